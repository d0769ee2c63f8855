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

/** A page as its text runs, in the order in which the file draws them. */
export interface Page {
  /** 1 for the first page of the file. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
}

/** A document that has been opened: what it is and its pages. */
export interface OpenedDocument {
  readonly name: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly kind: "pdf";
  readonly pages: readonly Page[];
}

/** A file that a user hands in. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Called as a document is read; `page` of `pages` is done. */
export type Progress = (done: {
  readonly document: string;
  readonly page: number;
  readonly pages: number;
}) => void;
