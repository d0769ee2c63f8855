import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { dossierToJson, readDossier } from "../../src/dossier/dossierJson.ts";
import type { PaneState } from "../../src/taskpane/state/paneState.ts";
import type { PaneAction } from "../../src/taskpane/state/reducer.ts";
import { isUnwritten } from "../../src/taskpane/state/paneInputs.ts";
import { cardOf } from "../dossier/matching/printedCards.ts";
import { PROVING } from "../dossier/outlook/lists.ts";
import { record } from "./fakeChain.ts";
import { act, dossierOf, read, start } from "./paneOfWorkbook.ts";

describe("a list that prints no day", () => {
  const LIST = {
    documents: [{ ...record("list.pdf", "list"), asOf: null }],
    lines: PROVING.map((one) => cardOf({ asOf: null, year: 2025, document: "list.pdf", ...one })),
    others: [],
  };
  const reading: PaneAction = { type: "readingDone", read: [{ imported: LIST }], problems: [] };
  const said = (date: string | null): PaneAction => ({
    type: "listDayStated",
    document: "list.pdf",
    day: date === null ? null : day(date),
  });
  const begins = (state: PaneState) =>
    dossierOf(state)?.loans.map(({ terms: { openingBalance, sources } }) => [
      openingBalance?.date,
      sources["openingBalance"]?.says?.key,
    ]);
  const STATED = Array(3).fill([day("2024-08-31"), "outlook:sourceDayEntered"]);

  it("gives schedules from the day that the user states, which say so; none before, and none once it is taken back", () => {
    const before = act(start(), reading);
    const after = act(before, said("2024-08-31"));
    expect([begins(before), begins(after), begins(act(after, said(null)))]).toEqual([[], STATED, []]);
    expect(isUnwritten(after)).toBe(true);
  });

  it("has its day in the workbook, and when the file is read again", () => {
    const state = act(start(), reading, said("2024-08-31"));
    const written = readDossier(JSON.parse(JSON.stringify(dossierToJson(dossierOf(state)!))));
    expect(written.documents.map(({ statedDay, asOf }) => [statedDay, asOf])).toEqual([
      [day("2024-08-31"), null],
    ]);
    expect(begins(act(state, reading))).toEqual(STATED);
    expect(begins(act(read(start(), written), reading))).toEqual(STATED);
  });
});
