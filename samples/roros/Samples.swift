/// The sample that the program carries inside itself, so that `init --from roros` needs no file beside the binary.
package enum Samples {
    /// Røros kommune's plan definition (plan.json).
    package static var roros: [UInt8] { PackageResources.plan_json }
}
