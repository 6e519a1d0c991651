import Synchronization

/// What the parts say that many workbooks have in common: forms made alike hold the same styles and the same list of sheets,
/// byte for byte, and each of these is read once.
///
/// Pass the same value for all workbooks that may be alike; several tasks may share it. A part counts as read before only
/// where all its compressed bytes are the same, under the same limits: what then comes out can only be the same.
package final class CommonParts: Sendable {
    let relationships = Kind<[Relationship]>()
    let sheetLists = Kind<SheetList.Listing>()
    let styles = Kind<NumberFormats>()

    /// Nothing is known yet.
    package init() {}

    /// What was read of one kind of part, the last few that differ.
    final class Kind<Content: Sendable>: Sendable {
        private struct Entry {
            let facts: Facts
            let bytes: [UInt8]
            let content: Content
        }

        /// What of a part beside its bytes decides what it says.
        private struct Facts: Equatable {
            let name: PartName
            let size: Int
            let checksum: UInt32
            let isStored: Bool
            let limits: ReadLimits

            init(_ part: PackedPart, _ name: PartName, _ limits: ReadLimits) {
                self.name = name
                size = part.size
                checksum = part.checksum
                isStored = part.isStored
                self.limits = limits
            }
        }

        private let known = Mutex<[Entry]>([])

        /// More, and larger ones, are read each time: they are not what many have in common.
        private static var keptEntries: Int { 16 }
        private static var keptBytes: Int { 1 << 16 }

        /// What a part says, from what was read before; else nil.
        func content(of part: PackedPart, _ name: PartName, _ limits: ReadLimits) -> Content? {
            let facts = Facts(part, name, limits)
            return known.withLock { known in
                known.first { entry in
                    entry.bytes.count == part.bytes.count && entry.facts == facts
                        && part.bytes.baseAddress.map { RawBytes.areSame($0, entry.bytes, count: part.bytes.count) }
                            ?? true
                }?.content
            }
        }

        /// Remembers what a part said, in the place of what was remembered first.
        func keep(_ content: Content, of part: PackedPart, _ name: PartName, _ limits: ReadLimits) {
            guard part.bytes.count <= Self.keptBytes else { return }
            let entry = Entry(facts: Facts(part, name, limits), bytes: Array(part.bytes), content: content)
            known.withLock { known in
                if known.count == Self.keptEntries { known.removeFirst() }
                known.append(entry)
            }
        }
    }
}
