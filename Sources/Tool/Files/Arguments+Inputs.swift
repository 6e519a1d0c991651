extension Arguments {
    /// Whether the command line reads the file at a real path, directly or in a folder.
    func namesInput(_ realPath: String) -> Bool {
        let plans = self["plan"].map { [$0] } ?? PlanFile.names
        let forms = FormFiles(operands, leavingOut: [], output: nil)
        let data = all("previous").flatMap { Paths.kind($0) == .folder ? RevisionFiles.files(in: $0) : [$0] }
        let target = ExactPath(realPath)
        let named = plans + forms.partials + data + all("areas") + operands.filter { Paths.kind($0) == .file }
        if named.contains(where: { ExactPath(Paths.real($0)) == target }) { return true }
        // The log of an earlier run may be among the forms; it is appended to.
        return forms.entries.contains { ExactPath($0.realPath) == target } && !RunLog.isLog(realPath)
    }
}
