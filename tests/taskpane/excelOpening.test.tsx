import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { message, Problem } from "../../src/messages/message.ts";
import { ITALY, workbookDossier } from "./fakeChain.ts";
import { editedRate, foot, showInExcel, stands, UP_TO_DATE, workbookPart } from "./excelPane.tsx";
import { openChoice, openLoan, openTab, XRAY_SCHEDULE_BUTTON } from "./browserPane.tsx";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const asOf = () => document.querySelector(".day b")?.textContent;

describe("opening the pane in Excel", () => {
  it("fills it from the workbook: documents, loans, day and language, and says that all is up to date", async () => {
    const { user, openChanges } = showInExcel(
      workbookDossier({ settings: { language: "en", asOf: day("2022-08-31") } }),
      { language: "sr-Latn" },
    );
    await stands(UP_TO_DATE);
    expect(document.documentElement.lang).toBe("en");
    // The loans are drawn in a task of their own.
    await screen.findByText("Loans in the workbook");
    await openChoice(user);
    expect(screen.getByRole("checkbox", { name: /X RAY/ })).toHaveProperty("checked", true);
    expect(document.querySelector(".hero")).not.toBeNull();
    expect(asOf()).toBe("31\u00a0Aug\u00a02022");
    await openTab(user, "Documents");
    expect(screen.getByRole("heading", { name: "rebalans-2014.pdf" })).toBeDefined();
    expect(screen.queryByRole("heading", { name: "Files of terms" })).toBeNull();
    await openChanges();
    expect(
      workbookPart().getByText(
        "Nothing in the sheets has been changed. Loans in the workbook: 1. Documents: 1.",
      ),
    ).toBeDefined();
  });

  it("says that a workbook holds nothing of ours, and shows no loans", async () => {
    const { book } = showInExcel(null);
    await stands(/^Otplata has written nothing into this workbook yet/);
    expect(screen.queryByRole("tab")).toBeNull();
    expect(screen.queryByRole("button", { name: "Recalculate" })).toBeNull();
    expect(book.done).toEqual(["read"]);
  });

  it("leaves out a loan of the bank that the user took out of the workbook, and puts in another that is there", async () => {
    const { user } = showInExcel(
      workbookDossier({ loans: [], unscheduled: [{ card: { ...ITALY }, missing: [] }] }),
    );
    await stands(UP_TO_DATE);
    await screen.findByText("Loans in the workbook");
    await openChoice(user);
    expect(await screen.findByRole("checkbox", { name: /X RAY/ })).toHaveProperty("checked", false);
    expect(screen.getByRole("checkbox", { name: /Костолац/ })).toHaveProperty("checked", false);
    await user.click(screen.getByText("1 other debt in these documents"));
    expect(await screen.findByRole("checkbox", { name: /Влада Италије/ })).toHaveProperty("checked", true);
  });

  it("says that inputs have changed, and offers to recalculate", async () => {
    const { user, press } = showInExcel(workbookDossier(), {
      prepare: ({ book }) => {
        book.inputs = editedRate();
      },
    });
    await stands(/^Inputs have changed since the sheets were written/);
    await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
    expect(screen.getAllByText("4.00% a year, fixed")).toHaveLength(1);
    await press("Review the changes");
    // One thing to do, and no second one as loud.
    expect(screen.getByRole("button", { name: "Recalculate and write" })).toBeDefined();
    expect(document.querySelectorAll(".pane-foot .foot-acts button")).toHaveLength(1);
  });

  it("says that the last writing was not finished, and offers to finish it", async () => {
    const { press, book } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.interrupted = true;
      },
    });
    await stands(/^The last writing was not finished/);
    expect(screen.queryByRole("button", { name: "Recalculate" })).toBeNull();
    await press("Finish writing");
    await stands(UP_TO_DATE);
    expect(book.done).toContain("write 5");
    expect(document.querySelector(".foot-good")?.textContent).toContain("1,234 cells checked.");
  });

  it("says what to do where the memory is lost", async () => {
    showInExcel(workbookDossier(), {
      prepare: ({ book }) => {
        book.says = { kind: "unreadable", reason: message("pane:unknown") };
      },
    });
    await stands("not known");
    expect(screen.queryByRole("button", { name: "Recalculate" })).toBeNull();
    expect(screen.queryByRole("tab")).toBeNull();
  });

  it("says which version wrote the sheets, where it is another", async () => {
    const { openChanges } = showInExcel(workbookDossier(), {
      prepare: ({ book }) => {
        book.otherVersion = "9.8.7";
      },
    });
    await openChanges();
    await stands(/^The sheets were written by Otplata 9\.8\.7/);
    // Its cells were not looked at, and this version cannot check them: nothing more is said of them.
    await stands("The inputs are as they were when the sheets were written.");
    expect(foot().queryByText(UP_TO_DATE)).toBeNull();
  });

  it("says in the program's sentence why the workbook cannot be read, and looks again when asked", async () => {
    const { book, press } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.reading = new Problem("errors:notPdf", { document: "x" });
      },
    });
    await waitFor(() => expect(document.querySelector(".foot-stale")).not.toBeNull());
    expect(foot().queryByText(UP_TO_DATE)).toBeNull();
    book.reading = null;
    await press("Look again");
    await stands(UP_TO_DATE);
  });

  it("lists faults, each with a link that selects the cell, the long list shortened at first", async () => {
    const { book, user, press, openChanges } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.says = {
          kind: "faults",
          faults: Array.from({ length: 12 }, (_none, n) => ({
            sheet: "Loans",
            cell: `E${n + 5}`,
            message: message("pane:placeRow", { row: `${n}` }),
          })),
          written: workbookDossier(),
        };
      },
    });
    await stands(/^12 input cells cannot be used\. Until they are corrected/);
    // The foot leads to the first of them.
    await press("Go to Loans!E5");
    await waitFor(() => expect(book.done).toContain("select Loans!E5"));
    await openChanges();
    expect(workbookPart().getAllByRole("button", { name: /: select this cell$/ })).toHaveLength(8);
    await press("and 4 more");
    expect(workbookPart().getAllByRole("button", { name: /: select this cell$/ })).toHaveLength(12);
    expect(document.activeElement?.textContent).toBe("Loans!E13: row\u00a08");
    await user.click(workbookPart().getByRole("button", { name: "Loans!E16: select this cell" }));
    await waitFor(() => expect(book.done).toContain("select Loans!E16"));
    // The list stays: there is more to correct.
    expect(workbookPart().getAllByRole("button", { name: /: select this cell$/ })).toHaveLength(12);
  });
});
