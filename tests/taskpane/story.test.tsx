// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { StoryPart } from "../../src/taskpane/story/StoryPart.tsx";
import { TranslatorContext } from "../../src/taskpane/TranslatorContext.ts";
import { lawsWith } from "../checks/laws.ts";
import { fakeChain } from "./fakeChain.ts";

/* X RAY as in tests/dossier/story: 196,363,388.42 CNY published on 31.07.2014 at 8.2673, 196,362,500.00 by the schedule. */
const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");
const SUMMARY = /^History/u;

beforeAll(async () => {
  addLaterTexts();
  await import("../../src/taskpane/story/StoryView.tsx");
});
afterEach(cleanup);

function show(dossier: Dossier) {
  const asked: string[] = [];
  const chain = {
    ...fakeChain(),
    storyOf: (given: Dossier, loan: string) => {
      asked.push(loan);
      return fakeChain().storyOf(given, loan);
    },
  };
  render(
    <TranslatorContext value={translatorFor("en")}>
      <StoryPart dossier={dossier} loan="x-ray" name="X RAY" chain={chain} />
    </TranslatorContext>,
  );
  return { asked };
}

async function open(dossier: Dossier) {
  const shown = show(dossier);
  await userEvent.click(screen.getByText(SUMMARY));
  return { ...shown, table: await screen.findByRole("table") };
}

describe("a loan's history in the pane", () => {
  test("is computed when it is opened, not before", async () => {
    const { asked } = show(lawsWith());
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByText(SUMMARY));
    await screen.findByRole("table");
    expect(asked).toEqual(["x-ray"]);
  });

  test("has a table with what the chart shows: published, by the schedule, difference", async () => {
    const { table } = await open(lawsWith());
    const cells = within(table)
      .getAllByRole("row")
      .map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
    expect(cells.filter((row) => !row[0]?.includes("law-"))).toEqual([
      ["31 May 2013"],
      ["published", "193,437,696.00"],
      ["by the schedule", "204,900,000.00"],
      ["Difference", "-11,462,304.00"],
      ["31 Jul 2014"],
      ["published", "196,363,388.42"],
      ["by the schedule", "196,362,500.00"],
      ["Difference", "888.42"],
    ]);
    const chart = screen.getByRole("img");
    expect(chart.getAttribute("aria-label")).toContain("2 published balances");
    expect(chart.querySelectorAll(".chart-point")).toHaveLength(2);
  });

  test("says how each figure is known, and where it stands", async () => {
    const { table } = await open(lawsWith());
    const text = plain(table.textContent);
    expect(text).toContain("Printed: EUR 23,751,816; RSD 2,773,442,543 [seen");
    expect(text).toContain("EUR/CNY 8.2673 of 31 Jul 2014 (test) [entered].");
    expect(text).toContain('"law-2014.pdf", page 1, row 6.5');
    expect(screen.getByText(/Drawn: CNY.204,900,000\.00\. \[assumed\]/u)).toBeDefined();
  });

  test("names the missing rate where there is none, and draws no point", async () => {
    const { table } = await open({ ...lawsWith(), rates: [] });
    expect(plain(table.textContent)).toContain("No rate EUR/CNY of 31 Jul 2014 is known.");
    expect(within(table).getAllByText("not known").length).toBe(4);
    expect(screen.getByRole("img").querySelectorAll(".chart-point")).toHaveLength(0);
  });
});
