import { describe, expect, it } from "vitest";
import { message, type KeyOf } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import en from "../../src/messages/texts/en/explain.ts";
import { missingWords } from "../../src/taskpane/say/missingWords.ts";

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

  it("never loses a sentence, whichever the engine says", () => {
    const all = Object.keys(en).filter((key) => key.startsWith("missing"));
    expect(all.length).toBeGreaterThan(10);
    const missing = all.map((key) => message(`explain:${key}` as KeyOf<"explain:missing">));
    const { words, inWords, sentences } = missingWords(missing);
    expect(new Set([...inWords, ...sentences])).toEqual(new Set(missing));
    expect(words).toHaveLength(inWords.length);
  });
});
