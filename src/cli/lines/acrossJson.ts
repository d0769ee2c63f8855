import type { DebtCard, Source } from "../../budget/budgetLine.ts";
import { isoText } from "../../calendar/day.ts";
import type { AcrossDocuments } from "../../dossier/acrossDocuments.ts";
import { fieldSentence, type FieldChange } from "../../dossier/changes/changes.ts";
import { decisionToJson } from "../../dossier/dossierJson/userFiles.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import { decisionFor } from "../../dossier/matching/decisions.ts";
import type { MatchableLine, MatchQuestion } from "../../dossier/matching/matching.ts";
import { matchableLines } from "../../dossier/matching/matchLoans.ts";
import type { MessageParam, SayMessage } from "../../messages/message.ts";
import { decimalText, normalized } from "../../money/decimal.ts";

type Json = Record<string, unknown>;

/** What documents say of each other, as `lines --json` prints it. */
export function acrossToJson(
  { questions, changes, conflicts }: AcrossDocuments,
  imported: Imported,
  say: SayMessage,
): Json {
  const lines = matchableLines(imported);
  return {
    questions: questions.map((question) => questionToJson(question, lines, say)),
    changes: changes.map(({ loan, before, after, fields }) => ({
      loan,
      name: after.name,
      before: placeToJson(before),
      after: placeToJson(after),
      fields: fields.map((field) => fieldToJson(field, say)),
    })),
    conflicts: conflicts.map(({ kind, documents, loan, message }) => ({
      kind,
      documents,
      loan,
      text: say(message),
    })),
  };
}

function questionToJson(
  { line, candidates }: MatchQuestion,
  lines: readonly MatchableLine[],
  say: SayMessage,
): Json {
  return {
    kind: line.kind,
    name: line.name,
    source: line.source,
    candidates: candidates.map(({ loan, confidence, reasons }) => ({
      loan,
      confidencePercent: confidence,
      reasons: reasons.map(({ speaks, message }) => ({ speaks, text: say(message) })),
    })),
    decision: openDecision(line, lines),
  };
}

/** What --decisions takes, but for the loan: a decision that nobody has completed must not say anything. */
function openDecision(line: MatchableLine, lines: readonly MatchableLine[]): unknown {
  const { loan: _, ...open } = decisionToJson(decisionFor(line, { loan: null }, lines));
  return open;
}

function placeToJson({
  source: { document, page, row, cell },
}: DebtCard): Pick<Source, "document" | "page" | "row" | "cell"> {
  return { document, page, row, ...(cell !== undefined && { cell }) };
}

/** The field by its name among the fields of a line ("firstPrincipal"); values plain, null where not stated. */
function fieldToJson(change: FieldChange, say: SayMessage): Json {
  const name = change.field.key.replace("matching:field", "");
  return {
    field: name.charAt(0).toLowerCase() + name.slice(1),
    before: valueToJson(change.before),
    after: valueToJson(change.after),
    text: say(fieldSentence(change)),
  };
}

/** The values of terms: text, a day, a number. */
function valueToJson(value: MessageParam | null): string | null {
  if (value === null) return null;
  if (typeof value !== "object") return String(value);
  if ("day" in value) return isoText(value.day);
  if ("decimal" in value) return decimalText(normalized(value.decimal));
  throw new RangeError("a term that is no text, day or number");
}
