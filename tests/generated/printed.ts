/** A document as it is to be printed, whatever file it becomes: paragraphs and tables in their order. */
export type Block = Paragraph | PrintedTable;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly centred?: boolean;
}

/** As a page that was copied as text: each cell a paragraph, or each row. */
export const LINED = ["cells", "rows"] as const;
export type Lined = (typeof LINED)[number];

export interface PrintedTable {
  readonly kind: "table";
  readonly columns: readonly PrintedColumn[];
  /** Header rows, repeated on each page; as cells of the table elsewhere. */
  readonly header: readonly PrintedRow[];
  readonly rows: readonly PrintedRow[];
  /** Wider than an upright page. */
  readonly wide?: boolean;
  /** In which of these ways its lines can be copied, and what its cells are told without their places; in none unless told. */
  readonly lined?: readonly Lined[];
}

export interface PrintedColumn {
  /** Share of the table's width. */
  readonly width: number;
  readonly align: "left" | "right" | "center";
  /** Words that stand right beside the next column's, without the room that a page leaves between them. */
  readonly touching?: boolean;
}

export interface PrintedRow {
  /** One for each column; null where empty or covered by a cell that spans. */
  readonly cells: readonly (PrintedCell | null)[];
  readonly bold?: boolean;
}

export interface PrintedCell {
  /** Lines divided by "\n" are lines of the document itself; longer ones are wrapped where they must be. */
  readonly text: string;
  /** What a spreadsheet holds instead of text, where it holds numbers. */
  readonly number?: bigint;
  /** ISO 8601; what a spreadsheet holds where it holds dates. */
  readonly date?: string;
  readonly columns?: number;
  readonly rows?: number;
  /** So many lines above its row, on a page. */
  readonly raised?: number;
  /** Where a cell over several rows has its text. */
  readonly middle?: boolean;
}

export const paragraph = (text: string, centred = false): Paragraph => ({ kind: "paragraph", text, centred });
export const cell = (text: string): PrintedCell | null => (text === "" ? null : { text });
export const row = (...texts: readonly string[]): PrintedRow => ({ cells: texts.map(cell) });
