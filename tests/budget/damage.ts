import { toCyrillic, toLatin } from "../../src/text/script.ts";

/** A generator with a fixed seed: Park and Miller's minimal standard (1988). Figures are facts about the code, not about a run. */
export type Random = (below: number) => number;
export function randomSource(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const TWINS = new Map(
  "AА BВ EЕ KК MМ HН OО PР CС TТ XХ aа eе oо pр cс xх jј".split(" ").flatMap(([a = "", b = ""]) => [
    [a, b],
    [b, a],
  ]),
);
/** Each letter's neighbours on a Serbian Latin keyboard; on the Cyrillic one the same keys. */
const KEYS = ["qwertzuiop", "asdfghjkl", "yxcvbnm", "љњертзуиоп", "асдфгхјкл", "ѕџцвбнм"];
/** What scanned text is read as. */
const OCR: readonly (readonly [string, string])[] = [
  ["o", "0"],
  ["O", "0"],
  ["l", "1"],
  ["I", "l"],
  ["i", "1"],
  ["rn", "m"],
  ["m", "rn"],
  ["S", "5"],
  ["B", "8"],
  ["e", "c"],
  ["о", "0"],
  ["О", "0"],
  ["З", "3"],
  ["з", "3"],
  ["б", "6"],
  ["В", "8"],
];

const atLetter = (name: string, random: Random, change: (letters: string[], at: number) => void): string => {
  const letters = Array.from(name);
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const at = places[random(places.length)];
  if (at !== undefined) change(letters, at);
  return letters.join("");
};
const neighbour = (letter: string, random: Random): string => {
  const row = KEYS.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return letter;
  const at = row.indexOf(letter.toLowerCase()) + (random(2) === 0 ? 1 : -1);
  return row.charAt(at) === "" ? letter : row.charAt(at);
};

/** Ways in which a name is spoilt, each once. */
export const DAMAGES: Readonly<Record<string, (name: string, random: Random) => string>> = {
  "other script": (name) => (/\p{Script=Cyrillic}/u.test(name) ? toLatin(name) : toCyrillic(name)),
  "mixed scripts": (name, random) =>
    Array.from(name, (letter) => (random(3) === 0 ? (TWINS.get(letter) ?? letter) : letter)).join(""),
  "diacritics lost": (name) =>
    toLatin(name).replace(/đ/gu, "d").replace(/Đ/gu, "D").normalize("NFD").replace(/\p{M}/gu, ""),
  'đ as "dj"': (name) => toLatin(name).replace(/đ/gu, "dj").replace(/Đ/gu, "Dj"),
  "diacritics decomposed": (name) => name.normalize("NFD"),
  "broken PDF letters": (name) => toLatin(name).replace(/č/gu, "þ").replace(/ć/gu, "ü").replace(/đ/gu, "ÿ"),
  case: (name, random) =>
    [name.toUpperCase(), name.toLowerCase(), name.charAt(0).toLowerCase() + name.slice(1).toUpperCase()][
      random(3)
    ] ?? "",
  "letters exchanged": (name, random) =>
    atLetter(
      name,
      random,
      (letters, at) => void letters.splice(at, 2, letters[at + 1] ?? "", letters[at] ?? ""),
    ),
  "letter lost": (name, random) => atLetter(name, random, (letters, at) => void letters.splice(at, 1)),
  "letter doubled": (name, random) =>
    atLetter(name, random, (letters, at) => void letters.splice(at, 0, letters[at] ?? "")),
  "neighbour key": (name, random) =>
    atLetter(name, random, (letters, at) => void (letters[at] = neighbour(letters[at] ?? "", random))),
  "word order": (name, random) => {
    const words = name.split(/\s+/u);
    const at = random(words.length);
    return [...words.slice(at), ...words.slice(0, at)].join(" ");
  },
  hyphens: (name, random) =>
    name.replace(/\s*[-–]\s*/gu, [" ", "-", " — ", "- ", " -", "‐"][random(6)] ?? ""),
  "words glued": (name, random) => {
    const gaps = [...name.matchAll(/ /gu)].map(({ index }) => index);
    const at = gaps[random(Math.max(1, gaps.length))];
    return at === undefined ? name : name.slice(0, at) + name.slice(at + 1);
  },
  OCR: (name, random) => {
    const possible = OCR.filter(([seen]) => name.includes(seen));
    const pair = possible[random(Math.max(1, possible.length))];
    if (!pair) return name;
    const places = name.split(pair[0]).length - 1;
    let at = -1;
    for (let i = 0; i <= random(places); i += 1) at = name.indexOf(pair[0], at + 1);
    return at < 0 ? name : name.slice(0, at) + pair[1] + name.slice(at + pair[0].length);
  },
};
