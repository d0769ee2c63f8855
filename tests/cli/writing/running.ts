import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Writing } from "./madeBytes.ts";

/** A user who owns nothing, and whose rights root may take on: "nobody" of Debian. */
export const NOBODY = 65_534;
export const isRoot = process.getuid?.() === 0;

/** A writer in a process of its own (writer.ts). */
export interface Writer {
  readonly child: ChildProcess;
  /** Tells it what to write, or to go on; gives its next answer, "" where it ends without one. */
  readonly ask: (writing?: Writing) => Promise<string>;
  readonly end: () => void;
}

/** @param shell a line that the shell runs before, in the same process */
export function startWriter({
  user,
  shell,
}: { readonly user?: number | undefined; readonly shell?: string } = {}): Writer {
  const program = [process.execPath, "--import", "tsx", "tests/cli/writing/writer.ts"];
  const [command = "", ...args] =
    shell === undefined ? program : ["sh", "-c", `${shell}; exec "$@"`, "sh", ...program];
  const child = spawn(command, args, {
    stdio: ["pipe", "inherit", "pipe"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  child.stdin.on("error", () => {
    // It was killed.
  });
  const answers = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  return {
    child,
    async ask(writing) {
      child.stdin.write(`${writing ? JSON.stringify(writing) : "go"}\n`);
      const answer = await answers.next();
      return answer.done === true ? "" : answer.value;
    },
    end: () => {
      child.stdin.end();
    },
  };
}

/** Until the process is gone. */
export async function gone({ child }: Writer): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

/** What stands in the folder of a file beside it. */
export async function leftBeside(file: string): Promise<string[]> {
  return (await readdir(dirname(file))).filter((name) => name !== basename(file));
}

/** The content of a file; null where there is none. */
export async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
