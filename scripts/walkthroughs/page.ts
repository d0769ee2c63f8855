import { keptInLatin } from "../../src/messages/foreign.ts";
import type { Language } from "../../src/messages/language.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { toCyrillic } from "../../src/text/script.ts";
import { WALKS, type Step } from "./walks.ts";

addLaterTexts();

const HEADS = {
  sr: {
    title: "Otplata: tri kratka uputstva",
    lead: "Svako traje oko dva minuta. Slike su iz samog programa, na primeru koji uz njega stoji.",
    step: "Korak",
  },
  en: {
    title: "Otplata: three short walk-throughs",
    lead: "Each takes some two minutes. The pictures are of the program itself, with the sample that comes with it.",
    step: "Step",
  },
} as const;

/** Serbian stands once, in Latin script. */
function inLanguage(language: Language, sr: string, en: string): string {
  const words: Readonly<Record<Language, () => string>> = {
    en: () => en,
    "sr-Latn": () => sr,
    "sr-Cyrl": () => toCyrillic(sr, keptInLatin),
  };
  return words[language]();
}

const head = (language: Language, part: keyof typeof HEADS.en): string =>
  inLanguage(language, HEADS.sr[part], HEADS.en[part]);

/** What a step says, with the program's own words in it. */
function sentence(language: Language, { sr, en }: Step): string {
  return inLanguage(language, sr(translatorFor("sr-Latn").say), en(translatorFor("en").say));
}

export const pictureName = (language: Language, walk: string, step: number): string =>
  `${language}-${walk}-${step + 1}.png`;

/** The page of help in one language, as it is written beside its pictures. */
export function helpPage(language: Language): string {
  const walks = WALKS.map(({ id, sr, en, steps }) => {
    const items = steps.map((step, index) => {
      const words = escaped(sentence(language, step));
      const alt = `${head(language, "step")} ${index + 1}`;
      return `<li><p>${words}</p><img src="${pictureName(language, id, index)}" alt="${alt}" loading="lazy"></li>`;
    });
    return `<section id="${id}">\n<h2>${escaped(inLanguage(language, sr, en))}</h2>\n<ol>\n${items.join("\n")}\n</ol>\n</section>`;
  });
  const links = WALKS.map(
    ({ id, sr, en }) => `<li><a href="#${id}">${escaped(inLanguage(language, sr, en))}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'">
<title>${head(language, "title")}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
<h1>${head(language, "title")}</h1>
<p>${escaped(head(language, "lead"))}</p>
<ul>
${links.join("\n")}
</ul>
${walks.join("\n")}
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
