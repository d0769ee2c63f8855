import { describe, expect, test } from "vitest";
import type { MatchDecision } from "../../src/dossier/dossier.ts";
import {
  decisionToJson,
  decisionsFromJson,
  mappingsFromJson,
} from "../../src/dossier/dossierJson/userFiles.ts";
import { day } from "../../src/calendar/day.ts";
import { Problem } from "../../src/messages/message.ts";
import { said } from "../messages/sayable.ts";

const MAPPING = { headers: ["Ко", "Колико"], as: "creditor-balance", roles: ["creditor", null] };
const DECISION = { name: "X RAY", group: null, loan: "x-ray" };

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return error instanceof Problem ? said(error.problem) : String(error);
  }
  return "nothing was wrong";
}

describe("a file of mappings", () => {
  test("is taken as it stands", () => {
    expect(mappingsFromJson([MAPPING], "m.json")).toEqual([MAPPING]);
  });

  test.each<[string, unknown, string]>([
    ["no list", MAPPING, "-"],
    ["a role that there is not", [MAPPING, { ...MAPPING, roles: ["creditor", "sum"] }], "[1].roles[1]"],
    ["a kind that there is not", [{ ...MAPPING, as: "debt" }], "[0].as"],
    ["a field too many", [{ ...MAPPING, unit: "EUR" }], "[0].unit"],
    ["a role too few", [{ ...MAPPING, roles: ["creditor"] }], "[0].roles"],
  ])("%s is named by its place", (_, json, path) => {
    expect(faultOf(() => mappingsFromJson(json, "m.json"))).toMatch(
      new RegExp(
        `^In the file m\\.json, what stands at ${path.replace(/[[\].]/gu, "\\$&")} is not what belongs`,
        "u",
      ),
    );
  });
});

describe("a file of decisions", () => {
  test.each<[string, MatchDecision]>([
    ["a loan", DECISION],
    ["none of those wanted", { ...DECISION, loan: null }],
    ["not this loan", { ...DECISION, isNot: true }],
    [
      "one of several of the name",
      { ...DECISION, dates: { firstPrincipal: day("2014-03-21"), lastPrincipal: null } },
    ],
  ])("%s comes back as it was written", (_, decision) => {
    const json: unknown = JSON.parse(JSON.stringify([decisionToJson(decision)]));
    expect(decisionsFromJson(json, "d.json")).toEqual([decision]);
  });

  test("what is forgotten is named by its place", () => {
    expect(faultOf(() => decisionsFromJson([{ name: "X RAY", loan: "x-ray" }], "d.json"))).toContain(
      "at [0].group is",
    );
  });
});
