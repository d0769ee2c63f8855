import type { OpenedDocument } from "../../src/documents/document.ts";
import { openDocument } from "../../src/documents/openDocument.ts";
import type { DocumentTable } from "../../src/documents/parts.ts";
import { Problem } from "../../src/messages/message.ts";

export const NAME = "budzet.bin";

export function open(bytes: Uint8Array): Promise<OpenedDocument> {
  return openDocument({ name: NAME, bytes });
}

/** The table of a document that has one alone. */
export async function tableOf(bytes: Uint8Array): Promise<DocumentTable> {
  const { parts } = await open(bytes);
  const [table] = parts;
  if (parts.length !== 1 || table?.kind !== "table") throw new Error(`${parts.length} parts`);
  return table;
}

/** The problem with which a file is refused. */
export async function problemOf(bytes: Uint8Array): Promise<Problem> {
  const error: unknown = await open(bytes).catch((reason: unknown) => reason);
  if (error instanceof Problem) return error;
  throw error instanceof Error ? error : new Error("it was opened");
}
