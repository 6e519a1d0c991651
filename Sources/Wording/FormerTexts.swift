extension Texts {
    /// What forms made by earlier versions of the program say, and those of today no longer do: such forms are still out
    /// with the units, and nobody wrote these words in them.
    package static let formerFormTexts = [
        "Viktighet betyr", "Nivåa tyder", "Kor viktig tyder", "What importance means",
        "Skriv aldri navn, fødselsnummer eller annet om enkeltpersoner. Nivåer som gjelder færre enn 3 ansatte, vises ikke "
            + "til andre enn HR.",
        "Skriv aldri namn, fødselsnummer eller anna om enkeltpersonar. Nivå som gjeld færre enn 3 tilsette, blir ikkje "
            + "viste til andre enn HR.",
        "Svarene viser hva kommunen kan i dag, hva den trenger framover, og hva som må gjøres. De samles i vedleggene til "
            + "kompetanseplanen, som går til kommunestyret. Du skriver bare i de lyse gule cellene.",
        "Svara viser kva kommunen kan i dag, kva han treng framover, og kva som må gjerast. Dei blir samla i vedlegga til "
            + "kompetanseplanen, som går til kommunestyret. Du skriv berre i dei lyse gule cellene.",
        "Ett tiltak på hver rad. Har et behov flere tiltak, gjenta behovet på hver rad. Velg én til fire strategier fra "
            + "kapittel 3 i planen.",
        "Eitt tiltak på kvar rad. Har eit behov fleire tiltak, gjenta behovet på kvar rad. Vel éin til fire strategiar frå "
            + "kapittel 3 i planen.",
        "One measure a row. If a need has several measures, repeat the need in each row. Choose one to four strategies "
            + "from the plan's chapter 3.",
        "Kostnad (kr)", "Cost (NOK)",
    ]
}
