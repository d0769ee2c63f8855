import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { message } from "../../src/messages/message.ts";
import {
  editedRate,
  foot,
  isWrite,
  preview,
  showInExcel,
  stands,
  typed,
  UP_TO_DATE,
  workbookPart,
} from "./excelPane.tsx";
import { workbookDossier } from "./fakeChain.ts";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

describe("recalculating", () => {
  it("writes what the user edited straight away, and compares", async () => {
    const { book, edit, press } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    edit((one) => {
      one.inputs = editedRate();
    });
    await stands(/^Inputs have changed/);
    await press("Review the changes");
    await press("Recalculate and write");
    await stands("1,234 cells agree with the program’s calculation.");
    expect(screen.queryByRole("group", { name: "What will be written" })).toBeNull();
    expect(book.written).toEqual(editedRate());
    expect(foot().getByText(UP_TO_DATE)).toBeDefined();
  });

  it("is stopped by faults: they are listed and nothing is written", async () => {
    const { book, edit, openChanges, command } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    edit((one) => {
      const sentence = message("pane:placeRow", { row: "x" });
      one.says = {
        kind: "faults",
        faults: [{ sheet: "Loans", cell: "E6", message: sentence }],
        written: workbookDossier(),
      };
    });
    await stands(/^One input cell cannot be used\. Until it is corrected/);
    await openChanges();
    expect(screen.queryByRole("button", { name: /^Recalculate/u })).toBeNull();
    command("recalculate");
    await waitFor(() => expect(screen.queryByText("Reading the workbook…")).toBeNull());
    expect(book.done.filter((one) => one !== "read")).toEqual([]);
    expect(workbookPart().getByRole("button", { name: "Loans!E6: select this cell" })).toBeDefined();
  });

  it.each([
    ["a sheet must be made", (sheets: Map<string, string>) => sheets.delete("sources")],
    ["a sheet is left behind", (sheets: Map<string, string>) => sheets.delete("nothing")],
  ])("shows a preview where %s", async (what, change) => {
    const { book, press, edit, openChanges } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    edit((one) => {
      change(one.sheets);
      if (what === "a sheet is left behind") one.inputs = workbookDossier({ loans: [] });
    });
    await openChanges();
    await press(/^Recalculate(?: and write)?$/u);
    await preview();
    expect(book.done.filter(isWrite)).toEqual([]);
    expect(
      workbookPart().getByText(what === "a sheet must be made" ? "new, 100 cells" : /The sheet X RAY stays/),
    ).toBeDefined();
  });

  it("does not ask again for a sheet that was left behind before", async () => {
    const { book, press } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.sheets.set("schedule:old", "Old loan");
      },
    });
    await stands(UP_TO_DATE);
    await press("Recalculate");
    await waitFor(() => expect(book.done.filter(isWrite)).toHaveLength(1));
  });

  it("shows a preview where something of the user's is in the way", async () => {
    const { book, press } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.extra = {
          inTheWay: [{ sheet: "X RAY", cell: "H9", content: typed(1), why: "formula-replaced" }],
        };
      },
    });
    await stands(UP_TO_DATE);
    await press("Recalculate");
    await preview();
    expect(book.done.filter(isWrite)).toEqual([]);
  });

  it("says that there is nothing to write in a workbook without sheets of ours", async () => {
    const { command, book } = showInExcel(null);
    await stands(/^Otplata has written nothing/);
    command("recalculate");
    await stands(/^There is nothing to write yet/);
    expect(book.done).toEqual(["read", "read"]);
  });
});
