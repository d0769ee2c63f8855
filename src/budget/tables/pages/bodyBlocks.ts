import type { ColumnKind } from "./columnKinds.ts";
import type { Piece } from "./pageLines.ts";
import type { LevelRule, PlacedLine } from "./placedLine.ts";
import { isAmount } from "../textKinds.ts";

/** Lines of one cell stand this close, in font sizes. */
const NEXT_LINE = 1.4;

/** The wrapped words of a column left of the names (a body over its projects) are one cell of the row they begin in. */
export function withWholeBlocks(lines: readonly PlacedLine[], kinds: readonly ColumnKind[]): PlacedLine[] {
  const cells = lines.map((line) => line.cells.map((pieces) => [...pieces]));
  kinds.slice(0, Math.max(0, kinds.indexOf("name"))).forEach((kind, column) => {
    if (kind !== "words") return;
    let start = -1;
    let last: Piece | undefined;
    lines.forEach((line, at) => {
      const here = cells[at]?.[column] ?? [];
      const [piece] = here;
      // A ruling line between two projects does not end the name of their body, whose cell it leaves whole.
      if (last && line.rulesAbove.some(reachesOver(last))) last = undefined;
      if (!piece) return;
      const isNext = last && piece.y > last.y && piece.y - last.y <= NEXT_LINE * piece.size;
      const hasFigures = line.cells.some(
        (own, other) => kinds[other] === "figure" && own.some(({ text }) => isAmount(text)),
      );
      const hasOwnName = (line.cells[kinds.indexOf("name")] ?? []).length > 0;
      last = here.at(-1);
      if (isNext && start >= 0 && (hasOwnName || !hasFigures)) {
        cells[start]?.[column]?.push(...here);
        here.length = 0;
      } else start = at;
    });
  });
  return withoutEmpty(lines.map((line, at) => ({ ...line, cells: cells[at] ?? line.cells })));
}

const reachesOver =
  ({ left, right }: Piece) =>
  (rule: LevelRule): boolean =>
    rule.left <= left && rule.right >= right;

/** Lines that still hold something; the ruling lines above the others part the next from the one before. */
function withoutEmpty(lines: readonly PlacedLine[]): PlacedLine[] {
  let rules: readonly LevelRule[] = [];
  return lines.flatMap((line) => {
    rules = [...rules, ...line.rulesAbove];
    if (!line.cells.some((pieces) => pieces.length > 0)) return [];
    const kept = { ...line, rulesAbove: rules };
    rules = [];
    return [kept];
  });
}
