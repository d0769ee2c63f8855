import type { Dossier } from "../../dossier/dossier.ts";
import type { Message } from "../../messages/message.ts";
import { parseAddress } from "../../workbook/address.ts";
import type { CellFault } from "../../workbook/readBack/result.ts";
import type { CellsComparison, WriteOutcome, WrittenOutcome } from "../../writers/openWorkbook.ts";
import type { Alterations } from "../../writers/update/alterations.ts";
import type { WorkbookUpdate } from "../../writers/update/update.ts";
import type { Notice } from "../say/notice.ts";
import type { PaneInputs } from "../state/paneInputs.ts";

/** How the open workbook stands, as last seen. */
export type WorkbookStatus =
  | { readonly kind: "looking" }
  | { readonly kind: "none" }
  | {
      readonly kind: "ours";
      readonly state: "current" | "changed" | "interrupted";
      readonly otherVersion: string | null;
      readonly warnings: readonly Message[];
      /** What of our sheets is not as it was written; null where that cannot be told. */
      readonly alterations: Alterations | null;
      /** What the sheets were written from, where the inputs say another thing now. */
      readonly written: Dossier | null;
    }
  | {
      readonly kind: "faults";
      readonly faults: readonly CellFault[];
      readonly alterations: Alterations | null;
    }
  | { readonly kind: "unreadable"; readonly reason: Message }
  /** It could not be read at all. */
  | { readonly kind: "unread"; readonly notice: Notice };

export type OurStatus = Extract<WorkbookStatus, { readonly kind: "ours" }>;

/** Whether something of ours is known not to stand as it was written. */
export function isAltered({ alterations }: OurStatus): boolean {
  return alterations !== null && alterations.cells.length + alterations.gone.length > 0;
}

/** Whether nothing in the workbook is known to be another since it was written. */
export function isAsWritten(status: WorkbookStatus): status is OurStatus {
  return status.kind === "ours" && status.state === "current" && !isAltered(status);
}

/** What is being done at the user's wish. */
export type Work =
  | { readonly kind: "reading" }
  | { readonly kind: "writing"; readonly done: { readonly sheets: number; readonly of: number } | null }
  | { readonly kind: "comparing" };

/** Why something is written: decides what the user is asked before. "fill": into a workbook of the page's own that is empty. */
export type Intent = "write" | "recalculate" | "finish" | "fill";

export interface Preview {
  readonly update: WorkbookUpdate;
  readonly intent: Intent;
  /** What the pane held then. */
  readonly paneInputs: PaneInputs;
  /** Whether it is shown because an earlier preview no longer held. */
  readonly again: boolean;
  /** Whether the user agrees that what is in the way is written over. */
  readonly mayOverwrite: boolean;
}

export type Stopped = Extract<WriteOutcome, { readonly kind: "cancelled" | "failed" }>;

/** What became of what the user asked for last. */
export type Result =
  | { readonly kind: "stopped"; readonly stopped: Stopped; readonly intent: Intent }
  | {
      readonly kind: "done";
      /** Null where nothing was written: a check. */
      readonly written: WrittenOutcome | null;
      /** Of the cells as they stand now; null until they were compared, and where they cannot be. */
      readonly comparison: CellsComparison | null;
      /** Another one for each answer to the user, which takes the focus once; what is compared again by itself keeps it. */
      readonly answer: object;
    };

/** Everything that is known of the open workbook, and what is being done with it. */
export interface WorkbookState {
  readonly status: WorkbookStatus;
  readonly work: Work | null;
  readonly preview: Preview | null;
  /** What recalculating would do, where the user looks at what was changed; null while that is not known. */
  readonly foreseen: WorkbookUpdate | null;
  readonly result: Result | null;
  /** The row of one of our sheets in which the user is, from 0; null elsewhere, and where that is not told. */
  readonly at: { readonly sheet: string; readonly row: number } | null;
  readonly notice: Notice | null;
}

export const AT_FIRST: WorkbookState = {
  status: { kind: "looking" },
  work: null,
  preview: null,
  foreseen: null,
  result: null,
  at: null,
  notice: null,
};

/**
 * The row that the user has begun and is still in, where nothing else is wrong: what is missing in it is no fault before
 * it is left.
 */
export function rowBeingFilled({ status, at }: WorkbookState): WorkbookState["at"] {
  if (status.kind !== "faults" || !at) return null;
  const isThere = (sheet: string, address: string): boolean =>
    sheet === at.sheet && parseAddress(address.replace(/:.*$/u, ""))?.row === at.row;
  const isNew = status.alterations?.inputs.some(
    ({ kind, sheet, address }) => kind === "added" && isThere(sheet, address),
  );
  return isNew && status.faults.every(({ sheet, cell }) => isThere(sheet, cell)) ? at : null;
}
