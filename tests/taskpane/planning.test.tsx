// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { planBudget } from "../../src/dossier/planning/budgetPlan.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { day } from "../../src/calendar/day.ts";
import { decimal } from "../../src/money/decimal.ts";
import { PlanningStep } from "../../src/taskpane/planning/PlanningStep.tsx";
import { requestText } from "../../src/taskpane/planning/requestText.ts";
import { initialState, paneReducer, type PaneAction } from "../../src/taskpane/state/reducer.ts";
import type { PaneModel } from "../../src/taskpane/state/paneModel.ts";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { fakeChain } from "./fakeChain.ts";

addLaterTexts();
afterEach(cleanup);

const DOSSIER = sampleDossier("en", "2021-08-31", [X_RAY]);
const euro = { year: 2022, base: "EUR", quote: "RSD", rate: decimal("117.3") } as const;

function shown(language: (typeof LANGUAGES)[number] = "en") {
  let state = initialState(language, day("2021-08-31"));
  const done: PaneAction[] = [];
  const element = () => (
    <TranslatorContext value={translatorFor(language)}>
      <FluentProvider theme={webLightTheme}>
        <PlanningStep
          model={{ state, dispatch } as unknown as PaneModel}
          dossier={DOSSIER}
          chain={fakeChain()}
        />
      </FluentProvider>
    </TranslatorContext>
  );
  const dispatch = (action: PaneAction): void => {
    done.push(action);
    state = paneReducer(state, action);
    view.rerender(element());
  };
  const view = render(element());
  return { done, rates: () => state.assumedRates };
}
function giveClipboard(clipboard: { readonly writeText: () => Promise<void> }): void {
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
}

const rowsOfTable = (): string[] =>
  [...screen.getByRole("table").querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()).join(" | "),
  );

describe("the rates that the user assumes", () => {
  it("are empty at first, each beside the last known one, which is used", () => {
    shown();
    const field = screen.getByLabelText<HTMLInputElement>("2022: RSD for one CNY");
    expect(field.value).toBe("");
    expect(screen.getAllByText(/Nothing assumed\. Last known: 17\.1319 on 31.Dec.2015\./u)).toHaveLength(3);
    // 17,075,000 x 17.1319
    expect(rowsOfTable()[3]).toMatch(/^6122 Repayment .* \| 292,527,193 RSD2,505,208\.57 EUR$/u);
  });

  it("stand below what is needed in each year", () => {
    shown();
    expect(document.querySelector(".year-totals")?.textContent).toBe(
      "2022: 325,875,293 RSD · 2023: 316,977,591 RSD · 2024: 308,128,643 RSD",
    );
  });

  it("count as soon as they are a number, and no more when the field is emptied", () => {
    const { rates } = shown();
    const field = screen.getByLabelText("2022: RSD for one CNY");
    fireEvent.change(field, { target: { value: "16.5" } });
    expect(rates()).toEqual([{ year: 2022, base: "CNY", quote: "RSD", rate: decimal("16.5") }]);
    expect(rowsOfTable()[3]).toContain("281,737,500");
    fireEvent.change(field, { target: { value: "" } });
    expect(rates()).toEqual([]);
    expect(rowsOfTable()[3]).toContain("292,527,193");
  });

  it.each(["-16", "0", "sixteen", "16.5.1"])("change nothing where %s is typed, and it is said", (value) => {
    const { rates } = shown();
    const field = screen.getByLabelText("2022: RSD for one CNY");
    fireEvent.change(field, { target: { value: "16.5" } });
    fireEvent.change(field, { target: { value } });
    expect(rates()).toHaveLength(1);
    expect(screen.getByText(/could be two\. 16\.5 stays in use\./u)).toBeTruthy();
  });

  it("are one of a pair and year", () => {
    const before = paneReducer(initialState("en", day("2021-08-31")), { type: "rateAssumed", rate: euro });
    const after = paneReducer(before, { type: "rateAssumed", rate: { ...euro, rate: decimal("118") } });
    expect(after.assumedRates).toEqual([{ ...euro, rate: decimal("118") }]);
    expect(paneReducer(after, { type: "assumedRateForgotten", pair: euro }).assumedRates).toEqual([]);
  });
});

describe("the rows that are copied", () => {
  const plan = planBudget({ ...DOSSIER, assumedRates: [euro] });

  it("stand between tabs in the user's number format", () => {
    expect(requestText(plan, translatorFor("en")).split("\r\n")).toEqual([
      "Account\tName of the account\t2022\t2023\t2024",
      "4422\tInterest to foreign governments\t33,348,100\t24,450,398\t15,601,450",
      "6122\tRepayment of principal to foreign governments\t292,527,193\t292,527,193\t292,527,193",
      "Total\t\t325,875,293\t316,977,591\t308,128,643",
    ]);
    expect(requestText(plan, translatorFor("sr-Cyrl")).split("\r\n")[2]).toBe(
      "6122\tОтплата главнице страним владама\t292.527.193\t292.527.193\t292.527.193",
    );
  });

  it("go to the clipboard, and it is said what went there", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    giveClipboard({ writeText });
    shown();
    fireEvent.click(screen.getByText("Copy for the budget request"));
    expect(
      await screen.findByText(/^Copied: 2 accounts .* for 2022, 2023, 2024, a header and the total\.$/u),
    ).toBeTruthy();
    expect(writeText).toHaveBeenCalledOnce();
  });

  it("are shown where the clipboard is out of reach", async () => {
    giveClipboard({ writeText: () => Promise.reject(new Error("no")) });
    shown();
    fireEvent.click(screen.getByText("Copy for the budget request"));
    expect(await screen.findByText(/clipboard is out of reach/u)).toBeTruthy();
  });
});

it.each(LANGUAGES)("every sentence is there in %s", (language) => {
  shown(language);
  expect(screen.getByRole("heading").textContent).toBe(translatorFor(language).say("planning:sheet"));
});
