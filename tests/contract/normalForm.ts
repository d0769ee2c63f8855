import { cellAddress, parseAddress } from "../../src/workbook/address.ts";

/**
 * A workbook as facts: what is said of it, by what it is said of ("Zajmovi!B7 formula"). Whatever program or file it was
 * read from, the same workbook gives the same facts, so two are compared fact by fact. What a program takes for granted
 * (the plain font, white ground, no border) is no fact.
 */
export type Facts = ReadonlyMap<string, string>;

/** A fact that one workbook states otherwise than the other, or not at all. */
export interface FactDifference {
  readonly about: string;
  readonly first: string | null;
  readonly second: string | null;
}

export function factDifferences(first: Facts, second: Facts): FactDifference[] {
  const all = new Set([...first.keys(), ...second.keys()]);
  return [...all].flatMap((about) => {
    const [one, other] = [first.get(about) ?? null, second.get(about) ?? null];
    return one === other ? [] : [{ about, first: one, second: other }];
  });
}

/** How many cells the facts speak of. */
export function cellCount(facts: Facts): number {
  const cells = [...facts.keys()].flatMap(
    (about) => /^(.*![A-Z]+\d+) (?:content|format|font|fill|alignment)$/su.exec(about)?.[1] ?? [],
  );
  return new Set(cells).size;
}

const WEIGHTS = ["hair", "thin", "medium"];
const weight = (line: string): number => WEIGHTS.indexOf(line.split(" ")[0] ?? "");

/** Collects facts; one that is empty is none. */
export class FactList {
  readonly facts = new Map<string, string>();

  /** Lines around a cell. What two neighbours say of the line between them is one fact: the heavier one is seen. */
  edges(cell: string, edges: Look["edges"]): void {
    const [, sheet = "", address = ""] = /^(.*)!([A-Z]+\d+)$/su.exec(cell) ?? [];
    const { row = 0, column = 0 } = parseAddress(address) ?? {};
    const line = (side: string, upright: boolean, down: number, across: number): void => {
      const drawn = edges[side];
      if (!drawn) return;
      const about = `${sheet} line ${upright ? "left of" : "above"} ${cellAddress(row + down, column + across)}`;
      const known = this.facts.get(about);
      // Of two lines alike in weight, that of the lower or the right cell.
      const own = down === 0 && across === 0;
      const wins =
        known === undefined || weight(drawn) > weight(known) || (own && weight(drawn) === weight(known));
      if (wins) this.facts.set(about, drawn);
    };
    line("top", false, 0, 0);
    line("bottom", false, 1, 0);
    line("left", true, 0, 0);
    line("right", true, 0, 1);
  }

  say(about: string, what: string): void {
    if (what === "") return;
    if (this.facts.has(about)) throw new Error(`said twice: ${about}`);
    this.facts.set(about, what);
  }
}

/** Parts of a cell's look, in no program's own terms. Colours as six capital hexadecimal digits. */
export interface Look {
  readonly numberFormat: string;
  readonly typeface: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly colour: string;
  readonly fill: string | null;
  /** "top", "right", ...: weight and colour. */
  readonly edges: Readonly<Record<string, string>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: number;
  readonly wrap: boolean;
}

export function sayLook(list: FactList, cell: string, look: Look): void {
  list.say(`${cell} format`, look.numberFormat === "General" ? "" : look.numberFormat);
  const font = [
    look.typeface === "Calibri" ? "" : look.typeface,
    look.size === 11 ? "" : `${look.size}`,
    look.bold ? "bold" : "",
    look.italic ? "italic" : "",
    look.underline ? "underlined" : "",
    look.colour === "000000" ? "" : look.colour,
  ];
  list.say(`${cell} font`, font.filter((part) => part !== "").join(" "));
  list.say(`${cell} fill`, look.fill ?? "");
  list.edges(cell, look.edges);
  const alignment = [
    look.horizontal === "general" ? "" : look.horizontal,
    look.vertical === "bottom" ? "" : look.vertical,
    look.indent === 0 ? "" : `indent ${look.indent}`,
    look.wrap ? "wrap" : "",
  ];
  list.say(`${cell} alignment`, alignment.filter((part) => part !== "").join(" "));
}

/**
 * A formula in one notation: without "=", new functions and variables without the prefixes of files ("_xlfn.LET"),
 * references to the own row as "[[#This Row],[x]]" without the table's name, brackets around a single column once.
 */
export function plainFormula(formula: string): string {
  return outsideTexts(formula.replace(/^=/u, ""), (part) =>
    part
      .replace(/_xl(?:fn|pm|ws)\./gu, "")
      .replace(/(?:\btbl\w+)?\[@\[((?:'.|[^\]'])*)\]\]/gu, "[[#This Row],[$1]]")
      .replace(/(?:\btbl\w+)?\[@((?:'.|[^[\]'])+)\]/gu, "[[#This Row],[$1]]")
      .replace(/\btbl\w+\[\[#This Row\]/gu, "[[#This Row]")
      .replace(/(\btbl\w+)\[\]/gu, "$1[#Data]")
      .replace(/(\btbl\w+)\[\[((?:'.|[^[\]'])+)\]\]/gu, "$1[$2]"),
  );
}

/** Changes a formula everywhere but within its texts ("..."). */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** Rounded to hundredths, where programs count in units of their own. */
export function hundredths(size: number): string {
  return String(Math.round(size * 100) / 100);
}

/** A sheet's place among those that are shown, or that it is none of them. @param shown gets its name in the first case */
export function sheetPlace(name: string, visibility: string, shown: string[]): [about: string, what: string] {
  if (visibility !== "visible") return [`sheet ${name}`, visibility];
  shown.push(name);
  return [`sheet ${shown.length}`, name];
}

/** What the two targets can't both hold, and why: left out of the comparison. */
export const NOT_COMPARED: readonly {
  readonly what: string;
  readonly why: string;
  readonly is: (about: string, fact: string) => boolean;
}[] = [
  {
    what: "an empty text in a cell",
    why: "Excel's interface has no way to put one there: it is an empty cell",
    is: (about, fact) => about.endsWith(" content") && fact === "text ",
  },
  {
    what: "how the sheet of the program's memory looks and prints",
    why: "nobody sees it, so the writer into Excel spends no requests on it",
    is: (about) =>
      /^(?:Otplata – podaci|Отплата – подаци|Otplata memory)(?: |!\w+ (?!content|format))/u.test(about),
  },
];

/** The facts that both targets can hold. */
export function compared(facts: Facts): Facts {
  return new Map([...facts].filter(([about, fact]) => !NOT_COMPARED.some(({ is }) => is(about, fact))));
}
