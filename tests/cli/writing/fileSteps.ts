// Counts what the program does to files, and ends it at one of these steps. To be imported before what is to be counted.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Which step ends the program, and by which signal. */
export interface EndAt {
  readonly step: number;
  readonly signal: NodeJS.Signals;
}

const STEPS = [
  "openSync",
  "writeSync",
  "fchownSync",
  "fchmodSync",
  "fsyncSync",
  "closeSync",
  "linkSync",
  "renameSync",
  "rmSync",
] as const;

let taken: string[] = [];
let end: EndAt | null = null;

/** Counts from here on. */
export function endAtStep(at: EndAt | null): void {
  taken = [];
  end = at;
}

/** Names of the steps since then. */
export function stepsTaken(): readonly string[] {
  return taken;
}

type Step = (...args: unknown[]) => unknown;
const functions = fs as unknown as Record<string, Step>;
for (const name of STEPS) {
  const original = functions[name] as Step;
  functions[name] = (...args: unknown[]): unknown => {
    const hit = end !== null && taken.length === end.step;
    taken.push(name);
    if (!hit || end === null) return original(...args);
    const [handle, bytes, from = 0] = args;
    const isWriting = name === "writeSync" && bytes instanceof Uint8Array;
    // In the midst of the bytes, where there are any; a signal that is heard later finds the step done.
    const half = isWriting ? original(handle, bytes, from, Math.floor(bytes.length / 2)) : undefined;
    process.kill(process.pid, end.signal);
    return isWriting ? half : original(...args);
  };
}
syncBuiltinESMExports();
