// The only file that touches JavaScriptCore: evaluates scripts, gives their results as text.

internal import CJavaScriptCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What went wrong in the engine.
enum JavaScriptError: Error, Equatable {
  /// No library of the names tried could be opened.
  case notInstalled(tried: [String])
  /// The library lacks a function that its C API promises.
  case missingSymbol(String)
  /// A script threw; its message.
  case exception(String)
}

/// A JavaScript context. One is made for a rendering at most, and only when something must be
/// typeset that no cache holds.
final class JavaScriptEngine {
  private let functions: Functions
  private let context: MBContext

  init(libraries: [String]) throws(JavaScriptError) {
    guard let handle = libraries.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first
    else { throw .notInstalled(tried: libraries) }
    functions = try Functions(handle)
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

    init(_ handle: UnsafeMutableRawPointer) throws(JavaScriptError) {
      func symbol<Function>(_ name: String, _: Function.Type) throws(JavaScriptError) -> Function {
        guard let address = dlsym(handle, name) else { throw .missingSymbol(name) }
        return unsafeBitCast(address, to: Function.self)
      }
      createContext = try symbol("JSGlobalContextCreate", MBContextCreate.self)
      releaseContext = try symbol("JSGlobalContextRelease", MBContextRelease.self)
      createString = try symbol("JSStringCreateWithUTF8CString", MBStringCreate.self)
      releaseString = try symbol("JSStringRelease", MBStringRelease.self)
      maximumSize = try symbol("JSStringGetMaximumUTF8CStringSize", MBStringMaximumSize.self)
      getUTF8 = try symbol("JSStringGetUTF8CString", MBStringGetUTF8.self)
      evaluate = try symbol("JSEvaluateScript", MBEvaluate.self)
      toString = try symbol("JSValueToStringCopy", MBValueToString.self)
    }
  }
}
