/** Streams of BIFF records, byte by byte ([MS-XLS] 2.4), for what no library writes. */
export type Bytes = readonly number[];

export const u16 = (value: number): Bytes => [value & 255, (value >> 8) & 255];
export const u32 = (value: number): Bytes => [...u16(value & 0xffff), ...u16(value >>> 16)];
export const f64 = (value: number): Bytes => Array.from(new Uint8Array(new Float64Array([value]).buffer));
export const latin = (text: string): Bytes => Array.from(text, (char) => char.charCodeAt(0));
export const wide = (text: string): Bytes => Array.from(text).flatMap((char) => u16(char.charCodeAt(0)));
/** A string of BIFF8: length, flags, letters of two bytes. */
export const unicode = (text: string): Bytes => [...u16(text.length), 1, ...wide(text)];

export const record = (type: number, ...data: readonly Bytes[]): Bytes => {
  const bytes = data.flat();
  return [...u16(type), ...u16(bytes.length), ...bytes];
};
/** Row, column, index of the format. */
export const place = (row: number, column: number, format = 0): Bytes => [
  ...u16(row),
  ...u16(column),
  ...u16(format),
];

const bof = (version: number, type: number): Bytes => record(0x0809, u16(version), u16(type), [0, 0, 0, 0]);
const EOF = record(0x000a);
export const XF_GENERAL = record(0x00e0, u16(0), u16(0), new Array<number>(16).fill(0));

export interface BiffParts {
  readonly version?: number;
  /** Records of the workbook. */
  readonly globals?: readonly Bytes[];
  /** Records of the only sheet. */
  readonly sheet?: readonly Bytes[];
  /** Bytes 4 and 5 of BOUNDSHEET: how it is hidden, what it is. */
  readonly state?: Bytes;
}

/** A workbook with the sheet "Dug", as a stream without a container. */
export function biffOf({
  version = 0x0600,
  globals = [],
  sheet = [],
  state = [0, 0],
}: BiffParts): Uint8Array {
  const name = version === 0x0600 ? [3, 0, ...latin("Dug")] : [3, ...latin("Dug")];
  const before = [...bof(version, 5), ...globals.flat()];
  const offset = before.length + 4 + 6 + name.length + EOF.length;
  return Uint8Array.from([
    ...before,
    ...record(0x0085, u32(offset), state, name),
    ...EOF,
    ...bof(version, 0x10),
    ...sheet.flat(),
    ...EOF,
  ]);
}
