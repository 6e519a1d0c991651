import SheetWriting
import Testing

@Suite("Texts by their bytes")
struct TextPlacesTests {
    @Test("each text has one place, by its order, and no other is found")
    func places() {
        var places = TextPlaces()
        #expect(places[""] == nil)
        let texts = (0..<300).flatMap { number in
            let base = String(repeating: "æ", count: number % 40)
            return ["\(base)\(number)", "\(number)\(base)", "\(base)\(number)\(base)"]
        }
        var known: [String: Int] = [:]
        for text in texts + [""] + texts {
            let isNew = known[text] == nil
            #expect((places[text] == nil) == isNew)
            let place = places.insert(text)
            #expect(place == known[text] ?? known.count)
            known[text] = place
            #expect(places[text] == place)
        }
        #expect(places.count == known.count)
        for text in texts { #expect(places[text + "x"] == nil) }
    }

    @Test("where there are as many as there may be, those that are known are found and no other is taken in")
    func most() {
        var places = TextPlaces()
        #expect(places.insert("a", upTo: 0) == nil)
        #expect(["a", "b", "a", "c", "cc", "b", ""].map { places.insert($0, upTo: 2) } == [0, 1, 0, nil, nil, 1, nil])
        #expect(places.count == 2)
    }

    @Test("a letter that is stored in two ways is two texts")
    func canonical() {
        var places = TextPlaces()
        #expect(places.insert("\u{E5}rsverk") == 0)
        #expect(places["a\u{30A}rsverk"] == nil)
    }

    @Test("texts that differ only in the middle are as quickly told apart as others")
    func middle() {
        var places = TextPlaces()
        for number in 0..<20_000 {
            let middle = String(100_000 + number)
            _ = places.insert("en begynnelse som er lik " + middle + " og en slutt som er lik")
        }
        #expect(places.count == 20_000)
    }
}
