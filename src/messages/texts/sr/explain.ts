export default {
  period_one: "{{n}}. period: od {{from}} do {{to}} godine, {{count}} dan.",
  period_few: "{{n}}. period: od {{from}} do {{to}} godine, {{count}} dana.",
  period_other: "{{n}}. period: od {{from}} do {{to}} godine, {{count}} dana.",
  dueOn: "Dospeva {{due}} godine.",
  shifted: "Dospeva {{due}} godine; kako to nije bankarski radni dan, plaća se {{payment}} godine.",
  skippedWeekend: "{{day}} je {{reason}}.",
  skippedHoliday: "{{day}} je praznik ({{calendar}}): {{reason}}.",
  skippedHolidays: "Od {{from}} do {{to}} su praznici ({{calendar}}): {{reason}}.",
  skippedOwnHoliday: "{{day}} po uslovima nije bankarski radni dan: {{name}}.",
  skippedOwnHolidays: "Od {{from}} do {{to}} po uslovima nisu bankarski radni dani: {{name}}.",
  openingAssumed:
    "Plan otplate počinje stanjem duga navedenim za {{date}}, {{amount}}. Pretpostavljeno je da je stanje isto od {{from}}, poslednjeg datuma kamate pre toga.",
  openingOnDue:
    "Plan otplate počinje stanjem duga navedenim za {{date}}, {{amount}}: toliko se duguje posle plaćanja dospelih tog dana.",
  openingStated:
    "Plan otplate počinje stanjem duga navedenim za {{date}}, {{amount}}. Prema navedenom, kamata na njega teče od {{from}}.",
  openingAdjusted:
    "Plan otplate počinje stanjem duga navedenim za {{date}}, {{amount}}. Kamata do {{from}} pripada prethodnom plaćanju.",
  drawdown: "Dana {{date}} povučeno je {{amount}}; kamata se obračunava od tog dana.",
  prepaidInverse: "Dana {{date}} prevremeno je otplaćeno {{amount}}; umanjuju se prvo poslednje rate.",
  prepaidInOrder: "Dana {{date}} prevremeno je otplaćeno {{amount}}; umanjuju se prvo naredne rate.",
  prepaidProRata:
    "Dana {{date}} prevremeno je otplaćeno {{amount}}; sve preostale rate umanjuju se srazmerno.",
  prepaidRespread:
    "Dana {{date}} prevremeno je otplaćeno {{amount}}; ostatak se iznova raspoređuje na preostale datume.",
  whatIfRate: "Kamatna stopa: {{fixing}} od {{from}} godine, kako je pretpostavljeno u scenariju.",
  capitalised: "Ta kamata se ne plaća: {{amount}} se pripisuje dugu.",
  writtenDown: "Otpisuje se {{amount}} duga.",
  rescheduled:
    "Dana {{due}} zajam je reprogramiran: kamata dospeva počev od {{firstInterest}}, a glavnica od {{firstPrincipal}} do {{lastPrincipal}} godine. Ono što je ranije dospelo ostaje kako je bilo.",
  rescheduledUnknown: "Nova stopa nije poznata.",
  rescheduledFixed: "Od tada je kamatna stopa {{rate}}.",
  rescheduledFloating: "Od tada je kamatna stopa {{index}} + {{margin}}.",
  noPrincipalBefore: "Glavnica ne dospeva: period se završava reprogramom.",
  principalReduced:
    "Glavnica, {{instalment}}. rata: {{principal}}, koliko je od nje ostalo posle prevremene otplate.",
  floatingRate: "Kamatna stopa: {{index}} {{fixing}} (od {{from}}) + marža {{margin}} = {{rate}}.",
  floatingRateFloor:
    "Kamatna stopa: {{index}} {{fixing}} (od {{from}}), a najmanje {{floor}}, + marža {{margin}} = {{rate}}.",
  projected: "Projekcija: stopa za ovaj period još nije poznata, pa se prenosi ona od {{from}} godine.",
  noDays: "Period nema nijedan dan, pa nema ni kamate.",
  span_one: "Od {{from}} do {{to}} godine: {{balance}}, {{count}} dan.",
  span_few: "Od {{from}} do {{to}} godine: {{balance}}, {{count}} dana.",
  span_other: "Od {{from}} do {{to}} godine: {{balance}}, {{count}} dana.",
  interest_one: "Kamata: {{balance}} × {{rate}} × {{count}} dan / {{basis}} = {{amount}}.",
  interest_few: "Kamata: {{balance}} × {{rate}} × {{count}} dana / {{basis}} = {{amount}}.",
  interest_other: "Kamata: {{balance}} × {{rate}} × {{count}} dana / {{basis}} = {{amount}}.",
  interestSum:
    "Kamata: zbir proizvoda tih stanja duga i dana × {{rate}} / {{basis}}, zaokružen jednom = {{amount}}.",
  interestByYear:
    "Kamata: svako stanje duga × njegov deo godine po {{dayCount}}, × {{rate}}, zaokruženo jednom = {{amount}}.",
  commitmentFee_one:
    "Provizija na nepovučena sredstva: {{balance}} × {{rate}} × {{count}} dan / {{basis}} = {{amount}}.",
  commitmentFee_few:
    "Provizija na nepovučena sredstva: {{balance}} × {{rate}} × {{count}} dana / {{basis}} = {{amount}}.",
  commitmentFee_other:
    "Provizija na nepovučena sredstva: {{balance}} × {{rate}} × {{count}} dana / {{basis}} = {{amount}}.",
  commitmentFeeSum:
    "Provizija na nepovučena sredstva: zbir proizvoda tih nepovučenih iznosa i dana × {{rate}} / {{basis}}, zaokružen jednom = {{amount}}.",
  commitmentFeeByYear:
    "Provizija na nepovučena sredstva: svaki nepovučeni iznos × njegov deo godine po {{dayCount}}, × {{rate}}, zaokruženo jednom = {{amount}}.",
  managementFee: "Naknada za upravljanje zajmom: {{percent}} od ukupnog iznosa zajma, {{on}} = {{amount}}.",
  insurancePremium: "Premija osiguranja, kako je navedeno: {{amount}}.",
  insurancePremiumPercent: "Premija osiguranja: {{percent}} od ukupnog iznosa zajma, {{on}} = {{amount}}.",
  agencyFee: "Naknada agentu, kako je navedeno: {{amount}}.",
  assumedRate: "Stopa nije poznata; pretpostavljena je {{rate}}.",
  assumedIndex: "Vrednost referentne stope od {{from}}, {{fixing}}, pretpostavljena je.",
  interestOpen: "Kamata je otvorena: stopa za ovaj period nije poznata.",
  grace: "Poček (grejs period): glavnica još ne dospeva.",
  principalShare_one: "Glavnica, {{instalment}}. rata: {{of}} / {{count}} rata = {{principal}}.",
  principalShare_few: "Glavnica, {{instalment}}. rata: {{of}} / {{count}} rate = {{principal}}.",
  principalShare_other: "Glavnica, {{instalment}}. rata: {{of}} / {{count}} rata = {{principal}}.",
  principalRegister_one:
    "Stanje duga posle rate {{instalment}}, zaokruženo: {{drawn}} − {{of}} × {{paid}} / {{count}} = {{balance}}. Glavnica: {{before}} − {{balance}} = {{principal}}.",
  principalRegister_few:
    "Stanje duga posle rate {{instalment}}, zaokruženo: {{drawn}} − {{of}} × {{paid}} / {{count}} = {{balance}}. Glavnica: {{before}} − {{balance}} = {{principal}}.",
  principalRegister_other:
    "Stanje duga posle rate {{instalment}}, zaokruženo: {{drawn}} − {{of}} × {{paid}} / {{count}} = {{balance}}. Glavnica: {{before}} − {{balance}} = {{principal}}.",
  principalRest: "Glavnica, {{instalment}}. rata: poslednja rata obuhvata sav preostali dug, {{principal}}.",
  principalAnnuity:
    "Glavnica, {{instalment}}. rata: anuitet {{payment}} − kamata {{interest}} = {{principal}}.",
  principalStated: "Glavnica, {{instalment}}. rata: {{principal}}, kako je navedeno u uslovima.",
  closing: "Stanje duga posle toga: {{closing}}.",
  warningRateLow:
    "Oprez: računato je sa {{percent}} godišnje. Stopa od 3% piše se kao 3; ćelija u kojoj piše 3% sadrži 0,03.",
  warningHolidaysUnknown:
    "Oprez: praznici za ovaj datum nisu poznati ({{calendars}}); uzete su u obzir samo subote i nedelje, pa dan plaćanja može biti i drugi.",
  warningDrawnUnsigned:
    "Oprez: prvo povlačenje, {{drawn}}, pre je dana kada je ugovor o zajmu potpisan, {{signed}} (signed). Proverite oba.",
  warningOverFacility:
    "Oprez: početno stanje, {{balance}}, veće je od ugovorenog iznosa zajma, {{facility}} (facility). Proverite oba, osim ako mu je pripisana kamata.",
  warningFirstLong_one:
    "Oprez: prva kamata dospeva {{due}} (firstInterest), a teče od {{from}}, iako su datumi kamate u razmaku od {{count}} meseca: nedostaju li raniji?",
  warningFirstLong_few:
    "Oprez: prva kamata dospeva {{due}} (firstInterest), a teče od {{from}}, iako su datumi kamate u razmaku od {{count}} meseca: nedostaju li raniji?",
  warningFirstLong_other:
    "Oprez: prva kamata dospeva {{due}} (firstInterest), a teče od {{from}}, iako su datumi kamate u razmaku od {{count}} meseci: nedostaju li raniji?",
  warningAgencyLate:
    "Oprez: naknada agentu počinje {{from}}, posle poslednjeg datuma zajma, {{last}}: ništa od nje ne dospeva.",
  warningCommitmentLate:
    "Oprez: provizija na nepovučena sredstva počinje {{from}}, a zajam je raspoloživ najkasnije do {{end}} (availabilityEnd): ništa od nje ne dospeva.",
  warningCommitmentNone:
    "Oprez: provizija na nepovučena sredstva počinje {{from}}, a poslednje povlačenje je {{last}} i poslednji dan raspoloživosti zajma (availabilityEnd) nije naveden: ništa od nje nije računato, iako je {{undrawn}} ostalo nepovučeno.",
  warningCommitmentEnd:
    "Oprez: poslednji dan raspoloživosti zajma (availabilityEnd) nije naveden, pa je provizija na nepovučena sredstva računata do poslednjeg povlačenja, {{last}}, posle kojeg je {{undrawn}} ostalo nepovučeno.",
  warningCapitalisedNone:
    "Oprez: kamata se pripisuje dugu do {{until}} (capitalisedUntil), a prva dospeva {{first}} (firstInterest): ništa se ne pripisuje.",
  warningOddFinal_one:
    "Oprez: poslednji datum, {{due}}, nije jedan od redovnih datuma u razmaku od {{count}} meseca; poslednji period je kraći.",
  warningOddFinal_few:
    "Oprez: poslednji datum, {{due}}, nije jedan od redovnih datuma u razmaku od {{count}} meseca; poslednji period je kraći.",
  warningOddFinal_other:
    "Oprez: poslednji datum, {{due}}, nije jedan od redovnih datuma u razmaku od {{count}} meseci; poslednji period je kraći.",
  warningOddFinalLong_one:
    "Oprez: poslednji datum, {{due}}, nije jedan od redovnih datuma u razmaku od {{count}} meseca; poslednji period je duži.",
  warningOddFinalLong_few:
    "Oprez: poslednji datum, {{due}}, nije jedan od redovnih datuma u razmaku od {{count}} meseca; poslednji period je duži.",
  warningOddFinalLong_other:
    "Oprez: poslednji datum, {{due}}, nije jedan od redovnih datuma u razmaku od {{count}} meseci; poslednji period je duži.",
  saturday: "subota",
  sunday: "nedelja",
  calendarCN: "Kina",
  calendarRS: "Srbija",
  calendarGB: "London",
  calendarTARGET2: "TARGET2, platni sistem za evro",
  holidayNewYear: "Nova godina",
  holidaySpringFestival: "Praznik proleća (kineska Nova godina)",
  holidayTombSweeping: "Praznik čišćenja grobova (Ćingming)",
  holidayLabourDay: "Praznik rada",
  holidayDragonBoat: "Praznik zmajevih čamaca",
  holidayMidAutumn: "Praznik sredine jeseni",
  holidayNationalDay: "Dan državnosti",
  holidayVictoryDay: "70. godišnjica pobede u Drugom svetskom ratu",
  holidayGoodFriday: "Veliki petak",
  holidayHolySaturday: "Velika subota",
  holidayEaster: "Vaskrs",
  holidayEasterMonday: "Vaskršnji ponedeljak",
  holidayChristmas: "Božić",
  holidayDayAfterChristmas: "drugi dan Božića",
  holidayBoxingDay: "drugi dan Božića",
  holidayTargetClosed: "poslednji dan u godini, platni sistem ne radi",
  holidayEarlyMay: "prvomajski bankarski praznik",
  holidaySpringBank: "prolećni bankarski praznik",
  holidaySummerBank: "letnji bankarski praznik",
  holidayRoyalOccasion: "bankarski praznik povodom svečanosti u kraljevskoj porodici",
  holidayMillennium: "bankarski praznik povodom novog milenijuma",
  holidayStateFuneral: "bankarski praznik povodom državne sahrane kraljice Elizabete II",
  holidayOrthodoxChristmas: "Božić",
  holidayStatehoodDay: "Sretenje – Dan državnosti",
  holidayArmisticeDay: "Dan primirja u Prvom svetskom ratu",
  sourceNoShiftStated: "Uslovi ne navode radne dane: uzeto je da se datumi dospeća ne pomeraju.",
  sourceNoRoundingStated: "Uslovi ne navode zaokruživanje: pretpostavljeno je zaokruživanje polovine naviše.",
  sourceNoInterestFromStated:
    "Uslovi ne navode od kog dana teče kamata na početno stanje duga: pretpostavljen je poslednji datum kamate na dan tog stanja ili pre njega, uz isto stanje od tada.",
  sourceNoRemainderStated: "Uslovi ne navode koja rata obuhvata ostatak: pretpostavljena je poslednja.",
  sourceRuleOfExim:
    "Pretpostavljeno prema objavljenim pravilima za zajmove koje daje Export-Import Bank of China; u ovom ugovoru nije viđeno.",
  sourceByAnalogy:
    "Pretpostavljeno po ugledu na ugovore koje je Export-Import Bank of China zaključila istog meseca; nije viđeno.",
  sourceStep:
    "Izračunato: od prvog datuma ({{first}}) do poslednjeg ({{last}}) protekne ceo broj polugodišta.",
  sourceFirstInterest:
    "Pretpostavljeno: prvi redovni datum posle dana povlačenja, koji je i sam pretpostavljen.",
  sourceDay: "{{date}}",
  sourceAmount: "{{amount}}",
  sourceFeesUnknown: "Naknade po ovom zajmu nisu poznate; nijedna nije uneta.",
  sourceFeesBoth:
    "Naknade nisu unete. Ugovor predviđa naknadu za upravljanje, jednom {{management}} ugovorenog iznosa, i naknadu za nepovučena sredstva, {{commitment}} godišnje; kada su i na koji iznos plaćene, ne zna se.",
  sourceFeesManagement:
    "Naknade nisu unete. Ugovor predviđa naknadu za upravljanje, jednom {{management}} ugovorenog iznosa; kada je plaćena i da li ima drugih, ne zna se.",
  sourceFeesCommitment:
    "Naknade nisu unete. Ugovor predviđa naknadu za nepovučena sredstva, {{commitment}} godišnje; koliko nije povučeno, ne zna se.",
  sourceDrawdowns:
    "Iznos je izračunat: broj rata ({{count}}) × {{each}} = {{drawn}}. Datum {{date}} je pretpostavljen: uzeto je da je ceo iznos povučen istog dana.",
  sourceXrayDrawn:
    "Pretpostavljeno: datumi povlačenja sredstava nisu objavljeni. Rebalans budžeta za 2013. godinu pokazuje da je veći deo zajma povučen do 31.05.2013. godine; 21.03.2013. je poslednji redovni datum kamate pre tog dana.",
  documentXrayBill:
    "Predlog zakona o potvrđivanju Sporazuma o državnom koncesionalnom zajmu za projekat „NUCTECH Container/Vehicle Inspection System“, otvorenavlada.rs",
  documentXrayPress: "Radio Slobodna Evropa, 23. novembar 2023, pozivajući se na budžet",
  documentXrayFramework:
    "Okvirni sporazum od 14.07.2010. godine, „Službeni glasnik RS – Međunarodni ugovori“, br. 10/2010, čl. 1-2",
  documentLaw2013: "Rebalans budžeta Republike Srbije za 2013. godinu",
  documentLaw2014:
    "Zakon o izmenama i dopunama Zakona o budžetu Republike Srbije za 2014. godinu, član 3, deo V",
  documentLaw2025: "Zakon o budžetu Republike Srbije za 2025. godinu, član 3, deo V",
  documentAidData: "AidData, china.aiddata.org, projekat {{project}}",
  documentPress: "novinski izveštaji o potpisivanju",
  missingFirstPrincipal: "Prvi datum otplate glavnice nije poznat; unesite ga u datoteku sa uslovima.",
  missingLastPrincipal: "Poslednji datum otplate glavnice nije poznat; unesite ga u datoteku sa uslovima.",
  missingDatesOrder:
    "Prvi datum otplate glavnice ({{first}}) dolazi posle poslednjeg ({{last}}): jedan od njih je pogrešan. Proverite izvor i unesite datume u datoteku sa uslovima.",
  missingRate:
    "Kamatna stopa nije poznata ili nije iskazana kao jedna stopa; unesite je u datoteku sa uslovima.",
  missingFixings:
    "Stopa je promenljiva (referentna stopa {{index}}), a vrednosti referentne stope za kamatne periode nisu poznate; unesite ih u datoteku sa uslovima.",
  missingInstalment:
    "Nijedan od pročitanih zakona ne navodi za ovaj zajam ratu glavnice veću od 0 u valuti zajma: ne vidi se koliko je povučeno, a povlačenje sredstava je možda još trajalo. Uvezite zakon za neku kasniju godinu ili unesite povlačenja u datoteku sa uslovima.",
  missingInstalmentGone:
    "Nijedan od pročitanih zakona ne navodi za ovaj zajam ratu glavnice veću od 0 u valuti zajma: ne vidi se koliko je povučeno. U spisku od {{date}} ga više nema, a do tada je poslednji datum otplate glavnice prošao ili duga nije bilo. Za plan otplate unesite povlačenja u datoteku sa uslovima.",
  missingInstalmentBeforeRepayment:
    "Glavnica odštampana za {{year}}. godinu je 0, jer otplata počinje tek {{first}} godine: iz nje se ne vidi koliko je povučeno. Uvezite zakon za neku kasniju godinu ili unesite povlačenja u datoteku sa uslovima.",
  missingInstalmentZero:
    "Glavnica odštampana za {{year}}. godinu je 0, iako se zajam prema datumima te godine otplaćuje: možda povlačenje sredstava još traje ili su datumi promenjeni. Uvezite zakon za neku kasniju godinu ili unesite povlačenja u datoteku sa uslovima.",
  missingNoDateInYear:
    "Za {{year}}. godinu odštampana je glavnica {{amount}}, a nijedan datum od {{first}} do {{last}} ne pada u tu godinu: jedan od tih podataka je pogrešan. Proverite izvor i unesite povlačenja u datoteku sa uslovima.",
  missingNotDivisible:
    "Glavnica odštampana za {{year}}. godinu, {{amount}}, ne može se bez ostatka podeliti na jednake rate (broj rata: {{count}}), pa iznos rate nije pouzdan. Unesite povlačenja u datoteku sa uslovima.",
  missingOddFinal_one:
    "Poslednji datum {{last}} nije jedan od datuma u razmaku od {{count}} meseca počev od {{first}}, pa broj rata nije pouzdan. Unesite povlačenja u datoteku sa uslovima.",
  missingOddFinal_few:
    "Poslednji datum {{last}} nije jedan od datuma u razmaku od {{count}} meseca počev od {{first}}, pa broj rata nije pouzdan. Unesite povlačenja u datoteku sa uslovima.",
  missingOddFinal_other:
    "Poslednji datum {{last}} nije jedan od datuma u razmaku od {{count}} meseci počev od {{first}}, pa broj rata nije pouzdan. Unesite povlačenja u datoteku sa uslovima.",
  missingOverFacility:
    "Zbir rata je {{drawn}}, više od ugovorenog iznosa zajma, {{facility}}: jedan od podataka je pogrešan. Proverite izvore i unesite povlačenja u datoteku sa uslovima.",
  missingOtherCurrency:
    "Rata je odštampana u valuti {{found}}, a zajam je u valuti {{expected}}: jedan od podataka je pogrešan. Unesite povlačenja u datoteku sa uslovima.",
  missingMonthsBetween: "Nije poznat razmak između rata u mesecima; unesite ga u datoteku sa uslovima.",
  missingDayCount:
    "Nije poznat način obračuna dana za kamatu (na primer ACT/360); unesite ga u datoteku sa uslovima.",
  missingDrawdownDate:
    "Nije poznato kojih dana su sredstva povučena; unesite povlačenja u datoteku sa uslovima.",
  missingDrawnLate:
    "Uzeto je da je zajam povučen {{drawn}} godine, a to nije pre prve otplate glavnice {{first}} godine; unesite povlačenja u datoteku sa uslovima.",
  sourceNoDefaultOnStated:
    "Uslovi ne navode na koje se dospele iznose obračunava zatezna kamata: pretpostavljeno je da se obračunava na sve.",
  overpayment:
    "Od uplate u iznosu od {{paid}} dana {{date}} preostaje {{amount}}: po tom osnovu više nije bilo šta da se plati.",
  notCountedNotPositive: "Iznos od {{paid}} na dan {{date}} nije uračunat: uplata mora biti veća od nule.",
  notCountedOtherLoan: "Uplata od {{paid}} dana {{date}} nije uračunata: uneta je za zajam {{other}}.",
  notCountedCurrency:
    "Uplata od {{paid}} dana {{date}} nije uračunata: zajam je u valuti {{currency}}, a kurs za taj dan nije unet.",
  notCountedNoDefaultInterest:
    "Uplata zatezne kamate od {{paid}} dana {{date}} nije uračunata: uslovi zajma ne navode kolika se zatezna kamata duguje.",
  defaultRateContract:
    "Stopa zatezne kamate od {{from}} godine: stopa zajma {{base}} + {{points}} = {{rate}}.",
  defaultRateContractProjected:
    "Stopa zatezne kamate od {{from}} godine: stopa zajma {{base}}, preneta jer stopa za ovaj period još nije poznata, + {{points}} = {{rate}}.",
  defaultRateTable:
    "Stopa zatezne kamate od {{from}} godine: {{base}} prema tabeli, na snazi od {{since}} godine, + {{points}} = {{rate}}.",
  defaultRateAbsolute: "Stopa zatezne kamate: {{rate}}.",
  defaultRateNotNegative:
    "Kako je taj zbir manji od nule, zatezna kamata se obračunava po stopi od {{rate}}.",
  defaultCapitalised:
    "Od {{date}} godine neplaćeni iznos obuhvata i zateznu kamatu koja do tada nije plaćena, {{amount}}.",
  defaultInterest_one: "Zatezna kamata: {{balance}} × {{rate}} × {{count}} dan / {{basis}} = {{amount}}.",
  defaultInterest_few: "Zatezna kamata: {{balance}} × {{rate}} × {{count}} dana / {{basis}} = {{amount}}.",
  defaultInterest_other: "Zatezna kamata: {{balance}} × {{rate}} × {{count}} dana / {{basis}} = {{amount}}.",
  defaultInterestSum:
    "Zatezna kamata: zbir proizvoda tih iznosa i dana × {{rate}} / {{basis}}, zaokružen jednom = {{amount}}.",
  defaultInterestByYear:
    "Zatezna kamata: svaki iznos × njegov deo godine po {{dayCount}}, × {{rate}}, zaokruženo jednom = {{amount}}.",
};
