import { describe, expect, test } from "vitest";
import type { PrintedSum } from "../../src/budget/otherLines.ts";
import { printedTotals } from "../../src/checks/rules/printedTotals.ts";
import { decimal } from "../../src/money/decimal.ts";
import { said } from "../messages/sayable.ts";
import { lawsWith } from "./laws.ts";

/** Final account 2012, current expenditure (published figures): its rows make one dinar more. */
const EXECUTED: PrintedSum = {
  ...{ label: "1. Текући расходи", column: "Остварење/ извршење", page: 1, cell: "T3!D5" },
  ...{ printed: decimal("992166321244"), sum: decimal("992166321245"), agrees: true },
  unit: { multiplier: 1n, currency: "RSD" },
};

function findings(sum: PrintedSum): { outcome: string; says: string }[] {
  const dossier = lawsWith({});
  const documents = dossier.documents.map((document, at) => ({
    ...document,
    totals: [],
    sums: at === 0 ? [sum] : [],
    warnings: [],
  }));
  return printedTotals
    .run({ ...dossier, documents }, decimal("0"))
    .map(({ outcome, sentence }) => ({ outcome, says: said(sentence) }));
}

describe("a total that its reading has put to rounding", () => {
  test("is in order, with the difference and its cause", () => {
    expect(findings(EXECUTED)).toEqual([
      {
        outcome: "pass",
        says: expect.stringMatching(/Difference: RSD\s-1\.00, no more than rounding makes/u),
      },
    ]);
  });

  test("is a difference where the reading found one, be it one dinar", () => {
    const [finding] = findings({ ...EXECUTED, agrees: false });
    expect(finding?.outcome).toBe("difference");
  });

  test("an equal one says no more than that it is in order", () => {
    const [finding] = findings({ ...EXECUTED, printed: decimal("992166321245") });
    expect(finding).toEqual({ outcome: "pass", says: expect.stringMatching(/\)\. In order\.$/u) });
  });
});
