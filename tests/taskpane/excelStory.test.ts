import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { workbookSession, type WorkbookSession } from "../../src/taskpane/excel/workbookSession.ts";
import type { SessionPane } from "../../src/taskpane/excel/seenWorkbook.ts";
import type { PaneState } from "../../src/taskpane/state/paneState.ts";
import { initialState, paneReducer, type PaneAction } from "../../src/taskpane/state/reducer.ts";
import { isUnwritten } from "../../src/taskpane/state/paneInputs.ts";
import { createStore } from "../../src/taskpane/state/store.ts";
import { chain } from "../../src/taskpane/wholeChain.ts";
import { openExcelWorkbook } from "../../src/writers/excel/openExcelWorkbook.ts";
import { installGlobals, removeGlobals, startExcel, type RunningExcel } from "../excel-host/client.ts";
import { PATIENCE } from "../patience.ts";
import { IMPORTED, XRAY_TERMS } from "./fakeChain.ts";
import { longTest } from "../longTest.ts";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel();
  installGlobals(excel);
});
afterEach(() => {
  removeGlobals();
  excel.close();
});

/** The pane without its face: its state, and a session with the open workbook. The chain is the real one. */
function openPane(language: Language = "en") {
  const store = createStore<PaneState>(initialState(language, day("2014-08-01")));
  const dispatch = (action: PaneAction): void => {
    store.set((before) => paneReducer(before, action));
  };
  const pane: SessionPane = {
    latest: store.get,
    dispatch,
    ready: () => Promise.resolve(chain),
    takeIn: async (_names, work) => {
      dispatch({ type: "readingDone", ...(await work(chain, new AbortController().signal)) });
    },
  };
  const session = workbookSession(openExcelWorkbook(), pane);
  const close = session.start();
  return { session, dispatch, close, pane: store.get };
}

const at = (session: WorkbookSession) => session.state.get();
const becomes = (session: WorkbookSession, how: Record<string, unknown>) =>
  vi.waitFor(
    () => {
      expect(at(session).work).toBeNull();
      expect(at(session).status).toMatchObject(how);
    },
    { timeout: PATIENCE, interval: 20 },
  );
const compared = (session: WorkbookSession) => {
  const { result, notice } = at(session);
  expect(notice).toBeNull();
  if (result?.kind !== "done") throw new Error(`not compared: ${JSON.stringify(result)}`);
  expect(result.comparison?.differ).toEqual([]);
  expect(at(session).status).toMatchObject({ alterations: { cells: [], gone: [], moved: false } });
  return result.comparison?.agree ?? 0;
};

/** A user's hand: the first cell below a header of a table. */
async function type(table: string, header: string, value: string | number): Promise<void> {
  await excel.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header);
    column.getDataBodyRange().getCell(0, 0).values = [[value]];
    await context.sync();
  });
  excel.host.flushEvents();
}

/** A law, and a file of terms for a loan that is not in it. */
const SECOND = { ...XRAY_TERMS, id: "second", name: "Drugi zajam" };
const READ = [{ imported: IMPORTED }, { loaded: { file: "second.json", terms: SECOND } }];

const UP_TO_DATE = { kind: "ours", state: "current" };
const ratesOf = ({ base }: PaneState) =>
  base.dossier?.loans.map(({ terms }) => (terms.rate.kind === "fixed" ? terms.rate.percent : null));

/** X RAY's, which is edited; the second's, from its file; and that of Kostolac, as its card prints it. */
const FOUR_THREE_THREE = ["4", "3", "3"].map(decimal);

describe("the pane's session with Microsoft's client", () => {
  // In each run in Chromium, with the pane's face: tests/e2e/excelStory.test.ts.
  longTest(
    "writes, notices edits and faults, recalculates, checks, and goes on after it was closed",
    async () => {
      const { session, dispatch, pane, close } = openPane();
      await becomes(session, { kind: "none" });
      dispatch({ type: "readingDone", read: READ, problems: [] });
      await session.write("write");
      expect(at(session).preview?.update.sheets.map(({ action }) => action)).not.toContain("same");
      await session.confirm();
      expect(compared(session)).toBeGreaterThan(300);
      await becomes(session, UP_TO_DATE);
      expect(isUnwritten(pane())).toBe(false);

      await type("tblLoans", "Rate or margin", 0.04);
      await becomes(session, { kind: "ours", state: "changed" });
      await session.write("recalculate");
      expect(at(session).preview).toBeNull();
      compared(session);
      await becomes(session, UP_TO_DATE);
      expect(ratesOf(pane())).toEqual(FOUR_THREE_THREE);

      await type("tblLoans", "Rate or margin", "four");
      await becomes(session, { kind: "faults" });
      const requests = excel.host.log.requests.length;
      await session.write("recalculate");
      expect(excel.host.log.requests.slice(requests).filter(({ writes }) => writes)).toEqual([]);
      const { status } = at(session);
      if (status.kind !== "faults") throw new Error(status.kind);
      const [fault] = status.faults;
      await session.select(fault!.sheet, fault!.cell);
      expect(at(session).notice).toBeNull();
      await type("tblLoans", "Rate or margin", 0.04);
      await becomes(session, UP_TO_DATE);
      await session.check();
      compared(session);
      await session.showSummary();
      expect(at(session).notice).toBeNull();

      // Over a formula of a schedule: said with its cell, and put back by recalculating once the user has seen it.
      await type("tblSchedule_x_ray", "Interest", 5);
      await becomes(session, {
        kind: "ours",
        state: "current",
        alterations: { cells: [{ now: { value: 5 } }] },
      });
      await session.write("recalculate");
      expect(at(session).preview?.update.inTheWay).toMatchObject([{ why: "formula-replaced" }]);
      await session.confirm();
      await becomes(session, { ...UP_TO_DATE, alterations: { cells: [] } });
      close();

      const again = openPane("sr-Latn");
      await becomes(again.session, UP_TO_DATE);
      expect(again.pane().language).toBe("en");
      expect(again.pane().imported).toEqual(IMPORTED);
      expect(ratesOf(again.pane())).toEqual(FOUR_THREE_THREE);
      expect(isUnwritten(again.pane())).toBe(false);
      again.close();
      expect(excel.host.gaps).toEqual([]);
    },
  );

  longTest("finds nothing to do right after writing, whatever is chosen again", async () => {
    const { session, dispatch, close } = openPane("sr-Cyrl");
    await becomes(session, { kind: "none" });
    dispatch({ type: "readingDone", read: READ, problems: [] });
    await session.write("write");
    await session.confirm();
    compared(session);
    await session.write("write");
    const { update } = at(session).preview!;
    expect(update.sheets.map(({ plan, action, cells }) => [plan.key, action, cells])).toEqual(
      update.sheets.map(({ plan }) => [
        plan.key,
        plan.hidden === true ? (expect.any(String) as string) : "same",
        0,
      ]),
    );
    expect([update.inTheWay, update.left, update.namesTaken, update.releasedTables]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    close();
  });

  it("waits while a cell is being edited, and then writes", async () => {
    const { session, dispatch, close } = openPane();
    await becomes(session, { kind: "none" });
    dispatch({ type: "readingDone", read: READ, problems: [] });
    await session.write("write");
    excel.host.startEditing();
    const confirmed = session.confirm();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(at(session)).toMatchObject({ work: { kind: "reading" }, result: null });
    excel.host.stopEditing();
    await confirmed;
    compared(session);
    close();
  });

  it("says after a lost connection which sheets are complete; finished, the workbook is as undisturbed", async () => {
    const { session, dispatch, pane, close } = openPane();
    await becomes(session, { kind: "none" });
    dispatch({ type: "readingDone", read: READ, problems: [] });
    await session.write("write");
    let writings = 0;
    excel.host.faults.inject(({ writes }) => writes && ++writings === 3, { kind: "connection-lost" });
    await session.confirm();
    const { result } = at(session);
    if (result?.kind !== "stopped") throw new Error(`not stopped: ${JSON.stringify(result)}`);
    const { stopped, intent } = result;
    expect([stopped.kind, stopped.untouched, intent]).toEqual(["failed", false, "finish"]);
    expect(stopped.problem?.problem.key).toMatch(/^errors:excel/);
    expect(stopped.incomplete.length).toBeGreaterThan(0);
    await becomes(session, { kind: "ours", state: "interrupted" });
    await session.check();
    expect(at(session).notice?.text.key).toBe("excel:checkInterrupted");
    close();

    // On another machine, or after Excel was opened again.
    const again = openPane();
    await becomes(again.session, { kind: "ours", state: "interrupted" });
    await again.session.write("finish");
    compared(again.session);
    await becomes(again.session, UP_TO_DATE);
    expect(again.pane().base.dossier).toEqual(pane().base.dossier);
    await again.session.write("write");
    expect(at(again.session).preview?.update.sheets.every(({ cells }) => cells === 0)).toBe(true);
    again.close();
  });
});
