import { addDays, daysBetween, type Day } from "../../../../src/calendar/day.ts";
import type { CheckId } from "../../../../src/checks/checkId.ts";
import type { Payment } from "../../../../src/dossier/dossier.ts";
import { money, type Money } from "../../../../src/money/money.ts";
import type { Random } from "../../../generated/random.ts";
import type { Fault, Planted } from "../fault.ts";
import type { World } from "../world.ts";

const cents = (amount: Money, minor: bigint): Money => money(amount.minor + minor, amount.currency);
const hasAmount = (value: unknown, amount: Money): boolean =>
  typeof value === "object" && value !== null && "minor" in value && value.minor === amount.minor;

const isNear = (due: Day, paid: Day): boolean => Math.abs(daysBetween(due, paid)) <= 12;

/** One payment, or what stands in its place, is not as it fell due. */
function wrongPayment(
  name: string,
  spoil: (payment: Payment, random: Random, world: World) => readonly Payment[] | null,
  kinds: readonly Payment["kind"][] = ["principal", "interest"],
  checks: readonly CheckId[] = ["payments"],
): Fault {
  return {
    name,
    checks,
    plant: (world, random): Planted | null => {
      const candidates = world.payments.filter(({ kind }) => kinds.includes(kind));
      if (candidates.length === 0) return null;
      const payment = random.pick(candidates);
      const spoilt = spoil(payment, random, world);
      if (!spoilt) return null;
      const payments = world.payments.flatMap((one) => (one === payment ? spoilt : one));
      return {
        world: { ...world, payments },
        names: (finding) =>
          finding.subject.kind === "loan" &&
          finding.subject.id === payment.loan &&
          finding.figures.some(({ value, where }) => {
            if (hasAmount(value, payment.amount)) return true;
            if (where.kind === "payment") return spoilt.includes(payments[where.index] as Payment);
            // Holidays move a payment by some days.
            return where.kind === "schedule" && where.due !== null && isNear(where.due, payment.date);
          }),
      };
    },
  };
}

const days = (payment: Payment, count: number): Payment => ({
  ...payment,
  date: addDays(payment.date, count),
});

/** What was really paid, against what fell due. */
export const PAYMENT_FAULTS: readonly Fault[] = [
  wrongPayment("an instalment of principal not paid", () => [], ["principal"]),
  wrongPayment("interest not paid", () => [], ["interest"]),
  wrongPayment("a fee not paid", () => [], ["fee"]),
  wrongPayment("a payment made twice", (payment) => [payment, payment]),
  wrongPayment("a payment a cent over", (payment) => [{ ...payment, amount: cents(payment.amount, 1n) }]),
  wrongPayment("a payment with a digit too many", (payment) => [
    { ...payment, amount: money(payment.amount.minor * 10n, payment.amount.currency) },
  ]),
  wrongPayment("a payment a cent short", (payment) => [{ ...payment, amount: cents(payment.amount, -1n) }]),
  wrongPayment("a payment with a digit too few", (payment) => [
    { ...payment, amount: money(payment.amount.minor / 10n, payment.amount.currency) },
  ]),
  wrongPayment("a payment some days late", (payment, random) => [days(payment, random.between(1, 40))]),
  wrongPayment("a payment a year late", (payment) => [days(payment, 366)]),
  wrongPayment("a payment in another currency", (payment) => [
    { ...payment, amount: money(payment.amount.minor, "GBP") },
  ]),
  wrongPayment("a payment booked on another loan", (payment, random, { terms }) => {
    const other = terms.map(({ id }) => String(id)).filter((id) => id !== payment.loan);
    return other.length === 0 ? null : [{ ...payment, loan: random.pick(other) }];
  }),
  wrongPayment("a payment with a slip in the name of its loan", (payment) => [
    { ...payment, loan: payment.loan.replace(/.$/u, "") },
  ]),
  wrongPayment("interest booked as principal", (payment) => [{ ...payment, kind: "principal" }], [
    "interest",
  ]),
  wrongPayment("principal booked as a fee", (payment) => [{ ...payment, kind: "fee" }], ["principal"]),
  wrongPayment(
    "default interest on a late payment not paid",
    (payment, random) => [days(payment, random.between(20, 90))],
    ["principal"],
  ),
  {
    name: "more paid than is owed",
    checks: ["payments"],
    plant: (world, random) => {
      const payment = random.pick(world.payments.filter(({ kind }) => kind === "principal"));
      const much = money(40_000_000_000n + BigInt(random.between(1, 999)), payment.amount.currency);
      const over: Payment = { ...payment, amount: much };
      return {
        world: { ...world, payments: [...world.payments, over] },
        names: (finding) =>
          finding.subject.kind === "loan" &&
          finding.subject.id === payment.loan &&
          finding.figures.some(({ value }) => hasAmount(value, much)),
      };
    },
  },
];
