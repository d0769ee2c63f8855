import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { figurePlace } from "../../src/checks/figurePlace.ts";
import type { Payment } from "../../src/dossier/dossier.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import { appropriation, findingsOf, lawsWith, xRayTerms } from "./laws.ts";

describe("payments that were not recorded from the beginning", () => {
  const pay = (date: string, kind: Payment["kind"], minor: bigint): Payment => ({
    ...{ loan: "x-ray", date: day(date), kind, amount: money(minor, "CNY"), note: null },
  });
  // X RAY on 21.09.2022: principal 8,537,500.00, interest 916,358.33.
  const SEPTEMBER = [
    pay("2022-09-21", "principal", 853_750_000n),
    pay("2022-09-21", "interest", 91_635_833n),
  ];
  const found = async (payments: readonly Payment[], asOf: string): Promise<(readonly [string, string])[]> =>
    findingsOf(lawsWith({ payments, terms: [await xRayTerms()], asOf }))
      .filter(({ check, outcome }) => check === "payments" && outcome !== "pass")
      .map(({ outcome, sentence }) => [outcome, said(sentence)] as const);

  test("leave the due dates before them unjudged, in one sentence, and pay those on which they were due", async () => {
    expect(await found(SEPTEMBER, "2022-10-31")).toEqual([
      [
        "not-checkable",
        expect.stringMatching(/only from the due date 21.Sep.2022 on; of 18 due dates before it/u),
      ],
    ]);
  });

  test("are held to what was due from then on", async () => {
    const [, ...rest] = await found(SEPTEMBER, "2023-04-30");
    // Principal and interest of 21.03.2023.
    expect(rest.map(([outcome]) => outcome)).toEqual(["difference", "difference"]);
  });

  describe("of interest at a rate that nobody has published yet", () => {
    // The fixing of 2013 is carried forward, so that September's interest is 916,358.33 if nothing has changed.
    const rate = {
      kind: "floating",
      index: "SHIBOR6M",
      marginPercent: "0",
      fixings: [{ from: "2013-03-21", percent: "3" }],
    };
    const foundWith = async (payments: readonly Payment[], asOf: string, changes = { rate }) =>
      findingsOf(lawsWith({ payments, terms: [await xRayTerms(changes)], asOf }))
        .filter(
          ({ check, outcome, key }) => check === "payments" && outcome !== "pass" && !key.includes("before"),
        )
        .map(({ outcome, sentence }) => [outcome, said(sentence)] as const);
    const [PRINCIPAL] = SEPTEMBER;

    test.each([
      ["less", 90_000_000n],
      ["more", 95_000_000n],
    ])("%s than that is no difference: the fixing is asked for", async (_, minor) => {
      const made = [PRINCIPAL!, pay("2022-09-21", "interest", minor)];
      expect(await foundWith(made, "2022-10-31")).toEqual([
        [
          "not-checkable",
          expect.stringMatching(/Interest of CNY.916,358\.33.*carried forward.*Enter the fixing/u),
        ],
      ]);
    });

    test("none at all is missing, and principal that is short is short", async () => {
      const found = await foundWith([pay("2022-09-21", "principal", 800_000_000n)], "2022-10-31");
      expect(found.map(([outcome]) => outcome)).toEqual(["difference", "difference"]);
    });
  });

  test("made after the day say nothing of what was due by it", async () => {
    expect(await found(SEPTEMBER, "2022-08-31")).toEqual([
      ["not-checkable", expect.stringMatching(/No payment by 31.Aug.2022/u)],
    ]);
  });

  test("paid late bear default interest, whose rate, days and product stand beside it", async () => {
    const terms = await xRayTerms({
      defaultInterest: { percent: "2", over: "contract", on: "all", dayCount: "ACT/360", compounding: false },
    });
    const made = [pay("2014-10-02", "principal", 853_750_000n), pay("2014-09-22", "interest", 301_089_167n)];
    const found = findingsOf(lawsWith({ payments: made, terms: [terms], asOf: "2014-12-31" })).find(
      ({ key }) => key.includes("default-interest"),
    );
    // Payable on Monday, the 22nd, paid ten days later: 8,537,500 x 5 % x 10 / 360 = 11,857.64.
    expect(found?.figures.slice(2).map(({ label, value }) => [said(label), value])).toEqual([
      ["Default interest from 22\u00a0Sep\u00a02014", money(1_185_764n, "CNY")],
    ]);
    expect(
      found?.figures.slice(2).map(({ where }) => said(figurePlace(where)).replaceAll("\u00a0", " ")),
    ).toEqual([
      "Rate of default interest from 22 Sep 2014: the loan's rate of 3% + 2% = 5%. " +
        "From 22 Sep 2014 up to 2 Oct 2014: CNY 8,537,500.00, 10 days. " +
        "Default interest: CNY 8,537,500.00 × 5% × 10 days / 360 = CNY 11,857.64.",
    ]);
  });

  test.each([
    // Paid to the day: no default interest is known in 2014, where account 4442 plans a hundred dinars.
    ["on the third due date", ["2014-09-22", "2014-09-22"], "2014-12-31", "pass"],
    ["years after the plan", ["2022-09-21", "2022-09-21"], "2022-12-31", "not-checkable"],
    // 8,537,500 x 5 % x 10 / 360 = CNY 11,857.64, more than a hundred dinars.
    ["on the third due date, ten days late", ["2014-10-02", "2014-09-22"], "2014-12-31", "difference"],
  ])("begun %s make no default interest of what was due before", async (_, dates, asOf, outcome) => {
    const [principal = "", interest = ""] = dates;
    const terms = await xRayTerms({
      defaultInterest: { percent: "2", over: "contract", on: "all", dayCount: "ACT/360", compounding: false },
    });
    // Interest of 21.09.2014: 196,362,500 x 184 x 3 % / 360 = 3,010,891.67; of 21.09.2022 as above.
    const made = [
      pay(principal, "principal", 853_750_000n),
      pay(interest, "interest", interest < "2020" ? 301_089_167n : 91_635_833n),
    ];
    const others = [appropriation("4442", [{ amount: decimal("100") }])];
    const found = findingsOf(lawsWith({ payments: made, terms: [terms], others, asOf }))
      .filter(({ check }) => check === "penalties-and-fees")
      .filter(({ key }) => key.includes("4442"));
    expect(found.map((one) => one.outcome)).toEqual([outcome]);
  });
});
