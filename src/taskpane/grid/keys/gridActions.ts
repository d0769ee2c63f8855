/** What the grid does for the keyboard, the mouse and the clipboard. */
export interface GridActions {
  /** @param first what was typed to begin with; null for what the cell holds */
  readonly edit: (first: string | null) => void;
  /** Takes what is being typed. */
  readonly commit: () => void;
  readonly clear: () => void;
  /** @returns what is put on the machine's clipboard */
  readonly take: (isCut: boolean) => string;
  readonly paste: (text: string) => void;
  readonly fill: (to: "down" | "right") => void;
  readonly find: () => void;
  /** Tells in the pane why the cell shows what it does. */
  readonly why: () => void;
  /** Opens the list of what the cell may hold. @returns whether it has one */
  readonly list: () => boolean;
  /** Nothing is copied or cut any more. */
  readonly forget: () => void;
  readonly menu: (at: { readonly x: number; readonly y: number }) => void;
  /** Rows or columns put in before what is chosen (1), or what is chosen taken out (-1). */
  readonly shift: (by: 1 | -1) => void;
  /** To the sheet before (-1) or after (1) this one. */
  readonly turn: (by: number) => void;
  readonly follow: (row: number, column: number) => boolean;
}
