import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../src/budget/budgetLine.ts";
import { day, isoText } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { importFiles, type Imported } from "../../src/dossier/importFiles.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { knownPositionAt } from "../loan/knownPosition.ts";
import { decimal, decimalText } from "../../src/money/decimal.ts";
import { amountText } from "../../src/money/money.ts";
import { parseCsv } from "../csv.ts";

const SETTINGS = { language: "en", asOf: day("2022-08-31") } as const;
const sample = await importFiles([
  { name: "china-exim-2014.pdf", bytes: new Uint8Array(await readFile("samples/china-exim-2014.pdf")) },
]);

function assemble(imported: Imported, wanted: string[] | null = null): Dossier {
  return assembleDossier(imported, { wanted, terms: [] }, SETTINGS);
}

const ids = ({ loans, unscheduled }: Dossier): string[] => [
  ...loans.map(({ terms }) => terms.id),
  ...unscheduled.map(({ card }) => `${card.loan} (unscheduled)`),
];

describe("terms whose id differs from a debt's in capitals alone", () => {
  test("are that debt's: spreadsheets take both ids for one, and would put the drawdowns of both to each", () => {
    const own = assemble(sample, ["x-ray"]).loans[0]!.terms;
    const stated = { ...own, id: "X-RAY", name: "Moj" };
    const { loans } = assembleDossier(sample, { wanted: ["x-ray"], terms: [stated] }, SETTINGS);
    expect(loans.map(({ terms }) => [terms.id, terms.name])).toEqual([["x-ray", "Moj"]]);
    expect(loans[0]?.cards).toHaveLength(1);
  });
});

describe("from the sample to X RAY's schedule", () => {
  const dossier = assemble(sample);
  const { terms, cards } = dossier.loans[0]!;
  const schedule = buildSchedule(terms);

  test("the loans of the Exim Bank of China are taken; those without enough facts say what is missing", () => {
    expect(ids(dossier)).toEqual([
      "x-ray",
      "china-rescheduled (unscheduled)",
      "zemun-borca (unscheduled)",
      "obrenovac-ljig (unscheduled)",
      "kostolac-1 (unscheduled)",
    ]);
    for (const { missing } of dossier.unscheduled) expect(missing.length).toBeGreaterThan(0);
    expect(cards.map((card) => card.row)).toEqual(["6.5"]);
  });

  test("24 instalments of CNY 8,537,500.00, equal to the published reconstruction row by row", async () => {
    const published = parseCsv(await readFile("tests/fixtures/loan/xray-schedule.csv", "utf8")).slice(1);
    const instalments = schedule.rows.filter((row) => row.instalment !== null);
    expect(
      instalments.map((row) => [
        String(row.instalment),
        isoText(row.due),
        amountText(row.principal),
        amountText(row.closing),
      ]),
    ).toEqual(
      published.map(([n, due, , principal, balance]) => [n, due, `${principal}.00`, `${balance}.00`]),
    );
    expect(instalments).toHaveLength(24);
    expect(amountText(schedule.totals.principal)).toBe("204900000.00");
  });

  test.each([
    ["2014-03-20", "204900000.00", 24],
    ["2014-03-21", "196362500.00", 23],
    ["2022-08-31", "59762500.00", 7],
    ["2025-09-20", "8537500.00", 1],
    ["2025-09-21", "0.00", 0],
    ["2026-11-24", "0.00", 0],
  ])("on %s the balance is CNY %s with %d instalments left", (date, balance, left) => {
    const position = knownPositionAt(terms, schedule, day(date));
    expect([amountText(position.balance), position.instalmentsLeft]).toEqual([balance, left]);
  });

  test("what the law doesn't say is marked as inferred, what it says as seen, with page and row", () => {
    expect(terms.sources["drawdowns"]?.mark).toBe("inferred");
    expect(terms.sources["dayCount"]?.mark).toBe("inferred");
    expect(terms.sources["firstPrincipal"]).toMatchObject({
      mark: "seen",
      page: 1,
      row: "6.5",
      text: "21.03.2014.",
    });
  });
});

describe("choosing loans", () => {
  test.each([
    [["x-ray"], ["x-ray"]],
    [["X ray"], ["x-ray"]],
    [["костолац"], ["kostolac-1 (unscheduled)"]],
    [
      ["Kostolac", "Zemun"],
      ["zemun-borca (unscheduled)", "kostolac-1 (unscheduled)"],
    ],
    [["nothing of this name"], []],
  ])("%j", (wanted, expected) => {
    expect(ids(assemble(sample, wanted))).toEqual(expected);
  });

  test("stated terms stand instead of derived ones, and add a loan that no document names", () => {
    const { terms } = assemble(sample).loans[0]!;
    const stated = { ...terms, rate: { kind: "fixed" as const, percent: decimal("2.5") } };
    const other = { ...terms, id: "another" };
    const dossier = assembleDossier(sample, { wanted: ["x-ray"], terms: [stated, other] }, SETTINGS);
    expect(
      dossier.loans.map((loan) => [
        loan.terms.id,
        loan.terms === stated || loan.terms === other,
        loan.cards.length,
      ]),
    ).toEqual([
      ["x-ray", true, 1],
      ["another", true, 0],
    ]);
  });
});

describe("one loan in several laws", () => {
  const [card] = sample.lines.filter((line) => line.loan === "x-ray") as [DebtCard];
  const older: DebtCard = {
    ...card,
    row: "6.4",
    asOf: day("2013-05-31"),
    source: { ...card.source, document: "law-2013.pdf", row: "6.4" },
    lastPrincipal: { text: "21.03.2024.", day: day("2024-03-21") },
    instalment: { year: 2013, amounts: [{ amount: decimal("0"), currency: null }], text: "0" },
  };

  test("is one loan whatever its row number; dates come from the newest law, the instalment from the newest that states one", () => {
    const { loans } = assemble({ documents: [], lines: [card, older], others: [] });
    expect(loans).toHaveLength(1);
    expect(loans[0]!.cards.map((each) => each.row)).toEqual(["6.4", "6.5"]);
    expect(isoText(loans[0]!.terms.lastPrincipal)).toBe("2025-09-21");
  });

  test("a newer law that prints 0 for its year doesn't hide an older one's instalment", () => {
    const newer: DebtCard = { ...older, asOf: day("2015-05-31"), lastPrincipal: card.lastPrincipal };
    const { loans } = assemble({ documents: [], lines: [newer, card], others: [] });
    expect(loans[0]!.terms.sources["yearlyInstalment"]).toMatchObject({ document: card.source.document });
  });

  test("a law that prints a bare 0, before repayment starts, says so for a loan of which no other law is known", () => {
    const [bridge] = sample.lines.filter((line) => line.loan === "zemun-borca");
    const { unscheduled } = assemble({ documents: [], lines: [bridge as DebtCard], others: [] });
    expect(unscheduled[0]?.missing.map((message) => message.key)).toContain(
      "explain:missingInstalmentBeforeRepayment",
    );
  });

  describe("of which no law prints an instalment", () => {
    const [bridge] = sample.lines.filter((line) => line.loan === "zemun-borca");
    const none = { year: null, amounts: [], text: null };
    const last = { text: "21.03.2014.", day: day("2014-03-21") };
    const past = { ...(bridge as DebtCard), instalment: none, lastPrincipal: last, asOf: day("2013-05-31") };
    const later = { ...card, asOf: day("2014-07-31") };
    const owing = { balanceEur: decimal("1"), balanceRsd: decimal("117"), lastPrincipal: card.lastPrincipal };
    const nothing = { balanceEur: decimal("0"), balanceRsd: decimal("0"), lastPrincipal: card.lastPrincipal };
    const keysOf = (lines: readonly DebtCard[]): string[] =>
      assemble({ documents: [], lines, others: [] }).unscheduled.flatMap(({ missing }) =>
        missing.map(({ key }) => key).filter((key) => key.startsWith("explain:missingInstalment")),
      );

    test.each([
      ["its last date is past and a later list has it no more", past, [later], "Gone"],
      ["nothing was owed on it and a later list has it no more", { ...past, ...nothing }, [later], "Gone"],
      ["it was owed and to be repaid later", { ...past, ...owing }, [later], ""],
      ["no later list is known", past, [], ""],
    ])("%s", (_, own, others, ending) => {
      expect(keysOf([own, ...others])).toEqual([`explain:missingInstalment${ending}`]);
    });
  });

  test("two cards of one law are two loans, also under the same name: facts of the agreement go to the first alone", () => {
    const twin = { ...card, row: "6.9", source: { ...card.source, row: "6.9" } };
    expect(ids(assemble({ documents: [], lines: [card, twin], others: [] }))).toEqual([
      "x-ray",
      "x-ray (unscheduled)",
    ]);
  });
});

describe("exchange rates", () => {
  test("a document's balances give its rate to the dinar and para: 116.7676 on 31 July 2014", () => {
    const { rates } = assembleDossier(sample, { wanted: null, terms: [] }, SETTINGS);
    const ofDay = rates.filter(
      (rate) => rate.date === day("2014-07-31") && rate.base === "EUR" && rate.quote === "RSD",
    );
    expect(ofDay.map(({ rate, mark }) => [decimalText(rate), mark])).toEqual([["116.7676", "quoted"]]);
  });

  test("a user's rate stands before a published one of the same day", () => {
    const own = {
      date: day("2022-08-31"),
      base: "EUR",
      quote: "CNY",
      rate: decimal("7"),
      mark: "entered",
      source: "own",
    } as const;
    const { rates } = assembleDossier(sample, { wanted: null, terms: [], rates: [own] }, SETTINGS);
    expect(rates.filter((rate) => rate.date === own.date && rate.quote === "CNY")).toEqual([own]);
  });
});
