import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { ExcelHost, HostState } from "../../src/host/startHost.ts";
import { Problem } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { OutsideExcel } from "../../src/taskpane/OutsideExcel.tsx";
import { downloaded, fakeChain, record, XRAY, XRAY_TERMS, workbookDossier } from "./fakeChain.ts";
import {
  editedRate,
  foot,
  isWrite,
  NOT_AS_WRITTEN,
  preview,
  showInExcel,
  stands,
  TYPED_OVER,
  UP_TO_DATE,
  workbookPart,
  WRITE,
} from "./excelPane.tsx";
import { openChoice, openLoan, openTab, XRAY_SCHEDULE_BUTTON } from "./browserPane.tsx";

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

describe("a button of the ribbon", () => {
  it("Import leads to the button that chooses files", async () => {
    const { command } = showInExcel(null);
    await stands(/^Otplata has written nothing/);
    command("import");
    const choose = screen.getByRole("button", { name: "Choose documents" });
    await waitFor(() => expect(document.activeElement).toBe(choose));
  });

  it("Recalculate does what the button in the pane does, also before the workbook was looked at", async () => {
    const { command, book } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.inputs = editedRate();
      },
    });
    command("recalculate");
    await stands(/^The workbook is up to date\. 1,234 cells checked\./u);
    expect(book.written).toEqual(editedRate());
  });

  it("Check compares the cells as they were written, and writes nothing", async () => {
    const { command, book } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.sheets.set("loans", "Krediti");
        one.altered = TYPED_OVER;
      },
    });
    await stands(NOT_AS_WRITTEN);
    command("check");
    await stands("1,234 cells agree with the program’s calculation.");
    expect(workbookPart().getByRole("heading", { name: "Check" })).toBeDefined();
    expect(workbookPart().getByText(/^1 formula was typed over/)).toBeDefined();
    expect(book.done.filter(isWrite)).toEqual([]);
    expect(book.done).toContain("compare 5");
  });

  it.each([
    ["rows were moved", { moved: true }, /^Rows, columns or tables were moved/],
    [
      "a sheet is gone",
      { gone: [{ kind: "sheet", sheet: "X", name: "X" }] },
      /^A part of the sheets is gone/,
    ],
  ] as const)(
    "Check compares nothing at places that are others: where %s",
    async (_what, altered, sentence) => {
      const { command, book } = showInExcel(workbookDossier(), {
        prepare: ({ book: one }) => {
          one.altered = { ...one.altered, ...altered };
        },
      });
      command("check");
      await stands(sentence);
      expect(book.done.filter((done) => done.startsWith("compare"))).toEqual([]);
    },
  );

  it.each([
    ["inputs have changed", "inputs", /^Inputs have changed since the sheets were written, so there is/],
    ["a writing was not finished", "interrupted", /^The last writing was not finished\. Finish it first/],
    ["another version wrote the sheets", "version", /so this version cannot check them/],
    ["there are no sheets of ours", "none", /^Otplata has written no sheets/],
  ])("Check says why it cannot compare where %s", async (_what, how, sentence) => {
    const { command, book } = showInExcel(how === "none" ? null : workbookDossier(), {
      prepare: ({ book: one }) => {
        if (how === "inputs") one.inputs = editedRate();
        one.interrupted = how === "interrupted";
        one.otherVersion = how === "version" ? "9.8.7" : null;
      },
    });
    command("check");
    await stands(sentence);
    expect(book.done.filter((one) => one.startsWith("compare"))).toEqual([]);
  });

  it("Summary shows the sheet under the name that it bears", async () => {
    const { command, book } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.sheets.set("summary", "Moj pregled");
      },
    });
    await stands(UP_TO_DATE);
    command("summary");
    await waitFor(() => expect(book.done).toContain("select Moj pregled!A1"));
    expect(screen.getByText("Cell A1 on the sheet Moj pregled is selected.")).toBeDefined();
  });

  it("Summary says that there is none", async () => {
    const { command } = showInExcel(null);
    command("summary");
    await stands(/^Otplata has written no sheets/);
  });
});

describe("cells of the workbook", () => {
  const NAME = "Budžet.xlsx · List1!A1:H40";
  const cellsHold = {
    others: [],
    documents: [{ ...record(NAME, "cells"), kind: "cells" as const }],
    lines: [{ ...XRAY, source: { ...XRAY.source, document: NAME } }],
  };

  it.each([
    ["The cells selected in this workbook", "cells selection"],
    ["This whole sheet", "cells sheet"],
  ])("become a document by “%s”, named after where they stand", async (button, done) => {
    const { press, book, user } = showInExcel(null, {
      prepare: ({ book: one }) => {
        one.cellsHold = cellsHold;
      },
    });
    await stands(/^Otplata has written nothing/);
    await press(button);
    const overview = await screen.findByRole("heading", { name: "Overview" });
    expect(book.done).toContain(done);
    await waitFor(() => expect(document.activeElement).toBe(overview));
    await openTab(user, "Documents");
    expect(screen.getByRole("heading", { name: NAME })).toBeDefined();
    await press("Other ways");
    await press(button);
    await screen.findByText(/is already here, so it was not added again/);
  });

  it("are read by what was said of tables before", async () => {
    const headers = ["Ко", "Колико"];
    const mappings = [{ headers, as: "creditor-balance" as const, roles: [] }];
    const { press, book, user } = showInExcel({ ...workbookDossier(), mappings });
    await stands(UP_TO_DATE);
    await openTab(user, "Documents");
    await press("Other ways");
    await press("The cells selected in this workbook");
    await waitFor(() => expect(book.mapped).toEqual([headers]));
  });

  it("say what is wrong with them, and change nothing", async () => {
    const { press } = showInExcel(null, {
      prepare: ({ book }) => {
        book.cells = new Problem("errors:notPdf", { document: "List1" });
      },
    });
    await stands(/^Otplata has written nothing/);
    await press("The cells selected in this workbook");
    expect((await screen.findByRole("alert")).textContent).toMatch(/^Problem:.*List1/);
    expect(screen.queryByRole("tab")).toBeNull();
  });
});

describe("further documents for a workbook of ours", () => {
  it("add their loans, and leave the terms as the workbook has them", async () => {
    const terms = { ...XRAY_TERMS, rate: { kind: "fixed", percent: decimal("4") } as const };
    const held = workbookDossier({
      loans: [{ terms, cards: [XRAY] }],
      lines: [XRAY],
      unscheduled: [],
      payments: [
        {
          loan: "x-ray",
          date: day("2014-03-21"),
          kind: "principal",
          amount: XRAY_TERMS.drawdowns[0]!.amount,
          note: "izvod 12",
        },
      ],
    });
    const { give, press, book } = showInExcel(held);
    await stands(UP_TO_DATE);
    await give("law-2015.pdf");
    await screen.findByRole("heading", { name: "1 loan without a schedule" });
    await stands(/^Not written yet\./u);
    await press("Write into this workbook");
    await preview();
    await press(WRITE);
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.written?.loans.map((loan) => loan.terms)).toEqual([terms]);
    expect(book.written?.unscheduled.map(({ card }) => card.row)).toEqual(["6.7"]);
    expect(book.written?.payments).toEqual(held.payments);
    expect(book.written?.documents.map(({ name }) => name)).toEqual(["rebalans-2014.pdf", "law-2015.pdf"]);
    expect(foot().queryByText(/Not written yet/)).toBeNull();
  });

  it("do not bring back a loan that was deleted in the workbook", async () => {
    const { give, press, book, user } = showInExcel(workbookDossier({ loans: [] }));
    await stands(UP_TO_DATE);
    await give("law-2015.pdf");
    await stands(/^Not written yet\./u);
    await openChoice(user);
    expect(screen.getByRole("checkbox", { name: /X RAY/ })).toHaveProperty("checked", false);
    await press("Write into this workbook");
    await preview();
    await press(WRITE);
    await stands("1,234 cells agree with the program’s calculation.");
    expect(book.written?.loans).toEqual([]);
  });

  it("can be a file of terms, which stands instead of the workbook's; removed, the workbook's hold again", async () => {
    const { user, container, press } = showInExcel(workbookDossier());
    await stands(UP_TO_DATE);
    await user.upload(
      container.querySelector<HTMLInputElement>("input[type=file]")!,
      new File([TERMS_OF_FOUR], "x-ray.json"),
    );
    await screen.findByText("The terms of X RAY from x-ray.json stand instead of those in the workbook.");
    const rate = async (): Promise<string | undefined> => {
      await openTab(user, "Overview");
      await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
      const said = screen.getByText(/% a year, fixed$/u).textContent;
      await press("Back");
      return said;
    };
    expect(await rate()).toBe("4.00% a year, fixed");
    await openTab(user, "Documents");
    await press("Remove the terms of X RAY");
    expect(await rate()).toBe("3.00% a year, fixed");
    expect(foot().queryByText(/Not written yet/)).toBeNull();
  });
});

const TERMS_OF_FOUR = JSON.stringify({
  id: "x-ray",
  name: "X RAY",
  currency: "CNY",
  drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
  rate: { kind: "fixed", percent: "4" },
  dayCount: "ACT/360",
  firstInterest: "2013-09-21",
  firstPrincipal: "2014-03-21",
  lastPrincipal: "2025-09-21",
  monthsBetween: 6,
  repayment: { kind: "equal-principal" },
});

describe("outside Excel", () => {
  const excel: ExcelHost = {
    kind: "excel",
    displayLanguage: "en-US",
    openPane: () => Promise.resolve(),
    onCommand: () => () => undefined,
  };
  function showOutside(host: Exclude<HostState, ExcelHost>) {
    const chosen: ExcelHost[] = [];
    const chain = fakeChain();
    render(
      <OutsideExcel
        loadChain={() => Promise.resolve(chain)}
        prepareImport={() => Promise.resolve()}
        target={downloaded}
        downloadFile={() => undefined}
        language="en"
        today={day("2014-08-01")}
        host={host}
        onExcel={(one) => chosen.push(one)}
      />,
    );
    return chosen;
  }

  it("the pane in a browser shows nothing of Excel", () => {
    showOutside({ kind: "browser" });
    expect(screen.queryByRole("heading", { name: "This workbook" })).toBeNull();
    expect(screen.queryByRole("button", { name: /selection|sheet|workbook/i })).toBeNull();
    // Only as a kind of document.
    const mentions = screen.queryAllByText(/Excel/).map(({ textContent }) => textContent);
    expect(mentions).toEqual([expect.stringMatching(/^or drop them .*PDF, Excel, Word/)]);
  });

  it("says that Excel does not answer; once it does, offers to work in the workbook", async () => {
    let answer = (_state: HostState): void => undefined;
    const later = new Promise<HostState>((resolve) => {
      answer = resolve;
    });
    const chosen = showOutside({ kind: "silent", later });
    expect(screen.getByText(/^Excel does not answer, so the pane works as in a browser/)).toBeDefined();
    expect(screen.queryByRole("button", { name: /^Work in this workbook/ })).toBeNull();
    answer(excel);
    (await screen.findByRole("button", { name: /^Work in this workbook/ })).click();
    expect(chosen).toEqual([excel]);
  });

  it("says what an older Excel lacks, and which is needed", () => {
    showOutside({ kind: "tooOld", missing: ["ExcelApi 1.12", "SharedRuntime 1.1"] });
    expect(screen.getByText(/lacks ExcelApi 1\.12, SharedRuntime 1\.1.*Excel 2021 or newer/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Choose documents" })).toBeDefined();
  });
});

describe("a button of the foot", () => {
  it("gives its place to what is being done: the keyboard stays in the foot", async () => {
    const { press, book } = showInExcel(workbookDossier(), {
      prepare: ({ book: one }) => {
        one.sheets.set("summary", "Summary");
      },
    });
    await stands(UP_TO_DATE);
    await press("Show the summary");
    await waitFor(() => expect(book.done.some((one) => one.startsWith("select"))).toBe(true));
    await waitFor(() => expect(foot().getByRole("button", { name: "Show the summary" })).toBeDefined());
    expect(document.activeElement).toBe(document.querySelector(".pane-foot"));
  });
});
