// Which files the process may reach: Landlock. The kernel's numbers stand here because the headers
// of older systems lack the newer ones.
#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { create_ruleset = 444, add_rule = 445, restrict_self = 446 };
enum { beneath_path = 1, only_version = 1 };

enum : uint64_t {
  write_file = 1 << 1,
  read_file = 1 << 2,
  read_folder = 1 << 3,
  remove_folder = 1 << 4,
  remove_file = 1 << 5,
  make_folder = 1 << 7,
  make_file = 1 << 8,
  make_link = 1 << 12,
  move = 1 << 13,
  truncate_file = 1 << 14,
};

struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scope;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

static const uint64_t reading = read_file | read_folder;
static const uint64_t writing = write_file | remove_folder | remove_file | make_folder | make_file |
                                make_link | move | truncate_file;
static const uint64_t of_a_file = write_file | read_file | truncate_file;

int32_t sandbox_landlock_version(void) {
  long version = syscall(create_ruleset, NULL, 0, only_version);
  return version > 0 ? (int32_t)version : 0;
}

/// Everything that a version can refuse.
static struct ruleset everything(int32_t version) {
  int rights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  return (struct ruleset){
      .files = (1ULL << rights) - 1,
      .network = version >= 4 ? 3 : 0,  // binding and connecting TCP sockets
      .scope = version >= 6 ? 3 : 0,    // abstract sockets and signals beyond the sandbox
  };
}

static int32_t allow(int ruleset, const char *path, uint64_t rights) {
  int file = open(path, O_PATH | O_CLOEXEC);
  if (file < 0) return errno == ENOENT || errno == EACCES ? 0 : errno;
  struct stat facts;
  int32_t problem = fstat(file, &facts) == 0 ? 0 : errno;
  if (problem == 0) {
    struct path_rule rule = {S_ISDIR(facts.st_mode) ? rights : rights & of_a_file, file};
    if (syscall(add_rule, ruleset, beneath_path, &rule, 0) != 0) problem = errno;
  }
  close(file);
  return problem;
}

/// The superuser's chapter keeps the right to pass over the modes of files that its rules name, and
/// nothing else of what makes it one: `/proc` has files of the kernel.
static int32_t give_up_privileges(void) {
  struct __user_cap_header_struct process = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3];
  if (syscall(SYS_capget, &process, sets) != 0) return errno;
  const uint32_t kept = 1U << CAP_DAC_OVERRIDE | 1U << CAP_DAC_READ_SEARCH;
  for (int i = 0; i < _LINUX_CAPABILITY_U32S_3; i++) {
    uint32_t mask = i == 0 ? kept : 0;
    sets[i].effective &= mask;
    sets[i].permitted &= mask;
    sets[i].inheritable = 0;
  }
  return syscall(SYS_capset, &process, sets) == 0 ? 0 : errno;
}

int32_t sandbox_restrict_files(const char *const *readable, size_t readable_count,
                               const char *const *writable, size_t writable_count) {
  struct ruleset handled = everything(sandbox_landlock_version());
  int ruleset = (int)syscall(create_ruleset, &handled, sizeof handled, 0);
  if (ruleset < 0) return errno;
  int32_t problem = 0;
  for (size_t i = 0; i < readable_count && problem == 0; i++)
    problem = allow(ruleset, readable[i], reading & handled.files);
  for (size_t i = 0; i < writable_count && problem == 0; i++)
    problem = allow(ruleset, writable[i], (reading | writing) & handled.files);
  // The thread pool reads in `/proc/<thread>/stat` how its threads are, and ends the program when it
  // cannot; no rule can name threads to come. What is private there stays so: Landlock lets nobody
  // look into a process outside.
  if (problem == 0) problem = allow(ruleset, "/proc", read_file & handled.files);
  if (problem == 0) problem = give_up_privileges();
  if (problem == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) problem = errno;
  if (problem == 0 && syscall(restrict_self, ruleset, 0) != 0) problem = errno;
  close(ruleset);
  return problem;
}
