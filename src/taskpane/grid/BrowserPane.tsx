import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Dossier, DocumentRecord } from "../../dossier/dossier.ts";
import { translatorFor } from "../../messages/translator.ts";
import { message, Problem } from "../../messages/message.ts";
import { CellsIn } from "../excel/parts/CellsIn.tsx";
import { WorkbookPart } from "../excel/parts/WorkbookPart.tsx";
import { useWorkbook } from "../excel/useWorkbook.ts";
import { workbookSession } from "../excel/workbookSession.ts";
import { browserStorage } from "../language.ts";
import { PaneFrame } from "../PaneFrame.tsx";
import { FaultBoundary } from "../parts/FaultBoundary.tsx";
import { Notices } from "../parts/Notices.tsx";
import { news, noticeOf, type Notice } from "../say/notice.ts";
import { offeredSample, SAMPLES } from "../samples.ts";
import { usePane, type PaneSettings } from "../state/usePane.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { chosenFiles } from "../state/droppedFiles.ts";
import type { OfferedFile } from "../state/offered.ts";
import { createStore } from "../state/store.ts";
import { KeepStandContext } from "../KeepStandContext.ts";
import { OpenWorkbookContext } from "../OpenWorkbookContext.ts";
import { ShowRowContext, type ShowRow } from "../ShowRowContext.ts";
import { TranslatorContext } from "../TranslatorContext.ts";
import type { GridParts } from "./gridParts.ts";
import { gridHolder, type OpenGrid } from "./gridHolder.ts";
import { LastStep } from "./LastStep.tsx";
import { OpenFile } from "./OpenFile.tsx";
import type { OpenedFile, ReadFile } from "./readFile.ts";
import { cellOfRow } from "./scheduleRows.ts";
import { saveDossier } from "./saveDossier.ts";
import type { KeptEntry, Shelf } from "./shelf.ts";
import { Splitter, usePaneShare } from "./Splitter.tsx";
import { useCheckOnce } from "./useCheckOnce.ts";
import { useKept } from "./useKept.ts";

export interface BrowserPaneProps extends PaneSettings {
  readonly openGrid: OpenGrid;
  readonly shelf: Shelf | null;
  readonly entry: KeptEntry;
  /** What was kept under the entry; null for a new workbook. */
  readonly content: unknown;
  /** Whether to begin with the sample. */
  readonly trySample: boolean;
  readonly onName: (name: string) => void;
  /** Hears of the first document whenever there is another one. */
  readonly onDocument: (document: DocumentRecord) => void;
  readonly onOpen: (entry: KeptEntry | null) => void;
  readonly readFile: ReadFile;
  /** Whether the content was just read from a file: it is compared with the engine as soon as it stands there. */
  readonly isFromFile: boolean;
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
    shelf,
    entry,
    content,
    trySample,
    onName,
    onDocument,
    onOpen,
    readFile,
    isFromFile,
    isCopy,
    isOlder,
    onFile,
    ...settings
  } = props;
  const [language] = useState(() => createStore(settings.language));
  const [holder] = useState(() => gridHolder(openGrid, content, language.get));
  const book = useSyncExternalStore(holder.book.subscribe, holder.book.get);
  const [target] = useState(() => ({
    // What stands in the workbook is what is saved, with all that was added there.
    write: (plan: Parameters<typeof settings.target.write>[0]) =>
      settings.target.write(holder.book.get()?.plan() ?? plan),
  }));
  const model = usePane({ ...settings, target });
  useEffect(() => {
    language.set(() => model.state.language);
  }, [language, model.state.language]);
  const [session] = useState(() => workbookSession(holder.open, model));
  const workbook = useWorkbook(session);
  const [wanted, setWanted] = useState(content !== null);
  const [parts, setParts] = useState<GridParts | null>(null);
  const [failed, setFailed] = useState<Notice | null>(null);
  useSample(trySample, model);
  useEffect(() => {
    if (!wanted || failed) return;
    let stop: (() => void) | null = null;
    let gone = false;
    Promise.all([import("./gridParts.ts"), holder.begin()]).then(
      ([{ gridParts }]) => {
        if (gone) return;
        setParts(gridParts);
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
  const notKept = useKept(parts ? book : null, entry, shelf);
  const translator = useMemo(() => translatorFor(model.state.language), [model.state.language]);
  const [share, setShare] = usePaneShare(browserStorage());
  const area = useRef<HTMLDivElement>(null);
  const isOpen = parts !== null && book !== null;
  const [offered, setOffered] = useState<OfferedFile | null>(null);
  const forget = useCallback(() => {
    setOffered(null);
  }, []);
  useCheckOnce(isFromFile, session, workbook);
  const opener = (
    <OpenFile
      readFile={readFile}
      replaces={notKept !== null && book !== null && book.view().sheets.length > 0}
      onOpened={onFile}
      onDocument={(file) => {
        void model.read(chosenFiles([file]));
      }}
      offered={offered}
      onTaken={forget}
    />
  );
  const { dossier } = model.state.base;
  useFirstDocument(dossier, onDocument);
  const showRow = useMemo<ShowRow | null>(
    () =>
      book &&
      ((loan, due) => {
        const place = cellOfRow(book, loan, due);
        if (place) void session.select(place.sheet, place.cell);
      }),
    [book, session],
  );
  return (
    <KeepStandContext value={model.keepStand}>
      <TranslatorContext value={translator}>
        <div
          ref={area}
          className={isOpen ? "bench bench-open" : "bench"}
          style={isOpen ? { gridTemplateColumns: `${share}% minmax(0, 1fr)` } : {}}
          onKeyDown={(event) => {
            if (event.key !== "F6" || !area.current) return;
            event.preventDefault();
            goAcross(area.current);
          }}
        >
          <div className="bench-pane">
            <ShowRowContext value={showRow}>
              <OpenWorkbookContext value={setOffered}>
                <PaneFrame
                  model={model}
                  top={
                    <>
                      <Notices notices={isOlder ? [news(message("pane:newerThere"))] : []} />
                      {!isOpen ? (
                        <Notices notices={failed ? [failed] : []} />
                      ) : (
                        <FaultBoundary of={workbook}>
                          <WorkbookPart session={session} workbook={workbook} pane={model.state} />
                          <parts.CellPart book={book} chain={model.chain} dossier={dossier} />
                        </FaultBoundary>
                      )}
                    </>
                  }
                  waysIn={
                    isOpen ? (
                      <CellsIn
                        session={session}
                        disabled={workbook.work !== null || model.state.reading !== null}
                      />
                    ) : (
                      opener
                    )
                  }
                  last={(made) => (
                    <LastStep
                      dossier={made}
                      model={model}
                      session={session}
                      workbook={workbook}
                      isOpen={isOpen}
                      onWanted={() => {
                        setWanted(true);
                      }}
                    />
                  )}
                />
              </OpenWorkbookContext>
            </ShowRowContext>
          </div>
          {isOpen && (
            <section className="bench-grid" aria-label={translator.say("grid:heading")}>
              <Splitter share={share} onShare={setShare} />
              <div className="bench-work">
                <FaultBoundary of={book}>
                  <parts.FileBar
                    entry={entry}
                    shelf={shelf}
                    notice={
                      notKept ?? (isCopy ? news(message("grid:openElsewhere", { name: entry.name })) : null)
                    }
                    onName={onName}
                    onOpen={onOpen}
                    opener={opener}
                    onDossier={
                      dossier &&
                      (() => {
                        void saveDossier(dossier, settings.downloadFile);
                      })
                    }
                  />
                  <parts.GridArea book={book} />
                </FaultBoundary>
              </div>
            </section>
          )}
        </div>
      </TranslatorContext>
    </KeepStandContext>
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

/** Reads the sample once, where the page was asked to begin with it. */
function useSample(trySample: boolean, { read }: PaneModel): void {
  const begun = useRef(false);
  useEffect(() => {
    const [sample] = SAMPLES;
    if (!trySample || begun.current || sample === undefined) return;
    begun.current = true;
    void read([offeredSample(sample)]);
  }, [trySample, read]);
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

/** From the pane to the workbook and back. */
function goAcross(area: HTMLElement): void {
  const grid = area.querySelector<HTMLElement>(".bench-grid [role=grid], .bench-grid .twin");
  const pane =
    area.querySelector<HTMLElement>("#cell-heading") ?? area.querySelector<HTMLElement>(".pane h2[tabindex]");
  const isInGrid = area.querySelector(".bench-grid")?.contains(document.activeElement) ?? false;
  (isInGrid ? pane : grid)?.focus({ preventScroll: !isInGrid });
}
