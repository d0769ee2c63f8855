/** How much a form of a loan's name says. */
export type LoanFormKind =
  /** Means this loan wherever it stands, as a whole cell or beside its creditor. */
  | "own"
  /** Means this loan beside its creditor; alone it may be another creditor's part of the same project. */
  | "project"
  /** Says nothing without its creditor ("репрограмирани зајам"). */
  | "generic"
  /** Points to the loan, but could mean something else, beside its creditor too: words that describe it. */
  | "hint";

interface LoanForms {
  /** Id of the loan in the catalogue of agreements. */
  readonly loan: string;
  readonly forms: readonly (readonly [form: string, kind: LoanFormKind])[];
}

/**
 * The loans of the China Exim Bank by the names that budget laws, agreements and the press give their projects.
 * Compared after folding: script, case, dashes and diacritics make no difference.
 */
export const CHINA_EXIM_LOANS: readonly LoanForms[] = [
  {
    // Debt lists of 2013 and 2014 (X RAY); plan of the budget law 2010, Article 3 B IX 1.6; agreements of 14.07.2010.
    // Known by words that describe it, too: inspectionWords.ts.
    loan: "x-ray",
    forms: [
      ["X RAY", "own"],
      ["XRAY", "own"],
      ["NUCTECH Container/Vehicle Inspection System Project", "own"],
      ["NUCTECHTM Container/Vehicle Inspection System Project", "own"],
      ["Container/Vehicle Inspection System Project", "own"],
      ["Container/Vehicle Inspection System", "own"],
      ["Projekat sistem NUCTECH za inspekciju kontejnera/vozila", "own"],
      ["Projekat sistem NUCTECHTM za inspekciju kontejnera/vozila", "own"],
      ["projekat za kontrolu kontejnera i teretnih vozila za Srbiju", "own"],
      ["projekat za kontrolu kontejnera i teretnih vozila", "own"],
      [
        "Nabavka i instalacija prenosivog sistema za rendgensku kontrolu vozila/kontejnera i klasičnog sistema za rendgensku kontrolu",
        "own",
      ],
      ["GCL (2010) NO.34 TOTAL NO. (331)", "own"],
    ],
  },
  {
    // Debt lists of 2013 and 2014; plan of 2010, IX 1.5.
    loan: "zemun-borca",
    forms: [
      ["Most Zemun-Borča", "project"],
      ["Most Zemun-Borča sa pripadajućim saobraćajnicama", "project"],
      ["Izgradnja mosta Zemun-Borča", "project"],
      ["Izgradnja mosta Zemun-Borča sa pripadajućim saobraćajnicama", "project"],
      ["Zemun-Borča Bridge", "project"],
      ["Pupinov most", "project"],
    ],
  },
  {
    // Debt lists of 2013 and 2014.
    loan: "kostolac-1",
    forms: [
      ["Paket projekat Kostolac", "project"],
      ["Paket projekat Kostolac - prva faza", "project"],
      ["Paket projekat Kostolac B / I faza", "project"],
      ["Kostolac-B phase 1", "project"],
    ],
  },
  {
    // Plans of 2013 and 2014, VIII 1.2 and 1.1.
    loan: "kostolac-2",
    forms: [
      ["Paket projekat Kostolac - druga faza", "project"],
      ["Paket projekat Kostolac B / II faza", "project"],
      ["Kostolac-B phase 2", "project"],
      ["Realizacija druge faze Paketa projekata TE-KO Kostolac", "project"],
      [
        "Realizacija druge faze Paketa projekata TE-KO Kostolac (Izgradnja novog energetskog bloka na lokaciji Drmno i proširenje kapaciteta rudnika)",
        "project",
      ],
    ],
  },
  {
    // Debt lists of 2014 and 2025.
    loan: "obrenovac-ljig",
    forms: [
      ["Projekat izgradnje autoputa E763 (Obrenovac-Ljig)", "project"],
      ["Izgradnja autoputa E-763 (Obrenovac-Ljig)", "project"],
      ["Autoput Obrenovac-Ljig", "project"],
      ["Obrenovac-Ljig Motorway", "project"],
    ],
  },
  // Debt list of 2025, like all that follow where nothing else is said.
  {
    loan: "surcin-obrenovac",
    forms: [
      ["Projekat izgradnje autoputa E-763 (Surčin - Obrenovac)", "project"],
      ["Izgradnja autoputa E763 (Surčin - Obrenovac)", "project"],
      ["Autoput Surčin-Obrenovac", "project"],
      ["Surčin-Obrenovac Motorway", "project"],
    ],
  },
  {
    loan: "beograd-stara-pazova",
    forms: [
      [
        "Projekat modernizacije i rekonstrukcije mađarsko-srpske železničke veze na teritoriji Republike Srbije, za deonicu Beograd Centar - Stara Pazova",
        "project",
      ],
      ["Pruga Beograd Centar - Stara Pazova", "project"],
      ["Belgrade-Stara Pazova Railway", "project"],
    ],
  },
  {
    loan: "obilaznica-beograd",
    forms: [
      [
        "Projekat izgradnje obilaznice oko Beograda na autoputu E70/E75, deonica: most preko reke Save kod Ostružnice - Bubanj Potok (Sektori 4, 5 i 6)",
        "project",
      ],
      ["Obilaznica oko Beograda (Sektori 4, 5 i 6)", "project"],
      ["Belgrade Bypass, Sectors 4, 5 and 6", "project"],
    ],
  },
  {
    loan: "preljina-pozega",
    forms: [
      ["Projekat izgradnje autoputa E-763, deonica Preljina - Požega", "project"],
      ["Autoput Preljina - Požega", "project"],
      ["Preljina-Požega Motorway", "project"],
    ],
  },
  {
    loan: "novi-sad-subotica",
    forms: [
      [
        "Projekat modernizacije i rekonstrukcije mađarsko-srpske železničke veze na teritoriji Republike Srbije, za deonicu Novi Sad - Subotica - državna granica (Kelebija)",
        "project",
      ],
      ["Pruga Novi Sad - Subotica - državna granica (Kelebija)", "project"],
      ["Pruga Novi Sad - Subotica", "project"],
      ["Novi Sad-Subotica Railway", "project"],
    ],
  },
  {
    loan: "toplovod-obrenovac",
    forms: [
      ["Projekat izgradnje toplovoda Obrenovac - Novi Beograd", "project"],
      ["Toplovod Obrenovac - Novi Beograd", "project"],
    ],
  },
  {
    loan: "iverak-lajkovac",
    forms: [
      [
        "Projekat izgradnje državnog puta 1b reda br. 27 Loznica - Valjevo - Lazarevac, deonica Iverak - Lajkovac (veza sa autoputem E-763 Beograd - Požega)",
        "project",
      ],
      ["Državni put Iverak - Lajkovac", "project"],
      ["Iverak-Lajkovac Road", "project"],
    ],
  },
  {
    loan: "novi-sad-ruma",
    forms: [
      ['Projekat izgradnje brze saobraćajnice Novi Sad - Ruma ("Fruškogorski koridor")', "project"],
      ["Brza saobraćajnica Novi Sad - Ruma", "project"],
      ["Fruškogorski koridor", "project"],
      ["Novi Sad-Ruma Motorway", "project"],
    ],
  },
  {
    loan: "obilaznica-novi-sad",
    forms: [
      ["Projekat izgradnje obilaznice oko Novog Sada sa mostom preko Dunava", "project"],
      ["Obilaznica oko Novog Sada", "project"],
      ["Novi Sad Bypass", "project"],
    ],
  },
  {
    // Debt lists of 2010 to 2014; another creditor's loan has the same name (CEB, 2010).
    loan: "china-rescheduled",
    forms: [
      ["Reprogramirani zajam", "generic"],
      ["Reprogramirani dug", "generic"],
    ],
  },
];

/** Words that say nothing about which loan a name means, folded. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a i za na u the of for on and projekat projekta project zajam zajma kredit kredita loan".split(" "),
);

/** Words that tell one phase of a project from another: a name with one of them is no other phase's. */
export const PHASE_WORDS: ReadonlySet<string> = new Set(
  "faza faze phase prva prve druga druge treca trece first second ii iii 1 2 3".split(" "),
);
