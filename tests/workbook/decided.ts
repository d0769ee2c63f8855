import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { COLUMN_ROLES, type TableMapping } from "../../src/budget/mapped/mapping.ts";
import { day } from "../../src/calendar/day.ts";
import type { Dossier, MatchDecision } from "../../src/dossier/dossier.ts";
import type { Language } from "../../src/messages/language.ts";
import { sampleDossier, X_RAY, X_RAY_CARD } from "./dossier.ts";

export const NAME = X_RAY_CARD.name;
/** The same loan a year before, and a line that only the user takes for it. */
export const CARD_2013: DebtCard = {
  ...X_RAY_CARD,
  asOf: day("2013-05-31"),
  source: { ...X_RAY_CARD.source, document: "rebalans-2013.pdf" },
};
export const OTHER_CARD: DebtCard = {
  ...X_RAY_CARD,
  name: "Скенери",
  loan: null,
  row: "6.9",
  firstPrincipal: { text: null, day: null },
  lastPrincipal: { text: null, day: null },
  source: { ...X_RAY_CARD.source, document: "rebalans-2015.pdf" },
};

export const DECISIONS: readonly MatchDecision[] = [
  { name: "Скенери", group: "Кредити страних влада", loan: "x-ray" },
  { name: "=Мост Земун-Борча ", group: null, loan: "x-ray", isNot: true },
  {
    name: "Туђи дуг",
    group: null,
    loan: null,
    dates: { firstPrincipal: day("2014-03-21"), lastPrincipal: null },
  },
];
export const MAPPINGS: readonly TableMapping[] = [
  { headers: ["Р.бр.", "", "ИЗНОС | дин."], as: "creditor-balance", roles: ["row", null, "amount"] },
  { headers: COLUMN_ROLES.map((role) => `h ${role}`), as: "debt-card", roles: COLUMN_ROLES },
];

/** The sample with a loan of three lines, of which the user has joined one, and two tables that he has explained. */
export function decidedDossier(language: Language = "sr-Latn"): Dossier {
  const sample = sampleDossier(language, "2022-08-31", [X_RAY]);
  const [bridge] = sample.lines.slice(1);
  if (!bridge) throw new Error("the sample has two lines");
  return {
    ...sample,
    lines: [CARD_2013, X_RAY_CARD, bridge, OTHER_CARD],
    loans: [{ terms: X_RAY, cards: [CARD_2013, X_RAY_CARD, OTHER_CARD] }],
    decisions: DECISIONS,
    mappings: MAPPINGS,
  };
}
