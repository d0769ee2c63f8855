import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { keptInLatin } from "../../src/messages/foreign.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { message, type MessageKey } from "../../src/messages/message.ts";
import sr from "../../src/messages/texts/sr/index.ts";
import laterSr from "../../src/messages/texts/sr/later.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import { toCyrillic } from "../../src/text/script.ts";

describe("foreign words in a Cyrillic sentence", () => {
  test.each([
    ["Stanje u EUR i RSD", "Стање у EUR и RSD"],
    ["Kreditor Export-Import Bank of China", "Кредитор Export-Import Bank of China"],
    ["PDF datoteka i Excel tabela", "PDF датотека и Excel табела"],
    [
      "HTML, H26:H32, F9, kraljice Elizabete II, EURIBOR6M",
      "HTML, H26:H32, F9, краљице Елизабете II, EURIBOR6M",
    ],
    ["Otisak SHA-256 dokumenta", "Отисак SHA-256 документа"],
    ["Strana {{page}} dokumenta {{document}}", "Страна {{page}} документа {{document}}"],
    ["član 3, deo V", "члан 3, део V"],
    ["BUDŽET I ĐERDAP", "БУЏЕТ И ЂЕРДАП"],
    ["NADŽIVETI", "НАДЖИВЕТИ"],
  ])("%s", (latin, cyrillic) => {
    expect(toCyrillic(latin, keptInLatin)).toBe(cyrillic);
  });
});

test("figures have the minus of print on a screen, and a hyphen in cells; what a document prints stays as it is", () => {
  addLaterTexts();
  const fact = message("figures:input", {
    name: message("importing:value", { value: money(-10_665n, "EUR") }),
    value: "GCL-2 -5",
  });
  const percent = message("importing:value", { value: { percent: decimal("-5.59") } });
  expect(translatorFor("sr-Latn", "screen").sayMessage(percent)).toBe("\u22125,59\u00a0%");
  expect(translatorFor("sr-Latn").sayMessage(percent)).toBe("-5,59\u00a0%");
  const shown = translatorFor("en", "screen").sayMessage(fact);
  expect(shown).toContain("EUR\u00a0\u2212106.65");
  expect(shown).toContain("GCL-2 -5");
  expect(translatorFor("en").sayMessage(fact)).toContain("EUR\u00a0-106.65");
});

describe("one message in three languages", () => {
  const reason = message("budget:creditorSimilar", {
    form: "China Eximbank",
    creditor: "Export-Import Bank of China",
    percent: { percent: decimal("87") },
  });

  test.each([
    [
      "en",
      'The name resembles "China Eximbank" (87%), a name of Export-Import Bank of China. Check the creditor.',
    ],
    [
      "sr-Latn",
      "Naziv liči na „China Eximbank“ (87\u00a0%), a to je naziv kreditora Export-Import Bank of China. Proverite kreditora.",
    ],
    [
      "sr-Cyrl",
      "Назив личи на „China Eximbank“ (87\u00a0%), а то је назив кредитора Export-Import Bank of China. Проверите кредитора.",
    ],
  ] as const)("%s", (language, text) => {
    expect(translatorFor(language).sayMessage(reason)).toBe(text);
  });

  test("a key without a sentence is a defect, not a text", () => {
    expect(() => translatorFor("en").sayMessage({ key: "budget:none", params: {} })).toThrow(RangeError);
  });
});

test("a sentence that is not there, or a value that it mentions and nobody gives, does not compile", () => {
  addLaterTexts();
  const { say } = translatorFor("en");
  // @ts-expect-error there is no such sentence
  expect(message("explain:notSettled")).toMatchObject({ params: {} });
  // @ts-expect-error it mentions the date
  expect(message("views:repaidTextOpen")).toMatchObject({ params: {} });
  // @ts-expect-error it mentions a count, in all of its plural forms
  expect(message("excel:written", { sheets: "X" })).toMatchObject({ params: { sheets: "X" } });
  // @ts-expect-error as above, where it is said at once
  expect(say("views:repaidTextOpen")).toBe("The last instalment was due on .");
  // Nothing is asked of one that mentions nothing.
  expect(say("excel:current")).toBe("The sheets are up to date.");
});

describe("a sentence that ends in a date", () => {
  const due = message("views:repaidTextOpen", { day: { day: day("2024-08-31") } });

  test.each([
    ["en", "The last instalment was due on 31\u00a0Aug\u00a02024."],
    ["sr-Latn", "Poslednja rata je dospela 31.08.2024."],
    ["sr-Cyrl", "Последња рата је доспела 31.08.2024."],
  ] as const)("%s: one full stop", (language, text) => {
    addLaterTexts();
    expect(translatorFor(language).sayMessage(due)).toBe(text);
  });

  test("no Serbian sentence has two dots wherever a date may stand", () => {
    addLaterTexts();
    const { say } = translatorFor("sr-Latn");
    const sentences = [sr, laterSr].flatMap((texts) =>
      Object.entries(texts).flatMap(([namespace, named]) =>
        Object.entries<string>(named).map(([name, text]) => [`${namespace}:${name}`, text] as const),
      ),
    );
    const ending = sentences.filter(([, text]) => /\}\}\.(?!\.)/.test(text));
    expect(ending.length).toBeGreaterThan(100);
    for (const [key, text] of ending) {
      const names = [...text.matchAll(/\{\{(\w+)/g)].map(([, name = ""]) => name);
      const params = Object.fromEntries(names.map((name) => [name, { day: day("2024-08-31") }]));
      const stem = key.replace(/_(?:one|few|other)$/, "");
      const count = stem === key ? {} : { count: 2 };
      expect([key, say(stem as MessageKey, { ...params, ...count })]).toEqual([
        key,
        expect.not.stringMatching(/\.\.(?!\.)/),
      ]);
    }
  });
});

test("a number is grouped in threes where its sentence asks for it, as its language does", () => {
  addLaterTexts();
  const written = (language: "en" | "sr-Latn"): string =>
    translatorFor(language).say("excel:written", { count: 12345, sheets: "X" });
  expect([written("en"), written("sr-Latn")]).toEqual([
    expect.stringContaining("12,345"),
    expect.stringContaining("12.345"),
  ]);
});
