import { readAmounts } from "../../text/amounts.ts";
import { readDates, withWholeYears } from "../../text/dates.ts";
import { linesOf, quoteLines } from "../../text/lines.ts";
import { readRate } from "../../text/rates.ts";
import type { PlacedSegment } from "./columns.ts";
import type { Condition } from "./labelWords.ts";
import { SAME_ROW } from "./placedText.ts";
import { onOnePage, positionOf, type ListPosition } from "./rows.ts";

/** A label of a card, and where its first and last line stand. */
interface Label {
  readonly condition: Condition;
  readonly at: ListPosition;
  readonly end: ListPosition;
}

interface PairedValues {
  /** The lines of each label's value, in the labels' order. */
  readonly values: readonly (readonly PlacedSegment[])[];
  /** Whether the values stand beside other labels than those that they were given to, by order and kind. */
  readonly shifted: boolean;
}

/** Up to this cost a card's values stand where they should: beside their labels, of their kinds. */
const PLAIN = 0.6;
// What a reading is worth, in font sizes: a value that is not of its label's kind outweighs a shift by some lines.
const WITHOUT_VALUE = 2.5;
const OF_OTHER_KIND = 3;
const PROSE_FOR_SUM = 2;
const MORE_THAN_ONE = 1;
/** Farther than so many lines says no more; so a page break between a label and its value counts. */
const FARTHEST = 4;
/** Of a card of the laws some forty; to weigh every way to share out more takes the cube of their number. */
const MOST_LINES = 200;
/** Lines of one value stand this close. */
const LINE_STEP = 1.28;
/** A value farther above its label than this stands beside another, or beside none. */
const BESIDE = 1.2;

/**
 * Gives each label of a card its value: the lines of "Услови" in their order, so that they stand as near to their
 * labels as they can and are of their labels' kind (a date, a sum, a rate). A value of several lines is set in the
 * middle of its row as often as beside its label's first line, so that neither baseline alone tells whose it is.
 */
export function pairValues(labels: readonly Label[], lines: readonly PlacedSegment[]): PairedValues {
  const beside = valuesBeside(labels, lines);
  const isPlain = labels.every((label, at) => costOf(label, beside[at] ?? []) <= PLAIN);
  if (isPlain) return { values: beside, shifted: false };
  if (lines.length > MOST_LINES) return { values: beside, shifted: true };
  const ends = cheapestEnds(labels, lines);
  const values = ends.map((end, at) => lines.slice(at === 0 ? 0 : ends[at - 1], end));
  const shifted = labels.some((label, at) => {
    const next = labels[at + 1];
    return (values[at] ?? []).some((line) => isBesideOther(line, label, next));
  });
  return { values, shifted };
}

/** Whether a line of a label's value stands by more than a line above it, or on the next label's line. */
function isBesideOther(line: PlacedSegment, label: Label, next: Label | undefined): boolean {
  const at = positionOf(line);
  if (next !== undefined && onOnePage(at, next.at) && at > next.at - SAME_ROW) return true;
  return onOnePage(at, label.at) && label.at - at > BESIDE * line.size;
}

/** A label's value as it stands beside it: down to the next label, for the first also up to the card's first line. */
function valuesBeside(
  labels: readonly Label[],
  lines: readonly PlacedSegment[],
): readonly (readonly PlacedSegment[])[] {
  return labels.map((label, at) => {
    const next = labels[at + 1];
    return lines.filter((line) => {
      const y = positionOf(line) + SAME_ROW;
      return (at === 0 || y >= label.at) && (next === undefined || y < next.at);
    });
  });
}

interface Pairing {
  readonly cost: number;
  readonly ends: readonly number[];
}

const IMPOSSIBLE: Pairing = { cost: Infinity, ends: [] };

/** For each label the place after its last line, so that all together cost least. */
function cheapestEnds(labels: readonly Label[], lines: readonly PlacedSegment[]): readonly number[] {
  let best: readonly Pairing[] = [{ cost: 0, ends: [] }, ...lines.map(() => IMPOSSIBLE)];
  labels.forEach((label, index) => {
    const isLast = index === labels.length - 1;
    best = best.map((_, end) =>
      isLast && end < lines.length ? IMPOSSIBLE : cheapestUpTo(end, best, label, lines),
    );
  });
  return best[lines.length]?.ends ?? [];
}

function cheapestUpTo(
  end: number,
  before: readonly Pairing[],
  label: Label,
  lines: readonly PlacedSegment[],
): Pairing {
  return before.slice(0, end + 1).reduce<Pairing>((least, { cost: spent, ends }, from) => {
    if (spent >= least.cost) return least;
    const cost = spent + costOf(label, lines.slice(from, end), least.cost - spent);
    return cost < least.cost ? { cost, ends: [...ends, end] } : least;
  }, IMPOSSIBLE);
}

/** @param most from here on the exact cost does not matter, so that nothing needs to be read */
function costOf(label: Label, own: readonly PlacedSegment[], most = Infinity): number {
  if (own.length === 0) return WITHOUT_VALUE;
  const placed = distance(label, own) + gapsIn(own);
  return placed >= most
    ? placed
    : placed + kindCost(label.condition, quoteLines(own.map(({ text }) => text)));
}

/** How far a value stands from its label: by their first lines or by their middles, whichever is less. */
function distance(label: Label, own: readonly PlacedSegment[]): number {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return 0;
  const by = (points: number): number => Math.min(FARTHEST, Math.abs(points) / first.size);
  const [top, bottom] = [positionOf(first), positionOf(last)];
  return Math.min(by(top - label.at), by((top + bottom) / 2 - (label.at + label.end) / 2));
}

/** Lines that stand apart are two values rather than one. */
function gapsIn(own: readonly PlacedSegment[]): number {
  return own.slice(1).reduce((sum, line, at) => {
    const above = own[at];
    if (!above || above.page !== line.page) return sum;
    const step = (line.y - above.y) / line.size;
    return step > LINE_STEP ? sum + 0.5 + Math.min(FARTHEST, step - LINE_STEP) : sum;
  }, 0);
}

function kindCost(condition: Condition, text: string): number {
  if (condition === "other") return 0;
  if (condition === "rate") return rateCost(text);
  if (condition === "instalment") {
    const reading = readAmounts(text);
    if (reading.kind === "amounts") return reading.rest === null ? 0 : MORE_THAN_ONE * linesOf(text).length;
    if (reading.kind !== "unreadable") return 0;
    return isDated(text) || text.includes("%") ? OF_OTHER_KIND : PROSE_FOR_SUM;
  }
  const reading = readDates(withWholeYears(text));
  if (reading.kind === "unreadable") return OF_OTHER_KIND;
  // "15.09.2031. | 18,810,742 EUR" dates a part of the loan no more than it dates a sum.
  return reading.kind === "days" && readsAsSum(text) ? OF_OTHER_KIND : reading.kind === "days" ? 0.5 : 0;
}

function rateCost(text: string): number {
  const rate = readRate(text);
  if (rate === null || rate.kind !== "text") return 0;
  const isOther = !text.includes("%") && (isDated(text) || readsAsSum(text));
  return isOther ? OF_OTHER_KIND : 0.5;
}

const isDated = (text: string): boolean => readDates(withWholeYears(text)).kind === "day";

function readsAsSum(text: string): boolean {
  const reading = readAmounts(text);
  return reading.kind === "amounts" && reading.amounts.some(({ currency }) => currency !== null);
}
