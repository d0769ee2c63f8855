/** Unicode has so many places: no map of a font needs more. */
const MOST_CODES = 0x11_0000;

/** What pdf.js's parser has in its place, how often, and what is to stand there. */
const CHANGES = [
  ["if (high - low > MAX_MAP_RANGE) {", 3, "if (otplataStates(this, high - low)) {"],
  ["\n    this._map[src] = dst;", 1, "\n    if (!otplataStates(this, 0)) this._map[src] = dst;"],
  [" mappings.push({", 6, " otplataHolds(mappings), mappings.push({"],
  [
    "Map = properties.toUnicode?.length > 0;",
    1,
    "Map = properties.toUnicode?.length > 0 && !otplataFalse(properties);",
  ],
  [
    "const encoding = properties.defaultEncoding.slice();",
    1,
    "const encoding = otplataSigns(properties).slice();",
  ],
];

const ADDED = `
function otplataHugeMap() {
  globalThis.otplataHugeMaps = (globalThis.otplataHugeMaps ?? 0) + 1;
}
function otplataStates(map, more) {
  map.otplataCodes = (map.otplataCodes ?? 0) + Math.max(0, more) + 1;
  if (map.otplataCodes <= ${MOST_CODES}) return false;
  otplataHugeMap();
  return true;
}
function otplataHolds(mappings) {
  if (mappings.length < ${MOST_CODES}) return;
  otplataHugeMap();
  throw new Error("a map of more codes than there are letters");
}
function otplataFalse({ composite, toUnicode }) {
  if (composite) return false;
  for (let code = 0x20; code < 0x7f; code += 1) {
    const first = toUnicode.get(code)?.charCodeAt(0);
    if (first > 0 && first < 9) {
      globalThis.otplataFalseMaps = (globalThis.otplataFalseMaps ?? 0) + 1;
      return true;
    }
  }
  return false;
}
function otplataSigns({ type, defaultEncoding, baseEncodingName }) {
  return type === "TrueType" && defaultEncoding === MacRomanEncoding && !baseEncodingName ? WinAnsiEncoding : defaultEncoding;
}
`;

/**
 * The text of pdf.js's parser with two changes to how it takes the maps from codes to letters. A loader of webpack's, too.
 *
 * They are bounded: it writes out as many codes as a map states, so that a file of a thousand bytes takes all memory
 * there is. Bounded is what it makes, after every filter and cipher; what a file's bytes show before that is looked at by
 * hasHugeMap. A map that was broken off is counted in globalThis.otplataHugeMaps, since pdf.js goes on with what it has.
 *
 * False ones are not believed: Ghostscript makes maps for the fonts of PDF-XChange 3, by which budgets were printed, in
 * which digits and blanks are control characters. The codes of such a font are letters themselves, those of Windows where
 * a TrueType font states no others, and fonts read so are counted in globalThis.otplataFalseMaps.
 * @throws where the parser is not the one that this was written for
 */
export default function changedMaps(/** @type {string} */ parser) {
  return (
    CHANGES.reduce((text, [before, times, after]) => {
      const pieces = text.split(before);
      if (pieces.length !== times + 1)
        throw new Error(`pdf.js has "${before.trim()}" ${pieces.length - 1} times, not ${times}`);
      return pieces.join(after);
    }, parser) + ADDED
  );
}
