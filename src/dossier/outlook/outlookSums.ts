import { asMoney, money, type Money } from "../../money/money.ts";
import type { DocumentRecord } from "../dossier.ts";
import { coverageOf, type Share } from "./coverage.ts";
import type { DebtList } from "./debtLists.ts";
import type { OutlookLoan } from "./outlookLoan.ts";

/** The loans that have something in common: what they owe, and how much of it has a forward schedule. */
export interface KeyedShare {
  /** Null where the loans do not say. */
  readonly key: string | null;
  readonly all: Share;
  readonly covered: Share;
}

/** In euros as printed, the largest debt first. */
export function sharesBy(
  loans: readonly OutlookLoan[],
  keyOf: (loan: OutlookLoan) => string | null,
): KeyedShare[] {
  const byKey = new Map<string | null, OutlookLoan[]>();
  for (const loan of loans) byKey.set(keyOf(loan), [...(byKey.get(keyOf(loan)) ?? []), loan]);
  return [...byKey]
    .map(([key, some]) => ({ key, ...coverageOf(some) }))
    .map(({ key, all, covered }) => ({ key, all, covered }))
    .sort((a, b) => (b.all.eur.minor > a.all.eur.minor ? 1 : -1));
}

/** Instalments that a law prints for its year in one currency, beside what the same loans' schedules give. */
interface PrintedInstalments {
  readonly year: number;
  readonly printed: Money;
  readonly byBalance: Money;
}

/** Of the loans that have both. */
export function printedSums(loans: readonly OutlookLoan[]): PrintedInstalments[] {
  const sums = new Map<string, PrintedInstalments>();
  for (const { printed, byBalance } of loans) {
    if (!printed || !byBalance) continue;
    const { year, amount } = printed;
    const key = `${year} ${amount.currency}`;
    const before = sums.get(key);
    sums.set(key, {
      year,
      printed: money((before?.printed.minor ?? 0n) + amount.minor, amount.currency),
      byBalance: money((before?.byBalance.minor ?? 0n) + byBalance.minor, amount.currency),
    });
  }
  return [...sums.values()].sort(
    (a, b) => a.year - b.year || (a.printed.currency < b.printed.currency ? -1 : 1),
  );
}

/** The largest total in euros that the documents of the list print: that of all their debt; null for none. */
export function listTotal(list: DebtList, documents: readonly DocumentRecord[]): Money | null {
  return documents
    .filter(({ name }) => list.documents.includes(name))
    .flatMap(({ totals }) => totals.flatMap(({ eur }) => eur ?? []).map((eur) => asMoney(eur, "EUR")))
    .reduce<Money | null>((most, total) => (most === null || total.minor > most.minor ? total : most), null);
}
