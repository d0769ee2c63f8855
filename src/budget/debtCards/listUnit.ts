import { message, type Message } from "../../messages/message.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unitOf } from "../../text/units.ts";
import { multiplierFor, statedUnits } from "../amounts/tableUnit.ts";
import type { BalanceUnits } from "../budgetLine.ts";

export const WHOLE_UNITS: BalanceUnits = { eur: 1n, rsd: 1n };

/**
 * What the balances of a debt list count: by the header of each column ("Стање дуга у хиљ. EUR"), else by a phrase
 * between the sentence that states all debt and the list ("у хиљадама динара"), which says nothing of a column in
 * another currency. Laws print whole euros and dinars; a draft or a report may not.
 * @param above texts above the list, in their order
 * @param below a remark below it, which holds where nothing above states a unit
 */
export function balanceUnits(
  headers: { readonly eur: string; readonly rsd: string },
  above: readonly string[],
  below = "",
): BalanceUnits {
  const begins = above.findLastIndex((text) => STATES_ALL.test(foldForComparison(text)));
  const ofTitle = above
    .slice(Math.max(begins, 0))
    .map((text) => statedUnits(fromSentence(text)))
    .findLast(({ length }) => length > 0);
  const title = ofTitle ?? statedUnits(below);
  const unit = (header: string, currency: "EUR" | "RSD"): bigint => {
    const own = unitOf(header)?.multiplier ?? 1n;
    if (own !== 1n) return own;
    return multiplierFor(currency, title);
  };
  return { eur: unit(headers.eur, "EUR"), rsd: unit(headers.rsd, "RSD") };
}

const STATES_ALL = /\bstanje javnog duga\b/u;

/** A page's text from where the sentence that states all debt begins: other tables may stand above it. */
function fromSentence(text: string): string {
  const words = foldForComparison(text);
  return words.slice(Math.max(words.search(STATES_ALL), 0));
}

const isWhole = ({ eur, rsd }: BalanceUnits): boolean => eur === 1n && rsd === 1n;

/** For a reading: nothing where the balances are whole. */
export function scaledUnits(units: BalanceUnits): { readonly units?: BalanceUnits } {
  return isWhole(units) ? {} : { units };
}

/** The remark that balances were multiplied; none where they are whole. */
export function unitRemarks({ eur, rsd }: BalanceUnits): Message[] {
  return isWhole({ eur, rsd })
    ? []
    : [
        message("budget:balancesScaled", {
          eur: { decimal: { digits: eur, scale: 0 } },
          rsd: { decimal: { digits: rsd, scale: 0 } },
        }),
      ];
}
