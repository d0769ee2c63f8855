import type { DebtList } from "../../dossier/outlook/debtLists.ts";
import type { ListRate } from "../../dossier/outlook/listRate.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { minorDigits, type Currency } from "../../money/currency.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { divideRounded } from "../../money/rounding.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { numberValue, text, whole } from "../layout/values.ts";
import type { CellLook, PlanValue } from "../plan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";

/** Whole numbers that amounts are converted by; null where a rate is not known. */
interface ConversionNumbers {
  readonly numerator: bigint | null;
  readonly divisor: bigint | null;
}

/** What dinars are paid for one unit of a currency on the day of the list, and how that is known. */
interface OutlookRateRow {
  readonly currency: Currency;
  /** Null where nobody knows it. */
  readonly rsd: Decimal | null;
  readonly provenBy: number;
  readonly evidence: MessageKey | null;
  readonly look: CellLook;
  readonly eur: ConversionNumbers;
  readonly dinars: ConversionNumbers;
}

/** A row for each currency. */
export function outlookRateRows(list: DebtList, currencies: readonly Currency[]): OutlookRateRow[] {
  return currencies.map((currency) => {
    const rate = list.rates.get(currency);
    return {
      currency,
      eur: conversionNumbers(list, currency, "EUR"),
      dinars: conversionNumbers(list, currency, "RSD"),
      rsd: rate?.rsd ?? null,
      provenBy: rate?.provenBy ?? 0,
      ...evidenceOf(list, currency),
    };
  });
}

const PROOFS: Readonly<Record<ListRate["by"], MessageKey>> = {
  columns: "outlookSheet:byColumns",
  instalments: "outlookSheet:byInstalments",
  "round-sums": "outlookSheet:byRoundSums",
};

function evidenceOf(
  { rates, listRates }: DebtList,
  currency: Currency,
): Pick<OutlookRateRow, "evidence" | "look"> {
  if (currency === "RSD") return { evidence: "outlookSheet:byDinar", look: "plain" };
  const rate = rates.get(currency);
  const proof = listRates.find((one) => one.currency === currency);
  if (rate?.isProven && proof) return { evidence: PROOFS[proof.by], look: "computed" };
  if (!rate) return { evidence: null, look: "plain" };
  return rate.published?.mark === "entered"
    ? { evidence: "outlookSheet:byEntered", look: "plain" }
    : { evidence: "outlookSheet:byPublished", look: "quoted" };
}

/** Decimals of a rate that whole numbers are made with; of the euro and most others as the central bank prints them. */
const DECIMALS = 4;

/**
 * tblOutlookRates: the rates of the list's day, and the whole numbers that amounts are converted by: minor units times
 * `numerator` over `toEur` or `toRsd` are cents of euros or dinars, so that no double decides a rounding.
 */
export function outlookRatesTable(t: Translator): TableDeclaration<OutlookRateRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const ofEuro = (): string => own().lookup("rate", "currency", '"EUR"');
  const ifKnown = (rate: string, formula: string): string => `IF(${rate}="","",${formula})`;
  const table: TableDeclaration<OutlookRateRow> = {
    name: "tblOutlookRates",
    input: false,
    keys: ["currency"],
    columns: [
      {
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ currency }) => text(currency),
      },
      {
        key: "rate",
        header: "outlookSheet:colRsdRate",
        format: "rate4",
        look: ({ look }) => look,
        value: ({ rsd }) => (rsd ? numberValue(rsd) : text("")),
      },
      {
        key: "provenBy",
        header: "outlookSheet:colProvenBy",
        format: "integer",
        value: ({ provenBy }) => whole(provenBy),
      },
      {
        key: "evidence",
        header: "outlookSheet:colEvidence",
        format: "text",
        value: ({ evidence }) => text(evidence ? t.say(evidence) : t.say("workbook:noRate")),
        wrapAt: 24,
      },
      {
        key: "decimals",
        header: "outlookSheet:colDecimals",
        format: "integer",
        value: ({ rsd }) => whole(decimalsOf(rsd)),
      },
      {
        key: "unit",
        header: "outlookSheet:colUnit",
        format: "integer",
        value: ({ currency }) => whole(10 ** minorDigits(currency)),
      },
      {
        key: "numerator",
        header: "outlookSheet:colNumerator",
        format: "integer",
        value: ({ eur }) => wholeOrNone(eur.numerator),
        formula: () => {
          const { here } = own();
          return ifKnown(here("rate"), `ROUND(${here("rate")}*10^${here("decimals")},0)`);
        },
      },
      {
        key: "toEur",
        header: "outlookSheet:colToEur",
        format: "integer",
        value: ({ eur }) => wholeOrNone(eur.divisor),
        formula: () => {
          const { here } = own();
          const euro = `ROUND(${ofEuro()}*10^${here("decimals")},0)`;
          return ifKnown(ofEuro(), `ROUND(${euro}*${here("unit")}/100,0)`);
        },
      },
      {
        key: "toRsd",
        header: "outlookSheet:colToRsd",
        format: "integer",
        value: ({ dinars }) => wholeOrNone(dinars.divisor),
        formula: () => `ROUND(10^${own().here("decimals")}*${own().here("unit")}/100,0)`,
      },
    ],
  };
  return table;
}

/** Of the rate, at least as many as the euro's has. */
function decimalsOf(rsd: Decimal | null): number {
  return Math.max(DECIMALS, rsd?.scale ?? 0);
}

/** What minor units of a currency are multiplied by, and then divided by, to give cents; null where a rate is not known. */
export function conversionNumbers(
  { rates }: Pick<DebtList, "rates">,
  currency: Currency,
  to: "EUR" | "RSD",
): ConversionNumbers {
  const rsd = rates.get(currency)?.rsd ?? null;
  const decimals = decimalsOf(rsd);
  const other = to === "RSD" ? { digits: 1n, scale: 0 } : (rates.get("EUR")?.rsd ?? null);
  return {
    numerator: rsd && wholeRate(rsd, decimals),
    // Yen have no minor units, some dinars a thousand.
    divisor:
      other &&
      divideRounded(wholeRate(other, decimals) * 10n ** BigInt(minorDigits(currency)), 100n, "half-up"),
  };
}

/** A rate as a whole number, so many decimals to the right. */
function wholeRate(rate: Decimal, decimals: number): bigint {
  return rescaled(rate, decimals, "half-up").digits;
}

function wholeOrNone(value: bigint | null): PlanValue {
  return value === null ? text("") : numberValue({ digits: value, scale: 0 });
}
