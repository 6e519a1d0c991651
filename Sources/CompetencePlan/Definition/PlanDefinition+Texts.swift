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
    /// The texts of a language with the plan's own terms for all of them: citations, currency, deciding body, names of
    /// sheets and columns. Where the plan has none, the sentences are worded without.
    package func texts(in language: Language) -> Texts {
        var texts = language.texts
        texts.common = [
            "municipality": municipality, "currency": currency, "body": decidingBody, "Body": decidingBody.capitalised,
            "boundMonths": "\(thresholds.boundMonths)",
        ]
        texts.common["recruited"] = form.recruitment == .fte ? texts(.recruitmentInFTE) : ""
        for (role, name) in [(MeasureRole.done, "status.done"), (.dropped, "status.dropped")] {
            let own = statuses == MeasureStatus.standard ? [] : statuses.filter { $0.role == role }
            texts.common[name] = own.count == 1 ? own[0].name(texts) : ""
        }
        for citation in Citation.allCases { texts.common["ref.\(citation.rawValue)"] = references[citation] ?? "" }
        if form.hides("measures.strategy") { texts.common["ref.strategies"] = "" }
        for id in FormSheetID.allCases { texts.common["sheet.\(id.rawValue)"] = form.sheets[id]?.name ?? "" }
        for (condition, holds) in conditions { texts.common[condition] = holds ? "1" : "" }
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
        texts.common["importance"] = form.hides("gap.importance") ? "" : texts(.gapImportanceWord)
        texts.common["cost"] = form.hides("measures.cost") ? "" : texts(.strategiesCostWord)
        return texts
    }

    /// What sentences can depend on.
    private var conditions: [String: Bool] {
        var conditions = [
            "asks.measures.area": form.linksMeasures, "costYears": form.repeatsCost, "periods": !periods.isEmpty,
            "crossCutting": subjectAreas.contains(where: \.isCrossCutting), "severalUnits": units.count > 1,
            "uses.areas": !subjectAreas.isEmpty, "unweighted": form.hides("gap.importance"),
        ]
        for id in FormSheetID.allCases { conditions["uses.\(id.rawValue)"] = form.uses(id) }
        for column in [
            "measures.strategy", "measures.cost", "measures.budgeted", "measures.status", "measures.evaluation",
            "staffing.vacant",
        ] {
            conditions["asks.\(column)"] = !form.hides(column)
        }
        // Under a heading of its own it may be something else.
        conditions["asks.gap.importance"] = !form.hides("gap.importance") && form.header(of: "gap.importance") == nil
        return conditions
    }
}
