import { knowsInterest } from "../../loan/buildSchedule.ts";
import { weightedAverageLife } from "../../loan/measures/averageLife.ts";
import { grantElement } from "../../loan/measures/grantElement.ts";
import { measuredFrom } from "../../loan/measures/cashFlow.ts";
import { valueOfPayments } from "../../loan/measures/presentValue.ts";
import { effectiveRate } from "../../loan/measures/rateOfReturn.ts";
import type { Translator } from "../../messages/translator.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { whileListed } from "../inputs/openingTerm.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amountForCell, roundedForCell } from "../layout/cellDigits.ts";
import { date, numberValue, text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { PlanValue } from "../plan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { currencyColumn, idColumn, nameColumn } from "../layout/loanColumns.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import { PREPAYMENTS_TABLE } from "../inputs/prepaymentsTable.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";

/** Decimals of years, and of percentages, that are shown. */
const SHOWN = 4;

/**
 * tblMeasures: what each loan costs. Average life and present value are formulas over the schedule; the effective rate and
 * the grant element are the program's own, as a sheet would need all flows in one column for the one, and whole interest
 * periods for the other.
 */
export function measuresTable(t: Translator): TableDeclaration<SheetLoan> {
  const own = (): TableReferences => referencesTo(table, t);
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, t);
  const listed = (formula: string, loan: SheetLoan): string =>
    whileListed(formula, loan, t, own().here("id"));
  const ofSchedule = (loan: SheetLoan): TableReferences => referencesTo(scheduleTable(loan, t, null), t);
  /** The loan's prepayments, each times a formula of its day; nothing where the terms state none. */
  const prepaid = ({ terms }: SheetLoan, of: (dates: string) => string): string => {
    if (terms.prepayments.length === 0) return "";
    const { all } = referencesTo(PREPAYMENTS_TABLE, t);
    return `+SUMPRODUCT((${all("loan")}=${own().here("id")})*${all("amount")}${of(all("date"))})`;
  };
  const table: TableDeclaration<SheetLoan> = {
    name: "tblMeasures",
    input: false,
    keys: ["id"],
    columns: [
      nameColumn(32, (loan) => loan),
      idColumn((loan) => loan),
      currencyColumn((loan) => loan),
      {
        key: "start",
        header: "debtService:colFirstDrawdown",
        format: "date",
        value: ({ terms, schedule }) => date(measuredFrom(terms, schedule)),
        formula: (loan) => {
          const { terms } = loan;
          if (terms.openingBalance) {
            const s = ofSchedule(loan);
            return listed(`MINIFS(${s.all("from")},${s.all("n")},1)`, loan);
          }
          const criterion = exactCriterion(own().here("id"), terms.id);
          return listed(`MINIFS(${drawdowns.all("date")},${drawdowns.all("loan")},${criterion})`, loan);
        },
      },
      {
        key: "life",
        header: "debtService:colAverageLife",
        format: "rate4",
        look: (loan) => (isLifeLive(loan) ? "plain" : "computed"),
        value: ({ terms, schedule }) => shown(weightedAverageLife(terms, schedule)),
        formula: (loan) => {
          if (!isLifeLive(loan)) return null;
          const s = ofSchedule(loan);
          const start = own().here("start");
          // What is prepaid on the first day of all is left out of both sums.
          const later = (dates: string): string => `*(${dates}>${start})`;
          const weighted = prepaid(loan, (dates) => `${later(dates)}*(${dates}-${start})`);
          const life =
            `ROUND((SUMPRODUCT(${s.all("principal")}*(${s.all("due")}-${start}))${weighted})` +
            `/(SUM(${s.all("principal")})${prepaid(loan, later)})/365,${SHOWN})`;
          return listed(unlessOwedOpen(life, "principal", loan, s, []), loan);
        },
      },
      {
        key: "effectiveRate",
        header: "debtService:colEffectiveRate",
        format: "percent",
        align: "right",
        look: "computed",
        value: ({ terms, schedule }) => {
          if (!knowsInterest(schedule)) return text("");
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
        look: (loan) => (isValueLive(loan) ? "plain" : "computed"),
        value: (loan) => {
          const value = presentValueOf(loan);
          return value ? amountForCell(rescaled(value, loan.digits, "half-up"), t.language) : text("");
        },
        formula: (loan) => {
          if (!isValueLive(loan)) return null;
          const s = ofSchedule(loan);
          const { here } = own();
          const discounted = (dates: string): string =>
            `/(1+${here("discount")})^((${dates}-${here("start")})/365)`;
          const value =
            `ROUND(SUMPRODUCT(${s.all("total")}${discounted(s.all("payment"))})` +
            `${prepaid(loan, discounted)},${loan.digits})`;
          return listed(unlessOpen(value, loan, s, []), loan);
        },
      },
      {
        key: "grantElement",
        header: "debtService:colGrantElement",
        format: "percent",
        align: "right",
        look: "computed",
        value: ({ terms, schedule }) =>
          // It measures a whole loan.
          terms.openingBalance || !knowsInterest(schedule)
            ? text(terms.openingBalance ? t.say("debtService:none") : "")
            : shownPercent(grantElement(terms, schedule, DISCOUNT_PERCENT)),
      },
    ],
  };
  return table;
}

function isValueLive(loan: SheetLoan): boolean {
  const value = presentValueOf(loan);
  return value === null || isFarFromHalf(value, loan.digits);
}

function isLifeLive({ terms, schedule }: SheetLoan): boolean {
  const life = weightedAverageLife(terms, schedule);
  return life !== null && isFarFromHalf(life, SHOWN);
}

function shown(value: Decimal | null): PlanValue {
  return numberValue(value && roundedForCell(value, SHOWN));
}

/** A percentage as the fraction that a cell holds, to the decimals that are shown. */
function shownPercent(percent: Decimal | null): PlanValue {
  if (percent === null) return numberValue(null);
  const { digits, scale } = roundedForCell(percent, SHOWN);
  return numberValue({ digits, scale: scale + 2 });
}

/** The unified discount rate of the IMF and the World Bank since 11 October 2013, percent a year. */
const DISCOUNT_PERCENT: Decimal = { digits: 5n, scale: 0 };

/** What all payments of the loan are worth on the day of its first drawdown, at that rate, in units of its currency; null while interest is open. */
function presentValueOf({ terms, schedule }: SheetLoan): Decimal | null {
  return knowsInterest(schedule) ? valueOfPayments(terms, schedule, DISCOUNT_PERCENT) : null;
}

/** Decimals beyond the last one kept that are looked at. */
const FINE = 6;
/** Spreadsheets sum quotients and powers with 53 bits: of a sum this many times its rounding unit, not all digits can be relied on. */
const RELIABLE = 10n ** 13n;

/**
 * Whether a spreadsheet's own sum surely rounds as the exact one: that lies far enough from half a unit of the last
 * decimal kept.
 * @param exact to at least six decimals more than are kept
 */
export function isFarFromHalf(exact: Decimal, decimals: number): boolean {
  const one = 10n ** BigInt(FINE);
  const { digits } = rescaled(exact, decimals + FINE, "half-up");
  const size = digits < 0n ? -digits : digits;
  const fromHalf = (size % one) - one / 2n;
  return (fromHalf < 0n ? -fromHalf : fromHalf) > size / RELIABLE + 1n;
}
