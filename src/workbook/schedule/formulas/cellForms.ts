import { addMonths, addMonthsOnRoll } from "../../../calendar/months.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { ScheduleKey } from "../scheduleColumns.ts";
import { isEmptyCell } from "../scheduleTable.ts";
import { ACCRUED_WORDS } from "../../words.ts";
import {
  balanceDaysFormula,
  daysOfPeriod,
  leapBalanceDaysFormula,
  sumInPeriod,
} from "./balanceDaysFormula.ts";
import { feeFromFormula, feeToFormula, undrawnDaysFormula } from "./commitmentFormula.ts";
import { dueForms, fromFormula, instalmentFormula, toForms } from "./dateFormulas.ts";
import { leapDays } from "../../formulas/dayFormulas.ts";
import { FEE_ROW_KEYS, feeDueFormula } from "./feeRowFormulas.ts";
import { feesForms } from "./feesFormula.ts";
import { interestForms } from "./interestFormula.ts";
import { levelFormula } from "./levelFormula.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { paymentFormula } from "./paymentFormula.ts";
import { isCutShort } from "./phaseOfRow.ts";
import { plannedOwedForms, plannedShareForms } from "./plannedFormulas.ts";
import { principalForms } from "./principalFormula.ts";
import type { TableReferences } from "../../formulas/references.ts";
import { registerPartForms } from "./registerFormula.ts";
import { cellAbove } from "./rowForms.ts";
import { mayBeOpen, mayOweOpen } from "../../sheetLoan.ts";
import {
  endOfInterest,
  roundedTo,
  foundBefore,
  periodBefore,
  type ScheduleContext,
  type HeadCells,
} from "./scheduleContext.ts";

/** Columns that follow from what is owed at the beginning of a period. */
const FROM_OPENING: readonly ScheduleKey[] = [
  "principal",
  "interest",
  "balanceDays",
  "leapBalanceDays",
  "level",
  "plannedOwed",
  "plannedShare",
  "registerOf",
];

/**
 * The forms of one cell of a schedule; none where no formula gives the engine's figure. Where what is owed stands open
 * without an assumed rate, so does what follows from it.
 */
export function cellForms(context: ScheduleContext, key: ScheduleKey, row: OpenRow, index: number): RowForms {
  const forms = knownForms(context, key, row, index);
  if (!mayOweOpen(context.loan) || !FROM_OPENING.includes(key)) return forms;
  return forms.map((form) => `IF(${context.schedule.here("opening")}="","",${form})`);
}

function knownForms(context: ScheduleContext, key: ScheduleKey, row: OpenRow, index: number): RowForms {
  const { loan } = context;
  const { here } = context.schedule;
  switch (key) {
    case "closing": {
      const sum = roundedTo(
        here("opening") +
          `+${here("drawdown")}${ifAny(context, "-", "prepayment")}-${here("principal")}` +
          `${ifAny(context, "+", "capitalised")}${ifAny(context, "-", "writtenDown")}`,
        loan,
      );
      if (!mayOweOpen(loan)) return [sum];
      const parts = (["opening", "principal", "capitalised"] as const).filter(context.has);
      return [`IF(OR(${parts.map((part) => `${here(part)}=""`).join(",")}),"",${sum})`];
    }
    case "total": {
      const sum = roundedTo(
        `${here("principal")}+${here("interest")}${ifAny(context, "-", "capitalised")}+${here("fees")}`,
        loan,
      );
      return [mayBeOpen(loan) ? `IF(${here("interest")}="","",${sum})` : sum];
    }
    case "opening":
      return openingForms(context, row, index);
    case "payment":
      return sure(paymentFormula(context, row));
    case "fees":
      return feesForms(context, row, index);
    case "feeFrom":
      return sure(feeFromFormula(context));
    case "feeTo":
      return sure(feeToFormula(context, row));
    case "undrawnDays":
      return sure(undrawnDaysFormula(context, index));
    default:
      return row.n === 0 ? feeRowForms(context, key, row, index) : periodForms(context, key, row, index);
  }
}

function sure(formula: string | null): RowForms {
  return formula === null ? [] : [formula];
}

/** What the row above closes with. Above the first row stands the header: the opening balance, or nothing. */
function openingForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const above = cellAbove("closing");
  const unlessOpen = (form: string): string =>
    mayOweOpen(context.loan) ? `IF(${above}="","",${form})` : form;
  const opening = context.headOfPhase(context.phases[0] as (typeof context.phases)[number]).opening;
  if (opening !== null) return [unlessOpen(`IF(ISTEXT(${above}),${opening.amount},${above})`)];
  return index === 0 && row.opening.minor !== 0n ? [] : [unlessOpen(`N(${above})`)];
}

/** "+[@column]" where the schedule has the column. */
function ifAny({ has, schedule }: ScheduleContext, sign: string, key: ScheduleKey): string {
  return has(key) ? sign + schedule.here(key) : "";
}

/** Columns whose formula gives nothing by itself in a row that has no period. */
const NOTHING_BY_ITSELF: readonly ScheduleKey[] = [
  "days",
  "drawdown",
  "prepayment",
  "principal",
  "interest",
  "capitalised",
  "balanceDays",
  "leapDays",
  "leapBalanceDays",
  "level",
];

/** What a row for a fee alone has beside its fees: its day, and no period. */
function feeRowForms(context: ScheduleContext, key: ScheduleKey, row: OpenRow, index: number): RowForms {
  const { loan, schedule } = context;
  if (key === "n") return [];
  if (key === "due") return sure(feeDueFormula(context, row));
  if (FEE_ROW_KEYS.includes(key)) return [schedule.here("due")];
  // By 30E/360 ISDA a day can lie away from itself: the last one of a loan that ends with February.
  const countsItself = loan.terms.dayCount === "30E/360 ISDA";
  const asPeriods =
    NOTHING_BY_ITSELF.includes(key) && !countsItself ? periodForms(context, key, row, index) : [];
  return [...asPeriods, isEmptyCell(key, { row, index }, loan) ? `""` : "0"];
}

function periodForms(context: ScheduleContext, key: ScheduleKey, row: OpenRow, index: number): RowForms {
  switch (key) {
    case "from":
      return sure(fromFormula(context, row, index));
    case "due":
      return dueForms(context, row);
    case "to":
      return toForms(context, row);
    case "instalment":
      return sure(instalmentFormula(context, row));
    case "days":
      return [daysOfPeriod(context, row)];
    case "rate":
      return sure(rateFormula(context, row));
    case "drawdown":
      return [movedFormula(context, context.drawdowns)];
    case "prepayment":
      return [movedFormula(context, context.prepayments)];
    case "balanceDays":
      return sure(balanceDaysFormula(context, row));
    case "leapDays":
      return [leapDays(context.schedule.here("from"), endOfInterest(context))];
    case "leapBalanceDays":
      return sure(leapBalanceDaysFormula(context, row, index));
    case "regularDays":
      return regularDaysForms(context, row, index);
    case "interest":
      return interestForms(context, row, index);
    case "capitalised":
      return [capitalisedFormula(context, row)];
    case "writtenDown":
      return [writtenDownFormula(context)];
    case "level":
      return sure(levelFormula(context, row, index));
    case "plannedOwed":
      return plannedOwedForms(context, row, index);
    case "plannedShare":
      return plannedShareForms(context, row, index);
    case "registerOf":
    case "registerParts":
      return registerPartForms(context, key, row);
    case "principal":
      return principalForms(context, row, index);
    default:
      return [];
  }
}

/** Sum drawn or prepaid in a period: rounded, for what is computed from it takes it for the amount itself. */
function movedFormula(context: ScheduleContext, table: TableReferences): string {
  return roundedTo(sumInPeriod(context, table), context.loan);
}

/** The terms of the rescheduling that takes effect at the end of a row; null where none does. */
function reschedulingAt(context: ScheduleContext, row: OpenRow): HeadCells["begins"] {
  const next = row.rescheduling === null ? undefined : context.phases[row.rescheduling + 1];
  return next ? context.headOfPhase(next).begins : null;
}

/**
 * The part of the interest that is added to the balance, which negative interest never is: all of it on the due dates
 * up to a stated day, and at the end of a period that a rescheduling cuts short where it says so.
 */
function capitalisedFormula(context: ScheduleContext, row: OpenRow): string {
  const { schedule, t } = context;
  const { here } = schedule;
  const rescheduling = reschedulingAt(context, row);
  const interest = here("interest");
  const added = mayOweOpen(context.loan) ? `IF(${interest}="","",MAX(0,${interest}))` : `MAX(0,${interest})`;
  if (rescheduling !== null && isCutShort(row, context.loan.schedule.rows, context.phaseOf(row)))
    return `IF(${rescheduling.accrued}="${t.say(ACCRUED_WORDS.capitalised)}",${added},0)`;
  return `IF(${here("due")}<=${context.headOf(row).capitalisedUntil},${added},0)`;
}

/** What a rescheduling writes off at the end of a row. */
function writtenDownFormula({ schedule, reschedulings, id }: ScheduleContext): string {
  const { all } = reschedulings;
  return `SUMIFS(${all("writeDown")},${all("loan")},${id},${all("date")},${schedule.here("due")})`;
}

/** Days of the regular period that a row lies in, for ACT/ACT ICMA; none where it lies in several. */
function regularDaysForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const { schedule, helpers, loan } = context;
  const days = helpers.regularDays[index] ?? null;
  if (days === null) return [];
  const { here } = schedule;
  const { months } = context.headOf(row);
  const { monthsBetween } = context.phaseOf(row);
  const before = periodBefore(context, index);
  const previous = loan.schedule.rows[before];
  const candidates: readonly (readonly [string, number])[] = [
    [`${here("due")}-EDATE(${here("due")},-${months})`, row.due - addMonths(row.due, -monthsBetween)],
    [
      `${here("due")}-EOMONTH(${here("due")},-${months})`,
      row.due - addMonthsOnRoll(row.due, -monthsBetween, 31),
    ],
    ...(previous ? [[`${here("due")}-${foundBefore(context, "due")}`, row.due - previous.due] as const] : []),
    [`EDATE(${here("from")},${months})-${here("from")}`, addMonths(row.from, monthsBetween) - row.from],
    [
      `EOMONTH(${here("from")},${months})-${here("from")}`,
      addMonthsOnRoll(row.from, monthsBetween, 31) - row.from,
    ],
  ];
  return candidates.flatMap(([formula, gives]) => (gives === days ? [formula] : []));
}

/**
 * Rate of a period: the loan's own; for a floating one the latest value of the reference rate at the period's start,
 * not below the floor, and the margin. Where it is not known, the assumed one.
 */
function rateFormula(context: ScheduleContext, row: OpenRow): string | null {
  const { loan, schedule, fixings, id } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  if (phase.rate.kind === "fixed") return head.rate;
  if (row.ratePercent === null || row.assumed) return assumedFormula(context, row);
  if (phase.rate.kind === "unknown" || row.fixing === null) return null;
  const from = schedule.here("from");
  const [loans, days, percents] = [fixings.all("loan"), fixings.all("from"), fixings.all("percent")];
  // A rescheduling may have values of its own, each with the rescheduling's day.
  const own = loan.terms.reschedulings.some(({ rate }) => rate?.kind === "floating");
  const origin = context.phases.find(({ rate }) => rate === phase.rate);
  const begins = origin ? context.headOfPhase(origin).begins : null;
  const of = own ? `,${fixings.all("rescheduling")},${begins?.date ?? `"="`}` : "";
  const latest = `MAXIFS(${days},${loans},${id},${days},"<="&${from}${of})`;
  const fixing = `SUMIFS(${percents},${loans},${id},${days},${latest}${of})`;
  const floored = head.floor === null ? fixing : `MAX(${fixing},${head.floor})`;
  return `ROUND(${floored}+${head.rate},8)`;
}

/**
 * What is assumed for a period: the latest value of the path at its start, else the rate that is assumed for all; as the
 * value of a reference rate where the terms float. Nothing where neither is entered.
 */
function assumedFormula(context: ScheduleContext, row: OpenRow): string | null {
  const { schedule, ratePath, id } = context;
  const head = context.headOf(row);
  const { assumed } = context.headOfPhase(context.phases[0] as (typeof context.phases)[number]);
  if (assumed === null) return null;
  const from = schedule.here("from");
  const [loans, days, percents] = [ratePath.all("loan"), ratePath.all("from"), ratePath.all("percent")];
  // A line without a number assumes nothing.
  const picked = `${loans},${id},${days},"<="&${from},${percents},">-1"`;
  const latest = `SUMIFS(${percents},${loans},${id},${days},MAXIFS(${days},${picked}))`;
  const isFloating = context.phaseOf(row).rate.kind === "floating";
  const whole = (value: string): string => {
    if (!isFloating) return value;
    return `ROUND(${head.floor === null ? value : `MAX(${value},${head.floor})`}+${head.rate},8)`;
  };
  return `IF(COUNTIFS(${picked})>0,${whole(latest)},IF(${assumed}="","",${whole(assumed)}))`;
}
