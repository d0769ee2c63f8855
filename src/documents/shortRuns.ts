import type { OpenedDocument } from "./document.ts";
import type { DocumentPart } from "./parts.ts";

/** Signs that stay at each end of a run that is longer than both; leaders of a table of contents are shorter. */
const AT_EACH_END = 100;
const LONGEST = 2 * AT_EACH_END;
const LONG_RUN = new RegExp(`[^\\p{L}\\p{N}]{${LONGEST + 1},}`, "gu");

/**
 * A document with no run of blanks, stops or other signs longer than 200: from each of them a pattern may look to the
 * end of the run, and a line of sixteen thousand blanks would take hours. No letter and no digit is left out.
 */
export function withShortRuns<T extends Pick<OpenedDocument, "pages" | "parts">>(document: T): T {
  return {
    ...document,
    pages: document.pages.map((page) =>
      page.runs.some(({ text }) => text.length > LONGEST)
        ? { ...page, runs: page.runs.map((run) => ({ ...run, text: shortened(run.text) })) }
        : page,
    ),
    parts: document.parts.map(shortPart),
  };
}

function shortPart(part: DocumentPart): DocumentPart {
  if (part.kind === "text")
    return part.text.length > LONGEST ? { ...part, text: shortened(part.text) } : part;
  if (!part.texts.some((row) => row.some((text) => text.length > LONGEST))) return part;
  return { ...part, texts: part.texts.map((row) => row.map(shortened)) };
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return text.replace(LONG_RUN, (run) => run.slice(0, AT_EACH_END) + run.slice(-AT_EACH_END));
}
