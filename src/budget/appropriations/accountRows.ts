import { message, type Message } from "../../messages/message.ts";
import { coversAccounts, type AccountRange } from "../../text/accounts.ts";
import { amountDoubts } from "../amounts/amountDoubts.ts";
import { rowSource } from "../amounts/laidCells.ts";
import type { AmountColumn } from "../amounts/readAmount.ts";
import type { Appropriation, Classified } from "../otherLines.ts";
import type { ReadContext } from "../tables/tableReader.ts";
import type { AppropriationColumns } from "./columns.ts";
import type { OpenLevels } from "./openLevels.ts";
import { hasAmounts, type RowParts } from "./rowParts.ts";

/** Interest and costs of borrowing, capital outlays, repayment of principal, purchase of financial assets. */
const OF_INTEREST: readonly AccountRange[] = ["44", "51", "61", "62"].map((code) => ({
  from: code,
  to: code,
}));

/** What is said of a line that is handed out, and of no other row. */
const OF_LINES_ALONE: ReadonlySet<string> = new Set([
  "tables:accountIsDetail",
  "tables:levelsOutside",
  "tables:razdeoDoubtful",
  "tables:headingsUnread",
]);

/** Projects are numbered "01" and named like sentences; a razdeo has no leading zero and a name in capitals. */
function looksLikeProject({ code, name }: Classified): boolean {
  return /^0\d/u.test(code ?? "") && /\p{Ll}{3}/u.test(name ?? "");
}

/** Economic rows: those of debt and capital as lines, what is doubtful in any of them as warnings. */
export class AccountRows {
  readonly lines: Appropriation[] = [];
  /** Of rows that are no lines. */
  readonly warnings: Message[] = [];
  readonly #columns: AppropriationColumns;
  readonly #amounts: readonly AmountColumn[];
  readonly #context: ReadContext;
  #above: { readonly ranges: readonly AccountRange[]; readonly path: string } | null = null;

  constructor(columns: AppropriationColumns, amounts: readonly AmountColumn[], context: ReadContext) {
    this.#columns = columns;
    this.#amounts = amounts;
    this.#context = context;
  }

  /** A heading or a total stands between: what follows is no detail of the account above. */
  interrupt(): void {
    this.#above = null;
  }

  /**
   * Takes an economic row.
   * @param gap page before it that was not read, on which its headings may stand
   * @returns whether it counts in sums: a row that only details the account above it (441 and then 4411) does not
   */
  add(row: RowParts, ranges: readonly AccountRange[], levels: OpenLevels, gap: number | null): boolean {
    const path = JSON.stringify([levels.all(), row.position, row.fundingSource]);
    const isDetail = this.#above?.path === path && isPartOf(ranges, this.#above.ranges);
    if (!isDetail) this.#above = { ranges, path };
    const warnings = this.#warningsOf(row);
    if (isDetail) warnings.push(message("tables:accountIsDetail"));
    if (gap !== null) warnings.push(message("tables:headingsUnread", { page: gap }));
    // Every row of a budget stands under a razdeo: without one, headings were left on a page that is no part of this.
    const { levels: known, isInferred = false } = this.#columns;
    const hasRazdeo = isInferred || known.some(({ kind }) => kind === "razdeo");
    const razdeo = levels.of("razdeo");
    if (hasRazdeo && razdeo === null) warnings.push(message("tables:levelsOutside"));
    else if (razdeo !== null && looksLikeProject(razdeo))
      warnings.push(message("tables:razdeoDoubtful", { razdeo: `${razdeo.code} ${razdeo.name}` }));
    if (ranges.some((range) => coversAccounts(OF_INTEREST, [range]))) {
      this.lines.push(this.#line(row, ranges, levels, warnings));
    } else {
      const { page } = row.laid;
      this.warnings.push(
        ...warnings
          .filter(({ key }) => !OF_LINES_ALONE.has(key))
          .map((what) => message("tables:inRow", { page, row: row.account, what })),
      );
    }
    return !isDetail;
  }

  #line(
    row: RowParts,
    ranges: readonly AccountRange[],
    levels: OpenLevels,
    warnings: readonly Message[],
  ): Appropriation {
    const [range] = ranges;
    const isOne = ranges.length === 1 && range?.from === range?.to;
    const { document, year } = this.#context;
    return {
      kind: "appropriation",
      razdeo: levels.of("razdeo"),
      glava: levels.of("glava"),
      program: levels.of("program", "main-program"),
      activity: levels.of("activity"),
      function: levels.of("function"),
      account: isOne && range ? range.from : row.account,
      accountName: row.text === "" ? null : row.text,
      fundingSource: row.fundingSource,
      position: row.position,
      amounts: this.#columns.amounts.map(({ role, year: ofColumn }, at) => {
        const reading = row.amounts[at];
        return {
          column: this.#amounts[at]?.header ?? "",
          role,
          amount: reading?.kind === "amount" ? reading.amount : null,
          ...(ofColumn !== null && { year: ofColumn }),
        };
      }),
      unit: this.#amounts[0]?.unit ?? { multiplier: 1n, currency: null },
      year,
      source: rowSource(document, row.account, row.laid, this.#columns.account, row.notes),
      warnings,
    };
  }

  #warningsOf(row: RowParts): Message[] {
    const unread = row.amounts.flatMap((reading, at) =>
      reading.kind === "unreadable"
        ? [
            message("tables:amountUnreadable", {
              column: this.#amounts[at]?.header ?? "",
              text: reading.text,
            }),
          ]
        : [],
    );
    const isEmpty = !hasAmounts(row) && this.#amounts.every(({ index }) => !row.laid.cells[index]);
    return [
      ...(row.moved ? [row.moved] : []),
      ...unread,
      ...(isEmpty ? [message("tables:amountMissing")] : []),
      ...amountDoubts(row.amounts, this.#columns.amounts),
    ];
  }
}

/** Whether the accounts are finer ones of those above: 4411 of 441, not 441 of 441. */
function isPartOf(inner: readonly AccountRange[], outer: readonly AccountRange[]): boolean {
  const length = (ranges: readonly AccountRange[]): number =>
    Math.min(...ranges.map(({ from }) => from.length));
  return length(inner) > length(outer) && coversAccounts(outer, inner);
}
