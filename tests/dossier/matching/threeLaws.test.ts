import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { day } from "../../../src/calendar/day.ts";
import { matchLoans } from "../../../src/dossier/matching/matchLoans.ts";
import type { Matching } from "../../../src/dossier/matching/matching.ts";
import { cardsOf, cardsOf2013, placeOf } from "./printedCards.ts";

const law2010 = await cardsOf(2010);
const law2013 = await cardsOf2013();
const law2014 = await cardsOf(2014);
const cards2010 = law2010.map(({ card }) => card);
const cards2014 = law2014.map(({ card }) => card);

const loanOf = ({ matched }: Matching, card: DebtCard): string =>
  matched.find(({ line }) => line === card)?.loan ?? "none";

/** The rows of 2013 that a card was joined with, or asked about; "new". */
function fate(matching: Matching, card: DebtCard): string {
  const rowsOf = (loan: string): string[] =>
    law2013.filter((other) => loanOf(matching, other) === loan).map(placeOf);
  const joined = rowsOf(loanOf(matching, card));
  if (joined.length > 0) return joined.join(" ");
  const question = matching.questions.find(({ line }) => line === card);
  if (!question) return "new";
  return `? ${question.candidates
    .flatMap(({ loan }) => rowsOf(loan))
    .toSorted()
    .join(" ")}`;
}

test("the fixtures hold 13, 221 and 16 cards", () => {
  expect([cards2010, law2013, cards2014].map((cards) => cards.length)).toEqual([13, 221, 16]);
});

test("within one law every card is a loan of its own, and nothing is asked", () => {
  const { loans, questions } = matchLoans(law2013);
  expect(loans).toHaveLength(221);
  expect(loans.every(({ lines }) => lines.length === 1)).toBe(true);
  expect(questions).toEqual([]);
});

describe("the laws for 2010 and 2014 beside the 221 cards of 2013", () => {
  const matching = matchLoans([...law2013, ...cards2010, ...cards2014]);

  test.each(
    [...law2010, ...law2014].map(({ card, foreseen }) => [
      card.source.document,
      card.row,
      card.name,
      foreseen,
      card,
    ]),
  )("%s %s %s: %s", (_document, _row, _name, foreseen, card) => {
    expect(fate(matching, card)).toBe(foreseen);
  });

  test("9 of 13 and 12 of 16 are joined, none wrongly; 2 are asked about", () => {
    const joined = (cards: readonly DebtCard[]): number =>
      cards.filter((card) => !/^(?:\?|new)/u.test(fate(matching, card))).length;
    expect([joined(cards2010), joined(cards2014), matching.questions.length]).toEqual([9, 12, 2]);
  });

  test.each([
    ["2010 first", [...cards2010, ...law2013, ...cards2014]],
    ["2014 first", [...cards2014, ...law2013, ...cards2010]],
    ["2013 last", [...cards2014, ...cards2010, ...law2013]],
  ])("the order of import joins the same cards: %s", (_, lines) => {
    const groups = (all: Matching): string[] =>
      all.loans
        .map(({ lines: own }) =>
          own
            .map((line) => `${line.source.document} ${placeOf(line as DebtCard)}`)
            .toSorted()
            .join(", "),
        )
        .toSorted();
    expect(groups(matchLoans(lines))).toEqual(groups(matching));
  });
});

describe("the whole list a year later", () => {
  /** Another document: other row numbers and order, half of the letters' case and dashes changed, balances lower. */
  const later = law2013.toReversed().map((card, at): DebtCard => {
    const name = at % 2 === 0 ? card.name.toUpperCase() : card.name.replaceAll(/ ?[-–] ?/gu, "–");
    const source = { ...card.source, document: "law-2014.pdf", row: `9.${at}` };
    const lower = (value: DebtCard["balanceEur"]): DebtCard["balanceEur"] =>
      value && { digits: (value.digits * 9n) / 10n, scale: value.scale };
    return {
      ...card,
      name,
      row: `9.${at}`,
      source,
      asOf: day("2014-07-31"),
      balanceEur: lower(card.balanceEur),
    };
  });

  test("each of the 221 cards finds its own, twins by name too", () => {
    const matching = matchLoans([...law2013, ...later]);
    const wrong = later.filter((card, at) => {
      const own = law2013[law2013.length - 1 - at] as DebtCard;
      return loanOf(matching, card) !== loanOf(matching, own);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(matching.questions).toEqual([]);
  });

  // Two guarantees of one bank for one debtor, alike in dates, currency and rate.
  const GALENIKA = /^Обавезе према Комерцијалној банци .*Галеника/u;

  test.each<[string, bigint, bigint]>([
    ["balances that have not fallen in one proportion", 9n, 5n],
    ["balances that stand the other way round", 2n, 12n],
  ])("twins that nothing tells apart are asked about: %s", (_, ofFirst, ofSecond) => {
    const twins = law2013.filter(({ name }) => GALENIKA.test(name));
    const parts = [ofFirst, ofSecond];
    const next = twins.map((card, at): DebtCard => ({
      ...card,
      source: { ...card.source, document: "law-2014.pdf" },
      asOf: day("2014-07-31"),
      balanceEur: card.balanceEur && {
        digits: (card.balanceEur.digits * (parts[at] ?? 0n)) / 10n,
        scale: card.balanceEur.scale,
      },
    }));
    const { questions, loans } = matchLoans([...twins, ...next]);
    expect([twins.length, questions.length, loans.length]).toEqual([2, 2, 4]);
  });

  test("a twin whose own card is gone joins none of the others", () => {
    // Two guarantees of one bank for JAT Airways: 13.12.2012 to 13.12.2018 and 17.12.2012 to 17.12.2018.
    const [one, other] = law2013.filter(
      (card) => card.section === "indirect-internal" && ["1.18", "1.20"].includes(card.row),
    ) as [DebtCard, DebtCard];
    const next = { ...other, source: { ...other.source, document: "law-2014.pdf" }, asOf: day("2014-07-31") };
    const { loans, questions } = matchLoans([one, next]);
    expect(loans).toHaveLength(2);
    expect(questions.map(({ line, candidates }) => [line, candidates.map(({ loan }) => loan)])).toEqual([
      [next, [loans[0]?.id]],
    ]);
  });
});
