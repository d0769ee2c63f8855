import { afterEach, beforeEach, expect, test } from "vitest";
import { pageScale } from "../../../src/writers/pageScale.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import { emptySheet, planOf, text } from "../planParts.ts";
import { startLive, type Live } from "./liveWorkbook.ts";

let live: Live;
beforeEach(async () => {
  live = await startLive();
});
afterEach(() => live.close());

/** A4 is 8.27 by 11.69 inches; half an inch stays free left and right, 0.6 above and 0.7 below. An inch is 72 points. */
test.each([
  // 7.27 in = 523.44 pt; 523.44 / 600 = 87.24 %.
  { what: "portrait, one page wide", widths: [200, 200, 200], scale: 87 },
  // 10.69 in = 769.68 pt.
  { what: "landscape, wide enough", orientation: "landscape", widths: [300, 400], scale: 100 },
  // Two pages of 769.68 pt: at 85 % a page holds 905.5 pt, three columns of 300; at 86 % 894.98, only two.
  {
    what: "landscape, two pages wide, no column cut",
    orientation: "landscape",
    fitWidth: 2,
    widths: [300, 300, 300, 300, 300],
    scale: 85,
  },
  // Three columns a page, as above: three, then the first once more and two.
  {
    what: "landscape, two pages wide, the first column on both",
    orientation: "landscape",
    fitWidth: 2,
    repeatColumns: [0, 0],
    widths: [300, 300, 300, 300, 300],
    scale: 85,
  },
  // One column more no longer fits: four columns of 300 on a page need 1,200 pt, 64.1 %.
  {
    what: "landscape, two pages wide, the first column on both, six columns",
    orientation: "landscape",
    fitWidth: 2,
    repeatColumns: [0, 0],
    widths: [300, 300, 300, 300, 300, 300],
    scale: 64,
  },
  { what: "a column wider than a page", fitWidth: 2, widths: [600, 100], scale: 87 },
  // 11.69 - 1.3 = 10.39 in = 748.08 pt; 748.08 / 1000 = 74.8 %.
  { what: "portrait, one page high", fitHeight: 1, widths: [100], height: 1000, scale: 74 },
  {
    what: "smaller than Excel prints",
    widths: Array.from({ length: 100 }, () => 100),
    scale: 10,
  },
] as readonly Case[])("$what", ({ widths, height = 5000, scale, ...print }) => {
  const plan = { orientation: "portrait", fitWidth: 1, fitHeight: 0, footer: "", ...print } as const;
  expect(pageScale(plan, widths, height)).toBe(scale);
});

interface Case {
  readonly what: string;
  readonly orientation?: "portrait" | "landscape";
  readonly fitWidth?: number;
  readonly fitHeight?: number;
  readonly repeatColumns?: readonly [number, number];
  readonly widths: readonly number[];
  readonly height?: number;
  readonly scale: number;
}

async function zoomWith(tab: "Home" | "Page Layout"): Promise<unknown> {
  live.host.user.openTab(tab);
  const sheet = emptySheet("Podaci", {
    widths: [50, 50, 50],
    cells: [0, 1, 2].map((column) => ({ row: 0, column, value: text("a") })),
  });
  const outcome = await live.book.write(planUpdate(planOf([sheet]), await live.book.read(), null));
  expect(outcome.kind).toBe("written");
  return live.host.state.workbook.sheetNamed("Podaci")?.page["Zoom"];
}

test("where Excel hears of fitting to pages, it is left at that", async () => {
  expect(await zoomWith("Page Layout")).toEqual({ horizontalFitToPages: 1 });
});

test("where it does not, the sheet gets the scale that comes to the same", async () => {
  // Three columns of (50 + 0.71) x 5.25 = 266.2275 pt: 798.68 pt on 523.44 pt are 65.5 %.
  expect(await zoomWith("Home")).toEqual({ scale: 65 });
});
