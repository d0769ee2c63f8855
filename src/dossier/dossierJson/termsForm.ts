import type { LoanTerms, TermSource } from "../../loan/terms.ts";
import { readTerms, termsToJson } from "../../loan/termsJson.ts";
import { Problem } from "../../messages/message.ts";
import { byName, damaged, object, objectAt, optional, TEXT, WHOLE, type Form } from "./form.ts";
import { MESSAGE } from "./messageForm.ts";
import { MARK } from "./values.ts";

const SOURCES = byName(
  object<TermSource>({
    mark: MARK,
    text: TEXT,
    says: optional(MESSAGE),
    document: optional(TEXT),
    documentSays: optional(MESSAGE),
    page: optional(WHOLE),
    row: optional(TEXT),
  }),
);

/**
 * Terms as a file of terms holds them, but for the sources: those keep what the program itself says as messages,
 * which a file of terms puts into words.
 */
export const TERMS: Form<LoanTerms> = {
  write(terms) {
    const sources: Record<string, TermSource> = {};
    for (const [term, source] of Object.entries(terms.sources)) if (source) sources[term] = source;
    return { ...termsToJson({ ...terms, sources: {} }), sources: SOURCES.write(sources) };
  },
  read(json, path) {
    const { sources, ...rest } = objectAt(json, path);
    return { ...termsAt(rest, path), sources: SOURCES.read(sources, `${path}.sources`) };
  },
};

function termsAt(json: unknown, path: string): LoanTerms {
  try {
    return readTerms(json, {});
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return damaged(error.place.cell === undefined ? path : `${path}.${error.place.cell}`);
  }
}
