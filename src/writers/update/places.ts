import { LAST_COLUMN } from "../../workbook/address.ts";

/** A cell of a sheet as one number, for sets and maps. Rows and columns from 0. */
export type PlaceId = number;

const COLUMNS = LAST_COLUMN + 1;

export function placeId(row: number, column: number): PlaceId {
  return row * COLUMNS + column;
}

export function placeFromId(id: PlaceId): { readonly row: number; readonly column: number } {
  return { row: Math.floor(id / COLUMNS), column: id % COLUMNS };
}
