import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keptInLatin } from "../../src/messages/foreign.ts";
import firstEn from "../../src/messages/texts/en/index.ts";
import laterEn from "../../src/messages/texts/en/later.ts";
import firstSr from "../../src/messages/texts/sr/index.ts";
import laterSr from "../../src/messages/texts/sr/later.ts";
import { toCyrillic } from "../../src/text/script.ts";

type Texts = Readonly<Record<string, string>>;

/** All texts of a language: those a shell starts with and those added later, of which "errors" has some of each. */
const together = (...parts: readonly Readonly<Record<string, Texts>>[]): Record<string, Texts> => {
  const all: Record<string, Texts> = {};
  for (const part of parts) {
    for (const [name, texts] of Object.entries(part)) {
      const twice = Object.keys(texts).filter((key) => key in (all[name] ?? {}));
      if (twice.length > 0) throw new Error(`${name} has ${twice.join(", ")} twice`);
      all[name] = { ...all[name], ...texts };
    }
  }
  return all;
};
const en = together(firstEn, laterEn);
const sr = together(firstSr, laterSr);
const namespaces: readonly (readonly [name: string, english: Texts, serbian: Texts])[] = Object.keys(en).map(
  (name) => [name, en[name] ?? {}, sr[name] ?? {}],
);

const PLURAL = /_(one|few|many|other|two|zero)$/u;
/** Plural forms of whole numbers by CLDR: English one, other; Serbian one (1, 21), few (2, 22), other (5, 11). */
const FORMS = { english: ["one", "other"], serbian: ["few", "one", "other"] } as const;

const stemOf = (key: string): string => key.replace(PLURAL, "");
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{\{\s*[^},\s]+/gu) ?? [])].sort();
/** Every sentence with one line: what fails names itself. */
const sentences = (texts: Texts): (readonly [string, string])[] => Object.entries(texts);

test("both languages have the same namespaces", () => {
  expect(Object.keys(sr).sort()).toEqual(Object.keys(en).sort());
});

test("no sentence is hidden by another of the same name in a namespace of several parts", async () => {
  const shown = new Set(
    namespaces.flatMap(([, english, serbian]) =>
      [english, serbian].flatMap((texts) => Object.entries(texts).map(([key, text]) => `${key}: ${text}`)),
    ),
  );
  const folder = new URL("../../src/messages/texts/", import.meta.url);
  const parts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  expect(parts.length).toBeGreaterThan(20);
  for (const part of parts) {
    const { default: texts } = (await import(new URL(part, folder).href)) as {
      default: Record<string, unknown>;
    };
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text === "string")
        expect([part, key, shown.has(`${key}: ${text}`)]).toEqual([part, key, true]);
    }
  }
});

/** What stands in a template between two values, as a pattern of the whole. */
function patternOf(template: string): RegExp {
  const fixed = template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, "\0").split("\0");
  return new RegExp(`^${fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join(".*")}$`, "u");
}

test("each sentence is said somewhere", () => {
  const folder = new URL("../../src/", import.meta.url);
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith("messages/texts"))
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
  const quoted = new Set([...code.matchAll(/["'`]([a-z]\w*:[\w-]+)["'`]/giu)].map(([, key]) => key));
  const templates = [
    ...new Set([...code.matchAll(/`([a-z]\w*:[^`]*\$\{[^`]*)`/giu)].map(([, key = ""]) => key)),
  ];
  const patterns = templates.map(patternOf);
  // `${key}OfRescheduling`, `${key}${isLess ? "Down" : "Up"}`
  const ended = [...code.matchAll(/`\$\{\w+\}([^`]*)`/gu)].map(([, ending = ""]) => ending);
  const endings = ended.flatMap((ending) => ending.match(/(?<=^|")[A-Z]\w*(?="|$)/gu) ?? []);
  const isSaid = (key: string): boolean =>
    quoted.has(key) ||
    patterns.some((pattern) => pattern.test(key)) ||
    endings.some((ending) => key.endsWith(ending) && quoted.has(key.slice(0, -ending.length)));
  const unsaid = namespaces.flatMap(([name, english]) =>
    [...new Set(Object.keys(english).map((key) => `${name}:${stemOf(key)}`))].filter((key) => !isSaid(key)),
  );
  expect(unsaid).toEqual([]);
});

describe.each(namespaces)("%s", (_name, english, serbian) => {
  test("every sentence stands in both languages", () => {
    const stems = (texts: Texts): string[] => [...new Set(Object.keys(texts).map(stemOf))].sort();
    expect(stems(serbian)).toEqual(stems(english));
  });

  test("every plural has all the forms of its language, and counts something", () => {
    for (const [texts, forms] of [
      [english, FORMS.english],
      [serbian, FORMS.serbian],
    ] as const) {
      const plurals = Object.keys(texts).filter((key) => PLURAL.test(key));
      for (const stem of new Set(plurals.map(stemOf))) {
        const found = plurals.filter((key) => stemOf(key) === stem).map((key) => PLURAL.exec(key)?.[1]);
        expect([stem, found.sort()]).toEqual([stem, [...forms]]);
        expect([stem, texts[stem]]).toEqual([stem, undefined]);
        const other = texts[`${stem}_other`] ?? "";
        expect([stem, placeholdersOf(other)]).toEqual([stem, expect.arrayContaining(["{{count"])]);
      }
    }
  });

  test("a sentence mentions the same values in both languages", () => {
    const valuesOf = (texts: Texts, stem: string): string[] => {
      const all = Object.entries(texts).filter(([key]) => stemOf(key) === stem);
      return [...new Set(all.flatMap(([, text]) => placeholdersOf(text)))].sort();
    };
    for (const stem of new Set(Object.keys(english).map(stemOf))) {
      expect([stem, valuesOf(serbian, stem)]).toEqual([stem, valuesOf(english, stem)]);
    }
  });

  test("no sentence is empty, padded or unfinished", () => {
    for (const [key, text] of [...sentences(english), ...sentences(serbian)]) {
      expect([key, text]).toEqual([key, text.trim()]);
      expect([key, text]).not.toEqual([key, ""]);
      expect([key, /\b(?:TODO|TBD|FIXME|lorem)\b/iu.test(text)]).toEqual([key, false]);
      // Braces that are no placeholder are one that was mistyped.
      expect([key, text.replace(/\{\{\w+(?:, number)?\}\}/gu, "")]).toEqual([
        key,
        expect.not.stringMatching(/[{}]/u),
      ]);
    }
  });

  test("English and Serbian in Latin hold no Cyrillic letter, and none of another alphabet's look-alikes", () => {
    for (const [key, text] of [...sentences(english), ...sentences(serbian)]) {
      expect([key, text]).toEqual([
        key,
        expect.not.stringMatching(/[\p{Script=Cyrillic}\p{Script=Greek}Ǆ-ǌÐð]/u),
      ]);
      expect([key, text]).toEqual([key, text.normalize("NFC")]);
    }
  });

  test("in Cyrillic stands as in Latin what is typed at a command line: options, values and changes of rates", () => {
    for (const [key, text] of sentences(serbian)) {
      const cyrillic = toCyrillic(text, keptInLatin);
      expect([key, cyrillic]).toEqual([
        key,
        expect.not.stringMatching(/--\p{Script=Cyrillic}|\p{Script=Cyrillic}(?:=|[+-]\d)/u),
      ]);
    }
  });

  test("in Cyrillic the names of terms and tables stand as in Latin", () => {
    for (const [key, text] of sentences(serbian)) {
      const named =
        text.replaceAll(/\{\{[^}]*\}\}/gu, "").match(/\b[a-z]+[A-Z]\w*(?:\.\w+)*|\b[a-z]{3,}\.[a-z]{3,}/gu) ??
        [];
      for (const name of named)
        expect([key, toCyrillic(text, keptInLatin)]).toEqual([key, expect.stringContaining(name)]);
    }
  });

  test("in Cyrillic no Latin letter is left but placeholders, foreign words and Roman numerals", () => {
    for (const [key, text] of sentences(serbian)) {
      const cyrillic = toCyrillic(text, keptInLatin);
      const rest = cyrillic
        .replace(keptInLatin, "")
        .replace(/(?<!\p{L})[IVX]+(?!\p{L})/gu, "")
        .replace(/[\p{L}\p{N}.-]*[qwxyQWXY][\p{L}\p{N}.-]*/gu, "");
      expect([key, rest]).toEqual([key, expect.not.stringMatching(/\p{Script=Latin}/u)]);
      expect([key, placeholdersOf(cyrillic)]).toEqual([key, placeholdersOf(text)]);
    }
  });
});
