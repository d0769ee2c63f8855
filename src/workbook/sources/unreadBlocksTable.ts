import type { UnreadBlock } from "../../budget/figures/figuresAccount.ts";
import { placeOf } from "../../budget/figures/figuresMessages.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Translator } from "../../messages/translator.ts";
import { whole } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { documentColumn, textColumn } from "../lines/documentCells.ts";

interface UnreadBlockRow {
  readonly document: string;
  readonly block: UnreadBlock;
  /** Its place among those of the document, from 1: two may stand on one page. */
  readonly number: number;
}

/** The law's own figures first, then by how many amounts are missing. */
export function unreadBlockRows({ documents }: Pick<Dossier, "documents">): UnreadBlockRow[] {
  return documents
    .flatMap(({ name, figures }) =>
      (figures?.unread ?? []).map((block, at) => ({ document: name, block, number: at + 1 })),
    )
    .toSorted(
      ({ block: a }, { block: b }) =>
        Number(b.isOfBudget) - Number(a.isOfBudget) || b.amounts - a.amounts || a.from - b.from,
    );
}

/** tblUnreadBlocks: tables and pieces of documents that no reader took. */
export function unreadBlocksTable(t: Translator): TableDeclaration<UnreadBlockRow> {
  const count = (
    key: string,
    header: "otherLines:colRows" | "otherLines:colUnreadAmounts",
    of: (block: UnreadBlock) => number,
  ) => ({
    ...{ key, header, format: "integer" as const },
    value: ({ block }: UnreadBlockRow) => whole(of(block)),
  });
  return {
    name: "tblUnreadBlocks",
    input: false,
    keys: ["document", "number"],
    columns: [
      documentColumn(({ document }) => document),
      {
        key: "number",
        header: "otherLines:colUnreadNumber",
        format: "integer",
        align: "left",
        value: ({ number }) => whole(number),
      },
      textColumn("pages", "otherLines:colUnreadPages", 16, ({ block }) => placeOf(block)),
      textColumn("kind", "otherLines:colUnreadKind", 30, ({ block }) =>
        t.say(block.kind === "table" ? "otherLines:unreadTable" : "otherLines:unreadOutside"),
      ),
      count("rows", "otherLines:colRows", ({ rows }) => rows),
      count("amounts", "otherLines:colUnreadAmounts", ({ amounts }) => amounts),
      textColumn("largest", "otherLines:colUnreadLargest", 24, ({ block }) => block.largest),
      {
        ...textColumn<UnreadBlockRow>("ofBudget", "otherLines:colUnreadOfBudget", 34, ({ block }) =>
          block.isOfBudget ? t.say("otherLines:unreadOfBudget") : null,
        ),
        look: ({ block }) => (block.isOfBudget ? "bad" : "plain"),
      },
    ],
  };
}
