import { expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import { chartValues } from "../../../src/taskpane/grid/chartValues.ts";
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
