import { message, type Message } from "../../messages/message.ts";
import { readAccounts } from "../../text/accounts.ts";
import { joinLines } from "../../text/lines.ts";
import { amountDoubts } from "../amounts/amountDoubts.ts";
import { laidText, codeText, rowSource } from "../amounts/laidCells.ts";
import { readAmount, type AmountColumn, type AmountReading } from "../amounts/readAmount.ts";
import { statedUnit } from "../amounts/tableUnit.ts";
import { unitColumns } from "../amounts/unitColumns.ts";
import { numbersColumns, unreadColumns } from "../amounts/unreadColumns.ts";
import type { FinancingLine } from "../otherLines.ts";
import type { LaidRow, LaidTable } from "../tables/laidTable.ts";
import { goesOnInCapitals, isAmount, isCapitals, nameGoesOn } from "../tables/textKinds.ts";
import type { ReadContext, TableReading } from "../tables/tableReader.ts";
import { financingColumns, type FinancingColumns } from "./columns.ts";
import { compareHierarchy, type AccountRow } from "./hierarchy.ts";

interface Row {
  readonly laid: LaidRow;
  readonly name: string;
  /** As printed, its lines joined; null where there is none. */
  readonly accounts: string | null;
  readonly amounts: readonly AmountReading[];
  /** Lines above that were read as the beginning of the name, and may be the rest of the name before. */
  readonly begun?: string;
  /** Lines below that were read as the beginning of the next name. */
  readonly below?: string;
  /** Whether its first amount stands in the column of accounts. */
  readonly slipped?: true;
  /** A line below that was read as the rest of the name, and may be a title. */
  readonly ended?: string;
}

/** Article 1: revenue, expenditure and the account of financing, each row with its accounts as printed. */
export function readFinancing(printed: LaidTable, context: ReadContext): TableReading | null {
  const table = withoutUnitRow(printed);
  const known = financingColumns(table);
  if (!known) return null;
  const { columns: amounts, remarks, ...kept } = unitColumns(table, known.amounts, context);
  const columns = { ...known, ...kept };
  const rows = table.rows.filter((row) => !numbersColumns(row)).map((laid) => rowOf(laid, columns, amounts));
  const warnings: Message[] = [];
  const others: FinancingLine[] = [];
  const hierarchy: AccountRow[] = [];
  for (const row of joinNames(rows)) {
    others.push(line(row, columns, amounts, context));
    const ranges = row.accounts === null ? null : readAccounts(row.accounts);
    const place = { page: row.laid.page, text: row.name };
    if (row.accounts !== null && !ranges)
      warnings.push(message("tables:accountUnknown", { ...place, code: row.accounts }));
    const cells = amounts.map(({ index }) => row.laid.cells[index]?.cell);
    const total = { label: row.name, page: row.laid.page, amounts: row.amounts, cells };
    hierarchy.push({ ranges: ranges ?? [], total });
  }
  const compared = compareHierarchy(hierarchy, amounts);
  return {
    others,
    sums: compared.sums,
    warnings: [...remarks, ...unreadColumns(table, columns.unknown), ...warnings, ...compared.warnings],
  };
}

/** "у динарима" in a first row of its own, above the figures of a table without headers, is said of all of them. */
function withoutUnitRow(table: LaidTable): LaidTable {
  const [first, ...rows] = table.rows;
  const texts = first?.cells.map(laidText).filter((text) => text !== "") ?? [];
  const [unit, ...others] = texts;
  const isUnit = unit !== undefined && others.length === 0 && statedUnit(unit) && !/\d/u.test(unit);
  return isUnit ? { ...table, before: [...table.before, unit], rows } : table;
}

function rowOf(laid: LaidRow, columns: FinancingColumns, amounts: readonly AmountColumn[]): Row {
  const coded = columns.accounts === null ? null : laid.cells[columns.accounts];
  const accounts = coded ? (codeText(coded) ?? "") : "";
  const name = laidText(laid.cells[columns.name]);
  const readings = amounts.map((column) =>
    laid.columns === "open" ? notPlaced(laid, column) : readAmount(laid.cells[column.index], column),
  );
  const [column] = amounts;
  const isBeside = column?.index === (columns.accounts ?? -1) + 1 && readings[0]?.kind === "none";
  // A long amount reaches into the column of accounts, where no lines part them.
  if (coded && column && isBeside && isAmount(accounts) && readAccounts(accounts) === null)
    return {
      laid,
      name,
      accounts: null,
      amounts: [readAmount(coded, column), ...readings.slice(1)],
      slipped: true,
    };
  return { laid, name, accounts: accounts === "" ? null : accounts, amounts: readings };
}

/** An amount of which the column is not known is none of this one's. */
function notPlaced({ cells }: LaidRow, { index }: AmountColumn): AmountReading {
  return { kind: "unreadable", text: laidText(cells[index]) };
}

function hasFigures({ amounts }: Row): boolean {
  return amounts.some(({ kind }) => kind !== "none");
}

/** The sentence that leads to the next table, where both have the same columns ("... утврђени су у следећим износима:"). */
const leadsOn = (name: string): boolean =>
  name.endsWith(":") && name.slice(0, -1).split(/\s+/u).filter(Boolean).length >= 5;

/** A row without figures begins the name of the one below it, or is a title; one with neither is dropped. */
function joinNames(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  let begun: string[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (hasFigures(row)) {
      // "Б. РАЧУН ФИНАНСИРАЊА" heads what is not in capitals.
      const above = joinLines(begun.filter((text) => !isCapitals(text) || isCapitals(row.name)));
      const isDoubtful =
        last !== undefined && above !== "" && row.name !== "" && !nameGoesOn(row.name, above);
      if (isDoubtful) joined[joined.length - 1] = { ...last, below: above };
      joined.push({ ...row, name: joinLines([above, row.name]), ...(isDoubtful && { begun: above }) });
      begun = [];
    } else if (last && begun.length === 0 && row.accounts === null && goesOnInCapitals(row.name, last.name)) {
      joined[joined.length - 1] = { ...last, name: joinLines([last.name, row.name]), ended: row.name };
    } else {
      // An account without a figure ends a name: "Kapitalni izdaci 5" with an empty amount is a row of its own.
      begun = row.accounts === null && !leadsOn(row.name) ? [...begun, row.name] : [];
      if (row.accounts !== null) joined.push(row);
    }
  }
  return joined;
}

function line(
  row: Row,
  columns: FinancingColumns,
  amounts: readonly AmountColumn[],
  { document, year }: ReadContext,
): FinancingLine {
  const unreadable = row.amounts.flatMap((reading, at) =>
    reading.kind === "unreadable" ? [{ column: amounts[at]?.header ?? "", text: reading.text }] : [],
  );
  const texts = unreadable.map(({ text }) => text).filter((text) => text !== "");
  const unread =
    row.laid.columns === "open"
      ? [message("tables:columnsOpen", { amounts: texts.join("; ") })]
      : unreadable.map((one) => message("tables:amountUnreadable", one));
  const told = row.laid.columns === "by-totals" ? [message("tables:columnsByTotals")] : [];
  return {
    kind: "financing",
    name: row.name,
    accounts: row.accounts,
    amounts: columns.amounts.map(({ role, year: ofColumn }, at) => {
      const reading = row.amounts[at];
      return {
        column: amounts[at]?.header ?? "",
        role,
        amount: reading?.kind === "amount" ? reading.amount : null,
        ...(ofColumn !== null && { year: ofColumn }),
      };
    }),
    unit: amounts[0]?.unit ?? { multiplier: 1n, currency: null },
    year,
    source: rowSource(document, row.accounts ?? "", row.laid, columns.name),
    warnings: [
      ...(row.name === "" ? [message("tables:nameMissing")] : []),
      ...(row.begun === undefined ? [] : [message("tables:nameBegunAbove", { text: row.begun })]),
      ...(row.below === undefined ? [] : [message("tables:nameMayGoOn", { text: row.below })]),
      ...(row.ended === undefined ? [] : [message("tables:nameEndsBelow", { text: row.ended })]),
      ...unread,
      ...told,
      ...(row.slipped ? [message("tables:amountAmongAccounts", { column: amounts[0]?.header ?? "" })] : []),
      ...amountDoubts(row.amounts, columns.amounts),
    ],
  };
}
