import type { ImportInput } from "../../dossier/importFiles.ts";

/** A file that has been read for longer than its size explains. The reading goes on meanwhile. */
export interface SlowReading {
  readonly document: string;
  /** How long it has been read. */
  readonly seconds: number;
  /** Gives it as long again before the next question. */
  readonly wait: () => void;
  /** Ends the reading of this file with a Problem; other files are not touched. */
  readonly giveUp: () => void;
}

/** Measured: a law of 169 pages and 1.3 MB takes a few seconds. Who waits longer is asked, and what is read goes on. */
const AT_LEAST = 20;
const PER_MEGABYTE = 5;

/** Seconds after which the user is asked whether to go on waiting. */
export function patienceFor(input: ImportInput): number {
  const bytes = "bytes" in input ? input.bytes.length : input.clipboard.text.length;
  return AT_LEAST + PER_MEGABYTE * Math.floor(bytes / 1_000_000);
}

/**
 * Asks each time that the patience is over. @returns stops asking
 * @param giveUp called with the seconds waited
 */
export function watchPatience(
  document: string,
  seconds: number,
  ask: (slow: SlowReading) => void,
  giveUp: (seconds: number) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (waited: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = waited + seconds;
      ask({ document, seconds: now, wait: () => wait(now), giveUp: () => giveUp(now) });
    }, seconds * 1000);
  };
  wait(0);
  return () => {
    clearTimeout(timer);
  };
}
