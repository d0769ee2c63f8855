import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { buildOptionsFor } from "../../src/workbook/readBack/buildOptionsFor.ts";
import { cellAt } from "../../src/workbook/snapshot.ts";
import type { CellContent, OpenWorkbook } from "../../src/writers/openWorkbook.ts";
import { alterations, type Alterations } from "../../src/writers/update/alterations.ts";
import { entering } from "../../src/taskpane/excel/restorable.ts";
import { inTurn, sampled } from "../sampled.ts";
import { writeDossier } from "../writers/excel/liveWorkbook.ts";
import { beside, cell, columnOf, rowNumber, under, WRITTEN } from "./edits/places.ts";
import { doStep, type Step } from "./edits/steps.ts";
import { PROGRAMS } from "./programs.ts";

const words = ({ formula, value }: CellContent): string =>
  formula === null ? JSON.stringify(value) : `=${formula}`;

async function altered(book: OpenWorkbook): Promise<Alterations> {
  const snapshot = await book.read();
  const plan = buildWorkbook(WRITTEN, buildOptionsFor(snapshot, WRITTEN, WRITTEN.settings.language));
  return alterations(plan, snapshot);
}

/**
 * What is told of the workbook: "X RAY!H26 holds 5, to be =N(N25)", "row 26 of X RAY is gone", "moved"; of inputs
 * "input Zajmovi!I5 of x-ray: 0.035 for 0.03".
 */
async function told(book: OpenWorkbook): Promise<string[]> {
  const { cells, inputs, gone, moved } = await altered(book);
  return [
    ...inputs.map(({ kind, sheet, address, loan, cells: changed }) => {
      const values = changed.map(({ now, meant }) => `${words(now)} for ${words(meant)}`).join("; ");
      return `${kind === "cell" ? "input" : kind} ${sheet}!${address} of ${String(loan)}: ${values}`;
    }),
    ...cells.map(
      ({ sheet, cell: at, now, meant }) => `${sheet}!${at} holds ${words(now)}, to be ${words(meant)}`,
    ),
    ...gone.map(({ kind, sheet, name }) => `${kind} ${name} of ${sheet} is gone`),
    ...(moved ? ["moved"] : []),
  ];
}

const SCHEDULE = "tblSchedule_x_ray";
const inSchedule = (header: string, row: number): string => cell(SCHEDULE, under(SCHEDULE, header), row);
const INTEREST = inSchedule("Kamata", 5);
const OPENING = inSchedule("Početno stanje", 5);
const RATE = cell("tblLoans", under("tblLoans", "Stopa ili marža"), 0);

/** Excel of another language takes a comma for no number: the cell then holds the text. */
const TYPED_RATE = new RegExp(`^input ${RATE} of x-ray: (0\\.035|"3,5%") for 0\\.03$`, "u");

interface Case {
  readonly name: string;
  readonly steps: readonly Step[];
  /** A text, or a pattern for one. */
  readonly told: readonly (string | RegExp)[];
  /** Cells that Excel fills: it takes a formula into the whole column of a table. */
  readonly filled?: number;
  /** What is still told after every cell was put back; nothing where it is left out. */
  readonly left?: readonly (string | RegExp)[];
}

const type = (at: string, text: string): Step => ({ do: "type", at, text });
const pattern = (at: string, holds: string, meant: string): RegExp =>
  new RegExp(`^${at} holds ${holds}, to be ${meant}$`, "u");

const CASES: readonly Case[] = [
  { name: "nothing was done", steps: [], told: [] },
  {
    name: "a formula of a schedule is typed over",
    steps: [type(INTEREST, "5")],
    told: [pattern(INTEREST, "5", "=.*ROUND.*")],
  },
  {
    name: "the same formula looks at another row",
    steps: [type(OPENING, "=N(N9)")],
    told: [pattern(OPENING, "=N\\(N9\\)", "=N\\(N\\d+\\)")],
    filled: 25,
  },
  {
    name: "a formula is emptied",
    steps: [type(INTEREST, "")],
    told: [pattern(INTEREST, "null", "=.*ROUND.*")],
  },
  {
    name: "a label is another",
    steps: [type("X RAY!A5", "Moja valuta")],
    told: [/^X RAY!A5 holds "Moja valuta", to be "Valuta"$/u],
  },
  {
    name: "a title is emptied",
    steps: [type("X RAY!A1", "")],
    told: [/^X RAY!A1 holds null, to be ".*X RAY"$/u],
  },
  {
    name: "a header of a schedule is another",
    steps: [type(`${columnOf(INTEREST)}10`, "Moja kamata")],
    told: [pattern(`${columnOf(INTEREST)}10`, '"Moja kamata"', '"Kamata"')],
  },
  {
    name: "a row of a schedule is deleted",
    steps: [{ do: "deleteRows", at: rowNumber(INTEREST), count: 1 }],
    // What looked at the row lost its address; the check beside it too.
    told: [
      ...Array<RegExp>(4).fill(/^X RAY![A-Z]+\d+ holds =.*#REF!/u),
      `row ${rowNumber(INTEREST).split("!")[1] ?? ""} of X RAY is gone`,
      "moved",
    ],
    left: [
      ...Array<RegExp>(4).fill(/^X RAY![A-Z]+\d+ holds =.*#REF!/u),
      `row ${rowNumber(INTEREST).split("!")[1] ?? ""} of X RAY is gone`,
      "moved",
    ],
  },
  {
    name: "a row is put in above",
    steps: [{ do: "insertRows", at: "X RAY!2", count: 2 }],
    told: ["moved"],
    left: ["moved"],
  },
  {
    name: "a rate is typed, which is read back",
    steps: [type(RATE, "3,5%")],
    told: [TYPED_RATE],
  },
  {
    name: "the day is another, which is read back",
    steps: [type("Sažetak!B3", "31.08.2020")],
    told: [/^input Sažetak!B3 of null: 44074 for \d+$/u],
  },
  {
    name: "a payment is typed into the empty row",
    steps: [
      type(cell("tblPayments", 0, 1), "x-ray"),
      type(cell("tblPayments", 1, 1), "21.03.2022"),
      type(cell("tblPayments", 3, 1), "8537500"),
    ],
    told: [/^added Plaćanja!A\d+:D\d+ of x-ray: "x-ray" for null; 44641 for null; 8537500 for null$/u],
  },
  {
    name: "the user writes beside our tables",
    steps: [type(beside("tblLoans", 0), "moje"), type("X RAY!Z40", "=1+1")],
    told: [],
  },
  {
    name: "a sheet bears another name",
    steps: [{ do: "renameSheet", sheet: "X RAY", to: "Rendgen" }],
    told: [],
  },
];

describe.each(inTurn(Object.entries(PROGRAMS)))("in %s", (program, start, isTurn) => {
  // What the programs tell each in its own way is done in both.
  const own = sampled(
    CASES.filter(({ filled }, index) => isTurn(index) && filled === undefined),
    2,
  );
  const cases = [...CASES.filter(({ filled }) => filled !== undefined), ...own];
  test("what was altered is told by cell, and recalculating mends it", async () => {
    const { book, user, close } = await start();
    try {
      await writeDossier(book, WRITTEN);
      for (const { name, steps, told: wanted, filled, left = [] } of cases) {
        for (const step of steps) doStep(user, step);
        const found = await told(book);
        const patterns: unknown[] = wanted.map((one) =>
          typeof one === "string" ? one : (expect.stringMatching(one) as unknown),
        );
        if (program === "Excel" && filled !== undefined) {
          expect.soft(found, name).toHaveLength(filled);
          expect.soft(found, name).toEqual(expect.arrayContaining(patterns));
        } else expect.soft(found, name).toEqual(patterns);
        const { cells, inputs, moved } = await altered(book);
        const back = [...(moved ? [] : cells), ...inputs.flatMap((input) => input.cells)];
        await book.putBack(back);
        const rest = left.map((one) =>
          typeof one === "string" ? one : (expect.stringMatching(one) as unknown),
        );
        expect.soft(await told(book), `${name}, put back`).toEqual(rest);
        await writeDossier(book, WRITTEN);
        expect(await told(book), `after ${name}`).toEqual([]);
      }
    } finally {
      close();
    }
  });

  test("a cell that is put back leaves alone what the user has put elsewhere", async () => {
    const { book, user, close } = await start();
    try {
      await writeDossier(book, WRITTEN);
      const other = inSchedule("Kamata", 7);
      const label = "X RAY!A5";
      for (const step of [
        type(INTEREST, "5"),
        type(other, "6"),
        type(label, "Moja valuta"),
        type(RATE, "3,5%"),
        type("X RAY!Z40", "=1+1"),
      ])
        doStep(user, step);
      const { cells } = await altered(book);
      const typedOver = cells.find(({ cell: at, sheet }) => `${sheet}!${at}` === INTEREST);
      // Of the sixth row: what the formula gave, and when it is due.
      expect(typedOver).toMatchObject({
        was: 2_589_708.33,
        about: { column: "Kamata", row: day("2016-03-21") },
      });
      await book.putBack(cells.filter(({ cell: at, sheet }) => `${sheet}!${at}` === INTEREST));
      expect(await told(book)).toEqual(
        [TYPED_RATE, `${label} holds "Moja valuta", to be "Valuta"`, pattern(other, "6", "=.*ROUND.*")].map(
          (one) => (typeof one === "string" ? one : (expect.stringMatching(one) as unknown)),
        ),
      );
      const { sheets } = await book.read();
      const own = sheets.find(({ name }) => name === "X RAY");
      expect(own && cellAt(own, 39, 25).formula).toBe("1+1");
    } finally {
      close();
    }
  });

  test("what is typed over a formula that shows an input goes into the input", async () => {
    const { book, user, close } = await start();
    try {
      await writeDossier(book, WRITTEN);
      const days = "Sažetak!B3";
      const places = [
        ["X RAY!I4", "4%", RATE, 0.04],
        ["X RAY!M5", "31.08.2020", days, 44_074],
      ] as const;
      for (const [at, text] of places) doStep(user, type(at, text));
      // A formula that counts with an input shows none.
      doStep(user, type(INTEREST, "5"));
      for (const [at, , input, value] of places) {
        const now = await altered(book);
        const over = now.cells.find(({ cell: one, sheet }) => `${sheet}!${one}` === at)!;
        expect(over.shows && `${over.shows.sheet}!${over.shows.cell}`).toBe(input);
        const mending = entering(over)(now);
        expect(mending?.cells[0]?.meant.value).toBe(value);
        await book.putBack(mending?.cells ?? []);
      }
      expect((await altered(book)).cells.map(({ shows }) => shows)).toEqual([undefined]);
      expect(await told(book)).toEqual(
        [
          new RegExp(`^input ${days} of null: 44074 for \\d+$`, "u"),
          new RegExp(`^input ${RATE} of x-ray: 0\\.04 for 0\\.03$`, "u"),
          pattern(INTEREST, "5", "=.*ROUND.*"),
        ].map((one) => expect.stringMatching(one) as unknown),
      );
    } finally {
      close();
    }
  });

  test("a formula that is put back among other formulas of the user's is the only cell that changes", async () => {
    const { book, user, close } = await start();
    try {
      await writeDossier(book, WRITTEN);
      doStep(user, type(OPENING, "=N(N9)"));
      const before = await altered(book);
      const first = before.cells.filter(({ cell: at, sheet }) => `${sheet}!${at}` === OPENING);
      expect(first).toHaveLength(1);
      await book.putBack(first);
      const after = await altered(book);
      const places = ({ cells }: Alterations) => cells.map(({ sheet, cell: at }) => `${sheet}!${at}`);
      expect(places(after)).toEqual(places(before).filter((place) => place !== OPENING));
    } finally {
      close();
    }
  });
});
