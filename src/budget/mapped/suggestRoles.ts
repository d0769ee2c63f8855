import { amountHeader, headerWords } from "../amounts/amountRole.ts";
import { fieldOf, type Field } from "../debtCards/fields.ts";
import type { ColumnRole, MappedKind } from "./mapping.ts";

const OF_FIELD: Readonly<Partial<Record<Field, ColumnRole>>> = {
  row: "row",
  name: "name",
  loan: "name",
  creditor: "creditor",
  group: "group",
  eur: "balance-eur",
  rsd: "balance-rsd",
  balance: "amount",
  currency: "currency",
  first: "first-principal",
  last: "last-principal",
  instalment: "instalment",
  rate: "rate",
};

/** Words of classifications, in the order in which they are tried: "Назив економске класификације" is a name. */
const OF_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["name", /\bnaziv|^opis/u],
  ["account", /\bekonomsk|^ek\.? ?kl|\bkonto?\b/u],
  ["razdeo", /\brazde[lo]/u],
  ["glava", /\bglav[aeu]\b/u],
  ["function", /\bfunkcij/u],
  ["activity", /\baktivnost|\bprojek(?!cij)/u],
  ["program", /\bp?rogram/u],
  ["position", /\bpozicij/u],
  ["funding-source", /\bizvor\w* finans|^izvor/u],
];
/** A role that several columns may have. */
const REPEATED: readonly ColumnRole[] = ["amount"];

/** The likeliest role of each column by its header, for the user to correct; null where the words tell nothing. */
export function suggestRoles(headers: readonly string[]): (ColumnRole | null)[] {
  const taken = new Set<ColumnRole>();
  return headers.map((header) => {
    const role = roleOf(header);
    if (role === null || taken.has(role)) return null;
    if (!REPEATED.includes(role)) taken.add(role);
    return role;
  });
}

/** What such a table most likely holds; null where its roles tell nothing. */
export function suggestKind(roles: readonly (ColumnRole | null)[]): MappedKind | null {
  const has = (...wanted: readonly ColumnRole[]): boolean => wanted.some((role) => roles.includes(role));
  if (has("account")) return "appropriation";
  if (has("first-principal", "last-principal", "instalment", "rate")) return "debt-card";
  if (has("creditor") && has("balance-eur", "balance-rsd", "amount")) return "creditor-balance";
  if (has("currency") && has("amount")) return "planned-loan";
  return has("name") && has("balance-eur", "balance-rsd") ? "debt-card" : null;
}

function roleOf(header: string): ColumnRole | null {
  const words = headerWords(header);
  const known = OF_WORDS.find(([, pattern]) => pattern.test(words));
  if (known) return known[0];
  const field = fieldOf(header);
  const role = field && OF_FIELD[field];
  if (role) return role;
  return amountHeader(header) === null ? null : "amount";
}
