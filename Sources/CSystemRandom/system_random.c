// The kernel's random numbers, replaced by a seeded stream: what a chapter draws without a generator
// of its own is then the same in every run.
//
// The language's library asks for them by the C library's `syscall`, and has no hook before that. So
// this library, which is searched before the C library, has a function of that name: it answers the
// one call and hands on all others.
#define _GNU_SOURCE
#include "CSystemRandom.h"
#include <dlfcn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>
#include <sys/syscall.h>

static _Atomic int is_seeded;
static _Atomic uint64_t state;

void system_random_seed(uint64_t seed) {
  atomic_store(&state, seed);
  atomic_store(&is_seeded, 1);
}

/// SplitMix64: Steele, Lea, Flood, “Fast splittable pseudorandom number generators”, 2014.
static uint64_t next_word(void) {
  uint64_t word = atomic_fetch_add(&state, 0x9E3779B97F4A7C15) + 0x9E3779B97F4A7C15;
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
  return word ^ (word >> 31);
}

static void fill(unsigned char *bytes, size_t count) {
  while (count > 0) {
    const uint64_t word = next_word();
    const size_t part = count < sizeof word ? count : sizeof word;
    memcpy(bytes, &word, part);
    bytes += part;
    count -= part;
  }
}

typedef long system_call(long, ...);

long syscall(long number, ...) {
  long words[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) words[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_getrandom && atomic_load(&is_seeded)) {
    fill((unsigned char *)words[0], (size_t)words[1]);
    return words[1];
  }
  static _Atomic(system_call *) kernel;
  system_call *call = atomic_load(&kernel);
  if (call == NULL) atomic_store(&kernel, call = (system_call *)dlsym(RTLD_NEXT, "syscall"));
  return call(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}
