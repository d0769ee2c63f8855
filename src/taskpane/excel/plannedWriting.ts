import type { Dossier } from "../../dossier/dossier.ts";
import type { BuildOptions } from "../../workbook/buildOptions.ts";
import type { LastWritten } from "../../workbook/memory/memory.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import type { WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type { ReadBack } from "../../workbook/readBack/result.ts";
import type { WorkbookUpdate } from "../../writers/update/update.ts";
import { loansIn, paneDossier } from "../state/paneDossier.ts";
import type { PaneState } from "../state/paneState.ts";
import { paneInputsOf, type PaneInputs } from "../state/paneInputs.ts";
import type { SeenWorkbook } from "./seenWorkbook.ts";
import type { Intent } from "./workbookState.ts";

/** All that is known before something is written. */
export interface PlannedWriting {
  readonly dossier: Dossier;
  /** What the pane held when the dossier was made of it. */
  readonly paneInputs: PaneInputs;
  readonly update: WorkbookUpdate;
  readonly options: BuildOptions;
  /** The plan that the sheets were last written from; null where that is not known. */
  readonly base: WorkbookPlan | null;
}

/**
 * What is to be done so that the workbook holds the pane's dossier; null where the pane has none.
 * @param base the plan that the sheets were last written from
 * @throws Problem when the loans' terms contradict each other, or a name of ours is taken
 */
export async function planWriting(
  seen: SeenWorkbook,
  state: PaneState,
  base: WorkbookPlan | null,
): Promise<PlannedWriting | null> {
  const { chain, snapshot, back } = seen;
  const paneInputs = paneInputsOf(state);
  const loans = paneInputs.imported
    ? loansIn(paneInputs.imported, paneInputs.decisions, settingsOf(paneInputs), chain)
    : [];
  const dossier = paneDossier(paneInputs, state.base, chain, loans);
  if (!dossier) return null;
  const options = await chain.buildOptionsFor(snapshot, writtenOf(back), paneInputs.language);
  const wanted = await chain.buildWorkbook(dossier, options);
  return { dossier, paneInputs, options, base, update: await chain.planUpdate(wanted, snapshot, base) };
}

/** A plan of so many loans takes the pane's only thread about two seconds. */
export const MOST_UNASKED = 20;

/**
 * The plan that the sheets were last written from, under the names that they bear now. It is kept for as long as it
 * stays the same: to make it takes a second and more.
 */
export class WrittenPlan {
  private known: {
    readonly written: Dossier;
    readonly dossier: string;
    readonly columns: string;
    readonly plan: WorkbookPlan;
  } | null = null;
  private readonly first: LastWritten | null;

  /** @param first what a file that was just opened was written from */
  constructor(first: LastWritten | null = null) {
    this.first = first;
  }

  /**
   * Null where it is not known: another version may have laid the sheets out otherwise, and a plan of many loans is not
   * made for a look that nobody asked for.
   */
  async of({ chain, snapshot, back }: SeenWorkbook, isAsked: boolean): Promise<WorkbookPlan | null> {
    const written = writtenOf(back);
    if (!written || (back.kind === "dossier" && back.otherVersion !== null)) return null;
    const options = await chain.buildOptionsFor(snapshot, written, written.settings.language);
    const dossier = JSON.stringify(chain.dossierToJson(written));
    const columns = columnsOf(options);
    const { first } = this;
    if (first && !this.known)
      this.known = {
        written: first.dossier,
        dossier: JSON.stringify(chain.dossierToJson(first.dossier)),
        columns: columnsOf({}),
        plan: first.plan,
      };
    const { known } = this;
    if (known?.dossier === dossier && known.columns === columns && bearsNames(known.plan, options))
      return known.plan;
    if (!isAsked && written.loans.length > MOST_UNASKED) return null;
    const plan = await chain.buildWorkbook(written, options);
    this.known = { written, dossier, columns, plan };
    return plan;
  }

  /** The plan that is known, where the sheets still bear its names and columns; null where they do not. */
  readonly still = async (
    chain: SeenWorkbook["chain"],
    snapshot: WorkbookSnapshot,
  ): Promise<WorkbookPlan | null> => {
    const { known } = this;
    if (!known) return null;
    const { written, columns, plan } = known;
    const options = await chain.buildOptionsFor(snapshot, written, written.settings.language);
    return columnsOf(options) === columns && bearsNames(plan, options) ? plan : null;
  };

  /** What was just written. */
  remember({ dossier, options, update }: PlannedWriting, chain: SeenWorkbook["chain"]): void {
    this.known = {
      written: dossier,
      dossier: JSON.stringify(chain.dossierToJson(dossier)),
      columns: columnsOf(options),
      plan: update.plan,
    };
  }
}

/** Columns that the user has added to tables. */
function columnsOf({ extraColumns }: BuildOptions): string {
  return JSON.stringify([...(extraColumns ?? [])]);
}

function bearsNames({ sheets }: WorkbookPlan, { sheetNames }: BuildOptions): boolean {
  return sheets.every(({ key, name }) => (sheetNames?.get(key) ?? name) === name);
}

function writtenOf(back: ReadBack): Dossier | null {
  return back.kind === "dossier" || back.kind === "faults" ? back.written : null;
}

function settingsOf({ language, day }: PaneInputs): Dossier["settings"] {
  return { language, asOf: day };
}

/** Whether the user must see what will be done before it is done. */
export function needsPreview({ update, base }: PlannedWriting, intent: Intent): boolean {
  if (intent === "write" || update.inTheWay.length > 0) return true;
  if (intent === "finish" || intent === "fill") return false;
  const wasKept = (key: string): boolean => base === null || base.sheets.some((sheet) => sheet.key === key);
  return (
    shownSheets(update).some(({ action }) => action === "made") ||
    update.left.some(({ key }) => wasKept(key)) ||
    update.namesTaken.length + update.releasedTables.length > 0
  );
}

/** The sheets that a user sees: not the program's own. */
export function shownSheets(update: WorkbookUpdate): WorkbookUpdate["sheets"] {
  return update.sheets.filter(({ plan }) => plan.hidden !== true);
}

/** Whether the workbook gets all of our sheets, and so had none. */
export function isFirstWriting(update: WorkbookUpdate): boolean {
  return shownSheets(update).every(({ action }) => action === "made");
}
