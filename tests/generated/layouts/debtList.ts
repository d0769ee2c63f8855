import type { CardContent, DateContent, DebtContent, GroupContent, SectionContent } from "../content/debt.ts";
import type { Expected, ExpectedLine, ExpectedTotal } from "../expected.ts";
import { paragraph, type Block, type PrintedCell, type PrintedRow, type PrintedTable } from "../printed.ts";
import { dated, figure, inStyle, inWords, type PrintStyle } from "../style.ts";

/** How the list of debt is laid out. */
export interface DebtListLook {
  /** Where the balances of a card stand: beside its number, or in cells over the whole card, in their middle. */
  readonly balances: "first" | "merged" | "merged-middle" | "second";
  /** Whether the list begins with the sentence that states its day. */
  readonly dated: boolean;
  /** Whether the words of a section's total run over the next column too, as the laws print them. */
  readonly wideTotals: boolean;
  /** Whether values stand in the middle of their rows, where a label of two lines makes them higher. */
  readonly middle: boolean;
  /** A column of names so narrow that labels run over two lines. */
  readonly narrow: boolean;
  /** In which order a card lists its four conditions. */
  readonly order: readonly number[];
  /** Words of the instalment's label: of loans, or of securities. */
  readonly instalment: string;
  /** Whether row number and name stand side by side without room between them. */
  readonly touching?: boolean;
  /** How many lines above their labels the values stand, on a page. */
  readonly raised?: number;
}

export const USUAL_ORDER: readonly number[] = [0, 1, 2, 3];

const TITLES: Readonly<Record<SectionContent["section"], readonly [heading: string, total: string]>> = {
  "direct-internal": ["1. Директне обавезе - унутрашњи дуг", "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - УНУТРАШЊИ ДУГ"],
  "direct-external": ["2. Директне обавезе - спољни дуг", "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - СПОЉНИ ДУГ"],
  "indirect-internal": ["1. Индиректне обавезе - унутрашњи дуг", "УКУПНО ИНДИРЕКТНЕ ОБАВЕЗЕ-УНУТРАШЊИ ДУГ"],
  "indirect-external": ["2. Индиректне обавезе - спољни дуг", "УКУПНО ИНДИРЕКТНЕ ОБАВЕЗЕ - СПОЉНИ ДУГ"],
};
const LIABILITY = {
  direct: ["I. ДИРЕКТНЕ ОБАВЕЗЕ:", "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ (спољни + унутрашњи дуг)"],
  indirect: ["II. ИНДИРЕКТНЕ ОБАВЕЗЕ:", "УКУПНО ИНДИРЕКТНЕ ОБАВЕЗЕ (спољни + унутрашњи дуг)"],
} as const;

const columnsOf = ({ narrow, touching }: DebtListLook): PrintedTable["columns"] => [
  { width: 42, align: "right", ...(touching && { touching }) },
  { width: narrow ? 140 : 178, align: "left" },
  { width: narrow ? 166 : 128, align: "center" },
  { width: 70, align: "right" },
  { width: 86, align: "right" },
];
const HEADER = ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"];

export function debtList(
  content: DebtContent,
  style: PrintStyle,
  look: DebtListLook,
): { readonly blocks: Block[]; readonly expected: Expected } {
  const say = (text: string): string => inStyle(text, style);
  const header: PrintedRow[] = [{ cells: HEADER.map((text) => ({ text: say(text) })), bold: true }];
  const cardsOf = (sections: readonly SectionContent[]): CardContent[] =>
    sections.flatMap(({ groups }) => groups.flatMap(({ cards }) => cards));
  const totals: ExpectedTotal[] = [];
  const total = (
    number: number | null,
    words: string,
    cards: readonly CardContent[],
    misprint = 0n,
  ): PrintedRow => {
    const eur = sumOf(cards.map((card) => card.eur)) + misprint;
    const rsd = sumOf(cards.map((card) => card.rsd));
    const label = say(number === null ? words : `${number} ${words}`);
    totals.push({ kind: "debt-card", label, figures: [String(eur), String(rsd)], agrees: misprint === 0n });
    return {
      cells: [
        number === null ? null : amountCell(BigInt(number), style),
        { text: say(words), ...(number === null && look.wideTotals && { columns: 2 }) },
        null,
        amountCell(eur, style),
        amountCell(rsd, style),
      ],
      bold: true,
    };
  };
  const blocks: Block[] = [];
  const stock = cardsOf(content.sections);
  const day = look.dated ? `, на дан ${inWords(content.asOf)},` : "";
  const money = `${figure(sumOf(stock.map(({ rsd }) => rsd)), style)} динара (${figure(sumOf(stock.map(({ eur }) => eur)), style)} EUR)`;
  blocks.push(paragraph(say(`В. Стање јавног дуга Републике Србије${day} износи ${money}.`)));
  for (const [liability, [heading, ofBoth]] of Object.entries(LIABILITY)) {
    const sections = content.sections.filter(({ section }) => section.startsWith(`${liability}-`));
    blocks.push(paragraph(say(heading)));
    for (const [index, section] of sections.entries()) {
      const [title, ofSection] = TITLES[section.section];
      const rows = section.groups.flatMap((group) => groupRows(group, content, style, look, total));
      rows.push(total(null, ofSection, cardsOf([section])));
      const isLast = index === sections.length - 1;
      if (isLast) rows.push(total(null, ofBoth, cardsOf(sections)));
      if (isLast && liability === "indirect") rows.push(total(null, "УКУПНО СТАЊЕ ДУГА", stock));
      blocks.push(paragraph(say(title)), { kind: "table", columns: columnsOf(look), header, rows });
    }
  }
  const lines = content.sections.flatMap(({ section, groups }) =>
    groups.flatMap(({ title, cards }) =>
      cards.map((card) => expectedCard(card, { section, title, content, style, look })),
    ),
  );
  return { blocks, expected: { lines, totals } };
}

function groupRows(
  { number, title, cards, misprint }: GroupContent,
  { year }: DebtContent,
  style: PrintStyle,
  look: DebtListLook,
  total: (number: number, words: string, cards: readonly CardContent[], misprint: bigint) => PrintedRow,
): PrintedRow[] {
  const heading: PrintedRow[] =
    title === null ? [] : [{ cells: [null, { text: inStyle(title, style) }, null, null, null], bold: true }];
  const rows = cards.flatMap((card) => cardRows(card, year, style, look));
  return [...heading, ...rows, ...(title === null ? [] : [total(number, "Укупно:", cards, misprint)])];
}

function cardRows(
  card: CardContent,
  year: number,
  style: PrintStyle,
  { balances, middle, order, instalment, raised }: DebtListLook,
): PrintedRow[] {
  const say = (text: string): string => inStyle(text, style);
  const merged = balances.startsWith("merged") ? { rows: 5, middle: balances === "merged-middle" } : {};
  const terms: readonly (readonly [string, PrintedCell])[] = [
    ["Први датум отплате главнице", dateCell(card.first, style)],
    ["Последњи датум отплате главнице", dateCell(card.last, style)],
    [`${instalment} за ${year}. год.`, { text: instalmentText(card, style) }],
    ["Каматна стопа", { text: card.rate === null ? "-" : say(card.rate) }],
  ];
  const eur = { ...balanceCell(card.eur, style), ...merged };
  const rsd = { ...balanceCell(card.rsd, style), ...merged };
  const at = balances === "second" ? 1 : 0;
  const term = (label: string, value: PrintedCell, line: number): PrintedRow => ({
    cells: [
      null,
      { text: say(label) },
      { ...value, ...(middle && { middle }), ...(raised !== undefined && { raised }) },
      line === at ? eur : null,
      line === at ? rsd : null,
    ],
  });
  return [
    {
      cells: [
        { text: card.row },
        { text: say(card.name) },
        null,
        at === 0 ? eur : null,
        at === 0 ? rsd : null,
      ],
      bold: true,
    },
    ...order.flatMap((which, index) => {
      const [label, value] = terms[which] ?? [];
      return label !== undefined && value !== undefined ? [term(label, value, index + 1)] : [];
    }),
  ];
}

export function instalmentText({ instalment }: CardContent, style: PrintStyle): string {
  if (instalment === null) return "-";
  return instalment
    .map(({ amount, currency }) => (currency === null ? "0" : `${figure(amount, style)} ${currency}`))
    .join("\n");
}

function dateText(date: DateContent, style: PrintStyle): string {
  if (date === null) return "-";
  return typeof date === "number" ? `${date}.` : dated(date, style);
}

export function dateCell(date: DateContent, style: PrintStyle): PrintedCell {
  return { text: dateText(date, style), ...(typeof date === "string" && { date }) };
}

export function balanceCell(amount: bigint | null, style: PrintStyle): PrintedCell {
  return amount === null ? { text: "-" } : amountCell(amount, style);
}

export function amountCell(amount: bigint, style: PrintStyle): PrintedCell {
  return { text: figure(amount, style), number: amount };
}

export function sumOf(amounts: readonly (bigint | null)[]): bigint {
  return amounts.reduce<bigint>((total, amount) => total + (amount ?? 0n), 0n);
}

interface Where {
  readonly section: SectionContent["section"];
  readonly title: string | null;
  readonly content: DebtContent;
  readonly style: PrintStyle;
  readonly look: Pick<DebtListLook, "dated">;
}

export function expectedCard(
  card: CardContent,
  { section, title, content, style, look }: Where,
): ExpectedLine {
  const text = (date: DateContent): string => (date === null ? "" : dateText(date, style));
  const iso = (date: DateContent): string => (typeof date === "string" ? date : "");
  return {
    kind: "debt-card",
    fields: {
      section,
      group: title === null ? "" : inStyle(title, style),
      row: card.row,
      name: inStyle(card.name, style),
      loan: card.loan ?? "",
      eur: card.eur === null ? "" : String(card.eur),
      rsd: card.rsd === null ? "" : String(card.rsd),
      asOf: look.dated ? content.asOf : "",
      first: iso(card.first),
      firstText: text(card.first),
      last: iso(card.last),
      lastText: text(card.last),
      instalmentYear: String(content.year),
      instalment: (card.instalment ?? [])
        .map(({ amount, currency }) => `${amount} ${currency ?? ""}`)
        .join(", "),
      rate: card.rate === null ? "" : inStyle(card.rate, style),
    },
  };
}
