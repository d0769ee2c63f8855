import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
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
  const all = contractPlans();
  if (isWhole) return all;
  const kinds = new Map<string, string[]>();
  for (const name of all.keys()) {
    if (HELD_BY_OTHERS.test(name)) continue;
    const kind = name.replace(/, (?:sr-Latn|sr-Cyrl|en)$/u, "");
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  const chosen = [...kinds.values()].map((names, index) => names[index % names.length]);
  return new Map([...all].filter(([name]) => chosen.includes(name)));
}

/** Plans by name: the program's own workbooks in three languages and on several days, and those made by hand. */
export function contractPlans(): Map<string, WorkbookPlan> {
  const plans = new Map<string, WorkbookPlan>();
  // Languages change texts, days change figures: neither needs each of the other.
  for (const [index, language] of LANGUAGES.entries()) {
    for (const day of language === "sr-Latn" ? DAYS : [DAYS[index] ?? ""])
      plans.set(`five loans, ${language}, ${day}`, buildWorkbook(sampleDossier(language, day)));
  }
  plans.set("one loan", buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [X_RAY])));
  plans.set("no loan", buildWorkbook(sampleDossier("en", "2022-08-31", [])));
  plans.set(
    "with payments",
    buildWorkbook({ ...sampleDossier("sr-Cyrl"), payments: [...PAYMENTS, JICA_PAYMENT] }),
  );
  for (const language of LANGUAGES) {
    const rare = sampleDossier(language, "2022-08-31", [BRIDGE, STATED]);
    plans.set(`terms that few agreements have, ${language}`, buildWorkbook(rare));
  }
  for (const language of ["sr-Cyrl", "en"] as const) {
    plans.set(`loans begun with a balance, ${language}`, buildWorkbook(forwardDossier(language)));
  }
  for (const language of LANGUAGES) {
    plans.set(`all kinds of lines, ${language}`, buildWorkbook(dossierWithOthers(language)));
  }
  const oneLaw = { ...dossierWithOthers("sr-Latn"), others: [...APPROPRIATIONS, ...FINANCING] };
  plans.set("appropriations of one law", buildWorkbook(oneLaw));
  plans.set("published balances as points", buildWorkbook(lawsWith()));
  plans.set("decisions of the user", buildWorkbook(decidedDossier("sr-Cyrl")));
  for (const language of ["sr-Cyrl", "en"] as const) {
    plans.set(`marks of findings, ${language}`, buildWorkbook(markedDossier(language)));
  }
  plans.set("outlook of a debt list", buildWorkbook(outlookDossier("sr-Latn")));
  plans.set("outlook with assumed rates", buildWorkbook(assumingDossier("en")));
  plans.set("loans of all kinds", workbookOfSeeds(71, 6).plan);
  for (const [name, plan] of Object.entries(SAMPLE_PLANS)) plans.set(`by hand: ${name}`, plan);
  return plans;
}
