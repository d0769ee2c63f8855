import type { Book } from "./book.ts";
import { rangeOf, repeated } from "./packageFaults.ts";
import { childNamed, type Element } from "./xmlTree.ts";

const LONGEST = 2084;

/** Links: one a cell, to a place that there is. */
export function linkFaults(sheet: Element, book: Book): string[] {
  const links = childNamed(sheet, "hyperlinks")?.children ?? [];
  return [
    ...repeated(links.map(({ attributes }) => attributes["ref"] ?? "")).map((ref) => `two links at ${ref}`),
    ...links.flatMap(({ attributes }) => {
      const { ref = "", location } = attributes;
      const faults = rangeOf(ref) ? [] : [`link at ${ref}`];
      if (location === undefined)
        return attributes["r:id"] === undefined ? [...faults, `link at ${ref} leads nowhere`] : faults;
      const at = location.lastIndexOf("!");
      const name = location.slice(0, Math.max(at, 0)).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"); // prettier-ignore
      const isThere = book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
      if (at >= 0 && !isThere) faults.push(`link to ${name}`);
      if (at >= 0 && !rangeOf(location.slice(at + 1).replaceAll("$", ""))) faults.push(`link to ${location}`);
      if (location.length > LONGEST) faults.push(`link of ${location.length} characters`);
      return faults;
    }),
  ];
}
