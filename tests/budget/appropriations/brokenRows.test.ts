import { describe, expect, test } from "vitest";
import { importFiles, type Imported } from "../../../src/dossier/importFiles.ts";
import type { Appropriation } from "../../../src/budget/otherLines.ts";
import { decimalText } from "../../../src/money/decimal.ts";

// A special part as a converter of PDFs leaves it: its header over three lines and on every page, a column of amounts
// fallen into two, codes below the first line of their names, page numbers among the amounts.

const HEADER = [
  ",,,,Програмска,Економска,,,",
  "Раздео,Глава,Програм,Функција,активност/,класифи-,ОПИС,Укупна средства,",
  ",,,,Пројекат,кација,,,",
  "1,2,3,4,5,6,7,8,",
];

async function read(...rows: readonly string[]): Promise<Imported> {
  const bytes = new TextEncoder().encode(`${rows.join("\n")}\n`);
  return importFiles([{ name: "posebni-deo.csv", bytes }]);
}

const rowsOf = ({ others }: Imported): unknown[] =>
  others
    .filter((line): line is Appropriation => line.kind === "appropriation")
    .map(({ activity, account, accountName, amounts: [amount] }) => [
      `${activity?.code ?? ""} ${activity?.name ?? ""}`,
      account,
      accountName,
      amount?.amount ? decimalText(amount.amount) : null,
    ]);
const sumsOf = ({ documents }: Imported): unknown[] =>
  documents.flatMap(({ sums }) => sums.map(({ label, agrees }) => [label, agrees]));
const warningsOf = ({ documents, others }: Imported): string[] =>
  [...documents, ...others].flatMap(({ warnings }) => warnings.map(({ key }) => key));

const TOP = ['1,,,,,,УПРАВА,"900,000",', ',,2201,,,,Јавни дуг,"900,000",', ',,,170,,,Трансакције,"900,000",'];

describe("rows of a special part that a converter has broken", () => {
  test("an amount beside its column is its row's; a name above its code is the code's", async () => {
    const document = await read(
      ...HEADER,
      ...TOP,
      ',,,,1,,Домаћи дуг,"300,000",',
      ',,,,,441,Отплата домаћих камата,,"300,000"',
      ',,,,,,Спољни дуг и други,"600,000",',
      ",,,,2,,,,",
      ",,,,,,послови,,",
      ',,,,,612,Отплата главнице страним кредиторима,"600,000",',
    );
    expect(rowsOf(document)).toEqual([
      ["1 Домаћи дуг", "441", "Отплата домаћих камата", "300000"],
      ["2 Спољни дуг и други послови", "612", "Отплата главнице страним кредиторима", "600000"],
    ]);
    expect(sumsOf(document).every((sum) => (sum as [string, boolean])[1])).toBe(true);
    expect(sumsOf(document)).toHaveLength(5);
    expect(warningsOf(document)).toEqual(["tables:columnsJoined", "tables:unitMissing"]);
  });

  test("a row without an amount keeps none, and does not take those of the row below", async () => {
    const document = await read(
      ...HEADER,
      ...TOP,
      ',,,,1,,Домаћи дуг,"300,000",',
      ",,,,,441,Отплата домаћих камата,,",
      ',,,,,,Непозната ставка,"300,000",',
      ',,,,2,,Спољни дуг,"600,000",',
      ',,,,,612,Отплата главнице,"600,000",',
    );
    expect(rowsOf(document)).toEqual([
      ["1 Домаћи дуг", "441", "Отплата домаћих камата", null],
      ["2 Спољни дуг", "612", "Отплата главнице", "600000"],
    ]);
    expect(warningsOf(document)).toEqual(
      expect.arrayContaining(["tables:amountMissing", "tables:figuresUnread", "tables:totalDiffers"]),
    );
  });

  test("a page's number and its repeated header are no rows", async () => {
    const document = await read(
      ...HEADER,
      ...TOP,
      ',,,,1,,Домаћи дуг,"900,000",',
      ',,,,,441,Отплата домаћих камата,"400,000",',
      ",,,,,,,52,",
      ...HEADER.slice(0, 3),
      "1,2,3,4,5,6,7,,8",
      ',,,,,611,Отплата главнице,,"500,000"',
      ",,,,,,,53,",
    );
    expect(rowsOf(document)).toHaveLength(2);
    expect(sumsOf(document)).toEqual([
      ["1 Домаћи дуг", true],
      ["170 Трансакције", true],
      ["2201 Јавни дуг", true],
      ["1 УПРАВА", true],
    ]);
    expect(warningsOf(document)).toEqual(["tables:columnsJoined", "tables:unitMissing"]);
  });

  test("sources without their zero are no accounts, and a razdeo without rows is compared with nothing", async () => {
    const document = await read(
      ...HEADER,
      ...TOP,
      ",,,,,,Извори финансирања за раздео 1,,",
      ',,,,,1,Приходи из буџета,"900,000",',
      ',,,,1,,Домаћи дуг,"900,000",',
      ',,,,,441,Отплата домаћих камата,"900,000",',
      '2,,,,,,АГЕНЦИЈА,"750,000",',
      '3,,,,,,ЗАВОД,"1,000",',
      ',,,,,512,Машине и опрема,"1,000",',
    );
    expect(sumsOf(document)).toContainEqual(["2 АГЕНЦИЈА", null]);
    expect(sumsOf(document).filter((sum) => (sum as [string, unknown])[1] === false)).toEqual([]);
    expect(warningsOf(document)).toEqual(["tables:unitMissing", "tables:totalWithoutRows"]);
  });
});
