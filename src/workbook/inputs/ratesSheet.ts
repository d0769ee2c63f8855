import { putBelowTables } from "./belowTables.ts";
import { putInputTable } from "./inputRules.ts";
import { referencesTo } from "../formulas/references.ts";
import { cellAddress, fixedOnSheet } from "../address.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import { text, whole } from "../layout/values.ts";
import type { SheetPlan } from "../plan.ts";
import { inOrderOfDays, ratesNotCounted, ratesTable } from "./ratesTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";

const TABLE_ROW = 5;
const DOUBLED_ROW = 3;
const BELOW_ROW = 4;

/**
 * The cell that says that rates stand below the table or do not count, or that cross rates no longer follow: each sheet with
 * figures at these rates repeats it. Empty as long as there is nothing to say.
 */
export const cautionOnRates = ({ names }: WorkbookContext): string => fixedOnSheet(names.rates, BELOW_ROW, 0);

/** Exchange rates, dated and sourced; the user adds more below. @param crosses formula of what is said of cross rates that do not follow */
export function ratesSheet(context: WorkbookContext, crosses: string): SheetPlan {
  const { t, dossier, names } = context;
  const draft = new SheetDraft("rates", names.rates, t.language);
  draft.put(0, 0, { value: text(t.say("workbook:titleRates")), look: "title" });
  draft.put(1, 0, { value: text(t.say("workbook:noteRates")), look: "subtitle" });
  draft.put(2, 0, { value: text(t.say("workbook:noteRatesDirection")), look: "note" });
  const rows = dossier.rates.length === 0 ? [null] : inOrderOfDays(dossier.rates);
  const declaration = ratesTable(t);
  const { plan } = putInputTable(draft, declaration, rows, TABLE_ROW, context);
  putBelowTables(
    draft,
    t,
    [{ plan }],
    { row: BELOW_ROW, column: 0 },
    ratesNotCounted(t, declaration, "date", crosses),
  );
  [13, 11, 13, 14, 14, 60].forEach((width, column) => draft.widen(column, width));

  const { all } = referencesTo(declaration, t);
  const [dates, bases, quotes, rates] = [all("date"), all("base"), all("quote"), all("rate")];
  const first = TABLE_ROW + 1;
  const at = { sheet: draft.name, row: first, column: 0, rows: rows.length, columns: 4 };
  const [date, base, quote, rate] = [0, 1, 2, 3].map((column) => `$${cellAddress(first, column)}`);
  // Structured references are not allowed in conditional formats: the block's own addresses stand there.
  const column = (i: number): string => {
    const letter = String.fromCharCode(65 + i);
    return `$${letter}$${first + 1}:$${letter}$${first + rows.length}`;
  };
  draft.conditional({
    at,
    formula:
      `AND(${date ?? ""}<>"",COUNTIFS(${column(0)},${date ?? ""},${column(1)},${base ?? ""},${column(2)},${quote ?? ""})` +
      `>COUNTIFS(${column(0)},${date ?? ""},${column(1)},${base ?? ""},${column(2)},${quote ?? ""},${column(3)},${rate ?? ""}))`,
    look: "bad",
  });
  const doubled = doubledRates(dossier.rates);
  draft.put(DOUBLED_ROW, 0, { value: text(t.say("workbook:headDoubledRates")), look: "label", span: 3 });
  draft.put(DOUBLED_ROW, 3, {
    value: whole(doubled),
    formula:
      `SUMPRODUCT((${dates}<>"")*(COUNTIFS(${dates},${dates},${bases},${bases},${quotes},${quotes})` +
      `>COUNTIFS(${dates},${dates},${bases},${bases},${quotes},${quotes},${rates},${rates})))`,
    format: "integer",
  });
  draft.conditional({
    at: { sheet: draft.name, row: DOUBLED_ROW, column: 3, rows: 1, columns: 1 },
    formula: `$D$${DOUBLED_ROW + 1}>0`,
    look: "bad",
  });
  return draft.finish({
    freeze: { rows: TABLE_ROW + 1, columns: 0 },
    print: printPlan(context, "portrait", TABLE_ROW, draft.name),
  });
}

/** Rates that contradict another one: the same pair and day, another rate. */
function doubledRates(rates: WorkbookContext["dossier"]["rates"]): number {
  return rates.filter((rate) =>
    rates.some(
      (other) =>
        other.date === rate.date &&
        other.base === rate.base &&
        other.quote === rate.quote &&
        other.rate.digits * 10n ** BigInt(rate.rate.scale) !==
          rate.rate.digits * 10n ** BigInt(other.rate.scale),
    ),
  ).length;
}
