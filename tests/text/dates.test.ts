import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { dayOf, isoText, type Day } from "../../src/calendar/day.ts";
import { readAsOf, readDates, type DatesReading } from "../../src/text/dates.ts";
import cards from "../fixtures/text/cards-2013.json" with { type: "json" };

function shown(reading: DatesReading): unknown {
  switch (reading.kind) {
    case "day":
      return isoText(reading.day);
    case "days":
      return reading.days.map(({ label, day }) => [label, isoText(day)]);
    case "range":
      return `${isoText(reading.from)}/${isoText(reading.to)}`;
    case "year":
      return reading.remark === null ? reading.year : [reading.year, reading.remark];
    case "unreadable":
      return reading.reason;
    default:
      return reading.kind;
  }
}

// Printed in budget laws 2010 to 2014, ratification laws, an audit report of 2008 and the central bank's lists.
describe("one day", () => {
  test.each([
    ["17.11.2006.", "2006-11-17"],
    ["21.1.2018", "2018-01-21"],
    ["21.01.2018.", "2018-01-21"],
    ["4.05.2020.", "2020-05-04"],
    ["6.6.2011.", "2011-06-06"],
    ["05.04.2006..", "2006-04-05"],
    ["20.09.2014..", "2014-09-20"],
    ["26.11.2021", "2021-11-26"],
    ["21. 03. 2014.", "2014-03-21"],
    ["31. мај 2013. године", "2013-05-31"],
    ["31-maj-2013", "2013-05-31"],
    ["31. јул 2014. године", "2014-07-31"],
    ["21-03-2014", "2014-03-21"],
    ["2014-03-21 00:00:00", "2014-03-21"],
    ["2014-03-21T00:00:00.000", "2014-03-21"],
    ["2014-03-21 00:00", "2014-03-21"],
    ["31. августа 2008. године", "2008-08-31"],
    ["31. децембра 2008. године", "2008-12-31"],
    ["14. jula 2010. godine", "2010-07-14"],
    ["27. maj 2011. godine", "2011-05-27"],
    ["27. jul 2007 godine", "2007-07-27"],
    ["21. SEPTEMBRA 2025. GODINE", "2025-09-21"],
    ["на дан 31. мај 2013. године", "2013-05-31"],
    ["на дан 31. јул 2014. године", "2014-07-31"],
    ["ФОРМИРАНА НА ДАН 24.9.2025. ГОДИНЕ", "2025-09-24"],
    ["FORMIRANA NA DAN 29.10.2024. GODINE", "2024-10-29"],
    ["14 July, 2010", "2010-07-14"],
    ["July 14, 2010", "2010-07-14"],
    ["21st March 2014", "2014-03-21"],
    ["31 Dec 2013", "2013-12-31"],
    ["2014-03-21", "2014-03-21"],
    ["29.02.2016.", "2016-02-29"],
  ])("%s is %s", (text, iso) => {
    expect(shown(readDates(text))).toBe(iso);
  });
});

describe("a year only", () => {
  test.each<[string, unknown]>([
    ["2005.", 2005],
    ["2005", 2005],
    ["2005. године", 2005],
    ["2007. (прва рата", [2007, "прва рата"]],
  ])("%s", (text, year) => {
    expect(shown(readDates(text))).toEqual(year);
  });
});

describe("several days", () => {
  test.each<[string, [string | null, string][]]>([
    ["I транша-28.02.2014.", [["I транша", "2014-02-28"]]],
    [
      "I транша-28.02.2014. | II транша-28.08.2014.",
      [
        ["I транша", "2014-02-28"],
        ["II транша", "2014-08-28"],
      ],
    ],
    [
      "10.02.2012 / 10.05.2012 / 06.07.2012",
      [
        [null, "2012-02-10"],
        [null, "2012-05-10"],
        [null, "2012-07-06"],
      ],
    ],
    ["24.09.2030. | (за I траншу)", [["за I траншу", "2030-09-24"]]],
    [
      "10.02.2012 (I транша) | 10.05.2012 (II транша)",
      [
        ["I транша", "2012-02-10"],
        ["II транша", "2012-05-10"],
      ],
    ],
    [
      "22.09.2041 / 22.03.2041.",
      [
        [null, "2041-09-22"],
        [null, "2041-03-22"],
      ],
    ],
    [
      "11. 1. и 17. 1. 2008. године",
      [
        [null, "2008-01-11"],
        [null, "2008-01-17"],
      ],
    ],
    [
      "14 July, 2010 / July 14, 2010",
      [
        [null, "2010-07-14"],
        [null, "2010-07-14"],
      ],
    ],
    [
      "21.03. и 21.09.2014.",
      [
        [null, "2014-03-21"],
        [null, "2014-09-21"],
      ],
    ],
    [
      "15.02.2014. - 15.01.2014.",
      [
        [null, "2014-02-15"],
        [null, "2014-01-15"],
      ],
    ],
    ["21.03.2014. или раније", [["или раније", "2014-03-21"]]],
  ])("%s", (text, days) => {
    expect(shown(readDates(text))).toEqual(days);
  });
});

describe("a range", () => {
  test.each([
    ["1. 1 – 31.12.2008. године", "2008-01-01/2008-12-31"],
    ["01.01.2013 до 31.05.2013", "2013-01-01/2013-05-31"],
    ["од 01.01.2013. до 31.05.2013. године", "2013-01-01/2013-05-31"],
  ])("%s", (text, range) => {
    expect(shown(readDates(text))).toBe(range);
  });
});

describe("not read, with the reason", () => {
  test.each([
    ["", "empty"],
    ["-", "not-applicable"],
    ["н/а", "not-applicable"],
    ["31.02.2014.", "no-such-day"],
    ["29.02.2015.", "no-such-day"],
    ["21.13.2014.", "no-such-day"],
    ["0.5.2014.", "no-such-day"],
    ["21.03.2014. и 31.02.2015.", "no-such-day"],
    ["(3.12, 29.12, 30.12.)", "no-year"],
    ["21.03.", "no-year"],
    ["21.03.14.", "short-year"],
    ["03/04/2014", "unknown-order"],
    ["03-04-2014", "no-date"],
    ["401-21-03-2014", "no-date"],
    ["прва рата", "no-date"],
    ["31. мартобра 2014.", "no-date"],
    ["2013. и 2014.", "no-date"],
    ["23.751.816", "no-date"],
  ])("%j: %s", (text, reason) => {
    expect(shown(readDates(text))).toBe(reason);
  });
});

describe("the day that figures are stated for", () => {
  test.each([
    [
      "В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године, износи 2.445.082.584.326 динара (20.939.734.866 EUR).",
      "2014-07-31",
    ],
    ["на дан 31. мај 2013. године", "2013-05-31"],
    ["STANJE JAVNOG DUGA NA DAN 31. MAJ 2013. GODINE", "2013-05-31"],
    ["на дан 31. августа 2008. године", "2008-08-31"],
    ["Public debt as of 31 July 2014", "2014-07-31"],
    ["ФОРМИРАНА НА ДАН 24.9.2025. ГОДИНЕ", "2025-09-24"],
    ["31.12.2015", "2015-12-31"],
    // Latin letters among Cyrillic ones: a, o.
    ["Стaње јавног дуга, нa дан 31. aвгуст 2024. гoдине", "2024-08-31"],
    ["према стању на дан 31. јул 2014. године и на дан 31. јул 2014. године", "2014-07-31"],
  ])("%s", (text, iso) => {
    const day = readAsOf(text);
    expect(day && isoText(day)).toBe(iso);
  });

  test.each([
    "Стање јавног дуга Републике Србије износи 768.358.973.489 динара",
    "на дан 31. мај 2013. године, а не на дан 31. јул 2014. године",
    "на дан 31.02.2014.",
    "уговор од 14. јула 2010. године",
    "2014",
    "",
  ])("none in %j", (text) => {
    expect(readAsOf(text)).toBeNull();
  });
});

describe(`every date cell of the debt list of 2013 (${cards.dates.length} different ones)`, () => {
  test.each(cards.dates as [string, string | number | null][])("%s", (text, expected) => {
    expect(shown(readDates(text))).toBe(expected ?? "not-applicable");
  });
});

test("every day comes back from each way of writing it", () => {
  const genitive =
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra".split(" ");
  const two = (n: number): string => String(n).padStart(2, "0");
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, dayOfMonth) => {
        const day = dayOf(year, month, dayOfMonth) as Day;
        for (const text of [
          `${dayOfMonth}.${month}.${year}`,
          `${two(dayOfMonth)}.${two(month)}.${year}.`,
          `${dayOfMonth}. ${genitive[month - 1]} ${year}. godine`,
          isoText(day),
        ]) {
          expect(readDates(text)).toEqual({ kind: "day", day });
        }
      },
    ),
  );
});
