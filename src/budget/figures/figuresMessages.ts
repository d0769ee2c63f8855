import { message, type KeyOf, type Message } from "../../messages/message.ts";
import {
  accountedFor,
  figuresTogether,
  shareInPercent,
  type FiguresAccount,
  type UnreadBlock,
} from "./figuresAccount.ts";

/** More pieces of a law's own figures are told in one headline: a text that has lost its columns has a hundred. */
const MOST_HEADLINES = 5;

/** What is to be said of a document's amounts: how many were not read, and each table or piece that was not. */
export function figuresMessages(account: FiguresAccount): Message[] {
  const { unread } = account;
  if (unread.length === 0) return [];
  const { all, lines, totals, otherRows, unknownTables, outside } = figuresTogether(account);
  const blocks = unread.filter(({ kind }) => kind === "table").length;
  const read = lines + totals + otherRows;
  const together = message("tables:figuresAccount", { all, read, unread: unknownTables, blocks, outside });
  const ofBudget = unread.filter(({ isOfBudget }) => isOfBudget);
  if (ofBudget.length <= MOST_HEADLINES)
    return [together, ...unread.map((block) => blockMessage(block, block.isOfBudget))];
  const amounts = ofBudget.reduce((sum, block) => sum + block.amounts, 0);
  return [
    message("tables:budgetPiecesUnread", { count: ofBudget.length, amounts }),
    together,
    ...unread.map((block) => blockMessage(block, false)),
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

function blockMessage(block: UnreadBlock, isHeadlined: boolean): Message {
  const { kind, rows, amounts, largest } = block;
  const { plain, ofBudget } = WORDS[kind];
  return message(isHeadlined ? ofBudget : plain, { pages: placeOf(block), rows, amounts, largest });
}

/** Pages, and cells where they have names: "4", "42–47", "1, A422–A436". */
export function placeOf({ from, to, cells }: UnreadBlock): string {
  const pages = from === to ? String(from) : `${from}–${to}`;
  return cells === undefined ? pages : `${pages}, ${cells}`;
}

/** Whether a message says that pieces of a budget law's own figures were not read: it goes above all else. */
export function isHeadline({ key }: Message): boolean {
  return key === "tables:budgetPiecesUnread" || Object.values(WORDS).some(({ ofBudget }) => ofBudget === key);
}
