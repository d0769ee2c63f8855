import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseCellNumber } from "../../../src/documents/sheets/cellNumber.ts";
import type { DocumentTable } from "../../../src/documents/parts.ts";
import { tableOf } from "../opening.ts";

/** Public documents, which are not part of the project: without them these tests are skipped, and say so. */
const FOLDER = "../shared/documents";

async function realTable(name: string): Promise<DocumentTable | null> {
  const bytes = await readFile(`${FOLDER}/${name}`).catch(() => null);
  return bytes && tableOf(new Uint8Array(bytes));
}

test("expenditure plan of Kragujevac 2020: rows of the debt, codes as number and text, totals", async ({
  skip,
}) => {
  const table = await realTable("kragujevac-2020-plan-rashoda.xlsx");
  if (table === null) return skip(`not at ${FOLDER}`);
  const { cells, row, column } = table.block;
  const header = table.texts[0] ?? [];
  const at = (name: string): number => header.indexOf(name);
  const [account, total, code] = [at("Економска_класификација"), at("Укупна_јавна_средства"), at("Програм")];
  expect([row, column, header.length]).toEqual([0, 0, 18]);
  // The rows of the debt service, as the description of the domain lists them.
  const lines = cells.slice(1).map((line) => `${line[account]?.value} ${line[total]?.value}`);
  expect(lines).toEqual(
    expect.arrayContaining([
      "441000 113817000",
      "442000 24000000",
      "444000 12000000",
      "611000 312400000",
      "612000 185000000",
    ]),
  );
  const codes = cells.slice(1).map((line) => line[code]?.value);
  expect(codes).toContain("0602");
  expect(codes).toContain(2101);
  // Each total is the sum of the three columns before it, computed here.
  const totals = cells.slice(1).filter((line) => typeof line[total]?.value === "number");
  expect(totals.length).toBeGreaterThan(450);
  const off = totals.filter((line) => {
    const parts = [3, 2, 1].map((before) => Number(line[total - before]?.value ?? 0));
    return line[total]?.value !== parts.reduce((sum, part) => sum + part, 0);
  });
  expect(off.map((line) => line[total]?.value)).toEqual([]);
});

test("list of public companies 2010, BIFF8: letters, leading zeros, nothing lost at its end", async ({
  skip,
}) => {
  const table = await realTable("javna-preduzeca-2010.xls");
  if (table === null) return skip(`not at ${FOLDER}`);
  expect(table.texts[0]?.[0]).toBe("SPISAK JAVNIH PREDUZEĆA");
  const header = table.texts.findIndex((line) => line[0] === "Red. broj");
  const lines = table.texts.slice(header + 1).filter((line) => line[0] !== "");
  // The list numbers its lines itself.
  expect(lines.map((line) => parseCellNumber(line[0] ?? ""))).toEqual(lines.map((_, index) => index + 1));
  expect(lines.length).toBeGreaterThan(700);
  // Registration numbers have eight digits, and keep those zeros in front.
  expect(lines.filter((line) => !/^\d{8}$/u.test(line[1] ?? ""))).toEqual([]);
  expect(lines[0]?.[1]).toBe("07148959");
});
