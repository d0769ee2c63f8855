import type { DebtCard } from "../../budget/budgetLine.ts";
import { message } from "../../messages/message.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { decimalText, normalized, type Decimal } from "../../money/decimal.ts";
import { nameKey } from "../../budget/names/nameKey.ts";
import type { ComparedFigure, Finding } from "../finding.ts";
import { compared } from "../findings.ts";
import { asMoney } from "../../money/money.ts";
import { cardKey } from "./loans.ts";

/** Debts that one list states twice: the same name, dates and rate, and the same balances above zero. */
export function statedTwice({ lines }: Dossier, tolerance: Decimal): Finding[] {
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
