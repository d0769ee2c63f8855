import { message, type Message } from "../../messages/message.ts";
import { readAccounts } from "../../text/accounts.ts";
import { compareDecimals } from "../../money/decimal.ts";
import type { PrintedSum } from "../otherLines.ts";
import type { LevelColumn, LevelKind } from "./columns.ts";
import { hasAmounts, type RowParts } from "./rowParts.ts";

/** More suspects than this are no slips: the table is of another shape. */
const MOST_SUSPECTS = 12;
/** "0,18 0,18 483 Новчане казне": an account that percentages of another row have pushed into the name. */
const ACCOUNT_IN_NAME = /^(?:\d{1,3}(?:[.,]\d+)?%?\s+)*([1-9]\d{2,5})\s+(\p{Lu}\p{Ll}.*)$/u;

/**
 * Codes that slipped into a column that is not their own: an account into the name, a function into the column of
 * accounts, a project into that of programmes. Each is moved only if totals then agree that did not before and none that
 * did is lost; its row says so.
 * @param walk reads rows and compares the totals; called once for each suspect
 */
export function withMovedCodes(
  rows: readonly RowParts[],
  levels: readonly LevelColumn[],
  walk: (rows: readonly RowParts[]) => readonly PrintedSum[],
): readonly RowParts[] {
  const suspects = rows.flatMap((row, at) => {
    const moved = movedAccount(row) ?? movedFunction(rows, at, levels) ?? movedProject(rows, at, levels);
    return moved ? [{ at, moved }] : [];
  });
  if (suspects.length === 0 || suspects.length > MOST_SUSPECTS) return rows;
  let best = rows;
  let differing = differencesOf(walk(rows));
  for (const { at, moved } of suspects) {
    if (differing === 0) break;
    const tried = best.map((row, index) => (index === at ? moved : row));
    const left = differencesOf(walk(tried));
    if (left >= differing) continue;
    best = tried;
    differing = left;
  }
  return best;
}

function differencesOf(sums: readonly PrintedSum[]): number {
  return sums.filter(({ agrees }) => agrees === false).length;
}

function movedAccount(row: RowParts): RowParts | null {
  const [, account = "", name = ""] = (row.kind === "heading" && ACCOUNT_IN_NAME.exec(row.text)) || [];
  if (readAccounts(account) === null || !hasAmounts(row)) return null;
  return { ...row, kind: "account", levels: [], account, text: name, moved: movedTo("account", account) };
}

/** Right below a programme, with its amounts, and above a project: where a function stands below the others. */
function movedFunction(
  rows: readonly RowParts[],
  at: number,
  levels: readonly LevelColumn[],
): RowParts | null {
  const [above, row, next] = [rows[at - 1], rows[at], rows[at + 1]];
  if (row?.kind !== "account" || !hasKind(levels, "function") || !/^\d{3}$/u.test(row.account)) return null;
  const isBelowProgramme = above?.kind === "heading" && isProgramme(above);
  if (
    !isBelowProgramme ||
    next?.levels.at(-1)?.kind !== "activity" ||
    !hasAmounts(row) ||
    !sameAmounts(above, row)
  )
    return null;
  return {
    ...row,
    kind: "heading",
    account: "",
    levels: [{ kind: "function", code: row.account, name: null }],
    moved: movedTo("function", row.account),
  };
}

/** A programme without a function, right above its accounts. */
function movedProject(
  rows: readonly RowParts[],
  at: number,
  levels: readonly LevelColumn[],
): RowParts | null {
  const [row, next] = [rows[at], rows[at + 1]];
  const [level, ...more] = row?.levels ?? [];
  if (row?.kind !== "heading" || next?.kind !== "account" || !level || more.length > 0) return null;
  // Where a function slipped below it, the programme is one.
  if (
    movedFunction(rows, at + 1, levels) ||
    !isProgramme(row) ||
    !hasKind(levels, "activity") ||
    !hasKind(levels, "function") ||
    !hasAmounts(row)
  )
    return null;
  return { ...row, levels: [{ ...level, kind: "activity" }], moved: movedTo("project", level.code) };
}

function movedTo(as: "account" | "function" | "project", code: string): Message {
  return message("tables:codeMoved", { code, as: message(`tables:movedTo-${as}`) });
}

function isProgramme({ levels }: RowParts): boolean {
  const kind = levels.at(-1)?.kind;
  return kind === "program" || kind === "main-program";
}

function hasKind(levels: readonly LevelColumn[], kind: LevelKind): boolean {
  return levels.some((level) => level.kind === kind);
}

function sameAmounts(one: RowParts, other: RowParts): boolean {
  return one.amounts.every((amount, at) => {
    const beside = other.amounts[at];
    return amount.kind === "amount" && beside?.kind === "amount"
      ? compareDecimals(amount.amount, beside.amount) === 0
      : amount.kind === beside?.kind;
  });
}
