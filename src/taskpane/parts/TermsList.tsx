import { useContext } from "react";
import { Button } from "@fluentui/react-components";
import { Subtract16Regular } from "@fluentui/react-icons/svg/subtract";
import type { LoanTerms, Mark, TermSource } from "../../loan/terms.ts";
import { message, type MessageKey } from "../../messages/message.ts";
import { translatorFor, type Translator } from "../../messages/translator.ts";
import { MARK_WORDS } from "../../workbook/words.ts";
import type { GlossaryTerm } from "../glossary/terms.ts";
import { Word } from "../glossary/Word.tsx";
import { LoanPlacesContext } from "../contexts.ts";
import { MARK_ICONS } from "./MarkWord.tsx";
import { Printed } from "./Printed.tsx";
import { termPlace } from "../say/place.ts";
import { termWords, type TermWords } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** How a term is known. */
type Known = Mark | "none" | "unknown";

/** What is to be checked stands first, what is not there to be checked last. "none": the source is not stated. */
const ORDER: readonly Known[] = ["inferred", "none", "entered", "seen", "quoted", "computed", "unknown"];

const KNOWN_WORDS: Readonly<Record<Known, MessageKey>> = {
  ...MARK_WORDS,
  none: "workbook:wordNoSource",
  unknown: "pane:unknown",
};

/** The terms whose name is a word of the trade. */
const WORDS: Partial<Readonly<Record<string, GlossaryTerm>>> = {
  facility: "facility",
  drawdowns: "drawdown",
  rate: "interest",
  dayCount: "dayCount",
  firstInterest: "dueDate",
  firstPrincipal: "instalment",
  businessDays: "businessDays",
  rounding: "rounding",
};

/** As the documents write. */
const PRINTED = translatorFor("sr-Latn");

/** Terms that rest on one and the same source. */
interface SourcedTerms {
  /** What the source says; null where it only repeats the term. */
  readonly source: TermSource | null;
  /** Where in the document it stands, in words. */
  readonly place: string | null;
  readonly terms: readonly TermWords[];
}

/** Every term, by how it is known; a source that several rest on is told once. */
export function TermsList({ terms }: { readonly terms: LoanTerms }) {
  const translator = useTranslator();
  const { say } = translator;
  const all = termWords(terms, translator);
  const printed = new Map(termWords(terms, PRINTED).map(({ term, value }) => [term, bare(value)]));
  const knownOf = ({ term, isUnknown }: TermWords): Known =>
    terms.sources[term]?.mark ?? (isUnknown ? "unknown" : "none");
  return (
    <>
      <h2 className="only-heard">{say("pane:termsHeading")}</h2>
      {ORDER.map((how) => {
        const known = all.filter((one) => knownOf(one) === how);
        if (known.length === 0) return null;
        return (
          <section key={how} className={`terms terms-${how}`} aria-labelledby={`terms-${how}`}>
            <TermsHead how={how} count={known.length} />
            {bySource(known, printed, terms, translator).map((one) => (
              <Sourced key={one.terms[0]?.term} loan={terms.id} {...one} />
            ))}
          </section>
        );
      })}
    </>
  );
}

/** How the terms below are known, how many they are, and what that means. */
function TermsHead({ how, count }: { readonly how: Known; readonly count: number }) {
  const { say, sayMessage } = useTranslator();
  const Drawing = how === "unknown" ? Subtract16Regular : MARK_ICONS[how];
  return (
    <>
      <h3 id={`terms-${how}`}>
        <Drawing aria-hidden />
        <span>{sayMessage(message("pane:termsKnown", { how: message(KNOWN_WORDS[how]), count }))}</span>
      </h3>
      {how === "inferred" && <p className="hint">{say("pane:assumptions", { count })}</p>}
    </>
  );
}

function Sourced({ loan, source, place, terms }: SourcedTerms & { readonly loan: string }) {
  const { say } = useTranslator();
  const places = useContext(LoanPlacesContext);
  return (
    <div className="term">
      <dl>
        {terms.map(({ term, label, value }) => {
          const change = places?.toTerm(loan, term);
          return (
            <div key={label}>
              <dt>{WORDS[term] ? <Word term={WORDS[term]}>{label}</Word> : label}</dt>
              <dd className="breakable">{value}</dd>
              {change && (
                <dd className="term-change">
                  <Button
                    appearance="transparent"
                    size="small"
                    className="link"
                    aria-label={say("views:changeTermOf", { term: label })}
                    onClick={change}
                  >
                    {say("views:changeTerm")}
                  </Button>
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      <Origin source={source} place={place} />
    </div>
  );
}

/** So many letters fill two lines of the narrowest pane. */
const TWO_LINES = 90;

/** What a term rests on; of a long text two lines are seen until it is unfolded. */
function Origin({ source, place }: Pick<SourcedTerms, "source" | "place">) {
  const { sayMessage } = useTranslator();
  const words = source && (source.says ? sayMessage(source.says) : source.text);
  const origin = (
    <>
      {words !== null && (source?.says ? words : <Printed text={words} />)}
      {words !== null && place ? ` (${place})` : place}
    </>
  );
  return (words?.length ?? 0) + (place?.length ?? 0) > TWO_LINES ? (
    <details className="origin">
      <summary>{origin}</summary>
    </details>
  ) : (
    <p className="origin">{origin}</p>
  );
}

/**
 * The terms as they stand, those with one source beside the first of them.
 * @param printed each term's letters and digits as a law would print them: a day as 21.09.2025
 */
function bySource(
  known: readonly TermWords[],
  printed: ReadonlyMap<string, string>,
  { sources }: LoanTerms,
  { sayMessage }: Translator,
): readonly SourcedTerms[] {
  const groups = new Map<string, SourcedTerms & { terms: TermWords[] }>();
  for (const one of known) {
    const source = sources[one.term];
    const found = source ? termPlace(source, sayMessage) : null;
    const place = found && sayMessage(found);
    const words = source && (source.says ? sayMessage(source.says) : source.text);
    const repeats =
      words !== undefined && place && [bare(one.value), printed.get(one.term)].includes(bare(words));
    const shown = repeats ? null : (source ?? null);
    const key = JSON.stringify([shown?.says ? sayMessage(shown.says) : shown?.text, place]);
    const group = groups.get(key);
    if (group) group.terms.push(one);
    else groups.set(key, { source: shown, place, terms: [one] });
  }
  return [...groups.values()];
}

/** Its letters and digits alone: 21.09.2025. and 21.09.2025 are one day. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
