// The list of refused system calls. Included once, by seccomp.c.

#ifndef SYS_clone3
#define SYS_clone3 435
#endif
#ifndef SYS_pidfd_getfd
#define SYS_pidfd_getfd 438
#endif
#ifndef SYS_process_madvise
#define SYS_process_madvise 440
#endif
#ifndef SYS_mount_setattr
#define SYS_mount_setattr 442
#endif
#ifndef SYS_quotactl_fd
#define SYS_quotactl_fd 443
#endif

/// Which arguments make a call a refused one.
enum condition {
  always,
  /// Unless it makes a thread of this process.
  unless_thread,
  /// Unless it is about this process.
  unless_self,
  /// Unless the argument is null.
  unless_second_null,
  unless_third_null,
  /// If it types into a terminal.
  if_typing,
  /// If it would outlive the tool.
  if_parting,
  /// Nothing is done, and success is answered: Foundation gives up copying a file otherwise, and the
  /// thread pool complains to the system's log, which takes a socket.
  but_pretend,
};

struct refused_call {
  long number;
  const char *name;
  int32_t rule;
  enum condition condition;
};

#define REFUSE(call, rule) {SYS_##call, #call, sandbox_rule_##rule, always}
#define REFUSE_IF(call, rule, condition) {SYS_##call, #call, sandbox_rule_##rule, condition}

static const struct refused_call refused_calls[] = {
    REFUSE(socket, network),
    REFUSE(socketpair, network),
    REFUSE(connect, network),
    REFUSE(bind, network),
    REFUSE(listen, network),
    REFUSE(accept, network),
    REFUSE(accept4, network),

    REFUSE(execve, processes),
    REFUSE(execveat, processes),
    REFUSE_IF(clone, processes, unless_thread),

    REFUSE(ptrace, inspection),
    REFUSE(process_vm_readv, inspection),
    REFUSE(process_vm_writev, inspection),
    REFUSE(process_madvise, inspection),
    REFUSE(kcmp, inspection),
    REFUSE(pidfd_open, inspection),
    REFUSE(pidfd_getfd, inspection),
    REFUSE(perf_event_open, inspection),

    REFUSE(pidfd_send_signal, signals),
    REFUSE(tkill, signals),
    REFUSE_IF(kill, signals, unless_self),
    REFUSE_IF(tgkill, signals, unless_self),
    REFUSE_IF(rt_sigqueueinfo, signals, unless_self),
    REFUSE_IF(rt_tgsigqueueinfo, signals, unless_self),

    REFUSE(mount, mounts),
    REFUSE(umount2, mounts),
    REFUSE(pivot_root, mounts),
    REFUSE(chroot, mounts),
    REFUSE(swapon, mounts),
    REFUSE(swapoff, mounts),
    REFUSE(open_tree, mounts),
    REFUSE(move_mount, mounts),
    REFUSE(fsopen, mounts),
    REFUSE(fsconfig, mounts),
    REFUSE(fsmount, mounts),
    REFUSE(fspick, mounts),
    REFUSE(mount_setattr, mounts),
    REFUSE(name_to_handle_at, mounts),
    REFUSE(open_by_handle_at, mounts),
    REFUSE(quotactl, mounts),
    REFUSE(quotactl_fd, mounts),
    REFUSE(fanotify_init, mounts),

    REFUSE(unshare, namespaces),
    REFUSE(setns, namespaces),

    REFUSE(kexec_load, kernel),
    REFUSE(kexec_file_load, kernel),
    REFUSE(init_module, kernel),
    REFUSE(finit_module, kernel),
    REFUSE(delete_module, kernel),
    REFUSE(bpf, kernel),
    REFUSE(keyctl, kernel),
    REFUSE(add_key, kernel),
    REFUSE(request_key, kernel),
    REFUSE(userfaultfd, kernel),
    REFUSE(io_uring_setup, kernel),
    REFUSE(io_uring_enter, kernel),
    REFUSE(io_uring_register, kernel),
    REFUSE(reboot, kernel),
    REFUSE(acct, kernel),
    REFUSE(syslog, kernel),
    REFUSE(settimeofday, kernel),
    REFUSE(clock_settime, kernel),
    REFUSE(clock_adjtime, kernel),
    REFUSE(adjtimex, kernel),
    REFUSE(sethostname, kernel),
    REFUSE(setdomainname, kernel),
    REFUSE(vhangup, kernel),
    REFUSE_IF(ioctl, kernel, if_typing),

    REFUSE(setrlimit, limits),
    REFUSE_IF(prlimit64, limits, unless_third_null),
    REFUSE(setpgid, limits),
    REFUSE(setsid, limits),
    REFUSE_IF(prctl, limits, if_parting),
    REFUSE_IF(setpriority, limits, but_pretend),

    REFUSE(fchmodat, permissions),
    REFUSE(fchown, permissions),
    REFUSE(fchownat, permissions),
    REFUSE(setxattr, permissions),
    REFUSE(lsetxattr, permissions),
    REFUSE_IF(fchmod, permissions, but_pretend),
    REFUSE_IF(fsetxattr, permissions, but_pretend),
    REFUSE(removexattr, permissions),
    REFUSE(lremovexattr, permissions),
    REFUSE(fremovexattr, permissions),
    REFUSE(mknodat, permissions),
    REFUSE_IF(utimensat, permissions, unless_second_null),

    REFUSE(shmget, shared_memory),
    REFUSE(shmat, shared_memory),
    REFUSE(semget, shared_memory),
    REFUSE(msgget, shared_memory),
    REFUSE(mq_open, shared_memory),
#ifdef __x86_64__
    REFUSE(fork, processes),
    REFUSE(vfork, processes),
    REFUSE(iopl, kernel),
    REFUSE(ioperm, kernel),
    REFUSE(chmod, permissions),
    REFUSE(chown, permissions),
    REFUSE(lchown, permissions),
    REFUSE(mknod, permissions),
    REFUSE(utime, permissions),
    REFUSE(utimes, permissions),
    REFUSE_IF(futimesat, permissions, unless_second_null),
#endif
};

enum { refused_call_count = sizeof refused_calls / sizeof refused_calls[0] };
