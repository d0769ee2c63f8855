// @vitest-environment jsdom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { message, Problem } from "../../src/messages/message.ts";
import { oneAtATime } from "../../src/taskpane/excel/oneAtATime.ts";
import { editedRate, showInExcel, stands, UP_TO_DATE, workbookDossier, workbookPart } from "./excelPane.tsx";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const CHANGED = /^Inputs have changed since the sheets were written/;
const reads = (done: readonly string[]): number => done.filter((one) => one === "read").length;

describe("a change in the workbook", () => {
  it("makes the sheets out of date, and taking it back makes them up to date again", async () => {
    const { edit } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
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
    const { book, edit, press } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    edit((one) => {
      one.inputs = editedRate();
    });
    await stands(CHANGED);
    const before = reads(book.done);
    await press("Recalculate");
    await stands("1,234 cells agree with the engine.");
    await waitFor(() => expect(reads(book.done)).toBe(before + 2));
    expect(workbookPart().getByText(UP_TO_DATE)).toBeDefined();
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
    await stands("1,234 cells agree with the engine.");
    await waitFor(() => expect(reads(book.done)).toBe(before + 1));
  });

  it("does not touch what the user did in the pane since", async () => {
    const { edit, user, give } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await give("law-2015.pdf");
    await screen.findByRole("heading", { name: "law-2015.pdf" });
    const field = screen.getByRole("textbox", { name: "Balances as of" });
    await user.clear(field);
    await user.type(field, "31 Aug 2022");
    await user.click(screen.getByRole("checkbox", { name: /Костолац/ }));
    edit((book) => {
      book.inputs = editedRate();
    });
    await stands(CHANGED);
    expect(screen.getByRole("heading", { name: "law-2015.pdf" })).toBeDefined();
    expect(screen.getByRole("heading", { name: "rebalans-2014.pdf" })).toBeDefined();
    expect(screen.getByRole("textbox", { name: "Balances as of" })).toHaveProperty("value", "31 Aug 2022");
    expect(screen.getByRole("checkbox", { name: /Костолац/ })).toHaveProperty("checked", false);
    expect(screen.getByText("4.00% a year, fixed")).toBeDefined();
    expect(workbookPart().getByText(/The pane holds changes that are not in the workbook yet/)).toBeDefined();
  });
});

describe("the handlers", () => {
  it("stand while the pane does, and go with it", async () => {
    const { book, unmount, commands } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await waitFor(() => expect(book.watching).toBe(1));
    expect(commands.size).toBe(1);
    unmount();
    expect(book.watching).toBe(0);
    expect(commands.size).toBe(0);
  });

  it("go when Excel takes the page away", async () => {
    const { book } = showInExcel(workbookDossier());
    await waitFor(() => expect(book.watching).toBe(1));
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
