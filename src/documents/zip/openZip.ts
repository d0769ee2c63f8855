import { Problem } from "../../messages/message.ts";
import type { InputFile } from "../document.ts";
import { checkXml } from "./checkXml.ts";
import { checkEntries, ZIP_LIMITS, type ZipLimits } from "./checkEntries.ts";
import { decodeXml } from "./decodeXml.ts";
import { zipDirectory, type ZipEntry } from "./zipDirectory.ts";

/** A zip file whose members are inflated only when they are asked for; zip files within it stay closed. */
export interface OpenedZip {
  /** In the order of the file's directory, folders left out; "/" between folders. */
  readonly names: readonly string[];
  /** Letters' case does not count. */
  readonly has: (name: string) => boolean;
  /** A member's bytes. @throws Problem when it is missing, damaged, or larger than it says */
  readonly bytes: (name: string) => Uint8Array;
  /** A member's text, by its byte order mark or XML declaration, else UTF-8. @throws Problem as `bytes` does */
  readonly text: (name: string) => string;
  /** As `text`, of XML that is safe to parse. @throws Problem as `bytes` and checkXml do */
  readonly xml: (name: string) => string;
}

/** Of one byte deflate makes at most so many (https://zlib.net/zlib_tech.html). */
const MOST_OF_ONE = 1032;
/** Bytes handed to the inflater at a time, so that memory stays bounded. */
const STEP = 16_384;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip file behind a guard: number, names and sizes of its members are checked before anything is inflated,
 * and what comes out of one is held to what its directory says.
 * @throws Problem that says which limit or rule is broken
 */
export async function openZip(file: InputFile, limits: ZipLimits = ZIP_LIMITS): Promise<OpenedZip> {
  const { name: document, bytes } = file;
  const entries = zipDirectory(bytes, limits.entries);
  if (entries === null) throw new Problem("errors:zipDamaged", { document }, { document });
  const members = checkEntries(entries, document, limits);
  const { Inflate, inflateSync } = await import("fflate");

  const damaged = (name: string): Problem =>
    new Problem("errors:zipMemberDamaged", { document, name }, { document });
  const lies = (name: string): Problem => new Problem("errors:zipLies", { document, name }, { document });

  function inflated(name: string, data: Uint8Array, size: number): Uint8Array {
    // What can be no larger than a member may be is inflated at once, in half the time. Room for a byte more shows that there is more.
    if (data.length * MOST_OF_ONE <= limits.oneEntry) {
      const result = inflateSync(data, { out: new Uint8Array(size + 1) });
      if (result.length > size) throw lies(name);
      return result;
    }
    const result = new Uint8Array(size);
    let length = 0;
    const inflate = new Inflate((chunk) => {
      if (length + chunk.length > size) throw lies(name);
      result.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < data.length; at += STEP)
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    return result.subarray(0, length);
  }

  function bytesOf(name: string): Uint8Array {
    const entry = members.get(name.toLowerCase());
    if (!entry) throw new Problem("errors:zipMemberMissing", { document, name: name || "?" }, { document });
    const data = dataOf(bytes, entry);
    if (data === null || (entry.method !== STORED && entry.method !== DEFLATED)) throw damaged(name);
    let content: Uint8Array;
    try {
      content = entry.method === STORED ? data : inflated(name, data, entry.size);
    } catch (error) {
      throw error instanceof Problem ? error : damaged(name);
    }
    // A changed byte would be a changed figure.
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(name);
    return content;
  }

  function textOf(name: string): string {
    const text = decodeXml(bytesOf(name));
    if (text === null) throw damaged(name);
    return text;
  }

  return {
    names: [...members.values()].map(({ name }) => name),
    has: (name) => members.has(name.toLowerCase()),
    bytes: bytesOf,
    text: textOf,
    xml: (name) => {
      const text = textOf(name);
      checkXml(text, document);
      return text;
    },
  };
}

/** The member's compressed bytes, behind its local header (APPNOTE 4.3.7); null where none stands there. */
function dataOf(bytes: Uint8Array, { offset, compressed }: ZipEntry): Uint8Array | null {
  if (offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  if (view.getUint32(0, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return start + compressed > bytes.length ? null : bytes.subarray(start, start + compressed);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Check sum of a zip file's member (CRC-32, ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  // By its index: to ask for one byte after the other takes twice as long.
  for (let at = 0; at < bytes.length; at += 1)
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
