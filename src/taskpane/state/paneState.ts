import type { Day } from "../../calendar/day.ts";
import type { Message } from "../../messages/message.ts";
import type { Notice } from "../say/notice.ts";
import type { PaneRelative, ReadFiles } from "./filesRead.ts";
import type { OfferedFile } from "./offered.ts";
import type { PaneView } from "./paneView.ts";
import type { Base, PaneInputs } from "./paneInputs.ts";

/** What became of a file of a reading that goes on. */
export type FileEnd =
  | { readonly kind: "read"; readonly one: ReadFiles[number] }
  | { readonly kind: "failed"; readonly notice: Notice }
  /** A workbook of the program's own: it is asked about afterwards. */
  | { readonly kind: "workbook" }
  | { readonly kind: "leftOut" };

/** How far the reading of files has come. */
export interface Reading {
  /** Names of all files of this reading. */
  readonly names: readonly string[];
  /** Their bytes, where those are known. */
  readonly sizes: readonly (number | undefined)[];
  /** Which of them is being read, from 0. */
  readonly file: number;
  /** What became of those that are over, by their place in the list. */
  readonly ends: ReadonlyMap<number, FileEnd>;
  /** Milliseconds since it began, as of the last page. */
  readonly elapsed: number;
  readonly at: { readonly document: string; readonly page: number; readonly pages: number } | null;
  /** A file that takes longer than its size explains: the user is asked whether to go on. */
  readonly slow: { readonly document: string; readonly seconds: number } | null;
}

/** The date that the user types: what stands in the field, and the last text that was a date. */
export interface AsOfField {
  readonly text: string;
  readonly day: Day;
  /** Whether `text` means `day`; while it does not, everything else keeps showing `day`. */
  readonly valid: boolean;
}

/** What became of the last workbook. */
type Saving =
  | { readonly kind: "none" }
  | { readonly kind: "working" }
  | { readonly kind: "written"; readonly name: string };

/** Everything that the pane remembers. What it shows beside this is computed from it. */
export interface PaneState extends Omit<PaneInputs, "day"> {
  readonly today: Day;
  readonly view: PaneView;
  readonly reading: Reading | null;
  /** What the open workbook holds; in a browser what the pane began with. */
  readonly base: Base;
  /** Workbooks of the program's own among the files of the last reading, of which the user has not said yet what they are to be. */
  readonly otplataWorkbooks: readonly OfferedFile[];
  /** Of the last reading. */
  readonly relatives: readonly PaneRelative[];
  readonly asOf: AsOfField;
  readonly saving: Saving;
  /** What went wrong, or other news about the last import; null when there is nothing to say. */
  readonly importNotices: readonly Notice[];
  readonly saveProblem: Notice | null;
  /** Said to a screen reader, politely. */
  readonly announcement: Message | null;
}
