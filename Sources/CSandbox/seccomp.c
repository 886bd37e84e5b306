// Which system calls the process may make: a seccomp filter that is made from a list. A refused call
// raises SIGSYS; its handler notes the call and lets it return EPERM, so that the program goes on.
#define _GNU_SOURCE
#include "CSandbox.h"
#include <asm/ioctls.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include "refused_calls.h"

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the sandbox knows the system calls of x86-64 and AArch64 only"
#endif

/// What `si_code` says of a signal that a filter raised.
enum { raised_by_filter = 1 };

/// Calls above this one are younger than the list: programs are told that the kernel lacks them.
enum { last_known_call = 450 };

enum { instruction_limit = 8 * refused_call_count + 16 };

static struct sandbox_page *shared;

struct program {
  struct sock_filter code[instruction_limit];
  unsigned short count;
};

static void emit(struct program *p, unsigned short operation, uint32_t value, unsigned char yes,
                 unsigned char no) {
  p->code[p->count++] = (struct sock_filter)BPF_JUMP(operation, value, yes, no);
}

static void load(struct program *p, size_t offset) {
  emit(p, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

static void answer(struct program *p, uint32_t action) { emit(p, BPF_RET | BPF_K, action, 0, 0); }

/// Skips the next instruction unless the loaded word has the value.
static void unless_equal_skip(struct program *p, uint32_t value) {
  emit(p, BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
}

static void load_argument(struct program *p, int index, int upper_half) {
  load(p, offsetof(struct seccomp_data, args) + 8 * (size_t)index + (upper_half ? 4 : 0));
}

/// Allows the call when a pointer is null: both its halves are.
static void allow_null(struct program *p, int index) {
  load_argument(p, index, 0);
  emit(p, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3);
  load_argument(p, index, 1);
  unless_equal_skip(p, 0);
  answer(p, SECCOMP_RET_ALLOW);
}

static void allow_threads(struct program *p) {
  const uint32_t namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
                              CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
  load_argument(p, 0, 0);
  emit(p, BPF_JMP | BPF_JSET | BPF_K, namespaces, 2, 0);
  emit(p, BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1);
  answer(p, SECCOMP_RET_ALLOW);
}

static void allow_other_values(struct program *p, int index, uint32_t one, uint32_t another) {
  load_argument(p, index, 0);
  emit(p, BPF_JMP | BPF_JEQ | BPF_K, one, 2, 0);
  emit(p, BPF_JMP | BPF_JEQ | BPF_K, another, 1, 0);
  answer(p, SECCOMP_RET_ALLOW);
}

static void allow_exceptions(struct program *p, enum condition condition) {
  switch (condition) {
  case always:
  case but_pretend: break;
  case unless_thread: allow_threads(p); break;
  case unless_self:
    load_argument(p, 0, 0);
    unless_equal_skip(p, (uint32_t)getpid());
    answer(p, SECCOMP_RET_ALLOW);
    break;
  case unless_second_null: allow_null(p, 1); break;
  case unless_third_null: allow_null(p, 2); break;
  case if_typing: allow_other_values(p, 1, TIOCSTI, TIOCLINUX); break;
  case if_parting: allow_other_values(p, 0, PR_SET_PDEATHSIG, PR_SET_PDEATHSIG); break;
  }
}

/// The number of the call stays loaded past each rule that is not about it.
static void refuse(struct program *p, const struct refused_call *call) {
  unsigned short jump = p->count;
  unless_equal_skip(p, (uint32_t)call->number);
  allow_exceptions(p, call->condition);
  int pretends = call->condition == but_pretend;
  answer(p, pretends ? SECCOMP_RET_ERRNO : SECCOMP_RET_TRAP | (uint32_t)call->rule);
  p->code[jump].jf = (unsigned char)(p->count - jump - 1);
}

static void write_program(struct program *p) {
  p->count = 0;
  load(p, offsetof(struct seccomp_data, arch));
  emit(p, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
  answer(p, SECCOMP_RET_KILL_PROCESS);
  load(p, offsetof(struct seccomp_data, nr));
  // This also answers the numbers of the x32 interface, which start far above.
  emit(p, BPF_JMP | BPF_JGT | BPF_K, last_known_call, 0, 1);
  answer(p, SECCOMP_RET_ERRNO | ENOSYS);
  // Its flags are behind a pointer; the C library falls back to `clone`.
  unless_equal_skip(p, SYS_clone3);
  answer(p, SECCOMP_RET_ERRNO | ENOSYS);
  for (int i = 0; i < refused_call_count; i++) refuse(p, &refused_calls[i]);
  answer(p, SECCOMP_RET_ALLOW);
}

static const char *name_of(long number) {
  for (int i = 0; i < refused_call_count; i++)
    if (refused_calls[i].number == number) return refused_calls[i].name;
  return "";
}

/// Each call is noted once for each statement.
static void note_denial(int32_t rule, const char *name) {
  int32_t count = __atomic_load_n(&shared->denial_count, __ATOMIC_ACQUIRE);
  for (int32_t i = 0; i < count && i < sandbox_denial_capacity; i++) {
    struct sandbox_denial *known = &shared->denials[i];
    if (known->step == shared->step && strncmp(known->call, name, sizeof known->call) == 0) return;
  }
  if (count < 0 || count >= sandbox_denial_capacity) return;
  struct sandbox_denial *entry = &shared->denials[count];
  entry->step = shared->step;
  entry->rule = rule;
  strncpy(entry->call, name, sizeof entry->call - 1);
  __atomic_store_n(&shared->denial_count, count + 1, __ATOMIC_RELEASE);
}

/// Runs in the place of a refused call, which then returns what is put into its register.
static void refused(int number, siginfo_t *info, void *opaque) {
  (void)number;
  ucontext_t *context = opaque;
  if (info->si_code != raised_by_filter) return;
  note_denial(info->si_errno, name_of(info->si_syscall));
#if defined(__x86_64__)
  context->uc_mcontext.gregs[REG_RAX] = -EPERM;
#else
  context->uc_mcontext.regs[0] = (unsigned long long)-EPERM;
#endif
}

int32_t sandbox_filters_calls(void) {
  uint32_t action = SECCOMP_RET_TRAP;
  return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

int32_t sandbox_restrict_calls(struct sandbox_page *page) {
  static struct program program;
  shared = page;
  struct sigaction action = {.sa_sigaction = refused, .sa_flags = SA_SIGINFO | SA_NODEFER};
  sigset_t signals;
  if (sigemptyset(&signals) != 0 || sigaddset(&signals, SIGSYS) != 0 ||
      sigaction(SIGSYS, &action, NULL) != 0 || sigprocmask(SIG_UNBLOCK, &signals, NULL) != 0 ||
      prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return errno;
  write_program(&program);
  struct sock_fprog filter = {program.count, program.code};
  // All threads at once; there is one, unless a library has started more.
  long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  if (result < 0) return errno;
  return result > 0 ? EBUSY : 0;
}
