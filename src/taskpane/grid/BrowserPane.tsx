import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Dossier, DocumentRecord } from "../../dossier/dossier.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import { translatorFor } from "../../messages/translator.ts";
import { message } from "../../messages/message.ts";
import { CellsIn } from "../excel/parts/CellsIn.tsx";
import { browserStorage } from "../browserStorage.ts";
import { PaneFrame } from "../PaneFrame.tsx";
import { Notices } from "../parts/Notices.tsx";
import { news } from "../say/notice.ts";
import { offeredSample } from "../samples.ts";
import type { PaneSettings } from "../state/usePane.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { chosenFiles } from "../state/droppedFiles.ts";
import type { OfferedFile } from "../state/offered.ts";
import { isUnwritten } from "../state/paneInputs.ts";
import { KeepPaneInputsContext, OpenWorkbookContext, LoanPlacesContext } from "../contexts.ts";
import { TranslatorContext } from "../TranslatorContext.ts";
import { focusGrid, focusPane, useGoingAcross } from "./gridFocus.ts";
import type { GridParts } from "./gridParts.ts";
import type { OpenGrid } from "./gridHolder.ts";
import { LastStep } from "./LastStep.tsx";
import { OpenFile, type AskedElsewhere } from "./OpenFile.tsx";
import { PaneSide } from "./PaneSide.tsx";
import type { OpenedFile, ReadFile } from "./readFile.ts";
import type { StorageEntry, WorkbookStorage } from "./storage/workbookStorage.ts";
import { saveDossier, useDownload } from "./download.ts";
import { useBrowserWorkbook, useLoanPlaces } from "./useBrowserWorkbook.ts";
import { useSavedWorkbook } from "./storage/useSavedWorkbook.ts";
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
  const { model, session, open, book, parts, preview, failed, name, onPreview, onWanted } =
    useBrowserWorkbook({
      openGrid,
      content,
      fromFile,
      entryName: entry.name,
      settings: { ...settings, workbook: entry.id },
    });
  const { workbook, changes, isPreview, acts, footer } = open;
  useSample(sample, model);
  const saving = useSavedWorkbook(parts ? book : null, entry, storage);
  const translator = translatorFor(model.state.language, "screen");
  const side = usePaneSide(browserStorage(), content === null);
  const isOpen = parts !== null && book !== null;
  const isBeside = parts !== null && (book ?? preview) !== null;
  useGoingAcross(side, isBeside);
  useCellInSight(book, side);
  const [download, notDownloaded] = useDownload(book, settings.target, name);
  const [offered, setOffered] = useState<OfferedFile | null>(null);
  const forget = useCallback(() => {
    setOffered(null);
  }, []);
  const opener = (asked: AskedElsewhere | null) => (
    <OpenFile
      readFile={readFile}
      replaces={saving.notice !== null && book !== null && book.view().sheets.length > 0}
      onOpened={onFile}
      onPreview={onPreview}
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
  const places = useLoanPlaces(book, session);
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
                      onWanted={onWanted}
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
