import Forms
import Reports
import Wording

/// What `check` and `merge` tell a person on the terminal.
struct ResultText {
    let merged: Consolidation
    let terminal: Terminal

    private var texts: Texts { merged.texts }
    private var returns: ReturnCollection { merged.returns }

    /// One finding: where and what on the first line, what to do on the second.
    func tell(_ finding: Finding) {
        let severity = terminal.coloured(texts(finding.severity.key), finding.severity)
        let place = finding.place.description
        let message = finding.message(in: texts)
        terminal.result("\(severity): \(place.isEmpty ? message : "\(place): \(message)")")
        terminal.result("    \(finding.remedy(in: texts))")
    }

    /// Who has returned, and how much was found.
    func tellTotals() {
        let returned = returns.units.count { $0.status == .returned }
        terminal.result(texts(.resultUnits, ["returned": "\(returned)", "total": "\(returns.units.count)"]))
        for (status, key) in [(ReturnCollection.Status.waived, TextKey.resultWaived), (.missing, .resultMissing)] {
            let names = merged.names(of: status)
            if !names.isEmpty { terminal.result(texts(key, ["units": names])) }
        }
        func count(_ severity: Severity) -> String { "\(returns.findings.count { $0.severity == severity })" }
        let counts = ["errors": count(.error), "warnings": count(.warning), "notes": count(.note)]
        terminal.result(texts(.resultFindings, counts))
    }
}
