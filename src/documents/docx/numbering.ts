import { walkXml } from "../xml/walkXml.ts";
import { readLists, type Level } from "./lists.ts";

/** The numbers that Word puts before paragraphs itself; asked for each numbered paragraph in its order. */
export interface Numbering {
  /**
   * The next number of a list ("6.5."); "" for a bullet or no number, null where the program cannot tell it.
   * @param list "0" for none
   * @param level from 0
   */
  readonly next: (list: string, level: number) => string | null;
  /** What a paragraph's style numbers it with; null where it doesn't. */
  readonly ofStyle: (style: string) => ListPlace | null;
}

/**
 * The automatic numbers of a document (ECMA-376 part 1, 17.9), from its lists and its styles.
 * @param numbering,styles the XML of those parts; null where there are none
 */
export async function numberingOf(
  numbering: string | null,
  styles: string | null,
  document: string,
): Promise<Numbering> {
  const { schemes, lists } = await readLists(numbering, document);
  const places = await readListStyles(styles, document);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  function next(id: string, level: number): string | null {
    if (id === "0") return "";
    const list = lists.get(id);
    if (!list) return null;
    const levels = schemes.get(list.scheme);
    const own = levels?.get(level);
    if (!levels || !own) return null;
    const count = counts.get(list.scheme) ?? [];
    counts.set(list.scheme, count);
    const restart = list.starts.get(level);
    const isNew = restart !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    count[level] = isNew ? restart : (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    return written(own, levels, count);
  }
  return { next, ofStyle: (style) => places.get(style) ?? null };
}

function written(own: Level, levels: ReadonlyMap<number, Level>, count: readonly number[]): string | null {
  if (own.format === "bullet" || own.format === "none") return "";
  const unknown: string[] = [];
  const text = own.text.replace(/%(\d)/gu, (place, digit: string) => {
    const level = Number(digit) - 1;
    const { start = 1, format = "decimal" } = levels.get(level) ?? {};
    const number = listNumberText(count[level] ?? start, format);
    if (number === null) unknown.push(place);
    return number ?? "";
  });
  return unknown.length === 0 ? text : null;
}

interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

interface Style {
  list: string | null;
  level: number;
  base: string | null;
}

/** Styles build on others, but not endlessly. */
const MOST_BASES = 20;

/** Which styles of paragraphs number them, from the part styles.xml; none where that is null. */
async function readListStyles(xml: string | null, document: string): Promise<Map<string, ListPlace>> {
  const styles = new Map<string, Style>();
  let style: Style = { list: null, level: 0, base: null };
  if (xml === null) return new Map();
  await walkXml(xml, document, {
    open: (name, attribute) => {
      if (name === "style") {
        style = { list: null, level: 0, base: null };
        styles.set(attribute("styleId") ?? "", style);
      } else if (name === "basedOn") style.base = attribute("val");
      else if (name === "numId") style.list = attribute("val");
      else if (name === "ilvl") style.level = Number(attribute("val") ?? 0);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return new Map(
    [...styles.keys()].flatMap((id) => {
      let at = styles.get(id);
      for (let steps = 0; at?.list === null && steps < MOST_BASES; steps += 1) at = styles.get(at.base ?? "");
      return typeof at?.list === "string" ? [[id, { list: at.list, level: at.level }]] : [];
    }),
  );
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A number as a format of Word writes it (ECMA-376 part 1, 17.18.59); null for a format that is not known here. */
function listNumberText(number: number, format: string): string | null {
  switch (format) {
    case "decimal":
      return String(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number)?.toLowerCase() ?? null;
    case "upperLetter":
      return LETTERS[number - 1] ?? null;
    case "lowerLetter":
      return LETTERS[number - 1]?.toLowerCase() ?? null;
    default:
      return null;
  }
}

function roman(number: number): string | null {
  if (number < 1 || number > 3999) return null;
  let [rest, text] = [number, ""];
  for (const [value, digits] of ROMAN) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
