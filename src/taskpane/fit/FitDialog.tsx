import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import type { PublishedFacts } from "../../dossier/fitFacts.ts";
import type { FitResult } from "../../loan/fit/fitSchedules.ts";
import { takenTerms } from "../../loan/fit/takenTerms.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Chain } from "../chain.ts";
import { Modal } from "../parts/Modal.tsx";
import { NoticeLine } from "../parts/Notices.tsx";
import { Printed } from "../parts/Printed.tsx";
import { noticeOf, type Notice } from "../say/notice.ts";
import { attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { FactForm } from "./FactForm.tsx";
import { FitAnswer } from "./FitAnswer.tsx";
import { termSources, type FitForm } from "./fitForm.ts";
import { readFitForm, type Expected } from "./readFitForm.ts";

interface FitDialogProps {
  readonly loan: { readonly id: string; readonly name: string };
  readonly published: PublishedFacts;
  /** As the user left it last. */
  readonly form: FitForm;
  readonly rates: Dossier["rates"];
  readonly chain: Chain;
  readonly onForm: (form: FitForm) => void;
  readonly onTake: (terms: LoanTerms) => void;
  readonly onClose: () => void;
}

const NOTHING_WRONG: ReadonlyMap<string, Expected> = new Map();

/** Finds the schedules of a loan that agree with what is known of it, and hands one over as the loan's terms. */
export function FitDialog({ loan, published, form, rates, chain, onForm, onTake, onClose }: FitDialogProps) {
  const { say, language } = useTranslator();
  const title = useId();
  const [wrong, setWrong] = useState(NOTHING_WRONG);
  const [result, setResult] = useState<FitResult | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // What came of the facts is what the user wants to read next.
  useEffect(() => {
    if (result || notice) heading.current?.focus();
  }, [result, notice]);

  const change = (next: FitForm): void => {
    // What was found for other facts must not be taken for these.
    setResult(null);
    setNotice(null);
    onForm(next);
  };
  const search = (): void => {
    const reading = readFitForm(form, loan, language);
    setResult(null);
    setNotice(null);
    setWrong(reading.ok ? NOTHING_WRONG : reading.wrong);
    if (!reading.ok) {
      setNotice(problem(message("paneFit:wrongFields", { count: reading.wrong.size })));
      return;
    }
    chain.fitSchedules(reading.facts, rates).then(setResult, (error: unknown) => {
      setNotice(noticeOf(error));
    });
  };
  const take = (found: LoanTerms): void => {
    const terms = takenTerms(found, termSources(form), published.agreement);
    const built = attempt(() => chain.buildSchedule(terms));
    if (built.ok) onTake(terms);
    else setNotice(built.notice);
  };
  return (
    <Modal labelledBy={title} onClose={onClose}>
      <div className="card-head">
        <h2 id={title} className="breakable">
          {say("paneFit:title")}:{" "}
          <span className="under">
            <Printed text={loan.name} />
          </span>
        </h2>
        <Button size="small" onClick={onClose}>
          {say("views:close")}
        </Button>
      </div>
      <p className="hint">{say("paneFit:hint")}</p>
      {published.undated > 0 && (
        <p className="hint">{say("paneFit:undated", { count: published.undated })}</p>
      )}
      <FactForm form={form} wrong={wrong} onForm={change} onSearch={search} />
      {(result || notice) && (
        <section aria-labelledby={`${title}-found`} className="fit-answer">
          <h3 id={`${title}-found`} ref={heading} tabIndex={-1}>
            {say("paneFit:found")}
          </h3>
          {notice && <NoticeLine notice={notice} />}
          {result && <FitAnswer result={result} onTake={take} />}
        </section>
      )}
    </Modal>
  );
}

function problem(text: Message): Notice {
  return { kind: "problem", text, place: null };
}
