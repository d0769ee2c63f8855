import { expect, it } from "vitest";
import { dossierToJson, readDossier } from "../../../src/dossier/dossierJson.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { agreed, TWO_OVER } from "./payments.ts";

const { defaultInterest } = agreed({ defaultInterest: TWO_OVER });
if (!defaultInterest) throw new Error("no default interest was read");
const BEARING = { ...X_RAY, defaultInterest };
const dossier = sampleDossier("sr-Latn", "2022-08-31", [BEARING]);

it("the dossier keeps default interest through JSON", () => {
  const back = readDossier(JSON.parse(JSON.stringify(dossierToJson(dossier))));
  expect(back).toStrictEqual(dossier);
  expect(back.loans[0]?.terms).toHaveProperty("defaultInterest.percent", { digits: 2n, scale: 0 });
});
