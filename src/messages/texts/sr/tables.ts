/** What was found in the tables of a budget. */
export default {
  // Appropriations, the account of financing, capital outlays.
  unitScaled:
    "Strana {{page}}: prema zaglavlju, iznosi u tabeli su izraženi u jedinicama od {{multiplier}}; njima su pomnoženi. Uporedite ih sa dokumentom.",
  unitAssumed:
    "Strana {{page}}: u tabeli nije navedena jedinica iznosa; pretpostavljeni su celi dinari, kao u zakonima o budžetu Republike.",
  unitMissing:
    "Strana {{page}}: u tabeli nije navedena ni valuta ni jedinica iznosa; preuzeti su onako kako su odštampani, bez valute.",
  columnUnread: "Strana {{page}}: kolona {{column}} („{{header}}“) nije poznata, pa nije pročitana.",
  columnWithoutHeader: "Strana {{page}}: kolona {{column}} sadrži iznose, a nema zaglavlje; nije pročitana.",
  titleInHeader:
    "Strana {{page}}: naslov „{{title}}“ i zaglavlje prve kolone „{{header}}“ stoje u jednoj ćeliji; možda nedostaje kraj reda. Uporedite tabelu sa dokumentom.",
  columnsInferred:
    "Strana {{page}}: u ovoj datoteci nema zaglavlja tabele; kolone su prepoznate po šiframa i zbirovima u njima. Uporedite sa dokumentom.",
  totalDiffers:
    "Strana {{page}}: odštampani zbir „{{label}}“ iznosi {{printed}}, a zbir njegovih redova {{sum}}.",
  totalUnreadable: "Strana {{page}}: iznos zbira „{{label}}“ nije mogao da se pročita: „{{text}}“.",
  sourcesDiffer:
    "Strana {{page}}: izvori navedeni pod „{{label}}“ u zbiru se ne slažu sa odštampanim zbirom.",
  inRow: "Strana {{page}}, red {{row}}: {{what}}",
  amountUnreadable: "iznos u koloni „{{column}}“ nije mogao da se pročita kao jedan broj: „{{text}}“.",
  amountMissing: "iznos nije odštampan.",
  amountImplausible:
    "iznos {{amount}} je više od deset puta veći od celog budžeta Republike. Proverite jedinicu iznosa u tabeli.",
  columnsDiffer: "iznosi po izvorima u zbiru se ne slažu sa ukupnim iznosom pored njih.",
  accountIsDetail: "red razrađuje konto iznad sebe i ne računa se u zbirove još jednom.",
  levelsOutside:
    "naslov razdela kome red pripada nije u ovoj tabeli, pa razdeo, glava, funkcija ili program mogu nedostajati. Uporedite sa dokumentom.",
  razdeoDoubtful:
    "razdeo „{{razdeo}}“ liči na projekat: razdeo, glava, funkcija ili program mogu biti drugi. Uporedite sa dokumentom.",
  headingsUnread:
    "strana {{page}}, pre njega, nije pročitana: na njoj možda stoje naslovi, pa razdeo, glava, funkcija, program ili organ mogu da budu drugi. Uporedite sa dokumentom.",
  planHeadingsUnread:
    "strana {{page}}, pre njega, nije pročitana: na njoj možda stoje naslovi, pa grupa, poverilac i to da li se planira zajam ili garancija mogu da budu drugi. Uporedite sa dokumentom.",
  bodyDiffers:
    "zbir ispod njega nosi naziv „{{label}}”: organ i glava mogu biti drugi. Uporedite sa dokumentom.",
  accountUnreadable: "Strana {{page}}: „{{code}}“ nije konto, pa red nije pročitan: „{{text}}“.",
  figuresUnread:
    "Strana {{page}}: iznosi koji ne pripadaju nijednom poznatom redu nisu pročitani: „{{text}}“.",
  codeWasDate:
    "Strana {{page}}, red {{row}}: program za tabele je od šifre napravio datum ({{shown}}); polje je ostavljeno prazno.",
  unitDoubtful:
    "Iznosi za konto {{account}} u dve tabele razlikuju se oko hiljadu puta ({{one}} na strani {{pageOne}}, {{other}} na strani {{pageOther}}): u jednoj od njih je navedena pogrešna jedinica.",
  // Planned loans and guarantees, reports by creditor, mapped tables.
  rowUnread: "Strana {{page}}: „{{text}}“ ne pripada nijednom pročitanom redu.",
  nameMissing: "naziv nije odštampan.",
  currencyUnknown: "valuta nije navedena ili nije poznata: „{{text}}“.",
  plannedTotalDiffers:
    "Strana {{page}}: odštampani zbir „{{label}}“ razlikuje se od zbira svojih redova u koloni „{{column}}“.",
  figuresOutside_one:
    "Strana {{page}}: {{count}} iznos ({{list}}) ne stoji ni u jednoj pročitanoj tabeli. Uporedite sa stranom.",
  figuresOutside_few:
    "Strana {{page}}: {{count}} iznosa ({{list}} ...) ne stoje ni u jednoj pročitanoj tabeli: možda nedostaju redovi. Uporedite sa stranom.",
  figuresOutside_other:
    "Strana {{page}}: {{count}} iznosa ({{list}} ...) ne stoji ni u jednoj pročitanoj tabeli: možda nedostaju redovi. Uporedite sa stranom.",
  plannedTotalUnreadable: "Strana {{page}}: iznosi zbira „{{label}}“ nisu mogli da se pročitaju.",
  plannedCurrencyMissing:
    "Strana {{page}}: zbir „{{label}}“ ne navodi ništa u valuti {{currency}}, a redovi iznad njega navode.",
  creditorsWithoutDay:
    "Strana {{page}}: u tabeli nije naveden dan na koji se odnose stanja; bez njega ona ne mogu da se uporede sa planom otplate.",
  mappingStale:
    "Strana {{page}}: Vaš raspored kolona više ne odgovara ovoj tabeli: nema kolone „{{header}}“. Nije primenjen; odredite kolone ponovo.",
  mappingIncomplete:
    "Strana {{page}}: Vaš raspored kolona odgovara ovoj tabeli, ali po njemu ništa nije moglo da se pročita. Proverite koje kolone sadrže nazive, konta i iznose.",
  mappingByPosition:
    "Strana {{page}}: tabela nema zaglavlje; Vaš raspored kolona primenjen je samo po njihovom redosledu. Uporedite sa dokumentom.",
  plannedRateDiffers:
    "iznosi u dinarima i u valuti {{currency}} daju kurs {{rate}}, a u ostalim redovima je {{usual}}: jedan od ta dva iznosa je možda pogrešno pročitan ili odštampan.",
};
