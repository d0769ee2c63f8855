import { readAppropriations } from "../../../src/budget/appropriations/readAppropriations.ts";
import type { Appropriation } from "../../../src/budget/otherLines.ts";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import type { ReadContext, TableReading } from "../../../src/budget/tables/tableReader.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";

export const CONTEXT: ReadContext = { document: "zakon.pdf", year: 2014, asOf: null, republicLaw: true };

export function read(table: LaidTable, context: ReadContext = CONTEXT): TableReading {
  const reading = readAppropriations(table, context);
  if (!reading) throw new Error("the table was not recognised");
  for (const warning of reading.warnings) said(warning);
  return reading;
}

export const lines = (reading: TableReading): Appropriation[] =>
  reading.others.filter((line) => line.kind === "appropriation");

/** Account and amounts of each line: "441 56881000000". */
export const amounts = (reading: TableReading): string[] =>
  lines(reading).map((line) =>
    [line.account, ...line.amounts.map(({ amount }) => (amount ? decimalText(amount) : "-"))].join(" "),
  );

/** Label, column and verdict of each total. */
export const verdicts = (reading: TableReading): unknown[] =>
  reading.sums.map(({ label, agrees }) => [label, agrees]);

export const keys = (reading: TableReading): string[] => reading.warnings.map(({ key }) => key);
