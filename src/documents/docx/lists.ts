import { walkXml } from "../xml/walkXml.ts";

/** A level of a scheme of numbers. */
export interface Level {
  start: number;
  /** As the standard names it: "decimal", "upperRoman". */
  format: string;
  /** "%1.%2." */
  text: string;
}

/** A list that paragraphs belong to: its scheme, and where its own count of a level begins. */
interface List {
  readonly scheme: string;
  readonly starts: Map<number, number>;
}

interface Lists {
  /** By the scheme's id, its levels from 0. */
  readonly schemes: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
}

/** The lists of a document, from its part numbering.xml; none where that is null. */
export async function readLists(xml: string | null, document: string): Promise<Lists> {
  const schemes = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  if (xml === null) return { schemes, lists };
  let scheme = "";
  /** "" within a scheme. */
  let list = "";
  let level = 0;
  const own = (): Level | undefined => (list === "" ? schemes.get(scheme)?.get(level) : undefined);
  type Attribute = (name: string) => string | null;
  const opening: Readonly<Record<string, (attribute: Attribute) => void>> = {
    abstractNum: (attribute) => {
      scheme = attribute("abstractNumId") ?? "";
      list = "";
      schemes.set(scheme, new Map());
    },
    num: (attribute) => (list = attribute("numId") ?? ""),
    abstractNumId: (attribute) => lists.set(list, { scheme: attribute("val") ?? "", starts: new Map() }),
    lvl: (attribute) => {
      level = Number(attribute("ilvl") ?? 0);
      if (list === "") schemes.get(scheme)?.set(level, { start: 1, format: "decimal", text: "" });
    },
    lvlOverride: (attribute) => (level = Number(attribute("ilvl") ?? 0)),
    startOverride: (attribute) => lists.get(list)?.starts.set(level, Number(attribute("val") ?? 1)),
    start: (attribute) => {
      const at = own();
      if (at) at.start = Number(attribute("val") ?? 1);
    },
    numFmt: (attribute) => {
      const at = own();
      if (at) at.format = attribute("val") ?? "";
    },
    lvlText: (attribute) => {
      const at = own();
      if (at) at.text = attribute("val") ?? "";
    },
  };
  await walkXml(xml, document, {
    open: (name, attribute) => {
      if (Object.hasOwn(opening, name)) opening[name]?.(attribute);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { schemes, lists };
}
