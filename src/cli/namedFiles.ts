import { readdir, stat } from "node:fs/promises";
import type { PathLike } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { Problem } from "../messages/message.ts";
import { sayableReason, type NamedFile } from "./files.ts";

/** A file that the user has named, itself or by its folder; or a folder in which nothing can be read. */
export type NamedInput = NamedFile | (NamedFile & { readonly error: Problem });

/** Stands in a text for bytes of a file's name that are not UTF-8: in one of another code page, say. */
const NO_TEXT = "\ufffd";

/**
 * The files that are named: a folder stands for the files in it that are not hidden, in the order of their names.
 * A name that is no text is found by what of it is: Node has replaced the rest already, in arguments too.
 * @param recursive also for those in the folders within it; links to other folders are not followed
 * @throws Problem when nothing is named
 */
export async function namedFiles(paths: readonly string[], recursive: boolean): Promise<NamedInput[]> {
  if (paths.length === 0) throw new Problem("errors:noFileNamed");
  const named = await Promise.all(paths.map(foundAs));
  return (await Promise.all(named.flat().map((one) => filesAt(one, recursive)))).flat();
}

/** What a path stands for: itself; where nothing is called so, each file whose name reads so. */
async function foundAs(path: string): Promise<NamedFile[]> {
  const itself = [{ path, file: path }];
  if (!path.includes(NO_TEXT) || (await kindOf(path)) !== "missing" || dirname(path) === path) return itself;
  const folders = await foundAs(dirname(path));
  const found = folders.map(async ({ file }): Promise<NamedFile[]> => {
    const names = await namesIn(file).catch(() => []);
    return names
      .filter(({ name }) => name.toString() === basename(path))
      .map(({ name }) => ({ path, file: within(file, name) }));
  });
  const all = (await Promise.all(found)).flat();
  return all.length > 0 ? all : itself;
}

async function filesAt({ path, file }: NamedFile, recursive: boolean): Promise<NamedInput[]> {
  if ((await kindOf(file)) !== "folder") return [{ path, file }];
  const found = await filesIn({ path, file }, recursive);
  if (found.length > 0) return found;
  const error = new Problem("errors:folderWithoutFiles", { path, option: "--recursive" });
  return [{ path, file, error }];
}

async function filesIn(folder: NamedFile, recursive: boolean): Promise<NamedInput[]> {
  try {
    const entries = (await namesIn(folder.file)).filter(({ name }) => !name.toString().startsWith("."));
    const found = entries.map(async (entry): Promise<NamedInput[]> => {
      const one = { path: join(folder.path, entry.name.toString()), file: within(folder.file, entry.name) };
      if (entry.isDirectory()) return recursive ? filesIn(one, recursive) : [];
      const kind = entry.isSymbolicLink() ? await kindOf(one.file) : entry.isFile() ? "file" : "other";
      return kind === "file" || kind === "missing" ? [one] : [];
    });
    return (await Promise.all(found)).flat();
  } catch (error) {
    const params = { path: folder.path, reason: sayableReason(error) };
    return [{ ...folder, error: new Problem("errors:cannotReadFile", params, {}, { cause: error }) }];
  }
}

/** Entries of a folder by the bytes of their names, in the order of what reads of them. */
async function namesIn(folder: PathLike) {
  const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
  const keyOf = ({ name }: (typeof entries)[number]): string => name.toString();
  return entries.toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : Buffer.compare(a.name, b.name),
  );
}

/** A text wherever the names are: only bytes that are none stay bytes. */
function within(folder: PathLike, name: Buffer): string | Buffer {
  const text = name.toString();
  if (typeof folder === "string" && Buffer.from(text).equals(name)) return join(folder, text);
  const before = Buffer.isBuffer(folder) ? folder : Buffer.from(String(folder));
  return Buffer.concat([before, Buffer.from(sep), name]);
}

/** What stands at a path, whatever link leads to it. */
async function kindOf(path: PathLike): Promise<"file" | "folder" | "other" | "missing"> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch {
    return "missing";
  }
}
