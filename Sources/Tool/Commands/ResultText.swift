import CompetencePlan
import Forms
import Reports
import TextFormats
import Wording

/// What `check` and `merge` print on the terminal.
struct ResultText {
    let merged: MergeResult
    let terminal: Terminal

    private var texts: Texts { merged.texts }
    private var returns: ReturnCollection { merged.returns }

    // MARK: For check and status

    /// One line for each unit: its status, and the numbers of errors and warnings.
    func printUnits() {
        let titles = [TextKey.columnUnit, .columnStatus, .controlErrors, .controlWarnings, .controlFile]
        func row(_ unit: ReturnCollection.UnitReturn) -> [String] {
            let hasFile = !unit.file.isEmpty
            return [
                Self.shortened(unit.unit.name), unit.statusText(texts), hasFile ? "\(unit.errors)" : "",
                hasFile ? "\(unit.warnings)" : "", unit.forms.isEmpty ? unit.file.printable : "",
            ]
        }
        // A unit with several forms is followed by each of them.
        let rows = returns.units.flatMap { [row($0)] + $0.forms.map(row) }
        let table = [titles.map { texts($0) }] + rows
        let widths = titles.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
        for row in table {
            let fields = row.enumerated().map { column, field in
                let padding = String(repeating: " ", count: widths[column] - field.count)
                return column == 2 || column == 3 ? padding + field : field + padding
            }
            terminal.result(String(fields.joined(separator: "  ").trimmingSuffix { $0 == " " }))
        }
    }

    /// Shortens a name to leave room for the rest of the line.
    private static func shortened(_ name: String) -> String {
        name.count <= longestName ? name : name.prefix(longestName - 1) + "…"
    }

    private static let longestName = 44

    /// All findings grouped by file, in the order of the files' units.
    func printFindingsByFile() {
        var file: String?
        for finding in returns.findings where !finding.location.file.isEmpty {
            if finding.location.file != file {
                terminal.result("\n" + finding.location.file.printable)
                file = finding.location.file
            }
            print(finding, at: finding.location.inside, indent: "  ")
        }
    }

    /// The number of days until the deadline, or since it.
    func printDeadline() {
        let days = merged.daysLeft
        let arguments = ["date": texts.day(merged.plan.deadline.description), "days": "\(abs(days))"]
        terminal.result(texts(days < 0 ? .deadlinePassed : .deadlineAhead, arguments))
    }

    /// The next step after `check`: return forms or reminders.
    func suggestReturns(of arguments: Arguments, expectsAll: Bool) {
        let hasErrors = returns.units.contains { $0.errors > 0 && !$0.file.isEmpty }
        let isMissing = returns.units.contains(where: \.status.isUnanswered)
        guard hasErrors || expectsAll && isMissing else { return }
        let forms = arguments.typed(arguments.operands, ["plan", "previous", "language"])
        terminal.result("\n" + texts(hasErrors ? .checkNext : .checkNextReminders, ["forms": forms]))
    }

    // MARK: For merge

    /// A finding on two lines: the problem with its location, and the remedy.
    func print(_ finding: Finding) { print(finding, at: finding.location.description, indent: "") }

    private func print(_ finding: Finding, at location: String, indent: String) {
        let message = finding.message(in: texts)
        terminal.result(
            texts(finding.severity.key), in: finding.severity,
            location.isEmpty ? ": \(message)" : ": \(location): \(message)",
            indent: indent)
        terminal.result("\(indent)    \(finding.remedy(in: texts))")
    }

    /// Units that are waived, missing or carried forward.
    func printAbsent() {
        for (status, key) in [
            (ReturnStatus.waived, TextKey.resultWaived), (.blank, .resultBlank), (.missing, .resultMissing),
        ] {
            let names = merged.names(of: status)
            if !names.isEmpty { terminal.result(texts(key, ["units": names])) }
        }
        let carried = merged.namesCarried
        if !carried.isEmpty { terminal.result(texts(.resultCarried, ["units": carried])) }
    }

    // MARK: For both

    /// One line with the number of units for each status and the number of findings.
    func printTotals() { terminal.result(totals) }

    var totals: String {
        let states = merged.counts.map { "\(texts($0.status.key)): \($0.count)" }.joined(separator: ", ")
        func counted(_ key: TextKey, _ severity: Severity) -> String {
            texts.counted(key, returns.count(of: severity))
        }
        let counts = [
            "errors": counted(.resultErrors, .error), "warnings": counted(.resultWarnings, .warning),
            "notes": counted(.resultNotes, .note),
        ]
        let explained = returns.count(of: .explained)
        let tail = explained > 0 ? " " + texts(.resultExplained, ["count": "\(explained)"]) : ""
        return texts(.resultUnits, ["total": "\(returns.units.count)", "states": states]) + " "
            + texts(.resultFindings, counts) + tail
    }
}
