import { shownText } from "./cells/readCellText.ts";
import type { Dossier, MatchDecision } from "../../dossier/dossier.ts";
import { groupByLoan } from "../../dossier/loanGroups.ts";
import { translatorFor } from "../../messages/translator.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { decisionsTable, wordOf } from "../decisions/decisionsTable.ts";
import { DECISION_WORDS, type DecisionWord } from "../words.ts";
import type { CellFindings } from "./findings.ts";
import { inputRows, tableNamed } from "./inputTable.ts";
import { RowReader } from "./rowReader.ts";
import { sameValue } from "./sameValue.ts";

/**
 * The decisions of tblDecisions: those that are as they were written in the dossier's order, since the last word on a
 * line stands, then changed and new ones. Null where there is no table: what was written then holds.
 */
export function readDecisions(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): readonly MatchDecision[] | null {
  const { language } = written.settings;
  const t = translatorFor(language);
  const table = decisionsTable(t);
  if (written.decisions.length === 0 && !tableNamed(snapshot, table.name)) return null;
  const columns = table.columns.map(({ key, header }) => ({ key, header: t.say(header) }));
  const rows = inputRows(snapshot, { name: table.name, sheet: "decisions", columns }, findings);
  if (rows === null) return null;
  const known = rows.length === 0 ? new Set<string>() : knownLoans(written);
  const read = rows.flatMap((at) => readRow(new RowReader(at, language, findings), known) ?? []);
  const left = new Set(read);
  const kept = written.decisions.filter((decision) => {
    const same = [...left].find((one) => sameValue(one, asShown(decision)));
    if (same) left.delete(same);
    return same !== undefined;
  });
  return [...kept, ...left];
}

/** Ids that a line of the workbook bears: another may be a slip of the pen. */
function knownLoans({ loans, lines, decisions }: Dossier): ReadonlySet<string> {
  return new Set([
    ...loans.map(({ terms }) => terms.id),
    ...groupByLoan(lines, decisions).map(({ id }) => id),
    ...[...lines, ...decisions].flatMap(({ loan }) => (loan === null ? [] : [loan])),
  ]);
}

function readRow(row: RowReader, known: ReadonlySet<string>): MatchDecision | undefined {
  const name = row.text("name");
  const group = row.textOrNone("group");
  const word = row.choice("word", DECISION_WORDS);
  const loan = word && readLoan(row, word, known);
  const dates = readDates(row);
  if (name === undefined || group === undefined || word === undefined) return undefined;
  if (loan === undefined || dates === undefined) return undefined;
  return { name, group, loan, ...(word === "isNot" ? { isNot: true } : {}), ...(dates ? { dates } : {}) };
}

/** The id that the word needs; null for "none", beside which no id may stand. */
function readLoan(row: RowReader, word: DecisionWord, known: ReadonlySet<string>): string | null | undefined {
  if (word === "none") return row.mustBeEmpty("toLoan", "inputs:notForDecision") ? null : undefined;
  const loan = row.text("toLoan", "inputs:expectedId");
  if (loan !== undefined && !known.has(loan)) {
    row.findings.warn(row.at("toLoan"), "inputs:decisionNewLoan", { loan });
  }
  return loan;
}

/** The dates that narrow a decision; null where it holds for all lines of the name. */
function readDates(row: RowReader): MatchDecision["dates"] | null {
  const only = row.yesNo("onlyDates");
  if (only === undefined) return undefined;
  if (!only) {
    const empty = ["firstPrincipal", "lastPrincipal"].map((key) =>
      row.mustBeEmpty(key, "inputs:notWithoutDates"),
    );
    return empty.every(Boolean) ? null : undefined;
  }
  const [firstPrincipal, lastPrincipal] = [row.dayOrNone("firstPrincipal"), row.dayOrNone("lastPrincipal")];
  return firstPrincipal === undefined || lastPrincipal === undefined
    ? undefined
    : { firstPrincipal, lastPrincipal };
}

/** A decision as its cells give it back: texts as a cell holds and a reader takes them. */
function asShown(decision: MatchDecision): MatchDecision {
  const loan = wordOf(decision) === "none" ? null : shownText(decision.loan);
  return { ...decision, name: shownText(decision.name) ?? "", group: shownText(decision.group), loan };
}
