import { day } from "../../calendar/day.ts";
import { message } from "../../messages/message.ts";
import { money } from "../../money/money.ts";
import type { Agreement } from "./agreement.ts";

const AIDDATA = {
  document: "AidData, china.aiddata.org, project 66981",
  documentSays: message("explain:documentAidData", { project: "66981" }),
};

/**
 * Zemun-Borča bridge. Its first principal date was moved from 21.07.2014 (law for 2013) to 21.01.2016 (law for 2014),
 * and its drawdowns, still running then, are not published.
 */
export const zemunBorca: Agreement = {
  loan: "zemun-borca",
  name: "Most Zemun-Borča",
  currency: { value: "USD", source: { mark: "quoted", text: "USD", ...AIDDATA } },
  agreement: {
    value: "PBC (2010) 20 TOTAL 127",
    source: { mark: "quoted", text: "PBC (2010) 20 Total 127", ...AIDDATA },
  },
  signed: { value: day("2010-07-14"), source: { mark: "quoted", text: "14.07.2010", ...AIDDATA } },
  facility: {
    value: money(21_740_000_000n, "USD"),
    source: { mark: "quoted", text: "USD 217,400,000", ...AIDDATA },
  },
};
