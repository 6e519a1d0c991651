/// Where forms lie: a folder that was given, by its path as it was given and by its real path, without links and dots. Its
/// files are told by their names in it, so that no path is held for each of thousands.
package final class FormFolder: Sendable {
    /// What stands before a file's name, or the whole path of one file.
    private let path: String
    private let realPath: String
    private let isWhole: (path: Bool, realPath: Bool)

    /// The folder of a file, of which both paths are known. Where a path does not end in the name, as that of a link, the
    /// folder is that file's alone.
    package init(of name: String, path: String, realPath: String) {
        isWhole = (!path.hasSuffix(bytes: name), !realPath.hasSuffix(bytes: name))
        self.path = isWhole.path ? path : path.dropping(bytes: name)
        self.realPath = isWhole.realPath ? realPath : realPath.dropping(bytes: name)
    }

    package func path(of name: String) -> String { isWhole.path ? path : path + name }

    package func realPath(of name: String) -> String { isWhole.realPath ? realPath : realPath + name }

    /// Whether each file in it has a path of its own.
    var isShared: Bool { !isWhole.path && !isWhole.realPath }

    /// The folder, or `other` where that is the same.
    package func shared(with other: FormFolder?) -> FormFolder {
        guard let other, isShared, other.isShared, path.utf8.elementsEqual(other.path.utf8),
            realPath.utf8.elementsEqual(other.realPath.utf8)
        else { return self }
        return other
    }
}

extension String {
    fileprivate func hasSuffix(bytes name: String) -> Bool {
        utf8.count >= name.utf8.count && utf8.suffix(name.utf8.count).elementsEqual(name.utf8)
    }

    fileprivate func dropping(bytes name: String) -> String {
        String(decoding: utf8.dropLast(name.utf8.count), as: UTF8.self)
    }
}
