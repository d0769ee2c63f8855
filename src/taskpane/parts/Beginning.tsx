import type { LoanTerms } from "../../loan/terms.ts";
import { placeMessage } from "../say/place.ts";
import { MARK_WORDS } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** The balance that a schedule begins with, where it is printed, and what the instalments rest on; null for drawdowns. */
export function Beginning({ terms: { openingBalance, sources } }: { readonly terms: LoanTerms }) {
  const { say, sayMessage } = useTranslator();
  if (!openingBalance) return null;
  const { date, amount: balance } = openingBalance;
  const source = sources["openingBalance"];
  const place = source && placeMessage(source);
  const begins = { date: { day: date }, balance };
  const rests = sources["repayment"];
  return (
    <div className="notice notice-news">
      <p className="breakable">
        {place ? say("outlook:beginsAt", { ...begins, place }) : say("outlook:begins", begins)}{" "}
        {source && <span className={`mark mark-${source.mark}`}>{say(MARK_WORDS[source.mark])}</span>}
      </p>
      {rests?.says && (
        <p>
          {sayMessage(rests.says)}{" "}
          <span className={`mark mark-${rests.mark}`}>{say(MARK_WORDS[rests.mark])}</span>
        </p>
      )}
    </div>
  );
}
