import Wording

/// A passage of forms and reports that may cite the organisation's own plan or agreements.
package enum Citation: String, CaseIterable, Sendable {
    /// The part of the plan in which Hovedutfordringer is printed.
    case challenges
    /// The description of the strategies.
    case strategies
    /// Needs that several units share: joint courses and networks, and work with other organisations.
    case sharedNeeds, cooperation
    case vulnerability, staffing, recruitment
    /// Full-time positions (heltidskultur).
    case fullTime
    /// The agreement on bound service (bindingstid) after supported education.
    case boundService
}

extension PlanDefinition {
    /// The texts of a language with the plan's own terms for all of them: citations, currency, deciding body, names of sheets and
    /// columns. Where the plan has none, the sentences are worded without.
    package func texts(in language: Language) -> Texts {
        var texts = language.texts
        texts.common = [
            "municipality": municipality, "currency": currency, "body": decidingBody, "Body": decidingBody.capitalised,
            "boundMonths": "\(thresholds.boundMonths)",
        ]
        texts.common["recruited"] = form.recruitment == .fte ? texts(.recruitmentInFTE) : ""
        let columns = [
            "measures.strategy", "measures.cost", "measures.budgeted", "gap.importance", "staffing.vacant",
        ]
        for column in columns { texts.common["asks.\(column)"] = form.hides(column) ? "" : "1" }
        texts.common["asks.measures.area"] = form.linksMeasures ? "1" : ""
        texts.common["costYears"] = form.repeatsCost ? "1" : ""
        for (role, name) in [(MeasureRole.done, "status.done"), (.dropped, "status.dropped")] {
            let own = statuses == MeasureStatus.standard ? [] : statuses.filter { $0.role == role }
            texts.common[name] = own.count == 1 ? own[0].name(texts) : ""
        }
        texts.common["periods"] = periods.isEmpty ? "" : "1"
        for citation in Citation.allCases { texts.common["ref.\(citation.rawValue)"] = references[citation] ?? "" }
        if form.hides("measures.strategy") { texts.common["ref.strategies"] = "" }
        texts.common["crossCutting"] = subjectAreas.contains(where: \.isCrossCutting) ? "1" : ""
        texts.common["severalUnits"] = units.count > 1 ? "1" : ""
        texts.common["uses.areas"] = subjectAreas.isEmpty ? "" : "1"
        for id in FormSheetID.allCases {
            texts.common["sheet.\(id.rawValue)"] = form.sheets[id]?.name ?? ""
            texts.common["uses.\(id.rawValue)"] = form.uses(id) ? "1" : ""
        }
        if let heading = form.header(of: "gap.area"), (language == .en) == (self.language == .en) {
            texts.subjectArea = SubjectAreaNoun(heading, forms: form.areaNoun, in: language)
        }
        // For a yearly column, the heading without the year stands for all years.
        for (column, header) in form.headers where !form.hides(column) {
            let name = header.replacing(" {year}", with: "").replacing("{year} ", with: "")
            if !name.contains("{") { texts.common["col.\(column)"] = name }
        }
        if form.hides("measures.strategy"), form.header(of: "measures.measure") == nil {
            texts.common["col.measures.measure"] = texts(.challengesMeasuresAlone)
        }
        let levels = ["current": texts(.gapCurrent), "desired": texts(.gapDesired)]
        let areRelabelled = ["gap.current", "gap.desired"].contains { form.header(of: $0) != nil }
        texts.common["levels"] = areRelabelled ? texts(.gapLevels, levels) : ""
        if form.header(of: "gap.importance") != nil { texts.common["asks.gap.importance"] = "" }
        texts.common["importance"] = form.hides("gap.importance") ? "" : texts(.gapImportanceWord)
        texts.common["unweighted"] = form.hides("gap.importance") ? "1" : ""
        texts.common["cost"] = form.hides("measures.cost") ? "" : texts(.strategiesCostWord)
        return texts
    }
}
