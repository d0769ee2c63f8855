import type { Finding } from "../../checks/finding.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { decimalText } from "../../money/decimal.ts";
import { fixedAddress, fixedBlock, cellAddress } from "../address.ts";
import { MADE_FOR_WORDS, NOTE_STATE_WORDS, OUTCOME_WORDS, SEVERITY_WORDS } from "../checkWords.ts";
import type { CheckedRows, FindingRow } from "./findingRows.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo } from "../formulas/references.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { date, text, whole } from "../layout/values.ts";
import type { CellPlan } from "../plan.ts";
import { findingsTable, PRINTED_COLUMNS } from "./findingsTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { putCaution } from "../workings/changedLoans.ts";
import { ratesAreAsComputed } from "../workings/crossedRates.ts";
import { tolerancesTable } from "./tolerancesTable.ts";

/** Characters of a note over the printed columns. */
export const NOTE_CHARACTERS = 250;

const OUTCOMES = ["difference", "not-checkable", "pass"] as const;

const FIRST_ROW = 3;
const LABEL_COLUMN = 0;
const FACT_COLUMN = 2;
const COUNT_LABEL_COLUMN = 3;
const COUNT_COLUMN = 4;
const SIGN_COLUMN = 5;

/** The head of the sheet, and what can be put there once it is known where the findings stand. */
interface ChecksHead {
  /** The row for what follows. */
  readonly after: number;
  /** Puts a link to the findings. */
  readonly linkTo: (row: number) => void;
  /**
   * Counts what is not in order and stands outside of the rows that are printed.
   * @param header row of the table's header
   * @param printed how many rows below it are printed
   */
  readonly countOutside: (header: number, printed: number) => void;
}

/** What was checked and when, live counts of what was found, and where to sign. */
export function putChecksHead(draft: SheetDraft, context: WorkbookContext, checked: CheckedRows): ChecksHead {
  const { t, dossier } = context;
  const { rows } = checked;
  draft.put(0, 0, { value: text(t.say("checksSheet:title")), look: "title" });
  draft.put(1, 0, { value: text(t.say("checksSheet:note")), look: "subtitle" });
  // What was found follows no input.
  const caution = quoted(t.say("checksSheet:caution"));
  const otherwise = `IF(AND(${ratesAreAsComputed(context)},${tolerancesAreAsComputed(checked, t)}),"",${caution})`;
  putCaution(draft, context, { row: FIRST_ROW - 1, column: 0 }, PRINTED_COLUMNS, otherwise);
  const fact = (at: number, label: MessageKey, cell: CellPlan): void => {
    draft.put(FIRST_ROW + at, LABEL_COLUMN, { value: text(t.say(label)), look: "label", span: 2 });
    draft.put(FIRST_ROW + at, FACT_COLUMN, { ...cell, align: "left" });
  };
  fact(0, "checksSheet:headAsOf", { value: date(dossier.settings.asOf), format: "date" });
  fact(1, "checksSheet:headDocuments", { value: whole(dossier.documents.length), format: "integer" });
  fact(2, "checksSheet:headLoans", { value: whole(loansIn(rows)), format: "integer" });
  const signs: readonly MessageKey[] = [
    "checksSheet:signedBy",
    "checksSheet:signedOn",
    "checksSheet:signature",
  ];
  signs.forEach((label, at) => {
    draft.put(FIRST_ROW + 2 * at, SIGN_COLUMN, { value: text(t.say(label)), look: "label", align: "right" });
  });
  const after = putNotes(draft, context, FIRST_ROW + 9);
  if (rows.length === 0) return { after, linkTo: () => undefined, countOutside: () => undefined };

  const { all } = referencesTo(findingsTable(t, null), t);
  const countIn = (column: string, words: MessageKey): string => `${column},"${t.say(words)}"`;
  const outcome = (wanted: Finding["outcome"]): string => countIn(all("outcome"), OUTCOME_WORDS[wanted]);
  const difference = outcome("difference");
  fact(3, "checksSheet:headFindings", {
    value: whole(rows.length),
    formula: OUTCOMES.map((one) => `COUNTIFS(${outcome(one)})`).join("+"),
    format: "integer",
  });
  let at = FIRST_ROW;
  const count = (label: MessageKey, isCounted: (row: FindingRow) => boolean, formula: string): void => {
    draft.put(at, COUNT_LABEL_COLUMN, { value: text(t.say(label)), look: "label" });
    draft.put(at, COUNT_COLUMN, { value: whole(rows.filter(isCounted).length), formula, format: "integer" });
    at += 1;
  };
  const differs = ({ finding }: FindingRow): boolean => finding.outcome === "difference";
  for (const [label, severity] of [
    ["checksSheet:headErrors", "error"],
    ["checksSheet:headQuestions", "question"],
  ] as const) {
    count(
      label,
      (row) => differs(row) && row.check.severity === severity,
      `COUNTIFS(${difference},${countIn(all("severity"), SEVERITY_WORDS[severity])})`,
    );
  }
  count(
    "checksSheet:headNotCheckable",
    ({ finding }) => finding.outcome === "not-checkable",
    `COUNTIFS(${outcome("not-checkable")})`,
  );
  count(
    "checksSheet:headPasses",
    ({ finding }) => finding.outcome === "pass",
    `COUNTIFS(${outcome("pass")})`,
  );
  const marked = Object.values(NOTE_STATE_WORDS).map(
    (word) => `COUNTIFS(${difference},${countIn(all("state"), word)})`,
  );
  count(
    "checksSheet:headOpen",
    (row) => differs(row) && row.note === null,
    [`COUNTIFS(${difference})`, ...marked].join("-"),
  );
  count(
    "checksSheet:headOutdated",
    (row) => row.isOutdated,
    `COUNTIFS(${countIn(all("madeFor"), MADE_FOR_WORDS.other)})`,
  );
  return {
    after,
    linkTo: (row) => {
      draft.put(FIRST_ROW + 7, LABEL_COLUMN, {
        value: text(t.say("workbook:linkTo", { heading: t.say("checksSheet:headingFindings") })),
        link: { sheet: draft.name, cell: cellAddress(row, 0) },
        span: 2,
      });
    },
    countOutside: (header, printed) => {
      const column = findingsTable(t, null).columns.findIndex(({ key }) => key === "outcome");
      const block = fixedBlock({ sheet: draft.name, row: header + 1, column, rows: printed, columns: 1 });
      const words = [OUTCOME_WORDS.difference, OUTCOME_WORDS["not-checkable"]];
      const total = words.map((word) => `COUNTIFS(${countIn(all("outcome"), word)})`).join("+");
      const inside = words.map((word) => `COUNTIFS(${countIn(block, word)})`).join("-");
      count("checksSheet:headOutside", () => false, printed === 0 ? total : `${total}-${inside}`);
      const place = fixedAddress(at - 1, COUNT_COLUMN);
      draft.conditional({
        at: { sheet: draft.name, row: at - 1, column: COUNT_COLUMN, rows: 1, columns: 1 },
        formula: `${place}<>0`,
        look: "bad",
      });
    },
  };
}

/** Formula: whether each check still has the tolerance that it was made with. */
function tolerancesAreAsComputed({ results }: CheckedRows, t: Translator): string {
  const table = tolerancesTable(t);
  const { all } = referencesTo(table, t);
  const column = table.columns.find(({ key }) => key === "tolerance");
  const found = results.map((result) => {
    const value = column?.value({ result, rows: [] });
    const tolerance = value?.kind === "number" ? decimalText(value.number) : '""';
    return `COUNTIFS(${all("id")},${quoted(result.check.id)},${all("tolerance")},${tolerance})`;
  });
  return `${found.join("+")}=${results.length}`;
}

function putNotes(draft: SheetDraft, { t }: WorkbookContext, start: number): number {
  const these = t.say(MADE_FOR_WORDS.these);
  const notes = [
    t.say("checksSheet:noteMarks", { these }),
    t.say("checksSheet:noteTolerances"),
    t.say("checksSheet:notePrint"),
  ];
  return notes.reduce((row, note) => draft.lines(row, 0, note, NOTE_CHARACTERS, { look: "note" }), start) + 1;
}

/** How many loans anything was said of. */
function loansIn(rows: readonly FindingRow[]): number {
  return new Set(rows.flatMap(({ finding: { subject } }) => (subject.kind === "loan" ? [subject.id] : [])))
    .size;
}
