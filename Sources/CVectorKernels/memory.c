// What the C library does with memory that large arrays give back.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdlib.h>

#include "include/CVectorKernels.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

// Setting one threshold stops the other from adapting, so both are set; glibc accepts blocks up to
// 32 MB. The first part of the heap is then asked for at once, which takes no memory before it is
// used, and in large pages, without which looking up addresses takes up to a third of a pass.
void vector_kernels_keep_heap(int block, int kept, int large_pages) {
  mallopt(M_MMAP_THRESHOLD, block);
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_TOP_PAD, large_pages);
  char *start = sbrk(0);
  void *volatile last = malloc(256 << 10);
  free(last);
  char *end = sbrk(0);
  if (end - start >= large_pages) {
    const size_t page = 2 << 20;
    char *first = (char *)(((uintptr_t)start + page - 1) & ~(uintptr_t)(page - 1));
    madvise(first, (size_t)(end - first) & ~(page - 1), MADV_HUGEPAGE);
  }
  mallopt(M_TOP_PAD, 1 << 20);
}
#else
void vector_kernels_keep_heap(int block, int kept, int large_pages) {
  (void)block, (void)kept, (void)large_pages;
}
#endif
