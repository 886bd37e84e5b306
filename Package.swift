// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "mathbook",
  products: [
    .executable(name: "mathbook", targets: ["mathbook"]),
    .library(name: "MathEngine", targets: ["MathEngine"]),
    .library(name: "BookRuntime", type: .dynamic, targets: ["BookRuntime"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // System: doors to C libraries, nothing else.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    // Opened at run time, and only when something must be typeset or fonts must be made.
    .systemLibrary(name: "CJavaScriptCore", providers: [.apt(["libjavascriptcoregtk-4.1-0"])]),
    .systemLibrary(name: "CHarfBuzz", providers: [.apt(["libharfbuzz-subset0"])]),
    .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli1"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    // The kernel's isolation, in C for what Swift cannot call.
    .target(name: "CSandbox"),
    // The language's own random numbers, from a chapter's seed.
    .target(name: "CSystemRandom"),

    // Engine: knows nothing of books.
    .target(name: "CVectorKernels"),
    .target(name: "MathEngine", dependencies: ["COpenBLAS", "CVectorKernels"]),

    // Runtime: what a chapter imports.
    .target(name: "BookRecords"),
    .target(
      name: "BookRuntime", dependencies: ["BookRecords", "CSandbox", "CSystemRandom", "MathEngine"]),

    // Book: the tool.
    .target(
      name: "BookCore",
      dependencies: [
        "CCMark", "CCrypto", "CJavaScriptCore", "CHarfBuzz", "CBrotli", "CSandbox", "BookRecords",
        "Yams",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "MathbookCLI",
      dependencies: [
        "BookCore", "CMicroHTTPD",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "mathbook", dependencies: ["MathbookCLI"]),

    // Tools.
    .executableTarget(
      name: "mathbook-bench", dependencies: ["MathEngine"],
      exclude: ["baseline.md", "comparison"]),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "MathEngineTests", dependencies: ["CVectorKernels", "MathEngine", "TestSupport"],
      exclude: ["Reference/README.md"], resources: [.copy("Reference")]),
    .testTarget(
      name: "BookRuntimeTests",
      dependencies: ["BookRuntime", "BookRecords", "CSandbox", "MathEngine"],
      exclude: ["Reference"]),
    .testTarget(
      name: "BookCoreTests", dependencies: ["BookCore", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "MathbookCLITests",
      dependencies: ["BookCore", "BookRecords", "MathbookCLI", "TestSupport"], exclude: ["Help"]),
    .testTarget(name: "ChapterTests", exclude: ["README.md", "Reference"]),
  ]
)
