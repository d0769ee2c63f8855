import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const CHROMIUM = process.env["OTPLATA_CHROMIUM"] ?? "/usr/bin/chromium";

const FONT_FOLDER = "/usr/share/fonts/truetype/dejavu";

/** One font, and a wide one, so that what fits here fits with the fonts of other machines too; its monospaced one for formulas. */
function withOneFont(folder: string): NodeJS.ProcessEnv {
  if (!existsSync(FONT_FOLDER)) return process.env;
  const file = join(folder, "fonts.conf");
  const alias = (family: string, font: string): string =>
    `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  const aliases = alias("sans-serif", "DejaVu Sans") + alias("monospace", "DejaVu Sans Mono");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">` +
      `<fontconfig><dir>${FONT_FOLDER}</dir><cachedir>${folder}</cachedir>${aliases}</fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
}

/** Whether there is a browser to test in. Its absence fails the tests, unless the environment allows to skip them. */
export const hasChromium = existsSync(CHROMIUM);
export const maySkip = process.env["OTPLATA_ALLOW_SKIP"] !== undefined && !hasChromium;

/**
 * Chromium without a window.
 * @param use what for: to see what a page does, or how long it takes. Each page of a test is new, and most of it runs a
 *   few times only: to optimise it takes longer than it saves, by an eighth of all. Of a person's page it is part.
 */
export async function launchChromium(use: "seen" | "timed" = "seen"): Promise<Browser> {
  if (!hasChromium) {
    throw new Error(
      `${CHROMIUM} is missing: apt-get install chromium (or set OTPLATA_CHROMIUM, or OTPLATA_ALLOW_SKIP=1 to skip)`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "otplata-fonts-"));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    env: withOneFont(folder),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(use === "seen" ? ["--js-flags=--no-opt"] : []),
    ],
  });
  browser.on("disconnected", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return browser;
}
