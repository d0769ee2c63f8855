/** Why a text file, a web page, a document of Word or a rate list could not be read. */
export default {
  tooManyColumns:
    "Datoteka {{document}} sadrži tabelu sa {{columns}} kolona; čita se najviše {{most}}. Proverite čime su razdvojene ćelije ili podelite tabelu.",
  tooManyCells:
    "Datoteka {{document}} sadrži tabelu sa {{cells}} ćelija, računajući i prazne; čita se najviše {{most}}. Podelite je na manje datoteke.",
  tablesNestedTooDeep:
    "Datoteka {{document}} je odbijena: u njoj su tabele jedna u drugoj, dublje od {{most}}. Kopirajte potrebnu tabelu u radnu svesku.",
  nestedTooDeep:
    "Datoteka {{document}} je odbijena: elementi su u njoj jedan u drugom dublje nego na ijednoj stvarnoj strani. Otvorite je u pregledaču i ponovo je sačuvajte.",
  xmlDamaged: "Datoteka {{document}} je oštećena: njen XML nije ispravan. Ponovo je preuzmite sa izvora.",
  pastedEmpty: "U onome što je nalepljeno nema teksta. Ponovo kopirajte ćelije ili tekst i nalepite ih.",
};
