import { foldForComparison } from "./fold.ts";

const LETTERS = /\p{L}+/gu;
const VOWEL = /[aeiour]/u;

/** So many words tell a habit from a chance. */
const ENOUGH_WORDS = 20;
/** Serbian words have five letters and a half on average, syllables two and a half. */
const SHORT_WORDS = 3.3;
/** A word has at most this many syllables. */
const MOST_SYLLABLES = 8;

/**
 * Whether a text breaks its words into syllables throughout ("За ко на о бу џе ту Ре пу бли ке Ср би је", as the
 * Official Gazette's PDFs give it): its words are as short as syllables are, and some make a known word together.
 */
export function isInSyllables(text: string): boolean {
  const words = text.match(LETTERS) ?? [];
  if (words.length < ENOUGH_WORDS) return false;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters > SHORT_WORDS * words.length) return false;
  return joinedSyllables(text).split(" ").length < text.split(" ").length;
}

/** Known words joined again from their syllables; all other text as it stands. Figures are never joined. */
export function joinedSyllables(text: string): string {
  const pieces = text.split(" ");
  const joined: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const count = syllablesOfWordAt(pieces, at);
    joined.push(pieces.slice(at, at + count).join(""));
    at += count;
  }
  return joined.join(" ");
}

/** How many pieces from the given one on make a known word, the longest that there is; 1 where none does. */
function syllablesOfWordAt(pieces: readonly string[], at: number): number {
  for (let count = Math.min(MOST_SYLLABLES, pieces.length - at); count > 1; count -= 1) {
    const some = pieces.slice(at, at + count);
    // Each piece is letters alone; the first may stand behind a bracket or touch a row number, the last carry a full
    // stop or a colon.
    const isPlain = some.every((piece, index) => {
      const inner = index === 0 ? piece.replace(/^(?:\d{1,2}\.?|[(„"])/u, "") : piece;
      return index === count - 1 ? /^\p{L}+\p{P}*$/u.test(inner) : /^\p{L}+$/u.test(inner);
    });
    if (!isPlain) continue;
    const word = foldForComparison(some.join("")).replace(/^\P{L}+|(?<=\p{L})\P{L}+$/gu, "");
    if (BUDGET_WORDS.has(word) && some.every((piece) => VOWEL.test(foldForComparison(piece)))) return count;
  }
  return 1;
}

/** Words of one and two letters stand in others too often to prove anything. */
const LONG = 3;
/** Nor does a short stretch of letters. */
const SHORTEST_STRETCH = 8;

/**
 * Spaces put back between known words that were run together ("Стањедуга", "Првидатумотплатеглавнице"): only where all
 * of a stretch of letters is known words, at least two of them of three letters or more.
 */
export function withLostSpaces(text: string): string {
  return text.replace(LETTERS, (word) => {
    if (word.length < SHORTEST_STRETCH || BUDGET_WORDS.has(foldForComparison(word))) return word;
    const words = knownWords(Array.from(word));
    const long = words?.filter((part) => part.length >= LONG) ?? [];
    return words && long.length > 1 ? words.join(" ") : word;
  });
}

/** The fewest known words that a stretch of letters is; null where it isn't known words throughout. */
function knownWords(letters: readonly string[]): string[] | null {
  const folded = letters.map((letter) => foldForComparison(letter));
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    let found: string[] | null = null;
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      if (!before || (found && found.length <= before.length + 1)) continue;
      if (BUDGET_WORDS.has(folded.slice(start, end).join(""))) {
        found = [...before, letters.slice(start, end).join("")];
      }
    }
    best[end] = found;
  }
  return best[letters.length] ?? null;
}

/**
 * Words that headers, labels and headings of budget documents are made of, folded: by them words are found again
 * where a document has lost the spaces between them, or has broken them into syllables.
 */
const BUDGET_WORDS: ReadonlySet<string> = new Set(
  [
    // Debt list.
    "prvi poslednji datum otplate glavnice rata za god godina godinu godine kamatna stopa izvrsne kuponska",
    "nominalna vrednost stope izvrsna kamatne kuponske prinosa diskontne aukcijama aktiviranja isteka akreditiva",
    "red broj naziv duga dug uslovi stanje u direktne indirektne obaveze unutrasnji spoljni ukupno svega",
    "javnog javni republike srbije na dan iznosi kredit krediti kredita stranih strani vlada vlade ostali ostale",
    "kreditori kreditora zajam zajma reprogramirani fiksna transa marza prema drzave hartije vrednosti",
    // Names of the loans of one creditor.
    "export import bank of china most zemun borca paket projekat kostolac izgradnja autoputa obilaznica",
    // Articles and tables.
    "zakon zakona zakonu o budzet budzeta budzetu clan opsti poseban deo racun finansiranja prihoda primanja rashoda",
    "izdataka razdeo glava funkcija program programska aktivnost ekonomska klasifikacija opis sredstva iz izdaci",
    "dodatnih izvora izvori ukupna iznos dinara dinarima originalna originalnoj valuta valuti i projekta projekti",
    "otplata kamata kamate domacih domacim stranim kreditorima po garancijama garancije prateci troskovi zaduzivanja",
    // Units, and columns of several years: a unit that is missed makes every figure a thousandth.
    "hiljada hiljade hiljadama milion miliona milionima milijarda milijardi milijardama evra evrima",
    "plan projekcija procena izvrsenje izvrsenja ostvarenje",
    // Totals of the special part.
    "glavu funkciju programsku aktivnosti projekat",
    "uprava ministarstvo finansija kapitalni planirani projektni programski zajmovi sluzbeni glasnik",
    "glavni izdace izdati odobrice odobriti garancija projektne programske zajmove iznosa organa kapitalnog izdatka korisnika",
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
  ]
    .join(" ")
    .split(" "),
);
