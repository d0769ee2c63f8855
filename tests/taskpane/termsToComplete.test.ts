import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { factsFromCards } from "../../src/dossier/loanFacts.ts";
import { agreementFor } from "../../src/loan/agreements/catalogue.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { Problem } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { termsToComplete } from "../../src/taskpane/state/termsToComplete.ts";
import { card } from "./fakeChain.ts";

/** Row 6.6 of the amended budget law for 2014. */
const BRIDGE = card({
  row: "6.6",
  name: "Export – Import Bank of China – Мост Земун–Борча",
  loan: "zemun-borca",
  firstPrincipal: { text: "21.01.2016.", day: day("2016-01-21") },
  lastPrincipal: { text: "21.07.2025.", day: day("2025-07-21") },
  instalment: { year: 2014, amounts: [{ amount: decimal("0"), currency: null }], text: "0" },
  source: { document: "rebalans-2014.pdf", page: 20, row: "6.6", text: "6.6" },
});

function toComplete(id: string, one: typeof BRIDGE): Record<string, unknown> {
  const agreement = agreementFor(id);
  // As it comes out of a file.
  const text = JSON.stringify(termsToComplete(factsFromCards(id, [one], agreement), agreement));
  return JSON.parse(text) as Record<string, unknown>;
}

describe("a file of terms to complete", () => {
  it("holds what the law prints and what is known of the agreement, each with its source; nothing is assumed", () => {
    const { sources, ...terms } = toComplete("zemun-borca", BRIDGE);
    expect(terms).toEqual({
      id: "zemun-borca",
      name: "Export – Import Bank of China – Мост Земун–Борча",
      currency: "USD",
      agreement: "PBC (2010) 20 TOTAL 127",
      signed: "2010-07-14",
      facility: "217400000.00",
      drawdowns: [{ date: "", amount: "" }],
      rate: { kind: "fixed", percent: "3.00" },
      dayCount: "",
      firstInterest: "",
      firstPrincipal: "2016-01-21",
      lastPrincipal: "2025-07-21",
      monthsBetween: null,
      repayment: { kind: "" },
    });
    expect(sources).toMatchObject({
      rate: { mark: "seen", text: "3,00% фиксна", document: "rebalans-2014.pdf", page: 20, row: "6.6" },
      firstPrincipal: { mark: "seen", text: "21.01.2016." },
      facility: { mark: "quoted" },
    });
    expect(Object.keys(sources as object)).not.toContain("drawdowns");
  });

  it("is refused until it is filled in, term by term, and then read", () => {
    const terms = toComplete("zemun-borca", BRIDGE);
    const steps: [path: string, fill: () => void][] = [
      ["drawdowns[0].date", () => (terms["drawdowns"] = [{ date: "2014-12-21", amount: "150000000.00" }])],
      ["dayCount", () => (terms["dayCount"] = "ACT/360")],
      ["firstInterest", () => (terms["firstInterest"] = "2015-01-21")],
      ["monthsBetween", () => (terms["monthsBetween"] = 6)],
      ["repayment.kind", () => (terms["repayment"] = { kind: "equal-principal" })],
    ];
    for (const [path, fill] of steps) {
      const refused = ((): unknown => {
        try {
          return readTerms(terms, {});
        } catch (error) {
          return error;
        }
      })();
      expect(refused).toBeInstanceOf(Problem);
      expect((refused as Problem).place.cell).toBe(path);
      fill();
    }
    const read = readTerms(terms, {});
    expect(read.sources["rate"]?.mark).toBe("seen");
    expect(read.firstPrincipal).toBe(day("2016-01-21"));
  });

  it("leaves a floating rate without its values, and an unknown one without a kind", () => {
    const rateOf = (rate: (typeof BRIDGE)["rate"]) => toComplete("other", card({ ...BRIDGE, rate }))["rate"];
    const floating = { kind: "floating", index: "LIBOR6M_USD", marginPercent: decimal("1.3") } as const;
    expect(rateOf({ ...floating, text: "6M LIBOR/USD + 1,3%" })).toEqual({
      kind: "floating",
      index: "LIBOR6M_USD",
      marginPercent: "1.3",
      fixings: [],
    });
    expect(rateOf(null)).toEqual({ kind: "" });
  });
});
