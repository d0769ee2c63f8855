import { strFromU8, unzipSync } from "fflate";

/** What a cell of a file holds. Numbers as the digits that stand in the file. */
export interface FileCell {
  readonly kind: "number" | "text" | "boolean" | "error" | "blank";
  /** Digits; text; "1" or "0"; "#N/A"; "". */
  readonly value: string;
  readonly formula: string | null;
  /** Index of the cell's style. */
  readonly style: number;
}

/** By sheet name, then by address. */
export type FileCells = ReadonlyMap<string, ReadonlyMap<string, FileCell>>;

/** Path of each sheet's part, by the sheet's name, in order. */
export function sheetPaths(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const workbook = partText(parts, "xl/workbook.xml");
  const relations = new Map(
    [...partText(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id") ?? "",
      attribute(tag, "Target") ?? "",
    ]),
  );
  return new Map(
    [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const target = relations.get(attribute(tag, "r:id") ?? "") ?? "";
      return [attribute(tag, "name") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

/** Reads the cells of an .xlsx file, without any library for spreadsheets: the other side of the writer. */
export function readCells(xlsx: Uint8Array): FileCells {
  const parts = unzipSync(xlsx);
  const shared = parts["xl/sharedStrings.xml"]
    ? [...partText(parts, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([item]) =>
        runs(item),
      )
    : [];
  return new Map(
    [...sheetPaths(parts)].map(([name, path]) => {
      const cells = [...partText(parts, path).matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
      return [
        name,
        new Map(
          cells.map(([, tag = "", inner = ""]) => [attribute(tag, "r") ?? "", cellOf(tag, inner, shared)]),
        ),
      ];
    }),
  );
}

function cellOf(tag: string, inner: string, shared: readonly string[]): FileCell {
  const formula = /<f\b[^>]*>(.*?)<\/f>/s.exec(inner)?.[1];
  const raw = /<v\b[^>]*>(.*?)<\/v>/s.exec(inner)?.[1];
  const type = attribute(tag, "t") ?? "n";
  const common = {
    formula: formula === undefined ? null : decoded(formula),
    style: Number(attribute(tag, "s") ?? 0),
  };
  switch (type) {
    case "s":
      return { ...common, kind: "text", value: shared[Number(raw)] ?? "" };
    case "inlineStr":
      return { ...common, kind: "text", value: runs(inner) };
    case "str":
      return { ...common, kind: "text", value: unmasked(decoded(raw ?? "")) };
    case "b":
      return { ...common, kind: "boolean", value: raw ?? "" };
    case "e":
      return { ...common, kind: "error", value: raw ?? "" };
    default:
      return raw === undefined
        ? { ...common, kind: "blank", value: "" }
        : { ...common, kind: "number", value: raw };
  }
}

function runs(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => unmasked(decoded(text))).join("");
}

export function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : decoded(value);
}

export function partText(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`the file has no part ${path}`);
  return strFromU8(part);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(xml: string): string {
  return xml.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (number !== undefined) return String.fromCodePoint(Number(number));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}

/** "_x0041_" stands for a character by its code (ECMA-376 part 1, 22.9.2.19). */
function unmasked(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
