import { BUILT_IN_FORMATS } from "../builtInFormats.ts";
import { sheetNamed } from "../rawSheet.ts";
import { RECORD, substream, type BiffRecord } from "./records.ts";
import { readRichText, readBiffText, SegmentReader, type CodePage } from "./segmentReader.ts";

/** What the first substream of a workbook says of all others. */
export interface Globals {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly isWorksheet: boolean;
    /** Of its substream. */
    readonly offset: number;
  }[];
  readonly strings: readonly string[];
  /** By the index of the cell's format record. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Null since Excel 97, which writes Unicode. */
  readonly codePage: CodePage | null;
  /** The code page that was taken because the workbook states none that is known. */
  readonly assumedCodePage: string | null;
  readonly hasLinks: boolean;
}

/** Excel 5 and 95, Excel 97 and later. */
const VERSION_5 = 0x0500;
const VERSION_8 = 0x0600;

/** First records of Excel 2, 3 and 4. */
const OLD_BOFS = [0x0009, 0x0209, 0x0409];

/** Why a stream is not read at all. */
type Unread = "too-old" | "locked";

/** @throws RangeError when the stream is damaged */
export function readGlobals(stream: Uint8Array): Globals | Unread {
  if (OLD_BOFS.includes(new SegmentReader(stream).u16())) return "too-old";
  const records = [...substream(stream, 0)];
  const number = (record: BiffRecord): number => new SegmentReader(record.data).u16();
  const first = (type: number): number | null => {
    const record = records.find((candidate) => candidate.type === type);
    return record ? number(record) : null;
  };
  const version = first(RECORD.BOF);
  if (version !== VERSION_5 && version !== VERSION_8) return "too-old";
  if (first(RECORD.FILE_PASS) !== null) return "locked";
  const old = version === VERSION_5 ? codePageOf(first(RECORD.CODE_PAGE)) : null;
  const codePage = old?.codePage ?? null;
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const sheets: Globals["sheets"][number][] = [];
  let strings: string[] = [];
  let hasLinks = false;
  records.forEach((record, index) => {
    const reader = new SegmentReader(record.data);
    switch (record.type) {
      case RECORD.FORMAT:
        codes.set(reader.u16(), readBiffText(reader, codePage ? 1 : 2, codePage));
        break;
      case RECORD.XF:
        reader.skip(2);
        formatIds.push(reader.u16());
        break;
      case RECORD.BOUND_SHEET: {
        const offset = reader.u32();
        const hidden = (reader.u8() & 3) !== 0;
        const isWorksheet = reader.u8() === 0;
        sheets.push({ offset, hidden, isWorksheet, name: sheetNamed(readBiffText(reader, 1, codePage)) });
        break;
      }
      case RECORD.SST:
        strings = readStrings(records, index);
        break;
      case RECORD.SUP_BOOK:
        // One of this workbook itself, or of add-ins, has four bytes.
        hasLinks ||= record.data.length > 4;
        break;
    }
  });
  const formats = formatIds.map((id) => codes.get(id) ?? BUILT_IN_FORMATS[id] ?? "General");
  const date1904 = first(RECORD.DATE_1904) === 1;
  return { sheets, strings, formats, date1904, codePage, assumedCodePage: old?.assumed ?? null, hasLinks };
}

/** SST ([MS-XLS] 2.4.265) and the records in which it goes on. */
function readStrings(records: readonly BiffRecord[], index: number): string[] {
  const after = records.slice(index + 1).findIndex(({ type }) => type !== RECORD.CONTINUE);
  const end = after === -1 ? records.length : index + 1 + after;
  const reader = new SegmentReader(...records.slice(index, end).map(({ data }) => data));
  reader.skip(4);
  const count = reader.u32();
  const strings: string[] = [];
  // The count may be anything: each string takes bytes, and the reader throws behind the last.
  while (strings.length < count) strings.push(readRichText(reader));
  return strings;
}

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
function codePageOf(number: number | null): {
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
