// The only file that touches JavaScriptCore: evaluates scripts, gives their results as text.

internal import CJavaScriptCore
import Synchronization

/// What went wrong in the engine.
enum JavaScriptError: Error, Equatable {
  /// The library cannot be used.
  case library(SystemLibrary.Problem)
  /// A script threw; its message.
  case exception(String)
}

/// A JavaScript context. One is made for a build at most, and only when something must be typeset
/// that no cache holds.
final class JavaScriptEngine {
  private let functions: Functions
  private let context: MBContext

  init(libraries: [String]) throws(JavaScriptError) {
    do throws(SystemLibrary.Problem) {
      functions = try Functions(SystemLibrary(anyOf: libraries))
    } catch {
      throw .library(error)
    }
    functions.configure()
    guard let context = functions.createContext(nil) else {
      throw .exception("JavaScriptCore made no context")
    }
    self.context = context
  }

  deinit { functions.releaseContext(context) }

  /// The value of a script as text.
  func evaluate(_ script: String) throws(JavaScriptError) -> String {
    let source = functions.createString(script)
    defer { functions.releaseString(source) }
    var exception: MBValue?
    let value = functions.evaluate(context, source, nil, nil, 1, &exception)
    if let exception { throw .exception(text(of: exception)) }
    return text(of: value)
  }

  private func text(of value: MBValue?) -> String {
    guard let string = functions.toString(context, value, nil) else { return "" }
    defer { functions.releaseString(string) }
    var bytes = [CChar](repeating: 0, count: functions.maximumSize(string))
    // The count includes the closing zero.
    let count = functions.getUTF8(string, &bytes, bytes.count)
    return String(
      decoding: bytes.prefix(max(count, 1) - 1).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The part of the C API that is used, looked up in the opened library, which stays open.
  private struct Functions {
    let createContext: MBContextCreate
    let releaseContext: MBContextRelease
    let createString: MBStringCreate
    let releaseString: MBStringRelease
    let maximumSize: MBStringMaximumSize
    let getUTF8: MBStringGetUTF8
    let evaluate: MBEvaluate
    let toString: MBValueToString
    /// Only some forms of the library have it.
    let setOption: MBOptionsSetBoolean?

    /// Whether options were set: the library takes them only before its first context.
    private static let isConfigured = Mutex(false)

    /// Leaves out the compiler for code that runs long. Formulas never run long enough for it to
    /// pay: without it they take a fifth less time of the processor, and 20 MB less.
    func configure() {
      Self.isConfigured.withLock { isConfigured in
        if !isConfigured { _ = setOption?("useDFGJIT", 0) }
        isConfigured = true
      }
    }

    init(_ library: SystemLibrary) throws(SystemLibrary.Problem) {
      createContext = try library.function("JSGlobalContextCreate", as: MBContextCreate.self)
      releaseContext = try library.function("JSGlobalContextRelease", as: MBContextRelease.self)
      createString = try library.function("JSStringCreateWithUTF8CString", as: MBStringCreate.self)
      releaseString = try library.function("JSStringRelease", as: MBStringRelease.self)
      maximumSize = try library.function(
        "JSStringGetMaximumUTF8CStringSize", as: MBStringMaximumSize.self)
      getUTF8 = try library.function("JSStringGetUTF8CString", as: MBStringGetUTF8.self)
      evaluate = try library.function("JSEvaluateScript", as: MBEvaluate.self)
      toString = try library.function("JSValueToStringCopy", as: MBValueToString.self)
      setOption = try? library.function("jsc_options_set_boolean", as: MBOptionsSetBoolean.self)
    }
  }
}
