import { openOle } from "../ole/openOle.ts";
import type { Sniffed } from "./sniffed.ts";

/** Kinds by the names of streams in the container's root. */
const STREAMS: readonly (readonly [string, Sniffed])[] = [
  ["encryptedpackage", { refused: "errors:fileIsLocked" }],
  ["workbook", "xls"],
  ["book", "xls"],
  ["worddocument", { refused: "errors:fileIsDoc" }],
  ["powerpoint document", { refused: "errors:fileIsPresentation" }],
  ["__properties_version1.0", { refused: "errors:fileIsMail" }],
];

/** What a compound file ([MS-CFB]) is. */
export function oleKind(bytes: Uint8Array): Sniffed {
  const ole = openOle(bytes);
  if (ole === null) return { refused: "errors:oleDamaged" };
  const known = STREAMS.find(([name]) => ole.names.has(name));
  return known ? known[1] : { refused: "errors:fileOfUnknownKind" };
}
