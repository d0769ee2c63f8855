import { useEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { WorkbookSession } from "../excel/workbookSession.ts";
import type { WorkbookState } from "../excel/workbookState.ts";
import { FaultBoundary } from "../parts/FaultBoundary.tsx";
import type { Notice } from "../say/notice.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { AppBar, type FileActions } from "./AppBar.tsx";
import "./chrome.css";
import { PreviewArea } from "./PreviewArea.tsx";
import { GridArea } from "./GridArea.tsx";
import type { GridCommand } from "./tools/gridCommands.ts";
import { focusGrid } from "./gridFocus.ts";
import type { AskedElsewhere } from "./OpenFile.tsx";
import type { StorageEntry, WorkbookStorage } from "./storage/workbookStorage.ts";
import { Tips } from "../parts/Tips.tsx";
import type { SavingStatus } from "./storage/useSavedWorkbook.ts";

interface BenchProps {
  readonly book: GridWorkbook;
  /** Another workbook, from a file that is being opened, to be looked at meanwhile. */
  readonly preview: GridWorkbook | null;
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly entry: StorageEntry;
  readonly storage: WorkbookStorage | null;
  readonly saving: SavingStatus;
  readonly notices: readonly Notice[];
  readonly file: FileActions;
  readonly opener: (asked: AskedElsewhere) => ReactNode;
  readonly isPaneShown: boolean;
  /** Whether the pane lies over the workbook, which cannot be used meanwhile. */
  readonly isCovered: boolean;
  /** Shows the pane, or hides it. */
  readonly onPane: (isShown: boolean) => void;
  /** Whether the pane holds something that the workbook has not: another day, another language. */
  readonly isBehind: boolean;
  /** Tells in the pane why the selected cell shows what it does. */
  readonly onWhy: () => void;
}

/** All that is shown of the workbook beside the pane: the bar of the page, and the workbook itself. */
export function Bench(props: BenchProps) {
  const { book, preview: another, session, workbook, entry, storage, saving, notices, file, opener } = props;
  const { isPaneShown, isCovered, isBehind, onPane, onWhy } = props;
  const { say } = useTranslator();
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useWorkbookKeys(file.onDownload, place);
  const { status, work, preview } = workbook;
  const isAsking = preview !== null;
  // What the user is asked before it is written stands in the pane.
  useEffect(() => {
    if (isAsking) onPane(true);
    // Only when it begins to ask.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isAsking]);
  const isOurs = status.kind === "ours" || status.kind === "faults";
  const whole: readonly GridCommand[] = isOurs
    ? [
        {
          label: "gridTools:printSummary",
          icon: "print",
          isOff: work !== null,
          run: () => {
            void printSummary(session, isBehind);
          },
        },
        {
          label: "excel:recalculate",
          icon: "recalculate",
          isOff: work !== null,
          run: () => void session.write("recalculate"),
        },
      ]
    : [];
  return (
    <div ref={place} className="bench-parts" inert={isCovered}>
      <FaultBoundary of={book}>
        <AppBar
          entry={entry}
          storage={storage}
          saving={saving}
          notices={notices}
          file={file}
          opener={opener}
          asTable={asTable}
          onAsTable={setAsTable}
          isPaneShown={isPaneShown}
          onPane={() => {
            onPane(!isPaneShown);
          }}
        />
        {another ? (
          <PreviewArea book={another} />
        ) : (
          <section className="bench-grid" aria-label={say("grid:heading")}>
            <GridArea book={book} workbook={workbook} whole={whole} asTable={asTable} onWhy={onWhy} />
          </section>
        )}
      </FaultBoundary>
      <Tips />
    </div>
  );
}

/** Prints the summary as the pane has it; where the user is asked before it is written, nothing is printed. */
async function printSummary(session: WorkbookSession, isBehind: boolean): Promise<void> {
  if (isBehind) {
    await session.write("recalculate");
    const { preview, notice } = session.state.get();
    if (preview !== null || notice !== null) return;
  }
  await session.showSummary();
  window.print();
}

/** What is being typed into a cell is taken first: it would be missing in the file. */
function commitTyped(): void {
  const editor = document.activeElement?.closest<HTMLElement>(".cell-editor, .formula-text");
  if (!editor) return;
  flushSync(() => {
    editor.blur();
  });
  focusGrid();
}

/** Ctrl+S and Ctrl+O, wherever on the page the keyboard is. */
function useWorkbookKeys(onDownload: () => void, place: { readonly current: HTMLElement | null }): void {
  const act = useRef(onDownload);
  useEffect(() => {
    act.current = onDownload;
  });
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (key !== "s" && key !== "o") return;
      event.preventDefault();
      commitTyped();
      if (key === "s") act.current();
      else place.current?.querySelector<HTMLInputElement>("input[data-open-file]")?.click();
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [place]);
}
