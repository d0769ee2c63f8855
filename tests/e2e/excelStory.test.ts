import { mkdirSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellAddress } from "../../src/workbook/address.ts";
import { clickRibbon, putIntoExcel } from "../excel-host/chromium.ts";
import { ExcelHost } from "../excel-host/host.ts";
import { PATIENCE } from "../patience.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { upToDate } from "./gridPage.ts";
import {
  answered,
  openStatements,
  readSample,
  readTerms,
  servePane,
  wholeHeight,
  type ServedPane,
} from "./servedPane.ts";
import { longTest } from "../longTest.ts";

/** Pictures for a person to look at: OTPLATA_PICTURES names the folder, else a temporary one that is printed. */
const pictures = process.env["OTPLATA_PICTURES"] ?? mkdtempSync(join(tmpdir(), "otplata-excel-"));
/** A task pane as narrow as Excel makes it, and as it opens. */
const WIDTHS = [320, 350] as const;

interface PaneInExcel {
  readonly page: Page;
  readonly host: ExcelHost;
  /** Everything that must not happen: errors on the console, violations of the page's policy. */
  readonly complaints: string[];
}

/** The production build's page for Excel, in an Excel of ours. */
async function openInExcel({ browser, origin }: ServedPane, language = "en"): Promise<PaneInExcel> {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const host = new ExcelHost();
  const complaints: string[] = [];
  page.on("console", (entry) => {
    if (entry.type() === "error") complaints.push(entry.text());
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  await page.exposeFunction("complain", (text: string) => complaints.push(text));
  await page.addInitScript((chosen) => {
    localStorage.setItem("otplata.language", chosen);
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as unknown as { complain: (text: string) => void }).complain(
        `policy: ${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  }, language);
  await putIntoExcel(page, host);
  await page.goto(`${origin}/taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, host, complaints };
}

/** Looks at a state of the pane as a program for the blind and as a narrow pane do, and takes its picture. */
async function lookAt({ page }: PaneInExcel, state: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // As high as all there is: what the buttons at hand cover for a moment is not too small, it scrolls.
    await page.setViewportSize({ width, height: await wholeHeight(page) });
    expect(await axeFindings(page), `${state} at ${width} pixels`).toEqual([]);
    await page.setViewportSize({ width, height: 900 });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, `${state} at ${width} pixels sticks out`).toBeLessThanOrEqual(0);
  }
  const path = join(pictures, `excel-${state}.png`);
  await page.screenshot({ path });
  expect(statSync(path).size).toBeGreaterThan(5000);
}

/** The cell of a table by its header and the first cell of its row. */
function cellIn(
  host: ExcelHost,
  table: string,
  header: string,
  first: string,
): { sheet: string; cell: string } {
  const { workbook } = host.state;
  const found = workbook.tableNamed(table);
  if (!found) throw new Error(`no table ${table}`);
  const sheet = workbook.sheetOfTable(found);
  const { row, column, rows } = found.block;
  for (let at = row + 1; at < row + rows; at += 1) {
    if (host.state.valueAt(sheet, at, column).value === first)
      return { sheet: sheet.name, cell: cellAddress(at, column + found.headers.indexOf(header)) };
  }
  throw new Error(`no row ${first} in ${table}`);
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function write(page: Page): Promise<void> {
  await button(page, "Write into this workbook").click();
  await page.locator("#preview-heading").waitFor();
}

async function confirm(page: Page): Promise<void> {
  await button(page, /^Write(?: \d+ sheets)?$/u).click();
  await page.locator("#result-heading").waitFor();
}

/** "1,234 cells agree with the program’s calculation." */
const agreement = (page: Page) => page.locator("[aria-labelledby=result-heading] .good");

/** The pane says no cell differs, and it is true: as many formula cells agree as the workbook has. */
async function expectAllAgree(page: Page, host: ExcelHost): Promise<void> {
  await expect.poll(() => page.locator("[aria-labelledby=result-heading] .bad").count()).toBe(0);
  const said = await agreement(page).innerText();
  expect(said).toMatch(/cells agree with the program’s calculation\.$|slaž[eu] sa obračunom programa\.$/u);
  const formulas = host.state.workbook.sheets.flatMap(({ cells }) =>
    [...cells.values()].filter(({ formula }) => formula !== null),
  );
  expect(Number(said.replace(/\D/gu, ""))).toBe(formulas.length);
}

describe.skipIf(maySkip)("the pane in Excel, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(async () => {
    await pane.close();
    console.log(`Pictures of the pane in Excel: ${pictures}`);
  });

  it("imports, writes, follows an edit, recalculates and checks; a faulty cell is named and selected", async () => {
    const excel = await openInExcel(pane);
    const { page, host, complaints } = excel;
    await page.getByText("Otplata has written nothing into this workbook yet.").waitFor();
    await lookAt(excel, "1-start");

    await readTerms(page);
    await write(page);
    await lookAt(excel, "2-preview");
    expect(host.state.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);

    await confirm(page);
    await agreement(page).waitFor();
    await expectAllAgree(page, host);
    await lookAt(excel, "3-written");
    const shown = host.state.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    expect(shown.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Summary", "Loans", "X RAY", "Balances"]),
    );
    expect(host.gaps).toEqual([]);
    const interest = cellIn(host, "tblLoans", "Rate or margin", "x-ray");
    expect(host.user.value(interest.sheet, interest.cell)).toBe(0.03);

    // A person types another rate into the sheet.
    host.user.type(interest.sheet, interest.cell, "3.5%");
    await page
      .getByText(/^Inputs have changed since the sheets were written\./u)
      .first()
      .waitFor();
    await lookAt(excel, "4-changed");

    await clickRibbon(page, "recalculate");
    const preview = page.locator("#preview-heading");
    const result = page.locator("#result-heading");
    await preview.or(result).first().waitFor();
    if (await preview.isVisible()) await confirm(page);
    await upToDate(page).waitFor();
    expect(host.user.value(interest.sheet, interest.cell)).toBe(0.035);
    await agreement(page).waitFor();

    await clickRibbon(page, "check");
    await page.getByRole("heading", { name: "Check" }).waitFor();
    await agreement(page).waitFor();
    await expectAllAgree(page, host);
    await lookAt(excel, "5-checked");

    host.user.type(interest.sheet, interest.cell, "three percent");
    await page
      .getByText(/One input cell cannot be used/u)
      .first()
      .waitFor();
    await lookAt(excel, "6-fault");
    // It is named among what is wrong, and among what was changed.
    await button(page, `${interest.sheet}!${interest.cell}: select this cell`).first().click();
    await expect.poll(() => host.state.workbook.active.name).toBe(interest.sheet);
    const { selection } = host.state.workbook.active;
    expect(cellAddress(selection.row, selection.column)).toBe(interest.cell);

    host.user.type(interest.sheet, interest.cell, "3.5%");
    await upToDate(page).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("reads loans from cells that a person pasted, and names the cells they stand in", async () => {
    const excel = await openInExcel(pane);
    const { page, host, complaints } = excel;
    // Source: amended budget law 2014, Article 3 V, row 6.5, balances as of 31 July 2014.
    host.user.paste("Sheet1", "B2", [
      ["Loans of China Exim, as of 31 July 2014"],
      [
        "Creditor",
        "Project",
        "Balance in EUR",
        "Balance in RSD",
        "First principal",
        "Last principal",
        "Instalment 2014",
        "Interest rate",
      ],
      [
        "Export-Import Bank of China",
        "X RAY",
        23751816,
        2773442543,
        "21 March 2014",
        "21 September 2025",
        "17,075,000 CNY",
        "3%",
      ],
    ]);
    await button(page, "This whole sheet").click();
    await answered(page);
    await openStatements(page, "x-ray");
    const found = (await page.locator("#loan-part").innerText()).replace(/\s+/gu, " ");
    expect(found).toContain("23,751,816 EUR, 2,773,442,543 RSD, as of 31 Jul 2014");
    expect(found).toContain("Sheet1!");
    await lookAt(excel, "9-cells");
    expect(host.gaps).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  longTest(
    "says in the user's words what Excel refused, what was written, and finishes on demand",
    async () => {
      const excel = await openInExcel(pane, "sr-Latn");
      const { page, host, complaints } = excel;
      await readSample(page, "sr-Latn");
      await button(page, "Upiši u ovu radnu svesku").click();
      await page.locator("#preview-heading").waitFor();
      // The second request that changes something: sheets are there, but not filled.
      let writes = 0;
      host.faults.inject(({ writes: changes }) => changes && (writes += 1) === 2, { kind: "payload" });
      await button(page, /^Upiši(?: \d+ listova)?$/u).click();
      await page.getByRole("heading", { name: "Upis nije uspeo" }).waitFor();
      await lookAt(excel, "7-refused");
      const said = await page.locator("[aria-labelledby=result-heading]").innerText();
      expect(said).not.toMatch(/payload|RequestPayload|Error|errors:/u);
      await button(page, "Završi upis").first().click();
      const preview = page.locator("#preview-heading");
      const agreed = agreement(page);
      await preview.or(agreed).first().waitFor();
      if (await preview.isVisible()) await button(page, /^Upiši(?: \d+ listova)?$/u).click();
      await agreed.waitFor();
      await expectAllAgree(page, host);
      await lookAt(excel, "8-finished");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
