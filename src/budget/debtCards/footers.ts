import type { Segment } from "../../documents/segments.ts";
import { foldForComparison } from "../../text/fold.ts";
import { isPageNumber } from "../tables/pageMarks.ts";
import { conditionOf, isTotal } from "./labels.ts";
import { isSectionHeading } from "./sections.ts";

/** A line that stands at the foot of this many pages is no part of a table. */
const FEWEST_PAGES = 3;
/** How far the line above a foot is, in font sizes. */
const APART = 1.5;
/** The foot of a page is the same line this closely, in points. */
const SAME_HEIGHT = 3;
const FEWEST_LETTERS = 6;

/** The pages' segments without their feet: a page number alone, or the same words at the foot of page after page. */
export function withoutFooters(pages: readonly (readonly Segment[])[]): Segment[][] {
  const feet = pages.map(footOf);
  const repeated = (foot: readonly Segment[]): boolean => {
    const same = feet.filter((other) => isSameFoot(foot, other));
    return same.length >= FEWEST_PAGES;
  };
  return pages.map((segments, index) => {
    const foot = feet[index] ?? [];
    const drop = isNumberAtFoot(foot, segments) || (isRunningTitle(foot) && repeated(foot));
    return drop ? segments.filter((segment) => !foot.includes(segment)) : [...segments];
  });
}

/** The segments of a page's last line; none where it goes on from the line above. */
function footOf(segments: readonly Segment[]): readonly Segment[] {
  const lowest = Math.max(...segments.map(({ y }) => y));
  const foot = segments.filter(({ y }) => lowest - y < 1);
  const above = Math.max(...segments.filter(({ y }) => lowest - y >= 1).map(({ y }) => y));
  return foot.every(({ size }) => lowest - above > APART * size) ? foot : [];
}

function isNumberAtFoot(foot: readonly Segment[], segments: readonly Segment[]): boolean {
  const [only, ...others] = foot;
  if (!only || others.length > 0 || !isPageNumber(only.text)) return false;
  const above = Math.max(...segments.filter(({ y }) => y < only.y).map(({ y }) => y));
  return only.y - above > 2 * only.size;
}

/** Words of some length that no card, total or heading could be. */
function isRunningTitle(foot: readonly Segment[]): boolean {
  const letters = textOf(foot).match(/\p{L}/gu)?.length ?? 0;
  return (
    letters >= FEWEST_LETTERS &&
    foot.every(({ text }) => conditionOf(text) === null && !isTotal(text) && !isSectionHeading(text))
  );
}

function isSameFoot(a: readonly Segment[], b: readonly Segment[]): boolean {
  const [first, second] = [a[0], b[0]];
  return (
    first !== undefined &&
    second !== undefined &&
    Math.abs(first.y - second.y) <= SAME_HEIGHT &&
    maskedText(a) === maskedText(b)
  );
}

/** Page numbers differ from page to page; the words do not. */
const maskedText = (foot: readonly Segment[]): string =>
  foldForComparison(textOf(foot)).replace(/\d+/gu, "#");
const textOf = (foot: readonly Segment[]): string => foot.map(({ text }) => text).join(" ");
