import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Agreement } from "../../loan/agreements/agreement.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { TermSource } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { decimalText, type Decimal } from "../../money/decimal.ts";
import { amountText, asMoney, type Money } from "../../money/money.ts";
import { balanceRange, openingAmount } from "./cardBalance.ts";
import { interestOpenOf } from "./cardRate.ts";
import { chooseShare, isToTheUnit, wholeBalance } from "./chooseShare.ts";
import type { ForwardLoan, ListFacts, RateOfDay } from "./forwardLoan.ts";
import { forwardTerms } from "./forwardTerms.ts";
import { loanCurrency } from "./loanCurrency.ts";
import { missingFact } from "./missingFact.ts";
import { weighBasis, type Weighed } from "./weighBasis.ts";
import { principalIn } from "./yearPrincipal.ts";
import { printedInstalment, type YearInstalment } from "./yearShare.ts";

/** A card and what is known beside it. */
export interface CardInList {
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

function derived(known: KnownOfCard, list: ListFacts, facts: Convertible): ForwardLoan {
  const { id, card, agreement, currencyBy, printed } = known;
  const { currency, rate, balanceRsd, instalment } = facts;
  const range = balanceRange(balanceRsd, rate.rsd, currency);
  const chosen = chooseShare(card, list.day, agreement, range.nearest, instalment);
  if (!chosen) return notDerivable(known, list, message("outlook:noDates"));
  const { share, isOnGrid, isOnlyStep } = chosen;
  const balance = openingAmount(card, range, wholeBalance(share, instalment, currency));
  const balanceSource = balanceSourceOf(card, balance, rate, list);
  const plan = { id, card, day: list.day, balance, balanceSource, share, agreement };
  const drafted = forwardTerms({ ...plan, isStepProven: false });
  const byBalance = instalment && principalIn(instalment.year, share, buildOpenSchedule(drafted).rows);
  const agrees =
    instalment !== null && byBalance !== null && share.inYear > 0 && isToTheUnit(byBalance, instalment);
  const interestOpen = interestOpenOf(card, agreement);
  const weighed = weighBasis(
    { card, share, printed, byBalance, agrees, isOnGrid, balance, isRateProven: rate.isProven, interestOpen },
    list.day,
  );
  const terms = agrees ? forwardTerms({ ...plan, isStepProven: isOnlyStep }) : drafted;
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
    since: drafted.openingBalance?.date ?? list.day,
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
