import { day } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import { money } from "../../money/money.ts";
import type { Agreement } from "./agreement.ts";

const BILL = {
  document:
    "Predlog zakona o potvrđivanju Sporazuma o državnom koncesionalnom zajmu za projekat NUCTECH Container/Vehicle Inspection System, otvorenavlada.rs",
  documentSays: message("explain:documentXrayBill"),
};
const LAW_2014 = {
  document: "Zakon o izmenama i dopunama Zakona o budžetu Republike Srbije za 2014. godinu, čl. 3, deo V",
  documentSays: message("explain:documentLaw2014"),
};
const FRAMEWORK = {
  document: "Okvirni sporazum od 14.07.2010, Sl. glasnik RS - MU 10/2010, čl. 1-2",
  documentSays: message("explain:documentXrayFramework"),
};

/**
 * The container inspection loan, printed "X RAY" in the debt lists. Its own fees, day count and dates of drawdown are
 * not published.
 */
export const xRay: Agreement = {
  loan: "x-ray",
  name: { sr: "X RAY", en: "X RAY" },
  purpose: { sr: "skenere kontejnera", en: "the container scanners" },
  currency: { value: "CNY", source: { mark: "seen", text: "RMB", ...FRAMEWORK } },
  agreement: {
    value: "CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)",
    source: { mark: "seen", text: "CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)", ...BILL },
  },
  signed: { value: day("2010-07-14"), source: { mark: "seen", text: "14.07.2010", ...BILL } },
  facility: {
    value: money(20_500_000_000n, "CNY"),
    source: { mark: "seen", text: "205.000.000 RMB", ...FRAMEWORK },
  },
  dayCount: {
    value: "ACT/360",
    source: {
      mark: "inferred",
      text: "by analogy with agreements of the same month",
      says: message("explain:sourceByAnalogy"),
    },
  },
  monthsBetween: {
    value: 6,
    source: {
      mark: "computed",
      text: "21.03.2014, 21.09.2025",
      says: message("explain:sourceStep", {
        first: { day: day("2014-03-21") },
        last: { day: day("2025-09-21") },
      }),
    },
  },
  businessDays: {
    value: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
    source: {
      mark: "inferred",
      text: "by the published rules of Exim Bank of China loans",
      says: message("explain:sourceRuleOfExim"),
    },
  },
  drawn: {
    value: day("2013-03-21"),
    source: {
      mark: "inferred",
      text: "dates of drawdowns are not published; most was drawn by 31.05.2013, the last interest date before is 21.03.2013",
      says: message("explain:sourceXrayDrawn"),
    },
  },
  yearlyInstalment: {
    value: { year: 2014, amount: money(1_707_500_000n, "CNY") },
    source: { mark: "seen", text: "17.075.000 CNY", ...LAW_2014, row: "6.5" },
  },
  undatedBalance: {
    value: money(863_147_400n, "EUR"),
    source: {
      mark: "quoted",
      text: "EUR 8,631,474, paid until 2025",
      document: "RFE/RL, 23.11.2023",
      documentSays: message("explain:documentXrayPress"),
    },
  },
};
