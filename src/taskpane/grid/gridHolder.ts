import type { Language } from "../../messages/language.ts";
import { Problem } from "../../messages/message.ts";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { OpenWorkbook } from "../../writers/openWorkbook.ts";
import { createStore, type Store } from "../state/store.ts";

/** Opens a workbook of the page; null for kept content of another version's form. */
export type OpenGrid = (start: unknown) => Promise<GridWorkbook | null>;

/** The page's workbook, which comes when it is first needed: the pane works before it is there. */
interface GridHolder {
  /** Null until it is there. */
  readonly book: Store<GridWorkbook | null>;
  /** The workbook for whoever can wait for it. */
  readonly open: OpenWorkbook;
  /** Begins to open it. Once it is begun, it is not begun again, unless it has failed. */
  readonly begin: () => Promise<GridWorkbook>;
}

/**
 * @param start what was kept (of another version's form, opening it fails and leaves it as it is), or null for an empty workbook in the language that is then spoken
 * @param looked at until now: what is chosen there is chosen here
 */
export function gridHolder(
  openGrid: OpenGrid,
  start: unknown,
  language: () => Language,
  looked: GridWorkbook | null = null,
): GridHolder {
  const book = createStore<GridWorkbook | null>(null);
  let opening: Promise<GridWorkbook> | null = null;
  const openIt = async (): Promise<GridWorkbook> => {
    const opened = await openGrid(start ?? language());
    // What another version has kept must not be written over.
    if (!opened) throw new Problem("errors:gridKept");
    const chosen = looked?.view().selection;
    if (chosen) opened.choose(chosen);
    book.set(() => opened);
    return opened;
  };
  const begin = (): Promise<GridWorkbook> => {
    opening ??= openIt().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    book,
    begin,
    open: {
      read: async () => (await begin()).read(),
      write: async (update, options) => (await begin()).write(update, options),
      compare: async (plan) => (await begin()).compare(plan),
      watch: async (onChange) => (await begin()).watch(onChange),
      putBack: async (cells) => (await begin()).putBack(cells),
      select: async (sheet, cell) => (await begin()).select(sheet, cell),
      readCells: async (what) => (await begin()).readCells(what),
    },
  };
}
