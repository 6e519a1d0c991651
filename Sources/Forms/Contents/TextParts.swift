extension String {
    /// A cell holds 32,767 UTF-16 units in Excel. Other programs can store more.
    private static let mostUnits = 32_000

    /// The text in parts that each fit into a cell.
    var partsForCells: [String] {
        guard utf8.count > Self.mostUnits else { return [self] }
        var parts = [""]
        var units = 0
        for scalar in unicodeScalars {
            units += scalar.utf16.count
            if units > Self.mostUnits {
                parts.append("")
                units = scalar.utf16.count
            }
            parts[parts.count - 1].unicodeScalars.append(scalar)
        }
        return parts
    }
}
