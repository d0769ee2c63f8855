import type { Dossier } from "../../dossier/dossier.ts";
import { formatDecimal, formatMoney } from "../../messages/format.ts";
import { amountDecimal } from "../../money/money.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { ListedDay } from "./ListedDay.tsx";
import { sumOfAnswers, type LoanAnswer } from "./loanAnswers.ts";

interface TogetherProps {
  readonly answers: readonly LoanAnswer[];
  readonly dossier: Dossier;
  readonly model: PaneModel;
}

/** What several loans owe together, in euros and in dinars: how many of them are in the sum that is read first, and why the others are not. */
export function Together({ answers, dossier, model }: TogetherProps) {
  const { say, language } = useTranslator();
  const sums = [sumOfAnswers(answers, "eur"), sumOfAnswers(answers, "rsd")];
  const known = sums.filter(({ count }) => count > 0);
  const [first] = known;
  const [oldest] = known.flatMap((one) => one.oldest ?? []).sort((a, b) => a - b);
  const unknown = answers.filter(({ position }) => position.balance === null).length;
  return (
    <>
      <div className="together-head">
        <h2>
          {first && first.count < answers.length
            ? say("views:togetherSome", { some: String(first.count), count: answers.length })
            : say("views:together", { count: answers.length })}
        </h2>{" "}
        {known.length > 0 && <span className="hint">{say("views:balanceColumn")}</span>}
      </div>
      {known.map(({ sum }, at) => (
        <p key={sum.currency} className={at === 0 ? "hero" : "equivalents"}>
          {at === 0 ? (
            <>
              {formatDecimal(amountDecimal(sum), language)} <small>{sum.currency}</small>
            </>
          ) : (
            formatMoney(sum, language)
          )}
        </p>
      ))}
      {oldest !== undefined && <p className="hint">{say("views:oldestRate", { day: { day: oldest } })}</p>}
      {unknown > 0 && <p className="hint">{say("views:lacksBalance", { count: unknown })}</p>}
      {known.map(
        ({ sum: { currency }, lacksRate }) =>
          lacksRate > 0 && (
            <p key={currency} className="hint">
              {say("views:lacksRate", { count: lacksRate, currency })}
            </p>
          ),
      )}
      {known.length === 0 && unknown < answers.length && <p className="hint">{say("views:noRate")}</p>}
      {known.length === 0 && <ListedDay dossier={dossier} model={model} />}
    </>
  );
}
