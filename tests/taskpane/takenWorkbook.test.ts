import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier, ExchangeRate } from "../../src/dossier/dossier.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import { cardOf, type PrintedCard } from "../dossier/matching/printedCards.ts";
import { PROVING } from "../dossier/outlook/lists.ts";
import { assembleForward } from "../../src/dossier/outlook/assembleForward.ts";
import { parseMoney } from "../../src/money/money.ts";
import type { PaneState } from "../../src/taskpane/state/paneState.ts";
import { isUnwritten, paneInputsOf } from "../../src/taskpane/state/paneInputs.ts";
import { baseFrom } from "../../src/taskpane/state/workbookBase.ts";
import { act, chain, dossierOf, given, held, rate, read, start } from "./paneOfWorkbook.ts";
import { IMPORTED, ITALY, record, XRAY, XRAY_TERMS } from "./fakeChain.ts";

const names = (state: PaneState) => state.imported?.documents.map(({ name }) => name);

describe("a pane filled from a workbook", () => {
  it("gives exactly the workbook's dossier, whatever would be derived from its documents", () => {
    const dossier = held({ loans: [{ terms: { ...XRAY_TERMS, name: "Moj zajam" }, cards: [] }] });
    const state = read(start(), dossier);
    expect(dossierOf(state)).toEqual(dossier);
    expect(isUnwritten(state)).toBe(false);
    expect([...state.leftOut, ...state.putIn]).toEqual([]);
  });

  it("with another day or language gives the same loans, rates and payments for these", () => {
    const state = act(
      read(start(), held()),
      { type: "languageChosen", language: "sr-Cyrl" },
      { type: "asOfTyped", text: "31.08.2022." },
    );
    expect(dossierOf(state)).toEqual(held({ settings: { language: "sr-Cyrl", asOf: day("2022-08-31") } }));
    expect(isUnwritten(state)).toBe(true);
  });

  it("read again without a change stays the very same value, so that nothing is drawn anew", () => {
    const first = read(start(), held());
    const again = read(first, held());
    expect(again.imported).toBe(first.imported);
    expect(again.terms).toBe(first.terms);
    expect(again.base.dossier).toBe(first.base.dossier);
  });

  it("knows which loans of its documents take part, and which the user took out", () => {
    const none = read(start(), held({ loans: [], unscheduled: [] }));
    expect([...none.leftOut]).toEqual(["x-ray", "kostolac-1"]);
    const italy = read(start(), held({ unscheduled: [{ card: ITALY, missing: [] }] }));
    expect([[...italy.leftOut], [...italy.putIn]]).toEqual([["kostolac-1"], ["vlada-italije"]]);
  });
});

describe("what is done in the pane while the workbook changes", () => {
  const edited = held({
    loans: [{ terms: { ...XRAY_TERMS, monthsBetween: 12 }, cards: [XRAY] }],
    settings: { language: "en", asOf: day("2015-12-31") },
  });

  it("a document stays, and the workbook's terms are taken", () => {
    const state = read(given(read(start(), held()), "new.pdf"), edited);
    expect(names(state)).toEqual(["rebalans-2014.pdf", "new.pdf"]);
    expect(state.terms.map(({ terms }) => terms.monthsBetween)).toEqual([12]);
    expect(state.asOf.day).toBe(day("2015-12-31"));
    expect(isUnwritten(state)).toBe(true);
  });

  it("a document that was given before the workbook was first read joins the workbook's", () => {
    expect(names(read(given(start(), "new.pdf"), held()))).toEqual(["rebalans-2014.pdf", "new.pdf"]);
  });

  it("a document that was removed stays removed", () => {
    const state = act(given(read(start(), held()), "new.pdf"), {
      type: "documentRemoved",
      name: "rebalans-2014.pdf",
    });
    expect(names(read(state, edited))).toEqual(["new.pdf"]);
  });

  it("a day that was typed stays, also one that is no date yet; a language that was chosen too", () => {
    const typed = act(read(start(), held()), { type: "asOfTyped", text: "1 Jan 2020" });
    expect(read(typed, edited).asOf.day).toBe(day("2020-01-01"));
    const half = act(read(start(), held()), { type: "asOfTyped", text: "1 Ja" });
    expect(read(half, edited).asOf).toMatchObject({ text: "1 Ja", valid: false });
    const language = act(read(start(), held()), { type: "languageChosen", language: "sr-Latn" });
    expect(read(language, edited).language).toBe("sr-Latn");
  });

  it("a loan that was left out stays out, and one that was deleted in the workbook goes as well", () => {
    const state = act(read(start(), held()), {
      type: "loanChosen",
      key: "kostolac-1",
      ofBank: true,
      chosen: false,
    });
    expect([...read(state, held({ loans: [] })).leftOut].sort()).toEqual(["kostolac-1", "x-ray"]);
  });

  it("a file of terms stays instead of the workbook's, and is the workbook's once it was written", () => {
    const loaded = { file: "x-ray.json", terms: { ...XRAY_TERMS, monthsBetween: 3 } };
    const state = act(read(start(), held()), { type: "readingDone", read: [{ loaded }], problems: [] });
    const after = read(state, edited);
    expect(after.terms).toEqual([loaded]);
    expect(dossierOf(after)?.loans.find(({ terms }) => terms.id === "x-ray")?.terms.monthsBetween).toBe(3);
    const written = act(after, {
      type: "workbookTaken",
      base: baseFrom(dossierOf(after)!, chain),
      against: paneInputsOf(after),
    });
    expect(written.terms).toContainEqual({ ...loaded, file: null });
    expect(isUnwritten(written)).toBe(false);
  });

  it("what is done during a writing is not taken for written", () => {
    const before = given(read(start(), held()), "one.pdf");
    const dossier = dossierOf(before)!;
    const during = given(before, "two.pdf");
    const after = act(during, {
      type: "workbookTaken",
      base: baseFrom(dossier, chain),
      against: paneInputsOf(before),
    });
    expect(names(after)).toEqual(["rebalans-2014.pdf", "one.pdf", "two.pdf"]);
    expect(after.base.dossier?.documents.map(({ name }) => name)).toEqual(["rebalans-2014.pdf", "one.pdf"]);
    expect(isUnwritten(after)).toBe(true);
  });
});

describe("a workbook with schedules from printed balances, as the command line writes it", () => {
  const ofLaw = (document: string, asOf: string, year: number, printed: readonly PrintedCard[]) => ({
    documents: [{ ...record(document, document), asOf: day(asOf) }],
    lines: printed.map((one) => cardOf({ asOf, year, document, ...one })),
    others: [],
  });
  /** Three loans of the bank in the law for 2025, beside others: together they prove the rates of euro and dollar. */
  const LAW = ofLaw("law.pdf", "2024-08-31", 2025, PROVING);
  const written = (): Dossier =>
    assembleForward(LAW, { wanted: null, terms: [] }, { language: "en", asOf: day("2026-01-15") }).dossier;
  const loanIn = (dossier: Dossier | null, id: string) =>
    dossier?.loans.find(({ terms }) => terms.id === id)?.terms;
  const isOfDay = ({ base, date }: ExchangeRate) => base === "USD" && date === day("2024-08-31");

  it("keeps them, and the rates that its lists prove, when another document is added", () => {
    const before = written();
    const made = dossierOf(given(read(start(), before), "new.pdf"));
    // Of USD 216,750,000 in 27 instalments, each to the cent, 18 are paid.
    const balance = parseMoney("72249999.96", "USD");
    expect(loanIn(made, "zemun-borca")?.openingBalance?.amount).toEqual(balance);
    expect(made?.loans.map(({ terms }) => terms.id)).toEqual([
      ...["zemun-borca", "obrenovac-ljig", "beograd-stara-pazova"],
      "x-ray",
    ]);
    expect([before, made].map((dossier) => dossier?.rates.some(isOfDay))).toEqual([true, true]);
  });

  it("has them from the first: what the pane makes of a law is what the command line writes", () => {
    const state = act(start(), { type: "readingDone", read: [{ imported: LAW }], problems: [] });
    expect(dossierOf(state)).toEqual(written());
    expect(dossierOf(state)?.loans).toHaveLength(3);
  });

  it("adds none to a workbook that was written without, until the user adds or chooses something", () => {
    const settings = { language: "en", asOf: day("2026-01-15") } as const;
    const without = assembleDossier(LAW, { wanted: null, terms: [] }, settings);
    const state = read(start(), without);
    expect([without.unscheduled.length, dossierOf(state)]).toEqual([3, without]);
    const fewer = act(state, { type: "loanChosen", key: "zemun-borca", ofBank: true, chosen: false });
    expect(dossierOf(fewer)?.loans.map(({ terms }) => terms.id)).toEqual([
      "obrenovac-ljig",
      "beograd-stara-pazova",
    ]);
    // The rate that the list proves was never deleted there.
    expect(dossierOf(fewer)?.rates.some(isOfDay)).toBe(true);
  });

  it("goes on from the balance of a newer law", () => {
    // USD 64,222,222.18, an instalment of 8,027,777.78 later; the other loans as they were.
    const later = { eur: "57.977.988", rsd: "6.784.711.707" };
    const cards = PROVING.map((one) => (one.row === "6.2" ? { ...one, ...later } : one));
    const imported = ofLaw("law-2026.pdf", "2025-01-31", 2025, cards);
    const state = act(read(start(), written()), { type: "readingDone", read: [{ imported }], problems: [] });
    expect(loanIn(dossierOf(state), "zemun-borca")?.openingBalance?.amount).toEqual(
      parseMoney("64222222.18", "USD"),
    );
  });

  it("leaves out a loan that the user leaves out", () => {
    const state = act(read(start(), written()), {
      type: "loanChosen",
      key: "zemun-borca",
      ofBank: true,
      chosen: false,
    });
    expect(dossierOf(state)?.loans.map(({ terms }) => terms.id)).toEqual([
      "obrenovac-ljig",
      "beograd-stara-pazova",
    ]);
  });

  it("does not give a rate of its lists back that was deleted there", () => {
    const rates = written().rates.filter((rate) => !isOfDay(rate));
    const state = given(read(start(), { ...written(), rates }), "new.pdf");
    expect(dossierOf(state)?.rates.some(isOfDay)).toBe(false);
  });
});

describe("the dossier of a workbook and further documents", () => {
  const other = { ...XRAY_TERMS, id: "other", name: "Drugi zajam" };

  it("has the workbook's loans first and in its order, its payments and its rates", () => {
    const payment = {
      loan: "x-ray",
      date: day("2014-03-21"),
      kind: "principal",
      amount: XRAY_TERMS.drawdowns[0]!.amount,
      note: null,
    } as const;
    const dossier = held({
      loans: [
        { terms: other, cards: [] },
        { terms: XRAY_TERMS, cards: [XRAY] },
      ],
      payments: [payment],
    });
    const made = dossierOf(given(read(start(), dossier), "new.pdf"))!;
    // The list gives a schedule to the loan that the workbook had none for.
    expect(made.loans.map(({ terms }) => terms.id)).toEqual(["other", "x-ray", "kostolac-1"]);
    expect(made.loans[1]?.cards.map(({ source }) => source.document)).toEqual([
      "rebalans-2014.pdf",
      "new.pdf",
    ]);
    expect(made.payments).toEqual([payment]);
    expect(made.rates).toContainEqual(rate("2014-08-31", "8.1"));
  });

  it("does not bring back a published rate that was deleted in the workbook", () => {
    const whole = assembleDossier(IMPORTED, { wanted: null, terms: [XRAY_TERMS] }, held().settings);
    const [gone, ...rates] = whole.rates;
    const state = given(read(start(), held({ rates })), "new.pdf");
    const key = ({ date, base, quote }: ExchangeRate) => `${date} ${base} ${quote}`;
    expect(whole.rates.length).toBeGreaterThan(1);
    expect(dossierOf(state)?.rates.map(key)).not.toContain(key(gone!));
    expect(dossierOf(state)?.rates.map(key)).toEqual(expect.arrayContaining(rates.map(key)));
  });
});
