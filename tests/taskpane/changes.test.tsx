import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import { message } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { ChangedCell, ChangedInput } from "../../src/writers/update/changedInputs.ts";
import {
  foot,
  NOT_AS_WRITTEN,
  showInExcel,
  stands,
  TYPED_OVER,
  UP_TO_DATE,
  workbookPart,
} from "./excelPane.tsx";
import { XRAY, XRAY_TERMS, workbookDossier } from "./fakeChain.ts";
import type { FakeExcel } from "./fakeOpenWorkbook.ts";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const NO_CHANGE = { cells: [], inputs: [], gone: [], moved: false } as const;

const RATE_CELL: ChangedCell = {
  sheet: "Loans",
  cell: "I5",
  now: { value: 0.035, formula: null },
  meant: { value: 0.03, formula: null },
  was: 0.03,
  numberFormat: "0.00##%",
  about: { column: "Rate or margin", row: null },
};
const RATE: ChangedInput = {
  kind: "cell",
  sheet: "Loans",
  address: "I5",
  loan: "x-ray",
  cells: [RATE_CELL],
};

function paid(cell: string, value: string | number, numberFormat: string): ChangedCell {
  return {
    ...RATE_CELL,
    sheet: "Payments",
    cell,
    now: { value, formula: null },
    meant: { value: null, formula: null },
    was: null,
    numberFormat,
  };
}
const PAYMENT: ChangedInput = {
  kind: "added",
  sheet: "Payments",
  address: "A5:D5",
  loan: "x-ray",
  cells: [
    paid("A5", "x-ray", "@"),
    paid("B5", 44641, "[$-409]d\\ mmm\\ yyyy"),
    paid("C5", "principal", "@"),
    paid("D5", 8537500, "#,##0.00"),
  ],
};

/** X RAY at 3.5 %, as of 31 August 2022. */
const at = (percent: string) =>
  workbookDossier({
    settings: { language: "en", asOf: day("2022-08-31") },
    loans: [{ terms: { ...XRAY_TERMS, rate: { kind: "fixed", percent: decimal(percent) } }, cards: [XRAY] }],
  });

function showChanged(altered: FakeExcel["book"]["altered"], isTyped = true) {
  return showInExcel(at("3"), {
    prepare: ({ book, chain }) => {
      chain.buildSchedule = buildOpenSchedule;
      chain.positionAt = positionAt;
      book.altered = altered;
      if (isTyped) book.inputs = at("3.5");
    },
  });
}

/** A row of the table, as texts of its cells. */
const row = (label: string) =>
  [...screen.getByRole("row", { name: new RegExp(`^${label}`, "u") }).children].map((one) => one.textContent);

describe("the changes of a rate that was typed", () => {
  it("are the cell with its loan, before and after; the figures before and after; how much is written", async () => {
    const { openChanges } = showChanged({ ...NO_CHANGE, inputs: [RATE] });
    await stands(/^Inputs have changed/u);
    await openChanges();
    const part = workbookPart();
    const [change] = part.getAllByRole("listitem");
    expect(within(change!).getByRole("button", { name: "Loans!I5: select this cell" })).toBeDefined();
    expect(change!.textContent).toContain("X RAY, Rate or margin");
    expect(change!.querySelector("s")?.textContent).toBe("3.00%");
    expect(change!.querySelector("b")?.textContent).toBe("3.50%");
    expect(row("Balance")).toEqual(["Balance", "59,762,500.00", "59,762,500.00the same"]);
    expect(row("Next payment")).toEqual(["Next payment", "9,453,858.33", "9,606,584.72+152,726.39"]);
    expect(row("Interest still to come")).toEqual([
      "Interest still to come",
      "3,642,666.67",
      "4,249,777.78+607,111.11",
    ]);
    expect(row("Last payment")[2]).toMatch(/^22.Sep.2025the same$/u);
    await stands(/^24 cells on 2 sheets will be written$/u);
    expect(foot().getByRole("button", { name: "Recalculate and write" })).toBeDefined();
  });

  it("go when the cell is restored, and nothing else is touched", async () => {
    const { openChanges, user, book } = showChanged({ ...NO_CHANGE, inputs: [RATE] });
    await stands(/^Inputs have changed/u);
    await openChanges();
    await user.click(workbookPart().getByRole("button", { name: "Restore Loans!I5" }));
    await stands(UP_TO_DATE);
    expect(book.done.filter((one) => one.startsWith("put back"))).toEqual(["put back Loans!I5"]);
    expect(workbookPart().queryByText("What it changes")).toBeNull();
    expect(workbookPart().queryByRole("button", { name: /^Restore/u })).toBeNull();
  });

  it("typed over a formula that only shows the rate go into the rate's own cell with one press", async () => {
    const over: ChangedCell = {
      ...RATE_CELL,
      sheet: "X RAY",
      cell: "I4",
      meant: { value: 0.03, formula: "INDEX(tblLoans[Rate or margin],MATCH($E$4,tblLoans[Loan id],0))" },
      about: null,
      shows: { sheet: "Loans", cell: "I5" },
    };
    const { openChanges, user, book } = showChanged({ ...NO_CHANGE, cells: [over] }, false);
    await stands(NOT_AS_WRITTEN);
    await openChanges();
    workbookPart().getByText("The cell only shows the input Loans!I5.");
    await user.click(workbookPart().getByRole("button", { name: "Put it into Loans!I5" }));
    await waitFor(() => {
      expect(book.done.filter((one) => one.startsWith("put back"))).toEqual(["put back Loans!I5, X RAY!I4"]);
    });
  });

  it("are one of several: one goes, the others stay; a new row is one place", async () => {
    const { openChanges, user, book } = showChanged({ ...NO_CHANGE, inputs: [RATE, PAYMENT] });
    await stands(/^Inputs have changed/u);
    await openChanges();
    expect(workbookPart().getByText("2 places")).toBeDefined();
    const payment = workbookPart().getAllByRole("listitem")[1]!;
    expect(payment.textContent).toContain("X RAY, new row");
    expect(payment.querySelector("s")?.textContent).toBe("nothing");
    expect(payment.querySelector("b")?.textContent.replaceAll("\u00a0", " ")).toBe(
      "21 Mar 2022 · principal · 8,537,500.00",
    );
    await user.click(workbookPart().getByRole("button", { name: "Restore Loans!I5" }));
    await waitFor(() => expect(workbookPart().getByText("1 place")).toBeDefined());
    expect(book.altered.inputs).toEqual([PAYMENT]);
    await user.click(workbookPart().getByRole("button", { name: "Restore Payments!A5:D5" }));
    await stands(UP_TO_DATE);
    expect(book.done).toContain("put back Payments!A5, Payments!B5, Payments!C5, Payments!D5");
  });

  it("say of a row that is only begun what it holds", async () => {
    const begun: ChangedInput = { ...PAYMENT, address: "A5", cells: PAYMENT.cells.slice(0, 1) };
    const { openChanges } = showChanged({ ...NO_CHANGE, inputs: [begun] });
    await stands(/^Inputs have changed/u);
    await openChanges();
    expect(document.querySelector(".changed b")?.textContent).toBe("x-ray");
  });

  it("are restored all at once", async () => {
    const { openChanges, user, book } = showChanged({ ...TYPED_OVER, inputs: [RATE, PAYMENT] });
    await stands(/^Inputs have changed/u);
    await openChanges();
    await user.click(workbookPart().getByRole("button", { name: "Restore all" }));
    await stands(UP_TO_DATE);
    expect(book.done).toContain(
      "put back X RAY!K16, Loans!I5, Payments!A5, Payments!B5, Payments!C5, Payments!D5",
    );
  });

  it("which the user has taken back meanwhile are not put back over what stands there now", async () => {
    const { openChanges, user, book } = showChanged({ ...NO_CHANGE, inputs: [RATE] });
    await stands(/^Inputs have changed/u);
    await openChanges();
    const button = workbookPart().getByRole("button", { name: "Restore Loans!I5" });
    // Excel has told nobody yet.
    book.altered = NO_CHANGE;
    book.inputs = book.written;
    await user.click(button);
    await stands(UP_TO_DATE);
    expect(book.done.filter((one) => one.startsWith("put back"))).toEqual([]);
  });
});

describe("a formula that was typed over", () => {
  it("is said with its column and day, what it gave and what stands there; the foot restores it", async () => {
    const { openChanges, user, book } = showChanged(TYPED_OVER, false);
    await stands(NOT_AS_WRITTEN);
    await openChanges();
    const part = workbookPart();
    expect(part.getByText(/^1 formula was typed over/u)).toBeDefined();
    const [change] = part.getAllByRole("listitem");
    expect(change!.textContent.replaceAll("\u00a0", " ")).toContain("Interest, 21 Sep 2022");
    expect(change!.querySelector("s")?.textContent).toBe("916,358.33");
    expect(change!.querySelector("b")?.textContent).toBe("5.00");
    expect(change!.textContent).toContain("=ROUND(A1*B1,2)");
    await user.click(foot().getByRole("button", { name: "Restore the formula" }));
    await stands(UP_TO_DATE);
    expect(book.done).toContain("put back X RAY!K16");
  });

  it("is kept where the user wants it so: the pane goes back, and the foot still says it", async () => {
    const { openChanges, user, book } = showChanged(TYPED_OVER, false);
    await stands(NOT_AS_WRITTEN);
    await openChanges();
    await user.click(foot().getByRole("button", { name: "Keep" }));
    expect(screen.queryByRole("heading", { name: "Changes" })).toBeNull();
    await stands(NOT_AS_WRITTEN);
    expect(book.done.filter((one) => one.startsWith("put back"))).toEqual([]);
  });

  it("is not restored by itself where rows were moved: it is said why, and all is recalculated", async () => {
    const { openChanges } = showChanged({ ...TYPED_OVER, moved: true }, false);
    await stands(NOT_AS_WRITTEN);
    await openChanges();
    expect(workbookPart().queryByRole("button", { name: /^Restore/u })).toBeNull();
    expect(workbookPart().getByText(/^Rows or columns were moved, so formulas/u)).toBeDefined();
    expect(foot().getByRole("button", { name: "Recalculate and write" })).toBeDefined();
  });

  it("beside a row that is gone is recalculated: it is said that what was deleted comes back so", async () => {
    const gone = [{ kind: "row", sheet: "X RAY", name: "17" }] as const;
    const { openChanges } = showChanged({ ...TYPED_OVER, gone }, false);
    await stands(NOT_AS_WRITTEN);
    await openChanges();
    expect(workbookPart().getByText(/^What was deleted comes back when you recalculate/u)).toBeDefined();
    expect(foot().getByRole("button", { name: "Recalculate and write" })).toBeDefined();
  });
});

describe("an input that cannot be used", () => {
  it("is said with its cell, is reached from the foot, and is restored from its line", async () => {
    const { openChanges, user, book } = showChanged({ ...NO_CHANGE, inputs: [RATE] });
    await stands(/^Inputs have changed/u);
    await openChanges();
    book.says = {
      kind: "faults",
      faults: [{ sheet: "Loans", cell: "I5", message: message("pane:unknown") }],
      written: at("3"),
    };
    document.dispatchEvent(new Event("visibilitychange"));
    await stands(/^One input cell cannot be used/u);
    expect(foot().getByRole("button", { name: "Go to Loans!I5" })).toBeDefined();
    book.says = null;
    await user.click(workbookPart().getByRole("button", { name: "Restore Loans!I5" }));
    await stands(UP_TO_DATE);
  });
});
