// Tables: what each way of making one records.

import BookRecords
import MathEngine
import Testing

@testable import BookRuntime

@Suite struct TableTests {
  private func recorded(_ table: Table) throws -> TableRecord {
    guard case .table(let record) = try #require(RecordSink.events { show(table) }.first) else {
      throw NotACondition(description: "no table was recorded")
    }
    return record
  }

  private func texts(_ record: TableRecord) -> [[String]] { record.rows.map { $0.map(\.text) } }

  @Test func rowsKeepTheirValuesAndTakeTheColumnsFormat() throws {
    let record = try recorded(
      Table(
        "Norms", columns: ["norm", .init("value", unit: "m", format: .fixed(2))],
        rows: [["L1", 8], ["L2", 5.0990195]], hasRowHeaders: true))
    #expect(record.caption == "Norms")
    #expect(record.hasRowHeaders)
    #expect(record.columns.map(\.unit) == [nil, "m"])
    #expect(record.columns.map(\.alignment) == [.left, .decimal])
    #expect(texts(record) == [["L1", "8.00"], ["L2", "5.10"]])
    #expect(record.rows[1][1].value == .number(5.0990195))
  }

  @Test func columnsOfDifferentKindsStandSideBySide() throws {
    let steps: Vector = [0.1, 0.01]
    let record = try recorded(
      Table(
        "Errors",
        [
          "step": steps, .init("error", format: .scientific(1)): [0.05, 0.0005], "n": [10, 100],
          .init("method", alignment: .center): ["forward", "central"],
        ]))
    #expect(
      texts(record) == [
        ["0.1", "5.0e-02", "10", "forward"], ["0.01", "5.0e-04", "100", "central"],
      ])
    #expect(record.columns.map(\.alignment) == [.decimal, .decimal, .decimal, .center])
  }

  @Test func aMissingNumberIsADashAmongNumbers() throws {
    let order: [Double?] = [nil, 2.25, 10.5]
    let record = try recorded(
      Table(["n": [1, 2, 3], "order": order, "none": [nil, nil, nil] as [Int?]]))
    #expect(texts(record).map { $0[1] } == ["–", "2.25", "10.5"])
    #expect(record.columns.map(\.alignment) == [.decimal, .decimal, .left])
    #expect(texts(record)[0][2] == "–")
  }

  @Test func aMatrixIsATable() throws {
    let confusion = Matrix(rows: [[5, 1], [0, 6]])
    let record = try recorded(
      Table(nil, confusion, columns: ["cat", "dog"], rowHeaders: ["cat", "dog"], corner: "actual"))
    #expect(record.columns.map(\.title) == ["actual", "cat", "dog"])
    #expect(texts(record) == [["cat", "5", "1"], ["dog", "0", "6"]])
    #expect(record.hasRowHeaders)
    #expect(try recorded(Table(nil, confusion, columns: ["a", "b"])).hasRowHeaders == false)
    #expect(
      try recorded(Table(confusion, columns: ["a", "b"]))
        == recorded(Table(nil, confusion, columns: ["a", "b"])))
    #expect(try recorded(Table(["h": [1.0, 2]])) == recorded(Table(nil, ["h": [1.0, 2]])))
  }

  @Test func keyPathsMakeColumns() throws {
    struct Run {
      var method: String
      var steps: Int
      var loss: Double
    }
    let runs = [Run(method: "Adam", steps: 100, loss: 0.125)]
    let record = try recorded(
      Table(of: runs, ["method": \.method, "steps": \.steps, .init("loss", unit: "bits"): \.loss]))
    #expect(texts(record) == [["Adam", "100", "0.125"]])
    #expect(record.columns.map(\.unit) == [nil, nil, "bits"])
  }

  @Test func complexCellsTakeTheFormatToo() throws {
    let record = try recorded(
      Table(columns: [.init("λ", format: .fixed(1))], rows: [[Complex(0.5, -2)]]))
    #expect(texts(record) == [["0.5 - 2.0i"]])
  }

  @Test func wrongCountsStopWithTheCounts() async throws {
    let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Table("Norms", columns: ["a", "b"], rows: [["x", 1], ["y"]])
    }
    let message = String(decoding: row?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("Table “Norms”: row 1 has 1 cells and there are 2 columns"))
    let columns = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Table(nil, ["h": [1.0, 2], "e": [1.0]])
    }
    let counts = String(decoding: columns?.standardErrorContent ?? [], as: UTF8.self)
    #expect(counts.contains("the columns differ in count: h has 2, e has 1"))
  }
}
