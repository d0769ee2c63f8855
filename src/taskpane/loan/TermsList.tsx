import type { LoanTerms, TermSource } from "../../loan/terms.ts";
import { placeMessage } from "../say/place.ts";
import { MARK_WORDS, termWords } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "../parts/Printed.tsx";

/** Every term with how it is known; assumptions are counted aloud before the list. */
export function TermsList({ terms }: { readonly terms: LoanTerms }) {
  const translator = useTranslator();
  const { say } = translator;
  const assumed = Object.values(terms.sources).filter((source) => source?.mark === "inferred").length;
  return (
    <>
      <h2>{say("pane:termsHeading")}</h2>
      {assumed > 0 && <p className="notice notice-news">{say("pane:assumptions", { count: assumed })}</p>}
      <dl className="terms">
        {termWords(terms, translator).map(({ term, label, value }) => (
          <div key={label} className="term">
            <dt>{label}</dt>
            <dd>
              <span className="breakable">{value}</span> <TermOrigin source={terms.sources[term]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{say("pane:marksLegend")}</p>
    </>
  );
}

function TermOrigin({ source }: { readonly source: TermSource | undefined }) {
  const { say, sayMessage } = useTranslator();
  if (!source) return <span className="mark mark-none">{say("pane:markNone")}</span>;
  const { page, row } = source;
  const document = source.documentSays ? sayMessage(source.documentSays) : source.document;
  const place = placeMessage({
    ...(document === undefined ? {} : { document }),
    ...(page === undefined ? {} : { page }),
    ...(row === undefined ? {} : { row }),
  });
  return (
    <>
      <span className={`mark mark-${source.mark}`}>{say(MARK_WORDS[source.mark])}</span>
      <span className="origin">
        {source.says ? sayMessage(source.says) : <Printed text={source.text} />}
        {place && ` (${sayMessage(place)})`}
      </span>
    </>
  );
}
