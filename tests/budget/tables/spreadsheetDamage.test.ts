import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { cellsOf, type Given } from "../cellTables/cells.ts";
import { documentOf, table, text } from "./openedDocument.ts";

// What a spreadsheet set to English makes of a page in Serbian that is pasted or opened in it: "680.000" is 680,
// "18.810.742" stays a text; "6.10" is 6.1, "1." is 1, "0614" is 614.

addLaterTexts();
const t = translatorFor("en");

function financing(...figures: readonly Given[]) {
  const rows = figures.map((figure, at): Given[] => [`Примања ${at + 1}`, "91", figure]);
  const read = readBudgetDocument(
    documentOf(
      [
        text("Закон о буџету Републике Србије за 2017. годину"),
        text("Члан 1. Рачун финансирања, у динарима"),
        table("Sheet1", [["Б. РАЧУН ФИНАНСИРАЊА", "Економска класификација", "Износ у динарима"], ...rows]),
      ],
      "xlsx",
    ),
  );
  const amounts = read.others.flatMap((line) =>
    line.kind === "financing" ? line.amounts.map(({ amount }) => (amount ? decimalText(amount) : null)) : [],
  );
  return { amounts, warnings: read.warnings.map((one) => t.sayMessage(one)) };
}

describe("numbers that may be a thousandth of what was printed", () => {
  test("are not read above a figure that stayed a text either", () => {
    expect(financing(786, "1.033.170.244.018", "28.500.000.000").amounts).toEqual([
      null,
      "1033170244018",
      "28500000000",
    ]);
  });

  test("are not read below a figure that stayed a text, and are named", () => {
    const { amounts, warnings } = financing("1.033.170.244.018", 980, 652.152, "28.500.000.000");
    expect(amounts).toEqual(["1033170244018", null, null, "28500000000"]);
    expect(warnings).toContain(
      "2 numbers (the first in Sheet1!C3: 980) were not read: other figures of their column are texts such as 1.033.170.244.018, and a spreadsheet set to another language makes 680 of 680.000. Compare them with the document, and type the figures in full.",
    );
  });

  test.each([
    [
      "where the column has large numbers, so that its small ones are what they say",
      ["1.033.170.244.018", 980, 652_152],
    ],
    ["where all are numbers", [1_033_170_244_018, 980, 652]],
    ["with more decimals than a figure has thousands", ["1.033.170.244.018", 980.1234]],
  ] as const)("are read %s", (_, figures) => {
    const { amounts, warnings } = financing(...figures);
    expect(amounts).not.toContain(null);
    expect(warnings.filter((warning) => warning.includes("680.000"))).toEqual([]);
  });

  test("are not read in cells that are selected in the workbook either", async () => {
    const card = (number: Given, name: string, eur: Given, rsd: string): Given[][] => [
      [number, name, null, eur, rsd],
      [null, "Први датум отплате главнице", "21.03.2014."],
      [null, "Каматна стопа", "3,00% фиксна"],
    ];
    const { lines, documents } = await importCells(
      cellsOf([
        ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"],
        [1, 2, 3, 4, 5],
        ...card("6.8", "X RAY", "23.751.816", "2.773.442.543"),
        ...card(6.9, "Мост", 680, "79.560.120"),
        ...card(6.1, "Пут", "18.810.742", "2.200.856.814"),
        ...card(7, "Пруга", "18.810.742", "2.200.856.814"),
      ]),
    );
    expect(lines.map(({ balanceEur }) => balanceEur && decimalText(balanceEur))).toEqual([
      "23751816",
      null,
      "18810742",
      "18810742",
    ]);
    expect(lines.map(({ row }) => row)).toEqual(["6.8", "6.9", "6.10", "7."]);
    const warnings = documents[0]?.warnings.map((one) => t.sayMessage(one)) ?? [];
    expect(warnings.filter((one) => one.includes("680.000"))).toHaveLength(1);
    expect(warnings).toContain(
      "A9: the spreadsheet has made the number 6.1 of the row number 6.10, as which it was read, since it follows 6.9.",
    );
  });
});

test("codes of functions, programs and activities have the zeros that a number lost", () => {
  const head = [
    "Раздео",
    "Глава",
    "Програм",
    "Функција",
    "Програмска активност/ Пројекат",
    "Економска класификација",
    "ОПИС",
    "Средства из буџета",
  ];
  const rows: Given[][] = [
    [3, null, null, null, null, null, "ВЛАДА", null],
    [null, null, 614, null, null, null, "Информационе технологије", null],
    [null, null, null, 90, null, null, "Социјална заштита", null],
    [null, null, null, null, 2, null, "Подршка раду", null],
    [null, null, null, null, null, 441, "Отплата домаћих камата", 13_366_632],
  ];
  const read = readBudgetDocument(documentOf([table("Sheet1", [head, ...rows])], "xlsx"));
  const [line] = read.others;
  expect(
    line?.kind === "appropriation" && [line.program?.code, line.function?.code, line.activity?.code],
  ).toEqual(["0614", "090", "0002"]);
});

test("a list whose header is repeated in other columns is read under each, as tables of a text that were pasted into one sheet", () => {
  const card = (row: string, name: string, at: readonly number[]): Given[][] => {
    const place = (...values: readonly Given[]): Given[] => {
      const cells = Array<Given>(9).fill(null);
      at.forEach((column, index) => (cells[column] = values[index] ?? null));
      return cells;
    };
    return [
      place(row, name, null, "23.751.816", "2.773.442.543"),
      place(null, "Први датум отплате главнице", "21.03.2014."),
      place(null, "Каматна стопа", "3,00% фиксна"),
    ];
  };
  const header = (at: readonly number[]): Given[] => {
    const cells = Array<Given>(9).fill(null);
    const words = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
    at.forEach((column, index) => (cells[column] = words[index] ?? null));
    return cells;
  };
  const [first, second] = [
    [0, 1, 3, 5, 7],
    [0, 2, 4, 6, 8],
  ];
  const rows = [first, second].flatMap((at, list) => [
    header(at),
    ...card(`${list + 1}.1`, `Зајам ${list}а`, at),
    ...card(`${list + 1}.2`, `Зајам ${list}б`, at),
  ]);
  const read = readBudgetDocument(documentOf([table("Sheet1", rows)], "xlsx"));
  expect(
    read.lines.map(({ row, name, balanceRsd, rate }) => [
      row,
      name,
      balanceRsd && decimalText(balanceRsd),
      rate?.kind,
    ]),
  ).toEqual([
    ["1.1", "Зајам 0а", "2773442543", "fixed"],
    ["1.2", "Зајам 0б", "2773442543", "fixed"],
    ["2.1", "Зајам 1а", "2773442543", "fixed"],
    ["2.2", "Зајам 1б", "2773442543", "fixed"],
  ]);
});
