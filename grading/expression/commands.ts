/** What a LaTeX command is, beside Greek letters and functions, which are looked up by their word. */
export type Command =
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "skip" }
  /** Says nothing, together with the group after it. */
  | { readonly kind: "setting" }
  | { readonly kind: "wrapper" }
  | { readonly kind: "accent"; readonly accent: string }
  | { readonly kind: "constant"; readonly name: "pi" | "e" | "i" | "infinity" }
  | { readonly kind: "letter"; readonly letter: string };

const marks: readonly (readonly [string, string])[] = [
  ["cdot", "*"],
  ["times", "*"],
  ["ast", "*"],
  ["bullet", "*"],
  ["cdotp", "*"],
  ["odot", "⊙"],
  ["circ", "⊙"],
  ["div", "/"],
  ["frac", "frac"],
  ["dfrac", "frac"],
  ["tfrac", "frac"],
  ["cfrac", "frac"],
  ["sfrac", "frac"],
  ["nicefrac", "frac"],
  ["sqrt", "sqrt"],
  ["binom", "binom"],
  ["dbinom", "binom"],
  ["tbinom", "binom"],
  ["over", "over"],
  ["choose", "choose"],
  ["sum", "∑"],
  ["prod", "∏"],
  ["le", "<="],
  ["leq", "<="],
  ["leqslant", "<="],
  ["ge", ">="],
  ["geq", ">="],
  ["geqslant", ">="],
  ["ne", "!="],
  ["neq", "!="],
  ["lt", "<"],
  ["gt", ">"],
  ["land", "∧"],
  ["wedge", "∧"],
  ["lor", "∨"],
  ["vee", "∨"],
  ["lnot", "¬"],
  ["neg", "¬"],
  ["top", "⊤"],
  ["intercal", "⊤"],
  ["prime", "'"],
  ["partial", "∂"],
  ["nabla", "∇"],
  ["mid", "|"],
  ["vert", "|"],
  ["lvert", "lvert"],
  ["rvert", "rvert"],
  ["Vert", "‖"],
  ["lVert", "lVert"],
  ["rVert", "rVert"],
  ["|", "‖"],
  ["parallel", "‖"],
  ["lfloor", "⌊"],
  ["rfloor", "⌋"],
  ["lceil", "⌈"],
  ["rceil", "⌉"],
  ["langle", "⟨"],
  ["rangle", "⟩"],
  ["emptyset", "∅"],
  ["varnothing", "∅"],
  ["lbrack", "["],
  ["rbrack", "]"],
  ["lparen", "("],
  ["rparen", ")"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["lbrace", "\\{"],
  ["rbrace", "\\}"],
  ["\\", "\\\\"],
  ["cr", "\\\\"],
  ["%", "%"],
  ["cdots", ".."],
  ["ldots", ".."],
  ["dots", ".."],
  ["&", "∧"],
  ["pm", "±"],
  ["mp", "±"],
  ["colon", ":"],
  ["begin", "begin"],
  ["end", "end"],
  ["in", "∈"],
  ["to", "→"],
  ["rightarrow", "→"],
  ["approx", "≈"],
  ["equiv", "≡"],
  ["sim", "≈"],
  ["mathds1", "𝟙"],
  ["bmod", "mod"],
  ["mod", "mod"],
  ["nexists", "∄"],
  ["placeholder", "placeholder"],
];

const skipped: readonly string[] =
  ", ; : ! > quad qquad thinspace medspace thickspace enspace left right bigl bigr Bigl Bigr biggl biggr Biggl Biggr big Big bigg Bigg middle displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits rm bf it mathstrut hline nonumber notag strut".split(
    " ",
  );

const wrappers: readonly string[] =
  "mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak mathbb mathds mathnormal boldsymbol bm pmb text textbf textit textrm textsf textnormal textup operatorname mathop mbox hbox ensuremath boxed fbox framebox underline mathord mathbin mathrel mathopen mathclose mathinner".split(
    " ",
  );

const settings: readonly string[] = "color textcolor hspace vspace phantom hphantom vphantom tag label".split(" ");

const accented: readonly (readonly [string, string])[] = [
  ["tilde", "tilde"],
  ["widetilde", "tilde"],
  ["hat", "hat"],
  ["widehat", "hat"],
  ["bar", "bar"],
  ["overline", "bar"],
  ["dot", "dot"],
  ["ddot", "ddot"],
  ["vec", "vec"],
  ["overrightarrow", "vec"],
];

const greekVariants: readonly (readonly [string, string])[] = [
  ["varepsilon", "epsilon"],
  ["varphi", "phi"],
  ["vartheta", "theta"],
  ["varrho", "rho"],
  ["varsigma", "sigma"],
  ["ell", "l"],
  ["imath", "i"],
  ["jmath", "j"],
  ["differentialD", "d"],
  ["capitalDifferentialD", "D"],
];

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...marks.map(([name, text]): [string, Command] => [name, { kind: "mark", text }]),
  ...skipped.map((name): [string, Command] => [name, { kind: "skip" }]),
  [" ", { kind: "skip" }],
  ["\n", { kind: "skip" }],
  ...settings.map((name): [string, Command] => [name, { kind: "setting" }]),
  ...wrappers.map((name): [string, Command] => [name, { kind: "wrapper" }]),
  ...accented.map(([name, accent]): [string, Command] => [name, { kind: "accent", accent }]),
  ...greekVariants.map(([name, letter]): [string, Command] => [name, { kind: "letter", letter }]),
  ["infty", { kind: "constant", name: "infinity" }],
  ["exponentialE", { kind: "constant", name: "e" }],
  ["imaginaryI", { kind: "constant", name: "i" }],
]);
