/// Files that systems and programs store in people's folders for themselves. They are not answers and are not reported.
enum FolderJunk {
    /// File names in lower case.
    private static let files: Set<String> = [
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "folder.htt", "icon\r", ".ds_store",
        ".localized", ".apdisk", ".volumeicon.icns", ".directory", ".hidden", ".nextcloudsync.log", ".owncloudsync.log",
        ".dropbox", ".dropbox.attr", ".stignore", ".gitignore", ".gitattributes", ".gitkeep", ".keep",
    ]

    /// Prefixes of file names: resource forks from a Mac, removed files kept by a file server, and databases of
    /// synchronised folders.
    private static let fileBeginnings = [
        "._", ".nfs", ".smbdelete", ".fuse_hidden", ".afpdeleted", ".sync_", ".csync_journal", ".kompetanseplan",
    ]

    /// Folder names in lower case: recycle bins, earlier versions, indexes and previews.
    private static let folders: Set<String> = [
        "$recycle.bin", "recycler", "#recycle", "@recycle", "system volume information", "lost+found", "__macosx",
        "@eadir", ".@__thumb", ".thumbnails", ".trash", ".trashes", ".snapshot", ".snapshots", "~snapshot", "#snapshot",
        ".zfs", ".git", ".svn", ".spotlight-v100", ".fseventsd", ".temporaryitems", ".documentrevisions-v100",
        ".appledouble", ".dropbox.cache", ".stfolder", ".stversions", ".sync", ".tmp.driveupload", ".tmp.drivedownload",
        ".vscode", ".idea",
    ]

    private static let folderBeginnings = [".trash-", ".kompetanseplan"]

    static func isFile(_ name: String) -> Bool {
        let name = name.lowercased()
        return files.contains(name) || fileBeginnings.contains(where: name.hasPrefix)
    }

    static func isFolder(_ name: String) -> Bool {
        let name = name.lowercased()
        return folders.contains(name) || folderBeginnings.contains(where: name.hasPrefix)
    }

    /// Whether a spreadsheet program marks another file as open by this one: Excel uses "~$a.xlsx", LibreOffice
    /// ".~lock.a.xlsx#".
    static func isLock(_ name: String) -> Bool {
        name.hasPrefix("~$") || name.hasPrefix(".~lock.") && name.hasSuffix("#")
    }

    /// The names of a file's lock files.
    static func locks(of name: String) -> [String] { ["~$\(name)", ".~lock.\(name)#"] }
}
