// `npm run walkthroughs`: walks through the built program as its users do, takes a picture of each step, and writes the
// pages of help with them, in each language, into help/, and the picture of the README. Build first: they are of dist/.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LANGUAGES } from "../src/messages/language.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { openLoan, openPane, readSample, setDay } from "../tests/e2e/servedPane.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { helpPage, pictureName } from "./walkthroughs/page.ts";
import { WALKS } from "./walkthroughs/walks.ts";

const FOLDER = "help";
const SIZES = { "index.html": { width: 350, height: 620 }, "workbook.html": { width: 1000, height: 620 } };

if (!existsSync("dist/index.html")) {
  console.error("dist/ is missing. Run npm run build first.");
  process.exit(2);
}
await mkdir(FOLDER, { recursive: true });
const browser = await launchChromium();
const { origin, close } = await serveFolder("dist");
try {
  for (const language of LANGUAGES) {
    for (const { id, file, steps } of WALKS) {
      const pane = { folder: "dist", origin, browser, close };
      const { page } = await openPane(pane, { language, file, ...SIZES[file] });
      for (const [index, step] of steps.entries()) {
        await step.act(page, language);
        await page.mouse.move(0, 0);
        await page.evaluate(() => document.fonts.ready);
        const name = pictureName(language, id, index);
        await page.screenshot({ path: join(FOLDER, name), animations: "disabled" });
        console.log(name);
      }
      await page.context().close();
    }
    await writeFile(join(FOLDER, `${language}.html`), helpPage(language));
  }
  await writeFile("docs/images/pane.png", await paneInThree());
} finally {
  await browser.close();
  await close();
}

/** The README's picture: what is owed, a row that is explained, and another rate, side by side. */
async function paneInThree(): Promise<Buffer> {
  const size = { width: 350, height: 744 };
  const { page } = await openPane(
    { folder: "dist", origin, browser, close },
    { file: "index.html", ...size },
  );
  const shots: Buffer[] = [];
  const take = async (): Promise<void> => {
    await page.mouse.move(0, 0);
    shots.push(await page.screenshot({ animations: "disabled" }));
  };
  await readSample(page);
  await setDay(page, "31 Aug 2022");
  await take();
  await openLoan(page, "x-ray");
  await page.locator("#loan-part .unfold").first().click();
  await page.locator(".explanation:not([hidden])").waitFor();
  await take();
  await openLoan(page, "x-ray", "whatIf");
  await page.locator("#loan-part .chip").first().click();
  await take();
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString("base64")}">`);
  await page.context().close();
  const context = await browser.newContext({ viewport: { width: 1098, height: 760 } });
  const sheet = await context.newPage();
  const style = "margin:0;padding:8px;display:flex;gap:16px;background:#e0e0e0";
  await sheet.setContent(`<body style="${style}">${images.join("")}</body>`);
  return sheet.screenshot();
}
