/** A member of a zip file, as its central directory lists it (APPNOTE 6.3.10, 4.3.12). Sizes and offsets in bytes. */
export interface ZipEntry {
  /** With "/" between folders and none before the first. */
  readonly name: string;
  readonly nameLength: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
/** Stands where a 64-bit value is written elsewhere. */
const ELSEWHERE = 0xffffffff;

/** Members in the order of the directory; null where there is none, as in a file that was cut off. */
export function zipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endRecord(view);
    return end === null ? null : entriesFrom(view, end.offset, Math.min(end.count, mostEntries + 1));
  } catch (error) {
    // A value read past the file's end: sizes and offsets of the directory are not those of this file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function endRecord(view: DataView): { readonly count: number; readonly offset: number } | null {
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT - 22);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const offset = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { count, offset };
    const record = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(record, true) !== END_64) return null;
    return {
      count: Number(view.getBigUint64(record + 32, true)),
      offset: Number(view.getBigUint64(record + 48, true)),
    };
  }
  return null;
}

function entriesFrom(view: DataView, start: number, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    const long = longValues(view, at + 46 + nameLength, extraLength);
    const value = (offset: number): number => {
      const short = view.getUint32(at + offset, true);
      return short === ELSEWHERE ? (long.shift() ?? short) : short;
    };
    const size = value(24);
    const compressed = value(20);
    entries.push({
      name: new TextDecoder().decode(name).replaceAll("\\", "/").replace(/^\/+/u, ""),
      nameLength,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressed,
      size,
      offset: value(42),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Values of the extra field 1 (zip64), in their fixed order: size, compressed size, offset. */
function longValues(view: DataView, start: number, length: number): number[] {
  const values: number[] = [];
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    for (let value = at + 4; value + 8 <= end; value += 8)
      values.push(Number(view.getBigUint64(value, true)));
  }
  return values;
}
