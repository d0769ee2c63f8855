import { beforeAll, describe, expect, test } from "vitest";
import { FAULTS } from "./faults/catalogue.ts";
import { dossierOf } from "./faults/dossierOf.ts";
import { makeWorld } from "./faults/makeWorld.ts";
import { differencesIn, plant } from "./faults/run.ts";
import type { World } from "./faults/world.ts";

/** `npm run planted` plants all kinds in many worlds; this is a sample of both. */
const WORLD = 12;
/** One in which the list before proves the balance. */
const FORECAST_WORLD = 6;
const SAMPLE = [
  "a digit of a balance in euros",
  "a balance that an instalment was not taken off",
  "the sentence on all debt states another sum than its table",
  "a digit of a source of funding",
  "a card twice in its list, and added up so",
  "a loan missing from a later list, and from its totals",
  "dollars labelled as euros beside an agreement in dollars",
  "a payment made twice",
  "a payment a cent short",
  "a payment booked on another loan",
  "another day count in the terms",
  "fewer fees on 4443 than fall due",
  "the day of the balances a year late",
];
const LONG = 240_000;

test("the catalogue has at least fifty kinds, each with a name of its own", () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(50);
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
});

describe("three laws on the same loans, lists of rates, terms, payments and a final account", () => {
  let world: World;
  beforeAll(() => {
    world = makeWorld(WORLD);
  });

  test(
    "nothing differs where nothing is planted, and much is compared",
    async () => {
      const dossier = await dossierOf(world);
      expect(dossier.lines.length).toBeGreaterThan(50);
      expect(dossier.payments.length).toBeGreaterThan(20);
      expect(await differencesIn(world)).toEqual([]);
    },
    LONG,
  );

  test.each(SAMPLE)(
    "%s: found, and named",
    async (name) => {
      const fault = FAULTS.find((one) => one.name === name);
      const outcome = fault && (await plant(fault, world, new Set()));
      expect(outcome?.differences.join("\n")).not.toBe("");
      expect(fault?.checks).toContain(outcome?.by);
    },
    LONG,
  );
});

test(
  "a balance that the list before proves, and forecasts otherwise: found, and named",
  async () => {
    const fault = FAULTS.find(({ checks }) => checks.includes("forecast-balance"));
    const outcome = fault && (await plant(fault, makeWorld(FORECAST_WORLD), new Set()));
    expect(outcome?.by).toBe("forecast-balance");
  },
  LONG,
);
