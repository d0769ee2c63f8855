import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { day } from "../../../src/calendar/day.ts";
import { assembleDossier } from "../../../src/dossier/assembleDossier.ts";
import type { MatchDecision } from "../../../src/dossier/dossier.ts";
import { decisionFor, withDecision } from "../../../src/dossier/matching/decisions.ts";
import { matchLoans } from "../../../src/dossier/matching/matchLoans.ts";
import { cardOf } from "./printedCards.ts";

const MARFIN = { name: "Обавезе према Marfin Bank a.d. Beograd - ЈП Путеви Србије", group: "Гаранције" };
/** Laws for 2010 and 2013: both dates moved by 26 days, so the program asks. */
const of2010 = cardOf({
  ...MARFIN,
  document: "2010.pdf",
  first: "03.07.2010.",
  last: "03.07.2014.",
  year: 2010,
});
const of2013 = cardOf({
  ...MARFIN,
  document: "2013.pdf",
  first: "29.07.2010.",
  last: "29.07.2014.",
  year: 2013,
});
const other = cardOf({
  document: "2013.pdf",
  name: "EBRD – Коридор X",
  first: "08.09.2013.",
  last: "08.03.2024.",
});
const xray = cardOf({
  document: "2013.pdf",
  name: "Export - Import Bank of China – X RAY",
  first: "21.03.2014.",
});
const ID = "obaveze-prema-marfin-bank-a-d-beograd-jp-putevi-srbije";

const groups = (lines: readonly DebtCard[], decisions: readonly MatchDecision[] = []): string[] =>
  matchLoans(lines, decisions).loans.map(
    ({ id, lines: own }) => `${id}: ${own.map(({ source }) => source.document).join(" ")}`,
  );

test("without a decision both stand apart, and a question is asked", () => {
  expect(groups([of2010, of2013])).toEqual([`${ID}: 2010.pdf`, `${ID}-2: 2013.pdf`]);
  const { questions } = matchLoans([of2010, of2013]);
  expect(questions.map(({ line, candidates }) => [line, candidates.map(({ loan }) => loan)])).toEqual([
    [of2013, [ID]],
  ]);
});

describe("the user's word", () => {
  test('"this loan" joins what the program would not, in every document, and nothing is asked', () => {
    const decision = decisionFor(of2013, { loan: ID }, [of2010, of2013]);
    expect(decision).toEqual({ name: MARFIN.name, group: "Гаранције", loan: ID });
    expect(groups([of2010, of2013], [decision])).toEqual([`${ID}: 2010.pdf 2013.pdf`]);
    expect(matchLoans([of2010, of2013], [decision]).questions).toEqual([]);
  });

  test("holds for the name in another script, case and dash, and where the group is not in the file", () => {
    const decision = decisionFor(of2013, { loan: "roads" }, [of2013]);
    const later = {
      ...of2013,
      name: "OBAVEZE PREMA MARFIN BANK A.D. BEOGRAD – JP PUTEVI SRBIJE",
      group: null,
    };
    expect(groups([later], [decision])).toEqual(["roads: 2013.pdf"]);
    expect(groups([{ ...later, group: "Нешто друго" }], [decision])).toEqual([`${ID}: 2013.pdf`]);
  });

  test('"not this loan" parts what the program joins, and stays apart on every import', () => {
    const later = { ...of2013, source: { ...of2013.source, document: "2014.pdf" } };
    expect(groups([of2013, later])).toEqual([`${ID}: 2013.pdf 2014.pdf`]);
    const decision = { name: MARFIN.name, group: null, loan: ID, isNot: true as const };
    // The word is about the name: no card of it is that loan any more.
    expect(groups([of2013, later], [decision])).toEqual([`${ID}-2: 2013.pdf 2014.pdf`]);
  });

  test('"not X RAY" takes a card out of the loan that its name says', () => {
    const decision = decisionFor(xray, { loan: "x-ray", isNot: true }, [xray]);
    expect(groups([xray], [decision])).toEqual(["x-ray-2: 2013.pdf"]);
  });

  test('"a new loan" and "none of the wanted loans"', () => {
    expect(groups([xray, other], [decisionFor(xray, { loan: "scanner" }, [])])).toEqual([
      "scanner: 2013.pdf",
      "ebrd-koridor-x: 2013.pdf",
    ]);
    const { loans, excluded } = matchLoans([xray, other], [decisionFor(xray, { loan: null }, [])]);
    expect([loans.map(({ id }) => id), excluded]).toEqual([["ebrd-koridor-x"], [xray]]);
  });

  test("a card decided to be a loan that the program named stays with it when all is read again", () => {
    const decision = decisionFor(other, { loan: ID }, []);
    expect(groups([of2010, of2013, other], [decision])).toEqual([
      `${ID}: 2013.pdf 2010.pdf`,
      `${ID}-2: 2013.pdf`,
    ]);
    // The id with a number too: it is still the second of that name that has it.
    const second = { ...decision, loan: `${ID}-2` };
    expect(groups([of2010, of2013, other], [second])).toEqual([
      `${ID}-2: 2013.pdf 2013.pdf`,
      `${ID}: 2010.pdf`,
    ]);
  });

  test("one name for two loans of a document: the decision is narrowed by the dates", () => {
    const twin = { ...of2013, row: "1.9", lastPrincipal: { text: "1.1.2020.", day: day("2020-01-01") } };
    const decision = decisionFor(twin, { loan: "twin" }, [of2013, twin]);
    expect(decision.dates).toEqual({ firstPrincipal: day("2010-07-29"), lastPrincipal: day("2020-01-01") });
    expect(groups([of2013, twin], [decision])).toEqual(["twin: 2013.pdf", `${ID}: 2013.pdf`]);
  });

  test("a later word on the same line takes the earlier one's place", () => {
    const first = decisionFor(of2013, { loan: "a" }, []);
    const second = decisionFor(of2013, { loan: "b" }, []);
    expect(withDecision([first], second)).toEqual([second]);
    const not = decisionFor(of2013, { loan: "b", isNot: true }, []);
    expect(withDecision([first, second], not)).toEqual([first, not]);
    expect(withDecision([not], second)).toEqual([second]);
    expect(withDecision([not], first)).toEqual([not, first]);
  });
});

describe("in the dossier", () => {
  const settings = { language: "en", asOf: day("2014-07-31") } as const;
  const imported = { documents: [], lines: [xray, other], others: [] };
  const unscheduled = (decisions: readonly MatchDecision[], wanted: string[] | null = null): string[] =>
    assembleDossier(imported, { wanted, terms: [], decisions }, settings).unscheduled.map(
      ({ card }) => card.name,
    );

  test("a card that the user puts to a loan of the bank takes part; one taken out does not", () => {
    expect(unscheduled([])).toEqual([xray.name]);
    expect(unscheduled([decisionFor(other, { loan: "zemun-borca" }, [])])).toEqual([other.name, xray.name]);
    expect(unscheduled([decisionFor(xray, { loan: null }, [])])).toEqual([]);
  });

  test("decisions stay in the dossier", () => {
    const decisions = [decisionFor(xray, { loan: null }, [])];
    expect(assembleDossier(imported, { wanted: null, terms: [], decisions }, settings).decisions).toEqual(
      decisions,
    );
  });
});
