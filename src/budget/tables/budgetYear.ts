import type { OpenedDocument } from "../../documents/document.ts";
import type { DocumentPart } from "../../documents/parts.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unspaced } from "../../text/unspaced.ts";

/** "за 2014. годину", "у 2014. години", in either script or a mixture of both. */
const YEAR = /(?:\b|(?<!\p{L}))([зz][аa]|[уu])\s+((?:19|20)\d{2})\s*(?:\.\s*)?(?:годин|гoдин|godin)\p{L}*/giu;
/** So much of a sentence is looked at before and after the year. */
const BEFORE = 160;
const AFTER = 40;
/** The title stands within this much of a document's beginning. */
const TITLE = 1200;

/**
 * "Закон о буџету Републике Србије за 2014. годину"; the words may stand apart from the year, and a title whose letters
 * are spaced out is one word ("ЗАКОНОБУЏЕТУ").
 */
const OF_THE_BUDGET = /(?:\b|zakono|odlukao)(?:budzet|rebalans|finansijsk\w+ plan)\w*\b[^.;]*$/u;
/** "Република Србија ће у 2014. години одобрити зајмове", "У 2014. години издаће се гаранције" (Article 3). */
const GIVES = /^[^.;]*?\b(?:odobri|izda)(?:ti|ce)\b/u;

interface Mention {
  readonly year: number;
  readonly at: number;
  readonly isFor: boolean;
  readonly before: string;
  readonly after: string;
}

/**
 * The year that a budget document is for ("Закон о буџету Републике Србије за 2014. годину"): by its title, else by
 * the sentences that say it. Null where it isn't stated, or where they contradict each other.
 */
export function budgetYearOf(document: OpenedDocument): number | null {
  const text = document.kind === "pdf" ? textOfPages(document) : textOfParts(document.parts);
  const mentions = mentionsIn(unspaced(withWholeYears(text)));
  const ofBudget = mentions.filter(({ isFor, before }) => isFor && OF_THE_BUDGET.test(before));
  const inTitle = mentions.filter(({ isFor, at }) => isFor && at < TITLE);
  const given = mentions.filter(({ isFor, after }) => !isFor && GIVES.test(after));
  for (const said of [ofBudget.filter(({ at }) => at < TITLE), ofBudget, given, inTitle]) {
    const [year, ...others] = new Set(said.map((mention) => mention.year));
    if (year !== undefined) return others.length === 0 ? year : null;
  }
  return null;
}

function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(YEAR)].map(({ 0: phrase, 1: word = "", 2: year, index }) => ({
    year: Number(year),
    at: index,
    isFor: foldForComparison(word) === "za",
    before: foldForComparison(text.slice(Math.max(0, index - BEFORE), index)),
    after: foldForComparison(text.slice(index + phrase.length, index + phrase.length + AFTER)),
  }));
}

/** "2 0 1 3." is 2013. */
function withWholeYears(text: string): string {
  return text.replace(/(?<!\d ?)(?:1 9|2 0)(?: \d){2}(?! ?\d)/gu, (year) => year.replaceAll(" ", ""));
}

/** In the order in which the file draws it, which is the reading order of titles and sentences. */
function textOfPages({ pages }: OpenedDocument): string {
  return pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(" ");
}

/** Tables state it in their first rows. */
function textOfParts(parts: readonly DocumentPart[]): string {
  const rows = 6;
  return parts
    .map((part) => (part.kind === "text" ? part.text : part.texts.slice(0, rows).flat().join(" ")))
    .join(" ");
}
