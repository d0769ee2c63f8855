import { unitDoubts } from "../../budget/amounts/unitDoubts.ts";
import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { message, type KeyOf, type Message } from "../../messages/message.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { currencyOfIndex } from "../../budget/debtCards/trust/termDoubts.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { onceForLoan } from "../facts/onceForLoan.ts";
import { onlyInstalment } from "../facts/plan.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, differenceInWords, notCheckable, type About } from "../findings.ts";

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
      onceForLoan(
        loan.cards.flatMap((card) => {
          const printed = onlyInstalment(card);
          return printed ? [ofCurrency(loan, card, printed.amount, tolerance)] : [];
        }),
        ([printed]) => printedCurrency(printed),
      ),
    ),
  ],
};

function printedCurrency(printed: ComparedFigure | undefined): string {
  const value = printed?.value;
  return typeof value === "object" && value !== null && "currency" in value ? value.currency : "";
}

/** Tables of one document that give one account a thousandfold of each other. */
function ofUnits({ others }: Dossier, document: string, tolerance: Decimal): Finding[] {
  const about: About = {
    check: "doubtful-label",
    subject: { kind: "document", name: document },
    of: ["unit"],
    tolerance,
  };
  const [doubt] = unitDoubts(others.filter(({ source }) => source.document === document));
  return doubt ? [differenceInWords(about, doubt)] : [];
}

function ofCurrency(loan: CheckedLoan, card: DebtCard, printed: Money, tolerance: Decimal): Finding {
  const about: About = {
    check: "doubtful-label",
    subject: subjectOf(loan),
    of: [...cardKey(card), "currency"],
    at: card.source,
    tolerance,
    ...(card.instalment.year !== null && { year: card.instalment.year }),
  };
  const first: ComparedFigure = {
    label: message("checks:labelPrintedCurrency"),
    value: printed,
    where: { kind: "line", source: card.source },
  };
  // The agreement and the reference rate decide; other laws, which may err themselves, only where neither is known.
  const strong = [...ofTerms(loan), ...ofIndex(card)];
  const laws = ofOtherCards(loan, card, printed);
  const witnesses = strong.length > 0 ? strong : laws;
  if (witnesses.length === 0) return notCheckable(about, message("checks:missingCurrency"), [first]);
  const differs = ({ currency }: Witness): boolean => currency !== printed.currency;
  const agrees = !witnesses.some(differs);
  // The same number under another currency in another law says most; it is named first.
  const told = [...laws, ...strong];
  const second = agrees ? witnesses[0] : (told.find(differs) ?? witnesses[0]);
  if (!second) throw new RangeError("doubtfulLabel: a witness is there and is not found");
  const rest = told.filter((one) => one !== second).map(({ figure }) => figure);
  return compared(about, {
    figures: [first, second.figure, ...rest],
    difference: null,
    agrees,
    advice: message("checks:adviceLabel"),
  });
}

interface Witness {
  readonly currency: string;
  readonly figure: ComparedFigure;
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
    const amount = other === card ? null : (onlyInstalment(other)?.amount ?? null);
    const label = amount && likeness(amount.minor, printed.minor);
    if (!amount || !label) return [];
    return [witness(amount.currency, message(label), amount, { kind: "line", source: other.source })];
  });
}

function likeness(other: bigint, printed: bigint): KeyOf<"checks:labelOtherLaw"> | null {
  if (other === printed) return "checks:labelOtherLaw";
  if (other === 2n * printed) return "checks:labelOtherLawTwice";
  return printed === 2n * other ? "checks:labelOtherLawHalf" : null;
}

function witness(
  currency: string,
  label: Message,
  value: ComparedFigure["value"],
  where: ComparedFigure["where"],
): Witness {
  return { currency, figure: { label, value, where } };
}
