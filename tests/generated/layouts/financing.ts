import type { Expected, ExpectedLine } from "../expected.ts";
import { cell, LINED, paragraph, type Block, type PrintedRow } from "../printed.ts";
import type { Random } from "../random.ts";
import { figure, inStyle, type PrintStyle } from "../style.ts";

/** A row of Article 1 and the rows that detail it. */
interface Item {
  readonly name: string;
  readonly accounts: string;
  readonly below: readonly Item[];
}
const item = (name: string, accounts: string, ...below: readonly Item[]): Item => ({ name, accounts, below });

const REVENUE = item(
  "УКУПНИ ПРИХОДИ И ПРИМАЊА",
  "",
  item(
    "1. Порески приходи",
    "71",
    item("1.1. Порез на доходак грађана", "7111"),
    item("1.2. Порез на добит предузећа", "7112"),
    item(
      "1.3. Порез на додату вредност",
      "7141",
      item("Порез на додату вредност у земљи", ""),
      item("Порез на додату вредност из увоза", ""),
    ),
    item("1.4. Акцизе", "717"),
    item("1.5. Царине", "715"),
  ),
  item(
    "2. Непорески приходи",
    "",
    item("- Приходи од имовине", "741"),
    item("- Остали редовни непорески приходи", "714,744,745"),
  ),
  item("3. Донације", "731,732"),
);
const EXPENDITURE = item(
  "УКУПНИ РАСХОДИ И ИЗДАЦИ",
  "",
  item(
    "1. Текући расходи",
    "4",
    item(
      "1.1. Расходи за запослене",
      "41",
      item("Плате запослених", "411"),
      item("Доприноси на терет послодавца", "412"),
      item("Остали расходи за запослене", "413 до 417"),
    ),
    item("1.2. Расходи за коришћење услуга и роба", "42"),
    item(
      "1.3. Расходи по основу отплате камата",
      "44",
      item("Расходи по основу отплате камата на домаће кредите", "441"),
      item("Расходи по основу отплате камата на стране кредите", "442"),
      item("Отплата камата по основу активираних гаранција", "443"),
      item("Пратећи трошкови задуживања", "444"),
    ),
    item("1.4. Субвенције", "45", item("Субвенције у привреди", ""), item("Субвенције у пољопривреди", "")),
    item("1.5. Трансфери организацијама обавезног социјалног осигурања", "464"),
    item(
      "1.6. Остали текући расходи",
      "48 и 49",
      item("Средства резерви", "499"),
      item("Остали текући расходи", "48"),
    ),
  ),
  item(
    "2. Капитални издаци",
    "5",
    item("Издаци за нефинансијску имовину", "51 до 54"),
    item(
      "Нефинансијска имовина која се финансира из средстава за реализацију Националног инвестиционог плана",
      "551",
    ),
  ),
);
const ACCOUNT = item(
  "А. ПРИМАЊА ОД ПРОДАЈЕ ФИНАНСИЈСКЕ ИМОВИНЕ И ЗАДУЖИВАЊА",
  "9",
  item(
    "1. Примања од задуживања",
    "91",
    item("Примања од домаћих задуживања", "911"),
    item("Примања од иностраног задуживања", "912"),
  ),
  item("2. Примања од продаје финансијске имовине", "92"),
);
const REPAYMENT = item(
  "Б. ИЗДАЦИ ЗА ОТПЛАТУ ГЛАВНИЦЕ И НАБАВКУ ФИНАНСИЈСКЕ ИМОВИНЕ",
  "6",
  item(
    "1. Отплата главнице",
    "61",
    item("Отплата главнице домаћим кредиторима", "611"),
    item("Отплата главнице страним кредиторима", "612"),
    item("Отплата главнице по гаранцијама", "613"),
  ),
  item(
    "2. Набавка финансијске имовине",
    "62",
    item("Набавка домаће финансијске имовине", "621"),
    item("Набавка стране финансијске имовине", "622"),
  ),
);
const TABLES: readonly (readonly [sentence: string, items: readonly Item[]])[] = [
  [
    "Приходи и примања остварена по основу продаје нефинансијске имовине утврђени су у следећим износима:",
    [REVENUE],
  ],
  ["Расходи и издаци за набавку нефинансијске имовине утврђени су у следећим износима:", [EXPENDITURE]],
  ["Примања и издаци Рачуна финансирања утврђени су у следећим износима:", [ACCOUNT, REPAYMENT]],
];

/**
 * Article 1: each row with its accounts, every amount the sum of the rows that detail it.
 * @param stated whole dinars of accounts that another part of the law gives too; the others are random
 * @param thousands whether a second column gives twice each amount in thousands of dinars
 */
export function financing(
  random: Random,
  year: number,
  style: PrintStyle,
  stated: ReadonlyMap<string, bigint> = new Map(),
  thousands = false,
): { readonly blocks: Block[]; readonly expected: Expected } {
  const say = (text: string): string => inStyle(text, style);
  const lines: ExpectedLine[] = [];
  const blocks = TABLES.flatMap(([sentence, items]): Block[] => {
    const rows: PrintedRow[] = [];
    const add = ({ name, accounts, below }: Item): bigint => {
      const at = rows.length;
      const lineAt = lines.length;
      rows.push({ cells: [] });
      lines.push({ kind: "financing", fields: {} });
      const sum = below.map(add).reduce((total, amount) => total + amount, 0n);
      const own = (): bigint => stated.get(accounts) ?? random.digits(random.between(6, 11)) * 1000n;
      const amount = below.length > 0 ? sum : own();
      const code = /^\d+$/u.test(accounts) ? { number: BigInt(accounts) } : {};
      rows[at] = {
        cells: [
          { text: say(name) },
          accounts === "" ? null : { text: say(accounts), ...code },
          { text: figure(amount, style), number: amount },
          ...(thousands ? [{ text: figure(amount / 500n, style), number: amount / 500n }] : []),
        ],
        bold: name === name.toUpperCase(),
      };
      lines[lineAt] = {
        kind: "financing",
        fields: {
          name: say(name),
          accounts: say(accounts),
          amounts: thousands ? `${amount}, ${amount * 2n}` : String(amount),
          unit: "1 RSD",
          year: String(year),
        },
      };
      return amount;
    };
    items.forEach(add);
    const header = [
      {
        cells: [
          "ОПИС",
          "Економска класификација",
          "Износ у динарима",
          ...(thousands ? ["Пројекција у хиљадама динара"] : []),
        ].map((text) => cell(say(text))),
        bold: true,
      },
    ];
    const columns = [
      { width: 290, align: "left" },
      { width: 90, align: "center" },
      { width: 110, align: "right" },
      ...(thousands ? ([{ width: 110, align: "right" }] as const) : []),
    ] as const;
    return [paragraph(say(sentence)), { kind: "table", columns, header, rows, lined: LINED }];
  });
  return { blocks, expected: { lines, totals: [] } };
}
