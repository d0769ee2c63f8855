/** What a user should know of a workbook's sheets before its figures are trusted. */
export default {
  sheetHidden: "List „{{sheet}}“ je skriven; pročitan je kao i ostali.",
  sheetWithoutCells: "List „{{sheet}}“ sadrži grafikon ili makroe i izostavljen je.",
  hiddenRows_one: "Na listu „{{sheet}}“ je {{count}} skriveni red, koji je pročitan kao i ostali.",
  hiddenRows_few: "Na listu „{{sheet}}“ su {{count}} skrivena reda, koja su pročitana kao i ostali.",
  hiddenRows_other: "Na listu „{{sheet}}“ je {{count}} skrivenih redova, koji su pročitani kao i ostali.",
  hiddenColumns_one: "Na listu „{{sheet}}“ je {{count}} skrivena kolona, koja je pročitana kao i ostale.",
  hiddenColumns_few: "Na listu „{{sheet}}“ su {{count}} skrivene kolone, koje su pročitane kao i ostale.",
  hiddenColumns_other: "Na listu „{{sheet}}“ je {{count}} skrivenih kolona, koje su pročitane kao i ostale.",
  notCalculated_one:
    "Na listu „{{sheet}}“ {{count}} formula nema rezultat u datoteci ({{cells}}), pa je ćelija ostala prazna. Otvorite datoteku u programu Excel, sačuvajte je i ponovo je učitajte.",
  notCalculated_few:
    "Na listu „{{sheet}}“ {{count}} formule nemaju rezultat u datoteci ({{cells}} …), pa su ćelije ostale prazne. Otvorite datoteku u programu Excel, sačuvajte je i ponovo je učitajte.",
  notCalculated_other:
    "Na listu „{{sheet}}“ {{count}} formula nema rezultat u datoteci ({{cells}} …), pa su ćelije ostale prazne. Otvorite datoteku u programu Excel, sačuvajte je i ponovo je učitajte.",
  errorCells_one: "Na listu „{{sheet}}“ {{count}} ćelija umesto vrednosti sadrži grešku ({{cells}}).",
  errorCells_few: "Na listu „{{sheet}}“ {{count}} ćelije umesto vrednosti sadrže grešku ({{cells}} …).",
  errorCells_other: "Na listu „{{sheet}}“ {{count}} ćelija umesto vrednosti sadrži grešku ({{cells}} …).",
  numbersTooLong_one:
    "Na listu „{{sheet}}“ {{count}} broj ima više cifara nego što ćelija čuva ({{cells}}); njegove poslednje cifre možda nisu one koje su nekada unete.",
  numbersTooLong_few:
    "Na listu „{{sheet}}“ {{count}} broja imaju više cifara nego što ćelija čuva ({{cells}} …); njihove poslednje cifre možda nisu one koje su nekada unete.",
  numbersTooLong_other:
    "Na listu „{{sheet}}“ {{count}} brojeva ima više cifara nego što ćelija čuva ({{cells}} …); njihove poslednje cifre možda nisu one koje su nekada unete.",
  scaledCells_one:
    "Na listu „{{sheet}}“ format prikazuje {{count}} broj u hiljadama ili milionima ({{cells}}), a ćelija sadrži ceo iznos, koji je pročitan. Uporedite ga sa jedinicom navedenom u tabeli.",
  scaledCells_few:
    "Na listu „{{sheet}}“ format prikazuje {{count}} broja u hiljadama ili milionima ({{cells}} …), a ćelije sadrže cele iznose, koji su pročitani. Uporedite ih sa jedinicom navedenom u tabeli.",
  scaledCells_other:
    "Na listu „{{sheet}}“ format prikazuje {{count}} brojeva u hiljadama ili milionima ({{cells}} …), a ćelije sadrže cele iznose, koji su pročitani. Uporedite ih sa jedinicom navedenom u tabeli.",
  cellsUnderMerge_one:
    "Na listu „{{sheet}}“ {{count}} vrednost stoji ispod spojene ćelije, gde je niko ne vidi ({{cells}}); izostavljena je.",
  cellsUnderMerge_few:
    "Na listu „{{sheet}}“ {{count}} vrednosti stoje ispod spojenih ćelija, gde ih niko ne vidi ({{cells}} …); izostavljene su.",
  cellsUnderMerge_other:
    "Na listu „{{sheet}}“ {{count}} vrednosti stoji ispod spojenih ćelija, gde ih niko ne vidi ({{cells}} …); izostavljene su.",
  dates1904: "Radna sveska broji datume od 1904. godine, kao nekada Excel za Mac; datumi su preračunati.",
  manualCalculation:
    "Radna sveska se izračunava samo na zahtev korisnika, pa rezultati formula mogu da budu zastareli. Izračunajte je u programu Excel (F9), sačuvajte je i ponovo je učitajte.",
  calculationWanted:
    "Datoteka traži da bude izračunata pri otvaranju: rezultati njenih formula, pre svega nule, možda još nisu izračunati. Otvorite je u programu Excel, sačuvajte je i ponovo je učitajte.",
  macrosLeftOut: "Radna sveska sadrži makroe; oni nisu ni pokrenuti ni pročitani.",
  linksLeftOut:
    "Radna sveska se poziva na druge radne sveske; one nisu otvorene, a rezultati koji od njih zavise su oni od poslednjeg čuvanja.",
  objectsLeftOut: "Radna sveska sadrži ugrađene objekte; oni nisu pročitani.",
  picturesLeftOut: "Radna sveska sadrži slike; tabele na slikama nisu pročitane.",
  queriesLeftOut:
    "Radna sveska uzima podatke spolja; ništa nije preuzeto, a njene ćelije su one od poslednjeg čuvanja.",
  codePageAssumed:
    "U radnoj svesci ne piše kako su slova kodirana; pretpostavljeno je {{encoding}}. Pogledajte reči sa slovima kao što su č, š ili đ.",
};
