import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { arrearsOn, type Arrears } from "../../../src/loan/payments/arrears.ts";
import { amountText } from "../../../src/money/money.ts";
import { agreed, settled, TWO_OVER } from "./payments.ts";

const BEARING = agreed({ defaultInterest: TWO_OVER });

/** "principal + interest + fees + default interest = total, oldest due date, days" */
function figures({
  principal,
  interest,
  fees,
  defaultInterest,
  total,
  oldestDue,
  daysPastDue,
}: Arrears): string {
  const late = defaultInterest === null ? "-" : amountText(defaultInterest);
  const parts = [principal, interest, fees].map(amountText);
  const oldest = oldestDue === null ? "-" : isoText(oldestDue);
  return `${[...parts, late].join(" + ")} = ${amountText(total)}, ${oldest}, ${daysPastDue}`;
}

const on = (date: string, payments: readonly string[], terms = BEARING): string =>
  figures(arrearsOn(terms, settled(terms, payments, date)));

describe("what is overdue at the end of a day", () => {
  it.each<[string, string, string[], string]>([
    ["before anything is due", "2020-07-14", [], "0.00 + 0.00 + 0.00 + 0.00 = 0.00, -, 0"],
    [
      "on the payment day, when it can still be paid",
      "2020-07-15",
      [],
      "0.00 + 0.00 + 0.00 + 0.00 = 0.00, -, 0",
    ],
    // 18.20 x 5 % / 360 = 0.0025
    ["on the first late day", "2020-07-16", [], "0.00 + 18.20 + 0.00 + 0.00 = 18.20, 2020-07-15, 1"],
    [
      // Interest 18.20 + 18.40; default interest 0.54 + 0.08 + 1.25, as in the test of default interest.
      "nothing paid",
      "2021-02-14",
      [],
      "300.00 + 36.60 + 0.00 + 1.87 = 338.47, 2020-07-15, 214",
    ],
    [
      // The oldest is now row 2. 0.54 on what was paid on the day itself, 0.08, 1.25.
      "the oldest paid late",
      "2021-02-14",
      ["2021-02-14 interest 18.20"],
      "300.00 + 18.40 + 0.00 + 1.87 = 320.27, 2021-01-15, 30",
    ],
    [
      // All paid at once, but for the default interest.
      "all but default interest paid",
      "2021-03-01",
      ["2021-02-14 interest 36.60", "2021-02-14 principal 300.00"],
      "0.00 + 0.00 + 0.00 + 1.87 = 1.87, -, 0",
    ],
    [
      "default interest too",
      "2021-03-01",
      ["2021-02-14 interest 36.60", "2021-02-14 principal 300.00", "2021-02-15 default-interest 1.87"],
      "0.00 + 0.00 + 0.00 + 0.00 = 0.00, -, 0",
    ],
  ])("%s", (_, date, payments, expected) => {
    expect(on(date, payments)).toBe(expected);
  });

  it("fees", () => {
    const terms = agreed({
      facility: "2000.00",
      fees: [{ kind: "management", percent: "1", on: "facility", date: "2020-02-01" }],
    });
    // 1 February to 1 July 2020: 29 - 1 + 31 + 30 + 31 + 30 + 1 = 151 days.
    expect(on("2020-07-01", [], terms)).toBe("0.00 + 0.00 + 20.00 + - = 20.00, 2020-02-01, 151");
  });

  it("days past due are counted from the payment day after a holiday", () => {
    const terms = agreed({
      drawdowns: [{ date: "2020-04-01", amount: "1200.00" }],
      firstInterest: "2020-10-01",
      firstPrincipal: "2022-10-01",
      lastPrincipal: "2022-10-01",
      businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
    });
    // Interest of four periods is paid: 1,200 x 3 % x 183, 182, 183, 182 days / 360 = 18.30 + 18.20 + 18.30 + 18.20.
    const interest = ["2020-10-09 interest 73.00"];
    expect(on("2022-10-10", interest, terms)).toBe("0.00 + 0.00 + 0.00 + - = 0.00, -, 0");
    // The fifth: 183 days, 18.30.
    expect(on("2022-10-13", interest, terms)).toBe("1200.00 + 18.30 + 0.00 + - = 1218.30, 2022-10-01, 3");
  });
});
