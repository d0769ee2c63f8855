import { parseAddress } from "../workbook/address.ts";

/** The formula of a mark: the key as a text. */
export function markFormula(key: string): string {
  return `="${key.replaceAll('"', '""')}"`;
}

/** The key that a mark's formula holds; null for a formula of any other form. */
export function markedKey(formula: string): string | null {
  return /^="((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

/** The sheet's name and the cell that a name stands for: "='Sažetak'!$B$3"; null for anything else. */
export function namedCell(
  formula: string,
): { readonly sheet: string; readonly row: number; readonly column: number } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!()]+))!(\$?[A-Z]+\$?\d+)$/i.exec(formula);
  const cell = match?.[3] === undefined ? null : parseAddress(match[3]);
  return cell ? { sheet: (match?.[1] ?? match?.[2] ?? "").replaceAll("''", "'"), ...cell } : null;
}

/** What a name stands for whose cell is gone, as Excel writes it. */
export const GONE = "#REF!";

/** What is known of the sheets of a workbook before their cells are. */
interface MarkedSheets {
  /** `mark`: the key in the sheet's mark, whoever else bears the same; null without one. */
  readonly sheets: readonly { readonly id: string; readonly mark: string | null }[];
  readonly tables: readonly { readonly name: string; readonly sheetId: string }[];
}

/**
 * Which sheet a key belongs to. Copying a sheet copies its mark, and Excel gives the copied tables a number behind
 * their names: the original is the one with more tables under names of their own, else the first.
 */
export function keyOwners(found: MarkedSheets): ReadonlyMap<string, string> {
  const names = new Set(found.tables.map(({ name }) => name));
  const originals = (sheetId: string): number =>
    found.tables.filter((table) => table.sheetId === sheetId && !isCopy(table.name, names)).length;
  const owners = new Map<string, { readonly id: string; readonly tables: number }>();
  for (const { id, mark } of found.sheets) {
    if (mark === null) continue;
    const known = owners.get(mark);
    const tables = originals(id);
    if (!known || tables > known.tables) owners.set(mark, { id, tables });
  }
  return new Map([...owners].map(([key, { id }]) => [key, id]));
}

/** "tblLoans3" beside "tblLoans", "tblLoans_1" beside "tblLoans". */
function isCopy(name: string, names: ReadonlySet<string>): boolean {
  for (let length = name.length - 1; length > 0 && /\d/.test(name[length] ?? ""); length -= 1) {
    const stem = name.slice(0, length);
    if (names.has(stem) || (stem.endsWith("_") && names.has(stem.slice(0, -1)))) return true;
  }
  return false;
}
