extension Texts {
    /// Texts of forms that earlier versions of the program made. Units still have such forms, and these texts must not
    /// be mistaken for their own words.
    ///
    /// A name in braces is a placeholder for the plan's term.
    package static let formerFormTexts = [
        "Det er ikke med i tallene. Skal det være med, flytt det til riktig celle, eller til Melding til HR på arket Veiledning. "
            + "Trengs det ikke, kan dere la det stå.",
        "Det er ikkje med i tala. Skal det vere med, flytt det til rett celle, eller til Melding til HR på arket Rettleiing. Trengst "
            + "det ikkje, kan de la det stå.",
        "It is not included in the figures. If it should be, move it to the right cell, or to Message to HR on the sheet Guidance. "
            + "If it is not needed, you can leave it here.",
        "Kommune", "Municipality", "Kartlegging av kompetanse til {plan}", "Competence mapping for {plan}",
        "1. {sheet.gap|…|GAP-analyse}: sett dagens og ønsket nivå for hvert fagområde, og hvor viktig det er.",
        "1. {sheet.gap|…|GAP-analyse}: set dagens nivå og ønskt nivå for kvart fagområde, og kor viktig det er.",
        "1. {sheet.gap|…|Gap analysis}: state the current and the desired level of each subject area, and how important it "
            + "is.",
        "Hele virksomheten på arket Årsverk er de som er ansatt hos dere, hver person talt én gang; ansatte i en annen "
            + "virksomhet er ikke med. Heltid er de som har 100 % stilling hos dere, og det spørres bare om den der.",
        "Heile verksemda på arket Årsverk er dei som er tilsette hos dykk, kvar person talt éin gong; tilsette i ei anna "
            + "verksemd er ikkje med. Heiltid er dei som har 100 % stilling hos dykk, og det blir berre spurt om henne der.",
        "The whole unit on the sheet Staffing is those who are employed by you, each person counted once, without those of "
            + "another unit. Full-time are those with a 100 % position with you; it is asked there alone.",
        "Heile verksemda på arket {sheet.staffing|…|Årsverk} er dei som er tilsette hos dykk, kvar person talt éin gong; "
            + "tilsette i ei anna verksemd er ikkje med. {col.staffing.fullTime|…|Heiltid} er dei som har 100 % stilling hos "
            + "dykk, og det blir berre spurt om henne der.",
        "The whole unit on the sheet {sheet.staffing|…|Staffing} is those who are employed by you, each person counted once, "
            + "without those of another unit. {col.staffing.fullTime|…|Full-time} are those with a 100% position with you; it "
            + "is asked there alone.",
        "The answers show what {municipality} {uses.gap|can do today and }will need{uses.measures| and what must be done}. "
            + "They are collected in the appendices to {plan}{body|, which go to …}. You write in the light yellow cells only.",
        "What did the measure give? For measures that have begun or are done.",
        "Which subject area the measure is to strengthen, if it is one.",
        "For the whole unit alone: how many have a 100 % position here.",
        "How far you have come", "In all", "Stood on the sheet",
        "The unit answers by several forms, and this is one of them. Answer only for those who belong here; the answers are "
            + "put together.",
        "Your answers from 2017 have come along. The levels of that time stand in the grey columns \"last time\"; "
            + "state this year's beside them. Staffing, recruitment and measures are filled in: correct what has changed, "
            + "give each measure a status, and write a short evaluation.",
        "Viktighet betyr", "Nivåa tyder", "Kor viktig tyder", "What importance means",
        "Skriv aldri navn, fødselsnummer eller annet om enkeltpersoner. Nivåer som gjelder færre enn 3 ansatte, vises ikke "
            + "til andre enn HR.",
        "Skriv aldri namn, fødselsnummer eller anna om enkeltpersonar. Nivå som gjeld færre enn 3 tilsette, blir ikkje "
            + "viste til andre enn HR.",
        "Svarene viser hva kommunen kan i dag, hva den trenger framover, og hva som må gjøres. De samles i vedleggene til "
            + "kompetanseplanen{body|, som går til …}. Du skriver bare i de lyse gule cellene.",
        "Svara viser kva kommunen kan i dag, kva han treng framover, og kva som må gjerast. Dei blir samla i vedlegga til "
            + "kompetanseplanen{body|, som går til …}. Du skriv berre i dei lyse gule cellene.",
        "The answers show what the municipality can do today, what it will need, and what must be done. They are collected "
            + "in the appendices of the competence plan{body|, which go to …}. You write in the light yellow cells only.",
        "Svarene viser hva {municipality} {uses.gap|kan i dag, hva som trengs|trenger} framover, og hva som må gjøres. De "
            + "samles i vedleggene til {uses.gap|kompetanseplanen|planen}{body|, som går til …}. Du skriver bare i de lyse "
            + "gule cellene.",
        "Svara viser kva {municipality} {uses.gap|kan i dag, kva som trengst|treng} framover, og kva som må gjerast. Dei "
            + "blir samla i vedlegga til {uses.gap|kompetanseplanen|planen}{body|, som går til …}. Du skriv berre i dei lyse "
            + "gule cellene.",
        "The answers show what {municipality} {uses.gap|can do today, what will be needed,|will need} and what must be done. "
            + "They are collected in the appendices of the {uses.gap|competence plan|plan}{body|, which go to …}. You write in "
            + "the light yellow cells only.",
        "Ett tiltak på hver rad. Har et behov flere tiltak, gjenta behovet på hver rad. Velg én til fire strategier fra "
            + "kapittel 3 i planen.",
        "Eitt tiltak på kvar rad. Har eit behov fleire tiltak, gjenta behovet på kvar rad. Vel éin til fire strategiar frå "
            + "kapittel 3 i planen.",
        "One measure a row. If a need has several measures, repeat the need in each row. Choose one to four strategies "
            + "from the plan's chapter 3.",
        "Kostnad (kr)", "Cost (NOK)",
        "Alle fagområder er besvart. Se over, lagre og send skjemaet tilbake.",
        "Alle fagområde er svara på. Sjå over, lagre og send skjemaet tilbake.",
        "All subject areas are answered. Look it over, save it and send it back.",
        "Fordel ansatte og årsverk på fagområdene. En ansatt som jobber med flere fagområder, kan føres på hvert av dem "
            + "med sin andel av årsverket.",
        "Fordel tilsette og årsverk på fagområda. Ein tilsett som jobbar med fleire fagområde, kan førast på kvart av "
            + "dei med sin del av årsverket.",
        "Divide employees and full-time equivalents among the subject areas. An employee who works with several may be "
            + "stated for each, with the share of the position.",
    ]
}
