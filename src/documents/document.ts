import type { Message } from "../messages/message.ts";
import type { DocumentPart } from "./parts.ts";

/** A piece of text and where it stands. Lengths in points (1/72 inch), y counted downwards from the page's top. */
export interface TextRun {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
}

/** A ruling line of a table: upright or level. Lengths in points, y downwards from the page's top. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A page as its text runs, in the order in which the file draws them. */
export interface Page {
  /** 1 for the first page of the file. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Ruling lines, where whoever opened the document asked for them (ReadOptions.wantsRules). */
  readonly rules?: readonly Rule[];
  /** Why nothing was read of it: its letters could not be told, or it is damaged. `runs` is then empty. */
  readonly unread?: "garbled" | "damaged";
}

/** What a document is, by its content. "cells" are cells of an open workbook or pasted ones; "rates-xml" is a rate list. */
export const DOCUMENT_KINDS = [
  "pdf",
  "xlsx",
  "xls",
  "xml-2003",
  "csv",
  "docx",
  "html",
  "rates-xml",
  "text",
  "cells",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How the bytes of a text file were taken; shown to the user, who may choose another way. */
export interface TextDecoding {
  readonly encoding: TextEncodingName;
  /** What separates the cells of a "csv"; null for other text. */
  readonly delimiter: string | null;
}
export const TEXT_ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "iso-8859-2",
  "yuscii-latin",
  "yuscii-cyrillic",
] as const;
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];

/** A document that has been opened: what it is, and its pages or its parts. */
export interface OpenedDocument {
  readonly name: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly kind: DocumentKind;
  /** Pages of a PDF, sheets of a workbook; 1 for what has neither. */
  readonly pageCount: number;
  /** A PDF's pages with positioned text; empty for every other kind. */
  readonly pages: readonly Page[];
  /** Paragraphs and tables in reading order; empty for a PDF. */
  readonly parts: readonly DocumentPart[];
  /** Only for text files. */
  readonly decoding?: TextDecoding;
  /** What could not be read of it, or had to be repaired to be read. */
  readonly warnings: readonly Message[];
}

/** A file that a user hands in. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The user's choice for a text file, instead of what the program would find. */
  readonly decoding?: Partial<TextDecoding>;
}

/** Called as a document is read; `page` of `pages` is done. */
export type Progress = (done: {
  readonly document: string;
  readonly page: number;
  readonly pages: number;
}) => void;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: Progress | undefined;
  /** Asked for each page of a PDF once its text is there: whether its ruling lines are wanted, which takes longer. */
  readonly wantsRules?: ((page: Page) => boolean) | undefined;
}
