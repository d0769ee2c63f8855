import type { InputFile } from "../../documents/document.ts";
import { parseJson } from "../../documents/parseJson.ts";
import type { Chain } from "../chain.ts";
import type { LoadedTerms } from "./loadedTerms.ts";

/**
 * Terms from a file that a schedule can be built with.
 * @throws Problem where it is no JSON, holds no terms, or holds terms that contradict each other
 */
export function readTermsFile(
  chain: Pick<Chain, "readTerms" | "buildSchedule">,
  file: InputFile,
): LoadedTerms & { readonly file: string } {
  const terms = chain.readTerms(parseJson(file), { document: file.name });
  // What only the schedule can tell is told now, while the file is at hand.
  chain.buildSchedule(terms);
  return { file: file.name, terms };
}

/** The name of a file that a loan's terms are saved in. Ids come from documents and files: only plain signs stay. */
export function termsFileName(id: string): string {
  const stem = id.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
  return `${stem === "" ? "loan" : stem.slice(0, 100)}.terms.json`;
}
