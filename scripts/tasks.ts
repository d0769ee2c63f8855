// `npm run tasks`: does the ten tasks that people come for in the built program, by mouse and by keyboard alone, and
// prints what each takes: clicks, fields, keys, steps by Tab and arrows, scrolled pixels, seconds. Build first.
import { existsSync } from "node:fs";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { keyboard, mouse } from "../tests/e2e/hands.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { openTask, TASKS } from "../tests/e2e/tasks.ts";

const folder = process.argv[2] ?? "dist";
if (!existsSync(`${folder}/index.html`)) {
  console.error(`${folder}/index.html is missing. Run npm run build first, or name the folder of a build.`);
  process.exit(2);
}
const browser = await launchChromium();
const { origin, close } = await serveFolder(folder);
console.log("| task | what | hand | clicks | fields | keys | steps | scrolled px | seconds |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
let failed = 0;
for (const task of TASKS) {
  for (const [name, handOf] of [
    ["mouse", mouse],
    ["keyboard", keyboard],
  ] as const) {
    const { page } = await openTask({ folder, origin, browser, close }, task);
    const hand = handOf(page);
    const begun = performance.now();
    try {
      await task.act(hand);
      const { clicks, fields, keys, steps, scrolled } = hand.deeds;
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const cells = [task.id, task.what, name, clicks, fields, keys, steps, scrolled, seconds];
      console.log(`| ${cells.join(" | ")} |`);
    } catch (error) {
      failed += 1;
      console.log(
        `| ${task.id} | ${task.what} | ${name} | not done: ${String(error).split("\n")[0] ?? ""} |`,
      );
    }
    await page.context().close();
  }
}
await browser.close();
await close();
process.exitCode = failed > 0 ? 1 : 0;
