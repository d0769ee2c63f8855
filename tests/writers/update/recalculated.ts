import type { Dossier } from "../../../src/dossier/dossier.ts";
import type { Language } from "../../../src/messages/language.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../../src/workbook/readBack/buildOptionsFor.ts";
import { readBack } from "../../../src/workbook/readBack/readBack.ts";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import type { WorkbookUpdate } from "../../../src/writers/update/update.ts";
import { sampleDossier } from "../../workbook/dossier.ts";
import { snapshotFrom } from "../../workbook/snapshotFrom.ts";
import { UserEdits } from "../../workbook/userEdits.ts";

export const WRITTEN = sampleDossier("sr-Latn");
export const PLAN = buildWorkbook(WRITTEN);

export function after(edit: (user: UserEdits) => unknown): WorkbookSnapshot {
  const user = new UserEdits(snapshotFrom(PLAN));
  edit(user);
  return user.snapshot;
}

/** What the pane does: reads, plans with what the workbook asks for, works out the update. */
export function recalculated(snapshot: WorkbookSnapshot, language?: Language): WorkbookUpdate {
  const read = readBack(snapshot);
  if (read.kind !== "dossier")
    throw new Error(
      JSON.stringify(read, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
    );
  const options = (dossier: Dossier): Parameters<typeof buildWorkbook> => [
    dossier,
    buildOptionsFor(snapshot, read.written, dossier.settings.language),
  ];
  const wanted = language
    ? { ...read.dossier, settings: { ...read.dossier.settings, language } }
    : read.dossier;
  return planUpdate(buildWorkbook(...options(wanted)), snapshot, buildWorkbook(...options(read.written)));
}

/** Cells that hold something, by sheet and place. */
export function contents(snapshot: WorkbookSnapshot): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    snapshot.sheets
      .filter(({ key }) => key !== "memory")
      .map(({ name, block }) => [
        name,
        Object.fromEntries(
          (block?.cells ?? []).flatMap((line, r) =>
            line.flatMap(({ value, formula }, c) =>
              (value === null || value === "") && formula === null ? [] : [[`${r}:${c}`, formula ?? value]],
            ),
          ),
        ),
      ]),
  );
}

export function sheetOf(update: WorkbookUpdate, key: string): WorkbookUpdate["sheets"][number] {
  const found = update.sheets.find(({ plan }) => plan.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
}
