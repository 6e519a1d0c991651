extension Texts {
    /// What forms made by earlier versions of the program say, and those of today no longer do: such forms are still out
    /// with the units, and nobody wrote these words in them.
    package static let formerFormTexts = [
        "Viktighet betyr", "Nivåa tyder", "Kor viktig tyder", "What importance means",
        "Skriv aldri navn, fødselsnummer eller annet om enkeltpersoner. Nivåer som gjelder færre enn 3 ansatte, vises ikke "
            + "til andre enn HR.",
        "Skriv aldri namn, fødselsnummer eller anna om enkeltpersonar. Nivå som gjeld færre enn 3 tilsette, blir ikkje "
            + "viste til andre enn HR.",
    ]
}
