import { chains } from "./oleChains.ts";

/** A compound file's root ([MS-CFB]): Excel's and Word's format of 1997, and the envelope of locked files. */
interface OpenedOle {
  /** What stands in the root, in small letters: streams and storages. What is embedded stands deeper. */
  readonly names: ReadonlySet<string>;
  /** A stream of the root; null where there is none, or its chain of sectors does not hold together. */
  readonly stream: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const ENTRY = 128;
const SMALL = 4096;
const SMALL_SECTOR = 64;

/** Null where the directory cannot be followed: where a chain of sectors runs in a circle, or out of the file. */
export function openOle(bytes: Uint8Array): OpenedOle | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { read, table } = chains(bytes);
    const directory = read(view.getUint32(48, true), Infinity);
    const root = directory && entryAt(directory, 0);
    if (!root) return null;
    const entries = siblings(directory, root.child);
    const readSmall = ({ start, size }: Entry): Uint8Array | null => {
      const smallTable = read(view.getUint32(60, true), Infinity);
      const store = read(root.start, root.size);
      return smallTable && store && joined(store, table(smallTable), start, size);
    };
    return {
      names: new Set(entries.keys()),
      stream: (name) => {
        const entry = entries.get(name.toLowerCase());
        if (!entry) return null;
        return entry.size < SMALL ? readSmall(entry) : read(entry.start, entry.size);
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function joined(store: Uint8Array, next: Uint32Array, start: number, size: number): Uint8Array | null {
  const result = new Uint8Array(size);
  let sector = start;
  for (let at = 0; at < size; at += SMALL_SECTOR) {
    const from = sector * SMALL_SECTOR;
    if (from >= store.length) return null;
    result.set(store.subarray(from, from + Math.min(SMALL_SECTOR, size - at)), at);
    sector = next[sector] ?? Infinity;
  }
  return result;
}

function entryAt(directory: Uint8Array, id: number): Entry | null {
  const at = id * ENTRY;
  if (at + ENTRY > directory.length) return null;
  const view = new DataView(directory.buffer, directory.byteOffset + at, ENTRY);
  const length = Math.max(2, Math.min(64, view.getUint16(64, true)));
  return {
    name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + length - 2)).toLowerCase(),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

/** The tree of entries below an id, by their names. */
function siblings(directory: Uint8Array, id: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = seen.has(next) ? null : entryAt(directory, next);
    seen.add(next);
    if (!entry) continue;
    entries.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return entries;
}
