import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../../src/messages/language.ts";

const SAMPLE = "samples/china-exim-2014.pdf";

/** The report on the sample as of 31 August 2022, as the command line writes it. */
export function reported(language: Language, ...more: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "otplata-report-"));
  try {
    const out = join(folder, "report.xlsx");
    execFileSync(
      process.execPath,
      [
        "bin/otplata.mjs",
        "report",
        "--no-forward",
        SAMPLE,
        "--out",
        out,
        "--lang",
        language,
        "--as-of",
        "2022-08-31",
        ...more,
      ],
      { stdio: "ignore" },
    );
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
