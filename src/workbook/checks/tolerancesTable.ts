import type { CheckResult } from "../../checks/runChecks.ts";
import type { Outcome } from "../../checks/finding.ts";
import type { NoteState } from "../../dossier/userWords.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { NOTE_STATE_WORDS, OUTCOME_WORDS, SEVERITY_WORDS, UNIT_WORDS } from "../checkWords.ts";
import type { FindingRow } from "./findingRows.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import { fraction, numberValue, text, whole } from "../layout/values.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { findingsTable } from "./findingsTable.ts";
import { textColumn } from "../lines/documentCells.ts";
import { amountGuard } from "../inputs/inputGuards.ts";

/** A check with the rows that it gave. */
export interface CheckRow {
  readonly result: CheckResult;
  readonly rows: readonly FindingRow[];
}

/**
 * tblTolerances: every check with its rule, its source and its tolerance, which the user may change; and live counts of
 * what it found. Its columns stand above those of tblFindings that are as wide.
 */
export function tolerancesTable(t: Translator): TableDeclaration<CheckRow> {
  const findings = referencesTo(findingsTable(t, null), t);
  const picked = ({ result: { check } }: CheckRow): string =>
    `${findings.all("check")},${exactCriterion(referencesTo(table, t).here("check"), t.sayMessage(check.name))}`;
  const count = (
    key: string,
    header: MessageKey,
    column: "outcome" | "state",
    word: MessageKey,
    isCounted: (row: FindingRow) => boolean,
  ): ColumnDeclaration<CheckRow> => ({
    key,
    header,
    format: "integer",
    value: ({ rows }) => whole(rows.filter(isCounted).length),
    formula: (row) => `COUNTIFS(${picked(row)},${findings.all(column)},"${t.say(word)}")`,
  });
  const outcome = (key: string, header: MessageKey, wanted: Outcome): ColumnDeclaration<CheckRow> =>
    count(key, header, "outcome", OUTCOME_WORDS[wanted], ({ finding }) => finding.outcome === wanted);
  const state = (key: string, header: MessageKey, wanted: NoteState): ColumnDeclaration<CheckRow> =>
    count(key, header, "state", NOTE_STATE_WORDS[wanted], ({ note }) => note?.state === wanted);
  const table: TableDeclaration<CheckRow> = {
    name: "tblTolerances",
    input: true,
    inputColumns: ["tolerance"],
    keys: ["id"],
    columns: [
      textColumn("check", "checksSheet:colCheck", 18, ({ result }) => t.sayMessage(result.check.name)),
      {
        key: "severity",
        header: "checksSheet:colSeverity",
        format: "text",
        value: ({ result }) => text(t.say(SEVERITY_WORDS[result.check.severity])),
      },
      textColumn("source", "checksSheet:colSource", 24, ({ result }) => t.sayMessage(result.check.source)),
      textColumn("rule", "checksSheet:colRule", 58, ({ result }) => t.sayMessage(result.check.rule)),
      {
        key: "tolerance",
        header: "checksSheet:colTolerance",
        look: "input",
        align: "right",
        format: ({ result }) => (result.check.tolerance.unit === "percent" ? "percent" : "general"),
        guard: amountGuard("checksSheet:hintTolerance"),
        value: ({ result: { check, tolerance } }) =>
          check.tolerance.unit === "percent" ? fraction(tolerance) : numberValue(tolerance),
      },
      {
        key: "unit",
        header: "checksSheet:colUnit",
        format: "text",
        value: ({ result }) => text(t.say(UNIT_WORDS[result.check.tolerance.unit])),
      },
      outcome("differences", "checksSheet:colDifferences", "difference"),
      outcome("notCheckable", "checksSheet:colNotCheckable", "not-checkable"),
      outcome("passes", "checksSheet:colPasses", "pass"),
      state("toBeAsked", "checksSheet:colToBeAsked", "to-be-asked"),
      state("accepted", "checksSheet:colAccepted", "accepted"),
      state("errors", "checksSheet:colErrors", "error"),
      {
        key: "id",
        header: "checksSheet:colScriptName",
        format: "text",
        value: ({ result }) => text(result.check.id),
      },
    ],
  };
  return table;
}
