import type { Day } from "../../calendar/day.ts";
import { amountDecimal, sum, type Money } from "../../money/money.ts";
import { cellAddress } from "../address.ts";
import { converted } from "../exchange.ts";
import { quoted } from "../formulas/quoted.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import { referencesTo } from "../formulas/references.ts";
import { fitsCell, amountForCell } from "../layout/cellDigits.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { amountOrNothing, date, text, wholeOrNothing } from "../layout/values.ts";
import { figuresOn, type LoanFigures } from "../loanFigures.ts";
import type { CellPlan } from "../plan.ts";
import { planTable, widestOf } from "../layout/declaration.ts";
import { owedTable } from "./summaryTables.ts";
import { upcomingTable } from "../balances/upcomingTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { amountInWords, amountInWordsFormula } from "./amountWords.ts";

/**
 * The figures of several loans: their sum in euros and dinars, a sentence, and a row for each.
 * @returns the row after them, and the cell with the day of the last payment
 */
export function putAllLoans(
  draft: SheetDraft,
  context: WorkbookContext,
  start: number,
): { readonly row: number; readonly last: string } {
  const { t, loans, dossier } = context;
  const figures = loans.map((loan) => figuresOn(loan, dossier.settings.asOf));
  const declared = owedTable(t, dossier.rates);
  const table = referencesTo(declared, t);
  const upcoming = referencesTo(upcomingTable(t), t);
  const label = (row: number, column: number, words: string, span?: number): void => {
    draft.put(row, column, { value: text(words), look: "label", ...(span === undefined ? {} : { span }) });
  };
  const euros = sumIn(figures, "EUR", context);
  const dinars = sumIn(figures, "RSD", context);
  label(start, 0, t.say("summarySheet:labelBalanceAll", { currency: "EUR" }), 3);
  const all = `SUMPRODUCT((${table.all("loan")}<>"")*1)`;
  /** Nothing where the sum of any loan is missing: a sum of some would be taken for all. */
  const sumOfColumn = (key: string): string =>
    `IF(COUNTIFS(${table.all(key)},">=0")=${all},ROUND(SUM(${table.all(key)}),2),"")`;
  const isHeld = [euros, dinars].every((each) => each === null || fitsCell(amountDecimal(each)));
  /** A sum of more digits than a cell holds is told as it is, and no formula reads it. */
  const putSum = (value: Money | null, key: string): Pick<CellPlan, "value" | "formula"> => ({
    value: value && !isHeld ? amountForCell(amountDecimal(value), t.language) : amountOrNothing(value),
    ...(isHeld ? { formula: sumOfColumn(key) } : {}),
  });
  draft.put(start + 1, 0, {
    ...putSum(euros, "eur"),
    format: "amount2",
    look: "figure",
    align: "left",
    span: 2,
  });
  draft.put(start + 2, 0, {
    ...putSum(dinars, "rsd"),
    format: "amount2",
    look: "lead",
    align: "left",
  });
  draft.put(start + 2, 1, { value: text("RSD"), look: "lead" });
  const [eurAt, rsdAt] = [cellAddress(start + 1, 0), cellAddress(start + 2, 0)];
  const unknown = t.say("summarySheet:sumUnknown");
  draft.put(start + 3, 0, {
    value: text(euros && dinars ? "" : unknown),
    formula: `IF(OR(${eurAt}="",${rsdAt}=""),${quoted(unknown)},"")`,
    look: "note",
  });

  const count = indebted(figures);
  const unlessAnyUnknown = (formula: string): string =>
    `IF(SUMPRODUCT((${table.all("balance")}="")*1)>0,"",${formula})`;
  label(start + 1, 4, t.say("summarySheet:labelIndebted"));
  draft.put(start + 1, 5, {
    value: wholeOrNothing(count),
    formula: unlessAnyUnknown(`COUNTIFS(${table.all("balance")},">0")`),
    format: "integer",
    align: "right",
  });
  label(start + 2, 4, t.say("summarySheet:labelNext"));
  const next = figures.flatMap(({ next: due }) => (due ? [due.due] : []));
  draft.put(start + 2, 5, {
    value: next.length === 0 || count === null ? text("") : date(Math.min(...next) as Day),
    formula: unlessAnyUnknown(`IF(COUNTIFS(${table.all("due")},">0")=0,"",MIN(${table.all("due")}))`),
    format: "date",
    align: "right",
  });
  label(start + 3, 4, t.say("summarySheet:labelLast"));
  draft.put(start + 3, 5, {
    value: date(Math.max(...figures.map(({ lastDue }) => lastDue)) as Day),
    // Of a loan that was taken out there is none.
    formula: `IF(COUNT(${upcoming.all("lastDue")})=0,"",MAX(${upcoming.all("lastDue")}))`,
    format: "date",
    align: "right",
  });

  draft.put(start + 5, 0, {
    value: text(
      euros && dinars
        ? t.say("summarySheet:saidAll", { euros: amountInWords(euros, t), dinars: amountInWords(dinars, t) })
        : "",
    ),
    ...(isHeld
      ? {
          formula: `IF(OR(${eurAt}="",${rsdAt}=""),"",${spokenFormula(t, "summarySheet:saidAll", {
            euros: amountInWordsFormula(eurAt, "EUR", t),
            dinars: amountInWordsFormula(rsdAt, "RSD", t),
          })})`,
        }
      : {}),
    look: "lead",
    span: 6,
    wrap: true,
  });
  const rows = figures.map((one) => ({ figures: one }));
  const row = draft.table(planTable(declared, rows, t, { row: start + 7, column: 0 }), widestOf(declared));
  return { row, last: cellAddress(start + 3, 5) };
}

/** The sum of the balances in a currency; null where that of any loan is missing. */
function sumIn(
  figures: readonly LoanFigures[],
  to: "EUR" | "RSD",
  { dossier }: WorkbookContext,
): Money | null {
  const amounts = figures.map(({ position: { balance }, day }) =>
    balance === null || balance.currency === to
      ? balance
      : (converted(balance, to, dossier.rates, day)?.amount ?? null),
  );
  const known = amounts.filter((each) => each !== null);
  return known.length < amounts.length ? null : sum(known, to);
}

/** How many loans owe something; null where the balance of any is not known. */
function indebted(figures: readonly LoanFigures[]): number | null {
  const balances = figures.flatMap(({ position: { balance } }) => (balance ? [balance] : []));
  return balances.length < figures.length ? null : balances.filter(({ minor }) => minor > 0n).length;
}
