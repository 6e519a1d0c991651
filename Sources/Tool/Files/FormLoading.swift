import Cells
import CompetencePlan
import Forms
import Glibc
import SheetReading
import Wording

/// Reads one returned file: what is wrong with the file itself becomes a finding, and the rest goes on.
struct FormLoading: Sendable {
    let context: FormContext
    /// Memory that all forms are read with, one after the other.
    private let buffers = ReadBuffers()
    /// What forms that were made alike have in common.
    private let common = CommonParts()

    /// Tighter than for any workbook: a form is small, and many are read at once.
    static let limits: ReadLimits = {
        var limits = ReadLimits()
        limits.fileBytes = 64 << 20
        limits.partBytes = 128 << 20
        limits.totalBytes = 256 << 20
        limits.sharedStringBytes = 64 << 20
        limits.sharedStrings = 1_000_000
        limits.cells = 300_000
        limits.allTextBytes = 16 << 20
        limits.notes = 10_000
        limits.mergedRanges = 10_000
        limits.sheets = 256
        return limits
    }()

    /// The reading of the file at `path`, found under `name`. Findings call it so, but for the personal data in it.
    func read(_ path: String, name: String) -> FormReading {
        var reading = reading(of: path, PersonalData.masked(name))
        reading.findings += PersonalData.findings(inFileName: name, unit: reading.unit, context.texts)
        RunLog.current?.read(path, as: PersonalData.masked(path: path, name: name), reading)
        return reading
    }

    private func reading(of path: String, _ name: String) -> FormReading {
        if Paths.name(of: name).hasPrefix("~$") {
            return FormReading(file: name, findings: [Finding(.fileLock, unit: nil, at: Place(file: name))])
        }
        do throws(ReadError) {
            return FormReader(context).read(try workbook(path, name))
        } catch {
            let unit = FormIdentification.unit(inFileName: Paths.name(of: name), context)
            return FormReading(file: name, unit: unit, findings: [finding(error, path, name, unit)])
        }
    }

    /// What is wrong with a file, or with a folder that may hold some.
    private func finding(_ error: ReadError, _ path: String, _ name: String, _ unit: Identifier<Unit>?) -> Finding {
        guard Paths.kind(path) == .folder else {
            return Finding(error.code, unit: unit, at: Place(file: name), error.arguments(in: context.texts))
        }
        let reason = Paths.isOpen(path) ? error.detail : SystemWords.of(EACCES, context.texts)
        return Finding(.fileFolderUnreadable, unit: unit, at: Place(file: name), ["detail": reason])
    }

    /// The cells of the file at `path`.
    func workbook(_ path: String, _ name: String) throws(ReadError) -> ReturnedWorkbook {
        try ReturnedWorkbook(
            Workbook(path: path, limits: Self.limits, buffers: buffers, common: common), file: name)
    }
}
