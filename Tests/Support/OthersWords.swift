/// Words that belong to one plan or one kind of organisation, which no text of the program may have by itself.
package enum OthersWords {
    /// Chapters, laws, currencies, deciding bodies, and Røros. Examples of answers in quotation marks are not meant.
    package static func occur(in text: some StringProtocol) -> Bool {
        let examples = /«(kr|kommunestyret)»|\\?"kr\\?"|&quot;kr&quot;/
        let words =
            /(?i)(kapittel|kap\.|chapter)\s*\d|\bHTA\b|\baml\b|§|kommunestyre|city council|the council|\bkr\b|(?-i:\bNOK\b)|\bkron(?:e|er|ene)\b|rådmann|røros|\broros\b/
        return String(text).replacing(examples, with: "").contains(words)
    }
}
