/// Words that belong to one plan or one kind of organisation, which no text of the program may have by itself.
package struct OthersWords {
    /// Examples of answers in quotation marks, which are not meant.
    private let examples = /«(kr|kommunestyret)»|\\?"kr\\?"|&quot;kr&quot;/
    /// Chapters, laws, currencies, deciding bodies, and Røros.
    private let words =
        /(?i)(kapittel|kap\.|chapter)\s*\d|\bHTA\b|\baml\b|§|kommunestyre|city council|the council|\bkr\b|(?-i:\bNOK\b)|\bkron(?:e|er|ene)\b|rådmann|røros|\broros\b/

    package init() {}

    package func occur(in text: some StringProtocol) -> Bool {
        String(text).replacing(examples, with: "").contains(words)
    }
}
