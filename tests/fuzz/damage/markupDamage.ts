import type { Draw } from "../../loan/reference/draw.ts";
import { oneOf, spliced } from "./damager.ts";

/** What markup is changed into, and whether it is still well-formed. */
export interface DamagedMarkup {
  readonly text: string;
  readonly breaks: boolean;
}
export type MarkupDamager = (text: string, draw: Draw) => DamagedMarkup | null;

interface Piece {
  readonly at: number;
  readonly text: string;
}

const tags = (text: string): Piece[] =>
  [...text.matchAll(/<[^<>]*>/gu)].map(({ index, 0: tag }) => ({ at: index, text: tag }));
const attributes = (text: string): Piece[] =>
  tags(text).flatMap(({ at, text: tag }) =>
    [...tag.matchAll(/\s[\w:]+="[^"]*"/gu)].map((found) => ({ at: at + found.index, text: found[0] })),
  );

/** A whole element, from its start tag to its own end tag. */
function element(text: string, draw: Draw, name = "[\\w:]+"): Piece | null {
  const start = oneOf(draw, [...text.matchAll(new RegExp(`<(${name})(?=[\\s>])[^<>]*[^/<>]?>`, "gu"))]);
  const tag = start?.[1];
  if (!start || tag === undefined) return null;
  let depth = 0;
  for (const found of text.slice(start.index).matchAll(new RegExp(`<(/?)${tag}(?=[\\s/>])[^<>]*>`, "gu"))) {
    if (!found[0].endsWith("/>")) depth += found[1] === "/" ? -1 : 1;
    if (depth <= 0)
      return { at: start.index, text: text.slice(start.index, start.index + found.index + found[0].length) };
  }
  return null;
}

const on =
  (
    find: (text: string, draw: Draw) => Piece | null,
    by: (piece: string, draw: Draw) => string,
    breaks: boolean,
  ): MarkupDamager =>
  (text, draw) => {
    const piece = find(text, draw);
    return piece && { text: spliced(text, piece.at, piece.text.length, by(piece.text, draw)), breaks };
  };
const anyTag = (text: string, draw: Draw): Piece | null => oneOf(draw, tags(text));
const anyAttribute = (text: string, draw: Draw): Piece | null => oneOf(draw, attributes(text));

const VALUES = [
  "",
  "0",
  "-1",
  "1",
  "2",
  "7",
  "999999999",
  "4294967296",
  "1e9",
  "NaN",
  "A0",
  "ZZZZ9",
  "B2",
  "x",
];

/** Structure of XML and HTML: what the elements hold is left as it is. */
export const MARKUP_DAMAGE: Readonly<Record<string, MarkupDamager>> = {
  "tag dropped": on(anyTag, () => "", true),
  "tag doubled": on(anyTag, (tag) => tag + tag, true),
  "tag misspelt": on(anyTag, (tag) => tag.replace(/[\w]/u, "q"), true),
  "tag without its end": on(anyTag, (tag) => tag.slice(0, -1), true),
  "tags exchanged": (text, draw) => {
    const found = tags(text);
    const first = draw(Math.max(1, found.length - 1));
    const [a, b] = [found[first], found[first + 1]];
    if (!a || !b || a.text === b.text) return null;
    const between = text.slice(a.at + a.text.length, b.at);
    return {
      text: text.slice(0, a.at) + b.text + between + a.text + text.slice(b.at + b.text.length),
      breaks: true,
    };
  },
  "element dropped": on(element, () => "", false),
  "element doubled": on(element, (whole) => whole + whole, false),
  "attribute dropped": on(anyAttribute, () => "", false),
  "attribute changed": on(
    anyAttribute,
    (attribute, draw) => attribute.replace(/"[^"]*"/u, `"${oneOf(draw, VALUES) ?? ""}"`),
    false,
  ),
  "quotation mark lost": on(anyAttribute, (attribute) => attribute.slice(0, -1), true),
  "text cut off": (text, draw) => ({ text: text.slice(0, draw(text.length)), breaks: true }),
  "unknown entity": on(anyTag, (tag) => `${tag}&neznano;`, true),
  "bare signs": on(
    anyTag,
    (tag, draw) => tag + (oneOf(draw, ["<", "&", "]]>", "<!--", "<![CDATA["]) ?? ""),
    true,
  ),
  "nothing but nesting": on(
    anyTag,
    (tag, draw) => "<b>".repeat([100, 1000, 100_000][draw(3)] ?? 0) + tag,
    true,
  ),
};

/** A sheet of a workbook: cells that go where they cannot be. */
export const SHEET_DAMAGE: Readonly<Record<string, MarkupDamager>> = {
  "cell in another row than its own": (text, draw) => {
    const cell = oneOf(draw, [...text.matchAll(/<c r="([A-Z]+)(\d+)"/gu)]);
    if (!cell) return null;
    const place = `<c r="${cell[1] ?? ""}${Number(cell[2]) + (oneOf(draw, [-1, 1, 2, 40]) ?? 1)}"`;
    return { text: spliced(text, cell.index, cell[0].length, place), breaks: true };
  },
  "cell in another column": (text, draw) => {
    const cell = oneOf(draw, [...text.matchAll(/<c r="([A-Z]+)(\d+)"/gu)]);
    if (!cell) return null;
    const place = `<c r="${oneOf(draw, Array.from("ABCDEFGZ")) ?? "A"}${cell[2] ?? ""}"`;
    return { text: spliced(text, cell.index, cell[0].length, place), breaks: false };
  },
  "cell doubled": (text, draw) => {
    const cell = element(text, draw, "c");
    return cell && { text: spliced(text, cell.at, 0, cell.text), breaks: true };
  },
  "row doubled": (text, draw) => {
    const row = element(text, draw, "row");
    return row && { text: spliced(text, row.at, 0, row.text), breaks: true };
  },
};
