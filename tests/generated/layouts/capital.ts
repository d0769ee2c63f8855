import type { Expected, ExpectedLine, ExpectedTotal } from "../expected.ts";
import { paragraph, row, type Block, type PrintedCell, type PrintedRow } from "../printed.ts";
import type { Random } from "../random.ts";
import { figure, inStyle, type PrintStyle } from "../style.ts";
import { RAZDELI } from "../words.ts";

const PROJECTS: readonly string[] = [
  "Изградња граничног прелаза Гостун",
  "Изградња граничног прелаза Ватин",
  "Набавка потребне опреме (патролних возила) у циљу проширења материјално техничких капацитета неопходних за рад полиције",
  "Експропријација земљишта у циљу изградње капиталних пројеката",
  "Адаптација и реконструкција Музеја савремене уметности",
  "Коридор XI-извођење радова на изградњи аутопута Е-763, Београд-Јужни Јадран, деоница: Уб-Лајковац км 40+645.28 до км 53+139.91",
];

type Years = readonly bigint[];
const add = (one: Years, other: Years): Years => one.map((amount, at) => amount + (other[at] ?? 0n));
const NOTHING: Years = [0n, 0n, 0n];

/** Article 5: outlays of three years by project, the names of bodies in cells over all of their projects. */
export function capital(
  random: Random,
  first: number,
  style: PrintStyle,
  merged: boolean,
): { readonly blocks: Block[]; readonly expected: Expected } {
  const say = (text: string): string => inStyle(text, style);
  const rows: PrintedRow[] = [];
  const lines: ExpectedLine[] = [];
  const totals: ExpectedTotal[] = [];
  const years = [first, first + 1, first + 2];
  const amounts = (of: Years): (PrintedCell | null)[] =>
    of.map((amount) => (amount === 0n ? null : { text: figure(amount, style), number: amount }));
  const total = (words: string, of: Years, cells: (PrintedCell | null)[]): void => {
    rows.push({ cells: [...cells, ...amounts(of)], bold: true });
    for (const amount of of)
      if (amount !== 0n)
        totals.push({ kind: "capital-outlay", label: say(words), figures: [String(amount)], agrees: true });
  };
  const body = (razdeo: string, glava: string, name: string): Years => {
    const count = random.between(1, 4);
    let sum = NOTHING;
    for (let at = 0; at < count; at += 1) {
      const project = `${random.pick(PROJECTS)}${at === 0 ? "" : ` - фаза ${at + 1}`}`;
      const outlays: bigint[] = years.map(() =>
        random.chance(0.25) ? 0n : random.digits(random.between(4, 7)) * 1000n,
      );
      if (!outlays.some((amount) => amount > 0n)) outlays[0] = 1_000_000n;
      const begins = (text: string): PrintedCell | null =>
        at > 0 || text === "" ? null : { text, ...(merged && count > 1 && { rows: count }) };
      rows.push({
        cells: [
          begins(glava === "" ? razdeo : ""),
          begins(glava),
          begins(say(name)),
          { text: say(project) },
          ...amounts(outlays),
        ],
      });
      lines.push({
        kind: "capital-outlay",
        fields: {
          razdeo,
          glava,
          body: say(name),
          project: say(project),
          amounts: outlays.map((amount) => (amount === 0n ? "" : String(amount))).join(", "),
          years: years.join(", "),
          unit: "1 RSD",
        },
      });
      sum = add(sum, outlays);
    }
    total(name, sum, [null, null, { text: say(name) }, null]);
    return sum;
  };
  RAZDELI.forEach(({ name, glave }, at) => {
    if (at > 0 && random.chance(0.4)) return;
    const razdeo = String(15 + at);
    let sum = body(razdeo, "", name);
    glave.slice(0, 2).forEach((glava, index) => {
      sum = add(sum, body(razdeo, `${razdeo}.${index + 1}`, glava));
    });
    total(`УКУПНО ${name}`, sum, [{ text: say(`УКУПНО ${name}`), columns: 4 }, null, null, null]);
  });
  const header = row("Раздео", "Глава", "Назив органа", "Назив капиталног пројекта", ...years.map(String));
  const columns = [
    { width: 42, align: "center" },
    { width: 42, align: "center" },
    { width: 170, align: "left" },
    { width: 250, align: "left" },
    ...years.map(() => ({ width: 84, align: "right" as const })),
  ] as const;
  return {
    blocks: [
      paragraph(
        say(
          "Преглед планираних капиталних издатака буџетских корисника за текућу и наредне две буџетске године:",
        ),
      ),
      {
        kind: "table",
        columns,
        header: [
          { cells: header.cells.map((cell) => cell && { ...cell, text: say(cell.text) }), bold: true },
        ],
        rows,
        wide: true,
      },
    ],
    expected: { lines, totals },
  };
}
