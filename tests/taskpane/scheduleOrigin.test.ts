import { expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import { assembleForward } from "../../src/dossier/outlook/assembleForward.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { foundLoans } from "../../src/taskpane/state/foundLoans.ts";
import { groupByLoan } from "../../src/dossier/loanGroups.ts";
import { scheduleOrigin } from "../../src/taskpane/overview/scheduleOrigin.ts";
import { cardOf } from "../dossier/matching/printedCards.ts";
import { PROVING } from "../dossier/outlook/lists.ts";
import { card, record, XRAY_TERMS } from "./fakeChain.ts";

/** The law for 2025 has Zemun-Borča proven; Obrenovac-Ljig as if more were repaid than equal instalments give, five years after the first of them. */
const printed = PROVING.map((one) => (one.row === "6.3" ? { ...one, instalment: "25.000.000 USD" } : one));
const ofLaw = (document: string, asOf: string) =>
  printed.map((one) => cardOf({ asOf, year: 2025, document, ...one }));
const settings = { language: "en", asOf: day("2025-01-01") } as const;
const choice = { wanted: null, terms: [XRAY_TERMS] };

test.each([
  ["x-ray", "Schedule by known terms.", null],
  ["zemun-borca", "Schedule counted from this balance: proven.", "computed"],
  ["obrenovac-ljig", "Schedule counted from this balance: by tranche or dates.", "inferred"],
])("%s: %s", (id, says, mark) => {
  const lines = [...ofLaw("law.pdf", "2024-08-31"), card()];
  const imported = {
    documents: [{ ...record("law.pdf", "a"), asOf: day("2024-08-31") }, record("rebalans-2014.pdf", "b")],
    lines,
    others: [],
  };
  const { dossier } = assembleForward(imported, choice, settings);
  const loan = foundLoans(groupByLoan(lines), dossier).find(({ key }) => key === id)!;
  const origin = scheduleOrigin(loan, dossier);
  expect(origin && [translatorFor("en").sayMessage(origin.sentence), origin.mark]).toEqual([says, mark]);
  const without = assembleDossier(imported, choice, settings);
  const unsaid = scheduleOrigin(loan, without)?.sentence;
  expect(unsaid && translatorFor("en").sayMessage(unsaid)).toBe(
    id === "x-ray" ? says : "No schedule; the reason stands under “Loans without a schedule”.",
  );
  expect(scheduleOrigin(loan, { ...without, loans: [], unscheduled: [] })).toBeNull();
});
