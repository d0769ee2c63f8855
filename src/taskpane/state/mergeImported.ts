import type { Imported } from "../../dossier/importFiles.ts";

/** What joining two imports gives, and the names of documents that it did not simply add. */
export interface Merged {
  readonly imported: Imported;
  /** Same content as a document that was there already, under this or another name: not added again. */
  readonly repeated: readonly string[];
  /** Same name, other content: the newer one took the older one's place. */
  readonly replaced: readonly string[];
}

/** Adds newly read documents to those read before. A document counts once, however often it is handed in. */
export function mergeImported(before: Imported | null, added: Imported): Merged {
  if (!before) return { imported: added, repeated: [], replaced: [] };
  const known = new Set(before.documents.map((document) => document.sha256));
  const names = new Set(before.documents.map((document) => document.name));
  const repeated = added.documents.filter((document) => known.has(document.sha256)).map(({ name }) => name);
  const fresh = without(added, repeated);
  const replaced = fresh.documents.filter(({ name }) => names.has(name)).map(({ name }) => name);
  return { imported: joined(without(before, replaced), fresh), repeated, replaced };
}

/** The import without these documents; null when none is left. */
export function withoutDocument(imported: Imported, name: string): Imported | null {
  const rest = without(imported, [name]);
  return rest.documents.length === 0 ? null : rest;
}

function without(imported: Imported, names: readonly string[]): Imported {
  return {
    documents: imported.documents.filter((document) => !names.includes(document.name)),
    lines: imported.lines.filter((line) => !names.includes(line.source.document)),
    others: imported.others.filter((line) => !names.includes(line.source.document)),
  };
}

function joined(first: Imported, second: Imported): Imported {
  return {
    documents: [...first.documents, ...second.documents],
    lines: [...first.lines, ...second.lines],
    others: [...first.others, ...second.others],
  };
}
