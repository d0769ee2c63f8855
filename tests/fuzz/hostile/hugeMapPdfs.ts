import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

/** Numbers below a bound, the same for the same seed (mulberry32). */
type Dice = (bound: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
const hex = (code: number): string => `<${code.toString(16).padStart(8, "0")}>`;

/** Filters that pdf.js decodes, with their short names, and what encodes for them (ISO 32000-1, 7.4). */
const FILTERS = [
  { names: ["FlateDecode", "Fl"], encode: (data: Buffer) => deflateSync(data) },
  { names: ["ASCIIHexDecode", "AHx"], encode: (data: Buffer) => latin1(`${data.toString("hex")}>`) },
  { names: ["ASCII85Decode", "A85"], encode: ascii85 },
  { names: ["RunLengthDecode", "RL"], encode: runLength },
  { names: ["LZWDecode", "LZW"], encode: lzw },
] as const;

function ascii85(data: Buffer): Buffer {
  let text = "";
  for (let at = 0; at < data.length; at += 4) {
    const part = Buffer.concat([data.subarray(at, at + 4), Buffer.alloc(4)]).subarray(0, 4);
    const length = Math.min(4, data.length - at);
    let value = part.readUInt32BE();
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(33 + digit);
    }).reverse();
    text +=
      value === 0 && length === 4 && part.readUInt32BE() === 0 ? "z" : digits.slice(0, length + 1).join("");
  }
  return latin1(`${text}~>`);
}

function runLength(data: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < data.length; at += 128) {
    const piece = data.subarray(at, at + 128);
    pieces.push(Buffer.from([piece.length - 1]), piece);
  }
  return Buffer.concat([...pieces, Buffer.from([128])]);
}

/** Codes of nine bits alone: the table is cleared before it asks for more. */
function lzw(data: Buffer): Buffer {
  const codes: number[] = [];
  data.forEach((byte, at) => {
    if (at % 200 === 0) codes.push(256);
    codes.push(byte);
  });
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, "0")).join("");
  return Buffer.from(bits.match(/.{1,8}/gu)?.map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2)) ?? []);
}

/** The map of a font whose codes 1 to 4 are the letters A to D, as harmless as any. */
export function harmlessMap(): string {
  return `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0001> <0004> <0041> endbfrange endcmap`;
}

/** A map that states most of four billion codes, in one of the ways that there are. */
function hugeMap(roll: Dice): string {
  const step = 2 ** (20 + roll(5));
  const kind = ["bfrange", "cidrange"][roll(2)] ?? "";
  const ranges = Array.from({ length: Math.min(100, Math.floor(2 ** 32 / step)) }, (_, at) => {
    const target = kind === "bfrange" ? "<0041>" : "65";
    return `1 begin${kind} ${hex(at * step)} ${hex((at + 1) * step - 2)} ${target} end${kind}`;
  });
  return `/CIDInit /ProcSet findresource begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${ranges.join("\n")}\nendcmap end`;
}

const escaped = (name: string, roll: Dice): string =>
  Array.from(name, (letter) =>
    roll(3) === 0 ? `#${letter.charCodeAt(0).toString(16).padStart(2, "0")}` : letter,
  ).join("");

interface Ciphers {
  readonly id: Buffer;
  readonly trailer: string;
  readonly object: string;
  readonly stream: (data: Buffer, object: number) => Buffer;
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [one, two] = [0, 0];
  return Buffer.from(data).map((byte) => {
    one = (one + 1) & 255;
    two = (two + (state[one] ?? 0)) & 255;
    swap(one, two);
    return byte ^ (state[((state[one] ?? 0) + (state[two] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}

const md5 = (...parts: Buffer[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();

/** Encrypted so that anyone may open it: the standard handler with an empty password (7.6.3, algorithms 1 to 4). */
function withoutPassword(): Ciphers {
  const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
  const id = Buffer.alloc(16, 7);
  const owner = rc4(md5(padding).subarray(0, 5), padding);
  const rights = Buffer.alloc(4, 255);
  const key = md5(padding, owner, rights, id).subarray(0, 5);
  return {
    id,
    trailer: `/Encrypt 9 0 R /ID [<${id.toString("hex")}> <${id.toString("hex")}>]`,
    object: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${rc4(key, padding).toString("hex")}> /P -1 >>`,
    stream: (data, object) => rc4(md5(key, Buffer.from([object, 0, 0, 0, 0])).subarray(0, 10), data),
  };
}

export interface HostilePdf {
  readonly bytes: Buffer;
  /** What was done to hide its map. */
  readonly how: string;
}

/**
 * A PDF of some kilobytes whose font has a map of billions of codes, hidden from whoever looks through the file's
 * bytes: behind chains of filters, by short and escaped names, in padded dictionaries, with the word of a cipher in a
 * comment, or behind a cipher that asks for no password.
 * @param map what the font's map says instead
 */
export function hugeMapPdf(seed: number, map: (roll: Dice) => string = hugeMap): HostilePdf {
  const roll = dice(seed);
  const chain = Array.from({ length: 1 + roll(3) }, () => FILTERS[roll(FILTERS.length)] ?? FILTERS[0]);
  // The first filter that is named is the last that encoded.
  const packed = chain.toReversed().reduce((data, { encode }) => encode(data), latin1(map(roll)));
  const isEscaped = roll(2) === 1;
  const names = chain.map(({ names: [full, short] }) => {
    const name = roll(2) === 1 ? short : full;
    return `/${isEscaped ? escaped(name, roll) : name}`;
  });
  const isIndirect = roll(3) === 0;
  const ciphers = roll(4) === 0 ? withoutPassword() : null;
  const comment = roll(2) === 1 ? "%/Encrypt\n" : "";
  const padding = roll(2) === 1 ? `/Pad (${"x".repeat(1000 + roll(9000))}) ` : "";
  const filter = names.length === 1 && roll(2) === 1 ? (names[0] ?? "") : `[${names.join(" ")}]`;
  const drawing = latin1("BT /F2 10 Tf 50 700 Td <0001000200030004> Tj ET");
  const sealed = (data: Buffer, object: number): Buffer => ciphers?.stream(data, object) ?? data;
  const stream = (object: number, dictionary: string, data: Buffer): Buffer => {
    const held = sealed(data, object);
    const head = `<< ${dictionary} /Length ${held.length} >>\n`;
    return Buffer.concat([latin1(`${head}stream\n`), held, latin1("\nendstream")]);
  };
  const objects = [
    latin1("<< /Type /Catalog /Pages 2 0 R >>"),
    latin1("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    latin1(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F2 6 0 R >> >> /Contents 4 0 R >>",
    ),
    stream(4, "", drawing),
    latin1(isIndirect ? filter : "null"),
    latin1(
      "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 7 0 R >>",
    ),
    stream(7, `${padding}/Filter ${isIndirect ? "5 0 R" : filter}`, packed),
    latin1(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >> /DW 1000 >>",
    ),
    latin1(ciphers?.object ?? "null"),
  ];
  const offsets: number[] = [];
  let file = latin1(`%PDF-1.7\n${comment}`);
  objects.forEach((object, at) => {
    offsets.push(file.length);
    file = Buffer.concat([file, latin1(`${at + 1} 0 obj\n`), object, latin1("\nendobj\n")]);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${ciphers?.trailer ?? ""} >>\nstartxref\n${file.length}\n%%EOF\n`;
  const how = [
    names.join(" "),
    isIndirect && "filters elsewhere",
    comment && "the word in a comment",
    padding && "padded",
    ciphers && "encrypted",
  ];
  return { bytes: Buffer.concat([file, latin1(end)]), how: how.filter(Boolean).join(", ") };
}
