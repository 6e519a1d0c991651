import Foundation
import Testing

/// Plans like that of Røros, but larger.
package enum LargePlan {
    /// Writes a plan of `units` units, each with `areas` fagområder, to `path`; `ending` is
    /// appended to the fagområder's names.
    package static func write(to path: String, units: Int, areas: Int = 10, ending: String = "") throws {
        var plan = try #require(
            try JSONSerialization.jsonObject(with: Data(Repository.bytes("samples/roros/plan.json"))) as? [String: Any])
        let names = (1...areas).map { "omraade-\($0)" }
        plan["subjectAreas"] = names.map {
            ["id": $0, "name": "Fagområde med navnet \($0)\(ending)", "description": ""]
        }
        plan["units"] = (1...units).map { number in
            [
                "id": "virksomhet-\(number)", "name": "Virksomhet \(number)", "serviceArea": "oppvekst",
                "subjectAreas": names, "diagram": number,
            ] as [String: Any]
        }
        plan["sections"] = [["name": "Alle", "units": (1...units).map { "virksomhet-\($0)" }] as [String: Any]]
        try JSONSerialization.data(withJSONObject: plan).write(to: URL(filePath: path))
    }
}
