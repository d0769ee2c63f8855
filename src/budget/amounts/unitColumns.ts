import { message, type Message } from "../../messages/message.ts";
import type { AmountRole, AmountUnit } from "../otherLines.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { ReadContext } from "../tables/tableReader.ts";
import { amountColumn, type AmountColumn } from "./readAmount.ts";
import { statedUnit, tableUnit } from "./tableUnit.ts";

/** The columns of a table whose figures are of one currency, each with its own unit. */
interface UnitColumns<T> {
  /** Of the amounts that were asked for, those that are read; `columns` has their units, in the same order. */
  readonly amounts: readonly T[];
  readonly columns: readonly AmountColumn[];
  readonly remarks: readonly Message[];
}

/**
 * The unit of each column of amounts: what its own header states holds for it alone ("у мил. EUR" beside "у рсд"); for
 * the others what stands above the table does. A row has amounts of one currency: dinars where any column is in
 * dinars, else that of the first. Columns in another are left out, and said.
 */
export function unitColumns<T extends { readonly index: number; readonly role: AmountRole }>(
  table: LaidTable,
  amounts: readonly T[],
  context: ReadContext,
): UnitColumns<T> {
  const own = amounts.map(({ index }) => ownUnit(table, index));
  const isStated = own.every((unit) => unit?.currency);
  const shared = tableUnit(withoutHeaders(table, amounts), [], context);
  const units = own.map((unit): AmountUnit => ({
    multiplier: (unit ?? shared.unit).multiplier,
    currency: unit?.currency ?? shared.unit.currency,
  }));
  const currencies = units.map(({ currency }) => currency);
  const currency = currencies.find((one) => one === "RSD") ?? currencies.find((one) => one !== null) ?? null;
  const isOfRow = (at: number): boolean => (currencies[at] ?? null) === currency || currencies[at] === null;
  const { page } = table;
  const holdsExecution =
    context.account === "execution" ||
    (context.account !== "plan" && amounts.some(({ role }) => role === "execution"));
  return {
    amounts: amounts.filter((_, at) => isOfRow(at)),
    columns: amounts.flatMap(({ index, role }, at) => {
      const unit = units[at];
      const isExecuted = role === "execution" || (role !== "plan" && holdsExecution);
      return unit && isOfRow(at) ? [{ ...amountColumn(table, index, unit), isExecuted }] : [];
    }),
    remarks: [
      ...(isStated ? [] : shared.remarks),
      ...scales(own).map((multiplier) => message("tables:unitScaled", { page, multiplier })),
      ...amounts.flatMap(({ index }, at) =>
        isOfRow(at)
          ? []
          : [
              message("tables:columnInOtherCurrency", {
                page,
                column: index + 1,
                header: table.headers[index] ?? "",
                currency: currencies[at] ?? "",
              }),
            ],
      ),
    ],
  };
}

function ownUnit(table: LaidTable, index: number): AmountUnit | null {
  return statedUnit(table.headers[index] ?? "") ?? statedUnit(table.headersAbove[index] ?? "");
}

/** The table without the headers of its amounts: what is left states the unit of all of them. */
function withoutHeaders(table: LaidTable, amounts: readonly { readonly index: number }[]): LaidTable {
  const isAmount = (at: number): boolean => amounts.some(({ index }) => index === at);
  return { ...table, headers: table.headers.map((header, at) => (isAmount(at) ? "" : header)) };
}

/** The multipliers of columns that count in thousands or more, each once. */
function scales(units: readonly (AmountUnit | null)[]): string[] {
  return [
    ...new Set(units.flatMap((unit) => (unit && unit.multiplier > 1n ? [String(unit.multiplier)] : []))),
  ];
}
