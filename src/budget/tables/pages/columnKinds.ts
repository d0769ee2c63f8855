import type { Piece } from "./pageLines.ts";
import { beginsRate, isAmount, isCode, isFigure } from "../textKinds.ts";

/** What the cells of a column are: figures, numbers and codes of rows, the name of a row, or other words. */
export type ColumnKind = "figure" | "code" | "name" | "words";

export function columnKinds(lines: readonly (readonly (Piece | null)[])[], count: number): ColumnKind[] {
  const columns = Array.from({ length: count }, (_, at) => lines.flatMap((cells) => cells[at]?.text ?? []));
  const share = (texts: readonly string[], test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const letters = columns.map((texts) =>
    share(texts, beginsRate) > 0.3 ? 0 : texts.join("").replace(/\P{L}/gu, "").length,
  );
  const firstAmounts = columns.findIndex((texts) => share(texts, isAmount) > 0.5);
  const before = firstAmounts === -1 ? count : firstAmounts;
  const name = nameColumn(letters.slice(0, before)) ?? nameColumn(letters) ?? -1;
  return columns.map((texts, at) => {
    if (at === name) return "name";
    if (share(texts, isAmount) > 0.4 || (at > name && share(texts, isFigure) > 0.6)) return "figure";
    return at < name && share(texts, isCode) > 0.6 ? "code" : "words";
  });
}

/** The last of the columns that hold a good part of the letters: names of projects stand right of their bodies'. */
function nameColumn(letters: readonly number[]): number | null {
  const most = Math.max(0, ...letters);
  if (most === 0) return null;
  return letters.findLastIndex((count) => count > most / 3);
}
