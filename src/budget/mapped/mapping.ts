/** What a user says that the columns of an unknown table hold; kept in the workbook and used again for the same headers. */
export interface TableMapping {
  /** Headers as printed, by column: what the table is recognised by, folded for comparison. */
  readonly headers: readonly string[];
  readonly as: MappedKind;
  /** Role of each column; null for one that is left out. */
  readonly roles: readonly (ColumnRole | null)[];
}

export const MAPPED_KINDS = ["debt-card", "appropriation", "planned-loan", "creditor-balance"] as const;
export type MappedKind = (typeof MAPPED_KINDS)[number];

export const COLUMN_ROLES = [
  "row",
  "name",
  "creditor",
  "group",
  "balance-eur",
  "balance-rsd",
  "first-principal",
  "last-principal",
  "instalment",
  "instalment-currency",
  "rate",
  "razdeo",
  "glava",
  "program",
  "activity",
  "function",
  "account",
  "funding-source",
  "position",
  "amount",
  "currency",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
