import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier, MatchDecision } from "../../src/dossier/dossier.ts";
import { dossierToJson, readDossier } from "../../src/dossier/dossierJson.ts";
import { Problem } from "../../src/messages/message.ts";
import { sampleDossier } from "../workbook/dossier.ts";

const DECISIONS: readonly MatchDecision[] = [
  { name: "Рендген „X RAY”", group: "Кредити страних влада", loan: "x-ray" },
  { name: "=1+1", group: null, loan: null },
  { name: "Мост", group: null, loan: "zemun-borca", isNot: true },
  {
    name: "Галеника",
    group: "",
    loan: "galenika-2",
    dates: { firstPrincipal: day("2015-03-14"), lastPrincipal: null },
  },
];
const dossier: Dossier = { ...sampleDossier("en"), decisions: DECISIONS };
const written = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(dossierToJson(dossier))) as Record<string, unknown>;

test("the user's decisions come back from JSON as they were, in their order", () => {
  expect(readDossier(written()).decisions).toStrictEqual(DECISIONS);
});

test("a workbook of an earlier program has none", () => {
  const { decisions, ...rest } = written();
  expect(decisions).toHaveLength(4);
  expect(readDossier(rest).decisions).toEqual([]);
});

describe("a decision that is not as it was written is refused, with its path", () => {
  test.each<[number, Record<string, unknown>, string]>([
    [2, { isNot: false }, "decisions[2].isNot"],
    [3, { dates: { firstPrincipal: "2015-03-14" } }, "decisions[3].dates.lastPrincipal"],
    [0, { loan: 5 }, "decisions[0].loan"],
    [0, { row: "6.5" }, "decisions[0].row"],
  ])("%d %j", (at, change, path) => {
    const json = written();
    const decisions = json["decisions"] as Record<string, unknown>[];
    const damaged = { ...json, decisions: decisions.with(at, { ...decisions[at], ...change }) };
    let refusal: unknown = null;
    try {
      readDossier(damaged);
    } catch (error) {
      refusal = error instanceof Problem ? [error.problem.key, error.problem.params["path"]] : error;
    }
    expect(refusal).toEqual(["errors:memoryDamaged", path]);
  });
});
