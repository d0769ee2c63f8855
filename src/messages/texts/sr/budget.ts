export default {
  // Kako je naziv prepoznat.
  creditorKnown: "„{{form}}” je poznat naziv kreditora {{creditor}}.",
  creditorTranslated:
    "„{{form}}” može da znači {{creditor}}, ali ga nijedan od proverenih dokumenata ne zove tako. Proverite kreditora.",
  creditorWithoutCountry:
    "Iz naziva „{{form}}” ne vidi se iz koje je države banka; pretpostavljeno je da je to {{creditor}}. Proverite kreditora.",
  creditorSimilar:
    "Naziv liči na „{{form}}” ({{percent}}), a to je naziv kreditora {{creditor}}. Proverite kreditora.",
  creditorFromGroup: "U spisku se navodi pod kreditorom {{creditor}}.",
  loanKnown: "„{{form}}” je poznat naziv ovog zajma.",
  loanHint: "„{{form}}” upućuje na ovaj zajam, ali može da znači i nešto drugo. Proverite zajam.",
  loanSimilar: "Naziv projekta liči na „{{form}}” ({{percent}}). Proverite zajam.",
  loanExtraWords: "U nazivu piše i „{{words}}”. Proverite zajam.",
  loanWithoutCreditor:
    "U nazivu nije naveden kreditor; pretpostavljeno je da je to {{creditor}}. Proverite kreditora.",
  loanUnknown: "Projekat „{{project}}” nije među poznatim zajmovima ovog kreditora.",
  asOfMissing:
    "Dokument ne navodi dan na koji se odnose stanja; bez tog dana stanje u EUR ili RSD ne može se uporediti sa planom otplate.",
  listBeginsBeforeFile:
    "Spisak duga počinje na strani koje nema u ovoj datoteci: pročitan je kao izvod, a zbirovi koji obuhvataju kartice kojih nema nisu upoređeni.",
  numberingGap:
    "Strana {{page}}: posle reda {{before}} sledi red {{after}}. Moguće je da kartica između njih nije pročitana; uporedite sa stranom.",
  totalUnreadable: "Strana {{page}}: iznosi zbira „{{label}}” nisu mogli da se pročitaju.",
  totalDiffers: "Strana {{page}}: odštampani zbir „{{label}}” razlikuje se od zbira pročitanih kartica.",
  textUnread: "Strana {{page}}: tekst „{{text}}” u spisku duga ne pripada nijednoj pročitanoj kartici.",
  cardBeginsBeforeFile:
    "Početak ove kartice je na strani koje nema u datoteci; njen naziv i stanja nisu poznati.",
  cardWithoutNumber: "Kartica nema redni broj.",
  cardWithoutName: "Kartica nema naziv.",
  balanceEmpty: "Stanje u {{currency}} nije upisano.",
  balanceUnreadable: "Stanje u {{currency}} nije moglo da se pročita kao jedan broj: „{{text}}”.",
  conditionMissing: "Na kartici nema reda „{{label}}”.",
  conditionEmpty: "Red „{{label}}” je prazan.",
  dateUnreadable: "„{{label}}” nije mogao da se pročita kao datum: „{{text}}”.",
  dateYearOnly: "„{{label}}” navodi samo godinu: „{{text}}”.",
  datesSeveral: "„{{label}}” navodi više datuma ili datum samo za deo zajma: „{{text}}”.",
  instalmentUnreadable: "Rata nije mogla da se pročita kao iznos: „{{text}}”.",
  instalmentRest: "Rata „{{text}}” sadrži i nešto osim iznosa: „{{rest}}”.",
  labelFirst: "Prvi datum otplate glavnice",
  labelLast: "Poslednji datum otplate glavnice",
  labelInstalment: "Rata glavnice",
  labelRate: "Kamatna stopa",
  pageWithoutText: "Strana {{page}} nema tekst (možda je skenirana); sa nje ništa nije pročitano.",
  rateEcb: "Evropska centralna banka, referentni kurs evra",
  rateNbs: "Narodna banka Srbije, srednji kurs",
  rateImplied: "dinari prema evrima najvećeg stanja: {{document}}, strana {{page}}, red {{row}}",
  rateCross:
    "ukršteni kurs, nije ga objavio niko: RSD/EUR {{dinar}} od {{dinarDate}} prema {{currency}}/EUR {{euro}} od {{euroDate}}",
};
