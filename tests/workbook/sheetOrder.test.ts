import { describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { TAB_COLOURS } from "../../src/workbook/looks.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { sampleDossier, X_RAY, YEN } from "./dossier.ts";
import { dossierWithOthers } from "./otherLines.ts";
import { outlookDossier } from "./outlookDossier.ts";
import { BRIDGE } from "./rareLoans.ts";
import { plain, sheetOf } from "./readPlan.ts";

const keysOf = ({ sheets }: WorkbookPlan): string[] => sheets.map(({ key }) => key);

describe("the sheets of a workbook", () => {
  test("stand in the order in which they are used, the memory last", () => {
    expect(keysOf(buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, YEN])))).toEqual([
      "summary",
      "schedule:x-ray",
      "schedule:jica",
      "balances",
      "debtService",
      "planning",
      "loans",
      "payments",
      "rates",
      "terms",
      "holidays",
      "checks",
      "story:x-ray",
      "lines",
      "sources",
      "workings",
      "memory",
    ]);
    const outlook = keysOf(buildWorkbook(outlookDossier("en")));
    expect(outlook.slice(outlook.indexOf("debtService"), outlook.indexOf("loans"))).toEqual([
      "debtService",
      "outlook",
      "outlookSums",
      "outlookPeriods",
      "planning",
    ]);
    const others = keysOf(buildWorkbook(dossierWithOthers("en")));
    expect(others.indexOf("others")).toBe(others.indexOf("lines") + 1);
  });

  test("have tabs coloured by what they are for, but for the memory", () => {
    const { sheets } = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
    const colourOf = (key: string): string | undefined => sheets.find((one) => one.key === key)?.tabColour;
    const { result, input, check, source } = TAB_COLOURS;
    expect(["summary", "schedule:x-ray", "planning"].map(colourOf)).toEqual([result, result, result]);
    expect(["loans", "terms", "rates"].map(colourOf)).toEqual([input, input, input]);
    expect(["checks", "story:x-ray", "sources"].map(colourOf)).toEqual([check, source, source]);
    expect(sheets.filter(({ tabColour }) => tabColour === undefined).map(({ key }) => key)).toEqual([
      "memory",
    ]);
  });

  test("of rarer terms is aside as long as all its tables are empty, and other sheets say where they are", () => {
    const ordinary = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
    const rare = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, BRIDGE]));
    const none = buildWorkbook(sampleDossier("en", "2022-08-31", []));
    const aside = (plan: WorkbookPlan): string[] => plan.sheets.flatMap((one) => (one.aside ? one.key : []));
    expect([ordinary, rare, none].map(aside)).toEqual([["terms"], [], ["terms"]]);
    for (const key of ["summary", "loans"]) {
      const words = sheetOf(ordinary, key)
        .cells.map(({ value }) => plain(value))
        .join(" ");
      expect(words, key).toMatch(/sheet “Other terms”, which is hidden while it is empty/u);
    }
  });
});
