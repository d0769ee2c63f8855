/** A text document or a web page as it flows: paragraphs and tables, with whatever stands in a table's cells. */
export type FlowBlock = Paragraph | FlowTable;

interface Paragraph {
  readonly kind: "paragraph";
  /** Lines are separated by "\n". */
  readonly text: string;
}

export interface FlowTable {
  readonly kind: "table";
  /** Whether it was made of lines whose cells stand under each other. */
  readonly ofLines?: true;
  readonly rows: readonly (readonly FlowCell[])[];
}

/** A cell and how many columns and rows it takes; the places that it covers in rows below have no cell of their own. */
export interface FlowCell {
  readonly blocks: readonly FlowBlock[];
  readonly columns: number;
  /** 0: down to the table's last row. */
  readonly rows: number;
}
