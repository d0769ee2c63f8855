import { expect, test } from "vitest";
import { CHECKS } from "../../src/checks/catalogue.ts";
import { figuresOf, isOutdated } from "../../src/checks/note.ts";
import type { FindingNote } from "../../src/dossier/userWords.ts";
import { runChecks } from "../../src/checks/runChecks.ts";
import { decimal } from "../../src/money/decimal.ts";
import { said } from "../messages/sayable.ts";
import { findingsOf, lawsWith } from "./laws.ts";

const KEY = "balance-by-instalments|x-ray|law-2014.pdf|6.5";
const findingOf = (eur: string) =>
  findingsOf(lawsWith({ cards: { xRay2014: { eur } } })).find(({ key }) => key === KEY);

test("a finding keeps its key when its figures change, and a note on it is then outdated", () => {
  const before = findingOf("23.751.816");
  const after = findingOf("23.751.817");
  expect([before?.key, after?.key]).toEqual([KEY, KEY]);
  const note: FindingNote = { finding: KEY, state: "accepted", text: null, seen: figuresOf(before!) };
  expect(isOutdated(note, findingOf("23.751.816")!)).toBe(false);
  expect(isOutdated(note, after!)).toBe(true);
});

test("a finding keeps its key when another document is imported first", () => {
  const keys = new Set(findingsOf(lawsWith()).map(({ key }) => key));
  const more = findingsOf(
    lawsWith({ added: [{ name: "Еуробонд 2021", document: "other.pdf", eur: "1.000", asOf: "2012-05-31" }] }),
  );
  const left = [...keys].filter((key) => !more.some((finding) => finding.key === key));
  // What is missing for the whole dossier alone may change.
  expect(left).toEqual([]);
});

test("a tolerance decides: 107.46 EUR of 23,751,708.54 are 0.00045 %", () => {
  const outcome = (percent: string) =>
    findingsOf(lawsWith(), new Map([["balance-by-instalments", decimal(percent)]])).find(
      ({ key }) => key === KEY,
    )?.outcome;
  expect([outcome("0.0004"), outcome("0.0005")]).toEqual(["difference", "pass"]);
  expect(() => runChecks(lawsWith(), new Map([["ceiling", decimal("-1")]]))).toThrow(RangeError);
});

test("every check has a name, a rule and a source, and a name of its own for scripts", () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { name, rule, source, tolerance } of CHECKS) {
    for (const words of [name, rule, source]) expect(said(words).length).toBeGreaterThan(5);
    expect(tolerance.value.digits).toBeGreaterThanOrEqual(0n);
  }
});

test("each finding that cannot be checked says why, each difference has its figures", () => {
  for (const finding of findingsOf(lawsWith({ rates: [] }))) {
    if (finding.outcome === "not-checkable") expect(said(finding.reason!).length).toBeGreaterThan(10);
    else expect(finding.figures.length).toBeGreaterThanOrEqual(2);
  }
});
