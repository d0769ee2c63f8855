import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { impliedRates } from "../../src/dossier/impliedRates.ts";
import { withStatedDays } from "../../src/dossier/statedDays.ts";
import { storyOf } from "../../src/dossier/story/storyOf.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { findingsOf, lawsWith, type CardName } from "../checks/laws.ts";

/** The two laws; that of 2014 prints no day. */
const IN_2014: readonly CardName[] = ["xRay2014", "rescheduled2014", "kostolac2014", "motorway2014"];
const UNDATED = lawsWith({ cards: Object.fromEntries(IN_2014.map((name) => [name, { asOf: null }])) });
const DATED = lawsWith();

function stating(dossier: Dossier, iso: string): Dossier {
  const documents = dossier.documents.map((document) =>
    document.name === "law-2014.pdf" ? { ...document, statedDay: day(iso) } : document,
  );
  return { ...dossier, documents };
}
const STATED = stating(UNDATED, "2014-07-31");

test("without a stated day the dossier is the same value", () => {
  expect(withStatedDays(UNDATED)).toBe(UNDATED);
});

test("a stated day is that of the document and of its cards alone; what was read stays", () => {
  const dated = withStatedDays(STATED);
  const days = (dossier: Dossier, document: string) => [
    ...new Set(dossier.lines.filter(({ source }) => source.document === document).map(({ asOf }) => asOf)),
  ];
  expect(days(dated, "law-2014.pdf")).toEqual([day("2014-07-31")]);
  expect(days(dated, "law-2013.pdf")).toEqual([day("2013-05-31")]);
  expect(days(STATED, "law-2014.pdf")).toEqual([null]);
  expect(withStatedDays(STATED)).toBe(dated);
});

test("it goes before the day that the document prints", () => {
  const dated = withStatedDays(stating(DATED, "2014-08-31"));
  expect(dated.documents.find(({ name }) => name === "law-2014.pdf")?.asOf).toBe(day("2014-08-31"));
});

describe("a history", () => {
  const balances = (dossier: Dossier) =>
    storyOf(dossier, "x-ray").balances.map(({ asOf, asOfMark }) => [asOf, asOfMark]);

  test("has the stated day, marked as entered", () => {
    expect(balances(UNDATED)).not.toContainEqual([day("2014-07-31"), "entered"]);
    expect(balances(STATED)).toEqual([
      [day("2013-05-31"), "seen"],
      [day("2014-07-31"), "entered"],
    ]);
  });

  test("converts the balance at the rate of that day, as where the list prints it", () => {
    const own = (dossier: Dossier) => storyOf(dossier, "x-ray").balances.at(-1)?.converted?.value;
    expect(own(STATED)).toEqual(own(DATED));
    expect(own(STATED)).toBeDefined();
  });
});

test("the checks find what they find where the list prints the day", () => {
  const outcomes = (dossier: Dossier) => findingsOf(dossier).map(({ key, outcome }) => [key, outcome]);
  expect(outcomes(STATED)).toEqual(outcomes(DATED));
  expect(outcomes(UNDATED)).not.toEqual(outcomes(DATED));
});

test("the list implies a rate of the stated day", () => {
  const rates = impliedRates(STATED.documents, STATED.lines);
  const of2014 = rates.filter(({ date }) => date === day("2014-07-31"));
  // 9,913,207,573 dinars over 84,896,903 euros, the largest balance of the list.
  expect(of2014.map(({ rate }) => decimalText(rate))).toEqual(["116.7676"]);
  expect(impliedRates(UNDATED.documents, UNDATED.lines)).toHaveLength(rates.length - 1);
});
