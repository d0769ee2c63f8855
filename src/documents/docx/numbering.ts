import { walkXml } from "../xml/walkXml.ts";
import { numberText } from "./numberText.ts";

/** The numbers that Word puts before paragraphs itself; asked for each numbered paragraph in its order. */
export interface Numbering {
  /**
   * The next number of a list ("6.5."); "" for a bullet or no number, null where the program cannot tell it.
   * @param level from 0
   */
  readonly next: (list: string, level: number) => string | null;
  /** What a paragraph's style numbers it with; null where it doesn't. */
  readonly ofStyle: (style: string) => ListPlace | null;
}
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
  start: number;
  format: string;
  /** "%1.%2." */
  text: string;
}
interface List {
  readonly scheme: string;
  readonly starts: Map<number, number>;
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
  const places = await readStyles(styles, document);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();

  function next(id: string, level: number): string | null {
    if (id === "0") return "";
    const list = lists.get(id);
    const levels = list && schemes.get(list.scheme);
    const own = levels?.get(level);
    if (!list || !levels || !own) return null;
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
  let known = true;
  const text = own.text.replace(/%(\d)/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    const { start = 1, format = "decimal" } = levels.get(level) ?? {};
    const number = numberText(count[level] ?? start, format);
    known &&= number !== null;
    return number ?? "";
  });
  return known ? text : null;
}

async function readLists(
  xml: string | null,
  document: string,
): Promise<{ schemes: Map<string, Map<number, Level>>; lists: Map<string, List> }> {
  const schemes = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let scheme = "";
  let list = "";
  let level = 0;
  const own = (): Level | undefined => schemes.get(scheme)?.get(level);
  const value = (attribute: (name: string) => string | null): string => attribute("val") ?? "";
  if (xml === null) return { schemes, lists };
  await walkXml(xml, document, {
    open: (name, attribute) => {
      if (name === "abstractNum") {
        scheme = attribute("abstractNumId") ?? "";
        schemes.set(scheme, new Map());
        list = "";
      } else if (name === "num") {
        list = attribute("numId") ?? "";
      } else if (name === "abstractNumId") {
        lists.set(list, { scheme: value(attribute), starts: new Map() });
      } else if (name === "lvl" || name === "lvlOverride") {
        level = Number(attribute("ilvl") ?? 0);
        if (name === "lvl" && list === "")
          schemes.get(scheme)?.set(level, { start: 1, format: "decimal", text: "" });
      } else if (name === "startOverride") {
        lists.get(list)?.starts.set(level, Number(value(attribute)));
      } else if (list === "") {
        const at = own();
        if (at && name === "start") at.start = Number(value(attribute));
        if (at && name === "numFmt") at.format = value(attribute);
        if (at && name === "lvlText") at.text = value(attribute);
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { schemes, lists };
}

async function readStyles(xml: string | null, document: string): Promise<Map<string, ListPlace>> {
  const own = new Map<string, { list: string | null; level: number; base: string | null }>();
  let style = "";
  if (xml === null) return new Map();
  await walkXml(xml, document, {
    open: (name, attribute) => {
      if (name === "style") {
        style = attribute("styleId") ?? "";
        own.set(style, { list: null, level: 0, base: null });
      }
      const at = own.get(style);
      if (!at) return;
      if (name === "basedOn") at.base = attribute("val");
      if (name === "numId") at.list = attribute("val");
      if (name === "ilvl") at.level = Number(attribute("val") ?? 0);
    },
    close: () => undefined,
    text: () => undefined,
  });
  const places = new Map<string, ListPlace>();
  for (const id of own.keys()) {
    let at = own.get(id);
    for (let steps = 0; at?.list === null && steps < 20; steps += 1) at = own.get(at.base ?? "");
    if (at && at.list !== null) places.set(id, { list: at.list, level: at.level });
  }
  return places;
}
