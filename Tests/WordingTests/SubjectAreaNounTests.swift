import Testing

@testable import Wording

@Suite("What a plan calls fagområder, in running text")
struct SubjectAreaNounTests {
    @Test(
        "stands in its forms where they can be made, and else the text keeps its own word",
        arguments: [
            (Language.nb, "Kompetanseområde", "Et kompetanseområde, alle kompetanseområdene. Kompetanseområder"),
            (.nb, "Fagfelt", "Et fagfelt, alle fagfeltene. Fagfelt"),
            (.nb, "Tema", "Et tema, alle temaene. Temaer"),
            (.nb, "Læringsmål", "Et læringsmål, alle læringsmålene. Læringsmål"),
            (.nn, "Emne", "Eit emne, alle emna. Emne"),
            (.nn, "Kompetanseområde", "Eit kompetanseområde, alle kompetanseområda. Kompetanseområde"),
            (.nb, "Rolle", "Et fagområde, alle fagområdene. Fagområder"),
        ])
    func norwegian(_ language: Language, _ heading: String, _ expected: String) {
        let text =
            language == .nb
            ? "Et fagområde, alle fagområdene. Fagområder" : "Eit fagområde, alle fagområda. Fagområde"
        #expect((SubjectAreaNoun(heading, in: language)?.spelled(text) ?? text) == expected)
    }

    @Test(
        "is inflected as English nouns are, with its article",
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
