import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Dossier, Payment } from "../../src/dossier/dossier.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { money } from "../../src/money/money.ts";
import { LoanPlan } from "../../src/taskpane/loan/LoanPlan.tsx";
import { initialState, paneReducer, type PaneAction } from "../../src/taskpane/state/reducer.ts";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { X_RAY } from "../workbook/dossier.ts";
import { fakeChain } from "./fakeChain.ts";

beforeAll(() => {
  addLaterTexts();
});
afterEach(cleanup);

const TODAY = day("2022-10-15");
const plain = (text: string | null | undefined): string => (text ?? "").replaceAll("\u00a0", " ");

/** A schedule on 31.08.2022 beside the pane's own reducer. */
function shown(language: Language = "en", terms: LoanTerms = X_RAY, payments: readonly Payment[] = []) {
  let state = { ...initialState(language, TODAY), payments };
  const schedule = buildOpenSchedule(terms);
  const element = () => {
    const dossier: Pick<Dossier, "payments" | "rates" | "settings"> = {
      payments: state.payments,
      rates: [],
      settings: { asOf: day("2022-08-31"), language },
    };
    return (
      <TranslatorContext value={translatorFor(language)}>
        <FluentProvider theme={webLightTheme}>
          <LoanPlan
            terms={terms}
            schedule={schedule}
            dossier={dossier}
            model={{ state, dispatch }}
            due={null}
            chain={fakeChain()}
          />
        </FluentProvider>
      </TranslatorContext>
    );
  };
  const dispatch = (action: PaneAction): void => {
    state = paneReducer(state, action);
    view.rerender(element());
  };
  const view = render(element());
  return { payments: () => state.payments, said: () => state.announcement };
}

const row = (iso: string): HTMLElement => document.querySelector<HTMLElement>(`[data-due="${day(iso)}"]`)!;
const unfold = (iso: string): HTMLElement => {
  fireEvent.click(within(row(iso)).getByRole("button"));
  return row(iso).nextElementSibling as HTMLElement;
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const field = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label);
const made = (date: string, kind: Payment["kind"], minor: bigint): Payment => ({
  ...{ loan: "x-ray", date: day(date), kind, amount: money(minor, "CNY"), note: null },
});

describe("a payment from the row that is due", () => {
  it("is recorded in three clicks, as it was due, and the row is paid at once", () => {
    const { payments, said } = shown();
    unfold("2022-09-21");
    press("Record a payment");
    expect([field("Day of payment").value, field("Principal").value, field("Interest").value]).toEqual([
      "21 Sep 2022",
      "8,537,500.00",
      "916,358.33",
    ]);
    expect(field("Currency").value).toBe("CNY");
    expect(screen.getByRole("form", { name: /^Payment on / })).toBeTruthy();
    expect(document.activeElement).toBe(field("Day of payment"));
    press("Save");
    expect(payments()).toEqual([
      made("2022-09-21", "principal", 853_750_000n),
      made("2022-09-21", "interest", 91_635_833n),
    ]);
    expect(said()).toMatchObject({ key: "payments:recorded", params: { count: 2 } });
    expect(plain(row("2022-09-21").textContent)).toContain("paid 21 Sep 2022");
    expect(screen.queryByRole("form")).toBeNull();
    expect(screen.queryByRole("button", { name: "Record a payment" })).toBeNull();
  });

  it("can be undone, and is offered again", () => {
    const { payments } = shown();
    unfold("2022-09-21");
    press("Record a payment");
    press("Save");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Undo" }));
    press("Undo");
    expect(payments()).toEqual([]);
    expect(plain(row("2022-09-21").textContent)).not.toContain("paid");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Record a payment" }));
  });

  it("that was not made in full leaves the rest to be recorded", () => {
    const { payments } = shown();
    unfold("2022-09-21");
    press("Record a payment");
    fireEvent.change(field("Interest"), { target: { value: "" } });
    press("Save");
    expect(payments()).toHaveLength(1);
    expect(row("2022-09-21").textContent).toContain("partly paid (1 payment)");
    press("Record a payment");
    expect([field("Principal").value, field("Interest").value]).toEqual(["", "916,358.33"]);
  });

  it("of the sheet is the same list: it is shown on its row, and can be removed", () => {
    const held = [made("2022-09-21", "principal", 853_750_000n), made("2022-09-21", "interest", 91_635_833n)];
    const { payments } = shown("en", X_RAY, held);
    expect(plain(row("2022-09-21").textContent)).toContain("paid 21 Sep 2022");
    unfold("2022-09-21");
    fireEvent.click(screen.getByRole("button", { name: /^Remove the payment .*interest/u }));
    expect(payments()).toEqual(held.slice(0, 1));
  });

  it("is not offered where nothing is due yet, but for the next one", () => {
    shown();
    // Next on 31.08.2022; today is 15.10.2022.
    expect(within(unfold("2022-09-21")).queryByRole("button", { name: "Record a payment" })).toBeTruthy();
    expect(within(unfold("2023-03-21")).queryByRole("button", { name: "Record a payment" })).toBeNull();
  });

  it("of interest that is not known is entered as it was paid", () => {
    const { payments } = shown("en", { ...X_RAY, rate: { kind: "unknown" } });
    unfold("2022-09-21");
    press("Record a payment");
    expect(field("Interest").value).toBe("");
    expect(screen.getByText(/How much interest is due is not known/u)).toBeTruthy();
    fireEvent.change(field("Interest"), { target: { value: "900000" } });
    press("Save");
    expect(payments()).toHaveLength(2);
    expect(row("2022-09-21").textContent).toContain("2 payments recorded");
  });
});

describe("what cannot be a payment", () => {
  function filled(label: string, value: string, payments: readonly Payment[] = []) {
    const pane = shown("en", X_RAY, payments);
    unfold("2022-09-21");
    press("Record a payment");
    fireEvent.change(field(label), { target: { value } });
    return pane;
  }
  const told = (label: string): string => {
    const wrong = field(label);
    expect(wrong.getAttribute("aria-invalid")).toBe("true");
    return plain(document.getElementById(wrong.getAttribute("aria-describedby")!)?.textContent);
  };

  it.each([
    ["Day of payment", "31.02.2022.", /^The day of payment is not a date/u],
    ["Principal", "minus five", /^This is no amount/u],
    ["Principal", "-5", /^This is no amount/u],
    ["Interest", "916,358.333", /decimals than this amount|no amount/u],
  ])("%s: %s is said at its field, and all that was typed stays", (label, value, expected) => {
    const { payments } = filled(label, value);
    // Nothing is judged before it is to be saved.
    expect(field(label).getAttribute("aria-invalid")).not.toBe("true");
    press("Save");
    expect(told(label)).toMatch(expected);
    expect(document.activeElement).toBe(field(label));
    expect(field(label).value).toBe(value);
    expect(payments()).toEqual([]);
    const right = label === "Day of payment" ? "21 Sep 2022" : "1.00";
    fireEvent.change(field(label), { target: { value: right } });
    expect(field(label).getAttribute("aria-invalid")).not.toBe("true");
    press("Save");
    expect(payments()).toHaveLength(2);
  });

  it("is nothing at all", () => {
    filled("Principal", "");
    fireEvent.change(field("Interest"), { target: { value: "0" } });
    press("Save");
    expect(told("Principal")).toMatch(/^Enter what was paid/u);
  });

  it("is one that is recorded already, whoever noted what about it", () => {
    const before = { ...made("2022-09-21", "principal", 100n), note: "izvod 7" };
    const { payments } = filled("Principal", "1.00", [before]);
    press("Save");
    expect(told("Principal")).toMatch(/^The same payment of 21 Sep 2022 is recorded already/u);
    expect(payments()).toEqual([before]);
  });

  it("is one that the opening balance holds already", () => {
    const openingBalance = {
      date: day("2022-08-31"),
      amount: money(5_976_250_000n, "CNY"),
      interestFrom: null,
    };
    shown("en", { ...X_RAY, drawdowns: [], openingBalance });
    unfold("2022-09-21");
    press("Record a payment");
    fireEvent.change(field("Day of payment"), { target: { value: "2022-08-31" } });
    press("Save");
    expect(told("Day of payment")).toMatch(/in the balance that the schedule begins with/u);
  });
});

it.each(LANGUAGES)("every sentence is there in %s", (language) => {
  shown(language);
  unfold("2022-09-21");
  fireEvent.click(document.querySelector("[data-record]")!);
  fireEvent.submit(screen.getByRole("form"));
  expect(document.querySelector("[data-undo]")?.textContent).toBe(translatorFor(language).say("views:undo"));
});
