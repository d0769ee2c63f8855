import { repeated } from "./packageFaults.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** The zip file itself (ECMA-376 part 2, 6.2 and annex B): each part once, whatever the capitals, packed as Excel unpacks. */
export function zipFaults(bytes: Uint8Array): string[] {
  const entries = entriesOf(bytes);
  const names = entries.map(({ name }) => name);
  return [
    ...(entries.length === 0 ? ["no zip file"] : []),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `${name} twice in the zip file`),
    ...names
      .filter((name) => !/^[!-[\]-~]+$/.test(name) || name.startsWith("/"))
      .map((name) => `part name ${name}`),
    ...entries
      .filter(({ method, flags }) => (method !== STORED && method !== DEFLATED) || (flags & ENCRYPTED) !== 0)
      .map(({ name, method }) => `${name} is packed by method ${method}, or encrypted`),
  ];
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return [];
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) return [];
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const start = at + 46;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(start, start + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
    });
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
