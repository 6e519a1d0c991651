import SheetWriting
import Testing

@Suite("Texts by their bytes")
struct TextTableTests {
    @Test("each text has one index, by its order, and no other is found")
    func indices() {
        var table = TextTable()
        #expect(table.insert("", upTo: 0) == nil)
        let texts = (0..<300).flatMap { number in
            let base = String(repeating: "æ", count: number % 40)
            return ["\(base)\(number)", "\(number)\(base)", "\(base)\(number)\(base)"]
        }
        var known: [String: Int] = [:]
        for text in texts + [""] + texts {
            let isNew = known[text] == nil
            #expect((table.insert(text, upTo: 0) == nil) == isNew)
            let index = table.insert(text)
            #expect(index == known[text] ?? known.count)
            known[text] = index
            #expect(table.insert(text, upTo: 0) == index)
        }
        #expect(table.count == known.count)
        for text in texts { #expect(table.insert(text + "x", upTo: 0) == nil) }
    }

    @Test("where there are as many as there may be, those that are known are found and no other is taken in")
    func most() {
        var table = TextTable()
        #expect(table.insert("a", upTo: 0) == nil)
        #expect(["a", "b", "a", "c", "cc", "b", ""].map { table.insert($0, upTo: 2) } == [0, 1, 0, nil, nil, 1, nil])
        #expect(table.count == 2)
    }

    @Test("a letter that is stored in two ways is two texts")
    func canonical() {
        var table = TextTable()
        #expect(table.insert("\u{E5}rsverk") == 0)
        #expect(table.insert("a\u{30A}rsverk", upTo: 0) == nil)
    }

    @Test("texts that differ only in the middle are as quickly told apart as others")
    func middle() {
        var table = TextTable()
        for number in 0..<20_000 {
            let middle = String(100_000 + number)
            _ = table.insert("en begynnelse som er lik " + middle + " og en slutt som er lik")
        }
        #expect(table.count == 20_000)
    }
}
