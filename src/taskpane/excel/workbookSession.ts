import { message, Problem, type Message } from "../../messages/message.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import type { WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type { ChangedCell } from "../../writers/update/changedInputs.ts";
import type { AlteredCell, OpenWorkbook, SelectedCell } from "../../writers/openWorkbook.ts";
import type { Alterations } from "../../writers/update/alterations.ts";
import { news, noticeOf, type Notice } from "../say/notice.ts";
import { samePaneInputs } from "../state/paneInputs.ts";
import { createStore, type Store } from "../state/store.ts";
import { baseFrom } from "../state/workbookBase.ts";
import { oneAtATime } from "./oneAtATime.ts";
import {
  MOST_UNASKED,
  needsPreview,
  planWriting,
  WrittenPlan,
  type PlannedWriting,
} from "./plannedWriting.ts";
import { entering, restoring, type Mending } from "./restorable.ts";
import { cellSeen, type SeenCell } from "./seenCell.ts";
import {
  seeUncalculated,
  seeWorkbook,
  statusOf,
  whyNotChecked,
  whyNotInPlace,
  type SeenWorkbook,
  type SessionPane,
} from "./seenWorkbook.ts";
import { AT_FIRST, type Intent, type Preview, type WorkbookState } from "./workbookState.ts";

/** What the pane does with the open workbook. Every act ends by itself and says in the state what became of it. */
export interface WorkbookSession {
  readonly state: Store<WorkbookState>;
  /** Looks at the workbook and again after each change in it. @returns takes the handlers away again */
  readonly start: () => () => void;
  readonly lookAgain: () => void;
  /** Writes the pane's dossier; what the user must see before is shown first. */
  readonly write: (intent: Intent) => Promise<void>;
  /** Writes what the preview shows, where it still holds; else shows how things stand now. */
  readonly confirm: () => Promise<void>;
  readonly dismiss: () => void;
  /** Says of the preview that what is in the way may be written over, or may not. */
  readonly allowOverwriting: (isAllowed: boolean) => void;
  /** Stops a writing. */
  readonly cancel: () => void;
  /** Compares the cells with the engine. */
  readonly check: () => Promise<void>;
  /** Puts into cells what was written into them; what is right again meanwhile, or moved away, is left alone. */
  readonly putBack: (cells: readonly AlteredCell[]) => Promise<void>;
  /** Puts what was typed over a formula that shows an input into the input, and the formula back. */
  readonly enterInput: (cell: ChangedCell) => Promise<void>;
  /** A cell of one of our sheets, as last read; null for any other. */
  readonly cellAt: (place: SelectedCell) => SeenCell | null;
  /** Hears which cell the user goes to. */
  readonly goneTo: (place: SelectedCell) => void;
  /** Begins, or ends, to tell what recalculating would write. */
  readonly foresee: (isWanted: boolean) => void;
  readonly showSummary: () => Promise<void>;
  readonly select: (sheet: string, cell: string) => Promise<void>;
  readonly readCells: (what: "selection" | "sheet") => Promise<void>;
}

export function workbookSession(
  open: OpenWorkbook,
  pane: SessionPane,
  writtenPlan = new WrittenPlan(),
): WorkbookSession {
  const state = createStore(AT_FIRST);
  let writing: AbortController | null = null;
  /** What was altered when the cells were last compared. */
  let compared: Alterations = NOTHING_ALTERED;
  let isForeseeing = false;
  /** The workbook as it was last read. */
  let last: WorkbookSnapshot | null = null;

  const put = (part: Partial<WorkbookState>): void => {
    state.set((before) => ({ ...before, ...part }));
  };
  const announce = (announcement: Message): void => {
    pane.dispatch({ type: "announced", announcement });
  };
  const fail = (notice: Notice): void => put({ notice });

  /** @param isAsked whether the user asked for something that needs the plan, and waits for it */
  const see = async (isAsked: boolean): Promise<SeenWhole> => {
    const seen = await seeWorkbook(open, pane);
    const plan = await writtenPlan.of(seen, isAsked);
    const isWhole = seen.back.kind === "faults" || (seen.back.kind === "dossier" && !seen.back.interrupted);
    last = seen.snapshot;
    const alterations = plan && isWhole ? await seen.chain.alterations(plan, seen.snapshot) : null;
    put({ status: statusOf(seen.back, alterations) });
    return { ...seen, plan, alterations };
  };
  const turns = oneAtATime(async () => {
    try {
      const status = await seeUncalculated(open, pane, state.get().status, writtenPlan.still);
      if (status) put({ status });
      const seen = await see(isForeseeing);
      await keepComparison(seen);
      if (isForeseeing) await foreseeFrom(seen);
    } catch (error) {
      put({ status: { kind: "unread", notice: noticeOf(error) } });
    }
  });
  /** What recalculating would write, where inputs were changed; of a few loans only, since nobody waits for it. */
  async function foreseeFrom(seen: SeenWhole): Promise<void> {
    const { back, plan: base } = seen;
    const isChanged = back.kind === "dossier" && back.changed && !back.interrupted;
    const isQuick = isChanged && back.dossier.loans.length <= MOST_UNASKED;
    // Why something cannot be written is said to whoever wants to write.
    const planned = isQuick ? await planWriting(seen, pane.latest(), base).catch(() => null) : null;
    put({ foreseen: planned?.update ?? null });
  }

  /** Changes cells that still are not as they were written, in a turn of its own; what fails becomes a sentence. */
  const mend = (pick: (now: Alterations) => Mending | null): Promise<void> =>
    turns.act(
      () => {
        put({ work: { kind: "reading" }, notice: null, preview: null });
      },
      async () => {
        try {
          const { alterations } = await see(true);
          const mending = alterations && pick(alterations);
          if (mending && mending.cells.length > 0) await open.putBack(mending.cells);
          if (mending) announce(mending.sentence);
          turns.look();
        } catch (error) {
          fail(noticeOf(error));
        } finally {
          put({ work: null });
        }
      },
    );

  /** What the user asks for: what was said of the last thing goes, and what fails becomes a sentence. */
  const act = (work: () => Promise<void>): Promise<void> =>
    turns.act(
      () => {
        put({ work: { kind: "reading" }, notice: null, result: null, preview: null });
      },
      async () => {
        try {
          await work();
        } catch (error) {
          fail(noticeOf(error));
        } finally {
          put({ work: null });
        }
      },
    );

  /** Null where nothing can be written; the user has been told why. */
  async function plan(): Promise<PlannedWriting | null> {
    const seen = await see(true);
    if (seen.back.kind === "faults") {
      announce(message("excel:faults", { count: seen.back.faults.length }));
      return null;
    }
    const planned = await planWriting(seen, pane.latest(), seen.plan);
    if (!planned) fail(news(message("excel:nothingToWrite")));
    return planned;
  }

  function show({ update, paneInputs }: PlannedWriting, intent: Intent, again: boolean): void {
    put({ preview: { update, paneInputs, intent, again, mayOverwrite: false } });
    announce(message(again ? "excel:previewAgain" : "excel:previewShown"));
  }

  async function writeNow(planned: PlannedWriting, intent: Intent): Promise<void> {
    const { update, dossier, paneInputs } = planned;
    const control = new AbortController();
    writing = control;
    put({ work: { kind: "writing", done: null } });
    announce(message("excel:writingStarted"));
    const outcome = await open
      .write(update, {
        signal: control.signal,
        onProgress: (done) => {
          put({ work: { kind: "writing", done } });
        },
      })
      .finally(() => {
        writing = null;
        // Afterwards, what really stands there is looked at, whatever came of it.
        turns.look();
      });
    if (outcome.kind === "cancelled" && outcome.untouched && !control.signal.aborted) {
      // Someone has changed the workbook since it was read.
      const again = await plan();
      if (again && needsPreview(again, intent)) show(again, intent, true);
      else if (again) await writeNow(again, intent);
      return;
    }
    if (outcome.kind !== "written") {
      put({ result: { kind: "stopped", stopped: outcome, intent: outcome.untouched ? intent : "finish" } });
      announce(message(outcome.kind === "cancelled" ? "excel:cancelled" : "excel:failed"));
      return;
    }
    put({
      status: CURRENT,
      result: { kind: "done", written: outcome, comparison: null, answer: {} },
    });
    const chain = await pane.ready();
    writtenPlan.remember(planned, chain);
    pane.dispatch({
      type: "workbookTaken",
      base: baseFrom(dossier, chain),
      against: paneInputs,
    });
    put({ work: { kind: "comparing" } });
    const comparison = await open.compare(update.plan);
    compared = NOTHING_ALTERED;
    put({ result: { kind: "done", written: outcome, comparison, answer: {} } });
    const altered = outcome.altered.length;
    announce(
      altered > 0
        ? message("excel:altered", { count: altered })
        : comparisonMessage(comparison.agree, comparison.differ.length),
    );
  }

  async function check(): Promise<void> {
    const seen = await see(true);
    const { back } = seen;
    const reason = whyNotChecked(back) ?? whyNotInPlace(seen.alterations);
    if (reason) fail(news(reason));
    // Faults, and a memory that is lost, are shown already.
    if (reason || back.kind !== "dossier" || !seen.plan) return;
    put({ work: { kind: "comparing" } });
    const comparison = await open.compare(seen.plan);
    compared = seen.alterations ?? NOTHING_ALTERED;
    put({ result: { kind: "done", written: null, comparison, answer: {} } });
    announce(comparisonMessage(comparison.agree, comparison.differ.length));
  }

  /** A comparison stands only while it is true: what was altered since is compared again, and where nothing can be, it goes. */
  async function keepComparison({ back, plan, alterations }: SeenWhole): Promise<void> {
    const { result } = state.get();
    if (result?.kind !== "done" || !result.comparison) return;
    const reason = alterations && (whyNotChecked(back) ?? whyNotInPlace(alterations));
    if (!plan || !alterations || back.kind !== "dossier" || reason) {
      put({ result: result.written && { ...result, comparison: null } });
    } else if (!sameAlterations(alterations, compared)) {
      const comparison = await open.compare(plan);
      compared = alterations;
      put({ result: { ...result, comparison } });
    }
  }

  async function showSummary(): Promise<void> {
    const { sheets } = await open.read();
    const summary = sheets.find(({ key }) => key === "summary");
    if (!summary) {
      fail(news(message("excel:notWrittenYet")));
      return;
    }
    await open.select(summary.name, "A1");
    announce(message("excel:selected", { sheet: summary.name, cell: "A1" }));
  }

  /** Keeps what is shown: it is a list that the user works through. */
  const select = (sheet: string, cell: string): Promise<void> =>
    turns.act(
      () => undefined,
      async () => {
        try {
          await open.select(sheet, cell);
          announce(message("excel:selected", { sheet, cell }));
        } catch (error) {
          fail(noticeOf(error));
        }
      },
    );

  const readCells = (what: "selection" | "sheet"): Promise<void> =>
    act(async () => {
      const { language, mappings } = pane.latest();
      const key = what === "selection" ? "excel:theSelection" : "excel:theSheet";
      const name = translatorFor(language).say(key);
      await pane.takeIn([name], async (chain, signal) => {
        try {
          const imported = await chain.importCells(await open.readCells(what), mappings);
          signal.throwIfAborted();
          return { read: [{ imported }], problems: [] };
        } catch (error) {
          if (error instanceof Problem) return { read: [], problems: [noticeOf(error)] };
          throw error;
        }
      });
    });

  function start(): () => void {
    let ended = false;
    let stopWatching: (() => Promise<void>) | null = null;
    const stop = (): void => {
      ended = true;
      turns.end();
      writing?.abort();
      // The workbook may be gone together with the pane: then there is no handler left either.
      void stopWatching?.().catch(() => undefined);
      stopWatching = null;
    };
    turns.look();
    open.watch(turns.look).then(
      (stopIt) => {
        stopWatching = stopIt;
        if (ended) stop();
      },
      (error: unknown) => {
        if (!ended) fail({ ...noticeOf(error), kind: "news", text: message("excel:notWatched") });
      },
    );
    return stop;
  }

  return {
    state,
    start,
    lookAgain: turns.look,
    write: (intent) =>
      act(async () => {
        const planned = await plan();
        if (!planned) return;
        if (needsPreview(planned, intent)) show(planned, intent, false);
        else await writeNow(planned, intent);
      }),
    confirm: () => {
      const { preview } = state.get();
      return preview
        ? act(async () => {
            const planned = await plan();
            if (!planned) return;
            if (stillHolds(preview, planned)) await writeNow(planned, preview.intent);
            else show(planned, preview.intent, true);
          })
        : Promise.resolve();
    },
    allowOverwriting: (mayOverwrite) => {
      const { preview } = state.get();
      if (preview) put({ preview: { ...preview, mayOverwrite } });
    },
    dismiss: () => {
      put({ preview: null });
      announce(message("excel:dismissed"));
    },
    cancel: () => writing?.abort(),
    check: () => act(check),
    putBack: (cells) => mend(restoring(cells)),
    enterInput: (cell) => mend(entering(cell)),
    cellAt: (place) => last && cellSeen(last, place),
    goneTo: (place) => {
      const seen = last && cellSeen(last, place);
      put({ at: seen && { sheet: seen.sheet, row: place.row } });
    },
    foresee: (isWanted) => {
      isForeseeing = isWanted;
      if (isWanted) turns.look();
      else put({ foreseen: null });
    },
    showSummary: () => act(showSummary),
    select,
    readCells,
  };
}

/** What was just read, and what of it is not as it was written. */
interface SeenWhole extends SeenWorkbook {
  readonly plan: WorkbookPlan | null;
  readonly alterations: Alterations | null;
}

const NOTHING_ALTERED: Alterations = { cells: [], inputs: [], gone: [], moved: false };
const CURRENT = {
  kind: "ours",
  state: "current",
  otherVersion: null,
  warnings: [],
  alterations: NOTHING_ALTERED,
  written: null,
} as const;

/** Whether what was agreed to is what would be done now. */
function stillHolds(preview: Preview, { update, paneInputs }: PlannedWriting): boolean {
  return preview.update.fingerprint === update.fingerprint && samePaneInputs(preview.paneInputs, paneInputs);
}

function sameAlterations(a: Alterations, b: Alterations): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function comparisonMessage(agree: number, differ: number): Message {
  return differ === 0 ? message("excel:agree", { count: agree }) : message("excel:differ", { count: differ });
}
