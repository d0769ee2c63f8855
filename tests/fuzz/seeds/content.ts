/** What the small documents say that are damaged: published facts, in rows of a table under their header. */

export interface SeedContent {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const FIRST = "Први датум отплате главнице";
const LAST = "Последњи датум отплате главнице";

/** Two cards of the amended budget law 2014, Article 3 V, as of 31 July 2014 (page 20; there 6.5 and 6.6), and their sum. */
export const LAW: SeedContent = {
  title: "Закон о буџету Републике Србије за 2014. годину",
  sentences: [
    "В. Стање јавног дуга Републике Србије, на дан 31. јул 2014. године",
    "I. ДИРЕКТНЕ ОБАВЕЗЕ:",
    "2. Директне обавезе - спољни дуг",
  ],
  rows: [
    ["Ред. број", "Назив дуга", "Услови", "Стање дуга у EUR", "Стање дуга у RSD"],
    ["6.1", "Export – Import Bank of China – X RAY", "", "23.751.816", "2.773.442.543"],
    ["", FIRST, "21.03.2014.", "", ""],
    ["", LAST, "21.09.2025.", "", ""],
    ["", "Рата главнице за 2014. год.", "17.075.000 CNY", "", ""],
    ["", "Каматна стопа", "3,00% фиксна", "", ""],
    ["6.2", "Export – Import Bank of China – Мост Земун–Борча", "", "113.307.916", "13.230.693.360"],
    ["", FIRST, "21.01.2016.", "", ""],
    ["", LAST, "21.01.2029.", "", ""],
    ["", "Рата главнице за 2014. год.", "0", "", ""],
    ["", "Каматна стопа", "3,00% фиксна", "", ""],
    // 23.751.816 + 113.307.916; 2.773.442.543 + 13.230.693.360.
    ["6", "Укупно:", "", "137.059.732", "16.004.135.903"],
  ],
};

const debt = (account: string, name: string, amount: string): readonly string[] => [
  "6",
  "ГРАДСКА УПРАВА",
  "0602",
  "0602-0003",
  "170",
  "69/0",
  account,
  name,
  amount,
  "",
  "",
  amount,
];

/** Debt service in Kragujevac's plan of expenditure for 2020 (published on data.gov.rs), with fewer columns. */
export const PLAN: SeedContent = {
  title: "План расхода за 2020. годину",
  sentences: [],
  rows: [
    [
      "Раздео",
      "Раздео_назив",
      "Програм",
      "Програмска_класификација",
      "Функција_класе",
      "Број_позиције",
      "Економска_класификација",
      "Назив_економске_класификације",
      "Средства_из_буџета",
      "Средства_из_cопствених_извора",
      "Средства_из_осталих_извора",
      "Укупна_јавна_средства",
    ],
    debt("441000", "ОТПЛАТА КАМАТЕ ПО ДОМАЋИМ КРЕДИТИМА", "113817000"),
    debt("442000", "ОТПЛАТА КАМАТЕ ПО ИНОСТРАНИМ КРЕДИТИМА", "24000000"),
    debt("444000", "ПРАТЕЋИ ТРОШКОВИ ЗАДУЖИВАЊА", "12000000"),
    debt("611000", "ОТПЛАТА ГЛАВНИЦЕ ДОМАЋИМ КРЕДИТОРИМА", "312400000"),
    debt("612000", "ОТПЛАТА ГЛАВНИЦЕ СТРАНИМ КРЕДИТОРИМА", "185000000"),
  ],
};

/** Middle rates of the National Bank's list no. 252 of 31 December 2015. */
export const RATES: readonly (readonly [
  code: string,
  country: string,
  currency: string,
  unit: string,
  rate: string,
])[] = [
  ["978", "ЕМУ", "EUR", "1", "121,6261"],
  ["156", "Кина", "CNY", "1", "17,1319"],
  ["392", "Јапан", "JPY", "100", "92,4189"],
  ["840", "САД", "USD", "1", "111,2468"],
];
