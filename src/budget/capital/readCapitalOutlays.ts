import { message, type Message } from "../../messages/message.ts";
import { foldForComparison } from "../../text/fold.ts";
import { joinLines } from "../../text/lines.ts";
import { amountDoubts } from "../amounts/amountDoubts.ts";
import { compareTotal, type Covered, type RowAmounts } from "../amounts/columnSums.ts";
import { rowSource } from "../amounts/laidCells.ts";
import { type AmountColumn } from "../amounts/readAmount.ts";
import { unitColumns } from "../amounts/unitColumns.ts";
import { numbersColumns, unreadColumns } from "../amounts/unreadColumns.ts";
import type { CapitalOutlay, PrintedSum } from "../otherLines.ts";
import type { LaidTable, ColumnsKnown } from "../tables/laidTable.ts";
import type { ReadContext, TableReading } from "../tables/tableReader.ts";
import { UnreadGap } from "../tables/unreadPages.ts";
import { capitalColumns, type CapitalColumns } from "./columns.ts";
import { capitalRows, totalOf, type CapitalRow } from "./rows.ts";

/** Article 5: each capital project with its outlays by year; totals of bodies and of razdeli are compared. */
export function readCapitalOutlays(table: LaidTable, context: ReadContext): TableReading | null {
  const known = capitalColumns(table);
  if (!known) return null;
  const { columns: amounts, remarks, ...kept } = unitColumns(table, known.amounts, context);
  const columns = { ...known, ...kept };
  const isWhole = table.before.some((text) => /\bkapitaln/u.test(foldForComparison(text)));
  const walk = new CapitalWalk(columns, amounts, isWhole, context);
  const rows = table.rows.filter((row) => !numbersColumns(row));
  for (const row of capitalRows(rows, columns, amounts)) walk.take(row);
  return {
    others: walk.lines,
    sums: walk.sums,
    warnings: [...remarks, ...unreadColumns(table, columns.unknown), ...walk.warnings],
  };
}

class CapitalWalk {
  readonly lines: CapitalOutlay[] = [];
  readonly sums: PrintedSum[] = [];
  readonly warnings: Message[] = [];
  readonly #columns: CapitalColumns;
  readonly #amounts: readonly AmountColumn[];
  /** Whether the list is known to begin in this table. */
  readonly #isWhole: boolean;
  readonly #context: ReadContext;
  readonly #gap: UnreadGap;
  readonly #rows: RowAmounts[] = [];
  #razdeo: string | null = null;
  #glava: string | null = null;
  #body: string | null = null;
  /** How many rows there were when razdeo and body began; null where they began before the table. */
  #razdeoStart: number | null = null;
  #bodyStart: number | null = null;
  /** How many lines stand above the last total. */
  #totalled = 0;

  constructor(
    columns: CapitalColumns,
    amounts: readonly AmountColumn[],
    isWhole: boolean,
    context: ReadContext,
  ) {
    this.#columns = columns;
    this.#amounts = amounts;
    this.#isWhole = isWhole;
    this.#context = context;
    this.#gap = new UnreadGap(context.unread);
  }

  take(row: CapitalRow): void {
    const total = totalOf(row);
    this.#gap.to(row.laid.page);
    if (total) {
      this.#compare(row, total.label, this.#coveredBy(total.of));
      this.#totalled = this.lines.length;
      if (total.of !== "") this.#endRazdeo();
    } else if (row.project === "") this.#subtotal(row);
    else this.#outlay(row);
  }

  #outlay(row: CapitalRow): void {
    const count = this.#rows.length;
    if (row.razdeo !== "" && row.razdeo !== this.#razdeo) {
      this.#endRazdeo();
      this.#gap.close();
      this.#razdeo = row.razdeo;
      this.#razdeoStart = count;
    }
    if (row.body !== "" && !isSame(row.body, this.#body)) {
      this.#body = row.body;
      this.#bodyStart = count;
      this.#glava = row.glava === "" ? null : row.glava;
    }
    if (row.glava !== "") this.#glava = row.glava;
    this.#rows.push(row.amounts);
    this.lines.push(this.#line(row));
  }

  /** A body's name with figures and no project: its total, or figures that belong to nothing known. */
  #subtotal(row: CapitalRow): void {
    const label = row.body;
    if (label === "") {
      const text = rowSource("", "", row.laid, null).text;
      this.warnings.push(message("tables:figuresUnread", { page: row.laid.page, text }));
      return;
    }
    const isBody = isSame(label, this.#body);
    const start = isBody ? this.#bodyStart : null;
    const agrees = this.#compare(
      row,
      label,
      start === null ? { kind: "unknown" } : { kind: "all", rows: this.#rows.slice(start) },
    );
    // Where its own rows add up to it, those above belong to a body for which no total is printed.
    if (agrees) this.#totalled = this.lines.length;
    else this.#doubtBodies(label);
    this.#body = null;
    this.#glava = null;
    this.#bodyStart = null;
  }

  /** Rows above a body's total that stand under another name: a name may be cut in two, or left on the page before. */
  #doubtBodies(label: string): void {
    this.lines.forEach((line, at) => {
      if (at < this.#totalled || isSame(label, line.body)) return;
      this.lines[at] = { ...line, warnings: [...line.warnings, message("tables:bodyDiffers", { label })] };
    });
    this.#totalled = this.lines.length;
  }

  #coveredBy(of: string): Covered {
    if (of === "") return { kind: this.#isWhole ? "all" : "perhaps", rows: this.#rows };
    return this.#razdeoStart === null
      ? { kind: "unknown" }
      : { kind: "all", rows: this.#rows.slice(this.#razdeoStart) };
  }

  #endRazdeo(): void {
    this.#razdeo = null;
    this.#glava = null;
    this.#body = null;
    this.#razdeoStart = null;
    this.#bodyStart = null;
  }

  /** @returns whether every figure of the total is the sum of its rows */
  #compare(row: CapitalRow, label: string, covered: Covered): boolean {
    const total = { label, page: row.laid.page, amounts: row.amounts, cells: row.cells };
    const { sums, warnings } = compareTotal(total, covered, this.#amounts);
    for (const one of sums) this.sums.push(one);
    for (const one of warnings) this.warnings.push(one);
    return sums.length > 0 && sums.every(({ agrees }) => agrees === true);
  }

  #line(row: CapitalRow): CapitalOutlay {
    const { columns: years } = row.laid;
    const isTold = years === undefined || years === "by-totals";
    const unread = row.amounts.flatMap((reading, at) =>
      reading.kind === "unreadable" && isTold
        ? [
            message("tables:amountUnreadable", {
              column: this.#amounts[at]?.header ?? "",
              text: reading.text,
            }),
          ]
        : [],
    );
    return {
      kind: "capital-outlay",
      razdeo: this.#razdeo,
      glava: this.#glava,
      body: this.#body,
      project: row.project,
      amounts: this.#columns.amounts.map(({ role, year }, at) => {
        const reading = isTold ? row.amounts[at] : undefined;
        return {
          column: this.#amounts[at]?.header ?? "",
          role,
          amount: reading?.kind === "amount" ? reading.amount : null,
          ...(year !== null && { year }),
        };
      }),
      unit: this.#amounts[0]?.unit ?? { multiplier: 1n, currency: null },
      source: rowSource(this.#context.document, row.razdeo || row.glava, row.laid, this.#columns.project),
      warnings: [
        ...unread,
        ...(years === undefined ? [] : [yearsDoubt(years, row, this.#amounts)]),
        ...amountDoubts(row.amounts, this.#columns.amounts),
        ...(this.#gap.page === null ? [] : [message("tables:headingsUnread", { page: this.#gap.page })]),
      ],
    };
  }
}

/** Says how the years of a row's amounts were told, or which amounts have none. */
function yearsDoubt(
  years: ColumnsKnown,
  { laid, project }: CapitalRow,
  columns: readonly AmountColumn[],
): Message {
  if (years === "by-totals") return message("tables:yearsByTotals");
  return message(years === "open" ? "tables:yearsOpen" : "tables:yearsEither", {
    project,
    amounts: columns.flatMap(({ index }) => laid.cells[index]?.lines ?? []).join("; "),
  });
}

function isSame(name: string, other: string | null): boolean {
  return other !== null && foldForComparison(joinLines([name])) === foldForComparison(other);
}
