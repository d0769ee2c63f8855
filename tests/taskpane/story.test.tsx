import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import StoryView from "../../src/taskpane/story/StoryView.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { lawsWith } from "../checks/laws.ts";
import { fakeChain } from "./fakeChain.ts";

/* X RAY as in tests/dossier/story: 196,363,388.42 CNY published on 31.07.2014 at 8.2673, 196,362,500.00 by the schedule. */
const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");

beforeAll(() => {
  addLaterTexts();
});
afterEach(cleanup);

function show(dossier: Dossier) {
  render(
    <TranslatorContext value={translatorFor("en")}>
      <StoryView dossier={dossier} loan="x-ray" name="X RAY" chain={fakeChain()}>
        <p>A published figure</p>
      </StoryView>
    </TranslatorContext>,
  );
}

async function open(dossier: Dossier) {
  show(dossier);
  return { table: await screen.findByRole("table") };
}

describe("a loan's history in the pane", () => {
  test("has a table with what the chart shows: published, by the schedule, difference", async () => {
    const { table } = await open(lawsWith());
    const cells = within(table)
      .getAllByRole("row")
      .map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
    expect(cells.filter(({ length }) => length === 4)).toEqual([
      ["As of", "Published", "By schedule", "Difference"],
      ["31 Jul 2014", "196,363,388.42", "196,362,500.00", "0.00%"],
      ["31 May 2013", "193,437,696.00", "204,900,000.00", "\u22125.59%"],
    ]);
    // Whether it fits is measured with the difference too, which can be wider than the word above it.
    expect(document.querySelector(".ruler > span > :last-child")?.textContent).toMatch(/^Difference.*%$/u);
    const chart = screen.getByRole("img");
    expect(chart.getAttribute("aria-label")).toContain("2 published balances");
    expect(chart.querySelectorAll(".chart-point")).toHaveLength(2);
  });

  test("says how each figure is known, and where it stands", async () => {
    const { table } = await open(lawsWith());
    expect(plain(table.textContent)).not.toContain("Printed:");
    fireEvent.click(within(table).getByText(/31.Jul.2014/u));
    const text = plain(table.textContent);
    expect(text).toContain("Difference: CNY 888.42, 0.00% of the schedule's balance.");
    expect(text).toContain("Printed: EUR 23,751,816; RSD 2,773,442,543 [seen");
    expect(text).toContain("EUR/CNY 8.2673 of 31 Jul 2014 (test) [entered].");
    expect(text).toContain('"law-2014.pdf", page 1, row 6.5');
    expect(screen.getByText(/Drawn: CNY.204,900,000\.00\. \[assumed\]/u)).toBeDefined();
  });

  test("has what stands below its figures only with them, so that it never jumps", async () => {
    show(lawsWith());
    expect(screen.queryByText("A published figure")).toBeNull();
    await screen.findByText("A published figure");
    expect(screen.getByRole("table")).toBeDefined();
  });

  test("names the missing rate where there is none, and draws no point", async () => {
    const { table } = await open({ ...lawsWith(), rates: [] });
    expect(plain(table.textContent)).toContain("No rate EUR/CNY of 31 Jul 2014 is known.");
    expect(within(table).getAllByText("not known").length).toBe(4);
    expect(screen.getByRole("img").querySelectorAll(".chart-point")).toHaveLength(0);
  });
});
