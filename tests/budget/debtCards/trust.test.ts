import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { commonRate, balanceDoubts } from "../../../src/budget/debtCards/trust/commonRate.ts";
import {
  currencyDoubts,
  dateDoubts,
  farDateDoubts,
  instalmentDoubts,
  labelYearDoubts,
} from "../../../src/budget/debtCards/trust/termDoubts.ts";
import { rateWordDoubts } from "../../../src/budget/debtCards/trust/rateWords.ts";
import { dayOf } from "../../../src/calendar/day.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { readAmounts } from "../../../src/text/amounts.ts";
import { readDates } from "../../../src/text/dates.ts";
import { readRate } from "../../../src/text/rates.ts";

const balances = (
  eur: string,
  rsd: string,
  name = "",
): Pick<DebtCard, "balanceEur" | "balanceRsd" | "name"> => ({
  name,
  balanceEur: decimal(eur),
  balanceRsd: decimal(rsd),
});

// China Exim cards of the amended budget law 2014; the central bank's middle rate of 31.07.2014 is 116.7676.
const LIST_2014 = [
  balances("44648749", "5213527286"),
  balances("23751816", "2773442543"),
  balances("113307916", "13230693360"),
  balances("37373733", "4364041115"),
  balances("84896903", "9913207573"),
];

describe("the rate behind the balances", () => {
  test("is the central bank's rate of the day, also where the largest debt is misprinted", () => {
    expect(decimalText(commonRate(LIST_2014)!)).toBe("116.7676");
    const largest = balances("999999999", "1");
    expect(decimalText(commonRate([...LIST_2014, largest])!)).toBe("116.7676");
  });

  test("is none where no half of the cards agrees, or where there are too few", () => {
    expect(
      commonRate([
        balances("10000000", "1000000000"),
        balances("10000000", "1100000000"),
        balances("10000000", "1200000000"),
      ]),
    ).toBeNull();
    expect(commonRate(LIST_2014.slice(0, 2))).toBeNull();
    expect(commonRate([])).toBeNull();
  });

  const rate = decimal("116.7676");
  test.each([
    ["as printed", "23751816", "2773442543", null],
    // Half a euro is 58.38 dinars, and each column is rounded: 2773442543 + 59.
    ["off by the rounding of the euros", "23751816", "2773442602", null],
    // The rate that these imply is the list's to four decimals: what is off is told in dinars.
    ["off by more", "23751816", "2773442660", "tables:balancesOff"],
    ["a digit misread", "23751816", "2778442543", "budget:balancesDisagree"],
    ["euros and dinars swapped", "2773442543", "23751816", "budget:balancesDisagree"],
    ["nothing owed", "0", "0", null],
    ["one euro", "1", "117", null],
  ])("%s", (_, eur, rsd, doubt) => {
    expect(balanceDoubts(balances(eur, rsd), rate).map(({ key }) => key)).toEqual(
      doubt === null ? [] : [doubt],
    );
  });

  test("a balance that follows a swap is not the other's at the rate to the dinar", () => {
    const swapped = balances("23751816", "2773442660", "Export - Import Bank of China - Obilaznica**");
    expect(balanceDoubts(swapped, rate)).toEqual([]);
  });
});

const dateCell = (text: string): DebtCard["firstPrincipal"] => {
  const reading = readDates(text);
  return { text, day: reading.kind === "day" ? reading.day : null };
};

describe("first and last date", () => {
  test.each([
    // Printed in the laws of 2010 to 2014.
    ["21.03.2014.", "21.09.2025.", []],
    ["21.1.2018", "21.7.2027", []],
    ["03.07.2010.", "03.07.2014.", []],
    // The last day of September for that of March; moved off a Saturday and off a holiday.
    ["31.03.2012.", "30.09.2016.", []],
    ["29.6.2012", "31.12.2015", []],
    ["30.04.2013.", "02.05.2022.", []],
    ["05.12.2007.", "20.12.2025.", ["budget:datesOffStep"]],
    ["27.02.2014.", "4.05.2020.", ["budget:datesOffStep"]],
    ["21.09.2025.", "21.03.2014.", ["budget:datesReversed"]],
    ["2005.", "21.03.2014.", []],
  ])("%s and %s", (first, last, doubts) => {
    const card = { firstPrincipal: dateCell(first), lastPrincipal: dateCell(last) };
    expect(dateDoubts(card).map(({ key }) => key)).toEqual(doubts);
  });
});

describe("the year of the instalment's label", () => {
  const asOf2014 = dayOf(2014, 7, 31);
  test.each([
    // The law for 2011 prints "Рата главнице за 2010. год.".
    [2010, 2011, null, ["budget:labelYearOfOtherLaw"]],
    [2011, 2011, null, []],
    [2014, null, asOf2014, []],
    [2015, null, asOf2014, []],
    [2013, null, asOf2014, ["budget:labelYearFarFromBalance"]],
    [2010, null, null, []],
    [null, 2011, asOf2014, []],
  ])("%s in a law for %s", (year, lawYear, asOf, doubts) => {
    const card = { instalment: { year, amounts: [], text: null }, asOf };
    expect(labelYearDoubts(card, lawYear).map(({ key }) => key)).toEqual(doubts);
  });
});

describe("a date that no loan can have", () => {
  test.each([
    ["21.03.2014.", "21.09.6025.", dayOf(2014, 7, 31), null, ["21.09.6025."]],
    ["21.01.1914.", "21.01.2129.", null, 2014, ["21.01.1914.", "21.01.2129."]],
    // The longest loan of the laws so far, seen from the oldest of them.
    ["30.06.2031.", "30.12.2054.", dayOf(2009, 10, 31), null, []],
    ["30.06.2031.", "30.12.2154.", null, null, []],
  ])("%s and %s", (first, last, asOf, lawYear, doubted) => {
    const instalment = { year: null, amounts: [], text: null };
    const card = { firstPrincipal: dateCell(first), lastPrincipal: dateCell(last), instalment, asOf };
    const doubts = farDateDoubts(card, lawYear);
    expect(doubts.map(({ params }) => params["text"])).toEqual(doubted);
  });
});

describe("an instalment that contradicts its card", () => {
  const [none, group, outside] = [
    "budget:instalmentNoCurrency",
    "budget:instalmentGroupShort",
    "budget:instalmentOutsidePlan",
  ];
  test.each([
    ["17.075.000 CNY", "21.03.2014.", "21.09.2025.", []],
    ["0", "21.03.2019.", "21.09.2025.", []],
    ["4,600,540.66 USD", "21.03.2014.", "21.09.2025.", []],
    ["6", "21.03.2014.", "21.09.2025.", [none]],
    ["25.904.71 USD", "21.03.2014.", "21.09.2025.", [group]],
    ["17.075.000 CNY", "21.03.2019.", "21.09.2025.", [outside]],
    ["17.075.000 CNY", "21.03.2004.", "21.09.2013.", [outside]],
    ["17.075.000 CNY", "-", "-", []],
  ])("%s from %s to %s", (text, first, last, doubts) => {
    const reading = readAmounts(text);
    const amounts = reading.kind === "amounts" ? reading.amounts : [];
    const card = {
      firstPrincipal: dateCell(first),
      lastPrincipal: dateCell(last),
      instalment: { year: 2014, amounts, text },
    };
    expect(instalmentDoubts(card).map(({ key }) => key)).toEqual(doubts);
  });
});

describe("the currency of the instalment beside the rate's", () => {
  test.each([
    ["4,600,540 EUR", "6M LIBOR USD +1.3%", true],
    ["9.201.080 USD", "6M LIBOR USD +1,30%", false],
    ["20.000.000 USD", "6М EURIBOR + 1,00%", true],
    ["3.403.415 EUR", "6М EURIBOR + 1,00%", false],
    ["EUR 36.938.727 | USD 28.155.330", "6M LIBOR USD +1.3%", false],
    ["0 EUR", "6M LIBOR USD +1.3%", false],
    ["0", "6M LIBOR USD +1.3%", false],
    ["17.075.000 CNY", "3,00% фиксна", false],
    ["3.029.958 EUR", "6М LIBOR + 2,95%", false],
  ])("%s with %s", (text, rate, doubted) => {
    const reading = readAmounts(text);
    const amounts = reading.kind === "amounts" ? reading.amounts : [];
    expect(amounts.length).toBeGreaterThan(0);
    const card = { instalment: { year: null, amounts, text }, rate: readRate(rate) };
    expect(currencyDoubts(card).map(({ key }) => key)).toEqual(doubted ? ["budget:currencyDoubtful"] : []);
  });
});

describe("a rate that looks misprinted", () => {
  test.each([
    ["3,00% иксна", "budget:rateMisspelt"],
    ["3,00% фискна", "budget:rateMisspelt"],
    ["6М EURIBR + 1,00%", "budget:rateMisspelt"],
    ["фиксна по траншма", null],
    ["3,00 фиксна", "budget:rateNoPercent"],
    ["300% фиксна", "budget:rateImplausible"],
    ["6М EURIBOR + 100%", "budget:rateImplausible"],
    // A comma that slipped.
    ["30,0%", "budget:rateImplausible"],
    ["20,0%", "budget:rateImplausible"],
    ["6M EURIBOR + 23,5%", "budget:rateImplausible"],
    // As scans are recognised.
    ["2,5O%", "budget:rateBroken"],
    ["4,0O% фиксна", "budget:rateBroken"],
    ["Z,00%", "budget:rateBroken"],
    ["З,00% фиксна", "budget:rateBroken"],
    ["o,35% фиксна", "budget:rateBroken"],
    ["- O,07% / 0,00%", "budget:rateBroken"],
    [",250%", "budget:rateBroken"],
    ["6M EURIBOR + ,90%", "budget:rateBroken"],
    ["3, 50% фиксна", "budget:rateBroken"],
    ["1 50% фиксна", "budget:rateBroken"],
    ["2,5%0", "budget:rateBroken"],
    ["02,0% фиксна", "budget:rateBroken"],
    ["M LIBOR USD +1,30%", "budget:rateBroken"],
    ["7M EURIBOR + 2,35%", "budget:rateBroken"],
    ["46M EURIBOR + 2,70%", "budget:rateBroken"],
    // A neighbour's figure before it, or one of its lines lost.
    ["500 6M EURIBOR + 1,65%", "budget:rateBroken"],
    ["9.201.080 USD EURIBOR 6M + 1%", "budget:rateBroken"],
    ["0 3,00% фиксна", "budget:rateBroken"],
    ["0 -", "budget:rateBroken"],
    ["- 6M EURIBOR + 1,65%", "budget:rateBroken"],
    ["6М EURIBOR + 1,00% 2.784.488 EUR 56.432.987 USD", "budget:rateBroken"],
    ["+ 1,65%", "budget:rateCutOff"],
    // As laws print them.
    ["3,00% фиксна", null],
    ["8,50%", null],
    ["6М EURIBOR + 1,00%", null],
    ["Г1, Г2 =6М LIBOR EUR + 0,55%, Г3=5,81%", null],
    ["6М LIBOR EUR + променљива маржа", null],
    ["фиксна/варијабилна по траншама", null],
    ["0,75% трошкови сервисирања", null],
    ["0,75 % troškovi servisiranja", null],
    ["- 0,07% / 0,00%", null],
    ["0,60% i 0,01%", null],
    ["4,875%", null],
    ["12М EURIBOR + 6,95%", null],
    ["6 M EURIBOR + 1,00%", null],
    ["6-M EURIBOR + 1,00%", null],
    ["3M EURIBOR + 3,18% +2,12%", null],
    ["Term SOFR 6M + 1,40%", null],
    ["1Y LPR - 0,60%", null],
    ["6М EURIBOR + 0,03% I транша 4,54%( fix ) II транша 3,82% ( fix ) III транша", null],
    ["Фиксна до16.02.2006.- 3,32% од 16.02.2006.2,33%", null],
    ["KfW стопа + маржa 1,20%", null],
    ["3,75% до 1.11.2009.; 6,75% до 1.11.2024.", null],
    ["стандардна стопа CEB умањена за субвенције", null],
    ["Каматна стопа за алокације ММФ-а мења се недељно", null],
    ["н/а", null],
    ["-", null],
  ])("%s", (text, doubt) => {
    expect(rateWordDoubts({ rate: readRate(text) }).map(({ key }) => key)).toEqual(doubt ? [doubt] : []);
  });
});
