import type { Draw } from "../../loan/reference/draw.ts";

/** A damaged file. */
export interface Damaged {
  readonly bytes: Uint8Array;
  /**
   * Whether a rule of the format is broken, so that a reader can know. Where it is false the file is whole and says
   * something else (a figure moved to another cell, a row left out): no reader can know, unless a total disagrees.
   */
  readonly breaks: boolean;
}

/** Spoils a file; null where there is nothing in it that could be spoilt in this way. */
export type Damager = (bytes: Uint8Array, draw: Draw) => Damaged | null;

export type Damagers = Readonly<Record<string, Damager>>;

/** Bytes as a text of letters below 256, each a byte; and back. */
export const lettersOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
export const bytesOf = (letters: string): Uint8Array => new Uint8Array(Buffer.from(letters, "latin1"));

/** A damager of the text that a file's bytes are; what it leaves alone is kept byte by byte. */
export function ofLetters(change: (text: string, draw: Draw) => string | null, breaks: boolean): Damager {
  return (bytes, draw) => {
    const changed = change(lettersOf(bytes), draw);
    return changed === null ? null : { bytes: bytesOf(changed), breaks };
  };
}

/** One of them by chance; null where there is none. */
export const oneOf = <T>(draw: Draw, from: readonly T[]): T | null =>
  from[draw(Math.max(1, from.length))] ?? null;

/** A text with a piece of it replaced. */
export const spliced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);
