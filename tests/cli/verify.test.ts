import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { changedFile, partOfSheet, withCell } from "../readers/changedFile.ts";
import { ROAD, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { emptySheet, planOf, text } from "../writers/planParts.ts";
import { libreOfficeMissing, savedByLibreOffice } from "../xlsx/libreoffice.ts";
import { editedByLibreOffice } from "../xlsx/libreOfficeSteps.ts";
import { withCellNumber } from "../xlsx/spoil.ts";
import { answered, type Outcome } from "./runCli.ts";

const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
let xlsx: Uint8Array;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otplata-verify-"));
  xlsx = await writeXlsx(drawBook(plan));
});

/** Where a cell of a table stands: row from 0 below the header. */
function placeOf(table: string, column: string, row: number, of = plan): { sheet: string; cell: string } {
  for (const sheet of of.sheets)
    for (const one of sheet.tables) {
      const across = one.columns.findIndex(({ key }) => key === column);
      if (one.name === table && across >= 0)
        return { sheet: sheet.name, cell: cellAddress(one.row + 1 + row, one.column + across) };
    }
  throw new Error(`no ${column} in ${table}`);
}

const SCHEDULE = "tblSchedule_x_ray";
const INTEREST = placeOf(SCHEDULE, "interest", 0);
const RATE = placeOf("tblLoans", "rate", 0);

async function verified(bytes: Uint8Array, ...options: string[]): Promise<Outcome> {
  const path = join(folder, "book.xlsx");
  await writeFile(path, bytes);
  return answered("verify", path, ...options);
}

/** The file with one cell changed: what is put in place of what within its element. */
function withChange({ sheet, cell }: { sheet: string; cell: string }, from: RegExp, to: string): Uint8Array {
  return changedFile(xlsx, {
    [partOfSheet(xlsx, sheet)]: (xml) => {
      const element = new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, "su").exec(xml)?.[0] ?? "";
      return withCell(xml, cell, element.replace(from, to));
    },
  });
}

const formulas = plan.sheets
  .flatMap(({ cells, tables }) => [...cells, ...tables.flatMap(({ rows }) => rows.flat())])
  .filter(({ formula }) => formula !== undefined).length;

describe("otplata verify", () => {
  test("a file as it was written agrees, every formula of it", async () => {
    const { code, stdout, stderr } = await verified(xlsx);
    expect([code, stderr]).toEqual([0, ""]);
    expect(formulas).toBeGreaterThan(500);
    expect(stdout).toContain(`${formulas} formulas compared, ${formulas} of them as they were written.`);
    expect(stdout).toContain("The workbook agrees with the program’s calculation.");
  });

  test("a wrong formula is named with the one that is meant", async () => {
    const { code, stdout } = await verified(withChange(INTEREST, /<f>[^<]*<\/f>/, "<f>ROUND(1+1,2)</f>"));
    expect(code).toBe(1);
    expect(stdout).toContain("1 cell is not as the program means it:");
    expect(stdout).toContain(`- ${INTEREST.sheet}!${INTEREST.cell}: The formula is another one.`);
    expect(stdout).toContain("    found: =ROUND(1+1,2)");
    expect(stdout).toMatch(/ {4}meant: =.*ROUND\(/u);
    expect(stdout).toContain("does not agree");
  });

  test("a sign that is another one is another formula", async () => {
    const closing = placeOf(SCHEDULE, "closing", 1);
    const { code, stdout } = await verified(withChange(closing, /-(?=[^<]*<\/f>)/, "+"));
    expect(code).toBe(1);
    expect(stdout).toContain(`- ${closing.sheet}!${closing.cell}: The formula is another one.`);
  });

  // 204,900,000.00 at 3 % for 184 days of 360: 3,141,800.00.
  test("a wrong value is named with the one that is meant", async () => {
    const { code, stdout } = await verified(withChange(INTEREST, /<v>[^<]*<\/v>/, "<v>3141800.01</v>"));
    expect(code).toBe(1);
    expect(stdout).toContain(
      `- ${INTEREST.sheet}!${INTEREST.cell}: The value is 3141800.01; 3141800.00 is meant.`,
    );
  });

  test("a wrong value in a figure without formula is named too", async () => {
    const opening = plan.sheets
      .flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))
      .flatMap(({ sheet, table }) =>
        table.input
          ? []
          : table.rows.flatMap((cells, row) =>
              cells.flatMap(({ value, formula }, across) =>
                value.kind === "number" && formula === undefined
                  ? [{ sheet: sheet.name, cell: cellAddress(table.row + 1 + row, table.column + across) }]
                  : [],
              ),
            ),
      )[0];
    const { code, stdout } = await verified(withChange(opening!, /<v>[^<]*<\/v>/, "<v>77</v>"));
    expect(code).toBe(1);
    expect(stdout).toContain(`- ${opening!.sheet}!${opening!.cell}: The value is 77;`);
  });

  test.each([
    ["a value in place of a formula", /<f>[^<]*<\/f>/, "", 1, "A value stands in place of the formula."],
    [
      "a formula of arrays",
      /<f>/,
      `<f t="array" ref="${INTEREST.cell}">`,
      1,
      "The formula is one of arrays.",
    ],
    [
      "an @ that Excel shows",
      /<f>([^<]*)<\/f>/,
      "<f>_xlfn.SINGLE($1)</f>",
      0,
      "An @ stands before what is one cell.",
    ],
    ["other capitals and spaces", /<f>ROUND\(/, "<f>round( ", 0, "The formula is written in another way."],
  ])("%s is said", async (_, from, to, exit, sentence) => {
    const { code, stdout } = await verified(withChange(INTEREST, from, to));
    expect(stdout).toContain(`- ${INTEREST.sheet}!${INTEREST.cell}: ${sentence}`);
    expect(code).toBe(exit);
  });

  test("a column that Excel has completed is said with all its cells together", async () => {
    const dates = [0, 1, 2].map((row) => placeOf(SCHEDULE, "n", row));
    const path = partOfSheet(xlsx, dates[0]!.sheet);
    const completed = changedFile(xlsx, {
      [path]: (xml) =>
        dates.reduce(
          (text, { cell }) => text.replace(new RegExp(`(<c r="${cell}"[^>]*>)<v>`, "u"), "$1<f>ROW()</f><v>"),
          xml,
        ),
    });
    const { code, stdout } = await verified(completed);
    expect(code).toBe(1);
    expect(stdout).toContain("3 cells are not as the program means them:");
    expect(stdout).toContain(
      `${dates[0]!.sheet}!${dates[0]!.cell}:${dates[2]!.cell} (3 cells): A formula stands where a value was written.`,
    );
  });

  test("an edited rate whose cells were not calculated does not agree with what follows from it", async () => {
    const { code, stdout } = await verified(withCellNumber(xlsx, RATE.sheet, RATE.cell, "0.04"));
    expect(code).toBe(1);
    expect(stdout).toContain("Inputs were edited since the sheets were written.");
    // 204,900,000.00 at 4 % for 184 days of 360: 4,189,066.67.
    expect(stdout).toContain(
      `- ${INTEREST.sheet}!${INTEREST.cell}: The value is 3141800; 4189066.67 is meant.`,
    );
  });

  test("an input that cannot be right is named, and nothing of the inputs is taken over", async () => {
    const { code, stdout } = await verified(
      changedFile(xlsx, {
        [partOfSheet(xlsx, RATE.sheet)]: (xml) =>
          withCell(xml, RATE.cell, `<c r="${RATE.cell}" t="str"><v>three</v></c>`),
      }),
    );
    expect(code).toBe(1);
    expect(stdout).toContain("1 input cell cannot be right");
    expect(stdout).toContain(`- ${RATE.sheet}!${RATE.cell}: `);
  });

  test("--json: each cell with formula and value, meant and found", async () => {
    const { code, stdout } = await verified(withChange(INTEREST, /<v>[^<]*<\/v>/, "<v>1</v>"), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      document: "book.xlsx",
      asOf: "2022-08-31",
      agrees: false,
      inputs: "written",
      formulas,
      untouched: formulas,
      missing: [],
      cells: [
        {
          ...INTEREST,
          differs: true,
          formula: null,
          value: "differs",
          meant: { value: "3141800.00" },
          found: { value: "1" },
        },
      ],
    });
  });

  test("files that are none of ours, or that cannot be read, are refused with a sentence each", async () => {
    const foreign = await writeXlsx(
      drawBook(planOf([emptySheet("List", { cells: [{ row: 0, column: 0, value: text("x") }] })])),
    );
    const unmarked = changedFile(foreign, {
      "xl/workbook.xml": (xml) => xml.replace(/<definedNames>.*<\/definedNames>/su, ""),
    });
    const memoryless = changedFile(xlsx, {
      "xl/workbook.xml": (xml) => xml.replace(/<definedName [^>]*>"memory"<\/definedName>/u, ""),
    });
    const refusals = [
      [unmarked, "is no workbook of this program"],
      [new TextEncoder().encode("a,b\n1,2\n"), "is no .xlsx workbook"],
      [memoryless, "cannot be compared with the program’s calculation: "],
    ] as const;
    for (const [bytes, sentence] of refusals) {
      const { code, stdout, stderr } = await verified(bytes);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(sentence);
    }
    expect((await answered("verify")).code).toBe(2);
    expect((await answered("verify", "a.xlsx", "b.xlsx")).stderr).toContain("takes one workbook");
  });

  test("speaks Serbian in both scripts", async () => {
    expect((await verified(xlsx, "--lang", "sr-Latn")).stdout).toContain(
      "Radna sveska se slaže sa programom.",
    );
    expect((await verified(xlsx, "--lang", "sr-Cyrl")).stdout).toContain(
      "Радна свеска се слаже са програмом.",
    );
  });
});

describe.skipIf(libreOfficeMissing())("otplata verify of a file that LibreOffice has saved", () => {
  test("agrees: no formula has another meaning, no value differs", async () => {
    const { code, stdout } = await verified(await savedByLibreOffice(xlsx));
    expect(code).toBe(0);
    expect(stdout).toContain("Saved by LibreOffice/");
    expect(stdout).toContain(`${formulas} formulas compared, `);
    expect(stdout).not.toContain("as the program means");
  });

  test("agrees after a rate was edited there, since its cells have followed", async () => {
    const edited = await savedByLibreOffice(withCellNumber(xlsx, RATE.sheet, RATE.cell, "0.04"));
    const { code, stdout } = await verified(edited);
    expect(stdout).toContain("Inputs were edited since the sheets were written.");
    expect(stdout).toContain("agrees with the program’s calculation");
    expect(code).toBe(0);
    // What was written beside the formulas to check them follows no input, and is told apart.
    expect(stdout).toMatch(/\d+ figures stand as values and do not follow the edited inputs/u);
    // Of the edited file, too, a wrong value is seen: 204,900,000.00 at 4 % for 184 days of 360.
    const path = partOfSheet(edited, INTEREST.sheet);
    const spoiled = changedFile(edited, {
      [path]: (xml) =>
        xml.replace(
          new RegExp(`(<c r="${INTEREST.cell}"[^>]*>.*?<v>)[^<]*`, "su"),
          (_, start: string) => `${start}4189066.68`,
        ),
    });
    const wrong = await verified(spoiled);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain("The value is 4189066.68; 4189066.67 is meant.");
  });

  test("agrees on a day of another year, whose assumed rates have no rows yet", async () => {
    const asOf = { sheet: "Summary", cell: "B3" };
    const later = await savedByLibreOffice(withCellNumber(xlsx, asOf.sheet, asOf.cell, "45473"));
    const { code, stdout } = await verified(later);
    expect(stdout).toContain("balances as of 30\u00a0Jun\u00a02024");
    expect(stdout).not.toContain("tblAssumedRates");
    expect(code).toBe(0);
  });

  test("lists what is wrong alone where edited inputs ask for other rows, not what stands elsewhere then", async () => {
    const several = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, ROAD]));
    const last = placeOf("tblLoans", "lastPrincipal", 0, several);
    // From 21 September 2025 to 21 March 2026: one instalment, and so one row, more.
    const longer = withCellNumber(await writeXlsx(drawBook(several)), last.sheet, last.cell, "46102");
    const edited = await savedByLibreOffice(longer);
    const { code, stdout } = await verified(edited);
    expect(code).toBe(1);
    expect(stdout).toContain(
      "- X RAY, table tblSchedule_x_ray: 1 rows are missing, 0 are there that are not due",
    );
    expect(stdout).toMatch(/^\d+ values were not compared/mu);
    expect(stdout).not.toContain("not as the program means");
    // A wrong figure of the other loan, on a sheet of its own, and one in the head of the edited loan's sheet.
    const interest = placeOf("tblSchedule_auto_put_11", "interest", 0, several);
    const wrong = [interest, { sheet: "X RAY", cell: "E8" }].reduce(
      (bytes, { sheet, cell }) =>
        changedFile(bytes, {
          [partOfSheet(bytes, sheet)]: (xml) =>
            xml.replace(
              new RegExp(`(<c r="${cell}"[^>]*>.*?<v>)[^<]*`, "su"),
              (_, start: string) => `${start}77`,
            ),
        }),
      edited,
    );
    const found = (await verified(wrong)).stdout;
    expect(found).toContain("2 cells are not as the program means them:");
    expect(found).toContain(`- ${interest.sheet}!${interest.cell}: `);
    expect(found).toContain("- X RAY!E8: ");
  });

  test("agrees after rows and a column were inserted, and still names a wrong figure and formula", async () => {
    const [edited] = await editedByLibreOffice(xlsx, [
      [
        { do: "insertRows", at: `${INTEREST.sheet}!1`, count: 2 },
        { do: "insertColumns", at: "Balances!A", count: 1 },
      ],
    ]);
    const { code, stdout } = await verified(edited!.bytes);
    expect(edited!.refused).toBe("");
    expect(stdout).not.toContain("not as the program means");
    expect(code).toBe(0);
    expect(stdout).toContain("Its addresses are others, since rows or columns were moved");
    // The first row of interest, two rows below where it was written.
    const [letters, row] = [INTEREST.cell.replace(/\d+/u, ""), Number(INTEREST.cell.replace(/\D+/u, ""))];
    const cell = `${letters}${row + 2}`;
    const path = partOfSheet(edited!.bytes, INTEREST.sheet);
    const spoiled = async (from: RegExp, to: string): Promise<string> => {
      const bytes = changedFile(edited!.bytes, {
        [path]: (xml) => {
          const element = new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, "su").exec(xml)?.[0] ?? "";
          return withCell(xml, cell, element.replace(from, to));
        },
      });
      return (await verified(bytes)).stdout;
    };
    const wrong = await spoiled(/<v>[^<]*<\/v>/u, "<v>77</v>");
    expect(wrong).toContain("1 cell is not as the program means it:");
    expect(wrong).toMatch(
      new RegExp(`^- ${INTEREST.sheet}!${cell}: .*The value is 77; 3141800.00 is meant\\.$`, "mu"),
    );
    const other = await spoiled(/<f([^>]*)>[^<]*<\/f>/u, "<f$1>ROUND(1+1,2)</f>");
    expect(other).toContain("1 cell is not as the program means it:");
    expect(other).toContain(`- ${INTEREST.sheet}!${cell}: The formula is another one.`);
  });
});
