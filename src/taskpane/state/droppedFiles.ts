import type { OfferedFile } from "./offered.ts";

/** A folder with more files than this is no folder of documents; what lies beyond is said, not read. */
export const MOST_FILES = 1000;

export interface DroppedFiles {
  readonly files: readonly OfferedFile[];
  /** Whether there were more than MOST_FILES. */
  readonly more: boolean;
}

/** Files as a user chose them. */
export function chosenFiles(files: Iterable<File>): readonly OfferedFile[] {
  return withOwnNames([...files].map((file) => ({ file, path: file.name, fromFolder: false })));
}

/** Files of a folder that a user chose. */
export function filesOfFolder(files: Iterable<File>): DroppedFiles {
  const all = [...files].filter(({ name }) => !isNoise(name));
  const found = all
    .slice(0, MOST_FILES)
    .map((file) => ({ file, path: file.webkitRelativePath || file.name, fromFolder: true }));
  return { files: withOwnNames(found), more: all.length > MOST_FILES };
}

/**
 * What was dropped: files, and those of folders, however deep they lie. To be called while the event is being handled:
 * its list is empty afterwards.
 */
export async function droppedFiles(data: DroppedData): Promise<DroppedFiles> {
  const entries = Array.from(data.items ?? [], (item) =>
    item.kind === "file" && "webkitGetAsEntry" in item ? item.webkitGetAsEntry() : null,
  );
  if (!entries.some((entry) => entry?.isDirectory)) return { files: chosenFiles(data.files), more: false };
  const found: Found[] = [];
  for (const entry of entries) if (entry) await collect(entry, found, false);
  return { files: withOwnNames(found.slice(0, MOST_FILES)), more: found.length > MOST_FILES };
}

/** Of what is dropped. jsdom, and old browsers, know no items. */
interface DroppedData {
  readonly files: Iterable<File>;
  readonly items?: ArrayLike<DataTransferItem>;
}

interface Found {
  readonly file: File;
  /** Folders and name, joined by "/". */
  readonly path: string;
  readonly fromFolder: boolean;
}

async function collect(entry: FileSystemEntry, found: Found[], fromFolder: boolean): Promise<void> {
  if (found.length > MOST_FILES || (fromFolder && isNoise(entry.name))) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    found.push({ file, path: entry.fullPath.replace(/^\//u, ""), fromFolder });
    return;
  }
  if (!isFolder(entry)) return;
  for (const inner of await entriesOf(entry)) await collect(inner, found, true);
}

/** A folder hands its entries out in lots, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const lot = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (lot.length === 0) break;
    all.push(...lot);
  }
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** What systems and Office put into folders beside the user's files. */
function isNoise(name: string): boolean {
  return /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu.test(name);
}

/** Files of the same name from several folders are told apart by their folders: a name is a document's identity. */
function withOwnNames(found: readonly Found[]): readonly OfferedFile[] {
  const count = new Map<string, number>();
  for (const { file } of found) count.set(file.name, (count.get(file.name) ?? 0) + 1);
  return found.map(({ file, path, fromFolder }) => ({
    name: (count.get(file.name) ?? 0) > 1 ? path : file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
    ...(fromFolder && { fromFolder: true as const }),
  }));
}
