import type { Progress } from "../documents/document.ts";
import type { Translator } from "../messages/translator.ts";

/** Shows on a terminal how far reading has come, on one line of stderr; nothing where stderr is no terminal. */
export function terminalProgress({ say }: Translator): {
  readonly onProgress: Progress;
  readonly clear: () => void;
} {
  const shown = process.stderr.isTTY;
  return {
    onProgress: ({ document, page, pages }) => {
      if (shown) process.stderr.write(`\r\u001b[K${say("cli:progress", { document, page, pages })}`);
    },
    clear: () => {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}
