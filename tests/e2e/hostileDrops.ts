import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { PATIENCE } from "../patience.ts";
import type { HostileFile } from "../fuzz/hostile/hostileSet.ts";

const GOOD = "dobar-zakon.pdf";
const SAMPLE = readFileSync("samples/china-exim-2014.pdf");

/** What came of a hostile file that was dropped into the page together with a good one. */
export interface Dropped {
  readonly file: HostileFile;
  /** Until both were read or refused. */
  readonly milliseconds: number;
  /** What the page says of it, or "read" where it is among the documents. */
  readonly said: string;
  /** What is wrong: a lost tab, a good file that was not read, a hostile one of which nothing is said. */
  readonly wrong: readonly string[];
}

/**
 * Drops each file with a good one beside it into a page of its own, reloaded between them, and waits for what comes of
 * both. A tab that is lost is opened anew.
 * @param address of the page
 */
export async function dropEach(
  browser: Browser,
  address: string,
  files: readonly HostileFile[],
  onDropped: (one: Dropped) => void | Promise<void> = () => undefined,
): Promise<Dropped[]> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  let page = await context.newPage();
  const all: Dropped[] = [];
  for (const file of files) {
    let lost: (why: string) => void = () => undefined;
    const isLost = new Promise<string>((resolve) => (lost = resolve));
    page.on("crash", () => lost("the tab is lost"));
    page.on("pageerror", ({ message }) => lost(`uncaught: ${message}`));
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const start = performance.now();
    const came = outcome(page, file).catch((error: unknown) => ({ said: "", wrong: String(error) }));
    const { said, wrong } = await Promise.race([came, isLost.then((why) => ({ said: "", wrong: why }))]);
    const one = {
      file,
      milliseconds: performance.now() - start,
      said,
      wrong: wrong === "" ? [] : [wrong.split("\n")[0] ?? ""],
    };
    all.push(one);
    await onDropped(one);
    page.removeAllListeners();
    if (wrong !== "") {
      await page.close();
      page = await context.newPage();
    }
  }
  await context.close();
  return all;
}

async function outcome(
  page: Page,
  { name, bytes }: HostileFile,
): Promise<{ readonly said: string; readonly wrong: string }> {
  await drop(page, { [name]: Buffer.from(bytes), [GOOD]: SAMPLE });
  const read = (document: string) => page.locator(".documents > li", { hasText: document });
  await read(GOOD).waitFor({ state: "attached" });
  const notice = page.locator("#import-notices .notice-problem", { hasText: name });
  await notice.or(read(name)).first().waitFor({ state: "attached" });
  const said = (await notice.count()) > 0 ? await notice.first().innerText() : "read";
  await page.locator(".pane-tabs").first().waitFor();
  return { said, wrong: "" };
}

/** As a person drops files from a folder. */
async function drop(page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const sent = Object.entries(files).map(([name, bytes]) => ({ name, text: bytes.toString("base64") }));
  await page.locator(".drop").waitFor();
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given)
      data.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
    const zone = document.querySelector(".drop");
    for (const type of ["dragenter", "dragover", "drop"])
      zone?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  }, sent);
}
