import { strFromU8, strToU8, unzipSync } from "fflate";
import { dossierToJson } from "../../../src/dossier/dossierJson.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { inChunks } from "../../../src/workbook/memory/textChunks.ts";
import { drawBook } from "../../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../../src/writers/xlsx/writeXlsx.ts";
import { zipped } from "../../documents/bytes.ts";
import { seeded, type Draw } from "../../loan/reference/draw.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { oneOf, spliced } from "../damage/damager.ts";

/** A report whose memory sheet somebody has changed. */
export interface Forged {
  readonly seed: number;
  readonly how: string;
  readonly bytes: Uint8Array;
  /**
   * What may come of it: it is refused; it is the dossier that was there before; or, where the fingerprint is right,
   * refused or just what the memory says now.
   */
  readonly mayBe: "refused" | "as before" | "refused or as it says";
  /** What the memory says now, as JSON; null where that is no JSON. */
  readonly says: string | null;
}

/** A cell of the memory's column: a text, or XML of a cell (`<c r="A4" …`) from after its address on. */
type Cell = string | { readonly xml: string };

/** A memory sheet that was changed: its cells from the top, and what stands elsewhere on it. */
interface Change {
  readonly cells: readonly Cell[];
  readonly mayBe: Forged["mayBe"];
  readonly elsewhere?: string;
  readonly says?: string | null;
}

const DOSSIER = sampleDossier("en", "2022-08-31", [X_RAY]);
const JSON_TEXT = JSON.stringify(dossierToJson(DOSSIER));
/** Of another writing: the pieces are as many, and none of them is this one's. */
const OTHER = JSON.stringify(dossierToJson({ ...DOSSIER, rates: DOSSIER.rates.slice(1) }));
const HEAD = ["A sentence.", "complete", "0.1.0"];
/** Of which head the first three cells are: sentence, status and version. */
const FIRST_PIECE = HEAD.length;

let parts: Promise<Readonly<Record<string, Uint8Array>>> | null = null;
const report = () =>
  (parts ??= writeXlsx(drawBook(buildWorkbook(DOSSIER)), { sealed: true }).then((bytes) => unzipSync(bytes)));

/** The memory's sheet is the last one. */
function memoryPart(all: Readonly<Record<string, Uint8Array>>): string {
  const sheets = Object.keys(all).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name));
  return `xl/worksheets/sheet${sheets.length}.xml`;
}

/** How many kinds of change there are: as many seeds in a row make one of each. */
export const kindsOfForging = (): number => Object.keys(KINDS).length;

/** @returns the same file for the same seed */
export async function forgedMemory(seed: number): Promise<Forged> {
  const { draw } = seeded(seed);
  const kinds = Object.entries(KINDS);
  const [how, change] = kinds[seed % kinds.length]!;
  const { cells, mayBe, elsewhere = "", says = null } = change(draw);
  const all = await report();
  const name = memoryPart(all);
  const rows = cells.map((cell, row) => `<row r="${row + 1}"><c r="A${row + 1}"${cellXml(cell)}</row>`);
  const data = `<sheetData>${rows.join("")}${elsewhere}</sheetData>`;
  const xml = strFromU8(all[name]!).replace(/<sheetData>.*<\/sheetData>/su, () => data);
  return { seed, how, bytes: zipped({ ...all, [name]: strToU8(xml) }), mayBe, says };
}

function cellXml(cell: Cell): string {
  if (typeof cell !== "string") return cell.xml;
  return ` t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const piecesOf = (text: string): string[] => inChunks(text);
const cellsWith = (pieces: readonly Cell[]): Cell[] => [...HEAD, ...pieces];
const refused = (pieces: readonly Cell[], elsewhere = ""): Change => ({
  cells: cellsWith(pieces),
  mayBe: "refused",
  elsewhere,
});
/** With marks and fingerprint that fit. */
const consistent = (says: string): Change => ({
  cells: cellsWith(piecesOf(says)),
  mayBe: "refused or as it says",
  says,
});

const long = (draw: Draw): number => oneOf(draw, [1000, 32_768, 1_000_000]) ?? 1000;

const KINDS: Readonly<Record<string, (draw: Draw) => Change>> = {
  "a piece cut": (draw) => {
    const [first = ""] = piecesOf(JSON_TEXT);
    return refused([first.slice(0, draw(first.length))]);
  },
  "a character changed": (draw) => {
    const [first = ""] = piecesOf(JSON_TEXT);
    const at = draw(first.length);
    return refused([spliced(first, at, 1, first[at] === "7" ? "8" : "7")]);
  },
  "a figure changed": (draw) => {
    const [first = ""] = piecesOf(JSON_TEXT);
    const figures = [...first.matchAll(/\d\.\d\d"/gu)];
    const at = oneOf(draw, figures)?.index ?? 0;
    return refused([spliced(first, at, 1, first[at] === "1" ? "9" : "1")]);
  },
  "a piece twice": () => refused([...piecesOf(JSON_TEXT), ...piecesOf(JSON_TEXT)]),
  "pieces of two writings": () => {
    const [mark = ""] = /^[^|]*\|/u.exec(piecesOf(OTHER)[0] ?? "") ?? [];
    return refused([mark + JSON_TEXT]);
  },
  "pieces in another order": (draw) => {
    const pieces = piecesOf(`${JSON_TEXT}${" ".repeat(60_000 + draw(60_000))}`);
    return refused([pieces[1]!, pieces[0]!, ...pieces.slice(2)]);
  },
  "no pieces": () => refused([]),
  "a mark of thousands of millions": (draw) =>
    refused([`1/${oneOf(draw, ["999999999", "1e9", "0", "-1", "9".repeat(400)])} 00000000|${JSON_TEXT}`]),
  "a status that is none": (draw) => ({
    cells: cellsWith(piecesOf(JSON_TEXT)).with(
      1,
      oneOf(draw, ["Complete", "complete ", "done", "__proto__", ""]) ?? "",
    ),
    mayBe: "refused",
  }),
  "cells of other types": (draw) => {
    const kind = oneOf(draw, [
      { xml: "><v>1</v></c>" },
      { xml: ' t="b"><v>1</v></c>' },
      { xml: ' t="e"><v>#REF!</v></c>' },
      { xml: "/>" },
      { xml: ' t="d"><v>2024-01-01</v></c>' },
      { xml: ' t="s"><v>999999999</v></c>' },
      { xml: ' t="s"><v>-1</v></c>' },
    ])!;
    return { cells: cellsWith(piecesOf(JSON_TEXT)).with(1 + draw(3), kind), mayBe: "refused" };
  },
  "a formula that gives the piece": (draw) => {
    const texts = [...HEAD, ...piecesOf(JSON_TEXT)];
    const at = 1 + draw(texts.length - 1);
    const formula =
      oneOf(draw, ["A1", "REPT(&quot;x&quot;,32767)", "WEBSERVICE(&quot;http://x.example&quot;)"]) ?? "A1";
    const xml = ` t="str"><f>${formula}</f><v>${escaped(texts[at] ?? "")}</v></c>`;
    return { cells: cellsWith(texts.slice(HEAD.length)).with(at, { xml }), mayBe: "refused" };
  },
  "a huge text": (draw) => refused([`1/1 00000000|"${"x".repeat(long(draw))}"`]),
  "a million rows": (draw) => {
    const rows = oneOf(draw, [10_000, 200_000]) ?? 10_000;
    const more = Array.from({ length: rows }, (_, row) => {
      const r = FIRST_PIECE + 2 + row;
      return `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>${r}/2 0|</t></is></c></row>`;
    });
    return refused(piecesOf(JSON_TEXT), more.join(""));
  },
  "cells at the ends of the sheet": (draw) => {
    const [row, column] = [oneOf(draw, [200_000, 1_048_576])!, oneOf(draw, ["B", "ZZ", "XFD"])!];
    return {
      cells: cellsWith(piecesOf(JSON_TEXT)),
      mayBe: "as before",
      says: JSON_TEXT,
      elsewhere: `<row r="900"><c r="${column}900"><v>1</v></c></row><row r="${row}"><c r="C${row}"><v>2</v></c></row>`,
    };
  },
  "a note below": (draw) => {
    const row = 20 + draw(1000);
    const note = escaped(piecesOf(OTHER)[0] ?? "");
    return {
      cells: cellsWith(piecesOf(JSON_TEXT)),
      mayBe: "as before",
      elsewhere: `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${note}</t></is></c></row>`,
      says: JSON_TEXT,
    };
  },
  "a key that is none": (draw) => {
    const key = oneOf(draw, ["__proto__", "constructor", "toString", "hasOwnProperty", "x", ""]) ?? "x";
    return consistent(
      withIn(
        draw,
        (text) => `{${JSON.stringify(key)}:${oneOf(draw, ["null", "{}", '{"a":1}', '"x"'])},${text.slice(1)}`,
        "{",
      ),
    );
  },
  "a key twice": (draw) => {
    const key = /"(\w+)":("[^"]*"|\d+|null)/gu;
    const found = [...JSON_TEXT.matchAll(key)];
    const match = found[draw(found.length)]!;
    return consistent(
      spliced(JSON_TEXT, match.index, 0, `"${match[1]}":${oneOf(draw, ["1", "null", '"x"'])},`),
    );
  },
  "a value of another type": (draw) => consistent(JSON.stringify(replaced(draw, oneOf(draw, WRONG) ?? null))),
  "a value left out": (draw) => consistent(JSON.stringify(replaced(draw, undefined))),
  "a value in the place of another": (draw) => {
    const values = leavesOf(JSON.parse(JSON_TEXT));
    return consistent(JSON.stringify(replaced(draw, values[draw(values.length)])));
  },
  "a list without end": (draw) => {
    const list = oneOf(draw, ["lines", "rates", "documents", "loans", "payments", "tolerances"]) ?? "lines";
    const json = JSON.parse(JSON_TEXT) as Record<string, unknown[]>;
    const [one] = json[list] ?? [];
    return consistent(
      JSON.stringify({ ...json, [list]: Array<unknown>(oneOf(draw, [100, 1000]) ?? 100).fill(one ?? null) }),
    );
  },
  "values in values": (draw) => {
    const depth = oneOf(draw, [100, 10_000, 200_000]) ?? 100;
    const deep = oneOf(draw, [
      "[".repeat(depth) + "]".repeat(depth),
      '{"key":"a:b","params":{"a":'.repeat(depth) + "1" + "}}".repeat(depth),
      '{"a":'.repeat(depth) + "1" + "}".repeat(depth),
    ])!;
    const marked = JSON.stringify(replaced(draw, "the place"));
    return consistent(marked.replace('"the place"', () => deep));
  },
  "a message within messages": (draw) => {
    const depth = oneOf(draw, [10, 1000, 100_000]) ?? 10;
    const deep =
      '{"key":"explain:sourceNoShiftStated","params":{"a":'.repeat(depth) + "1" + "}}".repeat(depth);
    return consistent(JSON_TEXT.replace(/"warnings":\[\]/u, () => `"warnings":[${deep}]`));
  },
  "no JSON": (draw) => ({
    ...consistent(oneOf(draw, ["", "{", "null", "[]", "1", '"x"', `${JSON_TEXT}}`, "\u0000", "NaN"]) ?? ""),
    mayBe: "refused",
  }),
};

const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.5,
  1e308,
  9_007_199_254_740_991,
  "",
  "x",
  "__proto__",
  [],
  {},
  [[]],
  "0000-00-00",
  "99999-01-01",
  "9999-12-31",
  "0001-01-01",
  "-0",
  "1e9",
  "NaN",
  "=1+1",
  "9".repeat(1000),
  "9".repeat(1_000_000),
  `0.${"3".repeat(1_000_000)}`,
  "\u202e\u001b[2J",
  "\ud800",
  "x".repeat(1_000_000),
];

/** Where in the dossier's JSON any value stands. */
type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

/** The dossier's JSON with some value replaced; undefined leaves it out. */
function replaced(draw: Draw, by: unknown): unknown {
  const json = JSON.parse(JSON_TEXT) as Record<string | number, unknown>;
  const path = oneOf(draw, pathsOf(json)) ?? [];
  let holder = json;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (by === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (by === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = by;
  return json;
}

/** The dossier's JSON, changed from some place on where the character stands. */
function withIn(draw: Draw, change: (rest: string) => string, character: string): string {
  const places = [...JSON_TEXT].flatMap((one, index) => (one === character ? [index] : []));
  const at = oneOf(draw, places) ?? 0;
  return JSON_TEXT.slice(0, at) + change(JSON_TEXT.slice(at));
}
