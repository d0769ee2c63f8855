import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { dossierToJson, readDossier } from "../../src/dossier/dossierJson.ts";
import { Problem } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { sampleDossier } from "../workbook/dossier.ts";

const WORDS = {
  notes: [
    { finding: "ceiling|x-ray|drawn", state: "accepted", text: "=1+1", seen: "pass; 1 CNY; 2 CNY" },
    { finding: "payments|x-ray|5", state: "to-be-asked", text: null, seen: "difference; -; -" },
  ],
  tolerances: [{ check: "rate-of-the-day", value: decimal("1.25") }],
  assumedRates: [{ year: 2027, base: "EUR", quote: "RSD", rate: decimal("117.30") }],
} as const satisfies Partial<Dossier>;
const dossier: Dossier = { ...sampleDossier("en"), ...WORDS };
const written = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(dossierToJson(dossier))) as Record<string, unknown>;

test("notes, tolerances and assumed rates come back from JSON as they were", () => {
  expect(readDossier(written())).toMatchObject(WORDS);
});

test("a workbook of an earlier program has none", () => {
  const { notes, tolerances, assumedRates, ...rest } = written();
  expect([notes, tolerances, assumedRates]).not.toContain(undefined);
  expect(readDossier(rest)).toMatchObject({ notes: [], tolerances: [], assumedRates: [] });
});

describe("a word that is not as it was written is refused, with its path", () => {
  test.each([
    ["notes", { state: "fine" }, "notes[0].state"],
    ["tolerances", { value: 1.25 }, "tolerances[0].value"],
    ["assumedRates", { base: "QQQ" }, "assumedRates[0].base"],
  ] as const)("%s %j", (list, change, path) => {
    const json = written();
    const items = json[list] as Record<string, unknown>[];
    expect(() => readDossier({ ...json, [list]: items.with(0, { ...items[0], ...change }) })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ params: { path } }) as unknown,
      }) as Problem,
    );
  });
});
