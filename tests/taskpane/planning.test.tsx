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
import { cardOf } from "../dossier/matching/printedCards.ts";
import { ROAD, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { fakeChain, KOSTOLAC } from "./fakeChain.ts";

addLaterTexts();
afterEach(cleanup);

const DOSSIER = sampleDossier("en", "2021-08-31", [X_RAY]);
const euro = { year: 2022, base: "EUR", quote: "RSD", rate: decimal("117.3") } as const;

function shown(
  language: (typeof LANGUAGES)[number] = "en",
  dossier = DOSSIER,
  assumedRates: PaneModel["state"]["assumedRates"] = [],
) {
  let state = { ...initialState(language, day("2021-08-31")), assumedRates };
  const done: PaneAction[] = [];
  const element = () => (
    <TranslatorContext value={translatorFor(language)}>
      <FluentProvider theme={webLightTheme}>
        <PlanningStep
          model={{ state, dispatch } as unknown as PaneModel}
          dossier={dossier}
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

const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");
const rowsOfTable = (name: RegExp = /^Needs by account/u): string[] =>
  [...screen.getByRole("table", { name }).querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => plain(cell.textContent).trim()).join(" | "),
  );
const totals = (): string[] =>
  [...document.querySelectorAll(".year-totals > div")].map((year) =>
    [...year.children].map((part) => plain(part.textContent)).join(": "),
  );

describe("what is needed", () => {
  it("stands above all in large figures, of three years", () => {
    shown();
    expect(totals()).toEqual(["2022: 325.9 m RSD", "2023: 317.0 m RSD", "2024: 308.1 m RSD"]);
  });

  it("stands by account, a column for each year, in the currency that is chosen", () => {
    shown();
    // 17,075,000 x 17.1319; 1,946,550.00, 1,427,185.42, 910,666.67 of interest.
    expect(rowsOfTable()).toEqual([
      "Account | 2022 | 2023 | 2024",
      "4422 interest | 33,348,100 | 24,450,398 | 15,601,450",
      "6122 principal | 292,527,193 | 292,527,193 | 292,527,193",
      "Total | 325,875,293 | 316,977,591 | 308,128,643",
    ]);
    fireEvent.click(screen.getByRole("radio", { name: "EUR" }));
    expect(rowsOfTable()[2]).toBe("6122 principal | 2,505,208.57 | 2,505,208.57 | 2,505,208.57");
    fireEvent.click(screen.getByRole("radio", { name: "CNY" }));
    expect(rowsOfTable().slice(1)).toEqual([
      "4422 interest | 1,946,550.00 | 1,427,185.42 | 910,666.67",
      "6122 principal | 17,075,000.00 | 17,075,000.00 | 17,075,000.00",
      "Total | 19,021,550.00 | 18,502,185.42 | 17,985,666.67",
    ]);
  });

  it("has no currency of its own where the loans are in several", () => {
    shown("en", sampleDossier("en", "2014-12-31", [ROAD, X_RAY]));
    expect(screen.getAllByRole("radio").map((one) => one.parentElement?.textContent)).toEqual(["RSD", "EUR"]);
  });

  it("is shown with dearer and cheaper currencies too, in millions", () => {
    shown();
    const changes = [
      ...screen.getByRole("region", { name: /^If rates change/u }).querySelectorAll("tbody tr"),
    ];
    expect(changes.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ["\u221210 %", "293.3", "285.3", "277.3"],
      ["\u22121 %", "322.6", "313.8", "305.0"],
      ["+1 %", "329.1", "320.1", "311.2"],
      ["+10 %", "358.5", "348.7", "338.9"],
    ]);
  });

  it("is shown with dearer and cheaper currencies as far as it is known, where interest is open", () => {
    shown("en", sampleDossier("en", "2024-12-31", [{ ...X_RAY, rate: { kind: "unknown" } }]));
    const region = screen.getByRole("region", { name: /^If rates change/u });
    expect(region.querySelector("summary")?.textContent).toBe("If rates change (known part, m RSD)");
    expect(region.querySelector("table")).toBeNull();
    const details = region.querySelector("details")!;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    const [first] = region.querySelectorAll("tbody tr");
    // 17,075,000.00 yuan at 17.1319 are 292,527,193 dinars; x 0.9 = 263.3 m.
    expect([...(first?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      "\u221210 %",
      "263.3",
      "0.0",
      "0.0",
    ]);
  });

  it("is shown for other years on demand, and back", () => {
    shown();
    fireEvent.click(screen.getByRole("button", { name: "Later years" }));
    expect(rowsOfTable()[0]).toBe("Account | 2023 | 2024 | 2025");
    expect(screen.getByText(/sheet of budget planning has 2022\u20132024/u)).toBeTruthy();
    // X RAY is repaid in 2025: there is nothing later.
    expect(screen.getByRole("button", { name: "Later years" }).getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "Show 2022\u20132024" }));
    expect(rowsOfTable()[0]).toBe("Account | 2022 | 2023 | 2024");
  });
});

describe("nought is explained", () => {
  it("where all loans are repaid: when, and the years in which something was due", () => {
    shown("en", sampleDossier("en", "2026-11-27", [X_RAY]));
    expect(totals()).toEqual(["2027: 0 RSD", "2028: 0 RSD", "2029: 0 RSD"]);
    const why = document.querySelector(".nothing-needed");
    expect(plain(why!.textContent)).toContain("2027\u20132029: its last instalment was due on 21 Sep 2025.");
    expect(screen.queryByRole("table")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show 2023\u20132025" }));
    expect(rowsOfTable()[0]).toBe("Account | 2023 | 2024 | 2025");
  });

  it("where a loan is repaid within the years", () => {
    shown("en", sampleDossier("en", "2023-08-31", [X_RAY]));
    expect(plain(document.querySelector(".nothing-needed")!.textContent)).toMatch(
      /2026: its last instalment is due on 21 Sep 2025\./u,
    );
    expect(rowsOfTable()[0]).toBe("Account | 2024 | 2025 | 2026");
  });

  it("loans without a schedule are named, since nought is not all", () => {
    const held = sampleDossier("en", "2026-11-27", [X_RAY]);
    shown("en", { ...held, unscheduled: [{ card: KOSTOLAC, missing: [] }] });
    const text = plain(document.querySelector(".not-in-sums")!.textContent);
    expect(text).toContain("Nought does not mean that there are no loans.");
    expect(text).toContain("1 loan is in no sum, for want of a schedule.");
    expect(screen.getByRole("button", { name: "What is missing" })).toBeTruthy();
  });

  it("is told beside what a law prints of the year, and that later years may need more", () => {
    const card = cardOf({ name: "X RAY", year: 2022, instalment: "20.000.000 CNY", first: "21.03.2014." });
    shown("en", { ...DOSSIER, loans: [{ terms: X_RAY, cards: [card] }] });
    const unfolded = (summary: string): string => {
      const details = screen.getByText(summary).closest("details")!;
      details.open = true;
      fireEvent(details, new Event("toggle"));
      return plain(details.textContent);
    };
    expect(unfolded("For 1 loan the law prints other principal")).toContain(
      "X RAY: for 2022 the law prints CNY 20,000,000.00 of principal, the schedule has CNY 17,075,000.00.",
    );
    expect(unfolded("More may be needed for 1 loan")).toContain("X RAY. When their balance was printed");
  });

  it("interest without a known rate stands open, with its reason, and is no nought", () => {
    const { rate: _, ...rest } = X_RAY;
    shown("en", sampleDossier("en", "2021-08-31", [{ ...rest, rate: { kind: "unknown" } }]));
    const rows = rowsOfTable();
    expect(rows.slice(1)).toEqual([
      "4422 interest | open | open | open",
      expect.stringMatching(/^6122 principal \| [\d,]+ \| [\d,]+ \| [\d,]+$/u),
      "Total | open | open | open",
      "4422 known part | 0 | 0 | 0",
      rows[2]?.replace("6122 principal", "Total known part"),
    ]);
    // 17,075,000 yuan at 17.1319 dinars.
    expect(totals()).toEqual([2022, 2023, 2024].map((year) => `${year}: 292.5 m RSDknown part`));
    expect(plain(document.body.textContent)).toMatch(/Sums of 2022, 2023, 2024 that need it are not stated/u);
    expect(document.querySelector(".nothing-needed")).toBeNull();
  });
});

describe("the rates that the user assumes", () => {
  it("are empty at first, with the last known one in grey, which is used", () => {
    shown();
    const field = screen.getByLabelText<HTMLInputElement>("2022: RSD for one CNY");
    expect([field.value, field.placeholder]).toEqual(["", "17.1319"]);
    expect(screen.getAllByRole("textbox")).toHaveLength(6);
    // Said once, not beside each of the six.
    expect(plain(screen.getByText(/^Where empty, the last known rate/u).textContent)).toBe(
      "Where empty, the last known rate counts (31 Jul 2014; 31 Dec 2015).",
    );
  });

  it("count as soon as they are a number, and no more when the field is emptied", () => {
    const { rates } = shown();
    const field = screen.getByLabelText("2022: RSD for one CNY");
    fireEvent.change(field, { target: { value: "16.5" } });
    expect(rates()).toEqual([{ year: 2022, base: "CNY", quote: "RSD", rate: decimal("16.5") }]);
    expect(rowsOfTable()[2]).toContain("281,737,500");
    fireEvent.change(field, { target: { value: "" } });
    expect(rates()).toEqual([]);
    expect(rowsOfTable()[2]).toContain("292,527,193 | 292,527,193");
  });

  it("are asked for where something is needed: not for a loan that is repaid, but for what was typed", () => {
    const repaid = sampleDossier("en", "2021-08-31", [ROAD, X_RAY]);
    shown("en", repaid);
    const asked = (): string[] =>
      [...document.querySelectorAll(".rates thead th")].map(({ textContent }) => textContent).slice(1);
    expect(asked()).toEqual(["RSD for 1 CNY", "RSD for 1 EUR"]);
    cleanup();
    const typed = { year: 2022, base: "USD", quote: "RSD", rate: decimal("100") } as const;
    shown("en", repaid, [typed]);
    expect(asked()).toEqual(["RSD for 1 USD", "RSD for 1 CNY", "RSD for 1 EUR"]);
  });

  it.each(["-16", "0", "sixteen", "16.5.1"])("change nothing where %s is typed, and it is said", (value) => {
    const { rates } = shown();
    const field = screen.getByLabelText("2022: RSD for one CNY");
    fireEvent.change(field, { target: { value: "16.5" } });
    fireEvent.change(field, { target: { value } });
    expect(rates()).toHaveLength(1);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const said = document.getElementById(field.getAttribute("aria-describedby")!.split(" ")[1]!);
    expect(said?.textContent).toMatch(/^2022: RSD for one CNY: .* could be two\. 16\.5 stays in use\.$/u);
  });

  it("are the same for all years at one press", () => {
    const { rates } = shown();
    expect(screen.queryByRole("button", { name: /^The same rate/u })).toBeNull();
    fireEvent.change(screen.getByLabelText("2022: RSD for one CNY"), { target: { value: "16.5" } });
    fireEvent.click(screen.getByRole("button", { name: "The same rate for all 3 years" }));
    expect(rates().map(({ year, base }) => `${year} ${base}`)).toEqual(["2022 CNY", "2023 CNY", "2024 CNY"]);
    expect(rates().every(({ rate }) => rate.digits === 165n && rate.scale === 1)).toBe(true);
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
    fireEvent.click(screen.getByText("Copy the table"));
    expect(
      await screen.findByText(/^Copied: 2 accounts .* for 2022, 2023, 2024, a header and the total\.$/u),
    ).toBeTruthy();
    expect(writeText).toHaveBeenCalledOnce();
  });

  it("are shown where the clipboard is out of reach", async () => {
    giveClipboard({ writeText: () => Promise.reject(new Error("no")) });
    shown();
    fireEvent.click(screen.getByText("Copy the table"));
    expect(await screen.findByText(/clipboard is out of reach/u)).toBeTruthy();
  });
});

it.each(LANGUAGES)("every sentence is there in %s", (language) => {
  shown(language);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
    translatorFor(language).say("planning:paneNeeded"),
  );
});
