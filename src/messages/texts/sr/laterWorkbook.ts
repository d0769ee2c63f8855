/** Of the workbook's words those that only whole workbooks need. */
export default {
  figuresOf: "{{document}}: {{says}}",
  readOpening:
    "{{loan}}: plan otplate počinje stanjem duga na dan {{date}}, {{amount}}. Šta je povučeno i plaćeno pre tog dana nije poznato, i te ćelije su prazne. Otplata, kamata i naknade se broje od tog dana.",
  readOpenings:
    "Ovi planovi otplate počinju stanjem duga na dan {{date}}: {{loans}}. Šta je povučeno i plaćeno pre tog dana nije poznato, i te ćelije su prazne. Otplata, kamata i naknade se broje od tog dana.",
  noteOpening:
    "Ovaj plan otplate počinje stanjem duga na dan {{date}}, a kamata prvog perioda teče od {{from}}; uzima se da se stanje od tada nije menjalo.",
  noteOpenings:
    "Zajmovi koji počinju navedenim stanjem duga: {{loans}}. Za njih se zna samo ono što dospeva posle dana tog stanja; ćelije za ono što je bilo pre su prazne.",
  noteRateUnknown:
    "{{loan}}: stopa nije poznata za sve periode. Bez nje kamata ostaje otvorena, a svaki zbir kome je potrebna je prazan. Na listu zajmova stopa može da se pretpostavi; svaki zbir u koji ulazi tada je pretpostavljen i to piše uz njega.",
  noteWorkings:
    "Svi redovi jedne kolone tabele imaju istu formulu, kako Excel očekuje. Gde se redovi računaju na različite načine, na primer svaki iz plana otplate svog zajma, njihove formule stoje na ovom listu, a tabela odavde uzima rezultate. Ovde ništa ne treba unositi.",
  noteFormulasGone:
    "– toliko formula ove radne sveske više nema: preko njih je upisano nešto drugo ili su obrisane. Po listovima stoje na kraju.",
  headFormulasBySheet: "Formule kojih više nema, po listovima",
  colSheet: "List",
  colFormulasWritten: "Upisano formula",
  colFormulasGone: "Nema ih",
  headChangedLoans: "Zajmovi čiji list više ne pokazuje ono što je obračunato (1)",
  headStillListed: "Na listu zajmova (1)",
  headCrossedRates: "Kursevi od kojih su izračunati ukršteni kursevi",
  headStandsStill: "Još na listu kurseva (1)",
  headLoanOpening: "Početno stanje duga, kao na listu „{{sheet}}“",
  headLoanRegister: "Iznos koji se deli na rate, kao na listu „{{sheet}}“",
  headLoanAssumed: "Stopa koja nije poznata, kao na listu „{{sheet}}“",
  headInterest: "Na čemu počiva kamata čija stopa nije poznata",
  colOthers_one: "{{count}} drugi zajam",
  colOthers_few: "{{count}} druga zajma",
  colOthers_other: "{{count}} drugih zajmova",
  colAllLoans: "Svi zajmovi",
  wordPaymentsOpen: "otvorena: za jednake anuitete treba stopa",
  colRegisterOf: "Deli se po registru",
  colRegisterParts: "Na koliko rata",
};
