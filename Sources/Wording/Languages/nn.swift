extension Texts {
    /// Nynorsk.
    static let nn = Texts(language: .nn, phrases: nnPhrases, findings: nnFindings)

    private static let nnPhrases: [TextKey: String] = [
        // Problems in a plan definition.
        .planMissing: "Dette manglar. Fyll det inn.",
        .planNotText: "Her må det stå ein tekst i hermeteikn.",
        .planNotWhole: "Her må det stå eit heilt tal frå {low} til {high}.",
        .planNotDecimal: "Her må det stå eit tal, til dømes \"0.5\".",
        .planNotADay: "«{value}» er ikkje ein dato. Skriv år, månad og dag: 2017-04-30.",
        .planEmptyList: "Lista er tom. Ho må ha minst éi rad.",
        .planNotAList: "Her må det stå ei liste i hakeparentesar.",
        .planBadIdentifier:
            "«{value}» kan ikkje brukast som id. Bruk små bokstavar a–z, tal og bindestrek, til dømes "
            + "«{example}».",
        .planUnknownReference:
            "«{value}» er ikkje definert i planen. Sjekk skrivemåten, eller legg det til i lista det høyrer "
            + "heime i.",
        .planTwice: "«{value}» står to gonger. Kvart namn og kvar id kan berre brukast éin gong.",
        .planDiagramTwice:
            "Diagramnummer {value} er brukt to gonger. Gi kvar verksemd sitt nummer, eller la cella stå tom.",
        .planNotAnObject: "Her må det stå eit objekt i krøllparentesar.",
        .planUnknownMember: "Planen har ikkje noko felt som heiter «{value}». Sjekk skrivemåten.",
        .planNotJSON: "Fila er ikkje gyldig JSON. Linje {line}, teikn {column}: {detail}.",
        .jsonMoreAfterEnd: "det står meir etter slutten",
        .jsonEndsEarly: "teksten sluttar for tidleg",
        .jsonTooDeep: "for mange nivå inni kvarandre",
        .jsonNoValue: "her manglar ein verdi",
        .jsonNoName: "namnet på eit felt manglar, eller står utan hermeteikn",
        .jsonNameTwice: "feltet står to gonger",
        .jsonNoColon: "det manglar eit kolon",
        .jsonNoCommaOrBrace: "det manglar eit komma eller }",
        .jsonNoCommaOrBracket: "det manglar eit komma eller ]",
        .jsonNotUTF8: "teksten er ikkje i UTF-8",
        .jsonControlCharacter: "eit linjeskift eller ein tabulator i ein tekst må skrivast \\n eller \\t",
        .jsonEndlessText: "ein tekst manglar hermeteiknet til slutt",
        .jsonBadEscape: "\\ framfor eit teikn som ikkje skal ha det",
        .jsonHalfCharacter: "eit halvt teikn etter \\u",
        .jsonNoHexDigits: "etter \\u skal det stå fire siffer frå 0 til F",
        .jsonLeadingZero: "eit tal byrjar med 0",
        .jsonNoFraction: "det manglar siffer etter punktumet",
        .jsonNumberSize: "eit tal er for stort eller for lite",
        .planWrongSchema: "Fila er ikkje ein plandefinisjon. Her skal det stå \"{expected}\".",
        .planUnknownLanguage: "Språket «{value}» finst ikkje. Vel blant {known}.",
        .planYearsNotRising: "Åra må stå i stigande rekkjefølgje, kvart år éin gong.",
        .planLevelsNotRising: "Nivåa må auke med 1 for kvart steg, frå det lågaste.",
        .planTooFewLevels: "Det må vere minst {count} nivå.",
        .planUnitWithoutSection: "Verksemda «{value}» høyrer ikkje til nokon del av planen. Legg ho til i ein del.",
        .planOnlyOfNumbers: "Berre tal kan ha {value}.",
        .planHighBelowLow: "Det største talet er mindre enn det minste.",
        .planTwoDecidingForms:
            "«{value}» og «{other}» kan ikkje begge avgjere nivåa i verksemda. Vel eitt av skjemaa, eller ingen.",
        .planSheetName:
            "Namnet på arket kan ha høgst {limit} teikn, og ingen av desse: [ ] : * ? / \\ eller ein apostrof først eller sist.",
        .planNoSheetUsed: "Skjemaet må ha minst eitt ark. Ta eitt av dei i bruk.",
        .planColumnNeeded: "«{value}» kan ikkje skjulast: det blir talt og summert etter han.",
        .planUnknownCategory: "Kategorien «{value}» finst ikkje. Vel blant {known}.",
        .planUnknownSeverity: "Alvorsgraden «{value}» finst ikkje. Vel blant {known}.",
        .planFixedSeverity:
            "Alvorsgraden til {value} kan ikkje endrast: feilen held noko utanfor summane. Ta linja bort.",
        .planUnknownType: "Typen «{value}» finst ikkje. Vel blant {known}.",
        .planUnknownChart: "Diagrammet «{value}» finst ikkje. Vel blant {known}.",
        .planUnknownColumn: "Skjemaet har ikkje nokon kolonne som heiter «{value}». Sjekk skrivemåten.",
        .planNotTrueOrFalse: "Her må det stå true eller false.",
        .planUnknownWord: "«{value}» kan ikkje stå her. Vel blant {known}.",
        .dataWrongSchema: "Fila er ikkje data frå ei samling. Her skal det stå \"{expected}\".",
        .dataNewer:
            "Fila er laga av ei nyare utgåve av programmet (versjon {version}, denne les til og med {known}). Bruk den utgåva.",
        .planHeadingTaken: "Overskrifta «{value}» blir lesen som ein annan kolonne på arket. Vel ei anna overskrift.",
        .planFieldMissing: "{field} manglar. Fyll det inn.",
        .planNoSheets:
            "Arbeidsboka er ikkje ein plandefinisjon. Ho må ha arka {known}. Lag ei med «kompetanseplan init».",
        .planSheetMissing:
            "Arket {sheet} manglar. Set det tilbake, eller kopier det frå ein ny plan («kompetanseplan init»).",
        .planColumnMissing: "Kolonnen {column} manglar. Set overskrifta tilbake.",
        .planRowMissing: "Rada {row} manglar. Set ho tilbake.",
        .planUnknownHeading:
            "Kolonnen «{value}» er ukjend.{suggestion} Rett overskrifta, eller flytt kolonnen til eit eige "
            + "ark.",
        .planUnknownFact: "Feltet «{value}» er ukjent.{suggestion} Rett namnet, eller slett rada.",
        .planOutside:
            "«{value}» står utanfor tabellen og blir ikkje lese. Slett det, eller flytt det til eit eige ark.",
        .planCellError: "Cella har ein formel utan gyldig resultat ({value}). Skriv inn verdien.",
        .planNotYears:
            "«{value}» er ikkje ei liste med år. Skriv til dømes 2026–2030, eller 2026, 2028, eller "
            + "2026/27, 2027/28, eller 2026 = kort sikt.",
        .planPeriodName: "Namnet på eit år kan ikkje ha komma, semikolon, likskapsteikn eller krøllparentesar.",
        .planUnknownChoice: "«{value}» kan ikkje stå her. Vel blant {known}.",
        .planUnknownName:
            "«{value}» står ikkje på arket {sheet}.{suggestion} Skriv det inn der, eller slett det her.",
        .planTooLong: "Teksten er for lang. Han kan ha høgst {limit} teikn.",
        .planForbiddenCharacter:
            "Teksten har eit usynleg teikn som ikkje kan stå i ei arbeidsbok ({code}). Skriv teksten på nytt, så forsvinn det.",
        .planLevelMissing: "Nivå {expected} manglar: her står {value}. Nivåa må auke med 1 for kvart steg.",
        .planLocations: "({count} stader)",
        .planRows: "({count} rader)",
        .planCells: "({count} celler)",
        .planQuoted: "«{value}»",
        .listMore: "og {count} til",
        .planAndMore: "{values} og {count} til",
        .planUnknownNames:
            "{count} namn står ikkje på arket {sheet}: {values}. Skriv dei inn der, eller slett dei her.",
        .planSeveralTwice: "{count} namn står to gonger: {values}. Kvart namn og kvar id kan berre brukast éin gong.",
        .planUnknownChoices: "{count} svar kan ikkje stå her: {values}. Vel blant {known}.",
        .planSeveralOutside:
            "{count} celler står utanfor tabellen og blir ikkje lesne: {values}. Slett dei, eller flytt dei til eit eige ark.",
        .planCellNotADay: "«{value}» er ikkje ein dato. Skriv til dømes 30.04.2027 eller 30. april 2027.",
        .planCellNotDecimal: "Her må det stå eit tal, til dømes 0,5 eller 50 %.",
        .planHeaderWithout:
            "Overskrifta «{value}» manglar {name}. Utan den får fleire kolonnar same namn. Skriv til dømes «{example}».",
        .planNameIsIdentifier: "«{value}» er òg id-en til «{other}». Gi den eine eit anna namn eller ein annan id.",
        .planTitleYear:
            "Tittelen «{value}» nemner andre år enn revisjonen, som er {revision}. Er han frå ein tidlegare plan?",
        .planIdentifierYear:
            "Id-en «{value}» nemner andre år enn revisjonen, som er {revision}. Er han frå ein tidlegare plan?",
        .planYearsFar: "Åra i rekrutteringa ligg langt frå revisjonen, som er {revision}.",
        .planDeadlineFar: "Fristen {day} ligg langt frå revisjonen, som er {revision}.",
        .planDeadlinePassed: "Fristen {day} er ute.",
        .planTitleMunicipality: "Tittelen nemner «{value}», men planen gjeld {municipality}.",
        .planNotAnAddress: "«{value}» er ikkje ei gyldig e-postadresse. Rett ho, eller ta ho bort.",
        .planNotAddresses: "{count} e-postadresser er ikkje gyldige: {values}. Rett dei, eller ta dei bort.",
        .planUnitWithoutAreas: "«{value}» har ingen fagområde. Skjemaet blir nesten tomt.",
        .planAreaInNoForm: "«{value}» har fagområdet {area}, men ingen av skjemaa spør om det.",
        .planFormOtherArea:
            "«{value}» er ikkje eit av fagområda til verksemda. Gi verksemda fagområdet, eller ta det bort her.",
        .planUnitsWithoutAreas: "{count} verksemder har ingen fagområde: {values}. Skjemaa deira blir nesten tomme.",
        .planUnusedArea: "Inga verksemd har fagområdet «{value}». Set kryss der det høyrer til, eller slett det.",
        .planUnusedAreas:
            "Inga verksemd har {count} av fagområda: {values}. Set kryss der dei høyrer til, eller slett dei.",
        .planUnusedServiceArea: "Inga verksemd høyrer til tenesteområdet «{value}».",
        .planSectionHeading:
            "Overskrifta «{value}» nemner «{rest}», som ikkje er blant verksemdene der. Er noko sletta eller omdøypt?",
        .planPrivacyLow: "Personverngrensa {value} viser tal om enkeltpersonar. Bruk 3 eller meir.",
        .planShareAboveOne: "{value} er meir enn heile. Ein del blir skriven 0,5 eller 50 %.",
        .planAllVulnerable: "Med {value} blir nesten alle fagområde sårbare.",
        .planNoLargeGap: "Ingen gap kan bli så store som {value} på skalaen. Set grensa lågare.",
        .planAreaNoun:
            "Setningane seier framleis «fagområde», for «{value}» lèt seg ikkje bøye. Skriv dei fire formene slik: «ei rolle, rolla, roller, rollene».",
        .planChoiceWithCommas: "«{value}» blir eitt svar. Skal det vere fleire, set semikolon mellom dei.",
        .planWarnings: "Sjå over dette:",
        .planIdentifiersKept:
            "Id-ane som vart laga av namna, står no i {file}. De kan endre namn utan at noko går tapt.",
        .planIdentifiersNotKept:
            "{reason} Id-ane som vart laga av namna, er difor ikkje skrivne inn i {file}. Sjå dei med «kompetanseplan plan convert {file} plan.json».",
        .planFileName:
            "Fila til «{value}» får namnet «{file}», sidan «{name}» er oppteke.",
        .planSubject: "Plandefinisjon",
        .planField: "Felt",
        .planValue: "Verdi",
        .columnExplanation: "Forklaring",
        .planHow: "Slik gjer du",
        .planStepFill:
            "1. Gå gjennom arka frå venstre. Dei gule cellene er dykkar; stjerne betyr at kolonnen må fyllast "
            + "ut. Vel ei celle, så ser du kva som skal stå der.",
        .planStepRows:
            "2. Rader kan setjast inn, flyttast, sorterast og slettast; rekkjefølgja her er rekkjefølgja i "
            + "skjema og vedlegg. Kolonnar kan flyttast, men la overskriftene stå.",
        .planStepOwn: "3. Vil de ha notat, legg dei på eit eige ark. Eigne ark blir ikkje lesne.",
        .planStepCheck: "4. Lagre, og køyr «kompetanseplan plan check». Svaret nemner kvar celle som må rettast.",
        .planStepMake:
            "5. Lag skjemaa med «kompetanseplan template», eller, om IT har sett opp «watch», skriv Ja ved «Klar til "
            + "utsending» på arket Kommune.",
        .planNeedColumn: "Fyllast ut",
        .planMust: "Må",
        .planMay: "Kan",
        .planWholeError: "Her må det stå eit heilt tal.",
        // The form.
        .formScaleLine: "Nivå: {levels}",
        .formImportanceLine: "{col.gap.importance|…|Kor viktig}: {levels}",
        .formCheckTitle: "Sjekk svaret",
        .formOwnTitle: "Står ikkje i lista",
        .formLevelError: "Skriv eit heilt tal frå {low} til {high}.",
        .formLevelLabelError: "Vel eitt av nivåa: {labels}.",
        .levelNumbers: "eit heilt tal frå {low} til {high}",
        .levelLabels: "eitt av nivåa {labels}",
        .formCountError: "Skriv talet som eit heilt tal, 0 eller meir.",
        .formFTEError: "{col.staffing.fte|…|Årsverk} kan ikkje vere under 0 og ikkje større enn talet på tilsette.",
        .formFullTimeError:
            "{col.staffing.fullTime|…|Heiltid} kan ikkje vere fleire enn talet på tilsette, og må vere eit heilt tal.",
        .formDeparturesError:
            "{col.staffing.departures|…|Venta avgang} kan ikkje vere fleire enn talet på tilsette, og må vere eit heilt tal.",
        .formDecimalError: "Skriv eit tal, 0 eller meir. Desimalar er i orden.",
        .formMonthsError: "Skriv talet på månader som eit heilt tal, høgst {limit}.",
        .formListError: "Vel frå lista.",
        .formOwnWarning: "Dette står ikkje i lista til planen. Vil du bruke det likevel?",
        .formYes: "Ja",
        .formNo: "Nei",
        .formSubject: "{uses.gap|Kartlegging av kompetanse|Skjema}",
        // Rettleiing, the first sheet of a form.
        .guidanceSheet: "Rettleiing",
        .guidanceTitle: "{uses.gap|Kartlegging av kompetanse|Skjema} til {plan}",
        .guidanceMunicipality: "Organisasjon",
        .guidanceDeadline: "Frist",
        .guidanceContact: "Spørsmål til",
        .guidanceHow: "Slik gjer du",
        .guidanceWhy:
            "Svara viser kva {municipality} {uses.gap|kan i dag og }treng framover{uses.measures|, og kva som må gjerast}. Dei "
            + "blir samla i vedlegga til {plan}{body|, som går til …}. Du skriv berre i dei lyse gule cellene.",
        .guidanceStepGap:
            "{number}. {sheet}: set {levels|…|dagens nivå og ønskt nivå} for kvart fagområde{col.gap.importance|, og «…»}{asks.gap.importance|, og kor viktig det er}.",
        .guidanceStepStaffing:
            "{number}. {sheet}: før tilsette og årsverk for kvart fagområde, og kor mange de ventar sluttar.",
        .guidanceStepRecruitment:
            "{number}. {sheet}: vel {col.recruitment.position|det|stillingane} de treng, og skriv talet{recruited| på …} på {periods|perioden|året}. La cella stå tom der det ikkje "
            + "er behov.",
        .guidanceStepMeasures:
            "{number}. {sheet}: {col.measures.need|skriv under «…»|skriv behovet}, {asks.measures.strategy|vel strategiar frå planen, }og skriv kva de skal gjere. Gjenta "
            + "{col.measures.need|det|behovet} på kvar rad når det har fleire tiltak.",
        .guidancePrivacy:
            "Skriv aldri namn, fødselsnummer eller anna om enkeltpersonar.{threshold| Nivå som gjeld færre enn … "
            + "tilsette, blir ikkje viste for andre enn HR.}",
        .guidanceReturn:
            "Lagre fila som .xlsx og send ho tilbake {by}. Du kan lagre og halde fram når du vil.",
        .guidanceLowest: "lågast",
        .guidanceHighest: "høgast",
        .guidanceScale: "Dette betyr nivåa",
        .guidanceImportance: "{col.gap.importance|…|Dette betyr tala for kor viktig}",
        .guidanceSignature: "Fylt ut",
        .guidanceFilledBy: "Fylt ut av",
        .guidanceRole: "Rolle",
        .guidanceDate: "Dato",
        .guidanceMessage: "Melding til HR",
        .guidanceMessageHelp:
            "Er det noko HR bør vite, skriv det her. Det er ikkje med i tala eller vedlegga. Ikkje skriv namn.",
        .guidanceApproved: "Godkjent av",
        .guidanceWholeUnit:
            "Heile verksemda på arket {sheet.staffing|…|Årsverk} er dei som er tilsette hos dykk, kvar person talt éin "
            + "gong; tilsette i ei anna verksemd er ikkje med. {col.staffing.fullTime|…|Heiltid} er dei som har "
            + "100 % stilling hos dykk, og det blir berre spurt om dei der.",
        .guidanceForm:
            "Verksemda svarar i fleire skjema, og dette er eitt av dei. Svar berre for dei som høyrer til her; svara blir "
            + "sette saman.",
        .formWholeUnit:
            "Alle som høyrer til her, kvar person talt éin gong. Dei andre skjemaa frå verksemda har resten. Skriv 0 om "
            + "ingen er tilsett her.",
        .guidanceRemainingOn: "{count} på {sheet}",
        .orNilReturn: " eller vel Ja ved «{cell}»,",
        .nilReturnWords: " Ved «{cell}» står det «{value}».",
        .unansweredWords: " I tabellen står det {words}.",
        .formNilMarked: "De har svara at det ikkje er noko behov.",
        .formNilUnanswered: "Ikkje svara på: fyll ut tabellen, eller vel Ja ved «{cell}».",
        .formNilWithRows: "De har svara Ja ved «{cell}», men det står rader i tabellen. Fjern det som ikkje gjeld.",
        .formRowsLeft: "rader som manglar noko: {count}",
        .formAreasMissing: "fagområde frå {sheet} som manglar her: {count}",
        .formLargeGaps: "store gap utan tiltak: {count}",
        .formLastYear: "{since|I …|I fjor}: {previous}",
        .formLastYearTitle: "Stemmer talet?",
        .formLastYearError: "{since|I …|I fjor} var talet {previous}. Stemmer det nye? {rule}",
        .guidanceStatus: "Så langt er du komen",
        .guidanceTotal: "I alt",
        .guidanceRemaining: "Står att: {list}",
        .guidanceComplete: "Alt er svara på. Sjå over, lagre og send skjemaet tilbake.",
        .formDateError: "Skriv ein dato, til dømes 30.04.2027.",
        .formBoundsError: "Skriv eit tal{low| frå …}{high| til og med …}.",
        .guidanceEmployees: "Tilsette i verksemda",
        .guidancePreviousSome: "Svara frå {revision} følgjer med. Rett det som har endra seg, og fyll ut resten.",
        .guidancePrevious:
            "Svara frå {revision} følgjer med. Nivåa de sette då, står i dei grå kolonnane «førre gong»; set "
            + "nivået for i år ved sida av. Årsverk, rekruttering og tiltak er fylte ut: rett det som har endra seg"
            + "{asks.measures.status|, gi kvart tiltak ein status}{asks.measures.evaluation|, og skriv ei kort evaluering}.",
        // Return forms and letters.
        .remarksTitle: "Dette må rettast eller sjekkast",
        .remarksIntro:
            "Cellene er merkte med farge og ein merknad. Følg lenkjene under, rett det som er feil, lagre og "
            + "send skjemaet tilbake {by}. Svara dykkar står i skjemaet slik de skreiv dei.",
        .remarksUnreadable:
            "Vi kunne ikkje lese fila de sende. Send ho på nytt slik det står under, eller fyll ut dette "
            + "skjemaet, {by}.",
        .remarksMore: "Resten er merkt i cellene.",
        .leftoverSheet: "Utanfor skjemaet",
        .leftoverTitle: "Dette skreiv de utanfor cellene i skjemaet",
        .leftoverAbout:
            "Det er ikkje med i tala. Skal det vere med, flytt det til rett celle, eller til Melding til HR på arket Rettleiing. "
            + "Det som er merkt med raudt, må flyttast eller slettast. Resten kan de la stå.",
        .leftoverSheetColumn: "Stod på arket",
        .leftoverCellColumn: "I celle",
        .leftoverTextColumn: "De skreiv",
        .outsideBesideError: "står ved noko som det ikkje kan svarast på i lista",
        .outsideBesideErrorRemedy: "Ingenting å gjere dersom det er retta i cella.",
        .leftoverOpen: "kunne ikkje lesast der det stod",
        .leftoverOpenRemedy: "Flytt det til rett celle, eller slett det her, og send skjemaet på nytt.",
        .leftoverKept: "stod utanfor cellene i eit tidlegare skjema",
        .leftoverKeptRemedy: "Ingenting å gjere når HR har lese det.",
        .mailTo: "Til: {address}",
        .mailSubject: "Emne: {subject}",
        .mailSubjectInvitation: "{plan}: skjemaet til {unit}",
        .mailInvitation:
            "Her er skjemaet{uses.gap| for kartlegging av kompetanse} ({file}). Det tek ti til tjue minutt å fylle ut. "
            + "Byrj på arket Rettleiing. Svara dykkar går inn i vedlegga til {plan}.",
        .mailInvitationPrevious:
            "Svara dykkar frå {revision} følgjer med. Set nivåa for i år, og rett det som har endra seg.",
        .mailInvitationReturn:
            "Send skjemaet tilbake {by}, som svar på denne e-posten. Lurer de på noko, er det berre å spørje.",
        .mailSubjectReturn: "{plan}: skjemaet frå {unit}",
        .mailSubjectReminder: "{plan}: vi manglar skjemaet dykkar",
        .mailSubjectBlank: "{plan}: skjemaet vi fekk frå dykk, er tomt",
        .mailHello: "Hei!",
        .mailThanks: "Takk for skjemaet frå {unit}. Vi treng at de ser på det ein gong til.",
        .mailErrors: "Dette må rettast før tala kan vere med:",
        .mailWarnings:
            "Dette bør de sjekke. Stemmer det slik det står, vel Ja under Stemmer på arket Rettleiing og skriv kort kvifor:",
        .mailOtherWarnings: "Dette bør de sjå på:",
        .mailMore: "og {count} til, som er merkte i skjemaet",
        .mailAttached:
            "Skjemaet ligg ved ({file}) med svara dykkar i, og cellene det gjeld er merkte. Rett det, lagre, og "
            + "send det tilbake {by}.",
        .mailBlankAttached:
            "Vi kunne ikkje lese fila de sende. Send ho på nytt slik det står over, eller bruk det tomme "
            + "skjemaet som ligg ved ({file}), {by}.",
        .mailReminder:
            "Vi har ikkje fått skjemaet{uses.gap| for kartlegging av kompetanse} frå dykk enno. Fristen er {deadline}. Det tek ti til "
            + "tjue minutt å fylle ut, og svara dykkar går inn i vedlegga til {plan}.",
        .mailReminderLate:
            "Vi har ikkje fått skjemaet{uses.gap| for kartlegging av kompetanse} frå dykk, og fristen er gått ut. Send det så snart "
            + "de kan. Det tek ti til tjue minutt å fylle ut, og svara dykkar går inn i vedlegga til {plan}.",
        .mailReminderBlank:
            "Skjemaet vi fekk frå dykk, er tomt: ingenting er fylt ut. Kanskje det var feil fil. Send det utfylte skjemaet {by}. Svara dykkar går inn i vedlegga til {plan}.",
        .mailReminderAttached: "Skjemaet ligg ved ({file}).",
        .mailReminderAgain: "Finn de ikkje skjemaet, svar på denne e-posten, så sender vi det på nytt.",
        .mailReminderWho: "Skal til:",
        .mailRegards: "Helsing",
        .byDay: "innan {deadline}",
        .bySoon: "så snart de kan",
        // Short phrases.
        .dayFormat: "{day}.{month}.{year}",
        .monthNames: "januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember",
        .identifiedByProperties: "i dokumenteigenskapane",
        .identifiedByGuidance: "ved namnet på arket Rettleiing",
        .identifiedByTitle: "ved namnet i overskrifta på eit ark",
        .identifiedByFile: "ved namnet på fila eller mappa",
        .didYouMean: " Meinte du «{name}»?",
        .lostRow: "Rada er ikkje med i tala.",
        .lostNumber: "Talet er ikkje med.",
        .personalInCell: "Cella",
        .personalInNote: "Notatet på cella",
        .personalInComment: "Kommentaren til cella",
        .personalInDrawing: "Ein tekstboks, eit bilete eller ein topptekst på arket",
        .personalInSheetName: "Namnet på arket",
        .personalInFileName: "Filnamnet (her med «[…]» i staden)",
        .findingCells: "Det same gjeld {cells}{lastCell| og …}{more| og … til} i kolonnen.",
        .wholeMonths: "talet på månader som eit heilt tal, til dømes 24",
        .wholeAmount: "berre beløpet{currency| i …}",
        .previousColumn: "{column} førre gong",
        .moveToMeasure: "Er det tiltaket, flytt det til {column}.",
        .yearOfDeadline: "kva det kostar, og årstalet i kolonnen {column}",
        .wholeNumber: "berre eit heilt tal, utan tekst og utan minus",
        .faultIsYear: "er eit årstal",
        .faultNotWhole: "er ikkje eit heilt tal",
        .faultTwoReadingsEach: "kan kvar bety to tal",
        .readingsEach: "kvart tal utan skiljeteikn mellom tusen",
        .faultTwoReadings: "kan bety {readings}",
        .twoReadings: "{one} eller {other}",
        .findingSheet: "Det same gjeld {cells}{lastCell| og …}{more| og … til} på arket.",
        .findingReads: "Slik er dei lesne: {reads}.",
        .findingBlock: "Det gjeld cellene {block}.",
        .findingRowWords: "På {cells|radene|rada} står òg «{rowWords}».",
        .findingAlso: "Det same namnet står i {also}.",
        .otherUnitsOwner: "Dei høyrer til {unit}.",
        .sheetUnheaded: "har ikkje overskriftene til tabellen, så svara der er ikkje lesne",
        .sheetTogether: "har fleire tabellar ({tables}), så ingen av svara er lesne",
        .sheetsAlike: "Dei to arka er like.",
        .sheetsDiffer: "Berre på kopien står: {cells}.",
        .sheetHasAnswers: "Arket {sheet} har same tabell. {cells}",
        .sheetsOfOther: "Det som ikkje er lese, har {unit} i tittelen.",
        .statusPlanned: "Planlagt",
        .statusOngoing: "I gang",
        .statusDone: "Gjennomført",
        .statusPostponed: "Utsett",
        .statusDropped: "Avslutta utan gjennomføring",
        .statusNone: "Ikkje oppgitt",
        .statusNotAsked: "Ikkje spurt om status",
        .outsideNote: "Notatet ",
        .outsideComment: "Kommentaren ",
        .outsideReply: "» – svar: «",
        .outsideSheet: "Arket ",
        .mergeAbove: "den første står åleine i rada si, over tomme celler",
        .mergeBeside: "dei andre cellene på radene er slegne saman",
        .outsideHiddenSheet: "Det skjulte arket med ",
        .outsideWithoutCount: "har ikkje noko tal",
        .outsideWithoutCountRemedy: "Skriv kor mange de treng, under året det gjeld.",
        .outsideWholeUnit: "er ikkje eit fagområde",
        .outsideWholeUnitRemedy: "Nivå blir ført for kvart fagområde. Slett rada.",
        .outsideLost: "høyrer til kolonnen {column}",
        .outsideLostRemedy: "Flytt det til kolonnen {column}, eller slett det her, og send skjemaet på nytt.",
        .outsideLostUnder: "høyrer til kolonnen {column} (overskrifta var «{heading}»)",
        .outsideLostUnderRemedy:
            "Flytt det til kolonnen {column}, rekna om dersom det var noko anna enn han spør om, eller slett det "
            + "her, og send skjemaet på nytt.",
        .outsideOtherColumn: "står i kolonnen {column}, men er eit tal eller ein dag",
        .outsideWithoutName: "står på ei rad utan noko i kolonnen {column}",
        .outsideWithoutNameRemedy: "Fyll ut kolonnen {column} om det skal vere med.",
        .outsideTooLong: "er meir enn dei 32 767 teikna som får plass i ei celle",
        .outsideTooLongRemedy: "Gjer teksten kortare.",
        .outsidePrevious: "står der skjemaet viser svaret frå førre gong",
        .outsideCalculated: "står der skjemaet reknar ut talet sjølv",
        .outsideCovered: "ligg bak det som står i cella",
        .drawingShape: "Tekstboksen eller figuren",
        .drawingPicture: "Biletet",
        .drawingChart: "Diagrammet",
        .drawingObject: "Det innebygde dokumentet eller skjemaelementet",
        .drawingPageHeader: "Topp- eller botnteksten",
        .drawingQuote: " «{text}»",
        .betweenQuotations: "», «",
        .cellHasError: "ein formel utan gyldig resultat ({value})",
        .cellHasNoResult: "ein formel som ikkje er rekna ut",
        .cellTrue: "SANN",
        .cellFalse: "USANN",
        .errorNotAvailable: "#I/T",
        .errorName: "#NAVN?",
        .errorValue: "#VERDI!",
        .errorSpill: "#OVERFLYT!",
        .cellHasDataType: "ein kopla datatype, ikkje vanleg tekst",
        .cellHasPicture: "eit bilete, ikkje ein verdi",
        .cellHasSpill: "ein formel som ikkje får plass til resultatet sitt",
        .cellHasRichValue: "ein kopla datatype eller eit bilete, ikkje ein verdi",
        .protectionPassword: "passord",
        .removalPassword: "fjern passordet under Fil > Informasjon > Vern arbeidsbok",
        .protectionLabel: "ein følsemdsetikett som krypterer",
        .removalLabel: "vel ein etikett utan kryptering under Heim > Følsemd",
        .kindOldExcel: "ei gammal Excel-fil (.xls)",
        .kindNumbers: "eit Numbers-dokument",
        .kindUnpacked: "eit dokument i lause delar (ei utpakka arbeidsbok eller eit Numbers-dokument)",
        .kindZip: "ei zip-fil utan arbeidsbok",
        .kindBinaryExcel: "ei binær Excel-fil (.xlsb)",
        .kindOpenDocument: "eit OpenDocument-rekneark (.ods)",
        .kindText: "ei tekstfil (CSV eller liknande)",
        .kindPage: "ei nettside (HTML)",
        .kindPDF: "ei PDF-fil",
        .kindDocument: "eit tekstdokument eller ein presentasjon",
        .kindImage: "eit bilete",
        .kindMail: "ein e-post",
        .kindLink: "ein snarveg eller ei lenkje til noko anna",
        .kindUnfinished: "ei nedlasting eller kopiering som ikkje vart ferdig",
        .kindInnerZip: "ei zip-fil inne i ei anna zip-fil",
        .kindArchive: "eit pakka arkiv av eit slag som ikkje kan lesast",
        .adviceUnpack: "Er det skjema i det, pakk det ut og legg dei i mappa.",
        .adviceUnpackInner: "Pakk ho ut, og legg skjemaa i mappa.",
        .adviceAttachment: "Ligg skjemaet ved, lagre vedlegget i mappa.",
        .adviceLink: "Opne lenkja. Leier ho til eit skjema, last det ned til mappa som Excel-arbeidsbok (.xlsx).",
        .adviceAgain: "Var det eit skjema, last det ned eller kopier det på nytt.",
        .adviceCopy: "Er det skjema der, kopier dei til mappa.",
        .adviceEnter:
            "Er det eit svar, må det skrivast inn i skjemaet, lagrast som Excel-arbeidsbok (.xlsx) og sendast på nytt.",
        .adviceSaveAs:
            "Er det eit svar, opne fila, vel {saved}, og send ho på nytt.",
        .saveAs: "Lagre som og filtypen Excel-arbeidsbok (.xlsx)",
        .exportFromNumbers: "Arkiv, Eksporter til og Excel",
        .adviceSendFile:
            "Er det eit svar, be verksemda sende Excel-fila (.xlsx) slik ho var før ho vart pakka ut, eller eksportere ho til Excel frå Numbers.",
        .kindMedia: "lyd eller video",
        .kindResult: "eit resultat som programmet har laga (vedlegget eller kontrollrapporten)",
        .kindEmpty: "ei tom fil",
        .kindHiddenFolder: "ei skjult mappe",
        .kindOuterLink: "ei lenkje til ei mappe som denne mappa sjølv ligg i",
        .kindOther: "ikkje ei Excel-arbeidsbok",
        .severityError: "Feil",
        .severityWarning: "Åtvaring",
        .severityExplained: "Forklart",
        .explainedAsRight: "Verksemda svarar at det stemmer.",
        .explainedBy: "Verksemda svarar: «{text}»",
        .remarksExplain:
            "Er ei åtvaring rett slik det står, vel Ja under Stemmer og skriv kort kvifor. Då blir de ikkje spurde om ho igjen. Feil må rettast.",
        .remarksLocation: "Kvar",
        .remarksIsRight: "Stemmer",
        .remarksIsRightHelp: "Vel Ja dersom det skal vere slik, og skriv kort kvifor. Rett cella dersom ikkje.",
        .resultExplained: "Forklarte: {count}.",
        .controlCorrectionsSheet: "Rettingar",
        .correctionEarlier: "Frå fil",
        .correctionColumn: "Kolonne",
        .correctionBefore: "Før",
        .correctionAfter: "No",
        .correctionClosed: "Lukka funn",
        .correctionOpened: "Nytt funn",
        .correctionsNone: "Inga verksemd har endra noko frå eitt skjema til det neste.",
        .controlTextsSheet: "Tekstar",
        .textsTitle: "Tekstar som {body|… vil lese|kjem i vedlegget}: les dei før vedlegget blir gitt ut",
        .textsOfHidden: "Fagområdet er skjult",
        .textsText: "Tekst",
        .textsNone: "Verksemdene har ikkje skrive noko som kjem i vedlegget.",
        .mailCorrected: "Av {asked} ting å sjå på i skjemaet før dette er {corrected} i orden no.",
        .mailAllCorrected: "Alt som var å sjå på i skjemaet før dette, er i orden no. Det som står under, er nytt.",
        .controlExplanation: "Kva verksemda svarar",
        .optionExplained:
            "gi òg returskjema for åtvaringar, og gjer ikkje resultatet endeleg før alle åtvaringar er retta eller forklarte",
        .finalUnexplained:
            "{unit} har {count} åtvaringar som verken er retta eller forklarte.|{unit} har {count} åtvaring som verken "
            + "er retta eller forklart.|{unit} har {count} åtvaringar som verken er retta eller forklarte.",
        .controlExplained: "Forklarte åtvaringar",
        .severityNote: "Merknad",
        .returnApproved: "Godkjent",
        .returnReturned: "Levert",
        .returnMissing: "Manglar",
        .returnRejected: "Avvist",
        .returnWaived: "Halden utanfor",
        .returnWaivedUnused: "Halden utanfor (skjemaet blir ikkje brukt)",
        .returnCarried: "Ført vidare frå {year}",
        .returnForms: "{status} ({count} av {total} skjema leverte)",
        .returnToCorrect: "Må rettast",
        .returnCarriedForward: "Ført vidare",
        .returnBlank: "Tomt skjema",
        .categoryInternal: "Interne læringsarenaer",
        .categoryExternal: "Eksterne læringsarenaer",
        .categoryRecruitment: "Rekruttering",
        .categoryCooperation: "Samarbeid og kjøp av tenester",
        .categoryOwn: "Verksemdene sine eigne",
        .categoryOwnOrNone: "Verksemdene sine eigne, eller utan strategi",
        .reasonFewFTE: "Under {limit} årsverk",
        .reasonFewEmployees: "Færre enn {limit} tilsette",
        .reasonManyDepartures: "Meir enn {limit} % er venta å slutte",
        // Shared by the sheets of the council's workbook.
        .councilTitle: "Vedlegg til {plan}",
        .provisional: "Førebels",
        .final: "Endeleg",
        .provisionalWhy: "Førebels: {count} av {total} har levert utan feil.{elsewhere| Sjå arket Om tala.}",
        .provisionalReady:
            "Førebels: alle verksemder har levert utan feil, men vedlegga er ikkje gjorde endelege enno.",
        .provisionalSettled:
            "Førebels: {count} av {total} har levert utan feil, og resten er førte vidare eller "
            + "haldne utanfor med vilje, men vedlegga er ikkje gjorde endelege enno.",
        .provisionalOpen:
            "Førebels: alle verksemder har levert utan feil, men HR må avklare ei fil eller kva retur som er "
            + "nyast.{elsewhere| Sjå arket Om tala.}",
        .finalWhy: "Endeleg: alle verksemder har levert utan feil.",
        .finalSettled:
            "Endeleg: {count} av {total} har levert utan feil. For resten er tal førte vidare frå "
            + "ein tidlegare revisjon, eller dei er haldne utanfor med vilje.",
        .pageFooter: "Side &P av &N",
        .councilFooter: "Side {page}",
        .hiddenNote:
            "«:» betyr at talet ikkje blir vist av omsyn til personvern: færre enn {threshold} tilsette, eller "
            + "talet er ikkje oppgitt. Slike tal er heller ikkje med i summar, snitt og diagram.",
        .hiddenCounts:
            "|Talet 1, og tal der éin er att av dei same tilsette, blir viste som «:»; 0 blir vist."
            + "|Tal på personar frå 1 til {count}, og tal der så få er att av dei same tilsette, blir viste som «:»; 0 blir vist.",
        .hiddenSums:
            "Summar av verksemdene sine eigne tal tel likevel alle. Ville ein sum røpe eit skjult tal, er òg "
            + "andre tal ved sida av skjulte.",
        .hiddenNoteCarried: "For tal frå ein tidlegare revisjon er grensa {threshold} tilsette.",
        .signsNote:
            "Teikn i tabellane: «:» blir ikkje vist av omsyn til personvern, «..» er ikkje oppgitt, «.» "
            + "passar ikkje her.",
        .ownNote: "* Verksemda sitt eige namn; står ikkje i lista til planen.",
        .carriedLevels: " Nivåa er ikkje med, for skalaen er ein annan no.",
        .partialNote: "Berre ein del av skjemaa er leverte, og tala er berre frå dei: {units}.",
        .carriedNote:
            "|Tal frå ein tidlegare revisjon, fordi verksemda ikkje har levert noko som kan brukast: {units}.{counted| Dei er merkte med året der verksemda er nemnd, og er med i summane.}"
            + "|Tal frå ein tidlegare revisjon, fordi verksemdene ikkje har levert noko som kan brukast: {units}.{counted| Dei er merkte med året der verksemdene er nemnde, og er med i summane.}",
        .carriedPart: "{section} (tal frå {units})",
        .carriedName: "{unit} (tal frå {year})",
        .nothingAnswered: "Ingen har ført noko her.",
        .madeOn: "Laga {date}",
        // Samandrag.
        .summarySheet: "Samandrag",
        .summaryMessage: "Det viktigaste",
        .summaryWhere: "Meir om det",
        .summaryKeyFigures: "Nøkkeltal",
        .summaryPicture:
            "Store gap etter {col.unit.serviceArea|organisasjon|tenesteområde} "
            + "({unweighted|gap|vekta gap} på {limit} eller meir)",
        .summaryPictureTitle: "Store gap, utan og med tiltak",
        .summaryPictureAxis: "Talet på store gap",
        .summaryPictureWords: "Stolpediagram over store gap. {values}.",
        .summaryPictureValue: "{area}: {open} utan tiltak, {met} med tiltak",
        .summaryUnanswered: "Utan tiltak",
        .summaryAnswered: "Med tiltak",
        .summaryReturned: "Verksemder som har levert",
        .summaryOf: "{count} av {total}",
        .summaryOfPublic: "{count} av {total} viste",
        .summaryPublicHidden: "{shown} viste, {hidden} kan ikkje visast",
        .summaryAreas: "Fagområde kartlagde (verksemd × fagområde)",
        .summaryHidden: "Fagområde som ikkje blir viste, av omsyn til personvern",
        .summaryShared: "Fagområde der fleire verksemder har gap",
        .summaryLarge: "Store gap",
        .summaryLargeOpen: "– av desse utan tiltak",
        .summaryRecruitment: "Rekrutteringsbehov {years}, {recruited|…|personar}",
        .summaryNeeds: "{col.measures.need|…|Kompetansebehov}",
        .summaryRemaining: "– av desse står att (planlagde eller i gang)",
        .summaryCost: "{col.measures.cost|…|Kostnad} som står att{currency|, …}",
        .summaryUnbudgeted: "– av dette ikkje i budsjett{currency|, …}",
        .summarySpent:
            "{col.measures.cost|…|Kostnad} for {status.done|tiltak med status «…»|gjennomførte tiltak}{currency|, …}",
        .summaryDropped:
            "{col.measures.cost|…|Kostnad} for tiltak {status.dropped|med status «…»|avslutta utan gjennomføring}{currency|, …}",
        .summaryAreaFTE: "{col.staffing.fte|…|Årsverk} førte på fagområde",
        .summaryPartial: "{figure} ({count} av {total} verksemder)",
        .notAsked: "Ikkje alle er spurde om alt. Ikkje spurt om: {columns}.",
        .notAskedSheet: "arket {sheet}",
        .notAskedArea: "fagområdet til tiltak",
        .orNotAsked: "{name}, eller ikkje spurt",
        .messageAsked: "Det gjeld {count} av {total} verksemder. Dei andre er ikkje spurde.",
        .summaryDepartures: "{col.staffing.departures|…|Venta avgang}, personar",
        .summaryLargest: "{unweighted|Største gap|Største vekta gap}",
        .summaryUnitArea: "Verksemd og fagområde",
        .summaryContents: "Innhald",
        .summaryAboutSheet: "Kva arket viser",
        .summaryPage: "Side",
        .messageNothingPublic: "Ingen nivå kan visast, så vi veit ikkje kvar kompetansen manglar.",
        .messageLarge:
            "Ingen av gapa{hidden| som kan visast,} er store ({unweighted|gap|vekta gap} på {limit} eller meir).|Det er eitt stort gap "
            + "({unweighted|gap|vekta gap} på {limit} eller meir){answer|, …}.|Det er {count} store gap ({unweighted|gap|vekta gap} på {limit} eller "
            + "meir){answer|, …}.",
        .answerOneMet: "og det er møtt med {asks.measures.status|planlagde eller pågåande }tiltak",
        .answerOneOpen: "og det er utan {asks.measures.status|planlagde eller pågåande }tiltak",
        .answerAllMet: "og alle er møtte med {asks.measures.status|planlagde eller pågåande }tiltak",
        .answerNoneMet: "og ingen av dei er møtte med {asks.measures.status|planlagde eller pågåande }tiltak",
        .answerSomeOpen:
            "|og eitt av dei er utan {asks.measures.status|planlagde eller pågåande }tiltak"
            + "|og {count} av dei er utan {asks.measures.status|planlagde eller pågåande }tiltak",
        .answerOfAsked:
            "og {open} av {asked} der det er spurt om tiltak, "
            + "er utan {asks.measures.status|planlagde eller pågåande }tiltak",
        .messageMostIn: "|Flest har {noun|… }{names} ({most}).|Flest har {noun|… }{names} ({most} kvar).",
        .messageAllIn: "|Det er i {noun|… }{names}.|Alle er i {noun|… }{names}.",
        .messageServiceAreas: "|tenesteområdet|tenesteområda",
        .messageMostOf: "|Størst er behovet for {names} ({most}).|Størst er behovet for {names} ({most} av kvar).",
        .listAnd: " og ",
        .messageInYears: "i {years}",
        .messageInPeriods: "i planperioden ({years})",
        .messageNoMeasures: "Ingen har ført noko tiltak.",
        .messageNoRecruitment: "Ingen har ført behov for å tilsetje nokon {when}.",
        .messageRecruitment:
            "{severalUnits|Ingen av verksemdene som har svara på det, treng|Verksemda treng ikkje} å tilsetje nokon "
            + "{when}.|{severalUnits|Verksemdene|Verksemda} treng å tilsetje éin person {when}."
            + "|{severalUnits|Verksemdene|Verksemda} treng å tilsetje {count} personar {when}.",
        .messageRecruitmentFTE: "{severalUnits|Verksemdene|Verksemda} treng å tilsetje {fte} årsverk {when}.",
        .messageVulnerabilityUnknown: "Det kan ikkje visast for nokon av fagområda om dei er sårbare.",
        .vulnerabilityUnknown:
            "Der talet på dei som er venta å slutte, ikkje blir vist av omsyn til personvern, blir det heller ikkje vist om det gjer fagområdet sårbart.",
        .messageNoStaffing:
            "Ingen tal for bemanning på fagområda kan visast, så vi veit ikkje kva fagområde som er sårbare.",
        .messagePast: "Av dette er {count} for år før {year}.",
        .messageVulnerable:
            "Ingen av fagområda{hidden| som kan visast,} er sårbare.|Eitt fagområde{severalUnits| i ei verksemd} er "
            + "sårbart{answer|, …}.|Det er {count} sårbare fagområde i {severalUnits|verksemdene|verksemda}"
            + "{answer|, …}.",
        .messageVulnerableHidden:
            "|For eitt fagområde til kan det ikkje visast om det er sårbart.|For {count} fagområde til kan det ikkje "
            + "visast om dei er sårbare.",
        .messageMeasures:
            "Ingen tiltak er {asks.measures.status|planlagde eller i gang|oppgitt}.|Eitt tiltak er "
            + "{asks.measures.status|planlagt eller i gang|oppgitt}.|{count} tiltak er "
            + "{asks.measures.status|planlagde eller i gang|oppgitt}.",
        .messageMeasuresElse:
            "|Eitt tiltak til er oppgitt der det ikkje er spurt om status."
            + "|{count} tiltak til er oppgitte der det ikkje er spurt om status.",
        .messageNoCost: "Ingen kostnad er oppgitt.",
        .messageCost: "Oppgitt kostnad er {cost}{currency| …}.",
        .messageAllBudgeted: "Oppgitt kostnad er {cost}{currency| …}, og alt er i budsjett.",
        .messageNoneBudgeted:
            "Oppgitt kostnad er {cost}{currency| …}, og ingenting av det er oppgitt å vere i budsjett.",
        .messageUnbudgeted:
            "Oppgitt kostnad er {cost}{currency| …}, og {open}{currency| …} av det er ikkje oppgitt å vere i budsjett.",
        .messageNoPrevious: "Ingen tidlegare revisjon er lagd ved, så det kan ikkje seiast om det er blitt betre.",
        .messageNoWeights:
            "Vekta gap kan ikkje samanliknast med {previous}, "
            + "sidan {col.gap.importance|«…»|kor viktig noko er,} ikkje er målt på same måten.",
        .messageNoComparison: "Gapa kan ikkje samanliknast med {previous}.",
        .gapDown: "{unweighted|gap over null|vekta gap} er ned {percent} %, frå {before} til {after}",
        .gapUp: "{unweighted|gap over null|vekta gap} er opp {percent} %, frå {before} til {after}",
        .gapUpFromNone: "{unweighted|gap over null|vekta gap} er opp frå 0 til {after}",
        .gapSame: "{unweighted|gap over null|vekta gap} er {after} begge åra",
        .messageBetter: "Det er blitt betre sidan {previous}: {gap}, der tala kan samanliknast ({compared}).",
        .messageWorse: "Det er blitt verre sidan {previous}: {gap}, der tala kan samanliknast ({compared}).",
        .messageSame:
            "Det er verken betre eller verre enn i {previous}: {gap}, der tala kan samanliknast ({compared}).",
        .messageNoVerdict: "{Gap}, der tala kan samanliknast ({compared}).",
        .messagePreviousAims:
            "Med {col.gap.desired|«…»|ønskt nivå}{importance| og …} som i {previous} ville det vore {aimed}.",
        .messageOverNinetyNine: "over 99",
        .messageUnderOne: "under 1",
        .messageReturned: "{count} av {total} har levert.",
        .messageCarried:
            "|For éi er tal førte vidare frå ein tidlegare revisjon.|For {count} er tal førte vidare frå ein "
            + "tidlegare revisjon.",
        .messageWaived: "|Éi til er halden utanfor.|{count} til er haldne utanfor.",
        .messageLeftOut:
            "|På éi rad er noko utelate på grunn av feil.|På {count} rader er noko utelate på grunn av feil.",
        .messageHidden:
            "|Nivåa for eitt fagområde blir ikkje viste av omsyn til personvern.|Nivåa for {count} fagområde "
            + "blir ikkje viste av omsyn til personvern.",
        .summaryAbout: "Tala er henta frå arka bak, og dei fleste er formlar som viser kvar.",
        .contentsChallenges:
            "{col.measures.need|…|Behov}{asks.measures.strategy|, strategiar} og tiltak{ref.challenges|, slik … i planen viser dei}",
        .contentsRecruitment: "Kven vi må tilsetje, og {periods|i kva periode|kva år}",
        .contentsGap: "Eit diagram og ein tabell for kvar verksemd",
        .contentsGapTables: "Ein tabell for kvar verksemd",
        .contentsOverview: "Alle verksemder side om side, og eit varmekart",
        .contentsUnits: "{severalUnits|Alle verksemder side om side|Kor mykje verksemda manglar}",
        .contentsPriorities: "Dei største gapa{asks.measures.area|, og tiltaka mot dei}",
        .contentsShared: "Det fleire verksemder manglar{uses.measures|, og det som ikkje heng saman}",
        .contentsStaffing: "Tilsette og årsverk i kvar verksemd, og årsverk på kvart fagområde",
        .contentsVulnerability: "Fagområde som kviler på få, og vegar ut",
        .contentsStrategies:
            "{asks.measures.status|Kor langt tiltaka er komne|Tiltaka}{asks.measures.strategy|, kva strategiane blir brukte til}{asks.measures.cost| og kva det kostar}",
        .contentsAbout: "Kven som har levert, og korleis kvart tal er rekna ut",
        // Hovudutfordringar.
        .challengesSheet: "Hovudutfordringar",
        .challengesTitle: "Hovudutfordringane til organisasjonen{ref.challenges| (…)}",
        .challengesAbout:
            "{col.measures.need|…|Behov}{asks.measures.strategy|, strategiar} og tiltak for kvar verksemd.",
        .challengesSection: "Verksemd/område",
        .challengesNeed: "{col.measures.need|…|Behov}",
        .challengesMeasuresAlone: "Tiltak",
        .challengesMeasures: "{col.measures.measure|…|Delstrategi/tiltak}",
        .challengesNone: "Ingen behov førte",
        .challengesDone: "{measure} ({status.done|…|gjennomført})",
        .challengesPartlyDone:
            "{measure} (dels {status.done|…|gjennomført}, dels {status.dropped|…|avslutta utan gjennomføring})",
        .challengesDropped: "{measure} ({status.dropped|…|avslutta utan gjennomføring})",
        // Vedlegg 1 Rekruttering.
        .recruitmentSheet: "Vedlegg 1 {sheet.recruitment|…|Rekruttering}",
        .recruitmentTitle: "Vedlegg 1: {sheet.recruitment|…|Felles rekrutteringsbehov}",
        .recruitmentAbout:
            "Talet på {recruited|…|personar} verksemdene treng å tilsetje, for kvar {col.recruitment.position|rad|stilling} og {periods|kvar periode|kvart år}{ref.recruitment| (…)}. Har ingen "
            + "ført behov, står det «..»; det er ikkje det same som 0. {periods|Ein periode|Eit år} der ingen har ført noko, har verken sum eller søyle.",
        .recruitmentPosition: "{col.recruitment.position|…|Stilling}",
        .recruitmentChart: "Rekrutteringsbehov per {periods|periode|år}",
        .recruitmentChartAxis: "{recruited|Årsverk|Personar}",
        .recruitmentChartWords: "Søylediagram over rekrutteringsbehov i alt: {values}.",
        .recruitmentByArea: "Etter {col.unit.serviceArea|organisasjon|tenesteområde}",
        .recruitmentServiceArea: "{col.unit.serviceArea|…|Tenesteområde}",
        .recruitmentNobody: "ikkje oppgitt",
        .recruitmentInFTE: "årsverk",
        // Vedlegg 2 GAP.
        .gapSheet: "Vedlegg 2 {sheet.gap|…|GAP}",
        .gapTitle: "Vedlegg 2: {sheet.gap|…|GAP-analyse}",
        .gapAbout:
            "{levels|…|Dagens nivå og ønskt nivå} for kvart fagområde, på skalaen {scale}. {importance|Vekta gap er gap gonger …. }"
            + "Eit overskot tel aldri mot ein mangel: summen av gap er berre av gap over null.",
        .gapDiagram: "Diagram {number}: {unit}",
        .gapArea: "{col.gap.area|…|Fagområde}",
        .gapCurrent: "{col.gap.current|…|Dagens nivå}",
        .gapDesired: "{col.gap.desired|…|Ønskt nivå}",
        .standardScale:
            "Ingen kompetanse|Kjenner til|Kan noko, treng rettleiing|God kompetanse, arbeider sjølvstendig|Svært god kompetanse, rettleier andre|Spisskompetanse, utviklar faget",
        .standardImportance: "Nyttig|Viktig|Avgjerande",
        .gapLevels: "«{current}» og «{desired}»",
        .gapGap: "{col.gap.gap|…|Gap}",
        .gapImportance: "{col.gap.importance|…|Kor viktig}",
        .gapImportanceWord: "{col.gap.importance|«…»|kor viktig fagområdet er}",
        .gapWeighted: "{unweighted|Gap over null|Vekta gap}",
        .gapSurplus: "Overskot (gap under null)",
        .gapChartWords: "Stolpediagram for {unit}. {values}.",
        .gapRadarWords: "Radardiagram for {unit}. {values}.",
        .gapChartValue: "{area}: {col.gap.current|…|i dag} {current}, {col.gap.desired|…|ønskt} {desired}",
        .gapAxis: "Nivå ({low}–{high})",
        .gapAllHidden: "Ingen nivå kan visast for denne verksemda.",
        .gapNotReturned: "Ikkje levert: {units}.",
        .gapServiceArea: "{col.unit.serviceArea|…|Tenesteområde}: {name}",
        .gapIndex: "Diagramma",
        .gapIndexName: "Diagram",
        .theUnits: "Verksemdene",
        .gapNoDiagrams:
            "Her er {count} verksemder. Med fleire enn {most} står tabellane utan diagram: så mange diagram gjer fila for "
            + "tung å opne, og Excel tillèt høgst 1026 sideskift på eit ark.",
        .overviewSheet: "GAP-oversikt",
        .overviewTitle: "GAP-oversikt: verksemdene etter kor mykje dei manglar",
        .overviewAbout:
            "{unweighted|Mest gap|Størst vekta gap} står først. Snitta er over fagområda som er viste i Vedlegg 2; snitt gap er av "
            + "det som manglar, og eit overskot tel som 0.",
        .overviewChangeAbout:
            "Endringa er i {unweighted|gap over null|vekta gap} sidan {previous}, for fagområda som kan visast begge åra. Mindre er betre.",
        .overviewPublic: "Fagområde som blir viste",
        .overviewHidden: "Fagområde som ikkje blir viste",
        .overviewCurrent: "Snitt {col.gap.current|«…»|dagens nivå}",
        .overviewDesired: "Snitt {col.gap.desired|«…»|ønskt nivå}",
        .overviewSurplus: "Fagområde med overskot",
        .overviewChange: "Endring sidan {previous}",
        .overviewAreas: "{col.unit.serviceArea|Organisasjonane|Tenesteområda}",
        .overviewMap: "Varmekart: fagområde som fleire verksemder har kartlagt",
        .overviewMapAbout:
            "Talet er gapet: {col.gap.desired|«…»|ønskt nivå} − {col.gap.current|«…»|dagens nivå}. Jo mørkare oransje, jo større mangel; blått er "
            + "overskot. «.» betyr at verksemda ikkje har fagområdet, og «..» at svaret manglar.",
        // Prioriteringar.
        .prioritiesSheet: "Prioriteringar",
        .prioritiesTitle: "Prioriteringar: dei største gapa",
        .prioritiesAbout:
            "Gap over null, det største {unweighted|gapet|vekta gapet} først{asks.measures.area|, med tiltaka som "
            + "står att for fagområdet}. Like tunge gap står anten alle eller ingen.",
        .prioritiesNone: "Ingen tiltak",
        .prioritiesNext:
            "|1 til med {unweighted|gap|vekta gap} {weight}.|{count} til med {unweighted|gap|vekta gap} {weight}.",
        .prioritiesNextAlone:
            "|1 med {unweighted|gap|vekta gap} {weight}.|{count} er like tunge, med {unweighted|gap|vekta gap} {weight}: for mange til å stå her.",
        .prioritiesLighter: "|1 veg mindre.|{count} veg mindre.",
        .prioritiesNoGap: "Ingen av fagområda{hidden| som kan visast,} har gap.",
        .sharedSheet: "Felles behov",
        .sharedTitle: "Felles behov: det fleire verksemder manglar",
        .sharedAbout:
            "Fagområde der to eller fleire verksemder har gap: aktuelle for felles kurs"
            + "{ref.sharedNeeds| eller fagnettverk (…)|, fagnettverk} eller samarbeid med andre{ref.cooperation| (…)}. "
            + "Tala er for alle verksemdene som har fagområdet og kan visast.",
        .sharedNone: "Ingen av fagområda{hidden| som kan visast,} har gap i meir enn éi verksemd.",
        .sharedUnits: "Verksemder med gap",
        .sharedLowest: "Lågaste nivå",
        .sharedHighest: "Høgaste nivå",
        .sharedWeighted: "Snitt vekta med tilsette",
        .checksTitle: "Kryssjekk",
        .checksAbout: "Det som ikkje heng saman, og som det er verdt å spørje om.",
        .checksSubject: "Gjeld",
        .checkLargeGap:
            "{unweighted|Stort gap|Stort vekta gap}, men ingen {asks.measures.status|planlagde eller pågåande }tiltak for fagområdet",
        .checkVulnerable: "Sårbart fagområde utan {asks.measures.status|planlagde eller pågåande }tiltak",
        .checkNoRow: "Skal løysast med rekruttering, men verksemda står ikkje i Vedlegg 1",
        .checkNoStrategy:
            "Står i Vedlegg 1, men ingen {asks.measures.status|planlagde eller pågåande }tiltak har rekruttering som strategi",
        // Vedlegg 3 Årsverk.
        .staffingSheet: "Vedlegg 3 {sheet.staffing|…|Årsverk}",
        .staffingTitle: "Vedlegg 3: {sheet.staffing|…|Årsverk knytte til fagområde}",
        .staffingAbout:
            "{ref.staffing|Oversikta planen ber om i …: dei|Dei} tilsette og årsverka i kvar verksemd, og "
            + "årsverka på kvart fagområde.",
        .staffingStated: "Ikkje alle verksemder har oppgitt alle tala. Summane gjeld dei som har det: {figures}.",
        .staffingPartial:
            "For nokre verksemder er tala for «Heile verksemda» ikkje oppgitte, eller ikkje med på grunn av feil. For dei står "
            + "«..», og summen seier kor mange verksemder han gjeld.",
        .staffingAreas: "Fagområde, verksemd for verksemd",
        .staffingAreasAbout:
            "{col.staffing.headcount|…|Tilsette} er dei som har fagområdet, og {col.staffing.fte|«…»|årsverk} delen deira på det. Same person kan ha fleire "
            + "fagområde, så tilsette blir ikkje lagde saman.{crossCutting| Gjennomgåande fagområde, som er felles for alle, har ingen "
            + "årsverk.}",
        .staffingHeadcount: "{col.staffing.headcount|…|Tilsette}",
        .staffingFTE: "{col.staffing.fte|…|Årsverk}",
        .staffingMean: "Snittstilling",
        .staffingFullTime: "{col.staffing.fullTime|…|Heiltid}",
        .staffingShare: "Heiltidsdel",
        .staffingDepartures: "{col.staffing.departures|…|Venta avgang}",
        .staffingVacant: "{col.staffing.vacant|…|Ledige årsverk}",
        .staffingTotal: "Alle verksemder",
        .staffingTotalOf: "{count} av {total} verksemder",
        .staffingTotalAsked: "Verksemdene som er spurde",
        .staffingByArea: "Fagområde i fleire verksemder",
        // Sårbarheit.
        .vulnerabilitySheet: "Sårbarheit",
        .vulnerabilityTitle: "Sårbare fagområde",
        .vulnerabilityAbout:
            "Fagområde som kviler på få personar eller få årsverk, og som kan eigne seg for samarbeid med "
            + "andre{ref.vulnerability| (…)}.",
        .vulnerabilityOrder:
            "Dei mest alvorlege står først: flest grunnar, deretter færrast årsverk, deretter færrast "
            + "tilsette. Eitt fagområde kan ha fleire grunnar.",
        .vulnerabilityReason: "Kvifor",
        .vulnerabilityRoute: "Mogleg veg",
        .routeTraining: "Opplæring av fleire",
        .routeCooperation: "Samarbeid med andre",
        .routePurchase: "Kjøp av tenester",
        // Strategiar og tiltak.
        .strategiesSheet: "{sheet.measures|…|Strategiar og tiltak}",
        .strategiesAbout:
            "Kor mange behov og tiltak som bruker kvar av strategiane i planen. Eit tiltak med fleire strategiar "
            + "er talt på kvar av dei{severalUnits|, og eit behov som fleire verksemder har, for kvar av dei}.",
        .strategiesCategory: "Kategori",
        .strategiesStrategy: "Strategi",
        .strategiesNeeds: "{col.measures.need|…|Behov} som bruker strategien",
        .strategiesMeasures: "{col.measures.measure|…|Tiltak} som bruker strategien",
        .strategiesCosted: "{col.measures.measure|…|Tiltak} med oppgitt {col.measures.cost|«…»|kostnad}",
        .strategiesCostTitle: "{col.measures.cost|…|Kostnad} som står att, etter {costYears|år|frist}",
        .strategiesYear: "{costYears|År|Frist}",
        .strategiesNoYear: "Utan frist",
        .strategiesCost: "{col.measures.cost|…|Kostnad}{currency| (…)}",
        .strategiesCostWord: "{col.measures.cost|«…»|kostnad}",
        .strategiesUnbudgeted: "– av dette ikkje i budsjett{currency| (…)}",
        .strategiesStatusTitle: "Tiltak{cost| og …}{asks.measures.status| etter status}",
        .strategiesStatusAbout:
            "{col.measures.cost|…|Kostnad} er det verksemdene har oppgitt.{asks.measures.budgeted| «Ikkje i budsjett» er alt som ikkje er "
            + "sagt å vere forankra i budsjett.}",
        .strategiesRemaining: "Står att",
        .strategiesSpent: "{status.done|…|Gjennomført}{asks.measures.cost| (brukt)}",
        .strategiesDropped: "{status.dropped|…|Avslutta utan gjennomføring}{asks.measures.cost| (ikkje brukt)}",
        .strategiesStatus: "{col.measures.status|…|Status}",
        .strategiesByCategory:
            "{col.measures.cost|…|Kostnad} som står att{currency| (…)}, etter kategori{by| og …}",
        // Om tala.
        .contentsChanges: "Kva som er endra sidan førre revisjon, og utviklinga over tid",
        .ownSheet: "Eigne opplysningar",
        .ownAbout:
            "Det organisasjonen sjølv har bede om å få med.{ofAreas| Svar på rader om fagområde med få tilsette er ikkje med.}",
        .contentsOwn: "Det organisasjonen sjølv har spurt om",
        .ownHidden: "Svar som ikkje kan visast: {count}.",
        .changesSheet: "Endringar",
        .changesTitle: "Endringar frå {previous} til {now}",
        .changesAbout:
            "Her er revisjon {now} halden mot revisjon {previous}. Med er verksemdene som svara sjølve begge åra ({count}){uses.gap|, og fagområde som kan visast begge åra}. Summane er difor som regel lågare enn i vedlegga.",
        .changesNotAsked: "Ikkje spurt etter i {previous}, og difor ikkje samanlikna: {sheets}.",
        .changesNewUnits: "Nye verksemder, utan noko å samanlikne med: {units}.",
        .changesGoneUnits: "Verksemder som ikkje er med lenger: {units}.",
        .changesUnansweredNow: "Utan eigne tal no, og difor ikkje samanlikna: {units}.",
        .changesUnansweredPreviously: "Utan eigne tal i {previous}, og difor ikkje samanlikna: {units}.",
        .changesProvisional: "Tala frå {previous} vart aldri gjorde endelege.",
        .breakMark: "Brot i serien:",
        .breakMunicipality: "tala før gjeld {name}.",
        .breakScale: "skalaen er endra, så nivå og gap kan ikkje samanliknast.",
        .breakLabels: "nivåa har fått andre forklaringar. Nokre endringar i nivå kan kome av det.",
        .breakImportance:
            "{col.gap.importance|«…»|kor viktig noko er,} er ikkje målt på same måten, så vekta gap kan ikkje samanliknast.",
        .breakAreas: "fagområda er endra: {new}, {gone}.",
        .breakNewAreas: "ingen nye|1 nytt|{count} nye",
        .breakGoneAreas: "ingen tekne ut|1 teke ut|{count} tekne ut",
        .breakUnits: "verksemdene er endra: {new}, {gone}.",
        .breakNewUnits: "ingen nye|1 ny|{count} nye",
        .breakGoneUnits: "ingen tekne ut|1 teken ut|{count} tekne ut",
        .breakPrivacy:
            "grensa for kva som blir vist, er endra frå {previous} til {now} tilsette. Den strengaste gjeld her for begge åra.",
        .breakWholeUnit:
            "nokre verksemder har berre i eitt av åra oppgitt tal for heile verksemda. Tilsette og årsverk er "
            + "samanlikna for dei som har oppgitt dei begge åra.",
        .breakRecruitment:
            "rekruttering er ført i personar det eine året og i årsverk det andre, og blir ikkje samanlikna.",
        .changesSummary: "Kort fortalt",
        .changesMeaning: "Kva det er",
        .changesDifferenceIn: "Endring i {figure}",
        .changesBetterWhen: "Kva er betre?",
        .changesBetterHigher: "Høgare er betre",
        .changesBetterLower: "Lågare er betre",
        .changesBetterNeither: "Verken eller",
        .changesVerdict: "Utviklinga",
        .changesIsBetter: "Betre",
        .changesIsWorse: "Verre",
        .changesUp: "Meir",
        .changesDown: "Mindre",
        .percentagePoints: "prosentpoeng",
        .changesCoverageAbout: "Kor mykje av ønskt kompetanse som er der; endringa i prosentpoeng",
        .changesLargeAbout: "{unweighted|Gap|Vekta gap} på minst {limit}",
        .changesVulnerableAbout: "Etter grensene i år",
        .changesCostAbout: "Oppgitt for tiltak som stod att{costYears|, for år som begge planane har}",
        .changesWeightedAbout: "{importance|Gap gonger …|Gapa over null}, lagt saman",
        .changesAimed: "{unweighted|Gap over null|Vekta gap}, målt som i {previous}",
        .changesAimedAbout:
            "{col.gap.desired|«…»|Ønskt nivå}{importance| og …} som i {previous}, så berre {col.gap.current|«…»|dagens nivå} er endra",
        .changesLackingAbout: "{col.gap.desired|«…»|Ønskt nivå} er høgare enn {col.gap.current|«…»|dagens}",
        .changesClosedGaps: "Gap som er lukka",
        .changesClosedAbout: "Hadde gap sist, har det ikkje no",
        .changesOpenedGaps: "Nye gap",
        .changesOpenedAbout: "Hadde ikkje gap sist, men har det no",
        .changesHeadcountAbout: "Heile verksemda, kvar person talt éin gong",
        .changesFTEAbout: "Heile verksemda, der begge åra har tal som kan visast",
        .changesMeanAbout:
            "{col.staffing.fte|…|Årsverk} delt på {col.staffing.headcount|«…»|tilsette}; endringa i prosentpoeng",
        .changesShareAbout:
            "Tilsette på heiltid delt på tilsette, der begge åra har tal som kan visast; endringa i prosentpoeng",
        .changesRecruitmentFigure: "Planlagd rekruttering {years}",
        .changesRecruitmentFigureAbout: "{periods|Periodane|Åra} som begge planane har",
        .changesDoneMeasures: "{status.done|Tiltak med status «…»|Gjennomførte tiltak}",
        .changesDoneAbout: "Av tiltaka {asked|som var planlagde eller i gang i|frå} {previous} ({count})",
        .changesCompared: "Samanlikna",
        .changesAreasOf: "ingen av {total}|1 av {total}|{count} av {total}",
        .changesAreas: "{count} fagområde",
        .changesUnitsOf: "{count} verksemder|{count} verksemd|{count} verksemder",
        .changesClosed: "Lukka",
        .changesSmaller: "Mindre",
        .changesUnchanged: "Uendra",
        .changesLarger: "Større",
        .changesOpened: "Nytt gap",
        .changesByLowerAim: " – ønskt nivå er senka",
        .changesByHigherAim: " – ønskt nivå er heva",
        .changesNothingCompared: "Ingenting kan samanliknast.",
        .changesNone: "Ingen endringar{hidden| som kan visast}.",
        .changesGapUnits: "Gap, verksemd for verksemd",
        .changesGapAbout:
            "Talet på fagområde etter kva som er blitt av gapet. «Samanlikna» seier kor mange som kan visast begge åra, av dei som er med begge åra.",
        .changesGapAreas: "Gap i fagområde som fleire verksemder har",
        .changesGapLines: "Gap som er lukka, nye, mindre eller større",
        .changesStaffingUnits: "Bemanning, verksemd for verksemd",
        .changesStaffingAbout:
            "Tilsette og årsverk i heile verksemda, kvar person talt éin gong. Med er dei som har tal for heile verksemda "
            + "som kan visast begge åra ({count} av {total}). Årsverk er med der begge åra er oppgitte.",
        .changesStaffingLines: "Fagområde der bemanninga er endra",
        .changesStaffingLinesAbout:
            "{col.staffing.headcount|…|Tilsette} er dei som har fagområdet. Årsverk er med der begge åra er oppgitte.",
        .changesRecruitment: "Rekruttering: planlagt no mot planlagt i {previous}",
        .changesRecruitmentAbout:
            "Berre {periods|periodane|åra} som begge planane har, {years}. «..» betyr at ingen har oppgitt behov.",
        .changesPeriod: "{name} ({former} i {previous})",
        .changesRecruitmentPast:
            "I {previous} var det dessutan planlagt {count} for {years}, som ikkje er med i planen lenger.",
        .changesYears: "{periods|Periode|År}",
        .changesAllPositions: "{col.recruitment.position|I alt|Alle stillingar}",
        .changesPlannedPrevious: "Planlagt i {previous}",
        .changesPlannedNow: "Planlagt i {now}",
        .changesMeasures: "Tiltaka frå {previous}, verksemd for verksemd",
        .changesMeasuresAbout:
            "Kva som er blitt av tiltaka frå {previous}{asked| som da var planlagde eller i gang}. «Ikkje nemnt» er tiltak som verksemda har teke ut av skjemaet.",
        .changesMeasuresPrevious: "Tiltak i {previous}",
        .changesStillThere: "Står der framleis",
        .changesDropped: "Avslutta",
        .changesUnmentioned: "Ikkje nemnt",
        .changesNewMeasures: "Nye tiltak i {now}",
        .changesMeasureList: "Tiltaka, eitt for eitt",
        .changesNewDeadline: "Ny frist: {deadline}.",
        .changesNames: "Nytt, borte og nye namn",
        .changesName: "Namn",
        .changesFormer: "{name} (før: {former})",
        .changesUnitNew: "Ny verksemd",
        .changesUnitGone: "Verksemd som er borte",
        .changesUnitNamed: "Verksemd med nytt namn",
        .changesAreaNew: "Nytt fagområde",
        .changesAreaGone: "Fagområde som er borte",
        .changesAreaNamed: "Fagområde med nytt namn",
        .changesAssigned: "Lagt til hos ei verksemd",
        .changesUnassigned: "Teke ut hos ei verksemd",
        .historyTitle: "Utvikling",
        .historyAbout: "Tala slik vedlegga i kvar revisjon viser dei, òg for verksemder som ikkje kan samanliknast.",
        .historyUnits: "Verksemder med tal",
        .historyUnitsAbout: "Levert, eller ført vidare",
        .historyPublicAbout: "Over fagområde som kan visast",
        .historyStaffingAbout: "Heile verksemda, der ho er oppgitt",
        .historyRecruitment: "Planlagd rekruttering per {periods|periode|år}",
        .historyRecruitmentAbout: "Snitt over {periods|periodane|åra} i planen",
        .historyMeasuresAbout: "Alle som er førte opp",
        .historyDoneAbout: "Av dei: status {status.done|…|gjennomført}",
        .historyMarks: "Merknader",
        .historyMarksAbout: "Førebels, ført vidare, brot i serien",
        .historyCarried: "ingen førte vidare|1 ført vidare|{count} førte vidare",
        .historyBreak: "brot",
        .historyIndex: "Utvikling når {year} er 100",
        .historyIndexAbout:
            "110 betyr ti prosent meir enn i {year}. {levels|Etter ein ny skala byrjar nivåa på 100 igjen. }Tom celle: "
            + "kan ikkje samanliknast.",
        .historyChartTitle: "Utvikling",
        .historyChartWords: "Linjediagram med {year} som 100. {values}.",
        .aboutSheet: "Om tala",
        .aboutReturns: "Kven har levert",
        .aboutQuality: "Kor langt tala er til å stole på",
        .aboutQualityAbout: "Det som ikkje er med i tala, er ikkje det same som 0.",
        .aboutCount: "Kor mange",
        .qualityExpected: "Verksemder som skal svare",
        .qualityReturned: "– av desse har levert",
        .qualityToCorrect: "– av desse med feil som må rettast",
        .qualityCarried: "Verksemder med tal førte vidare frå ein tidlegare revisjon",
        .qualityAbsent: "Verksemder som ikkje har svara",
        .qualityWaived: "Verksemder som er haldne utanfor med vilje",
        .qualityNoRecruitment: "Verksemder som har svara at dei ikkje treng å tilsetje nokon",
        .qualityNoNeeds: "Verksemder som har svara at dei ikkje har behov for tiltak",
        .qualityRows: "Rader i skjemaa som er svara på{uses.staffing|, utan bemanning som ikkje blir vist}",
        .qualityLeftOut: "Rader der noko er utelate på grunn av feil",
        .qualityWarnings:
            "Åtvaringar i skjemaa som ikkje er forklarte{uses.gap| (ikkje rekna med: ark med tal som ikkje blir viste)}",
        .qualityExplained: "Åtvaringar som verksemdene har forklart{uses.gap| (dei same arka ikkje rekna med)}",
        .qualityHiddenLevels: "Fagområde med nivå som ikkje blir viste, av omsyn til personvern",
        .qualityHiddenStaffing: "Fagområde med bemanning som ikkje blir vist, av omsyn til personvern",
        .aboutErrors: "Feil i skjemaet",
        .aboutDefinitions: "Slik er tala rekna",
        .aboutGap:
            "Gap = {col.gap.desired|«…»|ønskt nivå} − {col.gap.current|«…»|dagens nivå}. Under null er eit overskot.",
        .aboutWeighted:
            "Vekta gap = gap{importance| × …,} når gapet er over null, elles "
            + "0. Er det ikkje svara på {col.gap.importance|«…»|kor viktig det er}, blir det rekna som 1.",
        .aboutCoverage:
            "Dekning = kor mykje av den ønskte kompetansen som er der: summen av {col.gap.current|«…»|dagens nivå}, høgst det "
            + "ønskte, delt på summen av {col.gap.desired|«…»|ønskt nivå}, begge rekna frå det lågaste nivået på skalaen. Eit overskot "
            + "dekkjer ingen mangel. «.» betyr at det ikkje er noko å dele på.",
        .aboutOverview:
            "Snitt i GAP-oversikt er over fagområda som er viste. «Snitt vekta med tilsette» tel kvart gap så "
            + "mange gonger som {uses.staffing|fagområdet har tilsette i verksemda|verksemda har tilsette}; er talet på dei skjult, er ikkje verksemda med i det.",
        .aboutPriorities:
            "Prioriteringar viser {unweighted|gap|gap med vekta gap} på minst {limit}, dei største først; er dei færre enn {least}, blir òg mindre gap viste, og er dei over {most}, berre dei største. Gap som veg like mykje, blir viste samla eller ikkje, så lista kan bli kortare, eller opptil dobbelt så lang.",
        .aboutRecruitment: "{sheet.recruitment|…|Rekruttering}: summen av det verksemdene har ført. «..» er ikkje 0.",
        .aboutEmployees:
            "{col.staffing.headcount|…|Tilsette} er verksemdene sine eigne, frå rada «Heile verksemda»: kvar person er talt éin gong, og "
            + "tilsette i ei anna verksemd er ikkje med. {col.staffing.fullTime|…|Heiltid} er dei som har 100 % stilling i verksemda. Tala "
            + "kan vike av frå andre kjelder: nasjonal statistikk slår saman stillingane ein person har hos fleire "
            + "arbeidsgivarar.",
        .aboutMean:
            "Snittstilling = {col.staffing.fte|«…»|årsverk} delt på {col.staffing.headcount|«…»|tilsette}, og heiltidsdel = tilsette på heiltid delt på "
            + "tilsette{ref.fullTime| (…)}, begge frå «Heile verksemda». Verksemder som manglar det eine av tala, "
            + "er ikkje med. Tilsette på fagområde blir aldri lagde saman, for same person kan ha fleire.",
        .aboutVulnerable:
            "Eit fagområde er sårbart av desse grunnane: {reasons}. Årsverk på eit fagområde er delar av arbeidet til folk og seier ikkje noko om stillingane "
            + "deira, så små delar gjer ikkje noko sårbart. Tal som ikkje blir viste, er ikkje rekna med.{crossCutting| Gjennomgåande fagområde, som er felles for alle, er ikkje med.}",
        .aboutRoutes: "Mogleg veg{ref.strategies| (…)}: {routes}.",
        .whenTraining: "opplæring ved {uses.gap|gap eller |}få tilsette",
        .whenMobilising: "større stillingar for dei som har kompetansen, ved få årsverk",
        .whenRecruitment:
            "rekruttering ved {col.staffing.departures|«…»|venta avgang}{asks.staffing.vacant| eller ledige årsverk}",
        .whenVacant: "rekruttering ved ledige årsverk",
        .whenCooperation: "samarbeid med andre ved få årsverk",
        .whenPurchase: "kjøp når gapet da òg er stort",
        .aboutNeeds:
            "Like behov frå verksemder i same del av {ref.challenges|…|planen} er slegne saman til eitt, med alle "
            + "{asks.measures.strategy|strategiar og }tiltak.",
        .aboutCosts:
            "{col.measures.cost|…|Kostnad}: det verksemdene har oppgitt.{asks.measures.strategy| I tabellen etter kategori blir eit tiltak ført på "
            + "kategorien til den første strategien, så kvart beløp er talt éin gong.}",
        .aboutMeasures:
            "Tiltak: tiltaka til kvar verksemd, talde éin gong. Utan status er eit tiltak planlagt. Planlagde "
            + "tiltak og tiltak som er i gang, {uses.gap|svarar på eit gap og }står att{asks.measures.cost| å betale}; gjennomførte og avslutta "
            + "gjer ikkje det.",
        .aboutFormulas:
            "Summar og delar er formlar der det dei er rekna av, står på arket og kan visast; andre tal er rekna ut på "
            + "førehand. HR har kvart svar bak tala i kontrollrapporten.",
        .aboutErrorsLeftOut:
            "Rader med feil i ei celle som må vere rett, er ikkje med i summane. HR har ei liste over dei i "
            + "kontrollrapporten.",
        // The control report.
        .controlTitle: "Kontrollrapport for {plan}",
        .controlConfidential: "Berre for HR: inneheld alle svar, òg dei som gjeld få personar.",
        .units: "Verksemder",
        .controlFindingsSheet: "Funn",
        .controlGapSheet: "{sheet.gap|…|GAP}",
        .controlStaffingSheet: "{sheet.staffing|…|Bemanning}",
        .controlRecruitmentSheet: "{sheet.recruitment|…|Rekruttering}",
        .controlMeasuresSheet: "{sheet.measures|…|Tiltak}",
        .controlCostsSheet: "Kostnader",
        .controlReconciliationSheet: "Avstemming",
        .reconciliationAbout: "Kvar sum i vedlegget, rekna på nytt ut frå svara på arka her. Avvik skal vere 0.",
        .reconciliationSheet: "Ark i vedlegget",
        .reconciliationRecruited: "Rekrutteringsbehov",
        .reconciliationAreaVacant: "{col.staffing.vacant|…|Ledige årsverk} førte på fagområde",
        .reconciliationValue: "I vedlegget",
        .reconciliationSum: "Frå svara",
        .reconciliationDifference: "Avvik",
        .reconciliationCount: "Talet på svar",
        .reconciliationHow: "Slik finn du svara",
        .reconciliationRows: "Arket {sheet}, rad {first}–{last}{filter|, filter …}",
        .reconciliationBlank: "(tom)",
        .reconciliationFilter: "Arket {sheet}, filter {filter}",
        .reconciliationAll: "Heile arket {sheet}",
        .reconciliationPublic: "Arket {sheet}, utan rader som handlar om få tilsette",
        .reconciliationOnce:
            "Arket {sheet}: kvar rad i skjemaa tald éin gong, ikkje éin gong for {periods|kvar periode|kvart år}",
        .reconciliationWholeUnits:
            "Arket {sheet}: talet for heile verksemda der det er oppgitt, elles fagområda sine, på rader der «{column}» er {yes}",
        .columnUnit: "Verksemd",
        .columnSheet: "Ark",
        .columnRows: "Rader",
        .columnStatus: "Status",
        .columnMessage: "Kva",
        .columnFigure: "Tal",
        .columnSum: "Sum",
        .columnChange: "Endring",
        .columnCoverage: "Dekning",
        .columnLacking: "Fagområde med gap",
        .columnMeanLack: "Snitt gap (mangel)",
        .columnMeasures: "{col.measures.measure|…|Tiltak}",
        .columnWhyHidden: "Kvifor noko ikkje blir vist",
        .hiddenForOthers: "Eit lite tal hos andre kunne elles reknast ut",
        .hiddenFigures: "{figures} blir ikkje vist: talet er lite, eller eit lite tal kunne elles reknast ut",
        .columnVulnerable: "Sårbart (rekna med tal som ikkje blir viste)",
        .columnPublic: "Vist i vedlegget",
        .columnPosition: "{col.recruitment.position|…|Stilling} i vedlegget",
        .columnDeadlineYear: "Fristår",
        .columnRole: "Blir rekna som",
        .controlErrors: "Feil",
        .controlWarnings: "Åtvaringar",
        .controlFile: "Fil",
        .controlFilledBy: "Fylt ut av, rolle, dato",
        .controlFigures: "Tal frå",
        .controlSeverity: "Alvorsgrad",
        .controlCode: "Kode",
        .controlCell: "Celle",
        .controlRemedy: "Kva du gjer",
        .controlNoFindings: "Ingen funn. Alt er i orden.",
        .columnYear: "{periods|Periode|År}",
        .columnPeriod: "Periode",
        .columnCount: "Tal",
        .columnReason: "{col.recruitment.reason|…|Grunngiving}",
        .columnComment: "Kommentar",
        .columnStrategies: "Strategiar",
        .columnResponsible: "{col.measures.responsible|…|Ansvarleg}",
        .columnDeadline: "{col.measures.deadline|…|Frist}",
        .columnCost: "{col.measures.cost|…|Kostnad}",
        .columnBudgeted: "{col.measures.budgeted|…|I budsjett}",
        .columnBoundMonths: "{col.measures.boundMonths|…|Bindingstid}",
        .columnEvaluation: "{col.measures.evaluation|…|Evaluering}",
        // The status page.
        .statusPageTitle: "Kven har levert?",
        .statusPageAbout: "{plan}, {municipality}. Slik var det {date}.",
        .statusPageGroup: "{count} av {total} har sendt inn skjema",
        .statusPageForms: "{count} av {total} skjema",
        .statusPageUnassigned:
            "Filer som ikkje høyrer til noka verksemd: {count}. Har de levert og står likevel som «Manglar», ta kontakt.",
        .statusPageLegend: "Kva betyr status?",
        .statusPageMeansApproved: "Skjemaet er kome, det er ingen feil i det, og leiaren har godkjent det.",
        .statusPageMeansReturned: "Skjemaet er kome, og det er ingen feil i det.",
        .statusPageMeansToCorrect: "Skjemaet er kome, men noko i det må rettast og sendast på nytt.",
        .statusPageMeansCarried: "Verksemda har ikkje levert noko nytt. Tala frå førre revisjon er brukte.",
        .statusPageMeansBlank: "Skjemaet er kome tilbake utan at noko er fylt ut.",
        .statusPageMeansRejected: "Det er kome ei fil, men ho kan ikkje brukast. Send skjemaet på nytt.",
        .statusPageMeansMissing: "Skjemaet er ikkje kome enno.",
        .statusPageMeansWaived: "Verksemda er ikkje med denne gongen.",
        .statusPageDaysAhead: "Dagar att til fristen {date}",
        .statusPageDaysPassed: "Dagar sidan fristen {date}",
        .commandWatch: "Hald resultatet og sidene i mappa for året oppdaterte, så lenge kommandoen går",
        .valueSeconds: "SEKUND",
        .optionEvery: "kor ofte mappa blir sett over (elles kvart 10. sekund)",
        .optionOnce: "gjer det som trengst éin gong, og slutt (for cron); 1 om noko ikkje let seg gjere",
        .usageBadSeconds: "{name} må vere eit tal på sekund frå 0,01 til 3600. Du skreiv «{value}».",
        .hrPageTitle: "Kompetanseplan: oversikt for HR",
        .hrPageAbout:
            "Sist oppdatert {time}. Sida nemner filer og feil, og er berre for HR; status.html kan alle få sjå.",
        .hrPageToDo: "Å gjere",
        .hrPageNothing: "Ingenting akkurat no.",
        .hrPagePlan: "Rett dette, og lagre planen. Så lenge blir skjema og resultat ståande som dei er.",
        .hrPageNotReady:
            "Skjemaa er ikkje laga enno. Når planen er ferdig, skriv Ja ved «Klar til utsending» på arket Kommune, lagre og lukk.",
        .hrPageSend:
            "Send ut skjemaa: dei ligg i skjemaer, med ein e-postkladd til kvar verksemd. Legg det som kjem tilbake, i levert. Skal eit skjema lagast på nytt etter at planen er endra, slett det først.",
        .hrPageCorrect:
            "Verksemder som må rette noko eller sende skjemaet på nytt: {count}. Skjemaa som skal tilbake, ligg i resultat/retur, med ein e-postkladd til kvar.",
        .hrPageWarned:
            "Verksemder som berre har åtvaringar: {count}. Skjemaa deira ligg òg i resultat/retur, så åtvaringane kan "
            + "rettast eller forklarast.",
        .hrPageAbsent:
            "Verksemder som ikkje har svara: {count}. Påminningar til dei ligg i resultat/retur/purring.",
        .hrPageComplete:
            "Alt er på plass. Be IT køyre «kompetanseplan merge --final» når vedlegga skal vere endelege.",
        .hrPageFinal:
            "Resultatet er endeleg, og blir ikkje endra. Skal det lagast på nytt, be IT køyre «kompetanseplan merge --replace-final».",
        .hrPageKept:
            "Det nokon hadde endra i resultat, og endelege resultat som er erstatta, ligg i resultat/tidligere: {folders}.",
        .hrPageStrayForms:
            "I skjemaer ligg òg filer som ikkje høyrer til noka verksemd i planen slik han er no: {files}. Slett dei, så ingen sender dei ut.",
        .hrPageResults: "Opne",
        .hrPageMoving:
            "Er ikkje med enno, for dei blir kopierte eller kan ikkje lesast: {files}. Blir dei liggande slik, får du vite kva som er gale.",
        .hrPageFindings: "Feil og åtvaringar",
        .hrPageMore: "… og {count} til. Sjå {file}.",
        .hrPageWarnings: "Sjå over dette i planen",
        .dayAndTime: "{date} kl. {time}",
        .watchNoYearFolder:
            "{path} er ikkje ei mappe for eit år med kompetanseplanen: ho har verken plan eller levert. Lag ei med «kompetanseplan init».",
        .watchAbsent: "Får ikkje tak i {path}: {detail}. Prøver igjen.",
        .watchNoReturned:
            "Mappa levert finst ikkje. Er ho flytta, legg ho tilbake; har ho fått eit anna namn, kall ho levert igjen. Så lenge står alt som det er.",
        .watchBack: "Mappa svarar igjen, og ingenting er endra.",
        .watchStarted: "Følgjer {path}.",
        .watchNews: "Nytt: {files}.",
        .watchGone: "{file} (borte)",
        .watchNewDay: "Ny dag.",
        .watchNowDone: "No er det gjort.",
        .watchFinal: "Resultatet er endeleg, og står som det er.",
        // The command line: help.
        .rollUpTwice: "{second} er med to gonger. Gi berre éi fil for kvar organisasjon.",
        .shownBeforeLevels: "nivåa for {names}",
        .shownBeforeStaffing: "bemanninga for {names}",
        .shownBeforeFigures: "«{names}» for heile verksemda",
        .shownBeforeUnit: "tala for heile verksemda",
        .rollUpScale: "{first} og {second} har ikkje same skala. Nivåa kan ikkje setjast ved sida av kvarandre.",
        .rollUpRecruitment:
            "{first} og {second} fører ikkje rekruttering i det same: den eine i personar, den andre i årsverk. Tala kan "
            + "ikkje summerast.",
        .rollUpCurrency: "{first} og {second} fører ikkje beløp i same valuta. Kostnader kan ikkje summerast.",
        .rollUpImportance:
            "{first} og {second} har ikkje same skala for kor viktig noko er. Vekta gap kan ikkje summerast.",
        .rollUpTitle: "Samla kompetanseplan",
        .rollUpRefused: "Dataa kan ikkje slåast saman:",
        .rollUpMembers: "Slegne saman: {members}.",
        .rollUpAreas:
            "Fagområde: {areas}, av dei {shared} felles for fleire organisasjonar. Stemmer det ikkje, rett kolonnen "
            + "«Felles fagområde» i {file}, og køyr på nytt med --areas {file}.",
        .rollUpApart: "{unit}: «{area}» står for seg sjølv, for verksemda har eit anna fagområde som er det same.",
        .rollUpColumns:
            "Eigne kolonnar som ikkje er med, fordi dei tel personar eller ikkje er like i alle planane: {columns}.",
        .areasSheet: "Fagområde",
        .areasTitle: "Felles fagområde",
        .areasAbout:
            "Fagområde med same tekst i den gule kolonnen blir rekna som eitt. Framlegget følgjer id-en, elles "
            + "namnet. Rett det som er feil, lagre, og køyr «kompetanseplan rollup» på nytt med --areas {file}.",
        .areasName: "Fagområde",
        .areasCommon: "Felles fagområde",
        .areasMunicipalities: "Organisasjonar",
        .areasID: "Id",
        .areasHelp: "Vel eit felles fagområde, eller skriv eit nytt. Same tekst betyr same fagområde.",
        .areasNew: "Dette fagområdet står ikkje i lista. Vil du bruke det som eit nytt felles fagområde?",
        .areasUnusable: "Tabellen over fagområde i {file} kan ikkje brukast:",
        .areasNoTable: "Ingen av arka har kolonnane Organisasjon, Fagområde og Felles fagområde.",
        .toolAbout:
            "Lagar skjema for kartlegging av kompetanse, les dei tilbake og samlar dei i vedlegga til "
            + "kompetanseplanen.",
        .toolUsage: "Bruk",
        .toolCommands: "Kommandoar",
        .toolOptions: "Val",
        .toolCommonOptions: "Felles val",
        .toolExample: "Døme",
        .toolExitStatus:
            "Avsluttingskode: 0 alt er i orden; 1 eit skjema har feil, eller --final vart nekta; 2 kommandolinja, "
            + "planen eller mappa for resultatet kan ikkje brukast.",
        .toolMore: "Skriv «kompetanseplan {command} --help» for vala til ein kommando.",
        .commandPlanCheck: "Sjekk plandefinisjonen, og sei alt som er feil i han",
        .commandInit: "Lag ei mappe med ein plandefinisjon å byrje med",
        .commandPlanNext:
            "Lag mappa for neste år: planen flytta eitt år fram, med resultatet for i år å samanlikne med",
        .optionResult: "resultatet for i år, der det ikkje ligg i resultat",
        .commandPlanConvert: "Gjer plandefinisjonen om frå rekneark til JSON, eller tilbake",
        .commandTemplate: "Lag tomme skjema, eitt for kvar verksemd",
        .commandCheck: "Sjekk utfylte skjema, og lag skjemaa som skal tilbake",
        .commandStatus: "Vis kven som har levert, og kor lenge det er til fristen",
        .commandMerge: "Samle skjemaa i vedlegg, kontrollrapport og data",
        .commandRollUp: "Slå saman dataa frå fleire kommunar eller andre organisasjonar i eitt felles vedlegg",
        .commandInspect: "Vis cellene i ei arbeidsbok slik dei blir lesne",
        .commandCompletions: "Skriv ut fullføring av kommandolinjer for bash, zsh eller fish",
        .commandMan: "Skriv ut manualsida",
        .operandData: "DATA…",
        .operandSource: "FRÅ",
        .operandTarget: "TIL",
        .operandForms: "SKJEMA|MAPPE…",
        .operandCommand: "KOMMANDO",
        .operandShell: "SKAL",
        .valuePlan: "PLAN",
        .valueSample: "DØME",
        .valueUnit: "ID",
        .valueOptions: "VAL",
        .valueDirectory: "MAPPE",
        .valueNumber: "TAL",
        .valueDate: "DATO",
        .valueShard: "DEL/TAL",
        .valueSheet: "NAMN",
        .valueFormat: "FORMAT",
        .valueReturnsFor: "KVEN",
        .valueData: "DATA",
        .valueFile: "FIL",
        .valueLanguage: "SPRÅK",
        .valueColor: "NÅR",
        .optionAreas: "tabellen over felles fagområde (Fagområder.xlsx), med rettingane dykkar",
        .optionFrom: "byrj med ein plan frå ein norsk kommune (dette er det vanlege)",
        .optionPlan: "plandefinisjonen (elles plan.xlsx eller plan.json i mappa du står i)",
        .optionBlank: "byrj med tomme ark",
        .optionUnit: "berre denne verksemda; kan gjentakast",
        .optionOut: "mappa som resultatet blir skrive i; ho blir laga om ho ikkje finst",
        .optionReplaceFinal: "erstatt eit endeleg resultat; det gamle blir liggjande i tidligere",
        .finalThere:
            "Resultatet i {path} er endeleg, og blir ikkje erstatta utan at du ber om det. Skal det lagast på nytt, køyr med --replace-final; det gamle blir teke vare på i tidligere. Ingenting er skrive.",
        .editedKept: "Nokon har endra {files}. Det dei skreiv, er teke vare på i {path}.",
        .finalKept: "Det endelege resultatet som låg der, er teke vare på i {path}.",
        .optionFinal: "gjer resultatet endeleg, eller sei kva som hindrar det",
        .optionWithout: "hald denne verksemda utanfor med vilje; kan gjentakast",
        .optionCarryForward:
            "bruk tala frå førre revisjon for ei verksemd som ikkje har levert (krev --previous eller mappa forrige)",
        .optionDate: "datoen som står i resultatet, til dømes 15.06.2027 (elles i dag)",
        .optionPartial:
            "skriv svara frå desse skjemaa til ei fil, som blir samla med andre slike filer seinare (FIL.partial)",
        .optionShard: "ta berre ein av fleire like store delar av skjemaa, til dømes 2/4",
        .optionRequires: " (krev {name})",
        .optionExcludes: " (ikkje saman med {names})",
        .optionPrevious: "kompetanseplan.json frå førre revisjon: svara derifrå følgjer med, og tiltaka skal ha status",
        .optionReturns: "lag skjemaa som skal tilbake til verksemdene i denne mappa, med cellene merkte",
        .optionNoReturns: "ikkje lag skjema som skal tilbake til verksemdene",
        .optionReturnsFor:
            "kven som får skjemaet tilbake: errors (vanleg) er dei med feil, warnings er òg dei med berre åtvaringar",
        .optionHTML: "lag òg ei side til intranettet i denne fila («-»: på skjermen, i staden for tabellen)",
        .optionSheet: "berre dette arket",
        .optionFormat: "formatet på det som blir skrive ut",
        .optionJobs: "kor mange filer som blir lesne eller skrivne samtidig (elles talet på prosessorar)",
        .optionLanguage: "språk (elles det planen har)",
        .optionQuiet: "skriv berre feil",
        .optionLog: "legg til ei linje for kvar fil som blir lesen og skriven, i denne loggen (JSON)",
        .optionColor: "fargar i terminalen",
        .optionHelp: "vis denne hjelpa",
        .optionVersion: "vis versjonen",
        // The manual page.
        .manManual: "Brukarkommandoar",
        .manName: "NAMN",
        .manAbout: "skjema for kompetanseplanar, ut og inn",
        .manDescription: "SKILDRING",
        .manExitStatus: "AVSLUTTINGSKODE",
        .manExitSuccess: "Alt er i orden.",
        .manExitFindings: "Arbeidet er gjort, men eit skjema har feil, eller --final vart nekta.",
        .manExitUnusable: "Kommandolinja, planen eller staden for resultatet kan ikkje brukast. Ingenting er skrive.",
        .manEnvironment: "MILJØ",
        .manNoColour: "Er han sett, blir det ikkje brukt fargar i terminalen.",
        .manEpoch: "Datoen i resultatet, i sekund sidan 1970, når --date ikkje er med.",
        .manTemporary: "Mappa for mellombelse filer (elles /tmp).",
        .manLog: "LOGG",
        .manLogFormat:
            "Med --log blir linjene frå ei køyring lagde til i loggen samla, òg når køyringa mislykkast. Kvar "
            + "linje er eit JSON-objekt med time (UTC), event og felta nedanfor. Loggen kan ha namn på den som "
            + "fylte ut; han er for HR og arkivet.",
        .manLogStart: "program, command og arguments.",
        .manLogRead:
            "file, bytes og sha256; for skjema òg unit, accepted, saved (når fila sist vart lagra), filledBy, "
            + "answers (talet på svar), errors, warnings og notes.",
        .manLogWrote: "file, bytes og sha256.",
        .manLogEnd:
            "exit (avsluttingskoden; 128 og nummeret på signalet når køyringa vart avbroten), read og wrote "
            + "(talet på filer), og error når noko gjekk gale.",
        // The command line: usage errors.
        .usageNoCommand: "Skriv ein kommando.",
        .usageHalfCommand: "«{name}» må ha eitt ord til: {known}.",
        .usageUnknownCommand: "Det finst ingen kommando «{name}».{suggestion}",
        .usageUnknownOption: "Valet {name} finst ikkje her.{suggestion}",
        .usageMissingValue: "Valet {name} må ha ein verdi etter seg.",
        .usageUnexpectedValue: "Valet {name} tek ingen verdi.",
        .usageTwice: "Valet {name} kan berre stå éin gong.",
        .usageMissingOperand: "Skriv kva fil eller mappe det gjeld, til dømes «{example}».",
        .usageTooMany: "«{value}» er for mykje: kommandoen tek ikkje så mange filer.",
        .usageNoOperands: "«{value}» høyrer ikkje til her: kommandoen tek berre val.",
        .usageMissingOption: "Valet {name} må vere med.",
        .usageBadChoice: "{name} kan ikkje vere «{value}». Vel blant {known}.",
        .usageBadNumber: "{name} må vere eit heilt tal frå 1. Du skreiv «{value}».",
        .usageBadDate: "«{value}» er ikkje ein dato. Skriv til dømes 15.06.2017, 15. juni 2017 eller 2017-06-15.",
        .usageBadEpoch: "SOURCE_DATE_EPOCH er «{value}», som ikkje er eit tal på sekund.",
        .usageTryHelp: "Skriv «{command} --help» for hjelp.",
        // Errors of the operating system.
        .systemNotFound: "ho finst ikkje",
        .systemNoAccess: "du har ikkje tilgang",
        .systemIsFolder: "det er ei mappe",
        .systemNotFolder: "det er ikkje ei mappe",
        .systemFull: "disken er full",
        .systemReadOnly: "disken er skriveverna",
        .systemBusy: "eit anna program bruker ho",
        .systemTooLarge: "fila er større enn systemet tillèt",
        .systemQuota: "plassen du har fått på disken, er brukt opp",
        .systemOtherDisk: "ho ligg på ein annan disk",
        .systemNotFile: "det er ikkje ei vanleg fil, men eit røyr, ei eining eller liknande",
        .systemNoMemory: "maskina har ikkje nok ledig minne",
        .systemPathTooLong: "namna på mappene er for lange til saman",
        .systemBroken: "disken eller filtenaren svarar ikkje som han skal",
        .systemIncomplete:
            "det som vart skrive, kom ikkje heilt fram. Disken er kanskje full, eller filtenaren svarar ikkje som han skal",
        .systemLinkLoop: "lenkja leier i ring",
        .systemTooManyOpen: "for mange filer er opne",
        .systemNameUnreadable: "namnet har teikn som ikkje kan lesast (det er ikkje UTF-8). Gi fila eit nytt namn",
        .systemOutput: "utskrifta",
        // The command line: results.
        .fileUnreadable: "{file} kan ikkje lesast: {detail}.",
        .previousUnusable:
            "{file} kan ikkje brukast som data frå ein tidlegare revisjon. Bruk data/kompetanseplan.json derifrå.",
        .carryWithoutPrevious: "--carry-forward treng førre revisjon. Sei kvar han er med --previous.",
        .carryNothing: "{unit} har ingen tal i revisjon {year}, så det er ingenting å føre vidare.",
        .carryAndWithout:
            "{unit} kan ikkje både haldast utanfor (--without) og førast vidare (--carry-forward). Vel éin.",
        .carryNotNeeded: "{unit} har levert, så --carry-forward er ikkje brukt for ho.",
        .rollUpUnusable:
            "{file} kan ikkje brukast som data frå «kompetanseplan merge». Gi mappa resultat, eller data/kompetanseplan.json der, frå kvar organisasjon.",
        .rollUpNoneFound:
            "Fann ingen data frå «kompetanseplan merge» i {path}. Gi mappa resultat, eller data/kompetanseplan.json der, frå kvar organisasjon.",
        .previousNoneFound:
            "Fann ingen data frå ein tidlegare revisjon i {path}. Ho skal ha filer som kompetanseplan.json.",
        .previousTwice: "{first} og {second} er begge data frå revisjon {year}. Bruk berre den eine.",
        .previousNotEarlier: "{file} er data frå revisjon {year}. Planen gjeld {revision}, så fila må vere eldre.",
        .fileTooLarge: "{file} er for stor til å lesast.",
        .planUnusable: "Planen {file} kan ikkje brukast:",
        .planInOrder:
            "Planen {file} er i orden: {title}, {counts}, frist {deadline}.",
        .planUnits: "ingen verksemder|éi verksemd|{count} verksemder",
        .planAreas: "|eitt fagområde|{count} fagområde",
        .planPositions: "|éi stilling|{count} stillingar",
        .planStrategies: "|éin strategi|{count} strategiar",
        .planFoundBoth:
            "Både plan.xlsx og plan.json ligg i {folder}. Flytt bort den som ikkje gjeld, eller sei kva for ein som gjeld, med --plan.",
        .planNotFound:
            "Fann verken plan.xlsx eller plan.json i {folder}. Har planen fått eit anna namn, kall han plan.xlsx igjen, eller sei kvar han er, med --plan.",
        .planWrongKind: "Fila er {kind}. Planen må vere ei Excel-arbeidsbok (.xlsx) eller JSON.",
        .planTargetKind: "{path} må slutte på .xlsx eller .json.",
        .planCheckNext: "Lag skjemaa med «kompetanseplan template{options}».",
        .mergeNext: "Send det som ligg i {folder}, legg svara saman med dei andre, og køyr merge igjen.",
        .mergeNextYear: "Ta vare på resultatet: «kompetanseplan plan next» lagar mappa for neste år av det.",
        .planNextDone:
            "Laga {path} for {revision}:{years| rekruttering for …,} frist {deadline}. Id-ane er dei same.",
        .planNextTitle:
            "Sjå over tittelen, som framleis er «{title}».",
        .planNextLookOver:
            "Sjå over fristen, verksemdene{uses.areas|, fagområda}{uses.recruitment|, stillingane} og e-postadressene, og køyr «kompetanseplan plan check» i den nye mappa.",
        .planNextPrevious:
            "Resultatet frå {year} ligg i {folder}: svara følgjer med i skjemaa, og endringane kjem i vedlegga.",
        .planNextProvisional:
            "Merk: {file} er førebels, så neste år byrjar med tal som kan bli endra. Blir resultatet endeleg (merge --final), kopier det til {folder} i den nye mappa før skjemaa blir laga.",
        .planNextNoPrevious:
            "Det finst ikkje noko resultat frå {year} enno. Når det er endeleg, legg data/kompetanseplan.json derifrå i {folder} i den nye mappa.",
        .planNextOtherYear:
            "{file} er frå {year}, men planen er for {revision}. Vel resultatet som høyrer til med --result.",
        .planConverted: "Laga {path}",
        .fileExists: "{path} finst frå før. Flytt fila, eller vel ein annan stad. Ingenting er skrive.",
        .initBoth: "Vel anten --from eller --blank.",
        .initDone:
            "Laga {path} og mappene skjemaer, levert og resultat. Opne planen; arket Rettleiing seier korleis du går fram. Køyr «kompetanseplan plan check» i mappa når han er fylt ut.",
        .toolYearFolder:
            "I ei mappe som «init» har laga, trengst ingen stiar: svara blir lesne frå levert og tala frå i fjor frå "
            + "forrige, skjemaa blir lagde i skjemaer og resultatet i resultat.",
        .initReadme: """
        Dette er mappa for eitt år med kompetanseplanen.

        plan.xlsx   plandefinisjonen: verksemder, fagområde, stillingar, frist. Arket Rettleiing seier korleis han skal fyllast ut.
        skjemaer    skjemaa som skal ut, med ein e-postkladd til kvar verksemd.
        levert      hit legg de det som kjem tilbake, òg zip-filer.
        resultat    vedlegga til kompetanseplanen, kontrollrapporten, returskjemaa og dataa.
        forrige     resultatet frå i fjor, om de har det: då er svara med i skjemaa, og endringane i vedlegga.
        hr.html     kven som har svara, kva som er feil og kva de gjer no, om IT har sett opp «watch» for mappa.
                    Då skjer alt under av seg sjølv: sjå hr.html, og skriv Ja ved «Klar til utsending» i planen.

        Stå i denne mappa, og skriv:
          kompetanseplan plan check     er planen i orden?
          kompetanseplan template       lag skjemaa
          kompetanseplan check          kven har svara, og kva må rettast?
          kompetanseplan merge          lag vedlegga (merge --final når alt er på plass)
        """,
        .unknownUnit: "Verksemda «{value}» står ikkje i planen.{suggestion}",
        .unknownSheet: "Det finst ikkje noko ark «{value}» i {file}. Arka er: {known}.",
        .cannotRemove: "Kan ikkje fjerne {path}: {detail}.",
        .cannotWrite: "Kan ikkje skrive {path}: {detail}.",
        .cannotWriteHint: "Er fila open i eit anna program, lukk ho og prøv igjen.",
        .fileOpen: "{path} er open i eit reknearkprogram. Lukk ho og prøv igjen. Er ho ikkje open, slett {lock}.",
        .nothingWritten: "Ingenting er skrive.",
        .stoppedByFault:
            "Programmet måtte stoppe: minnet tok slutt, eller det er ein feil i programmet. Inga fil er halvskriven. Prøv igjen, gjerne på ei maskin med meir minne; skjer det igjen, sei frå til den som driftar programmet.",
        .incompleteNote:
            "Filene i denne mappa høyrer ikkje saman: kompetanseplan vart avbroten medan han la dei på plass, "
            + "eller held på med det no. Køyr kommandoen ein gong til, så blir alt heilt, og denne fila forsvinn.",
        .outputBusy: "Ei anna køyring av kompetanseplan skriv i {path} no. Vent til ho er ferdig, og køyr på nytt.",
        .interruptedFinished: "Ei tidlegare køyring vart avbroten og er no gjord ferdig. Filer i {path}: {count}.",
        .outIsInput: "Resultatet kan ikkje skrivast i {path}, for der ligg skjemaa. Vel ei anna mappe.",
        .inputInTheWay:
            "{path} er ei av filene som blir lesne, og blir ikkje skriven over. Vel ein annan stad. Ingenting er skrive.",
        .templateDone: "Laga {count} skjema i {path}",
        .templateExists:
            "{path} finst frå før og kan vere fylt ut. Flytt fila, eller vel ei anna mappe med --out. Ingenting "
            + "er skrive.",
        .sheetHidden: "skjult",
        .sheetVeryHidden: "djupt skjult",
        .progressReading: "Les skjema: {done} av {total}",
        .progressForms: "Lagar skjema: {done} av {total}",
        .progressReturns: "Lagar returskjema: {done} av {total}",
        .partialDone:
            "Svara er skrivne til {path} (filer: {count}). Samle delane med: kompetanseplan merge DELAR --out MAPPE",
        .partialDamaged: "{file} er skadd eller ikkje eit delresultat frå merge --partial. Lag ho på nytt.",
        .partialOther:
            "{file} er laga med ein annan plan, eit anna språk, ein annan førre revisjon eller ei anna utgåve av programmet. Lag ho på nytt med dei same vala.",
        .returnsNeedForms:
            "Returskjemaa blir laga av skjemaa sjølve, og {file} finst ikkje her. Køyr på maskina som har dei, eller "
            + "bruk --no-returns.",
        .usageBadShard: "--shard er nummeret på delen og kor mange delar det er, som 2/4. «{value}» er ikkje det.",
        .usageBadPartial:
            "Fila til --partial må ha eit namn på .partial, så merge kjenner ho att. «{value}» har ikkje det.",
        .usageRequires: "{name} gjeld berre saman med {other}.",
        .usageExcludes: "{name} og {other} kan ikkje stå saman: {other} høyrer til når delane blir samla.",
        .resultUnits: "Verksemder: {total}{states| (…)}.",
        .resultWaived: "Haldne utanfor: {units}.",
        .resultCarried: "Førte vidare: {units}.",
        .resultMissing: "Manglar: {units}.",
        .resultBlank: "Tomt skjema: {units}.",
        .resultFindings: "Funn: {errors}, {warnings}, {notes}.",
        .resultErrors: "{count} feil|{count} feil|{count} feil",
        .resultWarnings: "{count} åtvaringar|{count} åtvaring|{count} åtvaringar",
        .resultNotes: "{count} merknader|{count} merknad|{count} merknader",
        .resultUnassigned: "Filer som ikkje høyrer til noka verksemd: {files}.",
        .hrPageUnassigned:
            "Filer som ikkje høyrer til noka verksemd: {files}. Sjå kva de gjer med dei under Feil og åtvaringar.",
        .resultNoFiles: "Ingen skjema i {path}. Legg skjemaa der etter kvart som dei kjem inn.",
        .pathMissing: "{path} finst ikkje. Sjekk at namnet er rett.",
        .folderMissing: "Kan ikkje skrive {path}: mappa {folder} finst ikkje.",
        .resultStatus: "Status: {status}.",
        .resultMore: "… og {count} feil til. Sjå {file}.",
        .deadlineAhead: "Dagar att til fristen {date}: {days}.",
        .deadlinePassed: "Dagar sidan fristen {date}: {days}.",
        .resultReady: "Ingenting manglar. Køyr med --final når vedlegga skal vere endelege.",
        .resultFiles: "Skrive i {path}:",
        .resultReturns: "{folder}/ med returskjema og e-postar til verksemdene: {count}",
        .returnsDone: "Laga {count} returskjema i {path}.",
        .remindersDone:
            "Laga {count} purringar i {path}.|Laga purring til 1 verksemd i {path}.|Laga purringar til {count} verksemder i {path}.",
        .resultReminders: "{folder}/ med purringar til dei som ikkje har levert: {count}",
        .templateNext:
            "Send kvart skjema til verksemda det gjeld: kladden til e-posten ligg ved sida av (.eml). Legg svara i ei mappe, til dømes levert, og køyr «kompetanseplan check levert».",
        .templateNextHere:
            "Send kvart skjema til verksemda det gjeld: kladden til e-posten ligg ved sida av (.eml). Legg svara i levert, og køyr «kompetanseplan check».",
        .checkNext:
            "Lag skjemaa som skal tilbake, med cellene merkte og ein e-post til kvar: «kompetanseplan check{forms} --returns retur».",
        .checkNextReminders:
            "Lag purringar til dei som manglar: «kompetanseplan check{forms} --returns retur».",
        .rollUpSeveralYears:
            "Tala er frå ulike år: {members}. Hugs det når de samanliknar.",
        .rollUpOneMember:
            "Berre {member} er med. Gi to eller fleire datafiler for å samanlikne.",
        .finalRefused: "Kan ikkje gjerast endeleg enno:",
        .finalMissing: "{unit} har ikkje levert.",
        .finalRejected: "{unit} har levert ei fil som ikkje kan brukast.",
        .finalErrors: "{unit} har {count} feil.",
        .finalBlank: "{unit} har levert eit tomt skjema.",
        .finalCorrect: "Send returskjemaa frå merge utan --final til dei som har feil, så dei kan rette.",
        .finalExplain:
            "Send returskjemaa frå merge --explained utan --final, så verksemdene kan rette eller forklare åtvaringane.",
        .finalRemind: "Purr dei som manglar.",
        .finalWithout:
            "Skal ei verksemd ikkje vere med, hald ho utanfor med --without{previous|, eller bruk tala frå i fjor med --carry-forward}.",
    ]

    /// Messages and remedies of findings.
    private static let nnFindings: [FindingCode: FindingTexts] = [
        .fileNotXLSX: FindingTexts(
            "Fila er {kind} og kan ikkje lesast som {workbook|ei Excel-arbeidsbok|eit utfylt skjema}.",
            "{advice} Elles flytt ho ut av mappa.{settled| Det hindrar ikkje eit endeleg resultat.}",
            toUnit:
                "{saved|Opne svaret dykkar, vel …, og send det på nytt."
                + "|Skriv svaret dykkar inn i skjemaet, og send det på nytt som Excel-arbeidsbok (.xlsx).}"),
        .fileEncrypted: FindingTexts(
            "Fila er verna med {protection} og kan ikkje lesast.",
            "{unpack|Pakk ut zip-fila med passordet, og legg skjemaa i mappa|Opne fila, }{removal}{unpack||, lagre og send ho på nytt}."
        ),
        .fileDamaged: FindingTexts(
            "Fila er skadd eller ufullstendig.",
            "{again|Last ned fila på nytt, eller be verksemda sende ho ein gong til."
                + "|Opne fila i Excel og lagre ho på nytt. Går ikkje det, be verksemda sende fila ein gong til.}",
            toUnit: "Opne fila i Excel, lagre ho på nytt og send ho ein gong til."),
        .fileTooLarge: FindingTexts(
            "{workbook|Fila har meir innhald enn programmet les.|Fila er større enn eit skjema kan vere.}",
            "{zip|Pakk ut zip-fila, og legg skjemaa i mappa.|Kopier svara over i eit nytt, tomt skjema frå planen og send det.}"
        ),
        .fileLock: FindingTexts(
            "Dette er ei låsefil som reknearkprogrammet lagar medan ei fil er open. Ho er hoppa over.",
            "Lukk skjemaet i reknearkprogrammet, så forsvinn fila av seg sjølv."),
        .fileEmpty: FindingTexts(
            "Fila er tom (0 byte).",
            "Be verksemda sende skjemaet på nytt. Det kan ha blitt avbrote under sending eller lagring.",
            toUnit: "Send skjemaet på nytt. Det kan ha blitt avbrote under sending eller lagring."),
        .fileUnreadable: FindingTexts(
            "Fila kan ikkje opnast: {detail}.",
            "Sjekk at namnet er rett, at fila finst, og at du har tilgang til ho.",
            toUnit: "Send fila på nytt."),
        .fileFolderUnreadable: FindingTexts(
            "Mappa kan ikkje opnast: {detail}. Skjemaa i ho er ikkje med.",
            "Gi tilgang til mappa, eller flytt skjemaa ut av ho, og køyr på nytt."),
        .fileNotAForm: FindingTexts(
            "Dette er {kind}. Innhaldet er ikkje lese.",
            "{advice} Elles kan du flytte det ut av mappa. Det hindrar ikkje eit endeleg resultat."
        ),
        .formUnknownPlan: FindingTexts(
            "Fila er ikkje eit skjema for «{expected}».",
            "Bruk eit skjema som er laga for denne planen. Er det ei anna fil, flytt ho ut av mappa."
                + "{settled| Det hindrar ikkje eit endeleg resultat.}",
            toUnit: "Bruk skjemaet som er laga for denne planen."),
        .formOtherRevision: FindingTexts(
            "Skjemaet høyrer til revisjon {revision}. No blir revisjon {expected} samla inn.",
            "{settled|Ingenting å gjere: verksemda har levert for|Be verksemda fylle ut skjemaet for} {expected}.",
            toUnit: "Fyll ut skjemaet for {expected}."),
        .formNewerSchema: FindingTexts(
            "Skjemaet er laga av ei nyare utgåve av programmet (skjemaversjon {version}, denne kjenner {known}).",
            "Oppdater kompetanseplan og køyr på nytt.",
            toUnit: "Bruk skjemaet de fekk av oss."),
        .formUnknownUnit: FindingTexts(
            "{unnamed|Det står ikkje i skjemaet kva verksemd det er frå|Verksemda «}{unit}{unnamed||» står ikkje i planen}.{suggestion}",
            "{unnamed|Gi fila namnet til verksemda, til dømes stab.xlsx."
                + "|Sjekk namnet mot lista over verksemder i planen, eller legg verksemda til der.}",
            toUnit: "Rett namnet på Rettleiing."),
        .formIdentifiedByName: FindingTexts(
            "Det skjulte kjenneteiknet i skjemaet manglar. Verksemda er funnen {by}.",
            "Sjekk at det er rett verksemd."),
        .formSheetMissing: FindingTexts(
            "Arket {sheet} {unheaded|…|manglar i skjemaet}.{values| Der står: ….}"
                + "{earlier| Det er fylt ut i …, som de òg har sendt; svara der er ikkje brukte.}",
            "{together|Flytt kvar tabell til sitt ark i eit tomt skjema, og send det på nytt."
                + "|Hent fram arket frå det tomme skjemaet, fyll det ut og send på nytt.}",
            toUnit: "{together|Flytt svara til arka i dette skjemaet.|Arket er sett inn att. Fyll det ut.}"),
        .formColumnMissing: FindingTexts(
            "{columns|Kolonnane|Kolonnen} {column} manglar. Svara der er ikkje med.{merged| Cellene … er slegne saman.}{values| Utan overskrift står: ….}",
            "{merged|Del cellene … igjen, og skriv|Skriv} {columns|overskriftene|overskrifta} {column} over {columns|rette kolonnar|rett kolonne}, eller fyll ut "
                + "eit nytt skjema.",
            toUnit:
                "{columns|Kolonnane er sette inn att|Kolonnen er sett inn att}. {values|Flytt det som stod der, frå arket «Utanfor skjemaet», og send skjemaet på nytt|Fyll ut det som skal stå der}."
        ),
        .formColumnMoved: FindingTexts(
            "Kolonnane står i ei anna rekkjefølgje enn i skjemaet. Dei er lesne etter overskriftene.",
            "Ingenting å gjere om overskriftene står over rette kolonnar."),
        .formDrawing: FindingTexts(
            "{what} er ikkje svar på noko skjemaet spør om, og er ikkje med i tala.",
            "Skal det vere med, skriv det i rett kolonne. Er det noko HR bør vite, skriv det under Melding til HR på arket Rettleiing."
        ),
        .formContentOutside: FindingTexts(
            "{what}«{value}» {why|…|er ikkje svar på noko skjemaet spør om}, og er ikkje med i tala.",
            "{remedy|…|Skal det vere med, flytt det til rett kolonne. Er det noko HR bør vite, skriv det under Melding til HR på arket Rettleiing.}"
        ),
        .formDuplicateReturn: FindingTexts(
            "Fila er erstatta av {counted}, som er lagra sist. Svara i ho er ikkje brukte."
                + "{sheets| Berre denne fila har svar på: ….}",
            "{sheets|Samle svara i eitt skjema, og send det på nytt.|Ingenting å gjere.} Er det denne fila som gjeld, "
                + "flytt {counted} ut av mappa."),
        .formOrderUnknown: FindingTexts(
            "Verksemda har levert både {counted} og {file}, og {byFile|det står ikkje i den siste kven ho er frå|lagringstidene "
                + "seier ikkje kva for ei som er nyast}. Så lenge blir {counted} brukt, og resultatet er førebels."
                + "{sheets| Berre denne fila har svar på: ….}",
            "{sheets|Be verksemda samle svara i eitt skjema, eller spør|Spør verksemda} kva for ei som gjeld, og flytt den andre ut av mappa."
        ),
        .formNewerUnreadable: FindingTexts(
            "{file} kan vere eit nyare svar enn {counted}, men kan ikkje lesast. Så lenge blir {counted} brukt, "
                + "og resultatet er førebels.",
            "Be verksemda sende fila på nytt, eller flytt ho ut av mappa."),
        .formReturnEmptier: FindingTexts(
            "Skjemaet manglar {count} svar som stod i {before}: {lost}.",
            "Spør verksemda om svara skal vere borte.",
            toUnit: "Fyll dei ut igjen dersom dei skal vere med."),
        .formIdenticalReturn: FindingTexts(
            "Fila har same svar som {counted} og er ikkje talt to gonger.",
            "Ingenting å gjere."),
        .formUnitMissing: FindingTexts(
            "{unit} har ikkje levert skjema.",
            "Purr verksemda, eller køyr med --without når ho skal haldast utanfor."),
        .formCarriedForward: FindingTexts(
            "{unit} har ikkje levert noko som kan brukast. Tala frå {year} står i staden, merkte med året.{levels}",
            "Be om skjemaet om det skal vere nye tal. Levert skjema går alltid føre."),
        .formUnitUnclear: FindingTexts(
            "Skjemaet er laga for {unit}, men på {title|…|Rettleiing} står det {other}. "
                + "{title|Svara er med i tala.|Svara er ikkje med.}",
            "Finn ut kven svara gjeld. Rett namnet{title|| på Rettleiing}, eller la verksemda fylle ut sitt eige skjema.",
            toUnit: "Gjeld svara dykk, rett namnet{title|| på Rettleiing}. Elles fyll ut dykkar eige skjema."),
        .formMoreFindings: FindingTexts(
            "Fila har {count} funn til som ikkje er lista her.",
            "Rett det som er lista, og sjå om det står mykje utanfor tabellane i skjemaet. Køyr så på nytt."),
        .formBlank: FindingTexts(
            "Skjemaet er tomt: ingenting er fylt ut. {counted|Det er … som gjeld.|Verksemda blir rekna som ei "
                + "som ikkje har svara.}",
            "{counted|Ingenting å gjere.|Fyll ut skjemaet, lagre det og send det på nytt.}"),
        .formSheetUnanswered: FindingTexts(
            "Ingenting er fylt ut på arket {sheet}.{words|…}{copy| …}"
                + "{earlier| Det er fylt ut i …, som de òg har sendt; svara der er ikkje brukte.}",
            "Fyll ut arket {sheet},{or} og send skjemaet på nytt.{copy| Svara på det andre arket kan flyttast dit.}"),
        .formSheetCopied: FindingTexts(
            "Skjemaet har òg {sheet}, med dei same overskriftene som {read}. Svara på {read} er lesne, {sheet} er ikkje "
                + "med. {differences}",
            "{other|Send svara til … i eit eige skjema.|Sjekk at svara som er lesne, er dei rette. Flytt dit det som manglar.} "
                + "Slett så {sheet}."),
        .formOtherUnitsRows: FindingTexts(
            "{rows|Skjemaet har rader frå ei anna verksemd|Skjemaet har svar på fagområde som ikkje er dei til verksemda} ({count}): {areas}.{owner} "
                + "{whole|Ingen av dei eigne til verksemda er svara på, så svara er ikkje med.}{counted|Svara er med i tala.}"
                + "{repeated| Står der frå før, og er ikkje tald med: ….}",
            "{whole|La den andre verksemda fylle ut sitt eige skjema.|Slett radene dersom dei er limte inn frå ei anna "
                + "verksemd.} {rows|Er dei verksemda sine eigne, ta bort tittelen over dei.|Har verksemda fagområda, gi HR beskjed.}"
        ),
        .formHeadingChanged: FindingTexts(
            "Overskrifta «{heading}» står der kolonnen {column} skal vere.{values| Det som står under ho, er "
                + "ikkje med: ….|}",
            "Skriv {column} som overskrift att{otherUnit|, rekn om tala under ho|}, og send skjemaet på nytt.",
            toUnit:
                "{values|Flytt det som stod under ho, frå arket «Utanfor skjemaet» til kolonnen|Overskrifta er sett inn att. Fyll ut kolonnen} {column}{otherUnit|, rekn om tala|}, og send skjemaet på nytt."
        ),
        .formSubheading: FindingTexts(
            "«{name}» er lese som ei overskrift over radene under.",
            "Ingenting å gjere. Er det eit eige fagområde eller ei eiga stilling, fyll ut rada."),
        .formMessage: FindingTexts("Melding til HR: «{value}»", "Les meldinga."),
        .formNilWithAnswers: FindingTexts(
            "På arket {sheet} er det svara Ja ved «{cell}», men det står rader i tabellen. Radene er med.",
            "Fjern radene, eller ta bort Ja."),
        .formNotApproved: FindingTexts(
            "Skjemaet er ikkje godkjent{value|: det står «…»|}.", "La leiaren skrive namn eller rolle ved Godkjent av."
        ),
        .gapLevelMissing: FindingTexts(
            "{column} manglar for {area}.{sign| Det står «…» der.} Rada er ikkje med i tala.",
            "Fyll inn «{column}»."),
        .gapLevelRange: FindingTexts(
            "«{value}» er utanfor skalaen {low}–{high}. Rada er ikkje med i tala.",
            "Skriv {levels}."),
        .gapLevelNotWhole: FindingTexts(
            "«{value}» er ikkje eit heilt tal. Rada er ikkje med i tala.",
            "Skriv {levels}."),
        .gapImportanceMissing: FindingTexts(
            "{col.gap.importance|… manglar for|Kor viktig} {area}{col.gap.importance|| er, manglar}.{uncounted|| Gapet tel med den lågaste verdien (1).}",
            "Fyll inn {col.gap.importance|«…»|kor viktig fagområdet er}."),
        .gapDesiredBelowCurrent: FindingTexts(
            "{col.gap.desired|…|Ønskt nivå} ({desired}) er lågare enn {col.gap.current|«…»|dagens nivå} ({current}) for {area}.",
            "Sjekk at nivåa ikkje er bytte om."),
        .gapAreaUnknown: FindingTexts(
            "Fagområdet «{value}» står ikkje i planen.{suggestion}{uncounted|| Svaret er med under verksemda sitt eige namn.}{other| Det er ikkje med.}",
            "Bruk namnet frå planen om det er det same."),
        .gapAreaTwice: FindingTexts(
            "Fagområdet «{value}» er ført to gonger, første gong på rad {row}{merged|, fordi cellene … er slegne saman}. Denne rada er ikkje med.",
            "{merged|Del cellene … att, og skriv fagområdet på kvar rad.|Slett den eine rada, eller slå dei saman.}"),
        .gapAreaUnanswered: FindingTexts(
            "{area} er ikkje svara på.{removed| Det står ikkje i skjemaet.}{value| Det som er skrive på rada, er ikkje med: «…».}",
            "Fyll inn {levels|…|dagens nivå og ønskt nivå}. {own|Skal det ikkje vere med, slett rada.|Har ikkje verksemda fagområdet, ta det bort frå ho i planen.}",
            toUnit:
                "Fyll inn {levels|…|dagens nivå og ønskt nivå}. "
                + "{own|Skal det ikkje vere med, slett rada.|Har de ikkje fagområdet, vel Ja under Stemmer.}"),
        .staffingHeadcountMissing: FindingTexts(
            "Talet på tilsette manglar for {area}.{sign| Det står «…» der.} Rada er ikkje med i tala.",
            "Fyll inn talet på tilsette.{own| Skal rada ikkje vere med, slett ho.}"),
        .staffingFTEMissing: FindingTexts(
            "{area} har tilsette, men ikkje {col.staffing.fte|«…»|årsverk}, og er utan årsverk i tala.",
            "Fyll inn {col.staffing.fte|«…»|årsverk}. Er fagområdet ein del av jobben til alle hos dykk, kan feltet stå tomt."
        ),
        .staffingNotANumber: FindingTexts(
            "«{value}» i kolonnen {column} {fault|…|er ikkje eit tal som kan brukast her}. {lost|…|Rada er ikkje med i tala.}",
            "{readings|Skriv ….|Skriv berre talet: heile tal for personar, og til dømes 2,5 for årsverk.}"),
        .staffingNegative: FindingTexts(
            "{column} kan ikkje vere under 0. Du skreiv {value}. {lost|…|Rada er ikkje med i tala.}",
            "Skriv talet utan minus."),
        .staffingFTEAboveHeadcount: FindingTexts(
            "{col.staffing.fte|…|Årsverk} kan ikkje vere større enn talet på tilsette ({headcount}). Du skreiv {fte}. Rada er "
                + "ikkje med i tala.",
            "Rett {col.staffing.fte|«…»|årsverk} eller talet på tilsette."),
        .staffingFullTimeAboveHeadcount: FindingTexts(
            "{col.staffing.fullTime|…|Heiltid} ({fullTime}) kan ikkje vere fleire enn talet på tilsette ({headcount}). Rada er ikkje med i tala.",
            "Rett {col.staffing.fullTime|«…»|heiltid} eller talet på tilsette."),
        .staffingFTEBelowFullTime: FindingTexts(
            "{col.staffing.fte|…|Årsverk} ({fte}) er lågare enn talet på heiltid ({fullTime}). Rada er ikkje med i tala.",
            "Kvar på heiltid er eitt årsverk. Rett årsverk eller heiltid."),
        .staffingDeparturesAboveHeadcount: FindingTexts(
            "{col.staffing.departures|…|Venta avgang} ({departures}) kan ikkje vere fleire enn talet på tilsette ({headcount}). Rada er "
                + "ikkje med i tala.",
            "Rett {col.staffing.departures|«…»|venta avgang} eller talet på tilsette."),
        .staffingAreaWithoutStaffing: FindingTexts(
            "{area} har nivå på arket {sheet.gap|…|GAP-analyse}, men er ikkje ført på arket {sheet.staffing|…|Årsverk}.",
            "Før talet på tilsette og årsverk for fagområdet."),
        .cellAnswerMissing: FindingTexts(
            "Kolonnen {column} {deleted|blei sletta, og er framleis tom|må fyllast ut}.{sign| Det står «…» der.}",
            "Skriv svaret i cella.{deleted| Har de ingenting å føre der, svar Ja på at det stemmer.}"),
        .cellOutsideBounds: FindingTexts(
            "{value} kan ikkje stå her, og er ikkje med. Tillatne er tal{low| frå …}{high| til og med …}.",
            "Rett talet."),
        .cellDateUnreadable: FindingTexts(
            "«{value}» {order|kan ha dagen eller månaden først|er ikkje ein dato}"
                + "{american|, sidan andre datoar i kolonnen har månaden først|}, og er ikkje med.",
            "Skriv dag, månad og år, til dømes 30.04.2027."),
        .staffingUnitEmployeesMissing: FindingTexts(
            "Talet på tilsette i verksemda manglar på {sheet}. Då kan ikkje nivåa visast for andre enn HR.",
            "Skriv kor mange tilsette verksemda har."),
        .staffingWithoutGap: FindingTexts(
            "{area} er ført på arket {sheet.staffing|…|Årsverk}, men står ikkje på arket {sheet.gap|…|GAP-analyse}.",
            "Fyll inn {levels|…|dagens nivå og ønskt nivå} for fagområdet."),
        .staffingUnitTotalsMissing: FindingTexts(
            "For heile verksemda manglar: {columns}.{sign| Det står «…» der.}{total| Øvste rada er lesen som ein sum og er ikkje talt med: ….}",
            "Fyll inn tala for heile verksemda, kvar person talt éin gong.{total| Er det øvste rada, kall ho Heile verksemda.}"
        ),
        .staffingAreasAboveUnit: FindingTexts(
            "Fagområda har {sum} årsverk til saman, men heile verksemda har {whole}.",
            "Fordel årsverka på nytt, eller rett heile verksemda."),
        .staffingAreaHeadcountAboveUnit: FindingTexts(
            "{area} har {headcount} tilsette, men heile verksemda har {whole}.",
            "Rett talet på fagområdet eller for heile verksemda."),
        .staffingVacantUnlikely: FindingTexts(
            "{vacant} ledige årsverk er mange der det er {fte} årsverk{area| (…)}. Er det stillingsprosent?",
            "Skriv årsverk, ikkje prosent: 100 % er 1."),
        .staffingUnitSameInForms: FindingTexts(
            "{form} og {other} har like mange tilsette i alt ({count}). Er det dei same, er dei talde to gonger.",
            "La kvart skjema telje berre dei som høyrer til der. Stemmer det, er det ingenting å gjere."),
        .recruitmentPositionUnknown: FindingTexts(
            "{col.recruitment.position|…|Stillinga} «{value}» står ikkje i planen.{suggestion} Tala er med under verksemda sitt eige namn.",
            "Bruk namnet frå planen om det er {col.recruitment.position|det same|same stillinga}."),
        .recruitmentPositionTwice: FindingTexts(
            "{col.recruitment.position|…|Stillinga} «{value}» er ført to gonger, første gong på rad {row}. Begge radene er med i summen.",
            "Slå radene saman om det er same behovet."),
        .gapAreaMissing: FindingTexts(
            "{whole|Namnet|Fagområde} manglar. Rada er ikkje med i tala: «{value}».",
            "Skriv {whole|«…» på rada om ho gjeld alle, elles fagområdet|fagområdet på rada}, eller slett det som "
                + "står der."),
        .recruitmentCountUnlikely: FindingTexts(
            "{position}: {counts} er mange å tilsetje på eitt år. Er det stillingsprosent?",
            "Skriv talet, ikkje prosent."),
        .recruitmentPositionMissing: FindingTexts(
            "{col.recruitment.position|…|Stilling} manglar. Rada er ikkje med i tala: «{value}».",
            "{col.recruitment.position|Fyll ut «…» på rada|Vel stilling på rada}, eller slett det som står der."),
        .recruitmentNotAWholeNumber: FindingTexts(
            "«{value}» under {column} er {isYear|eit årstal, ikkje eit tal på personar|ikkje eit heilt tal}. Cella er ikkje med i tala.",
            "Skriv kor mange personar de treng, som eit heilt tal. La cella stå tom der det ikkje er behov."),
        .recruitmentNegative: FindingTexts(
            "Behovet under {column} kan ikkje vere under 0. Du skreiv {value}. Cella er ikkje med i tala.",
            "Skriv talet utan minus, eller la cella stå tom."),
        .recruitmentYearOutsidePlan: FindingTexts(
            "Året {year} {twice|er overskrift for fleire kolonnar|er ikkje med i planen}, og det som står under{twice| her|}, "
                + "er ikkje med: «{value}».",
            "{twice|Rett overskrifta til det året som tala gjeld.|Før behovet på eit av åra i planen.}"),
        .measureMissing: FindingTexts(
            "{col.measures.need|…|Behovet} «{need}» har ikkje noko tiltak{strategy| og ingen strategi}."
                + "{example| «…» er teksten frå dømet.}",
            "Skriv minst eitt tiltak under {col.measures.measure|«…»|Delstrategi/tiltak}."),
        .measureWithoutNeed: FindingTexts(
            "{col.measures.need|…|Behov} manglar.{example| Dømet står der framleis.} Rada er ikkje med. Det som er skrive: «{value}».",
            "{col.measures.need|Fyll ut «…»|Skriv behovet} på kvar rad, òg når det har fleire tiltak, eller slett det "
                + "som står der."),
        .measureStrategyMissing: FindingTexts(
            "{col.measures.need|…|Behovet} «{need}» har ingen strategi.",
            "Vel minst éin strategi frå lista."),
        .measureStrategyUnknown: FindingTexts(
            "{other||Strategien }«{value}» {other|er ingen strategi, og er ikkje med.|står ikkje i planen.}{suggestion}{other|| Han er med som verksemda sin eigen.}{isWithoutMeasure| Rada har ikkje noko tiltak.}",
            "{move|… }{other|Flytt det til kolonnen det høyrer til, og vel|Vel} strategien frå lista."),
        .measureDeadlineOutsidePlan: FindingTexts(
            "{col.measures.deadline|…|Fristen} {deadline} er utanfor planperioden {first}–{last}.",
            "Sjekk årstalet. Er tiltaket forseinka, før ein ny frist."),
        .measureCostWithoutBudget: FindingTexts(
            "{cost|Tiltaket kostar …|Tiltaket har ein kostnad}{currency| …}, men det er ikkje svara på om det er forankra i budsjettet.{sign| Det står «…».}",
            "Svar Ja eller Nei under {col.measures.budgeted|«…»|Forankra i budsjett}."),
        .measureCostUnlikely: FindingTexts(
            "Kostnaden er {cost}{currency| …}. Er han skriven i tusen?",
            "Skriv heile beløpet."),
        .measureBoundServiceAbove24Months: FindingTexts(
            "Bindingstida er {months} månader. Ho kan vere høgst {limit}{ref.boundService| (…)}.",
            "Rett bindingstida."),
        .measureMissingForGap: FindingTexts(
            "{area} har eit stort {unweighted|gap|vekta gap} ({weight}), men ingen tiltak viser til fagområdet.",
            "Før eit tiltak, eller vel fagområdet på tiltaket som gjeld det."),
        .measureStatusMissing: FindingTexts(
            "Tiltaket er frå førre revisjon og har ikkje fått status.",
            "Vel status{asks.measures.evaluation| og skriv ei kort evaluering}."),
        .measureUnmentioned: FindingTexts(
            "Tiltak som var planlagde eller i gang {since|i …|i fjor}, står ikkje i skjemaet lenger ({count}): {measures}.",
            "Spør verksemda kva det vart av dei.",
            toUnit:
                "Skriv dei inn att{asks.measures.status| med status, òg om dei er gjennomførte eller avlyste| om dei framleis gjeld}"
                + "{asks.measures.evaluation|, og skriv ei kort evaluering}. Står dei der med andre ord, vel Ja under Stemmer."
        ),
        .measureDeadlineUnreadable: FindingTexts(
            "{col.measures.deadline|…|Fristen} «{value}» {order|kan ha dagen eller månaden først|"
                + "kan ikkje lesast som ein dato eller eit årstal}{american|, sidan andre datoar i kolonnen har månaden først|}, og "
                + "er ikkje med.",
            "Skriv til dømes 30.06.{year}, juni {year}, 1. halvår {year} eller {year}."),
        .measureStatusUnknown: FindingTexts(
            "«{value}» er ikkje ein status som kan brukast, og er ikkje med.",
            "Vel ein av desse: {choices}."),
        .measureSeveralAreas: FindingTexts(
            "«{value}» er fleire av fagområda i planen. {read|Tiltaket er ført på ….|Tiltaket er med utan fagområde.}",
            "Skriv tiltaket på ei rad for kvart fagområde, med kostnaden på berre éi av dei, eller {read|la berre eitt fagområde stå|la cella stå tom}."
        ),
        .measureTwice: FindingTexts(
            "Tiltaket «{measure}» er ført {cost|fleire gonger med same kostnad (…)|likt to gonger}, første gong på rad {row}{form| i skjemaet til …}. {cost|Kostnaden er talt kvar gong.|Begge radene er med i tala.}",
            "{cost|Skriv kostnaden på berre éi av radene.|Slett den eine rada. Er det to tiltak, skriv kva som skil dei.}"
        ),
        .privacyNationalIdentityNumber: FindingTexts(
            "{where} inneheld eit fødselsnummer eller D-nummer. Nummeret er teke ut av alt som blir laga.",
            "Slett nummeret der det står, og slett kopiar av fila i e-post og mapper."),
        .privacyPossibleIdentityNumber: FindingTexts(
            "{where} inneheld elleve siffer som kan vere eit fødselsnummer eller kontonummer. "
                + "Dei er tekne ut av alt som blir laga.",
            "Slett nummeret om det gjeld ein person."),
        .privacyEmail: FindingTexts(
            "{where} inneheld ei e-postadresse. Adressa er teken ut av alt som blir laga.",
            "Skriv rolle i staden for person."),
        .privacyTelephone: FindingTexts(
            "{where} inneheld det som ser ut som eit telefonnummer. Det er teke ut av alt som blir laga.",
            "Skriv rolle i staden for person."),
        .privacyAreaIdentifiesPerson: FindingTexts(
            "Nivået for {area} gjeld færre enn {threshold} tilsette, eller talet er ikkje oppgitt. "
                + "{Body|… får ikkje sjå det.|Det blir hos HR.}",
            "Ingenting å gjere om talet er rett. Det er vist som «:» i vedlegget."),
        .privacyShownBefore: FindingTexts(
            "Vedlegget for {year} viste dette av {unit}, som no er skjult av omsyn til personvern: {what}.",
            "Det gamle vedlegget finst framleis. Vurder om det skal vere tilgjengeleg, og kva det røper saman med det nye."
        ),
        .privacyTextAboutFew: FindingTexts(
            "«{text}» {own|er namnet på eit fagområde som få har i|gjeld} {area}{own||, der nivåa er skjulte fordi få tilsette har fagområdet}. "
                + "{Body|… får sjå teksten.|Teksten står i vedlegget.}",
            "Les teksten før vedlegget blir gitt ut. Han må ikkje seie noko om enkeltpersonar."),
        .cellPercentWhereNumber: FindingTexts(
            "«{value}» i kolonnen {column} er ein prosent, og det er ikkje sikkert kva han er ein prosent av. {lost}",
            "Skriv talet utan prosent, til dømes 2{decimal| eller …}, og vel talformatet Standard."),
        .cellDateWhereNumber: FindingTexts(
            "Cella i kolonnen {column}{date| viser datoen …}{time| viser tida …}{format| har datoformat}, men her skal det stå eit tal.{guess| Reknearket kan ha gjort … om til ein dato.}{read| Det er lese som ….}{lost| …}",
            "Fjern {time|tidsformatet|datoformatet} (vel talformatet Standard), og skriv talet på nytt."),
        .cellNumberTooLarge: FindingTexts(
            "{value} i kolonnen {column} er for stort. {lost} Det største som kan brukast, er {most}.",
            "Sjekk om talet har fått for mange siffer."),
        .cellSignForNothing: FindingTexts(
            "«{value}»{column| i kolonnen …} er lesen som ei tom celle.",
            "Ingenting å gjere om det er rett."),
        .cellChoiceUnreadable: FindingTexts(
            "«{value}» i kolonnen {column} er ikkje eit av vala, og er ikkje med.",
            "Vel ein av desse: {choices}."),
        .changeHeadcount: FindingTexts(
            "{area}: {since|i …|i fjor} {previous} tilsette, no {value}. Stemmer det?",
            "Sjekk talet."),
        .changeFTE: FindingTexts(
            "{area}: {since|i …|i fjor} {previous} årsverk, no {value}. Stemmer det?",
            "Sjekk talet."),
        .changeLevel: FindingTexts(
            "{area}: {column} var {previous} {since|i …|i fjor} og er {value} no. Stemmer det?",
            "Sjekk nivået."),
        .changeAllEqual: FindingTexts(
            "Alle svara er dei same som {since|i …|i fjor}. Stemmer det?",
            "Sjå over skjemaet, og rett det som har endra seg."),
        .cellFormulaError: FindingTexts(
            "Cella inneheld {value}.{lost| …}{row| Rada er ikkje med. Det som elles står i ho: «…».}",
            "Skriv svaret i cella som vanleg tekst eller tal."),
        .cellNumberAsText: FindingTexts(
            "«{value}» er skrive som tekst og er lese som {read}.",
            "Ingenting å gjere om talet er rett."),
        .cellTextWhereNumber: FindingTexts(
            "«{value}» i kolonnen {column} {fault|…|er ikkje eit tal som kan brukast her}, og er ikkje med.",
            "{readings|Skriv ….|Skriv berre talet, utan tekst og utan minus.}"),
        .cellDateAsText: FindingTexts(
            "«{value}» er {stored|lagra som tekst, og }lese som datoen {read}.",
            "Sjekk at dag og månad er rette."),
        .cellNameRead: FindingTexts(
            "«{value}» er lese som «{read}».",
            "Ingenting å gjere om det er rett."),
        .cellTotalRow: FindingTexts(
            "Rada «{name}» er lesen som ein {part|del|sum} av radene over og er ikkje talt med: {value}.",
            "Ingenting å gjere dersom det stemmer. Elles gi rada eit anna namn."),
        .cellPossibleTotalRow: FindingTexts(
            "Er «{name}» ein sum? Tala er lik summen av radene over. Rada er talt med: {value}.",
            "Slett rada dersom ho er ein sum."),
        .cellMergedCells: FindingTexts(
            "«{value}» {joined|i|er lese for kvar av} cellene {range}{joined| er lese som éin tekst}, sidan {why|…|dei er slegne saman}.",
            "Ingenting å gjere om det er rett."),
        .cellMergedNumber: FindingTexts(
            "Cellene {range} {was|var|er} slegne saman, så {value} er talt med {across|berre i den første av dei. Gjeld det alle?|på kvar av radene. Gjeld talet dei til saman?}",
            "{was|Skriv|Del cellene att, og skriv} i kvar celle det talet som gjeld ho."),
        .cellStruckThrough: FindingTexts(
            "«{value}» er stroke over, men er lese likevel.",
            "Slett det om det ikkje skal vere med. Elles fjern gjennomstrekinga."),
        .cellNumberRounded: FindingTexts(
            "{value} har fleire desimalar enn det blir rekna med, og er avrunda til {rounded}.",
            "Ingenting å gjere om avrundinga er grei."),
    ]
}
