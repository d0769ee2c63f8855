import { describe, expect, test } from "vitest";
import { tablesOfPages, wantsRules } from "../../../../src/budget/tables/tablesOfPages.ts";
import { tablePage } from "../../debtCards/cardPages.ts";
import { drawnDocument, drawnPage, level, upright, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";
import { account, SPECIAL_HEADER } from "./specialPart.ts";

describe("the special part", () => {
  const first = drawnPage(1, [
    [30, { middle: 297 }, "- 88 -"],
    ...SPECIAL_HEADER,
    [105, { middle: 80 }, "14.9"],
    [105, { left: 235 }, "УПРАВА ЗА ЈАВНИ ДУГ"],
    [120, { middle: 115 }, "170"],
    [120, { left: 235 }, "Трансакције јавног"],
    [130, { left: 235 }, "дуга"],
    ...account(145, "441", "Отплате домаћих камата", "13.366.632.000"),
    ...account(160, "442", "Отплата страних камата", "15.942.011.000"),
  ]);
  const second = drawnPage(2, [
    ...SPECIAL_HEADER,
    [105, { left: 235 }, "Извори финансирања за функцију 170:"],
    ...account(120, "01", "Приходи из буџета", "29.308.643.000"),
    [135, { left: 235 }, "Укупно за функцију 170:"],
    [136.5, { right: 465 }, "29.308.643.000"],
    [136.5, { right: 575 }, "29.308.643.000"],
  ]);
  const tables = tablesOfPages(drawnDocument(first, second));

  test("is one table over its pages, the header repeated on each", () => {
    expect(tables).toHaveLength(1);
    expect(tables[0]?.headers).toEqual([
      "Раздео",
      "Глава",
      "Функц",
      "",
      "",
      "",
      "Екон. класификација",
      "ОПИС",
      "Средства из буџета",
      "Приходи",
      "Укупна",
    ]);
    expect(tables[0]?.headersAbove.slice(3, 6)).toEqual(Array(3).fill("Главни пр пројекат"));
    expect(tables[0]?.rows.map(({ page }) => page)).toEqual([1, 1, 1, 1, 2, 2, 2]);
  });

  test("has codes, names and figures in their columns, a wrapped name in one cell", () => {
    expect(shown(tables[0])).toEqual([
      " | 14.9 |  |  |  |  |  | УПРАВА ЗА ЈАВНИ ДУГ |  |  | ",
      " |  | 170 |  |  |  |  | Трансакције јавног/дуга |  |  | ",
      " |  |  |  |  |  | 441 | Отплате домаћих камата | 13.366.632.000 |  | 13.366.632.000",
      " |  |  |  |  |  | 442 | Отплата страних камата | 15.942.011.000 |  | 15.942.011.000",
      " |  |  |  |  |  |  | Извори финансирања за функцију 170: |  |  | ",
      " |  |  |  |  |  | 01 | Приходи из буџета | 29.308.643.000 |  | 29.308.643.000",
      " |  |  |  |  |  |  | Укупно за функцију 170: | 29.308.643.000 |  | 29.308.643.000",
    ]);
  });

  test("says where each cell stands, in whole points", () => {
    // 441 in its column's middle at 210, three letters of 5 points; 10 points high on its baseline at 145.
    expect(tables[0]?.rows[2]?.cells[6]?.area).toEqual({ left: 202, top: 135, right: 218, bottom: 148 });
  });

  test("goes on over a page that repeats no header", () => {
    const headless = drawnPage(2, [
      ...account(60, "443", "Отплата камата по гаранцијама", "4.572.912.000"),
      ...account(75, "444", "Пратећи трошкови", "1.018.445.000"),
      ...account(90, "611", "Отплата главнице домаћим", "267.529.936.000"),
    ]);
    const [table, ...others] = tablesOfPages(drawnDocument(first, headless));
    expect(others).toEqual([]);
    expect(shown(table).slice(-3)).toEqual([
      " |  |  |  |  |  | 443 | Отплата камата по гаранцијама | 4.572.912.000 |  | 4.572.912.000",
      " |  |  |  |  |  | 444 | Пратећи трошкови | 1.018.445.000 |  | 1.018.445.000",
      " |  |  |  |  |  | 611 | Отплата главнице домаћим | 267.529.936.000 |  | 267.529.936.000",
    ]);
  });

  test.each(["Средства буџета распоређују се, и то:", "Član 7.", "Члан 7."])(
    "%s above it is no part of its header",
    (text) => {
      const page = drawnPage(1, [
        [38, { left: 20 }, text],
        ...SPECIAL_HEADER,
        ...account(105, "441", "Отплате домаћих камата", "13.366.632.000"),
        ...account(120, "442", "Отплата страних камата", "15.942.011.000"),
      ]);
      const [table] = tablesOfPages(drawnDocument(page));
      expect(table?.headers).toEqual(tables[0]?.headers);
    },
  );

  test.each(["III. ИЗВРШАВАЊЕ БУЏЕТА", "III. IZVRŠAVANJE BUDŽETA"])("ends at %s", (title) => {
    const page = drawnPage(1, [
      ...SPECIAL_HEADER,
      ...account(105, "441", "Отплате домаћих камата", "13.366.632.000"),
      ...account(120, "442", "Отплата страних камата", "15.942.011.000"),
      [150, { middle: 330 }, title],
    ]);
    const [table] = tablesOfPages(drawnDocument(page));
    expect(table?.rows).toHaveLength(2);
  });

  test("without any header on any page is a table with empty headers", () => {
    const pages = drawnPage(1, [
      ...account(60, "443", "Отплата камата по гаранцијама", "4.572.912.000"),
      ...account(75, "444", "Пратећи трошкови", "1.018.445.000"),
      ...account(90, "611", "Отплата главнице домаћим", "267.529.936.000"),
    ]);
    const [table] = tablesOfPages(drawnDocument(pages));
    expect(table?.headers).toEqual(["", "", "", ""]);
    expect(shown(table)[1]).toBe("444 | Пратећи трошкови | 1.018.445.000 | 1.018.445.000");
  });

  test("puts together what a page break has cut off, in its order, marked on the first page", () => {
    const begun = drawnPage(1, [
      ...SPECIAL_HEADER,
      ...account(105, "443", "Отплата камата по", "4.572.912.000"),
    ]);
    const ended = drawnPage(2, [
      ...SPECIAL_HEADER,
      [105, { left: 235 }, "гаранцијама"],
      ...account(120, "444", "Пратећи трошкови", "1.018.445.000"),
    ]);
    const [table] = tablesOfPages(drawnDocument(begun, ended));
    expect(shown(table)[0]).toContain("443 | Отплата камата по/гаранцијама | 4.572.912.000");
    expect(table?.rows[0]?.cells[7]?.area).toEqual({ left: 235, top: 95, right: 320, bottom: 108 });
    expect(table?.rows).toHaveLength(2);
  });

  test("needs no ruling lines", () => {
    expect([first, second].map(wantsRules)).toEqual([false, false]);
  });
});

/** Article 3 B: the column of names has no header; words of a header stand on lines of their own. */
const LOANS_HEADER: Drawn[] = [
  [80, { middle: 350 }, "Износ"],
  [80, { middle: 70 }, "Ред."],
  [74, { middle: 520 }, "Износ у"],
  [80, { middle: 430 }, "Оригинална"],
  [85, { middle: 520 }, "оригиналној"],
  [91, { middle: 350 }, "у динарима"],
  [91, { middle: 70 }, "број"],
  [91, { middle: 430 }, "валута"],
  [96, { middle: 520 }, "валути"],
];
const figures = (y: number, rsd: string, currency: string, amount: string): Drawn[] => [
  ...(rsd === "" ? [] : [[y, { right: 380 }, rsd] as Drawn]),
  [y, { middle: 430 }, currency],
  [y, { right: 560 }, amount],
];

describe("planned loans", () => {
  const drawn: Drawn[] = [
    [
      40,
      { left: 60 },
      "Б. Република Србија ће у 2011. години одобрити зајмове до износа од 201.900.705.102 динара:",
    ],
    ...LOANS_HEADER,
    [112, { left: 105 }, "Пословним банкама и"],
    [118, { right: 80 }, "VIII."],
    [124, { left: 105 }, "инвеститорима"],
    [136, { right: 95 }, "1."],
    [136, { left: 105 }, "Кредит за подршку"],
    [148, { left: 105 }, "буџету"],
    ...figures(148, "4.400.000.000", "EUR", "40.000.000"),
    [160, { right: 95 }, "2."],
    [160, { left: 105 }, "Реконструкција зграде"],
    [172, { left: 105 }, "амбасаде"],
    ...figures(172, "634.615.500", "USD", "7.500.000"),
    ...figures(184, "", "EUR", "1.020.000.000"),
    [196, { left: 105 }, "Укупно:"],
    ...figures(196, "147.480.775.50", "USD", "407.500.000"),
    [208, { right: 380 }, "0"],
    [220, { right: 80 }, "IX."],
    [220, { left: 105 }, "Export-Import банкама"],
    [232, { right: 95 }, "1."],
    [232, { left: 105 }, "Export - Import Bank of China"],
    [244, { right: 95 }, "1.1."],
    [244, { left: 105 }, "Набавка и инсталација"],
    [256, { left: 105 }, "система за рендгенску контролу"],
    ...figures(256, "1.995.000.000", "USD", "30.000.000"),
    [
      290,
      { left: 60 },
      "В. Стање јавног дуга Републике Србије, на дан 31. мај 2011. године, износи како следи:",
    ],
  ];
  const tables = tablesOfPages(drawnDocument(drawnPage(9, drawn)));

  test("have headers put together from their lines, and none over the names", () => {
    expect(tables).toHaveLength(1);
    expect(tables[0]?.headers).toEqual([
      "Ред. број",
      "",
      "Износ у динарима",
      "Оригинална валута",
      "Износ у оригиналној валути",
    ]);
  });

  test("are rows whose figures stand beside the last line of the name; currencies of a total are stacked", () => {
    expect(shown(tables[0])).toEqual([
      "VIII. | Пословним банкама и/инвеститорима |  |  | ",
      "1. | Кредит за подршку/буџету | 4.400.000.000 | EUR | 40.000.000",
      "2. | Реконструкција зграде/амбасаде | 634.615.500 | USD | 7.500.000",
      " | Укупно: | 147.480.775.50/0 | EUR/USD | 1.020.000.000/407.500.000",
      "IX. | Export-Import банкама |  |  | ",
      "1. | Export - Import Bank of China |  |  | ",
      "1.1. | Набавка и инсталација/система за рендгенску контролу | 1.995.000.000 | USD | 30.000.000",
    ]);
  });

  test("come with the sentence before them, and end where the next begins", () => {
    expect(tables[0]?.before).toEqual([
      "Б. Република Србија ће у 2011. години одобрити зајмове до износа од 201.900.705.102 динара:",
    ]);
  });

  test("keep a total's currencies together where a ruling line parts them, as in the law of 2010", () => {
    const [table] = tablesOfPages(drawnDocument(drawnPage(9, drawn, [level(178), level(187), level(212)])));
    expect(shown(table)[3]).toBe(" | Укупно: | 147.480.775.50/0 | EUR/USD | 1.020.000.000/407.500.000");
  });

  test("end at a sentence whose words are set apart to fill the line", () => {
    const words = "В. Стање јавног дуга Републике Србије на дан 31. јул 2014. године износи".split(" ");
    // 8 points between words, 5 a letter.
    let left = 60;
    const justified = words.map((word): Drawn => {
      const place = { left };
      left += word.length * 5 + 8;
      return [290, place, word];
    });
    const [table] = tablesOfPages(drawnDocument(drawnPage(9, [...drawn.slice(0, -1), ...justified])));
    expect(shown(table)).toHaveLength(7);
  });

  test("want ruling lines: rows are unsure without", () => {
    expect(wantsRules(drawnPage(9, drawn))).toBe(true);
  });
});

describe("a ruled table", () => {
  const rows = [100, 120, 140, 160, 180, 200];
  /** Body over two projects, its line left out between them; a subtotal over both columns of words. */
  const rules = [
    level(100),
    level(120),
    level(160),
    level(180),
    level(200),
    level(140, 240, 560),
    upright(40, 100, 200),
    upright(80, 100, 160),
    upright(240, 100, 160),
    upright(400, 100, 200),
    upright(480, 100, 200),
    upright(560, 100, 200),
    upright(80, 180, 200),
    upright(240, 180, 200),
  ];
  const drawn: Drawn[] = [
    [115, { middle: 60 }, "Раздео"],
    [115, { left: 90 }, "Назив органа"],
    [115, { left: 250 }, "Назив капиталног пројекта"],
    [115, { middle: 440 }, "2014"],
    [115, { middle: 520 }, "2015"],
    [130, { middle: 60 }, "16"],
    [132, { left: 90 }, "УПРАВА ЦАРИНА"],
    [130, { left: 250 }, "Гранични прелаз Гостун"],
    [130, { right: 475 }, "54.500.000"],
    [130, { right: 555 }, "18.000.000"],
    [150, { left: 250 }, "Гранични прелаз Ватин"],
    [150, { right: 475 }, "8.460.000"],
    [170, { left: 50 }, "УКУПНО МИНИСТАРСТВО ФИНАНСИЈА"],
    [170, { right: 475 }, "62.960.000"],
    [170, { right: 555 }, "18.000.000"],
    [190, { middle: 60 }, "18"],
    [190, { left: 90 }, "МИНИСТАРСТВО ОДБРАНЕ"],
    [190, { left: 250 }, "Опремање"],
    [190, { right: 475 }, "2.322.000.000"],
  ];
  const [table] = tablesOfPages(drawnDocument(drawnPage(1, drawn, rules)));

  test("gives the words of a merged cell to each of its rows, marked", () => {
    expect(rows).toHaveLength(6);
    expect(table?.headers).toEqual(["Раздео", "Назив органа", "Назив капиталног пројекта", "2014", "2015"]);
    expect(shown(table)).toEqual([
      "16 | УПРАВА ЦАРИНА | Гранични прелаз Гостун | 54.500.000 | 18.000.000",
      "^16 | ^УПРАВА ЦАРИНА | Гранични прелаз Ватин | 8.460.000 | ",
      "УКУПНО МИНИСТАРСТВО ФИНАНСИЈА |  |  | 62.960.000 | 18.000.000",
      "18 | МИНИСТАРСТВО ОДБРАНЕ | Опремање | 2.322.000.000 | ",
    ]);
  });

  test("counts an amount in a merged cell once", () => {
    const merged = rules.filter(({ y1, x2 }) => !(y1 === 140 && x2 === 560)).concat(level(140, 240, 480));
    const [once] = tablesOfPages(drawnDocument(drawnPage(1, drawn, merged)));
    expect(shown(once)[1]).toBe("^16 | ^УПРАВА ЦАРИНА | Гранични прелаз Ватин | 8.460.000 | ");
  });
});

test("the list of public debt is no table: it is read card by card", () => {
  const page = tablePage(1, [
    [0, { number: "6.5", name: "Export - Import Bank of China", eur: "24.179.712", rsd: "2.698.700.072" }],
    [2, { name: "Први датум отплате главнице", terms: "21.03.2014." }],
    [4, { name: "Последњи датум отплате главнице", terms: "21.09.2025." }],
    [6, { name: "Каматна стопа", terms: "3% фиксна" }],
  ]);
  expect(tablesOfPages(drawnDocument(page))).toEqual([]);
  expect(wantsRules(page)).toBe(false);
});

describe("a table that nobody knows", () => {
  const line = (y: number, name: string, ...amounts: string[]): Drawn[] => [
    [y, { left: 60 }, name],
    ...amounts.map((amount, at): Drawn => [y, { right: 380 + at * 120 }, amount]),
  ];
  const drawn: Drawn[] = [
    [
      40,
      { left: 60 },
      "Преглед по повериоцима, у хиљадама евра, који је саставила Управа за јавни дуг Републике",
    ],
    [80, { left: 60 }, "Ко потражује"],
    [80, { right: 380 }, "31.12.2012."],
    [80, { right: 500 }, "31.12.2013."],
    ...line(100, "Светска банка", "1.862.110", "1.911.540"),
    ...line(115, "Export-Import Bank of China", "148.222", "180.013"),
    ...line(130, "Париски клуб", "1.648.900", "1.502.377"),
  ];

  test("is found by its figures, the words above them as its headers", () => {
    const [table, ...others] = tablesOfPages(drawnDocument(drawnPage(3, drawn)));
    expect(others).toEqual([]);
    expect(table?.headers).toEqual(["Ко потражује", "31.12.2012.", "31.12.2013."]);
    expect(shown(table)[1]).toBe("Export-Import Bank of China | 148.222 | 180.013");
    expect(table?.before.join(" ")).toContain("у хиљадама евра");
  });
});

test("a drawing of thousands of lines is no table", () => {
  const grid = Array.from({ length: 700 }, (_, at) => [
    level(at * 4, 0, 2800),
    upright(at * 4, 0, 2800),
  ]).flat();
  const page = drawnPage(1, [[100, { left: 60 }, "План мреже путева"]], grid);
  expect(tablesOfPages(drawnDocument(page))).toEqual([]);
});

test("two wrapped names that run into each other end no table: figures follow under the same columns", () => {
  const page = drawnPage(1, [
    [50, { middle: 110 }, "Назив органа"],
    [50, { middle: 300 }, "Назив капиталног пројекта"],
    [50, { middle: 545 }, "2014"],
    [70, { left: 60 }, "МИНИСТАРСТВО"],
    [70, { left: 235 }, "Изградња аутопута"],
    [70, { right: 575 }, "969.158.000"],
    [80, { left: 60 }, "ПОЉОПРИВРЕДЕ И ЗАШТИТЕ СРЕДИНЕ деоница Уб-Лајковац"],
    [95, { left: 235 }, "Изградња прелаза"],
    [95, { right: 575 }, "71.714.000"],
  ]);
  const amounts = tablesOfPages(drawnDocument(page)).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.at(-1)?.lines ?? []),
  );
  expect(amounts).toEqual(["969.158.000", "71.714.000"]);
});
