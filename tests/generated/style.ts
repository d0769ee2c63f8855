/** How a document writes words, figures and days. */
export interface PrintStyle {
  readonly script: "cyrillic" | "latin" | "mixed";
  readonly dates: "dd.mm.yyyy." | "dd.mm.yyyy" | "d.m.yyyy.";
  /** Between thousands. */
  readonly group: "." | ",";
  /** Only signs that every code page has: no dashes and quotation marks of typesetting. */
  readonly plain: boolean;
}

const LETTERS = new Map(
  "а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f х h ц c ч č џ dž ш š"
    .split(" ")
    .reduce<[string, string][]>((pairs, part, at, all) => {
      if (at % 2 === 0) pairs.push([part, all[at + 1] ?? ""]);
      return pairs;
    }, []),
);
/** Cyrillic letters and the Latin ones that look the same. */
const ALIKE = new Map(Array.from("АВЕЈКМНОРТХ", (letter, at) => [letter, "ABEJKMHOPTX"[at] ?? letter]));
for (const [at, letter] of Array.from("аеој").entries()) ALIKE.set(letter, "aeoj"[at] ?? letter);

/** Cyrillic words in Latin letters; LJ, NJ, DŽ in words of capitals. Latin words stay. */
export function latin(text: string): string {
  return text.replace(/\p{Script=Cyrillic}+/gu, (word) => {
    const capitals = word.length > 1 && word === word.toUpperCase();
    return Array.from(word, (letter) => {
      const small = LETTERS.get(letter.toLowerCase()) ?? letter;
      if (letter === letter.toLowerCase()) return small;
      return capitals ? small.toUpperCase() : small.charAt(0).toUpperCase() + small.slice(1);
    }).join("");
  });
}

/** Every seventh letter that has a Latin twin, as typists mix them; the same text is always mixed in the same way. */
function mixed(text: string): string {
  let seen = 0;
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const twin = ALIKE.get(letter);
    if (twin === undefined) return letter;
    seen += 1;
    return seen % 7 === 3 ? twin : letter;
  });
}

/** The text as a document of this style prints it. */
export function inStyle(text: string, { script, plain }: PrintStyle): string {
  const signs = plain ? text.replace(/[–—]/gu, "-").replace(/[„”“]/gu, '"') : text;
  if (script === "latin") return latin(signs);
  return script === "mixed" ? mixed(signs) : signs;
}

export function figure(amount: bigint, { group }: PrintStyle): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/gu, group);
}

/** @param iso ISO 8601 */
export function dated(iso: string, { dates }: PrintStyle): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  if (dates === "d.m.yyyy.") return `${Number(day)}.${Number(month)}.${year}.`;
  return `${day}.${month}.${year}${dates === "dd.mm.yyyy." ? "." : ""}`;
}

const MONTHS = [
  "јануар",
  "фебруар",
  "март",
  "април",
  "мај",
  "јун",
  "јул",
  "август",
  "септембар",
  "октобар",
  "новембар",
  "децембар",
];

/** "31. јул 2014. године" in Cyrillic. */
export function inWords(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${Number(day)}. ${MONTHS[Number(month) - 1] ?? ""} ${year}. године`;
}
