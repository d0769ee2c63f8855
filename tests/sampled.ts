import { freshSeed } from "../scripts/options.ts";

/** Whether all is run of which a run of the tests otherwise takes a sample: `npm run whole`. */
export const isWhole = process.env["OTPLATA_WHOLE"] !== undefined;

/**
 * The seed of what is drawn at random. Each run of `npm test` has the same: it fails by what was changed, never by
 * chance. `npm run whole` has a fresh one, which a test that fails prints; `OTPLATA_SEED` repeats it.
 */
export const SEED = Number(process.env["OTPLATA_SEED"] ?? (isWhole ? freshSeed() : 201_128));

/** As many cases as a run of the tests has time for, evenly from the first to the last; all of them in `npm run whole`. */
export function sampled<T>(all: readonly T[], count: number): readonly T[] {
  if (isWhole || all.length <= count) return all;
  const step = (all.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => all[Math.round(index * step)] as T);
}

/** The same for cases that programs share: each in one of them, in turn; each in all of them in `npm run whole`. */
export function inTurn<T>(
  programs: readonly (readonly [name: string, program: T])[],
): [name: string, program: T, isTurn: (index: number) => boolean][] {
  return programs.map(([name, program], place) => [
    name,
    program,
    (index) => isWhole || index % programs.length === place,
  ]);
}
