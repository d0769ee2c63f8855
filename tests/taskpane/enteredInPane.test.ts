import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Payment } from "../../src/dossier/dossier.ts";
import type { FindingNote } from "../../src/dossier/userWords.ts";
import { message } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { parseMoney } from "../../src/money/money.ts";
import type { PaneState } from "../../src/taskpane/state/paneState.ts";
import type { PaneAction } from "../../src/taskpane/state/reducer.ts";
import { isUnwritten, paneInputsOf } from "../../src/taskpane/state/paneInputs.ts";
import { baseFrom } from "../../src/taskpane/state/workbookBase.ts";
import { XRAY, XRAY_TERMS } from "./fakeChain.ts";
import { act, chain, dossierOf, given, held, read, start } from "./paneOfWorkbook.ts";

/** What the user enters in the pane beside a workbook: payments, words on the checks, a schedule that was found. */

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
      against: paneInputsOf(state),
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
      against: paneInputsOf(after),
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
    const state = act(before, { type: "termsMade", terms: fitted });
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
