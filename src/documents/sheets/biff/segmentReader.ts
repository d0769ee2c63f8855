/** Decodes the bytes of a text without Unicode (Excel 5 and 95). */
export type CodePage = (bytes: Uint8Array) => string;

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });
const WIDE = (bytes: Uint8Array): string => utf16.decode(bytes);
/** The lower halves of UTF-16 codes, which no label of TextDecoder means: "latin1" is windows-1252. */
const NARROW = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/** Reads values of a record that may go on in CONTINUE records. @throws RangeError behind their end */
export class SegmentReader {
  readonly #segments: readonly Uint8Array[];
  #segment = 0;
  #at = 0;

  constructor(...segments: readonly Uint8Array[]) {
    this.#segments = segments;
  }

  u8(): number {
    let bytes = this.#segments[this.#segment];
    while (bytes && this.#at >= bytes.length) {
      this.#segment += 1;
      this.#at = 0;
      bytes = this.#segments[this.#segment];
    }
    const value = bytes?.[this.#at];
    if (value === undefined) throw new RangeError("record too short");
    this.#at += 1;
    return value;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  skip(count: number): void {
    for (let index = 0; index < count; index += 1) this.u8();
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: Math.min(count, 65_535) }, () => this.u8());
  }

  /** So many letters, of one byte or two; where they go on in another record, that begins with what they are there. */
  chars(count: number, wide: boolean): string {
    let isWide = wide;
    let text = "";
    for (let left = count; left > 0;) {
      if (this.#isAtEnd()) isWide = (this.u8() & 1) === 1;
      const bytes = this.#segments[this.#segment] ?? new Uint8Array();
      const size = isWide ? 2 : 1;
      const here = Math.min(left, Math.floor((bytes.length - this.#at) / size));
      // A letter cut in two by the end of a record, or nothing left at all.
      if (here < 1) throw new RangeError("text cut off");
      const end = this.#at + here * size;
      text += (isWide ? WIDE : NARROW)(bytes.subarray(this.#at, end));
      this.#at = end;
      left -= here;
    }
    return text;
  }

  #isAtEnd(): boolean {
    return this.#at > 0 && this.#at >= (this.#segments[this.#segment]?.length ?? 0);
  }
}

/** XLUnicodeString and its short form ([MS-XLS] 2.5.294, 2.5.240), or bytes in a code page before Excel 97. */
export function readBiffText(reader: SegmentReader, lengthBytes: 1 | 2, codePage: CodePage | null): string {
  const count = lengthBytes === 1 ? reader.u8() : reader.u16();
  if (codePage !== null) return codePage(reader.bytes(count));
  // Some programs end the record here when there is no text.
  return count === 0 ? "" : reader.chars(count, (reader.u8() & 1) === 1);
}

/** XLUnicodeRichExtendedString ([MS-XLS] 2.5.293); formatting and phonetic hints are passed over. */
export function readRichText(reader: SegmentReader): string {
  const count = reader.u16();
  const flags = reader.u8();
  const runs = (flags & 8) === 0 ? 0 : reader.u16();
  const extension = (flags & 4) === 0 ? 0 : reader.u32();
  const text = reader.chars(count, (flags & 1) === 1);
  reader.skip(runs * 4 + extension);
  return text;
}
