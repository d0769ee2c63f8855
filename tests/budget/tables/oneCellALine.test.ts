import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { openDocument } from "../../../src/documents/openDocument.ts";
import { Problem } from "../../../src/messages/message.ts";

const SENTENCE =
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 1.000.000.000 dinara.";
const HEADER = ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"];

const card = (
  row: string,
  name: string,
  balances: readonly string[],
  terms: readonly string[],
): string[][] => [
  [row, name, "", ...balances],
  ["", "Prvi datum otplate glavnice", terms[0] ?? "-", "", ""],
  ["", "Poslednji datum otplate glavnice", terms[1] ?? "-", "", ""],
  ["", "Rata glavnice za 2025. god.", terms[2] ?? "-", "", ""],
  ["", "Kamatna stopa", terms[3] ?? "-", "", ""],
];

/** Two parts of a list, as a law's page has them: a table each, its header above it; securities, a group, a total. */
const PARTS: readonly (readonly [title: string, rows: readonly (readonly string[])[]])[] = [
  [
    "1. Direktne obaveze - unutrašnji dug",
    [
      ...card(
        "1.",
        "Stara devizna štednja - građani",
        ["366.200.502", "42.853.588.361"],
        ["31.05.2002.", "-", "8.000.000 EUR"],
      ),
      ...card("2.", "Obveznice u evrima", ["1.000.000", "117.022.200"], []).slice(0, 4),
      ["", "Izvršna stopa za zapise/Kuponska stopa za obveznice", "-", "", ""],
      ["", "- dvogodišnje obveznice", "-", "", ""],
      ["", "- desetogodišnje obveznice", "5,875%-10,00%", "", ""],
      ...card("3.", "Dug bez ikakvog stanja", ["-", "-"], []),
    ],
  ],
  [
    "2. Direktne obaveze - spoljni dug",
    [
      ["", "Krediti Export - Import Bank of China", "", "", ""],
      ...card(
        "1.",
        "Export - Import Bank of China - Paket projekat Kostolac B / I faza",
        ["66.019.683", "7.725.768.559"],
        ["21.07.2017.", "21.01.2027.", "29.252.003 USD", "3,00% fiksna"],
      ),
      ...card(
        "2.",
        "Export - Import Bank of China - Most Zemun - Borča",
        ["65.225.236", "7.632.800.671"],
        ["21.01.2016.", "21.01.2029.", "16.055.556 USD", "3,00% fiksna"],
      ),
    ],
  ],
];

const asPage = (): string =>
  `<html><body><p>${SENTENCE}</p>${PARTS.map(
    ([title, rows]) =>
      `<p>${title}</p><table>${[HEADER, ...rows]
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
        .join("")}</table>`,
  ).join("")}</body></html>`;

/** @param withHeads whether the page prints row numbers and the heads of the other columns */
const asLines = (withHeads = true): string =>
  [
    SENTENCE,
    ...PARTS.flatMap(([title, rows]) => [
      title,
      ...(withHeads ? HEADER : HEADER.slice(3)),
      ...rows.flatMap((row) => row.slice(withHeads ? 0 : 1).filter((cell) => cell !== "")),
    ]),
  ].join("\n\n");

async function read(text: string, name: string) {
  return readBudgetDocument(await openDocument({ name, bytes: new TextEncoder().encode(text) }));
}

/** What a card says, but for its row and where it stands. */
function fieldsOf(one: DebtCard): unknown[] {
  const { name, section, group, creditor, loan, balanceEur, balanceRsd, asOf, instalment, rate } = one;
  const { firstPrincipal, lastPrincipal } = one;
  const known = [name, section, group, creditor, loan, asOf];
  return [...known, balanceEur, balanceRsd, firstPrincipal, lastPrincipal, instalment, rate];
}

describe("a list of debt that was copied with one cell a line", () => {
  test.each([
    ["with row numbers and heads", true],
    ["without", false],
  ])("is read as its page is: %s", async (_, withHeads) => {
    const page = await read(asPage(), "zakon.html");
    const lines = await read(asLines(withHeads), "zakon.txt");
    expect(lines.lines.map(fieldsOf)).toEqual(page.lines.map(fieldsOf));
    expect([lines.lines.length, lines.asOf]).toEqual([5, page.asOf]);
  });

  test("each card stands at its own line", async () => {
    const { lines } = await read(asLines(), "zakon.txt");
    const printed = asLines().split("\n");
    expect(lines.map(({ source }) => printed[Number(source.cell?.slice(1)) - 1])).toEqual(
      lines.map(({ name }) => name),
    );
  });

  test.each([
    ["a balance in euros", "65.225.236", "7.632.800.671"],
    ["a balance in dinars", "7.632.800.671", "65.225.236"],
    ["a date", "21.01.2016.", "Prvi datum otplate glavnice"],
    ["an instalment", "16.055.556 USD", "Rata glavnice za 2025. god."],
    ["a rate of a kind of security", "5,875%-10,00%", "- desetogodišnje obveznice"],
  ])("is refused where %s is missing, with the line before the gap", async (_, gone, before) => {
    const all = asLines(false).split("\n");
    const at = all.lastIndexOf(gone);
    const left = [...all.slice(0, at), ...all.slice(at + 1)];
    const problem: unknown = await read(left.join("\n"), "zakon.txt").catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    const { key, params } = (problem as Problem).problem;
    expect([key, params["text"], left[Number(params["line"]) - 1]]).toEqual([
      "errors:oneCellALine",
      before,
      before,
    ]);
  });

  test("a list whose columns are lost is told from a file without one", async () => {
    const scattered = [
      ...["4.7", "6.1", "Naziv duga", "Most Zemun–Borča", "Prvi datum otplate glavnice"],
      ...["Poslednji datum otplate glavnice", "Kamatna stopa", "7.632.800.671", "65.225.236"],
    ].join("\n\n");
    await expect(read(scattered, "zakon.txt")).rejects.toMatchObject({
      problem: {
        key: "errors:debtListWithoutTable",
        params: { document: "zakon.txt", label: "Prvi datum otplate glavnice" },
      },
    });
  });

  test("running text that names the conditions is no list", async () => {
    const text = "Kamatna stopa\n\nPrvi datum otplate glavnice\n\nO budžetu\n\nČlan 3";
    await expect(read(text, "zakon.txt")).rejects.toMatchObject({ problem: { key: "errors:nothingKnown" } });
  });
});

const FOLDER = "../shared/documents/law-2025";

describe.skipIf(!existsSync(FOLDER))(`the list of the law for 2025 (skipped without ${FOLDER})`, () => {
  test("its page with one cell a line: 93 cards as in the page", async () => {
    const html = await readFile(`${FOLDER}/debt-list.html`, "utf8");
    const text = html
      .replace(/<head>.*?<\/head>/su, "")
      .replace(/<\/(?:td|th|p|h1)>|<br ?\/?>/gu, "\n")
      .replace(/<[^>]*>/gu, "")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    const [page, lines] = [await read(html, "zakon.html"), await read(text, "zakon.txt")];
    expect(page.lines).toHaveLength(93);
    expect(lines.lines.map(fieldsOf)).toEqual(page.lines.map(fieldsOf));
  });

  test("short cells lost on the way: refused with the line after which one is missing", async () => {
    const text = await readFile(`${FOLDER}/debt-list-one-cell-a-line.txt`, "utf8");
    await expect(read(text, "zakon.txt")).rejects.toMatchObject({
      problem: { key: "errors:oneCellALine", params: { line: 19, text: "2.642.231.795" } },
    });
  });
});
