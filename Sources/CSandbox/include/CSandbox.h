// The door to the kernel's isolation: what a chapter's process asks of it before the first block.
// C, because Swift can call neither `syscall` nor a signal handler with a context.
#ifndef CSANDBOX_H
#define CSANDBOX_H
#include <stddef.h>
#include <stdint.h>

/// Rules of the sandbox; the numbers are those of `SandboxRule` in BookRecords.
enum {
  sandbox_rule_network = 1,
  sandbox_rule_processes = 2,
  sandbox_rule_inspection = 3,
  sandbox_rule_signals = 4,
  sandbox_rule_mounts = 5,
  sandbox_rule_namespaces = 6,
  sandbox_rule_kernel = 7,
  sandbox_rule_limits = 8,
  sandbox_rule_permissions = 9,
  sandbox_rule_shared_memory = 10,
};

/// A call that was refused.
struct sandbox_denial {
  int32_t step;
  int32_t rule;
  char call[24];
};

enum { sandbox_denial_capacity = 126 };

/// The page that the process shares with the tool; `ProgressPage` in BookRecords reads it.
struct sandbox_page {
  /// The statement that was announced last.
  int32_t step;
  /// The signal of a crash; 0 while there is none.
  int32_t signal;
  /// Where the crash happened, from the program's load address; 0 when in a library.
  uint64_t program_counter;
  /// The innermost call in the program, likewise; 0 when unknown.
  uint64_t caller;
  /// The address that was accessed, and the stack pointer.
  uint64_t address;
  uint64_t stack_pointer;
  /// The last error number of the system.
  int32_t error;
  int32_t denial_count;
  uint64_t reserved;
  struct sandbox_denial denials[sandbox_denial_capacity];
};

_Static_assert(offsetof(struct sandbox_page, error) == 40, "the reader knows this layout");
_Static_assert(offsetof(struct sandbox_page, denials) == 56, "the reader knows this layout");
_Static_assert(sizeof(struct sandbox_page) <= 4096, "it is one page");

/// The version of Landlock that the kernel has; 0 when it has none.
int32_t sandbox_landlock_version(void);

/// Whether the kernel filters system calls: 1 or 0.
int32_t sandbox_filters_calls(void);

/// Lets the process read beneath the paths of one list and also write beneath those of the other,
/// and reach no other file. Paths that do not exist are passed over. 0, or the error number.
int32_t sandbox_restrict_files(const char *const *readable, size_t readable_count,
                               const char *const *writable, size_t writable_count);

/// Refuses system calls that a chapter has no need of; what was refused is noted in the page.
/// 0, or the error number.
int32_t sandbox_restrict_calls(struct sandbox_page *page);

/// Notes crashes in the page. 0, or the error number.
int32_t sandbox_note_crashes(struct sandbox_page *page);

/// Ends the process when its parent ends. 0, the error number, or -1 when it has ended already.
int32_t sandbox_end_with_parent(int32_t parent);

#endif
