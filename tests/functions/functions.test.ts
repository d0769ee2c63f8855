import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { dayCountOf } from "../vectors/dayCounts.ts";
import { serial, startFunctions, type Shown } from "./excelFunctions.ts";

const cells = await startFunctions();
afterAll(cells.close);
const fixture = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), "utf8"));
const valueOf = (shown: Shown): unknown => ("value" in shown ? shown.value : shown);

/** X RAY: published facts of the loan (budget laws 2013 and 2014; 24 instalments to 2025). */
const X_RAY = [204900000, 3, serial("2013-03-21"), serial("2014-03-21"), serial("2025-09-21")] as const;

describe("SCHEDULE", () => {
  it("spills X RAY: a row of headers, 25 periods, 24 instalments of 8,537,500.00", async () => {
    const rows = valueOf(await cells.call("SCHEDULE", ...X_RAY, null, null, null, "CN")) as unknown[][];
    expect(rows).toHaveLength(26);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([13]));
    expect(rows[0]).toEqual([
      "No",
      "From",
      "Due",
      "Payment day",
      "Days",
      "Interest rate, %",
      "Opening balance",
      "Drawn",
      "Principal",
      "Interest",
      "Total due",
      "Closing balance",
      "Note",
    ]);
    // 204,900,000.00 x 3 % x 184 / 360; 21 September 2013 is a Saturday and the day after a holiday.
    expect(rows[1]).toEqual([
      1,
      serial("2013-03-21"),
      serial("2013-09-21"),
      serial("2013-09-23"),
      184,
      3,
      0,
      204900000,
      0,
      3141800,
      3141800,
      204900000,
      "",
    ]);
    const principal = rows.slice(2).map((row) => row[8]);
    expect(principal).toEqual(principal.map(() => 8537500));
    expect(rows.at(-1)?.[11]).toBe(0);
  });

  it("doubts a rate that a cell's percentage gives, in its first row, and takes it as it is", async () => {
    const [drawn, , ...dates] = X_RAY;
    const rows = async (rate: number): Promise<unknown[][]> =>
      valueOf(await cells.call("SCHEDULE", drawn, rate, ...dates)) as unknown[][];
    const low = await rows(0.03);
    // 204,900,000.00 x 0.03 % x 184 / 360.
    expect([low[1]?.[9], low[1]?.[12]]).toEqual([
      31418,
      expect.stringMatching(/0\.03.?%.*3% is written as 3/u),
    ]);
    expect(low[2]?.[12]).toBe("");
    for (const rate of [0, 0.15, 3]) expect((await rows(rate))[1]?.[12]).toBe("");
  });

  it("speaks Excel's language", async () => {
    const header = async (): Promise<unknown> =>
      (valueOf(await cells.call("SCHEDULE", ...X_RAY)) as unknown[][])[0]?.[8];
    cells.speak("sr-Latn-RS");
    expect(await header()).toBe("Glavnica");
    cells.speak("sr-Cyrl-RS");
    expect(await header()).toBe("Главница");
    cells.speak("de-DE");
    expect(await header()).toBe("Principal");
    cells.speak(null);
  });

  it("notes where holidays are not known", async () => {
    const loan = [1200, 3, serial("2040-01-15"), serial("2041-01-15"), serial("2041-01-15")];
    const rows = valueOf(await cells.call("SCHEDULE", ...loan, 6, null, null, "CN")) as unknown[][];
    expect(rows[1]?.[12]).toContain("holidays are not known");
  });

  it("counts interest dates back from the first instalment where the start lies between them", async () => {
    const loan = [1200, 3, serial("2020-02-10"), serial("2021-01-15"), serial("2022-01-15")];
    const rows = valueOf(await cells.call("SCHEDULE", ...loan)) as unknown[][];
    expect(rows.slice(1).map((row) => row[2])).toEqual(
      ["2020-07-15", "2021-01-15", "2021-07-15", "2022-01-15"].map(serial),
    );
    // 1,200.00 x 3 % x 156 days / 360
    expect(rows[1]?.slice(4, 12)).toEqual([156, 3, 0, 1200, 0, 15.6, 15.6, 1200]);
  });

  it("keeps month ends", async () => {
    const loan = [1200, 3, serial("2019-08-31"), serial("2020-02-29"), serial("2021-02-28")];
    const rows = valueOf(await cells.call("SCHEDULE", ...loan)) as unknown[][];
    expect(rows.slice(1).map((row) => row[2])).toEqual(
      ["2020-02-29", "2020-08-31", "2021-02-28"].map(serial),
    );
  });

  interface QuantLib {
    readonly id: string;
    readonly title: string;
    readonly inputs: Readonly<Record<string, unknown>> & { readonly floating?: unknown };
    readonly rows: readonly Readonly<Record<string, string | number>>[];
  }
  // Left out: floating rates and interest that runs on over a shift, which the function does not offer.
  const quantLib = (
    fixture("vectors/loan-schedules-act360.json") as { cases: readonly QuantLib[] }
  ).cases.filter(
    ({ inputs }) => inputs.floating === undefined && inputs["accrualAdjustment"] === "Unadjusted",
  );
  const conventions: Readonly<Record<string, string>> = {
    Unadjusted: "none",
    Following: "following",
    ModifiedFollowing: "modified-following",
  };

  it.each(quantLib)("gives QuantLib's $id $title", async ({ inputs, rows }) => {
    const grace = inputs["graceInstalments"] as number;
    const dues = rows.map(({ scheduled }) => serial(String(scheduled)));
    const shown = await cells.call(
      "SCHEDULE",
      Number(inputs["principal"]),
      Number(((inputs["annualRate"] as number) * 100).toFixed(6)),
      serial(String(rows[0]?.["accrualStart"])),
      dues[grace],
      dues.at(-1),
      inputs["everyMonths"],
      inputs["dayCount"],
      null,
      inputs["calendar"] === "none" ? null : inputs["calendar"],
      conventions[String(inputs["paymentAdjustment"])],
    );
    const built = (valueOf(shown) as unknown[][]).slice(1);
    expect(built.map((row) => [row[1], row[2], row[3], row[4], row[8], row[9], row[11]])).toEqual(
      rows.map((row) => [
        serial(String(row["accrualStart"])),
        serial(String(row["scheduled"])),
        serial(String(row["payment"])),
        row["days"],
        Number(row["principal"]),
        Number(row["interest"]),
        Number(row["closing"]),
      ]),
    );
  });

  it(`has ${quantLib.length} loans of QuantLib`, () => expect(quantLib.length).toBeGreaterThan(2));
});

describe("BALANCE", () => {
  // CNY 59,762,500.00 on 31 August 2022: published by the Public Debt Administration.
  it.each([
    ["2013-03-20", 0],
    ["2013-03-21", 204900000],
    ["2014-03-20", 204900000],
    ["2014-03-21", 196362500],
    ["2022-08-31", 59762500],
    ["2025-09-20", 8537500],
    ["2025-09-21", 0],
  ])("of X RAY on %s is %d", async (asOf, expected) => {
    const none = [null, null, null, null, null];
    expect(valueOf(await cells.call("BALANCE", ...X_RAY, ...none, serial(asOf)))).toBe(expected);
  });
});

describe("INTEREST", () => {
  it.each([
    // loan-schedules.json ln065: one and eleven days of 12 % on 100,000 (published table).
    [100000, 12, "2024-11-20", "2024-11-21", "ACT/360", 33.33],
    [100000, 12, "2024-11-20", "2024-11-21", "ACT/365F", 32.88],
    [100000, 12, "2024-11-20", "2024-12-01", null, 366.67],
    // By hand: 0.50 x 36 % x 10 / 360 = 0.005, half up.
    [0.5, 36, "2024-01-01", "2024-01-11", null, 0.01],
    // 1,000,000 x 3 % x (184/365 + 182/366): 1 July 2023 to 1 July 2024.
    [1000000, 3, "2023-07-01", "2024-07-01", "ACT/ACT ISDA", 30041.32],
    [59762500, 3, "2022-03-21", "2022-03-21", null, 0],
  ])("on %d at %d %% from %s to %s by %s is %d", async (balance, percent, from, to, dayCount, expected) => {
    const shown = await cells.call("INTEREST", balance, percent, serial(from), serial(to), dayCount);
    expect(valueOf(shown)).toBe(expected);
  });

  it("takes a sum that a formula gave for the number that Excel shows", async () => {
    expect(
      valueOf(await cells.call("INTEREST", 0.1 + 0.2, 360, serial("2024-01-01"), serial("2024-01-02"))),
    ).toBe(
      // 0.30 x 360 % / 360 = 0.003
      0,
    );
  });
});

describe("YEARFRAC", () => {
  interface DayCountCase {
    readonly id: string;
    readonly convention: string;
    readonly start: string;
    readonly end: string;
    readonly expectedYearFraction: number;
    readonly exact?: string;
    readonly tolerance?: number;
    readonly schedule?: { readonly terminationDate?: string };
  }
  const all = (fixture("vectors/day-counts.json") as { cases: readonly DayCountCase[] }).cases.flatMap(
    (one) => {
      const convention = dayCountOf(one.convention);
      return convention === null ? [] : [{ ...one, convention }];
    },
  );
  // Left out: ACT/ACT ICMA, which needs a loan's periods, and 30E/360 ISDA where the loan's last day matters.
  const used = all.filter(
    ({ convention, schedule, end, start }) =>
      convention !== "ACT/ACT ICMA" && schedule?.terminationDate !== end && start <= end,
  );

  it(`gives ${used.length} of ${all.length} published day counts`, async () => {
    expect(used.length).toBeGreaterThan(80);
    const shown = await cells.callAll(
      used.map(({ convention, start, end }) => ["YEARFRAC", serial(start), serial(end), convention]),
    );
    used.forEach(({ id, exact, expectedYearFraction, tolerance }, at) => {
      const value = valueOf(shown[at] as Shown);
      const [numerator, denominator] = exact?.split("/").map(Number) ?? [];
      if (numerator !== undefined) expect([id, value]).toEqual([id, numerator / (denominator ?? 1)]);
      else {
        const off = Math.abs((value as number) - expectedYearFraction);
        expect([id, off <= (tolerance ?? 0)]).toEqual([id, true]);
      }
    });
  });
});

describe("DUEDATE", () => {
  interface HolidayCase {
    readonly calendar: string;
    readonly kind: string;
    readonly dates?: readonly string[];
  }
  const NAMES: Readonly<Record<string, string>> = {
    TARGET2: "TARGET2",
    "TARGET2 (EUTA)": "TARGET2",
    "GB London (GBLO)": "GB",
    "RS public holidays": "RS",
  };
  const holidays = (fixture("vectors/holidays.json") as { cases: readonly HolidayCase[] }).cases
    .filter(({ calendar, kind }) => NAMES[calendar] !== undefined && !kind.startsWith("working"))
    .flatMap(({ calendar, dates }) => (dates ?? []).map((date) => [NAMES[calendar] ?? "", date] as const));
  // London's holidays are known from 1978 on, those of the euro from 1999.
  const known = holidays.filter(([, date]) => date >= "1999");
  const unknown = holidays.filter(([, date]) => date < "1998");

  it(`moves each of ${known.length} published holidays to a later day, and no farther than a week`, async () => {
    expect(known.length).toBeGreaterThan(200);
    const shown = await cells.callAll(known.map(([calendar, date]) => ["DUEDATE", serial(date), calendar]));
    const stayed = known.filter(([, date], at) => {
      const moved = (valueOf(shown[at] as Shown) as number) - serial(date);
      return !(moved >= 1 && moved <= 7);
    });
    expect(stayed).toEqual([]);
  });

  it(`says of ${unknown.length} published holidays that they lie before what it knows`, async () => {
    expect(unknown.length).toBeGreaterThan(10);
    const shown = await cells.callAll(unknown.map(([calendar, date]) => ["DUEDATE", serial(date), calendar]));
    for (const one of shown) expect(one).toMatchObject({ error: "#N/A" });
  });

  it.each([
    // 21 September 2013: a Saturday. 31 August 2024: a Saturday at a month's end.
    ["2013-09-21", "CN", null, "2013-09-23"],
    ["2013-09-21", null, null, "2013-09-23"],
    ["2013-09-21", "CN", "none", "2013-09-21"],
    ["2024-08-31", null, "following", "2024-09-02"],
    ["2024-08-31", null, "modified-following", "2024-08-30"],
    ["2024-08-31", null, "PRECEDING", "2024-08-30"],
    // 2 May 2024: holiday in Serbia; 3 May Orthodox Good Friday, 6 May Easter Monday. Not so in London but for 6 May.
    ["2024-05-02", "RS", null, "2024-05-07"],
    ["2024-05-02", "GB", null, "2024-05-02"],
    ["2024-05-02", "GB, RS", null, "2024-05-07"],
  ])("of %s in %s by %s is %s", async (date, calendars, convention, expected) => {
    expect(valueOf(await cells.call("DUEDATE", serial(date), calendars, convention))).toBe(serial(expected));
  });
});

describe("NUMBER", () => {
  const { cases } = fixture("functions/numbers.json") as {
    cases: readonly { readonly text: string; readonly expected: string | null; readonly source: string }[];
  };

  it.each(cases)("reads $text ($source)", async ({ text, expected }) => {
    const shown = await cells.call("NUMBER", text);
    if (expected === null) expect(shown).toMatchObject({ error: "#VALUE!" });
    else expect(valueOf(shown)).toBe(Number(expected));
  });

  it("leaves a number as it is", async () => {
    expect(valueOf(await cells.call("NUMBER", 12.5))).toBe(12.5);
  });
});

describe("LATIN and CYRILLIC", () => {
  // Titles and names as the Official Gazette and the budget laws print them, in both scripts.
  it.each([
    ["Закон о буџету Републике Србије", "Zakon o budžetu Republike Srbije"],
    ["Кредити страних влада", "Krediti stranih vlada"],
    ["УКУПНО СТАЊЕ ДУГА", "UKUPNO STANJE DUGA"],
    ["Љиљана Њежић, Џеп", "Ljiljana Nježić, Džep"],
    ["Инјекција и надживети", "Injekcija i nadživeti"],
  ])("%s is %s", async (cyrillic, latin) => {
    expect(valueOf(await cells.call("LATIN", cyrillic))).toBe(latin);
    expect(valueOf(await cells.call("CYRILLIC", latin))).toBe(cyrillic);
  });

  it("leave foreign words, numbers and empty cells", async () => {
    expect(valueOf(await cells.call("CYRILLIC", "X RAY, 6M LIBOR"))).toContain("X RAY");
    expect(valueOf(await cells.call("LATIN", 12.5))).toBe(12.5);
    expect(valueOf(await cells.call("CYRILLIC", null))).toBe("");
  });
});
