import { useEffect, useState } from "react";
import { message } from "../../messages/message.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import { news, type Notice } from "../say/notice.ts";
import { browserStorage } from "../language.ts";
import { rememberOpened } from "./lastOpened.ts";
import type { KeptEntry, Shelf } from "./shelf.ts";

/** Typing goes on meanwhile; a crash loses at most this, in milliseconds. */
const PAUSE = 400;

/**
 * Keeps the workbook on the shelf after each change, and when the page is hidden.
 * @returns what the user should know where it cannot be kept
 */
export function useKept(book: GridWorkbook | null, entry: KeptEntry, shelf: Shelf | null): Notice | null {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (!book) return;
    if (!shelf) return;
    let kept: object | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const keep = (): void => {
      timer = null;
      const content = book.content();
      if (content === kept || book.view().sheets.length === 0) return;
      shelf.save(entry, content).then(
        () => {
          kept = content;
          rememberOpened(browserStorage(), entry.id);
          setNotice(null);
        },
        (error: unknown) => {
          const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
          setNotice(news(message(isFull ? "grid:shelfFull" : "grid:notKept")));
        },
      );
    };
    const changed = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    const stop = book.subscribe(changed);
    changed();
    document.addEventListener("visibilitychange", keep);
    window.addEventListener("pagehide", keep);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
      document.removeEventListener("visibilitychange", keep);
      window.removeEventListener("pagehide", keep);
    };
  }, [book, entry, shelf]);
  return shelf ? notice : news(message("grid:notKept"));
}
