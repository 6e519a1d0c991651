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
            (.nb, "Fysisk rolle", "En fysisk rolle, alle de fysiske rollene. Fysiske roller"),
            (.nb, "Kritisk oppgave", "En kritisk oppgave, alle de kritiske oppgavene. Kritiske oppgaver"),
            (.nb, "Digitalt emne", "Et digitalt emne, alle de digitale emnene. Digitale emner"),
            (.nb, "Kritisk fagområde", "Et kritisk fagområde, alle de kritiske fagområdene. Kritiske fagområder"),
            (.nn, "Kritisk oppgåve", "Ei kritisk oppgåve, alle dei kritiske oppgåvene. Kritiske oppgåver"),
            (.nb, "Sertifikat", "Et sertifikat, alle sertifikatene. Sertifikater"),
            (.nb, "Område for kompetanse", "Et fagområde, alle fagområdene. Fagområder"),
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

    @Test(
        "has the forms that the plan states",
        arguments: [
            (
                Language.nb, "en kjerne for fag, kjernen for fag, kjerner for fag, kjernene for fag",
                "En kjerne for fag, alle kjernene for fag. Kjernen for fag"
            ),
            (.nn, "ei line, lina, liner, linene", "Ei line, alle linene. Lina"),
            (
                .nb, "et kjerneord,  kjerneordet, kjerneord, kjerneordene",
                "Et kjerneord, alle kjerneordene. Kjerneordet"
            ),
            (.nb, "kjerneord, kjerneordene", nil), (.nb, "kjerneord, kjerneordet, kjerneord, kjerneordene", nil),
            (.en, "a line of work, lines of work", "A line of work, the lines of work. Lines of work"),
            (.en, "lines of work", nil),
        ] as [(Language, String, String?)])
    func stated(_ language: Language, _ forms: String, _ expected: String?) {
        let texts = [
            Language.nb: "Et fagområde, alle fagområdene. Fagområdet",
            .nn: "Eit fagområde, alle fagområda. Fagområdet",
            .en: "A subject area, the subject areas. Subject areas",
        ]
        let noun = SubjectAreaNoun("Kjerne", forms: forms, in: language)
        #expect(noun?.spelled(texts[language] ?? "") == expected)
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
            ("Line of work", "A line of work, the lines of work. Lines of work, each line of work"),
            ("Critical task", "A critical task, the critical tasks. Critical tasks, each critical task"),
            ("Skills", "A skill, the skills. Skills, each skill"),
        ])
    func english(_ heading: String, _ expected: String) {
        let text = "A subject area, the subject areas. Subject areas, each subject area"
        #expect(SubjectAreaNoun(heading, in: .en)?.spelled(text) == expected)
    }
}
