import { message, type Message } from "../../messages/message.ts";
import {
  addsUp,
  compareTotal,
  type Covered,
  type RowAmounts,
  type TotalWithRows,
} from "../amounts/columnSums.ts";
import type { AmountColumn } from "../amounts/readAmount.ts";
import type { PrintedSum } from "../otherLines.ts";
import type { Scope } from "./labels.ts";
import type { Heading, OpenLevels } from "./openLevels.ts";

/** Adds economic rows up and compares every printed total with the rows of its block. */
export class BlockSums {
  readonly sums: PrintedSum[] = [];
  readonly warnings: Message[] = [];
  readonly #rows: RowAmounts[] = [];
  readonly #columns: readonly AmountColumn[];
  /** Whether the table is known to begin where the budget does. */
  readonly #isWhole: boolean;
  #afterTotal = 0;
  #sources: { readonly label: string; readonly scope: Scope; readonly rows: RowAmounts[] } | null = null;

  constructor(columns: readonly AmountColumn[], isWhole: boolean) {
    this.#columns = columns;
    this.#isWhole = isWhole;
  }

  get count(): number {
    return this.#rows.length;
  }

  addRow(amounts: RowAmounts): void {
    this.#rows.push(amounts);
  }

  beginSources(label: string, scope: Scope): void {
    this.#sources = { label, scope, rows: [] };
  }

  addSource(amounts: RowAmounts): void {
    this.#sources?.rows.push(amounts);
  }

  /** The block of sources is over: they must add up to the total below them, or beside their heading. */
  endSources(levels: OpenLevels, below: TotalWithRows | null): void {
    const sources = this.#sources;
    this.#sources = null;
    if (!sources || sources.rows.length === 0) return;
    const total = below ?? levels.matching(sources.scope)?.heading.total;
    if (!total || addsUp(total.amounts, sources.rows, this.#columns)) return;
    this.warnings.push(message("tables:sourcesDiffer", { label: sources.label, page: total.page }));
  }

  /** A total below its rows. It ends its level. */
  addTotal(total: TotalWithRows, scope: Scope, levels: OpenLevels): void {
    const match = levels.matching(scope);
    this.#compare(total, this.#covered(total, scope, levels, match?.heading ?? null));
    this.#afterTotal = this.#rows.length;
    if (match) this.endHeadings(levels.end(match.kind), true);
  }

  /** Totals that are printed beside headings. @param isOver false where the file ends before the next heading */
  endHeadings(headings: readonly Heading[], isOver: boolean): void {
    for (const { start, total } of headings) {
      const rows = this.#rows.slice(start);
      if (total && rows.length > 0) this.#compare(total, { kind: isOver ? "all" : "perhaps", rows });
      else if (total) this.#withoutRows(total);
    }
  }

  /** A heading below which nothing was read: the document may print nothing there (a secret service's budget). */
  #withoutRows(total: TotalWithRows): void {
    this.#compare(total, { kind: "unknown" });
    this.warnings.push(message("tables:totalWithoutRows", { label: total.label, page: total.page }));
  }

  #covered(total: TotalWithRows, scope: Scope, levels: OpenLevels, heading: Heading | null): Covered {
    if (heading) return { kind: "all", rows: this.#rows.slice(heading.start) };
    if (scope.of === "all") return { kind: this.#isWhole ? "all" : "perhaps", rows: this.#rows };
    // "Свега :", or "Свега за пројекат :" where no project was begun, says no more than that it is for what stands
    // above: the rows since the last total; the bare one also for the whole innermost block.
    const sinceTotal = this.#rows.slice(this.#afterTotal);
    const isUncoded = scope.of !== "unknown" && scope.code === null;
    if (isUncoded && addsUp(total.amounts, sinceTotal)) return { kind: "all", rows: sinceTotal };
    if (scope.of !== "here") return { kind: "unknown" };
    const innermost = levels.innermost();
    if (innermost) return { kind: "all", rows: this.#rows.slice(innermost.start) };
    return { kind: this.#isWhole ? "all" : "perhaps", rows: this.#rows };
  }

  #compare(total: TotalWithRows, covered: Covered): void {
    const { sums, warnings } = compareTotal(total, covered, this.#columns);
    for (const one of sums) this.sums.push(one);
    for (const one of warnings) this.warnings.push(one);
  }
}
