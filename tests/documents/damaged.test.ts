import { describe, expect, test } from "vitest";
import { zlibSync } from "fflate";
import { adler32, examineStreams } from "../../src/documents/pdf/damagedStreams.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { isStrayOfPdfjs } from "../../src/documents/pdf/strayRejections.ts";
import { message, Problem } from "../../src/messages/message.ts";
import { said } from "../messages/sayable.ts";
import { inUtf8 } from "./bytes.ts";
import { docx, p, row, tbl } from "./docxFiles.ts";
import { xlsxOf } from "./attacks.ts";
import { open, problemOf } from "./opening.ts";

describe("a web page that was damaged", () => {
  const ROWS = "<tr><td>6.5</td><td>X RAY</td></tr><tr><td>6.6</td><td>Борча</td></tr>";
  const page = (rows: string): string => `<html><body><table>${rows}</table></body></html>`;
  const warned = async (html: string): Promise<unknown> => (await open(inUtf8(html))).warnings;

  test("a whole one has no warning, nor has a part of one, as programs copy it", async () => {
    expect(await warned(page(ROWS))).toEqual([]);
    expect(await warned(`<table>${ROWS}</table>`)).toEqual([]);
    expect(
      await warned("<html><body><table><tr><td>6.5<td>X RAY<tr><td>6.6<td>Борча</table></html>"),
    ).toEqual([]);
  });

  test.each([
    ["within a row", "<html><body><table><tr><td>6.5</td><td>X RAY</td></tr><tr><td>6"],
    ["behind a row", "<html><body><table><tr><td>6.5</td><td>X RAY</td></tr>"],
    ["behind a table", `<html><body><table>${ROWS}</table>`],
  ])("cut off %s it says so: rows that follow would be missed by nobody", async (_, html) => {
    expect(await warned(html)).toEqual([message("reading:pageCutOff")]);
  });

  test("text between cells is counted: the cell that it belongs to is empty", async () => {
    expect(await warned(page(ROWS.replace("</td><td>X RAY", "<td></td>X RAY")))).toEqual([
      message("reading:textsOutsideCells", { count: 1 }),
    ]);
  });

  test("so is text in front of a table's first cell, but not a title above its rows", async () => {
    const count = message("reading:textsOutsideCells", { count: 1 });
    expect(await warned(page(ROWS.replace("<td>6.5", "6.5")))).toEqual([count]);
    expect(await warned(page(`Списак<tbody>${ROWS}</tbody>`))).toEqual([]);
  });

  test.each([
    ["the end of a cell, which parsers pass over", ROWS.replace("</td><td>X RAY", "</td<td>X RAY")],
    ["the beginning of one", ROWS.replace("<td>X RAY", "<td<td>X RAY")],
  ])("a tag within a tag is counted: %s", async (_, rows) => {
    expect(await warned(page(rows))).toContainEqual(message("reading:tagsNotEnded", { count: 1 }));
  });

  test.each([
    ["a title", (html: string) => html.replace("<body>", "<head><titleПлан за 2020.</title></head><body>")],
    ["a paragraph", (html: string) => html.replace("<table>", "<p План за 2020.</p><table>")],
    ["the end of one", (html: string) => html.replace("<table>", "<p>План за 2020.</p<table>")],
  ])("so is one of %s, whose text is lost", async (_, damage) => {
    expect(await warned(damage(page(ROWS)))).toContainEqual(
      message("reading:textTagsNotEnded", { count: 1 }),
    );
  });

  test("comparisons in scripts are none", async () => {
    const script = "<script>for(i=0;i<n;i++){if(a<b&&c<d) x=y<z;}</script><style>a>b{}</style>";
    expect(await warned(page(ROWS).replace("<body>", `<body>${script}`))).toEqual([]);
  });

  test("signs in attributes, texts and scripts are no such tags", async () => {
    const rows = ROWS.replace("<td>X RAY", '<td title="a<b">1 &lt; 2 X RAY');
    expect(await warned(page(`${rows}<script>if (t<d && d<t) s = "<td" + "<b>"</script>`))).toEqual([]);
  });

  test("a caption belongs to no cell", async () => {
    expect(await warned(page(`<caption>Стање дуга</caption>${ROWS}`))).toEqual([]);
  });
});

test("XML with an entity that only a document type could declare is refused: it might stand for a digit", async () => {
  const file = (cell: string): Uint8Array => docx(tbl(row("6.5", cell)) + p("Крај"));
  expect((await problemOf(file("23&pet;751"))).problem.key).toBe("errors:xmlDamaged");
  expect((await open(file("A &amp; B &#1057; &#x421;"))).parts[0]).toMatchObject({
    texts: [["6.5", "A & B С С"]],
  });
});

test("XML with what is no character is refused: a zero within an amount would not be seen", async () => {
  const sheet = '<sheetData><row r="1"><c r="A1" t="str"><v>23.\u0000751</v></c></row></sheetData>';
  expect((await problemOf(xlsxOf({ sheet }))).problem.key).toBe("errors:xmlDamaged");
});

test("the end of a section of characters that none began is refused: it would be read as letters of a code", async () => {
  const sheet = (text: string): string =>
    `<sheetData><row r="1"><c r="A1" t="str"><v>${text}</v></c></row></sheetData>`;
  expect((await problemOf(xlsxOf({ sheet: sheet("]]>170") }))).problem.key).toBe("errors:xmlDamaged");
  for (const right of ["]]&gt;170", "<![CDATA[170]]>"])
    expect((await open(xlsxOf({ sheet: sheet(right) }))).parts).toHaveLength(1);
});

test("an attribute that lost its end is refused: it swallows what follows", async () => {
  const sheet = '<sheetData><row r="1"><c r="A1><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
  expect((await problemOf(xlsxOf({ sheet }))).problem.key).toBe("errors:xmlDamaged");
});

test("a cell within a cell of XML 2003 is refused: the outer one would be lost", async () => {
  const cell = (inner: string): string => `<Cell><Data ss:Type="Number">6</Data>${inner}</Cell>`;
  const file = (cells: string): Uint8Array =>
    inUtf8(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row>${cells}</Row></Table></Worksheet></Workbook>`,
    );
  expect((await open(file(cell("") + cell("")))).parts[0]).toMatchObject({ texts: [["6", "6"]] });
  expect((await problemOf(file(cell(cell(""))))).problem.key).toBe("errors:sheetDamaged");
});

describe("a table as text of which one row was damaged", () => {
  const ROWS = ["a;b;c;d;e", "1;2;3;4;5", "6;7;8;9;10", "1;2;3;4;5", "6;7;8;9;10", "1;2;3;4;5"];
  const warned = async (...last: readonly string[]): Promise<unknown> =>
    (await open(inUtf8([...ROWS, ...last, ""].join("\n")))).warnings;

  test.each([
    ["none", [], []],
    [
      "a row without its delimiters' end",
      ["6;7;8;9"],
      [message("reading:rowsOfOtherWidth", { count: 1, row: 7, cells: 5 })],
    ],
    [
      "a row in two",
      ["6;7", ";8;9;10"],
      [message("reading:rowsOfOtherWidth", { count: 2, row: 7, cells: 5 })],
    ],
    ["a row of other delimiters", ["6|7|8|9|10"], [message("reading:rowsNotDivided", { count: 1, row: 7 })]],
    ["a title, which has commas", ["Zakon o budžetu, za 2014, prvi, drugi, treći"], []],
    ["one quotation mark", ['6;7;8";9;10'], [message("reading:quotesMisplaced", { count: 1, row: 7 })]],
    ["a name in quotation marks", ['6;Projekat "X RAY";8;9;10'], []],
    ["rows of two widths, as two tables have", ["1;2;3", "4;5;6", "7;8;9"], []],
  ])("%s", async (_, last, warnings) => {
    expect(await warned(...last)).toEqual(warnings);
  });
});

test("a stray promise of the PDF parser is none of the program's own errors", () => {
  const ofParser = Object.assign(new Error("Bad (uncompressed) XRef entry: 8R"), {
    name: "XRefEntryException",
  });
  expect(
    [
      ofParser,
      new TypeError("x"),
      new Problem("errors:pdfDamaged", { document: "a.pdf", detail: "x" }),
      "text",
    ].map(isStrayOfPdfjs),
  ).toEqual([true, false, false, false]);
});

describe("the check sums of a PDF's streams", () => {
  const content = inUtf8("BT /F1 10 Tf 72 700 Td (23.751.816) Tj ET ".repeat(20));
  const file = (data: Uint8Array, entries = "/Filter /FlateDecode", end = "\n"): Uint8Array =>
    new Uint8Array(
      Buffer.concat([
        inUtf8(`%PDF-1.4\n4 0 obj\n<< ${entries} >>\nstream\r\n`),
        data,
        inUtf8(`${end}endstream\nendobj\n%%EOF\n`),
      ]),
    );
  const packed = zlibSync(content);
  /** One byte more than there is: some programs count the line end that they put behind the data. */
  const OVER = `/Filter /FlateDecode /Length ${packed.length + 1}`;
  const changed = packed.slice();
  // In the middle of the packed text.
  changed[40] = (changed[40] ?? 0) ^ 1;

  test("Adler-32 of the example in the encyclopaedias", () => {
    // "Wikipedia" gives 11E60398 (worked out letter by letter in the article on Adler-32).
    const sum = adler32();
    sum.add(inUtf8("Wiki"));
    sum.add(inUtf8("pedia"));
    expect(sum.value()).toBe(0x11e60398);
  });

  test.each([
    ["whole", file(packed), 0],
    ["whole, with its length", file(packed, `/Filter [ /FlateDecode ] /Length ${packed.length}`), 0],
    ["whole, without a line end behind it", file(packed, "/Filter/FlateDecode", ""), 0],
    ["whole, with the line end of Windows", file(packed, "/Filter/FlateDecode", "\r\n"), 0],
    ["whole, its length counting the line end behind it", file(packed, OVER, "\n\r\n"), 0],
    ["whole, its length counting two line ends of Windows", file(packed, OVER, "\r\n\r\n"), 0],
    ["one bit changed, its length counting the line end", file(changed, OVER, "\n\r\n"), 1],
    ["one bit changed", file(changed), 1],
    ["cut short", file(packed.slice(0, -20)), 1],
    ["a picture, of which nothing is read", file(changed, "/Subtype /Image /Filter /FlateDecode"), 0],
    ["a font whole", file(packed, "/Length1 900 /Filter /FlateDecode"), 0],
    ["a font, by which letters and spaces are told", file(changed, "/Length1 900 /Filter /FlateDecode"), 1],
    ["not deflated", file(changed, "/Filter /LZWDecode"), 0],
    ["the word of a cipher, and none", file(changed, "/Filter /FlateDecode >> /Encrypt <<"), 1],
    ["a short and escaped name", file(changed, "/F /F#6c"), 1],
    ["a padded dictionary", file(changed, `/Pad (${"x".repeat(9000)}) /Filter /FlateDecode`), 1],
    ["a chain of filters", file(changed, "/Filter [/FlateDecode /AHx]"), 0],
  ])("%s", async (_, bytes, count) => {
    expect((await examineStreams(bytes)).damaged).toBe(count);
    // Below a cipher nothing can be told.
    expect((await examineStreams(bytes, true)).damaged).toBe(0);
  });

  test.each([
    ["three kept at one time, then two", "q q q Q Q Q q q Q Q", 3],
    ["more taken back than were kept", "Q Q Q q 1 w", 1],
    ["divided by names, numbers' brackets and line ends", "/G0 gs q\r\nq[1]0 d q/X Do Q", 3],
    ["letters within words and names are none", "BT (aq qa) Tj /q1 gs Qx ET q 1 w", 1],
  ])("states of a drawing: %s", async (_, drawing, deepest) => {
    const bytes = inUtf8(drawing);
    expect((await examineStreams(file(zlibSync(bytes)))).deepest).toBe(deepest);
    expect((await examineStreams(file(bytes, "/Length 9"))).deepest).toBe(deepest);
  });

  test("states that one drawing leaves open are none of the next", async () => {
    const two = [file(inUtf8("q q q"), "/Length 5"), file(inUtf8("q q"), "/Length 3")];
    expect((await examineStreams(new Uint8Array(Buffer.concat(two)))).deepest).toBe(3);
  });
});

test("a cell that says another row than the one it stands in is refused: nobody knows where it was", async () => {
  const sheet = (place: string): Uint8Array =>
    xlsxOf({
      sheet: `<sheetData><row r="2"><c r="A2"><v>1</v></c><c r="${place}"><v>2</v></c></row></sheetData>`,
    });
  expect((await open(sheet("B2"))).parts[0]).toMatchObject({ texts: [["1", "2"]] });
  expect((await problemOf(sheet("B3"))).problem).toMatchObject({
    key: "errors:sheetDamaged",
    params: { cell: "B3" },
  });
});

test.each(["", 'name=""'])(
  "a sheet that has lost its name leaves no gap in a sentence: <sheet %s>",
  async (name) => {
    const before = `<sheets><sheet ${name} sheetId="2" r:id="rId1"/></sheets>`;
    const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>';
    const { problem } = await problemOf(xlsxOf({ sheet, before }));
    expect(problem).toMatchObject({ key: "errors:cellTwice", params: { sheet: "?", cell: "A1" } });
    expect(said(problem)).toContain("two cells at A1");
  },
);

test("hundreds of thousands of rows do not exhaust the stack", async () => {
  const bytes = inUtf8("6.5;\n".repeat(150_000));
  await expect(importFiles([{ name: "a", bytes }])).rejects.toMatchObject({
    problem: { key: "errors:nothingKnown" },
  });
});
