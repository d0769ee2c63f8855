import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { message, type KeyOf, type MessageKey } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import en from "../../src/messages/texts/en/explain.ts";
import { inShort } from "../../src/taskpane/say/inShort.ts";
import { missingWords } from "../../src/taskpane/say/missingWords.ts";

addLaterTexts();

describe("what is missing", () => {
  it("is said in few words, and in whole sentences where the data contradict each other", () => {
    const dayCount = message("explain:missingDayCount");
    const fixings = message("explain:missingFixings", { index: "6M EURIBOR" });
    const contradiction = message("explain:missingOverFacility", { drawn: "2", facility: "1" });
    const { words, inWords, sentences } = missingWords([dayCount, contradiction, fixings]);
    expect(words.map(translatorFor("en").sayMessage)).toEqual(["day count", "values of 6M EURIBOR"]);
    expect(inWords).toEqual([dayCount, fixings]);
    expect(sentences).toEqual([contradiction]);
  });

  it("is in few words that the newest list has no such loan, and that a list has no day", () => {
    const date = { day: day("2024-08-31") };
    const gone = message("outlook:notInList", { date, documents: "law.pdf" });
    const undated = message("outlook:listUndated", { document: "list.pdf" });
    const { words, inWords, sentences } = missingWords([gone, undated]);
    expect(words.map(translatorFor("en").sayMessage)).toEqual([
      "a place in the newest debt list, of 31\u00a0Aug\u00a02024",
      "the day of the balances in list.pdf",
    ]);
    expect(inWords).toEqual([gone, undated]);
    expect(sentences).toEqual([]);
  });

  it("never loses a sentence, whichever the engine says", () => {
    const all = Object.keys(en).filter((key) => key.startsWith("missing"));
    expect(all.length).toBeGreaterThan(10);
    const missing = all.map((key) => message(`explain:${key}` as KeyOf<"explain:missing">));
    const { words, inWords, sentences } = missingWords(missing);
    expect(new Set([...inWords, ...sentences])).toEqual(new Set(missing));
    expect(words).toHaveLength(inWords.length);
  });
});

describe("why something of a loan is not known", () => {
  const WHY = [
    ["errors:interestOpenUnknown", "errors:interestOpenIndex", "errors:interestOpenBefore"],
    ["errors:positionBeforeOpening"],
  ].flat() as readonly MessageKey[];

  it.each(LANGUAGES)(
    "is a line in the words of the pane, without those of files of terms: %s",
    (language) => {
      const { sayMessage } = translatorFor(language);
      const params = { loan: "A loan", index: "6M LIBOR", from: "1", day: "2", date: "3" };
      for (const key of WHY) {
        const line = sayMessage(inShort({ key, params }));
        expect(line).not.toMatch(/A loan|assumedRate|rate\.|\{\{/u);
        expect(sayMessage({ key, params })).toContain("A loan");
      }
    },
  );
});
