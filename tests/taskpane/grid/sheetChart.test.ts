import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { chartValues } from "../../../src/taskpane/grid/sheet/chartValues.ts";
import { SheetCharts } from "../../../src/taskpane/grid/sheet/SheetCharts.tsx";
import { layoutOf } from "../../../src/taskpane/grid/sheet/sheetLayout.ts";
import { TranslatorContext } from "../../../src/taskpane/TranslatorContext.ts";
import { openXRay } from "../../writers/live/openXRay.ts";

test("a schedule's chart has the first days of years below it, and knows the day that the workbook is of", async () => {
  const { book, user } = await openXRay();
  const [chart] = book.view().sheets.find(({ name }) => name === "X RAY")!.charts;
  const { days, labels } = chartValues(book, chart!);
  const [first, last] = days!;
  // Drawn on 21 March 2013, repaid on 21 September 2025: of twelve years every second one is named.
  expect(last).toBe(excelSerial(day("2025-09-21")));
  expect(labels.map(({ text }) => text)).toEqual(["2014", "2016", "2018", "2020", "2022", "2024"]);
  for (const { at, text } of labels)
    expect(at * (last - first) + first).toBeCloseTo(excelSerial(day(`${text}-01-01`)), 6);
  expect(book.named("AsOf")?.value).toBe(excelSerial(day("2022-08-31")));
  user.type("Sažetak", "B3", "21.03.2020.");
  expect(book.named("AsOf")?.value).toBe(excelSerial(day("2020-03-21")));
  expect(book.named("Nothing")).toBeNull();
});

test("columns of the summary are as wide as each other, also of a series with a value in one place, and cover none", async () => {
  const { book } = await openXRay();
  const sheet = book.view().sheets.find(({ name }) => name === "Sažetak")!;
  const drawn = renderToStaticMarkup(
    createElement(
      TranslatorContext.Provider,
      { value: translatorFor("sr-Latn") },
      createElement(SheetCharts, { book, charts: sheet.charts, layout: layoutOf(sheet, []) }),
    ),
  );
  const columns = [...drawn.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/gu)]
    .map(([, x, width]) => ({ x: Number(x), width: Number(width) }))
    .toSorted((a, b) => a.x - b.x);
  // Years from 2013 to 2025, with the day between 2021 and 2022.
  expect(columns).toHaveLength(14);
  for (const [at, { x, width }] of columns.entries()) {
    expect(width).toBeCloseTo(columns[0]!.width, 6);
    expect(x + width).toBeLessThan(columns[at + 1]?.x ?? Number.POSITIVE_INFINITY);
  }
});
