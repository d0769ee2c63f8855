import type { MadeLoan } from "./loans.ts";

/** Whether the Export-Import Bank of China has lent it. */
export function isExim({ name }: MadeLoan): boolean {
  return name.startsWith("Export – Import Bank of China");
}
