import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { message, Problem } from "../../src/messages/message.ts";
import { XRAY_TERMS, workbookDossier } from "./fakeChain.ts";
import { oneAtATime } from "../../src/taskpane/excel/oneAtATime.ts";
import {
  editedRate,
  foot,
  NOT_AS_WRITTEN,
  showInExcel,
  stands,
  TYPED_OVER,
  UP_TO_DATE,
  workbookPart,
} from "./excelPane.tsx";
import { openChoice, openLoan, openMenu, openTab, XRAY_SCHEDULE_BUTTON } from "./browserPane.tsx";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const CHANGED = /^Inputs have changed since the sheets were written/;
const reads = (done: readonly string[]): number => done.filter((one) => one === "read").length;

describe("a change in the workbook", () => {
  it("makes the sheets out of date, and taking it back makes them up to date again", async () => {
    const { edit, user } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
    edit((book) => {
      book.inputs = editedRate();
    });
    await stands(CHANGED);
    expect(screen.getByText("4.00% a year, fixed")).toBeDefined();
    edit((book) => {
      book.inputs = workbookDossier();
    });
    await stands(UP_TO_DATE);
  });

  it("to what the program wrote is said with its cell, and what was compared is compared again", async () => {
    const { book, edit, press } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await press("Check");
    await stands("1,234 cells agree with the program’s calculation.");
    const untouched = book.altered;
    // The user goes on elsewhere: nothing that is said by itself takes the focus.
    const elsewhere = screen.getByRole("button", { name: /Change the day$/u });
    elsewhere.focus();
    edit((one) => {
      one.altered = TYPED_OVER;
      one.comparison = {
        agree: 1233,
        differ: [{ sheet: "X RAY", cell: "K16", engine: { kind: "text", text: "x" }, shown: 5 }],
      };
    });
    await stands(NOT_AS_WRITTEN);
    expect(foot().queryByText(UP_TO_DATE)).toBeNull();
    await stands("5.00");
    await stands("=ROUND(A1*B1,2)");
    await stands("1 cell differs from the program’s calculation.");
    expect(document.activeElement).toBe(elsewhere);
    expect(workbookPart().queryByText("1,234 cells agree with the program’s calculation.")).toBeNull();
    edit((one) => {
      one.altered = { ...TYPED_OVER, gone: [{ kind: "row", sheet: "X RAY", name: "17" }] };
    });
    await stands("On the sheet X RAY, the row of a table that stood in row 17 is gone.");
    await waitFor(() => expect(workbookPart().queryByText(/with the program’s calculation/)).toBeNull());
    edit((one) => {
      one.altered = untouched;
    });
    await stands(UP_TO_DATE);
    expect(workbookPart().queryByText("=ROUND(A1*B1,2)")).toBeNull();
  });

  it("is looked for among many loans only when asked for: until then nothing is said of the cells", async () => {
    const loans = Array.from({ length: 21 }, (_none, at) => ({
      terms: { ...XRAY_TERMS, id: `loan-${at}`, name: `Loan ${at}` },
      cards: [],
    }));
    const { openChanges } = showInExcel(workbookDossier({ loans }), {
      prepare: ({ book }) => {
        book.altered = TYPED_OVER;
      },
    });
    await stands(/^The inputs are as they were when the sheets were written\. Check tells/);
    expect(foot().queryByText(UP_TO_DATE)).toBeNull();
    await openChanges();
    await stands(NOT_AS_WRITTEN);
    await stands("5.00");
    await stands("=ROUND(A1*B1,2)");
  });

  it("of what was written is told before all is calculated, and one of the inputs when it is", async () => {
    let end = (): void => undefined;
    const { edit } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    const calculated = new Promise<void>((resolve) => {
      end = resolve;
    });
    edit((book) => {
      book.calculating = calculated;
      book.altered = TYPED_OVER;
      book.inputs = editedRate();
    });
    await stands(NOT_AS_WRITTEN);
    expect(foot().queryByText(CHANGED)).toBeNull();
    end();
    await stands(CHANGED);
  });

  it("is not told before all is calculated where sheets bear other names: what was written cannot be found", async () => {
    const { book, edit } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    let end = (): void => undefined;
    const read = reads(book.done);
    edit((one) => {
      one.sheets.set("loans", "Mine");
      one.altered = TYPED_OVER;
      one.calculating = new Promise<void>((resolve) => {
        end = resolve;
      });
    });
    // What is seen before is over when the reading has begun.
    await waitFor(() => expect(reads(book.done)).toBe(read + 1));
    expect(foot().queryByText(NOT_AS_WRITTEN)).toBeNull();
    end();
    await stands(NOT_AS_WRITTEN);
  });

  it("of an input that is read as before is no “nothing has been changed”", async () => {
    const { openChanges } = showInExcel(workbookDossier(), {
      prepare: ({ book }) => {
        const typed = { kind: "cell", sheet: "Loans", address: "B5", loan: "x-ray", cells: [] } as const;
        book.altered = { cells: [], inputs: [typed], gone: [], moved: false };
      },
    });
    await stands(UP_TO_DATE);
    await openChanges();
    expect(workbookPart().getByText("Loans in the workbook: 1. Documents: 1.")).toBeDefined();
  });

  it("is said in the foot also after the workbook was downloaded: nothing green hides it", async () => {
    const { edit, user } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await screen.findByText("Loans in the workbook");
    await openMenu(user, "Download the workbook");
    await stands("The workbook was downloaded as Otplata.xlsx.");
    expect(document.querySelector(".foot-good")).not.toBeNull();
    edit((one) => {
      one.altered = TYPED_OVER;
    });
    await stands(NOT_AS_WRITTEN);
    expect(document.querySelector(".foot-good")).toBeNull();
    expect(foot().getByRole("button", { name: "Review the changes" })).toBeDefined();
    // The cell is named at once, with what it holds and what was written into it.
    expect(foot().getByText(/X RAY!K16: 5 instead of =ROUND\(A1\*B1,2\)/u)).toBeDefined();
  });

  it("of an input takes back what was said of the cells", async () => {
    const { edit, press } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await press("Check");
    await stands("1,234 cells agree with the program’s calculation.");
    edit((book) => {
      book.inputs = editedRate();
    });
    await stands(CHANGED);
    await waitFor(() => expect(workbookPart().queryByText(/with the program’s calculation/)).toBeNull());
  });

  it("shows faults, and that they are gone", async () => {
    const { edit } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    edit((book) => {
      const faults = [{ sheet: "Loans", cell: "E6", message: message("pane:unknown") }];
      book.says = { kind: "faults", faults, written: workbookDossier() };
    });
    await stands(/^One input cell cannot be used/);
    edit((book) => {
      book.says = null;
    });
    await stands(UP_TO_DATE);
  });

  it("by the pane itself needs no exception: what was read afterwards is what was written", async () => {
    const { book, edit, press, openChanges } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    edit((one) => {
      one.inputs = editedRate();
    });
    await stands(CHANGED);
    await openChanges();
    // What would be written is looked for there.
    await stands(/will be written$/u);
    const before = reads(book.done);
    await press("Recalculate and write");
    await stands("1,234 cells agree with the program’s calculation.");
    await waitFor(() => expect(reads(book.done)).toBe(before + 2));
    expect(foot().getByText(UP_TO_DATE)).toBeDefined();
  });

  it("during a writing is looked at once it has ended", async () => {
    let end = (): void => undefined;
    const { book, edit, press } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.writing = () =>
          new Promise((resolve) => {
            end = () => {
              resolve(null);
            };
          });
      },
    });
    await stands(UP_TO_DATE);
    await press("Recalculate");
    await stands("Writing");
    const before = reads(book.done);
    edit(() => undefined);
    edit(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reads(book.done)).toBe(before);
    end();
    await stands("1,234 cells agree with the program’s calculation.");
    await waitFor(() => expect(reads(book.done)).toBe(before + 1));
  });

  it("does not touch what the user did in the pane since", async () => {
    const { edit, user, give, setDay, openChanges } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await give("law-2015.pdf");
    await stands(/^Not written yet\./u);
    // The focus comes to what was read; only then the user goes on.
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Overview" })),
    );
    await setDay("31 Aug 2022");
    await openChoice(user);
    await user.click(screen.getByRole("checkbox", { name: /Костолац/ }));
    edit((book) => {
      book.inputs = editedRate();
    });
    await stands(CHANGED);
    expect(document.querySelector(".day b")?.textContent).toBe("31\u00a0Aug\u00a02022");
    expect(screen.getByRole("checkbox", { name: /Костолац/ })).toHaveProperty("checked", false);
    await openTab(user, "Documents");
    expect(screen.getByRole("heading", { name: "law-2015.pdf" })).toBeDefined();
    expect(screen.getByRole("heading", { name: "rebalans-2014.pdf" })).toBeDefined();
    await openTab(user, "Overview");
    await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
    expect(screen.getByText("4.00% a year, fixed")).toBeDefined();
    await openChanges();
    expect(workbookPart().getByText(/The pane holds changes that are not in the workbook yet/)).toBeDefined();
  });
});

describe("a pane that is shown again", () => {
  it("looks at the workbook", async () => {
    const { book } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    // Changed where Excel told nobody.
    book.altered = TYPED_OVER;
    document.dispatchEvent(new Event("visibilitychange"));
    await stands(NOT_AS_WRITTEN);
  });
});

describe("the handlers", () => {
  it("stand while the pane does, and go with it", async () => {
    const { book, unmount, commands } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await waitFor(() => expect(book.watching).toBe(2));
    expect(commands.size).toBe(1);
    unmount();
    expect(book.watching).toBe(0);
    expect(commands.size).toBe(0);
  });

  it("go when Excel takes the page away", async () => {
    const { book } = showInExcel(workbookDossier());
    await waitFor(() => expect(book.watching).toBe(2));
    window.dispatchEvent(new Event("pagehide"));
    expect(book.watching).toBe(0);
  });

  it("go even where the pane was gone before they stood", async () => {
    const { book, unmount } = showInExcel(workbookDossier());
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(book.watching).toBe(0);
    expect(reads(book.done)).toBeLessThanOrEqual(1);
  });

  it("stop a writing that is under way when the pane closes", async () => {
    let stopped = false;
    const { press, unmount } = showInExcel(workbookDossier(), {
      prepare: ({ book }) => {
        book.writing = (_update, options) =>
          new Promise(() => {
            options?.signal?.addEventListener("abort", () => {
              stopped = true;
            });
          });
      },
    });
    await stands(UP_TO_DATE);
    await press("Recalculate");
    await stands("Writing");
    unmount();
    expect(stopped).toBe(true);
  });

  it("may be refused: then the user is told to recalculate after an edit", async () => {
    showInExcel(workbookDossier(), {
      prepare: ({ open }) => {
        open.watch = () => Promise.reject(new Problem("errors:notPdf", { document: "x" }));
      },
    });
    await stands(/^Excel does not report changes in this workbook/);
    await stands(UP_TO_DATE);
  });
});

describe("one at a time", () => {
  it("looks once after the wish, however often it was asked to meanwhile, and takes no second wish", async () => {
    const log: string[] = [];
    const turns = oneAtATime(() => {
      log.push("look");
      return Promise.resolve();
    });
    let end = (): void => undefined;
    const first = turns.act(
      () => log.push("begin"),
      () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    );
    await turns.act(
      () => log.push("second"),
      () => Promise.resolve(),
    );
    turns.look();
    turns.look();
    await Promise.resolve();
    end();
    await first;
    await Promise.resolve();
    expect(log).toEqual(["begin", "look"]);
  });

  it("lets a look end before a wish begins, and begins nothing after its own end", async () => {
    const log: string[] = [];
    const turns = oneAtATime(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push("looked");
    });
    turns.look();
    await turns.act(
      () => log.push("begin"),
      () => {
        log.push("work");
        return Promise.resolve();
      },
    );
    turns.end();
    turns.look();
    await turns.act(
      () => log.push("late"),
      () => Promise.resolve(),
    );
    expect(log).toEqual(["begin", "looked", "work"]);
  });
});
