// What the C library does with memory that large arrays give back.

internal import CVectorKernels

enum AllocatorPolicy {
  /// Keeps up to 512 MB of freed memory in the process instead of returning every large block to the
  /// system, which would hand the pages out again one by one; the first 128 MB in large pages.
  static func retainFreedMemory() {
    vector_kernels_keep_heap(32 << 20, 512 << 20, 128 << 20)
  }
}
