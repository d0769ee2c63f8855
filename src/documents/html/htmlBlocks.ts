import { message, Problem, type Message } from "../../messages/message.ts";
import type { Block, FlowTable } from "../flow/blocks.ts";
import { FlowBuilder } from "../flow/flowBuilder.ts";
import { superscript } from "../flow/superscript.ts";
import { tablesInLines } from "../text/columnsOfText.ts";
import { BLOCK_TAGS, isHidden, spanOf, UNREAD_TAGS } from "./tags.ts";

/** Elements within elements; unclosed ones pile up on bad pages, but not so high. */
const DEEPEST = 10_000;

export interface HtmlReading {
  readonly blocks: readonly Block[];
  readonly warnings: readonly Message[];
}

/**
 * What a web page says, as it flows: paragraphs and tables. Scripts, styles, hidden and deleted parts are left out;
 * nothing is run, and nothing that the page names is fetched.
 * @throws Problem when its elements or tables nest too deeply
 */
export async function htmlBlocks(html: string, document: string): Promise<HtmlReading> {
  const { Parser } = await import("htmlparser2");
  const builder = new FlowBuilder(document);
  let depth = 0;
  /** Depth of the outermost element that is not read; null outside of one. */
  let unread: number | null = null;
  let raised = 0;
  let preformatted: string | null = null;
  let title: string | null = null;
  let deleted = 0;
  let hasFrames = false;

  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      if (depth > DEEPEST) throw new Problem("errors:nestedTooDeep", { document }, { document });
      if (unread !== null) return;
      if (tag === "frame" || tag === "iframe") hasFrames ||= tag === "frame";
      if (UNREAD_TAGS.has(tag) || isHidden(attributes)) {
        if (tag === "del") deleted += 1;
        unread = depth;
        return;
      }
      if (tag === "table") builder.openTable();
      else if (tag === "tr") builder.openRow();
      else if (tag === "td" || tag === "th")
        builder.openCell(
          Math.max(1, spanOf(attributes["colspan"], 1000)),
          spanOf(attributes["rowspan"], 65_534),
        );
      else if (tag === "br" && preformatted === null) builder.text("\n");
      else if (tag === "br") preformatted += "\n";
      else if (tag === "sup") raised += 1;
      else if (tag === "title") title ??= "";
      else if (BLOCK_TAGS.has(tag)) builder.endParagraph();
      if (tag === "pre") preformatted ??= "";
    },
    onclosetag(tag) {
      depth -= 1;
      if (unread !== null) {
        if (depth < unread) unread = null;
        return;
      }
      if (tag === "table") builder.closeTable();
      else if (tag === "td" || tag === "th") builder.closeCell();
      else if (tag === "sup") raised -= 1;
      else if (tag === "title") {
        builder.text(title ?? "");
        title = null;
        builder.endParagraph();
      } else if (tag === "pre" && preformatted !== null) {
        builder.add(preformattedBlocks(preformatted));
        preformatted = null;
      } else if (BLOCK_TAGS.has(tag)) builder.endParagraph();
    },
    ontext(data) {
      if (unread !== null) return;
      const text = raised > 0 ? superscript(data) : data;
      // Marks where a word may be broken are no part of it.
      const visible = text.replace(/[\u00AD\u200B\uFEFF]/gu, "");
      if (title !== null) title += visible.replace(/\s+/gu, " ");
      else if (preformatted !== null) preformatted += visible;
      else builder.text(visible.replace(/[ \t\n\r\f]+/gu, " "));
    },
  });
  parser.write(html);
  parser.end();
  const blocks = builder.finish();
  return {
    blocks,
    warnings: [
      ...(deleted > 0 ? [message("formats:deletedTextLeftOut", { count: deleted })] : []),
      ...(hasFrames ? [message("formats:pageOfFrames")] : []),
    ],
  };
}

/** Text whose spaces stand as they are shown: lines, and columns where they surely stand in some. */
function preformattedBlocks(text: string): Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let at = 0;
  const linesTo = (end: number): void => {
    for (; at < end; at += 1) blocks.push({ kind: "paragraph", text: lines[at] ?? "" });
  };
  for (const { from, to, rows } of tablesInLines(lines)) {
    linesTo(from);
    const table: FlowTable = {
      kind: "table",
      rows: rows.map((row) =>
        row.map((cell) => ({ blocks: [{ kind: "paragraph", text: cell }], columns: 1, rows: 1 })),
      ),
    };
    blocks.push(table);
    at = to;
  }
  linesTo(lines.length);
  return blocks;
}
