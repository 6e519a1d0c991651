import CompetencePlan
import Forms
import Glibc
import SheetReading
import Wording

/// Reads one returned file. Problems with the file itself become findings.
struct FormLoading: Sendable {
    let context: FormContext
    /// Buffers reused for all forms.
    private let buffers = ReadBuffers()

    /// Lower than for other workbooks: forms are small and many are read at once.
    static let limits: ReadLimits = {
        var limits = ReadLimits()
        limits.fileBytes = 64 << 20
        limits.partBytes = 128 << 20
        limits.totalBytes = 256 << 20
        limits.sharedStringBytes = 64 << 20
        limits.sharedStrings = 1_000_000
        limits.cells = 300_000
        // Two million letters of the worst kind take nine seconds.
        limits.allTextBytes = 4 << 20
        limits.notes = 10_000
        limits.mergedRanges = 10_000
        limits.sheets = 256
        return limits
    }()

    /// The readings of a file. For a zip of forms, one for each file in it, named "a.zip/b.xlsx".
    func readings(_ entry: FormFiles.Entry) -> [(entry: FormFiles.Entry, reading: FormReading)] {
        let (own, error) = read(entry)
        guard isZip(entry.name, error) else { return [(entry, logged(entry, own))] }
        let archive: FileArchive?
        do throws(ReadError) {
            archive = try self.archive(entry.path)
        } catch {
            return [(entry, logged(entry, refused(error, PersonalData.masked(entry.name))))]
        }
        guard let archive, !archive.names.isEmpty || !archive.documents.isEmpty else {
            return [(entry, logged(entry, own))]
        }
        let documents = archive.documents.map { Self.member($0, of: entry, .document) }
        let files = archive.names.filter { !FolderJunk.isFile(Paths.name(of: $0)) }
        return documents.map { ($0, logged($0, read($0).reading)) }
            + files.map { name in
                let member = Self.member(name, of: entry)
                return (member, logged(member, read(member, from: archive.member(name)).reading))
            }
    }

    private static func member(
        _ inner: String, of archive: FormFiles.Entry, _ obstacle: FormFiles.Obstacle? = nil
    ) -> FormFiles.Entry {
        let name = "\(archive.name)/\(inner)"
        return FormFiles.Entry(
            name: name, path: "\(archive.path)/\(inner)", realPath: "\(archive.realPath)/\(inner)", obstacle: obstacle)
    }

    /// Adds findings about personal data in the file's name, and logs the reading.
    private func logged(_ entry: FormFiles.Entry, _ reading: FormReading) -> FormReading {
        var reading = reading
        reading.findings += PersonalData.findings(inFileName: entry.name, unit: reading.unit, context.texts)
        RunLog.current?.read(entry.path, as: PersonalData.masked(path: entry.path, name: entry.name), reading)
        return reading
    }

    /// Whether a file is a zip archive, and not a workbook or other document. An archive with two entries of one name
    /// is reported as damaged. `error` is why it could not be read.
    private func isZip(_ name: String, _ error: ReadError?) -> Bool {
        if name.lowercased().hasSuffix(".zip") { return true }
        guard let error, error.kind == .notXLSX(.zip) else { return false }
        // By its name, it may be a document of a program whose files are zip archives.
        return [nil, .kindZip].contains(NoForm.kind(error, name))
    }

    private func archive(_ path: String) throws(ReadError) -> FileArchive? {
        try FileArchive(path: path, limits: Self.limits, buffers: buffers)
    }

    /// The reading of a file in an archive or on disk, and the error if its cells could not be read.
    private func read(
        _ entry: FormFiles.Entry, from member: FileArchive.Member? = nil
    ) -> (reading: FormReading, error: ReadError?) {
        let name = PersonalData.masked(entry.name)
        if let obstacle = entry.obstacle {
            let finding = finding(obstacle, name)
            return (FormReading(file: name, unit: finding.unit, findings: [finding]), nil)
        }
        if FolderJunk.isLock(Paths.name(of: name)) {
            return (FormReading(file: name, findings: [Finding(.fileLock, unit: nil, at: Location(file: name))]), nil)
        }
        do throws(ReadError) {
            let workbook = if let member { try workbook(in: member, name) } else { try workbook(entry.path, name) }
            return (FormReader(context).read(workbook), nil)
        } catch {
            return (refused(error, name, isInArchive: member != nil), error)
        }
    }

    /// The reading of a file whose cells could not be read.
    private func refused(_ error: ReadError, _ name: String, isInArchive: Bool = false) -> FormReading {
        let location = Location(file: name)
        if isInArchive, case .notXLSX(.zip) = error.kind {
            let arguments = [
                "kind": context.texts(.kindInnerZip), "advice": context.texts(.adviceUnpackInner),
            ]
            return FormReading(file: name, findings: [Finding(.fileNotXLSX, unit: nil, at: location, arguments)])
        }
        if let kind = NoForm.kind(error, name) {
            let arguments = ["kind": context.texts(kind), "advice": context.texts(NoForm.advice(on: kind))]
            return FormReading(file: name, findings: [Finding(.fileNotAForm, unit: nil, at: location, arguments)])
        }
        // An unfinished download is not an answer from the unit.
        let unit =
            NoForm.isUnfinished(name) ? nil : FormIdentification.unit(inFileName: Paths.name(of: name), context)
        var arguments = error.arguments(in: context.texts)
        // A file that is no whole archive cannot be opened and saved.
        if error.kind == .damaged, error.part == nil { arguments["again"] = "1" }
        if !isInArchive, name.lowercased().hasSuffix(".zip") { arguments["zip"] = "1" }
        let finding = Finding(error.code, unit: unit, at: location, arguments)
        return FormReading(file: name, unit: unit, findings: [finding])
    }

    /// The finding for a file or folder that cannot be read.
    private func finding(_ obstacle: FormFiles.Obstacle, _ name: String) -> Finding {
        let texts = context.texts
        let (code, arguments): (FindingCode, [String: String]) =
            switch obstacle {
            case .folder(let reason): (.fileFolderUnreadable, ["detail": SystemErrorText.of(reason, texts)])
            case .name: (.fileUnreadable, ["detail": texts(.systemNameUnreadable)])
            case .hiddenFolder:
                (.fileNotAForm, ["kind": texts(.kindHiddenFolder), "advice": texts(.adviceCopy)])
            case .document:
                (.fileNotXLSX, ["kind": texts(.kindUnpacked), "advice": texts(.adviceSendFile), "saved": ""])
            case .outerFolder: (.fileNotAForm, ["kind": texts(.kindOuterLink), "advice": texts(.adviceCopy)])
            }
        let unit = code == .fileNotXLSX ? FormIdentification.unit(inFileName: Paths.name(of: name), context) : nil
        return Finding(code, unit: unit, at: Location(file: name), arguments)
    }

    /// Reads the cells of the file at `path`.
    func workbook(_ path: String, _ name: String) throws(ReadError) -> ReturnedWorkbook {
        if let parts = ZipPath.parts(path), let member = try archive(parts.archive)?.member(parts.name) {
            return try workbook(in: member, name)
        }
        return try ReturnedWorkbook(Workbook(path: path, limits: Self.limits, buffers: buffers), file: name)
    }

    private func workbook(in member: FileArchive.Member, _ name: String) throws(ReadError) -> ReturnedWorkbook {
        try ReturnedWorkbook(member.workbook(limits: Self.limits, buffers: buffers), file: name)
    }
}
