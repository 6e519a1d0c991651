import CompetencePlan
import Reports
import SheetWriting

/// A form with its letter: the workbook, the letter as text, and the e-mail with the workbook attached.
struct MailedForm: Sendable {
    /// The names of its three files, or the paths where their drafts are written.
    struct Files: Sendable {
        let form: String
        let text: String
        let email: String

        var all: [String] { [form, text, email] }

        /// `path` is without an extension.
        fileprivate init(_ path: String) { (form, text, email) = ("\(path).xlsx", "\(path).txt", "\(path).eml") }

        /// The drafts of files with these names in a folder.
        init(draftsOf names: Files, in folder: OutputFolder) throws(ToolError) {
            form = try folder.path(for: names.form)
            text = try folder.path(for: names.text)
            email = try folder.path(for: names.email)
        }
    }

    private let workbook: WorkbookDescription
    private let letter: Letter
    private let name: String

    /// `name` is the form's, and `day` its date.
    init(_ form: UnitForm, _ letter: Letter, called name: String, madeOn day: CalendarDay) {
        workbook = form.workbook(madeOn: day)
        self.letter = letter
        self.name = name
    }

    func write(to drafts: Files) throws(WriteError) {
        try ResultFile.text(drafts.text, letter.text).write(drafts.text)
        try writeEmail(to: drafts.email, withFormAt: drafts.form)
    }

    /// Writes the e-mail, and its attached form to a separate path.
    func writeEmail(to path: String, withFormAt form: String) throws(WriteError) {
        try ResultFile.workbook(name) { [workbook] in workbook }.write(form)
        var bytes: [UInt8] = []
        guard Descriptor.readFile(form, { bytes += $0 }) else { throw .system(form) }
        let email = letter.draft(attaching: bytes, called: name)
        try ResultFile.text(path, email.message).write(path)
    }
}

extension UnitFileNames {
    /// The names of a unit's form and letters, with `prefix` before each.
    func files(of unit: Unit, under prefix: String = "") -> MailedForm.Files { MailedForm.Files(prefix + self[unit]) }
}
