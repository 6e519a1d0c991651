import CompetencePlan
import Reports
import SheetWriting

/// A form with its letter: the workbook, the letter as text, and the e-mail with the workbook attached.
struct MailedForm: Sendable {
    /// The paths where they are written.
    struct Drafts: Sendable {
        var workbook: String
        var text: String
        var email: String

        /// The paths for a unit's form in a folder, with `prefix` before the names.
        init(named fileName: String, in folder: OutputFolder, under prefix: String = "") throws(ToolError) {
            let names = MailedForm.names(fileName)
            workbook = try folder.path(for: prefix + names[0])
            text = try folder.path(for: prefix + names[1])
            email = try folder.path(for: prefix + names[2])
        }
    }

    private let workbook: WorkbookDescription
    private let letter: Letter
    private let file: String

    /// `day` is the date of the form.
    init(_ form: UnitForm, _ letter: Letter, called fileName: String, madeOn day: CalendarDay) {
        workbook = form.workbook(madeOn: day)
        self.letter = letter
        file = Self.names(fileName)[0]
    }

    /// The names of a unit's form, letter and e-mail, from the base name of its files (`UnitFileNames`).
    static func names(_ fileName: String) -> [String] { ["xlsx", "txt", "eml"].map { "\(fileName).\($0)" } }

    func write(to drafts: Drafts) throws(WriteError) {
        try ResultFile.text(drafts.text, letter.text).write(drafts.text)
        try writeEmail(to: drafts.email, withFormAt: drafts.workbook)
    }

    /// Writes the e-mail, and its attached form to a separate path.
    func writeEmail(to path: String, withFormAt form: String) throws(WriteError) {
        try ResultFile.workbook(file) { [workbook] in workbook }.write(form)
        var bytes: [UInt8] = []
        guard Descriptor.readFile(form, { bytes += $0 }) else { throw .system(form) }
        let email = letter.draft(attaching: bytes, called: file)
        try ResultFile.text(path, email.message).write(path)
    }
}
