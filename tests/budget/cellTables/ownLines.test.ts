import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { excelSerial } from "../../../src/calendar/day.ts";
import { importCells } from "../../../src/dossier/importCells.ts";
import type { Language } from "../../../src/messages/language.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { translatorFor } from "../../../src/messages/translator.ts";
import { decimalText, normalized } from "../../../src/money/decimal.ts";
import type { PlanValue } from "../../../src/workbook/plan.ts";
import { planTable } from "../../../src/workbook/layout/declaration.ts";
import { linesTable } from "../../../src/workbook/lines/linesTable.ts";
import { X_RAY_CARD } from "../../workbook/dossier.ts";
import { cellsOf, type Given } from "./cells.ts";
import { importReal, REAL_DOCUMENTS } from "../../realDocuments.ts";

const law = await importReal("rebalans-2013.pdf");

addLaterTexts();

/** The program's own table of imported lines, as a workbook holds it. */
function linesCells(cards: readonly DebtCard[], language: Language): Given[][] {
  const rows = cards.map((card) => ({
    card,
    loan: card.loan,
    confidence: null,
    match: null,
    isDoubtful: false,
  }));
  const table = planTable(linesTable(translatorFor(language)), rows, translatorFor(language), {
    row: 0,
    column: 0,
  });
  return [
    table.columns.map(({ header }) => header),
    ...table.rows.map((row) => row.map(({ value, format }) => given(value, format ?? "general"))),
  ];
}

function given(value: PlanValue, format: string): Given {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return value.text;
    case "number":
      return Number(decimalText(value.number));
    case "date":
      return { value: excelSerial(value.day), format: "dd.mm.yyyy" };
    case "boolean":
      throw new Error(`no cell of this table holds a ${format} of yes or no`);
  }
}

/** What a card says, without its place: amounts without trailing zeros, lines of a cell joined. */
function facts(card: DebtCard): unknown {
  const amount = (value: DebtCard["balanceEur"]): string | null => value && decimalText(normalized(value));
  const joined = (text: string | null): string | null => text?.replaceAll(" | ", " ") ?? null;
  return {
    row: card.row,
    name: card.name,
    creditor: card.creditor,
    loan: card.loan,
    section: card.section,
    group: card.group,
    eur: amount(card.balanceEur),
    rsd: amount(card.balanceRsd),
    asOf: card.asOf,
    first: [joined(card.firstPrincipal.text), card.firstPrincipal.day],
    last: [joined(card.lastPrincipal.text), card.lastPrincipal.day],
    instalment: [
      joined(card.instalment.text),
      card.instalment.amounts.map((one) => [amount(one.amount), one.currency]),
    ],
    rate: joined(card.rate?.text ?? null),
  };
}

describe("the program's own table of lines, imported from the workbook", () => {
  test.each<Language>(["sr-Latn", "sr-Cyrl", "en"])("a card comes back as it was: %s", async (language) => {
    const { lines, documents } = await importCells(cellsOf(linesCells([X_RAY_CARD], language)));
    expect(lines.map(facts)).toEqual([facts(X_RAY_CARD)]);
    expect(documents[0]!.warnings).toEqual([]);
    expect(documents[0]!.asOf).toBe(X_RAY_CARD.asOf);
  });

  describe.skipIf(!law)(`of the amended budget law 2013 (skipped without ${REAL_DOCUMENTS})`, () => {
    test.each<Language>(["sr-Latn", "sr-Cyrl", "en"])("all 221 cards say the same: %s", async (language) => {
      const { lines, documents } = await importCells(cellsOf(linesCells(law!.lines, language)));
      expect(lines).toHaveLength(221);
      expect(lines.map(facts)).toEqual(law!.lines.map(facts));
      expect(documents[0]!.warnings).toEqual([]);
    });
  });
});
