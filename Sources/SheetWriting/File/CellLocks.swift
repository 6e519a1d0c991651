import SheetReading

/// Cell protection that libxlsxwriter cannot write.
enum CellLocks {
    /// Unlocks the style Normal, which text pasted from outside uses, and locks every cell format that is not
    /// explicitly unlocked (ECMA-376 part 1, sections 18.8.9, 18.8.10 and 18.8.33).
    static func unlockingNormalStyle(_ styles: [UInt8], named name: String) throws(WriteError) -> PartContent {
        var changes = try PartChanges(of: styles, named: name, downTo: 2)
        for list in changes.children {
            switch list.name {
            case "cellStyleXfs": protect(list, isLocked: false, in: &changes)
            case "cellXfs": protect(list, isLocked: true, in: &changes)
            default: continue
            }
        }
        return changes.content
    }

    /// Sets the protection of each format in a list that has none.
    private static func protect(_ list: XMLElement, isLocked: Bool, in changes: inout PartChanges) {
        let protection = "<protection locked=\"\(isLocked ? 1 : 0)\"/>"
        for format in changes.children(of: list) where format.attributes["applyProtection"] == nil {
            let end = format.startTag.upperBound
            if format.isOneTag {
                let text = " applyProtection=\"1\">\(protection)</xf>"
                changes.replace(end - 2..<end, with: PartContent(text.utf8))
            } else {
                changes.insert(PartContent(" applyProtection=\"1\"".utf8), at: end - 1)
                changes.insert(PartContent(protection.utf8), at: format.content.upperBound)
            }
        }
    }
}
