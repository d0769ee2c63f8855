import { latin } from "../style.ts";
import { inCodePage, inUtf16, inUtf8 } from "../../documents/bytes.ts";
import type { Block, PrintedRow } from "../printed.ts";

export const CSV_ENCODINGS = [
  "utf-8",
  "utf-8-bom",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "yuscii-latin",
] as const;
export interface CsvLook {
  readonly encoding: (typeof CSV_ENCODINGS)[number];
  readonly delimiter: "," | ";" | "\t" | "|";
  /** Every line has as many cells, as spreadsheets save them. */
  readonly padded: boolean;
}

/** Delimited text: a paragraph is a line with one filled cell. */
export function csvFile(blocks: readonly Block[], { encoding, delimiter, padded }: CsvLook): Uint8Array {
  const quoted = (text: string): string =>
    text.includes(delimiter) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const widest = Math.max(...blocks.map((block) => (block.kind === "table" ? block.columns.length : 1)));
  const line = ({ cells }: PrintedRow): string => {
    const missing = Array<string>(padded ? widest - cells.length : 0).fill("");
    return [...cells.map((cell) => quoted(cell?.text ?? "")), ...missing].join(delimiter);
  };
  const lines = blocks.flatMap((block) =>
    (block.kind === "paragraph" ? [{ cells: [{ text: block.text }] }] : [...block.header, ...block.rows]).map(
      line,
    ),
  );
  return encoded(`${lines.join("\r\n")}\r\n`, encoding);
}

/** JUS I.B1.002: letters in the places of signs. */
const YUSCII: Readonly<Record<string, string>> = {
  ž: "`",
  š: "{",
  đ: "|",
  ć: "}",
  č: "~",
  Ž: "@",
  Š: "[",
  Đ: "\\",
  Ć: "]",
  Č: "^",
};

export function encoded(text: string, encoding: CsvLook["encoding"]): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return inUtf8(text);
    case "utf-8-bom":
      return inUtf8(`\ufeff${text}`);
    case "utf-16le":
      return inUtf16(`\ufeff${text}`, "le");
    case "utf-16be":
      return inUtf16(`\ufeff${text}`, "be");
    case "windows-1250":
    case "windows-1251":
      return inCodePage(text, encoding);
    case "yuscii-latin":
      return inUtf8(latin(text).replace(/[žšđćčŽŠĐĆČ]/gu, (letter) => YUSCII[letter] ?? letter));
  }
}
