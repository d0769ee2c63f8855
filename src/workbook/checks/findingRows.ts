import type { Check } from "../../checks/check.ts";
import type { Finding } from "../../checks/finding.ts";
import { isOutdated } from "../../checks/note.ts";
import { checkSteps, type CheckResult } from "../../checks/runChecks.ts";
import type { Steps } from "../../steps.ts";
import { setTolerances } from "../../checks/setTolerances.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingNote } from "../../dossier/userWords.ts";

/** A finding as the sheet shows it, with what the user has said of it. */
export interface FindingRow {
  readonly check: Check;
  readonly finding: Finding;
  readonly note: FindingNote | null;
  /** Whether the figures have changed since the note. */
  readonly isOutdated: boolean;
}

export interface CheckedRows {
  readonly results: readonly CheckResult[];
  /**
   * Differences, those of errors first; then what cannot be checked; then what is in order, what bears a note first.
   * Among each in the order of the checks.
   */
  readonly rows: readonly FindingRow[];
  /** How many of the rows, from the first, a reader must see: all but those in order without a note. */
  readonly telling: number;
  /** Notes whose finding there is no more. */
  readonly gone: readonly FindingNote[];
}

/** What the checks find in the dossier, by its own tolerances, in the order of the sheet. Pure. */
export function* checkedRows(dossier: Dossier): Steps<CheckedRows> {
  return findingRows(yield* checkSteps(dossier, setTolerances(dossier)), dossier.notes);
}

/** What checks have found, with what the user has said of it, in the order of the sheet. */
export function findingRows(results: readonly CheckResult[], said: readonly FindingNote[]): CheckedRows {
  const notes = new Map(said.map((note) => [note.finding, note]));
  const all = results.flatMap(({ check, findings }) =>
    findings.map((finding): FindingRow => {
      const note = notes.get(finding.key) ?? null;
      notes.delete(finding.key);
      return { check, finding, note, isOutdated: note !== null && isOutdated(note, finding) };
    }),
  );
  const rows = all
    .map((row) => ({ row, rank: rankOf(row) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
  const telling = rows.filter((row) => rankOf(row) < IN_ORDER).length;
  return { results, rows, telling, gone: [...notes.values()] };
}

/** Rank of a row that only has to be counted. */
const IN_ORDER = 4;

function rankOf({ check, finding: { outcome }, note }: FindingRow): number {
  if (outcome === "difference") return check.severity === "error" ? 0 : 1;
  if (outcome === "not-checkable") return 2;
  return note === null ? IN_ORDER : 3;
}
