import { foldForComparison } from "../../text/fold.ts";
import type { LevelKind } from "./columns.ts";

/** What a total, or a title above sources of funding, is for. */
export interface Scope {
  /** Levels that the words may mean, the likeliest first; "here" for a bare "Свега :"; "all" for the whole budget. */
  readonly of: readonly LevelKind[] | "here" | "all" | "unknown";
  /** Folded for comparison; null where none is printed. */
  readonly code: string | null;
}

const TOTAL = /^(?:sveukupno|ukupno|svega)(?![\p{L}\d])/u;
const SOURCES = /^izvori finansiranja(?!\p{L})/u;

/** "Главни програм", "програм" and "пројекат" are used one for another; the code decides which it is. */
const LEVELS: readonly (readonly [RegExp, readonly LevelKind[]])[] = [
  [/^glavni program/u, ["main-program", "program", "activity"]],
  [/^funkc/u, ["function"]],
  [/^glav/u, ["glava"]],
  [/^razde/u, ["razdeo"]],
  [/^(?:programsk\w* )?(?:aktivn|projek)/u, ["activity", "program", "main-program"]],
  [/^program/u, ["program", "main-program", "activity"]],
  [/^(?:budzet|rashod|izdat|(?:svi )?korisni)/u, []],
];

/** What a total covers ("УКУПНО ЗА РАЗДЕО 16:", "Свега :"); null for a text that is no total. */
export function totalScope(text: string): Scope | null {
  return scopeAfter(text, TOTAL);
}

/** What the sources of funding below are for ("Извори финансирања за функцију 170:"); null for another text. */
export function sourcesScope(text: string): Scope | null {
  return scopeAfter(text, SOURCES);
}

function scopeAfter(text: string, words: RegExp): Scope | null {
  const folded = foldForComparison(text);
  if (!words.test(folded)) return null;
  const rest = folded
    .replace(words, "")
    .replace(/^\s*(?:za\s+)?/u, "")
    .replace(/(?<![\s:])[\s:]+$/u, "");
  if (rest === "") return { of: "here", code: null };
  const level = LEVELS.find(([pattern]) => pattern.test(rest))?.[1];
  if (!level) return { of: "unknown", code: null };
  if (level.length === 0) return { of: "all", code: null };
  const last = rest.split(/\s/u).at(-1) ?? "";
  return { of: level, code: /\d/u.test(last) ? last : null };
}
