// What is known of a process that ends badly: where it crashed, and that it ends with its parent.
#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <link.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

/// Where the first frame of the main thread starts; the C library sets it.
extern void *__libc_stack_end;

static struct sandbox_page *shared;
/// Where the program is in memory.
static uintptr_t program_start, program_end;

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGABRT};
enum { crash_signal_count = sizeof crash_signals / sizeof crash_signals[0] };

/// The program is the first object.
static int note_program(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size;
  (void)unused;
  program_start = info->dlpi_addr;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[i];
    uintptr_t end = info->dlpi_addr + part->p_vaddr + part->p_memsz;
    if (part->p_type == PT_LOAD && end > program_end) program_end = end;
  }
  return 1;
}

static uint64_t in_program(uintptr_t address) {
  return address > program_start && address < program_end ? address - program_start : 0;
}

/// Follows the frames of the main thread up to the first that returns into the program.
static uint64_t innermost_call(uintptr_t frame, uintptr_t stack) {
  const uintptr_t end = (uintptr_t)__libc_stack_end;
  if (syscall(SYS_gettid) != getpid()) return 0;
  uintptr_t lowest = stack;
  for (int depth = 0; depth < 256; depth++) {
    if (frame < lowest || frame + 16 > end || frame % sizeof frame != 0) return 0;
    const uintptr_t *words = (const uintptr_t *)frame;
    uint64_t place = in_program(words[1]);
    if (place != 0) return place - 1;
    lowest = frame + 16;
    frame = words[0];
  }
  return 0;
}

static void crashed(int number, siginfo_t *info, void *opaque) {
  const int error = errno;
  const ucontext_t *context = opaque;
#if defined(__x86_64__)
  const uintptr_t counter = (uintptr_t)context->uc_mcontext.gregs[REG_RIP];
  const uintptr_t stack = (uintptr_t)context->uc_mcontext.gregs[REG_RSP];
  const uintptr_t frame = (uintptr_t)context->uc_mcontext.gregs[REG_RBP];
#else
  const uintptr_t counter = context->uc_mcontext.pc;
  const uintptr_t stack = context->uc_mcontext.sp;
  const uintptr_t frame = context->uc_mcontext.regs[29];
#endif
  if (shared->signal == 0) {
    shared->signal = number;
    shared->error = error;
    shared->program_counter = in_program(counter);
    shared->address = info->si_code > 0 ? (uintptr_t)info->si_addr : 0;
    shared->stack_pointer = stack;
    shared->caller = innermost_call(frame, stack);
  }
  // The signal is raised again with its own effect, which comes when this handler returns.
  signal(number, SIG_DFL);
  raise(number);
}

int32_t sandbox_note_crashes(struct sandbox_page *page) {
  static char stack_of_handler[64 << 10] __attribute__((aligned(16)));
  shared = page;
  dl_iterate_phdr(note_program, NULL);
  const stack_t stack = {.ss_sp = stack_of_handler, .ss_size = sizeof stack_of_handler};
  if (sigaltstack(&stack, NULL) != 0) return errno;
  struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  for (int i = 0; i < crash_signal_count; i++)
    if (sigaction(crash_signals[i], &action, NULL) != 0) return errno;
  return 0;
}

int32_t sandbox_end_with_parent(int32_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  // The parent may have ended before; then another process has adopted this one.
  return getppid() == parent ? 0 : -1;
}
