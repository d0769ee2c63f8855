import { foldForComparison } from "../../text/fold.ts";

/** What a total says that it is for, folded ("ministarstvo finansija"; "" for the whole table); null for no total. */
export function totalledBy(label: string): string | null {
  const words = foldForComparison(label);
  const match = /^(?:sveukupno|ukupno|svega)(?![\p{L}\d])\s*(?:za\s+)?(.*?)[\s:]*$/u.exec(words);
  return match ? (match[1] ?? "") : null;
}
