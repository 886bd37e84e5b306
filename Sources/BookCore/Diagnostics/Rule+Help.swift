// What each rule is about, for readers of a findings file who do not have the book at hand.

extension Rule {
  /// The rule in a few words.
  var headline: String {
    switch self {
    case .unknownOption: "An option of a block that does not exist"
    case .badOption: "An option of a block with a value that it does not take"
    case .badFrontMatter: "Front matter that cannot be read"
    case .badConfiguration: "A setting of the book that cannot be read"
    case .badClaim: "A claim in prose that is not well formed"
    case .unreadableChapter: "A chapter that is not there, or is no text"
    case .missingData: "A data file that does not exist, or stands outside of the book"
    case .unclosedFence: "A fence that is never closed"
    case .duplicateLabel: "A label that is given twice"
    case .unknownReference: "A reference to a label that nothing has"
    case .unknownCitation: "A citation of a work that the bibliography lacks"
    case .badBibliography: "A bibliography that cannot be read"
    case .unknownFootnote: "A footnote mark without its note, or a note without its mark"
    case .deadLink: "A relative link to nothing"
    case .unlistedChapter: "A file of the book that its list of chapters leaves out"
    case .emptyChapter: "A chapter without any text"
    case .conflictMarker: "A merge conflict that was left in the text"
    case .missingImage: "An image whose file does not exist"
    case .missingAlt: "An image or figure without alternative text"
    case .badMath: "A formula that does not parse or cannot be shown"
    case .unclosedFormula: "A dollar sign that begins a formula which never ends"
    case .strayTeX: "TeX that stands outside of a formula"
    case .badMarkdown: "Markdown that has no meaning here"
    case .unbalancedHTML:
      "An element of raw HTML that is never closed, or a tag that closes nothing"
    case .typesetting: "What typesets formulas and code is not installed"
    case .compileError: "A block that does not compile"
    case .thrownError: "A block that threw an error"
    case .trap: "A block that trapped"
    case .exit: "A block that ended the program"
    case .timeout: "A block that took longer than it may"
    case .limit: "A block that used more memory, time or output than it may"
    case .recordLoss: "Results that did not arrive"
    case .machine: "A tool that failed, or a process that was stopped from outside"
    case .missingError: "A block that was to fail and did not"
    case .wrongError: "A block that failed in another way than it was to"
    case .sandbox: "Isolation that the kernel cannot give, or that a block ran into"
    case .negativeBase: "The power of a negative where the negative of a power may be meant"
    case .integerQuotient: "An exponent that is a quotient of integers, which drops its fraction"
    case .falseClaim: "A claim that does not hold"
    case .claimError: "A claim that could not be evaluated"
    case .splitNumber: "A checked number that goes on outside of its brackets"
    case .claimNotRun: "A claim that was never evaluated"
    case .valueError: "A value in prose that could not be computed"
    case .pinnedOutput: "A pinned output that differs from what was computed"
    case .unknownEquation: "A claim about an equation that does not exist"
    case .coverage: "Less is checked than was asked for"
    case .looseZero: "A claim that says 0 of a value that is not near 0"
    case .tight: "A claim that holds by its last digit alone"
    case .unstable: "A result that depends on the processor or on how numbers are rounded"
    case .nondeterministic: "A chapter that gives other results when it is run again"
    case .drift: "A committed report that differs from the rebuilt one"
    }
  }

  /// What to do about a finding of the rule.
  var help: String {
    switch self {
    case .unknownOption, .badOption:
      "Correct the `//| key: value` line at the top of the block, or remove it."
    case .badFrontMatter: "Correct the YAML between the `---` lines at the top of the chapter."
    case .badConfiguration: "Correct the key or the value in `mathbook.yml`."
    case .badClaim: "Write the claim as `[11](claim:a.dot(b))`, a number and a Swift expression."
    case .unclosedFence: "Close the fence with as many marks as it was opened with."
    case .duplicateLabel: "Rename one of the labels."
    case .unknownFootnote: "Correct the name, or write the mark or the note that is missing."
    case .unknownReference, .unknownEquation:
      "Correct the name, or add what it names."
    case .unknownCitation, .badBibliography: "Correct the key, or the BibTeX file."
    case .deadLink, .missingImage, .missingData: "Correct the path, or add the file."
    case .unlistedChapter:
      "List it under `chapters:`, or set the rule to ignore where files are left out on purpose."
    case .emptyChapter: "Write the chapter, or remove the file."
    case .conflictMarker: "Keep one of the versions, and remove the lines that git put around them."
    case .unreadableChapter: "Add the file, save it as UTF-8 text, or correct the list of chapters."
    case .missingAlt: "Say in words what the image shows, for readers who do not see it."
    case .badMath: "Correct the TeX at the place that is named."
    case .unclosedFormula: "Close the formula, or write `\\$` for a dollar sign."
    case .strayTeX: "Write `$…$` or `$$…$$` around a formula, and `@eq-x` for a reference."
    case .badMarkdown: "Rewrite the passage at the place that is named."
    case .unbalancedHTML: "Close the element in its chapter, or remove the tag that closes nothing."
    case .typesetting: "Run `mathbook doctor`, which says what to install."
    case .compileError, .thrownError, .trap, .exit:
      "Mend the block; `//| error: true` says that a block is meant to fail."
    case .timeout, .limit: "Make the block do less, or raise its limit in the block's options."
    case .recordLoss: "Run the chapter again; the program ended before its results were written."
    case .machine: "Mend what the message names, such as a full disk, and build again."
    case .missingError, .wrongError: "Remove or change `//| error:`, or mend the block."
    case .sandbox:
      "Leave out what the sandbox refuses; run the book on a kernel with Landlock and seccomp."
    case .negativeBase: "Write `-(x ** 2)` or `(-x) ** 2`."
    case .integerQuotient: "Write `x ** (1.0 / 2)`."
    case .falseClaim: "Correct the number in the text or the code that computes it."
    case .claimError, .valueError: "Correct the expression, or the block that it depends on."
    case .splitNumber: "Put the whole number, with its sign or power of ten, into the brackets."
    case .claimNotRun: "Call the code that the claim stands in, or remove the claim."
    case .pinnedOutput: "Correct the block, or take the new output over with `mathbook accept`."
    case .coverage: "Check more of the numbers and equations that the coverage page lists."
    case .looseZero: "Write `0 ± 1e-9`, or more decimals."
    case .tight: "Write one digit less, or state a tolerance."
    case .unstable: "Compute it in a more stable way, or state a tolerance that every run keeps."
    case .nondeterministic:
      "Draw random numbers from a source with a seed, and show no times and no addresses."
    case .drift: "Take the new report over with `mathbook build`, or mend what changed it."
    }
  }
}
