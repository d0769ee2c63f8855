// To be loaded before the command line: holds it when it is about to put a file in its place, until all runs of a trial
// are there, and ends it at one of the steps that follow.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { endAtStep, type EndAt } from "./fileSteps.ts";

/** What a run is told, as JSON in `HOLD`. */
export interface Hold {
  /** A folder in which the run tells that it is there, by a file of its own, and waits for one named "go". */
  readonly meeting?: string;
  readonly endAt?: EndAt;
}

const hold = JSON.parse(process.env["HOLD"] ?? "{}") as Hold;
const counted = fs.openSync;
let isWriting = false;

fs.openSync = (path, ...rest) => {
  if (!isWriting && String(path).endsWith(".lock")) begin();
  return counted(path, ...rest);
};
syncBuiltinESMExports();

function begin(): void {
  isWriting = true;
  const { meeting, endAt } = hold;
  if (meeting !== undefined) meet(meeting);
  endAtStep(endAt ?? null);
}

function meet(meeting: string): void {
  fs.writeFileSync(join(meeting, String(process.pid)), "");
  const idle = new Int32Array(new SharedArrayBuffer(4));
  while (!fs.existsSync(join(meeting, "go"))) Atomics.wait(idle, 0, 0, 5);
}
