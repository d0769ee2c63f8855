import { describe, expect, test } from "vitest";
import type { Payment } from "../../src/dossier/dossier.ts";
import { storyOf } from "../../src/dossier/story/storyOf.ts";
import { day } from "../../src/calendar/day.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { amountText, money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import { differencesOf, findingsOf, lawsWith, xRayTerms } from "./laws.ts";

/** X RAY begun with the balance of the law for 2014, after its first instalment: 23 x 8,537,500. */
async function begun(changes: Record<string, unknown> = {}): Promise<LoanTerms> {
  const { drawdowns: _, fees: __, ...rest } = termsToJson(await xRayTerms());
  const openingBalance = { date: "2014-07-31", amount: "196362500.00" };
  return readTerms(JSON.parse(JSON.stringify({ ...rest, openingBalance, ...changes })), {});
}

const paid = (date: string, amount: bigint): Payment => ({
  ...{ loan: "x-ray", date: day(date), amount: money(amount, "CNY"), kind: "principal" },
  ...{ note: "" },
});

describe("a loan whose terms begin with the balance of a list", () => {
  test("agrees with that list and is not held against what lies before it", async () => {
    const dossier = lawsWith({ terms: [await begun()] });
    expect(differencesOf(dossier).filter(([, says]) => says.includes("X RAY"))).toEqual([]);
    const own = findingsOf(dossier).filter(
      ({ check, subject }) =>
        check === "balance-by-instalments" && subject.kind === "loan" && subject.id === "x-ray",
    );
    expect(own.map(({ outcome }) => outcome)).toEqual(["not-checkable", "pass"]);
  });

  test("judges no payment that the balance has seen", async () => {
    const payments = [paid("2014-03-21", 853_750_000n)];
    const dossier = lawsWith({ payments, terms: [await begun()], asOf: "2014-08-31" });
    expect(differencesOf(dossier).filter(([id]) => id === "payments")).toEqual([]);
  });

  test("its history has no planned figure before that day, nor for that year's instalments", async () => {
    const story = storyOf(lawsWith({ terms: [await begun()] }), "x-ray");
    expect(story.balances.map(({ planned }) => planned && amountText(planned))).toEqual([
      null,
      "196362500.00",
    ]);
    const says = story.events
      .filter(({ kind }) => kind === "instalment")
      .map((event) => said(event.sentence));
    expect(says.filter((sentence) => sentence.includes("schedule"))).toEqual([]);
  });
});

describe("a loan whose rate is not known", () => {
  test("is checked as far as principal goes; its payments wait for the rate", async () => {
    const payments = [paid("2014-09-21", 853_750_000n)];
    const terms = await begun({ rate: { kind: "unknown" } });
    const dossier = lawsWith({ payments, terms: [terms], asOf: "2014-12-31" });
    expect(differencesOf(dossier).filter(([, says]) => says.includes("X RAY"))).toEqual([]);
    const ofPayments = findingsOf(dossier).filter(({ check }) => check === "payments");
    expect(ofPayments.map(({ outcome }) => outcome)).toEqual(["not-checkable"]);
    expect(said(ofPayments[0]?.reason ?? { key: "", params: {} })).toContain("is not known");
    expect(storyOf(dossier, "x-ray").balances[1]?.planned?.minor).toBe(19_636_250_000n);
  });
});
