import { describe, expect, it, test } from "vitest";
import { CHINA_EXIM } from "../../src/budget/names/chinaExim.ts";
import { recogniseLoan } from "../../src/budget/names/recogniseLoan.ts";
import { agreementFor } from "../../src/loan/agreements/catalogue.ts";
import { toCyrillic } from "../../src/text/script.ts";

/** Names as the debt list of the budget law for 2025 prints them (Official Gazette of the RS 94/2024, Article 3 V). */
const PRINTED: readonly (readonly [loan: string, project: string])[] = [
  ["x-ray", "Projekat sistem NUCTECH za inspekciju kontejnera/vozila"],
  ["zemun-borca", "Projekat most Zemun - Borča sa pripadajućim saobraćajnicama"],
  ["obrenovac-ljig", "Projekat izgradnje autoputa E763 (Obrenovac - Ljig)"],
  ["kostolac-1", "Paket projekat Kostolac B / I faza"],
  ["kostolac-2", "Paket projekat Kostolac B / II faza"],
  ["surcin-obrenovac", "Projekat izgradnje autoputa E-763 (Surčin - Obrenovac)"],
  [
    "beograd-stara-pazova",
    "Projekat modernizacije i rekonstrukcije mađarsko-srpske železničke veze na teritoriji Republike Srbije, za deonicu Beograd Centar - Stara Pazova",
  ],
  [
    "obilaznica-beograd",
    "Projekat izgradnje obilaznice oko Beograda na autoputu E70/E75, deonica: most preko reke Save kod Ostružnice - Bubanj Potok (Sektori 4, 5 i 6)**",
  ],
  ["preljina-pozega", "Projekat izgradnje autoputa E-763, deonica Preljina - Požega"],
  [
    "novi-sad-subotica",
    "Projekat modernizacije i rekonstrukcije mađarsko-srpske železničke veze na teritoriji Republike Srbije, za deonicu Novi Sad - Subotica - državna granica (Kelebija)",
  ],
  ["toplovod-obrenovac", "Projekat izgradnje toplovoda Obrenovac - Novi Beograd"],
  [
    "iverak-lajkovac",
    "Projekat izgradnje državnog puta 1b reda br. 27 Loznica - Valjevo -Lazarevac, deonica Iverak -Lajkovac (veza sa autoputem E-763 Beograd - Požega)",
  ],
  ["novi-sad-ruma", 'Projekat izgradnje brze saobraćajnice Novi Sad - Ruma ( "Fruškogorski koridor")'],
  ["obilaznica-novi-sad", "Projekat izgradnje obilaznice oko Novog Sada sa mostom preko Dunava"],
];

describe("the bank's loans of the law for 2025", () => {
  test.each(PRINTED)("%s, in both scripts", (loan, project) => {
    for (const name of [project, toCyrillic(project), project.toUpperCase()]) {
      expect(recogniseLoan(`Export - Import Bank of China - ${name}`)).toMatchObject({
        creditor: CHINA_EXIM,
        loan,
        confidence: "certain",
      });
    }
    expect(agreementFor(loan)?.loan).toBe(loan);
  });

  it("tells neighbours apart also where a letter is lost", () => {
    for (const [loan, project] of PRINTED) {
      // A letter of the last word: of "Ljig" and "Obrenovac", of "Pazova" and "Kelebija".
      const damaged = project.replace(/(\p{L})(\p{L}{2}[^\p{L}]*)$/u, "$2");
      const found = recogniseLoan(`Export - Import Bank of China - ${damaged}`)?.loan;
      // Where the damaged word tells the phase, no loan is better than the wrong one.
      const allowed = project.includes("faza") ? [loan, null] : [loan];
      expect(allowed, project).toContain(found);
    }
  });

  it("takes no other section for a known one for certain", () => {
    for (const other of [
      "Projekat izgradnje autoputa E-763, deonica Požega - Boljare",
      "Projekat izgradnje autoputa E-763, deonica Surčin - Novi Beograd",
      "Paket projekat Kostolac B / III faza",
    ]) {
      const found = recogniseLoan(`Export - Import Bank of China - ${other}`);
      expect(found?.loan === null || found?.confidence === "likely").toBe(true);
    }
    expect(
      recogniseLoan("Export - Import Bank of China - Paket projekat Kostolac B / III faza")?.loan,
    ).toBeNull();
  });
});
