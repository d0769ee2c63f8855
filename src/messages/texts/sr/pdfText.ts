/** Šta je u PDF-u popravljeno, ili nije moglo da se pročita. */
export default {
  lettersFromGlyphs:
    "Datoteka umesto slova sadrži brojeve glifova; slova su vraćena pomoću njih (strane: {{pages}}). Uporedite nazive sa dokumentom.",
  lettersFromCodes:
    "Za neke fontove datoteka navodi znakove kakvih u tekstu nema; tekst je pročitan prema kodovima tih fontova. Uporedite nazive i iznose sa dokumentom.",
  diacriticsRestored: "U datoteci su izgubljena slova č, ć i đ; vraćena su (strane: {{pages}}).",
  syllablesJoined:
    "U datoteci su reči rastavljene na slogove; poznate reči su ponovo sastavljene (strane: {{pages}}).",
  textRecognised:
    "Tekst je prepoznat sa slike (OCR), pa slova i cifre mogu da budu pogrešni (strane: {{pages}}). Uporedite svaki iznos sa dokumentom.",
  charactersUnknown_one: "Strana {{page}}: {{count}} znak nije mogao da se odredi, pa nije pročitan.",
  charactersUnknown_few: "Strana {{page}}: {{count}} znaka nisu mogla da se odrede, pa nisu pročitana.",
  charactersUnknown_other: "Strana {{page}}: {{count}} znakova nije moglo da se odredi, pa nije pročitano.",
  signsLost_one:
    "Strana {{page}}: {{count}} znak, najverovatnije zagrada, nacrtan je, ali ga nema u tekstu datoteke. Uporedite nazive sa stranom.",
  signsLost_few:
    "Strana {{page}}: {{count}} znaka, najverovatnije zagrade, nacrtana su, ali ih nema u tekstu datoteke. Uporedite nazive sa stranom.",
  signsLost_other:
    "Strana {{page}}: {{count}} znakova, najverovatnije zagrada, nacrtano je, ali ih nema u tekstu datoteke. Uporedite nazive sa stranom.",
  textTurned: "Strana {{page}}: tekst koji ne teče istim smerom kao strana nije pročitan: „{{text}}“.",
  pageDamaged:
    "Strana {{page}} je oštećena; sa nje ništa nije pročitano. Ponovo preuzmite datoteku sa izvora.",
  lastPageDamaged:
    "Strana {{page}} je oštećena; sa nje ništa nije pročitano, a strane posle nje možda nedostaju. Ponovo preuzmite datoteku sa izvora.",
  streamsDamaged_one:
    "{{count}} deo datoteke ne odgovara svom kontrolnom zbiru: oštećena je, pa tekst ili iznosi mogu da nedostaju ili da budu promenjeni. Ponovo je preuzmite sa izvora.",
  streamsDamaged_few:
    "{{count}} dela datoteke ne odgovaraju svojim kontrolnim zbirovima: oštećena je, pa tekst ili iznosi mogu da nedostaju ili da budu promenjeni. Ponovo je preuzmite sa izvora.",
  streamsDamaged_other:
    "{{count}} delova datoteke ne odgovara svojim kontrolnim zbirovima: oštećena je, pa tekst ili iznosi mogu da nedostaju ili da budu promenjeni. Ponovo je preuzmite sa izvora.",
  drawingsDamaged_one:
    "{{count}} deo datoteke sadrži znakove kakvih u tekstu PDF-a ne može biti: oštećena je, pa tekst ili iznosi mogu da nedostaju ili da budu promenjeni. Ponovo je preuzmite sa izvora.",
  drawingsDamaged_few:
    "{{count}} dela datoteke sadrže znakove kakvih u tekstu PDF-a ne može biti: oštećena je, pa tekst ili iznosi mogu da nedostaju ili da budu promenjeni. Ponovo je preuzmite sa izvora.",
  drawingsDamaged_other:
    "{{count}} delova datoteke sadrži znakove kakvih u tekstu PDF-a ne može biti: oštećena je, pa tekst ili iznosi mogu da nedostaju ili da budu promenjeni. Ponovo je preuzmite sa izvora.",
  pagesMissing:
    "Prema sopstvenom zapisu, datoteka ima strana: {{promised}}, a pronađeno ih je samo {{pages}}: možda je oštećena. Ponovo je preuzmite i uporedite broj strana.",
};
