import Testing

@testable import Wording

@Suite("The plan's own term for fagområder in texts")
struct SubjectAreaNounTests {
    @Test(
        "is inflected if possible, otherwise the texts keep the default term",
        arguments: [
            (Language.nb, "Kompetanseområde", "Et kompetanseområde, alle kompetanseområdene. Kompetanseområder"),
            (.nb, "Fagfelt", "Et fagfelt, alle fagfeltene. Fagfelt"),
            (.nb, "Tema", "Et tema, alle temaene. Temaer"),
            (.nb, "Læringsmål", "Et læringsmål, alle læringsmålene. Læringsmål"),
            (.nn, "Emne", "Eit emne, alle emna. Emne"),
            (.nn, "Kompetanseområde", "Eit kompetanseområde, alle kompetanseområda. Kompetanseområde"),
            (.nb, "Rolle", "En rolle, alle rollene. Roller"),
            (.nb, "Kompetanse", "En kompetanse, alle kompetansene. Kompetanser"),
            (.nn, "Oppgåve", "Ei oppgåve, alle oppgåvene. Oppgåver"),
            (.nn, "Kompetanse", "Ein kompetanse, alle kompetansane. Kompetansar"),
            (.nb, "Fysisk rolle", "Et fagområde, alle fagområdene. Fagområder"),
            (.nb, "Kjerneord", "Et fagområde, alle fagområdene. Fagområder"),
        ])
    func norwegian(_ language: Language, _ heading: String, _ expected: String) {
        let text =
            language == .nb
            ? "Et fagområde, alle fagområdene. Fagområder" : "Eit fagområde, alle fagområda. Fagområde"
        #expect((SubjectAreaNoun(heading, in: language)?.spelled(text) ?? text) == expected)
    }

    @Test(
        "makes the words around it agree",
        arguments: [
            (Language.nb, "Ferdighet", "Mangler et fagområde, skriv det her.", "Mangler en ferdighet, skriv den her."),
            (.nb, "Rolle", "Er det et eget fagområde?", "Er det en egen rolle?"),
            (.nb, "Rolle", "Hvert fagområde, og hvor viktig det er.", "Hver rolle, og hvor viktig den er."),
            (.nb, "Fag", "Hvert fagområde, og hvor viktig det er.", "Hvert fag, og hvor viktig det er."),
            (.nb, "Rolle", "Hvor viktig det er.", "Hvor viktig det er."),
            (.nn, "Rolle", "Kvart fagområde, og kor viktig det er.", "Kvar rolle, og kor viktig ho er."),
            (.nn, "Prosedyre", "Fagområde manglar. Alle fagområde.", "Prosedyre manglar. Alle prosedyrar."),
        ])
    func agreement(_ language: Language, _ heading: String, _ text: String, _ expected: String) {
        #expect(SubjectAreaNoun(heading, in: language)?.spelled(text) == expected)
    }

    /// Inserts a noun of each gender into every text with the term: no neuter word remains before or after it.
    @Test("leaves no neuter word beside it in any text", arguments: [Language.nb, .nn])
    func all(_ language: Language) throws {
        let noun = try #require(SubjectAreaNoun("Kompetanse", in: language))
        let neuters = [
            "et ", "ett ", "eit ", "eitt ", "hvert ", "kvart ", "nytt ", "sårbart ", "eget ", "eige ", "annet ",
            "hvilket ",
        ]
        let texts =
            Array(language.texts.phrases.values) + language.texts.findings.values.flatMap { [$0.message, $0.remedy] }
        for text in texts {
            let spelled = " " + noun.spelled(text).lowercased()
            for word in neuters { #expect(!spelled.contains(" \(word)kompetanse"), "\(spelled)") }
        }
    }

    @Test(
        "is inflected like an English noun, with its article",
        arguments: [
            ("Skill", "A skill, the skills. Skills, each skill"),
            ("Ability", "An ability, the abilities. Abilities, each ability"),
            ("KPI", "A KPI, the KPIs. KPIs, each KPI"),
            ("Process", "A process, the processes. Processes, each process"),
        ])
    func english(_ heading: String, _ expected: String) {
        let text = "A subject area, the subject areas. Subject areas, each subject area"
        #expect(SubjectAreaNoun(heading, in: .en)?.spelled(text) == expected)
    }
}
