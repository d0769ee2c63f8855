import type { Reading } from "./paneState.ts";

/** What is read in less time than this says nothing of what is to come. */
const TOO_SOON = 1000;

/** Seconds until all files are read, by the bytes of those that were; null while that would be a guess. */
export function secondsLeft({ sizes, names, file, ends, at, elapsed }: Reading): number | null {
  if (elapsed < TOO_SOON || sizes.length < names.length) return null;
  let done = 0;
  let all = 0;
  for (const [index, size] of sizes.entries()) {
    if (ends.get(index)?.kind === "leftOut") continue;
    if (size === undefined) return null;
    all += size;
    if (ends.has(index)) done += size;
    else if (index === file && at) done += (size * at.page) / Math.max(at.pages, 1);
  }
  const left = done > 0 ? Math.round((elapsed * (all - done)) / done / 1000) : 0;
  return left > 0 ? left : null;
}
