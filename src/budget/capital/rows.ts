import { joinLines } from "../../text/lines.ts";
import type { RowAmounts } from "../amounts/columnSums.ts";
import { laidText, codeText } from "../amounts/laidCells.ts";
import { readAmount, type AmountColumn } from "../amounts/readAmount.ts";
import type { LaidRow } from "../tables/laidTable.ts";
import type { CapitalColumns } from "./columns.ts";
import { totalledBy } from "./totalLabel.ts";

/** A row of capital outlays with figures, what stands in the rows above it without figures joined to it. */
export interface CapitalRow {
  readonly laid: LaidRow;
  readonly razdeo: string;
  readonly glava: string;
  readonly body: string;
  readonly project: string;
  readonly amounts: RowAmounts;
  readonly cells: readonly (string | undefined)[];
}

const CODE = /^\d[\d.]*\p{L}?(?:\.\d+)?$/u;
/** A glava's code that a narrow gap has run into the body's name, in whichever of the two columns. */
const CODE_BEFORE_NAME = /^(\d{1,2}\p{L}?\.\d{1,2})\s+(\p{Lu}.*)$/u;

/** @returns rows in their order; text below the last figures is left out */
export function capitalRows(
  rows: readonly LaidRow[],
  columns: CapitalColumns,
  amountColumns: readonly AmountColumn[],
): CapitalRow[] {
  const found: CapitalRow[] = [];
  let begun: readonly CapitalRow[] = [];
  for (const laid of rows) {
    const row = capitalRow(laid, columns, amountColumns);
    if (row.amounts.every(({ kind }) => kind === "none")) {
      begun = [...begun, row];
      continue;
    }
    const parts = [...begun, row];
    const first = (field: "razdeo" | "glava"): string =>
      parts.map((part) => part[field]).find((text) => text !== "") ?? "";
    // A filled name stands in each row of its merge.
    const joined = (field: "body" | "project"): string =>
      joinLines(parts.map((part) => part[field]).filter((text, at, all) => text !== all[at - 1]));
    found.push({
      ...row,
      razdeo: first("razdeo"),
      glava: first("glava"),
      body: joined("body"),
      project: joined("project"),
    });
    begun = [];
  }
  return found;
}

function capitalRow(
  laid: LaidRow,
  columns: CapitalColumns,
  amountColumns: readonly AmountColumn[],
): CapitalRow {
  const stray: string[] = [];
  const code = (index: number | null): string => {
    const cell = index === null ? null : laid.cells[index];
    const text = codeText(cell) ?? "";
    if (text === "" || CODE.test(text)) return text;
    const [, runIn = "", name] = CODE_BEFORE_NAME.exec(laidText(cell)) ?? [];
    // A subtotal's words run over all columns.
    stray.push(name ?? laidText(cell));
    return runIn;
  };
  const razdeo = code(columns.razdeo);
  const ownGlava = code(columns.glava);
  const printed = columns.body === null ? "" : laidText(laid.cells[columns.body]);
  const [, runIn, name] = ownGlava === "" ? (CODE_BEFORE_NAME.exec(printed) ?? []) : [];
  const glava = runIn ?? ownGlava;
  const body = name ?? printed;
  const project = laidText(laid.cells[columns.project]);
  return {
    laid,
    razdeo,
    glava,
    body: joinLines([...stray, body]),
    // Words that run over both columns may stand in each.
    project: project === body ? "" : project,
    amounts:
      laid.columns === "open"
        ? unplaced(laid, amountColumns)
        : amountColumns.map((column) => readAmount(laid.cells[column.index], column)),
    cells: amountColumns.map(({ index }) => laid.cells[index]?.cell),
  };
}

/** Amounts of which nothing tells the year: none of the columns can be read. */
function unplaced(laid: LaidRow, columns: readonly AmountColumn[]): RowAmounts {
  const text = columns.flatMap(({ index }) => laid.cells[index]?.lines ?? []).join("; ");
  return columns.map(() => ({ kind: "unreadable", text }));
}

/** What a total is called and what it says that it is for; null for no total. */
export function totalOf(row: CapitalRow): { readonly label: string; readonly of: string } | null {
  const label = joinLines([row.body, row.project]);
  const of = totalledBy(label);
  return of === null ? null : { label, of };
}
