import type { Page } from "../../documents/document.ts";

/** Numbers of the pages of which nothing was read: scanned, garbled or damaged. */
export function pagesNotRead(pages: readonly Page[]): number[] {
  return pages.filter(({ runs }) => runs.length === 0).map(({ number }) => number);
}

/** Tells rows behind a page that was not read, on which headings may stand, until a heading makes them sure again. */
export class UnreadGap {
  readonly #unread: readonly number[];
  #page: number | null = null;
  #gap: number | null = null;

  constructor(unread: readonly number[] = []) {
    this.#unread = unread;
  }

  /** Goes on to a row's page; the first row of a table may stand right behind such a page. */
  to(page: number): void {
    const from = this.#page ?? page - 2;
    this.#gap = this.#unread.findLast((one) => one > from && one < page) ?? this.#gap;
    this.#page = page;
  }

  /** The outermost heading begins anew: what stands below it is known. */
  close(): void {
    this.#gap = null;
  }

  /** The page on which headings of the row may stand; null where none is missing. */
  get page(): number | null {
    return this.#gap;
  }
}
