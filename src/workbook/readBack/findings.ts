import { message, messageWith, type KeyOf, type Message, type Values } from "../../messages/message.ts";
import type { CellSnapshot } from "../snapshot.ts";
import type { CellFault } from "./result.ts";

/** A cell that the user may have edited, with what is needed to speak of it. */
export interface EditedCell {
  /** What its sheet is called now. */
  readonly sheet: string;
  /** "B7". */
  readonly address: string;
  /** The header or label that it stands under. */
  readonly header: string;
  readonly content: CellSnapshot;
}

type InputsKey = KeyOf<"inputs:">;

/** What was found wrong, or worth a word, while the input was read. */
export class CellFindings {
  readonly faults: CellFault[] = [];
  readonly warnings: Message[] = [];

  /**
   * Notes that the cell can't be right.
   * @returns undefined, as the reader of a faulty cell does, whatever it reads
   */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the reader's type, not void
  fault<T, K extends InputsKey>(
    cell: EditedCell,
    key: K,
    ...[params = {}]: Values<K, "header">
  ): T | undefined {
    this.faults.push({
      sheet: cell.sheet,
      cell: cell.address,
      message: messageWith(key, { header: cell.header, ...params }),
    });
    return undefined;
  }

  warn<K extends InputsKey>(
    cell: EditedCell,
    key: K,
    ...[params = {}]: Values<K, "sheet" | "cell" | "header">
  ): void {
    this.warnings.push(
      messageWith(key, { sheet: cell.sheet, cell: cell.address, header: cell.header, ...params }),
    );
  }

  note<K extends InputsKey>(key: K, ...values: Values<K>): void {
    this.warnings.push(message(key, ...values));
  }
}

/** What was read from a cell: null where it is empty, undefined where it is faulty and the fault has been noted. */
export type Read<T> = T | null | undefined;

const LONGEST_QUOTE = 60;

/** What stands in a cell, for a sentence about it: the beginning where it is long. */
export function excerpt(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}

/** A value that must be there. @param expected what to enter */
export function required<T>(
  value: Read<T>,
  cell: EditedCell,
  findings: CellFindings,
  expected: InputsKey,
): T | undefined {
  return value === null ? findings.fault(cell, "inputs:empty", { expected: message(expected) }) : value;
}
