import { amountHeader, headerWords, type AmountHeader } from "../amounts/amountRole.ts";
import type { LaidTable } from "../tables/laidTable.ts";

/** A level of classification under which a row stands. */
export type LevelKind = "razdeo" | "glava" | "function" | "main-program" | "program" | "activity";

export interface LevelColumn {
  /** "programs": one column for main program, program and project, told apart by their codes. */
  readonly kind: LevelKind | "programs";
  readonly code: number;
  /** A column of its own for the name; null where the name stands in the description. */
  readonly name: number | null;
}

/** Which column holds what in a table of appropriations. */
export interface AppropriationColumns {
  /** From left to right: the order in which they nest. */
  readonly levels: readonly LevelColumn[];
  readonly account: number;
  /** Names of accounts, and all other words of a row. */
  readonly text: number | null;
  readonly position: number | null;
  readonly fundingSource: number | null;
  readonly amounts: readonly (AmountHeader & { readonly index: number })[];
  /** Columns whose header says nothing known. */
  readonly unknown: readonly number[];
  /** Whether no header said so: a level may then be missing because its column was not told. */
  readonly isInferred?: true;
}

const ACCOUNT = /\bekon|^ek\.? ?(?:kl|sif|kod)|\bkonto?\b/u;
const POSITION = /\bpozicij/u;
const SOURCE = /\bizvor/u;
const MONEY = /\b(?:sredstv|prihod|iznos)/u;
const NAME = /\bnaziv/u;
const TEXT = /^(?:opis|naziv|n a z i v|vrsta rashoda|rashodi|description)/u;
/** "Шифра_рограма": a misprint of cities' open data. */
const PROGRAM = /\bp?rogram/u;
const ACTIVITY = /\baktivn|\bprojek(?!cij)|\bprogramsk\w* klasif/u;

type ColumnPart = LevelKind | "programs" | "account" | "position" | "source" | "text";

/** Which part of a row a header names, and whether the names of that part. */
function partOf(header: string): { readonly part: ColumnPart; readonly isName: boolean } | null {
  const words = headerWords(header);
  const isName = NAME.test(words);
  const found = (part: ColumnPart) => ({ part, isName });
  if (ACCOUNT.test(words)) return found("account");
  if (POSITION.test(words)) return found("position");
  if (/\brazde[lo]/u.test(words)) return found("razdeo");
  if (/\bglav(?:a|e|u)\b/u.test(words)) return found("glava");
  if (/\bfunkc/u.test(words)) return found("function");
  if (/\bglavni program/u.test(words)) return found(/\/|projek/u.test(words) ? "programs" : "main-program");
  if (ACTIVITY.test(words)) return found("activity");
  if (PROGRAM.test(words)) return found("program");
  if (SOURCE.test(words) && !MONEY.test(words)) return found("source");
  return TEXT.test(words) ? { part: "text", isName: false } : null;
}

/** Null for a table of another kind: one without accounts, without figures, or without any level above them. */
export function appropriationColumns(table: LaidTable): AppropriationColumns | null {
  const headers = table.headers.map((header, index) => {
    const above = table.headersAbove[index] ?? "";
    const words = header.trim() === "" ? above : header;
    const part = partOf(words) ?? partOf(above);
    return { index, words, part, amount: part ? null : (amountHeader(words) ?? amountHeader(above)) };
  });
  const first = (part: ColumnPart, isName: boolean): number | null =>
    headers.find((header) => header.part?.part === part && header.part.isName === isName)?.index ?? null;
  const account = first("account", false);
  const amounts = headers.flatMap(({ index, amount }) => (amount ? [{ ...amount, index }] : []));
  if (account === null || amounts.length === 0) return null;
  const levels = levelColumns(headers, account);
  const position = first("position", false);
  if (levels.length === 0 && position === null) return null;
  const text = first("text", false) ?? first("account", true);
  const fundingSource = first("source", false);
  const known = new Set([
    account,
    text,
    position,
    fundingSource,
    first("account", true),
    ...levels.flatMap(({ code, name }) => [code, name]),
    ...amounts.map(({ index }) => index),
  ]);
  return {
    levels,
    account,
    text,
    position,
    fundingSource,
    amounts,
    unknown: headers.flatMap(({ index }) => (known.has(index) ? [] : [index])),
  };
}

type HeaderWords = {
  readonly index: number;
  readonly words: string;
  readonly part: ReturnType<typeof partOf>;
};

/** The columns of levels. A header of programmes over two or three columns is the level of each in its turn. */
function levelColumns(headers: readonly HeaderWords[], account: number): LevelColumn[] {
  const levels: LevelColumn[] = [];
  for (const { index, part, words } of headers) {
    if (!part || part.isName || part.part === "account" || part.part === "text") continue;
    if (part.part === "position" || part.part === "source") continue;
    if (levels.some(({ code, kind }) => code >= index || kind === part.part)) continue;
    const name = headers.find((other) => other.part?.part === part.part && other.part.isName)?.index ?? null;
    const span = part.part === "programs" ? spanOf(headers, index, words, account) : 1;
    const kinds = ([["programs"], ["program", "activity"], ["main-program", "program", "activity"]] as const)[
      Math.min(span, 3) - 1
    ];
    if (part.part === "programs" && kinds)
      levels.push(...kinds.map((kind, at) => ({ kind, code: index + at, name: null })));
    else levels.push({ kind: part.part, code: index, name });
  }
  return levels;
}

/** Over how many columns a header stands: those after it without a header, or with the same. */
function spanOf(headers: readonly HeaderWords[], index: number, words: string, account: number): number {
  let span = 1;
  for (let next = headers[index + span]; next && next.index !== account; next = headers[index + span]) {
    if (next.words.trim() !== "" && next.words !== words) break;
    span += 1;
  }
  return span;
}
