import { message, type KeyOf, type Message } from "../../messages/message.ts";
import {
  accountedFor,
  figuresTogether,
  shareInPercent,
  type FiguresAccount,
  type UnreadBlock,
} from "./figuresAccount.ts";

/** What is to be said of a document's amounts: how many were not read, and each table or piece that was not. */
export function figuresMessages(account: FiguresAccount): Message[] {
  if (account.unread.length === 0) return [];
  const { all, lines, totals, otherRows, unknownTables, outside } = figuresTogether(account);
  const blocks = account.unread.filter(({ kind }) => kind === "table").length;
  const read = lines + totals + otherRows;
  return [
    message("tables:figuresAccount", { all, read, unread: unknownTables, blocks, outside }),
    ...account.unread.map(blockMessage),
  ];
}

/** In one sentence what share of a document's amounts is accounted for; null where it has none. */
export function figuresShare(account: FiguresAccount | undefined): Message | null {
  if (!account || account.pages.length === 0) return null;
  const { all, accounted } = accountedFor(account);
  const percent = { percent: shareInPercent(accounted, all) };
  return account.unread.length === 0
    ? message("tables:figuresAll", { all, percent })
    : message("tables:figuresShare", { all, accounted, percent, blocks: account.unread.length });
}

const WORDS: Readonly<Record<UnreadBlock["kind"], Readonly<Record<"plain" | "ofBudget", KeyOf<"tables:">>>>> =
  {
    table: { plain: "tables:blockUnread", ofBudget: "tables:blockOfBudgetUnread" },
    outside: { plain: "tables:amountsOutside", ofBudget: "tables:budgetAmountsOutside" },
  };

function blockMessage(block: UnreadBlock): Message {
  const { kind, isOfBudget, rows, amounts, largest } = block;
  const { plain, ofBudget } = WORDS[kind];
  return message(isOfBudget ? ofBudget : plain, { pages: placeOf(block), rows, amounts, largest });
}

/** Pages, and cells where they have names: "4", "42–47", "1, A422–A436". */
export function placeOf({ from, to, cells }: UnreadBlock): string {
  const pages = from === to ? String(from) : `${from}–${to}`;
  return cells === undefined ? pages : `${pages}, ${cells}`;
}

/** Whether a message says that a piece of a budget law's own figures was not read: it goes above all else. */
export function isHeadline({ key }: Message): boolean {
  return Object.values(WORDS).some(({ ofBudget }) => ofBudget === key);
}
