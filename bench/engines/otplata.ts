// Otplata's own engine: everything that the agreement says, exact, with what is needed to explain each row.
import { excelSerial } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
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
