// What the C library does with memory that large arrays give back.

internal import COpenBLAS

enum AllocatorPolicy {
  /// Keeps up to 512 MB of freed memory in the process instead of returning every large block to the
  /// system, which would hand the pages out again one by one.
  static func retainFreedMemory() {
    // Setting one threshold stops the other from adapting, so both are set; 32 MB is the largest
    // block that glibc lets the heap serve.
    openblas_shim_keep_heap(32 << 20, 512 << 20)
  }
}
