import { afterEach, expect, test } from "vitest";
import type { Sheet } from "../../excel-host/model/sheet.ts";
import type { Refuses } from "../../excel-host/state.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { startLive, updateFor, writeDossier, type Live } from "./liveWorkbook.ts";

let live: Live | null = null;
afterEach(() => live?.close());

const DOSSIER = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);

/** What comes of a report written into an Excel that refuses something, and how its sheets stand then. */
async function writtenWhere(refuses: Refuses) {
  live?.close();
  live = await startLive({ refuses });
  const { outcome } = await writeDossier(live.book, DOSSIER);
  const again = await updateFor(live.book, DOSSIER);
  return { outcome, again, sheets: sheetsOf(live) };
}

function sheetsOf({ host }: Live) {
  return new Map(host.state.workbook.sheets.map((sheet) => [sheet.name, sheet]));
}

const frozen = (sheets: ReadonlyMap<string, Sheet>): string[] =>
  [...sheets.values()].filter((sheet) => sheet.frozen !== null).map(({ name }) => name);

test("office-js 1463: an Excel that does nothing to the panes of hidden sheets gets all the same, and nothing is amiss", async () => {
  const { outcome, again } = await writtenWhere(
    (member, target) =>
      member.startsWith("WorksheetFreezePanes.") && (target as Sheet).visibility !== "Visible",
  );
  expect(outcome).toMatchObject({ kind: "written", altered: [], unfurnished: [] });
  expect(again.sheets.every(({ action }) => action === "same")).toBe(true);
});

test("office-js 2196: where Excel freezes nothing, all else stands, and the sheets are named", async () => {
  const anywhere = await writtenWhere(() => false);
  const { outcome, again, sheets } = await writtenWhere((member) =>
    member.startsWith("WorksheetFreezePanes.Freeze"),
  );
  const named = outcome.kind === "written" ? outcome.unfurnished : [];
  const shown = frozen(anywhere.sheets).filter((name) => sheets.get(name)?.visibility === "Visible");
  expect(shown.length).toBeGreaterThan(3);
  expect(new Set(named)).toEqual(new Set(shown));
  expect(frozen(sheets)).toEqual([]);
  for (const [name, { page, showGridlines }] of anywhere.sheets)
    expect([name, sheets.get(name)?.page, sheets.get(name)?.showGridlines]).toEqual([
      name,
      page,
      showGridlines,
    ]);
  expect(again.sheets.every(({ action }) => action === "same")).toBe(true);
});
