import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import type { PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import type { BookCell } from "../../src/writers/book/book.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { PageUser } from "../contract/pageUser.ts";
import { sampled } from "../sampled.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { changed } from "./formulas/changedPlan.ts";
import { placeOf, sheetOf, tableOf } from "./readPlan.ts";

const words = (text: string): PlanValue => ({ kind: "text", text });
const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });

/** Which cell of the first row holds what, pasted past the rules of its column. */
type Typed = readonly (readonly [key: string, value: PlanValue])[];
const CASES: readonly (readonly [string, "tblRates" | "tblAssumedRates", Typed, boolean])[] = [
  ["a rate", "tblRates", [["rate", number("8.6")]], true],
  ["a rate as a text", "tblRates", [["rate", words("8,6056")]], false],
  ["a day as a text", "tblRates", [["date", words("14.07.2010.")]], false],
  ["a year in the place of a day", "tblRates", [["date", number("2014")]], false],
  ["a currency with a space behind it", "tblRates", [["base", words("EUR ")]], false],
  ["a currency that there is none of", "tblRates", [["quote", words("CNX")]], false],
  ["a figure in the place of a currency", "tblRates", [["base", words("3,5")]], false],
  ["no currency", "tblRates", [["quote", { kind: "blank" }]], false],
  ["a currency in small letters", "tblRates", [["base", words("eur")]], true],
  ["no rate", "tblRates", [["rate", { kind: "blank" }]], true],
  ["a rate of nought", "tblRates", [["rate", number("0")]], false],
  ["an assumed rate", "tblAssumedRates", [["rate", number("118.5")]], true],
  ["an assumed rate as a text", "tblAssumedRates", [["rate", words("118,5")]], false],
  ["an assumed rate below nought", "tblAssumedRates", [["rate", number("-118.5")]], false],
  [
    "an assumed rate of a currency that there is none of",
    "tblAssumedRates",
    [
      ["rate", number("118.5")],
      ["base", words("CNX")],
    ],
    false,
  ],
  [
    "a year as a text",
    "tblAssumedRates",
    [
      ["rate", number("118.5")],
      ["year", words("2023")],
    ],
    false,
  ],
  [
    "a day in the place of a year",
    "tblAssumedRates",
    [
      ["rate", number("118.5")],
      ["year", { kind: "date", day: day("2023-01-01") }],
    ],
    false,
  ],
];

const caution = (table: string): string =>
  `CAUTION: rates that do not count in the table ${table}: 1. A rate must be a number above 0, its day or year a true one and no text, a currency its three letters.`;

/** The lines of the sheets with the rates and of the plan, as the page calculates them. */
async function linesOf(plan: WorkbookPlan): Promise<unknown[]> {
  const user = new PageUser(await writtenLive(plan));
  return ["rates", "planning"].map((key) => user.value(sheetOf(plan, key).name, "A5"));
}

describe("the line that counts rates which no formula takes", () => {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));

  it.each(LANGUAGES)("is empty in a fresh workbook in %s", async (language) => {
    expect(await linesOf(buildWorkbook(sampleDossier(language)))).toEqual(["", ""]);
    const without = { ...sampleDossier(language), rates: [] };
    expect(await linesOf(buildWorkbook(without))).toEqual(["", ""]);
  });

  it.each(sampled(CASES, 10))(
    "is there for what does not count, and for nothing else: %s",
    async (_, table, typed, counts) => {
      const edited = typed.reduce((so, [key, value]) => changed(so, table, key, 0, value), plan);
      const lines = table === "tblRates" ? [caution("tblRates"), ""] : ["", caution("tblAssumedRates")];
      expect(await linesOf(edited)).toEqual(counts ? ["", ""] : lines);
    },
  );
});

it("is there wherever figures are converted at an older rate then", async () => {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
  const user = new PageUser(await writtenLive(changed(plan, "tblRates", "date", 0, words("31.08.2022."))));
  const lines = ["summary!A4", "balances!C3", "debtService!C3", "planning!C3", "checks!A3"].map((place) => {
    const [key = "", cell = ""] = place.split("!");
    return user.value(sheetOf(plan, key).name, cell);
  });
  expect(lines).toEqual(lines.map(() => caution("tblRates")));
});

// IronCalc carries no error through the comparison of a range, so that LibreOffice is asked.
describe.skipIf(libreOfficeMissing())("an error in a cell", () => {
  it.each([
    ["tblRates", "rate", 0, ["rates!A5", "summary!A4", "planning!C3"], /^CAUTION: rates that do not count/u],
    ["tblLoans", "id", 1, ["summary!A4", "planning!C3"], /^CAUTION: loans changed/u],
  ])("in %s, column %s, row %i does not stand in a caution's place", async (name, key, row, places, told) => {
    const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, ROAD]));
    const { sheet, cell } = placeOf(plan, name, key, row);
    const book = drawBook(plan);
    const withError = {
      ...book,
      sheets: book.sheets.map((one) => ({
        ...one,
        cells: one.cells.map((each): BookCell =>
          one.name === sheet && cellAddress(each.row, each.column) === cell
            ? { ...each, value: null, formula: { text: "1/0", array: "none" } }
            : each,
        ),
      })),
    };
    const shown = await recalculated(spoiledValues(await writeXlsx(withError)).xlsx);
    for (const place of places) {
      const [of = "", at = ""] = place.split("!");
      expect(String(shown.get(sheetOf(plan, of).name)?.get(at)?.value)).toMatch(told);
    }
  });
});

describe("a rate that does not count is not converted at", () => {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
  const rowOf = (...printed: readonly PlanValue[]): number =>
    tableOf(plan, "tblRates").rows.findIndex((row) =>
      printed.every((value, at) => JSON.stringify(row[at]?.value) === JSON.stringify(value)),
    );

  // 59,762,500.00 CNY at 7.5358 of 31 December 2014, the one before the rate of 31 August 2022.
  it.each<readonly [string, PlanValue]>([
    ["cleared", { kind: "blank" }],
    ["nought", number("0")],
    ["a text", words("6,8947")],
  ])("but at the one before it: %s", async (_, value) => {
    const row = rowOf({ kind: "date", day: day("2022-08-31") }, words("EUR"), words("CNY"));
    expect(await converted(changed(plan, "tblRates", "rate", row, value), "eur")).toBe(7_930_478.52);
  });

  it.each<readonly [string, PlanValue]>([
    ["cleared", { kind: "blank" }],
    ["nought", number("0")],
  ])("where there is none before it, no figure stands there: %s", async (_, value) => {
    const row = rowOf({ kind: "date", day: day("2015-12-31") }, words("CNY"), words("RSD"));
    expect(await converted(changed(plan, "tblRates", "rate", row, value), "rsd")).toBe("no rate entered");
  });

  async function converted(edited: WorkbookPlan, key: string): Promise<unknown> {
    const { sheet, cell } = placeOf(plan, "tblConverted", key, 0);
    return new PageUser(await writtenLive(edited)).value(sheet, cell);
  }
});
