import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const CHROMIUM = process.env["OTPLATA_CHROMIUM"] ?? "/usr/bin/chromium";

const FONT_FOLDER = "/usr/share/fonts/truetype/dejavu";

function fontConfiguration(): string {
  const folder = mkdtempSync(join(tmpdir(), "otplata-fonts-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${FONT_FOLDER}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

/** Whether there is a browser to test in. Its absence fails the tests, unless the environment allows to skip them. */
export const hasChromium = existsSync(CHROMIUM);
export const maySkip = process.env["OTPLATA_ALLOW_SKIP"] !== undefined && !hasChromium;

export function launchChromium(): Promise<Browser> {
  if (!hasChromium) {
    throw new Error(
      `${CHROMIUM} is missing: apt-get install chromium (or set OTPLATA_CHROMIUM, or OTPLATA_ALLOW_SKIP=1 to skip)`,
    );
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    // One font, and a wide one, so that what fits here fits with the fonts of other machines too.
    env: { ...process.env, ...(existsSync(FONT_FOLDER) && { FONTCONFIG_FILE: fontConfiguration() }) },
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
