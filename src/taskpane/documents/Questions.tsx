import { useEffect, useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import type { MatchDecision } from "../../dossier/dossier.ts";
import type { Matching, MatchQuestion } from "../../dossier/matching/matching.ts";
import { sourcePlace } from "../say/place.ts";
import { useShow } from "../state/shown.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { Printed } from "../parts/Printed.tsx";
import { ToDecide } from "./ToDecide.tsx";

/** Lines of which it is not sure enough which loan they are: the user decides, and the word is kept. */
export function Questions({ model }: { readonly model: PaneModel }) {
  const { say } = useTranslator();
  const matching = useMatching(model);
  const [open, setOpen] = useState(false);
  if (!matching || matching.questions.length === 0) return null;
  return (
    <ToDecide>
      <h2>{say("importing:questions", { count: matching.questions.length })}</h2>
      <p className="under">{say("importing:questionsHint")}</p>
      <Button
        size="small"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {say(open ? "views:close" : "importing:decideThem")}
      </Button>
      {open && (
        <MoreList items={matching.questions} atOnce={5}>
          {(shown) =>
            shown.map((question) => (
              <Question
                key={`${question.line.source.document} ${question.line.source.page} ${question.line.name}`}
                question={question}
                matching={matching}
                onWord={(word) => {
                  model.decide(question.line, word);
                }}
              />
            ))
          }
        </MoreList>
      )}
    </ToDecide>
  );
}

/** Worked out once the page has drawn what was read: with many laws it takes a moment. */
function useMatching({ chain, state: { imported, decisions } }: PaneModel): Matching | null {
  const [matching, setMatching] = useState<Matching | null>(null);
  useEffect(() => {
    if (!chain || !imported) return;
    const timer = setTimeout(() => {
      void chain.matchLoans(imported, decisions).then(setMatching);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [chain, imported, decisions]);
  return imported ? matching : null;
}

interface QuestionProps {
  readonly question: MatchQuestion;
  readonly matching: Matching;
  readonly onWord: (word: Pick<MatchDecision, "loan">) => void;
}

/** What the choices stand for; ids of loans hold no colon. */
const NEW = ":new";
const NONE = ":none";

function Question({ question: { line, candidates }, matching, onWord }: QuestionProps) {
  const { say, sayMessage } = useTranslator();
  const show = useShow();
  const [choice, setChoice] = useState("");
  const place = sourcePlace(line.source);
  const nameOf = (id: string): string => matching.loans.find((loan) => loan.id === id)?.lines[0]?.name ?? id;
  const own = matching.loans.find(({ lines }) => lines.includes(line))?.id;
  const rest = matching.loans.filter(({ id }) => id !== own && !candidates.some(({ loan }) => loan === id));
  return (
    <div className="question">
      <h3>
        <button
          type="button"
          className="see line-name"
          onClick={() => {
            show({ kind: "line", line });
          }}
        >
          <Printed text={line.name} />
        </button>
      </h3>
      {place && <p className="hint breakable">{sayMessage(place)}</p>}
      <ul>
        {candidates.map(({ loan, confidence, reasons }) => (
          <li key={loan}>
            <Printed text={nameOf(loan)} /> ({say("importing:confidence", { percent: confidence })})
            <ul>
              {reasons.map(({ speaks, message }, index) => (
                <li key={index}>
                  {say(speaks === "for" ? "importing:speaksFor" : "importing:speaksAgainst")}{" "}
                  {sayMessage(message)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <div className="decoding-fields">
        <Field label={say("importing:whichLoan")}>
          <Select
            value={choice}
            onChange={(_event, { value }) => {
              setChoice(value);
            }}
          >
            <option value="">{say("importing:notDecided")}</option>
            {candidates.map(({ loan }) => (
              <option key={loan} value={loan}>
                {cut(nameOf(loan))}
              </option>
            ))}
            {own !== undefined && <option value={NEW}>{say("importing:newLoan")}</option>}
            <option value={NONE}>{say("importing:noLoan")}</option>
            <optgroup label={say("importing:anotherLoan")}>
              {rest.map(({ id }) => (
                <option key={id} value={id}>
                  {cut(nameOf(id))}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
        <Button
          size="small"
          disabledFocusable={choice === ""}
          onClick={() => {
            onWord({ loan: choice === NONE ? null : choice === NEW ? (own ?? null) : choice });
          }}
        >
          {say("importing:decide")}
        </Button>
      </div>
    </div>
  );
}

/** An option is one line. */
function cut(name: string): string {
  return name.length > 70 ? `${name.slice(0, 69)}…` : name;
}
