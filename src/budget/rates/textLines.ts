import type { OpenedDocument, Page, TextRun } from "../../documents/document.ts";
import type { RateLine } from "./textRates.ts";

/** A document's lines of text: paragraphs, rows of tables, and the runs of a PDF that stand on one level. */
export function textLinesOf({ pages, parts }: OpenedDocument): RateLine[] {
  const lines = parts.flatMap((part): RateLine[] =>
    part.kind === "text"
      ? [{ page: part.page, text: part.text }]
      : part.texts.map((row) => ({ page: part.page, text: row.filter((text) => text !== "").join(" | ") })),
  );
  return [...lines, ...pages.flatMap(linesOfPage)];
}

function linesOfPage({ number, runs }: Page): RateLine[] {
  const levels: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const level = levels.at(-1);
    if (level?.[0] && run.y - level[0].y <= run.size / 3) level.push(run);
    else levels.push([run]);
  }
  return levels.map((level) => ({
    page: number,
    text: level
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(" "),
  }));
}
