import { expect, test } from "vitest";
import { assumedRatesOf } from "../../../src/cli/plan/assumedRates.ts";
import { farRates } from "../../../src/dossier/planning/farRates.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";

/** On 31 August 2021 the last known rates are CNY/RSD 17.1319 and EUR/RSD 116.7676. */
const far = (...texts: string[]): string[] =>
  farRates({
    ...sampleDossier("en", "2021-08-31", [X_RAY]),
    assumedRates: assumedRatesOf(texts),
  })
    .map(({ year, base, quote }) => `${year}:${base}/${quote}`)
    .toSorted();

test("a rate the wrong way round, or without its decimal point, is far from the last known one", () => {
  expect(far("2022:RSD/CNY=16.5", "2023:CNY/RSD=165", "2024:EUR/RSD=1172", "2023:EUR/RSD=11.72")).toEqual([
    "2022:RSD/CNY",
    "2023:CNY/RSD",
    "2023:EUR/RSD",
    "2024:EUR/RSD",
  ]);
});

test("a rate either way round that is as high as rates are is not, up to 2.5 times the last known one", () => {
  expect(far("2022:CNY/RSD=16.5", "2023:RSD/CNY=0.0606", "2022:EUR/RSD=291.919")).toEqual([]);
  expect(far("2022:EUR/RSD=291.920")).toEqual(["2022:EUR/RSD"]);
});
