/** What the worksheet functions say: headers of a schedule, and why a cell shows #VALUE! or #N/A. */
export default {
  colRatePercent: "Kamatna stopa, %",
  colNote: "Napomena",
  missing: "Nedostaje argument {{name}}. Unesite ga.",
  notNumber: "Argument {{name}} mora biti broj; „{{found}}“ to nije.",
  negative: "Argument {{name}} je {{found}}; ne sme biti negativan.",
  notPositive: "Argument {{name}} je {{found}}; mora biti veći od 0.",
  amountTooFine:
    "Argument {{name}} je {{found}}; iznos ima najviše dve decimale. Zaokružite ga funkcijom {{function}}.",
  notWhole: "Argument {{name}} je {{found}}; mora biti ceo broj od {{least}} do {{most}}.",
  notDay:
    "Argument {{name}} mora biti datum bez vremena, od 1. marta 1900. nadalje; „{{found}}“ to nije. Datum koji je upisan kao tekst upišite kao datum.",
  notOneOf: "Argument {{name}} je „{{found}}“; mora biti jedno od ovoga: {{list}}.",
  notCalendars:
    "Argument {{name}} je „{{found}}“; mora navesti jedan ili više od ovih kalendara, odvojenih zarezima: {{list}}.",
  notAfter: "Argument {{later}} je {{to}}; mora biti posle argumenta {{earlier}}, {{from}}.",
  before: "Argument {{later}} je {{to}}; ne sme biti pre argumenta {{earlier}}, {{from}}.",
  icmaNeedsLoan:
    "Argument {{name}} je {{found}}, za šta su potrebni redovni periodi zajma. Upotrebite funkciju {{function}} ili drugi način računanja dana.",
  holidaysUnknown:
    "Praznici oko {{date}} nisu poznati ({{calendars}}), pa se dan plaćanja ne može odrediti. Izostavite kalendar da bi se uzeli u obzir samo vikendi.",
  notText: "Argument {{name}} mora biti tekst.",
  notNumberText: "Argument {{name}} je „{{found}}“, što nije broj.",
  ambiguousNumber:
    "Argument {{name}} je „{{found}}“, što može da znači dva različita broja. Upišite ga sa decimalama ili bez znaka za odvajanje.",
  tooLong:
    "Od argumenta {{earlier}} do argumenta {{later}} ima više od {{years}} godina. Proverite oba datuma.",
  failed: "Neočekivana greška: {{reason}}. Prijavite je zajedno sa argumentima funkcije.",
  tooManyDigits: "Rezultat {{found}} ima više cifara od 15, koliko ćelija tačno čuva.",
};
