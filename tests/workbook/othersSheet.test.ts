import { describe, expect, it, test } from "vitest";
import type { Appropriation } from "../../src/budget/otherLines.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { isFindable } from "../../src/workbook/lines/criteria.ts";
import { isSureSumOf } from "../../src/workbook/lines/sumOf.ts";
import { agreesWithEngine } from "../../src/writers/agreement.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { sampleDossier } from "./dossier.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { APPROPRIATIONS, CITY, dossierWithOthers, OTHER_USER } from "./otherLines.ts";
import { columnOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const PLAN = buildWorkbook(dossierWithOthers("en"));

function planOf(change: (dossier: Dossier) => Partial<Dossier>): WorkbookPlan {
  const dossier = dossierWithOthers("en");
  return buildWorkbook({ ...dossier, ...change(dossier) });
}

/** Columns of a table side by side: one line for each row. */
function rowsOf(plan: WorkbookPlan, table: string, ...keys: readonly string[]): string[] {
  const columns = keys.map((key) => valuesOf(plan, table, key));
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? "").join(" | "));
}

describe.each(LANGUAGES)("the sheet of other lines in %s", (language) => {
  const plan = buildWorkbook(dossierWithOthers(language));

  it("is one that Excel takes without repair", () => {
    expect(checkPlan(plan)).toEqual([]);
  });

  it("has formulas that give what the engine says", () => {
    const sheets = new PlanSheets(plan);
    const formulas = [...cellsOfSheet(sheetOf(plan, "others"))].filter(
      ({ cell }) => cell.formula !== undefined,
    );
    const differing = formulas.filter(
      ({ cell, row, column }) =>
        !agreesWithEngine(cell, sheets.shown(sheetOf(plan, "others").name, row, column)),
    );
    expect(differing).toEqual([]);
    expect(formulas.length).toBeGreaterThan(25);
  });
});

describe("appropriations", () => {
  it("add up by document and account, beside what Article 1 states for the account", () => {
    // 441: 46,175,550,000 + 127,340,000 = 46,302,890,000, as Article 1 of the amended law 2013 states.
    // 444: 860,000,000 of the debt office, 862,211,000 in Article 1: -2,211,000.
    expect(
      rowsOf(PLAN, "tblAccountSums", "account", "rows", "total", "article1", "difference", "verdict"),
    ).toEqual([
      "441 | 2 | 46302890000 | 46302890000 | 0 | agrees",
      "442 | 1 | 37634205000 |  |  | ",
      "444 | 1 | 860000000 | 862211000 | -2211000 | DIFFERS",
      "612 | 1 | 68517000000 |  |  | ",
      "441 | 1 | 113817000.50 |  |  | ",
    ]);
  });

  it("keep an amount that has no column of its own", () => {
    expect(rowsOf(PLAN, "tblOtherAmounts", "account", "column", "amount", "page")).toEqual([
      "441 | Укупно са преносом | 113900000 | Sheet1!A7",
    ]);
  });

  it("stay texts, and say where the unit is not stated", () => {
    const razdeo = columnOf(PLAN, "tblAppropriations", "razdeo")[4];
    expect(razdeo).toMatchObject({ value: { kind: "text", text: "20 =МИНИСТАРСТВО" }, format: "text" });
    expect(valuesOf(PLAN, "tblAppropriations", "currency").at(-1)).toBe("not stated");
    expect(columnOf(PLAN, "tblAppropriations", "warnings")[4]).toMatchObject({ look: "inferred" });
  });

  it("are added up as the filter shows them, where they may be added at all", () => {
    const shown = (plan: WorkbookPlan): string[] =>
      sheetOf(plan, "others")
        .cells.filter(({ formula }) => formula?.includes("SUBTOTAL") ?? false)
        .map(({ value }) => plain(value));
    // 46,175,550,000 + 37,634,205,000 + 860,000,000 + 68,517,000,000
    expect(shown(planOf(() => ({ others: APPROPRIATIONS })))).toEqual(["153186755000"]);
    expect(shown(PLAN)).toEqual([]);
    const other = { ...CITY, source: APPROPRIATIONS[0]!.source };
    expect(shown(planOf(() => ({ others: [...APPROPRIATIONS, other] })))).toEqual([]);
    const detail = { ...OTHER_USER, warnings: [{ key: "tables:accountIsDetail", params: {} }] };
    expect(shown(planOf(() => ({ others: [...APPROPRIATIONS, detail] })))).toEqual([]);
  });

  test("an account that Article 1 states in two rows is not compared", () => {
    const dossier = dossierWithOthers("en");
    const line: Appropriation = { ...OTHER_USER, account: "742" };
    const plan = planOf(() => ({ others: [...dossier.others, line] }));
    const row = rowsOf(plan, "tblAccountSums", "account", "article1", "verdict").find((one) =>
      one.startsWith("742"),
    );
    expect(row).toBe("742 |  | ");
  });

  test("a sum that no formula is sure to give stands as a value", () => {
    const huge = [1, 2, 3].map((n): Appropriation => ({
      ...OTHER_USER,
      account: "611",
      amounts: [{ column: "", role: "total", amount: decimal(`${n + 3}000000000000.25`) }],
    }));
    const plan = planOf(() => ({ others: huge }));
    const [cell] = columnOf(plan, "tblAccountSums", "total");
    expect(cell?.formula).toBeUndefined();
    expect(cell?.look).toBe("computed");
    expect(checkPlan(plan)).toEqual([]);
  });
});

describe("plans, outlays and balances", () => {
  it("stand a row for each amount, the dinars of a plan in two currencies once", () => {
    expect(rowsOf(PLAN, "tblPlannedLoans", "part", "row", "amount", "currency", "amountRsd")).toEqual([
      "loan | 1.1 | 30000000 | USD | 1995000000",
      "loan | 2 | 1808260000 | USD | 500",
      "loan | 2 | 16000000 | EUR | ",
      "guarantee | 1 |  |  | ",
    ]);
    expect(rowsOf(PLAN, "tblCapitalOutlays", "year", "amount", "currency")).toEqual([
      "2013 | 97100000 | RSD",
      "2014 | 174110510 | RSD",
      "2015 |  | RSD",
    ]);
    expect(rowsOf(PLAN, "tblCreditorBalances", "name", "amount", "currency", "asOf")).toEqual([
      "Export-Import Bank of China | 2370000000 | EUR | 2023-06-30",
    ]);
  });

  it("add up, each currency by itself", () => {
    // USD 30,000,000 + 1,808,260,000
    expect(rowsOf(PLAN, "tblLineSums", "what", "kind", "year", "rows", "sum", "currency")).toEqual([
      "Planned loans and guarantees | loan | 2010 | 2 | 1838260000 | USD",
      "Planned loans and guarantees | loan | 2010 | 1 | 16000000 | EUR",
      "Capital outlays | 2013 | 2013 | 1 | 97100000 | RSD",
      "Capital outlays | 2014 | 2014 | 1 | 174110510 | RSD",
      "Balances by creditor | у мил. EUR | not stated | 1 | 2370000000 | EUR",
    ]);
  });
});

describe("printed sums", () => {
  it("stand beside the sums of what was read, and the differing ones are counted", () => {
    expect(rowsOf(PLAN, "tblPrintedSums", "label", "printed", "sum", "difference", "agrees")).toEqual([
      "Укупно за функцију 170: | 524997755000 | 524997755000 | 0 | agrees",
      "УКУПНО ЗА РАЗДЕО 16: | 524997755000 | 524997755001 | 1 | DIFFERS",
      "Свега за главу 16.7: | 524997755000 |  |  | cannot be told",
    ]);
    const count = sheetOf(PLAN, "others").cells.find(({ formula }) => formula?.startsWith("COUNTIFS("));
    expect(plain(count?.value ?? { kind: "blank" })).toBe("1");
  });
});

describe("only what there is", () => {
  it("has its tables, and the sheet itself", () => {
    expect(sampleDossier("en").others).toEqual([]);
    expect(buildWorkbook(sampleDossier("en")).sheets.map(({ key }) => key)).not.toContain("others");
    const plan = planOf(({ documents }) => ({
      others: [CITY],
      documents: documents.map((document) => ({ ...document, sums: [] })),
    }));
    expect(sheetOf(plan, "others").tables.map(({ name }) => name)).toEqual([
      "tblAccountSums",
      "tblAppropriations",
      "tblOtherAmounts",
    ]);
  });

  it("holds what no cell can hold as far as a cell can", () => {
    const line: Appropriation = {
      ...OTHER_USER,
      accountName: `a\u0000\ud800${"š".repeat(40_000)}`,
      amounts: [{ column: "", role: "total", amount: decimal("12345678901234567.89") }],
    };
    const plan = planOf(() => ({ others: [line] }));
    expect(checkPlan(plan)).toEqual([]);
    expect(valuesOf(plan, "tblAppropriations", "total")).toEqual(["12,345,678,901,234,567.89"]);
    expect(tableOf(plan, "tblAppropriations").rows).toHaveLength(1);
  });
});

describe("a criterion finds just the cells with its text", () => {
  test.each([
    ["442", ["442", "4421"], true],
    ["442", ["442", "0442"], false],
    ["0442", ["0442"], false],
    ["413 до 417", ["413 до 417"], true],
    ["a.pdf", ["a.pdf", "A.PDF"], false],
    ["a*.pdf", ["a*.pdf", "ab.pdf"], true],
    ["x".repeat(256), [], false],
    [" a", [], false],
  ])("%s among %j: %s", (text, among, expected) => {
    expect(isFindable(text, new Set(among))).toBe(expected);
  });

  test("doubles are sure of a sum of dinars, and not of one near their 53 bits", () => {
    expect(isSureSumOf([decimal("340111000000"), decimal("0.01"), null])).toBe(true);
    expect(isSureSumOf([decimal("9007199254740.99"), decimal("9007199254740.99")])).toBe(false);
  });
});
