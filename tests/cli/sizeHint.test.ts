import { expect, it } from "vitest";
import { sizeHint } from "../../src/cli/reportHints.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";

addLaterTexts();

it("announces what a report of very many loans costs, and what to ask instead", () => {
  expect(sizeHint(198, translatorFor("en"))).toMatch(
    /^A report with the schedules of 198 loans.* 70 s and 9 MB\. otplata outlook answers/u,
  );
  // 238 x 70 / 198 = 84.1 s, 238 x 8.9 / 198 = 10.7 MB.
  expect(sizeHint(238, translatorFor("sr-Latn"))).toMatch(/za 238 zajmova,.* 90 s i ima oko 11 MB/u);
});

it("says nothing of others", () => {
  expect(sizeHint(60, translatorFor("en"))).toBeNull();
});
