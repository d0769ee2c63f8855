import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import { sampleDossier } from "../dossier.ts";
import { snapshotFrom } from "../snapshotFrom.ts";

describe.each(LANGUAGES)("a workbook in %s that nobody has touched", (language) => {
  const dossier = sampleDossier(language);
  const read = readBack(snapshotFrom(buildWorkbook(dossier)));

  test("gives back the dossier that it was written from, and says that nothing has changed", () => {
    expect(read).toEqual({
      kind: "dossier",
      dossier,
      written: dossier,
      changed: false,
      interrupted: false,
      otherVersion: null,
      warnings: [],
    });
  });
});
