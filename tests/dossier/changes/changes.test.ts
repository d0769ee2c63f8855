import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import type { Appropriation } from "../../../src/budget/otherLines.ts";
import { day } from "../../../src/calendar/day.ts";
import { balanceConflicts } from "../../../src/dossier/changes/balanceConflicts.ts";
import {
  contentsOf,
  fieldSentence,
  type ImportedLine,
  type LineChange,
} from "../../../src/dossier/changes/changes.ts";
import { compareDocuments } from "../../../src/dossier/changes/compareDocuments.ts";
import { relationOf, relativesAmong } from "../../../src/dossier/changes/relationOf.ts";
import { termsChanges } from "../../../src/dossier/changes/termsChanges.ts";
import type { DocumentRecord } from "../../../src/dossier/dossier.ts";
import type { Imported } from "../../../src/dossier/importFiles.ts";
import { groupByLoan } from "../../../src/dossier/loanGroups.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { cardOf, cardsOf, cardsOf2013, type PrintedCard } from "../matching/printedCards.ts";

addLaterTexts();

const record = (name: string, change: Partial<DocumentRecord> = {}): DocumentRecord => ({
  name,
  sha256: name,
  kind: "pdf",
  pages: 1,
  asOf: day("2013-05-31"),
  totals: [],
  sums: [],
  unknownTables: [],
  warnings: [],
  ...change,
});
const renamed = <T extends ImportedLine>(line: T, document: string): T => ({
  ...line,
  source: { ...line.source, document },
});
const importOf = (document: DocumentRecord, lines: readonly DebtCard[]): Imported => ({
  documents: [document],
  lines: lines.map((line) => renamed(line, document.name)),
  others: [],
});

const law = (await cardsOf2013()).slice(78, 98);
const before = importOf(record("law.pdf"), law);
const compare = (lines: readonly DebtCard[]): ReturnType<typeof compareDocuments> =>
  compareDocuments(
    contentsOf(before, "law.pdf"),
    contentsOf(importOf(record("law (2).pdf"), lines), "law (2).pdf"),
  );
const xrayAt = law.findIndex(({ loan }) => loan === "x-ray");
const xray = law[xrayAt] as DebtCard;
const withXray = (change: Partial<DebtCard>): DebtCard[] => law.with(xrayAt, { ...xray, ...change });

/** In a user's words. */
function told(changes: readonly LineChange[], language: "en" | "sr-Latn" | "sr-Cyrl" = "en"): string[] {
  const { sayMessage } = translatorFor(language);
  return changes.flatMap((change) => {
    if (change.kind !== "changed")
      return `${change.kind}: ${(change.kind === "added" ? change.after : change.before).source.text}`;
    return change.fields.map((field) => sayMessage(fieldSentence(field)));
  });
}

describe("a corrected text of a document", () => {
  test("the same lines on other pages: nothing changed", () => {
    const moved = law.map((card) => ({ ...card, source: { ...card.source, page: 77 } }));
    expect(compare(moved)).toEqual({ changes: [], unchanged: 20 });
  });

  test("one balance: old and new, in three languages", () => {
    const { changes, unchanged } = compare(withXray({ balanceEur: decimal("24179721") }));
    expect(unchanged).toBe(19);
    expect(told(changes)).toEqual(["Balance in EUR: 24,179,712 before, 24,179,721 now."]);
    expect(told(changes, "sr-Latn")).toEqual(["Stanje duga u EUR: ranije 24.179.712, sada 24.179.721."]);
    expect(told(changes, "sr-Cyrl")).toEqual(["Стање дуга у EUR: раније 24.179.712, сада 24.179.721."]);
  });

  test.each<[string, Partial<DebtCard>, string[]]>([
    [
      "a date",
      { lastPrincipal: { text: "21.03.2026.", day: day("2026-03-21") } },
      ["Last date of principal repayment: 21 Sep 2025 before, 21 Mar 2026 now."],
    ],
    [
      "a date that is no longer printed",
      { lastPrincipal: { text: null, day: null } },
      ["Last date of principal repayment: 21 Sep 2025 before, not stated now."],
    ],
    ["the same date in other figures", { lastPrincipal: { text: "21.9.2025", day: day("2025-09-21") } }, []],
    [
      "the same rate in other words",
      { rate: { kind: "fixed", percent: decimal("3.00"), text: "3,00% фиксна" } },
      [],
    ],
    [
      "another rate",
      { rate: { kind: "fixed", percent: decimal("2.5"), text: "2,50%" } },
      ["Interest rate: 3% фиксна before, 2,50% now."],
    ],
    [
      "a bare 0 beside 0 EUR",
      { instalment: { year: 2013, amounts: [{ amount: decimal("0"), currency: "EUR" }], text: "0 EUR" } },
      [],
    ],
    ["the row number", { row: "6.7" }, ["Row number: 6.5 before, 6.7 now."]],
    [
      "the project's name",
      { name: "Export-Import Bank of China – Рендген" },
      ["Name: Export - Import Bank of China – X RAY before, Export-Import Bank of China – Рендген now."],
    ],
  ])("%s", (_, change, expected) => {
    const cards = withXray(change);
    const { changes, unchanged } = compare(cards);
    expect(told(changes).map((text) => text.replaceAll("\u00a0", " "))).toEqual(expected);
    expect(unchanged).toBe(expected.length === 0 ? 20 : 19);
  });

  test("lines that were added and lines that are gone", () => {
    const added = cardOf({ name: "Влада Пољске – Обнова", row: "6.99" });
    const { changes, unchanged } = compare([...law.filter((card) => card !== xray), added]);
    expect(told(changes)).toEqual(["added: Влада Пољске – Обнова", `gone: ${xray.name}`]);
    expect(unchanged).toBe(19);
  });

  test("an appropriation by its codes, column by column", () => {
    const line: Appropriation = {
      kind: "appropriation",
      razdeo: { code: "16", name: null },
      glava: { code: "16.7", name: "УПРАВА ЗА ЈАВНИ ДУГ" },
      program: null,
      activity: null,
      function: { code: "170", name: null },
      account: "442",
      accountName: "Отплата страних камата",
      fundingSource: null,
      position: null,
      amounts: [
        { column: "Средства из буџета", role: "budget", amount: decimal("45750000000") },
        { column: "Укупна средства", role: "total", amount: decimal("45750000000") },
      ],
      unit: { multiplier: 1n, currency: "RSD" },
      year: 2014,
      source: { document: "a.pdf", page: 1, row: "", text: "442" },
      warnings: [],
    };
    const other = { ...line, account: "441" };
    const now = {
      ...line,
      amounts: [line.amounts[0]!, { ...line.amounts[1]!, amount: decimal("45750000001") }],
    };
    const contents = (lines: readonly Appropriation[]): ReturnType<typeof contentsOf> => ({
      document: record("a.pdf"),
      lines,
    });
    const { changes, unchanged } = compareDocuments(contents([line, other]), contents([other, now]));
    expect(told(changes)).toEqual(['Column "Укупна средства": 45,750,000,000 before, 45,750,000,001 now.']);
    expect(unchanged).toBe(1);
  });
});

describe("what a document is to one before", () => {
  const corrected = withXray({ balanceEur: decimal("1") });
  const relation = (document: DocumentRecord, lines: readonly DebtCard[] = corrected, old = before): string =>
    relationOf(contentsOf(old, "law.pdf"), contentsOf(importOf(document, lines), document.name));

  test.each<[string, DocumentRecord, readonly DebtCard[], string]>([
    ["the same bytes under another name", record("copy.pdf", { sha256: "law.pdf" }), law, "same"],
    ["other bytes, the same day and debts", record("b.pdf"), corrected, "corrected"],
    ["another day", record("b.pdf", { asOf: day("2014-07-31") }), corrected, "other"],
    ["another kind of file", record("b.xlsx", { kind: "xlsx" }), corrected, "other"],
    ["an excerpt of it", record("b.pdf"), corrected.slice(0, 9), "other"],
    [
      "debts of another year",
      record("b.pdf"),
      law.map((card) => ({ ...card, instalment: { ...card.instalment, year: 2014 } })),
      "other",
    ],
  ])("%s", (_, document, lines, expected) => {
    expect(relation(document, lines)).toBe(expected);
  });

  test("neither states its day: only the user can tell", () => {
    const undated = importOf(record("law.pdf", { asOf: null }), law);
    expect(relation(record("b.pdf", { asOf: null }), corrected, undated)).toBe("perhaps-corrected");
  });

  test("the user is told of both documents", () => {
    const added = importOf(record("law-ispravka.pdf"), corrected);
    const [relative, ...others] = relativesAmong(before, added);
    expect(others).toEqual([]);
    expect(relative).toMatchObject({ before: "law.pdf", after: "law-ispravka.pdf", relation: "corrected" });
    expect(translatorFor("en").sayMessage(relative!.message)).toMatch(/"law-ispravka.pdf".*"law.pdf"/u);
  });
});

describe("terms of a loan from law to law", () => {
  test("of the 16 cards of 2014 and their cards of 2013, these terms changed", async () => {
    const later = (await cardsOf(2014)).map(({ card }) => card);
    const changes = groupByLoan([...later, ...(await cardsOf2013())]).flatMap(termsChanges);
    const say = translatorFor("en").sayMessage;
    expect(
      changes.map(({ loan, fields }) => [
        loan,
        fields.map((field) => say(fieldSentence(field)).replaceAll("\u00a0", " ")),
      ]),
    ).toEqual([
      [
        "vlada-ruske-federacije-finansiranje-budzetskog-deficita-1",
        [
          "Name: Влада Рускe Федерације before, Влада Рускe Федерације – Финансирање буџетског дефицита 1 now.",
        ],
      ],
      ["zemun-borca", ["First date of principal repayment: 21 Jul 2014 before, 21 Jan 2016 now."]],
      [
        "vlada-republike-francuske-natixis",
        ["Last date of principal repayment: 30 Jun 2052 before, 31 Dec 2053 now."],
      ],
    ]);
  });

  test("two cards of which nothing tells the time are not compared", () => {
    const card = cardOf({ name: "Еуробонд 2021", first: "28.09.2021." });
    expect(termsChanges({ id: "x", cards: [card, { ...card, name: "Еуробонд" }] })).toEqual([]);
  });
});

describe("two documents of one day", () => {
  const ONE: PrintedCard = {
    document: "law.pdf",
    name: "Еуробонд 2021",
    eur: "1.000",
    rsd: "111.610",
    instalment: "0 EUR",
    year: 2013,
    asOf: "2013-05-31",
  };
  const conflicts = (change: Partial<PrintedCard>): readonly string[] =>
    balanceConflicts([
      {
        id: "e",
        asked: [],
        cards: [cardOf(ONE), cardOf({ ...ONE, document: "report.pdf", row: "7", ...change })],
      },
    ]).map(translatorFor("en").sayMessage);

  test("that state different balances: a warning names both, with page and row", () => {
    const [warning, ...others] = conflicts({ eur: "1.001" });
    expect(others).toEqual([]);
    expect(warning?.replaceAll("\u00a0", " ")).toBe(
      'Two documents state different balances in EUR for the loan "Еуробонд 2021" on 31 May 2013: 1,000 in "law.pdf" (page 1, row 1.1), 1,001 in "report.pdf" (page 1, row 7). Check which one is right.',
    );
  });

  test.each<[string, Partial<PrintedCard>, number]>([
    ["both balances differ", { eur: "1", rsd: "2" }, 2],
    ["the instalment of the year differs", { instalment: "50.500.000 USD" }, 1],
    ["instalments of two years", { instalment: "50.500.000 USD", year: 2014 }, 0],
    ["a bare 0 for 0 EUR", { instalment: "0" }, 0],
    ["the same balances", {}, 0],
    ["another day", { asOf: "2013-06-30", eur: "1" }, 0],
    ["a balance that one does not state", { eur: "-" }, 0],
    ["twice in one document", { document: "law.pdf", eur: "1" }, 0],
  ])("%s: %d", (_, change, count) => {
    expect(conflicts(change)).toHaveLength(count);
  });
});
