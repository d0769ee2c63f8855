import { foldForComparison } from "../../text/fold.ts";

/** "20", "- 20 -": a page's number where a line of its own can be nothing else. */
export function isPageNumber(text: string): boolean {
  return /^\p{Pd}?\s*\d{1,4}\s*\p{Pd}?$/u.test(text.trim());
}

const DASHED = /^\p{Pd}\s*\d{1,4}\s*\p{Pd}$/u;
/** What an amount, a quotation or a remark in brackets has and no running title. */
const NO_MARK = /\d[.,]\d{3}(?!\d)|["'„“”«»()]/u;
/** The words of a running title, folded: the gazette's name, "strana", "broj", a day. */
const WORDS =
  /^(?:sluzben\w*|sl|glasnik\w*|gl|rs|republike|srbije|broj|br|strana|stranica|str|page|od|of|god|godin[ae]|g|\d{1,4}|(?:januar|februar|mart|april|maj|jun|jul|avgust|(?:septemb|oktob|novemb|decemb)a?r)a?|(?:ponedelj|utor|cetvrt)a?ka?|sred[ae]|pet(?:ak|ka)|subot[ae]|nedelj[ae])$/u;
const GAZETTE = /\b(?:glasnik\w*|sl gl)\b.*(?:\d|\brs\b|\brepublike\b)/u;
const NUMBERED_PAGE = /\b(?:strana|stranica|str|page) \d|\b\d{1,4} (?:strana|stranica|str)\b/u;

/** "Наставак табеле", "(nastavak)": that the table goes on. */
const CONTINUED =
  /^[(–-]? ?nastavak(?: (?:tabel|spisk|list|pregled)\w*(?: (?:broj |br\. ?)?\d{1,3}\.?)?)?(?: sa .{0,20}stran\w*)? ?[)–-]?$/u;

/**
 * Whether a line belongs to the printed page around a table, by its words alone: "- 20 -", "Страна 5 од 212", "Службени
 * гласник РС, број 113/2017", also with its day. Converters that make cells of pages leave such lines among the rows.
 */
export function isPageMark(text: string): boolean {
  if (DASHED.test(text.trim()) || CONTINUED.test(foldForComparison(text))) return true;
  if (NO_MARK.test(text)) return false;
  const words = foldForComparison(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
  if (!words.every((word) => WORDS.test(word))) return false;
  const said = words.join(" ");
  return GAZETTE.test(said) || NUMBERED_PAGE.test(said);
}

/** Fewer numbers that follow each other may do so by chance. */
const FEWEST_PAGES = 3;
/** Lines of a page. */
const [SHORTEST_PAGE, LONGEST_PAGE] = [20, 120];

/** A line of nothing but a number. */
interface LoneNumber {
  /** Which line it is. */
  readonly line: number;
  readonly number: number;
}

/** Those of the numbers that count pages: of which each has its next one a page below, and so on. @param alone from top to bottom */
export function pageNumbersAmong<Lone extends LoneNumber>(alone: readonly Lone[]): ReadonlySet<Lone> {
  const nextOf = (one: LoneNumber, index: number): number | null => {
    for (let at = index + 1; at < alone.length; at += 1) {
      const other = alone[at];
      if (!other || other.line - one.line > LONGEST_PAGE) return null;
      if (other.line - one.line >= SHORTEST_PAGE && other.number === one.number + 1) return at;
    }
    return null;
  };
  /** How many follow each other from a number on. */
  const lengths: number[] = [];
  const nexts = alone.map(nextOf);
  for (let at = alone.length - 1; at >= 0; at -= 1) {
    const next = nexts[at] ?? null;
    lengths[at] = 1 + (next === null ? 0 : (lengths[next] ?? 0));
  }
  const counting = new Set<Lone>();
  alone.forEach((one, at) => {
    if ((lengths[at] ?? 0) >= FEWEST_PAGES) counting.add(one);
    const next = nexts[at] ?? null;
    const following = next === null ? undefined : alone[next];
    if (following && counting.has(one)) counting.add(following);
  });
  return counting;
}
