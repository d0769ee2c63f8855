import { describe, expect, test } from "vitest";
import type { DebtCard, DebtReading } from "../../../src/budget/budgetLine.ts";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { isoText } from "../../../src/calendar/day.ts";
import type { Page } from "../../../src/documents/document.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { card, documentOf, placedAs, ROW, tablePage, WRAP, type PageLine } from "./cardPages.ts";

const INTRO: PageLine[] = [
  [
    0,
    {
      name: "В. Стање јавног дуга Републике Србије, на дан 31. мај 2013. године, износи 3.000 динара (30 EUR).",
    },
  ],
  [2, { name: "I. ДИРЕКТНЕ ОБАВЕЗЕ:" }],
  [3.5, { name: "2. Директне обавезе - спољни дуг" }],
];

function read(...pages: Page[]): DebtReading {
  const list = readDebtList(documentOf(...pages));
  if (list === null) throw new Error("no list found");
  return list;
}

/** What went wrong, by the names of the messages. */
function warningsOf(list: DebtReading): string[] {
  return [...list.warnings, ...list.lines.flatMap((line) => line.warnings)].map((warning) => warning.key);
}

const xRay = {
  number: "6.5",
  names: ["Export - Import Bank of China – X", "RAY"],
  eur: "24.179.712",
  rsd: "2.698.700.072",
};

describe("a card", () => {
  const { lines } = card(ROW, { ...xRay, instalment: ["17.075.000 CNY"], rate: ["3,00% фиксна"] });
  const list = read(tablePage(20, [[0, { name: "Кредити страних влада" }], ...lines], INTRO));
  const [only] = list.lines;

  test("is read whole, its name over two lines, under its section and group", () => {
    expect(list.lines).toHaveLength(1);
    expect(only).toMatchObject({
      section: "direct-external",
      group: "Кредити страних влада",
      row: "6.5",
      name: "Export - Import Bank of China – X RAY",
      creditor: "Export-Import Bank of China",
      loan: "x-ray",
      firstPrincipal: { text: "21.03.2014." },
      lastPrincipal: { text: "21.09.2025." },
      instalment: { year: 2013, amounts: [{ amount: { digits: 17075000n, scale: 0 }, currency: "CNY" }] },
      rate: { kind: "fixed", text: "3,00% фиксна" },
      source: { document: "zakon.pdf", page: 20, row: "6.5" },
      warnings: [{ key: "budget:instalmentOutsidePlan" }],
    });
    expect(decimalText(only!.balanceEur!)).toBe("24179712");
    expect(decimalText(only!.balanceRsd!)).toBe("2698700072");
    expect(isoText(only!.firstPrincipal.day!)).toBe("2014-03-21");
  });

  test("knows the day of its balances from the sentence before the list", () => {
    expect(isoText(list.asOf!)).toBe("2013-05-31");
    // Typed with Latin a, o and e here and there.
    const mixed: PageLine = [
      0,
      { name: "В. Стањe јaвног дугa Рeпублике Србије, нa дaн 31. мaј 2013. гoдине, износи 3.000 динара." },
    ];
    expect(isoText(read(tablePage(20, lines, [mixed])).asOf!)).toBe("2013-05-31");
    expect(only!.asOf).toBe(list.asOf);
  });

  test("knows where it stands on its page: from the row number to the rate, in whole points", () => {
    // Row number at the left edge of 63; the second balance is centred on 497.5, 13 letters of 4.8 points wide. The
    // first line stands 1.5 lines of 9.1 points below 105, the last one, the rate, 1.1 + 4 * 1.5 lines below that.
    expect(only!.source.area).toEqual({
      left: 63,
      top: Math.floor(105 + 1.5 * 9.1 - 9.1),
      right: Math.ceil(497.5 + (13 * 4.8) / 2),
      bottom: Math.ceil(105 + (1.5 + 1.1 + 4 * 1.5) * 9.1 + 9.1 / 4),
    });
  });

  test("keeps its text, line by line", () => {
    expect(only!.source.text).toContain("Export - Import Bank of China – X | 24.179.712");
    expect(only!.source.text).toContain("Каматна стопа | 3,00% фиксна");
  });
});

describe("what laws do to cards", () => {
  test("a page break between any two lines, with the header repeated, changes nothing", () => {
    const { lines } = card(0, { ...xRay, instalment: ["EUR 36.938.727", "USD 28.155.330"] });
    const whole = read(tablePage(1, lines, INTRO)).lines;
    for (let cut = 1; cut < lines.length; cut += 1) {
      const top = lines[cut]![0];
      const rest = lines.slice(cut).map(([height, cells]): PageLine => [height - top, cells]);
      const parted = read(tablePage(1, lines.slice(0, cut), INTRO), tablePage(2, rest));
      expect(parted.lines, `cut before line ${cut}`).toEqual([placedAs(whole[0]!, parted.lines[0]!)]);
      // The rest stands below the header of the next page: its first line a size of letters above 105, the last one below.
      expect(parted.lines[0]!.source.goesOn, `cut before line ${cut}`).toMatchObject({
        page: 2,
        area: { top: Math.floor(105 - 9.1), bottom: Math.ceil(105 + (lines.at(-1)![0] - top + 1 / 4) * 9.1) },
      });
      expect(warningsOf(parted)).toEqual(["budget:instalmentOutsidePlan"]);
    }
  });

  test("two balances with no more than a space between are two", () => {
    const { lines } = card(0, { ...xRay, eur: "857.782.375 100.501.300.000", rsd: "" });
    const [{ balanceEur, balanceRsd }] = read(tablePage(1, lines, INTRO)).lines as [DebtCard];
    expect([balanceEur!, balanceRsd!].map(decimalText)).toEqual(["857782375", "100501300000"]);
  });

  test("a list whose header is not repeated goes on over the page", () => {
    const { lines } = card(0, xRay);
    const whole = read(tablePage(1, lines, INTRO)).lines;
    for (let cut = 1; cut < lines.length - 1; cut += 1) {
      const top = lines[cut]![0];
      const rest = lines.slice(cut).map(([height, cells]): PageLine => [height - top, cells]);
      const withHeader = tablePage(2, rest);
      const number = { text: "- 2 -", x: 290, y: 40, width: 20, size: 9.1 };
      const bare = { ...withHeader, runs: [number, ...withHeader.runs.filter(({ y }) => y >= 105)] };
      const parted = read(tablePage(1, lines.slice(0, cut), INTRO), bare);
      expect(parted.lines, `cut before line ${cut}`).toEqual([placedAs(whole[0]!, parted.lines[0]!)]);
    }
  });

  test("a heading at the foot of a page heads the list at the top of the next", () => {
    const { lines } = card(0, xRay);
    const first: Page = { ...tablePage(1, []), runs: tablePage(1, [], INTRO).runs.filter(({ y }) => y < 80) };
    const list = read(first, tablePage(2, lines));
    expect(list.lines.map(({ section }) => section)).toEqual(["direct-external"]);
    expect(warningsOf(list)).toEqual([]);
  });

  test.each([
    ["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ -", "СПОЉНИ ДУГ"],
    ["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ", "- СПОЉНИ ДУГ"],
    ["UKUPNO DIREKTNE OBAVEZE - SPOLJNI", "DUG"],
  ])("the total %s %s is one label, whose second line is no heading", (above, below) => {
    const { lines, end } = card(0, xRay);
    const total: PageLine[] = [
      [end, { name: above, eur: "24.179.712", rsd: "2.698.700.072" }],
      [end + WRAP, { name: below }],
    ];
    const { totals } = read(tablePage(1, [...lines, ...total], INTRO));
    expect(totals.map(({ label, agrees }) => [label, agrees])).toEqual([[`${above} ${below}`, true]]);
  });

  test("balances on the line of the first date belong to the card above", () => {
    const { lines } = card(0, { number: "1.11", names: ["IBRD - Програмски зајам"] });
    const first = lines.findIndex(([, cells]) => cells.name?.startsWith("Први"));
    lines[first] = [lines[first]![0], { ...lines[first]![1], eur: "70.100.000", rsd: "7.823.868.010" }];
    const [only] = read(tablePage(1, lines, INTRO)).lines;
    expect(decimalText(only!.balanceEur!)).toBe("70100000");
    expect(only!.name).toBe("IBRD - Програмски зајам");
  });

  test("a row number one line below the name's first line and the balances (2010) takes no line off the name", () => {
    const names: PageLine[] = [
      [0, { name: "Обавезе према UniCredit", eur: "75.000.000", rsd: "7.007.595.000" }],
      [WRAP, { name: "Bank Srbija a.d. Beograd - ЈП", number: "1.1" }],
      [2 * WRAP, { name: "Путеви Србије" }],
    ];
    const { lines } = card(2 * WRAP, { names: ["-"] });
    const [only] = read(tablePage(1, [...names, ...lines.slice(1)], INTRO)).lines;
    expect(only).toMatchObject({
      row: "1.1",
      name: "Обавезе према UniCredit Bank Srbija a.d. Beograd - ЈП Путеви Србије",
    });
    expect(decimalText(only!.balanceEur!)).toBe("75000000");
  });

  test.each([
    ["wrapped label", "Последњи датум отплате", "главнице"],
    ["Latin script", "Poslednji datum otplate", "glavnice"],
    ["mixed scripts", "Пoследњи датум oтплате", "главницe"],
    ["a remark in brackets that is wrapped", "Последњи датум отплате главнице (шест", "рата)"],
    ["a remark in brackets below", "Последњи датум отплате главнице", "(четири рате)"],
  ])("%s: its cell is still the last date", (_, begun, ended) => {
    const { lines } = card(0, xRay);
    const at = lines.findIndex(([, cells]) => cells.name?.startsWith("Последњи"));
    const [height] = lines[at]!;
    lines.splice(
      at,
      1,
      [height, { name: begun }],
      [height + 0.5, { terms: "03.07.2014." }],
      [height + 1, { name: ended }],
    );
    const { lines: cards } = read(tablePage(1, lines, INTRO));
    expect(cards).toHaveLength(1);
    const [only] = cards;
    expect(only!.lastPrincipal.text).toBe("03.07.2014.");
    expect(only!.firstPrincipal.text).toBe("21.03.2014.");
  });

  test("eight currencies on eight lines are eight amounts", () => {
    const sums = [
      "EUR 36.938.727",
      "USD 28.155.330",
      "GBP 354.765",
      "CHF 5.296.429",
      "JPY 395.316.305",
      "DKK 3.355.981",
      "SEK 2.211.587",
      "NOK 3.792.141",
    ];
    const [only] = read(tablePage(1, card(0, { ...xRay, instalment: sums }).lines, INTRO)).lines;
    expect(
      only!.instalment.amounts.map(({ amount, currency }) => `${currency} ${decimalText(amount)}`),
    ).toEqual(sums.map((sum) => sum.replaceAll(".", "")));
  });

  test("'-' is not applicable, '0' is zero, and dates by tranche are no single date", () => {
    const text = { ...xRay, first: "-", last: "I транша-28.02.2014.", instalment: ["0"], rate: ["-"] };
    const list = read(tablePage(1, card(0, text).lines, INTRO));
    const [only] = list.lines;
    expect(only!.firstPrincipal).toEqual({ text: null, day: null });
    expect(only!.lastPrincipal).toEqual({ text: "I транша-28.02.2014.", day: null });
    expect(only!.instalment.amounts).toEqual([{ amount: { digits: 0n, scale: 0 }, currency: null }]);
    expect(only!.rate).toBeNull();
    expect(warningsOf(list)).toEqual(["budget:datesSeveral"]);
  });

  test("a year alone is a year, not a day, and is named", () => {
    const list = read(tablePage(1, card(0, { ...xRay, first: "2005" }).lines, INTRO));
    expect(list.lines[0]!.firstPrincipal).toEqual({ text: "2005", day: null, year: 2005 });
    expect(warningsOf(list)).toEqual(["budget:dateYearOnly"]);
  });

  test.each([
    [["6М LIBOR EUR +"], ["budget:rateCutOff"]],
    [["+ 0,55%"], ["budget:rateCutOff"]],
    [["6М LIBOR EUR", "+ 0,55%"], []],
  ])("a rate that lost a line (%j) is pointed out", (rate, expected) => {
    expect(warningsOf(read(tablePage(1, card(0, { ...xRay, rate }).lines, INTRO)))).toEqual(expected);
  });

  test("yields of securities stand where other cards have a rate, in both columns, and are its text", () => {
    const { lines, end } = card(0, { ...xRay, number: "1.9" });
    const withoutRate = lines.filter(([, cells]) => !cells.name?.startsWith("Каматна"));
    const yields: PageLine[] = [
      [end - ROW, { name: "Извршне стопе (за период од" }],
      [end - ROW + WRAP, { name: "01.01.2013 до 31.05.2013)" }],
      [end, { name: "-тромесечни записи", terms: "9,17 % до 10,68%" }],
    ];
    const next = card(end + ROW, { ...xRay, number: "1.10", names: ["Дугорочне хартије"] });
    const list = read(tablePage(1, [...withoutRate, ...yields, ...next.lines], INTRO));
    expect(list.lines.map((line) => [line.row, line.name, line.rate?.text])).toEqual([
      [
        "1.9",
        "Export - Import Bank of China – X RAY",
        "Извршне стопе (за период од 01.01.2013 до 31.05.2013) -тромесечни записи 9,17 % до 10,68%",
      ],
      ["1.10", "Дугорочне хартије", "3% фиксна"],
    ]);
    expect(list.lines[1]!.group).toBeNull();
  });
});

describe("the foot of a page", () => {
  /** Three pages with a card each; `foot` is the line at the foot of a page. */
  function threePages(foot: (page: number) => string): DebtReading {
    return read(
      ...[1, 2, 3].map((page) => {
        const { lines } = card(0, { ...xRay, number: `6.${page}`, rate: ["3% фиксна"] });
        return tablePage(page, [...lines, [60, { name: foot(page) }]], page === 1 ? INTRO : []);
      }),
    );
  }

  test("with the same words on page after page is no part of the list", () => {
    const list = threePages((page) => `Службени гласник РС, бр. 110 - страна ${page}`);
    expect(list.lines.map((line) => [line.row, line.rate?.text])).toEqual([
      ["6.1", "3% фиксна"],
      ["6.2", "3% фиксна"],
      ["6.3", "3% фиксна"],
    ]);
    expect(warningsOf(list)).toEqual([]);
  });

  test("with words of its own is said, not dropped", () => {
    const list = threePages((page) => ["Напомена о курсу", "Други текст", "Трећи текст"][page - 1]!);
    // Between cards whose numbers run on it is no title of a group.
    expect(list.lines.map((line) => line.group)).toEqual([null, null, null]);
    expect(list.warnings).toEqual(
      ["Напомена о курсу", "Други текст", "Трећи текст"].map((text, index) => ({
        key: "budget:textUnread",
        params: { text, page: index + 1 },
      })),
    );
  });
});

describe("totals", () => {
  function twoCards(total: Partial<Record<"eur" | "rsd", string>>, second = {}): DebtReading {
    const a = card(0, { ...xRay, number: "6.1", eur: "10", rsd: "1.000" });
    const b = card(a.end, { ...xRay, number: "6.2", eur: "20", rsd: "2.000", ...second });
    const sums: PageLine[] = [
      [b.end + 0.3, { number: "6", name: "Укупно:", eur: "30", rsd: "3.000", ...total }],
      [b.end + 2, { name: "УКУПНО СТАЊЕ ДУГА", eur: "30", rsd: "3.000" }],
      [b.end + 4, { name: "Члан 4.", terms: "Some other article" }],
    ];
    return read(tablePage(1, [...a.lines, ...b.lines, ...sums], INTRO));
  }

  test("agree where they are the sum of their cards; what follows the last total is no part of the list", () => {
    const list = twoCards({});
    expect(list.totals.map(({ label, agrees }) => [label, agrees])).toEqual([
      ["6 Укупно:", true],
      ["УКУПНО СТАЊЕ ДУГА", true],
    ]);
    expect(warningsOf(list)).toEqual([]);
  });

  test.each([
    ["eur", "31"],
    ["rsd", "3.001"],
  ])("one unit off in %s is a difference, and said", (column, sum) => {
    const list = twoCards({ [column]: sum });
    expect(list.totals.map((total) => total.agrees)).toEqual([false, true]);
    expect(warningsOf(list)).toEqual(["budget:totalDiffers"]);
  });

  test("a total that can't be read is said, not left out in silence", () => {
    expect(warningsOf(twoCards({ eur: "3O" }))).toEqual(["budget:totalUnreadable"]);
  });

  test("a balance that can't be read is empty, named, and makes its totals differ", () => {
    const list = twoCards({}, { eur: "2O" });
    expect(list.lines[1]!.balanceEur).toBeNull();
    expect(warningsOf(list)).toEqual([
      "budget:totalDiffers",
      "budget:totalDiffers",
      "budget:balanceUnreadable",
    ]);
  });
});

describe("nothing is skipped in silence", () => {
  test("a jump in the row numbers is reported with its page", () => {
    const a = card(0, { ...xRay, number: "6.4" });
    const b = card(a.end, { ...xRay, number: "6.6" });
    const list = read(tablePage(7, [...a.lines, ...b.lines], INTRO));
    expect(list.warnings).toEqual([
      { key: "budget:numberingGap", params: { before: "6.4", after: "6.6", page: 7 } },
    ]);
  });

  test("text that belongs to no card is reported", () => {
    const { lines, end } = card(0, xRay);
    const list = read(tablePage(1, [...lines, [end + 5, { name: "Напомена без картице" }]], INTRO));
    expect(list.warnings).toEqual([
      { key: "budget:textUnread", params: { text: "Напомена без картице", page: 1 } },
    ]);
  });

  test("an excerpt that begins within a card says so, keeps what is there, and compares no total it can't", () => {
    const begun = card(0, { ...xRay, number: "4.6" });
    const tail = begun.lines.filter(([, cells]) => !cells.number).slice(-2);
    const next = card(begun.end, { ...xRay, number: "4.7", eur: "10", rsd: "100" });
    const total: PageLine = [next.end, { number: "4", name: "Укупно:", eur: "99", rsd: "999" }];
    const list = read(tablePage(1, [...tail, ...next.lines, total]));
    expect(list.lines.map((line) => [line.row, line.section])).toEqual([
      ["", null],
      ["4.7", null],
    ]);
    expect(list.lines[0]!.rate?.text).toBe("3% фиксна");
    expect(list.totals[0]!.agrees).toBeNull();
    expect(warningsOf(list)).toEqual([
      "budget:asOfMissing",
      "budget:listBeginsBeforeFile",
      "budget:cardBeginsBeforeFile",
    ]);
  });

  test("a card without a condition, or with an empty one, names it", () => {
    const { lines } = card(0, xRay);
    const withoutRate = lines.filter(([, cells]) => !cells.name?.startsWith("Каматна"));
    const emptied = withoutRate.map(([height, cells]): PageLine => [
      height,
      cells.terms === "0" ? { name: cells.name! } : cells,
    ]);
    expect(warningsOf(read(tablePage(1, emptied, INTRO)))).toEqual([
      "budget:conditionEmpty",
      "budget:conditionMissing",
    ]);
  });

  test("a document without the list's header has no list", () => {
    const page: Page = { ...tablePage(1, card(0, xRay).lines), runs: [] };
    expect(readDebtList(documentOf(page))).toBeNull();
  });
});
