import TextFormats
import Wording

/// What a finding is about, wherever its row stands: by this the same finding is found again in a later return.
package struct FindingSubject: Hashable, Sendable {
    /// The form's sheet by its id, or another sheet by its name; empty for the form as a whole.
    package var sheet: String
    /// What names the row, as it is compared: a fagområde, a position, a need with its measure. Of several rows that are
    /// named alike, all but the first have a number.
    package var row: String
    /// All values that the rule compared, as they are compared.
    package var values: [String]

    package init(sheet: String, row: String, values: [String]) {
        self.sheet = sheet
        self.row = row
        self.values = values
    }
}

/// Forklaring: a unit's answer to a warning, that it is right as it stands, and why. It holds as long as none of the values
/// that the rule compared changes.
package struct Explanation: Hashable, Sendable {
    /// Which warning it answers.
    package struct Key: Hashable, Sendable {
        package var code: FindingCode
        package var subject: FindingSubject

        package init(_ code: FindingCode, _ subject: FindingSubject) {
            self.code = code
            self.subject = subject
        }
    }

    package var key: Key
    /// The unit's words, without personal data; empty where it only said that it is right.
    package var text: String

    package init(_ key: Key, _ text: String) {
        self.key = key
        self.text = text
    }
}

extension FindingSubject {
    /// Writes the members of an object that stands for it.
    package func write(to json: inout JSONWriter) {
        json.member("sheet", sheet)
        json.member("row", row)
        json.array("values", values)
    }

    /// Reads what `write` wrote; nil where that is not what stands there.
    package init?(_ json: JSONValue) {
        guard let sheet = json["sheet"].string, let row = json["row"].string else { return nil }
        self.init(sheet: sheet, row: row, values: json["values"].elements.compactMap(\.string))
    }
}

extension Explanation {
    /// Writes the members of an object that stands for it.
    package func write(to json: inout JSONWriter) {
        json.member("code", key.code.rawValue)
        key.subject.write(to: &json)
        json.member("text", text)
    }

    /// Reads what `write` wrote; nil where that is not what stands there.
    package init?(_ json: JSONValue) {
        guard let code = json["code"].string.flatMap(FindingCode.init(rawValue:)), let text = json["text"].string,
            let subject = FindingSubject(json)
        else { return nil }
        self.init(Key(code, subject), text)
    }
}
