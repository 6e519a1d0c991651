/// What may be edited in a protected sheet, as libxlsxwriter cannot say it.
enum CellLocks {
    /// Unlocks the style Normal, which text pasted from outside brings along, and locks every cell format that is not
    /// unlocked on purpose (ECMA-376 part 1, sections 18.8.9, 18.8.10 and 18.8.33).
    static func unlockingNormalStyle(_ styles: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(styles.count * 2)
        var rest = styles[...]
        protect("<cellStyleXfs ", "</cellStyleXfs>", "<protection locked=\"0\"/>", in: &rest, to: &result)
        protect("<cellXfs ", "</cellXfs>", "<protection locked=\"1\"/>", in: &rest, to: &result)
        return result + rest
    }

    /// Moves all up to the end of a list, and gives each format in it that has no protection of its own the one given.
    private static func protect(
        _ list: StaticString, _ end: StaticString, _ protection: StaticString, in rest: inout ArraySlice<UInt8>,
        to result: inout [UInt8]
    ) {
        guard let start = rest.place(of: list), let end = rest.place(of: end, from: start) else { return }
        result += rest[..<start]
        rest = rest[start...]
        while let open = rest.place(of: "<xf "), open < end, let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            if rest[open..<close].place(of: "applyProtection") != nil {
                result += rest[...close]
                rest = rest[(close + 1)...]
            } else if rest[close - 1] == UInt8(ascii: "/") {
                result += rest[..<(close - 1)]
                result += " applyProtection=\"1\">"
                result += protection
                result += "</xf>"
                rest = rest[(close + 1)...]
            } else {
                let last = rest.place(of: "</xf>", from: close) ?? end
                result += rest[..<close]
                result += " applyProtection=\"1\""
                result += rest[close..<last]
                result += protection
                rest = rest[last...]
            }
        }
    }
}
