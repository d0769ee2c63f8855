import type { BusinessDays, OwnDay } from "../../loan/terms.ts";
import type { OwnDayValues } from "../inputs/ownDaysTable.ts";
import type { FromRow } from "./byLoan.ts";
import type { CellFindings, EditedCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import type { LoanValues } from "./readLoans.ts";
import { sameValue } from "./sameValue.ts";
import { inWrittenOrder, type TermTaker } from "./termTaker.ts";

/** The rules for business days by tblLoans, with the days of the agreement's own by tblOwnDays. */
export function editedDays(
  { calendars, convention, interestRun }: LoanValues,
  at: InputRow,
  rows: readonly FromRow<OwnDayValues>[] | null,
  taker: TermTaker,
  findings: CellFindings,
): BusinessDays {
  const before = taker.before?.businessDays;
  noteContradictions(rows ?? [], findings);
  const holidays = ownDaysOf(rows, "holiday", before?.holidays);
  const workingDays = ownDaysOf(rows, "workingDay", before?.workingDays);
  const now: BusinessDays = {
    calendars,
    convention,
    interest: interestRun,
    ...withDays(holidays, workingDays),
  };
  if (before && sameValue(withoutEmpty(before), now)) return before;
  taker.enter("businessDays", changedCell(before, now, at, rows));
  return now;
}

/** An empty list says the same as none. */
function withoutEmpty({ holidays, workingDays, ...rules }: BusinessDays): BusinessDays {
  return { ...rules, ...withDays(holidays, workingDays) };
}

function withDays(
  holidays: readonly OwnDay[] | undefined,
  workingDays: readonly OwnDay[] | undefined,
): Partial<Pick<BusinessDays, "holidays" | "workingDays">> {
  return {
    ...(holidays?.length ? { holidays } : {}),
    ...(workingDays?.length ? { workingDays } : {}),
  };
}

function ownDaysOf(
  rows: readonly FromRow<OwnDayValues>[] | null,
  kind: OwnDayValues["kind"],
  written: readonly OwnDay[] | undefined,
): readonly OwnDay[] | undefined {
  if (rows === null) return written;
  const days = rows
    .filter(({ value }) => value.kind === kind)
    .map(({ value: { date, name } }) => {
      // A name keeps the spaces around it that the cell's reader leaves out.
      const same = written?.find((one) => one.date === date && one.name.trim() === name);
      return { value: same ?? { date, name } };
    });
  return inWrittenOrder(days, written, ({ date }) => date);
}

/** One day cannot be both: neither may win in silence. */
function noteContradictions(rows: readonly FromRow<OwnDayValues>[], findings: CellFindings): void {
  for (const { value, at } of rows) {
    const { date, kind } = value;
    if (
      kind === "workingDay" &&
      rows.some((one) => one.value.date === date && one.value.kind === "holiday")
    ) {
      findings.fault(at("kind"), "inputs:ownDayTwice", { date: { day: date } });
    }
  }
}

function changedCell(
  before: BusinessDays | undefined,
  now: BusinessDays,
  at: InputRow,
  rows: readonly FromRow<OwnDayValues>[] | null,
): EditedCell {
  if (!before) return at("convention");
  if (!sameValue(before.calendars, now.calendars)) return at("calendars");
  if (before.convention !== now.convention) return at("convention");
  if (before.interest !== now.interest) return at("interestRun");
  const written = [...(before.holidays ?? []), ...(before.workingDays ?? [])];
  const changed = rows?.find(
    ({ value: { date, name } }) => !written.some((one) => sameValue(one, { date, name })),
  );
  return (changed ?? rows?.[0])?.at("date") ?? at("calendars");
}
