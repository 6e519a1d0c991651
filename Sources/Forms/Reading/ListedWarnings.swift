import Cells
import CompetencePlan
import TextFormats
import Wording

/// The warnings that a return form lists on its first sheet, and the unit's answers to them: «Stemmer», and why.
///
/// The hidden sheet identifies the warning of each line by the text of the line, so that the list can be sorted or
/// moved.
struct ListedWarnings {
    /// All explanations in the form: those from earlier returns, then those given in it.
    private(set) var explanations: [Explanation] = []
    /// The cells of the unit's answers on a sheet.
    struct Answers {
        /// Those to warnings.
        var answered: Set<CellReference> = []
        /// Comments on warnings that the unit agrees with; they are messages to HR.
        var comments: Set<CellReference> = []
        /// Those beside errors, which have to be corrected and cannot be explained.
        var besideErrors: Set<CellReference> = []
    }

    /// What the unit wrote beside a warning in this return.
    struct Given {
        let cell: Location
        let words: String
        let keys: Set<Explanation.Key>
    }

    private(set) var given: [Given] = []
    /// By the sheet's index in the workbook.
    private(set) var answers: [Int: Answers] = [:]

    init(_ workbook: ReturnedWorkbook) {
        explanations = workbook.hidden.explanations
        var open = Dictionary(grouping: workbook.questions.all.filter { !$0.subjects.isEmpty }, by: \.text)
        // A list of errors alone has no columns for answers.
        guard !open.isEmpty else { return }
        let listed = Set(workbook.hidden.ownTexts)
        for (index, sheet) in workbook.sheets.enumerated() where sheet.visibility == .visible {
            answers[index] = read(sheet, &open, listed)
        }
    }

    /// Reads the lines below the headings of the list. Each answers at most one warning.
    private mutating func read(
        _ sheet: SheetContent, _ open: inout [String: [OpenQuestion]], _ listed: Set<String>
    ) -> Answers {
        var answers = Answers()
        var columns: (isRight: Int, why: Int)?
        for row in sheet.rows {
            if let found = Self.columns(in: row) {
                columns = found
                continue
            }
            guard let columns else { continue }
            let (isRight, why) = (row.cell(inColumn: columns.isRight), row.cell(inColumn: columns.why))
            guard let warning = Self.warning(in: row, takenFrom: &open) else {
                guard row.cells.contains(where: { listed.contains($0.value.plainText) }) else { continue }
                answers.besideErrors.formUnion([isRight, why].compactMap { $0?.reference })
                continue
            }
            read(isRight, why, of: warning, on: sheet, into: &answers)
        }
        return answers
    }

    /// The warning of a line, which is then answered.
    private static func warning(in row: Row, takenFrom open: inout [String: [OpenQuestion]]) -> OpenQuestion? {
        for cell in row.cells {
            guard case .text(let sentence) = cell.value else { continue }
            let text = OpenQuestion.compared(sentence)
            guard let index = open[text]?.firstIndex(where: { $0.isNamed(in: row) }) else { continue }
            return open[text]?.remove(at: index)
        }
        return nil
    }

    /// Reads the answer to a warning, if there is one.
    private mutating func read(
        _ isRight: Cell?, _ why: Cell?, of warning: OpenQuestion, on sheet: SheetContent, into answers: inout Answers
    ) {
        let texts = [isRight, why].map { $0?.value.plainText.withoutInvisible.trimmed ?? "" }
        if let explanation = Self.explanation(texts[0], texts[1]) {
            let keys = warning.subjects.map { Explanation.Key(warning.code, $0) }
            explanations += keys.map { Explanation($0, explanation) }
            let sheet = Location(file: "", sheet: PersonalData.masked(sheet.name))
            if let why { given.append(Given(cell: sheet.at(why.reference), words: explanation, keys: Set(keys))) }
        } else {
            guard Self.consists(texts[0], of: Self.no) || Self.isDenial(texts[1]) else { return }
            if let why, !SignForNothing.matches(texts[1]) { answers.comments.insert(why.reference) }
        }
        answers.answered.formUnion([isRight, why].compactMap { $0?.reference })
    }

    /// What was written beside warnings that the form no longer gives, since the value was changed too: messages to HR.
    func unused(among findings: [Finding], in file: String, of unit: Identifier<Unit>) -> [Finding] {
        let keys = Set(findings.flatMap { finding in finding.subjects.map { Explanation.Key(finding.code, $0) } })
        // Whether the unit's returns still give the others is known when they are compared.
        return given.filter { !$0.words.isEmpty && $0.keys.isDisjoint(with: keys) && $0.keys.allSatisfy(\.isOfForm) }
            .map {
                var location = $0.cell
                location.file = file
                return Finding(.formMessage, unit: unit, at: location, ["value": $0.words])
            }
    }

    /// The explanation in two cells; nil if there is none, or if the unit answered that the value is not right.
    private static func explanation(_ isRight: String, _ why: String) -> String? {
        let agrees = YesNoText.parse(.text(isRight)) == true || consists(isRight, of: yes)
        // "Ja, det er nytt i år" or "Vi venter på vedtak" instead of a yes and the words beside it.
        let areWords = NormalisedText.words(of: isRight).count > 1
        if !agrees, areWords, SignForNothing.matches(why) || why.isEmpty { return explanation("", isRight) }
        // "Ikke avklart" beside a Ja is what the unit wants to say.
        let isNothing = agrees ? NormalisedText.of(why).isEmpty : SignForNothing.matches(why)
        let words = isNothing ? "" : PersonalData.masked(why).printable
        guard agrees || NormalisedText.of(isRight).isEmpty && !words.isEmpty, !isDenial(why) else { return nil }
        return words.count > longest ? words.prefix(longest - 1) + "…" : words
    }

    /// Whether a text has only such words, as "Ja, det er riktig" has.
    private static func consists(_ text: String, of answers: Set<String>) -> Bool {
        let text = NormalisedText.of(text)
        let words = text.split(separator: " ").filter { !["det", "er", "it", "is"].contains($0) }
        return answers.contains(text) || !words.isEmpty && words.allSatisfy { answers.contains(String($0)) }
    }

    /// Whether an explanation says that the value is wrong: "Feil, skal være 24".
    private static func isDenial(_ why: String) -> Bool {
        let text = NormalisedText.of(why)
        let first = text.split(separator: " ").first.map(String.init) ?? ""
        return denials.contains(first)
            || wrong.contains { text.contains($0) }
            // "Skal være 24", but not "Det skal være slik".
            || correcting.contains { text.firstRange(of: $0).map { text[$0.upperBound...].first?.isNumber } == true }
    }

    private static let wrong = [
        "stemmer ikke", "stemmer ikkje", "ikke riktig", "ikkje rett", "skal rettes", "skal rettast", "is wrong",
        "not right",
    ]
    private static let correcting = ["skal være ", "skal vere ", "should be "]

    /// Longer explanations are cut.
    private static let longest = 2_000

    private static let yes = Set(
        [
            "x", "j", "y", "1", "true", "sann", "ok", "stemmer", "stemmar", "riktig", "rett", "korrekt", "right",
            "correct",
        ] + NormalisedText.inAllLanguages(.formYes)
            + NormalisedText.inAllLanguages(.remarksIsRight))

    private static let denials: Set<String> = ["nei", "feil", "rettet", "retta", "no", "wrong", "corrected"]
    private static let no = denials.union(["n", "0", "false", "usann"])

    private static let headings = (
        isRight: Set(NormalisedText.inAllLanguages(.remarksIsRight)),
        why: Set(NormalisedText.inAllLanguages(.columnExplanation))
    )

    private static func columns(in row: Row) -> (isRight: Int, why: Int)? {
        func column(_ words: Set<String>) -> Int? {
            row.cells.first { cell in
                if case .text(let text) = cell.value { words.contains(NormalisedText.of(text)) } else { false }
            }?.reference.column
        }
        guard let isRight = column(headings.isRight), let why = column(headings.why) else { return nil }
        return (isRight, why)
    }
}

extension OpenQuestion {
    /// Whether a row names its location.
    fileprivate func isNamed(in row: Row) -> Bool {
        location.sheet.isEmpty || row.cells.contains { $0.value == .text(location.inside) }
    }
}

extension Explanation.Key {
    /// Whether its rule is applied to a form by itself.
    fileprivate var isOfForm: Bool { if case .toReturns = Rule.of(code).applied { false } else { true } }
}

extension Explanation {
    /// The line on the hidden sheet.
    package var line: String { JSONWriter.lineText { write(to: &$0) } }
}
