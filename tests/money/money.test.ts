import fc from "../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { divideByRate, multiplyByRate } from "../../src/money/convert.ts";
import { CURRENCIES, isCurrency, minorDigits, type Currency } from "../../src/money/currency.ts";
import { decimal } from "../../src/money/decimal.ts";
import {
  add,
  amountText,
  asMoney,
  compare,
  money,
  parseMoney,
  subtract,
  sum,
  zero,
} from "../../src/money/money.ts";
import { divideRounded, type Rounding } from "../../src/money/rounding.ts";

describe("minor units by ISO 4217", () => {
  it.each<[Currency, number]>([
    ["CNY", 2],
    ["EUR", 2],
    ["RSD", 2],
    ["JPY", 0],
    ["KWD", 3],
  ])("%s has %i", (currency, digits) => expect(minorDigits(currency)).toBe(digits));

  it.each(["cny", "RMB", "", "toString", "SDR"])("%j is no code", (code) =>
    expect(isCurrency(code)).toBe(false),
  );
});

describe("amounts as text", () => {
  it.each<[string, Currency, bigint, string]>([
    ["8537500", "CNY", 853_750_000n, "8537500.00"],
    ["8537500.5", "CNY", 853_750_050n, "8537500.50"],
    ["-0.01", "EUR", -1n, "-0.01"],
    ["0", "EUR", 0n, "0.00"],
    ["5.000", "JPY", 5n, "5"],
    ["0.001", "KWD", 1n, "0.001"],
    ["90071992547409931.23", "RSD", 9_007_199_254_740_993_123n, "90071992547409931.23"],
  ])("%s %s", (text, currency, minor, written) => {
    const amount = parseMoney(text, currency);
    expect(amount).toEqual(money(minor, currency));
    expect(amount && amountText(amount)).toBe(written);
  });

  it.each(["", "1,5", "1.", ".5", "+1", "1e3", " 1", "0.001", "--1"])("%j is no amount in euros", (text) =>
    expect(parseMoney(text, "EUR")).toBeNull(),
  );

  it("text and back is the same amount, in every currency", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        fc.constantFrom(...CURRENCIES),
        (minor, currency) => {
          expect(parseMoney(amountText(money(minor, currency)), currency)).toEqual(money(minor, currency));
        },
      ),
    );
  });
});

it.each<[string, Currency, bigint]>([
  ["17075000", "CNY", 1_707_500_000n],
  ["1.005", "EUR", 101n],
  ["-1.005", "EUR", -101n],
  ["2.5", "JPY", 3n],
  ["2.4999", "JPY", 2n],
])("%s as printed, in %s, is %s minor units: half up", (printed, currency, minor) =>
  expect(asMoney(decimal(printed), currency)).toEqual(money(minor, currency)),
);

describe("two currencies never meet in one sum", () => {
  const [cny, eur] = [money(1n, "CNY"), money(1n, "EUR")];
  it.each<[string, () => unknown]>([
    ["add", () => add(cny, eur)],
    ["subtract", () => subtract(cny, eur)],
    ["compare", () => compare(cny, eur)],
    ["sum", () => sum([eur], "CNY")],
  ])("%s", (_, call) => expect(call).toThrow(RangeError));

  it("not even where there is nothing to add", () => {
    expect(sum([], "CNY")).toEqual(zero("CNY"));
  });
});

describe("one rounding", () => {
  it.each<[bigint, bigint, Rounding, bigint]>([
    [5n, 2n, "half-up", 3n],
    [5n, 2n, "half-even", 2n],
    [7n, 2n, "half-even", 4n],
    [-5n, 2n, "half-up", -3n],
    [5n, -2n, "half-up", -3n],
    [-5n, 2n, "half-even", -2n],
    [-5n, -2n, "half-even", 2n],
    [7n, 3n, "half-up", 2n],
    [8n, 3n, "half-even", 3n],
    [0n, 7n, "half-up", 0n],
  ])("%s / %s %s = %s", (numerator, denominator, rounding, expected) =>
    expect(divideRounded(numerator, denominator, rounding)).toBe(expected),
  );

  it("is never off by more than a half", () => {
    const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(whole, whole, fc.constantFrom<Rounding>("half-up", "half-even"), (n, d, rounding) => {
        fc.pre(d !== 0n);
        const rest = 2n * (n - divideRounded(n, d, rounding) * d);
        expect((rest < 0n ? -rest : rest) <= (d < 0n ? -d : d)).toBe(true);
      }),
    );
  });

  it("a quotient by nothing is refused", () =>
    expect(() => divideRounded(1n, 0n, "half-up")).toThrow(RangeError));
});

describe("at a rate", () => {
  // Figures of the amended budget law for 2014: EUR 23,751,816 at 116.7676 RSD per EUR, of 31.07.2014.
  it("EUR to RSD", () => {
    const rsd = multiplyByRate(money(2_375_181_600n, "EUR"), decimal("116.7676"), "RSD", "half-up");
    expect(amountText(rsd)).toBe("2773442549.96");
  });

  it("and the other way round: the printed EUR", () => {
    const eur = divideByRate(money(277_344_254_300n, "RSD"), decimal("116.7676"), "EUR", "half-up");
    expect(amountText(eur)).toBe("23751815.94");
  });

  it("between currencies with and without cents", () => {
    expect(amountText(multiplyByRate(money(100n, "EUR"), decimal("161.505"), "JPY", "half-up"))).toBe("162");
    expect(amountText(multiplyByRate(money(100n, "EUR"), decimal("161.5"), "JPY", "half-even"))).toBe("162");
    expect(amountText(divideByRate(money(162n, "JPY"), decimal("162"), "KWD", "half-up"))).toBe("1.000");
  });
});

describe("what only contradictory amounts tell apart", () => {
  it("a difference is one, not a sum", () => {
    expect(subtract(money(5n, "EUR"), money(3n, "EUR"))).toEqual({ minor: 2n, currency: "EUR" });
    expect(() => subtract(money(5n, "EUR"), money(3n, "CNY"))).toThrow("subtract: EUR and CNY");
    expect(() => add(money(5n, "EUR"), money(3n, "CNY"))).toThrow("add: EUR and CNY");
    expect(() => compare(money(5n, "EUR"), money(3n, "CNY"))).toThrow("compare: EUR and CNY");
  });

  it("amounts are in order by what they are worth, a debt below nothing", () => {
    const ordered = [-2n, -1n, 0n, 1n, 2n].map((minor) => money(minor, "EUR"));
    ordered.forEach((lower, at) => {
      expect(compare(lower, lower)).toBe(0);
      for (const higher of ordered.slice(at + 1)) {
        expect([compare(lower, higher), compare(higher, lower)]).toEqual([-1, 1]);
      }
    });
  });

  it("decimals beyond the minor unit are taken when they are zeros", () => {
    expect(parseMoney("1.2000", "EUR")?.minor).toBe(120n);
    expect(parseMoney("1.2010", "EUR")).toBeNull();
    expect(parseMoney("1.20", "EUR")?.minor).toBe(120n);
  });

  it("a quotient by nothing is refused, one by a negative number is not", () => {
    expect(() => divideRounded(1n, 0n, "half-up")).toThrow("the denominator is zero");
    expect(divideRounded(5n, -2n, "half-up")).toBe(-3n);
    expect(divideRounded(-5n, -2n, "half-even")).toBe(2n);
    expect(divideRounded(0n, -2n, "half-up")).toBe(0n);
  });
});
