import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../../src/messages/language.ts";

const SAMPLE = "samples/china-exim-2014.pdf";

/** The report on the sample of 2014 as of 31 August 2022, as the command line writes it. */
export function reported(language: Language, ...more: string[]): Buffer {
  return reportedOn(SAMPLE, language, "2022-08-31", ...more);
}

export function reportedOn(sample: string, language: Language, asOf: string, ...more: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "otplata-report-"));
  try {
    const out = join(folder, "report.xlsx");
    execFileSync(
      process.execPath,
      ["bin/otplata.mjs", "report", sample, "--out", out, "--lang", language, "--as-of", asOf, ...more],
      { stdio: "ignore" },
    );
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
