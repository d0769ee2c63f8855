import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf, type Day } from "../../calendar/day.ts";
import type { Agreement } from "../../loan/agreements/agreement.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { LoanTerms, TermSource } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { decimalText, type Decimal } from "../../money/decimal.ts";
import { amountText, asMoney, money, type Money } from "../../money/money.ts";
import { balanceRange, openingAmount, roundSumIn } from "./cardBalance.ts";
import { groupCurrency, noughtCurrency, currencyOfCard, type CardCurrency } from "./cardCurrency.ts";
import { interestOpenOf } from "./cardRate.ts";
import { isToTheUnit } from "../toTheUnit.ts";
import { chooseShare, wholeBalance } from "./chooseShare.ts";
import { dividedSum, type DividedSum } from "./dividedSum.ts";
import type { ForwardLoan, ListFacts, RateOfDay } from "./forwardLoan.ts";
import { forwardTerms } from "./forwardTerms.ts";
import { endsOf } from "./principalDates.ts";
import { isSwapped, weighBasis, type Weighed } from "./weighBasis.ts";
import { printedInstalment, type YearInstalment, type YearShare } from "./yearShare.ts";

/** A card and what is known beside it. */
interface CardInList {
  readonly id: string;
  readonly card: DebtCard;
  /** Cards of the same loan in other laws. */
  readonly others: readonly DebtCard[];
}

/**
 * What a card says of the time after its balance: in which currency the loan is, what of it is owed, which instalments
 * are left, and on what that rests. Nothing is guessed: what is missing is said, what is assumed is marked in the terms.
 */
export function forwardFromCard(inList: CardInList, list: ListFacts): ForwardLoan {
  const { id, card, others } = inList;
  const agreement = agreementFor(id) ?? (card.loan === null ? null : agreementFor(card.loan));
  const found = loanCurrency(card, agreement, others, list);
  const printed = printedInstalment(card);
  const known: KnownOfCard = {
    ...inList,
    agreement,
    currency: found?.currency ?? null,
    currencyBy: found?.by ?? null,
    printed: found && printed && { year: printed.year, amount: asMoney(printed.amount, found.currency) },
  };
  const missing = missingFact(card, list);
  if (missing) return notDerivable(known, list, missing);
  if (!found) return notDerivable(known, list, message("outlook:noCurrency"));
  const rate = list.rates.get(found.currency);
  const date = { day: list.day };
  if (!rate) return notDerivable(known, list, message("outlook:noRate", { currency: found.currency, date }));
  const { balanceRsd } = card;
  if (!balanceRsd) return notDerivable(known, list, message("outlook:noBalanceRsd"));
  return derived(known, list, { currency: found.currency, rate, balanceRsd, instalment: printed });
}

type KnownOfCard = CardInList &
  Pick<ForwardLoan, "currency" | "currencyBy" | "printed"> & { readonly agreement: Agreement | null };

function notDerivable(known: KnownOfCard, { day }: ListFacts, reason: Message): ForwardLoan {
  const { id, card, currency, currencyBy, printed } = known;
  const nothing = { balance: null, byBalance: null, terms: null, interestOpen: null };
  return { id, card, currency, currencyBy, printed, basis: "not-derivable", reason, since: day, ...nothing };
}

interface Convertible {
  readonly currency: Currency;
  readonly rate: RateOfDay;
  readonly balanceRsd: Decimal;
  readonly instalment: YearInstalment | null;
}

/** A schedule of the balance, and what of it falls due in the year of the law. */
interface Draft {
  readonly balance: Money;
  /** What is divided into instalments where it is not the balance. */
  readonly divided: DividedSum | null;
  readonly byBalance: Money | null;
  /** Whether that is what the law prints. */
  readonly agrees: boolean;
  readonly terms: LoanTerms;
}

function derived(known: KnownOfCard, list: ListFacts, facts: Convertible): ForwardLoan {
  const { id, card, agreement, currencyBy, printed } = known;
  const { currency, rate, balanceRsd, instalment } = facts;
  const range = balanceRange(balanceRsd, rate.rsd, currency);
  const chosen = chooseShare(card, list.day, agreement, range.nearest, instalment);
  if (!chosen) return notDerivable(known, list, message("outlook:noDates"));
  const { share, isOnGrid, isOnlyStep } = chosen;
  const draftOf = (balance: Money, divided: DividedSum | null): Draft => {
    const balanceSource = balanceSourceOf(card, balance, rate, list);
    const plan = { id, card, day: list.day, balance, balanceSource, share, agreement, divided };
    const drafted = forwardTerms({ ...plan, isStepProven: false });
    const byBalance = instalment && principalIn(instalment.year, share, buildOpenSchedule(drafted).rows);
    const agrees =
      instalment !== null &&
      byBalance !== null &&
      share.inYear > 0 &&
      isToTheUnit(byBalance, instalment.amount);
    const terms = agrees ? forwardTerms({ ...plan, isStepProven: isOnlyStep }) : drafted;
    return { balance, divided, byBalance, agrees, terms };
  };
  const even = draftOf(openingAmount(card, range, wholeBalance(share, instalment, currency)), null);
  const divided = even.agrees && isOnGrid && !isSwapped(card) ? dividedSum(share, range) : null;
  const uneven = divided && draftOf(divided.owed, divided);
  const draft = uneven?.agrees ? uneven : even;
  const { balance, byBalance, terms } = draft;
  const interestOpen = interestOpenOf(card, agreement);
  const weighed = weighBasis(
    { ...draft, card, share, printed, isOnGrid, isRateProven: rate.isProven, interestOpen },
    list.day,
  );
  return {
    id,
    card,
    currency,
    currencyBy,
    balance,
    printed,
    byBalance,
    ...weighed,
    terms: { ...terms, sources: { ...terms.sources, repayment: repaymentSource(weighed) } },
    since: terms.openingBalance?.date ?? list.day,
    interestOpen,
  };
}

/** The schedule rests on this, so it goes along with the terms wherever they are shown. */
function repaymentSource({ basis, reason }: Weighed): TermSource {
  return basis === "proven"
    ? { mark: "computed", text: basis, says: message("outlook:sourceProven", { reason }) }
    : { mark: "inferred", text: basis, says: message("outlook:sourceEqual", { reason }) };
}

const DAY_WORDS = { inferred: "outlook:sourceDayInferred", entered: "outlook:sourceDayEntered" } as const;

function balanceSourceOf(
  card: DebtCard,
  balance: Money,
  { rsd }: RateOfDay,
  { day, dayMark }: ListFacts,
): TermSource {
  const { document, page, row, cell } = card.source;
  const dinars = card.balanceRsd ? decimalText(card.balanceRsd) : "";
  const figures = message(balance.currency === "RSD" ? "outlook:sourceBalanceRsd" : "outlook:sourceBalance", {
    rsd: { decimal: card.balanceRsd ?? rsd },
    rate: { decimal: rsd },
    date: { day },
    balance,
  });
  return {
    mark: dayMark === "inferred" ? "inferred" : "computed",
    text: `${dinars} RSD / ${decimalText(rsd)} = ${amountText(balance)} ${balance.currency}`,
    says: dayMark === "seen" ? figures : message(DAY_WORDS[dayMark], { figures }),
    document,
    ...(cell === undefined ? { page, row } : { row: cell }),
  };
}

/**
 * The currency of a loan: by what the card itself tells; else the one currency of the list in which its balance is a
 * round sum, that of its group, or that of a printed nought. Null where nothing tells it.
 */
function loanCurrency(
  card: DebtCard,
  agreement: Agreement | null,
  others: readonly DebtCard[],
  { rates, stated: inList }: ListFacts,
): CardCurrency | null {
  const told = currencyOfCard(card, agreement, others);
  return told ?? roundCurrency(card, rates) ?? groupCurrency(card, inList) ?? noughtCurrency(card);
}

function roundCurrency({ balanceRsd }: DebtCard, rates: ListFacts["rates"]): CardCurrency | null {
  if (!balanceRsd) return null;
  // A sum that is round in a foreign currency is often round in dinars too, at a rate of four decimals.
  const round = [...rates].flatMap(([currency, { rsd }]) =>
    currency !== "RSD" && roundSumIn(balanceRange(balanceRsd, rsd, currency)) ? [currency] : [],
  );
  const [only] = round;
  return round.length === 1 && only ? { currency: only, by: "round" } : null;
}

/** The first fact for want of which a card gives no schedule, whatever its currency; null where all are there. */
function missingFact(card: DebtCard, { day }: Pick<ListFacts, "day">): Message | null {
  const { balanceEur, balanceRsd, instalment } = card;
  if (!balanceEur && !balanceRsd) return message("outlook:noBalance");
  const ends = endsOf(card);
  if ((balanceRsd ?? balanceEur)?.digits === 0n) {
    return message(ends && ends.last <= day ? "outlook:repaid" : "outlook:nothingDrawn", { date: { day } });
  }
  if (instalment.amounts.length > 1)
    return message("outlook:severalCurrencies", { text: instalment.text ?? "" });
  if (!ends) return message("outlook:noDates");
  if (ends.last < ends.first)
    return message("outlook:datesOrder", { first: { day: ends.first }, last: { day: ends.last } });
  if (ends.last < day) return message("outlook:afterLast", { last: { day: ends.last }, date: { day } });
  return null;
}

interface DueRow {
  readonly due: Day;
  readonly principal: Money;
}

/**
 * Principal of a year as a law prints it: the rows of a forward schedule that fall in it, and an instalment for each of
 * its dates that had passed before. Null where the schedule has no instalment.
 */
function principalIn(year: number, { due, inYear }: YearShare, rows: readonly DueRow[]): Money | null {
  const ofYear = rows.filter((row) => partsOf(row.due).year === year && row.principal.minor > 0n);
  const [first] = rows.filter(({ principal }) => principal.minor > 0n);
  if (!first) return null;
  const toCome = due.filter((date) => partsOf(date).year === year).length;
  const passed = first.principal.minor * BigInt(inYear - toCome);
  return money(
    ofYear.reduce((sum, { principal }) => sum + principal.minor, passed),
    first.principal.currency,
  );
}
