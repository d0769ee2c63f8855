import { describe, expect, test } from "vitest";
import type { OpenedDocument, TextDecoding } from "../../../src/documents/document.ts";
import type { DocumentTable } from "../../../src/documents/parts.ts";
import { chooseDelimiter } from "../../../src/documents/text/delimiter.ts";
import { readTextFile } from "../../../src/documents/text/readTextFile.ts";
import { said } from "../../messages/sayable.ts";
import { inUtf8 } from "../bytes.ts";

const open = (text: string, decoding?: Partial<TextDecoding>): Promise<OpenedDocument> =>
  readTextFile({ name: "a.csv", bytes: inUtf8(text), ...(decoding ? { decoding } : {}) });

async function table(text: string, decoding?: Partial<TextDecoding>): Promise<DocumentTable> {
  const { parts } = await open(text, decoding);
  expect(parts.map(({ kind }) => kind)).toEqual(["table"]);
  return parts[0] as DocumentTable;
}

describe("the delimiter is found by how evenly it divides the lines", () => {
  test.each([
    ["semicolons beside decimals with commas", "EUR;1;117,1872\nCNY;1;13,9509\nHUF;100;30,0380", ";"],
    ["semicolons beside commas in a name", "row;name;eur\n1;Most, Zemun;5\n2;Put, Ljig;6", ";"],
    ["commas", "row,name,eur\n6.5,X RAY,24179712\n6.6,Most,74483426", ","],
    ["commas around quoted amounts", 'row,eur\n6.5,"23,751,816"\n6.6,"113,307,916"', ","],
    [
      "commas between codes and amounts, row after row",
      "razdeo,glava,program,konto,naziv,iznos\n1,1.01,0602,441000,Kamate,7000000\n2,,0602,611000,Glavnica,20000000\n3,3.01,2101,512000,Oprema,80000",
      ",",
    ],
    [
      "commas in tables of several widths, where cells that hold one are quoted",
      'ОПИС,Конто,Износ\nПриходи,"714,744,745",5\nДонације,"731,732",6\n1.,"Кредит, други",8,EUR,9\n,Укупно,8,,\n16,,,,,МИНИСТАРСТВО\n,1,511,а',
      ",",
    ],
    [
      "commas in sentences beside quoted words: none",
      'Речи, "износ, рок", у члану 2, бришу се.\nРечи, "дуг, стање", у члану 3, бришу се.\nРечи, "камата, рок", остају.',
      null,
    ],
    ["tabs", "Раздео\tГлава\tИзнос\n16\t16.7\t56.881", "\t"],
    ["bars", "| 441 | Отплата |\n| 442 | Камата |", "|"],
    ["rows of unequal length under a title", "Наслов\n\nред;назив;износ;рок\n1;а;5\n2;б;6;7\n3;в", ";"],
    [
      "semicolons between cells of a dozen lines each",
      [
        "red;naziv;uslovi;iznos",
        ...["1", "2", "3"].map((row) => `${row};"${"a\n".repeat(12)}";"${"b\n".repeat(12)}";5`),
      ].join("\n"),
      ";",
    ],
    ["a file that states it", "sep=|\na;b|c;d\ne;f|g;h", "|"],
    ["one column of numbers with decimals: none", "117,1872\n13,9509\n30,0380", null],
    ["thousands with commas: none", "3,044,120,000\n1,230,000,000\n500,000,000", null],
    [
      "sentences: none",
      "Члан 1, став 2, мења се.\nЧлан 2, брише се.\nОвај закон ступа на снагу, осмог дана.",
      null,
    ],
    ["sentences with semicolons: none", "Приходи; расходи.\nБрише се.\nЧлан 3.\nЧлан 4.", null],
  ])("%s", (_, text, delimiter) => {
    expect(chooseDelimiter(text).delimiter).toBe(delimiter);
  });

  test("two that divide alike are a choice, and it is said", async () => {
    const { decoding, warnings } = await open("a;b|c\nd;e|f\ng;h|i");
    expect(decoding?.delimiter).toBe(";");
    expect(warnings.map(said)).toEqual([
      'The cells of a line may be divided by ";" or by "|"; the first was chosen. Compare the table with the file, and choose the other where columns are wrong.',
    ]);
  });

  test("the user's choice stands before it, none at all too", async () => {
    expect((await table("a;b|c\nd;e|f", { delimiter: "|" })).texts).toEqual([
      ["a;b", "c"],
      ["d;e", "f"],
    ]);
    const plain = await open("a;b\nc;d", { delimiter: null });
    expect([plain.kind, plain.parts.map(({ kind }) => kind)]).toEqual(["text", ["text", "text"]]);
  });
});

describe("cells are what stands between the delimiters", () => {
  test("every one stays text, leading zeros and all", async () => {
    const { block, texts } = await table('a;b;c\n000421;1.234,56;=2+2\n"=1";1e5;0602');
    expect(texts[1]).toEqual(["000421", "1.234,56", "=2+2"]);
    expect(
      block.cells.flat().every(({ value, formula }) => typeof value === "string" && formula === null),
    ).toBe(true);
  });

  test("quotes go, what they hold together stays", async () => {
    const { texts } = await table('a;b;c\n"x;y";"line one\nline two";"said ""no"""\n1;2;3');
    expect(texts[1]).toEqual(["x;y", "line one\nline two", 'said "no"']);
    expect(texts).toHaveLength(3);
  });

  test('="000421", text that must not become a number, is 000421', async () => {
    expect((await table('konto;iznos\n="000421";5\n="0602";6')).texts[1]).toEqual(["000421", "5"]);
  });

  test("short rows are filled up, long ones kept, empty ones at the end dropped", async () => {
    const { texts, block } = await table("a;b;c\n1\n2;3;4;5\n;;;\n\n");
    expect(texts).toEqual([
      ["a", "b", "c", ""],
      ["1", "", "", ""],
      ["2", "3", "4", "5"],
    ]);
    expect(block.cells[1]?.[1]).toEqual({ value: null, formula: null, numberFormat: "General" });
  });

  test("a row keeps its number where empty lines stand before it", async () => {
    expect((await table("a;b\n\n1;2\n3;4")).texts[2]).toEqual(["1", "2"]);
  });
});

describe("quotation marks that are wrong are named", () => {
  test("one that nothing closes is a plain character, and loses no row", async () => {
    const { parts, warnings } = await open('n;name;eur\n1;"Most;5\n2;Put;6\n3;"Pruga";7');
    expect((parts[0] as DocumentTable).texts).toEqual([
      ["n", "name", "eur"],
      ["1", '"Most', "5"],
      ["2", "Put", "6"],
      ["3", "Pruga", "7"],
    ]);
    expect(warnings.map(said).join()).toContain("Line 2");
  });

  test("one that swallows rows up to the next", async () => {
    const { warnings } = await open('n;name;eur\n1;"Most;5\n2;Put;6\n3;Pruga";7\n4;x;8');
    expect(warnings.map(({ key }) => key)).toContain("reading:cellHoldsRows");
  });

  test("a great many of them", async () => {
    const { warnings, parts } = await open(
      ["n;name", ...Array.from({ length: 30 }, (_, row) => `${row};"x${'\n"'.repeat(row % 2)}`)].join("\n"),
    );
    expect(warnings.length).toBeGreaterThan(0);
    warnings.forEach(said);
    expect(JSON.stringify(parts)).toContain("29");
  });
});

describe("a line that rules a table below its headers is no row", () => {
  test.each([
    ["Markdown's", "| name | eur |\n| :--- | ---: |\n| X RAY | 5 |", ["", "", "", ""]],
    ["a database's", " name | eur\n------+-----\n X RAY | 5\n Most | 6", ["", ""]],
  ])("%s", async (_, text, row) => {
    const { texts } = await table(text);
    expect(texts[1]).toEqual(row);
  });

  test("but dashes in some cells of a row are what is printed there", async () => {
    const { texts } = await table("name;eur;rsd\nX RAY;---;-\nMost;-;-");
    expect(texts.slice(1)).toEqual([
      ["X RAY", "---", "-"],
      ["Most", "-", "-"],
    ]);
  });
});
