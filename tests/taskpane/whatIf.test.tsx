import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import type { DatedRate } from "../../src/loan/views/rates.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import { WhatIf } from "../../src/taskpane/loan/WhatIf.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { X_RAY } from "../workbook/dossier.ts";
import { fakeChain } from "./fakeChain.ts";

addLaterTexts();
afterEach(cleanup);

const CNY: DatedRate = {
  date: day("2022-08-31"),
  base: "CNY",
  quote: "RSD",
  rate: decimal("17.0217"),
  mark: "entered",
  source: "a list",
};

const applied: LoanTerms[] = [];
beforeEach(() => {
  applied.length = 0;
});

const chain = { ...fakeChain(), buildSchedule: buildOpenSchedule, positionAt };

function show(
  language: "en" | "sr-Latn" = "en",
  terms = X_RAY,
  onUndo: (() => void) | null = null,
  rates: readonly DatedRate[] = [],
  asOf = "2022-08-31",
) {
  const schedule = buildOpenSchedule(terms);
  render(
    <TranslatorContext value={translatorFor(language)}>
      <FluentProvider theme={webLightTheme}>
        <WhatIf
          terms={terms}
          schedule={schedule}
          position={positionAt(terms, schedule, day(asOf))}
          rates={rates}
          chain={chain}
          onApply={(made) => applied.push(made)}
          onUndo={onUndo}
        />
      </FluentProvider>
    </TranslatorContext>,
  );
  return screen.getAllByRole("textbox")[0]!;
}

const rows = (): string[] =>
  [...document.querySelectorAll(".effect tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join(" | "),
  );

describe("what another rate would change", () => {
  it("is nothing at the rate of the terms", () => {
    expect(show()).toHaveProperty("value", "3.00");
    expect(rows()[0]).toBe("Balance | 59,762,500.00 | 59,762,500.00the same");
    expect(rows().every((row) => row.endsWith("the same"))).toBe(true);
  });

  it("is shown beside what the terms say, in one field", () => {
    fireEvent.change(show(), { target: { value: "3.5" } });
    expect(rows()).toEqual([
      "Balance | 59,762,500.00 | 59,762,500.00the same",
      // 59,762,500.00 x 0.5 % x 163 / 360 more.
      "Accrued interest | 811,773.96 | 947,069.62+135,295.66",
      // 59,762,500.00 x 0.5 % x 184 / 360 more.
      "Next payment | 9,453,858.33 | 9,606,584.72+152,726.39",
      "Interest in 2023 | 1,427,185.42 | 1,665,049.65+237,864.23",
      "Interest still to come | 3,642,666.67 | 4,249,777.78+607,111.11",
      "Interest in all | 42,106,950.00 | 49,124,775.01+7,017,825.01",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Back to the terms" }));
    expect(rows()[1]).toBe("Accrued interest | 811,773.96 | 811,773.96the same");
  });

  it.each(["", "-1", "101", "three"])("says that %j is no rate, and shows no figures for it", (typed) => {
    fireEvent.change(show(), { target: { value: typed } });
    expect(screen.getByText(/^This is not a rate\./u)).toBeDefined();
    expect(rows()).toEqual([]);
  });

  it("is no next payment once all is repaid, which is not one that is not known", () => {
    show("en", X_RAY, null, [], "2026-01-01");
    expect(rows()[2]).toBe("Next payment | none | nonethe same");
  });

  it("is not known before the day of the balance that the schedule begins with", () => {
    const openingBalance = {
      date: day("2022-08-31"),
      amount: money(5_976_250_000n, "CNY"),
      interestFrom: null,
    };
    show("en", { ...X_RAY, drawdowns: [], openingBalance }, null, [], "2021-06-30");
    expect(rows().slice(0, 5)).toEqual([
      "Balance | open | open",
      "Accrued interest | open | open",
      "Next payment | open | open",
      "Interest in 2022 | open | open",
      "Interest still to come | open | open",
    ]);
  });

  it("holds when it is applied, and says who entered it", () => {
    const field = show();
    const apply = screen.getByRole("button", { name: "Apply" });
    fireEvent.click(apply);
    expect(applied).toEqual([]);
    fireEvent.change(field, { target: { value: "3.5" } });
    fireEvent.click(apply);
    expect(applied).toHaveLength(1);
    expect(applied[0]?.rate).toEqual({ kind: "fixed", percent: decimal("3.5") });
    expect(applied[0]?.sources["rate"]?.mark).toBe("entered");
    expect({ ...applied[0], rate: X_RAY.rate, sources: X_RAY.sources }).toEqual(X_RAY);
    expect(screen.queryByRole("button", { name: "Undo what was applied" })).toBeNull();
  });

  it("is shown in dinars where the rate of exchange is another, and applies none", () => {
    show("en", X_RAY, null, [CNY]);
    expect(screen.getByLabelText("RSD for 1 CNY")).toHaveProperty("value", "17.0217");
    fireEvent.click(screen.getByRole("button", { name: "CNY +10%" }));
    expect(screen.getByLabelText("RSD for 1 CNY")).toHaveProperty("value", "18.7239");
    expect(screen.getByText("in RSD")).toBeDefined();
    // 59,762,500.00 x 17.0217, and x 18.7239.
    expect(rows()[0]).toBe("Balance | 1,017,259,346.25 | 1,118,987,073.75+101,727,727.50");
    fireEvent.click(screen.getByRole("button", { name: "Apply" }));
    expect(applied).toEqual([]);
    fireEvent.change(screen.getByLabelText("RSD for 1 CNY"), { target: { value: "0" } });
    expect(screen.getByText(/^This is not a rate of exchange\./u)).toBeDefined();
    expect(rows()).toEqual([]);
  });

  it("of an early repayment is the interest of the last instalments, and the last day", () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Early repayment…" }));
    // An empty amount is no fault.
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByLabelText("Day of payment")).toHaveProperty("value", "21 Sep 2022");
    fireEvent.change(screen.getByLabelText("Principal, CNY"), { target: { value: "8,537,500" } });
    // Without the instalment of 21.09.2025: six periods' interest on 8,537,500.00 less.
    expect(rows().slice(-3)).toEqual([
      "Interest still to come | 3,642,666.67 | 2,862,908.33−779,758.34",
      "Interest in all | 42,106,950.00 | 41,327,191.66−779,758.34",
      "Last payment | 22\u00a0Sep\u00a02025 | 21\u00a0Mar\u00a02025",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Apply" }));
    expect(applied[0]?.prepayments.map(({ amount, order }) => [amount.minor, order])).toEqual([
      [853_750_000n, "inverse-order"],
    ]);
    expect(applied[0]?.sources["prepayments"]?.mark).toBe("entered");
    expect(translatorFor("en").sayMessage(applied[0]!.sources["prepayments"]!.says!)).toMatch(
      /the last instalments go first is assumed\.$/u,
    );
    expect(applied[0]?.sources["rate"]).toEqual(X_RAY.sources["rate"]);
  });

  it.each([
    ["Principal, CNY", "much", /^This is no amount above 0/u],
    ["Day of payment", "31 Aug 2022", /^Write a day after 31.Aug.2022/u],
    ["Day of payment", "soon", /^Write a day after/u],
  ])("says of an early repayment with %s %j what is wrong", (label, typed, said) => {
    show();
    fireEvent.click(screen.getByRole("button", { name: "Early repayment…" }));
    fireEvent.change(screen.getByLabelText(label), { target: { value: typed } });
    expect(screen.getByText(said)).toBeDefined();
    expect(rows()).toEqual([]);
  });

  it("is taken back with one press", () => {
    const undo = vi.fn();
    show("en", X_RAY, undo);
    fireEvent.click(screen.getByRole("button", { name: "Undo what was applied" }));
    expect(undo).toHaveBeenCalledOnce();
  });
});
