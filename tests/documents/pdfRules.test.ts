import { expect, test } from "vitest";
import type { Rule } from "../../src/documents/document.ts";
import { readPdf } from "../../src/documents/pdf/readPdf.ts";
import { pdfOf } from "./pdfs.ts";

/** The lines of a page of 595 by 842 points; y of a PDF counts upwards from the bottom, a rule's downwards. */
async function rulesOf(content: string): Promise<number[][]> {
  const document = await readPdf({ name: "a.pdf", bytes: pdfOf({ content }) }, { wantsRules: () => true });
  return (document.pages[0]?.rules ?? []).map(({ x1, y1, x2, y2 }: Rule) =>
    [x1, y1, x2, y2].map((length) => Math.round(length * 100) / 100),
  );
}

test.each([
  ["a stroke", "72 742 m 272 742 l S", [[72, 100, 272, 100]]],
  [
    "a stroked rectangle is four lines",
    "100 642 50 100 re S",
    [
      [100, 100, 150, 100],
      [100, 200, 150, 200],
      [100, 100, 100, 200],
      [150, 100, 150, 200],
    ],
  ],
  ["a thin filled rectangle, by its middle", "72 741.5 200 1 re f", [[72, 100, 272, 100]]],
  [
    "pieces with the corner between them are one line",
    "72 741.5 100 1 re f 172 741.5 1 1 re f 173 741.5 99 1 re f",
    [[72, 100, 272, 100]],
  ],
  [
    "what stands apart stays apart",
    "72 742 m 100 742 l S 120 742 m 200 742 l S",
    [
      [72, 100, 100, 100],
      [120, 100, 200, 100],
    ],
  ],
  [
    "in coordinates of its own",
    "q 2 0 0 2 10 20 cm 31 361 m 131 361 l S Q 72 642 m 72 742 l S",
    [
      [72, 100, 272, 100],
      [72, 100, 72, 200],
    ],
  ],
  [
    "a shade, a slanted line, a curve and a path for clipping are none",
    "100 642 50 100 re f 0 0 m 90 90 l S 0 0 m 0 50 50 50 50 0 c S 72 742 200 1 re W n",
    [],
  ],
])("%s", async (_, content, rules) => {
  expect(await rulesOf(content)).toEqual(rules);
});

test("lines are looked for only where they are asked for", async () => {
  const bytes = pdfOf({ content: "72 742 m 272 742 l S" });
  const { pages } = await readPdf({ name: "a.pdf", bytes }, { wantsRules: () => false });
  expect(pages[0]).not.toHaveProperty("rules");
});
