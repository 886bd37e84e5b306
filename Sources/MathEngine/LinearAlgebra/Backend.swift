// The linear algebra library underneath: what it is, how many threads it uses, whether it computes
// correctly on this machine.

/// The BLAS and LAPACK library that the engine calls.
public enum Backend {
  /// The library's own description of its build.
  public static var configuration: String { BackendLibrary.configuration }

  /// The processor kernels that the library chose for this machine, such as `Zen` or `Haswell`.
  ///
  /// Digits beyond rounding may differ between kernels.
  public static var coreName: String { BackendLibrary.coreName }

  /// How many threads products and factorisations use. With one thread, results do not depend on
  /// the number of processors. Stops when set below 1.
  ///
  /// Small problems use one thread whatever the number. Setting it waits for the products and factorisations
  /// under way on several threads; one that is under way on one thread may go on with the new number.
  public static var threadCount: Int {
    get { BackendThreads.count }
    set {
      if newValue < 1 { trap("Backend.threadCount = \(newValue)", "at least one thread is needed") }
      BackendThreads.count = newValue
    }
  }

  /// Lets the process keep memory that large arrays give back, up to 512 MB, instead of returning it to
  /// the system.
  ///
  /// Without it, each large temporary of an expression costs fresh pages from the system, which can take
  /// ten times as long as the arithmetic. This changes the C allocator of the whole process, so that it
  /// is left to the program: call it once at the start. It does nothing outside Linux.
  public static func retainFreedMemory() { AllocatorPolicy.retainFreedMemory() }

  /// One test of the library.
  public struct Check: Equatable, Sendable {
    /// What was computed, such as `product 64×63×62, left transposed`.
    public let name: String
    /// The error in units of what rounding explains; below the threshold when all is well.
    public let ratio: Double
    /// The largest ratio that passes: LAPACK's own.
    public static let threshold = 30.0
    /// Whether the ratio is below the threshold; NaN fails.
    public var passed: Bool { ratio < Check.threshold }

    /// Makes the outcome of one test.
    public init(name: String, ratio: Double) {
      self.name = name
      self.ratio = ratio
    }
  }

  /// Compares the library with plain loops and with its own factors: products with all transposes at
  /// sizes around the kernels' block sizes, Cholesky and singular values.
  ///
  /// A wrong kernel for a processor gives results that are wrong in the first digits, so that the
  /// ratios are then far above the threshold. Takes a few hundredths of a second.
  public static func selfTest() -> [Check] {
    var checks: [Check] = []
    for size in [1, 3, 8, 17, 64, 129] {
      for (left, right) in [(false, false), (true, false), (false, true), (true, true)] {
        checks.append(productCheck(size, left, right))
      }
      checks.append(choleskyCheck(size))
      checks.append(singularValueCheck(size))
    }
    return checks
  }

  private static func productCheck(_ size: Int, _ left: Bool, _ right: Bool) -> Check {
    let (m, k, n) = (size + 1, size, size + 2)
    let a = left ? sample(k, m) : sample(m, k)
    let b = right ? sample(n, k) : sample(k, n)
    let fast = product(a, b, transposeLeft: left, transposeRight: right)
    let slow = Matrix(m, n) { i, j in
      (0..<k).reduce(0.0) { $0 + (left ? a[$1, i] : a[i, $1]) * (right ? b[j, $1] : b[$1, j]) }
    }
    let scale = Double(k) * Double.ulpOfOne * a.norm * b.norm
    let transposes = "\(left ? ", left transposed" : "")\(right ? ", right transposed" : "")"
    return Check(name: "product \(m)×\(k)×\(n)\(transposes)", ratio: (fast - slow).norm / scale)
  }

  private static func choleskyCheck(_ size: Int) -> Check {
    let a = sample(size, size)
    let positive = product(a, a, transposeLeft: true) + .identity(size)
    let name = "Cholesky \(size)"
    do {
      let difference = try positive.cholesky().reconstruct() - positive
      return Check(
        name: name, ratio: difference.norm / (Double(size) * .ulpOfOne * positive.norm))
    } catch {
      return Check(name: "\(name): \(error)", ratio: .nan)
    }
  }

  private static func singularValueCheck(_ size: Int) -> Check {
    let a = sample(size + 3, size)
    let name = "singular values \(size + 3)×\(size)"
    do {
      let difference = try a.svd(.thin).reconstruct() - a
      return Check(name: name, ratio: difference.norm / (Double(size + 3) * .ulpOfOne * a.norm))
    } catch {
      return Check(name: "\(name): \(error)", ratio: .nan)
    }
  }

  /// A full matrix of numbers in (−1, 1) without structure: the fractional parts of multiples of the
  /// golden ratio.
  private static func sample(_ rowCount: Int, _ columnCount: Int) -> Matrix {
    Matrix(rowCount, columnCount) { i, j in
      let multiple = Double(1 + i * 31 + j * 17 + i * j) * 0.618_033_988_749_894_9
      return 2 * (multiple - multiple.rounded(.down)) - 1
    }
  }
}
