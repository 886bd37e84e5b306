// Sorts the records of a run to the cells that they belong to.

import BookRecords

/// What one run says of each cell.
struct TranscriptBuilder {
  let run: ChapterRun
  let program: GeneratedProgram
  /// The cells that were part of the program, in order.
  let cells: [Cell]

  /// What each cell put out, by its index. Text stands between the records that it was printed
  /// between.
  func outputs() -> [Int: [Output]] {
    var outputs: [Int: [Output]] = [:]
    var cell = -1
    var offset = 0
    for record in run.records {
      appendText(from: offset, to: record.offset, to: &outputs[cell, default: []])
      offset = max(offset, min(record.offset, run.text.count))
      cell = record.cell
      if let output = Self.output(record.event) { outputs[cell, default: []].append(output) }
    }
    appendText(from: offset, to: run.text.count, to: &outputs[cell, default: []])
    return outputs.filter { $0.key >= 0 }
  }

  private func appendText(from start: Int, to end: Int, to outputs: inout [Output]) {
    let end = min(end, run.text.count)
    guard start < end else { return }
    let text = String(decoding: run.folders.renamed(run.text[start..<end]), as: UTF8.self)
    if case .text(let before)? = outputs.last {
      outputs[outputs.count - 1] = .text(before + text)
    } else {
      outputs.append(.text(text))
    }
  }

  private static func output(_ event: Record.Event) -> Output? {
    switch event {
    case .value(let shown): .value(shown)
    case .tex(let tex): .tex(tex)
    case .table(let table): .table(table)
    case .figure(let figure): .figure(figure)
    case .claim(let claim): .claim(claim)
    case .begin, .enter, .failure, .thrown, .caught, .end: nil
    }
  }

  /// Errors that inline cells threw, by the cell's index.
  var inlineFailures: [Int: String] {
    run.records.reduce(into: [:]) { failures, record in
      if case .failure(let message) = record.event { failures[record.cell] = message }
    }
  }

  /// How blocks threw that the program survived, by the cell's index.
  func caught() -> [Int: Failure] {
    run.records.reduce(into: [:]) { failures, record in
      guard case .caught(let message, let statement) = record.event,
        program.steps.indices.contains(statement)
      else { return }
      let step = program.steps[statement]
      let reading = FailureReading(run: run, denials: refused(step.cell))
      failures[record.cell] = reading.thrown(message, at: step.range)
    }
  }

  var backend: (name: String, missing: [String])? {
    for case .begin(let backend, let isolation) in run.records.map(\.event) {
      return (backend, isolation)
    }
    return nil
  }

  /// What the sandbox refused each cell, by the cell's index.
  func denials() -> [Int: [SandboxDenial]] {
    run.page.denials.reduce(into: [:]) { denials, denial in
      guard program.steps.indices.contains(denial.step) else { return }
      let step = program.steps[denial.step]
      denials[step.cell, default: []].append(
        SandboxDenial(rule: denial.rule, call: denial.call, range: step.range))
    }
  }

  /// The cell that the program did not survive, and how it failed; nil when all is well.
  func failure() -> (cell: Int, failure: Failure)? {
    guard !run.isComplete else { return nil }
    let step = failingStep
    let entered = run.records.last { $0.cell >= 0 }?.cell
    guard let index = step?.cell ?? run.harmfulCell ?? entered ?? cells.first?.index,
      let cell = cells.first(where: { $0.index == index })
    else { return nil }
    let reading = FailureReading(run: run, denials: refused(index))
    return (index, reading.failure(at: step?.range ?? cell.range))
  }

  /// What the sandbox refused a cell.
  private func refused(_ cell: Int) -> [ProgressPage.Denial] {
    run.page.denials.filter {
      program.steps.indices.contains($0.step) && program.steps[$0.step].cell == cell
    }
  }

  /// The statement that was running, unless the program went on after what is to be told.
  private var failingStep: GeneratedProgram.Step? {
    let wentOn = run.ending == .exited(0) && run.harmfulCell != nil
    guard !wentOn, program.steps.indices.contains(run.lastStep) else { return nil }
    return program.steps[run.lastStep]
  }
}
