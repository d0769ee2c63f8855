import type { DebtCard } from "../../budget/budgetLine.ts";
import type { OtherLine } from "../../budget/otherLines.ts";
import { message, type Message, type MessageParam } from "../../messages/message.ts";
import type { DocumentRecord } from "../dossier.ts";
import type { Imported } from "../importFiles.ts";

export type ImportedLine = DebtCard | OtherLine;

/** A document and what was read from it. */
export interface DocumentContents {
  readonly document: DocumentRecord;
  readonly lines: readonly ImportedLine[];
}

/** A value that two lines state differently; null where a line does not state it. */
export interface FieldChange {
  /** What the field is called. */
  readonly field: Message;
  readonly before: MessageParam | null;
  readonly after: MessageParam | null;
}

export type LineChange =
  | { readonly kind: "added"; readonly after: ImportedLine }
  | { readonly kind: "gone"; readonly before: ImportedLine }
  | {
      readonly kind: "changed";
      readonly before: ImportedLine;
      readonly after: ImportedLine;
      /** At least one. */
      readonly fields: readonly FieldChange[];
    };

/** What became of a document's lines in another text of it. */
export interface DocumentChanges {
  /** In the order of the newer document; what is gone stands last. */
  readonly changes: readonly LineChange[];
  readonly unchanged: number;
}

/** One document of an import with its lines. @throws RangeError for a name that is not among its documents */
export function contentsOf({ documents, lines, others }: Imported, name: string): DocumentContents {
  const document = documents.find((one) => one.name === name);
  if (!document) throw new RangeError(`no document ${name}`);
  return { document, lines: [...lines, ...others].filter((line) => line.source.document === name) };
}

/** "Balance in EUR: 24,179,712 before, 23,751,816 now." */
export function fieldSentence({ field, before, after }: FieldChange): Message {
  const shown = (value: MessageParam | null): MessageParam => value ?? message("matching:notStated");
  // A Serbian date ends with the dot that ends a sentence.
  const isDay = after !== null && typeof after === "object" && "day" in after;
  const key = isDay ? "matching:fieldChangedToDay" : "matching:fieldChanged";
  return message(key, { field, before: shown(before), after: shown(after) });
}
