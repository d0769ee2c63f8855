import { foldForComparison } from "../../../text/fold.ts";
import type { Column } from "./columns.ts";
import type { Header } from "./header.ts";
import type { Anchor } from "./headerCells.ts";
import type { LaidPart } from "./laidParts.ts";
import { placedLines, rowsOfLines } from "./layLines.ts";
import type { TextPart } from "./layText.ts";

/** What of a table stands on one page: within ruling lines, or text alone, as where its ruling lines were not asked for. */
export type TablePart =
  | { readonly kind: "grid"; readonly part: LaidPart }
  | { readonly kind: "text"; readonly part: TextPart };

/** Whether a header's words stand over the columns of a grid, each over one; a grid without a header may go on below. */
export function headsGrid(header: Header, { headers, edges }: LaidPart): boolean {
  const anchors = anchorsOver(header, edges);
  if (anchors === null || headers.every((text) => text === "")) return anchors !== null;
  const pairs = anchors.map((anchor, at) => [letters(anchor?.text), letters(headers[at])] as const);
  // Words over several columns may be found above them, or over the one in their middle.
  return (
    pairs.every(([one, other]) => one === other || one === "" || other === "") &&
    pairs.filter(([one, other]) => one === other).length * 2 > pairs.length
  );
}

/** Columns of a table that have no words over them, at most: the names of its rows may not. */
const MOST_BARE = 1;

/** Over each column of a grid the words of a header, null for none; null where they do not stand over its columns. */
function anchorsOver({ anchors }: Header, edges: readonly number[]): (Anchor | null)[] | null {
  const over = edges.map((left, at) =>
    anchors.filter((anchor) => {
      const middle = (anchor.left + anchor.right) / 2;
      return middle > left && middle < (edges[at + 1] ?? Infinity);
    }),
  );
  const isApart = over.every((own) => own.length < 2) && over.flat().length === anchors.length;
  if (!isApart || edges.length - anchors.length > MOST_BARE) return null;
  return over.map(([anchor]) => anchor ?? null);
}

/** Words of one header, however they are cut into lines. */
const letters = (text: string | undefined): string => foldForComparison(text ?? "").replace(/\P{L}/gu, "");

/** All parts of a table as parts of a grid: text stands in the columns that the ruling lines of other pages give. */
export function laidOverPages(parts: readonly TablePart[]): LaidPart[] {
  const grid = parts.find(({ kind }) => kind === "grid");
  if (grid?.kind !== "grid") return [];
  const laid: LaidPart[] = [];
  let texts: TextPart[] = [];
  const flush = (): void => {
    if (texts.length > 0) laid.push(laidInGrid(texts, grid.part));
    texts = [];
  };
  for (const one of parts) {
    if (one.kind === "text") texts.push(one.part);
    else {
      flush();
      laid.push(one.part);
    }
  }
  flush();
  return laid;
}

function laidInGrid(texts: readonly TextPart[], { edges, headers, above }: LaidPart): LaidPart {
  const header = texts.find((part) => part.header !== null)?.header;
  const anchors = header && anchorsOver(header, edges);
  const columns = edges.map((left, at): Column => ({
    left: at === 0 ? -Infinity : left,
    right: edges[at + 1] ?? Infinity,
    header: anchors?.[at]?.text ?? headers[at] ?? "",
    above: anchors?.[at]?.above ?? above[at] ?? "",
  }));
  const lines = texts.flatMap((part) => placedLines(part.lines, columns, part.ruled));
  return {
    page: texts[0]?.page ?? 0,
    headers: columns.map(({ header }) => header),
    above: columns.map((column) => column.above),
    edges,
    titles: [],
    isOpen: true,
    rows: rowsOfLines(lines, columns.length),
  };
}
