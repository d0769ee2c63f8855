import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../messages/message.ts";
import { reasonOf } from "./files.ts";

/** A file that the user has named, itself or by its folder; or a folder in which nothing can be read. */
export type Named = { readonly path: string } | { readonly path: string; readonly error: Problem };

/**
 * The files that are named: a folder stands for the files in it that are not hidden, in the order of their names.
 * @param recursive also for those in the folders within it; links to other folders are not followed
 * @throws Problem when nothing is named
 */
export async function namedFiles(paths: readonly string[], recursive: boolean): Promise<Named[]> {
  if (paths.length === 0) throw new Problem("errors:noFileNamed");
  return (await Promise.all(paths.map((path) => filesAt(path, recursive)))).flat();
}

async function filesAt(path: string, recursive: boolean): Promise<Named[]> {
  if ((await kindOf(path)) !== "folder") return [{ path }];
  const found = await filesIn(path, recursive);
  if (found.length > 0) return found;
  return [{ path, error: new Problem("errors:folderWithoutFiles", { path, option: "--recursive" }) }];
}

async function filesIn(folder: string, recursive: boolean): Promise<Named[]> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true }))
      .filter(({ name }) => !name.startsWith("."))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const found = entries.map(async (entry): Promise<Named[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return recursive ? filesIn(path, recursive) : [];
      const kind = entry.isSymbolicLink() ? await kindOf(path) : entry.isFile() ? "file" : "other";
      return kind === "file" || kind === "missing" ? [{ path }] : [];
    });
    return (await Promise.all(found)).flat();
  } catch (error) {
    const params = { path: folder, reason: reasonOf(error) };
    return [{ path: folder, error: new Problem("errors:cannotReadFile", params, {}, { cause: error }) }];
  }
}

/** What stands at a path, whatever link leads to it. */
async function kindOf(path: string): Promise<"file" | "folder" | "other" | "missing"> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch {
    return "missing";
  }
}
