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
    targets: [
        layer("SourceText"),
        tests(of: "SourceText"),
        layer("YAML", on: ["SourceText"]),
        .testTarget(
            name: "YAMLTests", dependencies: ["YAML", "SourceText", "yaml-to-json"],
            exclude: ["Cases"], swiftSettings: strict),
        .executableTarget(
            name: "yaml-to-json", dependencies: ["YAML", "SourceText"], swiftSettings: strict),
    ]
)
