import type { Expected, ExpectedLine } from "../expected.ts";
import { row, type Block, type PrintedCell, type PrintedRow } from "../printed.ts";
import type { Random } from "../random.ts";
import { figure, inStyle, type PrintStyle } from "../style.ts";
import { ACCOUNTS, DEBT_ACCOUNTS } from "../words.ts";

/** Headers of Kragujevac's open data, a Latin letter and a misprint of theirs included. */
const HEADERS = [
  "Раздео",
  "Раздео_назив",
  "Глава",
  "Назив_главе",
  "Шифра_рограма",
  "Број_програма",
  "Назив_програма",
  "Програмска_класификација",
  "Назив_програмске_класификације",
  "Функција_класе",
  "Назив_функције",
  "Број_позиције",
  "Економска_класификација",
  "Назив_економске_класификације",
  "Средства_из_буџета",
  "Средства_из_cопствених_извора",
  "Средства_из_осталих_извора",
  "Укупна_јавна_средства",
];
/** Without a column for the names of razdeo and glava, and for the programme's number. */
const LEFT_OUT_OF_15: ReadonlySet<number> = new Set([1, 3, 5]);
const BODIES: readonly (readonly [name: string, glave: readonly string[]])[] = [
  ["СКУПШТИНА ГРАДА", []],
  ["ГРАДСКА УПРАВА ЗА ЗАЈЕДНИЧКЕ ПОСЛОВЕ", []],
  ["ГРАДСКА УПРАВА ЗА ФИНАНСИЈЕ", []],
  ["ГРАДСКА УПРАВА ЗА ВАНПРИВРЕДНЕ ДЕЛАТНОСТИ", ["УСТАНОВЕ КУЛТУРЕ", "ПРЕДШКОЛСКА УСТАНОВА"]],
];
const PROGRAMS = [
  {
    code: "0602",
    number: "15",
    name: "ОПШТЕ УСЛУГЕ ЛОКАЛНЕ САМОУПРАВЕ",
    activity: "0602-0003",
    words: "Сервисирање јавног дуга ",
  },
  {
    code: "1201",
    number: "13",
    name: "РАЗВОЈ КУЛТУРЕ И ИНФОРМИСАЊА",
    activity: "1201-0001",
    words: "Функционисање локалних установа културе",
  },
  {
    code: "2101",
    number: "16",
    name: "ПОЛИТИЧКИ СИСТЕМ ЛОКАЛНЕ САМОУПРАВЕ",
    activity: "2101-0001",
    words: "Функционисање скупштине",
  },
] as const;
const FUNCTIONS = [
  ["170", "Трансакције јавног дуга"],
  ["820", "Услуге културе"],
  ["111", "Извршни и законодавни органи"],
] as const;

/** A plan of expenditure as cities publish it: each row states all of its levels. No currency is printed. */
export function city(
  random: Random,
  rows: number,
  style: PrintStyle,
  width: 15 | 18,
): { readonly blocks: Block[]; readonly expected: Expected } {
  const say = (text: string): string => inStyle(text, style);
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, at) => width === 18 || !LEFT_OUT_OF_15.has(at));
  const lines: ExpectedLine[] = [];
  const printed = Array.from({ length: rows }, (_, at): PrintedRow => {
    const which = random.between(0, BODIES.length - 1);
    const [name, glave] = BODIES[which] ?? ["", []];
    const glava = glave.length === 0 ? null : random.between(0, glave.length - 1);
    const programAt = random.between(0, PROGRAMS.length - 1);
    const program = PROGRAMS[programAt] ?? PROGRAMS[0];
    const [functionCode, functionName] = FUNCTIONS[programAt] ?? FUNCTIONS[0];
    const [code, accountName] = random.pick(random.chance(0.5) ? DEBT_ACCOUNTS : ACCOUNTS);
    const sources = [
      random.digits(random.between(4, 9)),
      random.chance(0.2) ? random.digits(6) : 0n,
      random.chance(0.2) ? random.digits(5) : 0n,
    ];
    const amounts = [...sources, sources.reduce((sum, amount) => sum + amount, 0n)];
    const position = random.pick([`${at + 1}`, `${at + 1}/0`]);
    const number = (text: string): PrintedCell => ({
      text,
      ...(/^[1-9]\d*$/u.test(text) && { number: BigInt(text) }),
    });
    const text = (words: string): PrintedCell => ({ text: say(words) });
    const glavaCode = glava === null ? "" : `${which + 1}.0${glava + 1}`;
    const glavaName = glava === null ? "" : (glave[glava] ?? "");
    const account = random.chance(0.3) ? { text: `${code}000 ` } : number(`${code}000`);
    const cells: (PrintedCell | null)[] = [
      number(String(which + 1)),
      text(name),
      glava === null ? null : { text: glavaCode },
      glava === null ? null : text(glavaName),
      number(program.code),
      number(program.number),
      text(program.name),
      { text: program.activity },
      text(program.words),
      number(functionCode),
      text(functionName),
      { text: position },
      account,
      text(accountName),
      ...amounts.map((amount) => (amount === 0n ? null : { text: figure(amount, style), number: amount })),
    ];
    if (/^(?:44|51|61|62)/u.test(code))
      lines.push({
        kind: "appropriation",
        fields: {
          razdeo: `${which + 1} ${width === 18 ? say(name) : ""}`,
          glava: glava === null ? "" : `${glavaCode} ${width === 18 ? say(glavaName) : ""}`,
          function: `${functionCode} ${say(functionName)}`,
          program: `${program.code} ${say(program.name)}`,
          activity: `${program.activity} ${say(program.words)}`,
          account: code,
          accountName: say(accountName),
          source: "",
          position,
          amounts: amounts.map((amount) => (amount === 0n ? "" : String(amount))).join(", "),
          unit: "1 ",
          year: "",
        },
      });
    return { cells: kept(cells) };
  });
  const header = row(...kept(HEADERS).map(say));
  const columns = kept(HEADERS).map((_, at) => ({ width: 40 + (at % 2) * 20, align: "left" as const }));
  return {
    blocks: [{ kind: "table", columns, header: [header], rows: printed }],
    expected: { lines, totals: [] },
  };
}
