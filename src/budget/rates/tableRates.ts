import { cellOfTable, type DocumentTable } from "../../documents/parts.ts";
import type { Decimal } from "../../money/decimal.ts";
import { foldForComparison, unmixed } from "../../text/fold.ts";
import { numberStyleOf, readNumber } from "../../text/numbers.ts";
import { decimalOfCell } from "../tables/decimalOfCell.ts";
import type { PrintedListRate } from "./printedRate.ts";

type Role = "currency" | "number" | "units" | PrintedListRate["rateType"];

/** Header words of the columns of a rate list, folded: Serbian, English, and the elements of the bank's XML. */
const HEADERS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:srednji kurs|middle[ _](?:exchange )?rate|srednji)/u, "middle"],
  [/^(?:kupovni|buying)/u, "buying"],
  [/^(?:prodajni|selling)/u, "selling"],
  [/^(?:vazi za|unit|jedinic|za jedinica)/u, "units"],
  [/^(?:oznaka(?: valute)?|valuta|currency)$/u, "currency"],
  [/^(?:sifra(?: valute)?|code|currency code|numeric code)$/u, "number"],
];
/** Header rows stand at most this far down. */
const HEADER_WITHIN = 15;
/** Rows with a currency's three letters: fewer are no list. */
const FEWEST = 2;

type RateColumns = ReadonlyMap<Role, number>;

/** The role of each column of a header row of a rate list; null for any other row. */
export function rolesOfRateTable(headers: readonly string[]): RateColumns | null {
  const columns = new Map<Role, number>();
  headers.forEach((header, column) => {
    const folded = foldForComparison(header);
    const role = HEADERS.find(([pattern]) => pattern.test(folded))?.[1];
    if (role !== undefined && !columns.has(role)) columns.set(role, column);
  });
  const hasRate = columns.has("middle") || columns.has("buying") || columns.has("selling");
  return hasRate && (columns.has("units") || columns.has("number")) ? columns : null;
}

interface TableRates {
  readonly rates: readonly PrintedListRate[];
  /** Rows that print a rate, but no currency that could be read. */
  readonly unread: readonly string[];
}

/** What a table prints as a rate list; null where it is none. */
export function tableRates(table: DocumentTable, document: string): TableRates | null {
  const at = table.texts.slice(0, HEADER_WITHIN).findIndex((row) => rolesOfRateTable(row) !== null);
  const columns = at === -1 ? null : rolesOfRateTable(table.texts[at] ?? []);
  if (columns === null) return null;
  const rows = table.texts.slice(at + 1);
  const currency = currencyColumn(rows, columns);
  if (currency === null) return null;
  const rates: PrintedListRate[] = [];
  const unread = new Set<string>();
  for (const rateType of ["middle", "buying", "selling"] as const) {
    const column = columns.get(rateType);
    if (column === undefined) continue;
    const style = numberStyleOf(rows.map((row) => row[column] ?? ""));
    rows.forEach((row, index) => {
      const code = codeIn(row[currency] ?? "");
      const place = { row: at + 1 + index, column };
      const rate = rateIn(table, place, style);
      const text = row.filter((cell) => cell !== "").join(" | ");
      if (code === null) {
        if (rate !== null) unread.add(text);
        return;
      }
      rates.push({
        currency: code,
        number: wholeNumber(row[columns.get("number") ?? -1]),
        units: wholeNumber(row[columns.get("units") ?? -1]),
        rate,
        rateText: row[column] ?? "",
        rateType,
        source: {
          document,
          page: table.page,
          row: code,
          text,
          cell: cellOfTable(table, place),
        },
      });
    });
  }
  return { rates, unread: [...unread] };
}

/** The column of the currencies' letters: headed so, or the one that holds them. */
function currencyColumn(rows: readonly (readonly string[])[], columns: RateColumns): number | null {
  const width = Math.max(0, ...rows.slice(0, 100).map((row) => row.length));
  const candidates = [columns.get("currency") ?? -1, ...Array.from({ length: width }, (_, column) => column)];
  const codes = (column: number): number => rows.filter((row) => codeIn(row[column] ?? "") !== null).length;
  return candidates.find((column) => column >= 0 && codes(column) >= FEWEST) ?? null;
}

function codeIn(text: string): string | null {
  return /^[A-Z]{3}$/u.exec(unmixed(text.trim()))?.[0] ?? null;
}

function wholeNumber(text = ""): number | null {
  const digits = text.trim().replace(/[.,]0+$/u, "");
  return /^\d{1,5}$/u.test(digits) ? Number(digits) : null;
}

interface TableCellPlace {
  readonly row: number;
  readonly column: number;
}

/** A worksheet's own number exactly; a text by its own separators, or those of its column. */
function rateIn(
  table: DocumentTable,
  { row, column }: TableCellPlace,
  style: ReturnType<typeof numberStyleOf>,
): Decimal | null {
  const value = table.block.cells[row]?.[column]?.value;
  if (typeof value === "number") return decimalOfCell(value);
  const reading = readNumber(table.texts[row]?.[column] ?? "", style);
  return reading.ok ? reading.value : null;
}
