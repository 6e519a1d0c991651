import Foundation
import Support
import Testing
import TextFormats

/// Checks e-mail drafts with Python's email package.
@Suite("E-mail drafts")
struct EmailTests {
    private static let long = String(repeating: "Kompetanseplan for Røros og Ålen kommune – ", count: 6)

    @Test(
        "subject, text and the named file are preserved, in lines that every server accepts",
        arguments: [
            ("Enkelt emne", "Hei!", "skjema.xlsx"),
            ("Årets plan: «Plan og miljø»", "Blåbær\n\nog 🙂\n", "Nordøya skole.xlsx"),
            (long, long, "\(String(repeating: "Lærings- og vekstsenter ", count: 5)).xlsx"),
            ("=?UTF-8?Q?ikke et ord?=", "En.\n.\nTo.", "a\"b;c=d'e%20.xlsx"), ("", "", "x"),
            ("To  mellomrom og 漢字 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "\u{FEFF}x", "漢字漢字漢字漢字漢字漢字漢字.xlsx"),
        ])
    func readBack(_ subject: String, _ text: String, _ name: String) throws {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let seen = try seen(
            EmailDraft(
                to: "post@roros.kommune.no", subject: subject, text: text,
                attachments: [EmailDraft.Attachment(name: name, mediaType: "application/pdf", bytes: bytes)]))
        #expect(seen["headers"]["Subject"].string == subject)
        let body = seen["text"].string?.replacing("\r\n", with: "\n")
        #expect(body == text || body == text + "\n")
        let attached = try #require(seen["attachments"].elements.first)
        #expect(attached["name"].string == name)
        #expect(attached["type"].string == "application/pdf")
        #expect(Data(base64Encoded: attached["bytes"].string ?? "") == Data(bytes))
        #expect(seen["defects"].elements.isEmpty, "\(seen["defects"])")
        #expect(try #require(seen["longestLine"].int) <= 78)
        #expect(seen["isASCII"] == .boolean(true) && seen["barelyEnded"] == .boolean(false))
    }

    @Test("it is unsent: without a date and an id, and equal content gives equal bytes")
    func unsent() throws {
        let draft = EmailDraft(to: "a@b.no", subject: "x", text: "y")
        let seen = try seen(draft)
        #expect(seen["headers"]["X-Unsent"].string == "1")
        #expect(seen["headers"]["Date"].string == nil && seen["headers"]["Message-ID"].string == nil)
        #expect(draft.message == EmailDraft(to: "a@b.no", subject: "x", text: "y").message)
        #expect(draft.message != EmailDraft(to: "a@b.no", subject: "x", text: "z").message)
    }

    @Test(
        "addresses are read as people write them, and nothing else gets into the header",
        arguments: [
            ("a@b.no", ["a@b.no"]), ("a@b.no; c@d.no", ["a@b.no", "c@d.no"]),
            ("Plan <plan@b.no>, c@d.no", ["plan@b.no", "c@d.no"]),
            ("", []), ("ikke en adresse", []), ("a@b.no\r\nBcc: c@d.no", ["a@b.no", "c@d.no"]), ("a@@b.no", []),
            ("å@b.no", []),
        ])
    func recipients(_ written: String, _ addresses: [String]) throws {
        let seen = try seen(EmailDraft(to: written, subject: "x", text: "y"))
        #expect(seen["recipients"].elements.compactMap(\.string) == addresses)
        #expect(seen["headers"]["Bcc"].string == nil)
    }

    private func seen(_ draft: EmailDraft) throws -> JSONValue {
        let folder = try TemporaryFolder()
        try Data(draft.message.utf8).write(to: URL(filePath: folder.path("brev.eml")))
        return try Witness.email(folder.path("brev.eml"))
    }

    @Test("an invitation has the unit's address and its form, in the language of the plan")
    func invitation() throws {
        let folder = try TemporaryFolder()
        let plan = try Repository.text("samples/trouble/plan.json")
            .replacing(
                "\"id\": \"ansatte-mangler\",", with: "\"id\": \"ansatte-mangler\", \"email\": \"am@trobbel.no\",")
        try folder.write(plan, to: "plan.json")
        let run = try Kompetanseplan.run(
            ["template", "--plan", folder.path("plan.json"), "--out", folder.path("ut"), "--date", "2020-01-15"])
        #expect(run.status == 0, "\(run.errors)")
        let seen = try Witness.email(folder.path("ut/ansatte-mangler.eml"))
        #expect(seen["recipients"].elements.compactMap(\.string) == ["am@trobbel.no"])
        #expect(seen["headers"]["Subject"].string == "Kompetanseplan 2020–2022: skjemaet til Ansatte mangler")
        let text = try #require(seen["text"].string)
        #expect(text.contains("(ansatte-mangler.xlsx)") && text.contains("innen 30.04.2020"), "\(text)")
        let attached = try #require(seen["attachments"].elements.first)
        #expect(attached["name"].string == "ansatte-mangler.xlsx")
        let form = try Data(contentsOf: URL(filePath: folder.path("ut/ansatte-mangler.xlsx")))
        #expect(Data(base64Encoded: attached["bytes"].string ?? "") == form)
        let beside = try folder.text("ut/ansatte-mangler.txt")
        #expect(
            beside.hasPrefix("Til: am@trobbel.no\nEmne: Kompetanseplan 2020–2022: skjemaet til Ansatte mangler\n\nHei!")
        )
    }
}
