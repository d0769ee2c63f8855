import type { Language } from "../../../messages/language.ts";
import type { Message } from "../../../messages/message.ts";
import type { GridBlock, GridSelection, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import { createStore, type Store } from "../../state/store.ts";
import { copiedText, pasteText, tried } from "./gridEditing.ts";

/** Cells that were copied or cut. */
interface TakenCells extends GridBlock {
  readonly isCut: boolean;
  /** What was put on the clipboard of the machine. */
  readonly text: string;
  /** The workbook as it was then: once it is another, the cells may stand elsewhere. */
  readonly content: object;
}

/** What is copied in the grid: as text for other programs, and as cells with their formulas for the grid itself. */
interface GridClipboard {
  readonly taken: Store<TakenCells | null>;
  /** @returns the text for the machine's clipboard */
  readonly take: (book: GridWorkbook, selection: GridSelection, isCut: boolean, language: Language) => string;
  /** @param text of the machine's clipboard; null where it is not known, for what was taken here */
  readonly paste: (
    book: GridWorkbook,
    selection: GridSelection,
    text: string | null,
    language: Language,
  ) => Message | null;
  readonly forget: () => void;
}

export function gridClipboard(): GridClipboard {
  const taken = createStore<TakenCells | null>(null);
  const forget = (): void => {
    taken.set(() => null);
  };
  return {
    taken,
    forget,
    take: (book, selection, isCut, language) => {
      const text = copiedText(book, selection, language);
      const { sheetId, block } = selection;
      taken.set(() => ({ sheetId, block, isCut, text, content: book.content() }));
      return text;
    },
    paste: (book, selection, text, language) => {
      const from = taken.get();
      const isOurs = from !== null && (text === null || sameText(text, from.text));
      if (isOurs && from.content === book.content())
        return tried(() => {
          book.paste(from, selection, from.isCut);
          taken.set(() => (from.isCut ? null : { ...from, content: book.content() }));
          return null;
        });
      forget();
      const given = text ?? from?.text ?? null;
      return given === null ? null : pasteText(book, selection, given, language);
    },
  };
}

/** Other programs end lines in their own way, and a last one more. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  return plain(a) === plain(b);
}
