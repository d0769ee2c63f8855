import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import * as grid from "./gridPage.ts";
import {
  answered,
  openStatements,
  openPane,
  openPlace,
  readSample,
  readTerms,
  servePane,
  type ServedPane,
} from "./servedPane.ts";
import { serveFolder, type Served } from "./serveFolder.ts";
import { longTest } from "../longTest.ts";

/** A name that changes with the file's content: "pane.0a1b2c3d4e.js". */
const HASHED = /\.([\da-f]{10})(?=\.[a-z\d]+$)/u;
const reversed = (text: string): string => [...text].reverse().join("");

/** The next version of a build, as far as a browser can tell: every name that follows the content is another one. */
function nextVersion(folder: string, to: string): void {
  cpSync(folder, to, { recursive: true });
  const names = readdirSync(to).filter((name) => HASHED.test(name));
  const hashes = [...new Set(names.map((name) => HASHED.exec(name)?.[1] ?? ""))];
  const others = (text: string): string =>
    text
      .replace(new RegExp(hashes.join("|"), "gu"), reversed)
      .replace(
        /("version":"|\\"version\\":\\")([\da-f]{16})/u,
        (_, before: string, version: string) => before + reversed(version),
      );
  for (const name of readdirSync(to).filter((one) => /\.(?:js|mjs|html|css)$/u.test(one)))
    writeFileSync(join(to, name), others(readFileSync(join(to, name), "utf8")));
  for (const name of names)
    renameSync(
      join(to, name),
      join(
        to,
        name.replace(HASHED, (hash) => `.${reversed(hash.slice(1))}`),
      ),
    );
}

describe.skipIf(maySkip)("copies and versions of the page on one host", () => {
  let pane: ServedPane;
  let host: string;
  let served: Served;
  const link = (name: string, folder: string): void => {
    rmSync(join(host, name), { force: true });
    symlinkSync(folder, join(host, name));
  };
  const open = (file: string) => openPane({ ...pane, origin: served.origin }, { file, offline: true });
  const script = (page: Page) => page.locator("script[src]").first().getAttribute("src");

  beforeAll(async () => {
    pane = await servePane();
    host = mkdtempSync(join(tmpdir(), "otplata-host-"));
    nextVersion(pane.folder, join(host, "next"));
    served = await serveFolder(host);
  });
  afterAll(async () => {
    await served.close();
    rmSync(host, { recursive: true, force: true });
    await pane.close();
  });

  longTest("two copies in two folders see neither each other's workbooks nor files", async () => {
    link("a", pane.folder);
    link("b", pane.folder);
    const { page } = await open("a/workbook.html");
    await readTerms(page);
    await grid.agreed(page).waitFor();
    await grid.typeInto(page, "Summary", "J3", "in a");
    await page.evaluate(() => navigator.serviceWorker.ready);
    const other = await page.context().newPage();
    await other.goto(`${served.origin}/b/workbook.html`);
    await readTerms(other);
    await grid.agreed(other).waitFor();
    await grid.go(other, "Summary", "J3");
    await expect.poll(() => grid.cell(other, "J3").textContent()).toBe("");
    expect(await (await grid.fileMenu(other, /^Open “/u)).count()).toBe(0);
    await other.keyboard.press("Escape");
    await other.evaluate(() => navigator.serviceWorker.ready);
    const { databases, caches: names } = await other.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name ?? "").sort(),
      caches: (await caches.keys()).map((name) => name.replace(/-[\da-f]{16}$/u, "")).sort(),
    }));
    expect(databases).toEqual(["otplata /a/", "otplata /b/"]);
    expect(names).toEqual(["otplata-/a/", "otplata-/b/"]);
    // Each is opened again with what it had, not with what the other had last.
    await page.reload();
    await grid.gridThere(page);
    await grid.go(page, "Summary", "J3");
    await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("in a");
    await page.context().close();
  });

  longTest("what was kept before copies had databases of their own is there in each of them", async () => {
    link("a", pane.folder);
    link("b", pane.folder);
    const { page } = await open("a/workbook.html");
    await readTerms(page);
    await grid.agreed(page).waitFor();
    await grid.typeInto(page, "Summary", "J3", "kept before");
    await page.goto(`${served.origin}/a/offline.js`);
    await page.evaluate(moveToFormerName);
    await page.goto(`${served.origin}/a/workbook.html`);
    await grid.gridThere(page);
    await grid.go(page, "Summary", "J3");
    await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("kept before");
    await grid.typeInto(page, "Summary", "J3", "changed in a");
    await page.close();
    const other = await page.context().newPage();
    await other.goto(`${served.origin}/b/workbook.html`);
    await grid.gridThere(other);
    await grid.go(other, "Summary", "J3");
    await expect.poll(() => grid.cell(other, "J3").textContent()).toBe("kept before");
    await other.goto(`${served.origin}/a/workbook.html`);
    await grid.gridThere(other);
    await grid.go(other, "Summary", "J3");
    await expect.poll(() => grid.cell(other, "J3").textContent()).toBe("changed in a");
    await other.context().close();
  });

  longTest(
    "an old tab says that there is a newer version, and reloads with the workbook and what was read",
    async () => {
      link("c", pane.folder);
      const { page, complaints } = await open("c/workbook.html");
      await readTerms(page);
      await grid.agreed(page).waitFor();
      await page.evaluate(() => navigator.serviceWorker.ready);
      await grid.typeInto(page, "Summary", "J3", "before");
      const before = await script(page);
      link("c", join(host, "next"));
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await page.getByText("A newer version of Otplata is on the server").waitFor();
      await grid.typeInto(page, "Summary", "J4", "after");
      await page.getByRole("button", { name: "Reload the page" }).click();
      await expect.poll(() => script(page)).not.toBe(before);
      await grid.gridThere(page);
      await grid.go(page, "Summary", "J3");
      await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("before");
      await expect.poll(() => grid.cell(page, "J4").textContent()).toBe("after");
      await expect.poll(() => page.getByText("A newer version of Otplata is on the server").count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("where a part of an old page is gone from the server, it says so and reloads with what was read", async () => {
    link("d", pane.folder);
    const { page } = await open("d/index.html");
    await readSample(page);
    const before = await script(page);
    link("d", join(host, "next"));
    await openStatements(page, "x-ray");
    await page.getByRole("button", { name: /^See it in the document: 6\.5 / }).press("Enter");
    await page.getByText("A part of this page could not be loaded").first().waitFor();
    await page.getByRole("button", { name: "Reload the page" }).first().click();
    await expect.poll(() => script(page)).not.toBe(before);
    await answered(page);
    await openPlace(page, "documents");
    await expect.poll(() => page.locator(".documents > li").count()).toBe(1);
    await page.context().close();
  });

  longTest("opens without a network after the server has a newer version", async () => {
    const apart = await serveFolder(host);
    link("e", pane.folder);
    const { page } = await openPane(
      { ...pane, origin: apart.origin },
      { file: "e/workbook.html", offline: true },
    );
    await readTerms(page);
    await grid.agreed(page).waitFor();
    await grid.typeInto(page, "Summary", "J3", "mine");
    await page.evaluate(() => navigator.serviceWorker.ready);
    link("e", join(host, "next"));
    await page.reload();
    await grid.gridThere(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Network.clearBrowserCache");
    await apart.close();
    await page.reload();
    await grid.gridThere(page);
    await grid.go(page, "Summary", "J3");
    await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("mine");
    await page.context().close();
  });
});

/** Runs in the page: what this copy has kept, under the name that all copies once shared. */
async function moveToFormerName(): Promise<void> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error("refused"));
    });
  const own = await answer(indexedDB.open("otplata /a/", 1));
  const request = indexedDB.open("otplata", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("entries", { keyPath: "id" });
    request.result.createObjectStore("contents");
  };
  const former = await answer(request);
  const from = own.transaction(["entries", "contents"]);
  const [entries, contents, keys] = await Promise.all([
    answer(from.objectStore("entries").getAll()),
    answer(from.objectStore("contents").getAll()),
    answer(from.objectStore("contents").getAllKeys()),
  ]);
  const to = former.transaction(["entries", "contents"], "readwrite");
  for (const entry of entries) to.objectStore("entries").put(entry);
  contents.forEach((content, at) => to.objectStore("contents").put(content, keys[at]));
  await new Promise((resolve) => (to.oncomplete = resolve));
  own.close();
  former.close();
  await answer(indexedDB.deleteDatabase("otplata /a/"));
  const id = localStorage.getItem("otplata.workbook /a/");
  localStorage.clear();
  localStorage.setItem("otplata.language", "en");
  localStorage.setItem("otplata.workbook", id ?? "");
}
