import type { Sniffed } from "./sniffed.ts";
import { oleRootNames } from "./oleRootNames.ts";

/** Kinds by the names of streams in the container's root. */
const STREAMS: readonly (readonly [string, Sniffed])[] = [
  ["EncryptedPackage", { refused: "errors:fileIsLocked" }],
  ["Workbook", "xls"],
  ["Book", "xls"],
  ["WordDocument", { refused: "errors:fileIsDoc" }],
  ["PowerPoint Document", { refused: "errors:fileIsPresentation" }],
  ["__properties_version1.0", { refused: "errors:fileIsMail" }],
];

/** What a compound file ([MS-CFB]) is. Streams of objects embedded in it stand in storages, not in its root. */
export function oleKind(bytes: Uint8Array): Sniffed {
  const names = oleRootNames(bytes);
  if (names === null) return { refused: "errors:oleDamaged" };
  const known = STREAMS.find(([name]) => names.has(name.toLowerCase()));
  return known ? known[1] : { refused: "errors:fileOfUnknownKind" };
}
