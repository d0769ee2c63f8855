import { compareDecimals } from "../../money/decimal.ts";
import { zero } from "../../money/money.ts";
import { cellAddress } from "../address.ts";
import { converted } from "../exchange.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo } from "../formulas/references.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { date, numberValue, text } from "../layout/values.ts";
import { conversionKeys } from "../balances/conversionColumns.ts";
import { convertedTable } from "../balances/convertedTable.ts";
import { inOrderOfDays, ratesTable, sourceText } from "../inputs/ratesTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";

/** A cell that breaks into lines begins at the top, as the note beside it does. */
const BESIDE_NOTE = { wrap: true } as const;

/**
 * The exchange rates at which the page's balances are converted, each with its day and source. All of it follows the day
 * that is typed. Where a rate of another day or pair has the same figure, the sheet of the rates says the source: to look a
 * row up by three columns takes a formula of arrays.
 * @returns the row for what comes next
 */
export function putRatesUsed(
  draft: SheetDraft,
  context: WorkbookContext,
  start: number,
  span: number,
): number {
  const { t, loans, dossier } = context;
  const currencies = [...new Set(loans.map(({ terms }) => terms.currency))];
  const pairs = currencies.flatMap((of) =>
    (["EUR", "RSD"] as const).filter((to) => to !== of).map((to) => ({ of, to })),
  );
  if (pairs.length === 0) return start;
  draft.heading(start, 0, t.say("summarySheet:headRates"), span);
  const conversions = referencesTo(convertedTable(t, []), t);
  const table = referencesTo(ratesTable(t), t);
  const noRate = t.say("workbook:noRate");
  const rates = inOrderOfDays(dossier.rates);
  const elsewhere = t.say("summarySheet:rateSource");
  pairs.forEach(({ of, to }, index) => {
    const row = start + 1 + index;
    const found = converted(zero(of), to, dossier.rates, dossier.settings.asOf)?.rate ?? null;
    const [, pairKey, rateKey, dateKey] = conversionKeys(to);
    const ofLoan = (key: string): string => conversions.lookup(key, "currency", `"${of}"`);
    const [pairAt, rateAt, dateAt] = [0, 1, 2].map((column) => cellAddress(row, column)) as [
      string,
      string,
      string,
    ];
    draft.put(row, 0, {
      value: text(found ? `${found.base}/${found.quote}` : `${of}/${to}`),
      formula: `IF(${ofLoan(pairKey)}="","${of}/${to}",${ofLoan(pairKey)})`,
      look: "label",
      ...BESIDE_NOTE,
    });
    draft.put(row, 1, {
      value: found ? numberValue(found.rate) : text(noRate),
      formula: `IF(${ofLoan(pairKey)}="",${quoted(noRate)},${ofLoan(rateKey)})`,
      format: "rate4",
      align: "right",
      ...BESIDE_NOTE,
    });
    draft.put(row, 2, {
      value: found ? date(found.date) : text(""),
      formula: ofLoan(dateKey),
      format: "date",
      align: "center",
      ...BESIDE_NOTE,
    });
    const first = found && rates.find(({ rate }) => compareDecimals(rate, found.rate) === 0);
    const inTable = (key: string): string => table.lookup(key, "rate", rateAt);
    const isUsed = `AND(${inTable("date")}=${dateAt},${inTable("base")}&"/"&${inTable("quote")}=${pairAt})`;
    draft.put(row, 3, {
      value: text(found ? (first === found ? sourceText(found, t) : elsewhere) : ""),
      formula: `IF(${dateAt}="","",IF(${isUsed},${inTable("source")}&"",${quoted(elsewhere)}))`,
      look: "note",
      span: span - 3,
      wrap: true,
    });
  });
  return start + pairs.length + 2;
}
