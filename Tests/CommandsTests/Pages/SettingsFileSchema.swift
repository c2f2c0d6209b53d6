import Catalog
import JSON

/// The schema by which an editor checks `.warden.yaml` as it is written.
enum SettingsFileSchema {
    static var document: JSONValue {
        RouteFileSchema.object(of: Settings.fields.table)
            .adding("title", "The settings of a warden catalog")
    }
}
