import type { Imported } from "../../dossier/importFiles.ts";
import type { Day } from "../../calendar/day.ts";
import { deepEqual } from "./deepEqual.ts";

/** What joining two imports gives, and the names of documents that it did not simply add. */
interface Merged {
  readonly imported: Imported;
  /** Same content as a document that was there already, under this or another name: not added again. */
  readonly repeated: readonly string[];
  /** The same file, but something else was read in it: in another encoding, with a table mapped since. */
  readonly renewed: readonly string[];
  /** Same name, other content: the newer one took the older one's place. */
  readonly replaced: readonly string[];
}

/** Adds newly read documents to those read before. A document counts once, however often it is handed in. */
export function mergeImported(before: Imported | null, read: Imported): Merged {
  if (!before) return { imported: read, repeated: [], renewed: [], replaced: [] };
  const added = withStatedDaysOf(before, read);
  const known = new Map(before.documents.map(({ sha256, name }) => [sha256, name]));
  const names = new Set(before.documents.map((document) => document.name));
  const again = added.documents.filter(({ sha256 }) => known.has(sha256));
  const renewed = again
    .filter(({ sha256, name }) => known.get(sha256) === name)
    .map(({ name }) => name)
    .filter((name) => !deepEqual(only(before, name), only(added, name)));
  const repeated = again.map(({ name }) => name).filter((name) => !renewed.includes(name));
  const fresh = without(added, repeated);
  const replaced = fresh.documents
    .map(({ name }) => name)
    .filter((name) => names.has(name) && !renewed.includes(name));
  return {
    imported: joined(without(before, [...replaced, ...renewed]), fresh),
    repeated,
    renewed,
    replaced,
  };
}

/** The import with the day that the user states of a document's balances; null: none. */
export function withStatedDay(imported: Imported, name: string, day: Day | null): Imported {
  const documents = imported.documents.map((document) => {
    if (document.name !== name) return document;
    const { statedDay: _, ...others } = document;
    return day === null ? others : { ...others, statedDay: day };
  });
  return { ...imported, documents };
}

/** A file that is read again has the day that was stated of it: what the user has said is not in the file. */
function withStatedDaysOf({ documents }: Imported, read: Imported): Imported {
  const days = new Map(documents.map(({ sha256, statedDay }) => [sha256, statedDay]));
  return read.documents.reduce((all, { name, sha256, statedDay }) => {
    const day = days.get(sha256);
    return statedDay === undefined && day !== undefined ? withStatedDay(all, name, day) : all;
  }, read);
}

/** The import without these documents; null when none is left. */
export function withoutDocument(imported: Imported, name: string): Imported | null {
  const rest = without(imported, [name]);
  return rest.documents.length === 0 ? null : rest;
}

function without(imported: Imported, names: readonly string[]): Imported {
  return names.length === 0 ? imported : filtered(imported, (name) => !names.includes(name));
}

function only(imported: Imported, name: string): Imported {
  return filtered(imported, (other) => other === name);
}

function filtered({ documents, lines, others }: Imported, keeps: (name: string) => boolean): Imported {
  return {
    documents: documents.filter(({ name }) => keeps(name)),
    lines: lines.filter(({ source }) => keeps(source.document)),
    others: others.filter(({ source }) => keeps(source.document)),
  };
}

function joined(first: Imported, second: Imported): Imported {
  return {
    documents: [...first.documents, ...second.documents],
    lines: [...first.lines, ...second.lines],
    others: [...first.others, ...second.others],
  };
}
