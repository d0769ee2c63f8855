import { expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { ChartPlan } from "../../src/workbook/plan.ts";
import type { Book } from "../../src/writers/book/book.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { bookOf, sheetIn, writtenAnew } from "./openedBook.ts";

const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
const book = drawBook(plan);
const drawn = plan.sheets.find(({ charts }) => charts.length > 0)!;
const [ours] = drawn.charts as [ChartPlan];

/** The workbook as a user has gone on with it in Excel: with these charts on the sheet that has one of ours. */
const withCharts = (charts: readonly ChartPlan[]): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === drawn.name ? { ...sheet, charts } : sheet)),
});

async function afterRewriting(charts: readonly ChartPlan[]): Promise<readonly ChartPlan[]> {
  const opened = await bookOf(await writeXlsx(withCharts(charts)));
  await writtenAnew(opened, plan);
  return sheetIn(opened, drawn.name).charts;
}

const THEIRS: ChartPlan = {
  ...ours,
  name: "Chart 7",
  title: "Mine",
  altText: "Mine",
  at: { row: 60, column: 2, rows: 12, columns: 6 },
};

test("a chart of the user's on a sheet of ours outlives the workbook's being written anew", async () => {
  // A colour that is that of its place anyway is not said again.
  const series = THEIRS.series.map(
    ({ name, values }) => expect.objectContaining({ name, values }) as unknown,
  );
  expect(await afterRewriting([...drawn.charts, THEIRS])).toEqual([...drawn.charts, { ...THEIRS, series }]);
});

test("ours stands there once, also where the user's lies before it or one of ours was deleted", async () => {
  expect((await afterRewriting([THEIRS, ...drawn.charts])).map(({ name }) => name)).toEqual([
    ...drawn.charts.map(() => undefined),
    "Chart 7",
  ]);
  const second: ChartPlan = { ...ours, name: `Otplata 2 ${ours.kind}` };
  expect((await afterRewriting([second])).map(({ name }) => name)).toEqual(drawn.charts.map(() => undefined));
});
