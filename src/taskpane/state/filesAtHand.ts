import type { Offered, OfferedFile } from "./offered.ts";

/**
 * The files that were read while this page is open, by the SHA-256 of their content: to show a page of one, or to read
 * one again. Nothing of them outlives the page. A file's content stays on the disk and is read again when it is needed.
 */
export interface FilesAtHand {
  readonly get: (sha256: string) => Offered | null;
  /** The same for what has bytes. */
  readonly file: (sha256: string) => OfferedFile | null;
  readonly put: (sha256: string, offered: Offered) => void;
}

export function newFilesAtHand(): FilesAtHand {
  const kept = new Map<string, Offered>();
  const get = (sha256: string): Offered | null => kept.get(sha256) ?? null;
  return {
    get,
    file: (sha256) => {
      const offered = get(sha256);
      return offered && "bytes" in offered ? offered : null;
    },
    put: (sha256, offered) => {
      kept.set(sha256, offered);
    },
  };
}
