import Wording

extension PersonalData {
    /// The groups of digits in a text and the gaps between them. A number consists of one or several groups.
    struct DigitGroups {
        /// Consecutive digits, ignoring invisible characters.
        struct Group {
            /// The ranges of its digits among all digits and of its signs among all signs.
            var digits: Range<Int>
            var signs: Range<Int>
            /// The gap before this group.
            var gap: Gap
            /// Whether it is part of a number that was found.
            var isMatched = false

            var count: Int { digits.count }
        }

        enum Gap {
            /// Other signs that do not occur inside a number.
            case broken
            /// A few words, as in "født 17.03.85, personnr …".
            case worded
            /// Spaces, line ends and a few other signs. Numbers with check digits can span it.
            case loose
            /// A space, dot, dash, slash or bracket, as in a telephone number.
            case tight
        }

        let signs: [Sign]
        var digits: [Int] = []
        var groups: [Group] = []

        init(_ written: [Sign]) {
            signs = PersonalData.readingDigits(in: written)
            var gap = GapReader()
            for (index, sign) in signs.enumerated() {
                guard let digit = PersonalData.digit(sign.scalar) else {
                    gap.read(sign.scalar)
                    continue
                }
                digits.append(digit)
                if let last = groups.indices.last, groups[last].signs.upperBound == index {
                    groups[last].signs = groups[last].signs.lowerBound..<index + 1
                    groups[last].digits = groups[last].digits.lowerBound..<digits.count
                } else {
                    let isFirst = groups.isEmpty
                    groups.append(
                        Group(
                            digits: digits.count - 1..<digits.count, signs: index..<index + 1,
                            gap: isFirst ? .broken : gap.result))
                }
                gap = GapReader()
            }
        }

        /// All matches. The most certain ones are searched first, so that an identity number is not taken for a
        /// telephone number.
        mutating func findMatches() -> [Match] {
            var matches: [Match] = []
            let searches: [(FindingCode, (DigitGroups, Int) -> Int?)] = [
                (.privacyTelephone, { $0.foreignTelephone(at: $1) }),
                (.privacyNationalIdentityNumber, { $0.identityNumber(at: $1) }),
                (.privacyNationalIdentityNumber, { $0.wordedIdentityNumber(at: $1) }),
                (.privacyPossibleIdentityNumber, { $0.possibleIdentityNumber(at: $1) }),
                (.privacyTelephone, { $0.telephone(at: $1) }),
            ]
            for (code, end) in searches {
                var next = 0
                while next < groups.count {
                    guard !groups[next].isMatched, let end = end(self, next) else {
                        next += 1
                        continue
                    }
                    let first = signs[groups[next].signs.lowerBound]
                    let last = signs[groups[end - 1].signs.upperBound - 1]
                    matches.append(Match(code: code, range: first.range.lowerBound..<last.range.upperBound))
                    for index in next..<end { groups[index].isMatched = true }
                    next = end
                }
            }
            return matches
        }

        // MARK: Questions about groups

        /// The number of groups from `start` that can form one number: none already matched, none after a broken gap.
        func reach(from start: Int, tight isTight: Bool, digits limit: Int) -> Int {
            var end = start + 1
            var count = groups[start].count
            while end < groups.count, !groups[end].isMatched,
                groups[end].gap == .tight || groups[end].gap == .loose && !isTight,
                count + groups[end].count <= limit
            {
                count += groups[end].count
                end += 1
            }
            return end - start
        }

        /// Whether the groups before and at `index` cannot belong to the same number.
        func isBoundary(_ index: Int) -> Bool {
            guard index > 0, index < groups.count else { return true }
            return groups[index].gap != .tight || groups[index - 1].isMatched || groups[index].isMatched
        }

        /// Whether the groups before and after belong to other numbers: the gaps to them differ from the gaps inside.
        func isWhole(_ range: Range<Int>) -> Bool {
            let inner = range.count > 1 ? between(range.lowerBound + 1) : nil
            return [range.lowerBound, range.upperBound].allSatisfy { index in
                if isBoundary(index) { return true }
                let gap = between(index)
                return inner.map { $0 != gap } ?? gap.contains(" ")
            }
        }

        func sizes(_ range: Range<Int>) -> [Int] { groups[range].map(\.count) }

        /// The digits of consecutive groups.
        func digits(_ range: Range<Int>) -> ArraySlice<Int> {
            digits[groups[range.lowerBound].digits.lowerBound..<groups[range.upperBound - 1].digits.upperBound]
        }

        /// The signs between a group and the one before.
        func between(_ index: Int) -> [Unicode.Scalar] {
            signs[groups[index - 1].signs.upperBound..<groups[index].signs.lowerBound].map(\.scalar)
        }

        /// Whether the number is marked as an amount or a share: "kr 91 23 45 67", "12345678,-".
        func isAmount(_ range: Range<Int>) -> Bool {
            let after = signs[groups[range.upperBound - 1].signs.upperBound...].prefix(6).map(\.scalar)
            let next = String(String.UnicodeScalarView(after)).lowercased().drop { $0 == " " }
            return ["kr", "nok", "mill", ",-", "%", "sek", "eur"].contains(where: next.hasPrefix)
                || words(before: range).suffix(1).contains(where: Self.moneyWords.contains)
        }

        private static let moneyWords: Set<String> = [
            "kr", "nok", "kroner", "kostnad", "kostnader", "budsjett", "ramme", "sum", "totalt", "beløp", "cost",
            "budget", "amount", "total",
        ]

        /// The words shortly before a number: "mobil nr. 912 34 567".
        func words(before range: Range<Int>) -> [String] {
            let before = signs[..<groups[range.lowerBound].signs.lowerBound].suffix(Self.beside).map(\.scalar)
            return String(String.UnicodeScalarView(before)).lowercased().split { !$0.isLetter }.map(String.init)
        }

        private static let beside = 24
    }

    /// Classifies the gap between two groups of digits, sign by sign.
    private struct GapReader {
        private var others = 0
        private var length = 0
        private var isTight = true
        private var isBroken = false
        private var hasWords = false

        /// As in "(170385) - 10088".
        private static let mostOthers = 3
        /// As in " og har personnummer ".
        private static let longestWords = 24

        mutating func read(_ scalar: Unicode.Scalar) {
            length += 1
            switch scalar {
            case " ": return
            case "\n": isTight = false
            case ".", "-", "/", "(", ")", "[", "]", "_": others += 1
            case "@", "%": isBroken = true
            default:
                others += 1
                isTight = false
                hasWords = hasWords || PersonalData.isLetter(scalar)
                isBroken = isBroken || scalar.properties.numericType != nil
            }
        }

        var result: DigitGroups.Gap {
            if hasWords, !isBroken, length <= Self.longestWords { return .worded }
            if isBroken || hasWords || others > Self.mostOthers { return .broken }
            return isTight && length <= Self.mostOthers ? .tight : .loose
        }
    }
}
