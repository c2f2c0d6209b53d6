// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A layer of `warden`: a target that imports only the targets named here.
func layer(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one layer, in `Tests/<layer>Tests`.
func tests(of layer: String, with dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(layer)Tests",
        dependencies: [.byName(name: layer)] + dependencies,
        swiftSettings: strict)
}

let package = Package(
    name: "warden",
    platforms: [.macOS(.v26)],
    targets: [
        .executableTarget(
            name: "warden", dependencies: ["WardenCommands", "RoutingCatalog"],
            swiftSettings: strict),
        layer(
            "WardenCommands",
            on: [
                "CatalogStore", "RoutingCatalog", "Markdown", "SecretScan", "SourceText",
                "Spelling",
                "Arguments", "JSON",
            ]),
        layer("CatalogStore", on: ["RoutingCatalog", "SourceText"]),
        layer("RoutingCatalog", on: ["YAML", "Markdown", "Spelling", "SourceText"]),
        layer("YAML", on: ["SourceText"]),
        layer("Markdown", on: ["SourceText"]),
        layer("SecretScan", on: ["SourceText"]),
        layer("SourceText"),
        layer("Arguments", on: ["Spelling"]),
        layer("Spelling"),
        layer("JSON", on: ["SourceText"]),
        .executableTarget(
            name: "yaml-to-json", dependencies: ["YAML", "SourceText"], swiftSettings: strict),
        .executableTarget(
            name: "warden-bench", dependencies: ["YAML"], swiftSettings: strict),

        .testTarget(
            name: "ArgumentsTests", dependencies: ["Arguments"], exclude: ["Golden"],
            swiftSettings: strict),
        tests(of: "JSON"),
        tests(of: "RoutingCatalog", with: ["SourceText"]),
        tests(of: "SecretScan", with: ["SourceText"]),
        tests(of: "SourceText"),
        tests(of: "Spelling"),
        .testTarget(
            name: "WardenCommandsTests", dependencies: ["WardenCommands", "RoutingCatalog"],
            exclude: ["Sessions"], swiftSettings: strict),
        .testTarget(
            name: "WardenBenchTests", dependencies: ["warden-bench"], swiftSettings: strict),
        tests(of: "YAML", with: ["SourceText"]),
    ]
)
