import { useEffect, useState } from "react";
import { minuteOfDay } from "../../../clock.ts";
import { message } from "../../../messages/message.ts";
import type { GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { news, type Notice } from "../../say/notice.ts";
import { browserStorage } from "../../browserStorage.ts";
import { rememberOpened } from "./lastOpened.ts";
import type { StorageEntry, WorkbookStorage } from "./workbookStorage.ts";

/** How long nothing is changed until the whole workbook is saved, in milliseconds: until then, its changes are. */
const PAUSE = 2000;

/** Whether the browser keeps the workbook. */
export interface SavingStatus {
  /** What the user should know where it cannot be kept. */
  readonly notice: Notice | null;
  /** The minute of the day, from 0, at which all of it was kept; null while a change is on its way. */
  readonly savedAt: number | null;
}

/**
 * Keeps the workbook in the storage: each change at once, before anything else can happen to the page, and the whole when
 * there is time for it, or the page is hidden.
 */
export function useSavedWorkbook(
  book: GridWorkbook | null,
  entry: StorageEntry,
  storage: WorkbookStorage | null,
): SavingStatus {
  const [status, setStatus] = useState<SavingStatus>({ notice: null, savedAt: null });
  useEffect(() => {
    if (!book || !storage) return;
    const keeping = keepingOf(book, entry, storage, setStatus);
    const stop = book.subscribe(keeping.changed);
    keeping.changed();
    document.addEventListener("visibilitychange", keeping.keepWhole);
    window.addEventListener("pagehide", keeping.keepWhole);
    return () => {
      stop();
      keeping.end();
      document.removeEventListener("visibilitychange", keeping.keepWhole);
      window.removeEventListener("pagehide", keeping.keepWhole);
    };
  }, [book, entry, storage]);
  return storage ? status : NOT_KEPT;
}

const NOT_KEPT: SavingStatus = { notice: news(message("grid:notKept")), savedAt: null };

interface Keeping {
  readonly changed: () => void;
  readonly keepWhole: () => void;
  readonly end: () => void;
}

function keepingOf(
  book: GridWorkbook,
  entry: StorageEntry,
  storage: WorkbookStorage,
  tell: (status: SavingStatus) => void,
): Keeping {
  /** What was saved as a whole, and what of it, or of its changes, is as it was saved last. */
  let whole: object | null = null;
  let latest: object | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const saving = (what: object, work: Promise<void>): void => {
    tell({ notice: null, savedAt: null });
    work.then(() => {
      rememberOpened(browserStorage(), entry.id);
      // A change that was made since is on its way.
      if (latest === what) tell({ notice: null, savedAt: minuteOfDay() });
    }, failed);
  };
  const failed = (error: unknown): void => {
    // Nothing is known of what the storage holds: the next change is saved with all the rest.
    [whole, latest] = [null, null];
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    tell({ notice: news(message(isFull ? "grid:storageFull" : "grid:notKept")), savedAt: null });
  };
  const stopWaiting = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const keepWhole = (): void => {
    stopWaiting();
    const content = book.content();
    if (content === whole || book.view().sheets.length === 0) return;
    [whole, latest] = [content, content];
    saving(content, storage.save(entry, content));
  };
  const changed = (): void => {
    const content = book.content();
    // Another cell was selected, nothing more.
    if (content === latest || book.view().sheets.length === 0) return;
    const changes = whole && book.changesSince(whole);
    if (!whole || !changes) {
      keepWhole();
      return;
    }
    latest = content;
    saving(content, storage.saveChanges(entry, whole, changes));
    stopWaiting();
    timer = setTimeout(keepWhole, PAUSE);
  };
  return { changed, keepWhole, end: stopWaiting };
}
