import { expect, test } from "vitest";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { day } from "../../src/calendar/day.ts";
import { acrossDocuments } from "../../src/dossier/acrossDocuments.ts";
import type { DocumentRecord } from "../../src/dossier/dossier.ts";
import type { Imported } from "../../src/dossier/importFiles.ts";
import { said } from "../messages/sayable.ts";
import { cardOf, cardsOf, cardsOf2013, type PrintedCard } from "./matching/printedCards.ts";

const record = (name: string, asOf: string | null): DocumentRecord => ({
  name,
  sha256: name,
  kind: "pdf",
  pages: 1,
  asOf: asOf === null ? null : day(asOf),
  totals: [],
  sums: [],
  unknownTables: [],
  warnings: [],
});
const importOf = (lines: readonly DebtCard[], ...documents: readonly DocumentRecord[]): Imported => ({
  documents,
  lines,
  others: [],
});

/** The law for 2013, the cards of that for 2010 and of the amended one for 2014. */
async function threeLaws() {
  const others = [...(await cardsOf(2010)), ...(await cardsOf(2014))];
  const asked = others.filter(({ foreseen }) => foreseen.startsWith("?")).map(({ card }) => card.name);
  return { imported: importOf([...(await cardsOf2013()), ...others.map(({ card }) => card)]), asked };
}

test("three laws: the questions that were foreseen by hand, and what changed", async () => {
  const { imported, asked } = await threeLaws();
  const { changes, questions, conflicts } = acrossDocuments(imported);
  expect(asked.length).toBeGreaterThan(0);
  expect(questions.map(({ line }) => line.name)).toEqual(asked);
  // First principal 21.07.2014 in the law for 2013, 21.01.2016 in the amended one for 2014.
  expect(changes.map(({ loan }) => loan)).toContain("zemun-borca");
  expect(conflicts).toEqual([]);
});

test("a corrected text is named before the balances that it states otherwise", () => {
  const printed: PrintedCard = {
    document: "zakon.pdf",
    name: "Еуробонд 2021",
    eur: "1.000",
    asOf: "2013-05-31",
    year: 2013,
  };
  const other = { ...printed, document: "ispravka.pdf", eur: "1.001" };
  const documents = [record("zakon.pdf", "2013-05-31"), record("ispravka.pdf", "2013-05-31")];
  const { conflicts } = acrossDocuments(importOf([cardOf(printed), cardOf(other)], ...documents));
  expect(conflicts.map(({ kind, documents: names, loan }) => [kind, names.join(" + "), loan])).toEqual([
    ["documents", "zakon.pdf + ispravka.pdf", null],
    ["balances", "zakon.pdf + ispravka.pdf", expect.any(String)],
  ]);
  expect(conflicts.map(({ message }) => said(message)).join(" ")).toMatch(/corrected text.*1,000.*1,001/u);
});

test("a decision answers a question", async () => {
  const { imported, asked } = await threeLaws();
  const [question] = acrossDocuments(imported).questions;
  const decision = { name: asked[0]!, group: null, loan: question!.candidates[0]!.loan };
  const left = acrossDocuments(imported, [decision]).questions.map(({ line }) => line.name);
  expect(left).not.toContain(asked[0]);
  expect(left).toEqual(expect.arrayContaining(asked.slice(1)));
});
