/// A language of the program, by its code (ISO 639-1).
package enum Language: String, CaseIterable, Sendable {
    /// Norsk bokmål.
    case nb
    /// Nynorsk.
    case nn
    case en

    /// The tag for document properties and pages: "nb-NO", "en-GB".
    package var tag: String {
        switch self {
        case .nb: "nb-NO"
        case .nn: "nn-NO"
        case .en: "en-GB"
        }
    }

    /// The texts of this language, all in one file.
    package var texts: Texts {
        switch self {
        case .nb: .nb
        case .nn: .nn
        case .en: .en
        }
    }
}

/// All texts of one language, by key.
package struct Texts: Sendable {
    package let language: Language
    /// The decimal separator in displayed numbers.
    private var decimalSign: String { language == .en ? "." : "," }
    private var thousandsSign: String { language == .en ? "," : "\u{A0}" }
    let phrases: [TextKey: String]
    let findings: [FindingCode: FindingTexts]
    /// The plan's terms for all texts: citations, its currency, the deciding body. Empty without a plan.
    package var common: [String: String] = [:]
    /// The plan's term for a fagområde; nil for the default term.
    package var subjectArea: SubjectAreaNoun?

    /// The text for `key`, with `{name}` placeholders replaced by arguments. A missing text gives the key's name, so
    /// that nothing is empty unnoticed; a test ensures that there is none.
    package func callAsFunction(_ key: TextKey, _ arguments: [String: String] = [:]) -> String {
        filled(template(key), with: arguments)
    }

    /// A phrase with different forms for none, one and several, separated by "|" in the text,
    /// with `{count}` for the number.
    package func counted(_ key: TextKey, _ count: Int, _ arguments: [String: String] = [:]) -> String {
        let forms = Self.forms(of: template(key))
        let form = forms[min(max(0, count), forms.count - 1)]
        return filled(form, with: arguments.merging(["count": grouped(count)]) { _, count in count })
    }

    /// The forms of a template, which are separated by "|" outside braces; at least one.
    private static func forms(of template: String) -> [String] {
        var forms = [""]
        var depth = 0
        for character in template {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            if character == "|", depth == 0 { forms.append("") } else { forms[forms.count - 1].append(character) }
        }
        return forms
    }

    /// A whole number with thousands separators, as on the sheets: "5 799 000". The space is non-breaking.
    package func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
        return (number < 0 ? "−" : "") + groups.reversed().joined(separator: thousandsSign)
    }

    /// The question whether a name was meant; empty if there is none.
    package func didYouMean(_ name: String?) -> String { name.map { self(.didYouMean, ["name": $0]) } ?? "" }

    /// What a finding says is wrong, with `arguments` filled in.
    package func message(of code: FindingCode, _ arguments: [String: String]) -> String {
        filled(findings[code]?.message ?? code.rawValue, with: arguments)
    }

    /// What HR can do about it.
    package func remedy(of code: FindingCode, _ arguments: [String: String]) -> String {
        filled(findings[code]?.remedy ?? code.rawValue, with: arguments)
    }

    /// What the unit itself can do about a finding, for its forms and letters: without steps for HR.
    package func unitRemedy(of code: FindingCode, _ arguments: [String: String]) -> String {
        filled(findings[code].map { $0.unitRemedy ?? $0.remedy } ?? code.rawValue, with: arguments)
    }

    /// The template of a key with its `{names}` unfilled, which tests and the form reader compare with.
    package func template(_ key: TextKey) -> String { phrases[key] ?? "\(key)" }

    /// Decimal text with a point in this language's notation: "2.5" is "2,5" in Norwegian.
    package func decimal(_ text: String) -> String {
        text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: decimalSign)
    }

    /// An amount with a point in this language's notation: "150000.5" is "150 000,5".
    package func amount(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap({ Int($0) }) else { return decimal(text) }
        return grouped(whole) + (parts.count > 1 ? decimalSign + parts[1] : "")
    }

    /// `template` with each `{name}` replaced by its argument, or by the plan's term.
    package func filled(_ template: String, with arguments: [String: String] = [:]) -> String {
        Self.fill(subjectArea?.spelled(template) ?? template) { [common] in arguments[$0] ?? common[$0] }
    }

    /// `template` with each `{name}` replaced by its argument.
    package static func fill(_ template: String, with arguments: [String: String]) -> String {
        arguments.isEmpty ? template : fill(template) { arguments[$0] }
    }

    private static func fill(_ template: String, with argument: (String) -> String?) -> String {
        guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
        var rest = Array(template.utf8)[...]
        var result: [UInt8] = []
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += rest[..<open]
            result += value(of: rest[(open + 1)..<close], argument).utf8
            rest = rest[(close + 1)...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// The value of a placeholder; it remains visible if it has none. «{name|before … after|else}» gives its second
    /// part with the value in place of «…», or the third part if there is no value.
    private static func value(of placeholder: ArraySlice<UInt8>, _ argument: (String) -> String?) -> String {
        guard placeholder.contains(UInt8(ascii: "|")) else {
            let name = String(decoding: placeholder, as: UTF8.self)
            return argument(name) ?? "{\(name)}"
        }
        let parts = placeholder.split(separator: UInt8(ascii: "|"), maxSplits: 2, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let value = argument(parts[0]), !value.isEmpty else { return parts.count > 2 ? parts[2] : "" }
        return parts[1].split(separator: "…", omittingEmptySubsequences: false).joined(separator: value)
    }
}

package struct FindingTexts: Sendable {
    let message: String
    let remedy: String
    /// The remedy for the unit, if the usual one addresses HR.
    let unitRemedy: String?

    init(_ message: String, _ remedy: String, toUnit unitRemedy: String? = nil) {
        self.message = message
        self.remedy = remedy
        self.unitRemedy = unitRemedy
    }
}

extension Texts {
    private func monthName(_ number: String) -> String {
        let names = template(.monthNames).split(separator: ",").map(String.init)
        guard let month = Int(number), (1...names.count).contains(month) else { return number }
        return names[month - 1]
    }

    /// The day "2017-04-30" in this language's notation: "30.04.2017".
    package func day(_ iso: String) -> String {
        let halves = iso.utf8.split(separator: UInt8(ascii: "T"), maxSplits: 1).map { String(Substring($0)) }
        if halves.count == 2 { return "\(day(halves[0])) \(halves[1])" }
        let parts = iso.utf8.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) }
        guard parts.count == 3 else { return iso }
        return Self.fill(template(.dayFormat)) { name in
            switch name {
            case "year": parts[0]
            // English spells out the month, since numeric dates are ambiguous.
            case "month": language == .en ? monthName(parts[1]) : parts[1]
            case "day": language == .en ? Int(parts[2]).map(String.init) ?? parts[2] : parts[2]
            default: nil
            }
        }
    }
}

extension Texts {
    /// A text between the language's quotation marks.
    package func quoted(_ text: String) -> String { language == .en ? "\"\(text)\"" : "«\(text)»" }
}
