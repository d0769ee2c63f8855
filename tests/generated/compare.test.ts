import { beforeAll, describe, expect, test } from "vitest";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { importFiles, type Imported } from "../../src/dossier/importFiles.ts";
import { addDecimals, decimal } from "../../src/money/decimal.ts";
import { compareImport } from "./compare/compareImport.ts";
import type { Finding } from "./compare/verdicts.ts";
import { makeDocument, type MadeDocument } from "./documents.ts";
import { Random } from "./random.ts";

/** What the comparison must see: faults put into what was read, one at a time. */
describe("a fault in what was read is found", () => {
  let made: MadeDocument;
  let right: Imported;
  beforeAll(async () => {
    made = await makeDocument(2, "docx", 6);
    right = await importFiles(made.files);
  });
  const findings = (spoiled: Partial<Imported>): readonly Finding[] =>
    compareImport(made.expected, { ...right, ...spoiled }).findings;
  const verdicts = (spoiled: Partial<Imported>): string[] =>
    findings(spoiled).map(({ verdict, field }) => `${verdict} ${field}`);
  /** The first card without warnings, spoiled. */
  const withCard = (change: (card: DebtCard) => Partial<DebtCard>): Partial<Imported> => {
    const at = right.lines.findIndex((card) => card.warnings.length === 0 && card.balanceEur !== null);
    return { lines: right.lines.map((card, index) => (index === at ? { ...card, ...change(card) } : card)) };
  };

  test("nothing is found in what is right", () => {
    expect(findings({})).toEqual([]);
  });

  test("a balance that is a euro too much", () => {
    const spoiled = withCard(({ balanceEur }) => ({
      balanceEur: balanceEur && addDecimals(balanceEur, decimal("1")),
    }));
    expect(verdicts(spoiled)).toEqual(["WRONG UNSAID eur"]);
  });

  test("a balance that is empty without a word, and one with a warning", () => {
    expect(verdicts(withCard(() => ({ balanceRsd: null })))).toEqual(["EMPTY UNSAID rsd"]);
    const warnings = [{ key: "budget:balanceEmpty", params: { currency: "RSD" } }] as const;
    expect(verdicts(withCard(() => ({ balanceRsd: null, warnings })))).toEqual(["empty, said rsd"]);
  });

  test("a card that is missing, and one that no document holds", () => {
    expect(verdicts({ lines: right.lines.slice(1) })).toEqual(["MISSING UNSAID line"]);
    const [first] = right.lines;
    const twice = first
      ? [first, { ...first, row: "9.9", name: "Нико", warnings: [] }, ...right.lines.slice(1)]
      : [];
    expect(verdicts({ lines: twice })).toEqual(["WRONG UNSAID line"]);
  });

  test("a total that is said to agree where the document's own is misprinted", () => {
    const expected = {
      ...made.expected,
      totals: made.expected.totals.map((total, at) => (at === 0 ? { ...total, agrees: false } : total)),
    };
    expect(compareImport(expected, right).findings).toMatchObject([
      { verdict: "WRONG UNSAID", field: "agrees" },
    ]);
  });
});

test("random choices are those of mulberry32", () => {
  // First value for the seed 1, as its author's own program prints it.
  expect(new Random(1).next()).toBe(0.6270739405881613);
});

test("the same seed makes the same bytes", async () => {
  const [one, other] = await Promise.all([makeDocument(5, "pdf", 3), makeDocument(5, "pdf", 3)]);
  expect(one.files).toEqual(other.files);
});
