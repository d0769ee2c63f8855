import { cellAddress } from "../address.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { atOnce, type Steps } from "../../steps.ts";
import type { TablePlan } from "../plan.ts";
import { tableSteps, widestOf, type TableDeclaration } from "./declaration.ts";
import type { SheetDraft } from "./sheetDraft.ts";
import { text } from "./values.ts";

/** A table of a sheet under its heading; of several, each stands below the one before. */
interface StackedTable {
  readonly heading: string;
  readonly widest: readonly (number | undefined)[];
  readonly planAt: (row: number) => Steps<TablePlan>;
  /** Puts what stands between heading and table. @returns the row for the table */
  readonly above: (row: number) => number;
}

const HEADED_COLUMNS = 4;
/** Columns that the words of a link may take. */
const LINK_COLUMNS = 3;

/** A part for the rows; none where there are no rows. */
export function tablePart<Row>(
  t: Translator,
  heading: MessageKey,
  table: TableDeclaration<Row>,
  rows: readonly Row[],
  above: StackedTable["above"] = (row) => row,
): StackedTable[] {
  if (rows.length === 0) return [];
  const planAt = (row: number): Steps<TablePlan> => tableSteps(table, rows, t, { row, column: 0 });
  return [{ heading: t.say(heading), widest: widestOf(table), planAt, above }];
}

/**
 * Puts the parts one below the other.
 * @param linksRow first of the rows for links to each part, one below the other; null: without links
 * @param row of the first heading
 * @returns the row after the last table
 */
export function putParts(
  draft: SheetDraft,
  t: Translator,
  parts: readonly StackedTable[],
  row: number,
  linksRow: number | null,
): number {
  return atOnce(partSteps(draft, t, parts, row, linksRow));
}

/** The same in steps, for parts of thousands of rows. */
export function* partSteps(
  draft: SheetDraft,
  t: Translator,
  parts: readonly StackedTable[],
  row: number,
  linksRow: number | null,
): Steps<number> {
  let at = row;
  for (const [i, { heading, widest, planAt, above }] of parts.entries()) {
    if (linksRow !== null) {
      draft.put(linksRow + i, 0, {
        value: text(t.say("workbook:linkTo", { heading })),
        link: { sheet: draft.name, cell: cellAddress(at, 0) },
        span: LINK_COLUMNS,
      });
    }
    draft.heading(at, 0, heading, HEADED_COLUMNS);
    const plan = yield* planAt(above(at + 1));
    at = draft.table({ ...plan, filter: true }, widest) + 1;
    yield;
  }
  return at;
}
