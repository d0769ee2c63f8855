import type { Appropriation, FinancingLine } from "../../budget/otherLines.ts";
import { addDecimals, type Decimal } from "../../money/decimal.ts";
import { amountIn, ROLE_COLUMNS, type AppropriationRole } from "./appropriationsTable.ts";
import { isFindable } from "./criteria.ts";
import { isSureSumOf, sumOf } from "./sumOf.ts";

/** The appropriations of one document, year, account and currency together. Amounts in full units of the currency. */
export interface AccountSum {
  readonly document: string;
  readonly year: number | null;
  readonly account: string;
  readonly name: string | null;
  readonly currency: Appropriation["unit"]["currency"];
  readonly rows: number;
  /** Null where no row has an amount of the role. */
  readonly sums: ReadonlyMap<AppropriationRole, Decimal | null>;
  /** Roles of which a formula gives the exact sum for certain. */
  readonly sure: ReadonlySet<AppropriationRole>;
  /** Whether criteria of a formula find just these rows. */
  readonly isFindable: boolean;
  /** What Article 1 of the same law states for the account; null where it states none, or in more than one row. */
  readonly article1: Decimal | null;
  /** Sum of all sources less what Article 1 states. */
  readonly difference: Decimal | null;
}

/** Sums by document, year, account and currency, in that order. Rows of funding sources are not among the lines. */
export function accountSums(
  lines: readonly Appropriation[],
  financing: readonly FinancingLine[],
): AccountSum[] {
  const groups = new Map<string, Appropriation[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.source.document, line.year, line.account, line.unit.currency]);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const documents = new Set([...lines, ...financing].map(({ source }) => source.document));
  const accounts = new Set([
    ...lines.map(({ account }) => account),
    ...financing.flatMap((line) => line.accounts ?? []),
  ]);
  const order = [...documents];
  return [...groups.values()]
    .flatMap((group) => sumOfGroup(group, financing, documents, accounts) ?? [])
    .toSorted(
      (a, b) =>
        order.indexOf(a.document) - order.indexOf(b.document) ||
        (a.year ?? 0) - (b.year ?? 0) ||
        (a.account < b.account ? -1 : a.account > b.account ? 1 : 0),
    );
}

function sumOfGroup(
  group: readonly Appropriation[],
  financing: readonly FinancingLine[],
  documents: ReadonlySet<string>,
  accounts: ReadonlySet<string>,
): AccountSum | null {
  const [first] = group;
  if (!first) return null;
  const { document } = first.source;
  const amounts = (role: AppropriationRole): (Decimal | null | undefined)[] =>
    group.map((line) => amountIn(line, role)?.amount);
  const sums = new Map(ROLE_COLUMNS.map(([role]) => [role, sumOf(amounts(role))]));
  const article1 = statedFor(first, financing);
  const total = sums.get("total") ?? null;
  return {
    document,
    year: first.year,
    account: first.account,
    name: group.find(({ accountName }) => accountName !== null)?.accountName ?? null,
    currency: first.unit.currency,
    rows: group.length,
    sums,
    sure: new Set(ROLE_COLUMNS.flatMap(([role]) => (isSureSumOf(amounts(role)) ? [role] : []))),
    isFindable: isFindable(document, documents) && isFindable(first.account, accounts),
    article1,
    difference:
      article1 && total ? addDecimals(total, { digits: -article1.digits, scale: article1.scale }) : null,
  };
}

/** The one amount of Article 1 of the same document for the account, in the same currency. */
function statedFor(line: Appropriation, financing: readonly FinancingLine[]): Decimal | null {
  const stated = financing.filter(
    ({ accounts, source }) => accounts === line.account && source.document === line.source.document,
  );
  const [row, another] = stated;
  if (!row || another || row.unit.currency !== line.unit.currency || row.year !== line.year) return null;
  const [amount, second] = row.amounts;
  return amount && !second ? amount.amount : null;
}
