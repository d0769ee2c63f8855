export default {
  // How a name was recognised.
  creditorKnown: "„{{form}}“ je poznat naziv kreditora {{creditor}}.",
  creditorTranslated:
    "„{{form}}“ može da znači {{creditor}}, ali tog naziva nema ni u jednom poznatom dokumentu. Proverite kreditora.",
  creditorWithoutCountry:
    "Iz naziva „{{form}}“ ne vidi se iz koje je države banka; pretpostavljeno je da je kreditor {{creditor}}. Proverite kreditora.",
  creditorSimilar:
    "Naziv liči na „{{form}}“ ({{percent}}), a to je naziv kreditora {{creditor}}. Proverite kreditora.",
  creditorWordOrder:
    "Reči naziva „{{form}}“, pod kojim je poznat kreditor {{creditor}}, stoje drugim redom. Proverite kreditora.",
  creditorFromGroup: "U spisku je naveden pod kreditorom {{creditor}}.",
  loanKnown: "„{{form}}“ je poznat naziv ovog zajma.",
  loanHint: "„{{form}}“ upućuje na ovaj zajam, ali može da znači i nešto drugo. Proverite zajam.",
  loanSimilar: "Naziv projekta liči na „{{form}}“ ({{percent}}). Proverite zajam.",
  loanExtraWords: "U nazivu piše i „{{words}}“. Proverite zajam.",
  loanWithoutCreditor:
    "U nazivu nije naveden kreditor; pretpostavljeno je da je to {{creditor}}. Proverite kreditora.",
  loanUnknown: "Projekat „{{project}}“ nije među poznatim zajmovima ovog kreditora.",
  asOfMissing:
    "U dokumentu nije naveden dan na koji se odnose stanja duga; bez njega stanje u EUR ili RSD ne može da se uporedi sa planom otplate.",
  anotherList:
    "Ispod prvog spiska duga stoji još jedan, sa stanjem na dan {{date}} Nije pročitan, jer bi oba zajedno svaki dug brojala dvaput. Ako vam treba drugi, dajte ga kao poseban dokument.",
  listTwice:
    "Spisak duga stoji u dokumentu dvaput; drugi nije pročitan, jer bi oba zajedno svaki dug brojala dvaput.",
  listBeginsBeforeFile:
    "Spisak duga počinje na strani koje nema u ovoj datoteci: pročitan je kao izvod, a zbirovi koji obuhvataju i kartice kojih u njemu nema nisu upoređeni.",
  numberingGap:
    "Strana {{page}}: posle reda {{before}} sledi red {{after}}. Moguće je da neka kartica između njih nije pročitana; uporedite sa stranom u dokumentu.",
  totalUnreadable: "Strana {{page}}: iznosi zbira „{{label}}“ nisu mogli da se pročitaju.",
  totalDiffers: "Strana {{page}}: odštampani zbir „{{label}}“ razlikuje se od zbira pročitanih kartica.",
  textUnread: "Strana {{page}}: tekst „{{text}}“ u spisku duga ne pripada nijednoj pročitanoj kartici.",
  cardBeginsBeforeFile:
    "Početak ove kartice je na strani koje nema u datoteci; njen naziv i stanja duga nisu poznati.",
  cardBehindUnread:
    "Strana {{page}}, pre nje, nije pročitana: na njoj možda stoje naslovi ili deo kartice, pa odeljak, grupa ili uslovi mogu da budu drugi. Uporedite sa dokumentom.",
  amountBesideName:
    "Pored naziva stoji „{{text}}“ i nije pročitano: spisak izgleda ima još jednu kolonu iznosa, pa i dva stanja duga mogu da budu iz drugih kolona. Uporedite sva tri iznosa sa dokumentom.",
  cardWithoutNumber: "Kartica nema redni broj.",
  balancesOnly:
    "Red ima stanja, a o zajmu ne kaže ništa drugo, dok većina ostalih kaže: možda je zbir nekih od njih. Uporedite ga sa dokumentom.",
  nameOrTitle:
    "Red ispod, „{{text}}“, pročitan je kao naslov grupe, ili kao nešto što nije deo liste. Može biti i kraj ovog naziva. Uporedite oba sa dokumentom.",
  cardWithoutName: "Kartica nema naziv.",
  currencyNotNamed: "valuti koju ništa ne navodi",
  balanceEmpty: "Stanje u {{currency}} nije upisano.",
  balanceUnreadable: "Stanje u {{currency}} nije moglo da se pročita kao jedan broj: „{{text}}“.",
  conditionMissing: "Na kartici nema reda „{{label}}“.",
  conditionEmpty: "Red „{{label}}“ je prazan.",
  dateUnreadable: "„{{label}}“ nije mogao da se pročita kao datum: „{{text}}“.",
  dateShortYear:
    "„{{label}}“ ima godinu sa dve cifre: „{{text}}“ je pročitano kao {{date}}. Uporedite sa dokumentom.",
  dateYearOnly: "„{{label}}“ navodi samo godinu: „{{text}}“.",
  datesSeveral: "„{{label}}“ navodi više datuma, ili datum koji važi samo za deo zajma: „{{text}}“.",
  instalmentUnreadable: "Rata glavnice nije mogla da se pročita kao iznos: „{{text}}“.",
  instalmentFootnote:
    "Rata glavnice „{{text}}“ nosi oznaku fusnote, koja nije pročitana: pogledajte u dokumentu šta u njoj piše.",
  footnoteUnread:
    "„{{text}}“ nosi oznaku fusnote, koja nije pročitana: pogledajte u dokumentu šta u njoj piše.",
  balanceNegative:
    "Stanje je manje od nule ({{amount}}): minus ili zagrade u dokumentu možda znače nešto drugo. Uporedite sa dokumentom.",
  instalmentRest: "Rata glavnice „{{text}}“ sadrži i nešto osim iznosa: „{{rest}}“.",
  labelFirst: "Prvi datum otplate glavnice",
  labelLast: "Poslednji datum otplate glavnice",
  labelInstalment: "Rata glavnice",
  labelRate: "Kamatna stopa",
  debtListUnread:
    "Strana {{page}} sadrži redove liste dugova („{{label}}”), ali zaglavlje sa kolonama „Red. broj, Naziv duga, Uslovi, Stanje duga u EUR, Stanje duga u RSD” nije nađeno, pa nijedan dug nije pročitan.",
  pageWithoutText: "Strana {{page}} ne sadrži tekst (možda je skenirana); sa nje ništa nije pročitano.",
  rateEcb: "Evropska centralna banka, referentni kurs evra",
  rateNbs: "Narodna banka Srbije, srednji kurs",
  rateImplied: "odnos stanja u dinarima i evrima najvećeg duga: {{document}}, strana {{page}}, red {{row}}",
  rateCross:
    "ukršteni kurs, koji niko nije objavio: RSD/EUR {{dinar}} od {{dinarDate}} podeljen sa {{currency}}/EUR {{euro}} od {{euroDate}}",
  pageGarbled: "Strana {{page}} sadrži brojeve znakova umesto slova; sa nje ništa nije pročitano.",
  rateMisspelt:
    "Kamatna stopa „{{text}}“ ostavljena je kao tekst: jedna njena reč izgleda pogrešno napisana ili oštećena. Uporedite sa dokumentom.",
  rateNoPercent:
    "Kamatna stopa „{{text}}“ ostavljena je kao tekst jer uz njen broj ne stoji „%“. Uporedite sa dokumentom.",
  rateImplausible:
    "Kamatna stopa „{{text}}“ viša je nego kod bilo kog kredita; možda nedostaje decimalni zarez. Uporedite sa dokumentom.",
  rateBroken: "Broj ili indeks u kamatnoj stopi „{{text}}“ izgleda oštećeno. Uporedite sa dokumentom.",
  rateCutOff: "Kamatna stopa „{{text}}“ izgleda odsečeno; uporedite sa stranom.",
  // Šta je na kartici protivrečno.
  balancesDisagree:
    "Stanja u EUR i RSD nisu isti iznos: iz njih proizlazi {{own}} dinara za evro, a iz ostatka spiska {{rate}}. Uporedite oba sa stranom u dokumentu.",
  noCommonRate: "Stanja u EUR i RSD u spisku ne slede zajednički kurs. Uporedite obe kolone sa dokumentom.",
  rateUnlikely:
    "Po stanjima u spisku jedan evro vredi {{rate}} dinara, a toliko nikada nije vredeo: kolone su možda zamenjene, ili jedna od njih broji u drugim jedinicama. Uporedite obe sa dokumentom.",
  labelYearOfOtherLaw:
    "Rata glavnice označena je godinom {{year}}, a zakon je za {{lawYear}}: oznaka ili iznos možda su ostali iz druge godine.",
  labelYearFarFromBalance:
    "Rata glavnice označena je godinom {{year}}, a stanje duga je na dan {{asOf}}: oznaka ili iznos možda su ostali iz druge godine.",
  datesReversed: "Prvi datum otplate glavnice ({{first}}) je posle poslednjeg ({{last}}).",
  datesOffStep:
    "Između prvog i poslednjeg datuma otplate glavnice ({{first}}, {{last}}) nije ceo broj meseci: zajam se možda otplaćuje po tranšama, svaka po svom planu.",
  dateFar:
    "Datum otplate glavnice „{{text}}“ predaleko je od {{year}}. godine za bilo koji zajam: neka cifra je možda pogrešno pročitana. Uporedite sa dokumentom.",
  instalmentNoCurrency:
    "Rata glavnice „{{text}}“ nema valutu: valuta je možda izgubljena, ili je neka cifra pogrešno pročitana. Uporedite sa dokumentom.",
  instalmentCurrencyOfGroup:
    "Rata glavnice „{{text}}“ nema svoju valutu: {{currency}} je uzeto iz naslova iznad nje, „{{group}}“. Uporedite sa dokumentom.",
  instalmentGroupShort:
    "U rati glavnice „{{text}}“ poslednja tačka pročitana je kao decimalni zarez; možda je umesto toga izgubljena cifra. Uporedite sa dokumentom.",
  instalmentOutsidePlan:
    "Rata glavnice od {{text}} navedena je za {{year}}. godinu, u kojoj se po datumima na kartici ({{first}}, {{last}}) glavnica ne otplaćuje: jedan od tih podataka možda je pogrešno pročitan. Uporedite sa dokumentom.",
  currencyDoubtful:
    "Rata glavnice „{{text}}“ je u drugoj valuti nego kamatna stopa „{{rate}}“: jedna od te dve oznake možda je pogrešna. Uporedite sa zakonom za drugu godinu.",
  // Ćelije radne sveske.
  termsNotAligned:
    "ne može da se odredi koja od ovih vrednosti pripada kom redu kartice: „{{text}}“. Nisu pročitane.",
  inCell: "{{cell}}: {{what}}",
  cellError: "u ćeliji stoji {{error}}; iz nje ništa nije pročitano.",
  cellUnread: "„{{text}}“ ne pripada nijednom pročitanom zajmu.",
  cellNumberingGap:
    "Posle reda {{before}} sledi red {{after}}. Moguće je da kartica između njih nije među ćelijama, ili da nije pročitana.",
  cellTotalDiffers: "Zbir „{{label}}“ razlikuje se od zbira pročitanih zajmova.",
  cellTotalUnreadable: "Iznosi zbira „{{label}}“ nisu mogli da se pročitaju.",
  cardBeginsBeforeCells: "Početak ove kartice nije među ćelijama; njen naziv i stanja duga nisu poznati.",
  asOfMissingInCells:
    "U ćelijama nije naveden dan na koji se odnose stanja duga; bez njega stanje u EUR ili RSD ne može da se uporedi sa planom otplate. Dodajte kolonu „Stanje na dan“, ili iznad tabele naslov „na dan ...“, pa ponovite uvoz.",
  balancesByOrder:
    "Zaglavlje tabele nije među ćelijama: stanja su uzeta redom kojim ih navodi zakon, prvo EUR, pa RSD. Uporedite sa dokumentom.",
  balancesByValue:
    "Zaglavlje tabele nije razumljivo: od dva stanja u svakoj kartici prvo je uzeto u dinarima, a drugo u evrima, jer je ono u svakoj kartici manje. Uporedite sa dokumentom.",
  rowNumberCut:
    "program za tabele je od rednog broja {{number}} napravio broj {{shown}}; pošto sledi posle {{before}}, pročitan je kao {{number}}.",
  rowNumberWasDate:
    "program za tabele je od rednog broja napravio datum ({{shown}}); pročitan je kao {{number}}. Uporedite sa dokumentom.",
  currencyDiffers: "„{{text}}“ je u drugoj valuti nego kolona ({{currency}}), pa nije pročitano.",
  balanceWithoutCurrency: "uz stanje „{{text}}“ nije navedena valuta, pa nije pročitano.",
  balanceOfTwoColumns:
    "stanje „{{text}}“ razlikuje se od onog u koloni za {{currency}}, koje je pročitano. Uporedite oba sa dokumentom.",
  balanceInOtherCurrency:
    "stanje „{{text}}“ je u valuti {{currency}}; sa planom otplate porede se samo stanja u EUR i RSD, pa nije pročitano.",
  rateWithoutPercent:
    "kamatna stopa „{{text}}“ može da bude i razlomak i procenat, pa nije pročitana. Dodelite ćeliji format procenta ili upišite „%“.",
  balancesScaled:
    "Prema zaglavlju, spisak duga je izražen u jedinicama od {{eur}} EUR i {{rsd}} RSD; stanja su njima pomnožena, a rate glavnice nisu. Uporedite ih sa dokumentom.",
  unitOfTitle:
    "Prema naslovu, iznosi u tabeli su izraženi u jedinicama od {{multiplier}}; njima su pomnoženi. Uporedite ih sa dokumentom.",
  unitOfHeading:
    "Prema zaglavlju, kolona „{{heading}}“ je izražena u jedinicama od {{multiplier}}; njeni iznosi su njima pomnoženi. Uporedite ih sa dokumentom.",
  columnUnread: "kolona {{column}} („{{heading}}“) nije pročitana.",
  columnWithoutHeading: "kolona {{column}} nema zaglavlje, pa iz nje ništa nije pročitano.",
  labelAsOf: "Dan stanja duga",
  controlsInLine:
    "Red je sadržao znakove koji nisu tekst i koje nijedan program ne prikazuje; na njihovom mestu su oznake (kao ␛ ili �). Uporedite ga sa dokumentom.",
  controlsInDocument:
    "Dokument je sadržao znakove koji nisu tekst i koje nijedan program ne prikazuje; na njihovom mestu su oznake (kao ␛ ili �). Uporedite pročitano sa njim.",
};
