import CompetencePlan
import Forms
import TextFormats
import Wording

/// A merge as machine-readable output.
package enum DataDocument {
    /// What `check --format json` and `merge --format json` print: the same fields as units.csv and findings.csv.
    package static func summary(_ merged: MergeResult) -> String {
        let texts = merged.texts
        return JSONWriter.document { json in
            json.member("status", merged.status)
            json.array("units", of: merged.returns.units) { json, unit in
                json.member("unit", unit.unit.id.text)
                write(unit, to: &json)
            }
            json.array("findings", of: merged.returns.findings) { json, finding in
                json.member("severity", finding.severity.rawValue)
                json.member("code", finding.code.rawValue)
                json.member("unit", finding.unit?.text)
                json.member("message", finding.message(in: texts))
                json.member("remedy", finding.remedy(in: texts))
                if let detail = finding.technicalDetail { json.member("detail", detail) }
                json.member("file", finding.location.file)
                json.member("sheet", finding.location.sheet)
                json.member("cell", finding.location.cell)
            }
        }
    }

    /// Writes the fields of units.csv, except the unit itself.
    static func write(_ unit: ReturnCollection.UnitReturn, to json: inout JSONWriter) {
        json.member("status", unit.status.rawValue)
        json.member("file", unit.file)
        json.member("errors", unit.errors)
        json.member("warnings", unit.warnings)
        guard !unit.forms.isEmpty else { return }
        json.array("forms", of: unit.forms) { json, form in
            json.member("form", form.unit.id.form)
            json.member("name", form.unit.name)
            write(form, to: &json)
        }
    }
}
