import type { Decimal } from "../../money/decimal.ts";
import { readAmounts } from "../../text/amounts.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { PlannedLoan } from "../otherLines.ts";

/** What the sentence before a table of planned loans says. */
export interface PlanSentence {
  readonly part: PlannedLoan["part"];
  readonly year: number | null;
  /** "до износа од 684.836.610.000 динара (EUR 831.600.000 и USD 6.648.260.000)"; null where it states none. */
  readonly total: {
    readonly text: string;
    readonly rsd: Decimal;
    readonly amounts: PlannedLoan["amounts"];
  } | null;
}

const GUARANTEES = /\b(?:izda(?:ce|ti|vanj)\w*|odobri\w*)[^.;]{0,40}\bgaranci|\bgaranci\w* republike/u;
/** A sentence takes at most this many lines above the one that names what is planned. */
const MOST_LINES = 4;
const LOANS = /\bzajmov|\bzajma\b|\bkredit/u;

/**
 * "Б. Република Србија ће у 2013. години одобрити пројектне и програмске зајмове до износа од ..." or "А. У 2013.
 * години издаће се гаранције Републике Србије до износа од ...": the last such sentence before the table.
 */
export function planSentence(before: readonly string[]): PlanSentence {
  for (let from = before.length - 1; from >= 0; from -= 1) {
    const text = wholeFrom(before, from);
    const folded = foldForComparison(text);
    const part = GUARANTEES.test(folded) ? "guarantee" : LOANS.test(folded) ? "loan" : null;
    if (part === null || !/\biznos/u.test(folded)) continue;
    const year = /\bu (20\d\d)\. ?godini\b/u.exec(folded)?.[1] ?? null;
    return { part, year: year === null ? null : Number(year), total: totalOf(text) };
  }
  return { part: null, year: null, total: null };
}

/** From a line on, and from where its sentence begins: it may be cut into the lines of its page. */
function wholeFrom(before: readonly string[], from: number): string {
  let start = from;
  const isCut = (): boolean =>
    /^\p{Ll}/u.test(before[start] ?? "") || (start < from && !/[.:;]\s*$/u.test(before[start - 1] ?? "."));
  while (start > 0 && from - start < MOST_LINES && isCut()) start -= 1;
  return before.slice(start).join(" ").replace(/\s+/gu, " ");
}

function totalOf(text: string): PlanSentence["total"] {
  const stated = /(?:износа|iznosa)\s+(?:од|od)\s+(.*)/iu.exec(text)?.[1] ?? "";
  const reading = readAmounts(stated.replace(/[()]/gu, " "));
  if (reading.kind !== "amounts") return null;
  const [rsd, ...others] = reading.amounts;
  if (rsd?.currency !== "RSD" || others.some(({ currency }) => currency === "RSD")) return null;
  return { text: text.slice(0, 200), rsd: rsd.amount, amounts: others };
}
