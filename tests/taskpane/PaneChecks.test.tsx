// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { decimal } from "../../src/money/decimal.ts";
import { loansFound, openTab, paneTests, showPane as show } from "./browserPane.tsx";

paneTests();

describe("the checks in the pane", () => {
  const openFindings = async (user: ReturnType<typeof show>["user"]) => {
    await openTab(user, "Checks");
    // The checks run in tasks of their own, after all else.
    await screen.findByText(/^Differences: /);
    await user.click(screen.getByText(/^By check, with rule/u));
    return within(screen.getByRole("heading", { name: "Checks" }).closest("section")!);
  };

  it("keep what the user says of a finding, letter by letter, and put it into the workbook", async () => {
    const { chain, user, give } = show();
    await give("rebalans-2014.pdf");
    await loansFound();
    const checks = await openFindings(user);
    await user.click(checks.getByRole("button", { name: "Show all findings" }));
    const [state] = checks.getAllByRole("combobox", { name: "Your decision" });
    await user.selectOptions(state!, "to be asked");
    await user.type(checks.getByRole("textbox", { name: "Note" }), "=pitati");
    await user.click(screen.getByRole("button", { name: "Download the workbook" }));
    await waitFor(() => {
      expect(chain.dossiers.at(-1)?.notes).toMatchObject([{ state: "to-be-asked", text: "=pitati" }]);
    });
    await give("another.pdf");
    await loansFound();
    await openTab(user, "Checks");
    expect(checks.getByRole("textbox", { name: "Note" })).toHaveProperty("value", "=pitati");
    await user.selectOptions(checks.getAllByRole("combobox", { name: "Your decision" })[0]!, "no decision");
    expect(checks.queryByRole("textbox", { name: "Note" })).toBeNull();
    await user.selectOptions(checks.getAllByRole("combobox", { name: "Your decision" })[0]!, "accepted");
    expect(checks.getByRole("textbox", { name: "Note" })).toHaveProperty("value", "=pitati");
  });

  it("take another tolerance, refuse what is none, and give back the check's own", async () => {
    const { chain, user, give } = show();
    await give("rebalans-2014.pdf");
    await loansFound();
    const checks = await openFindings(user);
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
