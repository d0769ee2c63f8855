import type { Progress } from "../documents/document.ts";
import type { Translator } from "../messages/translator.ts";
import { shown } from "./print.ts";

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
