import { beforeAll, expect, it } from "vitest";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { assumedTerms } from "../../src/taskpane/say/termWords.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { FLOATING, ROAD, sampleDossier, X_RAY, YEN } from "../workbook/dossier.ts";
import { X_RAY_REST } from "../workbook/forwardLoans.ts";
import { plain } from "../workbook/readPlan.ts";

beforeAll(() => {
  addLaterTexts();
});

it.each([X_RAY, X_RAY_REST, ROAD, YEN, FLOATING].map((terms) => [terms.id, terms] as const))(
  "of %s as many are assumed in the pane as on the sheet of loans",
  (_, terms) => {
    const fees = { mark: "inferred", text: "not known" } as const;
    const assumed = { ...terms, sources: { fees, ...terms.sources } };
    const plan = buildWorkbook(sampleDossier("en", "2024-12-31", [assumed]));
    const table = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "tblTermSources")!;
    const mark = table.columns.findIndex(({ key }) => key === "mark");
    const rows = table.rows.filter((cells) => plain(cells[mark]!.value) === "assumed");
    expect(rows.length).toBeGreaterThan(0);
    expect(assumedTerms(assumed, translatorFor("en"))).toBe(rows.length);
  },
);
