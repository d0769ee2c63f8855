// `npm run hostile-formulas`: workbooks with a formula each that an engine breaks off at, is never done with or does not
// know, opened in the page in Chromium, edited, saved, and what was saved opened again. Prints what became of each.
// Exit 1 where one cannot be opened, edited or saved, where what it shows is another after that, or where its formula is not
// in the saved file and was not named before. `--from 30 --to 40`: these alone.
// The page is built first; `OTPLATA_BUILT_PANE` names a folder where it stands already.
import { buildPane } from "../tests/e2e/buildPane.ts";
import { launchChromium } from "../tests/e2e/chromium.ts";
import { fileWith, HOSTILE_FORMULAS, openAndEdit } from "../tests/e2e/hostileFormulas.ts";
import { serveFolder } from "../tests/e2e/serveFolder.ts";
import { partText } from "../tests/readers/userMarks.ts";
import { wholeOptions } from "./options.ts";

const { from, to } = wholeOptions({ from: 1, to: HOSTILE_FORMULAS.length });
const built = process.env["OTPLATA_BUILT_PANE"];
const { folder, remove } = built ? { folder: built, remove: () => undefined } : await buildPane();
const { origin, close } = await serveFolder(folder);
const browser = await launchChromium();
let failed = 0;
for (const [at, [what, formula]] of HOSTILE_FORMULAS.entries()) {
  if (at + 1 < from || at + 1 > to) continue;
  const begun = performance.now();
  try {
    const { bytes, part } = await fileWith(formula);
    const first = await openAndEdit({ folder, origin, browser, close }, bytes, 2);
    const kept = /<c r="J3"[^>]*><f[^>]*>/u.test(partText(first.saved, part));
    const again = await openAndEdit({ folder, origin, browser, close }, first.saved, 3);
    if ((!kept && !first.isNamed) || again.shows !== first.shows) failed += 1;
    const shown = first.shows.length > 40 ? `${first.shows.slice(0, 40)}…` : first.shows;
    const how = `${first.isNamed ? "named" : "not asked about"}, shows "${shown}"`;
    const then = again.shows === first.shows ? "the same" : `"${again.shows.slice(0, 40)}"`;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `${at + 1} ${what}: ${how}, again ${then}, ${kept ? "formula kept" : "value kept"}, ${seconds} s`,
    );
  } catch (error) {
    failed += 1;
    console.log(`${at + 1} ${what}: FAILED, ${String(error).split("\n")[0] ?? ""}`);
  }
}
await browser.close();
await close();
remove();
console.log(`${HOSTILE_FORMULAS.length} formulas, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
