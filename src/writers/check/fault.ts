import { message, type KeyOf, type Message, type Values } from "../../messages/message.ts";
import { cellAddress } from "../../workbook/address.ts";

export type FaultKey = KeyOf<"plan:">;

/** Takes note of a fault. */
export type NoteFault = <K extends FaultKey>(key: K, ...values: Values<K>) => void;

/** Collects faults. */
export class FaultList {
  readonly faults: Message[] = [];
  readonly note: NoteFault = (key, ...values) => {
    this.faults.push(message(key, ...values));
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
