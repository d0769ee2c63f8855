import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { Dossier, DocumentRecord } from "../../dossier/dossier.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import { translatorFor } from "../../messages/translator.ts";
import { message, Problem } from "../../messages/message.ts";
import { CellsIn } from "../excel/parts/CellsIn.tsx";
import { useOpenWorkbook } from "../excel/useOpenWorkbook.tsx";
import { WrittenPlan } from "../excel/plannedWriting.ts";
import { workbookSession } from "../excel/workbookSession.ts";
import { browserStorage } from "../browserStorage.ts";
import { PaneFrame } from "../PaneFrame.tsx";
import { Notices } from "../parts/Notices.tsx";
import { news, noticeOf, type Notice } from "../say/notice.ts";
import { offeredSample } from "../samples.ts";
import { usePane, type PaneSettings } from "../state/usePane.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { chosenFiles } from "../state/droppedFiles.ts";
import type { OfferedFile } from "../state/offered.ts";
import { isUnwritten } from "../state/paneInputs.ts";
import { createStore } from "../state/store.ts";
import {
  KeepPaneInputsContext,
  OpenWorkbookContext,
  LoanPlacesContext,
  type LoanPlaces,
} from "../contexts.ts";
import { TranslatorContext } from "../TranslatorContext.ts";
import { focusGrid, focusPane, useGoingAcross } from "./gridFocus.ts";
import type { GridParts } from "./gridParts.ts";
import { gridHolder, type OpenGrid } from "./gridHolder.ts";
import { LastStep } from "./LastStep.tsx";
import { OpenFile, type AskedElsewhere } from "./OpenFile.tsx";
import { PaneSide } from "./PaneSide.tsx";
import type { WorkbookTarget } from "../../writers/target.ts";
import type { OpenedFile, ReadFile } from "./readFile.ts";
import { cellOfRow, termCell } from "../excel/loanCells.ts";
import type { StorageEntry, WorkbookStorage } from "./storage/workbookStorage.ts";
import { useCheckOnce } from "./useCheckOnce.ts";
import { saveDossier, useDownload } from "./download.ts";
import { useSavedWorkbook } from "./storage/useSavedWorkbook.ts";
import { useWhy } from "./useWhy.ts";
import { usePaneSide, type PaneSideState } from "./usePaneSide.ts";

interface BrowserPaneProps extends PaneSettings {
  readonly openGrid: OpenGrid;
  readonly storage: WorkbookStorage | null;
  readonly entry: StorageEntry;
  /** What was kept under the entry; null for a new workbook. */
  readonly content: unknown;
  /** The sample to begin with; null for none. */
  readonly sample: string | null;
  readonly onName: (name: string) => void;
  /** Hears of the first document whenever there is another one. */
  readonly onDocument: (document: DocumentRecord) => void;
  readonly onOpen: (entry: StorageEntry | null) => void;
  /** Goes on with a copy of the workbook. @param content of it */
  readonly onCopy: (content: object) => void;
  readonly readFile: ReadFile;
  /** Where the content was just read from a file: it is compared with the engine as soon as it stands there. */
  readonly fromFile: Pick<OpenedFile, "written" | "preview"> | null;
  /** Whether it is a copy of one that another page has open. */
  readonly isCopy: boolean;
  /** Whether the server has a newer version than the page is of. */
  readonly isOlder: boolean;
  readonly onFile: (file: OpenedFile) => void;
}

/** The pane, and beside it the workbook as soon as there is one. */
export function BrowserPane(props: BrowserPaneProps) {
  const {
    openGrid,
    storage,
    entry,
    content,
    sample,
    onName,
    onDocument,
    onOpen,
    onCopy,
    readFile,
    fromFile,
    isCopy,
    isOlder,
    onFile,
    ...settings
  } = props;
  const [language] = useState(() => createStore(settings.language));
  const [preview, setPreview] = useState(fromFile?.preview ?? null);
  const [holder] = useState(() => gridHolder(openGrid, content, language.get, preview));
  const book = useSyncExternalStore(holder.book.subscribe, holder.book.get);
  const name = useRef(entry.name);
  useEffect(() => {
    name.current = entry.name;
  }, [entry.name]);
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
  const { workbook, changes, isPreview, acts, footer } = useOpenWorkbook(session, model);
  const [wanted, setWanted] = useState(content !== null);
  const [parts, setParts] = useState<GridParts | null>(null);
  const [failed, setFailed] = useState<Notice | null>(null);
  useSample(sample, model);
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
  const saving = useSavedWorkbook(parts ? book : null, entry, storage);
  const translator = translatorFor(model.state.language);
  const side = usePaneSide(browserStorage(), content === null);
  const isOpen = parts !== null && book !== null;
  usePartsFor(preview, setParts);
  const isBeside = parts !== null && (book ?? preview) !== null;
  useGoingAcross(side, isBeside);
  useCellInSight(book, side);
  const [download, notDownloaded] = useDownload(book, settings.target, name);
  const [offered, setOffered] = useState<OfferedFile | null>(null);
  const forget = useCallback(() => {
    setOffered(null);
  }, []);
  useCheckOnce(fromFile !== null, session, workbook);
  useWhy(book, session, model);
  const opener = (asked: AskedElsewhere | null) => (
    <OpenFile
      readFile={readFile}
      replaces={saving.notice !== null && book !== null && book.view().sheets.length > 0}
      onOpened={onFile}
      onPreview={setPreview}
      onDocument={(file) => {
        void model.read(chosenFiles([file]));
      }}
      offered={offered}
      onTaken={forget}
      asked={asked}
    />
  );
  const { dossier } = model.state.base;
  useFirstDocument(dossier, onDocument);
  const places = useMemo<LoanPlaces | null>(
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
  return (
    <KeepPaneInputsContext value={model.keepPaneInputs}>
      <TranslatorContext value={translator}>
        <div
          className={isBeside ? "bench bench-open" : "bench"}
          style={isBeside && side.isShown && !side.isOver ? columnsOf(side) : {}}
        >
          <LookedAt preview={preview} isFirst={book === null} parts={parts} isCovered={side.isOver} />
          {isOpen && (
            <parts.Bench
              book={book}
              preview={preview}
              session={session}
              workbook={workbook}
              entry={entry}
              storage={storage}
              saving={saving}
              notices={[
                saving.notice,
                isCopy ? news(message("grid:openElsewhere", { name: entry.name })) : null,
                notDownloaded,
              ].filter((notice) => notice !== null)}
              file={{
                onName,
                onOpen,
                onCopy: () => {
                  onCopy(book.content());
                },
                onDownload: download,
                onDossier:
                  dossier &&
                  (() => {
                    void saveDossier(dossier, settings.downloadFile);
                  }),
              }}
              opener={opener}
              isPaneShown={side.isShown}
              isCovered={side.isOver}
              isBehind={isUnwritten(model.state)}
              onPane={(isShown) => {
                showPane(side, isShown);
              }}
              onWhy={() => {
                showPane(side, true);
                model.dispatch({ type: "gone", to: { over: { kind: "cell" } } });
                // What is said of the cell is there only after this.
                setTimeout(focusPane);
              }}
            />
          )}
          <PaneSide
            key="pane"
            side={side}
            isBeside={isBeside}
            onClose={() => {
              showPane(side, false);
            }}
          >
            <LoanPlacesContext value={places}>
              <OpenWorkbookContext value={setOffered}>
                <PaneFrame
                  model={model}
                  top={
                    <Notices
                      notices={[
                        ...(isOlder ? [news(message("pane:newerThere"))] : []),
                        ...(!isOpen && failed ? [failed] : []),
                      ]}
                    />
                  }
                  {...(isOpen && {
                    changes,
                    isPreview,
                    acts,
                    cell: <parts.CellPart book={book} chain={model.chain} dossier={dossier} />,
                  })}
                  waysIn={
                    isOpen ? (
                      <CellsIn
                        session={session}
                        disabled={workbook.work !== null || model.state.reading !== null}
                      />
                    ) : (
                      opener(null)
                    )
                  }
                  footer={(made) => (
                    <LastStep
                      dossier={made}
                      model={model}
                      session={session}
                      workbook={workbook}
                      isOpen={isOpen}
                      foot={footer}
                      onWanted={() => {
                        setWanted(true);
                      }}
                    />
                  )}
                />
              </OpenWorkbookContext>
            </LoanPlacesContext>
          </PaneSide>
        </div>
      </TranslatorContext>
    </KeepPaneInputsContext>
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

/** Reads the sample once. */
function useSample(sample: string | null, { read }: PaneModel): void {
  const begun = useRef(false);
  useEffect(() => {
    if (sample === null || begun.current) return;
    begun.current = true;
    void read([offeredSample(sample)]);
  }, [sample, read]);
}

function useFirstDocument(dossier: Dossier | null, onDocument: (document: DocumentRecord) => void): void {
  const first = dossier?.documents[0] ?? null;
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (!first || first.sha256 === known.current) return;
    known.current = first.sha256;
    onDocument(first);
  }, [first, onDocument]);
}

interface LookedAtProps {
  readonly preview: GridWorkbook | null;
  readonly isFirst: boolean;
  readonly parts: GridParts | null;
  readonly isCovered: boolean;
}

/** What stands beside the pane while the first workbook is being opened. */
function LookedAt({ preview, isFirst, parts, isCovered }: LookedAtProps) {
  return (
    isFirst &&
    preview &&
    parts && (
      <div className="bench-parts" inert={isCovered}>
        <parts.PreviewArea book={preview} />
      </div>
    )
  );
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

/** What is chosen in the workbook while the pane lies over it is shown. */
function useCellInSight(book: GridWorkbook | null, side: PaneSideState): void {
  const { isOver } = side;
  const hide = useRef(() => {
    showPane(side, false);
  });
  useEffect(() => {
    hide.current = () => {
      showPane(side, false);
    };
  });
  useEffect(() => {
    if (!book || !isOver) return;
    const before = book.view().selection;
    return book.subscribe(() => {
      const { selection } = book.view();
      if (selection && selection !== before) hide.current();
    });
  }, [book, isOver]);
}

function columnsOf({ share }: PaneSideState): { readonly gridTemplateColumns: string } {
  return { gridTemplateColumns: `minmax(0, 1fr) max(20rem, ${share}%)` };
}

/** Shows the pane, which has the keyboard then where it lies over the workbook, or hides it. */
function showPane(side: PaneSideState, isShown: boolean): void {
  flushSync(() => {
    side.onShow(isShown);
  });
  if (!isShown && !document.activeElement?.closest(".app-bar")) focusGrid();
  else if (isShown && document.querySelector(".bench-over")) focusPane();
}
