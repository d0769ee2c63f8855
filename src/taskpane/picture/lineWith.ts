import type { PageArea } from "../../budget/budgetLine.ts";
import type { TextRun } from "../../documents/document.ts";

/** Runs whose lines lie nearer than this are one line. */
const SAME_LINE = 3;

/** The line of runs within the area that holds the text, spaces apart, as wide as it is printed; null where none does, or several do. */
export function lineWith(runs: readonly TextRun[], text: string, within: PageArea): PageArea | null {
  const wanted = withoutSpaces(text);
  if (wanted === "") return null;
  const inside = runs
    .filter(
      ({ x, y }) => y >= within.top && y <= within.bottom + 1 && x >= within.left - 2 && x <= within.right,
    )
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: TextRun[][] = [];
  for (const run of inside) {
    const last = lines.at(-1);
    if (last?.[0] && run.y - last[0].y < SAME_LINE) last.push(run);
    else lines.push([run]);
  }
  const holding = lines.filter((line) =>
    withoutSpaces(
      line
        .toSorted((a, b) => a.x - b.x)
        .map((run) => run.text)
        .join(""),
    ).includes(wanted),
  );
  const [only] = holding;
  if (!only || holding.length > 1) return null;
  const bottom = Math.max(...only.map(({ y }) => y));
  const height = Math.max(8, ...only.map((run) => run.size));
  const left = Math.min(...only.map(({ x }) => x));
  const right = Math.max(...only.map(({ x, width }) => x + width));
  return { left, right, top: bottom - height, bottom: bottom + height / 4 };
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}
