/// <reference types="custom-functions-runtime" />
import type { Language } from "../messages/language.ts";
import type { FunctionName } from "./engine.ts";

let engine: Promise<typeof import("./engine.ts")> | null = null;

/**
 * What a worksheet function gives, computed in its turn. The engine is loaded for the first call, and asked for again
 * where loading failed.
 * @throws CustomFunctions.Error, which Excel shows as #VALUE! or #N/A with the sentence
 */
export async function askEngine(name: FunctionName, given: readonly unknown[]): Promise<unknown> {
  const { calculate } = await loadedEngine();
  const answer = await runSoon(() => calculate(name, given, displayLanguage()));
  if (answer.ok) return answer.value;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  // oxlint-disable-next-line typescript/only-throw-error -- what Excel takes for an error, though no Error
  throw new CustomFunctions.Error(answer.kind === "value" ? invalidValue : notAvailable, answer.sentence);
}

async function loadedEngine(): Promise<typeof import("./engine.ts")> {
  engine ??= import("./engine.ts");
  try {
    return await engine;
  } catch (error) {
    engine = null;
    throw error;
  }
}

/**
 * The language of Excel's own words, as the page says it once Excel has answered (host/startHost: the attribute
 * data-excel-language of its root); English until then, and for a language that there are no sentences in.
 */
function displayLanguage(): Language {
  const tag = document.documentElement.dataset["excelLanguage"]?.toLowerCase() ?? "";
  if (!/^sr\b/.test(tag)) return "en";
  return tag.includes("latn") ? "sr-Latn" : "sr-Cyrl";
}

/** How long a turn may last, in milliseconds: typing and drawing stay smooth with one frame in between. */
const TURN = 12;

const waiting: (() => void)[] = [];
let running = false;

/**
 * Runs the work soon, in order, at most 12 milliseconds at a stretch (one piece of work may take longer): Excel asks
 * for thousands of cells at once, and the pane lives on the same thread.
 */
export function runSoon<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    if (!running) {
      running = true;
      setTimeout(takeTurn);
    }
  });
}

function takeTurn(): void {
  const until = performance.now() + TURN;
  let done = 0;
  do {
    waiting[done]?.();
    done += 1;
  } while (done < waiting.length && performance.now() < until);
  waiting.splice(0, done);
  running = waiting.length > 0;
  if (running) setTimeout(takeTurn);
}
