/** Zašto je odbijen PDF koji je ceo i otključan, ali je načinjen da iscrpi računar ili je prevelik. */
export default {
  pdfTooSlow:
    "Datoteka {{document}} nije mogla da se otvori za 20 sekundi. Otvorite je u čitaču PDF-a, odštampajte je u novi PDF i izaberite tu datoteku.",
  pdfPageTooSlow:
    "Strana {{page}} datoteke {{document}} nije mogla da se pročita za 20 sekundi. Uklonite tu stranu ili odštampajte datoteku u novi PDF, pa izaberite tu datoteku.",
  pdfPageTooFull:
    "Strana {{page}} datoteke {{document}} sadrži više teksta nego što može da stane na stranu, kao samo datoteke načinjene da iscrpe računar. Uklonite tu stranu ili uzmite datoteku sa izvora kojem verujete.",
  pdfStatesTooDeep:
    "Crtež na jednoj od strana datoteke {{document}} ugnežđen je u hiljade nivoa, kao samo u datotekama načinjenim da iscrpe računar; ništa nije pročitano. Odštampajte datoteku u novi PDF i izaberite njega ili je uzmite sa izvora kojem verujete.",
  pdfTooManyPages:
    "Broj strana datoteke {{document}} je {{pages}}; čita se najviše {{most}}. Podelite je na manje datoteke.",
};
