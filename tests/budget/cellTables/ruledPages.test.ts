import { expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { importFiles } from "../../../src/dossier/importFiles.ts";
import { isoText } from "../../../src/calendar/day.ts";
import type { OpenedDocument, Page, Rule, TextRun } from "../../../src/documents/document.ts";

// A browser prints a page of cards with the text of its merged cells in their middle, and each section's columns as wide
// as its own text needs.

const SIZE = 9;
const ROW = 14;
const LABELS = [
  "Први датум отплате главнице",
  "Последњи датум отплате главнице",
  "Рата главнице за 2019. год.",
  "Каматна стопа",
];

interface Loan {
  readonly row: string;
  readonly name: string;
  readonly eur: string;
  readonly rsd: string;
  readonly terms: readonly string[];
}

const LOANS: readonly Loan[] = [
  ["6.4", "Влада Руске Федерације – железнице", "1.000.000", "118.200.000", "4,10%"],
  ["6.5", "Export – Import Bank of China – X RAY", "18.233.641", "2.155.216.366", "3,00% фиксна"],
  ["6.6", "Export – Import Bank of China – Мост Земун–Борча", "2.000.000", "236.400.000", "3,00% фиксна"],
].map(([row = "", name = "", eur = "", rsd = "", rate = ""], at) => ({
  row,
  name,
  eur,
  rsd,
  terms: [`21.0${at + 1}.2014.`, `21.0${at + 1}.2026.`, `${at + 1}.000.000 USD`, rate],
}));

/** Draws a table row by row between ruling lines. */
class Sheet {
  readonly runs: TextRun[] = [];
  readonly rules: Rule[] = [];
  readonly xs: readonly number[];
  y = 40;

  constructor(xs: readonly number[]) {
    this.xs = xs;
  }

  line(text: string): void {
    this.write(text, 40, this.y + 10);
    this.y += ROW;
  }

  /** A cell over columns and rows, its text in the middle of its height. */
  cell(text: string, column: number, { columns = 1, rows = 1 } = {}): void {
    const [x1 = 0, x2 = 0] = [this.xs[column], this.xs[column + columns]];
    const [y1, y2] = [this.y, this.y + rows * ROW];
    this.rules.push({ x1, y1, x2, y2: y1 }, { x1, y1: y2, x2, y2 });
    this.rules.push({ x1, y1, x2: x1, y2 }, { x1: x2, y1, x2, y2 });
    this.write(text, x1 + 2, (y1 + y2) / 2 + SIZE / 3);
  }

  write(text: string, x: number, y: number): void {
    if (text !== "") this.runs.push({ text, x, y, width: text.length * 4.2, size: SIZE });
  }

  page(number: number): Page {
    return { number, width: 595, height: 842, runs: this.runs, rules: this.rules };
  }
}

function table(sheet: Sheet, headers: readonly string[], loans: readonly Loan[], isSwapped = false): void {
  headers.forEach((header, column) => sheet.cell(header, column));
  sheet.y += ROW;
  for (const { row, name, eur, rsd, terms } of loans) {
    sheet.cell(row, 0, { rows: 5 });
    sheet.cell(name, 1, { columns: 2 });
    sheet.cell(isSwapped ? rsd : eur, 3, { rows: 5 });
    sheet.cell(isSwapped ? eur : rsd, 4, { rows: 5 });
    sheet.y += ROW;
    LABELS.forEach((label, at) => {
      sheet.cell(label, 1);
      sheet.cell(terms[at] ?? "", 2);
      sheet.y += ROW;
    });
  }
}

const HEADERS = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];
const SENTENCE = "В. Стање јавног дуга Републике Србије, на дан 31. август 2018. године, износи 1 динар.";

function documentOf(...pages: Page[]): OpenedDocument {
  const sha256 = "0".repeat(64);
  return { name: "zakon.pdf", sha256, kind: "pdf", pageCount: pages.length, pages, parts: [], warnings: [] };
}

const shown = ({ row, name, balanceEur, balanceRsd, firstPrincipal, rate, warnings }: DebtCard) => ({
  row,
  name,
  eur: balanceEur?.digits,
  rsd: balanceRsd?.digits,
  first: firstPrincipal.day === null ? null : isoText(firstPrincipal.day),
  rate: rate?.text,
  warnings: warnings.length,
});

const EXPECTED = LOANS.map(({ row, name, eur, rsd, terms }, at) => ({
  row,
  name,
  eur: BigInt(eur.replaceAll(".", "")),
  rsd: BigInt(rsd.replaceAll(".", "")),
  first: `2014-0${at + 1}-21`,
  rate: terms[3],
  warnings: 0,
}));

test("cards whose numbers and balances stand in the middle of merged cells are read by their ruling lines", () => {
  const sheet = new Sheet([40, 80, 240, 380, 470, 560]);
  sheet.line(SENTENCE);
  table(sheet, HEADERS, LOANS);
  const { lines } = readBudgetDocument(documentOf(sheet.page(1)));
  expect(lines.map(shown)).toEqual(EXPECTED);
  // Each is shown where it stands on the page.
  const [first, second] = lines.map(({ source }) => source);
  expect(first).toMatchObject({ page: 1, row: "6.4" });
  expect(first).not.toHaveProperty("cell");
  expect(second?.area?.top).toBeGreaterThanOrEqual(first?.area?.bottom ?? Infinity);
});

test("balances in dinars before those in euros are told by the words of their headings", () => {
  const sheet = new Sheet([40, 80, 240, 380, 470, 560]);
  sheet.line(SENTENCE);
  table(sheet, [...HEADERS.slice(0, 3), "Стање дуга у динарима", "Стање дуга у еврима"], LOANS, true);
  const { lines, warnings } = readBudgetDocument(documentOf(sheet.page(1)));
  expect(lines.map(shown)).toEqual(EXPECTED);
  expect(warnings.map(({ key }) => key)).not.toContain("budget:debtListUnread");
});

test("a table that goes on in fewer columns without headings does not take its columns from the one before", async () => {
  const cell = (text: string): string => `<td>${text}</td>`;
  const row = (cells: readonly string[]): string => `<tr>${cells.map(cell).join("")}</tr>`;
  const cards = (loans: readonly Loan[], own: readonly string[]): string =>
    loans
      .flatMap(({ row: number, name, eur, rsd, terms }) => [
        row([number, name, "", ...own, eur, rsd]),
        ...LABELS.map((label, at) => row(["", label, terms[at] ?? "", ...own.map(() => ""), "", ""])),
      ])
      .join("");
  const html =
    `<p>${SENTENCE}</p><table>${row([...HEADERS.slice(0, 3), "Износ зајма", ...HEADERS.slice(3)])}` +
    `${cards(LOANS.slice(0, 2), ["7"])}</table><p>Страна 2</p><table>${cards(LOANS.slice(2), [])}</table>`;
  const bytes = new TextEncoder().encode(`<html><head><meta charset="utf-8"></head>${html}</html>`);
  const { lines } = await importFiles([{ name: "zakon.html", bytes }]);
  expect(lines.map(({ balanceEur, balanceRsd }) => [balanceEur?.digits, balanceRsd?.digits])).toEqual(
    EXPECTED.map(({ eur, rsd }) => [eur, rsd]),
  );
});

test("headers of two rows are read whole where other headers reach down beside the lower one", () => {
  const sheet = new Sheet([40, 80, 240, 310, 390, 450, 510, 590]);
  sheet.line("СТАЊЕ ЈАВНОГ ДУГА РЕПУБЛИКЕ СРБИЈЕ НА ДАН 31.08.2018. ГОДИНЕ");
  sheet.y += ROW;
  for (const [column, text] of [
    [0, "Р. бр."],
    [1, "Назив дуга"],
    [6, "Камата"],
  ] as const)
    sheet.cell(text, column, { rows: 2 });
  sheet.cell("Стање дуга", 2, { columns: 2 });
  sheet.cell("Отплата главнице", 4, { columns: 2 });
  sheet.y += ROW;
  ["EUR", "RSD", "први датум", "последњи датум"].forEach((text, at) => sheet.cell(text, 2 + at));
  sheet.y += ROW;
  for (const { row, name, eur, rsd, terms } of LOANS) {
    [row, name.slice(0, 36), eur, rsd, terms[0], terms[1], terms[3]].forEach((text = "", at) =>
      sheet.cell(text, at),
    );
    sheet.y += ROW;
  }
  const { lines, asOf } = readBudgetDocument(documentOf(sheet.page(1)));
  expect(lines.map(shown)).toEqual(EXPECTED.map((loan) => ({ ...loan, name: loan.name.slice(0, 36) })));
  expect(asOf === null ? null : isoText(asOf)).toBe("2018-08-31");
});

test("a card without balances is read by its ruling lines, too", () => {
  const sheet = new Sheet([40, 80, 240, 380, 470, 560]);
  sheet.line(SENTENCE);
  table(sheet, HEADERS, [
    ...LOANS,
    { row: "6.7", name: "EBRD – Путеви", eur: "-", rsd: "-", terms: ["-", "-", "-", "-"] },
  ]);
  const { lines } = readBudgetDocument(documentOf(sheet.page(1)));
  expect(lines.map(({ row }) => row)).toEqual(["6.4", "6.5", "6.6", "6.7"]);
});
