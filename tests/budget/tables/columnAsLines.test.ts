import { expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import type { DocumentTable } from "../../../src/documents/parts.ts";
import { Problem } from "../../../src/messages/message.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import type { Given } from "../cellTables/cells.ts";
import { documentOf, table } from "./openedDocument.ts";

/** Amended budget law 2013 (published figures), pasted out of a PDF: a printed line in each cell of column A. */
const LINES: readonly Given[] = [
  "ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2013. ГОДИНУ",
  "Члан 1.",
  "Приходи и примања утврђени су у следећим износима:",
  "ОПИС",
  "Eкономскa",
  "класификацијa",
  "Износ у динарима",
  "УКУПНИ ПРИХОДИ И ПРИМАЊА 873.409.415.819",
  "1. Порески приходи 71 761.468.000.000",
  "Непорески приходи индиректних корисника",
  // A line that is nothing but an amount has become a number.
  24_111_536_000,
  "- Трансфери између буџетских корисника на",
  "различитом нивоу власти 733 6.323.938.000",
];
const CARD = [
  "В. Стање јавног дуга Републике Србије, на дан 31. мај 2013. године, износи 2.117.501.568.986 динара.",
  ...["Ред.", "број", "Назив дуга Услови", "Стање дуга у", "EUR", "Стање дуга у RSD"],
  ...["6.5 Export - Import Bank of China – X", "RAY", "24.179.712 2.698.700.072"],
  ...["Први датум отплате главнице 21.03.2014.", "Последњи датум отплате главнице 21.09.2025."],
  ...["Рата главнице за 2013. год. 0", "Каматна стопа 3% фиксна"],
];

const sheet = (lines: readonly Given[], name = "List1"): DocumentTable =>
  table(
    name,
    lines.map((line) => [line]),
  );

test("lines of text in one column of a sheet are read as the text that they are, each at its cell", () => {
  const { others, warnings } = readBudgetDocument(documentOf([sheet(LINES)], "xlsx"));
  const lines = others.filter((line) => line.kind === "financing");
  expect(
    lines.map(({ name, amounts: [amount] }) => [name, amount?.amount && decimalText(amount.amount)]),
  ).toEqual([
    ["УКУПНИ ПРИХОДИ И ПРИМАЊА", "873409415819"],
    ["1. Порески приходи", "761468000000"],
    ["Непорески приходи индиректних корисника", "24111536000"],
    ["- Трансфери између буџетских корисника на различитом нивоу власти", "6323938000"],
  ]);
  expect(lines[0]?.source.cell).toBe("List1!A8");
  expect(warnings.map((warning) => said(warning) && warning.key)).toContain("tables:rowsOfLines");
});

test("so are debt cards, beside the articles", () => {
  const { lines, others } = readBudgetDocument(documentOf([sheet([...LINES, "Члан 3.", ...CARD])], "cells"));
  expect(lines.map(({ row, name }) => [row, name])).toEqual([
    ["6.5", "Export - Import Bank of China – X RAY"],
  ]);
  expect(lines[0]?.source.cell).toBe("List1!A22");
  expect(others).toHaveLength(4);
});

test("several sheets of one column are one text; a sheet of several columns is a table", () => {
  const [first, second] = [
    sheet(LINES.slice(0, 9)),
    sheet([...LINES.slice(3, 7), ...LINES.slice(9)], "List2"),
  ];
  expect(readBudgetDocument(documentOf([first, second], "xlsx")).others).toHaveLength(4);
  const beside = table("List2", [
    ["Износ", "1.000"],
    ["Рата", "2.000"],
    ["Камата", "3.000"],
    ["Отплата", "4.000"],
  ]);
  expect(() => readBudgetDocument(documentOf([first, beside], "xlsx")).others).not.toThrow();
  expect(readBudgetDocument(documentOf([first, beside], "xlsx")).others).toHaveLength(0);
});

test("a column of something else is refused as before", () => {
  const names = sheet(["Чланак", "Београд", "Нови Сад", "Ниш", "Суботица"]);
  expect(() => readBudgetDocument(documentOf([names], "xlsx"))).toThrow(Problem);
});
