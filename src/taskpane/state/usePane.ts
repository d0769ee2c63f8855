import { useCallback, useRef, useState, useSyncExternalStore } from "react";
import type { Day } from "../../calendar/day.ts";
import type { InputFile } from "../../documents/document.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Language } from "../../messages/language.ts";
import { message } from "../../messages/message.ts";
import type { WorkbookTarget } from "../../writers/target.ts";
import type { Chain, LoadChain } from "../chain.ts";
import type { DownloadFile } from "../downloadFile.ts";
import { isAbort, noticeOf, type Notice } from "../say/notice.ts";
import type { PaneState } from "./paneState.ts";
import { initialState, paneReducer, type PaneAction, type ReadFiles } from "./reducer.ts";
import { createStore } from "./store.ts";
import { isJson, readTermsFile, termsFileName } from "./termsFile.ts";

/** A file that can still fail to be read from the disk or the network. */
export interface OfferedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What a reading gave, and what went wrong in it. */
export interface Reading {
  readonly read: ReadFiles;
  readonly problems: readonly Notice[];
}

export interface PaneModel {
  readonly state: PaneState;
  /** The state as it is now, also for what began before the last change. */
  readonly latest: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  /** Null until it was first needed; there is nothing to compute before. */
  readonly chain: Chain | null;
  /** Loads the chain. */
  readonly ready: () => Promise<Chain>;
  readonly read: (files: readonly OfferedFile[]) => Promise<void>;
  /** Takes in what the work gives, one reading at a time. @param names what is read, for the user */
  readonly takeIn: (
    names: readonly string[],
    work: (chain: Chain, signal: AbortSignal) => Promise<Reading>,
  ) => Promise<void>;
  readonly cancelReading: () => void;
  /** Hands the user a file of terms, in the form that can be read again. */
  readonly saveTerms: (id: string, terms: Record<string, unknown>) => void;
  readonly save: (dossier: Dossier) => Promise<void>;
}

export interface PaneSettings {
  readonly loadChain: LoadChain;
  readonly target: WorkbookTarget;
  readonly downloadFile: DownloadFile;
  readonly language: Language;
  readonly today: Day;
}

/** The pane's state and the things that it does. */
export function usePane({ loadChain, target, downloadFile, language, today }: PaneSettings): PaneModel {
  const [store] = useState(() => createStore(initialState(language, today)));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const [chain, setChain] = useState<Chain | null>(null);
  const abort = useRef<AbortController | null>(null);

  const dispatch = useCallback(
    (action: PaneAction) => {
      store.set((before) => paneReducer(before, action));
    },
    [store],
  );

  const ready = useCallback(async () => {
    const loaded = await loadChain();
    setChain(loaded);
    return loaded;
  }, [loadChain]);

  const takeIn: PaneModel["takeIn"] = useCallback(
    async (names, work) => {
      if (abort.current) return;
      const control = new AbortController();
      abort.current = control;
      dispatch({ type: "readingStarted", names });
      try {
        dispatch({ type: "readingDone", ...(await work(await ready(), control.signal)) });
      } catch (error) {
        if (isAbort(error)) dispatch({ type: "readingCancelled" });
        else dispatch({ type: "readingDone", read: [], problems: [noticeOf(error)] });
      } finally {
        abort.current = null;
      }
    },
    [ready, dispatch],
  );

  const read = useCallback(
    async (files: readonly OfferedFile[]) => {
      if (files.length === 0) return;
      const names = files.map((file) => file.name);
      await takeIn(names, (loaded, signal) => readAll(loaded, files, signal, dispatch));
    },
    [takeIn, dispatch],
  );

  const cancelReading = useCallback(() => abort.current?.abort(), []);

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
  return { state, latest, dispatch, chain, ready, read, takeIn, cancelReading, saveTerms, save };
}

/** Reads file by file, so that a bad one does not take the good ones with it. @throws AbortError when cancelled */
async function readAll(
  chain: Chain,
  files: readonly OfferedFile[],
  signal: AbortSignal,
  dispatch: PaneModel["dispatch"],
): Promise<Reading> {
  const read: ReadFiles[number][] = [];
  const problems: Notice[] = [];
  for (const offered of files) {
    try {
      const file = await takenIn(offered);
      signal.throwIfAborted();
      if (!("bytes" in file)) problems.push(file);
      else if (isJson(file)) read.push({ loaded: readTermsFile(chain, file) });
      else {
        const onProgress: PaneProgress = (at) => {
          dispatch({ type: "pageRead", at });
        };
        read.push({ imported: await chain.importFiles([file], { signal, onProgress }) });
      }
    } catch (error) {
      if (isAbort(error)) throw error;
      problems.push(noticeOf(error, { document: offered.name }));
    }
    signal.throwIfAborted();
  }
  return { read, problems };
}

type PaneProgress = (at: {
  readonly document: string;
  readonly page: number;
  readonly pages: number;
}) => void;

/** The file's bytes, or what to say where the disk or the network does not give them. */
async function takenIn({ name, bytes }: OfferedFile): Promise<InputFile | Notice> {
  try {
    return { name, bytes: await bytes() };
  } catch {
    return { kind: "problem", text: message("pane:fileUnreadable", { document: name }), place: null };
  }
}
