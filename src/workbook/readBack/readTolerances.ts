import { CHECKS, checkOf } from "../../checks/catalogue.ts";
import type { Check } from "../../checks/check.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { SetTolerance } from "../../dossier/userWords.ts";
import { translatorFor } from "../../messages/translator.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { tolerancesTable } from "../checks/tolerancesTable.ts";
import { readDecimal, readPercent } from "./cells/readNumber.ts";
import { excerpt, type CellFindings, type Read } from "./findings.ts";
import { inputRows, tableNamed } from "./inputTable.ts";
import { RowReader } from "./rowReader.ts";

/**
 * The tolerances of tblTolerances, in the dossier's order, then new ones in the table's. An empty cell, a deleted row
 * and the check's own tolerance set none. Those of checks that this program does not know stay. Null where there is no
 * table to read: what was written then holds.
 */
export function readTolerances(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): readonly SetTolerance[] | null {
  const { language } = written.settings;
  const t = translatorFor(language);
  const table = tolerancesTable(t);
  const isThere = snapshot.sheets.some(({ key }) => key === "checks");
  if (!isThere && !tableNamed(snapshot, table.name)) return null;
  const columns = table.columns.map(({ key, header }) => ({ key, header: t.say(header) }));
  const rows = inputRows(snapshot, { name: table.name, sheet: "checks", columns }, findings);
  if (rows === null) return null;
  const before = new Map(written.tolerances.map((one) => [one.check, one]));
  const read = new Map<string, SetTolerance>();
  const seen = new Map<string, string>();
  for (const at of rows) {
    const row = new RowReader(at, language, findings);
    const check = readCheck(row);
    if (!check) continue;
    const first = seen.get(check.id);
    if (first !== undefined) {
      findings.fault(at("id"), "inputs:checkTwice", { check: check.id, first });
      continue;
    }
    seen.set(check.id, at("id").address);
    const value = readTolerance(row, check);
    const set = value && statedBy(check, value, before.get(check.id));
    if (set) read.set(check.id, set);
  }
  const kept = written.tolerances.flatMap((one) => (checkOf(one.check) ? (read.get(one.check) ?? []) : one));
  const added = [...read.values()].filter(({ check }) => !before.has(check));
  return [...kept, ...added];
}

function readCheck(row: RowReader): Check | undefined {
  const id = row.text("id");
  if (id === undefined) return undefined;
  const list = CHECKS.map((check) => check.id).join("; ");
  return checkOf(id) ?? row.findings.fault(row.at("id"), "inputs:notListed", { found: excerpt(id), list });
}

/** In the check's own unit: a percentage stands as the fraction that its cell holds. */
function readTolerance(row: RowReader, { tolerance: { unit } }: Check): Read<Decimal> {
  const { findings } = row;
  const cell = row.at("tolerance");
  const value = unit === "percent" ? readPercent(cell, findings) : readDecimal(cell, findings);
  if (!value || value.digits >= 0n) return value;
  return findings.fault(cell, "inputs:toleranceNegative", {
    found: unit === "percent" ? { percent: value } : { decimal: value },
  });
}

/** What the user has set: as it was, where the cell says the same; nothing, where it says what the program would. */
function statedBy(check: Check, value: Decimal, before: SetTolerance | undefined): SetTolerance | null {
  if (before && compareDecimals(before.value, value) === 0) return before;
  return compareDecimals(check.tolerance.value, value) === 0 ? null : { check: check.id, value };
}
