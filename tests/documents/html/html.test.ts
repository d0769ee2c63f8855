import { describe, expect, test } from "vitest";
import type { OpenedDocument } from "../../../src/documents/document.ts";
import type { DocumentTable } from "../../../src/documents/parts.ts";
import { readHtml } from "../../../src/documents/html/readHtml.ts";
import { said } from "../../messages/sayable.ts";
import { inCodePage, inUtf8 } from "../bytes.ts";

const open = (html: string | Uint8Array): Promise<OpenedDocument> =>
  readHtml({ name: "zakon.html", bytes: typeof html === "string" ? inUtf8(html) : html });

/** Paragraphs as their text, tables as their cells' texts. */
const shown = ({ parts }: OpenedDocument): unknown[] =>
  parts.map((part) => (part.kind === "text" ? part.text : part.texts));

async function table(html: string): Promise<DocumentTable> {
  const found = (await open(html)).parts.find(({ kind }) => kind === "table");
  if (found?.kind !== "table") throw new Error("no table");
  return found;
}

describe("a web page", () => {
  test("is its title, paragraphs and tables in reading order", async () => {
    const page = await open(
      `<html><head><title>Закон о буџету за 2012. годину</title><style>p{color:red}</style></head><body>
       <h3>Члан 3.</h3><p>Стање јавног дуга,\n на дан 31. мај<br>2013. године</p>
       <table><tr><th>Ред.<th>Назив<tr><td>6.5<td>X RAY</table>Крај.<script>document.write("<p>не</p>")</script></body></html>`,
    );
    expect(shown(page)).toEqual([
      "Закон о буџету за 2012. годину",
      "Члан 3.",
      "Стање јавног дуга, на дан 31. мај",
      "2013. године",
      [
        ["Ред.", "Назив"],
        ["6.5", "X RAY"],
      ],
      "Крај.",
    ]);
    expect(page).toMatchObject({
      kind: "html",
      pageCount: 1,
      decoding: { encoding: "utf-8", delimiter: null },
    });
  });

  test("is read without what it hides, and with what its entities mean", async () => {
    expect(
      shown(
        await open(
          `<p>a&#269;&nbsp;&amp;&lt;b&gt;</p><p hidden>x</p><p style="display:NONE">x</p><div style="visibility: hidden">x<p>y</p></div>
           <span style='mso-hide:all'>x</span><noscript>x</noscript><template>x</template><!-- x --><p>bu&shy;džet</p>`,
        ),
      ),
    ).toEqual(["ač\u00a0&<b>", "budžet"]);
  });

  test.each([
    ["<s>200</s>"],
    ["<strike>200</strike>"],
    ['<span style="color: red; text-decoration: underline line-through">200</span>'],
  ])("leaves out what is struck out, and says it: %s", async (struck) => {
    const page = await open(`<p>100 ${struck} 300</p>`);
    expect(shown(page)).toEqual(["100 300"]);
    expect(page.warnings.map(said)).toEqual(["1 passage is marked as deleted and was left out."]);
  });

  test("a struck cell or row stays where it is, empty", async () => {
    const page = await open(
      '<table><tr><td>6.5</td><td style="text-decoration:line-through">100</td><td>200</td></tr>' +
        '<tr style="text-decoration-line: line-through"><td>6.6</td><td>300</td><td>400</td></tr>' +
        "<tr><td>6.7</td><td>500</td><td>600</td></tr></table>",
    );
    expect(page.parts.flatMap((part) => (part.kind === "table" ? part.texts : []))).toEqual([
      ["6.5", "", "200"],
      ["", "", ""],
      ["6.7", "500", "600"],
    ]);
  });

  test("says that deleted passages are left out", async () => {
    const page = await open("<p>100 <del>200</del> 300</p>");
    expect(shown(page)).toEqual(["100 300"]);
    expect(page.warnings.map(said)).toEqual(["1 passage is marked as deleted and was left out."]);
  });

  test("keeps the mark of a footnote from becoming a digit of the amount before it", async () => {
    expect(
      (await table("<table><tr><td>a<td>17.075.000<sup>1</sup><tr><td>b<td>2</table>")).texts[0],
    ).toEqual(["a", "17.075.000¹"]);
  });

  test("that only shows other files in frames says so", async () => {
    const { warnings } = await open(`<html><frameset><frame src="sheet001.htm"></frameset></html>`);
    expect(warnings.map(({ key }) => key)).toEqual(["reading:pageOfFrames"]);
  });
});

describe("a table of a web page", () => {
  test("has a grid by its spans, the text in the first cell of each", async () => {
    const { texts, merges } = await table(
      `<table><tr><td rowspan=2>Раздео<td colspan=2>Програм<td>Износ</tr><tr><td>шифра<td>назив<td>2014</tr>
       <tr><td>16<td>2101<td>Дуг<td>56.881</table>`,
    );
    expect(texts).toEqual([
      ["Раздео", "Програм", "", "Износ"],
      ["", "шифра", "назив", "2014"],
      ["16", "2101", "Дуг", "56.881"],
    ]);
    expect(merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  test("keeps its rows in place where all of one is covered from above", async () => {
    const { texts } = await table(
      "<table><tr><td rowspan=2>a<td rowspan=2>b</tr><tr></tr><tr><td>c<td>d</tr></table>",
    );
    expect(texts).toEqual([
      ["a", "b"],
      ["", ""],
      ["c", "d"],
    ]);
  });

  test("has lines in its cells where the page breaks them", async () => {
    const { texts } = await table(
      "<table><tr><td>EUR 36.938.727<br>USD 28.155.330<td><p>Први</p><p>Последњи</p></td></tr><tr><td>1<td>2</table>",
    );
    expect(texts[0]).toEqual(["EUR 36.938.727\nUSD 28.155.330", "Први\nПоследњи"]);
  });

  test("like Paragraf's special part: a row of column numbers, empty cells for unused levels", async () => {
    // Header of budget-documents.md, 1.6; columns 4 to 6 share one heading.
    const { texts } = await table(
      `<table border=1><tr><td>Razdeo</td><td>Glava</td><td>Funkcija</td><td colspan="3">Glavni program / program/projekat</td>
       <td>Ekonomska klasifikacija</td><td>OPIS</td><td>Sredstva iz budžeta</td><td>Izdaci iz dodatnih prihoda</td><td>Ukupna sredstva</td></tr>
       <tr>${Array.from({ length: 11 }, (_, at) => `<td>${at + 1}</td>`).join("")}</tr>
       <tr><td></td><td>14.9</td><td></td><td></td><td></td><td></td><td>&nbsp;</td><td>UPRAVA ZA JAVNI DUG</td><td></td><td></td><td></td></tr>
       <tr><td></td><td></td><td></td><td></td><td></td><td></td><td>441</td><td>Otplate domaćih kamata</td><td>13.366.632.000</td><td></td><td>13.366.632.000</td></tr></table>`,
    );
    expect(texts[1]).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
    expect(texts[2]).toEqual(["", "14.9", "", "", "", "", "", "UPRAVA ZA JAVNI DUG", "", "", ""]);
    expect(texts[3]?.slice(6)).toEqual([
      "441",
      "Otplate domaćih kamata",
      "13.366.632.000",
      "",
      "13.366.632.000",
    ]);
  });

  test("that lays out the page gives way to what stands in it", async () => {
    expect(
      shown(
        await open(
          `<table><tr><td>Мени</td><td><p>Члан 1</p><table><tr><td>441<td>5<tr><td>442<td>6</table><p>Члан 2</p></td></tr></table>`,
        ),
      ),
    ).toEqual([
      "Мени",
      "Члан 1",
      [
        ["441", "5"],
        ["442", "6"],
      ],
      "Члан 2",
    ]);
    expect(shown(await open("<table><tr><td><p>ZAKON</p><p>Član 1</p></td></tr></table>"))).toEqual([
      "ZAKON",
      "Član 1",
    ]);
  });

  test("with a small table in a cell keeps it there, line by line", async () => {
    const row = (name: string, cell: string): string => `<tr><td>7.3<td>${name}<td>${cell}<td>0</tr>`;
    const { texts } = await table(
      `<table>${row("Париски клуб", "<table><tr><td>EUR<td>36.938.727<tr><td>USD<td>28.155.330</table>")}${row("a", "1")}${row("b", "2")}${row("c", "3")}</table>`,
    );
    expect(texts[0]?.[2]).toBe("EUR 36.938.727\nUSD 28.155.330");
    expect(texts).toHaveLength(4);
  });

  test("as Excel saves it: a hidden row for widths, conditional comments", async () => {
    const { texts } = await table(
      `<table><col width=64><tr height=20><td class=xl65 x:num>6.5</td><td>23.751.816<span style='mso-spacerun:yes'>&nbsp;</span></td></tr>
       <tr><td>6.6</td><td>1</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]></table>`,
    );
    expect(texts).toEqual([
      ["6.5", "23.751.816"],
      ["6.6", "1"],
    ]);
  });
});

describe("the encoding of a page", () => {
  const page = (label: string, text: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"></head><p>${text}</p></html>`;

  test.each([
    ["windows-1250", "Otplata glavnice domaćim bankama"],
    ["windows-1251", "Отплата главнице домаћим банкама"],
    ["iso-8859-2", "Budžet Šapca"],
  ] as const)("is the one that it declares: %s", async (label, text) => {
    const opened = await open(inCodePage(page(label, text), label));
    expect([opened.decoding?.encoding, shown(opened), opened.warnings]).toEqual([label, [text], []]);
  });

  test("is what its bytes show where they contradict it, and that is said", async () => {
    const opened = await open(page("windows-1250", "Отплата главнице"));
    expect(shown(opened)).toEqual(["Отплата главнице"]);
    expect(opened.warnings.map(said).join()).toContain("encoded as windows-1250, but its bytes are utf-8");
  });

  test("is found where it declares none", async () => {
    const opened = await open(inCodePage("<p>Управа за јавни дуг, Члан 3</p>", "windows-1251"));
    expect(shown(opened)).toEqual(["Управа за јавни дуг, Члан 3"]);
  });
});

test("text with its own line ends stands in columns where they are sure", async () => {
  expect(
    shown(
      await open(
        "<pre>Lista\nEUR   978   117,1872\nCNY   156    13,9509\nHUF   348    30,0380</pre><p>kraj</p>",
      ),
    ),
  ).toEqual([
    "Lista",
    [
      ["EUR", "978", "117,1872"],
      ["CNY", "156", "13,9509"],
      ["HUF", "348", "30,0380"],
    ],
    "kraj",
  ]);
});
