import type { Sniffed } from "./sniffed.ts";

/** Readers of PDF look for its header within this many bytes (ISO 32000-1, annex H.3). */
const PDF_HEADER_WITHIN = 1024;

/** First bytes of formats, in hexadecimal; "." is any digit. */
const FIRST_BYTES: readonly (readonly [RegExp, "picture" | "archive", string])[] = [
  [/^89504e47/u, "picture", "PNG"],
  [/^ffd8ff/u, "picture", "JPEG"],
  [/^47494638/u, "picture", "GIF"],
  [/^(?:49492a00|4d4d002a)/u, "picture", "TIFF"],
  [/^424d.{8}0{8}/u, "picture", "BMP"],
  [/^52494646.{8}57454250/u, "picture", "WebP"],
  [/^.{8}66747970(?:68656963|68656978|6d696631|61766966)/u, "picture", "HEIC"],
  [/^41542654464f524d/u, "picture", "DjVu"],
  [/^526172211a07/u, "archive", "RAR"],
  [/^377abcaf271c/u, "archive", "7-Zip"],
  [/^1f8b08/u, "archive", "GZIP"],
  [/^fd377a585a00/u, "archive", "XZ"],
  [/^425a683[1-9]/u, "archive", "BZIP2"],
];

/** What the first bytes say; null where they say nothing, as those of text. */
export function magicOf(bytes: Uint8Array): Sniffed | "zip" | "ole" | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PDF_HEADER_WITHIN));
  const start = hexadecimal(bytes.subarray(0, 16));
  if (/^504b(?:0304|0506|0708)/u.test(start)) return "zip";
  if (start.startsWith("d0cf11e0a1b11ae1")) return "ole";
  // A worksheet stream of Excel 2 to 5 without a container: its first record is BOF.
  if (/^090[0248](?:0[4-9a-f]|10)00/u.test(start)) return "xls";
  for (const [pattern, kind, format] of FIRST_BYTES) {
    if (!pattern.test(start)) continue;
    return kind === "picture"
      ? { refused: "errors:fileIsPicture", params: { format } }
      : { refused: "errors:fileIsArchive", params: { format } };
  }
  return head.includes("%PDF-") ? "pdf" : null;
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
