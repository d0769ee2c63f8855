import { describe, expect, test } from "vitest";
import { tablesOfPages, wantsRules } from "../../../../src/budget/tables/tablesOfPages.ts";
import type { Page } from "../../../../src/documents/document.ts";
import { drawnDocument, drawnPage, level, upright, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";
import { SPECIAL_HEADER } from "./specialPart.ts";

// How a browser and a word processor print a table of a page: each cell in a border of its own, close around its text,
// which stands in the middle of the row; a frame around all; rows over page breaks.

const EDGES = [40, 300, 400, 500];

/** A border around each cell of rows that begin at these heights, and the frame beside it. */
function borders(ys: readonly number[], edges: readonly number[] = EDGES) {
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const [left = 0, right = 0] = [edges[0], edges.at(-1)];
  const cells = ys.slice(0, -1).flatMap((y1, row) =>
    edges.slice(0, -1).flatMap((x1, column) => {
      const [x2, y2] = [edges[column + 1] ?? 0, ys[row + 1] ?? 0];
      const box = { left: x1 + 1, right: x2 - 1, top: y1 + 1, bottom: y2 - 1 };
      return [
        level(box.top, box.left, box.right),
        level(box.bottom, box.left, box.right),
        upright(box.left, box.top, box.bottom),
        upright(box.right, box.top, box.bottom),
      ];
    }),
  );
  const frame = [level(top - 2, left - 2, right + 2), level(bottom + 2, left - 2, right + 2)];
  return [
    ...cells,
    ...frame,
    upright(left - 2, top - 2, bottom + 2),
    upright(right + 2, top - 2, bottom + 2),
  ];
}

const HEADER: readonly Drawn[] = [
  [62, { left: 42 }, "ОПИС"],
  [62, { left: 302 }, "ПЛАН"],
  [62, { left: 402 }, "Извршење"],
];
const ROWS: readonly Drawn[] = [
  [82, { left: 42 }, "Издаци за отплату главнице и набавку финансијске имо"],
  // The figure ends 1 point before the border, the next begins 1 point behind it.
  [82, { right: 398 }, "2.173.349.194.000"],
  [82, { left: 402 }, "2.199.754.148.825"],
  [102, { left: 42 }, "Примања од задуживања и продаје"],
  [108, { left: 302 }, "28.500.000.000"],
  [108, { left: 402 }, "27.933.131.455"],
  [114, { left: 42 }, "финансијске имовине"],
];

describe("a table in borders, as a browser prints it", () => {
  const page = drawnPage(1, [...HEADER, ...ROWS], borders([50, 70, 90, 120]));

  test("has its header though a frame stands beside the borders, and cells that nearly touch apart", () => {
    const [table, ...others] = tablesOfPages(drawnDocument(page));
    expect(others).toEqual([]);
    expect(table?.headers).toEqual(["ОПИС", "ПЛАН", "Извршење"]);
    expect(shown(table)).toEqual([
      "Издаци за отплату главнице и набавку финансијске имо | 2.173.349.194.000 | 2.199.754.148.825",
      "Примања од задуживања и продаје/финансијске имовине | 28.500.000.000 | 27.933.131.455",
    ]);
  });

  test("is cut at its borders where the file writes a name and its figure as one", () => {
    const together: Drawn[] = [
      [82, { left: 242 }, "Нето износ 263.000.000"],
      [82, { left: 402 }, "210.489.841"],
      [102, { left: 42 }, "Промена стања"],
      [102, { left: 302 }, "36.550.884"],
      [102, { left: 402 }, "70.368.196"],
    ];
    const [table] = tablesOfPages(
      drawnDocument(drawnPage(1, [...HEADER, ...together], borders([50, 70, 90, 110]))),
    );
    expect(shown(table)).toEqual([
      "Нето износ | 263.000.000 | 210.489.841",
      "Промена стања | 36.550.884 | 70.368.196",
    ]);
  });

  const over = (words: readonly Drawn[], ys: readonly number[]): string[] => {
    const next = drawnPage(2, words, borders(ys));
    return shown(tablesOfPages(drawnDocument(page, next))[0]).slice(1);
  };
  const NEXT: readonly Drawn[] = [
    [62, { left: 42 }, "по основу јемства"],
    [82, { left: 42 }, "Нето финансирање"],
    [82, { left: 302 }, "263.000.000"],
    [82, { left: 402 }, "210.489.841"],
  ];

  test("has the rest of a name that a page break has cut off in its row", () => {
    expect(over(NEXT, [50, 70, 90])).toEqual([
      "Примања од задуживања и продаје/финансијске имовине/по основу јемства | 28.500.000.000 | 27.933.131.455",
      "Нето финансирање | 263.000.000 | 210.489.841",
    ]);
  });

  test("has a row of words alone at the head of a page as its own, where it begins a sentence or a list", () => {
    for (const words of ["Б. РАЧУН ФИНАНСИРАЊА", "од тога:"]) {
      const rows = over([[62, { left: 42 }, words], ...NEXT.slice(1)], [50, 70, 90]);
      expect(rows[1]).toBe(`${words} |  | `);
    }
  });
});

test("a header at the foot of a page heads the table on the next, though its names have none", () => {
  const edges = [40, 80, 300, 400, 440, 540];
  const header = drawnPage(1, [
    [780, { middle: 60 }, "Ред. број"],
    [780, { middle: 350 }, "Износ у динарима"],
    [780, { middle: 420 }, "Валута"],
    [780, { middle: 490 }, "Износ у валути"],
  ]);
  const row = (y: number, number: string, name: string): Drawn[] => [
    [y, { left: 42 }, number],
    [y, { left: 82 }, name],
    [y, { left: 302 }, "5.850.000.000"],
    [y, { left: 402 }, "USD"],
    [y, { left: 442 }, "50.000.000"],
  ];
  const body = drawnPage(
    2,
    [...row(62, "1.", "Пројекат"), ...row(82, "2.", "Други пројекат")],
    borders([50, 70, 90], edges),
  );
  const [table, ...others] = tablesOfPages(drawnDocument(header, body));
  expect(others).toEqual([]);
  expect(table?.headers).toEqual(["Ред. број", "", "Износ у динарима", "Валута", "Износ у валути"]);
  expect(shown(table)).toHaveLength(2);
});

test("totals in three currencies do not make one row of a table of several", () => {
  const edges = [40, 80, 300, 400, 440, 540];
  const lines: Drawn[] = [];
  const ys = [50, 70];
  lines.push(
    [62, { middle: 60 }, "Ред. број"],
    [62, { middle: 350 }, "Износ у динарима"],
    [62, { middle: 420 }, "Валута"],
    [62, { middle: 490 }, "Износ у валути"],
  );
  const add = (height: number, cells: readonly Drawn[]): void => {
    lines.push(...cells);
    ys.push((ys.at(-1) ?? 0) + height);
  };
  for (let group = 0; group < 2; group += 1) {
    for (let at = 1; at < 6; at += 1) {
      const y = (ys.at(-1) ?? 0) + 12;
      add(20, [
        [y, { left: 42 }, `${at}.`],
        [y, { left: 82 }, "Пројекат"],
        [y, { left: 302 }, "5.850.000.000"],
        [y, { left: 402 }, "USD"],
        [y, { left: 442 }, "50.000.000"],
      ]);
    }
    const y = (ys.at(-1) ?? 0) + 12;
    add(44, [
      [y + 12, { left: 82 }, "Укупно:"],
      [y + 12, { left: 302 }, "29.250.000.000"],
      ...["USD", "EUR", "CHF"].flatMap((code, at): Drawn[] => [
        [y + 12 * at, { left: 402 }, code],
        [y + 12 * at, { left: 442 }, "250.000.000"],
      ]),
    ]);
  }
  const [table] = tablesOfPages(drawnDocument(drawnPage(1, lines, borders(ys, edges))));
  const rows = shown(table);
  expect(rows).toHaveLength(12);
  expect(rows[5]).toBe(" | Укупно: | 29.250.000.000 | USD/EUR/CHF | 250.000.000/250.000.000/250.000.000");
});

describe("ruling lines of a page whose columns are numbered", () => {
  const page = (...lines: readonly Drawn[]): Page => drawnPage(1, [...SPECIAL_HEADER, ...lines]);

  test("are asked for where codes stand between the lines of a name, or beside one of its middle", () => {
    const between: Drawn[] = [
      [105, { left: 235 }, "Извршни и законодавни органи"],
      [111, { middle: 115 }, "110"],
      [117, { left: 235 }, "и спољни послови"],
    ];
    const inMiddle: Drawn[] = [
      [105, { left: 235 }, "Унапређење квалитета рада"],
      [117, { middle: 115 }, "1801"],
      [117, { left: 235 }, "и оснивање Агенције"],
      [129, { left: 235 }, "за акредитацију"],
    ];
    expect(wantsRules(page(...between))).toBe(true);
    expect(wantsRules(page(...inMiddle))).toBe(true);
  });

  test("are not where codes stand beside the first line", () => {
    const atTop: Drawn[] = [
      [105, { middle: 115 }, "110"],
      [105, { left: 235 }, "Извршни и законодавни органи"],
      [117, { left: 235 }, "и спољни послови"],
    ];
    expect(wantsRules(page(...atTop))).toBe(false);
  });
});

describe("a table without borders whose figures stand in the middle beside names of several lines", () => {
  const row = (y: number, names: readonly string[], figure: string): Drawn[] => [
    ...names.map((name, at): Drawn => [y + 11.5 * at, { left: 42 }, name]),
    [y + (11.5 * (names.length - 1)) / 2, { left: 302 }, figure],
    [y + (11.5 * (names.length - 1)) / 2, { left: 402 }, figure],
  ];
  const HEAD: Drawn[] = [
    [40, { left: 42 }, "ОПИС"],
    [40, { left: 302 }, "ПЛАН"],
    [40, { left: 402 }, "Извршење"],
  ];
  const NAMES = [
    ["Укупни приходи и примања остварена", "по основу продаје имовине"],
    ["Буџетски дефицит"],
    ["– Трансфери између корисника", "на различитом нивоу", "власти и других"],
    ["– Остали трансфери"],
    ["1.8. Трансфери организацијама", "за обавезно осигурање"],
    ["3. Издаци за отплату", "главнице"],
  ];

  test("has as rows what stands close together", () => {
    let y = 60;
    const lines = NAMES.flatMap((names, at) => {
      const drawn = row(y, names, `${at + 1}00.000.000`);
      // Rows stand 3 points farther apart than the lines of a name.
      y += 11.5 * names.length + 3;
      return drawn;
    });
    const [table] = tablesOfPages(drawnDocument(drawnPage(1, [...HEAD, ...lines])));
    expect(shown(table)).toEqual(
      NAMES.map((names, at) => `${names.join("/")} | ${at + 1}00.000.000 | ${at + 1}00.000.000`),
    );
  });
});
