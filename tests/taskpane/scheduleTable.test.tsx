import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, it } from "vitest";
import { day, type Day } from "../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { money } from "../../src/money/money.ts";
import { ScheduleTable } from "../../src/taskpane/loan/ScheduleTable.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { X_RAY } from "../workbook/dossier.ts";

beforeAll(() => {
  addLaterTexts();
});
afterEach(cleanup);

const shownRows = (asOf: string, wanted: Day | null = null): number => {
  render(
    <TranslatorContext value={translatorFor("en")}>
      <ScheduleTable
        name="X RAY"
        schedule={buildOpenSchedule(X_RAY)}
        asOf={day(asOf)}
        wanted={wanted}
        explain={() => []}
        inputs={() => []}
      />
    </TranslatorContext>,
  );
  return rows();
};
const rows = (): number => document.querySelectorAll("[data-due]").length;

it("folds away what is due after the next seventeen rows, and adds it up all the same", () => {
  // 25 due dates: interest alone on the first.
  expect(shownRows("2013-06-01")).toBe(17);
  expect(document.querySelector("tfoot")?.textContent).toContain("204,900,000.00");
  fireEvent.click(screen.getByRole("button", { name: "Later 8 due dates" }));
  expect(rows()).toBe(25);
});

it("folds one row away as little as a row that is asked for", () => {
  // 18 due dates are left.
  expect(shownRows("2017-03-01")).toBe(18);
  cleanup();
  expect(shownRows("2013-06-01", day("2025-09-21"))).toBe(25);
});

it("calls no row the next before the day of the balance that the schedule begins with", () => {
  const openingBalance = {
    date: day("2022-08-31"),
    amount: money(5_976_250_000n, "CNY"),
    interestFrom: null,
  };
  const schedule = buildOpenSchedule({ ...X_RAY, drawdowns: [], openingBalance });
  for (const [asOf, words] of [
    ["2021-06-30", 0],
    ["2022-08-31", 1],
  ] as const) {
    render(
      <TranslatorContext value={translatorFor("en")}>
        <ScheduleTable
          name="X RAY"
          schedule={schedule}
          asOf={day(asOf)}
          begins={openingBalance.date}
          wanted={null}
          explain={() => []}
          inputs={() => []}
        />
      </TranslatorContext>,
    );
    expect(screen.queryAllByText("next")).toHaveLength(words);
    cleanup();
  }
});
