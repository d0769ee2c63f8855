import type { PublishedBalance } from "../../dossier/story/story.ts";
import type { Translator } from "../../messages/translator.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { dayOrYear } from "./dayOrYear.ts";
import { convertedColumns } from "./convertedColumns.ts";
import { figureContext, type StoryPlace } from "./figureColumn.ts";
import { placeOfLine } from "./placeOfLine.ts";
import { printedColumns } from "./planColumns.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { MARK_LOOKS } from "../sources/termSourcesTable.ts";
import { decimalColumn, textColumn } from "../lines/documentCells.ts";

/**
 * tblStory_<loan>: every published balance, oldest first: as printed, in the loan's own currency at the rate of its
 * day, and beside what the schedule says for it.
 * @param place null for a declaration that is only pointed at
 */
export function storyTable(
  loan: SheetLoan,
  t: Translator,
  place: StoryPlace | null,
): TableDeclaration<PublishedBalance> {
  const own = (): TableReferences => referencesTo(heads, t);
  const context = figureContext(loan, t, place, own);
  const isPrintedInOwn = context.currency === "EUR" || context.currency === "RSD";
  const printed: TableDeclaration<PublishedBalance>["columns"] = [
    {
      key: "asOf",
      header: "workbook:colAsOf",
      format: ({ asOf }) => (asOf === null ? "text" : "date"),
      align: "right",
      look: ({ asOfMark }) => (asOfMark === null || asOfMark === "seen" ? "plain" : MARK_LOOKS[asOfMark]),
      value: ({ asOf, year }) => dayOrYear(asOf, year, t),
    },
    {
      ...textColumn<PublishedBalance>(
        "document",
        "workbook:colDocument",
        24,
        ({ source }) => source.document,
      ),
      link: ({ source }) => place?.links.line(source) ?? undefined,
    },
    textColumn("place", "workbook:colPlace", 16, ({ source }) => placeOfLine(source, t)),
    decimalColumn("eur", "workbook:colBalanceEur", t, ({ eur }) => eur),
    decimalColumn("rsd", "workbook:colBalanceRsd", t, ({ rsd }) => rsd),
  ];
  const heads = { name: `tblStory_${loan.code}`, columns: [...printed, ...HEADS] };
  return {
    name: heads.name,
    input: false,
    keys: ["asOf", "document", "place"],
    columns: [...printed, ...(isPrintedInOwn ? printedColumns(context) : convertedColumns(context))],
  };
}

/** Headers of the computed columns, which their formulas name. */
const HEADS = (
  [
    ["pair", "story:colPair"],
    ["rate", "story:colRate"],
    ["own", "story:colOwn"],
    ["planned", "story:colPlanned"],
    ["difference", "story:colDifference"],
    ["plannedEur", "story:colPlannedEur"],
  ] as const
).map(([key, header]) => ({ key, header }));
