import { message, type KeyOf, type Message } from "../../messages/message.ts";

/** What there is to say of a page's text. */
export interface PageNote {
  readonly page: number;
  readonly fromGlyphs?: boolean;
  readonly diacritics?: boolean;
  readonly syllables?: boolean;
  /** An OCR layer: text that is not drawn, over a picture of the page. */
  readonly recognised?: boolean;
  /** Characters that could not be told. */
  readonly unknown?: number;
  /** Signs that are drawn, and of which the file's text has nothing. */
  readonly lost?: number;
  /** Text that does not run with the rest of the page. */
  readonly turned?: readonly string[];
  readonly damaged?: boolean;
}

const LONGEST_QUOTE = 60;

/** What was repaired, by kind and with the pages; what could not be read, page by page. */
export function messagesOf(notes: readonly PageNote[]): Message[] {
  const last = notes.at(-1)?.page;
  const onPages = (key: KeyOf<"pdfText:">, test: (note: PageNote) => boolean | undefined): Message[] => {
    const pages = notes.filter((note) => test(note)).map(({ page }) => page);
    return pages.length > 0 ? [message(key, { pages: rangesOf(pages) })] : [];
  };
  return [
    ...onPages("pdfText:lettersFromGlyphs", (note) => note.fromGlyphs),
    ...onPages("pdfText:diacriticsRestored", (note) => note.diacritics),
    ...onPages("pdfText:syllablesJoined", (note) => note.syllables),
    ...onPages("pdfText:textRecognised", (note) => note.recognised),
    ...notes.flatMap(({ page, unknown = 0, lost = 0, turned = [], damaged }) => [
      ...(unknown > 0 ? [message("pdfText:charactersUnknown", { page, count: unknown })] : []),
      ...(lost > 0 ? [message("pdfText:signsLost", { page, count: lost })] : []),
      ...(turned.length > 0 ? [message("pdfText:textTurned", { page, text: quoted(turned) })] : []),
      ...(damaged
        ? [message(page === last ? "pdfText:lastPageDamaged" : "pdfText:pageDamaged", { page })]
        : []),
    ]),
  ];
}

/** Numbers in ascending order as "1-3, 7". */
function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}

function quoted(texts: readonly string[]): string {
  const text = texts.join(" ");
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
