import { nameKey } from "../../budget/names/nameKey.ts";
import { assignSurely } from "../matching/assign.ts";
import { factsOfLine } from "../matching/lineFacts.ts";
import { JOINED_FROM, type MatchableLine } from "../matching/matching.ts";
import { scoreMatch } from "../matching/scoreMatch.ts";
import type { ImportedLine } from "./changes.ts";
import { fieldsOf } from "./lineFields.ts";

/** Lines of two texts of one document that are the same line; null where the other text has none. */
interface LinePair {
  readonly before: ImportedLine | null;
  readonly after: ImportedLine | null;
}

/**
 * Puts the lines of two texts of one document beside each other, from the strictest likeness to the loosest: equal in
 * all; same name and place in the list; same name; for loans, a name and terms that would join them across years;
 * last, the same place in the list under another name. In the order of the newer text; what is gone stands last.
 */
export function pairLines(before: readonly ImportedLine[], after: readonly ImportedLine[]): LinePair[] {
  const open = new Set(before);
  const found = new Map<ImportedLine, ImportedLine>();
  const pass = (keyOf: (line: ImportedLine) => string | null): void => {
    const waiting = new Map<string, ImportedLine[]>();
    for (const line of open) {
      const key = keyOf(line);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), line]);
    }
    for (const line of after.filter((one) => !found.has(one))) {
      const old = waiting.get(keyOf(line) ?? "")?.shift();
      if (!old) continue;
      found.set(line, old);
      open.delete(old);
    }
  };
  pass((line) => JSON.stringify([identityOf(line), fieldsOf(line).map(({ key }) => key)]));
  pass((line) => JSON.stringify([identityOf(line), placeOf(line)]));
  pass((line) => JSON.stringify(identityOf(line)));
  pairByTerms(
    after.filter((line) => !found.has(line)),
    open,
    found,
  );
  pass((line) => (placeOf(line) === null ? null : JSON.stringify([line.kind, placeOf(line)])));
  return [
    ...after.map((line) => ({ before: found.get(line) ?? null, after: line })),
    ...[...open].map((line) => ({ before: line, after: null })),
  ];
}

/** What a line is of, whatever its figures. */
function identityOf(line: ImportedLine): readonly (string | number | null)[] {
  switch (line.kind) {
    case "debt-card":
      return [line.kind, nameKey(line.name), line.section, line.firstPrincipal.day, line.lastPrincipal.day];
    case "planned-loan":
    case "creditor-balance":
      return [line.kind, nameKey(line.name)];
    case "appropriation": {
      const { razdeo, glava, program, activity, function: purpose, account, fundingSource, position } = line;
      const codes = [razdeo, glava, program, activity, purpose].map(
        (level) => level?.code ?? level?.name ?? null,
      );
      return [line.kind, ...codes, account, fundingSource, position];
    }
    case "financing":
      return [line.kind, line.accounts ?? nameKey(line.name)];
    case "capital-outlay":
      return [line.kind, nameKey(line.body ?? ""), nameKey(line.project)];
    case "exchange-rate":
      return [line.kind, line.date, line.currency, line.rateType];
  }
}

/** Row number and part of the list. Within one document it helps; from year to year it means nothing. */
function placeOf(line: ImportedLine): string | null {
  const { row } = line.source;
  if (row === "") return null;
  return line.kind === "debt-card" ? `${line.section} ${line.group} ${row}` : row;
}

function pairByTerms(
  after: readonly ImportedLine[],
  open: Set<ImportedLine>,
  found: Map<ImportedLine, ImportedLine>,
): void {
  const old = [...open].filter(isMatchable);
  const pairs = after.filter(isMatchable).flatMap((line) => {
    const facts = factsOfLine(line);
    return old.flatMap((other, at) => {
      if (other.kind !== line.kind) return [];
      const score = scoreMatch(facts, factsOfLine(other));
      return score.confidence < JOINED_FROM ? [] : [{ line, candidate: { loan: String(at), ...score } }];
    });
  });
  for (const { line, candidate } of assignSurely(pairs)) {
    const other = old[Number(candidate.loan)];
    if (!other) continue;
    found.set(line, other);
    open.delete(other);
  }
}

function isMatchable(line: ImportedLine): line is MatchableLine {
  return line.kind === "debt-card" || line.kind === "planned-loan" || line.kind === "creditor-balance";
}
