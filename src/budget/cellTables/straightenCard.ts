import { message, type Message } from "../../messages/message.ts";
import { foldForComparison } from "../../text/fold.ts";
import { linesOf, quoteLines } from "../../text/lines.ts";
import { conditionOf, continuesLabel } from "../debtCards/labels.ts";
import type { CardLayout } from "./cardLayout.ts";
import { cellLines, readCell, withText, type TableCell } from "../tables/grid.ts";
import { cutPrintedLine } from "../debtCards/printedLine.ts";
import { inCell } from "./warnings.ts";

const EMPTY = { value: null, formula: null, numberFormat: "General" } as const;

/** Rows of five columns: number, name and labels, values, balance in EUR, balance in RSD. */
interface StraightRows {
  readonly rows: readonly (readonly TableCell[])[];
  readonly warnings: readonly Message[];
}

/**
 * A row of a table of debt cards as the law prints it: the name with its balances, below it a row for each label with
 * its value. A whole card may stand in one row, its labels and values as lines of two cells, or of one.
 */
export function straightenCard(row: readonly TableCell[], layout: CardLayout): StraightRows {
  const at = (column: number): TableCell => row[column] ?? blank(row);
  const [number, eur, rsd] = [at(layout.number), at(layout.eur), at(layout.rsd)];
  const labels = at(layout.labels);
  const values = layout.values < 0 ? blank(row) : at(layout.values);
  const isApart = layout.labels !== layout.name;
  const name = at(layout.name);
  const lines = cellLines(labels);
  // Printed lines, balances and all, are cut where they are placed.
  const isPrinted = layout.eur < 0 && layout.rsd < 0;
  const isAlone =
    lines.length === 1 && (isPrinted || values.text !== "" || labelAndValue(lines[0] ?? "").value === "");
  const isPlain = isAlone || lines.every((line) => conditionOf(line) === null);
  if (!isApart && isPlain) return { rows: [[number, name, values, eur, rsd]], warnings: [] };

  const { before, labelled } = cutLabels(labels, lines);
  const paired = pairValues(labelled, isApart ? [] : before, values);
  const hasOwnValues = paired === null || values.text === "";
  const first = isApart ? name : withText(labels, before.join("\n"));
  const opening = [number, first, blank(row), eur, rsd];
  const isOpening = opening.some(({ text }) => text !== "");
  return {
    rows: [
      ...(isOpening ? [opening] : []),
      ...labelled.map(({ label, value }, index) => [
        blank(row),
        withText(labels, hasOwnValues ? label : `${label} ${value}`.trim()),
        hasOwnValues ? withText(labels, value) : withText(values, paired[index] ?? ""),
        blank(row),
        blank(row),
      ]),
      ...(isApart && labelled.length === 0 && labels.text !== ""
        ? [[blank(row), blank(row), labels, blank(row), blank(row)]]
        : []),
    ],
    warnings:
      paired === null
        ? [inCell(values.name, message("budget:termsNotAligned", { text: quoteLines(linesOf(values.text)) }))]
        : [],
  };
}

interface Labelled {
  readonly label: string;
  /** What stands in the label's own cell after it. */
  readonly value: string;
}

function cutLabels(cell: TableCell, lines: readonly string[]): { before: string[]; labelled: Labelled[] } {
  const before: string[] = [];
  const labelled: { label: string; value: string }[] = [];
  for (const line of lines) {
    if (line === "") continue;
    const last = labelled.at(-1);
    if (last && last.value === "" && continuesLabel(last.label, line)) {
      last.label = `${last.label} ${line}`;
    } else if (conditionOf(line) !== null) {
      labelled.push(labelAndValue(line));
    } else if (last) {
      last.value = last.value === "" ? line : `${last.value}\n${line}`;
    } else {
      before.push(line);
    }
  }
  return { before, labelled };
}

/** "Каматна стопа: 3,00% фиксна" and "Каматна стопа 3,00% фиксна". */
function labelAndValue(line: string): { label: string; value: string } {
  const colon = /^([^:]*):\s*(\S.*)?$/u.exec(line);
  if (colon && /\p{L}/u.test(colon[1] ?? "") && conditionOf(colon[1] ?? "") !== null)
    return { label: colon[1] ?? "", value: colon[2] ?? "" };
  const cut = cutPrintedLine(line, "");
  return cut.terms !== "" && foldForComparison(line).startsWith(foldForComparison(cut.name))
    ? { label: cut.name, value: cut.terms }
    : { label: line, value: "" };
}

/**
 * The value of each label, by the lines of the cell beside: all of them for a single label, one for each where there
 * are as many, or those that stand on the labels' own lines. Null where it cannot be told which value is whose.
 */
function pairValues(
  labelled: readonly Labelled[],
  before: readonly string[],
  values: TableCell,
): string[] | null {
  const lines = cellLines(values);
  const filled = lines.filter((line) => line !== "");
  if (filled.length === 0) return [];
  if (labelled.length === 1) return [filled.join("\n")];
  if (filled.length === labelled.length) return filled;
  const own = lines.slice(before.length);
  const isBesideLabels = lines.slice(0, before.length).every((line) => line === "");
  return before.length > 0 && isBesideLabels && own.length === labelled.length ? own : null;
}

/** An empty cell of a row. */
function blank(row: readonly TableCell[]): TableCell {
  const [first] = row;
  const place = { name: "", row: first?.row ?? 0, column: 0, page: first?.page ?? 1 };
  return { ...place, ...readCell(EMPTY, "") };
}
