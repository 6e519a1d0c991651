import CompetencePlan
import Forms
import TextFormats
import Wording

/// The status as one HTML page for the intranet. It has no scripts, loads nothing, names no files, and of people only
/// the plan's contact: HR may publish it within the municipality.
package struct StatusPage {
    private let report: MergeResult
    private var texts: Texts { report.texts }
    private var plan: PlanDefinition { report.plan }

    /// How many warnings each unit has on sheets with hidden figures.
    private let warningsOnHidden: [Identifier<Unit>: Int]

    package init(_ report: MergeResult) {
        self.report = report
        let closed = ReturnQuality.closedSheets(of: report)
        let warnings = report.returns.findings.filter { finding in
            finding.severity == .warning
                && closed.contains(Location(file: finding.location.file, sheet: finding.location.sheet))
        }
        warningsOnHidden = Dictionary(grouping: warnings.compactMap(\.unit)) { $0 }.mapValues(\.count)
    }

    package var html: String {
        let title = texts(.statusPageTitle)
        return Self.document(
            texts.language, title: "\(title) \(plan.title)",
            """
            <h1>\(title.htmlEscaped)</h1>
            <p class="about">\(about)</p>
            \(figures)
            \(table)
            \(unassigned)\(legend)
            \(questions)
            """)
    }

    /// A whole page with `body`; `head` is added to its head element.
    static func document(_ language: Language, title: String, head: String = "", _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        \(head)<meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <title>\(title.htmlEscaped)</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <main>
        \(body)</main>
        </body>
        </html>

        """
    }

    private var about: String {
        texts(
            .statusPageAbout,
            [
                "plan": plan.title.htmlEscaped, "municipality": plan.municipality.htmlEscaped,
                "date":
                    "<time datetime=\"\(report.day)\">\(texts.day(report.day.description).htmlEscaped)</time>",
            ])
    }

    // MARK: Figures

    var figures: String {
        let days = (report.deadlineLabel, "\(abs(report.daysLeft))")
        let rows = [days] + report.counts.map { (texts($0.status.key), "\($0.count)") }
        return "<dl class=\"figures\">\n"
            + rows.map { "<div><dt>\($0.0.htmlEscaped)</dt><dd>\($0.1.htmlEscaped)</dd></div>\n" }.joined() + "</dl>"
    }

    // MARK: Table

    private var table: String {
        let titles: [TextKey] = [.columnUnit, .columnStatus, .controlErrors, .controlWarnings]
        let heads = titles.enumerated().map { index, key in
            "<th scope=\"col\"\(index > 1 ? " class=\"number\"" : "")>\(texts(key).htmlEscaped)</th>"
        }
        return frame(heads, plan.serviceAreas.map(group).joined())
    }

    /// A table of units with its caption and headings.
    func frame(_ heads: [String], _ body: String) -> String {
        """
        <table>
        <caption>\(texts(.theUnits).htmlEscaped)</caption>
        <thead>
        <tr>\(heads.joined())</tr>
        </thead>
        \(body)</table>
        """
    }

    /// The units of a service area under its name, with the number of returns.
    private func group(_ area: ServiceArea) -> String {
        let units = report.returns.units.filter { $0.unit.serviceArea == area.id }
        guard !units.isEmpty else { return "" }
        let expected = units.filter { $0.status != .waived }
        let returned = texts(
            .statusPageGroup,
            ["count": "\(expected.count(where: \.status.isReturned))", "total": "\(expected.count)"])
        return """
            <tbody>
            <tr class="group"><th scope="rowgroup" colspan="4">\(area.name.htmlEscaped) <span>\(returned.htmlEscaped)</span></th></tr>
            \(units.map(row).joined())</tbody>

            """
    }

    private func row(_ unit: ReturnCollection.UnitReturn) -> String {
        let hasFile = unit.status.isReturned || unit.status == .rejected
        func number(_ count: Int) -> String { "<td class=\"number\">\(hasFile ? "\(count)" : "")</td>" }
        // The number of warnings about hidden figures could reveal them.
        let hidden = warningsOnHidden[unit.unit.id, default: 0]
        return "<tr><th scope=\"row\">\(unit.unit.name.htmlEscaped)</th>"
            + "<td>\(badge(unit.status))\(formsReturned(unit))</td>"
            + number(unit.errors) + number(unit.warnings - hidden) + "</tr>\n"
    }

    private func formsReturned(_ unit: ReturnCollection.UnitReturn) -> String {
        guard let (count, total) = unit.formsReturned else { return "" }
        return " " + texts(.statusPageForms, ["count": "\(count)", "total": "\(total)"]).htmlEscaped
    }

    /// The status as a word with a sign before it, so that no information depends on colour.
    func badge(_ status: ReturnStatus) -> String {
        let (name, sign, _) = legend(of: status)
        return "<span class=\"badge \(name)\"><span aria-hidden=\"true\">\(sign)</span>&nbsp;"
            + "\(texts(status.key).htmlEscaped)</span>"
    }

    // MARK: Below the table

    private var unassigned: String {
        let count = report.unassignedFiles.count
        return count == 0 ? "" : "<p>\(texts(.statusPageUnassigned, ["count": "\(count)"]).htmlEscaped)</p>\n"
    }

    /// The meaning of each status on the page.
    private var legend: String {
        let rows = report.counts.map { status, _ in
            "<div><dt>\(badge(status))</dt><dd>\(texts(legend(of: status).meaning).htmlEscaped)</dd></div>\n"
        }
        return "<h2>\(texts(.statusPageLegend).htmlEscaped)</h2>\n<dl class=\"legend\">\n\(rows.joined())</dl>"
    }

    /// The style, sign and meaning of a status.
    private func legend(of status: ReturnStatus) -> (style: String, sign: String, meaning: TextKey) {
        switch status {
        case .waived: ("waived", "–", .statusPageMeansWaived)
        case .approved: ("accepted", "✓✓", .statusPageMeansApproved)
        case .returned: ("accepted", "✓", .statusPageMeansReturned)
        case .toCorrect: ("errors", "!", .statusPageMeansToCorrect)
        case .carried: ("waived", "↷", .statusPageMeansCarried)
        case .rejected: ("rejected", "×", .statusPageMeansRejected)
        case .blank: ("missing", "○", .statusPageMeansBlank)
        case .missing: ("missing", "…", .statusPageMeansMissing)
        }
    }

    private var questions: String {
        let contact = plan.contact
        let mail = contact.email.htmlEscaped
        let ways = [
            contact.name.htmlEscaped, mail.isEmpty ? "" : "<a href=\"mailto:\(mail)\">\(mail)</a>",
            contact.phone.htmlEscaped,
        ].filter { !$0.isEmpty }
        return ways.isEmpty ? "" : "<p>\(texts(.guidanceContact).htmlEscaped): \(ways.joined(separator: ", "))</p>\n"
    }
}

extension String {
    /// Escaped for the page: on one line, without anything that a browser would interpret.
    var htmlEscaped: String { printable.htmlText }
}
