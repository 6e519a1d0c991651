extension Texts {
    /// Norsk bokmål.
    static let nb = Texts(language: .nb, phrases: nbPhrases, findings: nbFindings)

    private static let nbPhrases: [TextKey: String] = [
        // Problems in a plan definition.
        .planMissing: "Dette mangler. Fyll det inn.",
        .planNotText: "Her må det stå en tekst i anførselstegn.",
        .planNotWhole: "Her må det stå et helt tall fra {low} til {high}.",
        .planNotDecimal: "Her må det stå et tall, for eksempel \"0.5\".",
        .planNotADay: "«{value}» er ikke en dato. Skriv år, måned og dag: 2017-04-30.",
        .planEmptyList: "Lista er tom. Den må ha minst én rad.",
        .planNotAList: "Her må det stå en liste i hakeparenteser.",
        .planBadIdentifier:
            "«{value}» kan ikke brukes som id. Bruk små bokstaver a–z, tall og bindestrek, for eksempel "
            + "«{example}».",
        .planUnknownReference:
            "«{value}» er ikke definert i planen. Sjekk skrivemåten, eller legg det til i lista det hører "
            + "hjemme i.",
        .planTwice: "«{value}» står to ganger. Hvert navn og hver id kan bare brukes én gang.",
        .planDiagramTwice:
            "Diagramnummer {value} er brukt to ganger. Gi hver virksomhet sitt nummer, eller la cellen stå tom.",
        .planNotAnObject: "Her må det stå et objekt i krøllparenteser.",
        .planUnknownMember: "Planen har ikke noe felt som heter «{value}». Sjekk skrivemåten.",
        .planNotJSON: "Fila er ikke gyldig JSON. Linje {line}, tegn {column}: {detail}.",
        .jsonMoreAfterEnd: "det står mer etter slutten",
        .jsonEndsEarly: "teksten slutter for tidlig",
        .jsonTooDeep: "for mange nivåer inni hverandre",
        .jsonNoValue: "her mangler en verdi",
        .jsonNoName: "navnet på et felt mangler, eller står uten anførselstegn",
        .jsonNameTwice: "feltet står to ganger",
        .jsonNoColon: "det mangler et kolon",
        .jsonNoCommaOrBrace: "det mangler et komma eller }",
        .jsonNoCommaOrBracket: "det mangler et komma eller ]",
        .jsonNotUTF8: "teksten er ikke i UTF-8",
        .jsonControlCharacter: "et linjeskift eller en tabulator i en tekst må skrives \\n eller \\t",
        .jsonEndlessText: "en tekst mangler anførselstegnet til slutt",
        .jsonBadEscape: "\\ foran et tegn som ikke skal ha det",
        .jsonHalfCharacter: "et halvt tegn etter \\u",
        .jsonNoHexDigits: "etter \\u skal det stå fire sifre fra 0 til F",
        .jsonLeadingZero: "et tall begynner med 0",
        .jsonNoFraction: "det mangler sifre etter punktumet",
        .jsonNumberSize: "et tall er for stort eller for lite",
        .planWrongSchema: "Fila er ikke en plandefinisjon. Her skal det stå \"{expected}\".",
        .planUnknownLanguage: "Språket «{value}» finnes ikke. Velg blant {known}.",
        .planYearsNotRising: "Årene må stå i stigende rekkefølge, hvert år én gang.",
        .planLevelsNotRising: "Nivåene må øke med 1 for hvert trinn, fra det laveste.",
        .planTooFewLevels: "Det må være minst {count} nivåer.",
        .planUnitWithoutSection:
            "Virksomheten «{value}» hører ikke til noen del av planen. Legg den til i en del.",
        .planOnlyOfNumbers: "Bare tall kan ha {value}.",
        .planHighBelowLow: "Det største tallet er mindre enn det minste.",
        .planTwoDecidingForms:
            "«{value}» og «{other}» kan ikke begge avgjøre nivåene i virksomheten. Velg ett av skjemaene, eller ingen.",
        .planSheetName:
            "Navnet på arket kan ha høyst {limit} tegn, og ingen av disse: [ ] : * ? / \\ eller en apostrof først eller sist.",
        .planNoSheetUsed: "Skjemaet må ha minst ett ark. Sett ett av dem i bruk.",
        .planColumnNeeded: "«{value}» kan ikke skjules: det telles og summeres etter den.",
        .planUnknownCategory: "Kategorien «{value}» finnes ikke. Velg blant {known}.",
        .planUnknownSeverity: "Alvorligheten «{value}» finnes ikke. Velg blant {known}.",
        .planFixedSeverity:
            "Alvorligheten til {value} kan ikke endres: feilen holder noe utenfor summene. Ta linja bort.",
        .planUnknownType: "Typen «{value}» finnes ikke. Velg blant {known}.",
        .planUnknownChart: "Diagrammet «{value}» finnes ikke. Velg blant {known}.",
        .planUnknownColumn: "Skjemaet har ikke noen kolonne som heter «{value}». Sjekk skrivemåten.",
        .planNotTrueOrFalse: "Her må det stå true eller false.",
        .planUnknownWord: "«{value}» kan ikke stå her. Velg blant {known}.",
        .dataWrongSchema: "Fila er ikke data fra en samling. Her skal det stå \"{expected}\".",
        .dataNewer:
            "Fila er laget av en nyere utgave av programmet (versjon {version}, denne leser til og med {known}). Bruk den utgaven.",
        .planHeadingTaken:
            "Overskriften «{value}» leses som en annen kolonne på arket. Velg en annen overskrift.",
        .planFieldMissing: "{field} mangler. Fyll det inn.",
        .planNoSheets:
            "Arbeidsboka er ikke en plandefinisjon. Den må ha arkene {known}. Lag en med «kompetanseplan "
            + "init».",
        .planSheetMissing:
            "Arket {sheet} mangler. Sett det tilbake, eller kopier det fra en ny plan («kompetanseplan init»).",
        .planColumnMissing: "Kolonnen {column} mangler. Sett overskriften tilbake.",
        .planRowMissing: "Raden {row} mangler. Sett den tilbake.",
        .planUnknownHeading:
            "Kolonnen «{value}» kjennes ikke.{suggestion} Rett overskriften, eller flytt kolonnen til et eget "
            + "ark.",
        .planUnknownFact: "Feltet «{value}» kjennes ikke.{suggestion} Rett navnet, eller slett raden.",
        .planOutside: "«{value}» står utenfor tabellen og blir ikke lest. Slett det, eller flytt det til et eget ark.",
        .planCellError: "Cellen har en formel uten gyldig resultat ({value}). Skriv inn verdien.",
        .planNotYears:
            "«{value}» er ikke en liste med år. Skriv for eksempel 2026–2030, eller 2026, 2028, eller "
            + "2026/27, 2027/28, eller 2026 = kort sikt.",
        .planPeriodName: "Navnet på et år kan ikke ha komma, semikolon, likhetstegn eller krøllparenteser.",
        .planUnknownChoice: "«{value}» kan ikke stå her. Velg blant {known}.",
        .planUnknownName:
            "«{value}» står ikke på arket {sheet}.{suggestion} Skriv det inn der, eller slett det her.",
        .planTooLong: "Teksten er for lang. Den kan ha høyst {limit} tegn.",
        .planForbiddenCharacter:
            "Teksten har et usynlig tegn som ikke kan stå i en arbeidsbok ({code}). Skriv teksten på nytt, så forsvinner det.",
        .planLevelMissing: "Nivå {expected} mangler: her står {value}. Nivåene må øke med 1 for hvert trinn.",
        .planLocations: "({count} steder)",
        .planRows: "({count} rader)",
        .planCells: "({count} celler)",
        .planQuoted: "«{value}»",
        .listMore: "og {count} til",
        .planAndMore: "{values} og {count} til",
        .planUnknownNames: "{count} navn står ikke på arket {sheet}: {values}. Skriv dem inn der, eller slett dem her.",
        .planSeveralTwice: "{count} navn står to ganger: {values}. Hvert navn og hver id kan bare brukes én gang.",
        .planUnknownChoices: "{count} svar kan ikke stå her: {values}. Velg blant {known}.",
        .planSeveralOutside:
            "{count} celler står utenfor tabellen og blir ikke lest: {values}. Slett dem, eller flytt dem til et eget ark.",
        .planCellNotADay: "«{value}» er ikke en dato. Skriv for eksempel 30.04.2027 eller 30. april 2027.",
        .planCellNotDecimal: "Her må det stå et tall, for eksempel 0,5 eller 50 %.",
        .planHeaderWithout:
            "Overskriften «{value}» mangler {name}. Uten den får flere kolonner samme navn. Skriv for eksempel «{example}».",
        .planNameIsIdentifier: "«{value}» er også id-en til «{other}». Gi den ene et annet navn eller en annen id.",
        .planTitleYear:
            "Tittelen «{value}» nevner andre år enn revisjonen, som er {revision}. Er den fra en tidligere plan?",
        .planIdentifierYear:
            "Id-en «{value}» nevner andre år enn revisjonen, som er {revision}. Er den fra en tidligere plan?",
        .planYearsFar: "Årene i rekrutteringen ligger langt fra revisjonen, som er {revision}.",
        .planDeadlineFar: "Fristen {day} ligger langt fra revisjonen, som er {revision}.",
        .planDeadlinePassed: "Fristen {day} er passert.",
        .planTitleMunicipality: "Tittelen nevner «{value}», men planen gjelder {municipality}.",
        .planNotAnAddress: "«{value}» er ikke en gyldig e-postadresse. Rett den, eller ta den bort.",
        .planNotAddresses: "{count} e-postadresser er ikke gyldige: {values}. Rett dem, eller ta dem bort.",
        .planUnitWithoutAreas: "«{value}» har ingen fagområder. Skjemaet blir nesten tomt.",
        .planAreaInNoForm: "«{value}» har fagområdet {area}, men ingen av skjemaene spør om det.",
        .planFormOtherArea:
            "«{value}» er ikke et av virksomhetens fagområder. Gi virksomheten fagområdet, eller ta det bort her.",
        .planUnitsWithoutAreas:
            "{count} virksomheter har ingen fagområder: {values}. Skjemaene deres blir nesten tomme.",
        .planUnusedArea: "Ingen virksomhet har fagområdet «{value}». Sett kryss der det hører til, eller slett det.",
        .planUnusedAreas:
            "Ingen virksomhet har {count} av fagområdene: {values}. Sett kryss der de hører til, eller slett dem.",
        .planUnusedServiceArea: "Ingen virksomhet hører til tjenesteområdet «{value}».",
        .planSectionHeading:
            "Overskriften «{value}» nevner «{rest}», som ikke er blant virksomhetene der. Er noe slettet eller omdøpt?",
        .planPrivacyLow: "Personverngrensen {value} viser tall om enkeltpersoner. Bruk 3 eller mer.",
        .planShareAboveOne: "{value} er mer enn hele. En del skrives 0,5 eller 50 %.",
        .planAllVulnerable: "Med {value} blir nesten alle fagområder sårbare.",
        .planNoLargeGap: "Ingen gap kan bli så store som {value} på skalaen. Sett grensen lavere.",
        .planAreaNoun:
            "Setningene sier fortsatt «fagområde», for «{value}» lar seg ikke bøye. Skriv de fire formene slik: «en rolle, rollen, roller, rollene».",
        .planChoiceWithCommas: "«{value}» blir ett svar. Skal det være flere, sett semikolon mellom dem.",
        .planWarnings: "Se over dette:",
        .planIdentifiersKept:
            "Id-ene som ble laget av navnene, står nå i {file}. Dere kan endre navn uten at noe går tapt.",
        .planIdentifiersNotKept:
            "{reason} Id-ene som ble laget av navnene, er derfor ikke skrevet inn i {file}. Se dem med «kompetanseplan plan convert {file} plan.json».",
        .planFileName:
            "Fila til «{value}» får navnet «{file}», siden «{name}» er opptatt.",
        .planSubject: "Plandefinisjon",
        .planField: "Felt",
        .planValue: "Verdi",
        .columnExplanation: "Forklaring",
        .planHow: "Slik gjør du",
        .planStepFill:
            "1. Gå gjennom arkene fra venstre. De gule cellene er deres; stjerne betyr at kolonnen må fylles "
            + "ut. Velg en celle, så ser du hva som skal stå der.",
        .planStepRows:
            "2. Rader kan settes inn, flyttes, sorteres og slettes; rekkefølgen her er rekkefølgen i skjemaer "
            + "og vedlegg. Kolonner kan flyttes, men la overskriftene stå.",
        .planStepOwn: "3. Vil dere ha notater, legg dem på et eget ark. Egne ark leses ikke.",
        .planStepCheck: "4. Lagre, og kjør «kompetanseplan plan check». Svaret nevner hver celle som må rettes.",
        .planStepMake:
            "5. Lag skjemaene med «kompetanseplan template», eller, om IT har satt opp «watch», skriv Ja ved «Klar "
            + "til utsending» på arket Kommune.",
        .planNeedColumn: "Fylles ut",
        .planMust: "Må",
        .planMay: "Kan",
        .planWholeError: "Her må det stå et helt tall.",
        // The form.
        .formScaleLine: "Nivå: {levels}",
        .formImportanceLine: "{col.gap.importance|…|Viktighet}: {levels}",
        .formCheckTitle: "Sjekk svaret",
        .formOwnTitle: "Står ikke i lista",
        .formLevelError: "Skriv et helt tall fra {low} til {high}.",
        .formLevelLabelError: "Velg ett av nivåene: {labels}.",
        .levelNumbers: "et helt tall fra {low} til {high}",
        .levelLabels: "ett av nivåene {labels}",
        .formCountError: "Skriv antallet som et helt tall, 0 eller mer.",
        .formFTEError: "{col.staffing.fte|…|Årsverk} kan ikke være under 0 og ikke større enn antall ansatte.",
        .formFullTimeError:
            "{col.staffing.fullTime|…|Heltid} kan ikke være flere enn antall ansatte, og må være et helt tall.",
        .formDeparturesError:
            "{col.staffing.departures|…|Ventet avgang} kan ikke være flere enn antall ansatte, og må være et helt tall.",
        .formDecimalError: "Skriv et tall, 0 eller mer. Desimaler er i orden.",
        .formMonthsError: "Skriv antall måneder som et helt tall, høyst {limit}.",
        .formListError: "Velg fra lista.",
        .formOwnWarning: "Dette står ikke i planens liste. Vil du bruke det likevel?",
        .formYes: "Ja",
        .formNo: "Nei",
        .formSubject: "{uses.gap|Kartlegging av kompetanse|Skjema}",
        // Veiledning, the first sheet of a form.
        .guidanceSheet: "Veiledning",
        .guidanceTitle: "{uses.gap|Kartlegging av kompetanse|Skjema} til {plan}",
        .guidanceMunicipality: "Organisasjon",
        .guidanceDeadline: "Frist",
        .guidanceContact: "Spørsmål til",
        .guidanceHow: "Slik gjør du",
        .guidanceWhy:
            "Svarene viser hva {municipality} {uses.gap|kan i dag og }trenger framover{uses.measures|, og hva som må gjøres}. De "
            + "samles i vedleggene til {plan}{body|, som går til …}. Du skriver bare i de lyse gule cellene.",
        .guidanceStepGap:
            "{number}. {sheet}: sett {levels|…|dagens og ønsket nivå} for hvert fagområde{col.gap.importance|, og «…»}{asks.gap.importance|, og hvor viktig "
            + "det er}.",
        .guidanceStepStaffing:
            "{number}. {sheet}: før ansatte og årsverk for hvert fagområde, og hvor mange dere venter slutter.",
        .guidanceStepRecruitment:
            "{number}. {sheet}: velg {col.recruitment.position|det|stillingene} dere trenger, og skriv antall{recruited| …} på {periods|perioden|året}. La cellen stå tom der "
            + "det ikke er behov.",
        .guidanceStepMeasures:
            "{number}. {sheet}: {col.measures.need|skriv under «…»|skriv behovet}, {asks.measures.strategy|velg strategier fra planen, }og skriv hva dere skal gjøre. "
            + "Gjenta {col.measures.need|det|behovet} på hver rad når det har flere tiltak.",
        .guidancePrivacy:
            "Skriv aldri navn, fødselsnummer eller annet om enkeltpersoner.{threshold| Nivåer som gjelder færre enn … "
            + "ansatte, vises ikke for andre enn HR.}",
        .guidanceReturn:
            "Lagre fila som .xlsx og send den tilbake {by}. Du kan lagre og fortsette når du vil.",
        .guidanceLowest: "lavest",
        .guidanceHighest: "høyest",
        .guidanceScale: "Nivåene betyr",
        .guidanceImportance: "{col.gap.importance|…|Tallene for viktighet betyr}",
        .guidanceSignature: "Fylt ut",
        .guidanceFilledBy: "Utfylt av",
        .guidanceRole: "Rolle",
        .guidanceDate: "Dato",
        .guidanceMessage: "Melding til HR",
        .guidanceMessageHelp:
            "Er det noe HR bør vite, skriv det her. Det er ikke med i tallene eller vedleggene. Ikke skriv navn.",
        .guidanceApproved: "Godkjent av",
        .guidanceWholeUnit:
            "Hele virksomheten på arket {sheet.staffing|…|Årsverk} er de som er ansatt hos dere, hver person talt én gang; ansatte i en annen virksomhet er ikke med. {col.staffing.fullTime|…|Heltid} er de som har 100 % stilling hos dere, og det spørres bare om den der.",
        .guidanceForm:
            "Virksomheten svarer i flere skjemaer, og dette er ett av dem. Svar bare for dem som hører til her; svarene "
            + "settes sammen.",
        .formWholeUnit:
            "Alle som hører til her, hver person talt én gang. De andre skjemaene fra virksomheten har resten. Skriv 0 hvis "
            + "ingen er ansatt her.",
        .guidanceRemainingOn: "{count} på {sheet}",
        .orNilReturn: " eller velg Ja ved «{cell}»,",
        .nilReturnWords: " Ved «{cell}» står det «{value}».",
        .unansweredWords: " I tabellen står det {words}.",
        .formNilMarked: "Dere har svart at det ikke er noe behov.",
        .formNilUnanswered: "Ikke besvart: fyll ut tabellen, eller velg Ja ved «{cell}».",
        .formNilWithRows: "Dere har svart Ja ved «{cell}», men det står rader i tabellen. Fjern det som ikke gjelder.",
        .formRowsLeft: "rader som mangler noe: {count}",
        .formAreasMissing: "fagområder fra {sheet} som mangler her: {count}",
        .formLargeGaps: "store gap uten tiltak: {count}",
        .formLastYear: "{since|I …|I fjor}: {previous}",
        .formLastYearTitle: "Stemmer tallet?",
        .formLastYearError: "{since|I …|I fjor} var tallet {previous}. Stemmer det nye? {rule}",
        .guidanceStatus: "Så langt er du kommet",
        .guidanceTotal: "I alt",
        .guidanceRemaining: "Gjenstår: {list}",
        .guidanceComplete: "Alt er besvart. Se over, lagre og send skjemaet tilbake.",
        .formDateError: "Skriv en dato, for eksempel 30.04.2027.",
        .formBoundsError: "Skriv et tall{low| fra …}{high| til og med …}.",
        .guidanceEmployees: "Ansatte i virksomheten",
        .guidancePreviousSome: "Svarene fra {revision} følger med. Rett det som har endret seg, og fyll ut resten.",
        .guidancePrevious:
            "Svarene fra {revision} følger med. Nivåene dere satte da, står i de grå kolonnene «forrige gang»; sett "
            + "årets nivå ved siden av. Årsverk, rekruttering og tiltak er fylt ut: rett det som har endret seg"
            + "{asks.measures.status|, gi hvert tiltak en status}{asks.measures.evaluation|, og skriv en kort evaluering}.",
        // Return forms and letters.
        .remarksTitle: "Dette må rettes eller sjekkes",
        .remarksIntro:
            "Cellene er merket med farge og en merknad. Følg lenkene under, rett det som er feil, lagre og send "
            + "skjemaet tilbake {by}. Svarene deres står i skjemaet slik dere skrev dem.",
        .remarksUnreadable:
            "Vi kunne ikke lese fila dere sendte. Send den på nytt slik det står under, eller fyll ut dette skjemaet, "
            + "{by}.",
        .remarksMore: "Resten er merket i cellene.",
        .leftoverSheet: "Utenfor skjemaet",
        .leftoverTitle: "Dette skrev dere utenfor skjemaets celler",
        .leftoverAbout:
            "Det er ikke med i tallene. Skal det være med, flytt det til riktig celle, eller til Melding til HR på arket Veiledning. "
            + "Det som er merket med rødt, må flyttes eller slettes. Resten kan dere la stå.",
        .leftoverSheetColumn: "Sto på arket",
        .leftoverCellColumn: "I celle",
        .leftoverTextColumn: "Dere skrev",
        .outsideBesideError: "står ved noe som ikke kan besvares i lista",
        .outsideBesideErrorRemedy: "Ingenting å gjøre hvis det er rettet i cellen.",
        .leftoverOpen: "kunne ikke leses der det sto",
        .leftoverOpenRemedy: "Flytt det til riktig celle, eller slett det her, og send skjemaet på nytt.",
        .leftoverKept: "sto utenfor cellene i et tidligere skjema",
        .leftoverKeptRemedy: "Ingenting å gjøre når HR har lest det.",
        .mailTo: "Til: {address}",
        .mailSubject: "Emne: {subject}",
        .mailSubjectInvitation: "{plan}: skjemaet til {unit}",
        .mailInvitation:
            "Her er skjemaet{uses.gap| for kartlegging av kompetanse} ({file}). Det tar ti til tjue minutter å fylle ut. "
            + "Begynn på arket Veiledning. Svarene deres går inn i vedleggene til {plan}.",
        .mailInvitationPrevious:
            "Svarene deres fra {revision} følger med. Sett årets nivåer, og rett det som har endret seg.",
        .mailInvitationReturn:
            "Send skjemaet tilbake {by}, som svar på denne e-posten. Lurer dere på noe, er det bare å spørre.",
        .mailSubjectReturn: "{plan}: skjemaet fra {unit}",
        .mailSubjectReminder: "{plan}: vi mangler skjemaet deres",
        .mailSubjectBlank: "{plan}: skjemaet vi fikk fra dere, er tomt",
        .mailHello: "Hei!",
        .mailThanks: "Takk for skjemaet fra {unit}. Vi trenger at dere ser på det en gang til.",
        .mailErrors: "Dette må rettes før tallene kan være med:",
        .mailWarnings:
            "Dette bør dere sjekke. Stemmer det slik det står, velg Ja under Stemmer på arket Veiledning og skriv kort hvorfor:",
        .mailOtherWarnings: "Dette bør dere se på:",
        .mailMore: "og {count} til, som er merket i skjemaet",
        .mailAttached:
            "Skjemaet ligger ved ({file}) med svarene deres i, og cellene det gjelder er merket. Rett det, lagre, "
            + "og send det tilbake {by}.",
        .mailBlankAttached:
            "Vi kunne ikke lese fila dere sendte. Send den på nytt slik det står over, eller bruk det tomme skjemaet "
            + "som ligger ved ({file}), {by}.",
        .mailReminder:
            "Vi har ikke fått skjemaet{uses.gap| for kartlegging av kompetanse} fra dere ennå. Fristen er {deadline}. Det tar ti til "
            + "tjue minutter å fylle ut, og svarene deres går inn i vedleggene til {plan}.",
        .mailReminderLate:
            "Vi har ikke fått skjemaet{uses.gap| for kartlegging av kompetanse} fra dere, og fristen er gått ut. Send det så snart "
            + "dere kan. Det tar ti til tjue minutter å fylle ut, og svarene deres går inn i vedleggene til {plan}.",
        .mailReminderBlank:
            "Skjemaet vi fikk fra dere, er tomt: ingenting er fylt ut. Kanskje det var feil fil. Send det utfylte skjemaet {by}. Svarene deres går inn i vedleggene til {plan}.",
        .mailReminderAttached: "Skjemaet ligger ved ({file}).",
        .mailReminderAgain: "Finner dere ikke skjemaet, svar på denne e-posten, så sender vi det på nytt.",
        .mailReminderWho: "Skal til:",
        .mailRegards: "Hilsen",
        .byDay: "innen {deadline}",
        .bySoon: "så snart dere kan",
        // Short phrases.
        .dayFormat: "{day}.{month}.{year}",
        .monthNames: "januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember",
        .identifiedByProperties: "i dokumentegenskapene",
        .identifiedByGuidance: "ved navnet på arket Veiledning",
        .identifiedByTitle: "ved navnet i overskriften på et ark",
        .identifiedByFile: "ved navnet på fila eller mappa",
        .didYouMean: " Mente du «{name}»?",
        .lostRow: "Raden er ikke med i tallene.",
        .lostNumber: "Tallet er ikke med.",
        .personalInCell: "Cellen",
        .personalInNote: "Notatet på cellen",
        .personalInComment: "Kommentaren til cellen",
        .personalInDrawing: "En tekstboks, et bilde eller en topptekst på arket",
        .personalInSheetName: "Navnet på arket",
        .personalInFileName: "Filnavnet (her med «[…]» i stedet)",
        .findingCells: "Det samme gjelder {cells}{lastCell| og …}{more| og … til} i kolonnen.",
        .wholeMonths: "antall måneder som et helt tall, for eksempel 24",
        .wholeAmount: "bare beløpet{currency| i …}",
        .previousColumn: "{column} forrige gang",
        .moveToMeasure: "Er det tiltaket, flytt det til {column}.",
        .yearOfDeadline: "hva det koster, og årstallet i kolonnen {column}",
        .wholeNumber: "bare et helt tall, uten tekst og uten minus",
        .faultIsYear: "er et årstall",
        .faultNotWhole: "er ikke et helt tall",
        .faultTwoReadingsEach: "kan hver bety to tall",
        .readingsEach: "hvert tall uten skilletegn mellom tusener",
        .faultTwoReadings: "kan bety {readings}",
        .twoReadings: "{one} eller {other}",
        .findingSheet: "Det samme gjelder {cells}{lastCell| og …}{more| og … til} på arket.",
        .findingReads: "Slik er de lest: {reads}.",
        .findingBlock: "Det gjelder cellene {block}.",
        .findingRowWords: "På {cells|radene|raden} står også «{rowWords}».",
        .findingAlso: "Det samme navnet står i {also}.",
        .otherUnitsOwner: "De hører til {unit}.",
        .sheetUnheaded: "har ikke overskriftene til tabellen, så svarene der er ikke lest",
        .sheetTogether: "har flere tabeller ({tables}), så ingen av svarene er lest",
        .sheetsAlike: "De to arkene er like.",
        .sheetsDiffer: "Bare på kopien står: {cells}.",
        .sheetHasAnswers: "Arket {sheet} har samme tabell. {cells}",
        .sheetsOfOther: "Det som ikke er lest, har {unit} i tittelen.",
        .statusPlanned: "Planlagt",
        .statusOngoing: "Pågår",
        .statusDone: "Gjennomført",
        .statusPostponed: "Utsatt",
        .statusDropped: "Avsluttet uten gjennomføring",
        .statusNone: "Ikke oppgitt",
        .statusNotAsked: "Ikke spurt om status",
        .outsideNote: "Notatet ",
        .outsideComment: "Kommentaren ",
        .outsideReply: "» – svar: «",
        .outsideSheet: "Arket ",
        .mergeAbove: "den første står alene i raden sin, over tomme celler",
        .mergeBeside: "de andre cellene på radene er slått sammen",
        .outsideHiddenSheet: "Det skjulte arket med ",
        .outsideWithoutCount: "har ikke noe antall",
        .outsideWithoutCountRemedy: "Skriv hvor mange dere trenger, under året det gjelder.",
        .outsideWholeUnit: "er ikke et fagområde",
        .outsideWholeUnitRemedy: "Nivå føres for hvert fagområde. Slett raden.",
        .outsideLost: "hører til kolonnen {column}",
        .outsideLostRemedy: "Flytt det til kolonnen {column}, eller slett det her, og send skjemaet på nytt.",
        .outsideLostUnder: "hører til kolonnen {column} (overskriften var «{heading}»)",
        .outsideLostUnderRemedy:
            "Flytt det til kolonnen {column}, regnet om hvis det var noe annet enn den spør om, eller slett det "
            + "her, og send skjemaet på nytt.",
        .outsideOtherColumn: "står i kolonnen {column}, men er et tall eller en dag",
        .outsideWithoutName: "står på en rad uten noe i kolonnen {column}",
        .outsideWithoutNameRemedy: "Fyll ut kolonnen {column} hvis det skal være med.",
        .outsideTooLong: "er mer enn de 32 767 tegnene som får plass i en celle",
        .outsideTooLongRemedy: "Gjør teksten kortere.",
        .outsidePrevious: "står der skjemaet viser svaret fra forrige gang",
        .outsideCalculated: "står der skjemaet regner ut tallet selv",
        .outsideCovered: "ligger bak det som vises i cellen",
        .drawingShape: "Tekstboksen eller figuren",
        .drawingPicture: "Bildet",
        .drawingChart: "Diagrammet",
        .drawingObject: "Det innebygde dokumentet eller skjemaelementet",
        .drawingPageHeader: "Topp- eller bunnteksten",
        .drawingQuote: " «{text}»",
        .betweenQuotations: "», «",
        .cellHasError: "en formel uten gyldig resultat ({value})",
        .cellHasNoResult: "en formel som ikke er regnet ut",
        .cellTrue: "SANN",
        .cellFalse: "USANN",
        .errorNotAvailable: "#I/T",
        .errorName: "#NAVN?",
        .errorValue: "#VERDI!",
        .errorSpill: "#OVERFLYT!",
        .cellHasDataType: "en koblet datatype, ikke vanlig tekst",
        .cellHasPicture: "et bilde, ikke en verdi",
        .cellHasSpill: "en formel som ikke får plass til resultatet sitt",
        .cellHasRichValue: "en koblet datatype eller et bilde, ikke en verdi",
        .protectionPassword: "passord",
        .removalPassword: "fjern passordet under Fil > Informasjon > Beskytt arbeidsbok",
        .protectionLabel: "en følsomhetsetikett som krypterer",
        .removalLabel: "velg en etikett uten kryptering under Hjem > Følsomhet",
        .kindOldExcel: "en gammel Excel-fil (.xls)",
        .kindNumbers: "et Numbers-dokument",
        .kindUnpacked: "et dokument i løse deler (en utpakket arbeidsbok eller et Numbers-dokument)",
        .kindZip: "en zip-fil uten arbeidsbok",
        .kindBinaryExcel: "en binær Excel-fil (.xlsb)",
        .kindOpenDocument: "et OpenDocument-regneark (.ods)",
        .kindText: "en tekstfil (CSV eller lignende)",
        .kindPage: "en nettside (HTML)",
        .kindPDF: "en PDF-fil",
        .kindDocument: "et tekstdokument eller en presentasjon",
        .kindImage: "et bilde",
        .kindMail: "en e-post",
        .kindLink: "en snarvei eller en lenke til noe annet",
        .kindUnfinished: "en nedlasting eller kopiering som ikke ble ferdig",
        .kindInnerZip: "en zip-fil inne i en annen zip-fil",
        .kindArchive: "et pakket arkiv av et slag som ikke kan leses",
        .adviceUnpack: "Er det skjemaer i det, pakk det ut og legg dem i mappa.",
        .adviceUnpackInner: "Pakk den ut, og legg skjemaene i mappa.",
        .adviceAttachment: "Ligger skjemaet ved, lagre vedlegget i mappa.",
        .adviceLink: "Åpne lenken. Leder den til et skjema, last det ned til mappa som Excel-arbeidsbok (.xlsx).",
        .adviceAgain: "Var det et skjema, last det ned eller kopier det på nytt.",
        .adviceCopy: "Er det skjemaer der, kopier dem til mappa.",
        .adviceEnter:
            "Er det et svar, må det skrives inn i skjemaet, lagres som Excel-arbeidsbok (.xlsx) og sendes på nytt.",
        .adviceSaveAs:
            "Er det et svar, åpne fila, velg {saved}, og send den på nytt.",
        .saveAs: "Lagre som og filtypen Excel-arbeidsbok (.xlsx)",
        .exportFromNumbers: "Arkiv, Eksporter til og Excel",
        .adviceSendFile:
            "Er det et svar, be virksomheten sende Excel-fila (.xlsx) slik den var før den ble pakket ut, eller eksportere den til Excel fra Numbers.",
        .kindMedia: "lyd eller video",
        .kindResult: "et resultat som programmet har laget (vedlegget eller kontrollrapporten)",
        .kindEmpty: "en tom fil",
        .kindHiddenFolder: "en skjult mappe",
        .kindOuterLink: "en lenke til en mappe som denne mappa selv ligger i",
        .kindOther: "ikke en Excel-arbeidsbok",
        .severityError: "Feil",
        .severityWarning: "Advarsel",
        .severityExplained: "Forklart",
        .explainedAsRight: "Virksomheten svarer at det stemmer.",
        .explainedBy: "Virksomheten svarer: «{text}»",
        .remarksExplain:
            "Er en advarsel riktig slik det står, velg Ja under Stemmer og skriv kort hvorfor. Da blir dere ikke spurt om den igjen. Feil må rettes.",
        .remarksLocation: "Hvor",
        .remarksIsRight: "Stemmer",
        .remarksIsRightHelp: "Velg Ja hvis det skal være slik, og skriv kort hvorfor. Rett cellen hvis ikke.",
        .resultExplained: "Forklart: {count}.",
        .controlCorrectionsSheet: "Rettelser",
        .correctionEarlier: "Fra fil",
        .correctionColumn: "Kolonne",
        .correctionBefore: "Før",
        .correctionAfter: "Nå",
        .correctionClosed: "Lukket funn",
        .correctionOpened: "Nytt funn",
        .correctionsNone: "Ingen virksomhet har endret noe fra ett skjema til det neste.",
        .controlTextsSheet: "Tekster",
        .textsTitle: "Tekster som {body|… vil lese|kommer i vedlegget}: les dem før vedlegget gis ut",
        .textsOfHidden: "Fagområdet er skjult",
        .textsText: "Tekst",
        .textsNone: "Virksomhetene har ikke skrevet noe som kommer i vedlegget.",
        .mailCorrected: "Av {asked} ting å se på i skjemaet før dette er {corrected} i orden nå.",
        .mailAllCorrected: "Alt som var å se på i skjemaet før dette, er i orden nå. Det som står under, er nytt.",
        .controlExplanation: "Hva virksomheten svarer",
        .optionExplained:
            "gi også returskjema for advarsler, og gjør ikke resultatet endelig før alle advarsler er rettet eller forklart",
        .finalUnexplained:
            "{unit} har {count} advarsler som verken er rettet eller forklart.|{unit} har {count} advarsel som verken "
            + "er rettet eller forklart.|{unit} har {count} advarsler som verken er rettet eller forklart.",
        .controlExplained: "Forklarte advarsler",
        .severityNote: "Merknad",
        .returnApproved: "Godkjent",
        .returnReturned: "Levert",
        .returnMissing: "Mangler",
        .returnRejected: "Avvist",
        .returnWaived: "Holdt utenfor",
        .returnWaivedUnused: "Holdt utenfor (skjemaet brukes ikke)",
        .returnCarried: "Ført videre fra {year}",
        .returnForms: "{status} ({count} av {total} skjemaer levert)",
        .returnToCorrect: "Må rettes",
        .returnCarriedForward: "Ført videre",
        .returnBlank: "Tomt skjema",
        .categoryInternal: "Interne læringsarenaer",
        .categoryExternal: "Eksterne læringsarenaer",
        .categoryRecruitment: "Rekruttering",
        .categoryCooperation: "Samarbeid og kjøp av tjenester",
        .categoryOwn: "Virksomhetenes egne",
        .categoryOwnOrNone: "Virksomhetenes egne, eller uten strategi",
        .reasonFewFTE: "Under {limit} årsverk",
        .reasonFewEmployees: "Færre enn {limit} ansatte",
        .reasonManyDepartures: "Mer enn {limit} % ventes å slutte",
        // Shared by the sheets of the council's workbook.
        .councilTitle: "Vedlegg til {plan}",
        .provisional: "Foreløpig",
        .final: "Endelig",
        .provisionalWhy: "Foreløpig: {count} av {total} har levert uten feil.{elsewhere| Se arket Om tallene.}",
        .provisionalReady:
            "Foreløpig: alle virksomheter har levert uten feil, men vedleggene er ikke gjort endelige ennå.",
        .provisionalSettled:
            "Foreløpig: {count} av {total} har levert uten feil, og resten er ført videre eller "
            + "holdt utenfor med vilje, men vedleggene er ikke gjort endelige ennå.",
        .provisionalOpen:
            "Foreløpig: alle virksomheter har levert uten feil, men HR må avklare en fil eller hvilken retur "
            + "som er nyest.{elsewhere| Se arket Om tallene.}",
        .finalWhy: "Endelig: alle virksomheter har levert uten feil.",
        .finalSettled:
            "Endelig: {count} av {total} har levert uten feil. For resten er tall ført videre fra "
            + "en tidligere revisjon, eller de er holdt utenfor med vilje.",
        .pageFooter: "Side &P av &N",
        .councilFooter: "Side {page}",
        .hiddenNote:
            "«:» betyr at tallet ikke vises av hensyn til personvern: færre enn {threshold} ansatte, eller "
            + "antallet er ikke oppgitt. Slike tall er heller ikke med i summer, snitt og diagrammer.",
        .hiddenCounts:
            "|Antallet 1, og antall der én er igjen av de samme ansatte, vises som «:»; 0 vises."
            + "|Antall personer fra 1 til {count}, og antall der så få er igjen av de samme ansatte, vises som «:»; 0 vises.",
        .hiddenSums:
            "Summer av virksomhetenes egne tall teller likevel alle. Ville en sum røpe et skjult tall, er "
            + "også andre tall ved siden av skjult.",
        .hiddenNoteCarried: "For tall fra en tidligere revisjon er grensen {threshold} ansatte.",
        .signsNote:
            "Tegn i tabellene: «:» vises ikke av hensyn til personvern, «..» er ikke oppgitt, «.» passer ikke "
            + "her.",
        .ownNote: "* Virksomhetens eget navn; står ikke i planens liste.",
        .carriedLevels: " Nivåene er ikke med, for skalaen er en annen nå.",
        .partialNote: "Bare en del av skjemaene er levert, og tallene er bare fra dem: {units}.",
        .carriedNote:
            "|Tall fra en tidligere revisjon, fordi virksomheten ikke har levert noe som kan brukes: {units}.{counted| De er merket med året der virksomheten er nevnt, og er med i summene.}"
            + "|Tall fra en tidligere revisjon, fordi virksomhetene ikke har levert noe som kan brukes: {units}.{counted| De er merket med året der virksomhetene er nevnt, og er med i summene.}",
        .carriedPart: "{section} (tall fra {units})",
        .carriedName: "{unit} (tall fra {year})",
        .nothingAnswered: "Ingen har ført noe her.",
        .madeOn: "Laget {date}",
        // Sammendrag.
        .summarySheet: "Sammendrag",
        .summaryMessage: "Det viktigste",
        .summaryWhere: "Mer om det",
        .summaryKeyFigures: "Nøkkeltall",
        .summaryPicture:
            "Store gap etter {col.unit.serviceArea|organisasjon|tjenesteområde} "
            + "({unweighted|gap|vektet gap} på {limit} eller mer)",
        .summaryPictureTitle: "Store gap, uten og med tiltak",
        .summaryPictureAxis: "Antall store gap",
        .summaryPictureWords: "Stolpediagram over store gap. {values}.",
        .summaryPictureValue: "{area}: {open} uten tiltak, {met} med tiltak",
        .summaryUnanswered: "Uten tiltak",
        .summaryAnswered: "Med tiltak",
        .summaryReturned: "Virksomheter som har levert",
        .summaryOf: "{count} av {total}",
        .summaryOfPublic: "{count} av {total} viste",
        .summaryPublicHidden: "{shown} vist, {hidden} kan ikke vises",
        .summaryAreas: "Fagområder kartlagt (virksomhet × fagområde)",
        .summaryHidden: "Fagområder som ikke vises, av hensyn til personvern",
        .summaryShared: "Fagområder der flere virksomheter har gap",
        .summaryLarge: "Store gap",
        .summaryLargeOpen: "– av disse uten tiltak",
        .summaryRecruitment: "Rekrutteringsbehov {years}, {recruited|…|personer}",
        .summaryNeeds: "{col.measures.need|…|Kompetansebehov}",
        .summaryRemaining: "– av disse gjenstår (planlagt eller i gang)",
        .summaryCost: "{col.measures.cost|…|Kostnad} som gjenstår{currency|, …}",
        .summaryUnbudgeted: "– av dette ikke i budsjett{currency|, …}",
        .summarySpent:
            "{col.measures.cost|…|Kostnad} for {status.done|tiltak med status «…»|gjennomførte tiltak}{currency|, …}",
        .summaryDropped:
            "{col.measures.cost|…|Kostnad} for tiltak {status.dropped|med status «…»|avsluttet uten gjennomføring}{currency|, …}",
        .summaryAreaFTE: "{col.staffing.fte|…|Årsverk} ført på fagområder",
        .summaryPartial: "{figure} ({count} av {total} virksomheter)",
        .notAsked: "Ikke alle er spurt om alt. Ikke spurt om: {columns}.",
        .notAskedSheet: "arket {sheet}",
        .notAskedArea: "fagområdet til tiltak",
        .orNotAsked: "{name}, eller ikke spurt",
        .messageAsked: "Det gjelder {count} av {total} virksomheter. De andre er ikke spurt.",
        .summaryDepartures: "{col.staffing.departures|…|Ventet avgang}, personer",
        .summaryLargest: "{unweighted|Største gap|Største vektede gap}",
        .summaryUnitArea: "Virksomhet og fagområde",
        .summaryContents: "Innhold",
        .summaryAboutSheet: "Hva arket viser",
        .summaryPage: "Side",
        .messageNothingPublic: "Ingen nivåer kan vises, så vi vet ikke hvor kompetansen mangler.",
        .messageLarge:
            "Ingen av gapene{hidden| som kan vises,} er store ({unweighted|gap|vektet gap} på {limit} eller mer).|Det er ett stort gap "
            + "({unweighted|gap|vektet gap} på {limit} eller mer){answer|, …}.|Det er {count} store gap ({unweighted|gap|vektet gap} på {limit} "
            + "eller mer){answer|, …}.",
        .answerOneMet: "og det er møtt med {asks.measures.status|planlagte eller pågående }tiltak",
        .answerOneOpen: "og det er uten {asks.measures.status|planlagte eller pågående }tiltak",
        .answerAllMet: "og alle er møtt med {asks.measures.status|planlagte eller pågående }tiltak",
        .answerNoneMet: "og ingen av dem er møtt med {asks.measures.status|planlagte eller pågående }tiltak",
        .answerSomeOpen:
            "|og ett av dem er uten {asks.measures.status|planlagte eller pågående }tiltak"
            + "|og {count} av dem er uten {asks.measures.status|planlagte eller pågående }tiltak",
        .answerOfAsked:
            "og {open} av {asked} der det er spurt om tiltak, "
            + "er uten {asks.measures.status|planlagte eller pågående }tiltak",
        .messageMostIn:
            "|Flest har {noun|… }{names} ({most}).|Flest har {noun|… }{names} ({most} hver).",
        .messageAllIn: "|Det er i {noun|… }{names}.|Alle er i {noun|… }{names}.",
        .messageServiceAreas: "|tjenesteområdet|tjenesteområdene",
        .messageMostOf: "|Størst er behovet for {names} ({most}).|Størst er behovet for {names} ({most} av hver).",
        .listAnd: " og ",
        .messageInYears: "i {years}",
        .messageInPeriods: "i planperioden ({years})",
        .messageNoMeasures: "Ingen har ført noe tiltak.",
        .messageNoRecruitment: "Ingen har ført behov for å ansette noen {when}.",
        .messageRecruitment:
            "{severalUnits|Ingen av virksomhetene som har svart på det, trenger|Virksomheten trenger ikke} å ansette noen "
            + "{when}.|{severalUnits|Virksomhetene|Virksomheten} trenger å ansette én person {when}."
            + "|{severalUnits|Virksomhetene|Virksomheten} trenger å ansette {count} personer {when}.",
        .messageRecruitmentFTE: "{severalUnits|Virksomhetene|Virksomheten} trenger å ansette {fte} årsverk {when}.",
        .messageVulnerabilityUnknown: "Det kan ikke vises for noen av fagområdene om de er sårbare.",
        .vulnerabilityUnknown:
            "Der antallet som ventes å slutte, ikke vises av hensyn til personvern, vises det heller ikke om det gjør fagområdet sårbart.",
        .messageNoStaffing: "Ingen tall for bemanning på fagområdene kan vises, så vi vet ikke hvilke som er sårbare.",
        .messagePast: "Av dette er {count} for år før {year}.",
        .messageVulnerable:
            "Ingen av fagområdene{hidden| som kan vises,} er sårbare.|Ett fagområde{severalUnits| i en virksomhet} er "
            + "sårbart{answer|, …}.|Det er {count} sårbare fagområder i {severalUnits|virksomhetene|virksomheten}"
            + "{answer|, …}.",
        .messageVulnerableHidden:
            "|For ett fagområde til kan det ikke vises om det er sårbart.|For {count} fagområder til kan det ikke "
            + "vises om de er sårbare.",
        .messageMeasures:
            "Ingen tiltak er {asks.measures.status|planlagt eller i gang|oppgitt}.|Ett tiltak er "
            + "{asks.measures.status|planlagt eller i gang|oppgitt}.|{count} tiltak er "
            + "{asks.measures.status|planlagt eller i gang|oppgitt}.",
        .messageMeasuresElse:
            "|Ett tiltak til er oppgitt der det ikke er spurt om status."
            + "|{count} tiltak til er oppgitt der det ikke er spurt om status.",
        .messageNoCost: "Ingen kostnad er oppgitt.",
        .messageCost: "Oppgitt kostnad er {cost}{currency| …}.",
        .messageAllBudgeted: "Oppgitt kostnad er {cost}{currency| …}, og alt er i budsjett.",
        .messageNoneBudgeted:
            "Oppgitt kostnad er {cost}{currency| …}, og ingenting av det er oppgitt å være i budsjett.",
        .messageUnbudgeted:
            "Oppgitt kostnad er {cost}{currency| …}, og {open}{currency| …} av det er ikke oppgitt å være i budsjett.",
        .messageNoPrevious: "Ingen tidligere revisjon er lagt ved, så det kan ikke sies om det er blitt bedre.",
        .messageNoWeights:
            "Vektet gap kan ikke sammenlignes med {previous}, "
            + "siden {col.gap.importance|«…»|viktighet} ikke er målt på samme måte.",
        .messageNoComparison: "Gapene kan ikke sammenlignes med {previous}.",
        .gapDown: "{unweighted|gap over null|vektet gap} er ned {percent} %, fra {before} til {after}",
        .gapUp: "{unweighted|gap over null|vektet gap} er opp {percent} %, fra {before} til {after}",
        .gapUpFromNone: "{unweighted|gap over null|vektet gap} er opp fra 0 til {after}",
        .gapSame: "{unweighted|gap over null|vektet gap} er {after} begge år",
        .messageBetter: "Det er blitt bedre siden {previous}: {gap}, der tallene kan sammenlignes ({compared}).",
        .messageWorse: "Det er blitt verre siden {previous}: {gap}, der tallene kan sammenlignes ({compared}).",
        .messageSame:
            "Det er verken bedre eller verre enn i {previous}: {gap}, der tallene kan sammenlignes ({compared}).",
        .messageNoVerdict: "{Gap}, der tallene kan sammenlignes ({compared}).",
        .messagePreviousAims:
            "Med {col.gap.desired|«…»|ønsket nivå}{importance| og …} som i {previous} ville det vært {aimed}.",
        .messageOverNinetyNine: "over 99",
        .messageUnderOne: "under 1",
        .messageReturned: "{count} av {total} har levert.",
        .messageCarried:
            "|For én er tall ført videre fra en tidligere revisjon.|For {count} er tall ført videre fra en "
            + "tidligere revisjon.",
        .messageWaived: "|Én til er holdt utenfor.|{count} til er holdt utenfor.",
        .messageLeftOut:
            "|På én rad er noe utelatt på grunn av feil.|På {count} rader er noe utelatt på grunn av feil.",
        .messageHidden:
            "|Nivåene for ett fagområde vises ikke av hensyn til personvern.|Nivåene for {count} fagområder "
            + "vises ikke av hensyn til personvern.",
        .summaryAbout: "Tallene er hentet fra arkene bak, og de fleste er formler som viser hvor.",
        .contentsChallenges:
            "{col.measures.need|…|Behov}{asks.measures.strategy|, strategier} og tiltak{ref.challenges|, slik planens … viser dem}",
        .contentsRecruitment: "Hvem vi må ansette, og {periods|i hvilken periode|hvilket år}",
        .contentsGap: "Et diagram og en tabell for hver virksomhet",
        .contentsGapTables: "En tabell for hver virksomhet",
        .contentsOverview: "Alle virksomheter side om side, og et varmekart",
        .contentsUnits: "{severalUnits|Alle virksomheter side om side|Hvor mye virksomheten mangler}",
        .contentsPriorities: "De største gapene{asks.measures.area|, og tiltakene mot dem}",
        .contentsShared: "Det flere virksomheter mangler{uses.measures|, og det som ikke henger sammen}",
        .contentsStaffing: "Ansatte og årsverk i hver virksomhet, og årsverk på hvert fagområde",
        .contentsVulnerability: "Fagområder som hviler på få, og veier ut",
        .contentsStrategies:
            "{asks.measures.status|Hvor langt tiltakene er kommet|Tiltakene}{asks.measures.strategy|, hva strategiene brukes til}{asks.measures.cost| og hva det koster}",
        .contentsAbout: "Hvem som har levert, og hvordan hvert tall er regnet ut",
        // Hovedutfordringer.
        .challengesSheet: "Hovedutfordringer",
        .challengesTitle: "Organisasjonens hovedutfordringer{ref.challenges| (…)}",
        .challengesAbout:
            "{col.measures.need|…|Behov}{asks.measures.strategy|, strategier} og tiltak for hver virksomhet.",
        .challengesSection: "Virksomhet/område",
        .challengesNeed: "{col.measures.need|…|Behov}",
        .challengesMeasuresAlone: "Tiltak",
        .challengesMeasures: "{col.measures.measure|…|Delstrategi/tiltak}",
        .challengesNone: "Ingen behov ført",
        .challengesDone: "{measure} ({status.done|…|gjennomført})",
        .challengesPartlyDone:
            "{measure} (dels {status.done|…|gjennomført}, dels {status.dropped|…|avsluttet uten gjennomføring})",
        .challengesDropped: "{measure} ({status.dropped|…|avsluttet uten gjennomføring})",
        // Vedlegg 1 Rekruttering.
        .recruitmentSheet: "Vedlegg 1 {sheet.recruitment|…|Rekruttering}",
        .recruitmentTitle: "Vedlegg 1: {sheet.recruitment|…|Felles rekrutteringsbehov}",
        .recruitmentAbout:
            "Antall {recruited|…|personer} virksomhetene trenger å ansette, for hver {col.recruitment.position|rad|stilling} og {periods|hver periode|hvert år}{ref.recruitment| (…)}. Har ingen "
            + "ført behov, står det «..»; det er ikke det samme som 0. {periods|En periode|Et år} der ingen har ført noe, har verken sum eller søyle.",
        .recruitmentPosition: "{col.recruitment.position|…|Stilling}",
        .recruitmentChart: "Rekrutteringsbehov per {periods|periode|år}",
        .recruitmentChartAxis: "{recruited|Årsverk|Personer}",
        .recruitmentChartWords: "Søylediagram over rekrutteringsbehov i alt: {values}.",
        .recruitmentByArea: "Etter {col.unit.serviceArea|organisasjon|tjenesteområde}",
        .recruitmentServiceArea: "{col.unit.serviceArea|…|Tjenesteområde}",
        .recruitmentNobody: "ikke oppgitt",
        .recruitmentInFTE: "årsverk",
        // Vedlegg 2 GAP.
        .gapSheet: "Vedlegg 2 {sheet.gap|…|GAP}",
        .gapTitle: "Vedlegg 2: {sheet.gap|…|GAP-analyse}",
        .gapAbout:
            "{levels|…|Dagens og ønsket nivå} for hvert fagområde, på skalaen {scale}. {importance|Vektet gap er gap ganger …. }"
            + "Et overskudd teller aldri mot en mangel: summen av gap er bare av gap over null.",
        .gapDiagram: "Diagram {number}: {unit}",
        .gapArea: "{col.gap.area|…|Fagområde}",
        .gapCurrent: "{col.gap.current|…|Dagens nivå}",
        .gapDesired: "{col.gap.desired|…|Ønsket nivå}",
        .standardScale:
            "Ingen kompetanse|Kjenner til|Kan noe, trenger veiledning|God kompetanse, arbeider selvstendig|Svært god kompetanse, veileder andre|Spisskompetanse, utvikler faget",
        .standardImportance: "Nyttig|Viktig|Avgjørende",
        .gapLevels: "«{current}» og «{desired}»",
        .gapGap: "{col.gap.gap|…|Gap}",
        .gapImportance: "{col.gap.importance|…|Viktighet}",
        .gapImportanceWord: "{col.gap.importance|«…»|viktighet}",
        .gapWeighted: "{unweighted|Gap over null|Vektet gap}",
        .gapSurplus: "Overskudd (gap under null)",
        .gapChartWords: "Stolpediagram for {unit}. {values}.",
        .gapRadarWords: "Radardiagram for {unit}. {values}.",
        .gapChartValue: "{area}: {col.gap.current|…|dagens} {current}, {col.gap.desired|…|ønsket} {desired}",
        .gapAxis: "Nivå ({low}–{high})",
        .gapAllHidden: "Ingen nivåer kan vises for denne virksomheten.",
        .gapNotReturned: "Ikke levert: {units}.",
        .gapServiceArea: "{col.unit.serviceArea|…|Tjenesteområde}: {name}",
        .gapIndex: "Diagrammene",
        .gapIndexName: "Diagram",
        .theUnits: "Virksomhetene",
        .gapNoDiagrams:
            "Her er {count} virksomheter. Med flere enn {most} står tabellene uten diagrammer: så mange diagrammer gjør fila "
            + "for tung å åpne, og Excel tillater høyst 1026 sideskift på et ark.",
        .overviewSheet: "GAP-oversikt",
        .overviewTitle: "GAP-oversikt: virksomhetene etter hvor mye de mangler",
        .overviewAbout:
            "{unweighted|Mest gap|Størst vektet gap} står først. Snittene er over fagområdene som vises i Vedlegg 2; snitt gap er av "
            + "det som mangler, og et overskudd teller som 0.",
        .overviewChangeAbout:
            "Endringen er i {unweighted|gap over null|vektet gap} siden {previous}, for fagområdene som kan vises begge år. Mindre er bedre.",
        .overviewPublic: "Fagområder som vises",
        .overviewHidden: "Fagområder som ikke vises",
        .overviewCurrent: "Snitt {col.gap.current|«…»|dagens nivå}",
        .overviewDesired: "Snitt {col.gap.desired|«…»|ønsket nivå}",
        .overviewSurplus: "Fagområder med overskudd",
        .overviewChange: "Endring siden {previous}",
        .overviewAreas: "{col.unit.serviceArea|Organisasjonene|Tjenesteområdene}",
        .overviewMap: "Varmekart: fagområder som flere virksomheter har kartlagt",
        .overviewMapAbout:
            "Tallet er gapet: {col.gap.desired|«…»|ønsket nivå} − {col.gap.current|«…»|dagens nivå}. Jo mørkere oransje, jo større mangel; blått er "
            + "overskudd. «.» betyr at virksomheten ikke har fagområdet, og «..» at svaret mangler.",
        // Prioriteringer.
        .prioritiesSheet: "Prioriteringer",
        .prioritiesTitle: "Prioriteringer: de største gapene",
        .prioritiesAbout:
            "Gap over null, det største {unweighted|gapet|vektede gapet} først{asks.measures.area|, med tiltakene som "
            + "gjenstår for fagområdet}. Like tunge gap står enten alle eller ingen.",
        .prioritiesNone: "Ingen tiltak",
        .prioritiesNext:
            "|1 til med {unweighted|gap|vektet gap} {weight}.|{count} til med {unweighted|gap|vektet gap} {weight}.",
        .prioritiesNextAlone:
            "|1 med {unweighted|gap|vektet gap} {weight}.|{count} er like tunge, med {unweighted|gap|vektet gap} {weight}: for mange til å stå "
            + "her.",
        .prioritiesLighter: "|1 veier mindre.|{count} veier mindre.",
        .prioritiesNoGap: "Ingen av fagområdene{hidden| som kan vises,} har gap.",
        .sharedSheet: "Felles behov",
        .sharedTitle: "Felles behov: det flere virksomheter mangler",
        .sharedAbout:
            "Fagområder der to eller flere virksomheter har gap: aktuelle for felles kurs"
            + "{ref.sharedNeeds| eller fagnettverk (…)|, fagnettverk} eller samarbeid med andre{ref.cooperation| (…)}. "
            + "Tallene er for alle virksomhetene som har fagområdet og kan vises.",
        .sharedNone: "Ingen av fagområdene{hidden| som kan vises,} har gap i mer enn én virksomhet.",
        .sharedUnits: "Virksomheter med gap",
        .sharedLowest: "Laveste nivå",
        .sharedHighest: "Høyeste nivå",
        .sharedWeighted: "Snitt veid med ansatte",
        .checksTitle: "Kryssjekk",
        .checksAbout: "Det som ikke henger sammen, og som det er verdt å spørre om.",
        .checksSubject: "Gjelder",
        .checkLargeGap:
            "{unweighted|Stort gap|Stort vektet gap}, men ingen {asks.measures.status|planlagte eller pågående }tiltak for fagområdet",
        .checkVulnerable: "Sårbart fagområde uten {asks.measures.status|planlagte eller pågående }tiltak",
        .checkNoRow: "Skal løses med rekruttering, men virksomheten står ikke i Vedlegg 1",
        .checkNoStrategy:
            "Står i Vedlegg 1, men ingen {asks.measures.status|planlagte eller pågående }tiltak har rekruttering som strategi",
        // Vedlegg 3 Årsverk.
        .staffingSheet: "Vedlegg 3 {sheet.staffing|…|Årsverk}",
        .staffingTitle: "Vedlegg 3: {sheet.staffing|…|Årsverk knyttet til fagområder}",
        .staffingAbout:
            "{ref.staffing|Oversikten planen ber om i …: hver|Hver} virksomhets egne ansatte og årsverk, og "
            + "årsverkene på hvert fagområde.",
        .staffingStated: "Ikke alle virksomheter har oppgitt alle tallene. Summene gjelder dem som har det: {figures}.",
        .staffingPartial:
            "For noen virksomheter er tallene for «Hele virksomheten» ikke oppgitt, eller ikke med på grunn av feil. For dem står "
            + "«..», og summen sier hvor mange virksomheter den gjelder.",
        .staffingAreas: "Fagområder, virksomhet for virksomhet",
        .staffingAreasAbout:
            "{col.staffing.headcount|…|Ansatte} er de som har fagområdet, og {col.staffing.fte|«…»|årsverk} deres andel på det. Samme person kan ha flere "
            + "fagområder, så ansatte legges ikke sammen.{crossCutting| Gjennomgående fagområder, som er felles for alle, har ingen "
            + "årsverk.}",
        .staffingHeadcount: "{col.staffing.headcount|…|Ansatte}",
        .staffingFTE: "{col.staffing.fte|…|Årsverk}",
        .staffingMean: "Snittstilling",
        .staffingFullTime: "{col.staffing.fullTime|…|Heltid}",
        .staffingShare: "Heltidsandel",
        .staffingDepartures: "{col.staffing.departures|…|Ventet avgang}",
        .staffingVacant: "{col.staffing.vacant|…|Ubesatte årsverk}",
        .staffingTotal: "Alle virksomheter",
        .staffingTotalOf: "{count} av {total} virksomheter",
        .staffingTotalAsked: "Virksomhetene som er spurt",
        .staffingByArea: "Fagområder i flere virksomheter",
        // Sårbarhet.
        .vulnerabilitySheet: "Sårbarhet",
        .vulnerabilityTitle: "Sårbare fagområder",
        .vulnerabilityAbout:
            "Fagområder som hviler på få personer eller få årsverk, og som kan egne seg for samarbeid med "
            + "andre{ref.vulnerability| (…)}.",
        .vulnerabilityOrder:
            "De mest alvorlige står først: flest grunner, deretter færrest årsverk, deretter færrest ansatte. "
            + "Ett fagområde kan ha flere grunner.",
        .vulnerabilityReason: "Hvorfor",
        .vulnerabilityRoute: "Mulig vei",
        .routeTraining: "Opplæring av flere",
        .routeCooperation: "Samarbeid med andre",
        .routePurchase: "Kjøp av tjenester",
        // Strategier og tiltak.
        .strategiesSheet: "{sheet.measures|…|Strategier og tiltak}",
        .strategiesAbout:
            "Hvor mange behov og tiltak som bruker hver av planens strategier. Et tiltak med flere strategier "
            + "er talt på hver av dem{severalUnits|, og et behov som flere virksomheter har, for hver av dem}.",
        .strategiesCategory: "Kategori",
        .strategiesStrategy: "Strategi",
        .strategiesNeeds: "{col.measures.need|…|Behov} som bruker strategien",
        .strategiesMeasures: "{col.measures.measure|…|Tiltak} som bruker strategien",
        .strategiesCosted: "{col.measures.measure|…|Tiltak} med oppgitt {col.measures.cost|«…»|kostnad}",
        .strategiesCostTitle: "{col.measures.cost|…|Kostnad} som gjenstår, etter {costYears|år|frist}",
        .strategiesYear: "{costYears|År|Frist}",
        .strategiesNoYear: "Uten frist",
        .strategiesCost: "{col.measures.cost|…|Kostnad}{currency| (…)}",
        .strategiesCostWord: "{col.measures.cost|«…»|kostnad}",
        .strategiesUnbudgeted: "– av dette ikke i budsjett{currency| (…)}",
        .strategiesStatusTitle: "Tiltak{cost| og …}{asks.measures.status| etter status}",
        .strategiesStatusAbout:
            "{col.measures.cost|…|Kostnad} er det virksomhetene har oppgitt.{asks.measures.budgeted| «Ikke i budsjett» er alt som ikke er "
            + "sagt å være forankret i budsjett.}",
        .strategiesRemaining: "Gjenstår",
        .strategiesSpent: "{status.done|…|Gjennomført}{asks.measures.cost| (brukt)}",
        .strategiesDropped: "{status.dropped|…|Avsluttet uten gjennomføring}{asks.measures.cost| (ikke brukt)}",
        .strategiesStatus: "{col.measures.status|…|Status}",
        .strategiesByCategory:
            "{col.measures.cost|…|Kostnad} som gjenstår{currency| (…)}, etter kategori{by| og …}",
        // Om tallene.
        .contentsChanges: "Hva som er endret siden forrige revisjon, og utviklingen over tid",
        .ownSheet: "Egne opplysninger",
        .ownAbout:
            "Det organisasjonen selv har bedt om å få med.{ofAreas| Svar på rader om fagområder med få ansatte er ikke med.}",
        .contentsOwn: "Det organisasjonen selv har spurt om",
        .ownHidden: "Svar som ikke kan vises: {count}.",
        .changesSheet: "Endringer",
        .changesTitle: "Endringer fra {previous} til {now}",
        .changesAbout:
            "Her er revisjon {now} holdt mot revisjon {previous}. Med er virksomhetene som svarte selv begge år ({count}){uses.gap|, og fagområder som kan vises begge år}. Summene er derfor som regel lavere enn i vedleggene.",
        .changesNotAsked: "Ikke spurt etter i {previous}, og derfor ikke sammenlignet: {sheets}.",
        .changesNewUnits: "Nye virksomheter, uten noe å sammenligne med: {units}.",
        .changesGoneUnits: "Virksomheter som ikke er med lenger: {units}.",
        .changesUnansweredNow: "Uten egne tall nå, og derfor ikke sammenlignet: {units}.",
        .changesUnansweredPreviously: "Uten egne tall i {previous}, og derfor ikke sammenlignet: {units}.",
        .changesProvisional: "Tallene fra {previous} ble aldri gjort endelige.",
        .breakMark: "Brudd i serien:",
        .breakMunicipality: "tallene før gjelder {name}.",
        .breakScale: "skalaen er endret, så nivåer og gap kan ikke sammenlignes.",
        .breakLabels: "nivåene har fått andre forklaringer. Noen endringer i nivå kan komme av det.",
        .breakImportance:
            "{col.gap.importance|«…»|viktighet} er ikke målt på samme måte, så vektede gap kan ikke sammenlignes.",
        .breakAreas: "fagområder er endret: {new}, {gone}.",
        .breakNewAreas: "ingen nye|1 nytt|{count} nye",
        .breakGoneAreas: "ingen tatt ut|1 tatt ut|{count} tatt ut",
        .breakUnits: "virksomhetene er endret: {new}, {gone}.",
        .breakNewUnits: "ingen nye|1 ny|{count} nye",
        .breakGoneUnits: "ingen tatt ut|1 tatt ut|{count} tatt ut",
        .breakPrivacy:
            "grensen for hva som vises, er endret fra {previous} til {now} ansatte. Den strengeste gjelder her for begge år.",
        .breakWholeUnit:
            "noen virksomheter har bare i ett av årene oppgitt tall for hele virksomheten. Ansatte og årsverk er "
            + "sammenlignet for dem som har oppgitt dem begge år.",
        .breakRecruitment: "rekruttering er ført i personer det ene året og i årsverk det andre, og sammenlignes ikke.",
        .changesSummary: "Kort fortalt",
        .changesMeaning: "Hva det er",
        .changesDifferenceIn: "Endring i {figure}",
        .changesBetterWhen: "Hva er bedre?",
        .changesBetterHigher: "Høyere er bedre",
        .changesBetterLower: "Lavere er bedre",
        .changesBetterNeither: "Verken eller",
        .changesVerdict: "Utviklingen",
        .changesIsBetter: "Bedre",
        .changesIsWorse: "Verre",
        .changesUp: "Mer",
        .changesDown: "Mindre",
        .percentagePoints: "prosentpoeng",
        .changesCoverageAbout: "Hvor mye av ønsket kompetanse som er der; endringen i prosentpoeng",
        .changesLargeAbout: "{unweighted|Gap|Vektet gap} på minst {limit}",
        .changesVulnerableAbout: "Etter årets grenser",
        .changesCostAbout: "Oppgitt for tiltak som gjensto{costYears|, for år som begge planene har}",
        .changesWeightedAbout: "{importance|Gap ganger …|Gapene over null}, lagt sammen",
        .changesAimed: "{unweighted|Gap over null|Vektet gap}, målt som i {previous}",
        .changesAimedAbout:
            "{col.gap.desired|«…»|Ønsket nivå}{importance| og …} som i {previous}, så bare {col.gap.current|«…»|dagens nivå} er endret",
        .changesLackingAbout: "{col.gap.desired|«…»|Ønsket nivå} er høyere enn {col.gap.current|«…»|dagens}",
        .changesClosedGaps: "Gap som er lukket",
        .changesClosedAbout: "Hadde gap sist, har det ikke nå",
        .changesOpenedGaps: "Nye gap",
        .changesOpenedAbout: "Hadde ikke gap sist, men har det nå",
        .changesHeadcountAbout: "Hele virksomheten, hver person talt én gang",
        .changesFTEAbout: "Hele virksomheten, der begge år har tall som kan vises",
        .changesMeanAbout:
            "{col.staffing.fte|…|Årsverk} delt på {col.staffing.headcount|«…»|ansatte}; endringen i prosentpoeng",
        .changesShareAbout:
            "Ansatte på heltid delt på ansatte, der begge år har tall som kan vises; endringen i prosentpoeng",
        .changesRecruitmentFigure: "Planlagt rekruttering {years}",
        .changesRecruitmentFigureAbout: "{periods|Periodene|Årene} som begge planene har",
        .changesDoneMeasures: "{status.done|Tiltak med status «…»|Gjennomførte tiltak}",
        .changesDoneAbout: "Av tiltakene {asked|som var planlagt eller i gang i|fra} {previous} ({count})",
        .changesCompared: "Sammenlignet",
        .changesAreasOf: "ingen av {total}|1 av {total}|{count} av {total}",
        .changesAreas: "{count} fagområder|{count} fagområde|{count} fagområder",
        .changesUnitsOf: "{count} virksomheter|{count} virksomhet|{count} virksomheter",
        .changesClosed: "Lukket",
        .changesSmaller: "Mindre",
        .changesUnchanged: "Uendret",
        .changesLarger: "Større",
        .changesOpened: "Nytt gap",
        .changesByLowerAim: " – ønsket nivå er senket",
        .changesByHigherAim: " – ønsket nivå er hevet",
        .changesNothingCompared: "Ingenting kan sammenlignes.",
        .changesNone: "Ingen endringer{hidden| som kan vises}.",
        .changesGapUnits: "Gap, virksomhet for virksomhet",
        .changesGapAbout:
            "Antall fagområder etter hva som er blitt av gapet. «Sammenlignet» sier hvor mange som kan vises begge år, av dem som er med begge år.",
        .changesGapAreas: "Gap i fagområder som flere virksomheter har",
        .changesGapLines: "Gap som er lukket, nye, mindre eller større",
        .changesStaffingUnits: "Bemanning, virksomhet for virksomhet",
        .changesStaffingAbout:
            "Ansatte og årsverk i hele virksomheten, hver person talt én gang. Med er de som har tall for hele virksomheten "
            + "som kan vises begge år ({count} av {total}). Årsverk er med der begge år er oppgitt.",
        .changesStaffingLines: "Fagområder der bemanningen er endret",
        .changesStaffingLinesAbout:
            "{col.staffing.headcount|…|Ansatte} er de som har fagområdet. Årsverk er med der begge år er oppgitt.",
        .changesRecruitment: "Rekruttering: planlagt nå mot planlagt i {previous}",
        .changesRecruitmentAbout:
            "Bare {periods|periodene|årene} som begge planene har, {years}. «..» betyr at ingen har oppgitt behov.",
        .changesPeriod: "{name} ({former} i {previous})",
        .changesRecruitmentPast:
            "I {previous} var det dessuten planlagt {count} for {years}, som ikke er med i planen lenger.",
        .changesYears: "{periods|Periode|År}",
        .changesAllPositions: "{col.recruitment.position|I alt|Alle stillinger}",
        .changesPlannedPrevious: "Planlagt i {previous}",
        .changesPlannedNow: "Planlagt i {now}",
        .changesMeasures: "Tiltakene fra {previous}, virksomhet for virksomhet",
        .changesMeasuresAbout:
            "Hva som er blitt av tiltakene fra {previous}{asked| som da var planlagt eller i gang}. «Ikke nevnt» er tiltak som virksomheten har tatt ut av skjemaet.",
        .changesMeasuresPrevious: "Tiltak i {previous}",
        .changesStillThere: "Står der fortsatt",
        .changesDropped: "Avsluttet",
        .changesUnmentioned: "Ikke nevnt",
        .changesNewMeasures: "Nye tiltak i {now}",
        .changesMeasureList: "Tiltakene, ett for ett",
        .changesNewDeadline: "Ny frist: {deadline}.",
        .changesNames: "Nytt, borte og nye navn",
        .changesName: "Navn",
        .changesFormer: "{name} (før: {former})",
        .changesUnitNew: "Ny virksomhet",
        .changesUnitGone: "Virksomhet som er borte",
        .changesUnitNamed: "Virksomhet med nytt navn",
        .changesAreaNew: "Nytt fagområde",
        .changesAreaGone: "Fagområde som er borte",
        .changesAreaNamed: "Fagområde med nytt navn",
        .changesAssigned: "Lagt til hos en virksomhet",
        .changesUnassigned: "Tatt ut hos en virksomhet",
        .historyTitle: "Utvikling",
        .historyAbout:
            "Tallene slik hver revisjons vedlegg viser dem, også for virksomheter som ikke kan sammenlignes.",
        .historyUnits: "Virksomheter med tall",
        .historyUnitsAbout: "Levert, eller ført videre",
        .historyPublicAbout: "Over fagområder som kan vises",
        .historyStaffingAbout: "Hele virksomheten, der den er oppgitt",
        .historyRecruitment: "Planlagt rekruttering per {periods|periode|år}",
        .historyRecruitmentAbout: "Snitt over {periods|periodene|årene} i planen",
        .historyMeasuresAbout: "Alle som er ført opp",
        .historyDoneAbout: "Av dem: status {status.done|…|gjennomført}",
        .historyMarks: "Merknader",
        .historyMarksAbout: "Foreløpig, ført videre, brudd i serien",
        .historyCarried: "ingen ført videre|1 ført videre|{count} ført videre",
        .historyBreak: "brudd",
        .historyIndex: "Utvikling når {year} er 100",
        .historyIndexAbout:
            "110 betyr ti prosent mer enn i {year}. {levels|Etter en ny skala begynner nivåene på 100 igjen. }Tom "
            + "celle: kan ikke sammenlignes.",
        .historyChartTitle: "Utvikling",
        .historyChartWords: "Linjediagram med {year} som 100. {values}.",
        .aboutSheet: "Om tallene",
        .aboutReturns: "Hvem har levert",
        .aboutQuality: "Hvor langt tallene er til å stole på",
        .aboutQualityAbout: "Det som ikke er med i tallene, er ikke det samme som 0.",
        .aboutCount: "Antall",
        .qualityExpected: "Virksomheter som skal svare",
        .qualityReturned: "– av disse har levert",
        .qualityToCorrect: "– av disse med feil som må rettes",
        .qualityCarried: "Virksomheter med tall ført videre fra en tidligere revisjon",
        .qualityAbsent: "Virksomheter som ikke har svart",
        .qualityWaived: "Virksomheter som er holdt utenfor med vilje",
        .qualityNoRecruitment: "Virksomheter som har svart at de ikke trenger å ansette noen",
        .qualityNoNeeds: "Virksomheter som har svart at de ikke har behov for tiltak",
        .qualityRows: "Besvarte rader i skjemaene{uses.staffing|, uten bemanning som ikke vises}",
        .qualityLeftOut: "Rader der noe er utelatt på grunn av feil",
        .qualityWarnings:
            "Advarsler i skjemaene som ikke er forklart{uses.gap| (ikke regnet med: ark med tall som ikke vises)}",
        .qualityExplained: "Advarsler som virksomhetene har forklart{uses.gap| (de samme arkene ikke regnet med)}",
        .qualityHiddenLevels: "Fagområder med nivåer som ikke vises, av hensyn til personvern",
        .qualityHiddenStaffing: "Fagområder med bemanning som ikke vises, av hensyn til personvern",
        .aboutErrors: "Feil i skjemaet",
        .aboutDefinitions: "Slik er tallene regnet",
        .aboutGap:
            "Gap = {col.gap.desired|«…»|ønsket nivå} − {col.gap.current|«…»|dagens nivå}. Under null er et overskudd.",
        .aboutWeighted:
            "Vektet gap = gap{importance| × …} når gapet er over null, ellers "
            + "0. Mangler {col.gap.importance|«…»|viktighet}, regnes den som 1.",
        .aboutCoverage:
            "Dekning = hvor mye av den ønskede kompetansen som er der: summen av {col.gap.current|«…»|dagens nivå}, høyst det "
            + "ønskede, delt på summen av {col.gap.desired|«…»|ønsket nivå}, begge regnet fra det laveste nivået på skalaen. Et "
            + "overskudd dekker ingen mangel. «.» betyr at det ikke er noe å dele på.",
        .aboutOverview:
            "Snitt i GAP-oversikt er over fagområdene som vises. «Snitt veid med ansatte» teller hvert gap så "
            + "mange ganger som {uses.staffing|fagområdet har ansatte i virksomheten|virksomheten har ansatte}; er antallet skjult, er virksomheten ikke med i det.",
        .aboutPriorities:
            "Prioriteringer viser {unweighted|gap|gap med vektet gap} på minst {limit}, de største først; er de færre enn {least}, vises også mindre gap, og er de over {most}, bare de største. Gap som veier like mye, vises samlet eller ikke, så lista kan bli kortere, eller opptil dobbelt så lang.",
        .aboutRecruitment: "{sheet.recruitment|…|Rekruttering}: summen av det virksomhetene har ført. «..» er ikke 0.",
        .aboutEmployees:
            "{col.staffing.headcount|…|Ansatte} er virksomhetenes egne, fra raden «Hele virksomheten»: hver person er talt én gang, og "
            + "ansatte i en annen virksomhet er ikke med. {col.staffing.fullTime|…|Heltid} er de som har 100 % stilling i virksomheten. "
            + "Tallene kan avvike fra andre kilder: nasjonal statistikk slår sammen en persons stillinger hos "
            + "flere arbeidsgivere.",
        .aboutMean:
            "Snittstilling = {col.staffing.fte|«…»|årsverk} delt på {col.staffing.headcount|«…»|ansatte}, og heltidsandel = ansatte på heltid delt på "
            + "ansatte{ref.fullTime| (…)}, begge fra «Hele virksomheten». Virksomheter som mangler det ene av "
            + "tallene, er ikke med. Ansatte på fagområder legges aldri sammen, for samme person kan ha flere.",
        .aboutVulnerable:
            "Et fagområde er sårbart av disse grunnene: {reasons}. Årsverk på et fagområde er andeler av folks arbeid og sier ikke noe om stillingene deres, "
            + "så små andeler gjør ikke noe sårbart. Tall som ikke vises, er ikke regnet med.{crossCutting| Gjennomgående fagområder, som er felles for alle, er ikke med.}",
        .aboutRoutes: "Mulig vei{ref.strategies| (…)}: {routes}.",
        .whenTraining: "opplæring ved {uses.gap|gap eller |}få ansatte",
        .whenMobilising: "større stillinger for dem som har kompetansen, ved få årsverk",
        .whenRecruitment:
            "rekruttering ved {col.staffing.departures|«…»|ventet avgang}{asks.staffing.vacant| eller ubesatte årsverk}",
        .whenVacant: "rekruttering ved ubesatte årsverk",
        .whenCooperation: "samarbeid med andre ved få årsverk",
        .whenPurchase: "kjøp når gapet da også er stort",
        .aboutNeeds:
            "Like behov fra virksomheter i samme del av {ref.challenges|…|planen} er slått sammen til ett, med alle "
            + "{asks.measures.strategy|strategier og }tiltak.",
        .aboutCosts:
            "{col.measures.cost|…|Kostnad}: det virksomhetene har oppgitt.{asks.measures.strategy| I tabellen etter kategori føres et tiltak på kategorien "
            + "til den første strategien, så hvert beløp er talt én gang.}",
        .aboutMeasures:
            "Tiltak: hver virksomhets tiltak, talt én gang. Uten status er et tiltak planlagt. Planlagte "
            + "tiltak og tiltak som pågår, {uses.gap|svarer på et gap og }gjenstår{asks.measures.cost| å betale}; gjennomførte og avsluttede "
            + "gjør ikke det.",
        .aboutFormulas:
            "Summer og andeler er formler der det de er regnet av, står på arket og kan vises; andre tall er regnet ut på "
            + "forhånd. HR har hvert svar bak tallene i kontrollrapporten.",
        .aboutErrorsLeftOut:
            "Rader med feil i en celle som må være riktig, er ikke med i summene. HR har en liste over dem i "
            + "kontrollrapporten.",
        // The control report.
        .controlTitle: "Kontrollrapport for {plan}",
        .controlConfidential: "Bare for HR: inneholder alle svar, også dem som gjelder få personer.",
        .units: "Virksomheter",
        .controlFindingsSheet: "Funn",
        .controlGapSheet: "{sheet.gap|…|GAP}",
        .controlStaffingSheet: "{sheet.staffing|…|Bemanning}",
        .controlRecruitmentSheet: "{sheet.recruitment|…|Rekruttering}",
        .controlMeasuresSheet: "{sheet.measures|…|Tiltak}",
        .controlCostsSheet: "Kostnader",
        .controlReconciliationSheet: "Avstemming",
        .reconciliationAbout: "Hver sum i vedlegget, regnet på nytt ut fra svarene på arkene her. Avvik skal være 0.",
        .reconciliationSheet: "Ark i vedlegget",
        .reconciliationRecruited: "Rekrutteringsbehov",
        .reconciliationAreaVacant: "{col.staffing.vacant|…|Ubesatte årsverk} ført på fagområder",
        .reconciliationValue: "I vedlegget",
        .reconciliationSum: "Fra svarene",
        .reconciliationDifference: "Avvik",
        .reconciliationCount: "Antall svar",
        .reconciliationHow: "Slik finner du svarene",
        .reconciliationRows: "Arket {sheet}, rad {first}–{last}{filter|, filter …}",
        .reconciliationBlank: "(tom)",
        .reconciliationFilter: "Arket {sheet}, filter {filter}",
        .reconciliationAll: "Hele arket {sheet}",
        .reconciliationPublic: "Arket {sheet}, uten rader som handler om få ansatte",
        .reconciliationOnce:
            "Arket {sheet}: hver rad i skjemaene telt én gang, ikke én gang for {periods|hver periode|hvert år}",
        .reconciliationWholeUnits:
            "Arket {sheet}: tallet for hele virksomheten der det er oppgitt, ellers fagområdenes, på rader der «{column}» er {yes}",
        .columnUnit: "Virksomhet",
        .columnSheet: "Ark",
        .columnRows: "Rader",
        .columnStatus: "Status",
        .columnMessage: "Hva",
        .columnFigure: "Tall",
        .columnSum: "Sum",
        .columnChange: "Endring",
        .columnCoverage: "Dekning",
        .columnLacking: "Fagområder med gap",
        .columnMeanLack: "Snitt gap (mangel)",
        .columnMeasures: "{col.measures.measure|…|Tiltak}",
        .columnWhyHidden: "Hvorfor noe ikke vises",
        .hiddenForOthers: "Et lite tall hos andre kunne ellers regnes ut",
        .hiddenFigures: "{figures} vises ikke: tallet er lite, eller et lite tall kunne ellers regnes ut",
        .columnVulnerable: "Sårbart (regnet med tall som ikke vises)",
        .columnPublic: "Vises i vedlegget",
        .columnPosition: "{col.recruitment.position|…|Stilling} i vedlegget",
        .columnDeadlineYear: "Fristår",
        .columnRole: "Regnes som",
        .controlErrors: "Feil",
        .controlWarnings: "Advarsler",
        .controlFile: "Fil",
        .controlFilledBy: "Utfylt av, rolle, dato",
        .controlFigures: "Tall fra",
        .controlSeverity: "Alvorlighet",
        .controlCode: "Kode",
        .controlCell: "Celle",
        .controlRemedy: "Hva du gjør",
        .controlNoFindings: "Ingen funn. Alt er i orden.",
        .columnYear: "{periods|Periode|År}",
        .columnPeriod: "Periode",
        .columnCount: "Antall",
        .columnReason: "{col.recruitment.reason|…|Begrunnelse}",
        .columnComment: "Kommentar",
        .columnStrategies: "Strategier",
        .columnResponsible: "{col.measures.responsible|…|Ansvarlig}",
        .columnDeadline: "{col.measures.deadline|…|Frist}",
        .columnCost: "{col.measures.cost|…|Kostnad}",
        .columnBudgeted: "{col.measures.budgeted|…|I budsjett}",
        .columnBoundMonths: "{col.measures.boundMonths|…|Bindingstid}",
        .columnEvaluation: "{col.measures.evaluation|…|Evaluering}",
        // The status page.
        .statusPageTitle: "Hvem har levert?",
        .statusPageAbout: "{plan}, {municipality}. Slik var det {date}.",
        .statusPageGroup: "{count} av {total} har sendt inn skjema",
        .statusPageForms: "{count} av {total} skjemaer",
        .statusPageUnassigned:
            "Filer som ikke hører til noen virksomhet: {count}. Har dere levert og står likevel som «Mangler», ta kontakt.",
        .statusPageLegend: "Hva betyr status?",
        .statusPageMeansApproved: "Skjemaet er kommet, det er ingen feil i det, og lederen har godkjent det.",
        .statusPageMeansReturned: "Skjemaet er kommet, og det er ingen feil i det.",
        .statusPageMeansToCorrect: "Skjemaet er kommet, men noe i det må rettes og sendes på nytt.",
        .statusPageMeansCarried: "Virksomheten har ikke levert noe nytt. Tallene fra forrige revisjon er brukt.",
        .statusPageMeansBlank: "Skjemaet er kommet tilbake uten at noe er fylt ut.",
        .statusPageMeansRejected: "Det er kommet en fil, men den kan ikke brukes. Send skjemaet på nytt.",
        .statusPageMeansMissing: "Skjemaet er ikke kommet ennå.",
        .statusPageMeansWaived: "Virksomheten er ikke med denne gangen.",
        .statusPageDaysAhead: "Dager igjen til fristen {date}",
        .statusPageDaysPassed: "Dager siden fristen {date}",
        .commandWatch: "Hold resultatet og sidene i årets mappe oppdatert, så lenge kommandoen går",
        .valueSeconds: "SEKUNDER",
        .optionEvery: "hvor ofte mappa ses over (ellers hvert 10. sekund)",
        .optionOnce: "gjør det som trengs én gang, og slutt (for cron); 1 om noe ikke lot seg gjøre",
        .usageBadSeconds: "{name} må være et antall sekunder fra 0,01 til 3600. Du skrev «{value}».",
        .hrPageTitle: "Kompetanseplan: oversikt for HR",
        .hrPageAbout:
            "Sist oppdatert {time}. Siden nevner filer og feil, og er bare for HR; status.html kan alle få se.",
        .hrPageToDo: "Å gjøre",
        .hrPageNothing: "Ingenting akkurat nå.",
        .hrPagePlan: "Rett dette, og lagre planen. Så lenge blir skjemaer og resultat stående som de er.",
        .hrPageNotReady:
            "Skjemaene er ikke laget ennå. Når planen er ferdig, skriv Ja ved «Klar til utsending» på arket Kommune, lagre og lukk.",
        .hrPageSend:
            "Send ut skjemaene: de ligger i skjemaer, med en e-postkladd til hver virksomhet. Legg det som kommer tilbake, i levert. Skal et skjema lages på nytt etter at planen er endret, slett det først.",
        .hrPageCorrect:
            "Virksomheter som må rette noe eller sende skjemaet på nytt: {count}. Skjemaene som skal tilbake, ligger i resultat/retur, med en e-postkladd til hver.",
        .hrPageWarned:
            "Virksomheter som bare har advarsler: {count}. Skjemaene deres ligger også i resultat/retur, så advarslene "
            + "kan rettes eller forklares.",
        .hrPageAbsent:
            "Virksomheter som ikke har svart: {count}. Påminnelser til dem ligger i resultat/retur/purring.",
        .hrPageComplete:
            "Alt er på plass. Be IT kjøre «kompetanseplan merge --final» når vedleggene skal være endelige.",
        .hrPageFinal:
            "Resultatet er endelig, og blir ikke endret. Skal det lages på nytt, be IT kjøre «kompetanseplan merge --replace-final».",
        .hrPageKept:
            "Det noen hadde endret i resultat, og endelige resultater som er erstattet, ligger i resultat/tidligere: {folders}.",
        .hrPageStrayForms:
            "I skjemaer ligger også filer som ikke er noen virksomhets etter planen slik den er nå: {files}. Slett dem, så ingen sender dem ut.",
        .hrPageResults: "Åpne",
        .hrPageMoving:
            "Er ikke med ennå, for de kopieres eller kan ikke leses: {files}. Blir de liggende slik, får du vite hva som er galt.",
        .hrPageFindings: "Feil og advarsler",
        .hrPageMore: "… og {count} til. Se {file}.",
        .hrPageWarnings: "Se over dette i planen",
        .dayAndTime: "{date} kl. {time}",
        .watchNoYearFolder:
            "{path} er ikke en mappe for et år med kompetanseplanen: den har verken plan eller levert. Lag en med «kompetanseplan init».",
        .watchAbsent: "Får ikke tak i {path}: {detail}. Prøver igjen.",
        .watchNoReturned:
            "Mappa levert finnes ikke. Er den flyttet, legg den tilbake; har den fått et annet navn, kall den levert igjen. Så lenge står alt som det er.",
        .watchBack: "Mappa svarer igjen, og ingenting er endret.",
        .watchStarted: "Følger {path}.",
        .watchNews: "Nytt: {files}.",
        .watchGone: "{file} (borte)",
        .watchNewDay: "Ny dag.",
        .watchNowDone: "Nå er det gjort.",
        .watchFinal: "Resultatet er endelig, og står som det er.",
        // The command line: help.
        .rollUpTwice: "{second} er med to ganger. Gi bare én fil for hver organisasjon.",
        .shownBeforeLevels: "nivåene for {names}",
        .shownBeforeStaffing: "bemanningen for {names}",
        .shownBeforeFigures: "«{names}» for hele virksomheten",
        .shownBeforeUnit: "tallene for hele virksomheten",
        .rollUpScale: "{first} og {second} har ikke samme skala. Nivåene kan ikke settes ved siden av hverandre.",
        .rollUpRecruitment:
            "{first} og {second} fører ikke rekruttering i det samme: den ene i personer, den andre i årsverk. Tallene kan "
            + "ikke summeres.",
        .rollUpCurrency: "{first} og {second} fører ikke beløp i samme valuta. Kostnader kan ikke summeres.",
        .rollUpImportance: "{first} og {second} har ikke samme grader av viktighet. Vektet gap kan ikke summeres.",
        .rollUpTitle: "Samlet kompetanseplan",
        .rollUpRefused: "Dataene kan ikke slås sammen:",
        .rollUpMembers: "Slått sammen: {members}.",
        .rollUpAreas:
            "Fagområder: {areas}, av dem {shared} felles for flere organisasjoner. Stemmer det ikke, rett kolonnen "
            + "«Felles fagområde» i {file}, og kjør på nytt med --areas {file}.",
        .rollUpApart: "{unit}: «{area}» står for seg selv, for virksomheten har et annet fagområde som er det samme.",
        .rollUpColumns:
            "Egne kolonner som ikke er med, fordi de teller personer eller ikke er like i alle planene: {columns}.",
        .areasSheet: "Fagområder",
        .areasTitle: "Felles fagområder",
        .areasAbout:
            "Fagområder med samme tekst i den gule kolonnen regnes som ett. Forslaget følger id-en, ellers "
            + "navnet. Rett det som er feil, lagre, og kjør «kompetanseplan rollup» på nytt med --areas {file}.",
        .areasName: "Fagområde",
        .areasCommon: "Felles fagområde",
        .areasMunicipalities: "Organisasjoner",
        .areasID: "Id",
        .areasHelp: "Velg et felles fagområde, eller skriv et nytt. Samme tekst betyr samme fagområde.",
        .areasNew: "Dette fagområdet står ikke i lista. Vil du bruke det som et nytt felles fagområde?",
        .areasUnusable: "Tabellen over fagområder i {file} kan ikke brukes:",
        .areasNoTable: "Ingen av arkene har kolonnene Organisasjon, Fagområde og Felles fagområde.",
        .toolAbout:
            "Lager skjemaer for kompetansekartlegging, leser dem tilbake og samler dem i vedleggene til "
            + "kompetanseplanen.",
        .toolUsage: "Bruk",
        .toolCommands: "Kommandoer",
        .toolOptions: "Valg",
        .toolCommonOptions: "Felles valg",
        .toolExample: "Eksempel",
        .toolExitStatus:
            "Avslutningskode: 0 alt er i orden; 1 et skjema har feil, eller --final ble nektet; 2 kommandolinja, "
            + "planen eller mappa for resultatet kan ikke brukes.",
        .toolMore: "Skriv «kompetanseplan {command} --help» for valgene til en kommando.",
        .commandPlanCheck: "Sjekk plandefinisjonen, og si alt som er feil i den",
        .commandInit: "Lag en mappe med en plandefinisjon å begynne med",
        .commandPlanNext: "Lag mappa for neste år: planen flyttet ett år fram, med årets resultat å sammenligne med",
        .optionResult: "årets resultat, der det ikke ligger i resultat",
        .commandPlanConvert: "Gjør plandefinisjonen om fra regneark til JSON, eller tilbake",
        .commandTemplate: "Lag tomme skjemaer, ett for hver virksomhet",
        .commandCheck: "Sjekk utfylte skjemaer, og lag skjemaene som skal tilbake",
        .commandStatus: "Vis hvem som har levert, og hvor lenge det er til fristen",
        .commandMerge: "Samle skjemaene i vedlegg, kontrollrapport og data",
        .commandRollUp: "Slå sammen dataene fra flere kommuner eller andre organisasjoner i ett felles vedlegg",
        .commandInspect: "Vis cellene i en arbeidsbok slik de blir lest",
        .commandCompletions: "Skriv ut fullføring av kommandolinjer for bash, zsh eller fish",
        .commandMan: "Skriv ut manualsiden",
        .operandData: "DATA…",
        .operandSource: "FRA",
        .operandTarget: "TIL",
        .operandForms: "SKJEMA|MAPPE…",
        .operandCommand: "KOMMANDO",
        .operandShell: "SKALL",
        .valuePlan: "PLAN",
        .valueSample: "EKSEMPEL",
        .valueUnit: "ID",
        .valueOptions: "VALG",
        .valueDirectory: "MAPPE",
        .valueNumber: "ANTALL",
        .valueDate: "DATO",
        .valueShard: "DEL/ANTALL",
        .valueSheet: "NAVN",
        .valueFormat: "FORMAT",
        .valueReturnsFor: "HVEM",
        .valueData: "DATA",
        .valueFile: "FIL",
        .valueLanguage: "SPRÅK",
        .valueColor: "NÅR",
        .optionAreas: "tabellen over felles fagområder (Fagområder.xlsx), med deres rettelser",
        .optionFrom: "begynn med en plan fra en norsk kommune (dette er det vanlige)",
        .optionPlan: "plandefinisjonen (ellers plan.xlsx eller plan.json i mappa du står i)",
        .optionBlank: "begynn med tomme ark",
        .optionUnit: "bare denne virksomheten; kan gjentas",
        .optionOut: "mappa som resultatet skrives i; den lages om den ikke finnes",
        .optionReplaceFinal: "erstatt et endelig resultat; det gamle blir liggende i tidligere",
        .finalThere:
            "Resultatet i {path} er endelig, og blir ikke erstattet uten at du ber om det. Skal det lages på nytt, kjør med --replace-final; det gamle blir tatt vare på i tidligere. Ingenting er skrevet.",
        .editedKept: "Noen har endret {files}. Det de skrev, er tatt vare på i {path}.",
        .finalKept: "Det endelige resultatet som lå der, er tatt vare på i {path}.",
        .optionFinal: "gjør resultatet endelig, eller si hva som hindrer det",
        .optionWithout: "hold denne virksomheten utenfor med vilje; kan gjentas",
        .optionCarryForward:
            "bruk forrige revisjons tall for en virksomhet som ikke har levert (krever --previous eller mappa forrige)",
        .optionDate: "datoen som står i resultatet, for eksempel 15.06.2027 (ellers i dag)",
        .optionPartial:
            "skriv svarene fra disse skjemaene til en fil, som samles med andre slike filer siden (FIL.partial)",
        .optionShard: "ta bare en av flere like store deler av skjemaene, for eksempel 2/4",
        .optionRequires: " (krever {name})",
        .optionExcludes: " (ikke sammen med {names})",
        .optionPrevious:
            "kompetanseplan.json fra forrige revisjon: svarene derfra følger med, og tiltakene skal ha status",
        .optionReturns: "lag skjemaene som skal tilbake til virksomhetene i denne mappa, med cellene merket",
        .optionNoReturns: "ikke lag skjemaer som skal tilbake til virksomhetene",
        .optionReturnsFor:
            "hvem som får skjemaet tilbake: errors (vanlig) er de med feil, warnings er også de med bare advarsler",
        .optionHTML: "lag også en side til intranettet i denne fila («-»: på skjermen, i stedet for tabellen)",
        .optionSheet: "bare dette arket",
        .optionFormat: "formatet på det som skrives ut",
        .optionJobs: "hvor mange filer som leses eller skrives samtidig (ellers antall prosessorer)",
        .optionLanguage: "språk (ellers planens)",
        .optionQuiet: "skriv bare feil",
        .optionLog: "legg til en linje for hver fil som leses og skrives, i denne loggen (JSON)",
        .optionColor: "farger i terminalen",
        .optionHelp: "vis denne hjelpen",
        .optionVersion: "vis versjonen",
        // The manual page.
        .manManual: "Brukerkommandoer",
        .manName: "NAVN",
        .manAbout: "skjemaer for kompetanseplaner, ut og inn",
        .manDescription: "BESKRIVELSE",
        .manExitStatus: "AVSLUTNINGSKODE",
        .manExitSuccess: "Alt er i orden.",
        .manExitFindings: "Arbeidet er gjort, men et skjema har feil, eller --final ble nektet.",
        .manExitUnusable: "Kommandolinja, planen eller stedet for resultatet kan ikke brukes. Ingenting er skrevet.",
        .manEnvironment: "MILJØ",
        .manNoColour: "Er den satt, brukes ikke farger i terminalen.",
        .manEpoch: "Datoen i resultatet, i sekunder siden 1970, når --date ikke er med.",
        .manTemporary: "Mappa for midlertidige filer (ellers /tmp).",
        .manLog: "LOGG",
        .manLogFormat:
            "Med --log legges linjene fra en kjøring til i loggen samlet, også når kjøringen mislykkes. Hver "
            + "linje er et JSON-objekt med time (UTC), event og feltene nedenfor. Loggen kan ha navn på den som "
            + "fylte ut; den er for HR og arkivet.",
        .manLogStart: "program, command og arguments.",
        .manLogRead:
            "file, bytes og sha256; for skjemaer også unit, accepted, saved (når fila sist ble lagret), "
            + "filledBy, answers (antall svar), errors, warnings og notes.",
        .manLogWrote: "file, bytes og sha256.",
        .manLogEnd:
            "exit (avslutningskoden; 128 og signalets nummer når kjøringen ble avbrutt), read og wrote "
            + "(antall filer), og error når noe gikk galt.",
        // The command line: usage errors.
        .usageNoCommand: "Skriv en kommando.",
        .usageHalfCommand: "«{name}» må ha ett ord til: {known}.",
        .usageUnknownCommand: "Det finnes ingen kommando «{name}».{suggestion}",
        .usageUnknownOption: "Valget {name} finnes ikke her.{suggestion}",
        .usageMissingValue: "Valget {name} må ha en verdi etter seg.",
        .usageUnexpectedValue: "Valget {name} tar ingen verdi.",
        .usageTwice: "Valget {name} kan bare stå én gang.",
        .usageMissingOperand: "Skriv hvilken fil eller mappe det gjelder, for eksempel «{example}».",
        .usageTooMany: "«{value}» er for mye: kommandoen tar ikke så mange filer.",
        .usageNoOperands: "«{value}» hører ikke til her: kommandoen tar bare valg.",
        .usageMissingOption: "Valget {name} må være med.",
        .usageBadChoice: "{name} kan ikke være «{value}». Velg blant {known}.",
        .usageBadNumber: "{name} må være et helt tall fra 1. Du skrev «{value}».",
        .usageBadDate: "«{value}» er ikke en dato. Skriv for eksempel 15.06.2017, 15. juni 2017 eller 2017-06-15.",
        .usageBadEpoch: "SOURCE_DATE_EPOCH er «{value}», som ikke er et antall sekunder.",
        .usageTryHelp: "Skriv «{command} --help» for hjelp.",
        // Errors of the operating system.
        .systemNotFound: "den finnes ikke",
        .systemNoAccess: "du har ikke tilgang",
        .systemIsFolder: "det er en mappe",
        .systemNotFolder: "det er ikke en mappe",
        .systemFull: "disken er full",
        .systemReadOnly: "disken er skrivebeskyttet",
        .systemBusy: "et annet program bruker den",
        .systemTooLarge: "fila er større enn systemet tillater",
        .systemQuota: "plassen du har fått på disken, er brukt opp",
        .systemOtherDisk: "den ligger på en annen disk",
        .systemNotFile: "det er ikke en vanlig fil, men et rør, en enhet eller lignende",
        .systemNoMemory: "maskinen har ikke nok ledig minne",
        .systemPathTooLong: "navnene på mappene er for lange til sammen",
        .systemBroken: "disken eller filtjeneren svarer ikke som den skal",
        .systemIncomplete:
            "det som ble skrevet, kom ikke helt fram. Disken er kanskje full, eller filtjeneren svarer ikke som den skal",
        .systemLinkLoop: "lenken leder i ring",
        .systemTooManyOpen: "for mange filer er åpne",
        .systemNameUnreadable: "navnet har tegn som ikke kan leses (det er ikke UTF-8). Gi fila et nytt navn",
        .systemOutput: "utskriften",
        // The command line: results.
        .fileUnreadable: "{file} kan ikke leses: {detail}.",
        .previousUnusable:
            "{file} kan ikke brukes som data fra en tidligere revisjon. Bruk data/kompetanseplan.json derfra.",
        .carryWithoutPrevious: "--carry-forward trenger forrige revisjon. Si hvor den er med --previous.",
        .carryNothing: "{unit} har ingen tall i revisjon {year}, så det er ingenting å føre videre.",
        .carryAndWithout:
            "{unit} kan ikke både holdes utenfor (--without) og føres videre (--carry-forward). Velg én.",
        .carryNotNeeded: "{unit} har levert, så --carry-forward er ikke brukt for den.",
        .rollUpUnusable:
            "{file} kan ikke brukes som data fra «kompetanseplan merge». Gi mappa resultat, eller data/kompetanseplan.json der, fra hver organisasjon.",
        .rollUpNoneFound:
            "Fant ingen data fra «kompetanseplan merge» i {path}. Gi mappa resultat, eller data/kompetanseplan.json der, fra hver organisasjon.",
        .previousNoneFound:
            "Fant ingen data fra en tidligere revisjon i {path}. Den skal ha filer som kompetanseplan.json.",
        .previousTwice: "{first} og {second} er begge data fra revisjon {year}. Bruk bare den ene.",
        .previousNotEarlier: "{file} er data fra revisjon {year}. Planen gjelder {revision}, så den må være eldre.",
        .fileTooLarge: "{file} er for stor til å leses.",
        .planUnusable: "Planen {file} kan ikke brukes:",
        .planInOrder:
            "Planen {file} er i orden: {title}, {counts}, frist {deadline}.",
        .planUnits: "ingen virksomheter|én virksomhet|{count} virksomheter",
        .planAreas: "|ett fagområde|{count} fagområder",
        .planPositions: "|én stilling|{count} stillinger",
        .planStrategies: "|én strategi|{count} strategier",
        .planFoundBoth:
            "Både plan.xlsx og plan.json ligger i {folder}. Flytt bort den som ikke gjelder, eller si hvilken som gjelder, med --plan.",
        .planNotFound:
            "Fant verken plan.xlsx eller plan.json i {folder}. Har planen fått et annet navn, kall den plan.xlsx igjen, eller si hvor den er, med --plan.",
        .planWrongKind: "Fila er {kind}. Planen må være en Excel-arbeidsbok (.xlsx) eller JSON.",
        .planTargetKind: "{path} må ende på .xlsx eller .json.",
        .planCheckNext: "Lag skjemaene med «kompetanseplan template{options}».",
        .mergeNext: "Send det som ligger i {folder}, legg svarene sammen med de andre, og kjør merge igjen.",
        .mergeNextYear: "Ta vare på resultatet: «kompetanseplan plan next» lager mappa for neste år av det.",
        .planNextDone:
            "Laget {path} for {revision}:{years| rekruttering for …,} frist {deadline}. Id-ene er de samme.",
        .planNextTitle:
            "Se over tittelen, som fortsatt er «{title}».",
        .planNextLookOver:
            "Se over fristen, virksomhetene{uses.areas|, fagområdene}{uses.recruitment|, stillingene} og e-postadressene, og kjør «kompetanseplan plan check» i den nye mappa.",
        .planNextPrevious:
            "Resultatet fra {year} ligger i {folder}: svarene følger med i skjemaene, og endringene kommer i vedleggene.",
        .planNextProvisional:
            "Merk: {file} er foreløpig, så neste år begynner med tall som kan bli endret. Blir resultatet endelig (merge --final), kopier det til {folder} i den nye mappa før skjemaene lages.",
        .planNextNoPrevious:
            "Det finnes ikke noe resultat fra {year} ennå. Når det er endelig, legg data/kompetanseplan.json derfra i {folder} i den nye mappa.",
        .planNextOtherYear:
            "{file} er fra {year}, men planen er for {revision}. Velg resultatet som hører til med --result.",
        .planConverted: "Laget {path}",
        .fileExists: "{path} finnes fra før. Flytt fila, eller velg et annet sted. Ingenting er skrevet.",
        .initBoth: "Velg enten --from eller --blank.",
        .initDone:
            "Laget {path} og mappene skjemaer, levert og resultat. Åpne planen; arket Veiledning sier hvordan du går fram. Kjør «kompetanseplan plan check» i mappa når den er fylt ut.",
        .toolYearFolder:
            "I en mappe som «init» har laget, trengs ingen stier: svarene leses fra levert og fjorårets tall fra "
            + "forrige, skjemaene legges i skjemaer og resultatet i resultat.",
        .initReadme: """
        Dette er mappa for ett år med kompetanseplanen.

        plan.xlsx   plandefinisjonen: virksomheter, fagområder, stillinger, frist. Arket Veiledning sier hvordan den fylles ut.
        skjemaer    skjemaene som skal ut, med en e-postkladd til hver virksomhet.
        levert      hit legger dere det som kommer tilbake, også zip-filer.
        resultat    vedleggene til kompetanseplanen, kontrollrapporten, returskjemaene og dataene.
        forrige     resultatet fra i fjor, om dere har det: da er svarene med i skjemaene, og endringene i vedleggene.
        hr.html     hvem som har svart, hva som er feil og hva dere gjør nå, om IT har satt opp «watch» for mappa.
                    Da skjer alt under av seg selv: se hr.html, og skriv Ja ved «Klar til utsending» i planen.

        Stå i denne mappa, og skriv:
          kompetanseplan plan check     er planen i orden?
          kompetanseplan template       lag skjemaene
          kompetanseplan check          hvem har svart, og hva må rettes?
          kompetanseplan merge          lag vedleggene (merge --final når alt er på plass)
        """,
        .unknownUnit: "Virksomheten «{value}» står ikke i planen.{suggestion}",
        .unknownSheet: "Det finnes ikke noe ark «{value}» i {file}. Arkene er: {known}.",
        .cannotRemove: "Kan ikke fjerne {path}: {detail}.",
        .cannotWrite: "Kan ikke skrive {path}: {detail}.",
        .cannotWriteHint: "Er fila åpen i et annet program, lukk den og prøv igjen.",
        .fileOpen: "{path} er åpen i et regnearkprogram. Lukk den og prøv igjen. Er den ikke åpen, slett {lock}.",
        .nothingWritten: "Ingenting er skrevet.",
        .stoppedByFault:
            "Programmet måtte stoppe: minnet tok slutt, eller det er en feil i programmet. Ingen fil er halvskrevet. Prøv igjen, gjerne på en maskin med mer minne; skjer det igjen, si fra til den som drifter programmet.",
        .incompleteNote:
            "Filene i denne mappa hører ikke sammen: kompetanseplan ble avbrutt mens den la dem på plass, "
            + "eller holder på med det nå. Kjør kommandoen en gang til, så blir alt helt, og denne fila "
            + "forsvinner.",
        .outputBusy: "En annen kjøring av kompetanseplan skriver i {path} nå. Vent til den er ferdig, og kjør på nytt.",
        .interruptedFinished: "En tidligere kjøring ble avbrutt og er nå gjort ferdig. Filer i {path}: {count}.",
        .outIsInput: "Resultatet kan ikke skrives i {path}, for der ligger skjemaene. Velg en annen mappe.",
        .inputInTheWay:
            "{path} er en av filene som leses, og blir ikke skrevet over. Velg et annet sted. Ingenting er skrevet.",
        .templateDone: "Laget {count} skjema i {path}",
        .templateExists:
            "{path} finnes fra før og kan være fylt ut. Flytt fila, eller velg en annen mappe med "
            + "--out. Ingenting er skrevet.",
        .sheetHidden: "skjult",
        .sheetVeryHidden: "dypt skjult",
        .progressReading: "Leser skjemaer: {done} av {total}",
        .progressForms: "Lager skjemaer: {done} av {total}",
        .progressReturns: "Lager returskjemaer: {done} av {total}",
        .partialDone:
            "Svarene er skrevet til {path} (filer: {count}). Samle delene med: kompetanseplan merge DELER --out MAPPE",
        .partialDamaged: "{file} er skadet eller ikke et delresultat fra merge --partial. Lag den på nytt.",
        .partialOther:
            "{file} er laget med en annen plan, et annet språk, en annen forrige revisjon eller en annen utgave av programmet. Lag den på nytt med de samme valgene.",
        .returnsNeedForms:
            "Returskjemaene lages av skjemaene selv, og {file} finnes ikke her. Kjør på maskinen som har dem, eller bruk --no-returns.",
        .usageBadShard: "--shard er nummeret på delen og hvor mange deler det er, som 2/4. «{value}» er ikke det.",
        .usageBadPartial:
            "Fila til --partial må ha et navn på .partial, så merge kjenner den igjen. «{value}» har ikke det.",
        .usageRequires: "{name} gjelder bare sammen med {other}.",
        .usageExcludes: "{name} og {other} kan ikke stå sammen: {other} hører til når delene samles.",
        .resultUnits: "Virksomheter: {total}{states| (…)}.",
        .resultWaived: "Holdt utenfor: {units}.",
        .resultCarried: "Ført videre: {units}.",
        .resultMissing: "Mangler: {units}.",
        .resultBlank: "Tomt skjema: {units}.",
        .resultFindings: "Funn: {errors}, {warnings}, {notes}.",
        .resultErrors: "{count} feil|{count} feil|{count} feil",
        .resultWarnings: "{count} advarsler|{count} advarsel|{count} advarsler",
        .resultNotes: "{count} merknader|{count} merknad|{count} merknader",
        .resultUnassigned: "Filer som ikke hører til noen virksomhet: {files}.",
        .hrPageUnassigned:
            "Filer som ikke hører til noen virksomhet: {files}. Se hva dere gjør med dem under Feil og advarsler.",
        .resultNoFiles: "Ingen skjemaer i {path}. Legg skjemaene der etter hvert som de kommer inn.",
        .pathMissing: "{path} finnes ikke. Sjekk at navnet er riktig.",
        .folderMissing: "Kan ikke skrive {path}: mappa {folder} finnes ikke.",
        .resultStatus: "Status: {status}.",
        .resultMore: "… og {count} feil til. Se {file}.",
        .deadlineAhead: "Dager igjen til fristen {date}: {days}.",
        .deadlinePassed: "Dager siden fristen {date}: {days}.",
        .resultReady: "Ingenting mangler. Kjør med --final når vedleggene skal være endelige.",
        .resultFiles: "Skrevet i {path}:",
        .resultReturns: "{folder}/ med returskjemaer og e-poster til virksomhetene: {count}",
        .returnsDone:
            "Laget {count} returskjemaer i {path}.|Laget 1 returskjema i {path}.|Laget {count} returskjemaer i {path}.",
        .remindersDone:
            "Laget {count} purringer i {path}.|Laget purring til 1 virksomhet i {path}.|Laget purringer til {count} virksomheter i {path}.",
        .resultReminders: "{folder}/ med purringer til dem som ikke har levert: {count}",
        .templateNext:
            "Send hvert skjema til virksomheten det gjelder: kladden til e-posten ligger ved siden av (.eml). Legg svarene i en mappe, for eksempel levert, og kjør «kompetanseplan check levert».",
        .templateNextHere:
            "Send hvert skjema til virksomheten det gjelder: kladden til e-posten ligger ved siden av (.eml). Legg svarene i levert, og kjør «kompetanseplan check».",
        .checkNext:
            "Lag skjemaene som skal tilbake, med cellene merket og en e-post til hver: «kompetanseplan check{forms} --returns retur».",
        .checkNextReminders:
            "Lag purringer til dem som mangler: «kompetanseplan check{forms} --returns retur».",
        .rollUpSeveralYears:
            "Tallene er fra forskjellige år: {members}. Ha det i minne når dere sammenligner dem.",
        .rollUpOneMember:
            "Bare {member} er med. Gi to eller flere datafiler for å sammenligne.",
        .finalRefused: "Kan ikke gjøres endelig ennå:",
        .finalMissing: "{unit} har ikke levert.",
        .finalRejected: "{unit} har levert en fil som ikke kan brukes.",
        .finalErrors: "{unit} har {count} feil.",
        .finalBlank: "{unit} har levert et tomt skjema.",
        .finalCorrect: "Send returskjemaene fra merge uten --final til dem som har feil, så de kan rette dem.",
        .finalExplain:
            "Send returskjemaene fra merge --explained uten --final, så virksomhetene kan rette eller forklare advarslene.",
        .finalRemind: "Purr dem som mangler.",
        .finalWithout:
            "Skal en virksomhet ikke være med, hold den utenfor med --without{previous|, eller bruk fjorårets tall med --carry-forward}.",
    ]

    /// Messages and remedies of findings.
    private static let nbFindings: [FindingCode: FindingTexts] = [
        .fileNotXLSX: FindingTexts(
            "Fila er {kind} og kan ikke leses som {workbook|en Excel-arbeidsbok|et utfylt skjema}.",
            "{advice} Ellers flytt den ut av mappa.{settled| Det hindrer ikke et endelig resultat.}",
            toUnit:
                "{saved|Åpne svaret deres, velg …, og send det på nytt."
                + "|Skriv svaret deres inn i skjemaet, og send det på nytt som Excel-arbeidsbok (.xlsx).}"),
        .fileEncrypted: FindingTexts(
            "Fila er beskyttet med {protection} og kan ikke leses.",
            "{unpack|Pakk ut zip-fila med passordet, og legg skjemaene i mappa|Åpne fila, }{removal}{unpack||, lagre og send den på nytt}."
        ),
        .fileDamaged: FindingTexts(
            "Fila er skadet eller ufullstendig.",
            "{again|Last ned fila på nytt, eller be virksomheten sende den en gang til."
                + "|Åpne fila i Excel og lagre den på nytt. Går ikke det, be virksomheten sende fila en gang til.}",
            toUnit: "Åpne fila i Excel, lagre den på nytt og send den en gang til."),
        .fileTooLarge: FindingTexts(
            "{workbook|Fila har mer innhold enn programmet leser.|Fila er større enn et skjema kan være.}",
            "{zip|Pakk ut zip-fila, og legg skjemaene i mappa.|Kopier svarene over i et nytt, tomt skjema fra planen og send det.}"
        ),
        .fileLock: FindingTexts(
            "Dette er en låsefil som regnearkprogrammet lager mens en fil er åpen. Den er hoppet over.",
            "Lukk skjemaet i regnearkprogrammet, så forsvinner fila av seg selv."),
        .fileEmpty: FindingTexts(
            "Fila er tom (0 byte).",
            "Be virksomheten sende skjemaet på nytt. Det kan ha blitt avbrutt under sending eller lagring.",
            toUnit: "Send skjemaet på nytt. Det kan ha blitt avbrutt under sending eller lagring."),
        .fileUnreadable: FindingTexts(
            "Fila kan ikke åpnes: {detail}.",
            "Sjekk at navnet er riktig, at fila finnes, og at du har tilgang til den.",
            toUnit: "Send fila på nytt."),
        .fileFolderUnreadable: FindingTexts(
            "Mappa kan ikke åpnes: {detail}. Skjemaene i den er ikke med.",
            "Gi tilgang til mappa, eller flytt skjemaene ut av den, og kjør på nytt."),
        .fileNotAForm: FindingTexts(
            "Dette er {kind}. Innholdet er ikke lest.",
            "{advice} Ellers kan du flytte det ut av mappa. Det hindrer ikke et endelig resultat."
        ),
        .formUnknownPlan: FindingTexts(
            "Fila er ikke et skjema for «{expected}».",
            "Bruk et skjema som er laget for denne planen. Er det en annen fil, flytt den ut av mappa."
                + "{settled| Det hindrer ikke et endelig resultat.}",
            toUnit: "Bruk skjemaet som er laget for denne planen."),
        .formOtherRevision: FindingTexts(
            "Skjemaet hører til revisjon {revision}. Nå samles revisjon {expected} inn.",
            "{settled|Ingenting å gjøre: virksomheten har levert for|Be virksomheten fylle ut skjemaet for} {expected}.",
            toUnit: "Fyll ut skjemaet for {expected}."),
        .formNewerSchema: FindingTexts(
            "Skjemaet er laget av en nyere utgave av programmet (skjemaversjon {version}, denne kjenner {known}).",
            "Oppdater kompetanseplan og kjør på nytt.",
            toUnit: "Bruk skjemaet dere fikk av oss."),
        .formUnknownUnit: FindingTexts(
            "{unnamed|Det står ikke i skjemaet hvilken virksomhet det er fra|Virksomheten «}{unit}{unnamed||» står ikke i planen}.{suggestion}",
            "{unnamed|Gi fila navnet til virksomheten, for eksempel stab.xlsx."
                + "|Sjekk navnet mot lista over virksomheter i planen, eller legg virksomheten til der.}",
            toUnit: "Rett navnet på Veiledning."),
        .formIdentifiedByName: FindingTexts(
            "Skjemaets skjulte kjennetegn mangler. Virksomheten er funnet {by}.",
            "Sjekk at det er riktig virksomhet."),
        .formSheetMissing: FindingTexts(
            "Arket {sheet} {unheaded|…|mangler i skjemaet}.{values| Der står: ….}"
                + "{earlier| Det er fylt ut i …, som dere også har sendt; svarene der er ikke brukt.}",
            "{together|Flytt hver tabell til sitt ark i et tomt skjema, og send det på nytt."
                + "|Hent fram arket fra det tomme skjemaet, fyll det ut og send på nytt.}",
            toUnit: "{together|Flytt svarene til arkene i dette skjemaet.|Arket er satt inn igjen. Fyll det ut.}"),
        .formColumnMissing: FindingTexts(
            "{columns|Kolonnene|Kolonnen} {column} mangler. Svarene der er ikke med.{merged| Cellene … er slått sammen.}{values| Uten overskrift står: ….}",
            "{merged|Del cellene … igjen, og skriv|Skriv} {columns|overskriftene|overskriften} {column} over {columns|riktige kolonner|riktig kolonne}, eller fyll "
                + "ut et nytt skjema.",
            toUnit:
                "{columns|Kolonnene er satt inn igjen|Kolonnen er satt inn igjen}. {values|Flytt det som sto der, fra arket «Utenfor skjemaet», og send skjemaet på nytt|Fyll ut det som skal stå der}."
        ),
        .formColumnMoved: FindingTexts(
            "Kolonnene står i en annen rekkefølge enn i skjemaet. De er lest etter overskriftene.",
            "Ingenting å gjøre hvis overskriftene står over riktige kolonner."),
        .formDrawing: FindingTexts(
            "{what} er ikke et svar på noe skjemaet spør om, og er ikke med i tallene.",
            "Skal det være med, skriv det i riktig kolonne. Er det noe HR bør vite, skriv det under Melding til HR på arket Veiledning."
        ),
        .formContentOutside: FindingTexts(
            "{what}«{value}» {why|…|er ikke et svar på noe skjemaet spør om}, og er ikke med i tallene.",
            "{remedy|…|Skal det være med, flytt det til riktig kolonne. Er det noe HR bør vite, skriv det under Melding til HR på arket Veiledning.}"
        ),
        .formDuplicateReturn: FindingTexts(
            "Fila er erstattet av {counted}, som er lagret sist. Svarene i den er ikke brukt."
                + "{sheets| Bare denne fila har svar på: ….}",
            "{sheets|Samle svarene i ett skjema, og send det på nytt.|Ingenting å gjøre.} Er det denne fila som gjelder, "
                + "flytt {counted} ut av mappa."),
        .formOrderUnknown: FindingTexts(
            "Virksomheten har levert både {counted} og {file}, og {byFile|det står ikke i den siste hvem den er fra|lagringstidene sier ikke hvilken som er nyest}. "
                + "Så lenge brukes {counted}, og resultatet er foreløpig."
                + "{sheets| Bare denne fila har svar på: ….}",
            "{sheets|Be virksomheten samle svarene i ett skjema, eller spør|Spør virksomheten} hvilken som gjelder, og flytt den andre ut av mappa."
        ),
        .formNewerUnreadable: FindingTexts(
            "{file} kan være et nyere svar enn {counted}, men kan ikke leses. Så lenge brukes {counted}, og "
                + "resultatet er foreløpig.",
            "Be virksomheten sende fila på nytt, eller flytt den ut av mappa."),
        .formReturnEmptier: FindingTexts(
            "Skjemaet mangler {count} svar som sto i {before}: {lost}.",
            "Spør virksomheten om svarene skal være borte.",
            toUnit: "Fyll dem ut igjen hvis de skal være med."),
        .formIdenticalReturn: FindingTexts(
            "Fila har samme svar som {counted} og er ikke talt to ganger.",
            "Ingenting å gjøre."),
        .formUnitMissing: FindingTexts(
            "{unit} har ikke levert skjema.",
            "Purr virksomheten, eller kjør med --without når den skal holdes utenfor."),
        .formCarriedForward: FindingTexts(
            "{unit} har ikke levert noe som kan brukes. Tallene fra {year} står i stedet, merket med året.{levels}",
            "Be om skjemaet om det skal være nye tall. Levert skjema går alltid foran."),
        .formUnitUnclear: FindingTexts(
            "Skjemaet er laget for {unit}, men på {title|…|Veiledning} står det {other}. "
                + "{title|Svarene er med i tallene.|Svarene er ikke med.}",
            "Finn ut hvem svarene gjelder. Rett navnet{title|| på Veiledning}, eller la virksomheten fylle ut sitt eget skjema.",
            toUnit: "Gjelder svarene dere, rett navnet{title|| på Veiledning}. Ellers fyll ut deres eget skjema."),
        .formMoreFindings: FindingTexts(
            "Fila har {count} funn til som ikke er listet her.",
            "Rett det som er listet, og se om det står mye utenfor skjemaets tabeller. Kjør så på nytt."),
        .formBlank: FindingTexts(
            "Skjemaet er tomt: ingenting er fylt ut. {counted|Det er … som gjelder.|Virksomheten regnes som en "
                + "som ikke har svart.}",
            "{counted|Ingenting å gjøre.|Fyll ut skjemaet, lagre det og send det på nytt.}"),
        .formSheetUnanswered: FindingTexts(
            "Ingenting er fylt ut på arket {sheet}.{words|…}{copy| …}"
                + "{earlier| Det er fylt ut i …, som dere også har sendt; svarene der er ikke brukt.}",
            "Fyll ut arket {sheet},{or} og send skjemaet på nytt.{copy| Svarene på det andre arket kan flyttes dit.}"),
        .formSheetCopied: FindingTexts(
            "Skjemaet har også {sheet}, med de samme overskriftene som {read}. Svarene på {read} er lest, {sheet} er ikke "
                + "med. {differences}",
            "{other|Send svarene til … i et eget skjema.|Sjekk at svarene som er lest, er de riktige. Flytt dit det som mangler.} "
                + "Slett så {sheet}."),
        .formOtherUnitsRows: FindingTexts(
            "{rows|Skjemaet har rader fra en annen virksomhet|Skjemaet har svar på fagområder som ikke er virksomhetens} ({count}): {areas}.{owner} "
                + "{whole|Ingen av virksomhetens egne er besvart, så svarene er ikke med.}{counted|Svarene er med i tallene.}"
                + "{repeated| Står der fra før, og er ikke talt med: ….}",
            "{whole|La den andre virksomheten fylle ut sitt eget skjema.|Slett radene hvis de er limt inn fra en annen "
                + "virksomhet.} {rows|Er de virksomhetens egne, ta bort tittelen over dem.|Har virksomheten fagområdene, gi HR beskjed.}"
        ),
        .formHeadingChanged: FindingTexts(
            "Overskriften «{heading}» står der kolonnen {column} skal være.{values| Det som står under den, er ikke "
                + "med: ….|}",
            "Skriv {column} som overskrift igjen{otherUnit|, regn om tallene under den|}, og send skjemaet på nytt.",
            toUnit:
                "{values|Flytt det som sto under den, fra arket «Utenfor skjemaet» til kolonnen|Overskriften er satt inn igjen. Fyll ut kolonnen} {column}{otherUnit|, regn om tallene|}, og send skjemaet på nytt."
        ),
        .formSubheading: FindingTexts(
            "«{name}» er lest som en overskrift over radene under.",
            "Ingenting å gjøre. Er det et eget fagområde eller en egen stilling, fyll ut raden."),
        .formMessage: FindingTexts("Melding til HR: «{value}»", "Les meldingen."),
        .formNilWithAnswers: FindingTexts(
            "På arket {sheet} er det svart Ja ved «{cell}», men det står rader i tabellen. Radene er med.",
            "Fjern radene, eller ta bort Ja."),
        .formNotApproved: FindingTexts(
            "Skjemaet er ikke godkjent{value|: det står «…»|}.", "La lederen skrive navn eller rolle ved Godkjent av."),
        .gapLevelMissing: FindingTexts(
            "{column} mangler for {area}.{sign| Det står «…» der.} Raden er ikke med i tallene.",
            "Fyll inn «{column}»."),
        .gapLevelRange: FindingTexts(
            "«{value}» er utenfor skalaen {low}–{high}. Raden er ikke med i tallene.",
            "Skriv {levels}."),
        .gapLevelNotWhole: FindingTexts(
            "«{value}» er ikke et helt tall. Raden er ikke med i tallene.",
            "Skriv {levels}."),
        .gapImportanceMissing: FindingTexts(
            "{col.gap.importance|…|Viktighet} mangler for {area}.{uncounted|| Gapet teller med laveste verdi (1).}",
            "Fyll inn {col.gap.importance|«…»|viktighet}."),
        .gapDesiredBelowCurrent: FindingTexts(
            "{col.gap.desired|…|Ønsket nivå} ({desired}) er lavere enn {col.gap.current|«…»|dagens nivå} ({current}) for {area}.",
            "Sjekk at nivåene ikke er byttet om."),
        .gapAreaUnknown: FindingTexts(
            "Fagområdet «{value}» står ikke i planen.{suggestion}{uncounted|| Svaret er med under virksomhetens eget navn.}{other| Det er ikke med.}",
            "Bruk navnet fra planen hvis det er det samme."),
        .gapAreaTwice: FindingTexts(
            "Fagområdet «{value}» er ført to ganger, første gang på rad {row}{merged|, fordi cellene … er slått sammen}. Denne raden er ikke med.",
            "{merged|Del cellene … igjen, og skriv fagområdet på hver rad.|Slett den ene raden, eller slå dem sammen.}"),
        .gapAreaUnanswered: FindingTexts(
            "{area} er ikke besvart.{removed| Det står ikke i skjemaet.}{value| Det som er skrevet på raden, er ikke med: «…».}",
            "Fyll inn {levels|…|dagens og ønsket nivå}. {own|Skal det ikke være med, slett raden.|Har ikke virksomheten fagområdet, ta det bort fra den i planen.}",
            toUnit:
                "Fyll inn {levels|…|dagens og ønsket nivå}. "
                + "{own|Skal det ikke være med, slett raden.|Har dere ikke fagområdet, velg Ja under Stemmer.}"),
        .staffingHeadcountMissing: FindingTexts(
            "Antall ansatte mangler for {area}.{sign| Det står «…» der.} Raden er ikke med i tallene.",
            "Fyll inn antall ansatte.{own| Skal raden ikke være med, slett den.}"),
        .staffingFTEMissing: FindingTexts(
            "{area} har ansatte, men ikke {col.staffing.fte|«…»|årsverk}, og er uten årsverk i tallene.",
            "Fyll inn {col.staffing.fte|«…»|årsverk}. Er fagområdet en del av alles jobb hos dere, kan feltet stå tomt."
        ),
        .staffingNotANumber: FindingTexts(
            "«{value}» i kolonnen {column} {fault|…|er ikke et tall som kan brukes her}. {lost|…|Raden er ikke med i tallene.}",
            "{readings|Skriv ….|Skriv bare tallet: hele tall for personer, og for eksempel 2,5 for årsverk.}"),
        .staffingNegative: FindingTexts(
            "{column} kan ikke være under 0. Du skrev {value}. {lost|…|Raden er ikke med i tallene.}",
            "Skriv tallet uten minus."),
        .staffingFTEAboveHeadcount: FindingTexts(
            "{col.staffing.fte|…|Årsverk} kan ikke være større enn antall ansatte ({headcount}). Du skrev {fte}. Raden er ikke med i "
                + "tallene.",
            "Rett {col.staffing.fte|«…»|årsverk} eller antall ansatte."),
        .staffingFullTimeAboveHeadcount: FindingTexts(
            "{col.staffing.fullTime|…|Heltid} ({fullTime}) kan ikke være flere enn antall ansatte ({headcount}). Raden er ikke med i tallene.",
            "Rett {col.staffing.fullTime|«…»|heltid} eller antall ansatte."),
        .staffingFTEBelowFullTime: FindingTexts(
            "{col.staffing.fte|…|Årsverk} ({fte}) er lavere enn antall på heltid ({fullTime}). Raden er ikke med i tallene.",
            "Hver på heltid er ett årsverk. Rett årsverk eller heltid."),
        .staffingDeparturesAboveHeadcount: FindingTexts(
            "{col.staffing.departures|…|Ventet avgang} ({departures}) kan ikke være flere enn antall ansatte ({headcount}). Raden er ikke "
                + "med i tallene.",
            "Rett {col.staffing.departures|«…»|ventet avgang} eller antall ansatte."),
        .staffingAreaWithoutStaffing: FindingTexts(
            "{area} har nivå på arket {sheet.gap|…|GAP-analyse}, men er ikke ført på arket {sheet.staffing|…|Årsverk}.",
            "Før antall ansatte og årsverk for fagområdet."),
        .cellAnswerMissing: FindingTexts(
            "Kolonnen {column} {deleted|ble slettet, og er fortsatt tom|må fylles ut}.{sign| Det står «…» der.}",
            "Skriv svaret i cellen.{deleted| Har dere ingenting å føre der, svar Ja på at det stemmer.}"),
        .cellOutsideBounds: FindingTexts(
            "{value} kan ikke stå her, og er ikke med. Tillatt er tall{low| fra …}{high| til og med …}.",
            "Rett tallet."),
        .cellDateUnreadable: FindingTexts(
            "«{value}» {order|kan ha dagen eller måneden først|er ikke en dato}"
                + "{american|, siden andre datoer i kolonnen har måneden først|}, og er ikke med.",
            "Skriv dag, måned og år, for eksempel 30.04.2027."),
        .staffingUnitEmployeesMissing: FindingTexts(
            "Antall ansatte i virksomheten mangler på {sheet}. Da kan ikke nivåene vises for andre enn HR.",
            "Skriv hvor mange ansatte virksomheten har."),
        .staffingWithoutGap: FindingTexts(
            "{area} er ført på arket {sheet.staffing|…|Årsverk}, men står ikke på arket {sheet.gap|…|GAP-analyse}.",
            "Fyll inn {levels|…|dagens og ønsket nivå} for fagområdet."),
        .staffingUnitTotalsMissing: FindingTexts(
            "For hele virksomheten mangler: {columns}.{sign| Det står «…» der.}{total| Øverste rad er lest som en sum og er ikke talt med: ….}",
            "Fyll inn tallene for hele virksomheten, hver person talt én gang.{total| Er det øverste rad, kall den Hele virksomheten.}"
        ),
        .staffingAreasAboveUnit: FindingTexts(
            "Fagområdene har {sum} årsverk til sammen, men hele virksomheten har {whole}.",
            "Fordel årsverkene på nytt, eller rett hele virksomheten."),
        .staffingAreaHeadcountAboveUnit: FindingTexts(
            "{area} har {headcount} ansatte, men hele virksomheten har {whole}.",
            "Rett antallet på fagområdet eller for hele virksomheten."),
        .staffingVacantUnlikely: FindingTexts(
            "{vacant} ubesatte årsverk er mange der det er {fte} årsverk{area| (…)}. Er det stillingsprosent?",
            "Skriv årsverk, ikke prosent: 100 % er 1."),
        .staffingUnitSameInForms: FindingTexts(
            "{form} og {other} har like mange ansatte i alt ({count}). Er det de samme, er de talt to ganger.",
            "La hvert skjema telle bare dem som hører til der. Stemmer det, er det ingenting å gjøre."),
        .recruitmentPositionUnknown: FindingTexts(
            "{col.recruitment.position|…|Stillingen} «{value}» står ikke i planen.{suggestion} Tallene er med under virksomhetens eget navn.",
            "Bruk navnet fra planen hvis det er {col.recruitment.position|det samme|samme stilling}."),
        .recruitmentPositionTwice: FindingTexts(
            "{col.recruitment.position|…|Stillingen} «{value}» er ført to ganger, første gang på rad {row}. Begge radene er med i summen.",
            "Slå radene sammen hvis det er samme behov."),
        .gapAreaMissing: FindingTexts(
            "{whole|Navnet|Fagområde} mangler. Raden er ikke med i tallene: «{value}».",
            "Skriv {whole|«…» på raden hvis den gjelder alle, ellers fagområdet|fagområdet på raden}, eller slett det som "
                + "står der."),
        .recruitmentCountUnlikely: FindingTexts(
            "{position}: {counts} er mange å ansette på ett år. Er det stillingsprosent?",
            "Skriv antallet, ikke prosent."),
        .recruitmentPositionMissing: FindingTexts(
            "{col.recruitment.position|…|Stilling} mangler. Raden er ikke med i tallene: «{value}».",
            "{col.recruitment.position|Fyll ut «…» på raden|Velg stilling på raden}, eller slett det som står der."),
        .recruitmentNotAWholeNumber: FindingTexts(
            "«{value}» under {column} er {isYear|et årstall, ikke et antall|ikke et helt tall}. Cellen er ikke med i tallene.",
            "Skriv hvor mange personer dere trenger, som et helt tall. La cellen stå tom der det ikke er behov."),
        .recruitmentNegative: FindingTexts(
            "Behovet under {column} kan ikke være under 0. Du skrev {value}. Cellen er ikke med i tallene.",
            "Skriv tallet uten minus, eller la cellen stå tom."),
        .recruitmentYearOutsidePlan: FindingTexts(
            "Året {year} {twice|er overskrift for flere kolonner|er ikke med i planen}, og det som står under{twice| her|}, er "
                + "ikke med: «{value}».",
            "{twice|Rett overskriften til det året som tallene gjelder.|Før behovet på et av planens år.}"),
        .measureMissing: FindingTexts(
            "{col.measures.need|…|Behovet} «{need}» har ikke noe tiltak{strategy| og ingen strategi}."
                + "{example| «…» er teksten fra eksempelet.}",
            "Skriv minst ett tiltak under {col.measures.measure|«…»|Delstrategi/tiltak}."),
        .measureWithoutNeed: FindingTexts(
            "{col.measures.need|…|Behov} mangler.{example| Eksempelet står der fortsatt.} Raden er ikke med. Det som er skrevet: «{value}».",
            "{col.measures.need|Fyll ut «…»|Skriv behovet} på hver rad, også når det har flere tiltak, eller slett det som "
                + "står der."),
        .measureStrategyMissing: FindingTexts(
            "{col.measures.need|…|Behovet} «{need}» har ingen strategi.",
            "Velg minst én strategi fra lista."),
        .measureStrategyUnknown: FindingTexts(
            "{other||Strategien }«{value}» {other|er ikke en strategi, og er ikke med.|står ikke i planen.}{suggestion}{other|| Den er med som virksomhetens egen.}{isWithoutMeasure| Raden har ikke noe tiltak.}",
            "{move|… }{other|Flytt det til kolonnen det hører til, og velg|Velg} strategien fra lista."),
        .measureDeadlineOutsidePlan: FindingTexts(
            "{col.measures.deadline|…|Fristen} {deadline} er utenfor planperioden {first}–{last}.",
            "Sjekk årstallet. Er tiltaket forsinket, før en ny frist."),
        .measureCostWithoutBudget: FindingTexts(
            "{cost|Tiltaket koster …|Tiltaket har en kostnad}{currency| …}, men det er ikke svart på om det er forankret i budsjettet.{sign| Det står «…».}",
            "Svar Ja eller Nei under {col.measures.budgeted|«…»|Forankret i budsjett}."),
        .measureCostUnlikely: FindingTexts(
            "Kostnaden er {cost}{currency| …}. Er den skrevet i tusen?",
            "Skriv hele beløpet."),
        .measureBoundServiceAbove24Months: FindingTexts(
            "Bindingstiden er {months} måneder. Den kan være høyst {limit}{ref.boundService| (…)}.",
            "Rett bindingstiden."),
        .measureMissingForGap: FindingTexts(
            "{area} har et stort {unweighted|gap|vektet gap} ({weight}), men ingen tiltak viser til fagområdet.",
            "Før et tiltak, eller velg fagområdet på tiltaket som gjelder det."),
        .measureStatusMissing: FindingTexts(
            "Tiltaket er fra forrige revisjon og har ikke fått status.",
            "Velg status{asks.measures.evaluation| og skriv en kort evaluering}."),
        .measureUnmentioned: FindingTexts(
            "Tiltak som var planlagt eller i gang {since|i …|i fjor}, står ikke i skjemaet lenger ({count}): {measures}.",
            "Spør virksomheten hva det ble av dem.",
            toUnit:
                "Skriv dem inn igjen{asks.measures.status| med status, også om de er gjennomført eller avlyst| om de fortsatt gjelder}"
                + "{asks.measures.evaluation|, og skriv en kort evaluering}. Står de der med andre ord, velg Ja under Stemmer."
        ),
        .measureDeadlineUnreadable: FindingTexts(
            "{col.measures.deadline|…|Fristen} «{value}» {order|kan ha dagen eller måneden først|"
                + "kan ikke leses som en dato eller et årstall}{american|, siden andre datoer i kolonnen har måneden først|}, og er "
                + "ikke med.",
            "Skriv for eksempel 30.06.{year}, juni {year}, 1. halvår {year} eller {year}."),
        .measureStatusUnknown: FindingTexts(
            "«{value}» er ikke en status som kan brukes, og er ikke med.",
            "Velg en av disse: {choices}."),
        .measureSeveralAreas: FindingTexts(
            "«{value}» er flere av planens fagområder. {read|Tiltaket er ført på ….|Tiltaket er med uten fagområde.}",
            "Skriv tiltaket på en rad for hvert fagområde, med kostnaden på bare én av dem, eller {read|la bare ett fagområde stå|la cellen stå tom}."
        ),
        .measureTwice: FindingTexts(
            "Tiltaket «{measure}» er ført {cost|flere ganger med samme kostnad (…)|likt to ganger}, første gang på rad {row}{form| i skjemaet til …}. {cost|Kostnaden er talt hver gang.|Begge radene er med i tallene.}",
            "{cost|Skriv kostnaden på bare én av radene.|Slett den ene raden. Er det to tiltak, skriv hva som skiller dem.}"
        ),
        .privacyNationalIdentityNumber: FindingTexts(
            "{where} inneholder et fødselsnummer eller D-nummer. Nummeret er tatt ut av alt som lages.",
            "Slett nummeret der det står, og slett kopier av fila i e-post og mapper."),
        .privacyPossibleIdentityNumber: FindingTexts(
            "{where} inneholder elleve siffer som kan være et fødselsnummer eller kontonummer. "
                + "De er tatt ut av alt som lages.",
            "Slett nummeret hvis det gjelder en person."),
        .privacyEmail: FindingTexts(
            "{where} inneholder en e-postadresse. Adressen er tatt ut av alt som lages.",
            "Skriv rolle i stedet for person."),
        .privacyTelephone: FindingTexts(
            "{where} inneholder det som ser ut som et telefonnummer. Det er tatt ut av alt som lages.",
            "Skriv rolle i stedet for person."),
        .privacyAreaIdentifiesPerson: FindingTexts(
            "Nivået for {area} gjelder færre enn {threshold} ansatte, eller antallet er ikke oppgitt. "
                + "{Body|… får ikke se det.|Det blir hos HR.}",
            "Ingenting å gjøre hvis antallet er riktig. Det er vist som «:» i vedlegget."),
        .privacyShownBefore: FindingTexts(
            "Vedlegget for {year} viste dette av {unit}, som nå er skjult av hensyn til personvern: {what}.",
            "Det gamle vedlegget finnes fortsatt. Vurder om det skal være tilgjengelig, og hva det røper sammen med det nye."
        ),
        .privacyTextAboutFew: FindingTexts(
            "«{text}» {own|er navnet på et fagområde som få har i|gjelder} {area}{own||, der nivåene er skjult fordi få ansatte har fagområdet}. "
                + "{Body|… får se teksten.|Teksten står i vedlegget.}",
            "Les teksten før vedlegget gis ut. Den må ikke si noe om enkeltpersoner."),
        .cellPercentWhereNumber: FindingTexts(
            "«{value}» i kolonnen {column} er en prosent, og det er ikke sikkert hva den er en prosent av. {lost}",
            "Skriv tallet uten prosent, for eksempel 2{decimal| eller …}, og velg tallformatet Standard."),
        .cellDateWhereNumber: FindingTexts(
            "Cellen i kolonnen {column}{date| viser datoen …}{time| viser tiden …}{format| har datoformat}, men her skal det stå et tall.{guess| Regnearket kan ha gjort … om til en dato.}{read| Den er lest som ….}{lost| …}",
            "Fjern {time|tidsformatet|datoformatet} (velg tallformatet Standard), og skriv tallet på nytt."),
        .cellNumberTooLarge: FindingTexts(
            "{value} i kolonnen {column} er for stort. {lost} Det største som kan brukes, er {most}.",
            "Sjekk om tallet har fått for mange siffer."),
        .cellSignForNothing: FindingTexts(
            "«{value}»{column| i kolonnen …} er lest som en tom celle.",
            "Ingenting å gjøre hvis det er riktig."),
        .cellChoiceUnreadable: FindingTexts(
            "«{value}» i kolonnen {column} er ikke et av valgene, og er ikke med.",
            "Velg en av disse: {choices}."),
        .changeHeadcount: FindingTexts(
            "{area}: {since|i …|i fjor} {previous} ansatte, nå {value}. Stemmer det?",
            "Sjekk tallet."),
        .changeFTE: FindingTexts(
            "{area}: {since|i …|i fjor} {previous} årsverk, nå {value}. Stemmer det?",
            "Sjekk tallet."),
        .changeLevel: FindingTexts(
            "{area}: {column} var {previous} {since|i …|i fjor} og er {value} nå. Stemmer det?",
            "Sjekk nivået."),
        .changeAllEqual: FindingTexts(
            "Alle svarene er de samme som {since|i …|i fjor}. Stemmer det?",
            "Se over skjemaet, og rett det som har endret seg."),
        .cellFormulaError: FindingTexts(
            "Cellen inneholder {value}.{lost| …}{row| Raden er ikke med. Det som ellers står i den: «…».}",
            "Skriv svaret i cellen som vanlig tekst eller tall."),
        .cellNumberAsText: FindingTexts(
            "«{value}» er skrevet som tekst og er lest som {read}.",
            "Ingenting å gjøre hvis tallet er riktig."),
        .cellTextWhereNumber: FindingTexts(
            "«{value}» i kolonnen {column} {fault|…|er ikke et tall som kan brukes her}, og er ikke med.",
            "{readings|Skriv ….|Skriv bare tallet, uten tekst og uten minus.}"),
        .cellDateAsText: FindingTexts(
            "«{value}» er {stored|lagret som tekst, og }lest som datoen {read}.",
            "Sjekk at dag og måned er riktige."),
        .cellNameRead: FindingTexts(
            "«{value}» er lest som «{read}».",
            "Ingenting å gjøre hvis det er riktig."),
        .cellTotalRow: FindingTexts(
            "Raden «{name}» er lest som en {part|del|sum} av radene over og er ikke talt med: {value}.",
            "Ingenting å gjøre hvis det stemmer. Ellers gi raden et annet navn."),
        .cellPossibleTotalRow: FindingTexts(
            "Er «{name}» en sum? Tallene er lik summen av radene over. Raden er talt med: {value}.",
            "Slett raden hvis den er en sum."),
        .cellMergedCells: FindingTexts(
            "«{value}» {joined|i|er lest for hver av} cellene {range}{joined| er lest som én tekst}, siden {why|…|de er slått sammen}.",
            "Ingenting å gjøre hvis det er riktig."),
        .cellMergedNumber: FindingTexts(
            "Cellene {range} {was|var|er} slått sammen, så {value} er talt med {across|bare i den første av dem. Gjelder det alle?|på hver av radene. Gjelder tallet dem til sammen?}",
            "{was|Skriv|Del cellene igjen, og skriv} i hver celle det tallet som gjelder den."),
        .cellStruckThrough: FindingTexts(
            "«{value}» er strøket over, men er lest likevel.",
            "Slett det hvis det ikke skal være med. Ellers fjern gjennomstrekingen."),
        .cellNumberRounded: FindingTexts(
            "{value} har flere desimaler enn det regnes med, og er avrundet til {rounded}.",
            "Ingenting å gjøre hvis avrundingen er grei."),
    ]
}
