/** What reading may know of the question: names and notation, never a key. */
export interface ReadOptions {
  /** "auto" (default): LaTeX where it has a backslash command, else plain. */
  readonly syntax?: "auto" | "plain" | "latex";
  /** Canonical names that the question knows: "C_in", "h_{t-1}", "n". */
  readonly names?: readonly string[];
  /** Further spellings of those names: "dh" → "delta_h_t"; "∂L/∂h_t" → "delta_h_t" reads the derivative in all its notations. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Letters before the subscript of names that a sum runs through: x of ∑_k x_k. With any subscript they are names of the question. */
  readonly families?: readonly string[];
  /**
   * Names beyond those: refused with a hint (default), or read as variables where they look like one
   * (a single letter or Greek letter, with or without subscript or accent).
   */
  readonly otherNames?: "refuse" | "variables";
  /**
   * "one" (default): one value is asked, so commas are thousands groups or are asked back; "many": commas separate
   * entries, brackets make lists (vectors, matrices, sets); "free": both lists and single values without complaint.
   */
  readonly values?: "one" | "many" | "free";
  /** Tensor notation: ' and ^T ^\top ⊤ transpose, juxtaposition is matrix product, .* ⊙ ∘ elementwise, @ product. Default false: there ' and the others are refused. */
  readonly tensors?: boolean;
  /** A variable is complex, so i is the imaginary unit, and Re, Im, conj and arg are functions (unless named). */
  readonly complex?: boolean;
  /** The letter of the imaginary unit; i unless given. Engineers write j. */
  readonly imaginaryLetter?: "i" | "j";
  /** The names of the complex variables: \bar z is the conjugate of such a one, and a name of its own of any other. */
  readonly complexNames?: readonly string[];
  /** O(…), Θ(…), Ω(…) are read. */
  readonly growth?: boolean;
  /** Constants whose exact value has more digits than are computed are read all the same: bounds of them are enough. */
  readonly long?: boolean;
  /** A key's own text, of which nobody can be asked: a + b mod n is a + (b mod n). */
  readonly key?: boolean;
  /** Conditions, cases, indicators, "undefined" words are read. */
  readonly piecewise?: boolean;
}
