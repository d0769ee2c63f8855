import { foldForComparison } from "../../text/fold.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { TableMapping } from "./mapping.ts";
import { headerOf } from "../tables/unknownTable.ts";

/** How a mapping fits a table. */
type MappingFit =
  /** `columns`: for each column of the mapping, the table's, or -1. `isByPosition`: no header says so. */
  | {
      readonly kind: "fits";
      readonly columns: readonly number[];
      readonly found: number;
      readonly isByPosition: boolean;
    }
  /** Most headers are there, but not all that have a role. */
  | { readonly kind: "stale"; readonly missing: string }
  | { readonly kind: "other" };

/** A table is the mapped one, changed, where this share of the headers is there. */
const LEAST_SHARE = 0.6;

/**
 * Finds the columns of a mapping by their headers, wherever they have moved. A year within a header may be another
 * one, as long as that leaves one column only.
 */
export function fitMapping(table: LaidTable, mapping: TableMapping): MappingFit {
  const printed = table.headers.map((header, column) => headerOf(header, table.headersAbove[column] ?? ""));
  const wanted = mapping.headers.map(foldForComparison);
  const present = printed.map(foldForComparison);
  if (wanted.every((header) => header === "") || present.every((header) => header === "")) {
    const isSame =
      wanted.length === present.length && [...wanted, ...present].every((header) => header === "");
    return isSame
      ? { kind: "fits", columns: wanted.map((_, column) => column), found: wanted.length, isByPosition: true }
      : { kind: "other" };
  }
  const columns = wanted.map((header, at) => placeOf(header, at, wanted, present));
  const named = columns.filter((column, at) => wanted[at] !== "" && column >= 0).length;
  const all = wanted.filter((header) => header !== "").length;
  const missing = columns.findIndex((column, at) => column < 0 && (mapping.roles[at] ?? null) !== null);
  if (missing >= 0) {
    const isStale = named > 1 && named >= all * LEAST_SHARE;
    return isStale ? { kind: "stale", missing: mapping.headers[missing] ?? "" } : { kind: "other" };
  }
  // Few headers with a role, all found in a table that has nothing else of the mapped one, are a chance likeness.
  return named >= all * LEAST_SHARE
    ? { kind: "fits", columns, found: named, isByPosition: false }
    : { kind: "other" };
}

function placeOf(header: string, at: number, wanted: readonly string[], present: readonly string[]): number {
  const exact = nthOf(header, at, wanted, present);
  if (exact >= 0) return exact;
  const yearless = withoutYear(header);
  if (yearless === header) return -1;
  const isAlone = (headers: readonly string[]): boolean =>
    headers.filter((other) => withoutYear(other) === yearless).length === 1;
  return isAlone(wanted) && isAlone(present)
    ? present.findIndex((other) => withoutYear(other) === yearless)
    : -1;
}

/** Columns with one header are told apart by their order, where there are as many as before. */
function nthOf(header: string, at: number, wanted: readonly string[], present: readonly string[]): number {
  const places = present.flatMap((other, column) => (other === header ? [column] : []));
  const before = wanted.flatMap((other, column) => (other === header ? [column] : []));
  return places.length === before.length ? (places[before.indexOf(at)] ?? -1) : -1;
}

function withoutYear(header: string): string {
  return header.replace(/\b(?:19|20)\d\d\b/gu, "#");
}
