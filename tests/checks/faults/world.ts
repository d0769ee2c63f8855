import type { Payment } from "../../../src/dossier/dossier.ts";
import type { FunctionContent, RazdeoContent } from "../../generated/content/appropriations.ts";
import type { DebtContent } from "../../generated/content/debt.ts";
import type { PlannedContent } from "../../generated/content/planned.ts";
import type { Writing } from "../../generated/documents.ts";
import type { DebtListLook } from "../../generated/layouts/debtList.ts";
import type { SpecialLayout } from "../../generated/layouts/specialColumns.ts";
import type { Block } from "../../generated/printed.ts";
import type { PrintStyle } from "../../generated/style.ts";
import type { MadeLoan } from "./loans.ts";
import type { DayRates } from "./rates.ts";

/** A budget law before it is printed: what it states, and how its file looks. */
export interface MadeLaw {
  /** Name of its file. */
  readonly name: string;
  readonly year: number;
  readonly seed: number;
  readonly debt: DebtContent;
  /** The loans behind the cards of the list, card by card in the order of its lists. */
  readonly razdeli: readonly RazdeoContent[];
  readonly plans: readonly PlannedContent[];
  readonly layout: SpecialLayout;
  readonly look: DebtListLook;
  readonly writing: Writing;
  /** What is printed otherwise than it is: misprints, in their order. */
  readonly misprints: readonly ((blocks: readonly Block[], style: PrintStyle) => readonly Block[])[];
}

/** A list of rates of one day. */
export interface RateList {
  readonly name: string;
  readonly number: number;
  readonly rates: DayRates;
}

/** Plan and execution of the accounts of debt in one year, as a final account gives them. */
export interface Execution {
  readonly name: string;
  readonly year: number;
  readonly rows: readonly { readonly account: string; readonly plan: bigint; readonly paid: bigint }[];
}

/** Everything that a dossier is made of, all of it consistent until a fault is planted. */
export interface World {
  readonly seed: number;
  readonly loans: readonly MadeLoan[];
  /** Oldest first. */
  readonly laws: readonly MadeLaw[];
  readonly lists: readonly RateList[];
  readonly executions: readonly Execution[];
  /** Terms that the user has entered, as a file holds them. */
  readonly terms: readonly Readonly<Record<string, unknown>>[];
  readonly payments: readonly Payment[];
  /** ISO 8601. */
  readonly asOf: string;
}

/** The block of the debt office among the appropriations. */
export function isDebtOffice({ code }: FunctionContent): boolean {
  return code === "170";
}
