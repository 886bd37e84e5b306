// OpenBLAS as a whole: its build, its kernels and its threads.

internal import COpenBLAS

enum BackendLibrary {
  static var configuration: String { openblas_get_config().map { String(cString: $0) } ?? "" }

  static var coreName: String { openblas_get_corename().map { String(cString: $0) } ?? "" }

  static var threadCount: Int {
    get { Int(openblas_get_num_threads()) }
    set { openblas_set_num_threads(Int32(newValue)) }
  }
}
