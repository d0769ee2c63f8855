import type { DebtCard } from "../../budget/budgetLine.ts";
import type { CreditorBalance } from "../../budget/otherLines.ts";
import { message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import type { Dossier } from "../dossier.ts";
import { likelyDay } from "../likelyDay.ts";
import { compareWithPlan } from "./compareWithPlan.ts";
import type { LinesOfLoan } from "./linesOfLoan.ts";
import { timeOf } from "./moment.ts";
import type { PrintedBalance, PublishedBalance, ScheduledStory } from "./story.ts";

/** Every balance that was ever published of a loan, oldest first, each beside the schedule's. */
export function publishedBalances(
  dossier: Dossier,
  { cards, reported }: LinesOfLoan,
  currency: Currency | null,
  scheduled: ScheduledStory | null,
): PublishedBalance[] {
  return [...cards.map((card) => ofCard(dossier, card)), ...reported.flatMap(ofReport)]
    .toSorted((a, b) => timeOf(a.asOf, a.year) - timeOf(b.asOf, b.year))
    .map((printed) => {
      const compared = compareWithPlan(dossier, printed, currency, scheduled);
      const notes = printed.asOfMark === "inferred" ? [message("story:noteLikelyDay")] : [];
      return { ...printed, ...compared, notes: [...notes, ...compared.notes] };
    });
}

function ofCard(dossier: Dossier, card: DebtCard): PrintedBalance {
  const { name, source, balanceEur: eur, balanceRsd: rsd, asOf, instalment } = card;
  const printed = { name, source, eur, rsd, year: instalment.year };
  if (asOf !== null) {
    const isStated = dossier.documents.some(
      (document) => document.name === source.document && document.statedDay === asOf,
    );
    return { ...printed, asOf, asOfMark: isStated ? "entered" : "seen" };
  }
  const likely = likelyDay(
    dossier.rates,
    dossier.lines.filter((line) => line.source.document === source.document),
  );
  return { ...printed, asOf: likely, asOfMark: likely === null ? null : "inferred" };
}

/** Columns of one report that are of one currency are of several days, which the line does not tell apart. */
function ofReport({ name, source, amounts, asOf }: CreditorBalance): PrintedBalance[] {
  const known = amounts.flatMap(({ amount, unit: { currency }, year = null }) =>
    amount !== null && (currency === "EUR" || currency === "RSD") ? [{ amount, currency, year }] : [],
  );
  const of = (wanted: Currency) => known.filter(({ currency }) => currency === wanted);
  const [eur, rsd] = [of("EUR"), of("RSD")];
  if (known.length === 0) return [];
  if (eur.length <= 1 && rsd.length <= 1) {
    const [inEur, inRsd] = [eur[0]?.amount ?? null, rsd[0]?.amount ?? null];
    const year = known[0]?.year ?? null;
    return [{ name, source, eur: inEur, rsd: inRsd, asOf, asOfMark: asOf === null ? null : "seen", year }];
  }
  return known.map(({ amount, currency, year }) => ({
    name,
    source,
    eur: currency === "EUR" ? amount : null,
    rsd: currency === "RSD" ? amount : null,
    asOf: null,
    asOfMark: null,
    year,
  }));
}
