import type { Dossier } from "../../dossier/dossier.ts";
import type { Message } from "../../messages/message.ts";

/** A cell of an input table that can't be right, and what to do about it. */
export interface CellFault {
  readonly sheet: string;
  /** "B7". */
  readonly cell: string;
  readonly message: Message;
}

/** What an open workbook says. */
export type ReadBack =
  /** No sheet of ours is there. */
  | { readonly kind: "none" }
  /** The dossier as the user has edited it. `written`: as it was when last written; another means: out of date. */
  | {
      readonly kind: "dossier";
      readonly dossier: Dossier;
      readonly written: Dossier;
      /** Whether the input tables say another thing than what the sheets were computed from. */
      readonly changed: boolean;
      /** Whether the last writing began and did not end: then the dossier is what was to be written. */
      readonly interrupted: boolean;
      /** The version of the program that wrote, where it is another than this one. */
      readonly otherVersion: string | null;
      /** What a reader should know: a copied sheet, a row that is not in use. */
      readonly warnings: readonly Message[];
    }
  /** Nothing is taken over from input that is half right. Never empty. */
  | { readonly kind: "faults"; readonly faults: readonly CellFault[]; readonly written: Dossier }
  /** The sheets are there, but the memory is gone or damaged: what to do. */
  | { readonly kind: "unreadable"; readonly reason: Message };
