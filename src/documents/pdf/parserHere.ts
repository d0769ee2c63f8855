import { usePdfWorker, type ParserEnd } from "./pdfjs.ts";

/** Has pdf.js parse in the thread that calls this. Its parser is loaded when the first PDF is opened. */
export function parsePdfsHere(): void {
  usePdfWorker(parserHere);
}

let loading: Promise<ParserEnd> | null = null;

/** The way to the parser in this thread; loads it. */
export function parserHere(): Promise<ParserEnd> {
  loading ??= import("pdfjs-dist/legacy/build/pdf.worker.mjs").then(({ WorkerMessageHandler }) => {
    const [end, ofParser] = channel();
    WorkerMessageHandler.initializeFromPort(ofParser);
    return end;
  });
  return loading;
}

type Listener = (event: { readonly data: unknown }) => void;

interface End extends ParserEnd {
  readonly listeners: Set<Listener>;
}

/**
 * Two ends within one thread: what is posted at one is heard at the other, a turn later. pdf.js has its own, which copies
 * all that is posted; copying the text of a law takes some hundredths of the time in which it is read.
 */
function channel(): readonly [End, End] {
  const end = (other: () => End): End => {
    const listeners = new Set<Listener>();
    return {
      listeners,
      postMessage(message, transfer = []) {
        const event = { data: isText(message) ? handedOn(message) : structuredClone(message, { transfer }) };
        void Promise.resolve().then(() => {
          for (const listener of other().listeners) listener(event);
        });
      },
      addEventListener(_name, listener, { signal } = {}) {
        listeners.add(listener);
        signal?.addEventListener("abort", () => listeners.delete(listener));
      },
      removeEventListener(_name, listener) {
        listeners.delete(listener);
      },
    };
  };
  const here: End = end(() => there);
  const there: End = end(() => here);
  return [here, there];
}

/** A piece of a page's text, as the parser posts it. */
interface TextMessage {
  readonly chunk: { readonly items: readonly unknown[] };
}

function isText(message: unknown): message is TextMessage {
  const { chunk } = message as { readonly chunk?: { readonly items?: unknown } };
  return Array.isArray(chunk?.items);
}

/** The parser goes on with the same piece, and puts other items into it; an item is left as it is. */
function handedOn(message: TextMessage): TextMessage {
  return { ...message, chunk: { ...message.chunk } };
}
