import { message, Problem, type Message } from "../../messages/message.ts";
import type { FlowBlock } from "../flow/blocks.ts";
import { FlowBuilder } from "../flow/flowBuilder.ts";
import { superscript } from "../flow/superscript.ts";
import { preformattedBlocks } from "./preformatted.ts";
import { BLOCK_TAGS, isHidden, cellSpan, UNREAD_TAGS } from "./tags.ts";
import { unendedTags } from "./unendedTags.ts";

/** What a page closes at its end, where it was not cut off. */
const CLOSED_AT_THE_END = new Set(["html", "body", "table", "tr", "td"]);

/** Elements within elements; unclosed ones pile up on bad pages, but not so high. */
const DEEPEST = 10_000;

export interface HtmlReading {
  readonly blocks: readonly FlowBlock[];
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
  /** Text that is kept apart until its element ends. */
  let preformatted: string | null = null;
  let title: string | null = null;
  const seen = { deleted: 0, frames: 0, isAtEnd: false, isCutOff: false };

  function opened(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === "table") builder.openTable();
    else if (tag === "tr") builder.openRow();
    else if (tag === "td" || tag === "th") {
      const columns = Math.max(1, cellSpan(attributes["colspan"], 1000));
      builder.openCell(columns, cellSpan(attributes["rowspan"], 65_534));
    } else if (tag === "br") write("\n");
    else if (tag === "sup") raised += 1;
    else if (tag === "title") title = "";
    else if (BLOCK_TAGS.has(tag)) builder.endParagraph();
    if (tag === "pre") preformatted ??= "";
  }

  function closed(tag: string): void {
    if (tag === "table") builder.closeTable();
    else if (tag === "td" || tag === "th") builder.closeCell();
    else if (tag === "sup") raised -= 1;
    else if (tag === "title") {
      builder.text(title ?? "");
      title = null;
      builder.endParagraph();
    } else if (tag === "pre") {
      builder.add(preformattedBlocks(preformatted ?? ""));
      preformatted = null;
    } else if (BLOCK_TAGS.has(tag)) builder.endParagraph();
  }

  function write(text: string): void {
    if (title !== null) title += text;
    else if (preformatted !== null) preformatted += text;
    else builder.text(text);
  }

  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += 1;
      if (depth > DEEPEST) throw new Problem("errors:nestedTooDeep", { document }, { document });
      if (unread !== null) return;
      if (tag === "frame") seen.frames += 1;
      if (tag === "del") seen.deleted += 1;
      if (UNREAD_TAGS.has(tag) || isHidden(attributes)) unread = depth;
      else opened(tag, attributes);
    },
    onclosetag(tag) {
      depth -= 1;
      if (seen.isAtEnd && CLOSED_AT_THE_END.has(tag)) seen.isCutOff = true;
      if (unread === null) closed(tag);
      else if (depth < unread) unread = null;
    },
    ontext(data) {
      if (unread !== null) return;
      const text = raised > 0 ? superscript(data) : data;
      // Marks where a word may be broken are no part of it.
      const visible = text.replace(/[\u00AD\u200B\uFEFF]/gu, "");
      write(preformatted === null ? visible.replace(/[ \t\n\r\f]+/gu, " ") : visible);
    },
  });
  parser.write(html);
  seen.isAtEnd = true;
  parser.end();
  const blocks = builder.finish();
  return {
    blocks,
    warnings: [
      ...(seen.isCutOff ? [message("formats:pageCutOff")] : []),
      ...unendedTags(html),
      ...(builder.textsOutsideCells > 0
        ? [message("formats:textsOutsideCells", { count: builder.textsOutsideCells })]
        : []),
      ...(seen.deleted > 0 ? [message("formats:deletedTextLeftOut", { count: seen.deleted })] : []),
      ...(seen.frames > 0 ? [message("formats:pageOfFrames")] : []),
    ],
  };
}
