// What the chapter prints: standard output, which is the chapter's text file.

@preconcurrency internal import Glibc

/// The file that standard output leads to, and whether all that was printed is in it.
struct PrintedText {
  private var file = stat()

  /// Takes standard output as it is for the text file.
  mutating func begin() {
    fstat(STDOUT_FILENO, &file)
    // A trap ends the process as it stands: what was printed before must be in the file by then.
    setvbuf(stdout, nil, _IOLBF, 0)
  }

  /// Why something that was printed is lost; nil when all is in the file.
  func loss() -> String? {
    fflush(nil)
    var now = stat()
    if fstat(STDOUT_FILENO, &now) != 0 { return "the chapter closed its standard output" }
    if (now.st_dev, now.st_ino) != (file.st_dev, file.st_ino) {
      return "the chapter led its standard output elsewhere"
    }
    if ferror(stdout) != 0 {
      return "what was printed could not be written; is the disk of temporary files full?"
    }
    return nil
  }

  /// How many bytes were printed.
  var offset: Int { Int(lseek(STDOUT_FILENO, 0, SEEK_CUR)) }
}
