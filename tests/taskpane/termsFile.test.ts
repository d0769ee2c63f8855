import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { Problem } from "../../src/messages/message.ts";
import { isJson } from "../../src/documents/parseJson.ts";
import { readTermsFile, termsFileName } from "../../src/taskpane/state/termsFile.ts";
import type { InputFile } from "../../src/documents/document.ts";

const file = (text: string, name = "t.json"): InputFile => ({ name, bytes: new TextEncoder().encode(text) });
const chain = { readTerms, buildSchedule };
const SAMPLE = readFileSync("samples/x-ray.terms.json", "utf8");

function problemWith(text: string): Problem {
  try {
    readTermsFile(chain, file(text));
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("the file was taken");
}

describe("what a file is", () => {
  it.each<[string, InputFile, boolean]>([
    ["an object", file("{}"), true],
    ["an object after blanks and line ends", file(" \t\r\n{}"), true],
    ["an object after a byte order mark", file("\uFEFF {}"), true],
    ["a list, which is JSON but holds no terms", file("[]"), true],
    ["JSON named .pdf", file("{}", "law.pdf"), true],
    ["a PDF", file("%PDF-1.7\n{}"), false],
    ["a PDF named .json", { name: "t.json", bytes: readFileSync("samples/china-exim-2014.pdf") }, false],
    ["other text", file("shopping list"), false],
    ["nothing", file(""), false],
    ["blanks alone", file("  \n"), false],
  ])("%s", (_what, given, expected) => {
    expect(isJson(given)).toBe(expected);
  });
});

describe("a file of terms", () => {
  it("gives the loan's terms and keeps the file's name", () => {
    const { file: name, terms } = readTermsFile(chain, file(SAMPLE, "mine.json"));
    expect([name, terms.id, terms.dayCount]).toEqual(["mine.json", "x-ray", "ACT/360"]);
    expect(terms.lastPrincipal).toBe(day("2025-09-21"));
  });

  it.each<[string, string, string, string | undefined]>([
    ["text that is no JSON", '{ "id": ', "errors:notJsonAtLine", undefined],
    ["a list", "[]", "errors:termsNotObject", undefined],
    [
      "a misspelt term",
      SAMPLE.replace("lastPrincipal", "lastPrincipel"),
      "errors:termsUnknownKey",
      "lastPrincipel",
    ],
    [
      "a number for an amount",
      SAMPLE.replace('"204900000.00"', "204900000"),
      "errors:termsExpected",
      "drawdowns[0].amount",
    ],
    [
      "dates that contradict each other",
      SAMPLE.replace("2025-09-21", "2012-09-21"),
      "errors:termsLastBeforeFirst",
      "lastPrincipal",
    ],
  ])("%s is refused, with the path", (_what, text, key, path) => {
    const { problem, place } = problemWith(text);
    expect(problem.key).toBe(key);
    expect(place.cell).toBe(path);
  });
});

describe("the name of a saved file", () => {
  it.each([
    ["x-ray", "x-ray.terms.json"],
    ["../..\\evil:name", "evil-name.terms.json"],
    ["žičara 2", "žičara-2.terms.json"],
    ["???", "loan.terms.json"],
  ])("%s: %s", (id, name) => {
    expect(termsFileName(id)).toBe(name);
  });
});
