import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { onSheet } from "../../src/workbook/workings/workingsBlock.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { lawsWith, xRayTerms } from "../checks/laws.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { compareWithEngine } from "../xlsx/compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "../xlsx/libreoffice.ts";
import { spoiledValues } from "../xlsx/spoil.ts";
import { plain, sheetOf } from "./readPlan.ts";

describe("a formula of a sheet on another one: its own cells name the sheet", () => {
  test.each([
    ["$B$3", "'It''s'!$B$3"],
    ["SUM(A1:$B$2)-C3", "SUM('It''s'!A1:$B$2)-'It''s'!C3"],
    // Other sheets' cells, texts, columns of tables, functions, names and numbers stay.
    ["'X RAY'!$E$4+Rates!B2:B9", "'X RAY'!$E$4+Rates!B2:B9"],
    [`"A1"&"say ""B2"""&C3`, `"A1"&"say ""B2"""&'It''s'!C3`],
    [
      "tblA1[B2]+tblX[[#This Row],[C3]]+[@D4]+[@[E5 F6]]",
      "tblA1[B2]+tblX[[#This Row],[C3]]+[@D4]+[@[E5 F6]]",
    ],
    ["LOG10(1E5)+AsOf+A1_x+AB12.c", "LOG10(1E5)+AsOf+A1_x+AB12.c"],
  ])("%s", (formula, elsewhere) => {
    expect(onSheet(formula, "It's")).toBe(elsewhere);
  });
});

/** The history of X RAY begun with the balance of the later of two laws: of the earlier one it has no figure. */
async function begunLater(): Promise<Dossier> {
  const { drawdowns: _, fees: __, ...rest } = termsToJson(await xRayTerms());
  const openingBalance = { date: "2014-07-31", amount: "196362500.00" };
  return lawsWith({ terms: [readTerms({ ...rest, openingBalance }, {})] });
}

describe("workings of a loan whose schedule begins with the later of two balances", () => {
  test("hold formulas of its history", async () => {
    const words = sheetOf(buildWorkbook(await begunLater()), "workings").cells.map(({ value }) =>
      plain(value),
    );
    expect(words).toContain("tblStory_x_ray");
  });

  test("are calculated as the engine says by IronCalc", async () => {
    const plan = buildWorkbook(await begunLater());
    const { differ } = await (await writtenLive(plan)).compare(plan);
    expect(differ.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([]);
  });

  test.skipIf(libreOfficeMissing())("are calculated as the engine says by LibreOffice", async () => {
    const plan = buildWorkbook(await begunLater());
    const { xlsx } = spoiledValues(await writeXlsx(drawBook(plan)));
    expect(compareWithEngine(plan, await recalculated(xlsx))).toEqual([]);
  });
});
