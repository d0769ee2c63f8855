import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { Problem } from "../../src/messages/message.ts";
import { GLOSSARY } from "../../src/taskpane/glossary/terms.ts";
import { nothingWords } from "../../src/taskpane/overview/Overview.tsx";
import type { FoundLoan } from "../../src/taskpane/state/foundLoans.ts";
import type { WorkbookTarget } from "../../src/writers/target.ts";
import {
  loansFound,
  openChoice,
  openLoan,
  openMenu,
  openTab,
  paneTests,
  showPane as show,
  XRAY_SCHEDULE_BUTTON,
} from "./browserPane.tsx";
import { XRAY_TERMS } from "./fakeChain.ts";

const TERMS = termsToJson(XRAY_TERMS);

const tabs = () => [...document.querySelectorAll("[role=tab] .tab-words")].map((one) => one.textContent);
const dayShown = () => document.querySelector(".day b")?.textContent;
const START = "From a budget law to a repayment schedule";

paneTests();

describe("the pane", () => {
  it("begins with the ways in and nothing else", () => {
    show();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(START);
    expect(tabs()).toEqual([]);
    expect(document.documentElement.lang).toBe("en");
  });

  it("answers first once a document is read: the balance on the day, and the focus on it", async () => {
    const { give, user } = show();
    await give("law.pdf");
    const found = await loansFound();
    expect(tabs()).toEqual(["Overview", "Checks", "Budget", "Documents"]);
    await waitFor(() => expect(document.activeElement).toBe(found));
    expect(screen.getByRole("heading", { name: "X RAY" })).toBeDefined();
    expect(document.querySelector(".hero")?.textContent).toBe("196,362,500.00 CNY");
    expect(document.querySelector(".pane > [role=status]")?.textContent).toBe("3 debts found.");
    await openTab(user, "Documents");
    expect(screen.getByText("The one printed total agrees")).toBeDefined();
  });

  it("leads from a loan to where it is printed, and back to where the user was", async () => {
    const { give, user } = show();
    await give("law.pdf");
    await loansFound();
    await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
    await user.click(screen.getByText("Where it is printed"));
    expect(screen.getByText("law.pdf, page 20, row 6.5", { selector: "dd" })).toBeDefined();
    expect(screen.getByText("for certain")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: XRAY_SCHEDULE_BUTTON }));
  });

  it("marks each term with how it is known", async () => {
    const { give, user } = show();
    await give("law.pdf");
    await loansFound();
    await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
    const known = (how: RegExp) =>
      Array.from(screen.getByRole("region", { name: how }).querySelectorAll("dt"), (one) => one.textContent);
    expect(known(/^seen in a document, 1$/)).toEqual(["Interest rate"]);
    expect(known(/^assumed, 1$/)).toEqual(["Day count"]);
    expect(known(/^no source stated, \d+$/)).toContain("Signed");
    expect(screen.getByText(/^1 term is assumed/)).toBeDefined();
  });

  it("says what a word of the trade means where it stands, and all of them from the menu", async () => {
    const { give, user } = show();
    await give("law.pdf");
    await loansFound();
    await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
    const means = /^The rule by which days of interest are counted/u;
    expect(screen.queryByText(means)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Day count" }));
    expect(screen.getByText(means)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Day count" }));
    expect(screen.queryByText(means)).toBeNull();

    await user.click(screen.getByRole("button", { name: "Back" }));
    await openMenu(user, "Help");
    expect(screen.getByRole("heading", { name: "Glossary" })).toBeDefined();
    expect(screen.getByText("Grace period").textContent).toBe("Grace period Period počeka");
    expect(document.querySelectorAll(".glossary dd").length).toBe(Object.keys(GLOSSARY).length);
  });

  it("explains a row when its date is pressed", async () => {
    const { give, user } = show();
    await give("law.pdf");
    await loansFound();
    await openLoan(user, XRAY_SCHEDULE_BUTTON);
    const date = screen.getByRole("button", { name: "Explain the row due 21\u00a0Sep\u00a02013" });
    expect(date.getAttribute("aria-expanded")).toBe("false");
    await user.click(date);
    expect(date.getAttribute("aria-expanded")).toBe("true");
    const words = document.getElementById(date.getAttribute("aria-controls")!)!;
    expect(words.hidden).toBe(false);
    const lines = Array.from(words.querySelectorAll("li"), ({ textContent }) => textContent);
    expect(lines[0]).toBe("payable 21\u00a0Sep\u00a02013");
    // What the row was made from, with how it is known.
    expect(lines).toContain("Interest rate: 3.00% seen");
  });

  it("says which file is bad and where, and keeps the rest", async () => {
    const { give } = show();
    await give("law.pdf");
    await loansFound();
    await give("bad.pdf");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("bad.pdf");
    expect(alert.textContent).toContain("page\u00a03");
    expect(alert.textContent).not.toMatch(/errors:|Error|\bat \//);
    await waitFor(() => expect(document.activeElement).toBe(alert));
    expect(screen.getByRole("heading", { name: "law.pdf" })).toBeDefined();
    expect(document.querySelector(".hero")?.textContent).toBe("196,362,500.00 CNY");
  });

  it("reads the good files of a lot with a bad one", async () => {
    const { give } = show();
    await give("one.pdf", "bad.pdf", "two.pdf");
    // There is something to say of the files: it is said there.
    await screen.findByRole("heading", { name: "two.pdf" });
    expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual(
      expect.arrayContaining(["one.pdf", "two.pdf"]),
    );
    expect(screen.getByRole("alert").textContent).toContain("bad.pdf");
  });

  it("meets a fault of its own with a sentence, not with a stack trace", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { give } = show();
    await give("fault.pdf");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("did not foresee");
    expect(alert.textContent).not.toContain("undefined is not a function");
    expect(log).toHaveBeenCalledWith(expect.any(TypeError));
    log.mockRestore();
  });

  it("stops reading a dropped file when told to, and changes nothing", async () => {
    const { give, user, container } = show();
    await give("law.pdf");
    await loansFound();
    fireEvent.drop(container.querySelector(".drop")!, {
      dataTransfer: { types: ["Files"], files: [new File(["x"], "endless.pdf")] },
    });
    const cancel = await screen.findByRole("button", { name: "Cancel" });
    expect(document.activeElement).toBe(cancel);
    expect(screen.getByRole("progressbar")).toBeDefined();
    await user.click(cancel);
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(screen.queryByRole("heading", { name: "endless.pdf" })).toBeNull();
    expect(screen.getByRole("heading", { name: "law.pdf" })).toBeDefined();
    expect(screen.getByText("Reading was cancelled. Nothing was changed.")).toBeDefined();
  });

  it("names other debts to choose among only where there are some", () => {
    const [of, other] = [{ ofBank: true }, { ofBank: false }] as unknown as FoundLoan[];
    expect(nothingWords([])).toBe("pane:loansNone");
    expect(nothingWords([other!])).toBe("pane:loansNoneButOthers");
    expect(nothingWords([of!, other!])).toBe("pane:scheduleNothing");
  });

  it("leaves out what is not chosen, and puts in what is", async () => {
    const { give, user, chain } = show();
    await give("law.pdf");
    await loansFound();
    await openChoice(user);
    await user.click(screen.getByRole("checkbox", { name: /X RAY/ }));
    expect(document.querySelector(".hero")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    await user.click(screen.getByRole("checkbox", { name: /Костолац/ }));
    expect(screen.getByText("Choose at least one loan to see its schedule.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Download the workbook" })).toBeNull();
    await openTab(user, "Budget");
    const nothing = /^Only loans with a schedule are planned, and there is none yet\. “Overview” says/u;
    expect(screen.getByText(nothing)).toBeDefined();
    await openTab(user, "Overview");
    await user.click(screen.getByText("1 other debt in these documents"));
    await user.click(await screen.findByRole("checkbox", { name: /Влада Италије/ }));
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    expect(chain.dossiers.map((dossier) => dossier.unscheduled.map(({ card }) => card.row))).toEqual([
      ["6.7"],
      ["6.1"],
    ]);
  });

  it("takes the day from the field, and keeps the last one while the text is no date", async () => {
    const { give, user, chain } = show();
    await give("law.pdf");
    await loansFound();
    await user.click(screen.getByRole("button", { name: /Change the day$/u }));
    const field = await screen.findByLabelText("Balances as of");
    expect(field).toHaveProperty("value", "1 Aug 2014");
    await user.clear(field);
    await user.type(field, "31.08.2022");
    expect(dayShown()).toBe("31\u00a0Aug\u00a02022");
    await user.type(field, "x");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/^This is not a date/)).toBeDefined();
    expect(dayShown()).toBe("31\u00a0Aug\u00a02022");
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    expect(chain.dossiers.at(-1)?.settings.asOf).toBe(day("2022-08-31"));
  });

  it("speaks the language that is chosen, at once and next time", async () => {
    const { give, user } = show();
    await give("law.pdf");
    await loansFound();
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Српски (ћирилица)" }));
    expect(tabs()).toEqual(["Преглед", "Провере", "Буџет", "Документи"]);
    expect(document.documentElement.lang).toBe("sr-Cyrl");
    expect(localStorage.getItem("otplata.language")).toBe("sr-Cyrl");
    expect(dayShown()).toBe("01.08.2014.");
    await user.click(screen.getByRole("button", { name: "Још" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Srpski (latinica)" }));
    expect(tabs()[0]).toBe("Pregled");
    expect(document.documentElement.lang).toBe("sr-Latn");
  });

  it("asks for the language at once where nothing was read yet", async () => {
    const { user } = show();
    await user.selectOptions(screen.getByRole("combobox", { name: "Language" }), "sr-Latn");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "Od zakona o budžetu do plana otplate",
    );
  });

  it("says that the workbook was written, and under which name", async () => {
    const { give, user } = show();
    await give("law.pdf");
    await loansFound();
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    expect(await screen.findAllByText("The workbook was downloaded as Otplata.xlsx.")).toHaveLength(2);
  });

  it("says why the workbook was not written, and keeps everything", async () => {
    const fails = () => Promise.reject(new Problem("errors:notPdf", { document: "x" }));
    const target: WorkbookTarget = { write: fails, save: fails };
    const { give, user } = show({ target });
    await give("law.pdf");
    await loansFound();
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/^Problem:/);
    expect(screen.getByRole("button", { name: "Download the workbook" })).toBeDefined();
    expect(document.querySelector(".hero")).not.toBeNull();
  });

  it("lets go of a document and of everything that came from it", async () => {
    const { give, user } = show();
    await give("law.pdf");
    await loansFound();
    await openTab(user, "Documents");
    await user.click(screen.getByRole("button", { name: "More for law.pdf" }));
    await user.click(await screen.findByRole("menuitem", { name: "Remove" }));
    expect(tabs()).toEqual([]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(START);
  });

  it("takes a loan's terms by the same way, shows them, and lets go of them", async () => {
    const { give, giveTerms, user, chain } = show();
    await give("law.pdf");
    await loansFound();
    await giveTerms("kostolac.json", { ...TERMS, id: "kostolac-1", name: "Kostolac as agreed" });
    const heading = await screen.findByRole("heading", { name: "2 loans together" });
    expect(screen.queryByRole("heading", { name: /without a schedule/ })).toBeNull();
    await openLoan(user, /^Kostolac as agreed/);
    expect(screen.getByRole("table", { name: /Kostolac as agreed/ })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(heading.isConnected).toBe(true);
    await openTab(user, "Documents");
    expect(screen.getByText("from kostolac.json")).toBeDefined();
    expect(screen.getByText(/^These terms stand instead of what is worked out/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    expect(chain.dossiers.at(-1)?.loans.map(({ terms }) => terms.name)).toEqual([
      "X RAY",
      "Kostolac as agreed",
    ]);

    await openTab(user, "Overview");
    await openChoice(user);
    await user.click(screen.getByRole("checkbox", { name: /Костолац/ }));
    expect(screen.queryByRole("button", { name: /^Kostolac as agreed/ })).toBeNull();
    await openTab(user, "Documents");
    expect(screen.getByText(/^These terms are not used/)).toBeDefined();

    await user.click(screen.getByRole("button", { name: "Remove the terms of Kostolac as agreed" }));
    expect(screen.queryByRole("heading", { name: "Files of terms" })).toBeNull();
    expect(screen.getByText("The terms of Kostolac as agreed were removed.")).toBeDefined();
  });

  it("says in the engine's own sentence what is wrong with terms, with file and path, and keeps the rest", async () => {
    const { give, giveTerms } = show();
    await give("law.pdf");
    await loansFound();
    await giveTerms("typo.json", { ...TERMS, dayCount: "ACT/361" });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain('The term dayCount is "ACT/361"');
    expect(alert.textContent).toContain("typo.json");
    expect(screen.queryByRole("heading", { name: "Files of terms" })).toBeNull();
    await giveTerms("cut.json", '{ "id": ');
    await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/cut\.json is not valid JSON/));
    await giveTerms("late.json", { ...TERMS, lastPrincipal: "2012-03-21" });
    await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/lastPrincipal.*late\.json/));
    expect(document.querySelector(".hero")).not.toBeNull();
  });

  it("shows a loan from its terms alone, without any document", async () => {
    const { giveTerms, user, chain } = show();
    await giveTerms("x-ray.json", TERMS);
    await waitFor(() => expect(document.querySelector(".hero")).not.toBeNull());
    expect(tabs()).toEqual(["Overview", "Checks", "Budget", "Documents"]);
    expect(document.querySelector(".hero")?.textContent).toBe("196,362,500.00 CNY");
    await openTab(user, "Documents");
    expect(screen.getByText(/^This loan is in none of the documents/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    expect(chain.dossiers.at(-1)?.loans.map(({ terms }) => terms.id)).toEqual(["x-ray"]);
    await user.click(screen.getByRole("button", { name: /^Remove the terms/ }));
    expect(tabs()).toEqual([]);
  });

  it("saves a loan's terms in a file that it takes back, and one to complete where there are none", async () => {
    const { give, user, files } = show();
    await give("law.pdf");
    await loansFound();
    await openLoan(user, XRAY_SCHEDULE_BUTTON, "Terms");
    await user.click(screen.getByRole("button", { name: "Save the terms as a file: X RAY" }));
    await user.click(screen.getByRole("button", { name: "Back" }));
    await openLoan(user, /^Kostolac, phase one/);
    await user.click(screen.getByRole("button", { name: "Save a file of terms to complete" }));
    expect(files.map(({ name }) => name)).toEqual(["x-ray.terms.json", "kostolac-1.terms.json"]);
    const [terms, toComplete] = await Promise.all(
      files.map(async ({ file }) => JSON.parse(await textOf(file)) as unknown),
    );
    const back = readTerms(terms, {});
    expect({ ...back, sources: null }).toEqual({ ...XRAY_TERMS, sources: null });
    expect(toComplete).toEqual({ id: "kostolac-1", rows: ["6.7"] });
    expect(screen.getByText("The terms were downloaded as kostolac-1.terms.json.")).toBeDefined();
  });

  it("does not call a total different that it cannot compare", async () => {
    const { give, user } = show();
    await give("excerpt.pdf");
    await loansFound();
    await openTab(user, "Documents");
    expect(screen.getByText("No printed totals to compare", { selector: "summary > strong" })).toBeDefined();
    expect(screen.getByText(/^cannot be compared/)).toBeDefined();
    expect(screen.queryByText("differs")).toBeNull();
  });
});

/** jsdom's Blob has no text(). */
function textOf(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(file);
  });
}
