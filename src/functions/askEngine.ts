/// <reference types="custom-functions-runtime" />
import type { Language } from "../messages/language.ts";
import type { FunctionName } from "./engine.ts";
import { runSoon } from "./turns.ts";

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
