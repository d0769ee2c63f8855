import type { Day } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import type { Currency } from "../money/currency.ts";
import type { Decimal } from "../money/decimal.ts";
import type { PrintedRate } from "../text/rates.ts";
import type { FiguresAccount } from "./figures/figuresAccount.ts";
import type { OtherLine, PrintedSum, UnknownTable } from "./otherLines.ts";
import type { LoanMatch, Source } from "./source.ts";

export type { LoanMatch, PageArea, Source } from "./source.ts";

/** The four lists of Article 3 V. */
export type DebtSection = "direct-internal" | "direct-external" | "indirect-internal" | "indirect-external";

/** The date cell of a card: what is printed, and the one date it means where it means just one. */
export interface CardDate {
  /** As printed, lines joined by " | "; null for "-" (not applicable) and for an empty cell. */
  readonly text: string | null;
  /** Null where the cell holds no date, a year only, or several dates (by tranche). */
  readonly day: Day | null;
  /** Where only a year is printed ("2005."). */
  readonly year?: number;
}

/** A sum in the cell "Рата главнице": currency null where none is printed (a bare "0"). */
export interface InstalmentAmount {
  readonly amount: Decimal;
  readonly currency: Currency | null;
}

/** The principal due in the year of the law, in original currency. */
export interface CardInstalment {
  /** Year of the label ("Рата главнице за 2013. год."); may be stale in the source. Null where the label has none. */
  readonly year: number | null;
  /** Empty where the cell is "-", empty, or holds prose instead of sums. */
  readonly amounts: readonly InstalmentAmount[];
  /** As printed, lines joined by " | "; null for "-" and for an empty cell. */
  readonly text: string | null;
}

/** The cell "Каматна стопа". Percent: 3 for 3 %. */
export type CardRate = PrintedRate;

/** One loan as a budget law prints it in Article 3 V: a card of five lines or more. */
export interface DebtCard {
  readonly kind: "debt-card";
  /** Null where the list's heading is not in the file (an excerpt). */
  readonly section: DebtSection | null;
  /** Title of the group within the section ("Кредити страних влада"); null where the section has no groups. */
  readonly group: string | null;
  /** Row number as printed, without stray spaces ("6.5"). Never an identity across years. */
  readonly row: string;
  /** Creditor and project as printed, its lines joined. */
  readonly name: string;
  /** Canonical name of the creditor where it is a known one ("Export-Import Bank of China"). */
  readonly creditor: string | null;
  /** Id of the loan where it is a known one ("x-ray"). */
  readonly loan: string | null;
  /** How sure creditor and loan are, and why. */
  readonly match: LoanMatch | null;
  /** Whole euros and dinars as printed (decimals where printed); null for "-" and for an empty cell. */
  readonly balanceEur: Decimal | null;
  readonly balanceRsd: Decimal | null;
  /** Day of the balances; null where the document does not state it. */
  readonly asOf: Day | null;
  /** The year that the document says it is for; absent where it says none. The instalment's label may be of another. */
  readonly lawYear?: number;
  readonly firstPrincipal: CardDate;
  readonly lastPrincipal: CardDate;
  readonly instalment: CardInstalment;
  /** Null for "-" and for an empty cell. */
  readonly rate: CardRate | null;
  readonly source: Source;
  /** What could not be read or looks doubtful. */
  readonly warnings: readonly Message[];
}

/** A total that the document prints, beside the sum of the cards it covers. */
export interface PrintedTotal {
  /** As printed ("УКУПНО СТАЊЕ ДУГА"). */
  readonly label: string;
  /** Null where the row prints none, or none that can be read: such a column is not compared. */
  readonly eur: Decimal | null;
  readonly rsd: Decimal | null;
  readonly sumEur: Decimal;
  readonly sumRsd: Decimal;
  /** Null where it cannot be told: the list that it adds up begins before the file does. */
  readonly agrees: boolean | null;
  readonly page: number;
}

/** What was read from one document. */
export interface ReadDocument extends DebtReading {
  /** Everything beside debt cards, in the order of the document. */
  readonly others: readonly OtherLine[];
  readonly sums: readonly PrintedSum[];
  readonly unknownTables: readonly UnknownTable[];
  /** Where every amount of the document went; absent for cells that a user picked. */
  readonly figures?: FiguresAccount;
}

/** How many euros and dinars a figure in the two columns of balances counts. */
export interface BalanceUnits {
  readonly eur: bigint;
  readonly rsd: bigint;
}

/** The debt cards of a document, or of one of its tables. */
export interface DebtReading {
  readonly lines: readonly DebtCard[];
  readonly totals: readonly PrintedTotal[];
  readonly asOf: Day | null;
  readonly warnings: readonly Message[];
  /** What a printed figure of the balances counts, where it is known for all of them; absent for whole units. */
  readonly units?: BalanceUnits;
}
