import { beforeEach, describe, expect, it } from "vitest";
import { decimalText } from "../../../src/money/decimal.ts";
import { parseBlock } from "../../../src/writers/live/block.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { selectionSums } from "../../../src/taskpane/grid/tools/selectionSums.ts";
import type { PageUser } from "../../contract/pageUser.ts";
import { openXRay } from "../../writers/live/openXRay.ts";

let book: LiveWorkbook;
let user: PageUser;
beforeEach(async () => {
  ({ book, user } = await openXRay());
  user.addSheet("Moje");
});

function sumsOf(name: string, address: string) {
  const sheet = book.view().sheets.find((one) => one.name === name)!;
  const block = parseBlock(address)!;
  const sums = selectionSums(book, sheet, { sheetId: sheet.id, ...block, block });
  return (
    sums && {
      count: sums.count,
      sum: sums.sum && decimalText(sums.sum),
      average: sums.average && decimalText(sums.average),
      mixed: sums.mixed,
    }
  );
}
const type = (typed: Record<string, string>): void => {
  for (const [address, text] of Object.entries(typed)) user.type("Moje", address, text);
};

describe("what chosen cells come to", () => {
  it("is exact where floating point is not, and averaged half up", () => {
    type({ A1: "0,1", A2: "0,2", A3: "tekst" });
    expect(sumsOf("Moje", "A1:A4")).toEqual({ count: 3, sum: "0.3", average: "0.15", mixed: [] });
    type({ B1: "0,01", B2: "0,02" });
    expect(sumsOf("Moje", "B1:B2")?.average).toBe("0.02");
    // More digits than a double holds.
    type({ C1: "999999999999999", C2: "0,01" });
    expect(sumsOf("Moje", "C1:C2")?.sum).toBe("999999999999999.01");
    type({ D1: "-5", D2: "3,25" });
    expect(sumsOf("Moje", "D1:D2")).toEqual({ count: 2, sum: "-1.75", average: "-0.88", mixed: [] });
  });

  it("is nothing of a single cell or of none, and a count alone of texts and of days", () => {
    type({ A1: "1", B1: "a", B2: "b", C1: "21.03.2014.", C2: "21.09.2014." });
    expect(sumsOf("Moje", "A1")).toBeNull();
    expect(sumsOf("Moje", "F1:H9")).toBeNull();
    for (const days of ["B1:B2", "C1:C2"])
      expect(sumsOf("Moje", days)).toEqual({ count: 2, sum: null, average: null, mixed: [] });
  });

  it("of a schedule's column is the total that the loan's agreement gives", () => {
    const { sheet, address } = user.placeOfTable("tblSchedule_x_ray");
    const { tables } = book.view().sheets.find(({ name }) => name === sheet)!;
    const table = tables.find(({ name }) => name === "tblSchedule_x_ray")!;
    const at = String.fromCharCode(65 + table.block.column + table.headers.indexOf("Glavnica"));
    const [first, last] = [table.block.row + 2, table.block.row + table.block.rows];
    expect(address).toContain(String(last));
    // 24 instalments of 8,537,500.00 CNY, as the law prints them.
    expect(sumsOf(sheet, `${at}${first}:${at}${last}`)).toMatchObject({ sum: "204900000", mixed: [] });
  });

  it("says so where the amounts are of different currencies, by their row or by their heading", () => {
    const mixed = (sheet: string, address: string) => sumsOf(sheet, address)?.mixed;
    const { sheet, address } = user.placeOfTable("tblPayments");
    const top = Number(/\d+/u.exec(address)![0]);
    user.type(sheet, `D${top + 1}`, "10");
    user.type(sheet, `E${top + 1}`, "CNY");
    user.type(sheet, `D${top + 2}`, "20");
    user.type(sheet, `E${top + 2}`, "EUR");
    expect(mixed(sheet, `D${top + 1}:D${top + 2}`)).toEqual(["CNY", "EUR"]);
    user.type(sheet, `E${top + 2}`, "CNY");
    expect(mixed(sheet, `D${top + 1}:D${top + 2}`)).toEqual([]);
  });
});
