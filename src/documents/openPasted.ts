import { Problem } from "../messages/message.ts";
import type { OpenedDocument } from "./document.ts";
import { partsOfBlocks } from "./flow/partsOfBlocks.ts";
import { htmlBlocks } from "./html/htmlBlocks.ts";
import { sha256 } from "./sha256.ts";
import { cleaned } from "./text/decodeText.ts";
import { readText } from "./text/readTextFile.ts";

/** What a clipboard holds: the same content as a web page and as text, or one of the two. */
interface Clipboard {
  readonly html: string | null;
  readonly text: string;
}

/**
 * Opens what a user has pasted: tables of its web page, else the columns of its text, else its lines.
 * @param name what the document shall be called
 * @throws Problem when it is empty, or holds more cells than can be kept
 */
export async function openPasted({ html, text }: Clipboard, name: string): Promise<OpenedDocument> {
  const page = html === null ? null : await readPage(html, name);
  const opened = page?.parts.some(({ kind }) => kind === "table")
    ? { ...page, isTable: true, pasted: html ?? "" }
    : { ...(await readPlain(text, name)), pasted: text };
  if (opened.parts.length === 0)
    throw new Problem("errors:pastedEmpty", { document: name }, { document: name });
  return {
    name,
    sha256: await sha256(new TextEncoder().encode(opened.pasted)),
    kind: opened.isTable ? "cells" : "text",
    pageCount: 1,
    pages: [],
    parts: opened.parts,
    warnings: opened.warnings,
  };
}

type Pasted = Pick<OpenedDocument, "parts" | "warnings">;

const START = "<!--StartFragment-->";
const END = "<!--EndFragment-->";

async function readPage(html: string, name: string): Promise<Pasted> {
  // Between these marks stands what was copied; around it, what its place on the page was.
  const [start, end] = [html.indexOf(START), html.lastIndexOf(END)];
  const copied = start === -1 || end < start ? null : html.slice(start + START.length, end);
  const isWhole = copied === null || !/<table[\s>]/iu.test(copied);
  const { blocks, warnings } = await htmlBlocks(isWhole ? html : copied, name);
  return { parts: partsOfBlocks(blocks, name), warnings };
}

async function readPlain(text: string, name: string): Promise<Pasted & { readonly isTable: boolean }> {
  const { delimiter, parts, warnings } = await readText(cleaned(text), name, undefined);
  return { parts, warnings, isTable: delimiter !== null };
}
