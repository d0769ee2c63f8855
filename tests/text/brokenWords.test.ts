import { describe, expect, test } from "vitest";
import { isInSyllables, joinedSyllables, withLostSpaces } from "../../src/text/brokenWords.ts";

// As docplayer's copy of a law from the Official Gazette gives it.
const GAZETTE = "За ко на о бу џе ту Ре пу бли ке Ср би је";

describe("words broken into syllables", () => {
  test.each([
    [GAZETTE, "Закона о буџету Републике Србије"],
    ["Пр ви да тум от пла те глав ни це", "Први датум отплате главнице"],
    ["Za ko na o bu dže tu Re pu bli ke Sr bi je", "Zakona o budžetu Republike Srbije"],
    ["Ра та глав ни це за 2014. год.", "Рата главнице за 2014. год."],
    ["УКУП НО: 1 234 567", "УКУПНО: 1 234 567"],
    ["(спо љни + унутра шњи дуг)", "(спољни + унутрашњи дуг)"],
    ["Све га за гла ву 1.1:", "Свега за главу 1.1:"],
    ["за про гра мску ак тив ност 0001", "за програмску активност 0001"],
    ["у хи ља да ма ди на ра", "у хиљадама динара"],
    // A row number that touches the word.
    ["1Уку пно:", "1Укупно:"],
    // Unknown words stay as they stand; figures and signs never join.
    ["Пре љи на - По же га", "Пре љи на - По же га"],
    ["Стање дуга на дан 31. мај", "Стање дуга на дан 31. мај"],
    ["12 3 4", "12 3 4"],
  ])("%s", (broken, whole) => {
    expect(joinedSyllables(broken)).toBe(whole);
  });

  test.each([
    [`${GAZETTE} ${GAZETTE}`, true],
    // A few are a chance.
    [GAZETTE, false],
    [
      "Стање јавног дуга Републике Србије на дан 31. јул 2014. године износи 2.445.082.584.326 динара. ".repeat(
        5,
      ),
      false,
    ],
    // Short words that make none together: rows of currencies and articles.
    ["EUR USD CHF и у за на од ".repeat(10), false],
  ])("%s is in syllables: %s", (text, expected) => {
    expect(isInSyllables(text)).toBe(expected);
  });
});

describe("words run together", () => {
  test.each([
    ["Првидатумотплатеглавнице", "Први датум отплате главнице"],
    ["Последњидатумотплатеглавнице", "Последњи датум отплате главнице"],
    ["Ратаглавницеза 2010.год.", "Рата главнице за 2010.год."],
    ["Каматнастопа", "Каматна стопа"],
    ["Стањедуга у EUR", "Стање дуга у EUR"],
    ["Stanjeduga", "Stanje duga"],
    ["УКУПНОСТАЊЕДУГА", "УКУПНО СТАЊЕ ДУГА"],
    ["Директнеобавезе-спољнидуг", "Директне обавезе-спољни дуг"],
    ["НАЗИВДУГА", "НАЗИВ ДУГА"],
    // Words that hold known ones, and stay.
    ["Задужбина", "Задужбина"],
    ["препројектовање", "препројектовање"],
    ["подугарање", "подугарање"],
    ["Железнице", "Железнице"],
  ])("%s", (run, apart) => {
    expect(withLostSpaces(run)).toBe(apart);
  });

  test("whole words stay, whatever they hold", () => {
    const law =
      "Стање јавног дуга Републике Србије, Управа за јавни дуг, законодавни органи, главнице, кредиторима";
    expect(withLostSpaces(law)).toBe(law);
  });
});
