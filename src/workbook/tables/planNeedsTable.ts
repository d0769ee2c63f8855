import type { PlanLine } from "../../dossier/planning/planLines.ts";
import { projectedYears } from "../../dossier/planning/planLines.ts";
import type { MessageKey, Translator } from "../../messages/translator.ts";
import type { Money } from "../../money/money.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, number, text, whole } from "../layout/values.ts";
import { readableRate } from "../../dossier/planning/planRates.ts";
import { BASIS_WORDS, PART_WORDS } from "../planWords.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import type { ColumnDeclaration, TableDeclaration } from "./declaration.ts";
import { drawdownsAfter } from "./planDrawdowns.ts";
import { AHEAD_COLUMN, planRatesTable } from "./planRatesTable.ts";
import { daysIn, payableSum } from "./serviceFormulas.ts";

/** A line of a plan with what its formulas need. */
export interface PlanNeedRow {
  readonly loan: PlannedLoan;
  readonly line: PlanLine;
  /** How many years after the as-of day's. */
  readonly ahead: number;
}

/** tblPlanNeeds: what each part of each loan needs in each planned year, in its currency, in dinars and in euros. */
export function planNeedsTable(t: Translator): TableDeclaration<PlanNeedRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const rates = referencesTo(planRatesTable(t), t);
  const none = t.say("workbook:noRate");
  const money = (value: Money | null): PlanValue => (value ? amount(value) : text(none));
  /** What tblPlanRates says of a currency in the row's year. @param currency formula of its code */
  const rateFor = (key: string, currency: string): string =>
    `INDEX(${rates.all(key)},MATCH(${own().here("year")}&" "&${currency},${rates.all("key")},0))`;
  /** 0 for nothing, the word for no rate, else the formula. @param rate the cell or formula with the rate */
  const unlessUnknown = (rate: string, formula: string): string =>
    `IF(${own().here("amount")}=0,0,IF(${rate}="","${none}",${formula}))`;
  /** One formula for dinars, another for what is converted: rows of one column have one formula. */
  const unlessDinars = (dinars: string, formula: string): string =>
    `IF(${own().here("currency")}="RSD",${dinars},${formula})`;
  const column = (
    key: string,
    header: MessageKey,
    format: CellFormat | ((row: PlanNeedRow) => CellFormat),
    value: (row: PlanNeedRow) => PlanValue,
    formula?: (row: PlanNeedRow) => string | null,
    more: Partial<ColumnDeclaration<PlanNeedRow>> = {},
  ): ColumnDeclaration<PlanNeedRow> => ({ key, header, format, value, ...(formula && { formula }), ...more });
  const right = { align: "right" } as const;

  const table: TableDeclaration<PlanNeedRow> = {
    name: "tblPlanNeeds",
    input: false,
    keys: ["id", "part", "year"],
    columns: [
      column("loan", "workbook:colLoan", "text", ({ loan }) => text(loan.shortName), undefined, {
        wrapAt: 32,
      }),
      column("id", "workbook:colId", "text", ({ loan }) => text(loan.terms.id)),
      column("account", "otherLines:colAccount", "text", ({ line }) => text(line.account)),
      column("part", "planning:colPart", "text", ({ line }) => text(t.say(PART_WORDS[line.part]))),
      column(
        "year",
        "workbook:colYear",
        "integer",
        ({ line }) => whole(line.year),
        () => `YEAR(AsOf)+${own().here("ahead")}`,
      ),
      column("currency", "workbook:colCurrency", "text", ({ loan }) => text(loan.terms.currency)),
      column(
        "amount",
        "planning:colNeed",
        ({ loan }) => loan.format,
        ({ line }) => amount(line.amount),
        ({ loan, line }) => {
          // From the loan's own rows: to look through those of all loans costs as many times more as there are loans.
          const { here } = own();
          // From the loan's own schedule: in tblDebtService each of these rows would look through those of all loans.
          return `ROUND(${payableSum(line.part, loan, t, here("id"), daysIn(here("year")))},${loan.digits})`;
        },
      ),
      column(
        "rate",
        "planning:colUsedRsd",
        "rate4",
        ({ line: { rate } }) => (rate.toRsd ? number(readableRate(rate.toRsd)) : text("")),
        () => unlessDinars("1", rateFor("rsd", own().here("currency"))),
        right,
      ),
      column(
        "rsd",
        "workbook:colInRsd",
        "amount0",
        ({ line }) => money(line.rsd),
        () => {
          const { here } = own();
          // Six decimals hold all of amount and rate: only they are told from what doubles add to them.
          const converted = `ROUND(ROUND(${here("amount")}*${here("rate")},6),0)`;
          return unlessDinars(`ROUND(${here("amount")},0)`, unlessUnknown(here("rate"), converted));
        },
        right,
      ),
      column(
        "thousands",
        "planning:colThousands",
        "amount0",
        ({ line }) => (line.thousands === null ? text(none) : number({ digits: line.thousands, scale: 0 })),
        () => `IF(ISNUMBER(${own().here("rsd")}),ROUND(${own().here("rsd")}/1000,0),"${none}")`,
        right,
      ),
      column(
        "eur",
        "workbook:colInEur",
        "amount2",
        ({ line }) => money(line.eur),
        () => {
          const { here } = own();
          const euro = rateFor("rsd", '"EUR"');
          const rate = rateFor("eur", here("currency"));
          const dinars = unlessUnknown(euro, `ROUND(${here("amount")}/${euro},2)`);
          const others = unlessUnknown(rate, `ROUND(${here("amount")}*${rate},2)`);
          return `IF(${here("currency")}="EUR",${here("amount")},${unlessDinars(dinars, others)})`;
        },
        right,
      ),
      column(
        "basis",
        "planning:colBasis",
        "general",
        ({ line }) => text(t.say(BASIS_WORDS[line.rate.basis])),
        () => unlessDinars(`"${t.say(BASIS_WORDS.own)}"`, rateFor("basis", own().here("currency"))),
        { wrapAt: 34 },
      ),
      column(
        "certainty",
        "planning:colCertainty",
        "general",
        ({ line }) => text(certaintyText(line, t)),
        (row) => certaintyFormula(row, t, own()),
        { wrapAt: 30 },
      ),
      AHEAD_COLUMN,
    ],
  };
  return table;
}

function certaintyText({ isProjected, awaitsDrawdown }: PlanLine, t: Translator): string {
  const words = [
    ...(isProjected ? [t.say("planning:projected")] : []),
    ...(awaitsDrawdown ? [t.say("planning:awaitsDrawdown")] : []),
  ];
  return words.join("; ");
}

/** Null where neither word can ever stand. */
function certaintyFormula(
  { loan, line }: PlanNeedRow,
  t: Translator,
  { here }: TableReferences,
): string | null {
  const years = [...projectedYears(loan)[line.part]];
  const projected =
    years.length === 0 ? null : `OR(${years.map((year) => `${here("year")}=${year}`).join(",")})`;
  const awaited = drawdownsAfter(loan, t, here);
  const words = [
    ...(projected === null ? [] : [[projected, t.say("planning:projected")] as const]),
    [awaited, t.say("planning:awaitsDrawdown")] as const,
  ];
  const [first, second] = words.map(([when, word]) => `IF(${when},"${word}","")`);
  const both =
    second && projected ? `${first ?? ""}&IF(AND(${projected},${awaited}),"; ","")&${second}` : first;
  return `IF(${here("amount")}=0,"",${both ?? '""'})`;
}
