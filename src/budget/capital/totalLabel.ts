import { foldForComparison } from "../../text/fold.ts";

/** What a total says that it is for, folded ("ministarstvo finansija"; "" for the whole table); null for no total. */
export function totalledBy(label: string): string | null {
  const words = foldForComparison(label);
  const total = /^(?:sveukupno|ukupno|svega)(?![\p{L}\d]) ?(?:za )?/u.exec(words)?.[0];
  return total === undefined ? null : words.slice(total.length).replace(/(?<![\s:])[\s:]+$/u, "");
}
