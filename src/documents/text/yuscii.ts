/**
 * The Yugoslav seven-bit codes: ASCII with ten places given to letters of their own. Latin: JUS I.B1.002 (ISO 646-YU);
 * Cyrillic: JUS I.B1.003, where every other letter stands for its Cyrillic sound.
 */
const PLACES = "@[\\]^`{|}~";
const LATIN = "ŽŠĐĆČžšđćč";
const CYRILLIC_PLACES = PLACES + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CYRILLIC = "ЖШЂЋЧжшђћч" + "АБЦДЕФГХИЈКЛМНОПЉРСТУВЊЏЅЗабцдефгхијклмнопљрстувњџѕз";

function table(places: string, letters: string): ReadonlyMap<string, string> {
  return new Map(Array.from(places, (place, index) => [place, letters.charAt(index)]));
}
const LATIN_OF = table(PLACES, LATIN);
const CYRILLIC_OF = table(CYRILLIC_PLACES, CYRILLIC);

/** What a text in one of the two codes says; `text` as its bytes read in ASCII. */
export function yusciiText(text: string, script: "latin" | "cyrillic"): string {
  return script === "latin"
    ? text.replace(/[@[\\\]^`{|}~]/gu, (place) => LATIN_OF.get(place) ?? place)
    : text.replace(/[@[\\\]^`{|}~A-Za-z]/gu, (place) => CYRILLIC_OF.get(place) ?? place);
}
