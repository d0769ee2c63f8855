import { amountInForce } from "../../budget/amounts/amountInForce.ts";
import type { AmountRole, Appropriation, Classified, ColumnAmount } from "../../budget/otherLines.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { text } from "../layout/values.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import {
  decimalColumn,
  unitColumn,
  placeColumns,
  quoteColumn,
  textColumn,
  warningsColumn,
} from "./documentCells.ts";

/** Roles of amounts that have a column of their own, in the order of the columns. */
export const ROLE_COLUMNS = [
  ["budget", "otherLines:colBudget"],
  ["own-sources", "otherLines:colOwnSources"],
  ["other-sources", "otherLines:colOtherSources"],
  ["total", "otherLines:colAllSources"],
  ["plan", "otherLines:colPlan"],
  ["execution", "otherLines:colExecution"],
] as const satisfies readonly (readonly [AmountRole, MessageKey])[];
export type AppropriationRole = (typeof ROLE_COLUMNS)[number][0];

/** The amount of a role; of several columns with one meaning, that which is in force in the year of the row. */
export function amountIn(line: Appropriation, role: AppropriationRole): ColumnAmount | undefined {
  return amountInForce(line, role);
}

function classified(level: Classified | null): string | null {
  return level === null ? null : [level.code, level.name].filter((part) => part !== null).join(" ") || null;
}

/** tblAppropriations: the economic rows of budgets, each with the levels above it; amounts in full units of the currency. */
export function appropriationsTable(t: Translator): TableDeclaration<Appropriation> {
  const level = (
    key: "razdeo" | "glava" | "function" | "program" | "activity",
    header: MessageKey,
  ): ColumnDeclaration<Appropriation> => textColumn(key, header, 24, (row) => classified(row[key]));
  return {
    name: "tblAppropriations",
    input: false,
    keys: ["document", "page", "razdeo", "glava", "function", "program", "activity", "account"],
    columns: [
      ...placeColumns<Appropriation>(
        t,
        ({ source }) => source,
        ({ year }) => year,
      ),
      textColumn("account", "otherLines:colAccount", 14, ({ account }) => account),
      textColumn("accountName", "otherLines:colAccountName", 32, ({ accountName }) => accountName),
      unitColumn(t, ({ unit }) => unit.currency),
      ...ROLE_COLUMNS.map(([role, header]) =>
        decimalColumn<Appropriation>(role, header, t, (row) => amountIn(row, role)?.amount ?? null),
      ),
      level("razdeo", "otherLines:colRazdeo"),
      level("glava", "otherLines:colGlava"),
      level("function", "otherLines:colFunction"),
      level("program", "otherLines:colProgram"),
      level("activity", "otherLines:colActivity"),
      {
        key: "fundingSource",
        header: "otherLines:colFundingSource",
        format: "text",
        value: ({ fundingSource }) => text(fundingSource),
      },
      textColumn("position", "otherLines:colPosition", 10, ({ position }) => position),
      quoteColumn(({ source }) => source),
      warningsColumn(t, ({ warnings }) => warnings),
    ],
  };
}
