/// Whole numbers in words, in the program's languages: "tre", "tolv", "twenty".
enum Numeral {
    /// The number for a word in lower case; nil for any other word.
    static func value(_ word: String) -> Int? { values[word] }

    private static let values: [String: Int] = {
        let words = [
            ["null", "zero"], ["en", "én", "ein", "et", "eit", "ei", "ett", "eitt", "one"], ["to", "two"],
            ["tre", "three"],
            ["fire", "four"], ["fem", "five"], ["seks", "six"], ["sju", "syv", "seven"], ["åtte", "eight"],
            ["ni", "nine"], ["ti", "ten"], ["elleve", "eleven"], ["tolv", "twelve"], ["tretten", "thirteen"],
            ["fjorten", "fourteen"], ["femten", "fifteen"], ["seksten", "sixteen"], ["sytten", "seventeen"],
            ["atten", "eighteen"], ["nitten", "nineteen"], ["tjue", "twenty"],
        ]
        let pairs = words.enumerated().flatMap { value, names in names.map { ($0, value) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()
}
