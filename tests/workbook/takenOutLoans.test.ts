import { expect, test } from "vitest";
import { parseAddress } from "../../src/workbook/address.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { PageUser } from "../contract/pageUser.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { FLOATING, ROAD, sampleDossier, X_RAY } from "./dossier.ts";
import { changed } from "./formulas/changedPlan.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { REGISTER_REST } from "./forwardLoans.ts";
import { placeOf } from "./readPlan.ts";

const THREE = sampleDossier("en", "2022-08-31", [X_RAY, ROAD, FLOATING]);
const ONE = sampleDossier("en", "2022-08-31", [X_RAY]);

test("gives no balance of a loan that was taken out: what was drawn is not all owed", () => {
  const sheets = new PlanSheets(changed(buildWorkbook(THREE), "tblLoans", "id", 0, { kind: "blank" }));
  const shown = (table: string, key: string): unknown => {
    const { sheet, cell } = placeOf(buildWorkbook(THREE), table, key, 0);
    const at = parseAddress(cell);
    return at && sheets.shown(sheet, at.row, at.column)?.value;
  };
  const keys = ["drawn", "repaid", "interestPaid", "balance", "periodDue", "accrued", "instalmentsLeft"];
  expect(keys.map((key) => shown("tblBalances", key))).toEqual(keys.map(() => ""));
  expect(shown("tblYearEnds", "balance")).toBe("");
  expect(shown("tblOwed", "balance")).toBe("");
  const service = ["principal", "interest", "fees", "total"].flatMap((key) => [key, `budget${key}`]);
  expect(service.map((key) => shown("tblDebtService", key))).toEqual(service.map(() => ""));
  const needs = ["amount", "rsd", "thousands", "eur", "certainty"];
  expect(needs.map((key) => shown("tblPlanNeeds", key))).toEqual(needs.map(() => ""));
});

test.each([
  ["several", THREE],
  ["one", ONE],
  ["loans that begin with a balance", sampleDossier("en", "2022-08-31", [ROAD, REGISTER_REST])],
])("shows no error of a loan that was taken out of %s but on its own sheets", async (_, dossier) => {
  const books = [0, dossier.loans.length - 1].map(async (index) => {
    const book = await writtenLive(buildWorkbook(dossier));
    new PageUser(book).deleteTableRow("tblLoans", index);
    const id = dossier.loans[index]?.terms.id ?? "";
    return (await book.read()).sheets.flatMap(({ key, name, block }) =>
      key?.endsWith(id) ? [] : (block?.cells.flat() ?? []).map(({ value }) => `${name}: ${value}`),
    );
  });
  const shown = (await Promise.all(books)).flat();
  expect(shown.filter((cell) => /: #[A-Z]/u.test(cell))).toEqual([]);
  expect(shown.length).toBeGreaterThan(1000);
});
