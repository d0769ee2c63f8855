export default {
  gridTearsTable:
    "Time bi tabela „{{table}}“ bila pokidana, pa ništa nije promenjeno. Izaberite redove ili kolone koji prolaze kroz celu tabelu, ili one koji je ne dodiruju.",
  gridTableHeader:
    "Zaglavlje tabele „{{table}}“ ne može da se obriše samo, pa ništa nije promenjeno. Brišite redove ispod njega.",
  gridLastRow:
    "U tabeli ostaje bar jedan red, pa poslednji red tabele „{{table}}“ nije obrisan. Umesto toga ispraznite njegove ćelije.",
  gridTearsMerge:
    "Time bi se rastavila spojena ćelija, pa ništa nije promenjeno. Izaberite ćelije koje je sadrže celu, ili nijedan njen deo.",
  gridNoRoom:
    "Ono što se lepi ovde ne staje na list, pa ništa nije promenjeno. Nalepite ga više ili više ulevo.",
  gridPushedOff:
    "U ćelijama na kraju lista ima sadržaja koji bi izašao s lista, pa ništa nije promenjeno. Prvo ih ispraznite.",
  gridFormula:
    "Formula „={{formula}}“ ne može da se pročita, pa ništa nije promenjeno. Proverite zagrade, navodnike i zapete; decimale se pišu sa tačkom.",
  gridNotTaken: "To ne može da se unese u radnu svesku, pa ništa nije promenjeno. {{why}}",
  gridSpillInTable:
    "Formula daje više vrednosti, a svaka ćelija tabele „{{table}}“ prima jednu, pa ništa nije promenjeno. Unesite je van tabele ili stavite „@“ ispred onoga od čega treba da uzme jednu vrednost.",
  gridHeader:
    "Zaglavlje kolone tabele „{{table}}“ je tekst od najviše 255 znakova, a ne formula, pa ništa nije promenjeno. Upišite kratak tekst ili nalepite pored zaglavlja.",
  gridSheetName:
    "List ne može da se zove „{{name}}“. Naziv ima od 1 do 31 znaka, nijedan od njih nije \\ / ? * [ ] : i apostrof nije ni na početku ni na kraju.",
  gridSheetNameTaken: "Jedan list se već zove „{{name}}“. Izaberite drugi naziv.",
  gridSheetGone:
    "Lista „{{sheet}}“ više nema u radnoj svesci. Poništite ono što je sa njim urađeno, ili preračunajte da se ponovo napravi.",
  gridNothingThere:
    "U izabranim ćelijama lista „{{sheet}}“ nema ničega. Izaberite ćelije u kojima je tabela, pa pokušajte ponovo.",
  gridUnexpected:
    "Radna sveska nije upisana iz neočekivanog razloga. Ništa nije promenjeno. Pokušajte ponovo; ako se ponovi, prijavite grešku sa pojedinostima.",
  gridCalculation:
    "Radna sveska nije mogla da se izračuna posle poslednje izmene, pa ono što ćelije prikazuju nije ažurno. Poništite izmenu ili ponovo učitajte stranicu.",
  gridKept:
    "Radnu svesku koja je ovde čuvana napravila je druga verzija programa i ova ne može da je otvori. Ostavljena je kakva jeste.",
  openDates1904:
    "Datoteka {{document}} broji dane od 1904. godine, kao stare verzije programa Excel za Mac, pa bi svaki datum bio pomeren za četiri godine. Isključite to u programu Excel (Opcije, Više opcija, datumski sistem 1904), proverite datume, sačuvajte i ponovo otvorite datoteku.",
  openWithoutMemory:
    "U datoteci {{document}} su listovi ovog programa, ali je skriveni list sa njegovim podacima obrisan, pa ne može da se nastavi rad. Otvorite raniju kopiju ili uvezite datoteku kao dokument.",
  openMemory: "Sa datotekom {{document}} ne može da se nastavi rad: {{reason}}",
  cellsFarApart:
    "Na listu {{sheet}} ćelije su toliko razmaknute da list ne može da se pročita (jedan od takvih redova je {{row}}). Obrišite ono što stoji daleko desno od naših tabela ili daleko ispod njih i pokušajte ponovo.",
};
