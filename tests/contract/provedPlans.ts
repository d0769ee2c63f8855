import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { isWhole } from "../sampled.ts";
import { markedDossier } from "../workbook/checked.ts";
import { lawsWith } from "../checks/laws.ts";
import { decidedDossier } from "../workbook/decided.ts";
import { JICA_PAYMENT, PAYMENTS, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { workbookOfSeeds } from "../workbook/formulas/workbookOfSeeds.ts";
import { forwardDossier } from "../workbook/forwardLoans.ts";
import { assumingDossier, outlookDossier } from "../workbook/outlookDossier.ts";
import { dossierWithOthers } from "../workbook/otherLines.ts";
import { BRIDGE, STATED } from "../workbook/rareLoans.ts";
import { loansLikeXRay } from "../writers/excel/requestSizes.ts";
import { OFFICE_VERSIONS, type ProvedVersion } from "../xlsx/openXmlValidator.ts";
import { contractPlans, DAYS } from "./plans.ts";

/** A workbook, and the versions of Office whose schemas it is held against. */
export interface ProvedPlan {
  readonly name: string;
  readonly versions: readonly ProvedVersion[];
  readonly plan: () => WorkbookPlan;
}

const RARE = [BRIDGE, STATED];
const OF_ALL_KINDS = workbookOfSeeds(71, 6, false).loans;

/** What the workbooks are made of, whatever the language and the day. */
const DOSSIERS: readonly (readonly [name: string, dossier: (language: Language) => Dossier])[] = [
  ["five loans", (language) => sampleDossier(language)],
  ["one loan", (language) => sampleDossier(language, "2022-08-31", [X_RAY])],
  ["no loan", (language) => sampleDossier(language, "2022-08-31", [])],
  ["payments", (language) => ({ ...sampleDossier(language), payments: [...PAYMENTS, JICA_PAYMENT] })],
  ["terms that few agreements have", (language) => sampleDossier(language, "2022-08-31", RARE)],
  ["loans begun with a balance", forwardDossier],
  ["outlook of a debt list", outlookDossier],
  ["all kinds of lines", dossierWithOthers],
  ["published balances", () => lawsWith()],
  ["decisions of the user", decidedDossier],
  ["marks of findings", markedDossier],
  [
    "loans of all kinds",
    (language) => ({ ...sampleDossier(language, "2022-08-31", OF_ALL_KINDS), rates: [] }),
  ],
  ["outlook with assumed rates of interest", assumingDossier],
];

/**
 * A sample for every run of the tests: each dossier in one language, on one day, for one version of Office. In
 * `npm run whole` of these each value meets each value of the others (a Latin square for each three dossiers).
 */
export function sampleOfProof(): ProvedPlan[] {
  return DOSSIERS.flatMap(([name, dossier], index) =>
    LANGUAGES.flatMap((language, turn) => {
      if (!isWhole && turn !== index % LANGUAGES.length) return [];
      const asOf = DAYS[(index + turn) % DAYS.length] ?? "";
      const version = OFFICE_VERSIONS[(index + 2 * turn) % OFFICE_VERSIONS.length] ?? "Office2019";
      const plan = (): WorkbookPlan =>
        buildWorkbook({ ...dossier(language), settings: { language, asOf: day(asOf) } });
      return [{ name: `${name}, ${language}, ${asOf}`, versions: [version], plan }];
    }),
  );
}

/** Every plan of the contract, and reports of 1, 14 and 238 loans in three languages. */
export function wholeProof(): ProvedPlan[] {
  const counted = [1, 14, 238].flatMap((count) =>
    LANGUAGES.map((language): [string, () => WorkbookPlan] => [
      `${count} like the container inspection loan, ${language}`,
      () => buildWorkbook(sampleDossier(language, "2022-08-31", loansLikeXRay(count))),
    ]),
  );
  const plans = [...contractPlans()].map(([name, plan]): [string, () => WorkbookPlan] => [name, () => plan]);
  return [...plans, ...counted].map(([name, plan]) => ({ name, versions: OFFICE_VERSIONS, plan }));
}
