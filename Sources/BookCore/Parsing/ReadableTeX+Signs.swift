// The signs that TeX's names stand for.

extension ReadableTeX {
  /// By the names without their backslash.
  static let signs: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "ell": "ℓ", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑",
    "prod": "∏", "int": "∫", "in": " ∈ ", "notin": " ∉ ", "subset": " ⊂ ", "subseteq": " ⊆ ",
    "cup": " ∪ ", "cap": " ∩ ", "emptyset": "∅", "forall": "∀", "exists": "∃", "neg": "¬",
    "le": " ≤ ", "leq": " ≤ ", "ge": " ≥ ", "geq": " ≥ ", "ne": " ≠ ", "neq": " ≠ ",
    "approx": " ≈ ", "equiv": " ≡ ", "sim": " ∼ ", "propto": " ∝ ", "to": " → ",
    "rightarrow": " → ", "leftarrow": " ← ", "mapsto": " ↦ ", "Rightarrow": " ⇒ ", "iff": " ⇔ ",
    "colon": ": ",
    "cdot": "·", "times": "×", "otimes": "⊗", "oplus": "⊕", "odot": "⊙", "circ": "∘", "pm": "±",
    "perp": " ⊥ ", "mid": " | ", "vert": "|", "Vert": "‖", "lVert": "‖", "rVert": "‖",
    "lvert": "|", "rvert": "|", "|": "‖", "langle": "⟨", "rangle": "⟩", "ldots": "…",
    "cdots": "⋯", "dots": "…", "top": "⊤", "dagger": "†", "{": "{", "}": "}", "$": "$", "%": "%",
    "&": "&", "#": "#", "_": "_", ",": " ", ";": " ", ":": " ", " ": " ", "quad": " ",
    "qquad": " ", "!": "", "prime": "′", "lbrace": "{", "rbrace": "}",
  ]

  /// Names of looks and sizes, which plain text has none of.
  static let silent: Set<String> = [
    "mathcal", "mathbf", "mathrm", "mathit", "mathsf", "mathfrak", "mathscr", "boldsymbol",
    "left", "right", "big", "Big", "bigl", "bigr", "displaystyle", "textstyle", "limits",
    "nolimits", "overline", "underline", "hline", "nonumber",
  ]

  /// What environments stand between.
  static let brackets: [String: (opening: String, closing: String)] = [
    "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"), "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"), "cases": ("{", ""), "smallmatrix": ("", ""),
  ]

  /// Combining marks, which stand after their letter.
  static let accents: [String: String] = [
    "bar": "\u{304}", "hat": "\u{302}", "tilde": "\u{303}", "vec": "\u{20D7}", "dot": "\u{307}",
    "ddot": "\u{308}",
  ]

  static let doubleStruck: [Character: Character] = [
    "C": "ℂ", "E": "𝔼", "F": "𝔽", "K": "𝕂", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]

  static let superscripts = letters("0123456789+-−=()nidTabcxyk", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵈᵀᵃᵇᶜˣʸᵏ")
    .merging(["′": "′", "⊤": "ᵀ", "∗": "*", "*": "*", "†": "†"]) { first, _ in first }

  static let subscripts = letters("0123456789+-−=()aeijknmpxt", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑᵢⱼₖₙₘₚₓₜ")

  private static func letters(_ plain: String, _ small: String) -> [Character: Character] {
    Dictionary(zip(plain, small)) { first, _ in first }
  }
}
