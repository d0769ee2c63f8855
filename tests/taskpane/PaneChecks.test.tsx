import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { decimal } from "../../src/money/decimal.ts";
import { loansFound, openTab, paneTests, showPane as show } from "./browserPane.tsx";
import { longTest } from "../longTest.ts";

paneTests();

describe("the checks in the pane", () => {
  type User = ReturnType<typeof show>["user"];
  const section = () => screen.getByLabelText("Checks", { selector: "section" });
  const rows = () => [...section().querySelectorAll<HTMLElement>(".finding-rows .row")];
  const reason = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Reason" });
  const decision = () =>
    screen
      .getAllByRole<HTMLInputElement>("radio")
      .find(({ checked }) => checked)
      ?.closest("label")?.textContent;
  const position = () => section().querySelector(".finding-top .hint")!.textContent;
  const openFindings = async (user: User) => {
    await openTab(user, "Checks");
    // The checks run in tasks of their own, after all else.
    await user.click(await screen.findByRole("button", { name: "Choices and tolerances" }));
    return within(section());
  };
  const openAll = async (user: User) => {
    const checks = await openFindings(user);
    await user.click(checks.getByRole("button", { name: "Show all findings" }));
    return checks;
  };
  const notesWritten = async (user: User, chain: ReturnType<typeof show>["chain"]) => {
    const before = chain.dossiers.length;
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    await waitFor(() => {
      expect(chain.dossiers.length).toBeGreaterThan(before);
    });
    return chain.dossiers.at(-1)!.notes;
  };

  it("keep what the user says of a finding, letter by letter, and put it into the workbook", async () => {
    const { chain, user, give } = show();
    await give("rebalans-2014.pdf");
    await loansFound();
    const checks = await openAll(user);
    await user.click(rows()[0]!);
    await user.click(checks.getByRole("radio", { name: "to be asked" }));
    await user.type(reason(), "=pitati");
    expect(await notesWritten(user, chain)).toMatchObject([{ state: "to-be-asked", text: "=pitati" }]);
    await give("another.pdf");
    await loansFound();
    await openTab(user, "Checks");
    await user.click(rows()[0]!);
    expect(reason().value).toBe("=pitati");
    await user.click(checks.getByRole("button", { name: "Take the decision back" }));
    expect(decision()).toBeUndefined();
    expect(await notesWritten(user, chain)).toEqual([]);
    // Taken back and chosen again, a decision has its reason again.
    await user.click(checks.getByRole("radio", { name: "accepted" }));
    expect(await notesWritten(user, chain)).toMatchObject([{ state: "accepted", text: "=pitati" }]);
  });

  it("are worked through by keys: arrows, digits, Ctrl+Enter, Escape", async () => {
    const { user, give } = show();
    await give("rebalans-2014.pdf");
    await loansFound();
    await openAll(user);
    const [first, second] = rows();
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([first]);
    first!.focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(second);
    await user.keyboard("{ArrowUp}1");
    expect(first!.textContent).toContain("accepted");
    expect(document.activeElement).toBe(first);
    await user.keyboard("{Enter}");
    const heading = () => screen.getByRole("heading", { level: 1, hidden: false }).textContent;
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    expect(decision()).toBe("accepted");
    const name = heading();
    await user.keyboard("2");
    expect(decision()).toBe("to be asked");
    // In the reason digits are letters, and arrows move within it.
    expect(document.activeElement).toBe(reason());
    await user.keyboard("1 od 3{ArrowUp}{ArrowDown}");
    expect(reason().value).toBe("1 od 3");
    expect(decision()).toBe("to be asked");
    expect(heading()).toBe(name);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(position()).toMatch(/^2 of /u);
    expect(reason().value).toBe("");
    // A reason alone cannot be kept, and is not lost.
    await user.type(reason(), "sam");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(position()).toMatch(/^2 of /u);
    expect(screen.getByRole("alert").textContent).toMatch(/^Choose a decision first/u);
    screen.getByRole("heading", { level: 1 }).focus();
    await user.keyboard("{ArrowUp}");
    expect(reason().value).toBe("1 od 3");
    await user.keyboard("{ArrowDown}");
    expect(reason().value).toBe("sam");
    await user.keyboard("{Escape}");
    await waitFor(() => {
      expect(document.activeElement).toBe(rows()[1]);
    });
    expect(screen.queryByRole("textbox", { name: "Reason" })).toBeNull();
  });

  longTest(
    "take one decision for all findings of a check, and take it back to what was said before",
    async () => {
      const { chain, user, give } = show();
      await give("rebalans-2014.pdf");
      await loansFound();
      const checks = await openAll(user);
      await user.click(rows()[0]!);
      await user.keyboard("3ranije{Escape}");
      const before = await notesWritten(user, chain);
      expect(before).toMatchObject([{ state: "error", text: "ranije" }]);
      await user.click(checks.getByRole("button", { name: /^Decide on all \d+ shown at once…$/u }));
      const all = Number(/^\d+/u.exec(checks.getByRole("heading", { level: 2 }).textContent)![0]);
      expect(all).toBeGreaterThan(12);
      expect(checks.getByText("1 has a decision already, which this one replaces.")).toBeDefined();
      await user.click(checks.getByRole("radio", { name: "accepted" }));
      await user.type(reason(), "isto");
      await user.click(checks.getByRole("button", { name: `Apply to ${all} findings` }));
      expect(checks.getByText(`${all} findings are now marked: accepted.`)).toBe(
        document.activeElement!.querySelector("p"),
      );
      const marked = await notesWritten(user, chain);
      expect(marked).toHaveLength(all);
      expect(
        marked.every(({ state, text, seen }) => state === "accepted" && text === "isto" && seen !== ""),
      ).toBe(true);
      await user.click(checks.getByRole("button", { name: "Undo" }));
      expect(await notesWritten(user, chain)).toEqual(before);
      expect(checks.queryByRole("button", { name: "Undo" })).toBeNull();
    },
  );

  it("fold all checks but the first where there are many findings", async () => {
    const { user, give } = show();
    await give("rebalans-2014.pdf");
    await loansFound();
    const checks = await openAll(user);
    const heads = checks
      .getAllByRole("heading", { level: 3 })
      .map((head) => head.querySelector("button")?.getAttribute("aria-expanded"));
    expect(heads.length).toBeGreaterThan(2);
    expect(heads).toEqual(heads.map((_head, at) => String(at === 0)));
    const before = rows().length;
    expect(before).toBeLessThanOrEqual(12);
    await user.click(checks.getAllByRole("heading", { level: 3 })[1]!.querySelector("button")!);
    expect(rows().length).toBeGreaterThan(before);
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it("say where a figure has no page to be shown", async () => {
    const { user, give } = show();
    await give("rebalans-2014.pdf");
    await loansFound();
    const checks = await openFindings(user);
    await user.click(checks.getByRole("button", { name: /^Not checkable/u }));
    await user.type(checks.getByRole("searchbox"), "payments against");
    await user.click(rows()[0]!);
    expect(checks.getByText("What is compared here stands on no page of a document.")).toBeDefined();
  });

  it("take another tolerance, refuse what is none, and give back the check's own", async () => {
    const { chain, user, give } = show();
    await give("rebalans-2014.pdf");
    await loansFound();
    const checks = await openFindings(user);
    await user.click(checks.getByText("Checks and tolerances"));
    await user.click(checks.getByRole("button", { name: "Balance by instalments" }));
    const field = checks.getByRole("textbox", { name: "Tolerance (% of the second figure)" });
    expect(field).toHaveProperty("value", "0.6");
    await user.clear(field);
    expect(checks.getByText(/^This is no number of 0 or more\. 0\.6 holds/)).toBeDefined();
    await user.type(field, "1.25");
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    await waitFor(() => {
      expect(chain.dossiers.at(-1)?.tolerances).toEqual([
        { check: "balance-by-instalments", value: decimal("1.25") },
      ]);
    });
    await user.click(checks.getByRole("button", { name: /^Back to the default tolerance of/ }));
    expect(field).toHaveProperty("value", "0.6");
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    await waitFor(() => {
      expect(chain.dossiers.at(-1)?.tolerances).toEqual([]);
    });
  });
});
