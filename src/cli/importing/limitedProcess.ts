import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { totalmem } from "node:os";
import { fileURLToPath } from "node:url";

/** Said by the process on its stderr, by its own watch or by V8, before it ends for want of memory. */
const MARK = "otplata: out of memory";
const OUT_OF_MEMORY = [MARK, "out of memory", "Fatal JavaScript invalid size error", "allocation failed"];
/** What tells it stands within the last so many characters. */
const KEPT = 8192;

/** Of all that a process may hold, V8's heap has so much: what is left is for typed arrays and the program itself. */
const OF_HEAP = 0.75;
/** Of the machine's memory, so that it is the process that gives way, and not the machine. */
const OF_MACHINE = 0.6;

/**
 * Linux counts against the limit of data what a process has reserved and not touched (getrlimit(2), RLIMIT_DATA), a
 * tenth or so more than it holds.
 */
const OF_DATA = 1.25;
const SHELL = "/bin/sh";
/** Sets the limit and leaves no image of the dead; of two that ask for too much memory, the system ends this one. */
const LIMITED =
  'ulimit -c 0; ulimit -d "$1"; { echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null; shift; exec "$@"';

export interface LimitedProcess {
  readonly child: ChildProcess;
  /** Whether what it has said before it ended speaks of memory. */
  readonly ranOutOfMemory: () => boolean;
}

/**
 * How much a process that reads may hold here: as many megabytes as are wanted, and no more than the greater part of
 * the machine's memory, or of what the program is granted of it.
 */
export function megabytesHere(wanted: number): number {
  const granted = process.constrainedMemory();
  const machine = granted > 0 ? Math.min(granted, totalmem()) : totalmem();
  return Math.min(wanted, Math.floor((OF_MACHINE * machine) / 2 ** 20));
}

/**
 * Starts a program of our own in a process whose memory is bounded: V8's heap by V8, all of it by a watch within the
 * process and, on Linux, by the system.
 * @param program a module that hears and answers messages
 * @param megabytes of all that it holds
 */
export function limitedProcess(program: URL, megabytes: number): LimitedProcess {
  const node = [
    process.execPath,
    "--no-warnings",
    `--max-old-space-size=${Math.ceil(OF_HEAP * megabytes)}`,
    fileURLToPath(new URL("./startProcess.mjs", import.meta.url)),
    program.href,
    String(megabytes),
    MARK,
  ];
  const isLimited = process.platform === "linux" && existsSync(SHELL);
  const kilobytes = String(Math.ceil(OF_DATA * megabytes) * 1024);
  const [command = "", ...rest] = isLimited ? [SHELL, "-c", LIMITED, SHELL, kilobytes, ...node] : node;
  const child = spawn(command, rest, {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    windowsHide: true,
    // Options of Node that were meant for the program that reads nothing.
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let said = "";
  child.stderr?.setEncoding("latin1").on("data", (text: string) => {
    said = (said + text).slice(-KEPT);
  });
  return { child, ranOutOfMemory: () => OUT_OF_MEMORY.some((word) => said.includes(word)) };
}
