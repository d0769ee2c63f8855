import { describe, expect, test } from "vitest";
import type { TextEncodingName } from "../../../src/documents/document.ts";
import { decodeBytes } from "../../../src/documents/text/decodeBytes.ts";
import { decodeText } from "../../../src/documents/text/decodeText.ts";
import { inCodePage, inUtf16, inUtf8 } from "../bytes.ts";
import { said } from "../../messages/sayable.ts";

const LAW_CYRILLIC =
  "Закон о буџету Републике Србије за 2014. годину\nЧлан 3.\nСтање јавног дуга, на дан 31. јул 2014. године, износи 2.445.082.584.326 динара.\nУправа за јавни дуг; извршење; задуживање, пољопривреда";
const LAW_LATIN =
  "Zakon o budžetu Republike Srbije za 2014. godinu\nČlan 3.\nStanje javnog duga, na dan 31. jul 2014. godine, iznosi 2.445.082.584.326 dinara.\nUprava za javni dug; izvršenje; zaduživanje, poljoprivreda";
const CAPITALS_CYRILLIC =
  "ОТПЛАТА КАМАТЕ ДОМАЋИМ БАНКАМА;441000;113.817.000\nСРЕДСТВА ИЗ БУЏЕТА;611000;312.400.000\nИЗВРШНИ И ЗАКОНОДАВНИ ОРГАНИ";
const CAPITALS_LATIN =
  "OTPLATA KAMATE DOMAĆIM BANKAMA;441000;113.817.000\nSREDSTVA IZ BUDŽETA;611000;312.400.000\nIZVRŠNI I ZAKONODAVNI ORGANI";
const TABLE_CYRILLIC =
  "Раздео;Глава;Опис;Износ\n16;16.7;Управа за јавни дуг;56.881.000.000\n;;Пратећи трошкови;800";
const TABLE_LATIN =
  "Razdeo;Glava;Opis;Iznos\n16;16.7;Uprava za javni dug;56.881.000.000\n;;Prateći troškovi;800";
const FEW_LETTERS_CYRILLIC =
  "6.6;Export-Import Bank of China;113.307.916;0\n6.7;Мост Земун-Борча;37.373.733;0";
const FEW_LETTERS_LATIN = "6.6;Export-Import Bank of China;113.307.916;0\n6.7;Most Zemun-Borča;37.373.733;0";

// JUS I.B1.002 and I.B1.003, typed by hand: what each text above looks like where its bytes are taken for ASCII.
const YUSCII: readonly (readonly [TextEncodingName, typed: string, meant: string])[] = [
  [
    "yuscii-latin",
    "Zakon o bud`etu Republike Srbije za 2014. godinu\n^lan 3.\nIzvr{enje; zadu`ivanje, Vo|enje",
    "Zakon o budžetu Republike Srbije za 2014. godinu\nČlan 3.\nIzvršenje; zaduživanje, Vođenje",
  ],
  [
    "yuscii-latin",
    "OTPLATA KAMATE DOMA]IM BANKAMA;441000\nSREDSTVA IZ BUD@ETA;611000\nIZVR[NI ORGANI;GRA\\EVINA;PLA]ENI RA^UN",
    "OTPLATA KAMATE DOMAĆIM BANKAMA;441000\nSREDSTVA IZ BUDŽETA;611000\nIZVRŠNI ORGANI;GRAĐEVINA;PLAĆENI RAČUN",
  ],
  [
    "yuscii-cyrillic",
    "Zakon o buxetu Republike Srbije za 2014. godinu\n^lan 3.\nIzvr{ewe; zadu`ivawe, poqoprivreda, |ubrivo",
    "Закон о буџету Републике Србије за 2014. годину\nЧлан 3.\nИзвршење; задуживање, пољопривреда, ђубриво",
  ],
];

const CASES: readonly (readonly [encoding: TextEncodingName, text: string, bytes: Uint8Array])[] = [
  ...[LAW_CYRILLIC, CAPITALS_CYRILLIC, TABLE_CYRILLIC, FEW_LETTERS_CYRILLIC].flatMap((text) => [
    ["utf-8", text, inUtf8(text)] as const,
    ["utf-16le", text, inUtf16(text, "le")] as const,
    ["utf-16be", text, inUtf16(text, "be")] as const,
    ["windows-1251", text, inCodePage(text, "windows-1251")] as const,
  ]),
  ...[LAW_LATIN, CAPITALS_LATIN, TABLE_LATIN, FEW_LETTERS_LATIN].flatMap((text) => [
    ["utf-8", text, inUtf8(text)] as const,
    ["utf-16le", text, inUtf16(text, "le")] as const,
    ["utf-16be", text, inUtf16(text, "be")] as const,
    ["windows-1250", text, inCodePage(text, "windows-1250")] as const,
  ]),
  ...[LAW_LATIN, CAPITALS_LATIN, TABLE_LATIN].map(
    (text) => ["iso-8859-2", text, inCodePage(text, "iso-8859-2")] as const,
  ),
  ...YUSCII.map(([encoding, typed, meant]) => [encoding, meant, inUtf8(typed)] as const),
];

const read = (bytes: Uint8Array) => decodeText({ name: "a.txt", bytes });
const keys = (bytes: Uint8Array): string[] => read(bytes).warnings.map(({ key }) => key);

describe("the encoding of a text file is found", () => {
  test.each(CASES)("%s: %s", (encoding, text, bytes) => {
    expect(read(bytes)).toMatchObject({ encoding, text });
    expect(keys(bytes)).toEqual([]);
  });

  test("by its byte order mark, which is no part of the text", () => {
    expect(read(Uint8Array.from([0xef, 0xbb, 0xbf, ...inUtf8("Укупно")]))).toMatchObject({
      encoding: "utf-8",
      text: "Укупно",
    });
    expect(read(Uint8Array.from([0xff, 0xfe, ...inUtf16("Ж", "le")]))).toMatchObject({
      encoding: "utf-16le",
      text: "Ж",
    });
    expect(read(Uint8Array.from([0xfe, 0xff, ...inUtf16("Ж", "be")]))).toMatchObject({
      encoding: "utf-16be",
      text: "Ж",
    });
  });

  test.each([
    ["an address", "Kontakt: pera@example.rs, {a} [b] C:\\temp\\x~1 | a|b|c `code`"],
    ["English", "We owe; the law we saw. Table [1] {draft}"],
    ["plain Serbian without its letters", "Zakon o budzetu: zaduzenje, poljoprivreda, njegova obaveza"],
  ])("as plain ASCII: %s", (_, text) => {
    expect(read(inUtf8(text))).toMatchObject({ encoding: "utf-8", text });
  });
});

describe("what is not sure is said", () => {
  test("a choice between code pages: one letter that is a letter in both", () => {
    // 0xE8 is č in windows-1250 and и in windows-1251; alone it says nothing.
    const { encoding, warnings } = read(Uint8Array.from([0x31, 0x20, 0xe8, 0x20, 0x32]));
    expect(encoding).toBe("windows-1250");
    expect(warnings.map(({ key }) => key)).toEqual(["reading:encodingChosen"]);
    expect(said(warnings[0]!)).toContain("windows-1250");
  });

  test("letters of another language in a code page", () => {
    expect(keys(inCodePage("Français", "iso-8859-2"))).toContain("reading:encodingChosen");
  });

  test("UTF-8 with a damaged character stays UTF-8, and the damage is counted", () => {
    const bytes = inUtf8(LAW_CYRILLIC);
    bytes[0] = 0x20;
    const decoded = read(bytes);
    expect(decoded.encoding).toBe("utf-8");
    expect(decoded.warnings).toMatchObject([{ key: "reading:charactersDamaged", params: { count: 1 } }]);
  });

  test("a control character parts the figures that it stands between", () => {
    const decoded = read(inUtf8("12\u000034"));
    expect(decoded.text).toBe("12\uFFFD34");
    expect(decoded.warnings.map(({ key }) => key)).toEqual(["reading:charactersDamaged"]);
  });
});

describe("the user's choice stands before what would be found", () => {
  test("also where it is wrong", () => {
    const bytes = inCodePage("Закон", "windows-1251");
    expect(decodeText({ name: "a", bytes, decoding: { encoding: "windows-1250" } })).toMatchObject({
      encoding: "windows-1250",
      text: "Çŕęîí",
    });
  });

  test("YUSCII in either script", () => {
    const bytes = inUtf8("@[\\]^`{|}~ Qq Ww Xx");
    expect(decodeBytes(bytes, "yuscii-latin")).toBe("ŽŠĐĆČžšđćč Qq Ww Xx");
    expect(decodeBytes(bytes, "yuscii-cyrillic")).toBe("ЖШЂЋЧжшђћч Љљ Њњ Џџ");
  });
});

test("line ends have one form, and the end mark of DOS goes", () => {
  expect(read(inUtf8("a\r\nb\rc\u2028d\u001A")).text).toBe("a\nb\nc\nd");
});

describe("lines in another encoding than the rest, as files joined together have them", () => {
  const row = "6.2;Мост Земун–Борча;37.373.733";
  const latin = "6.2;Most Zemun–Borča;37.373.733";
  const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
    new Uint8Array(Buffer.concat(parts.flatMap((part) => [part, inUtf8("\n")])));
  /** Four lines with enough of its letters, whatever stands in a fifth. */
  const MUCH_LATIN = new Array(4).fill(LAW_LATIN.replaceAll("\n", " ")).join("\n");
  const said = (bytes: Uint8Array): unknown =>
    read(bytes).warnings.find(({ key }) => key === "reading:linesOfOtherEncoding")?.params;

  test.each([
    ["UTF-8 in a Cyrillic code page", LAW_CYRILLIC, "windows-1251", inUtf8(row), "utf-8"],
    ["UTF-8 in a Latin code page", LAW_LATIN, "windows-1250", inUtf8("6.2;Borča"), "utf-8"],
    ["Latin in Cyrillic", LAW_CYRILLIC, "windows-1251", inCodePage(latin, "windows-1250"), "windows-1250"],
    ["Cyrillic in Latin", MUCH_LATIN, "windows-1250", inCodePage("6.2;Мост", "windows-1251"), "windows-1251"],
  ] as const)("%s", (_, law, encoding, line, other) => {
    const before = inCodePage(law, encoding);
    expect(said(joined(before, line))).toEqual({ count: 1, line: 5, other, encoding });
    expect(said(joined(before, line, inUtf8("a;b"), line))).toMatchObject({ count: 2, line: 5 });
    expect(said(joined(before, before))).toBeUndefined();
  });

  test("a word of both scripts, a name in another language and two letters that UTF-8 has too are none", () => {
    const lines = [
      inCodePage("Kредити; cопствених; ЕUR; Вј", "windows-1251"),
      inCodePage("Вј", "windows-1251"),
      inCodePage(LAW_CYRILLIC, "windows-1251"),
    ];
    expect(said(joined(...lines))).toBeUndefined();
    expect(said(inCodePage(`${LAW_LATIN}\nMünchen; Szőlős; Jürgen`, "windows-1250"))).toBeUndefined();
  });
});
