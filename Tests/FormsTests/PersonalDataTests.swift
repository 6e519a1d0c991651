import Forms
import Testing

@Suite("Personal data in texts")
struct PersonalDataTests {
    @Test("is found wherever in a text it stands", arguments: ["a", "å", "€", " "], 0...20)
    func everywhere(letter: String, count: Int) {
        let rest = String(repeating: letter, count: count)
        let beside = letter == " " ? "" : ","
        for (text, kind) in [("912 34 567", "PRIV/telephone"), ("x@y.no", "PRIV/e-mail")] {
            let whole = rest + beside + text + beside + rest
            #expect(PersonalData.kinds(in: whole).map(\.rawValue) == [kind])
            #expect(PersonalData.masked(whole) == rest + beside + PersonalData.mask + beside + rest)
        }
        #expect(PersonalData.kinds(in: rest + "1234567" + rest).isEmpty)
    }
}
