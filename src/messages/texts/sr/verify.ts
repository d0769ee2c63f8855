/** What `verify` says of a workbook that another program has saved. */
export default {
  about:
    "Poredi radnu svesku ovog programa, kako ju je sačuvao Excel ili neki drugi program, sa onim što računa program, ćeliju po ćeliju. Izveštaj može da se prosledi: navodi samo ćelije koje se razlikuju.",
  optionJson: "kao JSON: brojevi kao decimalni zapis, dani kao 2014-03-21",
  heading: "{{document}}: stanje na dan {{asOf}}; poredila Otplata {{version}}.",
  savedBy: "Program koji je sačuvao datoteku: {{program}}.",
  otherVersion: "Svesku je napisala Otplata {{version}}: u drugoj verziji formula može biti druga.",
  inputsEdited:
    "Ulazni podaci su menjani pošto su listovi napisani. Vrednosti se porede sa onim što sledi iz sadašnjih ulaznih podataka.",
  interrupted:
    "Poslednje upisivanje u ovu radnu svesku nije završeno. Otvorite je sa dodatkom i preračunajte; dotle neki listovi mogu biti stari.",
  formulas_one: "Upoređena je {{count}} formula, kako je napisana stoji {{untouched}}.",
  formulas_few: "Upoređene su {{count}} formule, kako su napisane stoji {{untouched}}.",
  formulas_other: "Upoređeno je {{count}} formula, kako su napisane stoji {{untouched}}.",
  values_one: "Sa programom je upoređena {{count}} vrednost.",
  values_few: "Sa programom su upoređene {{count}} vrednosti.",
  values_other: "Sa programom je upoređeno {{count}} vrednosti.",
  uncompared_one:
    "Nije upoređena {{count}} vrednost: izvedena je iz podataka poslednjeg upisivanja, a ulazni podaci su otada menjani.",
  uncompared_few:
    "Nisu upoređene {{count}} vrednosti: izvedene su iz podataka poslednjeg upisivanja, a ulazni podaci su otada menjani.",
  uncompared_other:
    "Nije upoređeno {{count}} vrednosti: izvedene su iz podataka poslednjeg upisivanja, a ulazni podaci su otada menjani.",
  faults_one:
    "{{count}} ulazna ćelija ne može biti tačna, pa nijedna izmena nije preuzeta i vrednosti se porede sa upisanima:",
  faults_few:
    "{{count}} ulazne ćelije ne mogu biti tačne, pa nijedna izmena nije preuzeta i vrednosti se porede sa upisanima:",
  faults_other:
    "{{count}} ulaznih ćelija ne može biti tačno, pa nijedna izmena nije preuzeta i vrednosti se porede sa upisanima:",
  missing: "Nije onako kako ulazni podaci traže (preračunajte u dodatku ili vratite ono što je obrisano):",
  sheetMissing: "lista {{sheet}} nema",
  tableMissing: "{{sheet}}: tabele {{table}} nema",
  columnMissing: "{{sheet}}: u tabeli {{table}} nema kolone {{column}}",
  rowsDiffer: "{{sheet}}, tabela {{table}}: redova koji nedostaju {{lacking}}, redova viška {{more}}",
  differing_one: "{{count}} ćelija nije onakva kakva treba da bude:",
  differing_few: "{{count}} ćelije nisu onakve kakve treba da budu:",
  differing_other: "{{count}} ćelija nije onakvo kakvo treba da bude:",
  outOfDate_one:
    "{{count}} iznos stoji kao vrednost i ne prati izmenjene ulazne podatke (preračunajte u dodatku):",
  outOfDate_few:
    "{{count}} iznosa stoje kao vrednosti i ne prate izmenjene ulazne podatke (preračunajte u dodatku):",
  outOfDate_other:
    "{{count}} iznosa stoji kao vrednost i ne prati izmenjene ulazne podatke (preračunajte u dodatku):",
  respelt_one: "{{count}} formula je napisana drugačije, a znači isto:",
  respelt_few: "{{count}} formule su napisane drugačije, a znače isto:",
  respelt_other: "{{count}} formula je napisano drugačije, a znače isto:",
  warnings: "Treba znati:",
  cells: "{{place}} (broj ćelija: {{count}})",
  value: "Vrednost je {{found}}, a treba {{meant}}.",
  formulaGone: "Umesto formule stoji vrednost.",
  formulaAdded: "Formula stoji tamo gde je upisana vrednost.",
  formulaArray: "Formula je matrična.",
  formulaOther: "Formula je druga.",
  formulaIntersection: "Znak @ stoji ispred onoga što je jedna ćelija.",
  formulaSpelling: "Formula je napisana drugačije.",
  formulaMoved: "Adrese u formuli su druge, jer su redovi ili kolone pomereni; vrednost je upoređena.",
  meantFormula: "treba: {{formula}}",
  foundFormula: "stoji: {{formula}}",
  nothing: "ništa",
  agrees: "Radna sveska se slaže sa programom.",
  differs: "Radna sveska se ne slaže sa programom.",
};
