import Foundation
import TextFormats

/// The program itself, as a user runs it.
package enum Kompetanseplan {
    /// The binary built with the tests, or the one at KOMPETANSEPLAN: that for release takes a third of the time.
    package static let path =
        ProcessInfo.processInfo.environment["KOMPETANSEPLAN"]
        ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "kompetanseplan").path

    /// Runs it in `folder` and waits for its end.
    package static func run(
        _ arguments: [String], in folder: URL = Repository.root, environment: [String: String] = [:]
    ) throws -> ProgramRun {
        try ProgramRun(path, arguments, in: folder, environment: environment)
    }
}

extension TemporaryFolder {
    /// Runs the program in the folder.
    package func run(_ words: String...) throws -> ProgramRun { try Kompetanseplan.run(words, in: url) }
}

/// A spreadsheet program that recalculates formulas.
package enum Calculator: String, Sendable {
    case libreOffice, gnumeric, ironCalc

    /// IronCalc is only on PyPI: `make test-packages` installs it in a separate folder, and
    /// without a connection it is not used.
    package static var installed: [Calculator] {
        let hasIronCalc = FileManager.default.isExecutableFile(atPath: ironCalcPython)
        return [.libreOffice, .gnumeric] + (hasIronCalc ? [.ironCalc] : [])
    }

    fileprivate static let ironCalcPython = Repository.path(".build/ironcalc/bin/python")
}

/// Independent programs that report what they find in our files.
package enum Witness {
    private static let script = Repository.path("Tests/Support/witness.py")
    /// Debian's Python, which has openpyxl and jsonschema.
    private static let python = "/usr/bin/python3"

    /// The workbook as read by openpyxl.
    package static func openpyxl(_ path: String) throws -> JSONValue {
        let run = try ProgramRun(python, [script, "dump", path])
        guard run.status == 0 else { throw Failure(run.errors) }
        return try run.json
    }

    /// The e-mail as read by Python's email package.
    package static func email(_ path: String) throws -> JSONValue {
        let run = try ProgramRun(python, [script, "email", path])
        guard run.status == 0 else { throw Failure(run.errors) }
        return try run.json
    }

    /// A copy of the workbook with cells changed by openpyxl: "GAP-analyse!B8" → "mye". `nil` clears a cell, and
    /// "Årsverk" → "Ark 2" renames a sheet, "+Ark 2" copies it, "-" hides it, and "note:Se her" adds a note.
    package static func edit(_ path: String, to target: String, _ edits: [String: String?]) throws {
        let words = edits.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ?? "")" }
        let run = try ProgramRun(python, [script, "edit", path, target] + words)
        guard run.status == 0 else { throw Failure(run.errors) }
    }

    /// The errors that jsonschema finds in a document; empty if it is valid.
    package static func complaints(about document: String, schema: String) throws -> String {
        let run = try ProgramRun(python, [script, "validate", document, schema])
        // Python itself ends with 1 as well.
        guard run.status == 0 || run.status == 1 && !run.output.isEmpty else { throw Failure(run.errors) }
        return run.output
    }

    /// The file converted to another format by LibreOffice.
    package static func libreOffice(_ path: String, to format: String, in folder: TemporaryFolder) throws -> String {
        try libreOffice([path], to: format, in: folder)[0]
    }

    /// Files with different names converted at one start of LibreOffice, which takes seconds, with its own profile so
    /// that tests do not wait for each other.
    package static func libreOffice(
        _ paths: [String], to format: String, in folder: TemporaryFolder
    ) throws -> [String] {
        let run = try ProgramRun(
            "soffice",
            [
                "--headless", "-env:UserInstallation=file://\(folder.path("profile"))", "--convert-to", format,
                "--outdir", folder.path,
            ] + paths)
        return try paths.map { path in
            let name = URL(filePath: path).deletingPathExtension().lastPathComponent
            let target = folder.path("\(name).\(format)")
            guard FileManager.default.fileExists(atPath: target) else { throw Failure(run.errors + run.output) }
            return target
        }
    }

    /// A copy of the workbook with every formula recalculated by a program, whatever its cached result.
    package static func recalculated(
        _ path: String, by program: Calculator = .libreOffice, in folder: TemporaryFolder
    ) throws -> String {
        let target = folder.path("recalculated.xlsx")
        switch program {
        case .libreOffice: return try recalculatedByLibreOffice(path, in: folder)
        case .gnumeric: return try written(target, by: "ssconvert", ["--recalc", path, target])
        case .ironCalc:
            return try written(target, by: Calculator.ironCalcPython, [script, "recalculate", path, target])
        }
    }

    /// The file that a program was expected to write.
    private static func written(_ target: String, by program: String, _ arguments: [String]) throws -> String {
        let run = try ProgramRun(program, arguments)
        guard FileManager.default.fileExists(atPath: target) else { throw Failure(run.errors + run.output) }
        return target
    }

    private static func recalculatedByLibreOffice(_ path: String, in folder: TemporaryFolder) throws -> String {
        try recalculateOnLoading(in: folder)
        return try libreOffice(path, to: "xlsx", in: folder)
    }

    /// Fills in the forms of a folder at random (Tests/Support/complete.py), recalculates them with LibreOffice, and
    /// returns their progress lines by name.
    package static func completed(
        _ forms: String, seed: Int, to target: String, in folder: TemporaryFolder
    ) throws -> [String: String] {
        let script = Repository.path("Tests/Support/complete.py")
        let filled = folder.path("filled")
        try FileManager.default.createDirectory(atPath: filled, withIntermediateDirectories: true)
        let fill = try ProgramRun(python, [script, "fill", forms, filled, "\(seed)"])
        guard fill.status == 0 else { throw Failure(fill.errors) }
        try recalculateOnLoading(in: folder)
        let paths = try FileManager.default.contentsOfDirectory(atPath: filled).sorted().map { "\(filled)/\($0)" }
        let office = try ProgramRun(
            "soffice",
            [
                "--headless", "-env:UserInstallation=file://\(folder.path("profile"))", "--convert-to", "xlsx",
                "--outdir", target,
            ] + paths)
        let lines = try ProgramRun(python, [script, "lines", target])
        guard lines.status == 0 else { throw Failure(office.errors + lines.errors) }
        guard case .object(let said) = try lines.json else { return [:] }
        return said.compactMapValues(\.string)
    }

    private static func recalculateOnLoading(in folder: TemporaryFolder) throws {
        let setting = "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop>"
        try folder.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">\(setting)</item>
            </oor:items>
            """, to: "profile/user/registrymodifications.xcu")
    }

    /// Writes the texts of a list into the open cells of a form (Tests/Support/plant.py), starting at an index.
    package static func plant(_ list: String, from number: Int, in form: String, to target: String) throws {
        let script = Repository.path("Tests/Support/plant.py")
        let run = try ProgramRun(python, [script, list, "\(number)", form, target])
        guard run.status == 0 else { throw Failure(run.errors) }
    }

    /// Makes the damaged workbooks of a list (Tests/Support/spoil.py), and returns their folder.
    package static func spoil(_ list: String, in folder: TemporaryFolder) throws -> String {
        let script = Repository.path("Tests/Support/spoil.py")
        let target = folder.path("spoiled")
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        let run = try ProgramRun(python, [script, list, target])
        guard run.status == 0 else { throw Failure(run.errors) }
        return target
    }

    /// The faults in the workbooks, one a line; empty if they are sound.
    package static func faults(of paths: [String]) throws -> String {
        let script = Repository.path("Tests/Support/audit.py")
        let run = try ProgramRun(python, [script] + paths)
        guard run.status == 0 || !run.output.isEmpty else { throw Failure(run.errors) }
        return run.output
    }

    /// The text of a PDF file.
    package static func text(ofPDF path: String) throws -> String {
        let run = try ProgramRun("pdftotext", ["-layout", path, "-"])
        guard run.status == 0 else { throw Failure(run.errors) }
        return run.output
    }

    /// Why another program failed.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
        package init(_ description: String) { self.description = description }
    }
}
