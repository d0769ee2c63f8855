import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { explainRow } from "../../src/loan/explain.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { day, terms, type TermsText } from "./loan.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";

addLaterTexts();

/** The sentences of the row that is due on the day, with plain spaces. */
function said(changes: TermsText, due: string): string[] {
  const loan = terms(changes);
  const row = buildSchedule(loan).rows.find((each) => each.due === day(due));
  if (!row) throw new Error(`no row is due on ${due}`);
  return explainRow(loan, row).map((message) =>
    translatorFor("en").sayMessage(message).replaceAll("\u00a0", " "),
  );
}

const shifted = (calendars: string[], convention: string, more: object = {}) => ({
  businessDays: { calendars, convention, interest: "unadjusted", ...more },
});

describe("what happens on a due date is told of the period that begins on it", () => {
  const drawdowns = [
    { date: "2020-01-15", amount: "1200.00" },
    { date: "2021-01-15", amount: "300.00" },
  ];
  const drawn = "CNY 300.00 drawn on 15 Jan 2021; interest is counted from that day.";
  it("not of the one that ends", () => {
    expect(said({ drawdowns }, "2021-01-15")).not.toContain(drawn);
    expect(said({ drawdowns }, "2021-07-15")).toContain(drawn);
  });
});

describe("days passed over", () => {
  it("are told in order of date, also where the payment is made before them", () => {
    // 15 January 2022 is a Saturday, 16 January the Sunday.
    expect(
      said(
        {
          ...shifted([], "preceding"),
          firstInterest: "2020-01-16",
          firstPrincipal: "2021-01-16",
          lastPrincipal: "2022-01-16",
        },
        "2022-01-16",
      ).slice(1, 4),
    ).toEqual([
      "Due on 16 Jan 2022; as that is not a banking day, it is paid on 14 Jan 2022.",
      "15 Jan 2022 is a Saturday.",
      "16 Jan 2022 is a Sunday.",
    ]);
  });

  it("of one name in two countries are told apart", () => {
    // Labour Day: 1 and 2 May 2023 in Serbia, up to 3 May in China.
    const dates = { firstInterest: "2020-05-01", firstPrincipal: "2021-05-01", lastPrincipal: "2023-05-01" };
    expect(said({ ...dates, ...shifted(["RS", "CN"], "following") }, "2023-05-01").slice(1, 4)).toEqual([
      "Due on 1 May 2023; as that is not a banking day, it is paid on 4 May 2023.",
      "1 May 2023 to 2 May 2023 are holidays (Serbia): Labour Day.",
      "3 May 2023 is a holiday (China): Labour Day.",
    ]);
  });

  it("that the terms add under two names are told apart", () => {
    const holidays = [
      { date: "2020-07-15", name: "Inventory" },
      { date: "2020-07-16", name: "Flood" },
    ];
    expect(said(shifted([], "following", { holidays }), "2020-07-15").slice(2, 4)).toEqual([
      "15 Jul 2020 is no banking day by the terms: Inventory.",
      "16 Jul 2020 is no banking day by the terms: Flood.",
    ]);
  });
});

describe("fees", () => {
  it.each<[string, object, string]>([
    [
      "a stated premium",
      { kind: "insurance", amount: "95.79", date: "2020-07-15" },
      "Insurance premium, as stated: CNY 95.79.",
    ],
    [
      "one in percent",
      { kind: "insurance", percent: "6.5", on: "facility", date: "2020-07-15" },
      "Insurance premium: 6.5% of the whole loan of CNY 2,000.00 = CNY 130.00.",
    ],
    [
      "an agency fee",
      { kind: "agency", amount: "2.50", from: "2020-07-15", monthsBetween: 12 },
      "Agency fee, as stated: CNY 2.50.",
    ],
  ])("%s", (_, fee, expected) => {
    expect(
      said({ facility: "2000.00", fees: [fee as Record<string, unknown>] }, "2020-07-15").join(" "),
    ).toContain(expected);
  });
});

it("a period with its own fixing shows what its rate is made of, and is no projection", () => {
  const rate = {
    kind: "floating",
    index: "EURIBOR6M",
    marginPercent: "2.35",
    floorPercent: null,
    fixings: [{ from: "2020-01-15", percent: "0.5" }],
  };
  const sentences = said({ rate }, "2020-07-15").join(" ");
  expect(sentences).toContain("6M EURIBOR 0.5%");
  expect(sentences).not.toContain("Projection");
});

it("a stated instalment is told as stated", () => {
  const instalments = [
    { date: "2021-01-15", amount: "100.00" },
    { date: "2022-07-15", amount: "1100.00" },
  ];
  expect(said({ repayment: { kind: "custom", instalments } }, "2021-01-15").join(" ")).toContain(
    "Principal, instalment 1: CNY 100.00, as stated in the terms.",
  );
});

it("a period cut off before it has a day bears no interest, and says so", () => {
  // Paid on Monday, 17 January 2022, for Saturday the 15th, and interest with it: the day after the due date has none.
  const rescheduling = {
    date: "2022-01-16",
    accrued: "due",
    firstInterest: "2022-07-16",
    firstPrincipal: "2022-07-16",
    lastPrincipal: "2023-01-16",
    monthsBetween: 6,
  };
  const changes = { ...shifted([], "following", { interest: "adjusted" }), reschedulings: [rescheduling] };
  expect(said(changes, "2022-01-16")).toEqual([
    "Period 5: from 17 Jan 2022 up to 17 Jan 2022, 0 days.",
    "Due on 16 Jan 2022; as that is not a banking day, it is paid on 17 Jan 2022.",
    "16 Jan 2022 is a Sunday.",
    "The period has no days, so there is no interest.",
    "No principal is due: the period ends with the rescheduling.",
    "On 16 Jan 2022 the loan is rescheduled: interest is due from 16 Jul 2022 on, principal from 16 Jul 2022 to 16 Jan 2023. What was due before stays as it was.",
    "Balance afterwards: CNY 300.00.",
  ]);
});
