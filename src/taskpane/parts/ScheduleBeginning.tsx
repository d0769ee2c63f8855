import type { LoanTerms } from "../../loan/terms.ts";
import { placeMessage } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MarkWord } from "./MarkWord.tsx";
import { Unfold } from "./Unfold.tsx";

/** From when a schedule counts; unfolded, where its balance is printed and what the instalments rest on. Null for drawdowns. */
export function ScheduleBeginning({ terms: { openingBalance, sources } }: { readonly terms: LoanTerms }) {
  const { say, sayMessage } = useTranslator();
  if (!openingBalance) return null;
  const { date, amount: balance } = openingBalance;
  const source = sources["openingBalance"];
  const place = source && placeMessage(source);
  const begins = { date: { day: date }, balance };
  const rests = sources["repayment"];
  return (
    <Unfold
      className="beginning"
      summary={
        <>
          {say("outlook:beginsOn", { date: begins.date })} {source && <MarkWord mark={source.mark} />}
        </>
      }
    >
      <p className="breakable">
        {place ? say("outlook:beginsAt", { ...begins, place }) : say("outlook:begins", begins)}
      </p>
      {rests?.says && (
        <p>
          {sayMessage(rests.says)} <MarkWord mark={rests.mark} />
        </p>
      )}
    </Unfold>
  );
}
