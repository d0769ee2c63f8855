import type { Message } from "../../messages/message.ts";
import { isFundingSource, readAccounts } from "../../text/accounts.ts";
import { joinLines } from "../../text/lines.ts";
import type { RowAmounts } from "../amounts/columnSums.ts";
import { laidText, codeText } from "../amounts/laidCells.ts";
import { readAmount, type AmountColumn } from "../amounts/readAmount.ts";
import type { LaidCell, LaidRow } from "../tables/laidTable.ts";
import { nameGoesOn } from "../tables/textKinds.ts";
import type { AppropriationColumns, LevelColumn, LevelKind } from "./columns.ts";
import { sourcesScope, totalScope } from "./labels.ts";
import { programKind } from "./openLevels.ts";

/** A code of a level, and its name where that has a column of its own. */
interface LevelCode {
  readonly kind: LevelKind;
  readonly code: string;
  readonly name: string | null;
}

/** A row of a table of appropriations, taken apart. */
export interface RowParts {
  readonly laid: LaidRow;
  readonly kind: "account" | "source" | "sources-title" | "total" | "heading" | "text";
  readonly levels: readonly LevelCode[];
  /** As printed; "" where there is none. */
  readonly account: string;
  readonly text: string;
  readonly position: string | null;
  readonly fundingSource: string | null;
  readonly amounts: RowAmounts;
  readonly cells: readonly (string | undefined)[];
  /** Codes that a worksheet has made dates of, as shown. */
  readonly dates: readonly string[];
  /** Text below the row that belongs to it: what the money is for. */
  readonly notes: readonly string[];
  /** Whether its name began on the line above its code, and may go on below it. */
  readonly isNameCut?: boolean;
  /** That its code stood in a column of another. */
  readonly moved?: Message;
}

/** Longer than any code. */
const LONGEST_CODE = 14;

export function rowParts(
  laid: LaidRow,
  columns: AppropriationColumns,
  amountColumns: readonly AmountColumn[],
): RowParts {
  const dates: string[] = [];
  const stray: string[] = [];
  const code = (index: number | null): string => {
    const cell = index === null ? null : laid.cells[index];
    if (!cell) return "";
    const text = cell.across ? laidText(cell) : codeText(cell);
    if (text === null) dates.push(laidText(cell));
    if (text === null || /^\p{Pd}*$/u.test(text)) return "";
    if (isCode(cell, text)) return text;
    // Words that run into a column of codes.
    stray.push(text);
    return "";
  };
  const levels = columns.levels.flatMap((column): LevelCode[] => {
    const text = withLostZeros(code(column.code), column, columns, laid);
    if (text === "") return [];
    const kind = column.kind === "programs" ? programKind(text) : column.kind;
    const name = column.name === null ? null : laidText(laid.cells[column.name]);
    return [{ kind, code: text, name: name === "" ? null : name }];
  });
  const account = code(columns.account) || accountRunIn(laid.cells[columns.account]);
  const own = columns.text === null ? "" : laidText(laid.cells[columns.text]);
  const text = joinLines([...stray.filter((words) => words !== account), own]);
  const rowCode = (index: number | null): string | null => code(index) || null;
  const parts = {
    laid,
    levels,
    account,
    position: rowCode(columns.position),
    fundingSource: rowCode(columns.fundingSource),
    text,
    amounts: amountColumns.map((column) => readAmount(laid.cells[column.index], column)),
    cells: amountColumns.map(({ index }) => laid.cells[index]?.cell),
    dates,
    notes: [],
  };
  return { ...parts, kind: kindOf(parts) };
}

/** Digits of codes that are all of one length; activities have as many where programs have a column of their own. */
const DIGITS: { readonly [Kind in LevelKind]?: number } = { function: 3, program: 4, activity: 4 };

/** A code with the zeros that a worksheet lost when it made a number of it: "0614" of 614. */
function withLostZeros(
  code: string,
  { kind, code: at }: LevelColumn,
  { levels }: AppropriationColumns,
  { cells }: LaidRow,
): string {
  const isNumber = typeof cells[at]?.input?.value === "number" && /^\d+$/u.test(code);
  if (!isNumber || kind === "programs") return code;
  const isSure = kind !== "activity" || levels.some((level) => level.kind === "program");
  return isSure ? code.padStart(DIGITS[kind] ?? 0, "0") : code;
}

/** "612000ОТПЛАТА ГЛАВНИЦЕ": an account that its name ran into is no account, but the row is one of an account. */
function accountRunIn(cell: LaidCell | null | undefined): string {
  const text = !cell || cell.across ? "" : laidText(cell);
  return /^[1-9]\d{2,5}\p{L}/u.test(text) ? text : "";
}

function isCode(cell: LaidCell, text: string): boolean {
  if (cell.across || text.length > LONGEST_CODE) return readAccounts(text) !== null;
  return /\d/u.test(text) || !/\p{L}/u.test(text);
}

function kindOf({ levels, account, text }: Pick<RowParts, "levels" | "account" | "text">): RowParts["kind"] {
  if (account !== "") return isFundingSource(account) ? "source" : "account";
  if (totalScope(text)) return "total";
  if (sourcesScope(text)) return "sources-title";
  return levels.length > 0 ? "heading" : "text";
}

export function hasAmounts({ amounts }: RowParts): boolean {
  return amounts.some(({ kind }) => kind !== "none");
}

/**
 * Puts rows together that a page prints on several lines: a name that goes on below, the figures beside its last
 * line, a code below the first line of its name, a text that says what the money is for. Figures that belong to
 * nothing above them stay a row of their own.
 */
export function joinRows(rows: readonly RowParts[]): RowParts[] {
  const joined: RowParts[] = [];
  const headingsHaveAmounts = rows.some((row) => row.kind === "heading" && hasAmounts(row));
  for (const row of withSources(rows)) {
    const above = joined.at(-1);
    if (headingsHaveAmounts && above?.kind === "text" && hasAmounts(above) && isBareHeading(row)) {
      joined[joined.length - 1] = {
        ...row,
        text: joinLines([above.text, row.text]),
        amounts: above.amounts,
        cells: above.cells,
        isNameCut: true,
      };
      continue;
    }
    const isNameBelow =
      row.kind === "text" && above?.kind === "text" && hasAmounts(above) && !hasAmounts(row);
    if (isNameBelow) {
      joined[joined.length - 1] = { ...above, text: joinLines([above.text, row.text]) };
      continue;
    }
    const goesOn = row.kind === "text" && above !== undefined && above.kind !== "text";
    if (!goesOn) joined.push(row);
    else if (!hasAmounts(above) && takesFigures(above, row))
      joined[joined.length - 1] = {
        ...above,
        text: joinLines([above.text, row.text]),
        ...(hasAmounts(row) && { amounts: row.amounts, cells: row.cells }),
      };
    else if (hasAmounts(row)) joined.push(row);
    else
      joined[joined.length - 1] = above.isNameCut
        ? { ...above, text: joinLines([above.text, row.text]), isNameCut: false }
        : { ...above, notes: [...above.notes, row.text] };
  }
  return joined.filter(
    ({ kind, text, ...row }) => kind !== "text" || text !== "" || hasAmounts({ ...row, kind, text }),
  );
}

/** A heading whose figures stand on the line above it, beside the beginning of its name. */
function isBareHeading(row: RowParts): boolean {
  return row.kind === "heading" && row.levels.every(({ name }) => name === null) && !hasAmounts(row);
}

/** Whether a row without figures goes on with a line below it: with figures only where its name goes on there too. */
function takesFigures(above: RowParts, line: RowParts): boolean {
  if (!hasAmounts(line)) return true;
  if (above.kind === "heading") return false;
  return above.text === "" || line.text === "" || nameGoesOn(line.text, above.text);
}

/** "1 Приходи из буџета" below "Извори финансирања": a source of funding, also where it is written without its zero. */
function withSources(rows: readonly RowParts[]): RowParts[] {
  let isWithin = false;
  return rows.map((row) => {
    const isSource = isWithin && row.kind === "account" && /^\d{1,2}$/u.test(row.account);
    isWithin = row.kind === "sources-title" || row.kind === "source" || isSource;
    return isSource ? { ...row, kind: "source" } : row;
  });
}
