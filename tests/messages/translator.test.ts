import { describe, expect, test } from "vitest";
import { keptInLatin } from "../../src/messages/foreign.ts";
import { message } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
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
    expect(() => translatorFor("en").sayMessage(message("budget:none"))).toThrow(RangeError);
  });
});
