import CompetencePlan
import Forms
import TextFormats
import Wording

/// What HR has to do, as one HTML page beside the year's folder: what stands in the way, who is to correct what, and the
/// files. Unlike the status page it names files and what is wrong in them, and is HR's alone.
package struct HRPage {
    /// The plan's, where there is a plan that can be used.
    package var language: Language
    /// What could not be done now, and is tried again.
    package var problems: [String] = []
    /// Why the plan cannot be used, in lines; none where it can.
    package var planMistakes: [String] = []
    package var planWarnings: [String] = []
    /// Files that are being copied or cannot be read yet.
    package var moving: [String] = []
    /// The folders with what somebody wrote in results, by rising time.
    package var kept: [String] = []
    /// The files of the result and the status page, by their paths from the page: those that are there.
    package var results: [String] = []
    /// Forms in the folder of those to be sent out that are no unit's of the plan.
    package var strayForms: [String] = []
    /// Whether HR says that the plan is ready to be sent out.
    package var readyToSend = false
    /// Whether the forms are made.
    package var hasForms = false
    package var isFinal = false
    /// What the page is made of, so that a later run knows whether anything is new; empty where something is left to do.
    package var fingerprint = ""

    package init(language: Language) { self.language = language }

    private var texts: Texts { language.texts }

    private static let mark = "<meta name=\"kompetanseplan-inputs\" content=\""

    /// The fingerprint in a page, of which `text` is the beginning; nil where there is none.
    package static func fingerprint(in text: String) -> String? {
        guard let mark = text.firstRange(of: mark) else { return nil }
        let value = text[mark.upperBound...].prefix { $0 != "\"" }
        return value.isEmpty ? nil : String(value)
    }

    /// The page, renewed at `time`, with what was read where anything was.
    package func html(_ report: StatusReport?, renewed time: String) -> String {
        let title = texts(.hrPageTitle)
        let plan = report.map { [$0.merged.plan.title, $0.merged.plan.municipality].joined(separator: ", ") + ". " }
        let about = (plan ?? "") + texts(.hrPageAbout, ["time": time])
        let body = [
            report.map { StatusPage($0).figures } ?? "", toDo(report), links, report.map(files) ?? "",
            report.map(findings) ?? "", warnings,
        ]
        return StatusPage.document(
            language, title: title, head: "\(Self.mark)\(fingerprint)\">\n",
            "<h1>\(title.htmlEscaped)</h1>\n<p class=\"about\">\(about.htmlEscaped)</p>\n"
                + body.filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
    }

    // MARK: What to do

    private func toDo(_ report: StatusReport?) -> String {
        var items = problems.map { "<li class=\"problem\">\($0.htmlEscaped)</li>" }
        if let first = planMistakes.first {
            let rest = planMistakes.dropFirst().map(item)
            let list = rest.isEmpty ? "" : "\n" + Self.list(rest)
            items.append("<li class=\"problem\">\(first.htmlEscaped)\(list)\n\(texts(.hrPagePlan).htmlEscaped)</li>")
        }
        items += (report.map(tasks) ?? []).map(item)
        let paths: [(key: TextKey, name: String, paths: [String])] = [
            (.hrPageMoving, "files", moving), (.hrPageStrayForms, "files", strayForms),
            (.hrPageKept, "folders", kept.suffix(Self.mostKept)),
        ]
        items += paths.filter { !$0.paths.isEmpty }.map { key, name, paths in
            item(texts(key, [name: paths.joined(separator: ", ")]))
        }
        let nothing = "<h2>\(texts(.hrPageToDo).htmlEscaped)</h2>\n<p>\(texts(.hrPageNothing).htmlEscaped)</p>"
        return items.isEmpty ? nothing : section(.hrPageToDo, items)
    }

    private func item(_ text: String) -> String { "<li>\(text.htmlEscaped)</li>" }

    private static func list(_ items: [String]) -> String { "<ul>\n\(items.joined(separator: "\n"))\n</ul>" }

    /// A list under its heading; nothing where it is empty.
    private func section(_ title: TextKey, _ items: [String]) -> String {
        items.isEmpty ? "" : "<h2>\(texts(title).htmlEscaped)</h2>\n" + Self.list(items)
    }

    /// What HR does next, in the order of the year.
    private func tasks(_ report: StatusReport) -> [String] {
        let units = report.units
        if isFinal { return [texts(.hrPageFinal)] }
        let absent = units.count { $0.status == .missing || $0.status == .blank }
        guard absent < units.count || report.merged.returns.files > 0 else {
            if hasForms { return [texts(.hrPageSend)] }
            return readyToSend ? [] : [texts(.hrPageNotReady)]
        }
        let warned = units.count { $0.status.isSound && $0.warnings > 0 }
        let counts: [(TextKey, Int)] = [
            (.hrPageCorrect, units.count { $0.status == .toCorrect || $0.status == .rejected }),
            (.hrPageWarned, report.merged.plan.form.returnsFor == .warnings ? warned : 0),
            (.hrPageAbsent, absent), (.resultUnassigned, report.unassignedFiles),
        ]
        let tasks = counts.filter { $0.1 > 0 }.map { texts($0.0, ["count": "\($0.1)"]) }
        return tasks + (report.merged.returns.isComplete ? [texts(.hrPageComplete)] : [])
    }

    /// Where the results are.
    private var links: String {
        section(.hrPageResults, results.map { "<li><a href=\"\($0.asAddress)\">\($0.htmlEscaped)</a></li>" })
    }

    // MARK: Files and findings

    /// A row for each unit, and for each form of one that has several: how it stands, and the file that counts.
    private func files(_ report: StatusReport) -> String {
        let titles: [TextKey] = [.columnUnit, .columnStatus, .controlErrors, .controlWarnings, .controlFile]
        let heads = titles.map { "<th scope=\"col\">\(texts($0).htmlEscaped)</th>" }.joined()
        let rows = report.units.flatMap { [$0] + $0.forms }.map { unit in
            let counts = unit.file.isEmpty ? ["", ""] : ["\(unit.errors)", "\(unit.warnings)"]
            return "<tr><th scope=\"row\">\(unit.unit.name.htmlEscaped)</th>"
                + "<td>\(StatusPage(report).badge(unit.status))</td>"
                + counts.map { "<td class=\"number\">\($0)</td>" }.joined()
                + "<td>\(unit.forms.isEmpty ? unit.file.htmlEscaped : "")</td></tr>"
        }
        return """
            <table>
            <caption>\(texts(.statusPageCaption).htmlEscaped)</caption>
            <thead>
            <tr>\(heads)</tr>
            </thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private static let mostKept = 3

    /// More than anybody reads on a page; the control report has them all.
    private static let mostFindings = 300

    /// What is wrong, by file: first the files with errors, and of these and the others in the order of the units.
    private func findings(_ report: StatusReport) -> String {
        let found = report.merged.returns.findings.filter { $0.severity <= .warning && !$0.location.file.isEmpty }
        guard !found.isEmpty else { return "" }
        let wrong = Set(found.filter { $0.severity == .error }.map(\.location.file))
        let all = found.filter { wrong.contains($0.location.file) } + found.filter { !wrong.contains($0.location.file) }
        var (lines, file): ([String], String?) = (["<h2>\(texts(.hrPageFindings).htmlEscaped)</h2>"], nil)
        for finding in all.prefix(Self.mostFindings) {
            if finding.location.file != file {
                if file != nil { lines.append("</ul>") }
                lines += ["<h3>\(finding.location.file.htmlEscaped)</h3>", "<ul>"]
                file = finding.location.file
            }
            var location = finding.location
            location.file = ""
            let start =
                texts(finding.severity.key) + ": " + (location.description.isEmpty ? "" : location.description + ": ")
            lines.append(
                "<li>\((start + finding.message(in: texts)).htmlEscaped)<br>"
                    + "\(finding.remedy(in: texts).htmlEscaped)</li>")
        }
        lines.append("</ul>")
        if all.count > Self.mostFindings {
            let words = ["count": "\(all.count - Self.mostFindings)", "file": ControlReport.fileName]
            lines.append("<p>\(texts(.hrPageMore, words).htmlEscaped)</p>")
        }
        return lines.joined(separator: "\n")
    }

    /// What is legal in the plan, and probably not meant.
    private var warnings: String { section(.hrPageWarnings, planWarnings.map(item)) }
}

extension String {
    /// A path as a link to it: what has a meaning of its own in an address, and every byte beyond ASCII, by its number.
    fileprivate var asAddress: String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return utf8.map { byte in
            if plain.contains(byte) { return String(UnicodeScalar(byte)) }
            return "%" + byte.padded(to: 2, radix: 16, uppercase: true)
        }.joined()
    }
}
