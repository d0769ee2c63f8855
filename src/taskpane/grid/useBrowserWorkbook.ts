import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { message, Problem } from "../../messages/message.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { WorkbookTarget } from "../../writers/target.ts";
import type { LoanPlaces } from "../contexts.ts";
import { cellOfRow, termCell } from "../excel/loanCells.ts";
import { WrittenPlan } from "../excel/plannedWriting.ts";
import { useOpenWorkbook } from "../excel/useOpenWorkbook.tsx";
import { workbookSession, type WorkbookSession } from "../excel/workbookSession.ts";
import { noticeOf, type Notice } from "../say/notice.ts";
import { createStore } from "../state/store.ts";
import { usePane, type PaneSettings } from "../state/usePane.ts";
import { gridHolder, type OpenGrid } from "./gridHolder.ts";
import type { GridParts } from "./gridParts.ts";
import type { OpenedFile } from "./readFile.ts";
import { useCheckOnce } from "./useCheckOnce.ts";
import { useWhy } from "./useWhy.ts";

interface BrowserWorkbookSettings {
  readonly openGrid: OpenGrid;
  /** What was kept of the workbook; null for a new one. */
  readonly content: unknown;
  /** Where the content was just read from a file. */
  readonly fromFile: Pick<OpenedFile, "written" | "preview"> | null;
  /** The name that the workbook is saved under. */
  readonly entryName: string;
  readonly settings: PaneSettings;
}

/** The pane's state and the workbook beside it, which is opened as soon as it is wanted, with the code that shows it. */
export function useBrowserWorkbook({
  openGrid,
  content,
  fromFile,
  entryName,
  settings,
}: BrowserWorkbookSettings) {
  const [language] = useState(() => createStore(settings.language));
  const [preview, setPreview] = useState(fromFile?.preview ?? null);
  const [holder] = useState(() => gridHolder(openGrid, content, language.get, preview));
  const book = useSyncExternalStore(holder.book.subscribe, holder.book.get);
  const name = useRef(entryName);
  useEffect(() => {
    name.current = entryName;
  }, [entryName]);
  const [target] = useState((): WorkbookTarget => ({
    ...settings.target,
    // What stands in the workbook is what is saved, with all that was added there, under the name that it has here.
    write: (plan) => {
      const there = holder.book.get();
      return there ? settings.target.save(there.toBook(), name.current) : settings.target.write(plan);
    },
  }));
  const model = usePane({ ...settings, target });
  useEffect(() => {
    language.set(() => model.state.language);
  }, [language, model.state.language]);
  const [session] = useState(() => workbookSession(holder.open, model, new WrittenPlan(fromFile?.written)));
  const open = useOpenWorkbook(session, model);
  const [wanted, setWanted] = useState(content !== null);
  const [parts, setParts] = useState<GridParts | null>(null);
  const [failed, setFailed] = useState<Notice | null>(null);
  useEffect(() => {
    if (!wanted || failed) return;
    let stop: (() => void) | null = null;
    let gone = false;
    Promise.all([import("./gridParts.ts"), holder.begin()]).then(
      ([{ gridParts }]) => {
        if (gone) return;
        setParts(gridParts);
        setPreview(null);
        stop = session.start();
      },
      (error: unknown) => {
        void whyNotOpen(error).then(setFailed);
      },
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [wanted, failed, holder, session]);
  useEffect(
    () => () => {
      holder.book.get()?.close();
    },
    [holder],
  );
  usePartsFor(preview, setParts);
  useCheckOnce(fromFile !== null, session, open.workbook);
  useWhy(book, session, model);
  const onWanted = useCallback(() => {
    setWanted(true);
  }, []);
  return { model, session, open, book, parts, preview, failed, name, onPreview: setPreview, onWanted };
}

/** Ways from the pane to a loan's cells in the workbook beside it; null while there is none. */
export function useLoanPlaces(book: GridWorkbook | null, session: WorkbookSession): LoanPlaces | null {
  return useMemo(
    () =>
      book && {
        showRow: (loan, due) => {
          const place = cellOfRow(book, loan, due);
          if (place) void session.select(place.sheet, place.cell);
        },
        toTerm: (loan, term) => {
          const place = termCell(book, loan, term);
          return place && (() => void session.select(place.sheet, place.cell));
        },
      },
    [book, session],
  );
}

/** Why the workbook cannot stand beside the pane, in a sentence that may have to be fetched first. */
async function whyNotOpen(error: unknown): Promise<Notice> {
  const notice = noticeOf(error);
  try {
    const { addLaterTexts } = await import("../../messages/laterTexts.ts");
    addLaterTexts();
  } catch {
    // Without its sentences, only that something went wrong can be said.
    return noticeOf(error);
  }
  return error instanceof Problem ? notice : { ...notice, kind: "news", text: message("grid:notLoaded") };
}

/** Fetches what shows a workbook as soon as there is one to be looked at. */
function usePartsFor(preview: GridWorkbook | null, setParts: (parts: GridParts) => void): void {
  useEffect(() => {
    if (!preview) return;
    import("./gridParts.ts").then(
      ({ gridParts }) => {
        setParts(gridParts);
      },
      // That a part did not arrive is told once the workbook is to be opened.
      () => undefined,
    );
  }, [preview, setParts]);
}
