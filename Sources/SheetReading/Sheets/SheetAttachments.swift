public import Cells

/// What belongs to a sheet besides its cells: notes and comments on them, and drawings over them.
///
/// People write answers in all of these, so a program that reads forms must be able to detect them.
public struct SheetAttachments: Hashable, Sendable {
    /// Notes, in the file's order.
    public var notes: [SheetNote] = []
    /// Comments with their replies, in the file's order.
    public var threads: [CommentThread] = []
    /// Text boxes, shapes with text, pictures, charts and embedded documents, in the file's order.
    public var drawings: [SheetDrawing] = []

    /// No attachments.
    public init() {}
}

/// A note on a cell.
public struct SheetNote: Hashable, Sendable {
    /// The cell.
    public var reference: CellReference
    /// The note's text.
    public var text: String
}

extension SheetAttachments {
    /// Reads the parts that the sheet called `name` at index `index` in `part` refers to.
    init(_ context: WorkbookContext, part: PartName, sheet index: Int, name: String) throws(ReadError) {
        let archive = context.archive
        let relationships = try archive.relationships(of: part)
        guard !relationships.isEmpty else { return }
        var texts = context.uses.budget(.attachments, ofSheet: index)
        for relationship in relationships { try read(relationship, in: archive, &texts) }
        let controls = try FormControl.all(of: relationships, in: archive, &texts)
        let controlDrawings = controls.compactMap { $0.drawing(on: name) }
        let copies = Set(controls.flatMap(\.copies))
        drawings = drawings.filter { !copies.contains($0) } + controlDrawings
        separateThreads()
        context.uses.keep(texts)
    }

    private mutating func read(
        _ relationship: Relationship, in archive: ZipArchive, _ texts: inout ReadBudget
    ) throws(ReadError) {
        switch relationship.kind {
        case .comments:
            let read = try archive.scan(relationship.target) { (scanner) throws(ReadError) in
                try SheetNote.read(&scanner, &texts)
            }
            notes += read?.notes ?? []
            drawings += read?.unplaced.map { SheetDrawing(.shape, text: $0) } ?? []
        case .threadedComments:
            let read = try archive.scan(relationship.target) { (scanner) throws(ReadError) in
                try CommentThread.read(&scanner, &texts)
            }
            threads += read ?? []
        case .drawing:
            var reader = DrawingReader(archive, part: relationship.target)
            try reader.read(&texts)
            drawings += reader.drawings
        case .embedding:
            try texts.add("")
            drawings.append(SheetDrawing(.object))
        default: break
        }
    }

    /// Programs with threaded comments store a copy of each as a note, with an introduction, for programs without them.
    /// If such an older program saved the workbook, only the copy is left.
    private mutating func separateThreads() {
        let threaded = Set(threads.map(\.reference))
        var kept: [SheetNote] = []
        for note in notes where !threaded.contains(note.reference) {
            if let texts = CommentThread.texts(inNote: note.text) {
                threads.append(CommentThread(note.reference, texts))
            } else {
                kept.append(note)
            }
        }
        notes = kept
    }
}

extension SheetNote {
    /// Reads notes (ECMA-376 part 1, section 18.7), and the texts of those that are on no cell. Excel starts a note
    /// with its author's name. If it has nothing else, because somebody opened and left it, the text is empty.
    fileprivate static func read(
        _ scanner: inout XMLScanner, _ texts: inout ReadBudget
    ) throws(ReadError) -> (notes: [SheetNote], unplaced: [String]) {
        var notes: [SheetNote] = []
        var unplaced: [String] = []
        var reference: CellReference?
        var authors: Set<String> = []
        func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        while try scanner.nextStart() {
            if scanner.isMain(.author) {
                authors.insert(words(try scanner.elementString()) + ":")
            } else if scanner.isMain(.comment) {
                reference = try scanner.value(.ref).flatMap { CellRange($0) }?.first
            } else if scanner.isMain(.text) {
                var text = try scanner.richText()
                try texts.add(text)
                if authors.contains(words(text)) { text = "" }
                if let reference { notes.append(SheetNote(reference: reference, text: text)) }
                if reference == nil, !text.isEmpty { unplaced.append(text) }
            }
        }
        return (notes, unplaced)
    }
}

extension CommentThread {
    /// Reads threads ([MS-XLSX], section 2.6.205). A reply has the id of the comment that it belongs to.
    fileprivate static func read(
        _ scanner: inout XMLScanner, _ texts: inout ReadBudget
    ) throws(ReadError) -> [CommentThread] {
        var comments: [(cell: CellReference, id: String, parent: String?, text: String)] = []
        var current: (cell: CellReference, id: String, parent: String?)?
        while try scanner.nextStart() {
            if scanner.name == .threadedComment {
                let cell = try scanner.value(.ref).flatMap { CellReference($0) }
                let (id, parent) = (try scanner.value(.id) ?? "", try scanner.value(.parentId))
                current = cell.map { ($0, id, parent) }
            } else if scanner.name == .text, let comment = current {
                let text = try scanner.elementString()
                try texts.add(text)
                comments.append((comment.cell, comment.id, comment.parent, text))
            }
        }
        return threads(of: comments)
    }

    private static func threads(
        of comments: [(cell: CellReference, id: String, parent: String?, text: String)]
    ) -> [CommentThread] {
        let ids = Set(comments.map(\.id))
        let isReply = comments.map { $0.parent.map(ids.contains) ?? false }
        var threads: [CommentThread] = []
        var indices: [String: Int] = [:]
        for (comment, isReply) in zip(comments, isReply) where !isReply {
            indices[comment.id] = threads.count
            threads.append(CommentThread(comment.cell, [comment.text]))
        }
        for (comment, isReply) in zip(comments, isReply) where isReply {
            if let index = comment.parent.flatMap({ indices[$0] }) {
                threads[index].texts.append(comment.text)
            } else {
                threads.append(CommentThread(comment.cell, [comment.text]))
            }
        }
        return threads
    }

    /// The texts in a note that is a copy of a thread: "[Threaded comment]", an introduction with a link that is the
    /// same in all languages, then each text, indented, after a line such as "Comment:" or "Reply:". Nil if the note is
    /// not such a copy.
    static func texts(inNote note: String) -> [String]? {
        guard note.utf8.first == UInt8(ascii: "["), let link = note.firstRange(of: "fwlink/?linkid=870924") else {
            return nil
        }
        var texts: [String] = []
        var isBehindLabel = false
        for line in note[link.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
            if isBehindLabel, line.hasPrefix("    ") {
                texts.append(String(line.dropFirst(4)))
                isBehindLabel = false
            } else if line.hasSuffix(":"), !line.hasPrefix(" ") {
                isBehindLabel = true
            } else if let last = texts.indices.last {
                // Another line of the same text.
                texts[last] += "\n" + line
            }
        }
        return texts.isEmpty ? nil : texts
    }
}
