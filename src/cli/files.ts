import { readFile } from "node:fs/promises";
import { parseJson } from "../documents/parseJson.ts";
import { Problem } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { remark } from "./complain.ts";

/** @throws Problem when the file cannot be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Problem("errors:cannotReadFile", { path, reason: reasonOf(error) }, {}, { cause: error });
  }
}

/**
 * The value of a file of the user's. What is shown of it otherwise than it is written is said.
 * @throws Problem when the file cannot be read or is no JSON
 */
export async function readJson(path: string, { say }: Pick<Translator, "say">): Promise<unknown> {
  return parseJson({ name: path, bytes: await readBytes(path) }, () => {
    remark(say("cli:controlsInFile", { path }));
  });
}

/** Why Node could not do it: the system's own word (ENOENT), where there is one. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
