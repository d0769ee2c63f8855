import { describe, expect, test } from "vitest";
import { storyOf } from "../../src/dossier/story/storyOf.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { said } from "../messages/sayable.ts";
import { findingsOf, lawsWith } from "./laws.ts";

/** The bridge Zemun-Borča in the law for 2025: USD 216,750,000 / 27, twice a year, 16,055,555.56. */
const CARD = {
  ...{ document: "law-2025.html", asOf: "2024-08-31", year: 2025, section: "direct-external" as const },
  ...{ group: "Krediti Export - Import Bank of China", row: "6.2" },
  name: "Export - Import Bank of China - Projekat most Zemun - Borča sa pripadajućim saobraćajnicama",
  ...{ eur: "65.225.237", rsd: "7.632.800.671", first: "21.01.2016.", last: "21.01.2029.", rate: "3,00%" },
};

const TERMS = readTerms(
  {
    ...{ id: "zemun-borca", currency: "USD", rate: { kind: "fixed", percent: "3" }, dayCount: "ACT/360" },
    drawdowns: [{ date: "2015-07-21", amount: "216750000.00" }],
    ...{ firstInterest: "2016-01-21", firstPrincipal: "2016-01-21", lastPrincipal: "2029-01-21" },
    ...{ monthsBetween: 6, repayment: { kind: "equal-principal" } },
  },
  {},
);

describe("a schedule to the cent beside a sum that a law prints in whole units", () => {
  test.each([
    ["16.055.556 USD", "pass", "less than one of the printed units apart", "They agree to the unit"],
    ["16.055.555 USD", "pass", "less than one of the printed units apart", "They agree to the unit"],
    ["16.055.555,56 USD", "pass", "In order.", "They agree."],
    ["16.055.557 USD", "difference", "Difference: USD\u00a01.44", "Difference: USD\u00a01.44"],
    // Printed to the cent it has to agree to the cent.
    ["16.055.556,00 USD", "difference", "Difference: USD\u00a00.44", "Difference: USD\u00a00.44"],
  ])("%s: %s", (instalment, outcome, inCheck, inStory) => {
    const dossier = lawsWith({ added: [{ ...CARD, instalment }], terms: [TERMS] });
    const found = findingsOf(dossier).filter(
      ({ check, at }) => check === "yearly-instalment" && at?.document === CARD.document,
    );
    expect(found.map((one) => one.outcome)).toEqual([outcome]);
    expect(said(found[0]!.sentence)).toContain(inCheck);
    const told = storyOf(dossier, "zemun-borca").events.filter(({ kind }) => kind === "instalment");
    expect(told.map(({ sentence }) => said(sentence))).toEqual([expect.stringContaining(inStory)]);
  });
});
