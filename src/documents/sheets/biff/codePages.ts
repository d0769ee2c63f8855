import type { CodePage } from "./segmentReader.ts";

/** Labels of the Encoding Standard for code pages as CODEPAGE records number them ([MS-XLS] 2.4.52). */
const LABELS: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  0x8000: "macintosh",
  0x8001: "windows-1252",
};
/** Excel 5 and 95 on Serbian machines wrote Latin letters in this one. */
const ASSUMED = 1250;

/** @param number null where the workbook states none. `assumed`: the one that was taken instead of what it states */
export function codePageOf(number: number | null): {
  readonly codePage: CodePage;
  readonly assumed: string | null;
} {
  const label =
    number === null ? undefined : number >= 1250 && number <= 1258 ? `windows-${number}` : LABELS[number];
  const decoder = new TextDecoder(label ?? `windows-${ASSUMED}`);
  return {
    codePage: (bytes) => decoder.decode(bytes),
    assumed: label === undefined ? `windows-${ASSUMED}` : null,
  };
}
