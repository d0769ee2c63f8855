import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { message } from "../../src/messages/message.ts";
import { foot, showInExcel, stands, UP_TO_DATE } from "./excelPane.tsx";
import { workbookDossier } from "./fakeChain.ts";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

describe("a row with inputs that are missing", () => {
  it("is no fault while the user is in it, and one when it is left", async () => {
    const { edit, goTo } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    const at = (row: number, column: number) => {
      goTo({ sheetId: "id-loans", row, column });
    };
    at(6, 0);
    edit((book) => {
      const added = { kind: "added", sheet: "Loans", address: "A7:B7", loan: null, cells: [] } as const;
      book.altered = { cells: [], inputs: [added], gone: [], moved: false };
      const missing = { sheet: "Loans", cell: "C7", message: message("pane:placeRow", { row: "7" }) };
      book.says = { kind: "faults", faults: [missing], written: workbookDossier() };
    });
    await stands("Row 7 on Loans is being filled in.");
    expect(foot().queryByRole("button")).toBeNull();
    at(6, 2);
    await stands("Row 7 on Loans is being filled in.");
    at(7, 0);
    await stands(/^One input cell cannot be used/u);
    expect(foot().getByRole("button", { name: "Go to Loans!C7" })).toBeDefined();
  });

  it("is a fault at once where it was there before", async () => {
    const { edit, goTo } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    goTo({ sheetId: "id-loans", row: 6, column: 0 });
    edit((book) => {
      const typed = { kind: "cell", sheet: "Loans", address: "C7", loan: "x-ray", cells: [] } as const;
      book.altered = { cells: [], inputs: [typed], gone: [], moved: false };
      const wrong = { sheet: "Loans", cell: "C7", message: message("pane:placeRow", { row: "7" }) };
      book.says = { kind: "faults", faults: [wrong], written: workbookDossier() };
    });
    await stands(/^One input cell cannot be used/u);
  });
});
