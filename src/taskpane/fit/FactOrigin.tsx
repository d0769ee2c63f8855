import type { TermSource } from "../../loan/terms.ts";
import { placeMessage } from "../say/place.ts";
import { MARK_WORDS } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** How a fact is known: by a document and where there, or entered by the user. */
export function FactOrigin({ source }: { readonly source: TermSource | null }) {
  const { say, sayMessage } = useTranslator();
  const mark = source?.mark ?? "entered";
  const { document, documentSays, page, row } = source ?? {};
  const name = documentSays ? sayMessage(documentSays) : document;
  const place = placeMessage({
    ...(name === undefined ? {} : { document: name }),
    ...(page === undefined ? {} : { page }),
    ...(row === undefined ? {} : { row }),
  });
  const words = place ?? source?.says ?? null;
  return (
    <span className="origin">
      <span className={`mark mark-${mark}`}>{say(MARK_WORDS[mark])}</span> {words && sayMessage(words)}
    </span>
  );
}
