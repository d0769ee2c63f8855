import type { Progress } from "../documents/document.ts";
import type { Translator } from "../messages/translator.ts";
import { withControlSigns } from "../text/controlSigns.ts";

/** What turns the direction of writing, so that a line reads otherwise than it is (Unicode UAX 9). */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What a terminal obeys and JSON.stringify leaves as it is: DEL, C1, directions, ends of lines and paragraphs. */
const UNESCAPED = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text as a terminal may show it: what would steer it is a sign ("␛"), whoever it came from. */
export function shown(text: string): string {
  return withControlSigns(text).replace(DIRECTIONS, "\ufffd");
}

/** Prints a result on stdout. */
export function printText(text: string): void {
  process.stdout.write(`${shown(text)}\n`);
}

/** Prints a value as JSON on stdout; whoever reads it gets every character, and a terminal obeys none. */
export function printJson(value: unknown): void {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  process.stdout.write(`${JSON.stringify(value, null, 2).replace(UNESCAPED, escaped)}\n`);
}

/** Shows on a terminal how far reading has come, on one line of stderr; nothing where stderr is no terminal. */
export function terminalProgress({ say }: Translator): {
  readonly onProgress: Progress;
  readonly clear: () => void;
} {
  const isTerminal = process.stderr.isTTY;
  return {
    onProgress: ({ document, page, pages }) => {
      if (isTerminal)
        process.stderr.write(`\r\u001b[K${shown(say("cli:progress", { document, page, pages }))}`);
    },
    clear: () => {
      if (isTerminal) process.stderr.write("\r\u001b[K");
    },
  };
}
