import en from "./texts/en/later.ts";
import sr from "./texts/sr/later.ts";
import { addTexts } from "./translator.ts";

let added = false;

/**
 * Adds the texts on figures, views and scenarios to every translator. The pane's first page does without them, so that it
 * opens sooner: a shell adds them together with the chain that speaks of such things. More than once is once.
 */
export function addLaterTexts(): void {
  if (added) return;
  added = true;
  addTexts({ en, sr });
}
