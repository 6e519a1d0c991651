/// The schemas that the program carries inside itself, so that one binary is all there is to install.
package enum Schemas {
    /// The form schema (form.json): sheets, columns, types, headers, aliases and help texts of the unit's form.
    package static var form: [UInt8] { PackageResources.form_json }

    /// The same for the plan definition as a workbook (plan-workbook.json).
    package static var planWorkbook: [UInt8] { PackageResources.plan_workbook_json }
}
