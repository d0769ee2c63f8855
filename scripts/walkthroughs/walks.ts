import type { Page } from "playwright-core";
import type { Language } from "../../src/messages/language.ts";
import type { Translator } from "../../src/messages/translator.ts";
import { act, answered, openLoan, openPlace, readSample, setDay } from "../../tests/e2e/servedPane.ts";

/** The words of the program itself, by their key, so that a walk-through names what stands on the screen. */
type Say = Translator["say"];

export interface Step {
  readonly sr: (say: Say) => string;
  readonly en: (say: Say) => string;
  /** What the user does in the step; the picture is taken when it is done. */
  readonly act: (page: Page, language: Language) => Promise<void>;
}

/** Two minutes in the program, for one kind of reader. */
export interface Walk {
  readonly id: string;
  readonly sr: string;
  readonly en: string;
  readonly file: "index.html" | "workbook.html";
  readonly steps: readonly Step[];
}

/** Two laws, so that something can disagree. */
const LAWS = ["samples/china-exim-2025.pdf", "samples/china-exim-2014.pdf"] as const;

const DAY: Readonly<Record<Language, string>> = {
  en: "31 Aug 2022",
  "sr-Latn": "31.08.2022.",
  "sr-Cyrl": "31.08.2022.",
};

/** The walk-throughs, in the order in which they are shown. */
export const WALKS: readonly Walk[] = [
  /** From the budget law to the schedule and the plan of the next years. */
  {
    id: "analyst",
    sr: "Od zakona o budžetu do plana otplate",
    en: "From the budget law to the schedule",
    file: "index.html",
    steps: [
      {
        sr: (say) =>
          `Otvorite program i prevucite na njega zakon o budžetu, kako je objavljen. Ako ga nemate pri ruci, izaberite „${say("pane:useSample", { year: "2014" })}“. Dokument ostaje na vašem računaru.`,
        en: (say) =>
          `Open the program and drag the budget law onto it, as it was published. If you have none at hand, choose “${say("pane:useSample", { year: "2014" })}”. The document stays on your computer.`,
        act: (): Promise<void> => Promise.resolve(),
      },
      {
        sr: (say) =>
          `Prvo se vidi koliko se duguje. Na vrhu izaberite dan („${say("views:onDay")}“): svi iznosi ga prate.`,
        en: (say) =>
          `What is owed comes first. Choose the day at the top (“${say("views:onDay")}”): all amounts follow it.`,
        act: async (page: Page, language: Language): Promise<void> => {
          await readSample(page, language);
          await setDay(page, DAY[language]);
        },
      },
      {
        sr: (say) =>
          `Pritisnite zajam: „${say("views:plan")}“ ima sva dospeća, sa glavnicom, kamatom i danom plaćanja.`,
        en: (say) =>
          `Press a loan: “${say("views:plan")}” has all due dates, with principal, interest and payment date.`,
        act: (page: Page): Promise<void> => openLoan(page, "x-ray"),
      },
      {
        sr: (say) =>
          `„${say("views:budget")}“ kaže koliko treba po godinama i kontima. Nula je uvek objašnjena.`,
        en: (say) =>
          `“${say("views:budget")}” says what is needed by year and account. Nought is always explained.`,
        act: (page: Page): Promise<void> => openPlace(page, "budget"),
      },
      {
        sr: (say) =>
          `Dugme na dnu je uvek sledeći korak. U Excelu upisuje listove u otvorenu radnu svesku, ovde daje datoteku („${say("pane:download")}“).`,
        en: (say) =>
          `The button at the bottom is always the next step. In Excel it writes the sheets into the open workbook, here it gives a file (“${say("pane:download")}”).`,
        act: async (page: Page): Promise<void> => {
          await openPlace(page, "overview");
          await act(page).focus();
        },
      },
    ],
  },

  /** Why a figure is as it is, and what does not agree. */
  {
    id: "auditor",
    sr: "Zašto baš toliko, i gde to piše",
    en: "Why this much, and where it is printed",
    file: "index.html",
    steps: [
      {
        sr: () => "Otvorite zajam i pritisnite dospeće: red se otvara i kaže kako je svaki iznos nastao.",
        en: () => "Open a loan and press a due date: the row opens and says how each amount came about.",
        act: async (page: Page, language: Language): Promise<void> => {
          await page
            .locator("input[type=file]")
            .first()
            .setInputFiles([...LAWS]);
          await answered(page);
          await setDay(page, DAY[language]);
          await openLoan(page, "x-ray");
          await page.locator("#loan-part .unfold").first().click();
        },
      },
      {
        sr: (say) =>
          `„${say("views:terms")}“ razdvaja pretpostavljeno od viđenog. Pojam koji je podvučen tačkicama objašnjava se pritiskom.`,
        en: (say) =>
          `“${say("views:terms")}” tells apart what is assumed and what was seen. A word with a dotted line explains itself when it is pressed.`,
        act: (page: Page): Promise<void> => openLoan(page, "x-ray", "terms"),
      },
      {
        sr: (say) => `„${say("views:checks")}“ su spisak razlika: pravilo jednom, ispod njega svaka razlika.`,
        en: (say) =>
          `“${say("views:checks")}” is a list of differences: a rule once, below it each difference.`,
        act: async (page: Page): Promise<void> => {
          await openPlace(page, "checks");
          await page.locator("#view-checks .finding-rows .row").first().waitFor();
        },
      },
      {
        sr: () => "Otvorite razliku: vide se oba iznosa, strane zakona, i mesto za odluku sa obrazloženjem.",
        en: () =>
          "Open a difference: both amounts, the pages of the law, and the place for a decision with its reason.",
        act: async (page: Page): Promise<void> => {
          await page.locator("#view-checks .finding-rows .row").nth(1).click();
          await page.locator(".finding-pages .picture-box[aria-busy=false]").first().waitFor();
        },
      },
    ],
  },

  /** The summary on one page. */
  {
    id: "parliament",
    sr: "Sažetak na jednoj strani, na vašem pismu",
    en: "A summary on one page, in your script",
    file: "workbook.html",
    steps: [
      {
        sr: (say) =>
          `Na stranici sa radnom sveskom dajte zakon, ili izaberite primer. List „${say("workbook:sheetSummary")}“ otvara se prvi.`,
        en: (say) =>
          `On the page with the workbook, hand in the law or choose the sample. The sheet “${say("workbook:sheetSummary")}” opens first.`,
        act: async (page: Page, language: Language): Promise<void> => {
          await readSample(page, language);
          await page.getByRole("grid").waitFor();
          await page.locator(".foot-good").waitFor();
        },
      },
      {
        sr: () => "Jezik i pismo menjaju se u meniju „…“: panel i radna sveska ih prate.",
        en: () => "Language and script are in the menu “…”: pane and workbook follow them.",
        act: async (page: Page): Promise<void> => {
          await page.locator(".pane-menu").click();
        },
      },
      {
        sr: (say) =>
          `„${say("gridTools:printSummary")}“ otvara štampu: jedna strana A4, sa grafikonom, pretpostavkama i izvorima.`,
        en: (say) =>
          `“${say("gridTools:printSummary")}” opens the print: one A4 page, with chart, assumptions and sources.`,
        act: async (page: Page): Promise<void> => {
          await page.keyboard.press("Escape");
          await setDay(page, "31.08.2022.");
        },
      },
    ],
  },
];
