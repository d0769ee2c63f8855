import { isoText } from "../../../src/calendar/day.ts";
import type { OpenRow, OpenSchedule } from "../../../src/loan/schedule.ts";
import type { ReferenceRow } from "./model.ts";
import { Rational } from "./rational.ts";

type Column = keyof ReferenceRow;

/** A cell in which engine and model differ. */
export interface Difference {
  /** Index of the row; -1 for the number of rows. */
  readonly row: number;
  readonly column: Column | "rows" | "total";
  readonly engine: string;
  readonly model: string;
}

const DATES = ["from", "to", "due", "payment"] as const;
const AMOUNTS = [
  "opening",
  "drawdown",
  "prepayment",
  "principal",
  "interest",
  "capitalised",
  "fees",
  "writtenDown",
  "closing",
] as const;

/** Cells compared in each row: the columns of the model, and the total. */
export const COLUMNS = 3 + DATES.length + AMOUNTS.length + 1;

/** Every cell in which the two differ; where their rows are not as many, that alone. */
export function differences(schedule: OpenSchedule, model: readonly ReferenceRow[]): Difference[] {
  const count = { engine: String(schedule.rows.length), model: String(model.length) };
  if (count.engine !== count.model) return [{ row: -1, column: "rows", ...count }];
  return schedule.rows.flatMap((row, index) =>
    rowDifferences(row, model[index] as ReferenceRow).map((cell) => ({ row: index, ...cell })),
  );
}

function rowDifferences(row: OpenRow, model: ReferenceRow): Omit<Difference, "row">[] {
  const cells: Omit<Difference, "row">[] = [
    { column: "n", engine: String(row.n), model: String(model.n) },
    { column: "days", engine: String(row.days), model: String(model.days) },
    ...DATES.map((column) => ({ column, engine: isoText(row[column]), model: isoText(model[column]) })),
    ...AMOUNTS.map((column) => ({
      column,
      engine: String(row[column]?.minor ?? null),
      model: String(model[column]),
    })),
    {
      column: "total",
      engine: String(row.total?.minor ?? null),
      model: String(
        model.interest === null ? null : model.principal + model.interest - model.capitalised + model.fees,
      ),
    },
  ];
  const told = (rate: Rational | null): string => rate?.toString() ?? "null";
  const rate = row.ratePercent && Rational.of(row.ratePercent);
  if (rate && model.rate ? !rate.equals(model.rate) : rate !== model.rate) {
    cells.push({ column: "rate", engine: told(rate), model: told(model.rate) });
  }
  return cells.filter(({ engine, model: expected }) => engine !== expected);
}
