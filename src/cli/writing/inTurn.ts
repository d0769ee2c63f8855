import { randomBytes } from "node:crypto";
import {
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait, setImmediate as turnOfLoop } from "node:timers/promises";
import { Problem } from "../../messages/message.ts";
import { reasonOf } from "../files.ts";

/** Stands in a folder while a run puts a file there. */
const LOCK = ".otplata-writing.lock";
const STEP_MS = 20;
/** An owner has written into its lock long before, if it still runs. */
const UNFINISHED_MS = 1000;
const ENDING: readonly NodeJS.Signals[] =
  process.platform === "win32" ? ["SIGINT", "SIGTERM", "SIGBREAK"] : ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs `step` while no other run of the program puts a file into the folder, and lets Ctrl+C end the program only
 * before or after it. A lock whose owner was killed is taken over.
 * @param step synchronous: whatever it leaves behind it has cleared away when it returns or throws
 * @param seconds how long to wait for others, each of which takes milliseconds
 * @throws Problem when another run holds the folder for longer
 */
export async function inTurn<T>(folder: string, step: () => T, seconds = 10): Promise<T> {
  const lock = join(folder, LOCK);
  for (let waited = 0; waited < seconds * 1000; waited += STEP_MS) {
    const done = await uninterrupted(() => {
      if (!take(lock)) return null;
      try {
        return { value: step() };
      } finally {
        rmSync(lock, { force: true });
      }
    });
    if (done) return done.value;
    await wait(STEP_MS);
    clearIfDead(lock, waited);
  }
  throw new Problem("errors:outBusy", { folder, lock });
}

/** A signal that comes meanwhile ends the program afterwards, as it would have. */
async function uninterrupted<T>(step: () => T): Promise<T> {
  let heard = null as NodeJS.Signals | null;
  const hear = (signal: NodeJS.Signals): void => {
    heard ??= signal;
  };
  for (const signal of ENDING) process.on(signal, hear);
  try {
    return step();
  } finally {
    // Node tells of signals between two turns of its loop.
    await turnOfLoop();
    await turnOfLoop();
    for (const signal of ENDING) process.off(signal, hear);
    if (heard) process.kill(process.pid, heard);
  }
}

function take(lock: string): boolean {
  try {
    const handle = openSync(lock, "wx");
    try {
      writeSync(handle, ownerText());
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    if (reasonOf(error) === "EEXIST") return false;
    throw error;
  }
}

function ownerText(): string {
  return JSON.stringify([hostname(), process.pid]);
}

/** Takes the lock away if the process that made it runs no more. What somebody else has put there stays. */
function clearIfDead(lock: string, waited: number): void {
  const owner = ownerOf(lock);
  if (owner === null || !(isDead(owner) || (waited > UNFINISHED_MS && isUnfinished(owner)))) return;
  const aside = `${lock}.${randomBytes(8).toString("hex")}`;
  try {
    // Of several runs that see it, one gets it; if that run has got another's, it gives it back.
    renameSync(lock, aside);
    if (ownerOf(aside) !== owner) linkSync(aside, lock);
    rmSync(aside, { force: true });
  } catch {
    // Another run was faster, or may and this one may not.
  }
}

function ownerOf(lock: string): string | null {
  try {
    const stats = lstatSync(lock);
    return stats.isFile() && stats.size < 500 ? readFileSync(lock, "utf8") : null;
  } catch {
    return null;
  }
}

const OWNER = /^\["(.*)",(\d+)\]$/u;

/** The owner was killed before it had said who it is. */
function isUnfinished(owner: string): boolean {
  return owner === "" || (owner.startsWith("[") && !OWNER.test(owner));
}

function isDead(owner: string): boolean {
  const [, host, pid] = OWNER.exec(owner) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return reasonOf(error) === "ESRCH";
  }
}
