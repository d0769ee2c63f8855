import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { LaidRow, LaidTable } from "../../../../src/budget/tables/laidTable.ts";
import { tablesOfPages, wantsRules } from "../../../../src/budget/tables/tablesOfPages.ts";
import { openDocument } from "../../../../src/documents/openDocument.ts";
import { foldForComparison } from "../../../../src/text/fold.ts";
import { shown } from "./rowsOf.ts";

/** Official documents, which are not part of the project: without them these tests are skipped, and say so. */
const FOLDER = "../shared/documents";

async function tablesOf(name: string): Promise<LaidTable[] | null> {
  const bytes = await readFile(`${FOLDER}/${name}.pdf`).catch(() => null);
  return bytes && tablesOfPages(await openDocument({ name, bytes: new Uint8Array(bytes) }, { wantsRules }));
}

/** Lines of the file that begin "Укупно" or "Свега за функцију" or "за раздео", counted by pdftotext and grep. */
const TOTALS_2013 = 258;

const law2013 = await tablesOf("rebalans-2013");
const special2010 = await tablesOf("budzet2010-p88-89-uprava-za-javni-dug");
const special2014 = await tablesOf("rebalans2014-p101-103-uprava-za-javni-dug");
const loans2010 = await tablesOf("budzet2010-p9-10-xray-plan");
const loans2011 = await tablesOf("budzet2011-p8-no-tounicode");
const loans2014 = await tablesOf("rebalans2014-p7-projektni-zajmovi");
const outlays2014 = await tablesOf("rebalans2014-p57-kapitalni-izdaci-carina");

const headed = (tables: readonly LaidTable[] | null, words: string): LaidTable | undefined =>
  tables?.find(({ headers }) => headers.some((header) => foldForComparison(header).includes(words)));
const textAt = ({ cells }: LaidRow, column: number): string => cells.at(column)?.lines.join(" ") ?? "";
const amountAt = (row: LaidRow, column: number): bigint =>
  BigInt(textAt(row, column).replace(/\D/gu, "") || "0");

/** The account's column, and the rows of the function of public debt, without those of its funding. */
function debtFunction(table: LaidTable | undefined): string[] {
  const rows = table?.rows ?? [];
  const isStart = (row: LaidRow): boolean => row.cells.some((cell) => cell?.lines.join("") === "170");
  const from = rows.findIndex(isStart);
  const to = rows.findIndex(
    (row, at) =>
      at > from && /за функцију 170/u.test(row.cells.flatMap((cell) => cell?.lines ?? []).join(" ")),
  );
  return rows
    .slice(from + 1, to)
    .map((row) => row.cells.flatMap((cell) => cell?.lines.join(" ") ?? []).join(" | "));
}

describe.skipIf(!law2013)(`amended budget law 2013 (skipped without ${FOLDER})`, () => {
  const special = headed(law2013, "funkcija");
  const DESCRIPTION = 7;

  test("has its thirteen tables, each one table over all its pages", () => {
    const pages = law2013!.map(({ page, rows }) => `${page}-${rows.at(-1)?.page ?? 0}`);
    expect(pages).toEqual([
      "1-1",
      "1-2",
      "2-3",
      "4-4",
      "5-6",
      "6-7",
      "42-47",
      "48-48",
      "49-49",
      "50-52",
      "53-55",
      "56-165",
      "166-168",
    ]);
  });

  test("every printed total of a function and of a razdeo is the sum of the accounts above it", () => {
    const sums = { funkciju: 0n, razdeo: 0n };
    const differ: string[] = [];
    let compared = 0;
    for (const row of special!.rows) {
      const label = foldForComparison(textAt(row, DESCRIPTION));
      const level = /^(?:ukupno|svega) za (funkciju|razdeo)/u.exec(label)?.[1] as
        | keyof typeof sums
        | undefined;
      if (level) {
        compared += 1;
        if (sums[level] !== amountAt(row, -1)) differ.push(`${row.page} ${label}`);
        sums[level] = 0n;
      } else if (/^\d{3}$/u.test(textAt(row, 6))) {
        sums.funkciju += amountAt(row, -1);
        sums.razdeo += amountAt(row, -1);
      }
    }
    expect(differ).toEqual([]);
    expect(compared).toBe(TOTALS_2013);
  });

  test("every amount stands in a row with an account, a source or a total's label", () => {
    const stray = special!.rows.filter(
      (row) =>
        textAt(row, -1) !== "" &&
        textAt(row, 6) === "" &&
        !/^(?:ukupno|svega)/u.test(foldForComparison(textAt(row, DESCRIPTION))),
    );
    expect(stray.map((row) => textAt(row, DESCRIPTION))).toEqual([]);
  });

  test("the loans to be taken add up to the printed total, in dinars", () => {
    const loans = law2013!.filter((table) =>
      foldForComparison(table.headers.join(" ")).includes("originalna valuta"),
    )[1]!;
    const isTotal = (row: LaidRow): boolean => /^ukupno/u.test(foldForComparison(textAt(row, 1)));
    const sum = loans.rows
      .filter((row) => !isTotal(row))
      .reduce((total, row) => total + amountAt(row, 2), 0n);
    expect(sum).toBe(684_836_610_000n);
    expect(textAt(loans.rows.at(-1)!, 2)).toBe("684.836.610.000");
    expect(shown(loans).slice(-6, -5)).toEqual(["1. | Export - Import Bank of China |  |  | "]);
  });

  test("the capital outlays of each year add up to the printed totals", () => {
    const outlays = headed(law2013, "naziv kapitalnog projekta")!;
    const total = outlays.rows.at(-1)!;
    for (const column of [3, 4, 5]) {
      const projects = outlays.rows.filter((row) => textAt(row, 2) !== "");
      expect(projects.reduce((sum, row) => sum + amountAt(row, column), 0n)).toBe(amountAt(total, column));
    }
    expect([3, 4, 5].map((column) => textAt(total, column))).toEqual([
      "14.100.756.493",
      "28.136.432.226",
      "21.547.992.168",
    ]);
  });

  test("accounts of public debt, function 170", () => {
    expect(debtFunction(special).map((row) => row.replace(/ \| .* \| /u, " "))).toEqual([
      "441 46.175.550.000",
      "442 37.634.205.000",
      "443 6.950.000.000",
      "444 860.000.000",
      "611 340.111.000.000",
      "612 68.517.000.000",
      "613 24.750.000.000",
    ]);
  });
});

describe.skipIf(!special2010 || !special2014)(
  `the special part of other years (skipped without ${FOLDER})`,
  () => {
    test("2010: eleven columns", () => {
      const [table] = special2010!;
      expect(table?.headers).toEqual([
        "Раздео",
        "Глава",
        "Функција",
        "",
        "",
        "",
        "Економска класификација",
        "ОПИС",
        "Средства из буџета",
        "Издаци из додатних прихода",
        "Укупна средства",
      ]);
      expect(
        debtFunction(table).map((row) =>
          row
            .split(" | ")
            .filter((_, at) => at !== 1)
            .join(" "),
        ),
      ).toEqual(
        [
          ["441", "13.366.632.000"],
          ["442", "15.942.011.000"],
          ["443", "4.572.912.000"],
          ["444", "1.018.445.000"],
          ["611", "267.529.936.000"],
          ["612", "17.953.172.000"],
          ["613", "6.853.255.000"],
        ].map(([code, amount]) => `${code} ${amount} ${amount}`),
      );
    });

    test("2014: pages without a header, commas between thousands", () => {
      const [table] = special2014!;
      expect(table?.headers.every((header) => header === "")).toBe(true);
      expect(debtFunction(table).map((row) => row.replace(/ \| .* \| /u, " "))).toEqual([
        "441 56,881,000,000",
        "442 45,750,000,000",
        "443 8,900,000,000",
        "444 800,000,000",
        "611 345,000,000,000",
        "612 36,100,000,000",
        "613 40,000,000,000",
        "615 7,400,000,000",
      ]);
    });
  },
);

describe.skipIf(!loans2010 || !loans2011 || !loans2014)(`planned loans (skipped without ${FOLDER})`, () => {
  test("2010: the X-ray system, its name over four lines; stacked currencies of a total", () => {
    const rows = shown(headed(loans2010, "originalna valuta"));
    expect(rows).toContain(
      "1.6. | Набавка и инсталација преносивог/система за рендгенску контролу/возила/контејнера и класичног/" +
        "система за рендгенску контролу | 1.995.000.000 | USD | 30.000.000",
    );
    expect(rows.at(-1)).toBe(" | УКУПНО: | 350.417.000.000 | EUR/USD | 3.391.100.000/425.000.000");
  });

  test("2011: a number broken over two lines stays one cell", () => {
    const rows = shown(loans2011?.[0]);
    expect(rows).toContain(
      " | Укупно: | 147.480.775.50/0 | EUR/RSD/USD | 1.020.000.000/800.000.000/407.500.000",
    );
    expect(rows).toContain("4. | Оспособљавање аеродрома/„Морава” | 800.000.000 | RSD | 800.000.000");
  });

  test("2014: a number beside the middle of its group's name, four currencies in the total", () => {
    const rows = shown(loans2014?.[0]);
    expect(rows[1]).toBe("III. | Европском банком за обнову и/развој |  |  | ");
    expect(rows.at(-1)).toBe(
      " | УКУПНО: | 615.583.046.000 | USD/AED/JPY/EUR | 4.338.260.000/356.281.000/10.000.000.000/1.658.000.000",
    );
  });
});

describe.skipIf(!outlays2014)(`capital outlays 2014 (skipped without ${FOLDER})`, () => {
  test("the customs administration's name belongs to each of its projects", () => {
    const rows = shown(headed(outlays2014, "naziv kapitalnog projekta")).map((row) =>
      row.replace(/^\^?16 \| /u, "16 | "),
    );
    const from = rows.findIndex((row) => row.includes("УПРАВА ЦАРИНА"));
    expect(rows.slice(from, from + 11).map((row) => row.split(" | ")[2])).toEqual([
      "УПРАВА ЦАРИНА",
      ...Array<string>(9).fill("^УПРАВА ЦАРИНА"),
      "УПРАВА ЦАРИНА",
    ]);
    expect(rows[from]).toContain("Изградња граничног прелаза Гостун | 54.500.000 | 18.000.000");
    expect(rows[from + 10]).toContain("| 96.260.000 | 112.150.000 | 195.000.000");
  });
});
