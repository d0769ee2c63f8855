import { expect, test } from "vitest";
import { isEarlier, oldestFirst } from "../../../src/dossier/matching/lineAge.ts";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { cardOf } from "./printedCards.ts";

/** A card of a list that states its day, of a law that says its year, and whose label names a year. */
const card = (asOf: string | null, lawYear: number | null, label: number | null): DebtCard => ({
  ...cardOf({ name: "Еуробонд", asOf, year: label }),
  ...(lawYear !== null && { lawYear }),
});

test.each<[string, DebtCard, DebtCard, boolean]>([
  ["days of both lists", card("2013-05-31", 2013, 2013), card("2014-07-31", 2014, 2014), true],
  [
    "two lists of one year, each with its day",
    card("2013-05-31", 2013, 2013),
    card("2013-11-30", 2013, 2013),
    true,
  ],
  ["the same day", card("2013-05-31", 2013, 2013), card("2013-05-31", 2014, 2014), false],
  ["the years of two laws", card(null, 2010, 2010), card(null, 2011, 2011), true],
  [
    "a label left from the year before beside the law's own year",
    card(null, 2010, 2010),
    card(null, 2011, 2010),
    true,
  ],
  ["labels alone, of one year", card(null, null, 2010), card(null, null, 2010), false],
  ["labels alone, of two years", card(null, null, 2010), card(null, null, 2011), true],
  ["a day and the year of another law", card("2013-05-31", 2013, 2013), card(null, 2014, 2014), true],
  ["a day and no day in one year", card(null, 2013, 2013), card("2013-05-31", 2013, 2013), false],
  ["a card that says neither day nor year", card(null, null, null), card(null, 2013, 2013), false],
])("%s", (_, one, other, isTold) => {
  expect([isEarlier(one, other), isEarlier(other, one)]).toEqual([isTold, false]);
});

test("in order by day, else by the law's year; of the unknown, in the order of import", () => {
  const cards = [
    card("2014-07-31", 2014, 2014),
    card(null, 2011, 2010),
    card(null, null, null),
    card("2010-06-30", 2010, 2010),
  ];
  expect(oldestFirst(cards).map((one) => cards.indexOf(one))).toEqual([2, 3, 1, 0]);
});
