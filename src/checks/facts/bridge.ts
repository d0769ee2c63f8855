import type { Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { message, type KeyOf } from "../../messages/message.ts";
import { money, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import type { ComparedFigure } from "../finding.ts";
import { convertedOn } from "../../dossier/convertedOn.ts";

/** A loan's balances in two laws, in euros as printed and in its own currency, and the principal due between them. */
export interface Bridge {
  readonly before: { readonly day: Day; readonly eur: Money };
  readonly after: { readonly day: Day; readonly eur: Money };
  readonly opening: Money;
  readonly closing: Money;
  readonly paid: Money;
}

/**
 * The same bridge in euros: principal and drawing at the later day's rate, and what is left is the exchange difference:
 * new - old + principal - drawn. More than 0: the debt weighs more in euros though nothing more is owed.
 */
export function splitInEuros(
  dossier: Dossier,
  { before, after, paid }: Bridge,
  drawn: Money,
): ComparedFigure[] {
  const inEuros = (amount: Money): Money | null =>
    convertedOn(dossier, amount, "EUR", after.day)?.value ?? null;
  const [paidEur, drawnEur] = [inEuros(paid), inEuros(drawn)];
  if (!paidEur || !drawnEur) return [];
  const difference = money(after.eur.minor - before.eur.minor + paidEur.minor - drawnEur.minor, "EUR");
  const from = message("checks:fromRateOf", { date: { day: after.day } });
  const figure = (label: KeyOf<"checks:label">, value: Money): ComparedFigure => ({
    label: message(label),
    value,
    where: { kind: "computed", from },
  });
  return [
    figure("checks:labelPaidEur", paidEur),
    ...(drawn.minor === 0n ? [] : [figure("checks:labelDrawnEur", drawnEur)]),
    figure("checks:labelFx", difference),
  ];
}

/**
 * Without rates: principal is the same share of the later balance in euros as in the loan's own currency; what is left
 * of the change in euros is drawing and exchange difference together. Nothing where the later balance is not known.
 */
export function splitByShare(
  { before, after, paid }: Pick<Bridge, "before" | "after" | "paid">,
  owedAfter: Money,
): ComparedFigure[] {
  if (owedAfter.minor <= 0n) return [];
  const paidEur = money(divideRounded(after.eur.minor * paid.minor, owedAfter.minor, "half-up"), "EUR");
  const rest = money(after.eur.minor - before.eur.minor + paidEur.minor, "EUR");
  const where = { kind: "computed", from: message("checks:fromBalancesBoth") } as const;
  return [
    { label: message("checks:labelPaidShare"), value: paidEur, where },
    { label: message("checks:labelFxAndDrawn"), value: rest, where },
  ];
}
