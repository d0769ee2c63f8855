import { day } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import type { Agreement } from "./agreement.ts";

const AIDDATA = {
  document: "AidData, china.aiddata.org, project 67018",
  documentSays: message("explain:documentAidData", { project: "67018" }),
};

/**
 * Rescheduled debt of the Federal Republic of Yugoslavia, insured by Sinosure. Floating with the six-month dollar
 * LIBOR, whose fixings for the loan's periods are not at hand. The laws for 2010 and 2011 print half of the yearly
 * sum in dollars as "EUR".
 */
export const chinaRescheduled: Agreement = {
  loan: "china-rescheduled",
  name: { sr: "Reprogramirani zajam", en: "Rescheduled loan" },
  currency: {
    value: "USD",
    source: {
      mark: "seen",
      text: "9.201.080 USD",
      document: "Rebalans budžeta 2013",
      documentSays: message("explain:documentLaw2013"),
    },
  },
  signed: { value: day("2009-02-20"), source: { mark: "quoted", text: "20.02.2009", ...AIDDATA } },
  monthsBetween: {
    value: 6,
    source: {
      mark: "computed",
      text: "21.07.2010, 21.01.2021",
      says: message("explain:sourceStep", {
        first: { day: day("2010-07-21") },
        last: { day: day("2021-01-21") },
      }),
    },
  },
};
