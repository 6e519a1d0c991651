extension Optional where Wrapped: AdditiveArithmetic {
    /// Adds a stated number. If none is stated the sum stays nil, which is not zero.
    package static func += (sum: inout Self, number: Self) {
        guard let number else { return }
        sum = sum.map { $0 + number } ?? number
    }
}

extension Sequence {
    /// The sum of the stated numbers; nil if there are none, which is not zero.
    package func sum<Number: AdditiveArithmetic>() -> Number? where Element == Number? {
        reduce(into: nil) { $0 += $1 }
    }
}
