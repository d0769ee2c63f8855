export default {
  excelCellEditing:
    "Jedna ćelija u Excel-u je upravo u izmeni, pa Excel ne prima druge promene. Pritisnite Enter ili Esc na listu, pa pokušajte ponovo.",
  excelTooLarge:
    "Excel je odbio zahtev jer je prevelik. Pokušajte ponovo; ako se ponovi, izaberite manje zajmova ili dokumenata.",
  excelItemGone:
    "List ili tabela na kojoj se radilo više ne postoji: u međuvremenu je obrisana ili preimenovana. Pročitajte radnu svesku ponovo, pa ponovite.",
  excelSheetGone:
    "Lista „{{sheet}}“ više nema u radnoj svesci: obrisan je ili preimenovan. Poništite tu promenu, ili preračunajte da se list napravi ponovo.",
  excelProtected:
    "Excel je odbio promenu: neki list ili radna sveska je pod zaštitom ili je otvorena samo za čitanje. Uklonite zaštitu (kartica Pregled) ili sačuvajte kopiju, pa pokušajte ponovo.",
  excelSheetProtected:
    "List „{{sheet}}“ je pod zaštitom, pa nije diran, a ni ništa drugo nije upisano. Uklonite zaštitu lista (kartica Pregled), pa pokušajte ponovo.",
  excelStructureProtected:
    "Struktura radne sveske je pod zaštitom, pa se list „{{sheet}}“ ne može napraviti ni preimenovati; ništa nije upisano. Uklonite zaštitu radne sveske (kartica Pregled), pa pokušajte ponovo.",
  excelConnection:
    "Excel nije odgovorio ili je prekinuo zahtev. Proverite vezu i da li se radna sveska još otvara, pa pokušajte ponovo: upis se ponavlja od početka.",
  excelBusy: "Excel je zauzet prevelikim brojem zahteva. Sačekajte malo, pa pokušajte ponovo.",
  excelNotSupported:
    "Ovoj verziji Excel-a nedostaje nešto što je programu potrebno. Potreban je Excel 2021 ili noviji, Microsoft 365 ili Excel na vebu; ažurirajte Excel, ili radnu svesku sačuvajte kao datoteku.",
  excelUnexpected:
    "Excel je odbio zahtev iz neočekivanog razloga ({{code}}). Pokušajte ponovo; ako se ponovi, prijavite grešku sa pojedinostima.",
  excelStillCalculating:
    "Excel računa već više od deset sekundi, pa se ćelije još ne mogu uporediti. Sačekajte da završi, pa proverite ponovo.",
  excelNothingSelected:
    "Nije izabrana nijedna ćelija (možda je izabran grafikon ili slika). Izaberite ćelije jedne tabele, pa pokušajte ponovo.",
  excelSeveralAreas_one:
    "Izabrana je {{count}} odvojena oblast. Izaberite ćelije jedne tabele kao jednu oblast, pa pokušajte ponovo.",
  excelSeveralAreas_few:
    "Izabrane su {{count}} odvojene oblasti. Izaberite ćelije jedne tabele kao jednu oblast, pa pokušajte ponovo.",
  excelSeveralAreas_other:
    "Izabrano je {{count}} odvojenih oblasti. Izaberite ćelije jedne tabele kao jednu oblast, pa pokušajte ponovo.",
  excelNothingThere:
    "U izabranim ćelijama lista „{{sheet}}“ nema ničega. Izaberite ćelije u kojima je tabela, pa pokušajte ponovo.",
  excelSelectionTooLarge_one:
    "Izabrana je {{count}} ćelija; program odjednom čita najviše {{most}}. Izaberite samo tabelu.",
  excelSelectionTooLarge_few:
    "Izabrane su {{count}} ćelije; program odjednom čita najviše {{most}}. Izaberite samo tabelu.",
  excelSelectionTooLarge_other:
    "Izabrano je {{count}} ćelija; program odjednom čita najviše {{most}}. Izaberite samo tabelu.",
};
