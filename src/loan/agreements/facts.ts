import { day } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { decimal, type Decimal } from "../../money/decimal.ts";
import { money, type Money } from "../../money/money.ts";
import type { TermSource } from "../terms.ts";
import type { Agreement, Fact, ReportedBalance } from "./agreement.ts";

/** A publication, by its name in its own language and in the user's. */
type Publication = Pick<TermSource, "document" | "documentSays">;

/** A project's page in AidData's catalogue of Chinese development finance. */
export function aidData(project: string): Publication {
  return {
    document: `AidData, china.aiddata.org, project ${project}`,
    documentSays: message("explain:documentAidData", { project }),
  };
}

export const PRESS: Publication = {
  document: "press reports on the signing",
  documentSays: message("explain:documentPress"),
};

/** Article 3, part V, group "Krediti Export - Import Bank of China": balances on 31.08.2024. */
export const LAW_2025: Publication = {
  document: "Zakon o budžetu Republike Srbije za 2025. godinu, Sl. glasnik RS 94/2024, čl. 3, deo V",
  documentSays: message("explain:documentLaw2025"),
};

/** Reported by a page that has seen it. @param text as it stands there */
export function reportedFact<T>(value: T, text: string, publication: Publication): Fact<T> {
  return { value, source: { mark: "quoted", text, ...publication } };
}

/** Whole units of a currency, as agreements state their ceilings. */
function units(amount: bigint, currency: Currency): Money {
  return money(amount * 100n, currency);
}

/** A fact whose source is shown as its reader writes days and amounts. */
function inWords<T>({ value, source }: Fact<T>, says: Message): Fact<T> {
  return { value, source: { ...source, says } };
}

/** What a page tells of an agreement: its number, day and ceiling. */
export function signedFacts(
  publication: Publication,
  facts: {
    readonly number?: string;
    readonly signed?: string;
    readonly facility?: readonly [bigint, Currency];
  },
): Pick<Agreement, "agreement" | "signed" | "facility" | "currency"> {
  const { number, signed, facility } = facts;
  return {
    ...(number !== undefined && { agreement: reportedFact(number, number, publication) }),
    ...(signed !== undefined && {
      signed: inWords(
        reportedFact(day(signed), signed, publication),
        message("explain:sourceDay", { date: { day: day(signed) } }),
      ),
    }),
    ...(facility && {
      facility: inWords(
        reportedFact(units(...facility), `${facility[1]} ${String(facility[0])}`, publication),
        message("explain:sourceAmount", { amount: units(...facility) }),
      ),
      currency: reportedFact(facility[1], facility[1], publication),
    }),
  };
}

/** Percentages of an agreement: of interest, of fees. */
export function percent(text: string, publication: Publication): Fact<Decimal> {
  return reportedFact(decimal(text), `${text} %`, publication);
}

/** Reported in thousands of units. */
export function inThousands(
  currency: Currency,
  publication: Publication,
  balances: readonly (readonly [date: string, thousands: bigint])[],
): Fact<readonly ReportedBalance[]> {
  return {
    value: balances.map(([date, thousands]) => ({
      date: day(date),
      amount: units(thousands * 1_000n, currency),
    })),
    source: {
      mark: "quoted",
      text: balances
        .map(([date, thousands]) => `${date}: ${currency} ${String(thousands)} thousand`)
        .join("; "),
      ...publication,
    },
  };
}
