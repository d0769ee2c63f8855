import type { OpenedDocument } from "../../documents/document.ts";
import { openingText } from "./openingText.ts";

/** A budget plans a year; a final account, or a report on execution, says what was taken in and spent. */
export type AccountKind = "plan" | "execution" | null;

const TITLES: readonly (readonly [Exclude<AccountKind, null>, RegExp])[] = [
  ["execution", /\bzavrsn\w+ racun/u],
  ["execution", /\bizvestaj\w* o (?:izvrsenj|ostvarenj|realizacij)/u],
  ["plan", /\b(?:zakon\w*|odluk\w*|rebalans\w*)(?: (?!zavrsn)\w+){0,6} budzet/u],
];

/** By the words of its title that stand first: a final account names the budget, too. Null where it says neither. */
export function accountKind(document: OpenedDocument): AccountKind {
  const text = openingText(document);
  let first: { readonly kind: AccountKind; readonly at: number } | null = null;
  for (const [kind, words] of TITLES) {
    const at = text.search(words);
    if (at >= 0 && (first === null || at < first.at)) first = { kind, at };
  }
  return first?.kind ?? null;
}
