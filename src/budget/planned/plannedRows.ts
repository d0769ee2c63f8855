import { message, type Message } from "../../messages/message.ts";
import { joinLines } from "../../text/lines.ts";
import { addDecimals } from "../../money/decimal.ts";
import { amountColumn, readAmount, type AmountColumn, type AmountReading } from "../amounts/readAmount.ts";
import { isTotal } from "../debtCards/labels.ts";
import type { LaidCell, LaidRow, LaidTable } from "../tables/laidTable.ts";
import { originalAmounts, stacked, type OriginalAmounts } from "./originalAmounts.ts";
import type { PlannedColumns } from "./plannedColumns.ts";
import type { PlannedUnits } from "./plannedUnits.ts";

/** A group ("VI. Страним владама"), a creditor or project ("1.", "1.1"), or a total, with all the rows it stands in. */
export interface PlannedEntry {
  readonly kind: "group" | "numbered" | "total";
  /** As printed, without spaces; "" for a total. */
  readonly number: string;
  name: string;
  rsd: AmountReading;
  original: OriginalAmounts;
  readonly rows: LaidRow[];
}

const ROMAN = /^[IVXL]{1,6}\.?$/u;
const FIRST = /^(?:I|1)\.?$/u;
const NUMBER = /^\d{1,2}\.?(?:\d{1,2}\.?)?$/u;
/** A group's number and name in one cell over the whole table. */
const GROUP_ACROSS = /^([IVXLХІ]{1,6})\.?\s+(\p{L}.*)$/u;

/** What one row says. */
interface RowPart {
  readonly row: LaidRow;
  readonly number: string;
  readonly name: string;
  readonly rsd: AmountReading;
  readonly original: OriginalAmounts;
}

/** The entries of a table of planned loans, wrapped names and stacked amounts put together, in their order. */
export function plannedEntries(
  table: LaidTable,
  columns: PlannedColumns,
  units: PlannedUnits,
): { readonly entries: readonly PlannedEntry[]; readonly unread: readonly Message[] } {
  const rsd = amountColumn(table, columns.rsd, { multiplier: units.rsd, currency: "RSD" });
  const amount = amountColumn(table, columns.amount, { multiplier: units.original, currency: null });
  const pieces = table.rows.map((row): RowPart => {
    const cell = (column: number): LaidCell | null => row.cells[column] ?? null;
    const words = (column: number): string => {
      const found = cell(column);
      return found && !found.filled ? joinLines(found.lines) : "";
    };
    const across = row.cells.find((found) => found?.across);
    const group = across && GROUP_ACROSS.exec(joinLines(across.lines));
    const [own, named] = [words(columns.row), words(columns.name)];
    const shared = NUMBER_AND_NAME.exec(own === "" ? named : named === "" ? own : "");
    return {
      row,
      number: group ? (group[1] ?? "") : across ? "" : (shared?.[1] ?? own).replace(/\s/gu, ""),
      name: group ? (group[2] ?? "") : across ? joinLines(across.lines) : (shared?.[2] ?? named),
      rsd: dinarsOf(cell(columns.rsd), cell(columns.currency), rsd),
      original: originalAmounts(cell(columns.currency), cell(columns.amount), amount),
    };
  });
  const last = pieces.at(-1);
  const walk = new PlannedWalk(last !== undefined && isAmountAlone(last));
  for (const piece of pieces) walk.take(piece);
  return { entries: walk.close(), unread: walk.unread };
}

class PlannedWalk {
  readonly unread: Message[] = [];
  readonly #entries: PlannedEntry[] = [];
  /** Lines of a name before its number, which stands in the middle of the cell. */
  #names: RowPart[] = [];
  /** Amounts in rows of their own: they belong to the entry above, or to the total below. */
  #amounts: RowPart[] = [];
  /** Whether the last entry's name began above its number, so that it goes on below it. */
  #isCentred = false;
  /** Whether stacked amounts go on below a total, as the last one's do, and not above it. */
  readonly #isBelow: boolean;

  constructor(isBelow: boolean) {
    this.#isBelow = isBelow;
  }

  take(piece: RowPart): void {
    const { number, name } = piece;
    const numeral = number.replaceAll("Х", "X").replaceAll("І", "I");
    const words = name === "" && !NUMBER.test(number) && !ROMAN.test(numeral) ? number : name;
    if (isTotal(words)) this.#open({ ...piece, number: "", name: words }, "total");
    else if (ROMAN.test(numeral)) this.#open({ ...piece, number: numeral }, "group");
    else if (NUMBER.test(number)) this.#open(piece, "numbered");
    else this.#goOn({ ...piece, name: words });
  }

  close(): PlannedEntry[] {
    this.#settle(null);
    return this.#entries;
  }

  #open(piece: RowPart, kind: PlannedEntry["kind"]): void {
    this.#settle(kind === "total" ? piece : null);
    const above = this.#namesFor(piece, kind);
    this.#isCentred = above.length > 0;
    this.#entries.push({
      kind,
      number: piece.number,
      name: joinLines([...above.map(({ name }) => name), piece.name]),
      rsd: piece.rsd,
      original: piece.original,
      rows: [...above.map(({ row }) => row), piece.row],
    });
    if (kind === "total") this.#stackAbove();
  }

  /** A row without a number. */
  #goOn(piece: RowPart): void {
    const last = this.#entries.at(-1);
    const hasAmounts =
      piece.rsd.kind !== "none" || piece.original.amounts.length + piece.original.warnings.length > 0;
    if (isAmountAlone(piece)) {
      this.#amounts.push(piece);
    } else if (
      last &&
      last.kind !== "total" &&
      isOpen(last) &&
      (hasAmounts || this.#isCentred || last.kind !== "group")
    ) {
      add(last, piece);
    } else if (hasAmounts) {
      this.unread.push(rowUnread(piece));
    } else if (piece.name !== "") {
      this.#names.push(piece);
    }
  }

  /**
   * Lines of a name above its number. After a complete entry, and before one with a name of its own, they are the rest
   * of that; in a table that begins in the middle of an entry they belong to nothing that is there.
   */
  #namesFor(piece: RowPart, kind: PlannedEntry["kind"]): RowPart[] {
    const names = this.#names;
    this.#names = [];
    const last = this.#entries.at(-1);
    const isCutOff = !last && piece.name !== "" && !FIRST.test(piece.number);
    if (names.length > 0 && piece.name !== "" && last?.kind === "numbered") {
      for (const name of names) add(last, name);
      return [];
    }
    if (kind !== "total" && !isCutOff) return names;
    for (const one of names.map(rowUnread)) this.unread.push(one);
    return [];
  }

  /**
   * Amounts above a total are the total's, except in a table that has them below, and as many of the first as the
   * entry above must have because the total, or an amount after them, is in their currency.
   */
  #settle(total: RowPart | null): void {
    if (this.#amounts.length === 0) return;
    const taken = this.#aboveTotal(total);
    const last = this.#entries.at(-1);
    for (const piece of this.#amounts.slice(0, taken)) {
      if (last && last.kind !== "group") add(last, piece);
      else this.unread.push(rowUnread(piece));
    }
    this.#amounts = this.#amounts.slice(taken);
  }

  /** How many of the amounts belong to the entry above. */
  #aboveTotal(total: RowPart | null): number {
    const all = this.#amounts.length;
    if (total === null || this.#isBelow) return all;
    const last = this.#entries.at(-1);
    const counts = Array.from({ length: all + 1 }, (_, count) => count);
    const fits = counts.find(
      (count) =>
        !repeats([...this.#amounts.slice(count), total]) &&
        (count === 0 || (last !== undefined && !repeats([last, ...this.#amounts.slice(0, count)]))),
    );
    return fits ?? all;
  }

  #stackAbove(): void {
    const total = this.#entries.at(-1);
    if (!total) return;
    for (const { row, rsd, original } of this.#amounts) {
      total.rsd = stackedDinars(total.rsd, rsd);
      total.original = stacked(original, total.original);
      total.rows.unshift(row);
    }
    this.#amounts = [];
  }
}

/** Whether a currency stands twice among amounts that would be one entry's. */
function repeats(parts: readonly { readonly original: OriginalAmounts }[]): boolean {
  const currencies = parts.flatMap(({ original }) => original.amounts.map(({ currency }) => currency));
  return new Set(currencies).size < currencies.length;
}

/** Dinars beside each of the stacked currencies add up to the entry's. */
function stackedDinars(above: AmountReading, below: AmountReading): AmountReading {
  if (above.kind === "none" || below.kind === "unreadable") return below;
  if (below.kind === "none" || above.kind === "unreadable") return above;
  return { kind: "amount", amount: addDecimals(above.amount, below.amount) };
}

/** The dinars of a row: of several lines, one beside each currency, their sum. */
function dinarsOf(cell: LaidCell | null, currencies: LaidCell | null, column: AmountColumn): AmountReading {
  const whole = readAmount(cell, column);
  const lines = cell?.lines.filter((line) => line.trim() !== "") ?? [];
  const count = currencies?.lines.filter((line) => line.trim() !== "").length ?? 0;
  if (whole.kind !== "unreadable" || lines.length < 2 || lines.length !== count) return whole;
  const parts = lines.map((line) => readAmount({ lines: [line] }, column));
  return parts.every(({ kind }) => kind === "amount") ? parts.reduce(stackedDinars, { kind: "none" }) : whole;
}

/** "4. Реконструкција пруге": a number and a name that share a cell. */
const NUMBER_AND_NAME = /^(\d{1,2}\.(?:\d{1,2}\.?)?)\s*(\p{L}.*)$/u;

function isAmountAlone({ number, name, rsd, original }: RowPart): boolean {
  return (
    number === "" &&
    name === "" &&
    rsd.kind !== "unreadable" &&
    original.amounts.length + original.warnings.length > 0
  );
}

function isOpen({ rsd, original }: PlannedEntry): boolean {
  return rsd.kind === "none" && original.amounts.length === 0;
}

function add(entry: PlannedEntry, { row, name, rsd, original }: RowPart): void {
  entry.name = joinLines([entry.name, name]);
  entry.rsd = stackedDinars(entry.rsd, rsd);
  entry.original = stacked(entry.original, original);
  entry.rows.push(row);
}

function rowUnread({ row }: RowPart): Message {
  const text = row.cells.flatMap((cell) => (cell && !cell.filled ? [joinLines(cell.lines)] : [])).join(" | ");
  return message("tables:rowUnread", { page: row.page, text });
}
