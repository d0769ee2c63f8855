/**
 * Words that headers, labels and headings of budget documents are made of, folded: by them words are found again
 * where a document has lost the spaces between them, or has broken them into syllables.
 */
export const BUDGET_WORDS: ReadonlySet<string> = new Set(
  [
    // Debt list.
    "prvi poslednji datum otplate glavnice rata za god godina godinu godine kamatna stopa izvrsne kuponska",
    "nominalna vrednost stope izvrsna kamatne kuponske prinosa diskontne aukcijama aktiviranja isteka akreditiva",
    "red broj naziv duga dug uslovi stanje u direktne indirektne obaveze unutrasnji spoljni ukupno svega",
    "javnog javni republike srbije na dan iznosi kredit krediti kredita stranih strani vlada vlade ostali ostale",
    "kreditori kreditora zajam zajma reprogramirani fiksna transa marza prema drzave hartije vrednosti",
    // Names of the loans of one creditor.
    "export import bank of china most zemun borca paket projekat kostolac izgradnja autoputa obilaznica",
    // Articles and tables.
    "zakon zakona zakonu o budzet budzeta budzetu clan opsti poseban deo racun finansiranja prihoda primanja rashoda",
    "izdataka razdeo glava funkcija program programska aktivnost ekonomska klasifikacija opis sredstva iz izdaci",
    "dodatnih izvora izvori ukupna iznos dinara dinarima originalna originalnoj valuta valuti i projekta projekti",
    "otplata kamata kamate domacih domacim stranim kreditorima po garancijama garancije prateci troskovi zaduzivanja",
    // Units, and columns of several years: a unit that is missed makes every figure a thousandth.
    "hiljada hiljade hiljadama milion miliona milionima milijarda milijardi milijardama evra evrima",
    "plan projekcija procena izvrsenje izvrsenja ostvarenje",
    // Totals of the special part.
    "glavu funkciju programsku aktivnosti projekat",
    "uprava ministarstvo finansija kapitalni planirani projektni programski zajmovi sluzbeni glasnik",
    "glavni izdace izdati odobrice odobriti garancija projektne programske zajmove iznosa organa kapitalnog izdatka korisnika",
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
  ]
    .join(" ")
    .split(" "),
);
