import { findCreditor, scatteredCreditor } from "./findCreditor.ts";
import { nameWords } from "./nameWords.ts";
import type { Recognition } from "./recognition.ts";

/**
 * Which creditor a printed name states ("Кинеска Export-Import банка" is the Export-Import Bank of China), in either
 * script and with slips of typing. A form that names no country ("Eksim banka") counts only where it is the whole
 * name. Null for every other bank and for a name that states no known creditor.
 */
export function recogniseCreditor(name: string): Recognition | null {
  const words = nameWords(name);
  const scattered = scatteredCreditor(words);
  const found = findCreditor(words) ?? (scattered?.rest.length === 0 ? scattered : null);
  if (found === null || (found.withoutCountry && found.rest.length > 0)) return null;
  return { creditor: found.creditor, loan: null, confidence: found.confidence, reasons: found.reasons };
}
