import { formatDay, formatMoney } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import { balanceSteps, corners, highestBalance } from "../chart/balanceSteps.ts";
import { balanceScale, dayScale } from "../chart/chartScales.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { assumedTerms } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { isRepaid, type LoanAnswer } from "./loanAnswers.ts";
import { NextPayment } from "./NextPayment.tsx";
import { RowList, type LoanLine } from "./RowList.tsx";

/** So many loans are seen at once; more come on demand. */
const AT_ONCE = 12;
const WIDTH = 64;
const HEIGHT = 24;

/** Several loans with a schedule: each with its balance, its course in small, and the next payment; the repaid ones last. */
export function ScheduledRows({ answers }: { readonly answers: readonly LoanAnswer[] }) {
  const translator = useTranslator();
  const { say } = translator;
  const inOrder = [...answers].sort((a, b) => Number(isRepaid(a)) - Number(isRepaid(b)));
  return (
    <>
      <p className="rows-head hint" aria-hidden="true">
        <span>{say("views:nextPaymentColumn")}</span>
        <span>{say("views:balanceColumn")}</span>
      </p>
      <MoreList items={inOrder} atOnce={AT_ONCE}>
        {(shown) => <RowList lines={shown.map((answer) => lineOf(answer, translator))} />}
      </MoreList>
    </>
  );
}

function lineOf(answer: LoanAnswer, translator: Translator): LoanLine {
  const { say, language } = translator;
  const { loan, name, position, next } = answer;
  const assumed = assumedTerms(loan.terms, translator);
  return {
    loan: loan.terms.id,
    name,
    title: loan.terms.name,
    amount: position.balance ? formatMoney(position.balance, language) : say("views:unknownBalance"),
    more: (
      <>
        {isRepaid(answer) ? (
          say("views:repaid")
        ) : next ? (
          <>
            <span className="only-heard">{say("views:nextPayment")} </span>
            {formatDay(next.payment, language)} <NextPayment row={next} />
          </>
        ) : (
          position.balance && say("views:nothingDue")
        )}{" "}
        {assumed > 0 && <span className="assumed">{say("views:assumptions", { count: assumed })}</span>}
      </>
    ),
    drawing: <Course answer={answer} />,
  };
}

/** The balance over time, as small as a word; the figures beside it say what it shows. */
function Course({ answer: { schedule, position } }: { readonly answer: LoanAnswer }) {
  const steps = balanceSteps(schedule);
  const highest = highestBalance(steps);
  const first = steps[0];
  const last = steps.at(-1);
  if (!highest || highest.minor === 0n || !first || !last) return null;
  const x = dayScale(first.from, last.from, WIDTH);
  const y = balanceScale(highest, HEIGHT - 2);
  const points = corners(steps).map(
    ({ from, balance }) => `${x(from).toFixed(1)},${(y(Number(balance.minor)) + 1).toFixed(1)}`,
  );
  const on = position.date >= first.from && position.date <= last.from ? x(position.date) : null;
  return (
    <svg className="course" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <polyline className="chart-line" points={points.join(" ")} />
      {on !== null && <line className="chart-as-of" x1={on} x2={on} y1={0} y2={HEIGHT} />}
    </svg>
  );
}
