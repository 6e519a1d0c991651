import Support
import Testing

@testable import TextFormats

@Suite("JSON")
struct JSONTests {
    @Test(
        "written documents read back unchanged",
        arguments: ["", "æøå", "\"\\/", "\u{0}\u{1F}\u{7F}", "linje\r\n\tto", "👩‍🚒", "\u{2028}"])
    func roundTrip(text: String) throws {
        let document = JSONWriter.document { json in
            json.member("text", text)
            json.member("number", DecimalNumber(units: 100, decimals: 3))
            json.member("nothing", DecimalNumber?.none)
            json.member(text, text)
            json.array("list", [text, text])
            json.array("objects", of: [1, 2]) { $0.member("n", $1) }
        }
        #expect(
            try JSONValue(parsing: Array(document.utf8))
                == .object([
                    "text": .string(text), "number": .number("0.1"), "nothing": .null, text: .string(text),
                    "list": .array([.string(text), .string(text)]),
                    "objects": .array([.object(["n": .number("1")]), .object(["n": .number("2")])]),
                ]))
    }

    @Test(
        "an exact number is written without superfluous zeros",
        arguments: [
            (0, 0, "0"), (0, 4, "0"), (7, 0, "7"), (10, 0, "10"), (25_000, 4, "2.5"), (-2_500, 4, "-0.25"),
            (5, 2, "0.05"),
            (123_456_789, 4, "12345.6789"), (100, 2, "1"), (1_000_000, 2, "10000"), (-1, 4, "-0.0001"),
            (Int64.max, 0, "9223372036854775807"), (Int64.min, 0, "-9223372036854775808"),
            (Int64.min, 4, "-922337203685477.5808"), (Int64.max, 19, "0.9223372036854775807"),
        ])
    func decimals(units: Int64, decimals: Int, text: String) {
        #expect(DecimalNumber(units: units, decimals: decimals).description == text)
    }

    @Test("a byte order mark is skipped")
    func byteOrderMark() throws {
        #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF, 0x5B, 0x5D]) == .array([]))
    }

    private static let refused: [(String, Int, Int, JSONError.Reason)] = [
        ("", 1, 1, .endsEarly), ("{", 1, 2, .noName), ("{\"a\":}", 1, 6, .noValue), ("[1,,2]", 1, 4, .noValue),
        ("nul", 1, 1, .noValue), ("{'a':1}", 1, 2, .noName), ("[1]\n\n 2", 3, 2, .moreAfterEnd),
        ("{\n\"a\" 1}", 2, 5, .noColon), ("{\"a\":1 \"b\":2}", 1, 8, .noCommaOrBrace),
        ("{\"a\":1,\n\"\\u0061\":2}", 2, 1, .nameTwice),
        ("[1 2]", 1, 4, .noCommaOrBracket),
        ("[\"a\nb\"]", 1, 4, .controlCharacter), ("[\"a", 1, 4, .endlessText), ("[\"\\x\"]", 1, 5, .badEscape),
        ("[\"\\ud800\"]", 1, 9, .halfCharacter), ("[\"\\u12\"]", 1, 5, .noHexDigits), ("[01]", 1, 4, .leadingZero),
        ("[1.]", 1, 4, .noFraction), ("[1e999]", 1, 7, .numberSize),
        (String(repeating: "[", count: 300), 1, 257, .tooDeep),
    ]

    @Test("invalid JSON is refused with its location and the reason", arguments: refused)
    func refusal(text: String, line: Int, column: Int, reason: JSONError.Reason) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
        #expect(error == JSONError(line: line, column: column, reason: reason))
    }

    @Test("bytes that are not UTF-8 are refused")
    func notUTF8() {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array("[\"a".utf8) + [0xFF, 0x22, 0x5D]) }
        #expect(error?.reason == .notUTF8)
        let all = Set(Self.refused.map(\.3)).union([.notUTF8])
        #expect(all == Set(JSONError.Reason.allCases), "a reason without a test")
    }
}
