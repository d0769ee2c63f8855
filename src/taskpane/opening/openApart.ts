import type { Dossier } from "../../dossier/dossier.ts";
import { receivedError, type SentError } from "../../dossier/importProtocol.ts";
import { Problem } from "../../messages/message.ts";
import { inTurns } from "../../steps.ts";
import type { LastWritten } from "../../workbook/memory/memory.ts";
import { lineTo } from "../../writers/live/engine/startCalculator.ts";
import type { CalculationProgress } from "../../writers/live/engine/calculator.ts";
import type { SheetResults } from "../../writers/live/engine/protocol.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import type { FilePreview } from "../../writers/live/opening/filePreview.ts";
import type { FileToOpen } from "../../writers/live/opening/openFile.ts";
import { FormulaSearch } from "./formulaSearch.ts";
import { openHere, type OpeningListener, type WorkbookBytes } from "./openHere.ts";
import { withParts, type FromOpening, type ToOpening } from "./openingProtocol.ts";

/** So many times as long as it took to read the file a calculation may take, and at least so many milliseconds. */
const [TIMES, AT_LEAST] = [10, 30_000];

/** What a file holds. */
interface OpenedBytes extends FileToOpen {
  /** What it was written from; null where that cannot be planned any more. */
  readonly written: LastWritten | null;
  readonly preview: GridWorkbook | null;
  /** Ends what has calculated it, where it is not gone on with. */
  readonly discard: () => void;
}

/**
 * Opens a file in a worker of its own, with which the page goes on calculating: a large workbook takes minutes, and the page
 * answers meanwhile, shows what the file says, and plans the workbook once more as it was written. Where no worker comes up,
 * in the page itself. A formula of the user's at which the engine breaks off, or with which it is never done, is found, and
 * what the file says stands in its place.
 * @param signal ends the worker at once, at whatever point it is: a formula can be such that it is never done
 * @param onPreview is given the workbook with the figures of the file, to be looked at until it is calculated
 * @param start starts the worker. @throws where there can be none
 * @throws as openHere; the signal's reason when cancelled
 */
export async function openApart(
  file: WorkbookBytes,
  signal: AbortSignal,
  onPreview: (book: GridWorkbook) => void = () => undefined,
  start: () => Worker = startOpeningWorker,
): Promise<OpenedBytes | null> {
  const search = new FormulaSearch();
  const written: Promise<LastWritten | null>[] = [];
  const shown: FilePreview[] = [];
  let progress: CalculationProgress = { done: 0, of: 0 };
  const loadPreview = import("../../writers/live/opening/filePreview.ts");
  loadPreview.catch(() => undefined);
  const onRead: OpeningListener["onRead"] = ({ dossier, ...read }) => {
    // Another try reads the same.
    if (written.length > 0) return;
    const preview = loadPreview.then(({ filePreview }) => {
      if (signal.aborted) return;
      const made = filePreview(read);
      made.tellProgress(progress);
      shown.push(made);
      onPreview(made.book);
    });
    // The file is opened without it, too.
    const plan = preview.catch(() => undefined).then(() => planned(dossier, signal));
    // Whether it is waited for is not known yet.
    plan.catch(() => undefined);
    written.push(plan);
  };
  const onProgress: OpeningListener["onProgress"] = (now) => {
    progress = now;
    for (const preview of shown) preview.tellProgress(progress);
  };
  const opened = await calculated(file, { search, onRead, onProgress, start }, signal);
  if (!opened) return null;
  const discard = (): void => opened.content.calculated?.line.end();
  try {
    const [last = null] = await Promise.all(written);
    const { withWritten } = await loadWritten();
    const state = withWritten(opened.content.state, last?.plan ?? null);
    const preview = shown[0]?.book ?? null;
    return { ...opened, content: { ...opened.content, state }, written: last, preview, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

const loadWritten = () => import("../../writers/live/opening/withWritten.ts");

async function planned(dossier: Dossier, signal: AbortSignal): Promise<LastWritten | null> {
  const { writtenSteps } = await loadWritten();
  const plan = await inTurns(writtenSteps(dossier), signal);
  return plan && { dossier, plan };
}

interface Opening extends Pick<OpeningListener, "onRead" | "onProgress"> {
  readonly search: FormulaSearch;
  readonly start: () => Worker;
}

/** In one worker after the other, until a calculation comes to its end. */
async function calculated(
  file: WorkbookBytes,
  opening: Opening,
  signal: AbortSignal,
): Promise<FileToOpen | null> {
  const { search, onRead, start } = opening;
  let ended: WorkerEnded | null = null;
  for (;;) {
    const worker = await ready(start);
    try {
      signal.throwIfAborted();
      if (worker) {
        const opened = await answered(worker, file, opening, signal);
        if (!opened) worker.terminate();
        return opened && goneOnWith(opened, worker);
      }
      // What has ended a worker would end the page.
      if (ended) throw ended;
      const found = await openHere(file, search.course, {
        onRead,
        onCalculate: () => undefined,
        onProgress: () => undefined,
      });
      found?.calculation.end();
      return found && found.opened;
    } catch (error) {
      worker?.terminate();
      if (!worker || !(error instanceof WorkerEnded) || !search.goOn()) throw error;
      ended = error;
    }
  }
}

/** The worker goes on calculating what it has opened. */
function goneOnWith(opened: FileToOpen, worker: Worker): FileToOpen {
  const calculated = { ...opened.results, line: lineTo(worker) };
  return { ...opened, content: { ...opened.content, calculated } };
}

/** The worker is of no use any more: perhaps a formula has ended it. What is said where that cannot be. */
class WorkerEnded extends Problem {}

/** The worker once it says that it is there; null where its file does not get through. */
async function ready(start: () => Worker): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return null;
  }
  return new Promise((resolve) => {
    const listener = new AbortController();
    const settle = (found: Worker | null): void => {
      listener.abort();
      if (!found) worker.terminate();
      resolve(found);
    };
    const { signal } = listener;
    worker.addEventListener("message", () => settle(worker), { signal });
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        settle(null);
      },
      { signal },
    );
  });
}

async function answered(
  worker: Worker,
  file: WorkbookBytes,
  { search, onRead, onProgress }: Opening,
  signal: AbortSignal,
): Promise<FileToOpen | null> {
  const { name: document } = file;
  const sheets = new Map<string, LiveSheet>();
  const inFile: SheetResults[] = [];
  const results: SheetResults[] = [];
  const asked = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let limit: number | null = null;
  const listening = new AbortController();
  const options = { signal: listening.signal };
  try {
    return await new Promise((resolve, reject) => {
      const end = (key: "errors:readingDied" | "errors:workbookNotCalculated"): void => {
        reject(new WorkerEnded(key, { document }, { document }));
      };
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      const died = (event: Event): void => {
        event.preventDefault();
        end("errors:readingDied");
      };
      worker.addEventListener("error", died, options);
      worker.addEventListener("messageerror", died, options);
      const hear = ({ data }: MessageEvent<FromOpening>): void => {
        if (data.kind === "progress") {
          onProgress(data);
          return;
        }
        clearTimeout(timer);
        if (data.kind === "sheet") sheets.set(data.sheet.id, data.sheet);
        else if (data.kind === "inFile") inFile.push(data.results);
        else if (data.kind === "read") {
          const state = { ...data.state, sheets: [...sheets.values()] };
          onRead({ state, inFile, dossier: data.dossier });
        } else if (data.kind === "results") results.push(data.results);
        else if (data.kind === "calculating") {
          search.begin(data.of);
          limit ??= Math.max(AT_LEAST, TIMES * (performance.now() - asked));
          // Where no formula can be to blame, the workbook is large.
          if (data.of?.length !== 0) timer = setTimeout(() => end("errors:workbookNotCalculated"), limit);
        } else if (data.kind === "done")
          resolve(data.opened && withParts(data.opened, [...sheets.values()], results));
        else if (data.kind === "failed" && limit !== null && isOfTheEngine(data.error))
          end("errors:workbookNotCalculated");
        else if (data.kind === "failed") reject(receivedError(data.error));
      };
      worker.addEventListener("message", hear, options);
      // Its own bytes: another worker may be asked for them again.
      const bytes = file.bytes.slice();
      worker.postMessage({ file: { ...file, bytes }, course: search.course } satisfies ToOpening, [
        bytes.buffer,
      ]);
    });
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}

/** The engine that calculates has broken off at a formula: what it then throws is WebAssembly's own error, or that of a full stack. */
function isOfTheEngine(sent: SentError): boolean {
  return sent.kind === "fault" && /^(?:RuntimeError|RangeError|InternalError)$/u.test(sent.name);
}

/** webpack makes the worker a file of its own. @throws where there can be none */
function startOpeningWorker(): Worker {
  return new Worker(new URL("./openingWorker.ts", import.meta.url), { type: "module" });
}
