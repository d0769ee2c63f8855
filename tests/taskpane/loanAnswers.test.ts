import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import { decimal } from "../../src/money/decimal.ts";
import { amountText, money } from "../../src/money/money.ts";
import {
  isRepaid,
  loanAnswers,
  sumOfAnswers,
  type LoanAnswer,
} from "../../src/taskpane/overview/loanAnswers.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";

const chain = { buildSchedule: buildOpenSchedule, positionAt };

function answersOn(asOf: string, over: Partial<Dossier> = {}): readonly LoanAnswer[] {
  const dossier = { ...sampleDossier("en", asOf, [X_RAY]), ...over };
  return loanAnswers(dossier, chain).map(({ outcome }) => {
    if (!outcome.ok) throw new Error("the loan has a schedule");
    return outcome.value;
  });
}

describe("what the overview says of a loan", () => {
  it("is what is owed, what was repaid, and what comes next", () => {
    const [answer] = answersOn("2022-08-31");
    expect(answer?.name).toBe("X RAY");
    // 7 of 24 instalments of 8,537,500.00 are left.
    expect(amountText(answer!.position.balance!)).toBe("59762500.00");
    expect(answer?.instalments).toBe(24);
    expect(answer?.repaidPermille).toBe(708);
    // 8,537,500.00 and 59,762,500.00 x 3 % x 184 / 360.
    expect(answer?.next?.due).toBe(day("2022-09-21"));
    expect(amountText(answer!.next!.total!)).toBe("9453858.33");
    expect(answer?.last?.due).toBe(day("2025-09-21"));
    expect(isRepaid(answer!)).toBe(false);
  });

  it("is nought with nothing to come after the last instalment, and not before the first drawdown", () => {
    expect(isRepaid(answersOn("2025-09-21")[0]!)).toBe(true);
    const before = answersOn("2013-01-01")[0]!;
    expect(before.position.balance?.minor).toBe(0n);
    expect(isRepaid(before)).toBe(false);
  });

  it("tells no payment that comes next before the day of the balance that the schedule begins with", () => {
    const openingBalance = {
      date: day("2022-08-31"),
      amount: money(5_976_250_000n, "CNY"),
      interestFrom: null,
    };
    const begun = { ...X_RAY, drawdowns: [], openingBalance };
    const nextOn = (asOf: string) =>
      loanAnswers(sampleDossier("en", asOf, [begun]), chain).map(
        ({ outcome }) => outcome.ok && outcome.value.next?.due,
      );
    // In 2021 an instalment was due on 21 September, which the terms do not tell of.
    expect(nextOn("2021-06-30")).toEqual([undefined]);
    expect(nextOn("2022-08-31")).toEqual([day("2022-09-21")]);
  });

  it("is summed up in euros and dinars, each with how many it lacks a rate for", () => {
    const at = { date: day("2022-08-31"), mark: "entered", source: "by hand" } as const;
    const cny = { ...at, base: "EUR", quote: "CNY", rate: decimal("6.8947") } as const;
    const rsd = { ...at, base: "EUR", quote: "RSD", rate: decimal("117.3593") } as const;
    const [answer] = answersOn("2022-08-31", { rates: [cny, rsd] });
    // 59,762,500.00 / 6.8947 = 8,667,889.8284...; times 117.3593 = 1,017,257,...: computed by hand.
    expect(amountText(sumOfAnswers([answer!, answer!], "eur").sum)).toBe("17335779.66");
    expect(sumOfAnswers([answer!, answer!], "eur")).toMatchObject({ count: 2, lacksRate: 0, oldest: null });
    const [withoutDinars] = answersOn("2022-08-31", { rates: [cny] });
    expect(sumOfAnswers([answer!, withoutDinars!], "rsd")).toMatchObject({ count: 1, lacksRate: 1 });
    // The latest rate before the day is used, as on the sheets, and its day is told, however old it is.
    for (const later of ["2022-12-31", "2024-08-01"]) {
      const [at] = answersOn(later, { rates: [cny, rsd, { ...cny, date: day("2021-08-31") }] });
      expect(sumOfAnswers([at!], "eur")).toMatchObject({ count: 1, oldest: day("2022-08-31") });
    }
    // Where there is none before it, one of the same year still tells the size.
    const [early] = answersOn("2022-03-31", { rates: [cny, rsd] });
    expect(sumOfAnswers([early!], "eur")).toMatchObject({ count: 1, oldest: day("2022-08-31") });
    expect(sumOfAnswers([answersOn("2014-03-31", { rates: [cny, rsd] })[0]!], "eur").count).toBe(0);
    // Where the balance itself is not known, it is no rate that is missing.
    const unknown = { ...answer!, position: { ...answer!.position, balance: null }, eur: null };
    expect(sumOfAnswers([answer!, unknown], "eur")).toMatchObject({ count: 1, lacksRate: 0 });
  });
});
