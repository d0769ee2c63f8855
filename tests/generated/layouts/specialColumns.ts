import { row, type PrintedColumn, type PrintedRow } from "../printed.ts";

export const SPECIAL_LAYOUTS = ["2004", "2010", "2013", "2014", "2015"] as const;
export type SpecialLayout = (typeof SPECIAL_LAYOUTS)[number];
export type Level = "razdeo" | "glava" | "function" | "main-program" | "program" | "activity";
type Named = readonly [code: string, name: string];

/** Where a layout has what (budget-documents 1.6). */
export interface SpecialColumns {
  readonly columns: readonly PrintedColumn[];
  readonly header: readonly PrintedRow[];
  readonly levels: Partial<Record<Level, number>>;
  readonly account: number;
  readonly text: number;
  readonly amounts: readonly number[];
  readonly wide: boolean;
  /** Of a programme budget: the programme and the activity that a function's money goes to. */
  readonly programmes?: (functionCode: string) => { readonly program: Named; readonly activity: Named };
}

const code = (width: number): PrintedColumn => ({ width, align: "center" });
const words = (width: number): PrintedColumn => ({ width, align: "left" });
const money = (width: number): PrintedColumn => ({ width, align: "right" });
const numbered = (count: number): PrintedRow =>
  row(...Array.from({ length: count }, (_, at) => String(at + 1)));
const bold = (header: PrintedRow): PrintedRow => ({ ...header, bold: true });

const PROGRAMS = "Главни програм / програм / пројекат";

/** A header cell over the three columns of programmes. */
function withPrograms(before: readonly string[], after: readonly string[]): PrintedRow {
  const cells = (texts: readonly string[]): PrintedRow["cells"] => texts.map((text) => ({ text }));
  return {
    cells: [...cells(before), { text: PROGRAMS, columns: 3 }, null, null, ...cells(after)],
    bold: true,
  };
}

export function specialColumns(layout: SpecialLayout): SpecialColumns {
  switch (layout) {
    case "2004":
      return {
        columns: [code(40), code(40), code(46), code(60), words(230), money(90), money(90), money(90)],
        header: [
          bold(
            row(
              "Раздео",
              "Глава",
              "Функција",
              "Економска класификација",
              "Опис",
              "Средства из буџета",
              "Средства из додатних прихода",
              "Укупна средства",
            ),
          ),
        ],
        levels: { razdeo: 0, glava: 1, function: 2 },
        account: 3,
        text: 4,
        amounts: [5, 6, 7],
        wide: true,
      };
    case "2010":
      return {
        columns: [
          ...[code(38), code(38), code(46), code(28), code(40), code(28), code(62)],
          ...[words(220), money(88), money(80), money(88)],
        ],
        header: [
          withPrograms(
            ["Раздео", "Глава", "Функција"],
            [
              "Економска класификација",
              "ОПИС",
              "Средства из буџета",
              "Издаци из додатних прихода",
              "Укупна средства",
            ],
          ),
          numbered(11),
        ],
        levels: { razdeo: 0, glava: 1, function: 2, "main-program": 3, program: 4, activity: 5 },
        account: 6,
        text: 7,
        amounts: [8, 9, 10],
        wide: true,
      };
    case "2013":
      return {
        columns: [
          ...[code(38), code(38), code(46), code(30), code(44), code(30), code(62)],
          ...[words(230), money(100)],
        ],
        header: [
          withPrograms(
            ["Раздео", "Глава", "Функција"],
            ["Економска класификација", "ОПИС", "Укупна средства"],
          ),
          numbered(9),
        ],
        levels: { razdeo: 0, glava: 1, function: 2, "main-program": 3, program: 4, activity: 5 },
        account: 6,
        text: 7,
        amounts: [8],
        wide: true,
      };
    case "2014":
      return {
        columns: [code(38), code(38), code(46), code(46), code(44), code(62), words(230), money(100)],
        header: [
          bold(
            row(
              "Раздео",
              "Глава",
              "Функција",
              "Програм",
              "Пројекат",
              "Економска класификација",
              "ОПИС",
              "Укупна средства",
            ),
          ),
          numbered(8),
        ],
        levels: { razdeo: 0, glava: 1, function: 2, program: 3, activity: 4 },
        account: 5,
        text: 6,
        amounts: [7],
        wide: true,
      };
    case "2015":
      return {
        columns: [
          ...[code(38), code(38), code(46), code(46), code(70), code(62)],
          ...[words(210), money(88), money(80), money(88)],
        ],
        header: [
          bold(
            row(
              "Раздео",
              "Глава",
              "Програм",
              "Функција",
              "Програмска активност/ Пројекат",
              "Економска класификација",
              "Назив",
              "Средства из буџета",
              "Издаци из додатних прихода",
              "Укупна средства",
            ),
          ),
          numbered(10),
        ],
        levels: { razdeo: 0, glava: 1, program: 2, function: 3, activity: 4 },
        account: 5,
        text: 6,
        amounts: [7, 8, 9],
        wide: true,
        programmes: (of) => ({
          program: [`2${of}`, of === "170" ? "УПРАВЉАЊЕ ЈАВНИМ ДУГОМ" : "ПОДРШКА РАДУ ОРГАНА"],
          activity: ["0001", of === "170" ? "Сервисирање јавног дуга" : "Администрација и управљање"],
        }),
      };
  }
}
