import { useId, useState, type ReactNode } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import type { PublishedComparison } from "../../loan/fit/comparePublished.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Message } from "../../messages/message.ts";
import type { Chain } from "../chain.ts";
import { NoticeLine } from "../parts/Notices.tsx";
import { noticeOf } from "../say/notice.ts";
import { assumedTerms } from "../say/termWords.ts";
import type { Attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { readPublished } from "./readPublished.ts";

interface CompareFigureProps {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly rates: Dossier["rates"];
  readonly chain: Chain;
  /** Leads to the search for other schedules, for what one figure does not tell. */
  readonly fit: ReactNode;
}

/** A figure from the press or a report beside the schedule: one field, one sentence. */
export function CompareFigure({ terms, schedule, rates, chain, fit }: CompareFigureProps) {
  const translator = useTranslator();
  const { say, sayMessage, language } = translator;
  const heading = useId();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<Message | null>(null);
  const [outcome, setOutcome] = useState<Attempt<PublishedComparison> | null>(null);
  const compare = (): void => {
    const reading = readPublished(text, language);
    setOutcome(null);
    setWrong(reading.ok ? null : reading.sentence);
    if (!reading.ok) return;
    chain.comparePublished(reading, terms, schedule, rates).then(
      (value) => {
        setOutcome({ ok: true, value });
      },
      (error: unknown) => {
        setOutcome({ ok: false, notice: noticeOf(error) });
      },
    );
  };
  const assumed = assumedTerms(terms, translator);
  return (
    <section aria-labelledby={heading} className="compare-figure">
      <h2 id={heading}>{say("paneFit:compareHeading")}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          compare();
        }}
      >
        <Field
          label={say("paneFit:compareLabel")}
          {...(wrong
            ? { validationState: "error" as const, validationMessage: sayMessage(wrong) }
            : { hint: say("paneFit:compareHint", { example: say("paneFit:compareExample") }) })}
        >
          <Input
            value={text}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, { value }) => {
              setText(value);
              // An answer stands only beside the figure that it is of.
              setOutcome(null);
              setWrong(null);
            }}
          />
        </Field>
        <p className="buttons">
          <Button type="submit" size="small">
            {say("paneFit:compare")}
          </Button>
          {fit}
        </p>
      </form>
      <div role="status">
        {outcome && !outcome.ok && <NoticeLine notice={outcome.notice} />}
        {outcome?.ok && (
          <div className={`notice compared compared-${outcome.value.verdict}`}>
            <p>
              <strong>{sayMessage(outcome.value.sentence)}</strong>
            </p>
            {outcome.value.more.length > 0 && <p>{outcome.value.more.map(sayMessage).join(" ")}</p>}
            <p className="hint">
              {say("paneFit:compareEntered")}{" "}
              {assumed > 0 && say("paneFit:compareAssumed", { count: assumed })}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
