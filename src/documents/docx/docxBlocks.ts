import { message, Problem, type KeyOf, type Message } from "../../messages/message.ts";
import type { FlowBlock } from "../flow/blocks.ts";
import { FlowBuilder } from "../flow/flowBuilder.ts";
import { superscript } from "../flow/superscript.ts";
import { walkXml } from "../xml/walkXml.ts";
import type { Numbering } from "./numbering.ts";
import { TableState } from "./tableState.ts";

interface DocxReading {
  readonly blocks: readonly FlowBlock[];
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
/** Elements of a run that stand for a character. A symbol of a font of its own could be anything. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  sym: "\uFFFD",
};

/** How a paragraph says that it is numbered. */
interface ParagraphNumber {
  list: string | null;
  level: number | null;
  style: string | null;
}
const unnumbered = (): ParagraphNumber => ({ list: null, level: null, style: null });

/**
 * The body of a document of Word as it flows, as it reads with all tracked changes accepted.
 * @throws Problem when cells, rows or paragraphs stand within each other
 */
export async function docxBlocks(xml: string, numbering: Numbering, document: string): Promise<DocxReading> {
  let builder = new FlowBuilder(document);
  /** Text boxes come behind the paragraph that they are anchored in; those around the one that is open. */
  const around: { readonly builder: FlowBuilder; readonly behind: FlowBlock[] }[] = [];
  let behind: FlowBlock[] = [];
  const tables = new TableState();
  const nesting = new Nesting();
  const seen = noticed();
  const path: string[] = [];
  let unread: number | null = null;
  let run = { hidden: false, raised: false, struck: false };
  let paragraph = unnumbered();

  const parent = (): string => path.at(-2) ?? "";
  /** Whether the properties are those of a run, not of a paragraph's mark. */
  const ofRun = (): boolean => parent() === "rPr" && path.at(-3) === "r";

  function writeNumber(): void {
    const styled = paragraph.style === null ? null : numbering.ofStyle(paragraph.style);
    const list = paragraph.list ?? styled?.list ?? "0";
    const number = numbering.next(list, paragraph.level ?? styled?.level ?? 0);
    if (number === null) seen.unnumbered += 1;
    else if (number !== "") {
      seen.numbered += 1;
      builder.text(`${number} `);
    }
  }

  /** Struck out, as laws in force show what an amendment took away. */
  function strikeOut(value: string | null): void {
    if (ofRun() && isOn(value)) run.struck = true;
  }

  /** What the elements do when they open; `value` is their attribute of that name. */
  const opening: Readonly<Record<string, (value: string | null) => void>> = {
    tbl: () => tables.openTable(builder),
    tr: () => tables.openRow(builder),
    tc: () => tables.openCell(),
    gridSpan: (value) => {
      if (parent() === "tcPr") tables.columns(countOf(value, 1));
    },
    vMerge: (value) => {
      if (parent() === "tcPr") tables.merge(value === "restart" ? "restart" : "continue");
    },
    gridBefore: (value) => {
      if (parent() === "trPr") tables.skip(countOf(value, 0), builder);
    },
    del: () => {
      // Among a row's properties: the row is deleted with its cells.
      if (parent() !== "trPr") return;
      seen.deleted += 1;
      builder.dropRow();
      unread = path.lastIndexOf("tr") + 1;
    },
    p: () => {
      tables.beginCell(builder);
      paragraph = unnumbered();
    },
    pStyle: (value) => (paragraph.style = value),
    numId: (value) => (paragraph.list = value),
    ilvl: (value) => (paragraph.level = countOf(value, 0)),
    r: () => (run = { hidden: false, raised: false, struck: false }),
    vanish: (value) => {
      if (ofRun()) run.hidden = isOn(value);
    },
    strike: strikeOut,
    dstrike: strikeOut,
    vertAlign: (value) => {
      if (ofRun()) run.raised = value === "superscript";
    },
    txbxContent: () => {
      around.push({ builder, behind });
      builder = new FlowBuilder(document);
      behind = [];
    },
    footnoteReference: () => (seen.footnotes += 1),
    endnoteReference: () => (seen.footnotes += 1),
    altChunk: () => (seen.embedded += 1),
  };

  const closing: Readonly<Record<string, () => void>> = {
    pPr: () => {
      if (parent() === "p") writeNumber();
    },
    p: () => builder.add(behind.splice(0)),
    tc: () => tables.closeCell(builder),
    tbl: () => tables.closeTable(builder),
    txbxContent: () => {
      const blocks = builder.finish();
      const outer = around.pop();
      if (!outer) return;
      ({ builder, behind } = outer);
      for (const one of blocks) behind.push(one);
    },
  };

  function open(name: string, attribute: (name: string) => string | null): void {
    const isDeleted = DELETED.has(name) && !PROPERTIES.has(parent());
    if (isDeleted) seen.deleted += 1;
    if (isDeleted || UNREAD.has(name)) unread = path.length;
    else if (Object.hasOwn(opening, name)) opening[name]?.(attribute("val"));
    else if (INSERTED.has(name)) seen.inserted += 1;
    else if (parent() === "r" && !run.hidden && !run.struck) builder.text(CHARACTERS[name] ?? "");
  }

  await walkXml(xml, document, {
    open: (name, attribute) => {
      path.push(name);
      const isInPlace = nesting.open(name);
      if (unread !== null) return;
      if (!isInPlace) throw new Problem("errors:xmlDamaged", { document }, { document });
      open(name, attribute);
    },
    close: (name) => {
      if (unread === null && Object.hasOwn(closing, name)) closing[name]?.();
      path.pop();
      nesting.close(name);
      if (unread !== null && path.length < unread) unread = null;
    },
    text: (text) => {
      if (unread !== null || path.at(-1) !== "t") return;
      if (run.hidden) seen.hidden += 1;
      else if (run.struck) seen.deleted += 1;
      else builder.text(run.raised ? superscript(text) : text.replace(/[\u00AD\u200B\uFEFF]/gu, ""));
    },
  });
  return { blocks: builder.finish(), warnings: noticedWarnings(seen) };
}

/** Whether a property of a run is on: it is when it stands there, unless it says otherwise. */
function isOn(value: string | null): boolean {
  return value === null || !/^(?:0|false|off)$/u.test(value);
}

function countOf(text: string | null, least: number): number {
  return /^\d{1,5}$/u.test(text ?? "") ? Math.max(least, Number(text)) : least;
}

/**
 * What holds the parts of a document of Word (ECMA-376 part 1, 17.3.1.22 and 17.4): of these elements, the nearest
 * around each. Others may stand between (content controls, tracked changes). Null is the body itself. A drawing holds
 * text boxes, and in languages of its own whatever it likes.
 */
const BODIES = [null, "tc", "txbxContent", "drawing", "pict"];
const WITHIN: Readonly<Record<string, readonly (string | null)[]>> = {
  tr: ["tbl", "drawing"],
  tc: ["tr"],
  tbl: BODIES,
  p: BODIES,
};
const HOLD = new Set(["tbl", "tr", "tc", "p", "txbxContent", "drawing", "pict"]);

/**
 * Watches that elements stand where they can. A cell within a cell comes of damage alone: both are there, and nobody
 * knows which column their text belongs to.
 */
class Nesting {
  /** Those around the element that comes next, the innermost last. */
  readonly #around: string[] = [];

  /** An element begins. @returns whether it may stand here */
  open(name: string): boolean {
    const allowed = WITHIN[name];
    const isInPlace = !allowed || allowed.includes(this.#around.at(-1) ?? null);
    if (HOLD.has(name)) this.#around.push(name);
    return isInPlace;
  }

  close(name: string): void {
    if (HOLD.has(name)) this.#around.pop();
  }
}

/** How often a document of Word holds what is left out, computed, or might surprise. */
interface Noticed {
  deleted: number;
  inserted: number;
  hidden: number;
  numbered: number;
  unnumbered: number;
  footnotes: number;
  embedded: number;
}

function noticed(): Noticed {
  return { deleted: 0, inserted: 0, hidden: 0, numbered: 0, unnumbered: 0, footnotes: 0, embedded: 0 };
}

function noticedWarnings(seen: Noticed): Message[] {
  const counted = (key: KeyOf<"reading:">, count: number): Message[] =>
    count > 0 ? [message(key, { count })] : [];
  return [
    ...counted("reading:deletedTextLeftOut", seen.deleted),
    ...counted("reading:insertedTextKept", seen.inserted),
    ...counted("reading:hiddenTextLeftOut", seen.hidden),
    ...counted("reading:numbersComputed", seen.numbered),
    ...counted("reading:numbersUnknown", seen.unnumbered),
    ...counted("reading:footnotesLeftOut", seen.footnotes),
    ...counted("reading:embeddedTextUnread", seen.embedded),
  ];
}
