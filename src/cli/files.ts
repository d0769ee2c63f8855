import { constants, openSync, readFileSync, statSync, type PathLike } from "node:fs";
import { Socket } from "node:net";
import { parseJson } from "../documents/parseJson.ts";
import { magicOf } from "../documents/sniff/magic.ts";
import { message, Problem, type KeyOf, type Message } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { remark } from "./complain.ts";

/** A file as it is called, and as it is asked for where its name is no text (bytes that are not UTF-8). */
export interface NamedFile {
  readonly path: string;
  readonly file: PathLike;
}

/** In bytes: many times the largest document; more would exhaust the memory of an ordinary computer. */
const MOST = 500_000_000;
/** In which a pipe must say something. */
const PATIENCE_SECONDS = 30;

/**
 * The bytes of a file, or of a pipe up to its end.
 * @param seconds how long a pipe may say nothing
 * @throws Problem when it cannot be read, holds more than is read, is a device, or is a pipe that says nothing
 */
export async function readBytes(
  { path, file }: NamedFile,
  seconds = PATIENCE_SECONDS,
  most = MOST,
): Promise<Uint8Array> {
  try {
    const stats = statSync(file);
    if (stats.isCharacterDevice() || stats.isBlockDevice())
      throw new Problem("errors:inputIsDevice", { path });
    if (stats.size > most) throw tooLarge(path, most);
    if (stats.isFIFO() || stats.isSocket()) return await bytesOfPipe({ path, file }, seconds, most);
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("errors:cannotReadFile", { path, reason: sayableReason(error) }, {}, { cause: error });
  }
}

function bytesOfPipe({ path, file }: NamedFile, seconds: number, most: number): Promise<Uint8Array> {
  // What stands on stdin already is not opened again: of a socket that is not possible.
  const isStdin = file === "/dev/stdin";
  // Without O_NONBLOCK it would wait for a writer for ever.
  const pipe = isStdin
    ? process.stdin
    : new Socket({
        fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK),
        readable: true,
        writable: false,
      });
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const end = (error: Error | null): void => {
      clearTimeout(timer);
      pipe.destroy();
      if (error) reject(error);
      else resolve(new Uint8Array(Buffer.concat(parts)));
    };
    const silent = (): void => {
      end(new Problem("errors:inputSilent", { path, seconds, option: "--time-limit" }));
    };
    const timer = setTimeout(silent, seconds * 1000);
    pipe.on("data", (part: Buffer) => {
      timer.refresh();
      length += part.length;
      parts.push(part);
      if (length > most) end(tooLarge(path, most));
    });
    pipe.on("end", () => {
      end(null);
    });
    pipe.on("error", end);
  });
}

function tooLarge(path: string, most: number): Problem {
  return new Problem("errors:inputTooLarge", { path, megabytes: most / 1_000_000 });
}

/**
 * The value of a file of the user's. What is shown of it otherwise than it is written is said.
 * @throws Problem when the file cannot be read, is a document or is no JSON
 */
export async function readJson(path: string, { say }: Pick<Translator, "say">): Promise<unknown> {
  const bytes = await readBytes({ path, file: path });
  if (magicOf(bytes) !== null)
    throw new Problem(
      "errors:documentNotJson",
      { document: path, commands: "otplata report, outlook, lines" },
      { document: path },
    );
  return parseJson({ name: path, bytes }, () => {
    remark(say("cli:controlsInFile", { path }));
  });
}

const IN_WORDS: Readonly<Record<string, KeyOf<"errors:reason">>> = {
  ENOENT: "errors:reasonNotThere",
  EACCES: "errors:reasonForbidden",
  EPERM: "errors:reasonForbidden",
  ENOSPC: "errors:reasonNoRoom",
  EDQUOT: "errors:reasonNoRoom",
  EROFS: "errors:reasonReadOnly",
  EBUSY: "errors:reasonInUse",
  ENAMETOOLONG: "errors:reasonNameTooLong",
};

/** Why Node could not do it, in words where there are some, with the system's own behind them. */
export function sayableReason(error: unknown): Message | string {
  const code = reasonOf(error);
  const key = IN_WORDS[code];
  return key === undefined ? code : message(key, { code });
}

/** Why Node could not do it: the system's own word (ENOENT), where there is one. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
