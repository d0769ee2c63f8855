import { excelSerial, type Day } from "../../../calendar/day.ts";
import { ratePart } from "../../../loan/ratePart.ts";
import type { Fee, Rescheduling } from "../../../loan/terms.ts";
import type { Translator } from "../../../messages/translator.ts";
import { addDecimals, multiplyDecimals, type Decimal } from "../../../money/decimal.ts";
import { amountDecimal } from "../../../money/money.ts";
import { quoted } from "../../formulas/quoted.ts";
import { referencesTo, type NamedColumns } from "../../formulas/references.ts";
import { CANCELLATIONS_TABLE } from "../../inputs/cancellationsTable.ts";
import { DEFAULT_INTEREST_TABLE, DEFAULT_RATES_TABLE } from "../../inputs/defaultInterestTable.ts";
import { FEES_TABLE } from "../../inputs/feesTable.ts";
import { FIXINGS_TABLE } from "../../inputs/fixingsTable.ts";
import { INSTALMENTS_TABLE } from "../../inputs/instalmentsTable.ts";
import { OWN_DAYS_TABLE } from "../../inputs/ownDaysTable.ts";
import { PREPAYMENTS_TABLE } from "../../inputs/prepaymentsTable.ts";
import { RESCHEDULINGS_TABLE } from "../../inputs/reschedulingsTable.ts";
import type { TermTable } from "../../inputs/termTable.ts";
import { whole } from "../../layout/values.ts";
import type { PlanValue } from "../../plan.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { inputControl, wholeNumber, type InputControl } from "./inputControls.ts";

/** The tables with the terms that few loans have. */
export const RARE_TABLES: readonly TermTable<unknown>[] = [
  PREPAYMENTS_TABLE,
  RESCHEDULINGS_TABLE,
  INSTALMENTS_TABLE,
  CANCELLATIONS_TABLE,
  FEES_TABLE,
  OWN_DAYS_TABLE,
  DEFAULT_INTEREST_TABLE,
  DEFAULT_RATES_TABLE,
];

/** How many rows a loan has in these tables. */
export function rareRows({ terms }: SheetLoan): number {
  return RARE_TABLES.reduce((count, table) => count + table.of(terms).length, 0);
}

/** What percentages count beside amounts and days. */
const MILLION: Decimal = { digits: 1_000_000n, scale: 0 };

/** What stands for a day where percentages have none, so that they count as much as others. */
const LATE_DAY = 40_000;

/** A number that changes whenever a day, an amount or a percentage in these tables does. */
export function rareControlFormula(t: Translator, id: string, control: InputControl): string {
  const dated = (table: NamedColumns, day: string, what: string): string => {
    const { all } = referencesTo(table, t);
    const said = what.replace(/\w+\b(?=[+)]|$)/g, (key) => (/^\d+$/.test(key) ? key : all(key)));
    return `SUMPRODUCT((${all("loan")}=${id})*${all(day)}*(${said}))`;
  };
  const sums = [
    dated(PREPAYMENTS_TABLE, "date", "amount"),
    dated(INSTALMENTS_TABLE, "date", "amount"),
    dated(CANCELLATIONS_TABLE, "date", "amount"),
    dated(FEES_TABLE, "from", "1+amount+months+1000000*percent"),
    dated(
      RESCHEDULINGS_TABLE,
      "date",
      "firstInterest+firstPrincipal+lastPrincipal+capitalisedUntil+monthsBetween+writeDown+1000000*rate+1000000*floor",
    ),
    dated(OWN_DAYS_TABLE, "date", "1"),
    dated(DEFAULT_INTEREST_TABLE, "percent", `1000000*${LATE_DAY}`),
    dated(DEFAULT_RATES_TABLE, "from", "1000000*percent"),
  ];
  return control.rounded(sums.join("+"));
}

/** Sum of each day times what is agreed for it, in millions. */
export function rareControl(loan: SheetLoan): InputControl {
  const { prepayments, reschedulings, cancellations, fees, businessDays } = loan.terms;
  const { holidays = [], workingDays = [] } = businessDays;
  let total: Decimal = { digits: 0n, scale: 0 };
  const add = (day: Day, ...what: readonly Decimal[]): void => {
    const sum = what.reduce(addDecimals, { digits: 0n, scale: 0 });
    total = addDecimals(total, multiplyDecimals(wholeNumber(excelSerial(day)), sum));
  };
  for (const { date, amount } of [...prepayments, ...INSTALMENTS_TABLE.of(loan.terms), ...cancellations]) {
    add(date, amountDecimal(amount));
  }
  for (const fee of fees) add("from" in fee ? fee.from : fee.date, wholeNumber(1), ...partsOfFee(fee));
  for (const one of reschedulings) add(one.date, ...partsOfRescheduling(one));
  for (const { date } of [...holidays, ...workingDays]) add(date, wholeNumber(1));
  for (const { percent } of DEFAULT_INTEREST_TABLE.of(loan.terms)) {
    total = addDecimals(total, multiplyDecimals(wholeNumber(LATE_DAY), fraction(percent)));
  }
  for (const { from, percent } of DEFAULT_RATES_TABLE.of(loan.terms)) add(from, fraction(percent));
  return inputControl(total, 8 * rareRows(loan), [0, -1, -2, -3, -4, -5, -6, -7, -8]);
}

function fraction({ digits, scale }: Decimal): Decimal {
  return multiplyDecimals(MILLION, { digits, scale: scale + 2 });
}

function partsOfFee(fee: Fee): Decimal[] {
  switch (fee.kind) {
    case "agency":
      return [amountDecimal(fee.amount), wholeNumber(fee.monthsBetween)];
    case "insurance":
      return fee.premium.kind === "amount"
        ? [amountDecimal(fee.premium.amount)]
        : [fraction(fee.premium.percent)];
    default:
      return [fraction(fee.percent)];
  }
}

function partsOfRescheduling(one: Rescheduling): Decimal[] {
  const { firstInterest, firstPrincipal, lastPrincipal, capitalisedUntil, writeDown, rate } = one;
  const percents = [ratePart(rate), rate?.kind === "floating" ? rate.floorPercent : null];
  const days = [
    firstInterest,
    firstPrincipal,
    lastPrincipal,
    ...(capitalisedUntil === null ? [] : [capitalisedUntil]),
  ];
  return [
    ...days.map((day) => wholeNumber(excelSerial(day))),
    wholeNumber(one.monthsBetween),
    ...(writeDown === null ? [] : [amountDecimal(writeDown)]),
    ...percents.flatMap((percent) => (percent === null ? [] : [fraction(percent)])),
  ];
}

/** More than any list of words has, so that two columns of a row never stand in for one another. */
const WORDS = 10;

/** A column of which a cell holds one of some words. */
interface WordColumn {
  readonly key: string;
  readonly words: readonly string[];
}

/**
 * A number that changes with the words in tables of terms, and with the reschedulings that rows name: a whole one, so that
 * every program has it alike.
 * @param id address of the loan's id; `criterion`: the same as one of SUMIFS
 */
export function wordsControl(
  loan: SheetLoan,
  t: Translator,
  { id, criterion }: { readonly id: string; readonly criterion: string },
): { readonly value: PlanValue; readonly formula: string } {
  const parts = RARE_TABLES.flatMap((table) => {
    const columns = wordColumns(table, t);
    return columns.length === 0 ? [] : [partOf(table, columns, loan, t, id)];
  });
  const named = [INSTALMENTS_TABLE, FIXINGS_TABLE].map((table) => {
    const { all } = referencesTo(table, t);
    return {
      value: table.of(loan.terms).reduce((sum, { rescheduling }) => sum + serial(rescheduling), 0),
      formula: `SUMIFS(${all("rescheduling")},${all("loan")},${criterion})`,
    };
  });
  const all = [...parts, ...named];
  return {
    value: whole(all.reduce((sum, { value }) => sum + value, 0)),
    formula: all.map(({ formula }) => formula).join("+"),
  };
}

function wordColumns({ columns }: TermTable<unknown>, t: Translator): WordColumn[] {
  return columns.flatMap(({ key, guard }): WordColumn[] => {
    const rule = guard?.rule(t, []);
    return rule?.kind === "list" ? [{ key, words: rule.values }] : [];
  });
}

/** Each word's number in its list, times its row's day where rows have one: words that change places are told, too. */
function partOf(
  table: TermTable<unknown>,
  columns: readonly WordColumn[],
  loan: SheetLoan,
  t: Translator,
  id: string,
): { readonly value: number; readonly formula: string } {
  const { all } = referencesTo(table, t);
  const day = table.columns.find(({ key }) => key === "date" || key === "from")?.key;
  const numbers = columns.flatMap(({ key, words }, column) =>
    words.map((word, at) => ({ key, word, number: WORDS ** column * (at + 1) })),
  );
  const sum = numbers.map(({ key, word, number }) => `${number}*(${all(key)}=${quoted(word)})`).join("+");
  const { rows } = table.planAt({ row: 0, column: 0 }, [loan], t);
  const values = rows.map((cells) => {
    const valueOf = (wanted: string): PlanValue | undefined =>
      cells[table.columns.findIndex(({ key }) => key === wanted)]?.value;
    const on = day === undefined ? null : valueOf(day);
    const inRow = numbers.filter(({ key, word }) => {
      const value = valueOf(key);
      return value?.kind === "text" && value.text === word;
    });
    const weight = on === null ? 1 : serial(on?.kind === "date" ? on.day : null);
    return weight * inRow.reduce((total, { number }) => total + number, 0);
  });
  return {
    value: values.reduce((total, value) => total + value, 0),
    formula: `SUMPRODUCT((${all("loan")}=${id})*${day === undefined ? "" : `${all(day)}*`}(${sum}))`,
  };
}

function serial(day: Day | null): number {
  return day === null ? 0 : excelSerial(day);
}
