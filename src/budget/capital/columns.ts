import { amountHeader, headerWords, type AmountHeader } from "../amounts/amountRole.ts";
import type { LaidTable } from "../tables/laidTable.ts";

/** Which column holds what in a table of capital outlays. */
export interface CapitalColumns {
  readonly razdeo: number | null;
  readonly glava: number | null;
  /** "Назив органа". */
  readonly body: number | null;
  readonly project: number;
  /** By year. */
  readonly amounts: readonly (AmountHeader & { readonly index: number })[];
  readonly unknown: readonly number[];
}

const PROJECT = /\bkapitaln\w* projek|\bnaziv projek|\bkapitaln\w* (?:izdat|ulag|objek)/u;
const CODE = /^(?:program|projekat|(?:sifra|oznaka) (?:programa|projekta))$/u;
const BODY = /\b(?:organ|korisnik|nosi[ol])/u;

/** Null for a table of another kind: one without capital projects, or without amounts. */
export function capitalColumns(table: LaidTable): CapitalColumns | null {
  const headers = table.headers.map(headerWords);
  const find = (words: RegExp): number | null => {
    const index = headers.findIndex((header) => words.test(header));
    return index < 0 ? null : index;
  };
  const project = find(PROJECT);
  const amounts = headers.flatMap((words, index) => {
    const found = index === project ? null : amountHeader(words);
    return found ? [{ ...found, index }] : [];
  });
  if (project === null || amounts.length === 0) return null;
  const razdeo = find(/\brazde[lo]/u);
  const glava = find(/\bglav(?:a|e|u)\b/u);
  const body = find(BODY);
  // Codes of the programme and of the project stand before the project's name since 2016.
  const codes = headers.flatMap((words, index) => (CODE.test(words) ? [index] : []));
  const known = new Set([razdeo, glava, body, project, ...codes, ...amounts.map(({ index }) => index)]);
  return {
    razdeo,
    glava,
    body,
    project,
    amounts,
    unknown: headers.flatMap((_, index) => (known.has(index) ? [] : [index])),
  };
}
