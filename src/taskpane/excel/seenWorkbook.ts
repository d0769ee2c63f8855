import { message, type Message } from "../../messages/message.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import type { ReadBack } from "../../workbook/readBack/result.ts";
import type { WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type { Alterations } from "../../writers/update/alterations.ts";
import type { OpenWorkbook } from "../../writers/openWorkbook.ts";
import type { Chain } from "../chain.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { baseFrom } from "../state/workbookBase.ts";
import { isAltered, isAsWritten, type WorkbookStatus } from "./workbookState.ts";

/** What the session needs of the pane. */
export type SessionPane = Pick<PaneModel, "latest" | "dispatch" | "ready" | "takeIn">;

/** The open workbook, just read. */
export interface SeenWorkbook {
  readonly chain: Chain;
  readonly snapshot: WorkbookSnapshot;
  readonly back: ReadBack;
}

/** Reads the open workbook, and fills the pane with what it says. @throws Problem */
export async function seeWorkbook(open: OpenWorkbook, pane: SessionPane): Promise<SeenWorkbook> {
  const chain = await pane.ready();
  const snapshot = await open.read();
  const back = await chain.readBack(snapshot);
  const { base } = pane.latest();
  const dossier = dossierToShow(back, base.dossier !== null);
  if (dossier) {
    pane.dispatch({ type: "workbookTaken", base: baseFrom(dossier, chain), against: base });
  }
  return { chain, snapshot, back };
}

/**
 * Sees before all is calculated, where that takes long, that our sheets are not as they were written.
 * @param known how the workbook stood when it was last read
 * @param planOf the plan that the sheets were written from; null where that is not known
 * @returns null where nothing can be told yet
 */
export async function seeUncalculated(
  open: OpenWorkbook,
  pane: SessionPane,
  known: WorkbookStatus,
  planOf: (chain: Chain, snapshot: WorkbookSnapshot) => Promise<WorkbookPlan | null>,
): Promise<WorkbookStatus | null> {
  if (!isAsWritten(known) || !known.alterations) return null;
  const snapshot = open.readUncalculated?.() ?? null;
  if (!snapshot) return null;
  const chain = await pane.ready();
  const plan = await planOf(chain, snapshot);
  const alterations = plan && (await chain.alterations(plan, snapshot));
  const seen = { ...known, alterations };
  return isAltered(seen) ? seen : null;
}

/** With faulty input the pane keeps what it shows; a pane just opened shows what was written last. */
function dossierToShow(back: ReadBack, isFilled: boolean) {
  if (back.kind === "dossier") return back.dossier;
  return back.kind === "faults" && !isFilled ? back.written : null;
}

/** @param alterations null where they cannot be told */
export function statusOf(back: ReadBack, alterations: Alterations | null): WorkbookStatus {
  switch (back.kind) {
    case "none":
      return { kind: "none" };
    case "faults":
      return { kind: "faults", faults: back.faults, alterations };
    case "unreadable":
      return { kind: "unreadable", reason: back.reason };
    case "dossier": {
      const { interrupted, changed, otherVersion, warnings } = back;
      const written = changed && !interrupted ? back.written : null;
      const state = interrupted ? "interrupted" : changed ? "changed" : "current";
      return { kind: "ours", state, otherVersion, warnings, alterations, written };
    }
  }
}

/** Why the cells cannot be compared with the engine; null where they can. */
export function whyNotChecked(back: SeenWorkbook["back"]): Message | null {
  if (back.kind === "none") return message("excel:notWrittenYet");
  if (back.kind !== "dossier") return null;
  if (back.interrupted) return message("excel:checkInterrupted");
  if (back.otherVersion !== null) {
    return message("excel:checkOtherVersion", { version: back.otherVersion });
  }
  return back.changed ? message("excel:checkChanged") : null;
}

/** Why cells cannot be compared at their places; null where they can. */
export function whyNotInPlace(alterations: Alterations | null): Message | null {
  if (alterations?.moved) return message("alterations:checkMoved");
  return alterations && alterations.gone.length > 0 ? message("alterations:checkGone") : null;
}
