/* eslint max-lines: ["error", { max: 460 }] -- what is taken from a workbook is one story. */
import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier, ExchangeRate, Payment } from "../../src/dossier/dossier.ts";
import type { FindingNote } from "../../src/dossier/userWords.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import { cardOf, type PrintedCard } from "../dossier/matching/printedCards.ts";
import { PROVING } from "../dossier/outlook/lists.ts";
import { assembleForward } from "../../src/dossier/outlook/assembleForward.ts";
import { parseMoney } from "../../src/money/money.ts";
import { message } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { PaneState } from "../../src/taskpane/state/paneState.ts";
import type { PaneAction } from "../../src/taskpane/state/reducer.ts";
import { sameValue } from "../../src/taskpane/state/sameValue.ts";
import { isUnwritten, standOf } from "../../src/taskpane/state/stand.ts";
import { baseFrom } from "../../src/taskpane/state/workbookBase.ts";
import { act, chain, dossierOf, read, start } from "./paneOfWorkbook.ts";
import { card, IMPORTED, ITALY, KOSTOLAC, record, XRAY, XRAY_TERMS } from "./fakeChain.ts";

const rate = (date: string, value: string, mark: ExchangeRate["mark"] = "entered"): ExchangeRate => ({
  date: day(date),
  base: "EUR",
  quote: "CNY",
  rate: decimal(value),
  mark,
  source: "izvod",
});

/** As read back: a fresh copy of every part, as JSON gives it. */
function held(over: Partial<Dossier> = {}): Dossier {
  return structuredClone({
    version: 1,
    documents: IMPORTED.documents,
    lines: IMPORTED.lines,
    others: [],
    loans: [{ terms: XRAY_TERMS, cards: [XRAY] }],
    unscheduled: [{ card: KOSTOLAC, missing: [] }],
    rates: [rate("2014-08-31", "8.1")],
    payments: [],
    decisions: [],
    mappings: [],
    notes: [],
    tolerances: [],
    assumedRates: [],
    settings: { language: "en", asOf: day("2014-08-01") },
    ...over,
  });
}

const given = (state: PaneState, name: string): PaneState => {
  const lines = [card({ source: { ...XRAY.source, document: name } })];
  const imported = { documents: [record(name, `sha ${name}`)], lines, others: [] };
  return act(state, { type: "readingDone", read: [{ imported }], problems: [] });
};
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
      against: standOf(after),
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
      against: standOf(before),
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
    // USD 64,222,222.19, an instalment of 8,027,777.77 later; the other loans as they were.
    const later = { eur: "57.977.988", rsd: "6.784.711.708" };
    const cards = PROVING.map((one) => (one.row === "6.2" ? { ...one, ...later } : one));
    const imported = ofLaw("law-2026.pdf", "2025-01-31", 2025, cards);
    const state = act(read(start(), written()), { type: "readingDone", read: [{ imported }], problems: [] });
    expect(loanIn(dossierOf(state), "zemun-borca")?.openingBalance?.amount).toEqual(
      parseMoney("64222222.19", "USD"),
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

describe("payments recorded in the pane", () => {
  const pay = (date: string, note: string | null = null): Payment => ({
    ...{ loan: "x-ray", date: day(date), kind: "interest", amount: parseMoney("100.00", "CNY")!, note },
  });
  const [first, second] = [pay("2014-03-21", "izvod 12"), pay("2014-09-22")];
  const recorded = (state: PaneState): PaneState =>
    act(state, { type: "paymentsRecorded", payments: [second] });

  it("are one list with the workbook's, and not written yet", () => {
    const state = recorded(read(start(), held({ payments: [first] })));
    expect(dossierOf(state)?.payments).toEqual([first, second]);
    expect(isUnwritten(state)).toBe(true);
    const back = act(state, { type: "paymentsTakenBack", payments: [structuredClone(second)] });
    expect(dossierOf(back)?.payments).toEqual([first]);
    expect(isUnwritten(back)).toBe(false);
  });

  it("stay beside what is typed into the table meanwhile, and stand once where it is the same", () => {
    const before = recorded(read(start(), held({ payments: [first] })));
    const third = pay("2015-03-23");
    expect(dossierOf(read(before, held({ payments: [first, third] })))?.payments).toEqual([
      first,
      third,
      second,
    ]);
    expect(dossierOf(read(before, held({ payments: [first, second] })))?.payments).toEqual([first, second]);
  });

  it("once written are deleted in the table like any other", () => {
    const before = recorded(read(start(), held({ payments: [first] })));
    const written = read(before, held({ payments: [first, second] }));
    expect(isUnwritten(written)).toBe(false);
    expect(dossierOf(read(written, held({ payments: [first] })))?.payments).toEqual([first]);
  });

  it("taken back in the pane go from the table, one of two that are the same", () => {
    const before = read(start(), held({ payments: [second, first, second] }));
    const after = act(before, { type: "paymentsTakenBack", payments: [second] });
    expect(dossierOf(after)?.payments).toEqual([second, first]);
    const note = "izvod 12";
    const edited = held({ payments: [second, { ...first, note }, second] });
    expect(dossierOf(read(after, edited))?.payments).toEqual([second, { ...first, note }]);
  });

  it("go into the dossier of documents alone too", () => {
    const state = recorded(given(start(), "law.pdf"));
    expect(dossierOf(state)?.payments).toEqual([second]);
  });
});

describe("values that say the same", () => {
  it.each([
    [{ a: 1n, b: [1, "2"] }, { b: [1, "2"], a: 1n }, true],
    [{ a: 1n }, { a: 1 }, false],
    [{ a: undefined }, {}, true],
    [{ a: null }, {}, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [[1], [1, undefined], false],
    [Number.NaN, Number.NaN, true],
  ])("%# ", (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });
});

describe("what the user has said of the checks", () => {
  const note = (finding: string, text: string, state: FindingNote["state"] = "accepted"): FindingNote => ({
    finding,
    state,
    text,
    seen: "difference; 1; 2",
  });
  const noted = (one: FindingNote): PaneAction => ({ type: "findingNoted", finding: one.finding, note: one });
  const wide = { check: "ceiling", value: decimal("1.5") };

  it("goes into the dossier as it was said, and is not in the workbook until that is written", () => {
    const state = act(
      read(start(), held()),
      noted(note("a", "prvo")),
      noted(note("b", "drugo")),
      noted(note("a", "novo", "error")),
      { type: "toleranceSet", check: wide.check, tolerance: wide },
    );
    expect(dossierOf(state)).toEqual(
      held({ notes: [note("a", "novo", "error"), note("b", "drugo")], tolerances: [wide] }),
    );
    expect(isUnwritten(state)).toBe(true);
    const written = dossierOf(state)!;
    const after = act(state, {
      type: "workbookTaken",
      base: baseFrom(structuredClone(written), chain),
      against: standOf(state),
    });
    expect(isUnwritten(after)).toBe(false);
    expect(dossierOf(after)).toEqual(written);
  });

  it("said of several at once survives writing as single decisions do, and is taken back as one", () => {
    const before = act(read(start(), held()), noted(note("a", "prvo")));
    const together = (...notes: (readonly [string, FindingNote | null])[]): PaneAction => ({
      type: "findingsNoted",
      notes,
      announcement: message("paneChecks:takenBack", { count: notes.length }),
    });
    const all = ["a", "b", "c"].map((finding) => note(finding, "isto", "to-be-asked"));
    const after = act(before, together(...all.map((one) => [one.finding, one] as const)));
    expect(dossierOf(after)?.notes).toEqual(all);
    expect(isUnwritten(after)).toBe(true);
    const written = act(after, {
      type: "workbookTaken",
      base: baseFrom(structuredClone(dossierOf(after)!), chain),
      against: standOf(after),
    });
    expect(dossierOf(written)?.notes).toEqual(all);
    const back = act(written, together(["a", note("a", "prvo")], ["b", null], ["c", null]));
    expect(dossierOf(back)?.notes).toEqual(before.notes);
    expect(isUnwritten(back)).toBe(true);
  });

  it("stays when another document comes, and when the one it is about goes and comes back", () => {
    const said = act(given(start(), "a.pdf"), noted(note("a", "prvo")));
    const more = given(said, "b.pdf");
    expect(dossierOf(more)?.notes).toEqual([note("a", "prvo")]);
    const gone = act(more, { type: "documentRemoved", name: "a.pdf" });
    expect(gone.notes).toEqual([note("a", "prvo")]);
    expect(given(gone, "a.pdf").notes).toEqual([note("a", "prvo")]);
  });

  it("comes back from the workbook; of one finding the pane's own word since then stands, and only one", () => {
    const before = read(start(), held({ notes: [note("a", "prvo"), note("b", "drugo")] }));
    expect(before.notes).toEqual([note("a", "prvo"), note("b", "drugo")]);
    const changed = act(before, noted(note("a", "iz okna")));
    const workbook = held({ notes: [note("a", "iz celije"), note("b", "iz celije"), note("c", "treće")] });
    const after = read(changed, workbook);
    expect(after.notes).toEqual([note("b", "iz celije"), note("c", "treće"), note("a", "iz okna")]);
  });

  it("taken back in the pane stays away, taken back in the workbook goes", () => {
    const before = read(
      start(),
      held({ notes: [note("a", "prvo"), note("b", "drugo")], tolerances: [wide] }),
    );
    const without = act(before, { type: "findingNoted", finding: "a", note: null });
    const after = read(without, held({ notes: [note("a", "prvo")] }));
    expect(after.notes).toEqual([]);
    expect(after.tolerances).toEqual([]);
  });
});

describe("a schedule found by a fit", () => {
  const fitted = { ...XRAY_TERMS, monthsBetween: 3 };

  it("stands instead of the workbook's terms, survives its changes, and gives way to them when taken back", () => {
    const before = read(start(), held());
    const state = act(before, { type: "fitTaken", terms: fitted });
    expect(dossierOf(state)?.loans[0]?.terms).toEqual(fitted);
    expect(isUnwritten(state)).toBe(true);
    const changed = read(
      state,
      held({ loans: [{ terms: { ...XRAY_TERMS, monthsBetween: 12 }, cards: [XRAY] }] }),
    );
    expect(dossierOf(changed)?.loans[0]?.terms.monthsBetween).toBe(3);
    const undone = act(changed, { type: "termsRemoved", id: "x-ray" });
    expect(dossierOf(undone)?.loans[0]?.terms.monthsBetween).toBe(12);
    expect(isUnwritten(undone)).toBe(false);
  });
});
