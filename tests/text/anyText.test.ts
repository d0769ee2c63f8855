import fc from "../fastCheck.ts";
import { expect, test } from "vitest";
import { recogniseCreditor } from "../../src/budget/names/recogniseCreditor.ts";
import { recogniseLoan } from "../../src/budget/names/recogniseLoan.ts";
import { readAmounts } from "../../src/text/amounts.ts";
import { readAsOf, readDates } from "../../src/text/dates.ts";
import { foldForComparison, unmixed } from "../../src/text/fold.ts";
import { numberStyleOf, readNumber } from "../../src/text/numbers.ts";
import { readRate } from "../../src/text/rates.ts";
import { toCyrillic, toLatin } from "../../src/text/script.ts";
import { unitOf } from "../../src/text/units.ts";

/** What a cell of a broken document may hold: pieces of numbers, dates and names in any order, and anything else. */
const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."0 1 21 2014 .. . , - – ( ) / | % + 1.234 183.805 12.6 21.03.2014. 31.02. EUR ЕUR CNY динара мил. X RAY".split(
          " ",
        ),
        ..."Export Import Bank of China Кинеска банка 6М EURIBOR LIBOR USD фиксна транша на дан мај године".split(
          " ",
        ),
        " ",
        "\n",
      ),
      { maxLength: 14 },
    )
    .chain((parts) => fc.constantFrom("", " ").map((space) => parts.join(space))),
);

test("no text makes a reader throw, and reading is the same each time", () => {
  const readers: readonly ((text: string) => unknown)[] = [
    readNumber,
    (text) => numberStyleOf([text]),
    readAmounts,
    readDates,
    readAsOf,
    readRate,
    unitOf,
    unmixed,
    toLatin,
    (text) => toCyrillic(text),
    recogniseCreditor,
    (text) => recogniseLoan(text),
  ];
  fc.assert(
    fc.property(cell, (text) => {
      for (const read of readers) expect(read(text)).toEqual(read(text));
    }),
    { numRuns: 1500 },
  );
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(cell, (text) => {
      const folded = foldForComparison(text);
      expect(foldForComparison(folded)).toBe(folded);
    }),
    { numRuns: 1500 },
  );
});

test("the script of a text makes no difference to its folded form", () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from("абвгдђежзијклљмнњопрстћуфхцчџш")),
    minLength: 2,
    maxLength: 10,
  });
  fc.assert(
    fc.property(
      word.filter((text) => !/^х+$/u.test(text)),
      (text) => {
        expect(foldForComparison(toLatin(text))).toBe(foldForComparison(text));
        expect(foldForComparison(text.toUpperCase())).toBe(foldForComparison(text));
      },
    ),
    { numRuns: 1500 },
  );
});

test("an amount is never made of digits that the cell does not hold in that order", () => {
  fc.assert(
    fc.property(cell, (text) => {
      const reading = readAmounts(text);
      if (reading.kind !== "amounts" || /мил/u.test(text)) return;
      const digits = text.replace(/\D/gu, "");
      let at = 0;
      for (const { amount } of reading.amounts) {
        const own = (amount.digits < 0n ? -amount.digits : amount.digits).toString();
        const found = digits.indexOf(own, at);
        expect([text, own, found]).not.toEqual([text, own, -1]);
        at = found + own.length;
      }
    }),
    { numRuns: 1500 },
  );
});
