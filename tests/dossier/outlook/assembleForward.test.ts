import { describe, expect, it } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { day, isoText } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { assembleForward, withoutForward } from "../../../src/dossier/outlook/assembleForward.ts";
import { forwardDossier } from "../../../src/dossier/outlook/forwardDossier.ts";
import type { ListDays } from "../../../src/dossier/outlook/debtLists.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { planOutlook } from "../../../src/workbook/outlook/plannedOutlook.ts";
import { said } from "../../messages/sayable.ts";
import { cardOf, type PrintedCard } from "../matching/printedCards.ts";
import { dossierOf, PROVING, text } from "./lists.ts";

/** Seven instalments are left after 31 August 2024, and no rate is printed. */
const LOAN: PrintedCard = {
  name: "Zajam za puteve",
  eur: "12.000.000",
  rsd: "1.404.266.400",
  first: "15.05.2020.",
  last: "15.11.2027.",
  instalment: "3.428.571 EUR",
};

/** The same loan a year later, at the same rate of exchange: of seven instalments five are left, 12,000,000 x 5 / 7. */
const A_YEAR_LATER: PrintedCard = {
  ...LOAN,
  eur: "8.571.429",
  rsd: "1.003.047.428",
};

const list = (loan: PrintedCard, year: number, asOf: string | null): readonly DebtCard[] =>
  [loan, ...PROVING].map((card) => cardOf({ document: `law-${year}.pdf`, year, asOf, ...card }));
const LAW_2025 = list(LOAN, 2025, "2024-08-31");
const LAW_2026 = list(A_YEAR_LATER, 2026, "2025-08-31");

function assembled(
  cards: readonly DebtCard[],
  terms: readonly LoanTerms[] = [],
  days: ListDays = new Map(),
): Dossier {
  const { documents, lines, others, settings } = dossierOf(cards);
  return assembleForward({ documents, lines, others }, { wanted: ["puteve"], terms }, settings, days).dossier;
}

function termsIn(cards: readonly DebtCard[], terms: readonly LoanTerms[] = []): LoanTerms {
  const [loan] = assembled(cards, terms).loans;
  if (!loan) throw new Error("no loan");
  return loan.terms;
}

const missing = (dossier: Dossier): string[] =>
  dossier.unscheduled.flatMap((one) => one.missing.map(({ key }) => key));

const ofList = (dossier: Dossier): string[] => missing(dossier).filter((key) => key.startsWith("outlook:"));

describe("a loan whose agreement is not known", () => {
  it("begins with the balance in the newest list, and its terms say what they rest on", () => {
    const terms = termsIn([...LAW_2025, ...LAW_2026]);
    expect(terms.openingBalance?.date).toBe(day("2025-08-31"));
    expect(text(terms.openingBalance?.amount)).toBe("EUR 8571428.57");
    expect(terms.sources["repayment"]).toMatchObject({
      mark: "computed",
      says: { key: "outlook:sourceProven", params: { reason: { key: "outlook:proven" } } },
    });
  });

  it("says that a date was seen only where it is the printed one, and else that it was counted from it", () => {
    const { firstPrincipal, lastPrincipal, sources } = termsIn(LAW_2025);
    expect([firstPrincipal, lastPrincipal].map(isoText)).toEqual(["2024-11-15", "2027-11-15"]);
    expect(sources["firstPrincipal"]).toMatchObject({
      mark: "computed",
      text: "15.05.2020.",
      says: { key: "outlook:sourceOnGrid", params: { printed: { day: day("2020-05-15") }, count: 6 } },
    });
    expect(sources["lastPrincipal"]).toMatchObject({ mark: "seen", text: "15.11.2027." });
    expect(sources["lastPrincipal"]?.says).toBeUndefined();
    const begun = termsIn(list({ ...LOAN, first: "15.11.2024." }, 2025, "2024-08-31"));
    expect(begun.sources["firstPrincipal"]).toMatchObject({ mark: "seen", text: "15.11.2024." });
  });

  it("has the step and names the fees that its agreement is known to state", () => {
    const road = {
      ...LOAN,
      name: "Export - Import Bank of China - Projekat izgradnje brze saobraćajnice Novi Sad - Ruma",
      last: "15.11.2038.",
      instalment: "0 USD",
    };
    const { documents, lines, others, settings } = dossierOf(list(road, 2025, "2024-08-31"));
    const made = assembleForward(
      { documents, lines, others },
      { wanted: ["Ruma"], terms: [] },
      settings,
      new Map(),
    );
    const [loan] = made.dossier.loans;
    expect(loan?.terms).toMatchObject({ id: "novi-sad-ruma", monthsBetween: 6, fees: [] });
    expect(loan?.terms.sources["monthsBetween"]).toMatchObject({ mark: "quoted" });
    expect(loan?.terms.sources["fees"]).toMatchObject({
      mark: "inferred",
      says: { key: "outlook:sourceFeesManagement", params: { management: { percent: decimal("0.5") } } },
    });
  });

  it("says of each of its terms in the workbook what it rests on", () => {
    const dossier = assembled(LAW_2025);
    const summary = buildWorkbook(dossier).sheets.find(({ key }) => key === "summary");
    const texts = summary?.cells.map(({ value }) => (value.kind === "text" ? value.text : "")) ?? [];
    for (const term of ["Day count", "First interest", "Business days", "Rounding", "Interest runs from"])
      expect(texts.filter((one) => one.startsWith(`${term}: `) && one.includes(" — "))).toHaveLength(1);
    expect(texts.filter((one) => one.includes("no source stated"))).toEqual([]);
  });

  it("has assumed instalments where the printed one is another", () => {
    const terms = termsIn(list({ ...LOAN, instalment: "4.000.000 EUR" }, 2025, "2024-08-31"));
    expect(terms.sources["repayment"]).toMatchObject({
      mark: "inferred",
      says: { key: "outlook:sourceEqual", params: { reason: { key: "outlook:printedMore" } } },
    });
  });

  it("has none where nobody states the day of its list, which is said", () => {
    const undated = list(LOAN, 2025, null);
    const dossier = assembled(undated);
    expect(dossier.loans).toEqual([]);
    expect(missing(dossier)).toContain("outlook:listUndated");
    const stated = assembled(undated, [], new Map([["law-2025.pdf", day("2024-08-31")]]));
    expect(stated.documents.map(({ statedDay }) => statedDay)).toEqual([day("2024-08-31")]);
    expect(stated.loans[0]?.terms.sources["openingBalance"]).toMatchObject({
      mark: "computed",
      says: { key: "outlook:sourceDayEntered" },
    });
  });

  it("has none where the newest list does not print it, which is said", () => {
    const later = PROVING.map((card) =>
      cardOf({ document: "law-2026.pdf", year: 2026, asOf: "2025-08-31", ...card }),
    );
    const dossier = assembled([...LAW_2025, ...later]);
    expect(dossier.loans).toEqual([]);
    expect(ofList(dossier)).toEqual(["outlook:inListBefore"]);
    // With the last balance that a list prints, and what to do where the newest is an extract.
    const sentence = said(dossier.unscheduled[0]!.missing.at(-1)!).replaceAll("\u00a0", " ");
    expect(sentence).toContain(
      "EUR 12,000,000.00 on 31 Aug 2024 in law-2025.pdf, with “15.11.2027.” printed as the last",
    );
    expect(sentence).toContain("leave the newest list out");
    // Asked again it is said once.
    expect(ofList(forwardDossier(dossier, new Map()).dossier)).toEqual(["outlook:inListBefore"]);
  });

  it("of a list whose day is inferred has an assumed balance", () => {
    const { documents, lines, others, settings } = dossierOf(list(LOAN, 2025, null));
    const published = {
      date: day("2024-08-31"),
      base: "EUR",
      quote: "RSD",
      rate: decimal("117.0222"),
    } as const;
    const { dossier } = assembleForward(
      { documents, lines, others },
      { wanted: ["puteve"], terms: [], rates: [{ ...published, mark: "quoted", source: "NBS" }] },
      settings,
    );
    expect(dossier.loans[0]?.terms.sources["openingBalance"]).toMatchObject({
      mark: "inferred",
      says: { key: "outlook:sourceDayInferred" },
    });
  });
});

describe("the order of loans", () => {
  it("begins with those whose terms are known, wherever the list prints them; the others follow as printed", () => {
    const names = PROVING.map(({ name }) => name);
    const { documents, lines, others, settings } = dossierOf(LAW_2025);
    const made = (terms: readonly LoanTerms[]) =>
      assembleForward({ documents, lines, others }, { wanted: names, terms }, settings).dossier.loans;
    const ids = made([]).map(({ terms }) => terms.id);
    const last = made([]).at(-1)?.terms;
    if (!last) throw new Error("no loan");
    const sources = { ...last.sources, lastPrincipal: { mark: "entered", text: "by hand" } as const };
    expect(ids).toHaveLength(PROVING.length);
    expect(made([{ ...last, sources }]).map(({ terms }) => terms.id)).toEqual([last.id, ...ids.slice(0, -1)]);
  });
});

describe("a dossier without the schedules of its list", () => {
  it("names each of these loans with the reason, keeps the others, and has the same outlook", () => {
    const { documents, lines, others, settings } = dossierOf(LAW_2025);
    const [first] = PROVING;
    const wanted = ["puteve", first!.name];
    const given = assembleForward({ documents, lines, others }, { wanted, terms: [] }, settings).dossier;
    const [, own] = given.loans.map(({ terms }) => terms);
    const sources = { ...own!.sources, lastPrincipal: { mark: "entered", text: "by hand" } as const };
    const choice = { wanted, terms: [{ ...own!, sources }] };
    const whole = assembleForward({ documents, lines, others }, choice, settings).dossier;
    const made = withoutForward(whole);
    expect(whole.loans).toHaveLength(2);
    expect(made.loans.map(({ terms }) => terms.id)).toEqual([own!.id]);
    expect(made.unscheduled.map(({ card }) => card.name)).toEqual(["Zajam za puteve"]);
    expect(missing(made)).toEqual(["outlook:inOutlookAlone"]);
    const rows = (dossier: Dossier) => planOutlook(dossier, [])?.rows.map(({ key }) => key);
    expect(rows(whole)).toHaveLength(2);
    expect(rows(made)).toEqual(rows(whole));
  });
});

describe("terms that a list gave before", () => {
  const before = termsIn(LAW_2025);

  it("give way to those of a newer list, with the name that the loan bears", () => {
    const after = termsIn([...LAW_2025, ...LAW_2026], [{ ...before, name: "Putevi" }]);
    expect([text(after.openingBalance?.amount), after.name]).toEqual(["EUR 8571428.57", "Putevi"]);
  });

  it("keep an assumed rate of interest, and what was emptied of the agreement", () => {
    const assumedRate = { kind: "constant", percent: decimal("4.5") } as const;
    const sources = { ...before.sources, assumedRate: { mark: "entered", text: "Loans!K5" } as const };
    const after = termsIn([...LAW_2025, ...LAW_2026], [{ ...before, assumedRate, sources }]);
    expect(text(after.openingBalance?.amount)).toBe("EUR 8571428.57");
    expect([after.assumedRate, after.sources["assumedRate"]?.mark]).toEqual([assumedRate, "entered"]);
    expect(after.agreement).toBeNull();
  });

  it("lose the assumed rate where the newer list prints one", () => {
    const assumedRate = { kind: "constant", percent: decimal("4.5") } as const;
    const rated = list({ ...A_YEAR_LATER, rate: "2,50%" }, 2026, "2025-08-31");
    const after = termsIn([...LAW_2025, ...rated], [{ ...before, assumedRate }]);
    expect([after.rate.kind, after.assumedRate]).toEqual(["fixed", undefined]);
  });

  it("stay where somebody has entered another", () => {
    const sources = { ...before.sources, lastPrincipal: { mark: "entered", text: "Loans!H5" } as const };
    const own: LoanTerms = { ...before, lastPrincipal: day("2028-11-15"), sources };
    expect(termsIn([...LAW_2025, ...LAW_2026], [own])).toBe(own);
  });

  it("stay where no list prints the loan any more", () => {
    const dossier = assembled([], [before]);
    expect(dossier.loans.map(({ terms }) => terms)).toEqual([before]);
  });
});

describe("loans of a group", () => {
  const cards = [
    { ...LOAN, group: "Krediti poslovnih banaka" },
    { ...LOAN, name: "Zajam za škole", row: "1.2", group: "Кредити страних влада" },
    { ...LOAN, name: "Zajam za bolnice", row: "1.3", group: null },
    ...PROVING,
  ].map((card) => cardOf({ document: "law.pdf", year: 2025, asOf: "2024-08-31", ...card }));
  const { documents, lines, others, settings } = dossierOf(cards);
  const chosen = (choice: { wanted: readonly string[] | null; groups: readonly string[] }): string[] =>
    assembleForward({ documents, lines, others }, { terms: [], ...choice }, settings).dossier.loans.map(
      ({ terms }) => terms.name,
    );

  it("are chosen by a part of its title in either script, or by their creditor", () => {
    expect(chosen({ wanted: null, groups: ["stranih vlada"] })).toEqual(["Zajam za škole"]);
    // Rows 6.2, 6.3 and 6.7, which stand in no group here.
    expect(chosen({ wanted: null, groups: ["Export-Import Bank"] })).toHaveLength(3);
    expect(chosen({ wanted: null, groups: ["vlada", "poslovnih"] })).toHaveLength(2);
  });

  it("are those of a name too, where both are asked for", () => {
    expect(chosen({ wanted: ["Zajam za"], groups: ["poslovnih"] })).toEqual(["Zajam za puteve"]);
    expect(chosen({ wanted: ["škole"], groups: ["poslovnih"] })).toEqual([]);
  });
});
