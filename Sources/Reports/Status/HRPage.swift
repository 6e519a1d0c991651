import CompetencePlan
import Forms
import TextFormats
import Wording

/// HR's tasks as one HTML page beside the year's folder: obstacles, who must correct what, and the files. Unlike the
/// status page it names files and their errors, and is for HR alone.
package struct HRPage {
    /// The texts with the plan's own terms, if there is a usable plan.
    package var texts: Texts
    /// What failed this time and will be tried again.
    package var problems: [String] = []
    /// Why the plan cannot be used, in lines; empty if it can.
    package var planMistakes: [String] = []
    package var planWarnings: [String] = []
    /// Files that are being copied or cannot be read yet.
    package var changing: [String] = []
    /// The folders with what somebody wrote in results, by ascending time.
    package var kept: [String] = []
    /// The existing files of the result and the status page, as paths relative to this page.
    package var results: [String] = []
    /// Forms in the folder of forms to send out that belong to no unit of the plan.
    package var strayForms: [String] = []
    /// Whether HR has marked the plan as ready to send out.
    package var readyToSend = false
    /// Whether the forms have been made.
    package var hasForms = false
    package var isFinal = false
    /// Identifies the page's inputs, so that a later run knows whether anything has changed; empty if work remains.
    package var fingerprint = ""

    package init(language: Language) { texts = language.texts }

    package var language: Language { texts.language }

    private static let mark = "<meta name=\"kompetanseplan-inputs\" content=\""

    /// The fingerprint in the beginning of a page; nil if there is none.
    package static func fingerprint(in text: String) -> String? {
        guard let mark = text.firstRange(of: mark) else { return nil }
        let value = text[mark.upperBound...].prefix { $0 != "\"" }
        return value.isEmpty ? nil : String(value)
    }

    /// The page, updated at `time`, with a report if anything has been read.
    package func html(_ report: MergeResult?, renewed time: String) -> String {
        let title = texts(.hrPageTitle)
        let plan = report.map { [$0.plan.title, $0.plan.municipality].joined(separator: ", ") + ". " }
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

    private func toDo(_ report: MergeResult?) -> String {
        var items = problems.map { "<li class=\"problem\">\($0.htmlEscaped)</li>" }
        if let first = planMistakes.first {
            let rest = planMistakes.dropFirst().map(item)
            let list = rest.isEmpty ? "" : "\n" + Self.list(rest)
            items.append("<li class=\"problem\">\(first.htmlEscaped)\(list)\n\(texts(.hrPagePlan).htmlEscaped)</li>")
        }
        items += (report.map(tasks) ?? []).map(item)
        let paths: [(key: TextKey, name: String, paths: [String])] = [
            (.hrPageMoving, "files", changing), (.hrPageStrayForms, "files", strayForms),
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

    /// A list with a heading; empty if there are no items.
    private func section(_ title: TextKey, _ items: [String]) -> String {
        items.isEmpty ? "" : "<h2>\(texts(title).htmlEscaped)</h2>\n" + Self.list(items)
    }

    /// What HR does next, in the order of the year.
    private func tasks(_ report: MergeResult) -> [String] {
        let units = report.returns.units
        if isFinal { return [texts(.hrPageFinal)] }
        let absent = units.count(where: \.status.isUnanswered)
        guard absent < units.count || report.returns.files > 0 else {
            if hasForms { return [texts(.hrPageSend)] }
            return readyToSend ? [] : [texts(.hrPageNotReady)]
        }
        let warned = units.count { $0.status.isSound && $0.warnings > 0 }
        let counts: [(TextKey, Int)] = [
            (.hrPageCorrect, units.count { $0.status == .toCorrect || $0.status == .rejected }),
            (.hrPageWarned, report.plan.form.returnsFor == .warnings ? warned : 0),
            (.hrPageAbsent, absent),
        ]
        var tasks = counts.filter { $0.1 > 0 }.map { texts($0.0, ["count": "\($0.1)"]) }
        let unassigned = report.unassignedFiles.joined(separator: ", ")
        if !unassigned.isEmpty { tasks.append(texts(.hrPageUnassigned, ["files": unassigned])) }
        return tasks + (report.returns.isComplete ? [texts(.hrPageComplete)] : [])
    }

    private var links: String {
        section(.hrPageResults, results.map { "<li><a href=\"\($0.asURL)\">\($0.htmlEscaped)</a></li>" })
    }

    // MARK: Files and findings

    /// A row for each unit, and for each form of a unit with several: its status, and the file that counts.
    private func files(_ report: MergeResult) -> String {
        let titles: [TextKey] = [.columnUnit, .columnStatus, .controlErrors, .controlWarnings, .controlFile]
        let page = StatusPage(report)
        let heads = titles.map { "<th scope=\"col\">\(texts($0).htmlEscaped)</th>" }
        let rows = report.returns.units.flatMap { [$0] + $0.forms }.map { unit in
            let counts = unit.file.isEmpty ? ["", ""] : ["\(unit.errors)", "\(unit.warnings)"]
            return "<tr><th scope=\"row\">\(unit.unit.name.htmlEscaped)</th>"
                + "<td>\(page.badge(unit.status))</td>"
                + counts.map { "<td class=\"number\">\($0)</td>" }.joined()
                + "<td>\(unit.forms.isEmpty ? unit.file.htmlEscaped : "")</td></tr>"
        }
        return page.frame(heads, "<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n")
    }

    private static let mostKept = 3

    /// More than anybody reads on a page; the control report has all.
    private static let mostFindings = 300

    /// Findings and messages to HR by file: first files with errors, then others, both in the order of the units.
    private func findings(_ report: MergeResult) -> String {
        let found = report.returns.findings.filter {
            ($0.severity <= .warning || $0.code == .formMessage) && !$0.location.file.isEmpty
        }
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
            let inside = finding.location.inside
            let start = texts(finding.severity.key) + ": " + (inside.isEmpty ? "" : inside + ": ")
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

    /// Parts of the plan that are valid but probably not intended.
    private var warnings: String { section(.hrPageWarnings, planWarnings.map(item)) }
}

extension String {
    /// A path as a URL: reserved characters and bytes outside ASCII are percent-encoded.
    fileprivate var asURL: String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return Array(utf8).percentEncoded { !plain.contains($0) }
    }
}
