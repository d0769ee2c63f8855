import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWhole, sampled } from "../sampled.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { reportedOn } from "./reported.ts";
import {
  act,
  answered,
  openStatements,
  openPane,
  openPlace,
  readSample,
  servePane,
  setDay,
  type ServedPane,
} from "./servedPane.ts";
import { longTest } from "../longTest.ts";

const LAW = "../shared/documents/rebalans-2013.pdf";
const SAMPLE = readFileSync("samples/china-exim-2014.pdf");
/** A debt list without a day. Rows 1.2 and 1.3 are cards of the law for 2025, which prove the rate of the euro. */
const UNDATED_LIST = [
  "Ред. број;Назив дуга;Услови;Стање дуга у EUR;Стање дуга у RSD",
  ...(
    [
      [
        "1.1",
        "Zajam za puteve",
        "12.000.000",
        "1.404.266.400",
        "15.05.2020.",
        "15.11.2027.",
        "3.428.571 EUR",
      ],
      ["1.2", "OTP banka", "62.998.803", "7.372.258.572", "15.04.2024.", "15.10.2028.", "13.999.734 EUR"],
      ["1.3", "EBRD", "3.580.078", "418.948.624", "10.11.2017.", "12.05.2025.", "1.790.039 EUR"],
    ] as const
  ).flatMap(([row, name, eur, rsd, first, last, instalment]) => [
    `${row};${name};;${eur};${rsd}`,
    `;Први датум отплате главнице;${first};;`,
    `;Последњи датум отплате главнице;${last};;`,
    `;Рата главнице за 2025. год.;${instalment};;`,
    ";Каматна стопа;2,50%;;",
  ]),
].join("\n");
/** Pictures for a person to look at, as in pictures.test.ts. */
const folder = process.env["OTPLATA_PICTURES"] ?? mkdtempSync(join(tmpdir(), "otplata-pictures-"));

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const give = (page: Page, ...files: readonly ReturnType<typeof file>[]) =>
  page.locator(".drop > input[type=file]").first().setInputFiles(files);

/** Whether anything dark, as letters are, stands within the mark on the picture. */
const inkInMark = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".picture-page canvas")!;
    const mark = document.querySelector(".picture-mark")!.getBoundingClientRect();
    const whole = canvas.getBoundingClientRect();
    const scale = canvas.width / whole.width;
    const box = [mark.x - whole.x, mark.y - whole.y, mark.width, mark.height].map((one) =>
      Math.round(one * scale),
    );
    const { data } = canvas.getContext("2d")!.getImageData(box[0]!, box[1]!, box[2]!, box[3]!);
    return data.some((value, at) => at % 4 === 0 && value < 100 && data[at + 3]! > 200);
  });

describe.skipIf(maySkip)("importing documents in the pane", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it("what reads a PDF is fetched while the user looks for one, and once", async () => {
    const { page, complaints, requests } = await openPane(pane);
    const parsers = (): number => requests.filter((url) => /pdf_worker/u.test(url)).length;
    await expect.poll(parsers).toBe(1);
    await page.waitForLoadState("networkidle");
    await readSample(page);
    expect(parsers()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("the first click after a reading reaches what it is on: the head that has the focus leaves no gap", async () => {
    const { page } = await openPane(pane, { width: 350 });
    await give(page, file("law.pdf", SAMPLE));
    await answered(page);
    await page.locator("#view-overview h1:focus-visible").waitFor({ state: "attached" });
    await page.locator(".view:not([hidden]) [data-loan='x-ray']").first().click();
    await page.locator(".strip").waitFor();
    await page.context().close();
  });

  longTest(
    "the day of a list that prints none is taken from the user, with its mark, as on the command line",
    async () => {
      const { page, complaints } = await openPane(pane, { width: 350 });
      await give(page, file("list.csv", Buffer.from(UNDATED_LIST)));
      // The day is asked for where the document stands.
      await page.getByLabel("Day of the balances in list.csv").waitFor();
      await openPlace(page, "overview");
      await page.locator(".others > summary").click();
      await page.getByRole("checkbox", { name: /Zajam za puteve/ }).check();
      await setDay(page, "1 Jan 2025");
      await page.locator(".rows-part .row").click();
      await page
        .getByText(/“list\.csv” does not state the day of its balances/)
        .last()
        .waitFor();
      await openPlace(page, "documents");
      const field = page.getByLabel("Day of the balances in list.csv");
      await field.fill("31 Feb 2024");
      await page.getByText(/This is not a date\. .* Until then no day is stated\./).waitFor();
      await field.fill("31 Aug 2024");
      // 12,000,000 in 7 instalments, one of them due on 15 November 2024.
      await expect.poll(() => page.locator(".documents .mark-entered").innerText()).toBe("entered");
      await openPlace(page, "overview");
      expect((await page.locator(".hero").innerText()).replaceAll("\u00a0", " ")).toContain(
        "10,285,714.29 EUR",
      );
      expect(await axeFindings(page)).toEqual([]);
      const [download] = await Promise.all([page.waitForEvent("download"), act(page).click()]);
      const list = join(folder, "list.csv");
      writeFileSync(list, UNDATED_LIST);
      const asked = ["--loan", "puteve", "--list-day", "list.csv=2024-08-31"];
      const reported = reportedOn(list, "en", "2025-01-01", ...asked);
      expect(readFileSync(await download.path()).equals(reported)).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each(sampled([350, 1280], 1))(
    "a line is shown on the picture of its page, marked, at %s pixels",
    async (width) => {
      const { page, complaints } = await openPane(pane, { width });
      await readSample(page);
      await openStatements(page, "x-ray");
      const see = page.getByRole("button", { name: /^See it in the document: 6\.5 / });
      await see.press("Enter");
      await page.locator(".picture-box[aria-busy=false]").waitFor();
      await expect.poll(() => inkInMark(page)).toBe(true);
      const facts = await page.locator(".line-facts").innerText();
      expect(facts).toContain("23,751,816");
      await page.screenshot({ path: join(folder, `picture-${width}.png`) });
      expect(await axeFindings(page)).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

      await page.getByRole("button", { name: "Larger" }).click();
      await page.locator(".picture-box[aria-busy=false]").waitFor();
      await page.getByText("Text of the page").click();
      await page.getByText(/X RAY/).last().waitFor();
      await page.getByRole("button", { name: "Next line" }).click();
      await page
        .getByText(/row\s6\.6/)
        .last()
        .waitFor();
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      await expect.poll(() => see.evaluate((button) => button === document.activeElement)).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  longTest("of several files each has its own outcome, and the bad ones say what is wrong", async () => {
    const { page, complaints } = await openPane(pane, { width: 350 });
    await give(
      page,
      file("broken.pdf", SAMPLE.subarray(0, 20_000)),
      file("law.pdf", SAMPLE),
      file("picture.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
    );
    await page.getByRole("heading", { name: "law.pdf" }).waitFor();
    const problems = await page.locator(".notice-problem").allInnerTexts();
    expect(problems.map((text) => /broken\.pdf|picture\.png/.exec(text)?.[0])).toEqual([
      "broken.pdf",
      "picture.png",
    ]);
    await page.screenshot({ path: join(folder, "broken-350.png"), fullPage: true });
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("a text file's encoding is shown and can be changed; its unknown columns can be explained", async () => {
    const { page, complaints } = await openPane(pane, { width: 350 });
    // "Šifra;Žiro račun;Težina" in windows-1250.
    const latin = Buffer.from("8a69667261 3b8e69726f20726191756e3b5465 9e696e61".replace(/ /g, ""), "hex");
    const rows = ["", "1;840-1;12.500", "2;840-2;7.300", "3;840-3;1.900", ""].join("\n");
    await give(page, file("list.csv", Buffer.concat([latin, Buffer.from(rows)])));
    await page.getByRole("heading", { name: "list.csv" }).waitFor();
    await page.getByText(/^Text taken as/).click();
    await page.getByRole("combobox", { name: "Encoding" }).selectOption("windows-1251");
    await page.getByRole("button", { name: "Read again: list.csv" }).click();
    await page.getByText("Text taken as Windows-1251 (Cyrillic)").waitFor();
    await page.getByText("list.csv was read again").first().waitFor();

    await page.getByText("What was read").click();
    await page.locator(".kind > summary", { hasText: /^Tables that are not known1$/u }).click();
    await page.getByRole("button", { name: /^Say what the columns hold/ }).click();
    await page.getByRole("combobox", { name: "The rows are" }).selectOption("creditor-balance");
    await expect.poll(() => page.locator(".mapping-columns li").count()).toBe(3);
    await page.locator(".mapping-columns select").nth(1).selectOption("name");
    await page.locator(".mapping-columns select").nth(2).selectOption("amount");
    await expect.poll(() => page.locator("dialog table").innerText()).toContain("840-1");
    await page.screenshot({ path: join(folder, "mapping-350.png") });
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Save and read again" }).click();
    await page.getByText("1 table explained by you").waitFor();
    await page.locator(".kind > summary", { hasText: /^Balances by creditor3$/u }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("cells that are pasted are a document", async () => {
    const { page, complaints } = await openPane(pane, { width: 350 });
    await page.getByRole("button", { name: "Pasted text or a table" }).click();
    await page
      .getByRole("textbox", { name: /^Paste here/ })
      .fill("Naziv\tIznos\tRok\nA\t12.500\t3\nB\t7.300\t4\n");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Read this" }).click();
    await page.getByRole("heading", { name: "Pasted 1" }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  if (isWhole)
    it.skipIf(!existsSync(LAW))(
      `a whole law: the pane goes on answering while it is read (${existsSync(LAW) ? "169 pages" : `skipped: ${LAW} is missing`})`,
      async () => {
        const { page, complaints } = await openPane(pane, { width: 350 });
        await page.evaluate(() => {
          const tasks: number[] = [];
          (window as unknown as { tasks: number[] }).tasks = tasks;
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
          }).observe({ type: "longtask" });
        });
        // By their paths: bytes would be handed to the page through its own thread.
        await page
          .locator(".drop > input[type=file]")
          .first()
          .setInputFiles(["samples/china-exim-2014.pdf", LAW]);
        const rows = page.locator(".reading-list > li");
        await rows
          .nth(1)
          .getByText(/^page \d+ of 169$/)
          .waitFor();
        await expect.poll(() => rows.nth(0).innerText()).toMatch(/2 pages · 5 debt cards · 1 total agrees$/u);
        await expect
          .poll(() => page.locator(".foot-state").innerText())
          .toMatch(/^Reading 2 of 2 documents/u);
        const whileReading = await page.evaluate(() =>
          (window as unknown as { tasks: number[] }).tasks.splice(0),
        );
        await page.screenshot({ path: join(folder, "progress-350.png"), fullPage: true });
        await answered(page);
        // Tasks are told of when they are over, in a turn after the next picture.
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
        );
        const after = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
        console.log(
          `Tasks above 50 ms: ${whileReading.join(", ") || "none"} while reading; ${after.join(", ")} after it.`,
        );
        await page.screenshot({ path: join(folder, "law-350.png"), fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );
});
