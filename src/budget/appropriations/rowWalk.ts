import { message, type Message } from "../../messages/message.ts";
import { readAccounts } from "../../text/accounts.ts";
import type { TotalWithRows } from "../amounts/columnSums.ts";
import { laidText } from "../amounts/laidCells.ts";
import type { AmountColumn } from "../amounts/readAmount.ts";
import type { ReadContext } from "../tables/tableReader.ts";
import { UnreadGap } from "../tables/unreadPages.ts";
import { AccountRows } from "./accountRows.ts";
import { BlockSums } from "./blockSums.ts";
import type { AppropriationColumns } from "./columns.ts";
import { sourcesScope, totalScope } from "./labels.ts";
import { OpenLevels } from "./openLevels.ts";
import { hasAmounts, type RowParts } from "./rowParts.ts";

/** Goes through the rows from above, knowing at each under which headings it stands. */
export class RowWalk {
  readonly warnings: Message[] = [];
  readonly sums: BlockSums;
  readonly accounts: AccountRows;
  readonly #levels: OpenLevels;
  readonly #columns: AppropriationColumns;
  /** Whether each row states all of its levels itself, so that nothing is filled down. */
  readonly #isFlat: boolean;
  readonly #gap: UnreadGap;

  constructor(
    columns: AppropriationColumns,
    amounts: readonly AmountColumn[],
    rows: readonly RowParts[],
    context: ReadContext,
  ) {
    this.#columns = columns;
    this.#levels = new OpenLevels(columns.levels);
    this.#gap = new UnreadGap(context.unread);
    this.#isFlat = statesOwnLevels(rows, columns);
    this.sums = new BlockSums(amounts, this.#isFlat);
    this.accounts = new AccountRows(columns, amounts, context);
  }

  take(row: RowParts): void {
    const { page } = row.laid;
    this.#gap.to(page);
    for (const shown of row.dates)
      this.warnings.push(message("tables:codeWasDate", { shown, page, row: row.account || row.text || "-" }));
    if (row.kind !== "source") this.sums.endSources(this.#levels, row.kind === "total" ? totalOf(row) : null);
    if (row.kind !== "account") this.accounts.interrupt();
    if (row.moved && row.kind === "heading")
      this.warnings.push(
        message("tables:inRow", { page, row: row.levels.at(-1)?.code ?? "", what: row.moved }),
      );
    this.#setLevels(row);
    switch (row.kind) {
      case "account":
        this.#account(row);
        return;
      case "source":
        this.sums.addSource(row.amounts);
        return;
      case "sources-title": {
        const scope = sourcesScope(row.text);
        if (scope) this.sums.beginSources(row.text, scope);
        return;
      }
      case "total": {
        const scope = totalScope(row.text);
        if (scope) this.sums.addTotal(totalOf(row), scope, this.#levels);
        return;
      }
      case "heading":
        if (this.#hasLostAccount(row))
          this.warnings.push(message("tables:figuresUnread", { page, text: quoted(row) }));
        return;
      case "text":
        if (hasAmounts(row)) this.warnings.push(message("tables:figuresUnread", { page, text: quoted(row) }));
    }
  }

  end(): void {
    this.sums.endSources(this.#levels, null);
    this.sums.endHeadings(this.#levels.endAll(), false);
  }

  /** Where each row states its levels: one that has figures, and states the innermost or its position, is no heading. */
  #hasLostAccount(row: RowParts): boolean {
    const { levels, position } = this.#columns;
    if (!this.#isFlat || !hasAmounts(row)) return false;
    return position === null
      ? row.levels.some(({ kind }) => kind === levels.at(-1)?.kind)
      : row.position !== null;
  }

  #setLevels(row: RowParts): void {
    const isAccount = row.kind === "account";
    if (this.#isFlat && isAccount)
      for (const { kind } of this.#columns.levels)
        if (kind !== "programs" && !row.levels.some((level) => level.kind === kind)) this.#levels.clear(kind);
    const outermost = this.#columns.levels[0]?.kind;
    const begun = row.levels.find(({ kind }) => kind === outermost);
    if (begun && (this.#isFlat || begun.code !== this.#levels.of(begun.kind)?.code)) this.#gap.close();
    row.levels.forEach(({ kind, code, name }, at) => {
      const isLast = at === row.levels.length - 1;
      const total = row.kind === "heading" && isLast && hasAmounts(row) ? totalOf(row) : null;
      const own = name ?? (row.kind === "heading" && isLast ? row.text : "");
      const ended = this.#levels.begin(kind, { code, name: own, start: this.sums.count, total });
      this.sums.endHeadings(ended, true);
    });
  }

  #account(row: RowParts): void {
    const ranges = readAccounts(row.account);
    const { page } = row.laid;
    if (!ranges) {
      this.warnings.push(message("tables:accountUnreadable", { page, code: row.account, text: quoted(row) }));
      return;
    }
    if (this.accounts.add(row, ranges, this.#levels, this.#gap.page)) this.sums.addRow(row.amounts);
  }
}

function statesOwnLevels(rows: readonly RowParts[], { levels }: AppropriationColumns): boolean {
  const accounts = rows.filter(({ kind }) => kind === "account");
  const stating = accounts.filter(({ laid }) =>
    levels.some(({ code }) => laid.cells[code] && !laid.cells[code].filled),
  );
  return stating.length * 2 > accounts.length;
}

function totalOf({ text, levels, laid, amounts, cells }: RowParts): TotalWithRows {
  const code = levels.at(-1)?.code;
  const label = code === undefined || text === "" ? text || (code ?? "") : `${code} ${text}`;
  return { label, page: laid.page, amounts, cells };
}

/** The row as a user finds it on the page. */
function quoted({ laid }: RowParts): string {
  return laid.cells
    .map(laidText)
    .filter((text) => text !== "")
    .join(" | ");
}
