import { fstatSync, lstatSync, readlinkSync, realpathSync, statSync, type BigIntStats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Problem } from "../../messages/message.ts";
import { sayableReason } from "../files.ts";

/** What stands where something is to be written. */
export type Target =
  | { readonly kind: "none"; readonly path: string; readonly file: string }
  | { readonly kind: "file"; readonly path: string; readonly file: string; readonly stats: BigIntStats }
  /** What the program prints goes there already. */
  | { readonly kind: "stdout"; readonly path: string }
  | { readonly kind: "pipe"; readonly path: string };

/**
 * What stands at a path. A link is followed: `file` is what it leads to, also where nothing stands there yet.
 * @throws Problem for what no file can be written into or put in the place of: a folder, a device, a socket, a path that cannot be followed
 */
export function targetAt(path: string): Target {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats) return { kind: "none", path, file: withoutLinks(path) };
    if (stats.isDirectory()) throw folderAt(path);
    if (isStdout(stats)) return { kind: "stdout", path };
    if (stats.isFile()) return { kind: "file", path, file: realpathSync(path), stats };
    if (stats.isFIFO()) return { kind: "pipe", path };
    throw new Problem("errors:outNoFile", { path });
  } catch (error) {
    throw error instanceof Problem ? error : notWritten(path, error);
  }
}

/** Whether the same still stands there: the same file with the same content, or still nothing. */
export function isAsBefore(now: Target, before: Target): boolean {
  if (now.kind === "file" && before.kind === "file")
    return (
      now.file === before.file && isSameFile(now.stats, before.stats) && isUntouched(now.stats, before.stats)
    );
  return (
    now.kind === before.kind && (now.kind !== "none" || before.kind !== "none" || now.file === before.file)
  );
}

/** Whether two paths lead to one file, whatever they are called. */
export function isSameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}

/** What could not be written, with the system's own word for it. */
export function notWritten(path: string, error: unknown): Problem {
  return new Problem("errors:cannotWriteFile", { path, reason: sayableReason(error) }, {}, { cause: error });
}

function isUntouched(now: BigIntStats, before: BigIntStats): boolean {
  return now.size === before.size && now.mtimeNs === before.mtimeNs && now.ctimeNs === before.ctimeNs;
}

/** `--out /dev/stdout`, or a file into which the shell has led the program's output; what stands in such a file stays. */
function isStdout(stats: BigIntStats): boolean {
  if (stats.isCharacterDevice() || stats.isBlockDevice() || (stats.isFile() && stats.size > 0n)) return false;
  try {
    return isSameFile(stats, fstatSync(1, { bigint: true }));
  } catch {
    return false;
  }
}

function folderAt(path: string): Problem {
  return new Problem("errors:outIsFolder", { path, example: join(path, "report.xlsx") });
}

/** Where a path that leads nowhere yet would lead: a link may point at a file that is still to be made. */
function withoutLinks(path: string): string {
  let at = path;
  // As many as Linux follows.
  for (let links = 0; links < 40; links += 1) {
    if (/[/\\]$/u.test(at)) throw folderAt(path);
    const folder = realpathSync(dirname(at));
    const file = join(folder, basename(at));
    if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return file;
    at = resolve(folder, readlinkSync(file));
  }
  throw new Problem("errors:outNoFile", { path });
}
