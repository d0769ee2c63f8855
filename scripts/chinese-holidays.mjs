/**
 * Writes src/calendar/holidays/chinaDays.ts from the package chinese-days (MIT), which carries the yearly notices of
 * the State Council. Run it again when a new notice is in a new version of the package: node scripts/chinese-holidays.mjs
 */
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { holidays } = require("chinese-days/dist/chinese-days.json");
const { version } = require("chinese-days/package.json");

/** The package's English name of a holiday to the name of our sentence. */
const SENTENCES = {
  "New Year's Day": "holidayNewYear",
  "Spring Festival": "holidaySpringFestival",
  "Tomb-sweeping Day": "holidayTombSweeping",
  "Labour Day": "holidayLabourDay",
  "Dragon Boat Festival": "holidayDragonBoat",
  "Mid-autumn Festival": "holidayMidAutumn",
  "National Day": "holidayNationalDay",
  "Anti-Fascist 70th Day": "holidayVictoryDay",
};

const nextDay = (iso) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);

const spans = [];
for (const [date, text] of Object.entries(holidays).sort(([a], [b]) => (a < b ? -1 : 1))) {
  const name = SENTENCES[text.split(",")[0]];
  if (!name) throw new Error(`no sentence for ${text} (${date})`);
  const last = spans.at(-1);
  if (last && last.name === name && nextDay(last.until) === date) last.until = date;
  else spans.push({ from: date, until: date, name });
}

const years = spans.map(({ from }) => from.slice(0, 4));
const rows = spans.map(({ from, until, name }) => `  ["${from}", "${until}", "${name}"],`).join("\n");
writeFileSync(
  new URL("../src/calendar/holidays/chinaDays.ts", import.meta.url),
  `// Made by scripts/chinese-holidays.mjs from chinese-days ${version} (MIT, Copyright (c) 2024 Yawei sun). Don't edit.

/** First and last year that the table covers. */
export const CHINA_YEARS = { first: ${years[0]}, last: ${years.at(-1)} } as const;

/** Public holidays in mainland China: first day, last day, name of the sentence in the namespace "explain". */
export const CHINA_HOLIDAYS: readonly (readonly [from: string, until: string, name: string])[] = [
${rows}
];
`,
);
