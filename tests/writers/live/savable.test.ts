import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../../../src/messages/message.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { parseAddress, columnOfKey, rowOfKey } from "../../../src/workbook/address.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { parseBlock } from "../../../src/writers/live/block.ts";
import { calculateHere } from "../../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import type { LiveCell, LiveState } from "../../../src/writers/live/model/liveState.ts";
import { PageUser } from "../../contract/pageUser.ts";
import { writtenLive } from "../../contract/writtenLive.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { lineDifferences, savedAndOpened, workbookLines } from "./random/laws.ts";
import { longTest } from "../../longTest.ts";

const PLAN = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));

let written: LiveState;
let book: LiveWorkbook;
let user: PageUser;
beforeAll(async () => {
  written = (await writtenLive(PLAN)).content().state;
});
beforeEach(() => {
  book = new LiveWorkbook(calculateHere(newEngine()), written);
  user = new PageUser(book);
  user.addSheet("Mine");
});

const idOf = (sheet: string): string => book.view().sheets.find(({ name }) => name === sheet)!.id;
const tableOf = (name: string) =>
  book
    .content()
    .state.sheets.flatMap(({ tables }) => tables)
    .find((table) => table.name === name)!;
const cells = (sheet: string, address: string) => ({ sheetId: idOf(sheet), block: parseBlock(address)! });

/** What is said where something is refused, in English. */
function refusalOf(work: () => void): string {
  const before = book.content();
  try {
    work();
  } catch (error) {
    expect(book.content()).toBe(before);
    if (error instanceof Problem) return translatorFor("en").sayMessage(error.problem);
    throw error;
  }
  return "taken";
}

/** Saved and opened again, nothing is lost, and the opening has nothing to say. */
async function savedTheSame(): Promise<void> {
  const again = workbookLines(await savedAndOpened(book), book);
  expect(lineDifferences(workbookLines(book), again)).toEqual([]);
}

describe("is refused, since no workbook file could hold it", () => {
  test.each([
    ["a formula that names a sheet that is not there", "=Nowhere!A1", /mentions a sheet that does not exist/],
    ["a table that is not there", "=SUM(tblNone[x])", /mentions a table that does not exist/],
    ["a column that is not there", "=SUM(tblLoans[None])", /mentions a column that does not exist/],
    ["a row of no table", "=[@Rate]", /row of a table it does not stand in/],
    ["a text with a character that XML has not", "a\u000bb", /U\+000B/],
    ["a text that is longer than a cell", "x".repeat(32_768), /has 32768 characters/],
  ])("%s", (_, typed, sentence) => {
    expect(refusalOf(() => user.type("Mine", "B2", typed))).toMatch(sentence);
  });

  test("a formula pasted over a table's header", () => {
    user.type("Mine", "B2", "=1+1");
    const { block, headers } = tableOf("tblLoans");
    const to = { sheetId: idOf("Loans"), block: { ...block, rows: 1, columns: 1 } };
    expect(refusalOf(() => book.paste(cells("Mine", "B2"), to, false))).toMatch(/headed by a text/);
    expect(tableOf("tblLoans").headers).toEqual(headers);
  });

  test("merged cells in a table", () => {
    const { row, column, columns } = book.content().state.sheets.find(({ name }) => name === "Loans")!
      .merges[0]!;
    const { block } = tableOf("tblRates");
    const from = { sheetId: idOf("Loans"), block: { row, column, rows: 1, columns } };
    const to = { sheetId: idOf("Rates"), block: { ...block, row: block.row + 1, rows: 1, columns: 1 } };
    expect(refusalOf(() => book.paste(from, to, true))).toMatch(/tblRates.*apart/);
  });

  test("what a merged cell would hide", () => {
    const merge = book.content().state.sheets.find(({ name }) => name === "Loans")!.merges[0]!;
    const covered = { row: merge.row, column: merge.column + 1 };
    const entry = { ...covered, content: { kind: "value", value: "unseen" } } as const;
    expect(refusalOf(() => book.enter(idOf("Loans"), [entry]))).toMatch(/merged cell/);
  });
});

describe("is saved, and opened the same", () => {
  test("a formula that named a column which was taken out, and one that named several", async () => {
    const { block, headers } = tableOf("tblLoans");
    const [first, second, third] = headers;
    user.type("Mine", "B2", `=COUNTA(tblLoans[${second}])`);
    user.type("Mine", "B3", `=COUNTA(tblLoans[[${first}]:[${third}]])`);
    book.shiftColumns(idOf("Loans"), block.column + 1, -1);
    expect(user.content("Mine", "B2")).toBe("=COUNTA(#REF!)");
    expect(user.content("Mine", "B3")).toBe(`=COUNTA(tblLoans[[${first}]:[${third}]])`);
    book.shiftColumns(idOf("Loans"), block.column + 1, -1);
    expect(user.content("Mine", "B3")).toBe(`=COUNTA(tblLoans[[${first}]:[${first}]])`);
    await savedTheSame();
    for (let step = 0; step < 2; step += 1) book.undo();
    expect((await book.compare(PLAN)).differ).toEqual([]);
  });

  longTest("formulas with a name whose cell was taken out", async () => {
    const { sheetId, row } = book.content().state.names.find(({ name }) => name === "AsOf")!.at!;
    user.type("Mine", "B2", "=AsOf+1");
    book.shiftRows(sheetId, row, -1);
    expect(user.content("Mine", "B2")).toBe("=AsOf+1");
    expect(user.value("Mine", "B2")).toBe("#REF!");
    await savedTheSame();
    const again = await savedAndOpened(book);
    expect(again.content().state.names.find(({ name }) => name === "AsOf")).toEqual({
      name: "AsOf",
      at: null,
    });
  });

  longTest("formulas that name a column headed by a number", async () => {
    const { block } = tableOf("tblRates");
    book.enter(idOf("Rates"), [
      { row: block.row, column: block.column, content: { kind: "value", value: 0 } },
    ]);
    expect(tableOf("tblRates").headers[0]).toBe("0");
    user.type("Mine", "B2", "=COUNTA(tblRates[0],#REF!)");
    user.type("Mine", "B3", "=COUNTA(tblRates[0])+Loans!A1");
    await savedTheSame();
  });

  longTest("formulas that named a table which was taken out whole", async () => {
    const { block, headers } = tableOf("tblRates");
    user.type("Mine", "B2", `=SUM(tblRates[${headers.at(-1)}])`);
    user.type("Mine", "B3", "=ROWS(tblRates)");
    book.shiftRows(idOf("Rates"), block.row, -block.rows);
    expect(user.content("Mine", "B2")).toBe("=SUM(#REF!)");
    expect(user.content("Mine", "B3")).toBe("=ROWS(#REF!)");
    await savedTheSame();
  });

  test("errors that formulas show, a row of a table named from outside, a number with all of its digits", async () => {
    for (const [at, typed] of Object.entries({
      B2: "=NA()",
      B3: "=1/0",
      B4: "=tblLoans[@[Loan id]]",
      B5: "=1/3",
      B6: '="#N/A"',
    }))
      user.type("Mine", at, typed);
    expect(user.value("Mine", "B4")).toBe("#VALUE!");
    await savedTheSame();
  });

  test("what another program has left in the last digits of a number", async () => {
    book.enter(idOf("Mine"), [{ row: 1, column: 1, content: { kind: "value", value: 0.1 + 0.2 } }]);
    book = await savedAndOpened(book);
    expect(book.cell(idOf("Mine"), 1, 1).value).toBe(0.3);
  });

  test("what a conditional format goes by, cut to another sheet", async () => {
    const { conditions, id } = book.content().state.sheets.find(({ name }) => name === "X RAY")!;
    const { at, formula } = conditions[0]!;
    const row = { ...tableOf("tblSchedule_x_ray").block, row: at.row, rows: 1 };
    book.paste({ sheetId: id, block: row }, cells("Mine", "A1"), true);
    const now = book.content().state.sheets.find(({ name }) => name === "X RAY")!.conditions;
    expect(now.map((rule) => rule.formula)).toContain(formula);
    await savedTheSame();
  });

  test.each([
    ["a number where a text was", { kind: "value", value: 5 }, ["@", undefined]],
    ["a formula where a text was", { kind: "formula", formula: '"a"&"b"' }, ["General", "left"]],
  ] as const)("%s: it stays a cell for input, drawn for what it holds", async (_, content, drawn) => {
    const { id, cells } = book.content().state.sheets.find(({ name }) => name === "Rates")!;
    const isInput = ([, cell]: [number, LiveCell]): boolean =>
      cell.planned?.look === "input" && cell.drawn.numberFormat === "@" && cell.formula === null;
    const [key = -1] = [...cells].find(isInput) ?? [];
    const place = { row: rowOfKey(key), column: columnOfKey(key) };
    book.enter(id, [{ ...place, content }]);
    const saved = book.toBook().sheets.find(({ name }) => name === "Rates")!.cells;
    const cell = saved.find(({ row, column }) => row === place.row && column === place.column)?.drawn;
    expect([cell?.numberFormat, cell?.horizontal]).toEqual(drawn);
    const again = await savedAndOpened(book);
    expect(again.cell(idOf("Rates"), place.row, place.column).input).toBe(true);
    await savedTheSame();
  });

  longTest("what is written under a chart", async () => {
    const sheet = book.view().sheets.find(({ charts }) => charts.length > 0)!;
    const { row, column } = sheet.charts[0]!.at;
    book.enter(sheet.id, [{ row: row + 2, column: column + 2, content: { kind: "value", value: "note" } }]);
    await savedTheSame();
  });

  longTest("a merged cell without anything in it, and one that another covers", async () => {
    const { merges } = book.content().state.sheets.find(({ name }) => name === "Loans")!;
    expect(merges.length).toBeGreaterThan(0);
    const { row, column, columns } = merges[0]!;
    const from = { sheetId: idOf("Loans"), block: { row, column, rows: 1, columns } };
    book.paste(from, cells("Mine", "C4"), true);
    book.enter(idOf("Mine"), [{ row: 3, column: 2, content: { kind: "value", value: null } }]);
    await savedTheSame();
    user.type("Mine", "M1", "over it");
    const wide = { ...parseAddress("M1")!, rows: 1, columns };
    book.paste({ sheetId: idOf("Mine"), block: wide }, cells("Mine", "C4"), true);
    expect(user.value("Mine", "C4")).toBe("over it");
    await savedTheSame();
  });
});
