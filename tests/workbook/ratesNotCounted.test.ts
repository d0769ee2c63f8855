import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { PageUser } from "../contract/pageUser.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { changed } from "./formulas/changedPlan.ts";
import { sheetOf } from "./readPlan.ts";

const words = (text: string): PlanValue => ({ kind: "text", text });
const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });

/** Which cell of the first row holds what, pasted past the rules of its column. */
type Typed = readonly (readonly [key: string, value: PlanValue])[];
const CASES: readonly (readonly [string, "tblRates" | "tblAssumedRates", Typed, boolean])[] = [
  ["a rate", "tblRates", [["rate", number("8.6")]], true],
  ["a rate as a text", "tblRates", [["rate", words("8,6056")]], false],
  ["a day as a text", "tblRates", [["date", words("14.07.2010.")]], false],
  ["a currency with a space behind it", "tblRates", [["base", words("EUR ")]], false],
  ["no rate", "tblRates", [["rate", { kind: "blank" }]], true],
  ["a rate of nought", "tblRates", [["rate", number("0")]], false],
  ["an assumed rate", "tblAssumedRates", [["rate", number("118.5")]], true],
  ["an assumed rate as a text", "tblAssumedRates", [["rate", words("118,5")]], false],
  ["an assumed rate below nought", "tblAssumedRates", [["rate", number("-118.5")]], false],
  [
    "a year as a text",
    "tblAssumedRates",
    [
      ["rate", number("118.5")],
      ["year", words("2023")],
    ],
    false,
  ],
];

const CAUTION =
  "CAUTION: rates that do not count: 1. A rate must be a number above 0, its day or year no text, a currency its three letters.";

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

  it.each(CASES)(
    "is there for what does not count, and for nothing else: %s",
    async (_, table, typed, counts) => {
      const edited = typed.reduce((so, [key, value]) => changed(so, table, key, 0, value), plan);
      const line = counts ? "" : CAUTION;
      expect(await linesOf(edited)).toEqual(table === "tblRates" ? [line, ""] : ["", line]);
    },
  );
});
