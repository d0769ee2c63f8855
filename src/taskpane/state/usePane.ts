import { useCallback, useRef, useState, useSyncExternalStore } from "react";
import type { Day } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import { relativesOf } from "./relatives.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Language } from "../../messages/language.ts";
import { nextTask } from "../../steps.ts";
import type { WorkbookTarget } from "../../writers/target.ts";
import type { Chain, LoadChain } from "../chain.ts";
import type { DownloadFile } from "../downloadFile.ts";
import type { LaterParts } from "../laterParts.ts";
import type { SlowReading } from "../importing/patience.ts";
import { isAbort, news, noticeOf, type Notice } from "../say/notice.ts";
import { newFilesAtHand } from "./filesAtHand.ts";
import type { FilesRead } from "./filesRead.ts";
import type { Offered } from "./offered.ts";
import type { PaneModel } from "./paneModel.ts";
import { readFiles } from "./readFiles.ts";
import { initialState, paneReducer, type PaneAction } from "./reducer.ts";
import { createStore } from "./store.ts";
import { termsFileName } from "./termsFile.ts";
import { useKeptInputs } from "./useKeptInputs.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import { translatorFor } from "../../messages/translator.ts";

export interface PaneSettings {
  readonly loadChain: LoadChain;
  /** Starts what reads files, before there is one. */
  readonly prepareImport: () => Promise<void>;
  readonly target: WorkbookTarget;
  readonly downloadFile: DownloadFile;
  readonly language: Language;
  readonly today: Day;
  /** The id of the page's workbook beside which the pane stands; absent for none and for Excel's. */
  readonly workbook?: string;
}

/** The pane's model, and beside it what of the page is fetched later: the parts know the model, not each other's loading. */
export interface WholePane extends PaneModel {
  /** The parts that show what was read; null until the chain is there. */
  readonly parts: LaterParts | null;
}

/** The pane's state and the things that it does. */
export function usePane({
  loadChain,
  prepareImport,
  target,
  downloadFile,
  language,
  today,
  workbook = "",
}: PaneSettings): WholePane {
  const [store] = useState(() => createStore(initialState(language, today)));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const [chain, setChain] = useState<Chain | null>(null);
  const [parts, setParts] = useState<LaterParts | null>(null);
  const [filesAtHand] = useState(newFilesAtHand);
  const later = useRef<{ readonly laterParts: LaterParts } | null>(null);
  const abort = useRef<AbortController | null>(null);
  const eachFile = useRef<readonly AbortController[]>([]);
  const slow = useRef<SlowReading | null>(null);

  const dispatch = useCallback(
    (action: PaneAction) => {
      store.set((before) => paneReducer(before, action));
    },
    [store],
  );

  const ready = useCallback(async () => {
    const loading = later.current ?? import("../laterParts.ts");
    const [loaded, { laterParts }] = await Promise.all([loadChain(), loading]);
    later.current = { laterParts };
    // What was fetched has been evaluated just now: it is drawn in a task of its own.
    await nextTask();
    setParts(laterParts);
    setChain(loaded);
    return loaded;
  }, [loadChain]);

  const prepare: PaneModel["prepare"] = useCallback(async () => {
    await Promise.all([prepareImport(), loadChain()]);
    await nextTask();
    later.current ??= await import("../laterParts.ts");
  }, [loadChain, prepareImport]);

  const keepPaneInputs = useKeptInputs({ state: store.get, dispatch, chain, ready, workbook });

  const takeIn: PaneModel["takeIn"] = useCallback(
    async (names, work, sizes = []) => {
      if (abort.current) return;
      const control = new AbortController();
      abort.current = control;
      dispatch({ type: "readingStarted", names, sizes });
      try {
        const loaded = await ready();
        const done = { type: "readingDone" as const, ...(await work(loaded, control.signal)) };
        const before = store.get();
        const after = paneReducer(before, done);
        const { imported, decisions, language, asOf } = after;
        // What fails here fails again where it is shown.
        if (imported)
          await loaded
            .findBeforehand(imported, decisions, { language, asOf: asOf.day })
            .catch(() => undefined);
        store.set((now) => (now === before ? after : paneReducer(now, done)));
      } catch (error) {
        if (isAbort(error)) dispatch({ type: "readingCancelled" });
        else dispatch({ type: "readingDone", read: [], problems: [noticeOf(error)] });
      } finally {
        abort.current = null;
      }
    },
    [ready, dispatch, store],
  );

  const read = useCallback(
    async (files: readonly Offered[], more: readonly Notice[] = []) => {
      if (files.length === 0 || abort.current) return;
      const names = files.map((file) => file.name);
      // What fails to load is asked for again by the file itself, and reported there.
      if (names.some((name) => /\.pdf$/iu.test(name))) prepareImport().catch(() => undefined);
      const onSlow = (reading: SlowReading): void => {
        slow.current = reading;
        dispatch({ type: "readingSlow", document: reading.document, seconds: reading.seconds });
      };
      const sizes = files.map((file) => ("size" in file ? file.size : undefined));
      // There before the first file is begun: one may be left out while the code is still being loaded.
      const controls = files.map(() => new AbortController());
      eachFile.current = controls;
      const work = async (loaded: Chain, signal: AbortSignal): Promise<FilesRead> => {
        const { mappings } = store.get();
        const leftOut = controls.map((one) => one.signal);
        const read = await readFiles(loaded, files, {
          signal,
          leftOut,
          dispatch,
          mappings,
          filesAtHand,
          onSlow,
        });
        const relatives = await relativesOf(loaded, store.get().imported, read.read);
        return { ...read, relatives, problems: [...read.problems, ...more] };
      };
      await takeIn(names, work, sizes);
    },
    [takeIn, prepareImport, dispatch, store, filesAtHand],
  );

  const readPasted: PaneModel["readPasted"] = useCallback(
    (clipboard) => {
      const { language, imported } = store.get();
      void read([{ name: pastedName(language, imported), clipboard }]);
    },
    [read, store],
  );

  const readAgain: PaneModel["readAgain"] = useCallback(
    (documents) => {
      const known = store.get().imported?.documents ?? [];
      const missing = documents.filter(({ sha256 }) => filesAtHand.get(sha256) === null);
      const files = documents.flatMap(({ sha256, decoding }) => {
        const offered = filesAtHand.get(sha256);
        if (!offered) return [];
        // A document goes by the name that it has here.
        const name = known.find((one) => one.sha256 === sha256)?.name ?? offered.name;
        return [{ ...offered, name, ...(decoding && { decoding }) }];
      });
      const problems = missing.map(({ sha256 }) =>
        news(
          message("importing:giveAgain", {
            document: known.find((one) => one.sha256 === sha256)?.name ?? "",
          }),
        ),
      );
      if (files.length > 0) void read(files, problems);
      else if (problems.length > 0) dispatch({ type: "noticed", notices: problems });
    },
    [read, store, filesAtHand, dispatch],
  );

  const decide: PaneModel["decide"] = useCallback(
    (line, word) => {
      const { imported } = store.get();
      if (!imported) return;
      const lines = [line, ...imported.lines];
      void ready().then((loaded) => {
        const decisions = loaded.decide(store.get().decisions, line, word, lines);
        dispatch({ type: "lineDecided", name: line.name, decisions });
      });
    },
    [store, ready, dispatch],
  );

  const answerSlow = useCallback(
    (answer: "wait" | "giveUp") => {
      slow.current?.[answer]();
      slow.current = null;
      dispatch({ type: "waitingOn" });
    },
    [dispatch],
  );

  const cancelReading = useCallback(() => abort.current?.abort(), []);

  const leaveOut: PaneModel["leaveOut"] = useCallback(
    (file) => {
      eachFile.current[file]?.abort();
      dispatch({ type: "fileEnded", file, end: { kind: "leftOut" } });
    },
    [dispatch],
  );

  const saveTerms = useCallback(
    (id: string, terms: Record<string, unknown>) => {
      const name = termsFileName(id);
      const text = `${JSON.stringify(terms, null, 2)}\n`;
      downloadFile(new Blob([text], { type: "application/json" }), name);
      dispatch({ type: "termsSaved", name });
    },
    [downloadFile, dispatch],
  );

  const save = useCallback(
    async (dossier: Dossier) => {
      dispatch({ type: "savingStarted" });
      try {
        const result = await target.write(await (await ready()).buildWorkbook(dossier));
        if (result.kind === "written") dispatch({ type: "saved", name: result.name });
        else dispatch({ type: "savingCancelled" });
      } catch (error) {
        dispatch({ type: "savingFailed", notice: noticeOf(error) });
      }
    },
    [ready, target, dispatch],
  );

  const latest = store.get;
  return {
    state,
    latest,
    dispatch,
    chain,
    parts,
    ready,
    read,
    readPasted,
    readAgain,
    decide,
    filesAtHand,
    answerSlow,
    takeIn,
    cancelReading,
    leaveOut,
    saveTerms,
    prepare,
    keepPaneInputs,
    save,
  };
}

/** What a paste is called: "Pasted 1", or the next number that no document has. */
function pastedName(language: Language, imported: Imported | null): string {
  const { say } = translatorFor(language);
  const names = new Set(imported?.documents.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = say("pane:pasted", { count });
    if (!names.has(name)) return name;
  }
}
