import type { Dossier } from "../../dossier/dossier.ts";
import { samePairAndYear } from "../../dossier/planning/assumedPairs.ts";
import type { AssumedExchangeRate } from "../../dossier/userWords.ts";
import { translatorFor } from "../../messages/translator.ts";
import { FIRST_ASSUMED_YEAR, LAST_ASSUMED_YEAR } from "../inputs/inputGuards.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { ASSUMED_INPUTS, assumedRatesTable } from "../planning/assumedRatesTable.ts";
import { readDecimal, readWhole } from "./cells/readNumber.ts";
import type { CellFindings } from "./findings.ts";
import { inputRows, tableNamed, type InputRow } from "./inputTable.ts";
import { complete, RowReader } from "./rowReader.ts";

/**
 * The assumed rates of tblAssumedRates, those that were there before in their order. A row without a rate assumes
 * nothing: the last known rate beside it is not the user's word. Null where there is no table: what was written then
 * holds.
 */
export function readAssumedRates(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): readonly AssumedExchangeRate[] | null {
  const { language } = written.settings;
  const t = translatorFor(language);
  const table = assumedRatesTable(t);
  const isThere = tableNamed(snapshot, table.name) !== undefined;
  // A workbook of a version that planned nothing has no such sheet.
  if (!isThere && !snapshot.sheets.some(({ key }) => key === "planning")) return null;
  const columns = table.columns
    .filter(({ key }) => ASSUMED_INPUTS.includes(key))
    .map(({ key, header }) => ({ key, header: t.say(header) }));
  const rows = inputRows(snapshot, { name: table.name, sheet: "planning", columns }, findings);
  if (rows === null) return null;
  const read: { readonly rate: AssumedExchangeRate; readonly at: InputRow }[] = [];
  for (const at of rows) {
    const rate = readRow(new RowReader(at, language, findings));
    if (!rate) continue;
    const twin = read.find((one) => samePairAndYear(one.rate, rate));
    if (twin) {
      findings.fault(at("rate"), "inputs:assumedTwice", {
        year: String(rate.year),
        pair: `${rate.base}/${rate.quote}`,
        first: twin.at("rate").address,
      });
    } else read.push({ rate, at });
  }
  const left = new Set(read.map(({ rate }) => rate));
  const known = written.assumedRates.flatMap((before) => {
    const found = [...left].find((rate) => samePairAndYear(rate, before));
    if (found) left.delete(found);
    return found ?? [];
  });
  return [...known, ...left];
}

/** Undefined for a row that assumes nothing, and for a faulty one. */
function readRow(row: RowReader): AssumedExchangeRate | undefined {
  const { at, findings } = row;
  const rate = readDecimal(at("rate"), findings);
  if (rate === null) return undefined;
  const year = row.need(
    "year",
    (cell) => readWhole(cell, FIRST_ASSUMED_YEAR, LAST_ASSUMED_YEAR, findings),
    "inputs:expectedYear",
  );
  const [base, quote] = [row.currency("base"), row.currency("quote")];
  if (base !== undefined && base === quote)
    return findings.fault(at("quote"), "inputs:samePair", { currency: base });
  if (rate && rate.digits <= 0n) return findings.fault(at("rate"), "inputs:rateNotPositive");
  return complete<AssumedExchangeRate>({ year, base, quote, rate });
}
