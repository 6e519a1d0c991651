/// What systems and programs put in people's folders for themselves: it is no answer, and nobody needs to hear of it.
enum FolderJunk {
    /// Files, in small letters.
    private static let files: Set<String> = [
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "folder.htt", "icon\r",
        ".ds_store", ".localized", ".apdisk", ".volumeicon.icns", ".directory", ".hidden", ".nextcloudsync.log",
        ".owncloudsync.log",
        ".dropbox", ".dropbox.attr", ".stignore", ".gitignore", ".gitattributes", ".gitkeep", ".keep",
    ]

    /// Beginnings of files' names: the second half of a file on a Mac, what a file server keeps of a removed file, and
    /// the database of a folder that is synchronised.
    private static let fileBeginnings = [
        "._", ".nfs", ".smbdelete", ".fuse_hidden", ".afpdeleted", ".sync_", ".csync_journal",
        ".kompetanseplan",
    ]

    /// Folders, in small letters: rubbish bins, earlier versions, indexes and previews.
    private static let folders: Set<String> = [
        "$recycle.bin", "recycler", "#recycle", "@recycle", "system volume information", "lost+found", "__macosx",
        "@eadir", ".@__thumb", ".thumbnails", ".trash", ".trashes", ".snapshot", ".snapshots", "~snapshot", "#snapshot",
        ".zfs",
        ".git", ".svn", ".spotlight-v100", ".fseventsd", ".temporaryitems", ".documentrevisions-v100", ".appledouble",
        ".dropbox.cache", ".stfolder", ".stversions", ".sync", ".tmp.driveupload", ".tmp.drivedownload", ".vscode",
        ".idea",
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

    /// Whether a spreadsheet program says by this file that it has another open: Excel by "~$a.xlsx", LibreOffice by
    /// ".~lock.a.xlsx#".
    static func isLock(_ name: String) -> Bool {
        name.hasPrefix("~$") || name.hasPrefix(".~lock.") && name.hasSuffix("#")
    }

    /// What such files are called for a file.
    static func locks(of name: String) -> [String] { ["~$\(name)", ".~lock.\(name)#"] }
}
