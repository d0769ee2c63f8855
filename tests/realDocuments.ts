import { readFile } from "node:fs/promises";
import { importFiles, type Imported } from "../src/dossier/importFiles.ts";

/** Official documents, which are not part of the project: without them tests are skipped, and say so. */
export const REAL_DOCUMENTS = "../shared/documents";

/** Stands in where a document is missing: the body of a skipped suite still runs. */
export const NOTHING_IMPORTED: Imported = { documents: [], lines: [], others: [] };

/** Files of tests share a process, and a law takes seconds: each is read once. */
const imported = new Map<string, Promise<Imported | null>>();
/** One after the other: each page is given a limited time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * What a real document holds, read by itself under its own name; null where it is missing.
 * @param name below the folder, "law-2025/debt-list.html"
 */
export function importReal(name: string): Promise<Imported | null> {
  const known = imported.get(name);
  if (known) return known;
  const read = last.then(async () => {
    const bytes = await readFile(`${REAL_DOCUMENTS}/${name}`).catch(() => null);
    const file = { name: name.slice(name.lastIndexOf("/") + 1), bytes: new Uint8Array(bytes ?? []) };
    return bytes && importFiles([file]);
  });
  imported.set(name, read);
  last = read.catch(() => null);
  return read;
}
