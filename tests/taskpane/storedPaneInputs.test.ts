import { expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { dossierToJson, readDossier } from "../../src/dossier/dossierJson.ts";
import { money } from "../../src/money/money.ts";
import {
  hasStoredPaneInputs,
  storePaneInputs,
  takeStoredPaneInputs,
} from "../../src/taskpane/state/storedPaneInputs.ts";
import { initialState, paneReducer } from "../../src/taskpane/state/reducer.ts";
import { paneInputsOf, type PaneInputs } from "../../src/taskpane/state/paneInputs.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";

const chain = { dossierToJson, readDossier };

/** A tab's storage, with room for so many characters. */
function storage(room = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

const { documents, lines, others } = sampleDossier("en", "2022-08-31", [X_RAY]);
const STAND: PaneInputs = {
  ...paneInputsOf(initialState("en", day("2014-08-01"))),
  imported: { documents, lines, others },
  terms: [{ file: "x-ray.json", terms: X_RAY }],
  leftOut: new Set(["rs-kostolac-1"]),
  putIn: new Set(["x-ray"]),
  payments: [
    {
      loan: "x-ray",
      date: day("2022-09-21"),
      kind: "interest",
      amount: money(91_635_833n, "CNY"),
      note: null,
    },
  ],
  decisions: [{ name: "X RAY", group: null, loan: "x-ray" }],
  day: day("2022-08-31"),
  language: "sr-Latn",
};

test("what the pane holds is there again after the page was loaded anew, once", () => {
  const tab = storage();
  expect(hasStoredPaneInputs(tab)).toBe(false);
  expect(storePaneInputs(STAND, chain, tab)).toBe(true);
  expect(hasStoredPaneInputs(tab)).toBe(true);
  const taken = takeStoredPaneInputs(chain, tab);
  expect(taken).toEqual(STAND);
  expect([hasStoredPaneInputs(tab), takeStoredPaneInputs(chain, tab)]).toEqual([false, null]);
  const after = paneReducer(initialState("en", day("2026-01-01")), {
    type: "inputsKept",
    paneInputs: taken!,
  });
  expect(paneInputsOf(after)).toEqual(STAND);
});

test("beside an open workbook, what was only in the pane is put to what the workbook says", () => {
  const before = initialState("en", day("2014-08-01"));
  const ofWorkbook = {
    ...paneInputsOf(before),
    decisions: [{ name: "B", group: null, loan: null }],
    dossier: null,
  };
  const opened = paneReducer(before, { type: "workbookTaken", base: ofWorkbook, against: before.base });
  const after = paneReducer(opened, { type: "inputsKept", paneInputs: STAND });
  expect(after.decisions).toEqual([...ofWorkbook.decisions, ...STAND.decisions]);
  expect(after.imported).toEqual(STAND.imported);
  expect(after.terms).toEqual(STAND.terms);
  expect(after.base.decisions).toEqual(ofWorkbook.decisions);
});

test("where there is no room or no storage, it is said that it is not kept", () => {
  expect(storePaneInputs(STAND, chain, storage(100))).toBe(false);
  expect(storePaneInputs(STAND, chain, null)).toBe(false);
});

test("what is not as it was written is a Problem, and is not asked for again", () => {
  const tab = storage();
  storePaneInputs(STAND, chain, tab);
  const key = tab.key(0) ?? "";
  tab.setItem(key, (tab.getItem(key) ?? "").replace('"version":1', '"version":2'));
  expect(() => takeStoredPaneInputs(chain, tab)).toThrow("errors:memoryOfOtherForm");
  expect(hasStoredPaneInputs(tab)).toBe(false);
});
