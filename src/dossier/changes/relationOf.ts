import { message, type Message } from "../../messages/message.ts";
import { nameKey } from "../../budget/names/nameKey.ts";
import type { Imported } from "../importFiles.ts";
import { contentsOf, type DocumentContents, type ImportedLine } from "./changes.ts";

/**
 * What a document is to one that was imported before: "same": the same bytes, under whatever name; "corrected": the
 * same kind of document with the same debts on the same day; "perhaps-corrected": mostly the same lines of the same
 * year, and neither states its day, so that only the user can tell.
 */
type DocumentRelation = "same" | "corrected" | "perhaps-corrected" | "other";

/** From this share of lines on that both have, in percent of all that either has, it is the same law. An excerpt is not. */
const MOSTLY = 50;

export function relationOf(before: DocumentContents, after: DocumentContents): DocumentRelation {
  const [a, b] = [before.document, after.document];
  if (a.sha256 === b.sha256) return "same";
  if (a.kind !== b.kind || a.asOf !== b.asOf || !sameYears(before.lines, after.lines)) return "other";
  if (sharedPercent(before.lines, after.lines) < MOSTLY) return "other";
  return a.asOf === null ? "perhaps-corrected" : "corrected";
}

/** A document that was imported before, and a new one that is the same or may be a corrected text of it. */
export interface Relative {
  readonly before: string;
  readonly after: string;
  readonly relation: Exclude<DocumentRelation, "other">;
  /** Says so, and what to do. */
  readonly message: Message;
}

const SENTENCES = {
  same: "matching:documentSame",
  corrected: "matching:documentCorrected",
  "perhaps-corrected": "matching:documentPerhapsCorrected",
} as const;

/** New documents that are the same as one before, or may be corrected texts of it. */
export function relativesAmong(before: Imported, added: Imported): Relative[] {
  return added.documents.flatMap((after) => {
    const contents = contentsOf(added, after.name);
    for (const old of before.documents) {
      const relation = relationOf(contentsOf(before, old.name), contents);
      if (relation === "other") continue;
      const params = { document: after.name, before: old.name };
      return [
        { before: old.name, after: after.name, relation, message: message(SENTENCES[relation], params) },
      ];
    }
    return [];
  });
}

function sameYears(a: readonly ImportedLine[], b: readonly ImportedLine[]): boolean {
  const years = new Set(a.flatMap(yearsOf));
  const others = b.flatMap(yearsOf);
  return years.size === 0 || others.length === 0 || others.some((year) => years.has(year));
}

function yearsOf(line: ImportedLine): number[] {
  const year = line.kind === "debt-card" ? line.instalment.year : "year" in line ? line.year : null;
  return year === null ? [] : [year];
}

function sharedPercent(a: readonly ImportedLine[], b: readonly ImportedLine[]): number {
  const left = a.map(nameOf);
  const waiting = new Map<string, number>();
  for (const name of left) waiting.set(name, (waiting.get(name) ?? 0) + 1);
  let shared = 0;
  for (const line of b) {
    const count = waiting.get(nameOf(line)) ?? 0;
    if (count === 0) continue;
    waiting.set(nameOf(line), count - 1);
    shared += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : (shared * 100) / all;
}

function nameOf(line: ImportedLine): string {
  const name =
    line.kind === "appropriation"
      ? `${line.razdeo?.code} ${line.glava?.code} ${line.function?.code} ${line.account}`
      : line.kind === "capital-outlay"
        ? line.project
        : line.kind === "exchange-rate"
          ? `${line.date} ${line.currency}`
          : line.name;
  return `${line.kind} ${nameKey(name)}`;
}
