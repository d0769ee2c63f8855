import { describe, expect, it, test } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { AGREEMENTS, agreementFor } from "../../src/loan/agreements/catalogue.ts";
import type { TermSource } from "../../src/loan/terms.ts";
import type { Language } from "../../src/messages/language.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";

addLaterTexts();

function documentIn(language: Language, source: TermSource | undefined): string | null {
  return source?.documentSays ? translatorFor(language).sayMessage(source.documentSays) : null;
}

describe("the document behind a known fact, by its name in the reader's language", () => {
  test.each([
    [
      "en",
      "Framework Agreement of 14 July 2010, Official Gazette of the RS - International Agreements, No. 10/2010, Articles 1-2",
    ],
    [
      "sr-Latn",
      "Okvirni sporazum od 14.07.2010. godine, „Službeni glasnik RS – Međunarodni ugovori“, br. 10/2010, čl. 1-2",
    ],
    [
      "sr-Cyrl",
      "Оквирни споразум од 14.07.2010. године, „Службени гласник РС – Међународни уговори“, бр. 10/2010, чл. 1-2",
    ],
  ] as const)("the framework agreement of X RAY in %s", (language, name) => {
    expect(documentIn(language, agreementFor("x-ray")?.facility?.source)).toBe(name);
  });

  it("keeps names of projects and sites in Latin script", () => {
    expect(documentIn("sr-Cyrl", agreementFor("x-ray")?.signed?.source)).toBe(
      "Предлог закона о потврђивању Споразума о државном концесионалном зајму за пројекат „NUCTECH Container/Vehicle Inspection System“, otvorenavlada.rs",
    );
    expect(documentIn("sr-Cyrl", agreementFor("zemun-borca")?.signed?.source)).toBe(
      "AidData, china.aiddata.org, пројекат 66981",
    );
  });

  it("is named in every language, or is a name that is the same in all", () => {
    const unnamed = AGREEMENTS.flatMap(({ loan: _loan, name: _name, purpose: _purpose, ...facts }) =>
      Object.values(facts),
    )
      .map(({ source }) => source)
      .filter(({ document, documentSays }) => document !== undefined && documentSays === undefined)
      .map(({ document }) => document);
    expect([...new Set(unnamed)]).toEqual(["ekapija.com"]);
  });
});

describe("balances that were reported of a loan", () => {
  // The card of the law for 2025 (balance on 31.08.2024 and equal half-yearly instalments), counted back by hand: the
  // balance is that one and an instalment for each date of principal between the two days. Amounts in US dollars.
  test.each([
    ["zemun-borca", "2018-12-31", 72_249_999.96 + 12 * 8_027_777.78],
    ["zemun-borca", "2019-12-31", 72_249_999.96 + 10 * 8_027_777.78],
    ["zemun-borca", "2020-12-31", 72_249_999.96 + 8 * 8_027_777.78],
    ["zemun-borca", "2021-12-31", 72_249_999.96 + 6 * 8_027_777.78],
    ["zemun-borca", "2022-09-30", 72_249_999.96 + 4 * 8_027_777.78],
    ["kostolac-1", "2018-12-31", 73_130_008.52 + 12 * 14_626_001.7],
    ["kostolac-1", "2019-12-31", 73_130_008.52 + 10 * 14_626_001.7],
    ["kostolac-1", "2021-12-31", 73_130_008.52 + 6 * 14_626_001.7],
    ["kostolac-1", "2022-09-30", 73_130_008.52 + 4 * 14_626_001.7],
  ])("%s on %s is what its instalments give", (loan, date, dollars) => {
    const reported = agreementFor(loan)?.balances?.value.find((balance) => isoText(balance.date) === date);
    const thousands = Math.round(dollars / 1000);
    expect(reported?.amount).toEqual({ minor: BigInt(thousands) * 100_000n, currency: "USD" });
  });
});
