import type { DebtCard } from "../../budget/budgetLine.ts";
import { nameKey } from "../../budget/names/nameKey.ts";
import { acrossDocuments } from "../../dossier/acrossDocuments.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { message } from "../../messages/message.ts";
import { decimal, type Decimal, decimalText, normalized } from "../../money/decimal.ts";
import { asMoney, subtract } from "../../money/money.ts";
import type { Check } from "../check.ts";
import { withinUnits } from "../facts/amounts.ts";
import { cardKey, loansOf, subjectOf, type CheckedLoan } from "../facts/loans.ts";
import { nth } from "../facts/nth.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared, differenceInWords, type About } from "../findings.ts";

/** Two documents state one balance on one day, one rate on one day, one text of one law; no list states a debt twice. */
export const documentsAgree: Check = {
  id: "documents-agree",
  name: message("checks:documentsName"),
  rule: message("checks:documentsRule"),
  source: message("checks:documentsSource"),
  severity: "error",
  tolerance: { value: decimal("0"), unit: "units" },
  run: (dossier, tolerance) => [
    ...betweenDocuments(dossier, tolerance),
    ...statedTwice(dossier, tolerance),
    ...loansOf(dossier).flatMap((loan) =>
      loan.cards.flatMap((card, at) =>
        loan.cards.slice(at + 1).flatMap((other) => ofPair(loan, card, other, tolerance)),
      ),
    ),
  ],
};

/** Balances are compared card by card below, so that those which agree are counted too. */
function betweenDocuments(dossier: Dossier, tolerance: Decimal): Finding[] {
  const { conflicts } = acrossDocuments(dossier, dossier.decisions, dossier.rates);
  const before = nth();
  return conflicts
    .filter(({ kind }) => kind !== "balances")
    .map(({ kind, documents, message: says }) => {
      const [name = ""] = documents;
      const ofRate = says.params["currency"];
      const about = [kind, ...documents, typeof ofRate === "string" ? ofRate : ""];
      const finding: About = {
        check: "documents-agree",
        subject: { kind: "document", name },
        of: [...about, before(...about)],
        tolerance,
      };
      return differenceInWords(finding, says);
    });
}

function ofPair(loan: CheckedLoan, card: DebtCard, other: DebtCard, tolerance: Decimal): Finding[] {
  if (card.asOf === null || card.asOf !== other.asOf) return [];
  if (card.source.document === other.source.document) return [];
  const { asOf } = card;
  return (["EUR", "RSD"] as const).flatMap((currency) => {
    const balanceOf = ({ balanceEur, balanceRsd }: DebtCard) =>
      currency === "EUR" ? balanceEur : balanceRsd;
    const [one, two] = [balanceOf(card), balanceOf(other)];
    if (!one || !two) return [];
    const [first, second] = [asMoney(one, currency), asMoney(two, currency)];
    const about: About = {
      check: "documents-agree",
      subject: subjectOf(loan),
      of: [...cardKey(card), ...cardKey(other), currency],
      tolerance,
    };
    const figure = ({ source }: DebtCard, value: typeof first): ComparedFigure => ({
      label: message("checks:labelBalanceOn", { currency, date: { day: asOf } }),
      value,
      where: { kind: "line", source },
    });
    return [
      compared(about, {
        figures: [figure(card, first), figure(other, second)],
        difference: subtract(first, second),
        agrees: withinUnits(first, second, tolerance),
        advice: message("checks:adviceDocuments"),
      }),
    ];
  });
}

/** Debts that one list states twice: the same name, dates and rate, and the same balances above zero. */
function statedTwice({ lines }: Dossier, tolerance: Decimal): Finding[] {
  const first = new Map<string, DebtCard>();
  return lines.flatMap((card) => {
    const { balanceEur: eur, name, source } = card;
    if (!eur || eur.digits <= 0n || name === "") return [];
    const key = keyOf(card, eur);
    const before = first.get(key);
    if (!before) {
      first.set(key, card);
      return [];
    }
    const figure = (one: DebtCard): ComparedFigure => ({
      label: message("checks:labelBalanceOf", { name: one.name, currency: "EUR" }),
      value: asMoney(eur, "EUR"),
      where: { kind: "line", source: one.source },
    });
    return [
      compared(
        {
          check: "documents-agree",
          subject: { kind: "document", name: source.document },
          of: ["twice", ...cardKey(before), ...cardKey(card)],
          at: source,
          tolerance,
        },
        {
          figures: [figure(before), figure(card)],
          difference: null,
          agrees: false,
          advice: message("checks:adviceTwice"),
        },
      ),
    ];
  });
}

function keyOf(
  { name, source, balanceRsd, firstPrincipal, lastPrincipal, rate }: DebtCard,
  eur: Decimal,
): string {
  const balance = (value: Decimal | null): string => (value === null ? "" : decimalText(normalized(value)));
  return JSON.stringify([
    source.document,
    nameKey(name),
    balance(eur),
    balance(balanceRsd),
    firstPrincipal.day ?? firstPrincipal.text,
    lastPrincipal.day ?? lastPrincipal.text,
    rate?.text ?? null,
  ]);
}
