import { expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { inCodePage, inUtf16, inUtf8 } from "../documents/bytes.ts";
import { docx, p, row, tbl } from "../documents/docxFiles.ts";

// The card 6.5 of the amended budget law 2014 (budget-documents.md, 1.3), in each form that a law may come in.
const LAW = "Закон о буџету Републике Србије за 2014. годину";
const INTRO =
  "В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи 2.445.082.584.326 динара (20.939.734.866 EUR).";
const ROWS = [
  ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"],
  ["6.5", "Export – Import Bank of China – X RAY", "", "23.751.816", "2.773.442.543"],
  ["", "Први датум отплате главнице", "21.03.2014.", "", ""],
  ["", "Последњи датум отплате главнице", "21.09.2025.", "", ""],
  ["", "Рата главнице за 2014. год.", "17.075.000 CNY", "", ""],
  ["", "Каматна стопа", "3,00% фиксна", "", ""],
];
const html = `<html><head><title>${LAW}</title></head><p>${INTRO}</p><table>${ROWS.map(
  (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
).join("")}</table></html>`;
const delimited = (delimiter: string): string =>
  [LAW, INTRO, ...ROWS.map((cells) => cells.join(delimiter))].join("\r\n");

test.each([
  ["a web page in windows-1251", inCodePage(html, "windows-1251"), "html", "T1!B2"],
  [
    "a document of Word",
    docx(p(LAW) + p(INTRO) + tbl(...ROWS.map((cells) => row(...cells)))),
    "docx",
    "T1!B2",
  ],
  ["text in windows-1251, with semicolons", inCodePage(delimited(";"), "windows-1251"), "csv", "B4"],
  ["text in UTF-16 without a mark, with tabs", inUtf16(delimited("\t"), "le"), "csv", "B4"],
  ["text in UTF-8, with bars", inUtf8(delimited("|")), "csv", "B4"],
])("the X-ray loan is read the same from %s", async (_, bytes, kind, cell) => {
  const { documents, lines } = await importFiles([{ name: "без имена", bytes }]);
  expect(documents).toMatchObject([{ kind, asOf: day("2014-07-31"), warnings: [] }]);
  expect(lines).toHaveLength(1);
  const [card] = lines;
  expect(card).toMatchObject({
    row: "6.5",
    loan: "x-ray",
    firstPrincipal: { day: day("2014-03-21") },
    lastPrincipal: { day: day("2025-09-21") },
    instalment: { year: 2014, text: "17.075.000 CNY" },
    rate: { text: "3,00% фиксна" },
    source: { cell },
    warnings: [],
  });
  expect([card?.balanceEur, card?.balanceRsd].map((amount) => amount && decimalText(amount))).toEqual([
    "23751816",
    "2773442543",
  ]);
});
