import { amountInForce, type RowOfYear } from "../../budget/amounts/amountInForce.ts";
import type { Appropriation, ColumnAmount } from "../../budget/otherLines.ts";
import { day, type Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { addDecimals } from "../../money/decimal.ts";
import { asMoney, type Money } from "../../money/money.ts";
import type { Where } from "../finding.ts";

/** The appropriations of one document for one year. */
export interface PlannedYear {
  readonly document: string;
  readonly year: number;
  /** The day near which its amounts are converted: that of its balances, else the end of the year. */
  readonly day: Day;
  /** Whether the document states that day. */
  readonly isDated: boolean;
  readonly lines: readonly Appropriation[];
}

/** Documents and years that appropriations for debt were read for. */
export function appropriationYears({ documents, others }: Dossier): PlannedYear[] {
  const found = new Map<string, PlannedYear>();
  for (const line of others) {
    if (line.kind !== "appropriation" || line.year === null || !/^(44|61)/u.test(line.account)) continue;
    const { document } = line.source;
    const key = `${document}|${line.year}`;
    const asOf = documents.find(({ name }) => name === document)?.asOf ?? null;
    const before = found.get(key);
    found.set(key, {
      document,
      year: line.year,
      day: asOf ?? day(`${line.year}-12-31`),
      isDated: asOf !== null,
      lines: [...(before?.lines ?? []), line],
    });
  }
  return [...found.values()];
}

/** What is planned on an account and its parts, in full dinars; null where no row has it. */
export function plannedOn(
  { lines }: PlannedYear,
  account: string,
): { readonly amount: Money; readonly where: Where; readonly rows: number } | null {
  // A row of the account itself holds the rows of its parts in the same place of the budget, where both stand.
  const whole = new Set(lines.filter((line) => line.account === account).map(placeOf));
  const rows = lines.filter(
    (line) => line.account === account || (line.account.startsWith(account) && !whole.has(placeOf(line))),
  );
  const amounts = rows.flatMap((line) => amountPlanned(line)?.amount ?? []);
  const [first] = rows;
  if (!first || amounts.length === 0 || rows.some(({ unit }) => unit.currency !== "RSD")) return null;
  return {
    amount: asMoney(amounts.reduce(addDecimals), "RSD"),
    where: { kind: "line", source: first.source },
    rows: rows.length,
  };
}

function placeOf({ razdeo, glava, program, activity, function: purpose }: Appropriation): string {
  return JSON.stringify(
    [razdeo, glava, program, activity, purpose].map((level) => level?.code ?? level?.name),
  );
}

/** A row without its empty cells. */
function filled({ amounts, year }: RowOfYear): RowOfYear {
  return { amounts: amounts.filter(({ amount }) => amount !== null), year };
}

/** Behind what was executed a total is the total of that ("Извршење | Укупно кол. 10+11"), and no plan. */
function beforeExecution({ amounts, year }: RowOfYear): RowOfYear {
  const at = amounts.findIndex(({ role }) => role === "execution");
  return { amounts: at < 0 ? amounts : amounts.slice(0, at), year };
}

/** What a row says was executed in its own year. */
export function amountExecuted(line: RowOfYear): ColumnAmount | null {
  return amountInForce(filled(line), "execution") ?? null;
}

/** The whole of a row: its total, else its plan, else the budget's own money where no other is. */
export function amountPlanned(line: RowOfYear): ColumnAmount | null {
  const row = filled(line);
  const total = amountInForce(beforeExecution(row), "total");
  if (total) return total;
  for (const role of ["plan", "budget"] as const) {
    const found = amountInForce(row, role);
    if (found) return found;
  }
  const { amounts } = line;
  const [only] = amounts;
  return amounts.length === 1 && only?.amount && only.role !== "execution" ? only : null;
}
