import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import { sampleDossier } from "../../workbook/dossier.ts";
import { snapshotFrom } from "../../workbook/snapshotFrom.ts";

describe.each(LANGUAGES)("a workbook in %s that nobody has touched", (language) => {
  const plan = buildWorkbook(sampleDossier(language));
  const update = planUpdate(plan, snapshotFrom(plan), plan);

  test("needs nothing written", () => {
    expect(
      update.sheets.map(({ action, cells, layout, clear }) => ({ action, cells, layout, clear })),
    ).toEqual(plan.sheets.map(() => ({ action: "same", cells: 0, layout: false, clear: [] })));
    expect(update).toMatchObject({ left: [], releasedTables: [], inTheWay: [], namesTaken: [] });
  });
});
