/** Šta nije u redu sa ćelijom uslova koje ima malo ugovora i šta učiniti; šta se od njih ne koristi. */
export default {
  notForFee:
    "{{header}}: ovde nešto piše, a naknada te vrste ({{fee}}) to nema. Ispraznite ćeliju ili izaberite drugu vrstu naknade.",
  insuranceOneOf:
    "{{header}}: premija osiguranja je ili procenat ili navedeni iznos. Popunite jednu od te dve ćelije, a drugu ispraznite.",
  onlyWithRateKind:
    "{{header}}: ovde nešto piše, a u ovom redu nije izabrana nova vrsta stope. Izaberite je ili ispraznite ćeliju.",
  reschedulingTwice:
    "{{header}}: zajam {{loan}} već ima reprogram na dan {{date}}, u ćeliji {{first}}. Ostavite jedan od ta dva reda.",
  noSuchRescheduling:
    "{{header}}: u tabeli tblReschedulings zajam {{loan}} nema reprogram na dan {{date}}. Ispravite dan ili ispraznite ćeliju ako taj red navodi sam ugovor.",
  noFixingOfRescheduling:
    "Reprogram zajma {{loan}} na dan {{date}} ima promenljivu stopu, ali nijednu vrednost referentne stope. Upišite bar jednu u tabelu tblFixings, sa ovom oznakom, datumom od kada važi, vrednošću i danom reprograma; ili izaberite fiksnu stopu.",
  noInstalment:
    "Zajam {{loan}} se otplaćuje navedenim ratama, ali nijedna nije navedena. Upišite svaku u tabelu tblInstalments, sa ovom oznakom, datumom i iznosom; ili izaberite drugu vrstu otplate.",
  noInstalmentOfRescheduling:
    "Po reprogramu na dan {{date}} zajam {{loan}} se otplaćuje navedenim ratama, ali nijedna nije navedena. Upišite svaku u tabelu tblInstalments, sa ovom oznakom, datumom, iznosom i danom reprograma; ili izaberite drugu vrstu otplate.",
  ownDayTwice:
    "{{header}}: {{date}} je upisan i kao radni i kao neradni dan banaka. Ostavite jedan od ta dva reda.",
  defaultInterestTwice:
    "{{header}}: zajam {{loan}} već ima red u ovoj tabeli, kod ćelije {{first}}. Ostavite jedan od ta dva.",
  noDefaultRate:
    "{{header}}: zatezna kamata za zajam {{loan}} računa se povrh stope iz tabele, ali nijedna stopa nije upisana. Upišite bar jednu u tabelu tblDefaultRates, sa ovom oznakom, datumom od kada važi i stopom.",

  instalmentsNotUsed_one:
    "Zajam {{loan}} se ne otplaćuje navedenim ratama; {{count}} rata upisana za njega se ne koristi.",
  instalmentsNotUsed_few:
    "Zajam {{loan}} se ne otplaćuje navedenim ratama; {{count}} rate upisane za njega se ne koriste.",
  instalmentsNotUsed_other:
    "Zajam {{loan}} se ne otplaćuje navedenim ratama; {{count}} rata upisanih za njega se ne koristi.",
  reschedulingRowsNotUsed_one:
    "{{count}} red tabele {{table}} upisan za reprogram zajma {{loan}} na dan {{date}} se ne koristi, jer tom reprogramu ne treba.",
  reschedulingRowsNotUsed_few:
    "{{count}} reda tabele {{table}} upisana za reprogram zajma {{loan}} na dan {{date}} se ne koriste, jer tom reprogramu ne trebaju.",
  reschedulingRowsNotUsed_other:
    "{{count}} redova tabele {{table}} upisanih za reprogram zajma {{loan}} na dan {{date}} se ne koristi, jer tom reprogramu ne trebaju.",
  defaultRatesNotUsed_one:
    "Zatezna kamata za zajam {{loan}} ne računa se povrh stope iz tabele; {{count}} upisana stopa se ne koristi.",
  defaultRatesNotUsed_few:
    "Zatezna kamata za zajam {{loan}} ne računa se povrh stope iz tabele; {{count}} upisane stope se ne koriste.",
  defaultRatesNotUsed_other:
    "Zatezna kamata za zajam {{loan}} ne računa se povrh stope iz tabele; {{count}} upisanih stopa se ne koristi.",
};
