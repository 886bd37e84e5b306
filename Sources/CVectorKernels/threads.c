// Threads that begin on another processor than that of the thread that starts them.
#define _GNU_SOURCE
#include <sched.h>

#include "include/CVectorKernels.h"

#ifdef __linux__
// OpenBLAS's threads wait for work by yielding, so that every processor looks busy to the kernel, and
// it would often put the new thread beside the one that goes on working: they would take turns.
static void begin_elsewhere(pthread_attr_t *attributes) {
  cpu_set_t allowed;
  int here = sched_getcpu();
  if (here < 0 || sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  CPU_CLR(here, &allowed);
  if (CPU_COUNT(&allowed) > 0) pthread_attr_setaffinity_np(attributes, sizeof allowed, &allowed);
}
#else
static void begin_elsewhere(pthread_attr_t *attributes) { (void)attributes; }
#endif

int vector_kernels_start_thread(pthread_t *thread, void *(*run)(void *), void *argument) {
  pthread_attr_t attributes;
  int failure = pthread_attr_init(&attributes);
  if (failure != 0) return failure;
  begin_elsewhere(&attributes);
  failure = pthread_create(thread, &attributes, run, argument);
  pthread_attr_destroy(&attributes);
  return failure;
}
