import type { TermSource } from "../../loan/terms.ts";
import { MarkWord } from "../parts/MarkWord.tsx";
import { placeMessage } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** How a fact is known: by a document and where there, or entered by the user. */
export function FactOrigin({ source }: { readonly source: TermSource | null }) {
  const { sayMessage } = useTranslator();
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
      <MarkWord mark={mark} /> {words && sayMessage(words)}
    </span>
  );
}
