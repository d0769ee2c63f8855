// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { WhatIf } from "../../src/taskpane/loan/WhatIf.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { X_RAY } from "../workbook/dossier.ts";
import { fakeChain } from "./fakeChain.ts";

addLaterTexts();
afterEach(cleanup);

const applied: LoanTerms[] = [];
beforeEach(() => {
  applied.length = 0;
});

const chain = { ...fakeChain(), buildSchedule: buildOpenSchedule, positionAt };

function show(language: "en" | "sr-Latn" = "en", terms = X_RAY, onUndo: (() => void) | null = null) {
  const schedule = buildOpenSchedule(terms);
  render(
    <TranslatorContext value={translatorFor(language)}>
      <FluentProvider theme={webLightTheme}>
        <WhatIf
          terms={terms}
          schedule={schedule}
          position={positionAt(terms, schedule, day("2022-08-31"))}
          chain={chain}
          onApply={(made) => applied.push(made)}
          onUndo={onUndo}
        />
      </FluentProvider>
    </TranslatorContext>,
  );
  return screen.getByRole("textbox");
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
    expect(screen.queryByRole("button", { name: "Undo the applied rate" })).toBeNull();
  });

  it("is taken back with one press", () => {
    const undo = vi.fn();
    show("en", X_RAY, undo);
    fireEvent.click(screen.getByRole("button", { name: "Undo the applied rate" }));
    expect(undo).toHaveBeenCalledOnce();
  });
});
