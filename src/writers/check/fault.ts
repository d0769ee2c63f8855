import { message, type Message, type MessageKey } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";

export type FaultKey = Extract<MessageKey, `plan:${string}`>;

/** Takes note of a fault. */
export type NoteFault = (key: FaultKey, params?: Message["params"]) => void;

/** Collects faults. */
export class FaultList {
  readonly faults: Message[] = [];
  readonly note: NoteFault = (key, params = {}) => {
    this.faults.push(message(key, params));
  };
}

/** Where a cell stands, as parameters of a fault. */
export function cellParams(
  sheet: string,
  row: number,
  column: number,
): { readonly sheet: string; readonly cell: string } {
  return { sheet, cell: cellAddress(Math.max(row, 0), Math.max(column, 0)) };
}
