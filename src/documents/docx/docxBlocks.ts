import { message, type Message } from "../../messages/message.ts";
import type { Block } from "../flow/blocks.ts";
import { FlowBuilder, type OpenCell } from "../flow/flowBuilder.ts";
import { superscript } from "../flow/superscript.ts";
import { walkXml } from "../xml/walkXml.ts";
import type { Numbering } from "./numbering.ts";

export interface DocxReading {
  readonly blocks: readonly Block[];
  readonly warnings: readonly Message[];
}

/** Elements that are not the text as it stands: what was before a change, twice told shapes, embedded files. */
const UNREAD = new Set(
  "pPrChange rPrChange tcPrChange trPrChange tblPrChange tblPrExChange sectPrChange tblGridChange numberingChange Fallback object rt".split(
    " ",
  ),
);
const DELETED = new Set(["del", "moveFrom"]);
const INSERTED = new Set(["ins", "moveTo"]);
/** Marks of a change that stand among the properties of what was changed, and hold nothing. */
const PROPERTIES = new Set(["rPr", "trPr", "tcPr", "pPr"]);

/** A row of a table that is open: which column comes next, and by column the cell that may go on below. */
interface RowState {
  column: number;
  readonly above: Map<number, OpenCell>;
  /** A cell's properties come before its content; until then it is not opened. */
  cell: { columns: number; merge: "restart" | "continue" | null } | null;
}

/** The body of a document of Word as it flows, as it reads with all tracked changes accepted. */
export async function docxBlocks(xml: string, numbering: Numbering, document: string): Promise<DocxReading> {
  const path: string[] = [];
  const rows: RowState[] = [];
  /** Text boxes come behind the paragraph that they are anchored in. */
  const boxes: { readonly builder: FlowBuilder; readonly behind: Block[] }[] = [
    { builder: new FlowBuilder(document), behind: [] },
  ];
  const seen = { deleted: 0, inserted: 0, footnotes: 0, hidden: 0, numbered: 0, unnumbered: 0, embedded: 0 };
  let unread: number | null = null;
  let run = { hidden: false, raised: false };
  let paragraph: { list: string | null; level: number | null; style: string | null } = noList();

  const builder = (): FlowBuilder => (boxes.at(-1) ?? boxes[0]!).builder;
  const parent = (): string => path.at(-2) ?? "";

  /** Opens the cell that the properties read so far speak of. */
  function beginCell(): void {
    const row = rows.at(-1);
    if (!row?.cell) return;
    const { columns, merge } = row.cell;
    row.cell = null;
    const above = row.above.get(row.column);
    if (merge === "continue" && above) builder().continueCell(above);
    else {
      const cell = builder().openCell(columns, 1);
      if (merge === "restart" && cell) row.above.set(row.column, cell);
      else row.above.delete(row.column);
    }
    row.column += columns;
  }

  function beginParagraph(): void {
    const styled = paragraph.style === null ? null : numbering.ofStyle(paragraph.style);
    const list = paragraph.list ?? styled?.list ?? null;
    if (list === null || list === "0") return;
    const number = numbering.next(list, paragraph.level ?? styled?.level ?? 0);
    if (number === null) seen.unnumbered += 1;
    else if (number !== "") {
      seen.numbered += 1;
      builder().text(`${number} `);
    }
  }

  function open(name: string, attribute: (name: string) => string | null): void {
    if (UNREAD.has(name) || (DELETED.has(name) && !PROPERTIES.has(parent()))) {
      if (DELETED.has(name)) seen.deleted += 1;
      unread = path.length;
      return;
    }
    if (INSERTED.has(name)) seen.inserted += 1;
    const row = rows.at(-1);
    const value = attribute("val");
    const isOn = value === null || !/^(?:0|false|off|none)$/u.test(value);
    switch (name) {
      case "tbl":
        beginCell();
        builder().openTable();
        rows.push({ column: 0, above: new Map(), cell: null });
        break;
      case "tr":
        builder().openRow();
        if (row) row.column = 0;
        break;
      case "tc":
        if (row) row.cell = { columns: 1, merge: null };
        break;
      case "gridSpan":
        if (row?.cell && parent() === "tcPr") row.cell.columns = spanOf(value);
        break;
      case "vMerge":
        if (row?.cell && parent() === "tcPr") row.cell.merge = value === "restart" ? "restart" : "continue";
        break;
      case "gridBefore":
        if (row && parent() === "trPr" && value !== "0") {
          row.cell = { columns: spanOf(value), merge: null };
          beginCell();
          builder().closeCell();
        }
        break;
      case "del":
        // Here among properties: a row's own deletion takes its cells along.
        if (parent() === "trPr") {
          seen.deleted += 1;
          builder().dropRow();
          unread = path.lastIndexOf("tr") + 1;
        }
        break;
      case "p":
        beginCell();
        paragraph = noList();
        break;
      case "pStyle":
        paragraph.style = value;
        break;
      case "numId":
        paragraph.list = value;
        break;
      case "ilvl":
        paragraph.level = spanOf(value, 0);
        break;
      case "r":
        run = { hidden: false, raised: false };
        break;
      case "vanish":
        if (isRunProperty(path)) run.hidden = isOn;
        break;
      case "vertAlign":
        if (isRunProperty(path)) run.raised = value === "superscript";
        break;
      case "txbxContent":
        boxes.push({ builder: new FlowBuilder(document), behind: [] });
        break;
      case "footnoteReference":
      case "endnoteReference":
        seen.footnotes += 1;
        break;
      case "altChunk":
        seen.embedded += 1;
        break;
      default:
        if (parent() === "r" && !run.hidden) builder().text(CHARACTERS[name] ?? "");
    }
  }

  function close(name: string): void {
    switch (name) {
      case "pPr":
        if (parent() === "p") beginParagraph();
        break;
      case "p": {
        builder().endParagraph();
        const behind = boxes.at(-1)?.behind ?? [];
        if (behind.length > 0) builder().add(behind.splice(0));
        break;
      }
      case "tc":
        beginCell();
        builder().closeCell();
        break;
      case "tbl":
        builder().closeTable();
        rows.pop();
        break;
      case "txbxContent": {
        const box = boxes.length > 1 ? boxes.pop() : undefined;
        if (box) boxes.at(-1)?.behind.push(...box.builder.finish());
      }
    }
  }

  await walkXml(xml, document, {
    open: (name, attribute) => {
      path.push(name);
      if (unread === null) open(name, attribute);
    },
    close: (name) => {
      if (unread === null) close(name);
      path.pop();
      if (unread !== null && path.length < unread) unread = null;
    },
    text: (text) => {
      if (unread !== null || path.at(-1) !== "t") return;
      if (run.hidden) seen.hidden += 1;
      else builder().text(run.raised ? superscript(text) : text.replace(/[\u00AD\u200B\uFEFF]/gu, ""));
    },
  });
  return { blocks: boxes[0]?.builder.finish() ?? [], warnings: warningsOf(seen) };
}

/** Elements of a run that stand for a character. A symbol of a font of its own could be anything. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  sym: "\uFFFD",
};

function noList(): { list: string | null; level: number | null; style: string | null } {
  return { list: null, level: null, style: null };
}

/** Whether the element's properties are those of a run, not of a paragraph's mark. */
function isRunProperty(path: readonly string[]): boolean {
  return path.at(-2) === "rPr" && path.at(-3) === "r";
}

function spanOf(text: string | null, least = 1): number {
  return /^\d{1,5}$/u.test(text ?? "") ? Math.max(least, Number(text)) : least;
}

function warningsOf(seen: Readonly<Record<string, number>>): Message[] {
  const counted = (key: string, count = 0): Message[] => (count > 0 ? [message(key, { count })] : []);
  return [
    ...counted("formats:deletedTextLeftOut", seen["deleted"]),
    ...counted("formats:insertedTextKept", seen["inserted"]),
    ...counted("formats:hiddenTextLeftOut", seen["hidden"]),
    ...counted("formats:numbersComputed", seen["numbered"]),
    ...counted("formats:numbersUnknown", seen["unnumbered"]),
    ...counted("formats:footnotesLeftOut", seen["footnotes"]),
    ...counted("formats:embeddedTextUnread", seen["embedded"]),
  ];
}
