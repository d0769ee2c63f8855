import type { EndAt } from "./fileSteps.ts";

/** What a writer is told. */
export interface Writing {
  readonly out: string;
  readonly inputs?: readonly string[];
  readonly replace?: boolean;
  readonly seed: number;
  /** In bytes, from 4 on. */
  readonly size: number;
  /** Whether it is to wait, once it has looked at the place, until it is told to go on. */
  readonly waits?: boolean;
  /** Where among its steps it is to end, as if somebody had killed it. */
  readonly endAt?: EndAt;
  /** Whether it is to answer with the names of its steps. */
  readonly tellsSteps?: boolean;
}

/** Bytes that no other seed makes, from the first to the last. */
export function madeBytes(seed: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (seed * 31 + at * 7) & 255;
  new DataView(bytes.buffer).setUint32(0, seed);
  return bytes;
}
