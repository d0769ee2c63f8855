import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { Hand } from "./hands.ts";
import { agreed, gridThere } from "./gridPage.ts";
import { act, answered, openPane, readSample, type ServedPane } from "./servedPane.ts";

/** What people come for, done by whatever hand, in English; each ends when what was wanted can be read. */
export interface Task {
  readonly id: string;
  readonly what: string;
  /** The task begins with the sample in it, unless it brings its own. */
  readonly file: "index.html" | "workbook.html";
  readonly bringsIts?: true;
  readonly act: (hand: Hand) => Promise<void>;
}

const DAY = "31 Aug 2022";
const tab = (page: Page, name: string): Locator =>
  page.locator("nav .pane-tabs [role=tab]", { hasText: name });
const xRay = (page: Page): Locator => page.locator(".view:not([hidden]) [data-loan='x-ray']").first();
const part = (page: Page, name: string): Locator =>
  page.locator(".strip + .pane-tabs [role=tab]", { hasText: name });
const named = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name });

async function chooseDay({ page, press, type, key }: Hand): Promise<void> {
  await press(page.locator(".day"));
  await type(page.locator(".day-surface input"), DAY);
  await key("Enter");
  await page.locator(".day-surface").waitFor({ state: "detached" });
}

export const TASKS: readonly Task[] = [
  {
    id: "a",
    what: "balance and next payment on a day",
    file: "index.html",
    act: async (hand) => {
      await chooseDay(hand);
      await hand.page.getByText("59,762,500.00").first().waitFor();
      assert.match(await xRay(hand.page).innerText(), /21\sSep\s2022/u);
    },
  },
  {
    id: "b",
    what: "a law, its loans, the workbook",
    file: "index.html",
    bringsIts: true,
    act: async ({ page, press }) => {
      const buffer = readFileSync("samples/china-exim-2025.pdf");
      const law = { name: "law.pdf", mimeType: "application/pdf", buffer };
      await page.locator("input[type=file]").first().setInputFiles(law);
      await answered(page);
      const [file] = await Promise.all([page.waitForEvent("download"), press(act(page))]);
      assert.match(file.suggestedFilename(), /\.xlsx$/u);
    },
  },
  {
    id: "c",
    what: "a rate of 3.5 %, its effect, and back",
    file: "index.html",
    act: async (hand) => {
      const { page, press, type } = hand;
      await press(xRay(page));
      await press(part(page, "What if"));
      const rate = page.locator("#loan-part input").first();
      await type(rate, "3.5");
      await page.getByText("49,124,775.01").first().waitFor();
      await press(named(page, "Back to the terms"));
      await page.getByText("49,124,775.01").waitFor({ state: "detached" });
    },
  },
  {
    id: "d",
    what: "a payment",
    file: "index.html",
    act: async ({ page, press }) => {
      await press(xRay(page));
      await press(page.locator("#loan-part .unfold").first());
      await press(named(page, "Record a payment").first());
      await press(named(page, "Save").last());
      await page.getByText("Recorded. The next writing").waitFor();
    },
  },
  {
    id: "e",
    what: "why a figure, and the page of the law",
    file: "index.html",
    act: async ({ page, press }) => {
      await press(xRay(page));
      await press(page.locator(".strip .figure-door").first());
      await page.locator(".explanation:not([hidden]) .source-picture .picture-mark").first().waitFor();
    },
  },
  {
    id: "f",
    what: "a finding with a reason, and those like it",
    file: "index.html",
    bringsIts: true,
    act: async ({ page, press, key, type }) => {
      // Two laws, so that something disagrees.
      const laws = ["samples/china-exim-2025.pdf", "samples/china-exim-2014.pdf"];
      await page.locator("input[type=file]").first().setInputFiles(laws);
      await answered(page);
      await press(tab(page, "Checks"));
      await press(page.locator(".finding-rows .row").first());
      // Its keys and its focus come with it.
      await page.locator(".finding-name").waitFor();
      await key("1");
      await page.locator(".finding-decided textarea:focus").waitFor();
      await type(page.locator(".finding-decided textarea"), "As agreed with the bank.");
      await key("Control+Enter");
      await page.locator(".finding-name", { hasText: "phase one" }).waitFor();
      await key("Escape");
      await page.locator(".finding-name").waitFor({ state: "detached" });
      await page.locator(".finding-rows .row", { hasText: "accepted" }).first().waitFor();
      await press(page.locator(".finding-group .together-part > button").first());
      await press(page.locator(".decide-together input").first());
      await press(page.locator(".decide-together [type=submit]"));
      await page.locator(".decided-together").waitFor();
    },
  },
  {
    id: "g",
    what: "the summary in Cyrillic, printed",
    file: "workbook.html",
    act: async ({ page, press }) => {
      const printed = page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            window.print = () => {
              // The browser says so first; then the whole sheet is there, as a table.
              window.dispatchEvent(new Event("beforeprint"));
              resolve(document.body.textContent);
            };
          }),
      );
      await press(page.locator(".pane-menu"));
      await press(page.locator("[role=menuitemradio][lang='sr-Cyrl']"));
      await press(page.getByRole("toolbar").getByRole("button", { name: "Штампај сажетак" }));
      assert.match(await printed, /Колико се још дугује/u);
    },
  },
  {
    id: "h",
    what: "what the budget of 2027 needs, and why nothing",
    file: "index.html",
    act: async ({ page, press }) => {
      await press(tab(page, "Budget"));
      await page.locator(".year-totals dt", { hasText: "2027" }).waitFor();
      await page.getByText("its last instalment was due on").first().waitFor();
    },
  },
  {
    id: "i",
    what: "a published figure against the schedule",
    file: "index.html",
    act: async ({ page, press, type, key }) => {
      await press(xRay(page));
      await press(part(page, "History"));
      await type(page.locator(".compare-figure input"), "EUR 8,631,474");
      await key("Enter");
      await page.locator(".compared strong").waitFor();
    },
  },
  {
    id: "j",
    what: "to the day, and to the action",
    file: "index.html",
    act: async (hand) => {
      await hand.press(hand.page.locator(".day"));
      await hand.key("Escape");
      const [file] = await Promise.all([hand.page.waitForEvent("download"), hand.press(act(hand.page))]);
      assert.match(file.suggestedFilename(), /\.xlsx$/u);
    },
  },
];

/** A page of its own in which the task can begin. */
export async function openTask(
  pane: ServedPane,
  task: Task,
): Promise<{ page: Page; complaints: readonly string[] }> {
  const isPage = task.file === "workbook.html";
  const size = isPage ? { width: 1280 } : { width: 350 };
  const opened = await openPane(pane, { file: task.file, ...size });
  if (task.bringsIts) return opened;
  await readSample(opened.page);
  if (isPage) {
    await gridThere(opened.page);
    await agreed(opened.page).waitFor();
  }
  return opened;
}
