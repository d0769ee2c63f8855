import en from "./texts/en/later.ts";
import sr from "./texts/sr/later.ts";
import { addTexts } from "./translator.ts";

let added = false;

/**
 * Adds the texts that the pane's first page does without, so that it opens sooner, to every translator: those of the
 * command line, of figures, views and scenarios, of what a user entered in a workbook. Who speaks in them, or makes
 * messages of them, calls this first. More than once is once.
 */
export function addLaterTexts(): void {
  if (added) return;
  added = true;
  addTexts({ en, sr });
}
