// LAPACK's own test of factorisations: the residual in units of what rounding explains, below 30, on
// matrices that are hard in different ways.

import MathEngine
import TestSupport
import Testing

@Suite struct FactorizationResidualTests {
  @Test(arguments: MatrixFamily.all, MatrixFamily.sizes)
  func lu(_ family: MatrixFamily, _ size: Int) throws {
    let a = family.make(size)
    let factors = a.lu()
    expectResidual((factors.reconstruct() - a).norm, scale: roundingScale(a))
    expectResidual(
      (factors.permutationMatrix * a - factors.lower * factors.upper).norm,
      scale: roundingScale(a))
    #expect(factors.lower.elements.allSatisfy { abs($0) <= 1 })
  }

  @Test(arguments: MatrixFamily.all, MatrixFamily.sizes)
  func solve(_ family: MatrixFamily, _ size: Int) throws {
    let a = family.make(size)
    if a.lu().isSingular { return }
    let b = randomVector(size, seed: 23) * (a.norm == 0 ? 1 : a.norm)
    let x = try a.solve(b)
    expectResidual((b - a * x).norm, scale: roundingScale(a) * x.norm)
  }

  @Test(arguments: MatrixFamily.all, MatrixFamily.sizes)
  func qr(_ family: MatrixFamily, _ size: Int) {
    let a = family.make(size)
    let factors = a.qr()
    expectResidual((factors.reconstruct() - a).norm, scale: roundingScale(a))
    expectResidual(orthogonalityError(factors.q), scale: Double(max(size, 1)) * .ulpOfOne)
  }

  @Test(arguments: MatrixFamily.all, MatrixFamily.sizes)
  func singularValues(_ family: MatrixFamily, _ size: Int) throws {
    let a = family.make(size)
    let svd = try a.svd()
    expectResidual((svd.u * svd.sigma * svd.vT - a).norm, scale: roundingScale(a), threshold: 35)
    let scale = Double(max(size, 1)) * .ulpOfOne
    expectResidual(orthogonalityError(svd.u), scale: scale, threshold: 35)
    expectResidual(orthogonalityError(svd.v), scale: scale, threshold: 35)
    let values = svd.singularValues.elements
    #expect(values.allSatisfy { $0 >= 0 } && values == values.sorted(by: >))
    let alone = try a.singularValues()
    expectResidual((alone - svd.singularValues).norm, scale: roundingScale(a), threshold: 35)
  }

  @Test(arguments: MatrixFamily.all, MatrixFamily.sizes)
  func symmetricEigen(_ family: MatrixFamily, _ size: Int) throws {
    let half = family.make(size)
    let a = (half + half.T) / 2
    let eigen = try a.symmetricEigen()
    expectResidual((eigen.reconstruct() - a).norm, scale: roundingScale(a))
    expectResidual(orthogonalityError(eigen.vectors), scale: Double(max(size, 1)) * .ulpOfOne)
    #expect(eigen.values.elements == eigen.values.elements.sorted())
    let alone = try a.symmetricEigenvalues()
    expectResidual((alone - eigen.values).norm, scale: roundingScale(a))
  }

  @Test(arguments: MatrixFamily.all, MatrixFamily.sizes)
  func generalEigen(_ family: MatrixFamily, _ size: Int) throws {
    let a = family.make(size)
    let eigen = try a.eigen()
    let error = a * eigen.vectors - eigen.vectors * .diagonal(eigen.values)
    expectResidual(error.norm, scale: roundingScale(a))
    for j in 0..<size { expectClose(eigen.vectors[column: j].norm, 1, relative: 1e-13) }
    let trace = eigen.values.real.sum
    expectResidual(abs(trace - a.trace), scale: roundingScale(a) * Double(max(size, 1)))
  }

  @Test(arguments: MatrixFamily.all, MatrixFamily.sizes)
  func cholesky(_ family: MatrixFamily, _ size: Int) throws {
    let half = family.make(size) / max(family.make(size).norm, 1)
    let a = product(half, half, transposeLeft: true) + .identity(size)
    let factor = try a.cholesky()
    expectResidual((factor.reconstruct() - a).norm, scale: roundingScale(a))
    let b = randomVector(size, seed: 29)
    let x = factor.solve(b)
    expectResidual((b - a * x).norm, scale: roundingScale(a) * x.norm)
    expectClose(factor.logDeterminant, log(factor.determinant), relative: 1e-12, absolute: 1e-12)
    expectClose(dot(b, x), pow(factor.solveLower(b).norm, 2), relative: 1e-12)
  }

  @Test(arguments: [(5, 3), (3, 5), (40, 7), (7, 40), (1, 6), (6, 1), (0, 3), (3, 0)])
  func rectangular(_ m: Int, _ n: Int) throws {
    let a = randomMatrix(m, n, seed: 31)
    let scale = Double(max(m, n)) * .ulpOfOne
    expectResidual((a.lu().reconstruct() - a).norm, scale: roundingScale(a))
    expectResidual((a.qr().reconstruct() - a).norm, scale: roundingScale(a))
    expectResidual(orthogonalityError(a.qr().fullQ), scale: scale)
    for kind in [SVDKind.full, .thin] {
      let svd = try a.svd(kind)
      expectResidual((svd.u * svd.sigma * svd.vT - a).norm, scale: roundingScale(a))
      expectResidual(orthogonalityError(svd.u), scale: scale)
      expectResidual(orthogonalityError(svd.v), scale: scale)
    }
  }

  @Test func largeMatrices() throws {
    let a = randomMatrix(300, 300, seed: 37)
    let symmetric = (a + a.T) / 2
    expectResidual((a.lu().reconstruct() - a).norm, scale: roundingScale(a))
    expectResidual((a.qr().reconstruct() - a).norm, scale: roundingScale(a))
    expectResidual((try a.svd().reconstruct() - a).norm, scale: roundingScale(a))
    let eigen = try symmetric.symmetricEigen()
    expectResidual((eigen.reconstruct() - symmetric).norm, scale: roundingScale(symmetric))
    let general = try a.eigen()
    let error = a * general.vectors - general.vectors * .diagonal(general.values)
    expectResidual(error.norm, scale: roundingScale(a))
  }
}
