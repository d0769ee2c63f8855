import { readFileSync } from "node:fs";

/** A case of the vectors: run by the engine, or left out for a reason. */
export type VectorCase = {
  readonly id: string;
  /** The class of cases that it is counted with. */
  readonly kind: string;
} & (
  | {
      /** What the engine gives otherwise than the source; empty when the case is passed. */
      readonly differences: () => readonly string[];
    }
  | { readonly skipped: string }
);

/** One file of vectors. */
export interface VectorFile {
  readonly name: string;
  readonly cases: readonly VectorCase[];
}

/** The content of a file of vectors. */
export function readVectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/vectors/${name}.json`, import.meta.url), "utf8"));
}

/** One difference where the two are not equal, none where they are. */
export function differing(what: string, found: unknown, expected: unknown): string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return a === b ? [] : [`${what}: ${a}, expected ${b}`];
}

/** One difference where the two are further apart than the source's tolerance. */
export function beyond(what: string, found: number, expected: number, tolerance: number): string[] {
  // Not ">": a result that is no number is a difference too.
  return Math.abs(found - expected) <= tolerance ? [] : [`${what}: ${found}, expected ${expected}`];
}
