import { message, Problem, type Message } from "../../messages/message.ts";
import type { FlowBlock, FlowTable } from "../flow/blocks.ts";
import { FlowBuilder } from "../flow/flowBuilder.ts";
import { superscript } from "../flow/superscript.ts";
import { tablesInLines } from "../text/columnsOfText.ts";

/** What a page closes at its end, where it was not cut off. */
const CLOSED_AT_THE_END = new Set(["html", "body", "table", "tr", "td"]);

/** Elements within elements; unclosed ones pile up on bad pages, but not so high. */
const DEEPEST = 10_000;

interface HtmlReading {
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
  /** Depth of the outermost element whose text is struck out: its cells stay where they are, empty. */
  let struck: number | null = null;
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
      if (struck === null && isStruckOut(tag, attributes)) {
        struck = depth;
        seen.deleted += 1;
      }
      if (tag === "del") seen.deleted += 1;
      if (UNREAD_TAGS.has(tag) || isHidden(attributes)) unread = depth;
      else opened(tag, attributes);
    },
    onclosetag(tag) {
      depth -= 1;
      if (seen.isAtEnd && CLOSED_AT_THE_END.has(tag)) seen.isCutOff = true;
      if (unread === null) closed(tag);
      else if (depth < unread) unread = null;
      if (struck !== null && depth < struck) struck = null;
    },
    ontext(data) {
      if (unread !== null || struck !== null) return;
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
      ...(seen.isCutOff ? [message("reading:pageCutOff")] : []),
      ...unendedTags(html),
      ...(builder.textsOutsideCells > 0
        ? [message("reading:textsOutsideCells", { count: builder.textsOutsideCells })]
        : []),
      ...(seen.deleted > 0 ? [message("reading:deletedTextLeftOut", { count: seen.deleted })] : []),
      ...(seen.frames > 0 ? [message("reading:pageOfFrames")] : []),
    ],
  };
}

/** Text whose spaces stand as they are shown: lines, and columns where they surely stand in some. */
function preformattedBlocks(text: string): FlowBlock[] {
  const lines = text.split("\n");
  const blocks: FlowBlock[] = [];
  let at = 0;
  const linesTo = (end: number): void => {
    for (; at < end; at += 1) blocks.push({ kind: "paragraph", text: lines[at] ?? "" });
  };
  for (const { from, to, rows } of tablesInLines(lines)) {
    linesTo(from);
    const table: FlowTable = {
      kind: "table",
      ofLines: true,
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

/** Elements whose content is not the page's text. */
const UNREAD_TAGS: ReadonlySet<string> = new Set(
  "script style noscript template textarea select button svg iframe object audio video canvas noframes del".split(
    " ",
  ),
);

/** Elements that begin and end a paragraph. */
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre section summary ul".split(
    " ",
  ),
);

const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu;

/** Whether an element says of itself that it is not shown. */
function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return "hidden" in attributes || HIDING.test(attributes["style"] ?? "");
}

/** Whether an element strikes its text out, as laws in force show what an amendment took away. */
function isStruckOut(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  const declared = (attributes["style"] ?? "").split(";");
  return (
    tag === "s" ||
    tag === "strike" ||
    declared.some((one) => /^\s*text-decoration/iu.test(one) && /\bline-through\b/iu.test(one))
  );
}

/** The number of rows or columns that a cell takes, as HTML reads it: 1 where nothing sensible is said. */
function cellSpan(text: string | undefined, most: number): number {
  const digits = /^\s*\+?(\d{1,9})/u.exec(text ?? "")?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}

/** A tag of a table within which another begins: its end is lost, and parsers pass over it or take both for one. */
const OF_TABLE = /<\/?(?:table|t(?:body|head|foot|r|d|h))\b[^<>"']*(?=<)/giu;
/**
 * Any other tag within which another begins: parsers take the text between for a part of it. Signs of programs are left
 * out: in a script "<" compares.
 */
const OF_TEXT = /<\/?(?!\/?(?:table|t(?:body|head|foot|r|d|h))\b)[a-z][^<>"'(){}[\];=&|+*]*(?=<\/?[a-z])/giu;

/** What is said of a page's tags that lack their ends. */
function unendedTags(html: string): Message[] {
  const count = (tags: RegExp): number => html.match(tags)?.length ?? 0;
  const [ofTable, ofText] = [count(OF_TABLE), count(OF_TEXT)];
  return [
    ...(ofTable > 0 ? [message("reading:tagsNotEnded", { count: ofTable })] : []),
    ...(ofText > 0 ? [message("reading:textTagsNotEnded", { count: ofText })] : []),
  ];
}
