import { describe, expect, it } from "vitest";
import { libreOfficeRun } from "./libreOfficeRun.ts";
import { libreOfficeMissing } from "./libreoffice.ts";

/** `npm run cells -- --libreoffice 500` takes many more. */
const LOANS = 8;

describe.skipIf(libreOfficeMissing())("workbooks of loans of all kinds, calculated by LibreOffice", () => {
  it(`show what the engine computes in every formula cell, for ${LOANS} loans`, async () => {
    const run = await libreOfficeRun(LOANS, 1000);
    expect([...run.first]).toEqual([]);
    expect(run.formulas).toBeGreaterThan(4000);
  });
});
