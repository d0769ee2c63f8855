import { expect, test } from "vitest";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { day } from "../../src/calendar/day.ts";
import { reportHints } from "../../src/cli/reportHints.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { cardOf, cardsOf, cardsOf2013 } from "../dossier/matching/printedCards.ts";

addLaterTexts();

function hintsOf(lines: readonly DebtCard[], wanted: readonly string[] | null = null): string[] {
  const settings = { language: "en", asOf: day("2014-12-31") } as const;
  const dossier = assembleDossier({ documents: [], lines, others: [] }, { wanted, terms: [] }, settings);
  return reportHints(dossier, translatorFor("en")).map((hint) => hint.replaceAll("\u00a0", " "));
}

test("of the three loans whose terms changed from 2013 to 2014, the report's one is named", async () => {
  const cards = [...(await cardsOf2013()), ...(await cardsOf(2014)).map(({ card }) => card)];
  expect(hintsOf(cards)).toEqual([
    "zemun-borca, from law-2013.pdf (page 1, row 6.6) to law-2014.pdf (page 1, row 6.6): First date of principal repayment: 21 Jul 2014 before, 21 Jan 2016 now.",
  ]);
  expect(hintsOf(cards, ["NATIXIS"])).toEqual([
    expect.stringMatching(/^vlada-republike-francuske-natixis, .*30 Jun 2052 before, 31 Dec 2053 now\.$/u),
  ]);
});

test("a line that may be the report's loan is asked about, wherever it stands", () => {
  const name = "Export – Import Bank of China – X RAY";
  const first = cardOf({ name, row: "6.5", first: "21.03.2014.", last: "21.09.2025." });
  const twin = cardOf({ name, row: "6.9", first: "21.03.2020.", last: "21.09.2030." });
  const hints = hintsOf([first, twin], ["x-ray"]);
  expect(hints).toContain(
    `law.pdf (page 1, row 6.9): ${name}. Which loan this is, is not sure enough; it may be x-ray.`,
  );
});

test("a line of another name is asked about where it may be the report's loan", async () => {
  const cards = [...(await cardsOf(2010)).map(({ card }) => card), ...(await cardsOf2013())];
  expect(hintsOf(cards, ["kfw-rehabilitacija-lokalnog-sist-grejanja-u-srbiji-faza-iii"])).toEqual([
    "law-2013.pdf (page 1, row 7.5): KfW–Рехабилитација локалног система грејања у Србији–фаза III. Which loan this is, is not sure enough; it may be kfw-rehabilitacija-lokalnog-sist-grejanja-u-srbiji-faza-iii.",
  ]);
});

test("balances that two documents state for one day, of the report's loans only", () => {
  const bridge = "Export – Import Bank of China – Мост Земун–Борча";
  const card = (document: string, name: string, eur: string) =>
    cardOf({ document, name, eur, asOf: "2013-05-31", first: "21.07.2014.", last: "21.01.2029." });
  const lines = [
    card("a.pdf", bridge, "1.000"),
    card("a.pdf", "Еуробонд 2021", "5.000"),
    card("b.pdf", bridge, "1.001"),
    card("b.pdf", "Еуробонд 2021", "5.001"),
  ];
  expect(hintsOf(lines)).toEqual([expect.stringContaining('1,000 in "a.pdf"')]);
  expect(hintsOf(lines, ["Еуробонд"])).toEqual([expect.stringContaining('5,000 in "a.pdf"')]);
});
