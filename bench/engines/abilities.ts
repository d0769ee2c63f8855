// What an agreement with the Exim Bank of China says, and which engine can say it. Each "-" was looked up: in the
// whole source of loanjs, amortizejs and financial, in the functions of formulajs, in the headers of QuantLib 1.38.

const ENGINES = ["Otplata", "QuantLib", "formulajs", "loanjs", "amortizejs", "financial"] as const;

/**
 * y: the engine does it itself. f: its parts can be put together for it, as formulas in a sheet or lines of a program
 * around the library, which is then one's own work. -: there is nothing to do it with.
 */
type Ability = "y" | "f" | "-";

/** In the order of ENGINES. */
const ABILITIES: readonly (readonly [term: string, abilities: string])[] = [
  ["equal principal", "y f f y - -"],
  ["equal payments (annuity)", "y y y y y y"],
  ["grace: interest alone at first", "y f f - - -"],
  ["drawdowns on several days", "y f f - - -"],
  ["half-yearly dates, month ends", "y y y - - -"],
  ["ACT/360 and other day counts", "y y y - - -"],
  ["30E/360 by ISDA's rules", "y y f - - -"],
  ["business days of several places", "y y f - - -"],
  ["Serbia's holidays", "y f f - - -"],
  ["floating rate, fixings, floor", "y y f - - -"],
  ["fees on facility and undrawn part", "y f f - - -"],
  ["amounts rounded to cents", "y f y y - -"],
  ["the last instalment takes the rest", "y f f - - -"],
  ["amounts exact, no floating point", "y - - - - -"],
  ["arrears and default interest", "y f f - - -"],
  ["present value and internal rate", "y y y - - y"],
  ["why each row is as it is, in words", "y - - - - -"],
];

/** One line for each term, one column for each engine. */
export function abilityTable(): Record<string, Record<string, Ability>> {
  return Object.fromEntries(
    ABILITIES.map(([term, abilities]) => {
      const each = abilities.split(" ") as Ability[];
      return [term, Object.fromEntries(ENGINES.map((engine, at) => [engine, each[at] ?? "-"]))];
    }),
  );
}
