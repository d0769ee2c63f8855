import { lazy, Suspense } from "react";
import { Button, ProgressBar } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { Converted } from "../../dossier/convertedOn.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import { formatDay, formatDecimal, formatMoney, formatPercent } from "../../messages/format.ts";
import { amountDecimal } from "../../money/money.ts";
import { balanceSteps, highestBalance } from "../chart/balanceSteps.ts";
import { useGo } from "../contexts.ts";
import { rowBehind } from "../loan/rowBehind.ts";
import { ScheduleBeginning } from "../parts/ScheduleBeginning.tsx";
import { FigureDoor } from "../parts/FigureDoor.tsx";
import { OpenInterest } from "../parts/OpenInterest.tsx";
import type { PaneModel } from "../state/paneModel.ts";
import type { LoanPart } from "../state/paneView.ts";
import { inShort } from "../say/inShort.ts";
import { assumedTerms } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { ListedDay } from "./ListedDay.tsx";
import { isRepaid, oldestRate, type LoanAnswer } from "./loanAnswers.ts";
import { NextPayment } from "./NextPayment.tsx";

const BalanceChart = lazy(() => import("../chart/BalanceChart.tsx"));

interface LoanHeroProps {
  readonly answer: LoanAnswer;
  readonly dossier: Dossier;
  readonly model: PaneModel;
}

/** The one loan: what is owed, its course, what was repaid and what comes next. */
export function LoanHero({ answer, dossier, model }: LoanHeroProps) {
  const translator = useTranslator();
  const { say, sayMessage, language } = translator;
  const go = useGo();
  const { loan, name, position, schedule, next } = answer;
  const { terms, cards } = loan;
  const assumed = assumedTerms(terms, translator);
  const open = (part: LoanPart) => () => {
    go({ over: { kind: "loan", loan: terms.id, due: null, part } });
  };
  const creditor = loan.creditor ?? cards.at(-1)?.creditor;
  const published = cards.filter(({ balanceEur, balanceRsd }) => balanceEur ?? balanceRsd).length;
  return (
    <section className="part hero-part" aria-labelledby="hero-loan">
      <div className="part-head">
        <h2 id="hero-loan">{name}</h2>
        {isRepaid(answer) && <span className="tag tag-good">{say("views:repaid")}</span>}
        <Button
          size="small"
          iconPosition="after"
          icon={<ChevronRight16Regular />}
          aria-label={say("views:scheduleOf", { loan: name })}
          data-loan={terms.id}
          onClick={open("plan")}
        >
          {say("views:schedule")}
        </Button>
      </div>
      {creditor && <p className="hint">{creditor}</p>}
      <p className="hint hero-label">{say("views:balance")}</p>
      <p className="hero">
        {position.balance ? (
          <FigureDoor loan={terms.id} due={rowBehind(schedule, position.date)}>
            {formatDecimal(amountDecimal(position.balance), language)}{" "}
            <small>{position.balance.currency}</small>
          </FigureDoor>
        ) : (
          say("views:unknownBalance")
        )}
      </p>
      {position.balance?.minor !== 0n && <Equivalents eur={answer.eur} rsd={answer.rsd} />}
      {position.unknown && <p>{sayMessage(inShort(position.unknown))}</p>}
      <NothingOwed answer={answer} dossier={dossier} model={model} />
      <ScheduleBeginning terms={terms} />
      <OpenInterest schedule={schedule} above={position.unknown} />
      <Chart answer={answer} />
      <Repaid answer={answer} />
      {next && <Payments answer={answer} next={next} />}
      <div className="part-head hero-more">
        {assumed > 0 && (
          <Button className="tag tag-warn" size="small" onClick={open("terms")}>
            {say("views:assumptions", { count: assumed })}
          </Button>
        )}
        {published > 0 && (
          <Button appearance="transparent" size="small" className="link" onClick={open("history")}>
            {say("views:published", { count: published })}
          </Button>
        )}
      </div>
    </section>
  );
}

function Equivalents({ eur, rsd }: Pick<LoanAnswer, "eur" | "rsd">) {
  const { say, language } = useTranslator();
  const known = [eur, rsd].flatMap((one): readonly Converted[] => (one?.rate ? [one] : []));
  if (known.length === 0) return <p className="hint">{say("views:noRate")}</p>;
  const oldest = oldestRate(known);
  return (
    <p className="equivalents">
      {known.map(({ value }) => (
        <span key={value.currency} className="whole">
          {formatMoney(value, language)}
        </span>
      ))}
      {oldest !== null && <span className="hint">{say("views:oldestRate", { day: { day: oldest } })}</span>}
    </p>
  );
}

/** Nought is explained: repaid, or not drawn yet; and the last day on which a list was published is one step away. */
function NothingOwed({ answer, dossier, model }: LoanHeroProps) {
  const { say } = useTranslator();
  const { position, schedule, last, loan } = answer;
  if (position.balance?.minor !== 0n) return null;
  const { paid, principal, interest } = schedule.totals;
  const first = loan.terms.drawdowns[0]?.date;
  if (!isRepaid(answer)) {
    return first !== undefined && first > position.date ? (
      <p>{say("views:notDrawn", { day: { day: first } })}</p>
    ) : null;
  }
  return (
    <>
      {last && (
        <p>
          {paid && interest
            ? say("views:repaidText", { day: { day: last.due }, paid, principal, interest })
            : say("views:repaidTextOpen", { day: { day: last.due } })}
        </p>
      )}
      <ListedDay dossier={dossier} model={model} />
    </>
  );
}

function Chart({ answer: { loan, schedule, position } }: { readonly answer: LoanAnswer }) {
  const { say } = useTranslator();
  const steps = balanceSteps(schedule);
  const highest = highestBalance(steps);
  const last = schedule.rows.at(-1);
  if (!highest || highest.minor === 0n) return null;
  const text =
    last && position.balance
      ? say("pane:chartText", {
          loan: loan.terms.name,
          highest,
          balance: position.balance,
          day: { day: position.date },
          closing: last.closing,
          last: { day: last.due },
        })
      : "";
  return (
    <div className="chart">
      <Suspense fallback={null}>
        <BalanceChart steps={steps} highest={highest} asOf={position.date} text={text} />
      </Suspense>
    </div>
  );
}

function Repaid({ answer }: { readonly answer: LoanAnswer }) {
  const { say, language } = useTranslator();
  const { repaidPermille: share, instalments, position } = answer;
  if (share === null || position.instalmentsLeft === null || isRepaid(answer)) return null;
  const percent = formatPercent({ digits: BigInt(share), scale: 1 }, language);
  const label = say("views:repaidShare", { share: percent });
  return (
    <div className="repaid">
      <b>{label}</b>
      <span className="hint">
        {say("views:instalmentsDue", {
          due: String(instalments - position.instalmentsLeft),
          all: String(instalments),
        })}
      </span>
      <ProgressBar aria-label={label} max={1000} value={share} thickness="large" />
    </div>
  );
}

function Payments({ answer, next }: { readonly answer: LoanAnswer; readonly next: OpenRow }) {
  const { say, language } = useTranslator();
  const { last, position, loan } = answer;
  return (
    <dl className="pair">
      <div>
        <dt>{say("views:nextPayment")}</dt>
        <dd>
          <b>{formatDay(next.payment, language)}</b>
          <FigureDoor loan={loan.terms.id} due={next.due}>
            <NextPayment row={next} />
          </FigureDoor>
          {next.interest && next.principal.minor > 0n && (
            <span className="under">
              {say("views:ofWhichInterest", {
                interest: formatDecimal(amountDecimal(next.interest), language),
              })}
            </span>
          )}
        </dd>
      </div>
      {last && (
        <div>
          <dt>{say("views:lastPayment")}</dt>
          <dd>
            <FigureDoor loan={loan.terms.id} due={last.due}>
              <b>{formatDay(last.payment, language)}</b>
            </FigureDoor>
            {position.instalmentsLeft !== null && (
              <span>{say("views:instalmentsLeft", { count: position.instalmentsLeft })}</span>
            )}
            {last.payment !== last.due && (
              <span className="under">{say("views:dueOn", { day: { day: last.due } })}</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
