// What the tool and a chapter's process have agreed on: the variables of its environment, and the
// exit code that says that it could not report.

/// A variable of the environment in which the tool tells a chapter's process its settings.
public enum ProcessSetting: String, Sendable {
  /// Which of a program's chapters is to run.
  case entry = "MATHBOOK_ENTRY"
  /// The numbers of the cells that the run passes over, with commas between them.
  case leftOut = "MATHBOOK_LEFT_OUT"
  /// The file of what the chapter prints.
  case text = "MATHBOOK_TEXT"
  /// The file of the page that the tool reads its progress from.
  case progress = "MATHBOOK_PROGRESS"
  case seed = "MATHBOOK_SEED"
  /// The chapter's tolerance in words.
  case tolerance = "MATHBOOK_TOLERANCE"
  /// Threads of products and factorisations.
  case threads = "MATHBOOK_THREADS"
  case rounding = "MATHBOOK_ROUNDING"
  case cpuSeconds = "MATHBOOK_CPU_SECONDS"
  case memoryBytes = "MATHBOOK_MEMORY_BYTES"
  case fileBytes = "MATHBOOK_FILE_BYTES"
  /// The number of the tool's process.
  case parent = "MATHBOOK_PARENT"
  case sandbox = "MATHBOOK_SANDBOX"
  /// Folders that an isolated chapter may read, one on each line.
  case readable = "MATHBOOK_READABLE"
  /// Folders that an isolated chapter may write, one on each line.
  case writable = "MATHBOOK_WRITABLE"
}

/// The exit code of a chapter's process that can no longer report to the tool.
public let lostRecordsExitCode: Int32 = 70
