import type { Basis } from "../../dossier/outlook/forwardLoan.ts";
import { atListRate } from "../../dossier/outlook/yearSums.ts";
import type { DebtList } from "../../dossier/outlook/debtLists.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { minorDigits, type Currency } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, amountFormat, date, fraction, text, whole } from "../layout/values.ts";
import { assumingIds, interestBasisOf, isFixed, loanIdCriterion } from "./assumedInterest.ts";
import { datesUpTo, equalInstalment, exactConversion, monthNumber } from "./outlookForms.ts";
import type { OutlookRow } from "./plannedOutlook.ts";
import type { CellFormat, CellPlan, PlanValue } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { INTEREST_BASIS_WORDS } from "../words.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { loansTable } from "../inputs/loansTable.ts";
import { outlookPeriodsTable } from "./outlookPeriodsTable.ts";
import { outlookRatesTable } from "./outlookRatesTable.ts";
import { RATE_PATH_TABLE } from "../inputs/ratePathTable.ts";

type ListColumn = ColumnDeclaration<OutlookRow>;

const BASES: Readonly<Record<Basis, MessageKey>> = {
  proven: "outlook:basis-proven",
  "being-drawn": "outlook:basis-being-drawn",
  swapped: "outlook:basis-swapped",
  bullet: "outlook:basis-bullet",
  "by-tranche": "outlook:basis-by-tranche",
  unproven: "outlook:basis-unproven",
  "rate-open": "outlook:basis-rate-open",
  stated: "outlook:basis-stated",
  "not-derivable": "outlook:basis-not-derivable",
};

const REASON_WIDTH = 48;

/** What falls due in a year: "principal 2026". */
export function yearKey(part: "principal" | "interest", year: number): string {
  return `${part} ${year}`;
}

/** How amounts of a loan are shown; of one whose currency is not known there are none. */
function loanFormat({ loan: { currency } }: OutlookRow): CellFormat {
  return amountFormat(currency ?? "EUR");
}

/** The columns that say which loan a row is; the same in each table of the outlook. */
export function outlookLoanColumns(t: Translator): readonly ListColumn[] {
  const words = (
    key: string,
    header: MessageKey,
    value: (row: OutlookRow) => string | null,
    wrapAt?: number,
  ): ListColumn => ({
    key,
    header,
    format: "text",
    value: (row) => text(value(row)),
    ...(wrapAt !== undefined && { wrapAt }),
  });
  return [
    words("loan", "workbook:colLoan", ({ loan }) => loan.card.name, 44),
    words("key", "workbook:colId", ({ key }) => key),
    words("group", "workbook:colGroup", (row) => outlookGroup(row) ?? t.say("outlook:noGroup"), 26),
    words(
      "creditor",
      "workbook:colCreditor",
      (row) => outlookCreditor(row) ?? t.say("outlook:noCreditor"),
      26,
    ),
    words("currency", "workbook:colCurrency", ({ loan }) => loan.currency),
  ];
}

export function outlookGroup({ loan }: OutlookRow): string | null {
  return loan.card.group;
}

export function outlookCreditor({ loan }: OutlookRow): string | null {
  return loan.card.creditor;
}

/** What falls due in a year; nought before and after, null where nobody knows. */
export function dueIn(
  { loan, forward }: OutlookRow,
  part: "principal" | "interest",
  year: number,
): Money | null {
  const amounts = loan[part];
  if (!forward || !loan.currency || !amounts) return null;
  return amounts.get(year) ?? { minor: 0n, currency: loan.currency };
}

/** An amount, or an empty text, which formulas give where there is none. */
export function amountOrNone(value: Money | null): PlanValue {
  return value ? amount(value) : text("");
}

/** Where the rate that a loan whose own is not known is worked out with is entered, and what leads there. */
export interface RateEntry {
  readonly linkOf: (loan: SheetLoan) => CellPlan["link"];
  /** Name of the sheet. */
  readonly sheet: string;
}

/**
 * tblOutlook: the loans of a debt list from its day on, in their own currency. Principal of a year is what of equal
 * instalments falls due in it; interest is the sum of its periods, which stand in tblOutlookPeriods. A rate that is assumed
 * for a loan stands in tblLoans and tblRatePath, where it is entered; here it is shown.
 * @param rows whose assumed rates are looked up; none where the table is only pointed at
 * @param entry null where no loan has a sheet of its own
 */
export function outlookTable(
  t: Translator,
  list: DebtList,
  years: readonly number[],
  rows: readonly OutlookRow[] = [],
  entry: RateEntry | null = null,
): TableDeclaration<OutlookRow> {
  const ids = assumingIds(rows);
  const own = (): TableReferences => referencesTo(table, t);
  const rates = referencesTo(outlookRatesTable(t), t);
  const periods = (): TableReferences => referencesTo(outlookPeriodsTable(t, table, 0), t);
  /** Nothing where the loan has no schedule. */
  const ifForward = (formula: string): string => `IF(${own().here("left")}="","",${formula})`;
  const ofForward =
    (value: (forward: NonNullable<OutlookRow["forward"]>, row: OutlookRow) => PlanValue) =>
    (row: OutlookRow): PlanValue =>
      row.forward ? value(row.forward, row) : text("");
  const converted = (key: "eur" | "rsd", header: MessageKey, to: Currency, divisor: string): ListColumn => ({
    key,
    header,
    format: "amount2",
    value: ({ loan }) => amountOrNone(loan.balance && atListRate(loan.balance, list, to)),
    formula: () => {
      const { here } = own();
      const find = (column: string): string => rates.lookup(column, "currency", here("currency"));
      const minor = `ROUND(${here("balance")}*${here("unit")},0)`;
      const form = exactConversion(minor, find("numerator"), find(divisor));
      return `IF(${here("balance")}="","",IF(${find(divisor)}="","",${form}))`;
    },
  });
  const principalColumn = (year: number): ListColumn => ({
    key: yearKey("principal", year),
    header: "outlookSheet:colPrincipalYear",
    headerValues: { year: String(year) },
    format: loanFormat,
    value: (row) => amountOrNone(dueIn(row, "principal", year)),
    formula: () => {
      const { here } = own();
      const [first, last] = [monthNumber(here("next")), `YEAR(${here("last")})`];
      const before = datesUpTo(year - 1, first, here("step"));
      const upTo = datesUpTo(year, first, here("step"));
      // In the last year all that is left falls due.
      const rest = `${here("balance")}-${here("instalment")}*${before}`;
      const regular = `${here("instalment")}*(${upTo}-${before})`;
      return ifForward(`IF(${year}>${last},0,ROUND(IF(${year}=${last},${rest},${regular}),3))`);
    },
  });
  const interestColumn = (year: number): ListColumn => ({
    key: yearKey("interest", year),
    header: "outlookSheet:colInterestYear",
    headerValues: { year: String(year) },
    format: loanFormat,
    value: (row) => amountOrNone(dueIn(row, "interest", year)),
    formula: () => {
      const { here } = own();
      const last = `YEAR(${here("last")})`;
      const first = `(${monthNumber(here("next"))}-${here("grace")}*${here("step")})`;
      const sumUpTo = (count: string): string =>
        `IF(${count}=0,0,SUM(INDEX(${periods().all("upTo")},${here("at")}+${count}-1)))`;
      const before = datesUpTo(year - 1, first, here("step"));
      const all = `(${here("grace")}+${here("left")})`;
      const upTo = `IF(${year}=${last},${all},${datesUpTo(year, first, here("step"))})`;
      const sum = `ROUND(${sumUpTo(upTo)}-${sumUpTo(before)},3)`;
      return ifForward(`IF(${isOpen()},"",IF(${year}>${last},0,${sum}))`);
    },
  });
  /** Whether interest of any period is open: then there is none of all of them. */
  const isOpen = (): string => {
    const { here } = own();
    return `COUNT(INDEX(${periods().all("upTo")},${here("at")}+${here("grace")}+${here("left")}-1))=0`;
  };
  const basisFormula = (): string => {
    const { here } = own();
    const word = (key: MessageKey): string => `"${t.say(key)}"`;
    const { open, partly, assumed } = INTEREST_BASIS_WORDS;
    const path = RATE_PATH_TABLE;
    const noPath = `COUNTIFS(${referencesTo(path, t).all("loan")},${loanIdCriterion(here("own"), ids)})=0`;
    const isNone = `OR(${here("own")}="",AND(${here("assumed")}="",${noPath}))`;
    const unsaid = ids.length === 0 ? word(open) : `IF(${isNone},${word(open)},${word(partly)})`;
    const unknown = `IF(${isOpen()},${unsaid},${word(assumed)})`;
    return ifForward(`IF(${here("rate")}<>"",${word("outlookSheet:rateKnown")},${unknown})`);
  };
  const assumedFormula = (): string | null => {
    if (ids.length === 0) return null;
    const { here } = own();
    const loans = referencesTo(loansTable(t), t);
    const found = loans.lookup("assumedRate", "id", here("own"));
    return `IF(${here("own")}="","",IF(${found}="","",${found}))`;
  };
  const table: TableDeclaration<OutlookRow> = {
    name: "tblOutlook",
    input: false,
    keys: ["key"],
    columns: [
      {
        key: "row",
        header: "outlookSheet:colRow",
        format: "text",
        look: "seen",
        value: ({ loan }) => text(loan.card.row),
      },
      ...outlookLoanColumns(t),
      {
        key: "balance",
        header: "outlookSheet:colBalance",
        format: loanFormat,
        look: "computed",
        value: ({ loan }) => amountOrNone(loan.balance),
      },
      converted("eur", "outlookSheet:colInEur", "EUR", "toEur"),
      converted("rsd", "outlookSheet:colInRsd", "RSD", "toRsd"),
      {
        key: "left",
        header: "outlookSheet:colLeft",
        format: "integer",
        look: "computed",
        value: ofForward(({ periods: all, grace }) => whole(all.length - grace)),
      },
      {
        key: "instalment",
        header: "outlookSheet:colInstalment",
        format: loanFormat,
        value: ({ loan }) => amountOrNone(loan.instalment),
        formula: () => ifForward(equalInstalment(own().here)),
      },
      {
        key: "next",
        header: "outlookSheet:colNext",
        format: "date",
        look: "computed",
        value: ofForward(({ periods: all, grace }) => date(all[grace]?.due ?? null)),
      },
      {
        key: "last",
        header: "outlookSheet:colLast",
        format: "date",
        look: "seen",
        value: ofForward(({ terms }) => date(terms.lastPrincipal)),
      },
      {
        key: "basis",
        header: "outlookSheet:colBasis",
        format: "text",
        // Only what the list itself proves is more than assumed.
        look: ({ loan }) => (loan.basis === "proven" ? "computed" : "inferred"),
        value: ({ loan }) => text(t.say(BASES[loan.basis])),
        wrapAt: 20,
      },
      {
        key: "reason",
        header: "outlookSheet:colReason",
        format: "text",
        value: ({ loan }) => text(t.sayMessage(loan.reason)),
        wrapAt: REASON_WIDTH,
      },
      {
        key: "rate",
        header: "outlookSheet:colRate",
        format: "percent",
        look: "seen",
        value: (row) => rateOf(row),
      },
      {
        key: "margin",
        header: "outlookSheet:colMargin",
        format: "percent",
        look: "seen",
        value: (row) => marginOf(row),
      },
      {
        key: "interestBasis",
        header: "workbook:colInterestBasis",
        format: "general",
        look: (row) => (row.forward && !isFixed(row) ? "inferred" : "plain"),
        value: (row) => text(basisWord(row, t)),
        formula: basisFormula,
        wrapAt: 24,
      },
      {
        key: "assumed",
        header: "workbook:colAssumedRate",
        format: "percent",
        look: ({ assumedBy }) => (assumedBy ? "inferred" : "plain"),
        value: ({ assumedBy }) => {
          const rate = assumedBy?.terms.assumedRate;
          return rate?.kind === "constant" ? fraction(rate.percent) : text("");
        },
        formula: assumedFormula,
      },
      {
        key: "assumeAt",
        header: "outlookSheet:colAssumeAt",
        format: "text",
        value: ({ assumedBy }) =>
          text(assumedBy && entry && t.say("outlookSheet:assumeAt", { sheet: entry.sheet })),
        link: ({ assumedBy }) => (assumedBy && entry ? entry.linkOf(assumedBy) : undefined),
        wrapAt: 20,
      },
      {
        key: "interestOpen",
        header: "outlookSheet:colInterestOpen",
        format: "text",
        value: ({ loan }) => text(loan.interestOpen && t.sayMessage(loan.interestOpen)),
        wrapAt: 30,
      },
      ...years.map(principalColumn),
      ...years.map(interestColumn),
      {
        key: "step",
        header: "outlookSheet:colStep",
        format: "integer",
        value: ofForward(({ terms }) => whole(terms.monthsBetween)),
      },
      {
        key: "rollDay",
        header: "outlookSheet:colRollDay",
        format: "integer",
        value: ofForward(({ rollDay }) => whole(rollDay)),
      },
      {
        key: "start",
        header: "outlookSheet:colStart",
        format: "date",
        value: ofForward(({ from }) => date(from)),
      },
      {
        key: "grace",
        header: "outlookSheet:colGrace",
        format: "integer",
        value: ofForward(({ grace }) => whole(grace)),
      },
      {
        key: "divided",
        header: "workbook:colDivided",
        format: loanFormat,
        look: "computed",
        value: ofForward(({ terms }) => amountOrNone(terms.register?.divided ?? null)),
      },
      {
        key: "parts",
        header: "workbook:colRegisterParts",
        format: "integer",
        value: ofForward(({ terms, parts }) => (terms.register ? whole(parts) : text(""))),
      },
      {
        key: "unit",
        header: "outlookSheet:colUnit",
        format: "integer",
        value: ({ loan }) => (loan.currency ? whole(10 ** minorDigits(loan.currency)) : text("")),
      },
      {
        key: "at",
        header: "outlookSheet:colAt",
        format: "integer",
        value: ofForward(({ periodsAt }) => whole(periodsAt)),
        formula: () => ifForward(`MATCH(${own().here("key")},${periods().all("key")},0)`),
      },
      {
        key: "own",
        header: "outlookSheet:colOwn",
        format: "text",
        value: ({ assumedBy }) => text(assumedBy?.terms.id ?? null),
      },
    ],
  };
  return table;
}

/** The rate of interest where it is known and fixed. */
function rateOf({ forward }: OutlookRow): PlanValue {
  const rate = forward?.terms.rate;
  return rate?.kind === "fixed" ? fraction(rate.percent) : text("");
}

/** What is paid over the value of an index. */
function marginOf({ forward }: OutlookRow): PlanValue {
  const rate = forward?.terms.rate;
  return rate?.kind === "floating" ? fraction(rate.marginPercent) : text("");
}

function basisWord(row: OutlookRow, t: Translator): string {
  if (!row.forward) return "";
  const basis = interestBasisOf(row);
  return t.say(basis ? INTEREST_BASIS_WORDS[basis] : "outlookSheet:rateKnown");
}
