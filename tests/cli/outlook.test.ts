import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { OutlookAsked } from "../../src/cli/outlook/asked.ts";
import { outlookToJson } from "../../src/cli/outlook/outlookJson.ts";
import { outlookText } from "../../src/cli/outlook/outlookText.ts";
import { wrapped } from "../../src/cli/outlook/wrapped.ts";
import { day } from "../../src/calendar/day.ts";
import { assembleDossier, isNamed } from "../../src/dossier/assembleDossier.ts";
import { importFiles, type Imported } from "../../src/dossier/importFiles.ts";
import { joinedParts } from "../../src/dossier/importProtocol.ts";
import { outlookOf, type Outlook } from "../../src/dossier/outlook/outlook.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { answered } from "./runCli.ts";

addLaterTexts();

/** The bank's 14 loans in the layout of the law for 2025, made by the project. */
const SAMPLE = "samples/china-exim-2025.pdf";
const EARLIER = "samples/china-exim-2014.pdf";

interface Loan {
  readonly id: string;
  readonly basis: string;
  readonly balance: string | null;
  readonly instalmentsLeft: number | null;
  readonly principal: Readonly<Record<string, string>>;
  readonly interest: Readonly<Record<string, string>> | null;
  readonly [name: string]: unknown;
}

interface Answer {
  readonly asOf: string;
  readonly rates: readonly { readonly currency: string; readonly rsd: string; readonly provenBy: number }[];
  readonly loans: readonly Loan[];
  readonly covered: Readonly<Record<string, unknown>>;
  readonly sums: { readonly years: readonly Record<string, unknown>[] };
  readonly forecasts: readonly { readonly score: readonly unknown[] }[];
}

interface Choice {
  readonly files?: readonly string[];
  readonly from?: number;
  readonly currency?: "EUR" | "RSD";
  readonly loan?: string;
  readonly asOf?: string;
  readonly terms?: LoanTerms;
}

const imported = new Map<string, Promise<Imported>>();

/** Each sample is read once. */
async function read(path: string): Promise<Imported> {
  const known =
    imported.get(path) ??
    readFile(path).then((bytes) => importFiles([{ name: basename(path), bytes: new Uint8Array(bytes) }]));
  imported.set(path, known);
  return known;
}

async function outlookWith({ files = [SAMPLE], loan, asOf, terms }: Choice): Promise<[Outlook, Imported]> {
  const parts = await Promise.all(files.map(read));
  const all = joinedParts(parts);
  const dossier = assembleDossier(
    all,
    { wanted: [], terms: [] },
    { language: "en", asOf: day("2026-01-01") },
  );
  const outlook = outlookOf(dossier, {
    isWanted: (card, id) => loan === undefined || id === loan || isNamed(card, loan),
    stated: new Map(terms ? [[terms.id, terms]] : []),
    days: new Map(),
    asOf: asOf === undefined ? null : day(asOf),
  });
  return [outlook, all];
}

const askedOf = ({ from, currency, loan }: Choice): OutlookAsked => ({
  from: from ?? null,
  currency: currency ?? "EUR",
  loans: loan === undefined ? [] : [loan],
});

async function asked(choice: Choice): Promise<Answer> {
  const [outlook, { documents }] = await outlookWith(choice);
  const { sayMessage } = translatorFor("en");
  return JSON.parse(JSON.stringify(outlookToJson(outlook, documents, askedOf(choice), sayMessage))) as Answer;
}

async function shown(choice: Choice, language: Language): Promise<string> {
  const [outlook, { documents }] = await outlookWith(choice);
  return outlookText(outlook, documents, askedOf(choice), translatorFor(language));
}

describe("outlook --json", () => {
  it("says day, rates, loans and what is covered", async () => {
    const { asOf, rates, loans, covered } = await asked({ asOf: "2025-03-21" });
    expect(asOf).toBe("2024-08-31");
    expect(rates.map(({ currency, rsd }) => `${currency} ${rsd}`)).toEqual([
      "CNY 14.8970",
      "EUR 117.0222",
      "USD 105.6443",
    ]);
    expect(covered).toMatchObject({ loans: 13, ofLoans: 14, eur: "2755984902", ofEur: "2755984902" });
    expect(loans.find(({ id }) => id === "x-ray")).toMatchObject({
      row: "6.1",
      currency: "CNY",
      balance: "25612500.00",
      instalmentsLeft: 3,
      instalment: "8537500.00",
      basis: "proven",
      printed: { year: 2025, amount: "17075000.00" },
      principal: { "2024": "8537500.00", "2025": "17075000.00" },
      // 25,612,500 x 3 % x 184 / 360; then 181 and 184 days on what is left.
      interest: { "2024": "392725.00", "2025": "388456.25" },
      // One of the two instalments left is due on the day itself, and paid.
      forecast: { date: "2025-03-21", amount: "8537500.00" },
    });
    // A floating rate leaves interest open, never nought.
    expect(loans.find(({ id }) => id === "iverak-lajkovac")?.interest).toBeNull();
  });

  it("shows the loans and years that are asked for", async () => {
    const { loans, sums } = await asked({ loan: "kostolac", from: 2034, currency: "RSD" });
    expect(loans.map(({ id }) => id)).toEqual(["kostolac-1", "kostolac-2"]);
    // The last of 21 instalments takes the rest: 406,790,866.37 - 20 x 19,370,993.64.
    expect(loans[1]?.principal).toEqual({ "2034": "38741987.28", "2035": "19370993.57" });
    // 19,370,993.57 x 105.6443 dinars.
    expect(sums.years.at(-1)).toMatchObject({ year: 2035, principal: "2046435056.01" });
  });

  it("compares the forecast of an earlier law with the later one", async () => {
    const { forecasts } = await asked({ files: [EARLIER, SAMPLE] });
    expect(forecasts).toHaveLength(1);
    expect(forecasts[0]?.score).toHaveLength(3);
  });

  it("takes the user's terms for a loan", async () => {
    const { loans } = await asked({
      terms: readTerms(JSON.parse(await readFile("samples/x-ray.terms.json", "utf8")), {}),
    });
    expect(loans.find(({ id }) => id === "x-ray")).toMatchObject({
      basis: "stated",
      balance: "25612500.00",
      principal: { "2024": "8537500.00", "2025": "17075000.00" },
    });
  });
});

describe("outlook for the terminal", () => {
  test.each(LANGUAGES)("is at most 100 columns wide: %s", async (language) => {
    const stdout = await shown({ files: [EARLIER, SAMPLE], asOf: "2030-12-31" }, language);
    const wide = stdout.split("\n").filter((line) => Array.from(line).length > 100);
    expect(wide).toEqual([]);
    expect(stdout).not.toMatch(/outlook:|\{\{|undefined|NaN/u);
  });

  it("has a table of its own for a loan that is asked for", async () => {
    const stdout = await shown({ loan: "x-ray" }, "en");
    expect(stdout).toContain("2025  17,075,000.00  388,456.25");
  });
});

/** EUR 2,400.00 on the list's day, in place of what card 6.12 says. */
function statedRoad(changes: Readonly<Record<string, unknown>> = {}): LoanTerms {
  return readTerms(
    {
      id: "iverak-lajkovac",
      name: "Iverak-Lajkovac",
      currency: "EUR",
      openingBalance: { date: "2024-08-31", amount: "2400.00" },
      rate: {
        kind: "floating",
        index: "EURIBOR6M",
        marginPercent: "1",
        fixings: [{ from: "2024-05-15", percent: "1" }],
      },
      dayCount: "ACT/360",
      firstInterest: "2024-11-15",
      firstPrincipal: "2025-11-15",
      lastPrincipal: "2026-11-15",
      monthsBetween: 6,
      repayment: { kind: "equal-principal" },
      ...changes,
    },
    {},
  );
}

describe("terms that the user states", () => {
  // 2,400.00 x 2 % x 184 / 360 = 24.53 joins the balance in 2024. Of 2,424.53 then 24.38 (181 days) and 24.78 (184 days)
  // in 2025, and 808.18, a third. Of 1,616.35 16.25 (181 days) in May 2026 and 808.18; 100.00 on 1 June; in November
  // (808.17 x 17 + 708.17 x 167) x 2 % / 360 = 7.33, and the rest, 708.17.
  const terms = statedRoad({
    capitalisedUntil: "2024-11-15",
    prepayments: [{ date: "2026-06-01", amount: "100.00", order: "in-order", respread: false }],
    fees: [{ kind: "agency", amount: "10.00", from: "2025-05-15", monthsBetween: 12 }],
  });

  it("interest that joins the balance does not fall due, and what is prepaid does", async () => {
    const { loans } = await asked({ loan: "iverak-lajkovac", terms });
    expect(loans[0]).toMatchObject({
      principal: { "2024": "0.00", "2025": "808.18", "2026": "1616.35" },
      interest: { "2024": "0.00", "2025": "49.16", "2026": "23.58" },
      nextPrincipal: "2025-11-15",
      lastPrincipal: "2026-11-15",
      projectedRate: true,
      assumedRate: false,
      feesLeftOut: true,
    });
  });

  it("the next and the last instalment are those after the day of the list, whatever the first one was", async () => {
    const begun = statedRoad({
      openingBalance: { date: "2024-02-29", amount: "2400.00" },
      rate: { kind: "fixed", percent: "2" },
      firstInterest: "2024-05-15",
      firstPrincipal: "2024-05-15",
      reschedulings: [
        {
          date: "2025-05-15",
          accrued: "due",
          writeDown: null,
          rate: null,
          repayment: null,
          firstInterest: "2025-11-15",
          firstPrincipal: "2027-11-15",
          lastPrincipal: "2028-11-15",
          monthsBetween: 6,
          capitalisedUntil: null,
        },
      ],
    });
    const { loans } = await asked({ loan: "iverak-lajkovac", terms: begun });
    expect(loans[0]).toMatchObject({ nextPrincipal: "2024-11-15", lastPrincipal: "2028-11-15" });
  });

  it("says what its figures rest on, and what they leave out", async () => {
    const text = (await shown({ loan: "iverak-lajkovac", terms }, "en")).replaceAll(/\s+/gu, " ");
    expect(text).toContain("Of 2024 only what falls due after 31 Aug 2024 is counted.");
    expect(text).toContain("the last known one is carried forward: Iverak–Lajkovac road");
    expect(text).toContain("Fees that the terms of these loans state are in no sum: Iverak–Lajkovac road");
    expect(await shown({ loan: "iverak-lajkovac", terms, from: 2025 }, "en")).not.toContain("Of 2024 only");
    const assumed = statedRoad({ assumedRate: { kind: "constant", percent: "1" } });
    expect(await shown({ loan: "iverak-lajkovac", terms: assumed }, "en")).toContain("rests on an assumed");
  });

  it("in a currency of which no rate is known have no sum in another one, which is said", async () => {
    const yen = statedRoad({ currency: "JPY", openingBalance: { date: "2024-08-31", amount: "2400" } });
    const { sums } = await asked({ loan: "iverak-lajkovac", terms: yen });
    expect(sums.years[1]).toEqual({
      year: 2025,
      principal: null,
      interest: null,
      interestOpen: 0,
      withoutRate: 1,
    });
    const text = (await shown({ loan: "iverak-lajkovac", terms: yen }, "en")).replaceAll(/\s+/gu, " ");
    expect(text).toContain("2025 - - - 1");
    expect(text).toContain("No rate between EUR and the currency of these loans is known");
  });
});

describe("what is asked wrongly is said in one sentence", () => {
  test.each([
    [["--from", "soon"], "is no year"],
    [["--in", "USD"], "neither EUR nor RSD"],
    [["--list-day", "law.pdf"], "no document and day"],
    [["--list-day", "law.pdf=31.08.2024"], "no document and day"],
    [["--as-of", "tomorrow"], "--as-of"],
    [
      ["--list-day", "a=b.pdf=2024-08-31", "--list-day", "a=b.pdf=2024-08-30"],
      "--list-day is given twice, as a=b.pdf=2024-08-31 and as a=b.pdf=2024-08-30",
    ],
  ])("%s", async (args, says) => {
    const { stderr, stdout, code } = await answered("outlook", SAMPLE, ...args, "--lang", "en");
    expect([stdout, code]).toEqual(["", 2]);
    expect(stderr).toContain(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("of an option that is given twice the last counts, and stderr tells it", async () => {
    const { stderr, stdout, code } = await answered(
      "outlook",
      SAMPLE,
      ...["--as-of", "2024-08-31", "--as-of=2025-08-31", "--json", "--lang", "en"],
    );
    const once = await answered("outlook", SAMPLE, "--as-of", "2025-08-31", "--json", "--lang", "en");
    expect([stdout, code]).toEqual([once.stdout, 0]);
    expect(stderr).toBe(
      `otplata: --as-of is given twice: 2024-08-31 and 2025-08-31. The last one counts.\n${once.stderr}`,
    );
  });

  it("the same twice is said once, and so is the day of another document", async () => {
    const twice = ["--as-of", "2025-08-31", "--as-of", "2025-08-31", "--list-day", "law.pdf=2024-08-31"];
    const { stderr, code } = await answered(
      "outlook",
      SAMPLE,
      ...twice,
      "--list-day",
      "budget.pdf=2024-08-30",
    );
    expect(code).toBe(0);
    expect(stderr).not.toContain("twice");
  });

  it("a day that a list contradicts is taken, with a word", async () => {
    const name = SAMPLE.slice(SAMPLE.lastIndexOf("/") + 1);
    const on = async (day: string): Promise<string> =>
      (await answered("outlook", SAMPLE, "--list-day", `${name}=${day}`, "--lang", "en")).stderr;
    expect((await on("2024-08-30")).replaceAll("\u00a0", " ")).toBe(
      `otplata: “${name}” itself states the day of its balances, 31 Aug 2024; they are taken as those of 30 Aug 2024, as --list-day says. Leave it out if that is a slip.\n`,
    );
    expect(await on("2024-08-31")).toBe("");
  });

  it("a list without a day, and how its day is stated", async () => {
    const folder = await mkdtemp(join(tmpdir(), "outlook-"));
    const path = join(folder, "list.csv");
    const rows = [
      "Ред. број;Назив дуга;Услови;Стање дуга у EUR;Стање дуга у RSD",
      "1.1;Zajam za puteve;;12.000.000;1.404.266.400",
      ";Први датум отплате главнице;15.05.2020.;;",
      ";Последњи датум отплате главнице;15.11.2027.;;",
      ";Рата главнице за 2025. год.;3.428.571 EUR;;",
      ";Каматна стопа;2,50%;;",
    ];
    await writeFile(path, rows.join("\n"));
    const undated = await answered("outlook", path, "--lang", "en");
    expect(undated.code).toBe(2);
    expect(undated.stderr).toContain("The day of the balances is not stated in list.csv");
    const dated = await answered("outlook", path, "--list-day", "list.csv=2024-08-31", "--json");
    expect([dated.stderr, dated.code]).toEqual(["", 0]);
    expect(JSON.parse(dated.stdout)).toMatchObject({ asOf: "2024-08-31", asOfMark: "entered" });
    const none = await answered(
      "outlook",
      path,
      "--list-day",
      "list.csv=2024-08-31",
      "--loan",
      "nobody",
      "--lang",
      "en",
    );
    expect([none.code, none.stderr.startsWith("otplata: No loan of the list")]).toEqual([2, true]);
  });
});

test("sentences are wrapped at words", () => {
  const text = wrapped(Array.from({ length: 60 }, () => "word").join(" "), "- ", "  ");
  expect(text.split("\n").map((line) => line.length)).toEqual([96, 96, 96, 16]);
  expect(wrapped("x".repeat(120))).toBe("x".repeat(120));
});
