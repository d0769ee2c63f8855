import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { DebtCard, ReadDocument } from "../../../src/budget/budgetLine.ts";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { openDocument } from "../../../src/documents/openDocument.ts";
import { toLatin } from "../../../src/text/script.ts";
import { parseCsv } from "../../csv.ts";
import { printedCells } from "../printedCells.ts";

/** Source: the debt cards of the amended budget law 2013, as printed; see tests/fixtures/budget/README.md. */
const PRINTED = parseCsv(await readFile("tests/fixtures/budget/debt-cards-2013-05-31.csv", "utf8")).slice(1);
const CARDS = PRINTED.filter(([row]) => row !== "TOTAL");
const SENTENCE = [
  "В. Стање јавног дуга Републике Србије, на дан 31. мај 2013. године, износи",
  "2.117.501.568.986 динара (18.972.311.371 EUR). Пројекције рата главнице дате",
  "код неких обавеза су индикативног карактера.",
];
const HEADINGS = ["I. ДИРЕКТНЕ ОБАВЕЗЕ:", "1.Директне обавезе-унутрашњи дуг"];
/** The parts after the first, by the total above each. */
const PARTS = [
  ["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - УНУТРАШЊИ", "2.Директне обавезе-спољни дуг"],
  ["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ (", "II. ИНДИРЕКТНЕ ОБАВЕЗЕ:", "1.Индиректне обавезе-унутрашњи дуг"],
  ["1 УКУПНО ИНДИРЕКТНЕ ОБАВЕЗЕ-УНУТРАШЊИ", "2.Индиректне обавезе-спољни дуг"],
] as const;
const HEADER = ["Ред.", "број", "Назив дуга Услови", "Стање дуга у", "EUR", "Стање дуга у RSD"];
const LABELS = [
  "Први датум отплате главнице",
  "Последњи датум отплате главнице",
  "Рата главнице за 2013. год.",
  "Каматна стопа",
] as const;

/**
 * Where number and balances stand: on the name's first line, as columns keep them; with the balances below a name of several
 * lines; or in the middle of its lines, between two of them where they are even.
 */
type Form = "in columns" | "as a viewer copies it" | "set in the middle";

/** The name in lines as narrow as its column. */
function wrapped(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 32) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cardLines([row = "", name = "", eur = "", rsd = "", ...terms]: readonly string[], form: Form) {
  const [first = "", ...rest] = wrapped(name);
  const gap = form === "as a viewer copies it" ? " " : "        ";
  const sums = [eur || "-", rsd || "-"].join(gap);
  const isShort = form === "in columns" || rest.length === 0;
  const named = [
    `${row}${gap}${first}${isShort ? `${gap}${sums}` : ""}`,
    ...rest.map((line) => (form === "in columns" ? `           ${line}` : line)),
    ...(isShort ? [] : [sums]),
  ];
  return [
    ...(form === "set in the middle" ? aroundMiddle([first, ...rest], row, sums) : named),
    ...LABELS.flatMap((label, index) => {
      const [value = "-", ...more] = (terms[index] || "-").split(" | ");
      return [`${label}${gap}${value}`, ...more];
    }),
  ];
}

/** A name's lines with its number and balances on the middle one, or between the two in the middle. */
function aroundMiddle(lines: readonly string[], row: string, sums: string): string[] {
  const half = Math.floor(lines.length / 2);
  const own = lines.length % 2 === 1 ? [lines[half] ?? ""] : [];
  return [...lines.slice(0, half), [row, ...own, sums].join("        "), ...lines.slice(half + own.length)];
}

/** The list with the header again after each page, wherever that ends, and its number. */
function copied(form: Form): string {
  const list = PRINTED.flatMap((cells) => {
    if (cells[0] !== "TOTAL") return cardLines(cells, form);
    const [, total = ""] = cells;
    const next = PARTS.find(([end]) => total.startsWith(end));
    return [total, ...(next?.slice(1) ?? [])];
  });
  const paged = list.flatMap((line, index) =>
    index % 37 === 36 ? [line, `- ${9 + (index - 36) / 37} -`, ...HEADER] : [line],
  );
  return [...SENTENCE, ...HEADINGS, ...HEADER, ...paged, "Члан 4.", "Средства буџета."].join("\n");
}

const read = async (text: string, name = "rebalans.txt"): Promise<ReadDocument> =>
  readBudgetDocument(await openDocument({ name, bytes: new TextEncoder().encode(text) }));

/** Lines of a cell that were printed below each other count as one. */
const printedAs = (card: DebtCard): string[] => printedCells(card).map((text) => text.replaceAll(" | ", " "));

/** Of securities the law prints rates under a label of their own: those are no instalments. */
const hasOtherLabels = (cells: readonly string[]): boolean => (cells[6] ?? "").includes("стоп");

describe("a debt list that was copied out of a PDF as text", () => {
  test.each<Form>(["in columns", "as a viewer copies it", "set in the middle"])(
    "the 221 cards of the law of 2013 read as printed: %s",
    async (form) => {
      const { lines, totals, asOf, warnings } = await read(copied(form));
      const expected = CARDS.map((cells) => cells.map((cell) => (cell || "-").replaceAll(" | ", " ")));
      expect(lines.map((card) => printedAs(card).slice(0, 4))).toEqual(
        expected.map((one) => one.slice(0, 4)),
      );
      const plain = CARDS.flatMap((cells, index) => (hasOtherLabels(cells) ? [] : [index]));
      expect(plain.length).toBeGreaterThan(210);
      expect(plain.map((index) => printedAs(lines[index]!))).toEqual(plain.map((index) => expected[index]));
      expect(asOf && isoText(asOf)).toBe("2013-05-31");
      expect(totals).toHaveLength(22);
      expect(warnings.map(({ key }) => key)).toEqual([]);
    },
  );

  test("and so in Latin letters, each at its own line", async () => {
    const text = toLatin(copied("as a viewer copies it"));
    const { lines } = await read(text);
    expect(lines.map(({ row }) => row)).toEqual(CARDS.map(([row]) => row));
    const printed = text.split("\n");
    for (const { row, source } of lines)
      expect(printed[Number(source.cell?.slice(1)) - 1]?.startsWith(`${row} `)).toBe(true);
  });

  type Rest = Partial<Record<"name" | "first" | "last" | "instalment" | "rate", readonly string[]>>;
  test("and so in the paragraphs of a page, each at its own", async () => {
    const text = copied("as a viewer copies it");
    const paragraphs = text.split("\n").map((line) => `<p>${line}</p>`);
    const page = await read(`<!DOCTYPE html><meta charset="utf-8">${paragraphs.join("\n")}`, "rebalans.html");
    const { lines } = await read(text);
    expect(page.lines.map(printedAs)).toEqual(lines.map(printedAs));
    expect(page.lines.map(({ source }) => source.cell)).toEqual(
      lines.map(({ source }) => source.cell?.replace("A", "¶")),
    );
  });

  test("and so where a page keeps their spaces, though some then stand in columns", async () => {
    const text = copied("in columns");
    const inColumns = text.split("\n").map((line) => {
      const cells = line.trim().split(/ {8}/u);
      const isNumbered = cells.length > 2 && /^\d/u.test(line);
      const [number = "", words = "", ...values] = isNumbered ? cells : ["", ...cells];
      return `${number.padEnd(8)}${words.padEnd(56)}${values.map((one) => one.padStart(20)).join("")}`;
    });
    const page = await read(
      `<!DOCTYPE html><meta charset="utf-8"><pre>${inColumns.join("\n")}</pre>`,
      "rebalans.html",
    );
    const { lines, totals } = await read(text);
    expect(page.lines.map(printedAs)).toEqual(lines.map(printedAs));
    expect(page.totals.map(({ label }) => label)).toEqual(totals.map(({ label }) => label));
    expect(page.warnings).toEqual([]);
  });

  const X_RAY = (rest: Rest = {}) =>
    [
      ...(rest.name ?? ["6.5 Export - Import Bank of China – X", "RAY", "24.179.712 2.698.700.072"]),
      ...(rest.first ?? ["Први датум отплате главнице 21.03.2014."]),
      ...(rest.last ?? ["Последњи датум отплате главнице 21.09.2025."]),
      ...(rest.instalment ?? ["Рата главнице за 2013. год. 17.075.000 CNY"]),
      ...(rest.rate ?? ["Каматна стопа 3% фиксна"]),
      "6.6 Либија 40.053.045 4.470.324.406",
      "Први датум отплате главнице -",
      "Последњи датум отплате главнице -",
      "Рата главнице за 2013. год. 0",
      "Каматна стопа -",
    ].join("\n");
  const FACTS = [
    "6.5",
    "Export - Import Bank of China – X RAY",
    "24.179.712",
    "2.698.700.072",
    "21.03.2014.",
    "21.09.2025.",
    "17.075.000 CNY",
    "3% фиксна",
  ];

  test.each<[string, Rest]>([
    [
      "balances at the height of a date",
      {
        name: ["6.5 Export - Import Bank of China – X", "RAY"],
        first: ["Први датум отплате главнице 21.03.2014. 24.179.712 2.698.700.072"],
      },
    ],
    [
      "balances at the height of the instalment",
      {
        name: ["6.5 Export - Import Bank of China – X RAY"],
        instalment: ["Рата главнице за 2013. год. 17.075.000 CNY 24.179.712 2.698.700.072"],
      },
    ],
    [
      "the number on the name's second line",
      { name: ["Export - Import Bank 24.179.712 2.698.700.072", "6.5 of China – X RAY"] },
    ],
    ["a label that goes on below its value", { last: ["Последњи датум отплате", "21.09.2025.", "главнице"] }],
    ["a label that goes on on the next line", { last: ["Последњи датум отплате 21.09.2025.", "главнице"] }],
    ["the currency below the amount", { instalment: ["Рата главнице за 2013. год. 17.075.000", "CNY"] }],
    ["the rate on two lines", { rate: ["Каматна стопа 3%", "фиксна"] }],
    [
      "a rate on two lines, balances at the height of the first",
      {
        name: ["6.5 Export - Import Bank of China – X RAY"],
        rate: ["Каматна стопа 3% 24.179.712 2.698.700.072", "фиксна"],
      },
    ],
    [
      "the number and the name without a blank",
      { name: ["6.5Export - Import Bank of China – X", "RAY", "24.179.712 2.698.700.072"] },
    ],
    [
      "a label of securities on two lines",
      { instalment: ["Рата главнице (номинална 17.075.000 CNY", "вредност) за 2013. год."] },
    ],
  ])("%s", async (_, rest) => {
    const { lines } = await read(X_RAY(rest));
    expect(lines.map((card) => printedAs(card))[0]).toEqual(FACTS);
    expect(lines[1]).toMatchObject({ row: "6.6", name: "Либија", group: null });
  });

  test.each([
    ["6М LIBOR EUR +", ["0,52%"], "6М LIBOR EUR + 0,52%"],
    ["Референтна каматна", ["стопа НБС +2,5%"], "Референтна каматна стопа НБС +2,5%"],
    ["стандардна стопа", ["CEB умањена за", "субвенције"], "стандардна стопа CEB умањена за субвенције"],
  ])("the rate %s and what stands below it", async (rate, below, whole) => {
    const { lines } = await read(X_RAY({ rate: [`Каматна стопа ${rate}`, ...below] }));
    expect(lines.map((card) => [card.rate?.text, card.row, card.name])).toEqual([
      [whole, "6.5", "Export - Import Bank of China – X RAY"],
      [undefined, "6.6", "Либија"],
    ]);
  });

  test("a line below a rate that reads without it is none of it, and is told", async () => {
    const { lines, warnings } = await read(X_RAY({ rate: ["Каматна стопа 3% фиксна", "Париски клуб"] }));
    expect(lines[0]?.rate).toMatchObject({ kind: "fixed", text: "3% фиксна" });
    expect(JSON.stringify(warnings)).toContain('"budget:cellUnread","params":{"text":"Париски клуб"}');
  });

  test("labels in another order, and what follows the last of them", async () => {
    const { lines, totals } = await read(
      [
        "1 Кинa",
        "6.5 Export - Import Bank of China – X RAY 24.179.712 2.698.700.072",
        "Каматна стопа 3% фиксна",
        "Рата главнице за 2013. год. 17.075.000 CNY",
        "Први датум отплате главнице 21.03.2014.",
        "Последњи датум отплате главнице 21.09.2025.",
        "1 Укупно: Кина 24.179.712 2.698.700.072",
        "2 Либија",
        "6.6 Нерегулисани дуг",
        "2",
        "40.053.045 4.470.324.406",
        "Каматна стопа -",
        "Рата главнице за 2013. год. 500.000 EUR",
        "53.566 CNY",
        "Први датум отплате главнице -",
        "Последњи датум отплате главнице -",
      ].join("\n"),
    );
    expect(printedAs(lines[0]!)).toEqual(FACTS);
    expect(lines[1]).toMatchObject({ row: "6.6", group: "Либија", name: "Нерегулисани дуг 2" });
    expect(printedAs(lines[1]!).slice(2)).toEqual([
      "40.053.045",
      "4.470.324.406",
      "-",
      "-",
      "500.000 EUR 53.566 CNY",
      "-",
    ]);
    expect(totals).toMatchObject([{ agrees: true }]);
  });

  test("the words of a total that go on below the header of the next page", async () => {
    const card = (name: string, eur: string, rsd: string): string[] => [
      `1.1 ${name} ${eur} ${rsd}`,
      ...LABELS.map((label, at) => `${label} ${["15.03.2009.", "15.09.2025.", "610 EUR", "3% фиксна"][at]}`),
    ];
    const { lines, totals, warnings } = await read(
      [
        ...["I. ДИРЕКТНЕ ОБАВЕЗЕ:", "1.Директне обавезе-унутрашњи дуг"],
        ...card("Стара девизна штедња", "2.157.264", "275.098.000"),
        "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - УНУТРАШЊИ 2.157.264 275.098.000",
        ...["- 20 -", ...HEADER, "ДУГ", "2.Директне обавезе-спољни дуг"],
        ...card("IBRD А", "56.940", "7.261.000"),
        "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ (спољни + 2.214.204 282.359.000",
        ...["- 21 -", ...HEADER, "унутрашњи дуг)", "II. ИНДИРЕКТНЕ ОБАВЕЗЕ:"],
        "1.Индиректне обавезе-унутрашњи дуг",
        ...card("Гаранција за обавезе Фонда", "9.061.220", "1.155.501.000"),
      ].join("\n"),
    );
    expect(lines.map(({ section }) => section)).toEqual([
      "direct-internal",
      "direct-external",
      "indirect-internal",
    ]);
    expect(totals.map(({ label, agrees }) => [label, agrees])).toEqual([
      ["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - УНУТРАШЊИ ДУГ", true],
      ["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ (спољни + унутрашњи дуг)", true],
    ]);
    expect(JSON.stringify(warnings)).not.toContain("cellUnread");
  });

  test("a rate by the thousand of lines, too", async () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `Реч ${index}`);
    const { lines } = await read(X_RAY({ rate: ["Каматна стопа променљива", ...words] }));
    expect(lines.map(({ row }) => row)).toEqual(["6.5", "6.6"]);
    expect(lines[0]?.rate).toMatchObject({ kind: "text" });
  });

  test("a rate below its label, that begins with a capital", async () => {
    const { lines } = await read(X_RAY({ rate: ["Каматна стопа", "Променљива"] }));
    expect(lines.map(({ rate }) => rate?.text)).toEqual(["Променљива", undefined]);
  });

  test("values by the thousand below one label are doubted, and need no more time than their number", async () => {
    const values = Array.from({ length: 5_000 }, (_, index) => `01.01.${1000 + (index % 3000)}.`);
    const { lines } = await read(
      X_RAY({ instalment: ["Рата главнице за 2013. год. 17.075.000 CNY", ...values] }),
    );
    expect(lines.map(({ row }) => row)).toEqual(["6.5", "6.6"]);
    expect(JSON.stringify(lines[0]?.warnings)).toContain("tables:termsShifted");
  });

  test("pages that are numbered without dashes are no cards and no amounts", async () => {
    const text = X_RAY({
      rate: ["Каматна стопа 3% фиксна", "20"],
      instalment: ["Рата главнице за 2013. год. 17.075.000 CNY", "19"],
    });
    expect((await read(text)).lines.map((card) => printedAs(card))[0]).toEqual(FACTS);
  });

  test.each([
    [
      "a number alone",
      X_RAY({
        name: ["Export - Import Bank of China – X", "RAY"],
        last: ["Последњи датум отплате главнице 21.09.2025.", "6.5"],
      }),
      "6.5",
    ],
    [
      "balances below the rate",
      X_RAY({
        name: ["6.5 Export - Import Bank of China – X"],
        rate: ["Каматна стопа 3% фиксна", "24.179.712 2.698.700.072"],
      }),
      "24.179.712 2.698.700.072",
    ],
  ])("is refused where whose it is cannot be told: %s", async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({
      problem: {
        key: "errors:copiedCards",
        params: { text: line, line: text.split("\n").indexOf(line) + 1 },
      },
    });
  });
});

test("an amount of another column is no part of a name, and is named", async () => {
  const terms = LABELS.map(
    (label, index) => `${label} ${["21.03.2014.", "21.09.2025.", "17.075.000 CNY", "3,00% фиксна"][index]}`,
  );
  const cards = [
    // At the height of the balances, as columns keep it, and with them on a line of their own.
    ["6.5 Export – Import Bank of China – X   198.330.000,00   23.751.816   2.773.442.543", "RAY"],
    ["6.6 Export – Import Bank of China –", "Мост Земун–Борча", "155.400.000,00 113.307.916 13.230.693.360"],
  ];
  const text = [...SENTENCE, ...cards.flatMap((lines) => [...lines, ...terms])].join("\n");
  const bytes = new TextEncoder().encode(text);
  const { lines } = readBudgetDocument(await openDocument({ name: "list.txt", bytes }));
  expect(lines.map(({ name, loan, balanceEur }) => [name, loan, balanceEur?.digits])).toEqual([
    ["Export – Import Bank of China – X RAY", "x-ray", 23_751_816n],
    ["Export – Import Bank of China – Мост Земун–Борча", "zemun-borca", 113_307_916n],
  ]);
  const told = lines.map(({ warnings }) => JSON.stringify(warnings));
  for (const [at, amount] of ["198.330.000,00", "155.400.000,00"].entries()) {
    expect(told[at]).toContain("budget:amountBesideName");
    expect(told[at]).toContain(amount);
  }
});
