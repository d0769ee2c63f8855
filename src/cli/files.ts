import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { InputFile } from "../documents/document.ts";
import { parseJson } from "../documents/parseJson.ts";
import { Problem } from "../messages/message.ts";

/**
 * The files that the user names, whole.
 * @throws Problem when none is named or one cannot be read
 */
export async function readFiles(paths: readonly string[]): Promise<InputFile[]> {
  if (paths.length === 0) throw new Problem("errors:noFileNamed");
  return Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readBytes(path) })));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Problem("errors:cannotReadFile", { path, reason: reasonOf(error) }, {}, { cause: error });
  }
}

/** @throws Problem when the file cannot be read or is no JSON */
export async function readJson(path: string): Promise<unknown> {
  return parseJson({ name: path, bytes: await readBytes(path) });
}

/** Writes a file whole or not at all: a file of that name stays as it is until the new one is complete. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Problem("errors:cannotWriteFile", { path, reason: reasonOf(error) }, {}, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
