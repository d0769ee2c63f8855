import { strFromU8, unzipSync } from "fflate";
import { parseAddress } from "../../src/workbook/address.ts";
import { packagingFaults } from "./packagingFaults.ts";
import { parseXml, type Element } from "./xmlTree.ts";
import { chartFaults } from "./chartFaults.ts";
import { noteFaults } from "./noteFaults.ts";
import { sheetFaults } from "./sheetFaults.ts";
import { styleFaults } from "./styleFaults.ts";
import { tableFaults } from "./tableFaults.ts";
import { textFaults } from "./textFaults.ts";
import { workbookFaults } from "./workbookFaults.ts";
import { zipFaults } from "./zipFaults.ts";

/** The parts of a package, read. */
export type Parts = ReadonlyMap<string, Element>;

/**
 * What makes Excel say "We found a problem with some content": rules of ECMA-376 (part 1, 18 and 21; part 2) and of Excel
 * itself that neither the schemas nor Microsoft's validator know. There being no Excel where tests run, this stands in for it.
 * @returns a sentence per fault; empty for a file that breaks none of the rules
 */
export function packageFaults(xlsx: Uint8Array): string[] {
  const parts = new Map<string, Element>();
  for (const [path, bytes] of Object.entries(unzipSync(xlsx))) {
    try {
      parts.set(path, parseXml(strFromU8(bytes)));
    } catch (error) {
      return [`${path}: ${String(error)}`];
    }
  }
  return [
    ...zipFaults(xlsx),
    ...packagingFaults(parts),
    ...workbookFaults(parts),
    ...textFaults(parts),
    ...styleFaults(parts),
    ...sheetFaults(parts),
    ...tableFaults(parts),
    ...noteFaults(parts),
    ...chartFaults(parts),
  ];
}

/** Whether names come in the order that a schema prescribes, each known to it. */
export function orderFault(place: string, element: Element, order: readonly string[]): string[] {
  const ranks = element.children.map((child) => order.indexOf(child.name));
  const unknown = element.children.find((child) => !order.includes(child.name));
  if (unknown) return [`${place}: <${unknown.name}> has no place in <${element.name}>`];
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))
    ? []
    : [
        `${place}: children of <${element.name}> out of order: ${element.children.map((child) => child.name).join(" ")}`,
      ];
}

/** First and last row and column, from 0, of "A1:H8"; null when it is no range. */
export function rangeOf(text: string): { top: number; left: number; bottom: number; right: number } | null {
  const [first = "", last = first] = text.split(":");
  const [start, end] = [parseAddress(first), parseAddress(last)];
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

export function overlap(a: string, b: string): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return !!x && !!y && x.top <= y.bottom && y.top <= x.bottom && x.left <= y.right && y.left <= x.right;
}

/** Paths of the parts of a folder: "xl/worksheets/". */
export function pathsIn(parts: Parts, folder: string): string[] {
  return [...parts.keys()].filter((path) => path.startsWith(folder) && !path.includes("_rels/"));
}

/** What occurs more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
