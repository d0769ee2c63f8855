import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import type { Reading } from "../../src/taskpane/state/paneState.ts";
import { secondsLeft } from "../../src/taskpane/documents/ReadingFoot.tsx";
import { loansFound, paneTests, showPane } from "./browserPane.tsx";

paneTests();

const rows = (): string[] =>
  [...document.querySelectorAll(".reading-list > li")].map(
    (row) => row.querySelector(".under")?.textContent ?? "",
  );
const foot = (): string => document.querySelector(".foot-state")?.textContent ?? "";

describe("while files are read", () => {
  it("each says what became of it, in the place of the documents", async () => {
    const { give } = showPane();
    await give("bad.pdf", "one.pdf", "endless.pdf", "two.pdf");
    await waitFor(() => expect(rows()[2]).toBe("is being read"));
    expect(rows()[0]).toMatch(/^Not read\. .*bad\.pdf.*page\u00a03/u);
    expect(rows()[1]).toBe("2 pages · 3 debt cards · 1 total agrees");
    expect(rows()[3]).toBe("waits");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("1 document, 3 debt cards");
    // Slow machines have read for long enough to say how many seconds are left.
    expect(foot()).toMatch(/^Reading 3 of 4 documents(?:, about \d+ seconds? left)?$/u);
    expect(screen.getByRole("tab", { name: "Documents" }).getAttribute("aria-selected")).toBe("true");
  });

  it("one is left out by its button, and the others are read; a failure is still said", async () => {
    const { give, user } = showPane();
    await give("bad.pdf", "endless.pdf", "one.pdf", "two.pdf");
    await waitFor(() => expect(rows()[1]).toBe("is being read"));
    expect(screen.queryByRole("button", { name: "Leave out bad.pdf" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Leave out two.pdf" }));
    expect(rows()).toHaveLength(3);
    expect(foot()).toMatch(/^Reading 2 of 3 documents/u);
    await user.click(screen.getByRole("button", { name: "Leave out endless.pdf" }));
    await screen.findByRole("heading", { name: "one.pdf" });
    expect(document.querySelector(".reading-list")).toBeNull();
    expect(screen.queryByRole("heading", { name: /two|endless/u })).toBeNull();
    expect(screen.getByRole("alert").textContent).toContain("bad.pdf");
  });

  it("what there is to see elsewhere says that nothing is read yet", async () => {
    const { give, user } = showPane();
    await give("endless.pdf");
    await user.click(await screen.findByRole("tab", { name: "Budget" }));
    expect(within(document.getElementById("view-budget")!).getByText(/^Nothing is read yet/u)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await screen.findByRole("button", { name: "Choose documents" });
    await give("law.pdf");
    await loansFound();
  });
});

test("the seconds that are left, by the bytes that were read", () => {
  const reading: Reading = {
    names: ["a", "b", "c"],
    sizes: [1000, 2000, 3000],
    file: 1,
    ends: new Map([[0, { kind: "workbook" }]]),
    elapsed: 4000,
    at: { document: "b", page: 5, pages: 10 },
    slow: null,
  };
  // 2,000 bytes in 4 seconds; 4,000 are left.
  expect(secondsLeft(reading)).toBe(8);
  const leftOut = new Map([...reading.ends, [2, { kind: "leftOut" } as const]]);
  expect(secondsLeft({ ...reading, ends: leftOut })).toBe(2);
  expect(secondsLeft({ ...reading, elapsed: 900 })).toBeNull();
  expect(secondsLeft({ ...reading, sizes: [1000, 2000, undefined] })).toBeNull();
  expect(secondsLeft({ ...reading, sizes: [] })).toBeNull();
  // One page of 169 in 1.7 seconds, most of which went by before it: no reason to tell of 289 seconds.
  const first = { names: ["a.pdf"], sizes: [1000], ends: new Map(), file: 0, elapsed: 1700 };
  const onPage = (page: number) =>
    secondsLeft({ ...reading, ...first, at: { document: "a.pdf", page, pages: 169 } });
  expect(onPage(1)).toBeNull();
  expect(onPage(17)).toBe(15);
});

describe("what reads files", () => {
  it("is started beside the chain for a PDF, and not for what needs no reader", async () => {
    const { give, giveTerms, prepared } = showPane();
    await giveTerms("x-ray.json", "{}");
    expect(prepared.count).toBe(0);
    await give("law.PDF");
    expect(prepared.count).toBe(1);
    await loansFound();
  });
});
