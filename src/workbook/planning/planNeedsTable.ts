import { excelSerial } from "../../calendar/day.ts";
import {
  mayBeDrawnUntil,
  mayBeMoreWords,
  printedOtherwise,
  whatToKnow,
  type PlanLine,
} from "../../dossier/planning/planLines.ts";
import { readableRate } from "../../dossier/planning/planRates.ts";
import { printedPrincipal, type PrintedPrincipal } from "../../dossier/planning/printedPrincipal.ts";
import { unsureYears } from "../../dossier/planning/unsureDays.ts";
import { assumedYears, projectedYears } from "../../dossier/planning/yearsOfParts.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { decimalText } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import { openingTerm, whileListed } from "../inputs/openingTerm.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { amount, amountOrNothing, numberValue, text, whole } from "../layout/values.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { BASIS_WORDS, PART_WORDS } from "../planWords.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { daysIn, payableSum, scheduledSum } from "../schedule/serviceFormulas.ts";
import { mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import { AHEAD_COLUMN, planRatesTable } from "./planRatesTable.ts";

/** A line of a plan with what its formulas need. */
interface PlanNeedRow {
  readonly loan: SheetLoan;
  readonly line: PlanLine;
  /** How many years after the as-of day's. */
  readonly ahead: number;
  /** Whether an amount of any row can stand open: sums look for the word then. */
  readonly anyOpen: boolean;
}

/** Whether an amount that a loan needs can be unknown: interest without a rate, years before an opening balance. */
export function mayNeedUnknown(loan: SheetLoan): boolean {
  return mayBeOpen(loan) || loan.terms.openingBalance !== undefined;
}

/** tblPlanNeeds: what each part of each loan needs in each planned year, in its currency, in dinars and in euros. */
export function planNeedsTable(t: Translator): TableDeclaration<PlanNeedRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const rates = referencesTo(planRatesTable(t), t);
  const none = t.say("workbook:noRate");
  const openWord = t.say("planning:open");
  /** The word for what is missing: the amount itself, or the rate. */
  const missing = ({ amount: need }: PlanLine): PlanValue => text(need === null ? openWord : none);
  const money = (value: Money | null, line: PlanLine): PlanValue => (value ? amount(value) : missing(line));
  const unlessOpenNeed =
    (formula: (row: PlanNeedRow) => string) =>
    (row: PlanNeedRow): string =>
      `IF(${own().here("amount")}="","${row.anyOpen ? openWord : ""}",${formula(row)})`;
  /** What tblPlanRates says of a currency in the row's year. @param currency formula of its code */
  const rateFor = (key: string, currency: string): string =>
    rates.lookup(key, "key", `${own().here("year")}&" "&${currency}`);
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
        ({ line }) => amountOrNothing(line.amount),
        (row) => {
          const { loan, line } = row;
          // From the loan's own rows: to look through those of all loans costs as many times more as there are loans.
          const { here } = own();
          // From the loan's own schedule: in tblDebtService each of these rows would look through those of all loans.
          const sum = `ROUND(${payableSum(line.part, loan, t, here("id"), daysIn(here("year")))},${loan.digits})`;
          const s = referencesTo(scheduleTable(loan, t, null), t);
          const known = knownSum(sum, row, s, [`(YEAR(${s.all("payment")})=${here("year")})`]);
          // Of the balance's own year the terms tell a part only.
          const whole = loan.terms.openingBalance
            ? `IF(${here("year")}<=YEAR(${openingTerm("openingDate", loan, t, here("id"))}),"",${known})`
            : known;
          return whileListed(whole, loan, t, here("id"));
        },
      ),
      column(
        "rate",
        "planning:colUsedRsd",
        "rate4",
        ({ line: { rate } }) => (rate.toRsd ? numberValue(readableRate(rate.toRsd)) : text("")),
        () => unlessDinars("1", rateFor("rsd", own().here("currency"))),
        right,
      ),
      column(
        "rsd",
        "workbook:colInRsd",
        "amount0",
        ({ line }) => money(line.rsd, line),
        unlessOpenNeed(() => {
          const { here } = own();
          // Six decimals hold all of amount and rate: only they are told from what doubles add to them.
          const converted = `ROUND(ROUND(${here("amount")}*${here("rate")},6),0)`;
          return unlessDinars(`ROUND(${here("amount")},0)`, unlessUnknown(here("rate"), converted));
        }),
        right,
      ),
      column(
        "thousands",
        "planning:colThousands",
        "amount0",
        ({ line }) =>
          line.thousands === null ? missing(line) : numberValue({ digits: line.thousands, scale: 0 }),
        unlessOpenNeed(
          () => `IF(ISNUMBER(${own().here("rsd")}),ROUND(${own().here("rsd")}/1000,0),"${none}")`,
        ),
        right,
      ),
      column(
        "eur",
        "workbook:colInEur",
        "amount2",
        ({ line }) => money(line.eur, line),
        unlessOpenNeed(() => {
          const { here } = own();
          const euro = rateFor("rsd", '"EUR"');
          const rate = rateFor("eur", here("currency"));
          const dinars = unlessUnknown(euro, `ROUND(${here("amount")}/${euro},2)`);
          const others = unlessUnknown(rate, `ROUND(${here("amount")}*${rate},2)`);
          return `IF(${here("currency")}="EUR",${here("amount")},${unlessDinars(dinars, others)})`;
        }),
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
        ({ line }) => text(whatToKnow(line).map(t.sayMessage).join("; ")),
        (row) => certaintyFormula(row, t, own()),
        { wrapAt: 30 },
      ),
      AHEAD_COLUMN,
    ],
  };
  return table;
}

/** A sum over the picked rows of a schedule, nothing where a part of it stands open. */
function knownSum(
  sum: string,
  { loan, line: { part } }: PlanNeedRow,
  schedule: TableReferences,
  picked: readonly string[],
): string {
  if (part === "interest") return unlessOpen(sum, loan, schedule, picked);
  return part === "principal" ? unlessOwedOpen(sum, part, loan, schedule, picked) : sum;
}

/** The words of whatToKnow, each with the condition on which it stands. */
function certaintyFormula({ loan, line }: PlanNeedRow, t: Translator, { here }: TableReferences): string {
  const inYears = (years: ReadonlySet<number>): string | null =>
    years.size === 0 ? null : `OR(${[...years].map((year) => `${here("year")}=${year}`).join(",")})`;
  const projected = inYears(projectedYears(loan)[line.part]);
  const assumed = isAssumedWhereKnown(loan, line) ? "TRUE" : inYears(assumedYears(loan)[line.part]);
  const unsure = inYears(unsureYears(loan)[line.part]);
  const first = mayBeDrawnUntil(loan);
  const opening = openingTerm("openingDate", loan, t, here("id"));
  const printed = printedConditions(loan, line, t, here("year"));
  const words = [
    ...printed.map(({ when, word }) => [when, word] as const),
    ...(line.part !== "fees" && first !== null
      ? [[`${opening}<${excelSerial(first)}`, t.say("planning:mayBeDrawn")] as const]
      : []),
    ...(projected === null ? [] : [[projected, t.say("planning:projected")] as const]),
    ...(assumed === null ? [] : [[assumed, t.say("planning:assumedRate")] as const]),
    [drawdownsAfter(loan, t, here), t.say("planning:awaitsDrawdown")] as const,
    // Days of payment are values, so years of those that are not certain are too.
    ...(unsure === null ? [] : [[unsure, t.say("planning:unsureDays")] as const]),
  ];
  const ofNought = printed
    .filter(({ isOfNought }) => isOfNought)
    .map(({ when, word }) => [when, word] as const);
  const nought = ofNought.length === 0 ? '""' : joinedWhere(ofNought);
  return `IF(${here("amount")}="","",IF(${here("amount")}=0,${nought},${joinedWhere(words)}))`;
}

/** The words whose conditions hold, parted by "; ": a formula. */
function joinedWhere(words: readonly (readonly [when: string, word: string])[]): string {
  return words
    .map(([when, word], at) => {
      const before = words.slice(0, at).map(([earlier]) => earlier);
      const stop = before.length === 0 ? "" : `IF(AND(OR(${before.join(",")}),${when}),"; ","")&`;
      return `${stop}IF(${when},"${word}","")`;
    })
    .join("&");
}

interface PrintedCondition {
  readonly when: string;
  readonly word: string;
  /** Whether it stands beside a nought too. */
  readonly isOfNought: boolean;
}

/** When a law prints other principal for the row's year, or more for an earlier one. @param year the cell with the row's year */
function printedConditions(
  loan: SheetLoan,
  { part }: PlanLine,
  t: Translator,
  year: string,
): PrintedCondition[] {
  if (part === "fees") return [];
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const printed = printedPrincipal(loan);
  const last = printed.at(-1);
  /** What is printed less what the schedule has due, as whole units. */
  const more = ({ year: of, figure }: PrintedPrincipal): string => {
    const due = scheduledSum("principal", loan, schedule, daysIn(String(of))(schedule.all("due")));
    return `${decimalText(figure)}-ROUND(${due},${loan.digits})`;
  };
  const unit = ({ figure }: PrintedPrincipal): string => decimalText({ digits: 1n, scale: figure.scale });
  return [
    ...(part === "principal" ? printed : []).map((one) => ({
      when: `AND(${year}=${one.year},ABS(${more(one)})>=${unit(one)})`,
      word: t.sayMessage(printedOtherwise(one)),
      isOfNought: true,
    })),
    ...(last
      ? [
          {
            when: `AND(${year}${part === "principal" ? ">" : ">="}${last.year},${more(last)}>=${unit(last)})`,
            word: t.sayMessage(mayBeMoreWords(last)),
            isOfNought: false,
          },
        ]
      : []),
  ];
}

/** Whether each period of a loan takes an assumed rate as soon as one is entered: then all interest that is known is assumed. */
function isAssumedWhereKnown(loan: SheetLoan, { part }: PlanLine): boolean {
  const { rows } = loan.schedule;
  return (
    part === "interest" &&
    mayBeOpen(loan) &&
    rows.every(({ n, assumed, ratePercent }) => n === 0 || assumed || ratePercent === null)
  );
}

/** Whether anything of a loan is drawn after the as-of day and by the end of the row's year: formula of a truth value. */
function drawdownsAfter({ terms }: SheetLoan, t: Translator, here: TableReferences["here"]): string {
  const { all } = referencesTo(DRAWDOWNS_TABLE, t);
  const id = exactCriterion(here("id"), terms.id);
  return (
    `COUNTIFS(${all("loan")},${id},${all("date")},">"&AsOf,` +
    `${all("date")},"<="&DATE(${here("year")},12,31))>0`
  );
}
