import type { Fault } from "./fault.ts";
import { BALANCE_FAULTS } from "./kinds/balances.ts";
import { DOCUMENT_FAULTS } from "./kinds/documents.ts";
import { PAYMENT_FAULTS } from "./kinds/payments.ts";
import { TERM_FAULTS } from "./kinds/terms.ts";
import { TOTAL_FAULTS } from "./kinds/totals.ts";

/** Every kind of error that is planted. */
export const FAULTS: readonly Fault[] = [
  ...BALANCE_FAULTS,
  ...TOTAL_FAULTS,
  ...TERM_FAULTS,
  ...PAYMENT_FAULTS,
  ...DOCUMENT_FAULTS,
];
