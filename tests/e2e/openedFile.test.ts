import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PATIENCE } from "../patience.ts";
import { maySkip } from "./chromium.ts";
import * as grid from "./gridPage.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { changedFile, partOfSheet, withCell } from "../readers/changedFile.ts";
import { partText } from "../readers/userMarks.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { answered, openPane, readTerms, servePane, type ServedPane } from "./servedPane.ts";
import { longTest } from "../longTest.ts";

/** So wide that the user's own columns beside ours are in sight. */
const WIDE = { width: 2600, height: 900 };

/** A workbook that leaves the page as a file and comes back: the same work goes on. */
describe.skipIf(maySkip)("a workbook file in the page", () => {
  let pane: ServedPane;
  let edited: { readonly bytes: Buffer; readonly dossier: unknown };
  beforeAll(async () => {
    pane = await servePane();
    edited = await editedInPage(pane);
  });
  afterAll(() => pane.close());

  it("holds what was typed, calculated, and is the same workbook when it is opened again", async () => {
    const { page, complaints } = await openPane(pane, { file: "workbook.html" });
    await grid.chooseFile(page, "Budget 2027.xlsx", edited.bytes);
    await grid.gridThere(page);
    await grid.agreed(page).waitFor();
    await expect.poll(() => page.getByLabel("Name of this workbook").inputValue()).toBe("Budget 2027");
    await grid.upToDate(page).waitFor();
    expect(await grid.downloadedDossier(page)).toEqual(edited.dossier);
    await grid.go(page, "Summary", "J3");
    await expect.poll(() => grid.cell(page, "J3").textContent()).toContain("my note");
    await page.reload();
    await grid.gridThere(page);
    await grid.upToDate(page).waitFor();
    expect(await grid.downloadedDossier(page)).toEqual(edited.dossier);
    expect(complaints).toEqual([]);
  });

  longTest("shows the figures that the file holds, to be looked at, until it is calculated", async () => {
    const { page, complaints } = await openPane(pane, { file: "workbook.html" });
    await page.setViewportSize(WIDE);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // The engine comes late: nothing can be calculated before.
    await page.context().route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await grid.chooseFile(page, "Budget 2027.xlsx", edited.bytes);
    await page.getByText("These are the figures that the file holds.").waitFor();
    await page.getByRole("tab", { name: "Summary", exact: true }).click();
    await grid.cell(page, "J3").filter({ hasText: "my note" }).click();
    // What is typed goes nowhere.
    await page.keyboard.type("lost");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "X RAY", exact: true }).click();
    const figure = grid.cell(page, "K12");
    await expect.poll(() => figure.textContent()).toMatch(/\d/u);
    const before = await figure.textContent();
    expect(await grid.cells(page).count()).toBe(0);
    expect(await page.getByRole("button", { name: "New sheet" }).count()).toBe(0);
    release();
    await grid.gridThere(page);
    await grid.agreed(page).waitFor();
    // The same sheet is shown as before, with the same figures.
    expect(await page.getByRole("tab", { selected: true }).allTextContents()).toContain("X RAY");
    expect(await figure.textContent()).toBe(before);
    await page.getByRole("tab", { name: "Summary", exact: true }).click();
    await expect.poll(() => grid.cell(page, "J3").textContent()).toContain("my note");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  longTest(
    "is called off while its figures are looked at, and what was open is there as before",
    async () => {
      const { page, complaints } = await grid.openGrid(pane, readTerms);
      await page.setViewportSize(WIDE);
      await page.context().route("**/*.wasm", () => new Promise(() => undefined));
      await grid.typeInto(page, "Summary", "J3", "mine");
      await grid.chooseFile(page, "Budget 2027.xlsx", edited.bytes);
      await page.getByText("These are the figures that the file holds.").waitFor();
      await expect.poll(() => grid.cell(page, "J3").textContent()).toContain("my note");
      await page.getByRole("button", { name: "Cancel" }).click();
      await grid.gridThere(page);
      await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("mine");
      await grid.typeInto(page, "Summary", "J4", "=1+1");
      await expect.poll(() => grid.cell(page, "J4").textContent()).toBe("2");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("is left alone, and so is the open workbook, where the file is damaged", async () => {
    const { page } = await grid.openGrid(pane, readTerms);
    const before = await grid.downloadedDossier(page);
    await grid.chooseFile(page, "cut.xlsx", edited.bytes.subarray(0, 20_000));
    await page.getByText("is damaged or cut off").waitFor();
    await grid.chooseFile(page, "words.xlsx", Buffer.from("no workbook"));
    await page.getByText("words.xlsx was not made by this program").waitFor();
    await page.getByRole("button", { name: "Do not open it" }).click();
    expect(await grid.downloadedDossier(page)).toEqual(before);
  });

  it("of someone else's is offered as a document", async () => {
    const { page } = await openPane(pane, { file: "workbook.html" });
    const foreign = readFileSync(join(pane.folder, "samples/china-exim-2014.pdf"));
    await grid.chooseFile(page, "law.pdf", foreign);
    await page.getByText("law.pdf was not made by this program").waitFor();
    await page.getByRole("button", { name: "Import it as a document" }).click();
    await answered(page);
  });

  longTest(
    "is opened without the one formula that no calculation survives, which is named and kept",
    async () => {
      const written = await writeXlsx(drawBook(buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]))));
      const part = partOfSheet(written, "Summary");
      // On so many signs of plus the engine runs out of its stack.
      const formula = Array.from({ length: 4000 }, () => "1").join("+");
      const cells = [
        ["J3", `<c r="J3"><f>${formula}</f><v>4000</v></c>`],
        ["J4", '<c r="J4"><f>J3*2</f><v>8000</v></c>'],
        ["J5", '<c r="J5"><v>5</v></c>'],
      ] as const;
      const bytes = changedFile(written, {
        [part]: (xml) => cells.reduce((text, [cell, content]) => withCell(text, cell, content), xml),
      });
      const { page, complaints } = await openPane(pane, { file: "workbook.html" });
      await grid.chooseFile(page, "sums.xlsx", bytes);
      const review = page.locator("li", { hasText: "J3" }).getByText("cannot be calculated here: 4000");
      await review.waitFor();
      await page.getByRole("button", { name: "Open it so" }).click();
      await grid.gridThere(page);
      await grid.go(page, "Summary", "J3");
      const text = (address: string): Promise<string | null> => grid.cell(page, address).textContent();
      await expect.poll(() => text("J3")).toContain("4000");
      await expect.poll(() => text("J4")).toBe("8000");
      // It goes on: what is typed is calculated, saved, and opened again.
      await grid.typeInto(page, "Summary", "J6", "=J5+J4");
      await expect.poll(() => text("J6")).toBe("8005");
      const saved = await grid.downloadedBook(page);
      expect(partText(saved, part)).toContain(`<f>${formula}</f><v>4000</v>`);
      await page.reload();
      await grid.gridThere(page);
      await grid.go(page, "Summary", "J6");
      await expect.poll(() => text("J6")).toBe("8005");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  longTest("comes back from LibreOffice with the same data", async () => {
    const folder = mkdtempSync(join(tmpdir(), "otplata-opened-"));
    try {
      writeFileSync(join(folder, "edited.xlsx"), edited.bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const to = ["--convert-to", "xlsx", "--outdir", join(folder, "saved"), join(folder, "edited.xlsx")];
      execFileSync("soffice", [profile, "--headless", ...to]);
      const { page } = await openPane(pane, { file: "workbook.html" });
      await grid.chooseFile(page, "edited.xlsx", readFileSync(join(folder, "saved", "edited.xlsx")));
      await grid.gridThere(page);
      await grid.agreed(page).waitFor();
      expect(await grid.downloadedDossier(page)).toEqual(edited.dossier);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** X RAY, its rate changed, a payment added, a note beside: as file and as data. */
async function editedInPage(pane: ServedPane): Promise<{ bytes: Buffer; dossier: unknown }> {
  const { page } = await grid.openGrid(pane, readTerms);
  await grid.go(page, "X RAY", "K12");
  const before = await grid.cell(page, "K12").textContent();
  await grid.typeInto(page, "Loans", "I5", "3.5%");
  await grid.go(page, "X RAY", "K12");
  const interest = async (): Promise<string | null> => grid.cell(page, "K12").textContent();
  await vi.waitUntil(async () => (await interest()) !== before, { timeout: PATIENCE });
  await grid.typeInto(page, "Payments", "A5", "x-ray");
  await grid.typeInto(page, "Payments", "B5", "2014-03-21");
  await grid.typeInto(page, "Payments", "C5", "principal");
  await grid.typeInto(page, "Payments", "D5", "11678800");
  await grid.typeInto(page, "Payments", "E5", "CNY");
  await grid.typeInto(page, "Summary", "J3", "my note");
  await grid.recalculate(page);
  const dossier = await grid.downloadedDossier(page);
  if (!JSON.stringify(dossier).includes("11678800")) throw new Error("the payment is not in the data");
  const bytes = await grid.downloadedBook(page);
  await page.close();
  return { bytes, dossier };
}
