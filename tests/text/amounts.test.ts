import { describe, expect, test } from "vitest";
import { decimalText } from "../../src/money/decimal.ts";
import { readAmounts, type AmountsReading } from "../../src/text/amounts.ts";
import cards from "../fixtures/text/cards-2013.json" with { type: "json" };

function shown(reading: AmountsReading): unknown {
  if (reading.kind !== "amounts") return reading.kind === "unreadable" ? reading.reason : reading.kind;
  return reading.amounts.map(({ amount, currency }) => [decimalText(amount), currency]);
}

describe("amounts with their currency, as printed", () => {
  test.each<[string, [string, string | null][]]>([
    ["17.075.000 CNY", [["17075000", "CNY"]]],
    ["9.201.080 USD", [["9201080", "USD"]]],
    ["1.469.275 SDR", [["1469275", "XDR"]]],
    ["4,600,540 EUR", [["4600540", "EUR"]]],
    ["3,029,957.66 EUR", [["3029957.66", "EUR"]]],
    ["500.000.000 RSD", [["500000000", "RSD"]]],
    ["17.101,29 динара", [["17101.29", "RSD"]]],
    ["2.000.000 дин.", [["2000000", "RSD"]]],
    ["0 ЕUR", [["0", "EUR"]]],
    ["0", [["0", null]]],
    ["2.000.000", [["2000000", null]]],
    ["616.860.519,15€", [["616860519.15", "EUR"]]],
    ["714.177.269.26 €", [["714177269.26", "EUR"]]],
    ["892.775. 851 EUR", [["892775851", "EUR"]]],
    ["17.075 .000 CNY", [["17075000", "CNY"]]],
    ["3,477 ,723 EUR", [["3477723", "EUR"]]],
    ["3.477.723 | ,50 EUR", [["3477723.50", "EUR"]]],
    [
      "1.000.000 EUR , 5.000 USD",
      [
        ["1000000", "EUR"],
        ["5000", "USD"],
      ],
    ],
    ["1.293.792 | EUR", [["1293792", "EUR"]]],
    // Signs of footnotes, currencies in brackets or said twice, no cents.
    ["17.075.000 CNY*", [["17075000", "CNY"]]],
    ["17.075.000** CNY", [["17075000", "CNY"]]],
    ["*17.075.000 CNY", [["17075000", "CNY"]]],
    ["17.075.000 CNY¹", [["17075000", "CNY"]]],
    ["17.075.000¹ CNY", [["17075000", "CNY"]]],
    ["17.075.000 CNY 1)", [["17075000", "CNY"]]],
    ["17.075.000 1)", [["17075000", null]]],
    ["17.075.000†", [["17075000", null]]],
    ["17.075.000,00 (CNY)", [["17075000.00", "CNY"]]],
    ["17.075.000 (RMB)1)", [["17075000", "CNY"]]],
    ["17.075.000 CNY (RMB)", [["17075000", "CNY"]]],
    ["17.075.000 кинески јуан", [["17075000", "CNY"]]],
    ["2.500.000,- EUR", [["2500000", "EUR"]]],
    [
      "17.075.000 CNY* | 2.500.000 EUR**",
      [
        ["17075000", "CNY"],
        ["2500000", "EUR"],
      ],
    ],
    ["147.480.775.50 | 0 | RSD", [["147480775500", "RSD"]]],
    [
      "EUR 831.600.000 и USD 6.648.260.000",
      [
        ["831600000", "EUR"],
        ["6648260000", "USD"],
      ],
    ],
    [
      "20.939.734.866 EUR или 2.445.082.584.326 динара",
      [
        ["20939734866", "EUR"],
        ["2445082584326", "RSD"],
      ],
    ],
    [
      "0 EUR 5 USD",
      [
        ["0", "EUR"],
        ["5", "USD"],
      ],
    ],
    [
      "0 | EUR 5",
      [
        ["0", null],
        ["5", "EUR"],
      ],
    ],
    ["205 miliona kineskih RMB juana", [["205000000", "CNY"]]],
    ["20,8 милијарди динара", [["20800000000", "RSD"]]],
    ["20,8 милијарди", [["20800000000", null]]],
    ["2 хиљаде", [["2000", null]]],
    ["5 хиљада динара", [["5000", "RSD"]]],
    [
      "63.841.305 EUR или 5.656.403 хиљаде динара",
      [
        ["63841305", "EUR"],
        ["5656403000", "RSD"],
      ],
    ],
    ["654.583 EUR", [["654583", "EUR"]]],
    ["-5.000.000 EUR", [["-5000000", "EUR"]]],
    ["395.316.305 JPY", [["395316305", "JPY"]]],
  ])("%s", (text, amounts) => {
    const reading = readAmounts(text);
    expect(shown(reading)).toEqual(amounts);
    expect(reading).toMatchObject({ rest: null });
  });
});

describe("cells that are no amount, or more than one", () => {
  test.each([
    ["", "empty"],
    ["-", "not-applicable"],
    ["н/а", "not-applicable"],
    ["183.805", "ambiguous"],
    // A dinar of Kuwait has three decimals: this may be 183 dinars.
    ["183.805 KWD", "ambiguous"],
    ["147.480.775.50", "ambiguous"],
    ["892.77.851 EUR", "no-amount"],
    // A separator is lost or misread: no currency has so many decimals.
    ["16.055556 USD", "ambiguous"],
    ["20.000000 USD", "ambiguous"],
    ["13,241.259 USD", "ambiguous"],
    ["USD 29.252,003", "ambiguous"],
    ["стопа коју утврђује KfW", "no-amount"],
    ["Каматна стопа 10%", "no-amount"],
    ["плаћено 2013 и 2014", "no-amount"],
  ])("%j: %s", (text, kind) => {
    expect(shown(readAmounts(text))).toBe(kind);
  });

  test.each([
    ["0 | Каматна стопa 3М EURIBOR + 6%", [["0", null]], "Каматна стопa 3М EURIBOR + 6%"],
    ["5.000.000 EUR (процена)", [["5000000", "EUR"]], "(процена)"],
    ["EUR 36.938.727 / DKK / SEK", [["36938727", "EUR"]], "DKK / SEK"],
    [
      "EUR 36.938.727 / USD 28.155.330 / GBP 354.765 / CHF 5.296.429 / JPY 395.316.305 / DKK / SEK / NOK",
      [
        ["36938727", "EUR"],
        ["28155330", "USD"],
        ["354765", "GBP"],
        ["5296429", "CHF"],
        ["395316305", "JPY"],
      ],
      "DKK / SEK / NOK",
    ],
    ["5.000.000 EUR 892.77.851 USD", [["5000000", "EUR"]], "892.77.851 USD"],
    ["5.000.000 EUR 183.805 KWD", [["5000000", "EUR"]], "183.805 KWD"],
  ])("%s: what is left over is reported", (text, amounts, rest) => {
    const reading = readAmounts(text);
    expect(shown(reading)).toEqual(amounts);
    expect(reading).toMatchObject({ rest });
  });
});

describe("a column's style settles what is ambiguous", () => {
  test.each([
    ["183.805", "dots", "183805"],
    ["183.805", "commas", "183.805"],
  ] as const)("%s in a column of %s", (text, style, amount) => {
    expect(shown(readAmounts(text, style))).toEqual([[amount, null]]);
  });
});

describe(`every instalment cell of the debt list of 2013 (${cards.instalments.length} different ones)`, () => {
  test.each(cards.instalments)("$text", (cell) => {
    const reading = readAmounts(cell.text);
    if (cell.kind !== undefined) expect(reading.kind).toBe(cell.kind);
    else {
      expect(shown(reading)).toEqual(cell.amounts);
      expect(reading).toMatchObject({ rest: cell.rest });
    }
  });
});

test("what a sign or a bracket does not explain is left over, and a digit of an amount is none of a footnote", () => {
  const read = (text: string): unknown => {
    const reading = readAmounts(text);
    return reading.kind === "amounts" ? [shown(reading), reading.rest] : reading.kind;
  };
  expect(read("17.075.000 CNY (EUR)")).toEqual([[["17075000", "CNY"]], "(EUR)"]);
  expect(read("17.075.000 CNY (1)")).toEqual([[["17075000", "CNY"]], "(1)"]);
  expect(read("17.075 1) CNY 2")).not.toEqual([[["17075", "CNY"]], null]);
  // The sign of the yen and of the yuan.
  expect(read("¥ 17.075.000")).toBe("unreadable");
});

test("thousands may be parted by hard blanks and apostrophes, and by plain blanks from two groups on", () => {
  const read = (text: string): unknown => shown(readAmounts(text));
  for (const sign of ["\u00a0", "\u2009", "\u202f", "'", "’", " "]) {
    const parted = (digits: string): string => digits.replaceAll(".", sign);
    expect(read(parted("17.075.000 CNY"))).toEqual([["17075000", "CNY"]]);
    expect(read(parted("1.862.480.641 RSD"))).toEqual([["1862480641", "RSD"]]);
    expect(read(parted("EUR 36.938.727 | USD 28.155.330"))).toEqual([
      ["36938727", "EUR"],
      ["28155330", "USD"],
    ]);
  }
  expect(read("315\u00a0500,50 EUR")).toEqual([["315500.50", "EUR"]]);
  // One group alone may be two numbers, and so may what follows a figure.
  expect(read("17 075 CNY")).toBe("ambiguous");
  expect(read("1. 250 000 000 EUR")).not.toEqual([["250000000", "EUR"]]);
  expect(read("2013 250 000 EUR")).not.toEqual([["2013250000", "EUR"]]);
});
