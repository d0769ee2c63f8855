import { zipSync, type Zippable, type ZipOptions } from "fflate";

/** The bytes of a text in a code page of one byte for each character, by the platform's own decoder turned round. */
export function inCodePage(text: string, label: "windows-1250" | "windows-1251" | "iso-8859-2"): Uint8Array {
  const all = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map(Array.from(all, (char, byte) => [char, byte]));
  return Uint8Array.from(text, (char) => {
    const byte = byteOf.get(char);
    if (byte === undefined) throw new Error(`${label} has no ${char}`);
    return byte;
  });
}

export function inUtf16(text: string, order: "le" | "be"): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  );
}

export function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A zip file of these members that is the same whenever it is made: by the clock, it is another every other second. */
export function zipped(members: Zippable, options: ZipOptions = {}): Uint8Array {
  return zipSync(members, { mtime: "2026-01-01T12:00:00", ...options });
}
