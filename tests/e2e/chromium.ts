import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const CHROMIUM = process.env["OTPLATA_CHROMIUM"] ?? "/usr/bin/chromium";

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
