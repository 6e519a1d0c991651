import TextFormats
import Wording

/// What a finding is about, independent of its row's position, so that the same finding is
/// recognised in a later return.
package struct FindingSubject: Hashable, Sendable {
    /// The id of a sheet of the form, or the name of another sheet; empty for the form as a whole.
    package var sheet: String
    /// The normalised name of the row: a fagområde, a position, a need with its measure. Rows with equal names
    /// are numbered from the second on.
    package var row: String
    /// All values that the rule compared, normalised.
    package var values: [String]

    package init(sheet: String, row: String, values: [String]) {
        self.sheet = sheet
        self.row = row
        self.values = values
    }
}

/// Forklaring: a unit's statement that what a warning is about is correct, and why. It is valid until one of the values
/// that the rule compared changes.
package struct Explanation: Hashable, Sendable {
    /// Identifies the warning that it answers.
    package struct Key: Hashable, Sendable {
        package var code: FindingCode
        package var subject: FindingSubject

        package init(_ code: FindingCode, _ subject: FindingSubject) {
            self.code = code
            self.subject = subject
        }
    }

    package var key: Key
    /// The unit's words, without personal data; empty if it only confirmed.
    package var text: String

    package init(_ key: Key, _ text: String) {
        self.key = key
        self.text = text
    }
}

extension FindingSubject {
    /// Writes its members to the current object.
    package func write(to json: inout JSONWriter) {
        json.member("sheet", sheet)
        json.member("row", row)
        json.array("values", values)
    }

    /// Reads what `write` wrote; nil if it is not that.
    package init?(_ json: JSONValue) {
        guard let sheet = json["sheet"].string, let row = json["row"].string, let values = json["values"].all(\.string)
        else { return nil }
        self.init(sheet: sheet, row: row, values: values)
    }
}

extension Explanation {
    /// Writes its members to the current object.
    package func write(to json: inout JSONWriter) {
        json.member("code", key.code.rawValue)
        key.subject.write(to: &json)
        json.member("text", text)
    }

    /// Reads what `write` wrote; nil if it is not that.
    package init?(_ json: JSONValue) {
        guard let code = json["code"].string.flatMap(FindingCode.init(rawValue:)), let text = json["text"].string,
            let subject = FindingSubject(json)
        else { return nil }
        self.init(Key(code, subject), text)
    }
}
