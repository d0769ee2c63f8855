import {
  accountsOf,
  isDebtOrCapital,
  sourceName,
  sourcesOf,
  sumOf,
  type AccountContent,
  type Amounts,
  type FunctionContent,
  type RazdeoContent,
} from "../content/appropriations.ts";
import type { Expected, ExpectedLine, ExpectedTotal } from "../expected.ts";
import type { Block, PrintedCell, PrintedRow, PrintedTable } from "../printed.ts";
import { figure, inStyle, type PrintStyle } from "../style.ts";
import { specialColumns, type Level, type SpecialColumns, type SpecialLayout } from "./specialColumns.ts";

type Open = Partial<Record<Level, readonly [code: string, name: string]>>;

/** The special part in the columns of a year: headings, accounts, sources of funding and totals in rows of their own. */
export function specialPart(
  razdeli: readonly RazdeoContent[],
  year: number,
  layout: SpecialLayout,
  style: PrintStyle,
): { readonly blocks: Block[]; readonly expected: Expected } {
  const printer = new SpecialPrinter(specialColumns(layout), year, style);
  for (const razdeo of razdeli) printer.razdeo(razdeo);
  return printer.finish();
}

class SpecialPrinter {
  readonly #rows: PrintedRow[] = [];
  readonly #lines: ExpectedLine[] = [];
  readonly #totals: ExpectedTotal[] = [];
  readonly #columns: SpecialColumns;
  readonly #year: number;
  readonly #style: PrintStyle;
  #open: Open = {};

  constructor(columns: SpecialColumns, year: number, style: PrintStyle) {
    this.#columns = columns;
    this.#year = year;
    this.#style = style;
  }

  razdeo({ code, name, functions, glave }: RazdeoContent): void {
    this.#open = {};
    this.#heading("razdeo", code, name);
    for (const block of functions) this.#function(block);
    for (const glava of glave) {
      this.#open = { ...(this.#open.razdeo && { razdeo: this.#open.razdeo }) };
      this.#heading("glava", glava.code, glava.name);
      for (const block of glava.functions) this.#function(block);
      const accounts = glava.functions.flatMap(accountsOf);
      this.#sources(`главу ${glava.code}`, accounts);
      this.#total(`Свега за главу ${glava.code}:`, sumOf(accounts));
    }
    const all = [...functions, ...glave.flatMap((glava) => glava.functions)].flatMap(accountsOf);
    this.#sources(`раздео ${code}`, all);
    this.#total(`УКУПНО ЗА РАЗДЕО ${code}:`, sumOf(all));
  }

  finish(): { readonly blocks: Block[]; readonly expected: Expected } {
    const { columns, header, wide } = this.#columns;
    const headers: PrintedRow[] = header.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map((cell) => cell && { ...cell, text: this.#say(cell.text) }),
    }));
    const hasOneAmount = this.#columns.amounts.length === 1;
    const table: PrintedTable = {
      kind: "table",
      columns,
      header: headers,
      rows: this.#rows,
      wide,
      ...(hasOneAmount && { lined: ["rows"] }),
    };
    return { blocks: [table], expected: { lines: this.#lines, totals: this.#totals } };
  }

  #function(block: FunctionContent): void {
    const { program, activity } = this.#columns.programmes?.(block.code) ?? {};
    delete this.#open.program;
    delete this.#open.activity;
    delete this.#open.function;
    if (program) this.#heading("program", ...program);
    this.#heading("function", block.code, block.name);
    if (activity) this.#heading("activity", ...activity);
    for (const account of block.accounts) this.#account(account);
    for (const { code, name, projects } of block.programs) {
      const [main = ""] = code.split("-");
      if (this.#columns.levels["main-program"] !== undefined)
        this.#heading("main-program", main, "Главни програм");
      this.#heading("program", code, name);
      for (const project of projects) {
        this.#heading("activity", project.code, project.name);
        for (const account of project.accounts) this.#account(account);
        this.#total(`Свега за пројекат ${project.code}:`, sumOf(project.accounts));
      }
      this.#total(`Свега за програм ${code}:`, sumOf(projects.flatMap(({ accounts }) => accounts)));
    }
    const accounts = accountsOf(block);
    if (activity) this.#total(`Свега за програмску активност ${activity[0]}:`, sumOf(accounts));
    this.#sources(`функцију ${block.code}`, accounts);
    this.#total(`Укупно за функцију ${block.code}:`, sumOf(accounts), block.misprint);
    if (program) {
      this.#sources(`програм ${program[0]}`, accounts);
      this.#total(`Свега за програм ${program[0]}:`, sumOf(accounts));
    }
  }

  #say(text: string): string {
    return inStyle(text, this.#style);
  }

  #heading(level: Level, code: string, name: string): void {
    this.#open[level] = [code, this.#say(name)];
    const index = this.#columns.levels[level];
    if (index === undefined) return;
    this.#row({ [index]: { text: code }, [this.#columns.text]: { text: this.#say(name) } }, true);
  }

  #account({ code, name, amounts }: AccountContent): void {
    const { account, text, levels } = this.#columns;
    this.#row({
      [account]: { text: code, number: BigInt(code) },
      [text]: { text: this.#say(name) },
      ...this.#amounts(amounts),
    });
    if (!isDebtOrCapital(code)) return;
    const level = (of: Level): string => {
      const open = levels[of] === undefined ? undefined : this.#open[of];
      return open ? open.join(" ") : "";
    };
    this.#lines.push({
      kind: "appropriation",
      fields: {
        razdeo: level("razdeo"),
        glava: level("glava"),
        function: level("function"),
        program: level("program"),
        activity: level("activity"),
        account: code,
        accountName: this.#say(name),
        source: "",
        position: "",
        amounts: this.#figures(amounts)
          .map((amount) => (amount === 0n ? "" : String(amount)))
          .join(", "),
        unit: "1 RSD",
        year: String(this.#year),
      },
    });
  }

  #sources(of: string, accounts: readonly AccountContent[]): void {
    const { account, text } = this.#columns;
    this.#row({ [text]: { text: this.#say(`Извори финансирања за ${of}:`) } });
    for (const { code, amounts } of sourcesOf(sumOf(accounts)))
      this.#row({
        [account]: { text: code },
        [text]: { text: this.#say(sourceName(code)) },
        ...this.#amounts(amounts),
      });
  }

  #total(words: string, amounts: Amounts, misprint = 0n): void {
    const printed: Amounts = [amounts[0] + misprint, amounts[1]];
    const label = this.#say(words);
    this.#row({ [this.#columns.text]: { text: label }, ...this.#amounts(printed) }, true);
    const right = this.#figures(amounts);
    this.#figures(printed).forEach((amount, at) => {
      if (amount !== 0n)
        this.#totals.push({
          kind: "appropriation",
          label,
          figures: [String(amount)],
          agrees: amount === right[at],
        });
    });
  }

  /** By amount column: one for the whole, or budget, other income and both. */
  #figures([budget, additional]: Amounts): bigint[] {
    return this.#columns.amounts.length === 1
      ? [budget + additional]
      : [budget, additional, budget + additional];
  }

  #amounts(amounts: Amounts): Record<number, PrintedCell> {
    const figures = this.#figures(amounts);
    return Object.fromEntries(
      this.#columns.amounts.flatMap((column, at) => {
        const amount = figures[at] ?? 0n;
        return amount === 0n ? [] : [[column, { text: figure(amount, this.#style), number: amount }]];
      }),
    );
  }

  #row(cells: Readonly<Record<number, PrintedCell>>, bold = false): void {
    this.#rows.push({ cells: this.#columns.columns.map((_, at) => cells[at] ?? null), bold });
  }
}
