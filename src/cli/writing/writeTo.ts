import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { Socket } from "node:net";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { Problem } from "../../messages/message.ts";
import { reasonOf } from "../files.ts";
import { inTurn } from "./inTurn.ts";
import { isAsBefore, notWritten, targetAt, type Target } from "./target.ts";

/** What writing has done: "same" where exactly these bytes stood there already. */
export type Written = "written" | "same";

/**
 * Puts the bytes where the target is. A file is there whole or not at all, whatever happens meanwhile: what stood there
 * stays until the new one is complete on the disk, and only what was found there at first is ever replaced. Owner and
 * permissions stay as they were.
 * @throws Problem when that cannot be done; what stood there is then unchanged
 */
export async function writeTo(target: Target, bytes: Uint8Array): Promise<Written> {
  const { path } = target;
  try {
    if (target.kind === "stdout") await send(process.stdout, bytes);
    else if (target.kind === "pipe") await sendThrough(path, bytes);
    else return await inTurn(dirname(target.file), () => replace(target, bytes));
    return "written";
  } catch (error) {
    throw error instanceof Problem ? error : notWritten(path, error);
  }
}

type FileTarget = Extract<Target, { readonly file: string }>;

function replace(target: FileTarget, bytes: Uint8Array): Written {
  const folder = dirname(target.file);
  clearUnfinished(folder);
  const now = targetAt(target.path);
  if (now.kind === "file" && holds(now, bytes)) return "same";
  if (!isAsBefore(now, target)) throw new Problem("errors:outChanged", { path: target.path });
  const unfinished = join(folder, `.otplata-${process.pid}-${randomBytes(8).toString("hex")}.part`);
  // Exclusive, so that no file or link of that name is ever written into; closed to others until it has its owner.
  const handle = openSync(unfinished, "wx", target.kind === "file" ? 0o600 : 0o666);
  try {
    fill(handle, bytes, target);
    if (target.kind === "file") renameSync(unfinished, target.file);
    else putNew(unfinished, target.file);
    syncFolder(folder);
    return "written";
  } finally {
    rmSync(unfinished, { force: true });
  }
}

const UNFINISHED = /^\.otplata-\d+-[\da-f]{16}\.part$/u;

/** What killed runs have left. Whose turn it is writes alone in the folder, so none of these is being written. */
function clearUnfinished(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name));
  } catch {
    // A folder may be one that can be written into and not listed, and a file another user's.
  }
}

function holds({ stats, file }: Extract<Target, { readonly kind: "file" }>, bytes: Uint8Array): boolean {
  if (stats.size !== BigInt(bytes.length)) return false;
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

function fill(handle: number, bytes: Uint8Array, target: FileTarget): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    if (target.kind === "file" && process.platform !== "win32") keepOwner(handle, target);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function keepOwner(handle: number, { path, stats }: Extract<Target, { readonly kind: "file" }>): void {
  const made = fstatSync(handle, { bigint: true });
  if (made.uid !== stats.uid || made.gid !== stats.gid) {
    try {
      fchownSync(handle, Number(stats.uid), Number(stats.gid));
    } catch (error) {
      throw new Problem("errors:outOwner", { path }, {}, { cause: error });
    }
  }
  fchmodSync(handle, Number(stats.mode & 0o7777n));
}

/** Where nothing stood: what another program has put there in this very moment stays. */
function putNew(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    // Not every file system has links.
    if (reasonOf(error) === "EEXIST") throw new Problem("errors:outChanged", { path: file });
    renameSync(unfinished, file);
  }
}

/** So that the new name outlives a loss of power too, where a folder can be told to. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The file itself is safe.
  }
}

async function sendThrough(path: string, bytes: Uint8Array): Promise<void> {
  let handle: number;
  try {
    // Without O_NONBLOCK it would wait for a reader for ever.
    handle = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw reasonOf(error) === "ENXIO" ? new Problem("errors:outPipeUnread", { path }) : error;
  }
  const pipe = new Socket({ fd: handle, readable: false, writable: true });
  pipe.end(bytes);
  await finished(pipe, { readable: false });
}

function send(stream: NodeJS.WritableStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
