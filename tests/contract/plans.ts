import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { markedDossier } from "../workbook/checked.ts";
import { lawsWith } from "../checks/laws.ts";
import { decidedDossier } from "../workbook/decided.ts";
import { JICA_PAYMENT, PAYMENTS, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { workbookOfSeeds } from "../workbook/formulas/workbookOfSeeds.ts";
import { forwardDossier } from "../workbook/forwardLoans.ts";
import { assumingDossier, outlookDossier } from "../workbook/outlookDossier.ts";
import { APPROPRIATIONS, dossierWithOthers, FINANCING } from "../workbook/otherLines.ts";
import { BRIDGE, STATED } from "../workbook/rareLoans.ts";
import { isWhole } from "../sampled.ts";
import { SAMPLE_PLANS } from "../writers/samplePlans.ts";

export const DAYS = ["2013-01-01", "2022-08-31", "2040-12-31"];

/** What other plans hold too: "with payments" has the five loans, kinds of lines are all in one. */
const HELD_BY_OTHERS = /^five loans|^one loan$|^appropriations|^published/u;

/**
 * The plans that each run of the tests writes into every program: each kind once, in one of its languages, and those
 * made by hand. `npm run whole` takes all.
 */
export function sampledPlans(): ReadonlyMap<string, WorkbookPlan> {
  if (isWhole) return contractPlans();
  const kinds = new Map<string, string[]>();
  for (const name of MADE.keys()) {
    if (HELD_BY_OTHERS.test(name)) continue;
    const kind = LANGUAGES.reduce((rest, language) => rest.replace(`, ${language}`, ""), name);
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  const chosen = [...kinds.values()].map((names, index) => names[index % names.length]);
  return planned([...MADE.keys()].filter((name) => chosen.includes(name)));
}

/** Plans by name: the program's own workbooks in three languages and on several days, and those made by hand. */
export function contractPlans(): ReadonlyMap<string, WorkbookPlan> {
  return planned([...MADE.keys()]);
}

const known = new Map<string, WorkbookPlan>();

/** Each is made once, when the first test asks for it. */
function planned(names: readonly string[]): ReadonlyMap<string, WorkbookPlan> {
  for (const name of names) {
    const make = MADE.get(name);
    if (make && !known.has(name)) known.set(name, make());
  }
  return new Map(names.map((name) => [name, known.get(name)!]));
}

const MADE: ReadonlyMap<string, () => WorkbookPlan> = new Map([
  // Languages change texts, days change figures: neither needs each of the other.
  ...LANGUAGES.flatMap((language, index) =>
    (language === "sr-Latn" ? DAYS : [DAYS[index % DAYS.length] ?? ""]).map((day) =>
      of(`five loans, ${language}, ${day}`, () => sampleDossier(language, day)),
    ),
  ),
  of("one loan", () => sampleDossier("sr-Latn", "2022-08-31", [X_RAY])),
  of("no loan", () => sampleDossier("en", "2022-08-31", [])),
  of("with payments", () => ({ ...sampleDossier("sr-Cyrl"), payments: [...PAYMENTS, JICA_PAYMENT] })),
  ...LANGUAGES.map((language) =>
    of(`terms that few agreements have, ${language}`, () =>
      sampleDossier(language, "2022-08-31", [BRIDGE, STATED]),
    ),
  ),
  ...(["sr-Cyrl", "en"] as const).map((language) =>
    of(`loans begun with a balance, ${language}`, () => forwardDossier(language)),
  ),
  ...LANGUAGES.map((language) => of(`all kinds of lines, ${language}`, () => dossierWithOthers(language))),
  of("appropriations of one law", () => ({
    ...dossierWithOthers("sr-Latn"),
    others: [...APPROPRIATIONS, ...FINANCING],
  })),
  of("published balances as points", () => lawsWith()),
  of("decisions of the user", () => decidedDossier("sr-Cyrl")),
  ...(["sr-Cyrl", "en"] as const).map((language) =>
    of(`marks of findings, ${language}`, () => markedDossier(language)),
  ),
  of("outlook of a debt list", () => outlookDossier("sr-Latn")),
  of("outlook with assumed rates", () => assumingDossier("en")),
  ["loans of all kinds", () => workbookOfSeeds(71, 6).plan] as const,
  ...Object.entries(SAMPLE_PLANS).map(([name, plan]) => [`by hand: ${name}`, () => plan] as const),
]);

function of(name: string, dossier: () => Dossier): readonly [string, () => WorkbookPlan] {
  return [name, () => buildWorkbook(dossier())];
}
