import { shiftToBusinessDay, type BusinessDayConvention } from "../../src/calendar/businessDays.ts";
import { day, isoText, partsOf } from "../../src/calendar/day.ts";
import { dueDates } from "../../src/calendar/dueDates.ts";
import { addMonths, isMonthEnd } from "../../src/calendar/months.ts";
import { differing, readVectors, type VectorCase } from "./vectorCase.ts";

interface Case {
  readonly id: string;
  readonly kind: "strata-periodic" | "ql-schedule" | "ql-truncate" | "ql-advance";
  readonly start: string;
  readonly frequencyMonths?: number;
  readonly frequencyDays?: number;
  readonly stub?: string;
  readonly roll?: string;
  readonly calendar: string;
  readonly businessDay: string;
  readonly direction?: string;
  readonly firstRegular?: string;
  readonly lastRegular?: string;
  readonly period?: { readonly n: number; readonly unit: string };
  readonly endOfMonth?: boolean;
  readonly expected?: string;
  readonly expectedUnadjusted?: readonly string[];
  readonly expectedAdjusted?: readonly string[];
}

const { cases } = readVectors("schedule-dates") as { readonly cases: readonly Case[] };

const CONVENTIONS: Readonly<Record<string, BusinessDayConvention>> = {
  Unadjusted: "none",
  Following: "following",
  ModifiedFollowing: "modified-following",
  Preceding: "preceding",
};

const SHIFTED_START = "a start date that the source shifts onto the other dates";
const NO_MONTHS = "a step of days, or one single term";
const IMM = "third Wednesdays (IMM)";
const SOUTH_AFRICA = "a holiday of South Africa decides";

/** Cases that a loan's terms cannot say, by the reason. */
const SKIPPED: Readonly<Record<string, string>> = {
  ...byReason(SHIFTED_START, "sc0049 sc0055 sc0063 sc0067"),
  ...byReason(NO_MONTHS, "sc0069 sc0075"),
  ...byReason(IMM, "sc0073 sc0077 sc0079 sc0081"),
  ...byReason("a first date off the dates that follow, which move to month ends", "sc0093"),
  ...byReason("dates that the calendar of the United States shifts", "sc0097 sc0099"),
  ...byReason("dates that the calendar of Japan shifts", "sc0105 sc0107"),
  ...byReason(SOUTH_AFRICA, "sc0119 sc0145 sc0147"),
  ...byReason("a final period of two whole steps, on a last date that is a regular one", "sc0065"),
  ...byReason("last business day of the month instead of the last day", "sc0113"),
};

/** A final period longer than the others, as the source says by its stub or by its last regular date. */
const LONG_FINAL = new Set(["sc0025", "sc0027", "sc0031", "sc0037", "sc0041"]);

function byReason(reason: string, ids: string): Record<string, string> {
  return Object.fromEntries(ids.split(" ").map((id) => [id, reason]));
}

function caseOf(example: Case): VectorCase {
  const { id, kind, businessDay } = example;
  const convention = CONVENTIONS[businessDay];
  const skipped = SKIPPED[id] ?? (convention === undefined ? `business days "${businessDay}"` : undefined);
  if (skipped !== undefined || convention === undefined) return { id, kind, skipped: skipped ?? "" };
  return {
    id,
    kind,
    differences: () => (kind === "ql-advance" ? advance(example, convention) : schedule(example, convention)),
  };
}

/** Whether the first stretch is shorter or longer than the rest: our first due date is then the second date. */
function startsOdd(example: Case, [first = "", second = ""]: readonly string[]): boolean {
  const { stub = "", firstRegular, start, direction } = example;
  const stated = /INITIAL|BOTH/.test(stub) || direction === "backward";
  if (!stated && (firstRegular === undefined || firstRegular === start)) return false;
  return partsOf(day(first)).dayOfMonth !== partsOf(day(second)).dayOfMonth && !isMonthEnd(day(first));
}

function schedule(example: Case, convention: BusinessDayConvention): string[] {
  const { id, roll, endOfMonth, expectedUnadjusted, expectedAdjusted = [], frequencyMonths = 0 } = example;
  const unadjusted = expectedUnadjusted ?? expectedAdjusted;
  const expected = startsOdd(example, unadjusted) ? unadjusted.slice(1) : unadjusted;
  const [first = "", last = ""] = [expected[0], expected.at(-1)];
  const { dates } = dueDates(day(first), day(last), frequencyMonths, [], {
    rollOn: roll === "EOM" || endOfMonth === true ? "month-end" : "stated",
    finalPeriod: LONG_FINAL.has(id) ? "long" : "short",
  });
  const shifted = unadjusted.map((iso) =>
    isoText(shiftToBusinessDay(day(iso), { calendars: [], convention }).day),
  );
  return [
    ...differing("dates", dates.map(isoText), expected),
    ...differing("business days", shifted, expectedAdjusted),
  ];
}

function advance({ start, period, expected }: Case, convention: BusinessDayConvention): string[] {
  if (period?.unit !== "Months") return [`a step of ${period?.unit ?? "nothing"}`];
  const moved = addMonths(day(start), period.n);
  return differing("date", isoText(shiftToBusinessDay(moved, { calendars: [], convention }).day), expected);
}

/** Due dates by Strata's and QuantLib's tests. */
export const scheduleDateCases: readonly VectorCase[] = cases.map(caseOf);
