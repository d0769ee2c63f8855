import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import type { Imported } from "../../src/dossier/importFiles.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { message } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import type { Notice } from "../../src/taskpane/say/notice.ts";
import type { FoundLoan } from "../../src/taskpane/state/foundLoans.ts";
import { appliedTerms, isApplied, statedTerms } from "../../src/taskpane/state/loadedTerms.ts";
import type { ReadFiles } from "../../src/taskpane/state/filesRead.ts";
import { initialState, paneReducer, type PaneAction } from "../../src/taskpane/state/reducer.ts";
import type { PaneState } from "../../src/taskpane/state/paneState.ts";
import { card, IMPORTED, record, XRAY_TERMS } from "./fakeChain.ts";

const START = initialState("sr-Latn", day("2026-11-24"));
const PROBLEM: Notice = {
  kind: "problem",
  text: message("errors:notPdf", { document: "x.pdf" }),
  place: null,
};

const after = (state: PaneState, ...actions: PaneAction[]): PaneState => actions.reduce(paneReducer, state);
const read = (...imported: Imported[]): PaneAction => ({
  type: "readingDone",
  read: imported.map((one) => ({ imported: one })),
  problems: [],
});
const READING: PaneAction = { type: "readingStarted", names: ["x.pdf"] };

function document(name: string, sha256: string): Imported {
  return {
    documents: [record(name, sha256)],
    lines: [card({ source: { document: name, page: 1, row: "6.5", text: sha256 } })],
    others: [],
  };
}
const names = (state: PaneState) => state.imported?.documents.map((one) => one.name);
const keys = (state: PaneState) => state.importNotices.map((notice) => notice.text.key);

describe("reading documents", () => {
  const held = after(START, READING, read(IMPORTED));

  it("keeps what was read before when the next file is bad", () => {
    const state = after(held, READING, { type: "readingDone", read: [], problems: [PROBLEM] });
    expect(state.imported).toBe(held.imported);
    expect(state.reading).toBeNull();
    expect(state.importNotices).toEqual([PROBLEM]);
  });

  it("keeps what was read before when reading is cancelled", () => {
    const state = after(held, READING, { type: "readingCancelled" });
    expect(state.imported).toBe(held.imported);
    expect(state.reading).toBeNull();
    expect(state.importNotices).toEqual([]);
  });

  it("takes the good files of a lot with a bad one, and says which was bad", () => {
    const state = after(START, READING, {
      type: "readingDone",
      read: [{ imported: document("a.pdf", "1") }],
      problems: [PROBLEM],
    });
    expect(names(state)).toEqual(["a.pdf"]);
    expect(state.importNotices).toEqual([PROBLEM]);
  });

  it("adds documents one after the other", () => {
    const state = after(START, read(document("a.pdf", "1")), read(document("b.pdf", "2")));
    expect(names(state)).toEqual(["a.pdf", "b.pdf"]);
    expect(state.imported?.lines.map((line) => line.source.text)).toEqual(["1", "2"]);
  });

  it("counts the same content once, whatever its name, and says so", () => {
    const state = after(START, read(document("a.pdf", "1")), read(document("copy.pdf", "1")));
    expect(names(state)).toEqual(["a.pdf"]);
    expect(state.imported?.lines).toHaveLength(1);
    expect(keys(state)).toEqual(["pane:documentRepeated"]);
  });

  it("counts the same content once within one lot too", () => {
    const state = after(START, read(document("a.pdf", "1"), document("a.pdf", "1")));
    expect(names(state)).toEqual(["a.pdf"]);
  });

  it("replaces a document by a newer one of the same name, and says so", () => {
    const state = after(
      START,
      read(document("a.pdf", "1"), document("b.pdf", "2")),
      read(document("a.pdf", "3")),
    );
    expect(state.imported?.documents.map((one) => one.sha256)).toEqual(["2", "3"]);
    expect(state.imported?.lines.map((line) => line.source.text)).toEqual(["2", "3"]);
    expect(keys(state)).toEqual(["pane:documentReplaced"]);
  });

  it("lets go of a document with its debts", () => {
    const two = after(START, read(document("a.pdf", "1"), document("b.pdf", "2")));
    const one = after(two, { type: "documentRemoved", name: "a.pdf" });
    expect(one.imported?.lines.map((line) => line.source.document)).toEqual(["b.pdf"]);
    expect(after(one, { type: "documentRemoved", name: "b.pdf" }).imported).toBeNull();
  });

  it("tells a screen reader of each quarter, not of each page", () => {
    let state = after(START, { type: "readingStarted", names: ["law.pdf"] });
    const said = new Set([state.announcement]);
    for (let page = 1; page <= 169; page += 1) {
      state = after(state, { type: "pageRead", at: { document: "law.pdf", page, pages: 169 } });
      said.add(state.announcement);
      expect(state.reading?.at?.page).toBe(page);
    }
    expect([...said].map((one) => one?.params["page"])).toEqual([undefined, 43, 85, 127, 169]);
  });

  it("ignores a page that comes after the end", () => {
    const late: PaneAction = { type: "pageRead", at: { document: "law.pdf", page: 1, pages: 2 } };
    expect(after(held, late)).toBe(held);
  });
});

describe("the place that is shown", () => {
  const placeOf = ({ view }: PaneState) => view.tab;

  it("is the documents while they are read, and the answer once there is one", () => {
    const reading = after(START, { type: "gone", to: { over: { kind: "changes" } } }, READING);
    expect(reading.view).toEqual({ tab: "documents", over: null });
    expect(placeOf(after(reading, read(document("a.pdf", "1"))))).toBe("overview");
  });

  it.each<[string, PaneAction]>([
    ["there is a problem to be told", { type: "readingDone", read: [], problems: [PROBLEM] }],
    ["a document that is here already was given again", read(IMPORTED)],
    ["no debt was found", read({ ...document("b.pdf", "2"), lines: [] })],
    [
      "the day of a list has to be asked for",
      read({ ...document("c.pdf", "3"), documents: [{ ...record("c.pdf", "3"), asOf: null }] }),
    ],
  ])("stays the documents where %s", (_why, done) => {
    expect(placeOf(after(START, READING, read(IMPORTED), READING, done))).toBe("documents");
  });

  it("comes back when what lies over it goes", () => {
    const over = after(
      START,
      { type: "gone", to: { tab: "checks" } },
      { type: "gone", to: { over: { kind: "loan", loan: "x-ray", due: null } } },
    );
    expect(over.view).toEqual({ tab: "checks", over: { kind: "loan", loan: "x-ray", due: null } });
    expect(after(over, { type: "gone", to: { over: null } }).view).toEqual({ tab: "checks", over: null });
  });
});

describe("files of terms", () => {
  const loaded = (file: string, terms = XRAY_TERMS): ReadFiles[number] => ({ loaded: { file, terms } });
  const given = (...files: ReadFiles): PaneAction => ({ type: "readingDone", read: files, problems: [] });
  const files = (state: PaneState) => state.terms.map(({ file, terms }) => [terms.id, file]);
  const bridge = { ...XRAY_TERMS, id: "zemun-borca", name: "Zemun" };

  it("stand one for each loan, and what was read before stays", () => {
    const state = after(START, read(IMPORTED), given(loaded("a.json"), loaded("b.json", bridge)));
    expect(files(state)).toEqual([
      ["x-ray", "a.json"],
      ["zemun-borca", "b.json"],
    ]);
    expect(state.imported).toBe(IMPORTED);
    expect(state.announcement).toEqual(message("pane:termsDone", { count: 2 }));
  });

  it("are replaced by later ones of the same loan, which is said", () => {
    const state = after(START, given(loaded("a.json")), given(loaded("b.json")));
    expect(files(state)).toEqual([["x-ray", "b.json"]]);
    expect(state.importNotices.map(({ text }) => text)).toEqual([
      message("pane:termsReplaced", { loan: "X RAY", file: "b.json", earlier: "a.json" }),
    ]);
  });

  it("change nothing when the file is bad", () => {
    const before = after(START, given(loaded("a.json")));
    const state = after(before, READING, { type: "readingDone", read: [], problems: [PROBLEM] });
    expect(state.terms).toBe(before.terms);
    expect(state.importNotices).toEqual([PROBLEM]);
  });

  it("choose their loan: one that was left out, or one of another creditor", () => {
    const leftOut: PaneAction = { type: "loanChosen", key: "x-ray", ofBank: true, chosen: false };
    const state = after(
      START,
      leftOut,
      given(loaded("a.json"), loaded("b.json", { ...bridge, id: "italy" })),
    );
    expect([...state.leftOut]).toEqual([]);
    expect(state.putIn.has("italy")).toBe(true);
  });

  it("can be left out with their loan, and taken away", () => {
    const state = after(START, given(loaded("a.json"), loaded("b.json", bridge)));
    const loans: FoundLoan[] = [{ key: "x-ray", ofBank: true, cards: [card()] }];
    expect(statedTerms(state, loans).map(({ id }) => id)).toEqual(["x-ray", "zemun-borca"]);
    const without = after(state, { type: "loanChosen", key: "x-ray", ofBank: true, chosen: false });
    expect(statedTerms(without, loans).map(({ id }) => id)).toEqual(["zemun-borca"]);
    const removed = after(state, { type: "termsRemoved", id: "x-ray" });
    expect(files(removed)).toEqual([["zemun-borca", "b.json"]]);
  });

  it("and documents of one lot are both taken in and said", () => {
    const state = after(START, given({ imported: IMPORTED }, loaded("a.json")));
    expect(state.imported).toBe(IMPORTED);
    expect(files(state)).toEqual([["x-ray", "a.json"]]);
    const said = translatorFor("en").sayMessage(state.announcement!);
    expect(said).toBe("3 debts found. Terms of 1 loan were added.");
  });
});

describe("choosing loans", () => {
  it("remembers what was left out of the bank's, and what was put in of others", () => {
    const state = after(
      START,
      { type: "loanChosen", key: "x-ray", ofBank: true, chosen: false },
      { type: "loanChosen", key: "kostolac-1", ofBank: true, chosen: false },
      { type: "loanChosen", key: "italy", ofBank: false, chosen: true },
      { type: "loanChosen", key: "x-ray", ofBank: true, chosen: true },
    );
    expect([...state.leftOut]).toEqual(["kostolac-1"]);
    expect([...state.putIn]).toEqual(["italy"]);
  });

  it("keeps the choice over further documents", () => {
    const state = after(
      START,
      { type: "loanChosen", key: "x-ray", ofBank: true, chosen: false },
      read(IMPORTED),
    );
    expect([...state.leftOut]).toEqual(["x-ray"]);
  });
});

describe("the as-of date", () => {
  it("begins with today, in the language's own form", () => {
    expect(START.asOf).toEqual({ text: "24.11.2026.", day: day("2026-11-24"), valid: true });
    expect(initialState("en", day("2026-11-24")).asOf.text).toBe("24 Nov 2026");
  });

  it("holds the last date while what is typed is none", () => {
    const state = after(
      START,
      { type: "asOfTyped", text: "31.08.2022." },
      { type: "asOfTyped", text: "31.08.202" },
      { type: "asOfLeft" },
    );
    expect(state.asOf).toEqual({ text: "31.08.202", day: day("2022-08-31"), valid: false });
  });

  it("is written in the language's form when the field is left, and in the other language's when that changes", () => {
    const left = after(START, { type: "asOfTyped", text: "2022-08-31" }, { type: "asOfLeft" });
    expect(left.asOf.text).toBe("31.08.2022.");
    const english = after(left, { type: "languageChosen", language: "en" });
    expect(english.asOf.text).toBe("31 Aug 2022");
    expect(isoText(english.asOf.day)).toBe("2022-08-31");
  });
});

describe("the workbook", () => {
  const written = after(
    START,
    read(IMPORTED),
    { type: "savingStarted" },
    { type: "saved", name: "Otplata.xlsx" },
  );

  it("is said to be written until something changes", () => {
    expect(written.saving).toEqual({ kind: "written", name: "Otplata.xlsx" });
    for (const change of [
      { type: "asOfTyped", text: "31.08.2022." },
      { type: "languageChosen", language: "en" },
      { type: "loanChosen", key: "x-ray", ofBank: true, chosen: false },
      read(document("b.pdf", "2")),
      { type: "documentRemoved", name: "rebalans-2014.pdf" },
      {
        type: "readingDone",
        read: [{ loaded: { file: "a.json", terms: XRAY_TERMS } }],
        problems: [],
      },
    ] satisfies PaneAction[]) {
      expect(after(written, change).saving, change.type).toEqual({ kind: "none" });
    }
  });

  it("is still said to be written after a bad file, which changes nothing", () => {
    const state = after(written, READING, { type: "readingDone", read: [], problems: [PROBLEM] });
    expect(state.saving.kind).toBe("written");
  });

  it("that could not be written leaves everything else", () => {
    const state = after(written, { type: "savingStarted" }, { type: "savingFailed", notice: PROBLEM });
    expect(state.saving).toEqual({ kind: "none" });
    expect(state.saveProblem).toBe(PROBLEM);
    expect(state.imported).toBe(written.imported);
  });
});

describe("a schedule found by a fit", () => {
  const fitted = { ...XRAY_TERMS, monthsBetween: 3 };
  const taken: PaneAction = { type: "termsMade", terms: fitted };
  const undone: PaneAction = { type: "termsRemoved", id: "x-ray" };
  const file = { file: "a.json", terms: XRAY_TERMS };
  const given: PaneAction = { type: "readingDone", read: [{ loaded: file }], problems: [] };

  it("stands as the loan's terms until it is taken back", () => {
    const state = after(START, read(IMPORTED), taken);
    expect(state.terms.map(({ terms }) => terms)).toEqual([fitted]);
    expect(state.announcement).toEqual(message("paneFit:taken", { loan: "X RAY" }));
    expect(after(state, undone).terms).toEqual([]);
  });

  it("taken back gives way to the file's terms that stood before, also after a second one", () => {
    const before = after(START, given);
    const state = after(before, taken, { type: "termsMade", terms: { ...fitted, monthsBetween: 12 } });
    expect(state.terms.map(({ terms }) => terms.monthsBetween)).toEqual([12]);
    expect(after(state, undone).terms).toEqual([file]);
  });

  it("keeps what stood before another rate that was applied to it, however often", () => {
    const at = (percent: string): PaneAction => ({
      type: "termsMade",
      terms: appliedTerms(fitted, { ...fitted, rate: { kind: "fixed", percent: decimal(percent) } }),
    });
    const state = after(START, given, taken, at("3.5"), at("4"));
    expect(state.terms.map(({ terms }) => terms.rate)).toEqual([{ kind: "fixed", percent: decimal("4") }]);
    expect(state.announcement).toEqual(message("paneFit:applied", { loan: "X RAY" }));
    expect(after(state, undone).terms.map(({ terms }) => terms)).toEqual([fitted]);
    expect(after(state, undone, undone).terms).toEqual([file]);
    // Another fit takes the place of both.
    expect(after(state, taken, undone).terms).toEqual([file]);
  });

  it("says of prepayments to which one is added where those before come from", () => {
    const early = (year: number): LoanTerms["prepayments"][number] => ({
      date: day(`${year}-01-15`),
      amount: money(100_000_000n, "CNY"),
      order: "inverse-order",
      respread: false,
    });
    const withMore = (before: LoanTerms, year: number): LoanTerms =>
      appliedTerms(before, { ...before, prepayments: [...before.prepayments, early(year)] });
    const printed = { mark: "seen", text: "prevremena otplata", document: "zakon.pdf" } as const;
    const agreed = {
      ...fitted,
      prepayments: [early(2012)],
      sources: { ...fitted.sources, prepayments: printed },
    };
    const one = withMore(agreed, 2028);
    expect(one.sources["prepayments"]).toEqual({
      mark: "entered",
      text: expect.stringContaining("prevremena otplata") as string,
      says: message("fit:sourceAppliedEarlyToo", { before: "prevremena otplata" }),
    });
    expect(isApplied(one)).toBe(true);
    expect(withMore(one, 2029).sources["prepayments"]).toEqual(one.sources["prepayments"]);
    const first = withMore({ ...fitted, prepayments: [] }, 2028);
    expect(withMore(first, 2029).sources["prepayments"]).toEqual(first.sources["prepayments"]);
    expect(first.sources["prepayments"]?.says).toEqual(message("fit:sourceAppliedEarly"));
  });

  it("gives way to a file that comes later, which is said", () => {
    const state = after(START, taken, given);
    expect(state.terms).toEqual([file]);
    expect(state.importNotices.map(({ text }) => text)).toEqual([
      message("paneFit:fileInstead", { loan: "X RAY", file: "a.json" }),
    ]);
  });
});
