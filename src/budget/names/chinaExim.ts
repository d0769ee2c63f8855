/** The creditor's own English name, as its agreements write it. */
export const CHINA_EXIM = "Export-Import Bank of China";

/** How much a form of the creditor's name says. */
export type CreditorFormKind =
  /** Seen in laws, agreements or the press, and names the bank and its country. */
  | "seen"
  /** A translation that would be understood, but that no document at hand uses. */
  | "unseen"
  /** Leaves out the country: there are banks of this kind in many countries. */
  | "no-country";

/** The cases of "Kineska banka": each adjective ending with the noun's form in the same case. */
const CASES: readonly (readonly [ending: string, bank: string])[] = [
  ["a", "banka"],
  ["e", "banke"],
  ["oj", "banci"],
  ["u", "banku"],
  ["om", "bankom"],
];
const KINDS = ["Export-Import", "Eksport-Import", "Exim", "Eksim"] as const;

/** Forms of the name, compared after folding: script, case, dashes and diacritics make no difference. */
export const CHINA_EXIM_FORMS: readonly (readonly [form: string, kind: CreditorFormKind])[] = [
  ["Export-Import Bank of China", "seen"],
  ["Export-Import Bank of P.R. China", "unseen"],
  ["CEXIM", "unseen"],
  ["China Eximbank", "seen"],
  ["China Exim Bank", "seen"],
  ["China Exim", "seen"],
  ["China's Export-Import Bank", "seen"],
  ["China's Export-Import (EXIM) Bank", "seen"],
  ["China's EXIM Bank", "seen"],
  ["China's state-owned Export-Import Bank", "seen"],
  ["Chinese Export-Import Bank", "seen"],
  ["Chinese Exim Bank", "seen"],
  ["Kineska Exim Bank", "seen"],
  ["Kineske Exim Bank", "seen"],
  ["Kineska banka Eksim", "seen"],
  ["中国进出口银行", "seen"],
  ...CASES.flatMap(([ending, bank]) =>
    KINDS.map((kind) => [`Kinesk${ending} ${kind} ${bank}`, "seen"] as const),
  ),
  ...CASES.flatMap(([ending, bank]) => [
    [`Kinesk${ending} izvozno-uvozn${ending} ${bank}`, "unseen"] as const,
    [`Izvozno-uvozn${ending} ${bank} Kine`, "unseen"] as const,
  ]),
  ...CASES.flatMap(([, bank]) => KINDS.map((kind) => [`${kind} ${bank}`, "no-country"] as const)),
  ["Exim Bank", "no-country"],
  ["Eximbank", "no-country"],
  ["Eksim bank", "no-country"],
  ["Export-Import Bank", "no-country"],
];

/** Words for the country or its adjective, folded. A name that only resembles a form has to have one of them. */
export const CHINA_WORDS: readonly string[] = [
  "china",
  "chinas",
  "chinese",
  "kina",
  "kine",
  "kineska",
  "kineske",
  "kineskoj",
  "kinesku",
  "kineskom",
];

/** Words for a bank of exports and imports, folded. A name that only resembles a form has to have one of them too. */
export const EXIM_WORDS: readonly string[] = [
  "exim",
  "eksim",
  "eximbank",
  "eksimbank",
  "export",
  "eksport",
  "import",
  "izvozno",
  "uvozna",
  "uvozne",
  "uvoznoj",
  "uvoznu",
  "uvoznom",
];

/**
 * Banks that are near in name and must never be taken for this one. A name that resembles one of them at least as
 * much as the China Exim Bank is not recognised.
 */
export const OTHER_BANKS: readonly string[] = [
  "Bank of China",
  "Bank of China Limited, Hungarian Branch",
  "Bank of China - mađarski ogranak",
  "Agricultural Bank of China",
  "Industrial and Commercial Bank of China",
  "People's Bank of China",
  "China Construction Bank",
  "China Development Bank",
  "Kineska razvojna banka",
  "China Export and Credit Insurance Corporation",
  "Export-Import Bank of the Republic of China",
  "Export-Import Bank of India",
  "Export-Import Bank of Indonesia",
  "Export-Import Bank of Japan",
  "Export-Import Bank of Korea",
  "Export-Import Bank of Malaysia",
  "Export-Import Bank of Romania",
  "Export-Import Bank of Slovakia",
  "Export-Import Bank of Thailand",
  "Export-Import Bank of the United States",
  "African Export-Import Bank",
  "Hungarian Export-Import Bank",
  "Mađarska Eksim banka",
  "Turkish Exim Bank",
  "Turska Eksim banka",
  "Türk Eximbank",
  "US EXIM",
  "Czech Export Bank",
  "Češka eksportna banka",
  "Export Development Canada",
];
