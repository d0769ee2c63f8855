import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Payment } from "../../src/dossier/dossier.ts";
import { money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import { findingsOf, lawsWith, xRayTerms } from "./laws.ts";

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
});
