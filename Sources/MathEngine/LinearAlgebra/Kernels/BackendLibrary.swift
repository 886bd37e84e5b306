// OpenBLAS as a whole: its build and its kernels.

internal import COpenBLAS

enum BackendLibrary {
  static var configuration: String { openblas_get_config().map { String(cString: $0) } ?? "" }

  static var coreName: String { openblas_get_corename().map { String(cString: $0) } ?? "" }
}
