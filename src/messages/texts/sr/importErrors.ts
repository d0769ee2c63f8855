/** Why a file could not be opened or read. */
export default {
  // What a file is, by its content, and the zip files' guard.
  oneCellALine:
    "Spisak javnog duga u datoteci {{document}} stoji tako da je u svakom redu jedna ćelija, a jedna ćelija nedostaje: posle reda {{line}} („{{text}}“), a pre reda {{next}} („{{label}}“) trebalo bi da ih je više. Tada se ne vidi koji su iznosi u evrima, a koji u dinarima, pa ništa nije preuzeto. Kopirajte tabelu ponovo sa praznim ćelijama („-“) ili otvorite samu stranicu ili PDF.",
  copiedCards:
    "Spisak javnog duga u datoteci {{document}} je tekst u kojem redni brojevi ili stanja duga stoje odvojeno od svojih kartica: red {{line}} („{{text}}“). Ne vidi se čiji su, pa ništa nije preuzeto. Otvorite sam PDF ili kopirajte spisak sa stranice na kojoj je tabela.",
  fileOfUnknownKind:
    "Datoteka {{document}} nije nijedne vrste koja se čita, bez obzira na svoje ime. Izaberite PDF, radnu svesku programa Excel (.xlsx, .xls), dokument programa Word (.docx), veb-stranu ili tekst (.csv, .txt).",
  fileIsPicture:
    "Datoteka {{document}} je slika ({{format}}), a slike se ne čitaju. Izaberite sam dokument ili sprovedite optičko prepoznavanje teksta (OCR) i sačuvajte ga kao PDF sa tekstom.",
  fileIsArchive: "Datoteka {{document}} je arhiva ({{format}}). Raspakujte je i izaberite datoteke iz nje.",
  fileIsRtf:
    "Datoteka {{document}} je obogaćeni tekst (RTF). Otvorite je u programu Word i sačuvajte kao .docx.",
  fileIsMht:
    "Datoteka {{document}} je veb-strana ili poruka u jednoj datoteci (MHT, EML). Otvorite je u pregledaču ili u programu Word i sačuvajte kao .html ili .docx.",
  fileIsUnknownXml:
    "Datoteka {{document}} je XML vrste koja se ne čita (koreni element je <{{root}}>). Izaberite radnu svesku programa Excel, kursnu listu Narodne banke Srbije ili drugi oblik dokumenta.",
  fileIsWordXml:
    "Datoteka {{document}} je dokument programa Word u obliku XML. Otvorite je u programu Word i sačuvajte kao .docx.",
  fileIsXlsb:
    "Datoteka {{document}} je binarna radna sveska (.xlsb). Otvorite je u programu Excel i sačuvajte kao .xlsx.",
  fileIsPresentation:
    "Datoteka {{document}} je prezentacija. Sačuvajte je kao PDF ili prekopirajte njene tabele u radnu svesku.",
  fileIsOds:
    "Datoteka {{document}} je u formatu OpenDocument (LibreOffice). Otvorite je u programu LibreOffice ili Excel i sačuvajte kao .xlsx.",
  fileIsOdt:
    "Datoteka {{document}} je tekst u formatu OpenDocument (LibreOffice). Otvorite je u programu LibreOffice ili Word i sačuvajte kao .docx.",
  fileIsNumbers:
    "Datoteka {{document}} je napravljena u programu Numbers ili Pages kompanije Apple. Izvezite je kao .xlsx ili .docx.",
  fileIsDoc:
    "Datoteka {{document}} je dokument programa Word starog formata (.doc). Otvorite je u programu Word i sačuvajte kao .docx.",
  fileIsMail: "Datoteka {{document}} je poruka elektronske pošte. Sačuvajte njene priloge i izaberite njih.",
  fileIsLocked:
    "Datoteka {{document}} je zaključana lozinkom. Otvorite je pomoću lozinke, sačuvajte je bez lozinke i izaberite tako sačuvanu datoteku.",
  oleDamaged:
    "Datoteka {{document}} je oštećena ili nepotpuna: spisak njenog sadržaja ne može da se pročita. Ponovo je preuzmite sa izvora.",
  zipDamaged:
    "Datoteka {{document}} je oštećena ili nepotpuna: nedostaje spisak njenog sadržaja. Ponovo je preuzmite sa izvora.",
  zipMemberMissing:
    "Datoteka {{document}} je oštećena: nedostaje njen deo „{{name}}“. Otvorite je u programu u kom je napravljena, sačuvajte je ponovo i izaberite tako sačuvanu datoteku.",
  zipMemberDamaged:
    "Datoteka {{document}} je oštećena: njen deo „{{name}}“ ne može da se raspakuje onako kako je zapisan. Ponovo je preuzmite sa izvora.",
  zipTooManyMembers:
    "Datoteka {{document}} ima više delova nego što je dozvoljeno ({{most}}); takvi dokumenti se ne čitaju jer mogu biti napad. Otvorite je u programu u kom je napravljena i sačuvajte je ponovo.",
  zipTooLarge:
    "Datoteka {{document}} bi raspakovana zauzela {{megabytes}} MB ili više, što je previše za bezbedno čitanje. Podelite je na manje datoteke.",
  zipBomb:
    "Datoteka {{document}} je odbijena: njen deo „{{name}}“ je spakovan toliko gusto kako to čine samo datoteke namenjene zagušenju računara. Otvorite je u programu u kom je napravljena i sačuvajte je ponovo, ili je preuzmite sa izvora u koji imate poverenja.",
  zipLies:
    "Datoteka {{document}} je odbijena: njen deo „{{name}}“ je veći nego što u datoteci piše. Preuzmite je sa izvora u koji imate poverenja.",
  zipOverlap:
    "Datoteka {{document}} je odbijena: nekoliko njenih delova deli iste bajtove, kako to čine samo datoteke namenjene zagušenju računara. Preuzmite je sa izvora u koji imate poverenja.",
  zipClimbs:
    "Datoteka {{document}} je odbijena: njen deo „{{name}}“ pokazuje van same datoteke. Preuzmite je sa izvora u koji imate poverenja.",
  zipDuplicate:
    "Datoteka {{document}} je odbijena: ima dva dela sa imenom „{{name}}“ i ne zna se koji važi. Otvorite je u programu u kom je napravljena i sačuvajte je ponovo.",
  zipEncrypted:
    "Datoteka {{document}} je šifrovana. Raspakujte je ili sačuvajte bez lozinke i izaberite tako sačuvanu datoteku.",
  xmlDoctype:
    "Datoteka {{document}} je odbijena: njen XML navodi tip dokumenta ili entitete, zbog kojih bi program mogao da čita druge datoteke ili da ostane bez memorije. Sačuvajte je ponovo bez njih.",
  xmlTooDeep:
    "Datoteka {{document}} je odbijena: njeni elementi su ugnežđeni dublje nego što je ijednom dokumentu potrebno. Otvorite je u programu u kom je napravljena i sačuvajte je ponovo.",
  // Of the reading itself.
  fileUnreadable:
    "Datoteka {{document}} nije mogla da se pročita sa diska. Proverite da li je to zaista datoteka i da li smete da je otvorite.",
  fileTooLarge:
    "Datoteka {{document}} je veća od {{megabytes}} MB, što je previše za čitanje uz otvorenu radnu svesku. Podelite je na manje datoteke.",
  readingDied:
    "Čitanje datoteke {{document}} je prekinuto, verovatno zbog nedostatka memorije. Ostali dokumenti su nepromenjeni. Zatvorite druge programe i pokušajte ponovo ili podelite datoteku.",
  workbookNotCalculated:
    "Datoteka {{document}} nije mogla da se otvori: računanje na ovoj stranici se prekida na jednoj od njenih formula. Ono što je otvoreno ostaje kako jeste. Otvorite datoteku u Excelu, potražite brojeve koji su daleko veći nego što formula može da primi i sačuvajte je ponovo.",
  readingGivenUp:
    "Datoteka {{document}} je na vaš zahtev izostavljena posle {{seconds}} s čitanja. Ostali dokumenti su nepromenjeni.",
};
