import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { OpenedDocument } from "../../../src/documents/document.ts";
import { readDocx } from "../../../src/documents/docx/readDocx.ts";
import { said } from "../../messages/sayable.ts";
import { docx, p, row, tbl } from "../docxFiles.ts";

const open = (body: string, others?: Record<string, string>): Promise<OpenedDocument> =>
  readDocx({ name: "zakon.docx", bytes: docx(body, others) });
const shown = ({ parts }: OpenedDocument): unknown[] =>
  parts.map((part) => (part.kind === "text" ? part.text : part.texts));

describe("a document of Word", () => {
  test("is its paragraphs and tables in reading order", async () => {
    const opened = await open(p("Члан 3.") + tbl(row("Ред.", "Назив"), row("6.5", "X RAY")) + p("Крај"));
    expect(shown(opened)).toEqual([
      "Члан 3.",
      [
        ["Ред.", "Назив"],
        ["6.5", "X RAY"],
      ],
      "Крај",
    ]);
    expect(opened).toMatchObject({ kind: "docx", pageCount: 1, warnings: [] });
  });

  test("joins the runs of a paragraph, with their tabs, breaks and hyphens", async () => {
    const run =
      "<w:r><w:t>23.751</w:t></w:r><w:r><w:t>.816</w:t><w:tab/><w:t>EUR</w:t><w:br/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>";
    expect(
      shown(await open(`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run}</w:p>`)),
    ).toEqual(["23.751.816\tEUR", "a-b"]);
  });

  test("has a grid by spans, cells that go on below, and places left out", async () => {
    const cell = (text: string, properties: string): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const { parts } = await open(
      `<w:tbl><w:tr>${cell("Раздео", '<w:vMerge w:val="restart"/>')}${cell("Програм", '<w:gridSpan w:val="2"/>')}</w:tr>
       <w:tr>${cell("", "<w:vMerge/>")}${cell("шифра", "")}${cell("назив", "")}</w:tr>
       <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("2101", "")}${cell("Дуг", "")}</w:tr></w:tbl>`,
    );
    expect(parts).toMatchObject([
      {
        texts: [
          ["Раздео", "Програм", ""],
          ["", "шифра", "назив"],
          ["", "2101", "Дуг"],
        ],
        merges: [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 0, column: 1, rows: 1, columns: 2 },
        ],
      },
    ]);
  });

  test("reads as with all tracked changes accepted, and says so", async () => {
    const opened = await open(
      `<w:p><w:r><w:t>Износ </w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins><w:r><w:t>200</w:t></w:r></w:ins></w:p>` +
        tbl(
          row("a", "1"),
          `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p("x")}</w:tc><w:tc>${p("9")}</w:tc></w:tr>`,
          row("b", "2"),
        ),
    );
    expect(shown(opened)).toEqual([
      "Износ 200",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ]);
    expect(opened.warnings.map(said)).toEqual([
      "2 passages are marked as deleted and were left out.",
      "1 passage is marked as inserted and was read like the rest.",
    ]);
  });

  test("leaves out what is struck out, as what is deleted, and says so", async () => {
    const run = (mark: string, words: string): string =>
      `<w:r><w:rPr>${mark}</w:rPr><w:t>${words}</w:t></w:r>`;
    const opened = await open(
      tbl(
        `<w:tr><w:tc>${p("a")}</w:tc><w:tc><w:p>${run("<w:strike/>", "100")}${run("", "200")}</w:p></w:tc></w:tr>`,
        `<w:tr><w:tc>${p("b")}</w:tc><w:tc><w:p>${run("<w:dstrike/>", "300")}${run('<w:strike w:val="0"/>', "400")}</w:p></w:tc></w:tr>`,
      ),
    );
    expect(shown(opened)).toEqual([
      [
        ["a", "200"],
        ["b", "400"],
      ],
    ]);
    expect(opened.warnings.map(said)).toEqual(["2 passages are marked as deleted and were left out."]);
  });

  test("says a text box once, behind its paragraph, and no hidden text", async () => {
    const box = `<w:txbxContent>${p("у оквиру")}</w:txbxContent>`;
    const opened = await open(
      `<w:p><w:r><w:t>пре</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> после</w:t></w:r></w:p>
       <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>тајно</w:t></w:r><w:r><w:t>јавно</w:t></w:r></w:p>`,
    );
    expect(shown(opened)).toEqual(["пре после", "у оквиру", "јавно"]);
    expect(opened.warnings.map(({ key }) => key)).toEqual(["reading:hiddenTextLeftOut"]);
  });

  test("keeps the mark of a footnote from becoming a digit", async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    expect(shown(await open(`<w:p><w:r><w:t>17.075</w:t></w:r>${raised}</w:p>`))).toEqual(["17.075¹"]);
  });

  test("is found where its main part has another name", async () => {
    const bytes = docx("", {
      "word/document.xml": "<a/>",
      "word/document2.xml": `<w:document xmlns:w="w"><w:body>${p("овде")}</w:body></w:document>`,
      "_rels/.rels": `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
    });
    expect(shown(await readDocx({ name: "a.docx", bytes }))).toEqual(["овде"]);
  });
});

describe("numbers that Word writes itself", () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2.")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, "bullet", "")}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, "upperRoman", "%1")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="3">${level(0, "hebrew1", "%1")}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (list: number, at: number, text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  test("are worked out level by level, and that is said", async () => {
    const opened = await open(
      [
        item(1, 0, "a"),
        item(1, 1, "b"),
        item(1, 1, "c"),
        item(1, 0, "d"),
        item(1, 1, "e"),
        item(5, 0, "f"),
      ].join("") +
        item(2, 0, "g") +
        [item(3, 0, "h"), item(3, 0, "i")].join(""),
      { "word/numbering.xml": numbering },
    );
    expect(shown(opened)).toEqual(["1. a", "1.1. b", "1.2. c", "2. d", "2.1. e", "1. f", "g", "I h", "II i"]);
    expect(opened.warnings.map(said)).toEqual([
      "Word numbers 8 paragraphs by itself; their numbers were worked out as Word would do it.",
    ]);
  });

  test("come from a paragraph's style too", async () => {
    const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Clan"><w:basedOn w:val="Base"/></w:style></w:styles>`;
    const opened = await open('<w:p><w:pPr><w:pStyle w:val="Clan"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', {
      "word/numbering.xml": numbering,
      "word/styles.xml": styles,
    });
    expect(shown(opened)).toEqual(["1. a"]);
  });

  test("that cannot be told are named as missing", async () => {
    const opened = await open(item(4, 0, "a"), { "word/numbering.xml": numbering });
    expect(shown(opened)).toEqual(["a"]);
    expect(opened.warnings.map(({ key }) => key)).toEqual(["reading:numbersUnknown"]);
  });
});

test("a real guarantee law, laid out in a table of one cell, is its articles", async ({ skip }) => {
  const bytes = await readFile("../shared/documents/kfw-garancije-2006.docx").catch(() => null);
  if (bytes === null) return skip("the document is not here");
  const opened = await readDocx({ name: "kfw.docx", bytes: new Uint8Array(bytes) });
  const texts = opened.parts.map((part) => (part.kind === "text" ? part.text : "table"));
  expect(texts.slice(0, 4)).toEqual([
    "ZAKON",
    expect.stringMatching(/^O DAVANJU GARANCIJE REPUBLIKE SRBIJE NEMAČKOJ FINANSIJSKOJ ORGANIZACIJI KFW/u),
    '("Sl. glasnik RS", br. 34/2006)',
    "Član 1",
  ]);
  expect(opened.warnings).toEqual([]);
});
