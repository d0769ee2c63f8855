import { Problem, type KeyOf } from "../../messages/message.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** How much a zip file may hold. Sizes in bytes, inflated. */
export interface ZipLimits {
  readonly entries: number;
  readonly oneEntry: number;
  readonly all: number;
  /** Inflated to compressed size, of members from `ratioFrom` on. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** Far above real workbooks (a sheet of a million rows: 20 times its compressed size); deflate's utmost is 1,032. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  oneEntry: 2 ** 28,
  all: 2 ** 30,
  ratio: 250,
  ratioFrom: 2 ** 22,
};

/**
 * A zip file's members by their names in small letters, folders left out.
 * @throws Problem when there are too many, they are too large, too densely packed, encrypted, overlap, climb out of
 * their folder, or share a name
 */
export function checkEntries(
  entries: readonly ZipEntry[],
  document: string,
  limits: ZipLimits,
): Map<string, ZipEntry> {
  const refuse = (key: KeyOf<"errors:">, params = {}): Problem =>
    new Problem(key, { document, ...params }, { document });
  if (entries.length > limits.entries) throw refuse("errors:zipTooManyMembers", { most: limits.entries });
  const members = new Map<string, ZipEntry>();
  let all = 0;
  for (const entry of entries) {
    const { name, size, compressed } = entry;
    if (name.split("/").includes("..") || name.includes("\0")) throw refuse("errors:zipClimbs", { name });
    if (name.endsWith("/")) continue;
    all += size;
    if (size > limits.oneEntry || all > limits.all)
      throw refuse("errors:zipTooLarge", { megabytes: Math.ceil(Math.max(size, all) / 2 ** 20) });
    if (size > limits.ratioFrom && size > compressed * limits.ratio) throw refuse("errors:zipBomb", { name });
    if (entry.encrypted) throw refuse("errors:zipEncrypted");
    if (members.has(name.toLowerCase())) throw refuse("errors:zipDuplicate", { name });
    members.set(name.toLowerCase(), entry);
  }
  if (overlap(entries)) throw refuse("errors:zipOverlap");
  return members;
}

/** Whether the same compressed bytes serve several members, as in a bomb whose directory looks harmless. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const byOffset = entries.toSorted((a, b) => a.offset - b.offset);
  return byOffset.some((entry, index) => {
    const next = byOffset[index + 1];
    return next !== undefined && entry.offset + 30 + entry.nameLength + entry.compressed > next.offset;
  });
}
