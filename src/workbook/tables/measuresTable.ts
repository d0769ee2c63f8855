import { weightedAverageLife } from "../../loan/measures/averageLife.ts";
import { grantElement } from "../../loan/measures/grantElement.ts";
import { firstDrawdown, valueOfPayments } from "../../loan/measures/loanMeasures.ts";
import { effectiveRate } from "../../loan/measures/rateOfReturn.ts";
import type { Translator } from "../../messages/translator.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { date, number, text } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { PlanValue } from "../plan.ts";
import type { TableDeclaration } from "./declaration.ts";
import { DRAWDOWNS_TABLE } from "./drawdownsTable.ts";
import { prepaymentsTable } from "./prepaymentsTable.ts";
import { scheduleTable } from "./scheduleTable.ts";

/** The unified discount rate of the IMF and the World Bank since 11 October 2013, percent a year. */
export const DISCOUNT_PERCENT: Decimal = { digits: 5n, scale: 0 };

/** Decimals of years, and of percentages, that are shown. */
const SHOWN = 4;

/**
 * tblMeasures: what each loan costs. Average life and present value are formulas over the schedule; the effective rate and
 * the grant element are the program's own, as a sheet would need all flows in one column for the one, and whole interest
 * periods for the other.
 */
export function measuresTable(t: Translator): TableDeclaration<PlannedLoan> {
  const own = (): TableReferences => referencesTo(table, t);
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, t);
  const ofSchedule = (loan: PlannedLoan): TableReferences => referencesTo(scheduleTable(loan, t, null), t);
  /** The loan's prepayments, each times a formula of its day; nothing where the terms state none. */
  const prepaid = ({ terms }: PlannedLoan, of: (dates: string) => string): string => {
    if (terms.prepayments.length === 0) return "";
    const { all } = referencesTo(prepaymentsTable(t), t);
    return `+SUMPRODUCT((${all("loan")}=${own().here("id")})*${all("amount")}${of(all("date"))})`;
  };
  const table: TableDeclaration<PlannedLoan> = {
    name: "tblMeasures",
    input: false,
    keys: ["id"],
    columns: [
      {
        key: "loan",
        header: "workbook:colLoan",
        format: "text",
        wrapAt: 32,
        value: ({ shortName }) => text(shortName),
      },
      { key: "id", header: "workbook:colId", format: "text", value: ({ terms }) => text(terms.id) },
      {
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ terms }) => text(terms.currency),
      },
      {
        key: "start",
        header: "debtService:colFirstDrawdown",
        format: "date",
        value: ({ terms }) => date(firstDrawdown(terms)),
        formula: ({ terms }) =>
          `MINIFS(${drawdowns.all("date")},${drawdowns.all("loan")},${exactCriterion(own().here("id"), terms.id)})`,
      },
      {
        key: "life",
        header: "debtService:colAverageLife",
        format: "rate4",
        value: ({ terms, schedule }) => shown(weightedAverageLife(terms, schedule)),
        formula: (loan) => {
          if (weightedAverageLife(loan.terms, loan.schedule) === null) return null;
          const s = ofSchedule(loan);
          const start = own().here("start");
          // What is prepaid on the first day of all is left out of both sums.
          const later = (dates: string): string => `*(${dates}>${start})`;
          const weighted = prepaid(loan, (dates) => `${later(dates)}*(${dates}-${start})`);
          return (
            `ROUND((SUMPRODUCT(${s.all("principal")}*(${s.all("due")}-${start}))${weighted})` +
            `/(SUM(${s.all("principal")})${prepaid(loan, later)})/365,${SHOWN})`
          );
        },
      },
      {
        key: "effectiveRate",
        header: "debtService:colEffectiveRate",
        format: "percent",
        look: "computed",
        value: ({ terms, schedule }) => {
          const found = effectiveRate(terms, schedule);
          if (found.kind === "none") return text(t.say("debtService:none"));
          const percent = found.kind === "rate" ? found.percent : found.percents[0];
          return shownPercent(percent ?? null);
        },
      },
      {
        key: "discount",
        header: "debtService:colDiscount",
        format: "percent",
        value: () => shownPercent(DISCOUNT_PERCENT),
      },
      {
        key: "presentValue",
        header: "debtService:colPresentValue",
        format: ({ format }) => format,
        look: (loan) => (isSurelyRounded(loan) ? "plain" : "computed"),
        value: (loan) => number(rescaled(presentValueOf(loan), loan.digits, "half-up")),
        formula: (loan) => {
          if (!isSurelyRounded(loan)) return null;
          const s = ofSchedule(loan);
          const { here } = own();
          const discounted = (dates: string): string =>
            `/(1+${here("discount")})^((${dates}-${here("start")})/365)`;
          return (
            `ROUND(SUMPRODUCT(${s.all("total")}${discounted(s.all("payment"))})` +
            `${prepaid(loan, discounted)},${loan.digits})`
          );
        },
      },
      {
        key: "grantElement",
        header: "debtService:colGrantElement",
        format: "percent",
        look: "computed",
        value: ({ terms, schedule }) => shownPercent(grantElement(terms, schedule, DISCOUNT_PERCENT)),
      },
    ],
  };
  return table;
}

function presentValueOf({ terms, schedule }: PlannedLoan): Decimal {
  return valueOfPayments(terms, schedule, DISCOUNT_PERCENT);
}

/** Decimals of a minor unit that are looked at. */
const FINE = 6;
/** Spreadsheets sum powers with 53 bits: of a sum this many times its rounding unit, not all digits can be relied on. */
const RELIABLE = 10n ** 13n;

/** Whether a spreadsheet's own present value surely rounds as the exact one: it lies far enough from a half unit. */
function isSurelyRounded(loan: PlannedLoan): boolean {
  const one = 10n ** BigInt(FINE);
  const { digits } = rescaled(presentValueOf(loan), loan.digits + FINE, "half-up");
  const size = digits < 0n ? -digits : digits;
  const fromHalf = (size % one) - one / 2n;
  return (fromHalf < 0n ? -fromHalf : fromHalf) > size / RELIABLE + 1n;
}

function shown(value: Decimal | null): PlanValue {
  return number(value && rescaled(value, SHOWN, "half-up"));
}

/** A percentage as the fraction that a cell holds, to the decimals that are shown. */
function shownPercent(percent: Decimal | null): PlanValue {
  if (percent === null) return number(null);
  const { digits, scale } = rescaled(percent, SHOWN, "half-up");
  return number({ digits, scale: scale + 2 });
}
