// `npm run walkthroughs`: walks through the built program as its users do, takes a picture of each step, and writes the
// pages of help with them, in each language, into help/. Build first: the pictures are of dist/.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LANGUAGES } from "../src/messages/language.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { openPane } from "../tests/e2e/servedPane.ts";
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
} finally {
  await browser.close();
  await close();
}
