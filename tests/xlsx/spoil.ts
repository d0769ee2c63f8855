import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sheetPaths } from "./fileCells.ts";

/** A number that is no result of any of the workbooks. */
export const SPOILED = "987654321.125";

/** The file with a wrong stored value in every formula cell, and how many there are. */
export function spoiledValues(xlsx: Uint8Array): { readonly xlsx: Uint8Array; readonly formulas: number } {
  let formulas = 0;
  const spoiled = withEachSheet(xlsx, (xml) =>
    xml.replace(
      /<c ([^>]*)>(<f\b.*?<\/f>)(?:<v>.*?<\/v>|<v\/>)?<\/c>/gs,
      (_, attributes: string, formula: string) => {
        formulas += 1;
        return `<c ${attributes.replace(/ ?t="\w+"/, "")}>${formula}<v>${SPOILED}</v></c>`;
      },
    ),
  );
  return { xlsx: spoiled, formulas };
}

/** The file with another number in a cell, as if a user had typed it. */
export function withCellNumber(xlsx: Uint8Array, sheet: string, address: string, number: string): Uint8Array {
  let changed = 0;
  const cell = new RegExp(`(<c r="${address}"(?: s="\\d+")?>)<v>[^<]*</v>`);
  const result = withEachSheet(xlsx, (xml, name) => {
    if (name !== sheet) return xml;
    return xml.replace(cell, (_, start: string) => {
      changed += 1;
      return `${start}<v>${number}</v>`;
    });
  });
  if (changed !== 1) throw new Error(`no number in ${sheet}!${address}`);
  return result;
}

function withEachSheet(xlsx: Uint8Array, change: (xml: string, sheet: string) => string): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const [sheet, path] of sheetPaths(parts)) {
    const part = parts[path];
    if (part) parts[path] = strToU8(change(strFromU8(part), sheet));
  }
  return zipSync(parts);
}
