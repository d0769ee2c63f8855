import { parseAddress } from "../../src/workbook/address.ts";
import type { BookSheet } from "./book.ts";
import { overlap, rangeOf } from "./packageFaults.ts";
import { childNamed, childrenNamed } from "./xmlTree.ts";

/** Merged cells: of more than one cell, apart from each other, hiding nothing. That none meets a table: tableFaults. */
export function mergeFaults({ root }: BookSheet): string[] {
  const list = childNamed(root, "mergeCells");
  const merges = (list?.children ?? []).map(({ attributes }) => attributes["ref"] ?? "");
  const count = list?.attributes["count"];
  const filled = childrenNamed(childNamed(root, "sheetData"), "row")
    .flatMap((row) => row.children)
    .filter((cell) => (childNamed(cell, "v")?.text ?? "") !== "")
    .map(({ attributes }) => ({
      address: attributes["r"] ?? "",
      place: parseAddress(attributes["r"] ?? ""),
    }));
  return [
    ...(list && (merges.length === 0 || (count !== undefined && Number(count) !== merges.length))
      ? ["count of merges"]
      : []),
    ...merges.flatMap((merge, index) => {
      const range = rangeOf(merge);
      if (!range) return [`merge ${merge}`];
      const isOne = range.top === range.bottom && range.left === range.right;
      const hidden = filled.filter(({ place }) => {
        if (!place || (place.row === range.top && place.column === range.left)) return false;
        const { row, column } = place;
        return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
      });
      return [
        ...(isOne ? [`merge ${merge} of one cell`] : []),
        ...hidden.map(({ address }) => `merge ${merge} hides what stands in ${address}`),
        ...merges
          .slice(0, index)
          .filter((other) => overlap(merge, other))
          .map((other) => `merges ${merge} and ${other}`),
      ];
    }),
  ];
}
