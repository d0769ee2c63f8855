import { nameKey } from "../../budget/names/nameKey.ts";
import type { MatchDecision } from "../dossier.ts";
import type { MatchableLine } from "./matching.ts";

/** Title of the group, or the titles, that a line stands under. */
function groupOf(line: MatchableLine): string | null {
  if (line.kind === "debt-card") return line.group;
  if (line.kind === "planned-loan") return line.groups.at(-1) ?? null;
  return null;
}

/**
 * Whether a decision is about a line: by name and group, folded, in every document; where the decision has dates,
 * since the name alone is several loans', by those too. A line or a decision without a group goes by its name.
 */
function isAbout(decision: MatchDecision, line: MatchableLine): boolean {
  if (nameKey(decision.name) !== nameKey(line.name)) return false;
  const group = groupOf(line);
  if (decision.group !== null && group !== null && nameKey(decision.group) !== nameKey(group)) return false;
  if (decision.dates === undefined) return true;
  if (line.kind !== "debt-card") return false;
  return (
    line.firstPrincipal.day === decision.dates.firstPrincipal &&
    line.lastPrincipal.day === decision.dates.lastPrincipal
  );
}

/** The user's word on a line: the last that was given stands. Undefined where there is none. */
export function decisionOn(
  decisions: readonly MatchDecision[],
  line: MatchableLine,
): MatchDecision | undefined {
  return decisions.findLast((decision) => decision.isNot !== true && isAbout(decision, line));
}

/** Ids of loans of which the user said that the line is not one. */
export function refusedLoans(decisions: readonly MatchDecision[], line: MatchableLine): ReadonlySet<string> {
  const refused = decisions.filter((decision) => decision.isNot === true && isAbout(decision, line));
  return new Set(refused.flatMap(({ loan }) => (loan === null ? [] : [loan])));
}

/**
 * Puts the user's word on a line into the form that is kept.
 * @param word the id of the loan that the line is; of one that it is not (`isNot`); null: none of the wanted loans
 * @param lines all that were imported: a name that several lines of one document have is narrowed by its dates
 */
export function decisionFor(
  line: MatchableLine,
  word: Pick<MatchDecision, "loan" | "isNot">,
  lines: readonly MatchableLine[],
): MatchDecision {
  const decision = { name: line.name, group: groupOf(line), ...word };
  const isTwin = (other: MatchableLine): boolean =>
    other !== line && other.source.document === line.source.document && isAbout(decision, other);
  if (line.kind !== "debt-card" || !lines.some(isTwin)) return decision;
  const dates = { firstPrincipal: line.firstPrincipal.day, lastPrincipal: line.lastPrincipal.day };
  return { ...decision, dates };
}

/** The decisions with a new one, which takes the place of what was said of the same line before. */
export function withDecision(decisions: readonly MatchDecision[], added: MatchDecision): MatchDecision[] {
  return [...decisions.filter((decision) => !replaces(added, decision)), added];
}

function replaces(added: MatchDecision, old: MatchDecision): boolean {
  const sameLine =
    nameKey(added.name) === nameKey(old.name) &&
    nameKey(added.group ?? "") === nameKey(old.group ?? "") &&
    added.dates?.firstPrincipal === old.dates?.firstPrincipal &&
    added.dates?.lastPrincipal === old.dates?.lastPrincipal;
  if (!sameLine) return false;
  // "Not this loan" stands beside other words on the line, but not beside "this loan".
  return added.isNot === true || old.isNot === true ? added.loan === old.loan : true;
}
