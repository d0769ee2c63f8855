import type { CardInstalment, CardRate } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { MatchableLine } from "./matching.ts";

/** What lines of all kinds can be compared by. Null is what a line does not say. */
export interface LineFacts {
  readonly name: string;
  readonly creditor: string | null;
  /** Id of a known loan, and how sure its name is. */
  readonly loan: string | null;
  readonly confidence: "certain" | "likely" | null;
  readonly firstPrincipal: Day | null;
  readonly lastPrincipal: Day | null;
  readonly currency: Currency | null;
  /** Principal of a year, above zero, in the loan's own currency. */
  readonly instalment: Decimal | null;
  readonly rate: CardRate | null;
  /** Debt in whole currency units. */
  readonly balanceEur: Decimal | null;
  readonly balanceRsd: Decimal | null;
  readonly asOf: Day | null;
}

export function factsOfLine(line: MatchableLine): LineFacts {
  const { name, creditor, loan } = line;
  const named = {
    name,
    creditor,
    loan,
    confidence: line.match?.confidence ?? (loan === null ? null : "certain"),
  };
  switch (line.kind) {
    case "debt-card":
      return {
        ...named,
        firstPrincipal: line.firstPrincipal.day,
        lastPrincipal: line.lastPrincipal.day,
        ...instalmentOf(line.instalment),
        rate: line.rate?.kind === "text" ? null : line.rate,
        balanceEur: line.balanceEur,
        balanceRsd: line.balanceRsd,
        asOf: line.asOf,
      };
    case "planned-loan": {
      const [only] = line.amounts;
      return { ...named, ...NOTHING, currency: (line.amounts.length === 1 && only?.currency) || null };
    }
    case "creditor-balance":
      return { ...named, ...NOTHING, asOf: line.asOf };
  }
}

const NOTHING = {
  firstPrincipal: null,
  lastPrincipal: null,
  currency: null,
  instalment: null,
  rate: null,
  balanceEur: null,
  balanceRsd: null,
  asOf: null,
} as const;

/** Where the card states just one sum. A nought tells no currency: laws print "0 EUR" of loans in other currencies. */
function instalmentOf({ amounts }: CardInstalment): Pick<LineFacts, "currency" | "instalment"> {
  const [only] = amounts;
  if (amounts.length !== 1 || !only || only.amount.digits <= 0n) return { currency: null, instalment: null };
  return { currency: only.currency, instalment: only.amount };
}
