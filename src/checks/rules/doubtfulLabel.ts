import { unitDoubts } from "../../budget/amounts/unitDoubts.ts";
import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { message, type Message } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { currencyOfIndex } from "../../budget/debtCards/trust/termDoubts.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { ownInstalment } from "../facts/plan.ts";
import type { Figure, Finding } from "../finding.ts";
import { compared, differsAsSaid, notCheckable, type About } from "../findings.ts";

/** The currency that stands beside an instalment, and the unit above a table, against all else that tells them. */
export const doubtfulLabel: Check = {
  id: "doubtful-label",
  name: message("checks:labelName"),
  rule: message("checks:labelRule"),
  source: message("checks:labelSource"),
  severity: "question",
  tolerance: { value: decimal("0"), unit: "units" },
  run: (dossier, tolerance) => [
    ...dossier.documents.flatMap(({ name }) => ofUnits(dossier, name, tolerance)),
    ...loansOf(dossier).flatMap((loan) =>
      loan.cards.flatMap((card) => {
        const printed = ownInstalment(card);
        return printed ? [ofCurrency(loan, card, printed.amount, tolerance)] : [];
      }),
    ),
  ],
};

/** Tables of one document that give one account a thousandfold of each other. */
function ofUnits({ others }: Dossier, document: string, tolerance: Decimal): Finding[] {
  const about: About = {
    check: "doubtful-label",
    subject: { kind: "document", name: document },
    of: ["unit"],
    tolerance,
  };
  const [doubt] = unitDoubts(others.filter(({ source }) => source.document === document));
  return doubt ? [differsAsSaid(about, doubt)] : [];
}

function ofCurrency(loan: CheckedLoan, card: DebtCard, printed: Money, tolerance: Decimal): Finding {
  const about: About = {
    check: "doubtful-label",
    subject: subjectOf(loan),
    of: [...cardKey(card), "currency"],
    tolerance,
    ...(card.instalment.year !== null && { year: card.instalment.year }),
  };
  const first: Figure = {
    label: message("checks:labelPrintedCurrency"),
    value: printed,
    where: { kind: "line", source: card.source },
  };
  const others = [...ofTerms(loan), ...ofIndex(card), ...ofOtherCards(loan, card, printed)];
  const against = others.find(({ currency }) => currency !== printed.currency) ?? others[0];
  if (!against) return notCheckable(about, message("checks:missingCurrency", { name: card.name }), [first]);
  return compared(about, {
    figures: [
      first,
      ...[against, ...others.filter((one) => one !== against)].map(({ figure }) => figure),
    ] as [Figure, Figure],
    difference: null,
    agrees: against.currency === printed.currency,
    advice: message("checks:adviceLabel"),
  });
}

interface Witness {
  readonly currency: string;
  readonly figure: Figure;
}

function ofTerms({ id, scheduled }: CheckedLoan): Witness[] {
  const agreed = agreementFor(id)?.currency;
  const currency = scheduled?.terms.currency ?? agreed?.value;
  if (currency === undefined) return [];
  const source = scheduled?.terms.sources["currency"] ?? agreed?.source ?? null;
  return [
    witness(currency, message("checks:labelAgreedCurrency"), currency, {
      kind: "term",
      loan: id,
      term: "currency",
      source,
    }),
  ];
}

function ofIndex({ rate, source }: DebtCard): Witness[] {
  const currency = rate?.kind === "floating" ? currencyOfIndex(rate.index) : null;
  if (rate === null || currency === null) return [];
  return [witness(currency, message("checks:labelIndexCurrency"), rate.text, { kind: "line", source })];
}

/** Another law's instalment of the same number, or of twice or half of it: that of a year beside that of a half. */
function ofOtherCards({ cards }: CheckedLoan, card: DebtCard, printed: Money): Witness[] {
  return cards.flatMap((other) => {
    const amount = other === card ? null : (ownInstalment(other)?.amount ?? null);
    if (amount === null || ![1n, 2n].some((times) => isTimes(amount.minor, printed.minor, times))) return [];
    return [
      witness(amount.currency, message("checks:labelOtherLaw"), amount, {
        kind: "line",
        source: other.source,
      }),
    ];
  });
}

function isTimes(a: bigint, b: bigint, times: bigint): boolean {
  return a === times * b || b === times * a;
}

function witness(currency: string, label: Message, value: Figure["value"], where: Figure["where"]): Witness {
  return { currency, figure: { label, value, where } };
}
