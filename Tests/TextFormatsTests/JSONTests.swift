import Support
import Testing
import TextFormats

@Suite("JSON")
struct JSONTests {
    @Test(
        "what is written is read back",
        arguments: ["", "æøå", "\"\\/", "\u{0}\u{1F}\u{7F}", "linje\r\n\tto", "👩‍🚒", "\u{2028}"])
    func roundTrip(text: String) throws {
        let document = JSONWriter.document { json in
            json.member("text", text)
            json.member("number", literal: "0.1")
            json.member("nothing", literal: nil)
            json.array("list", [text, text])
            json.array("objects", of: [1, 2]) { $0.member("n", $1) }
        }
        #expect(
            try JSONValue(parsing: Array(document.utf8))
                == .object([
                    "text": .string(text), "number": .number("0.1"), "nothing": .null,
                    "list": .array([.string(text), .string(text)]),
                    "objects": .array([.object(["n": .number("1")]), .object(["n": .number("2")])]),
                ]))
    }

    @Test("a byte order mark is passed over")
    func byteOrderMark() throws {
        #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF, 0x5B, 0x5D]) == .array([]))
    }

    @Test("what is no JSON is refused with a reason", arguments: ["", "{", "{\"a\":}", "[1,,2]", "nul", "{'a':1}"])
    func refusal(text: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
        #expect(error?.detail.isEmpty == false)
    }
}
