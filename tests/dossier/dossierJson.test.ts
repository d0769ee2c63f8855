import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import type { Dossier, Payment } from "../../src/dossier/dossier.ts";
import { dossierToJson, readDossier } from "../../src/dossier/dossierJson.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { message, messageWith, Problem } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import { sampleDossier, X_RAY, X_RAY_CARD } from "../workbook/dossier.ts";
import { importReal, REAL_DOCUMENTS } from "../realDocuments.ts";

/** To JSON text and back, as through a workbook that is saved and opened. */
function thereAndBack(dossier: Dossier): Dossier {
  return readDossier(JSON.parse(JSON.stringify(dossierToJson(dossier))));
}

const PAYMENTS: readonly Payment[] = [
  {
    loan: "x-ray",
    date: day("2014-03-21"),
    kind: "principal",
    amount: money(853750000n, "CNY"),
    note: 'izvod 57, "deo"',
  },
  { loan: "jica", date: day("2017-02-28"), kind: "interest", amount: money(-1n, "JPY"), note: null },
  { loan: "x", date: day("1999-12-31"), kind: "fee", amount: money(5n, "KWD"), note: "" },
  { loan: "x", date: day("2000-02-29"), kind: "default-interest", amount: money(0n, "RSD"), note: "—" },
];

/** Terms with everything that a table of loans has no column for. */
const RICH: LoanTerms = {
  ...X_RAY,
  id: "bogat",
  facility: null,
  signed: null,
  agreement: null,
  repayment: {
    kind: "custom",
    instalments: [
      { date: day("2014-03-21"), amount: money(1n, "CNY") },
      { date: day("2025-09-21"), amount: money(20489999999n, "CNY") },
    ],
  },
  fees: [{ kind: "management", percent: decimal("1.0"), on: "facility", date: day("2011-01-14") }],
  sources: {
    rate: {
      mark: "quoted",
      text: "3",
      says: message("explain:sourceNoShiftStated", {
        count: 2,
        amount: money(-5n, "CNY"),
        date: { day: day("2014-03-21") },
        percent: { percent: decimal("3.00") },
        index: { rateIndex: "LIBOR6M_USD" },
        rate: { decimal: decimal("0.0010") },
        inner: message("budget:labelFirst"),
      }),
      document: "a.pdf",
      documentSays: message("explain:sourceNoShiftStated"),
      page: 4,
      row: "6.5",
    },
  },
};

describe("a dossier comes back from JSON as it was", () => {
  test.each(["sr-Latn", "sr-Cyrl", "en"] as const)("loans of all kinds, %s", (language) => {
    const dossier = { ...sampleDossier(language), payments: PAYMENTS };
    expect(thereAndBack(dossier)).toStrictEqual(dossier);
  });

  test("sources in words and as messages with values of every kind; own instalments, fees", () => {
    const dossier = sampleDossier("sr-Latn", "2022-08-31", [RICH]);
    expect(thereAndBack(dossier)).toStrictEqual(dossier);
  });

  test("a card that runs over a page break", () => {
    const sample = sampleDossier("en", "2022-08-31", [X_RAY]);
    const area = { left: 60, top: 90, right: 520, bottom: 150 };
    const source = { ...X_RAY_CARD.source, area, goesOn: { page: 21, area } };
    const dossier = { ...sample, lines: [{ ...X_RAY_CARD, source }] };
    expect(thereAndBack(dossier)).toStrictEqual({ ...dossier, loans: thereAndBack(dossier).loans });
  });

  test("documents from cells, warnings, rates of the program's, a card that is none of the lines", () => {
    const sample = sampleDossier("sr-Cyrl");
    const apart = { ...X_RAY_CARD, warnings: [messageWith("budget:dateYearOnly", { text: "2005." })] };
    const dossier: Dossier = {
      ...sample,
      documents: sample.documents.map((document) => ({
        ...document,
        kind: "cells" as const,
        asOf: null,
        totals: [],
        warnings: [message("budget:pageWithoutText", { page: 3 })],
      })),
      loans: [{ terms: X_RAY, cards: [X_RAY_CARD, apart] }],
      rates: [
        {
          date: day("2022-08-31"),
          base: "CNY",
          quote: "RSD",
          rate: decimal("17.0000"),
          mark: "computed",
          source: message("budget:rateEcb"),
        },
      ],
    };
    expect(thereAndBack(dossier)).toStrictEqual(dossier);
  });

  test("a loan's card stays the very line it was recognised in", () => {
    const { lines, loans, unscheduled } = thereAndBack(sampleDossier("en"));
    expect(loans[0]?.cards[0]).toBe(lines[0]);
    expect(unscheduled[0]?.card).toBe(lines[1]);
  });

  test("amounts and rates stand as text, with the decimals that they had", () => {
    const json = JSON.stringify(dossierToJson({ ...sampleDossier("en"), payments: PAYMENTS }));
    expect(json).toContain('{"amount":"8537500.00","currency":"CNY"}');
    expect(json).toContain('{"amount":"-1","currency":"JPY"}');
    expect(json).toContain('{"amount":"0.005","currency":"KWD"}');
    expect(json).toContain('"percent":"3.00"');
    expect(json).toContain('"amount":"28252000000"');
  });
});

describe("what is not as it was written is refused, with its path", () => {
  const text = JSON.stringify(dossierToJson({ ...sampleDossier("en"), payments: PAYMENTS }));

  /** What is refused where, of the dossier in which another value stands at the path; without one, none. */
  const refusalWith = (path: string, value?: unknown): string => {
    const json: unknown = JSON.parse(text);
    const keys = path.split(/[.[\]]+/u).filter((key) => key !== "");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], json);
    if (value === undefined) Reflect.deleteProperty(parent as object, last);
    else Reflect.set(parent as object, last, value);
    return refusal(json);
  };
  const refusal = (json: unknown): string => {
    try {
      readDossier(json);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { path } = error.problem.params;
      return typeof path === "string" ? `${error.problem.key} ${path}` : error.problem.key;
    }
    return "read";
  };

  test.each<[what: string, path: string, value: unknown]>([
    ["a number for an amount", "payments[0].amount.amount", 8537500],
    ["an amount finer than its currency", "payments[1].amount.amount", "0.5"],
    ["a day that is none", "payments[2].date", "2014-02-30"],
    ["an unknown currency", "rates[0].base", "XXX"],
    ["a rate with a comma", "rates[1].rate", "87,2964"],
    ["a language that is none", "settings.language", "sr"],
    ["a card that is not among the lines", "unscheduled[0].card", 2],
    ["a field taken away", "lines[0].balanceEur", undefined],
    ["a field too many", "lines[1].balanceUsd", "1"],
    ["terms without a rate", "loans[0].terms.rate", undefined],
    ["an id that another loan has", "loans[1].terms.id", X_RAY.id],
    ["a term misspelt", "loans[1].terms.fee", []],
    ["a drawdown without amount", "loans[0].terms.drawdowns[0].amount", ""],
    ["a mark that is none", "loans[0].terms.sources.rate.mark", "sure"],
    ["a list that is none", "documents", {}],
    ["a message that is a word", "unscheduled[0].missing[0]", "noBalance"],
    ["a rate of no known kind", "lines[0].rate.kind", "constructor"],
    ["a page that is half", "lines[0].source.page", 1.5],
    ["no version", "version", undefined],
  ])("%s", (_what, path, value) => {
    expect(refusalWith(path, value)).toBe(`errors:memoryDamaged ${path}`);
  });

  test("unchanged it is read", () => {
    expect(refusal(JSON.parse(text))).toBe("read");
  });

  test.each([null, "text", [], 5])("%j is no dossier", (value) => {
    expect(refusal(value)).toBe("errors:memoryDamaged -");
  });

  test("a later form is named as such", () => {
    expect(refusalWith("version", 2)).toBe("errors:memoryOfOtherForm");
  });
});

describe.each(["rebalans-2013.pdf", "rebalans2014-p19-20-china-exim-cards.pdf"])(
  `%s (skipped without ${REAL_DOCUMENTS})`,
  async (name) => {
    const imported = await importReal(name);
    test.skipIf(!imported)("comes back as it was, cards and warnings", () => {
      if (!imported) return;
      const dossier = assembleDossier(
        imported,
        { wanted: null, terms: [] },
        { language: "sr-Cyrl", asOf: day("2022-08-31") },
      );
      expect(dossier.lines.length).toBeGreaterThan(10);
      expect(thereAndBack(dossier)).toStrictEqual(dossier);
      // A sheet keeps it in texts of at most 30,000 characters; a request to Excel stays far under 5 MB.
      const size = JSON.stringify(dossierToJson(dossier)).length;
      expect(size / (dossier.lines.length + dossier.others.length)).toBeLessThan(2000);
    });
  },
);
