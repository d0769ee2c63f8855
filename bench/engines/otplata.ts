// Otplata's own engine: everything that the agreement says, exact, with what is needed to explain each row.
import { excelSerial, type Day } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { scheduleColumns, type ScheduleColumns } from "../../src/loan/scheduleColumns.ts";
import type { Schedule } from "../../src/loan/schedule.ts";
import { VERSION } from "../../src/version.ts";
import { termsOf } from "../loans.ts";
import { perLoan, type Engine, type Row } from "./engine.ts";

const rowsOf = ({ rows }: Schedule): Row[] =>
  rows.map(({ payment, days, principal, interest, closing }) => [
    excelSerial(payment),
    days,
    Number(principal.minor),
    Number(interest.minor),
    Number(closing.minor),
  ]);

export const otplataRows: Engine = perLoan({
  name: "Otplata, buildSchedule",
  version: VERSION,
  does: "all of it, exact, and every row explained",
  input: termsOf,
  schedule: buildSchedule,
  rows: rowsOf,
});

const rowsOfColumns = ({ due, payment, days, principal, interest, closing }: ScheduleColumns): Row[] =>
  Array.from(due, (_, at) => [
    excelSerial(payment[at] as Day),
    days[at] ?? NaN,
    Number(principal[at]),
    Number(interest[at]),
    Number(closing[at]),
  ]);

/** Takes all loans at once. */
export const otplataColumns: Engine = {
  name: "Otplata, scheduleColumns",
  version: VERSION,
  does: "all of it, exact, in columns; fees apart",
  prepare: (loans) => {
    const terms = loans.map(termsOf);
    let columns: ScheduleColumns | undefined;
    return {
      run: () => {
        const start = performance.now();
        columns = scheduleColumns(terms);
        return performance.now() - start;
      },
      rows: () => rowsOfColumns(columns ?? scheduleColumns(terms)),
    };
  },
};
