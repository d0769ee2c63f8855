import { describe, expect, test } from "vitest";
import { blockOfBrackets } from "./formulas/brackets.ts";
import { followShift, slid, type Shift } from "./formulas/follow.ts";
import { partsOf, Unreadable } from "./formulas/parts.ts";
import {
  dropColumnsIn,
  dropSheetIn,
  releaseTableIn,
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
  withTableName,
} from "./formulas/rename.ts";
import type { Table } from "./model/table.ts";

/** What Excel makes of formulas, by hand: it is known of its documentation, and of what it shows. */
const rows = (at: number, count: number): Shift => ({ axis: "row", at: at - 1, count });
const columns = (at: number, count: number): Shift => ({ axis: "column", at: at - 1, count });
const LOANS = {
  name: "tblLoans",
  block: { row: 2, column: 1, rows: 4, columns: 3 },
  headers: ["Zajam", "Iznos", "Broj dana"],
} as unknown as Table;

describe("lines put in or taken out", () => {
  test.each([
    ["=A5", rows(5, 1), "=A6"],
    ["=A4", rows(5, 1), "=A4"],
    ["=$A$5", rows(5, 2), "=$A$7"],
    ["=SUM(A5:A8)", rows(6, 1), "=SUM(A5:A9)"],
    ["=SUM(A5:A8)", rows(9, 1), "=SUM(A5:A8)"],
    ["=SUM(A5:A8)", rows(5, 1), "=SUM(A6:A9)"],
    ["=SUM(A5:A8)", rows(7, -5), "=SUM(A5:A6)"],
    ["=SUM(A5:A8)", rows(3, -3), "=SUM(A3:A5)"],
    ["=SUM(A5:A8)", rows(5, -4), "=SUM(#REF!)"],
    ["=SUM(B8:A5)", rows(6, -1), "=SUM(A5:B7)"],
    ["=SUM(A:C)", rows(5, 1), "=SUM(A:C)"],
    ["=SUM(A:C)", columns(2, 1), "=SUM(A:D)"],
    ["=SUM($2:5)", rows(3, 2), "=SUM($2:7)"],
    ["=SUM(2:5)", columns(1, 3), "=SUM(2:5)"],
    ["=SUM(A5:A1048576)", rows(2, 3), "=SUM(A8:A1048576)"],
    ["=A1048576", rows(2, 1), "=#REF!"],
    ["=A5#", rows(1, 1), "=A6#"],
    ["=@A5:A8", rows(1, 1), "=@A6:A9"],
    ["='Moj list'!A5+A5", rows(1, 1), "='Moj list'!A5+A6"],
    ["=SUM(Sheet1:Sheet3!A5)", rows(1, 1), "=SUM(Sheet1:Sheet3!A5)"],
    ["=[Book1.xlsx]Sheet1!A5", rows(1, 1), "=[Book1.xlsx]Sheet1!A5"],
    ['="A5"&LOG10(A5)&tblA5[A5]&XFE5&A1048577', rows(1, 1), '="A5"&LOG10(A6)&tblA5[A5]&XFE5&A1048577'],
    ["=SUM({1,2;3,4}*A5)", rows(1, 1), "=SUM({1,2;3,4}*A6)"],
  ])("%s after %o is %s", (formula, shift, expected) => {
    expect(followShift(formula, (sheet) => sheet === null, shift, null)).toBe(expected);
  });

  test("on a sheet in apostrophes, and in a band of it", () => {
    const isMine = (sheet: string | null): boolean => sheet === "It's mine";
    expect(followShift("='It''s mine'!A5+A5", isMine, rows(2, 1), null)).toBe("='It''s mine'!A6+A5");
    expect(followShift("='It''s mine'!A5:C5", isMine, rows(2, 1), [0, 1])).toBe("='It''s mine'!A5:C5");
    expect(followShift("='It''s mine'!A5:B5", isMine, rows(5, -1), [0, 1])).toBe("='It''s mine'!#REF!");
  });
});

test.each([
  ["=A1+$A1+A$1+$A$1", 2, 1, "=B3+$A3+B$1+$A$1"],
  ["=SUM(A$5:A6)", -3, 0, "=SUM(A3:A$5)"],
  ["=A1", -1, 0, "=#REF!"],
  ["=Krediti!A1:B2", 0, -1, "=Krediti!#REF!"],
  ["=A1048576", 1, 0, "=#REF!"],
  ["=A:A+1:1", 1, 1, "=B:B+2:2"],
  ["=SUM(Sheet1:Sheet3!A5)", 1, 0, "=SUM(Sheet1:Sheet3!A6)"],
])("%s copied %i down and %i to the right is %s", (formula, down, right, expected) => {
  expect(slid(formula, down, right)).toBe(expected);
});

describe("what is renamed, or gone", () => {
  test.each([
    ["=Krediti!A1+KREDITI!B2", "=Zajmovi!A1+Zajmovi!B2"],
    ['="Krediti!A1"&Krediti', '="Krediti!A1"&Krediti'],
    ["=SUM(Krediti:Zbir!A1)", "=SUM(Zajmovi:Zbir!A1)"],
  ])("a sheet: %s is %s", (formula, expected) => {
    expect(renameSheetIn(formula, "Krediti", "Zajmovi")).toBe(expected);
  });

  test.each([
    ["Moj list", "='Moj list'!A1"],
    ["It's", "='It''s'!A1"],
    ["B2", "='B2'!A1"],
    ["RC", "='RC'!A1"],
    ["2026", "='2026'!A1"],
    ["Збир", "=Збир!A1"],
  ])("a sheet to %s", (to, expected) => {
    expect(renameSheetIn("=Krediti!A1", "Krediti", to)).toBe(expected);
  });

  test.each([
    ["=Drugi!A1+Prvi!A1", "=#REF!A1+Prvi!A1"],
    ["=SUM(Prvi:Drugi!A1)", "=SUM(Prvi!A1)"],
    ["=SUM(Drugi:Četvrti!A1)", "=SUM(Treći:Četvrti!A1)"],
    ["=SUM(Prvi:Četvrti!A1)", "=SUM(Prvi:Četvrti!A1)"],
  ])("a deleted sheet: %s is %s", (formula, expected) => {
    expect(dropSheetIn(formula, "Drugi", ["Prvi", "Drugi", "Treći", "Četvrti"])).toBe(expected);
  });

  test.each([
    ['=SUM(TBLLOANS[Iznos])&"tblLoans"', '=SUM(tblNovo[Iznos])&"tblLoans"'],
    ["=ROWS(tblLoans)", "=ROWS(tblNovo)"],
    ["=LET(tblLoans,2,tblLoans*3)", "=LET(tblLoans,2,tblLoans*3)"],
  ])("a table: %s is %s", (formula, expected) => {
    expect(renameTableIn(formula, "tblLoans", "tblNovo")).toBe(expected);
  });

  test.each([
    [
      "=[@Iznos]+tblLoans[iznos]+tblRates[Iznos]",
      "=[@[Novi '[iznos']]]+tblLoans[[Novi '[iznos']]]+tblRates[Iznos]",
    ],
    [
      "=SUM(tblLoans[[#Headers],[Iznos]:[Broj dana]])",
      "=SUM(tblLoans[[#Headers],[Novi '[iznos']]:[Broj dana]])",
    ],
    ['="[@Iznos]"', '="[@Iznos]"'],
  ])("a column: %s is %s", (formula, expected) => {
    expect(renameColumnIn(formula, LOANS, "Iznos", "Novi [iznos]", true)).toBe(expected);
  });

  test.each([
    ["=SUM(tblLoans[Iznos])", "=SUM(tblLoans[#REF!])"],
    ["=SUM(tblLoans[[Zajam]:[Iznos]])", "=SUM(tblLoans[Zajam])"],
    ["=SUM(tblLoans[[Zajam]:[Broj dana]])", "=SUM(tblLoans[[Zajam]:[Broj dana]])"],
    ["=[@[Broj dana]]", "=[@[Broj dana]]"],
  ])("a column taken out: %s is %s", (formula, expected) => {
    expect(dropColumnsIn(formula, LOANS, LOANS.headers, ["Iznos"], true)).toBe(expected);
  });

  test("a table turned into cells, deleted, or left behind by what is copied", () => {
    expect(releaseTableIn("=SUM(tblLoans[Iznos])", LOANS, "Moj list", null, false, false)).toBe(
      "=SUM('Moj list'!$C$4:$C$6)",
    );
    expect(releaseTableIn("=[@Iznos]", LOANS, "Krediti", 4, true, false)).toBe("=Krediti!$C$5");
    expect(releaseTableIn("=SUM(tblLoans[Iznos])+1", LOANS, "Krediti", null, false, true)).toBe(
      "=SUM(#REF!)+1",
    );
    expect(withTableName("=[@Iznos]+tblRates[Iznos]", "tblLoans")).toBe("=tblLoans[@Iznos]+tblRates[Iznos]");
  });
});

test.each([
  ["Iznos", { row: 3, column: 2, rows: 3, columns: 1 }],
  ["[#All],[iznos]", { row: 2, column: 2, rows: 4, columns: 1 }],
  ["#Headers", { row: 2, column: 1, rows: 1, columns: 3 }],
  ["[#Headers],[#Data],[Zajam]:[Iznos]", { row: 2, column: 1, rows: 4, columns: 2 }],
  ["@[Broj dana]", { row: 4, column: 3, rows: 1, columns: 1 }],
  ["", { row: 3, column: 1, rows: 3, columns: 3 }],
  ["Kamata", "#REF!"],
  ["#REF!", "#REF!"],
])("tblLoans[%s] is %o", (inner, expected) => {
  expect(blockOfBrackets(LOANS, inner, 4)).toEqual(expected);
});

test("a row that is not the table's has no row of it", () => {
  expect(blockOfBrackets(LOANS, "@Iznos", 9)).toBe("#VALUE!");
});

test.each(["=", "=(A1", "=A1)", '="a', "=tbl[a", "=A1;B1)", "={1,2)", "=$XFE1", "=€"])(
  "%s can't be read",
  (formula) => {
    expect(() => partsOf(formula)).toThrow(Unreadable);
  },
);
