import { type FunctionName, functionNames } from "./expression";

/** Other spellings of the functions: of books, NumPy, PyTorch, Matlab. Spelling → function. */
const spellings: readonly (readonly [string, FunctionName])[] = [
  ["arcsinh", "arsinh"],
  ["arccosh", "arcosh"],
  ["arctanh", "artanh"],
  ["asin", "arcsin"],
  ["acos", "arccos"],
  ["atan", "arctan"],
  ["acot", "arccot"],
  ["asinh", "arsinh"],
  ["acosh", "arcosh"],
  ["atanh", "artanh"],
  ["tg", "tan"],
  ["ctg", "cot"],
  ["arctg", "arctan"],
  ["arcctg", "arccot"],
  ["cosec", "csc"],
  ["arsh", "arsinh"],
  ["arch", "arcosh"],
  ["arth", "artanh"],
  ["sgn", "sign"],
  ["signum", "sign"],
  ["ReLU", "relu"],
  ["Relu", "relu"],
  ["logistic", "sigmoid"],
  ["sigm", "sigmoid"],
  ["expit", "sigmoid"],
  ["SiLU", "silu"],
  ["swish", "silu"],
  ["Softmax", "softmax"],
  ["lse", "logsumexp"],
  ["LSE", "logsumexp"],
  ["logisticsigmoid", "sigmoid"],
  ["heaviside", "step"],
  ["heavisidetheta", "step"],
  ["unitstep", "step"],
  ["maximum", "max"],
  ["minimum", "min"],
  ["amax", "max"],
  ["amin", "min"],
  ["average", "mean"],
  ["clamp", "clip"],
  ["ceiling", "ceil"],
  ["comb", "binomial"],
  ["binom", "binomial"],
  ["nchoosek", "binomial"],
  ["nCr", "binomial"],
  ["tr", "trace"],
  ["Tr", "trace"],
  ["inv", "inverse"],
  ["Diag", "diag"],
  ["diagonal", "diag"],
  ["fabs", "abs"],
  ["absolute", "abs"],
  ["nthroot", "root"],
  ["fmax", "max"],
  ["fmin", "min"],
];

/** Words that are functions only where a variable is complex: Re is the Reynolds number elsewhere, and arg may be any word. */
export const complexWords: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ["conj", "conj"],
  ["Conj", "conj"],
  ["conjugate", "conj"],
  ["Conjugate", "conj"],
  ["Re", "Re"],
  ["Im", "Im"],
  ["arg", "arg"],
  ["Arg", "arg"],
]);

/** The same of NumPy, cmath and SymPy, before a bracket alone: re^(it) is r·e^(it). */
export const complexCalls: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ["re", "Re"],
  ["real", "Re"],
  ["im", "Im"],
  ["imag", "Im"],
  ["angle", "arg"],
  ["phase", "arg"],
]);

const complexNames: ReadonlySet<FunctionName> = new Set(complexWords.values());

/** Every word that is read as a function in all parts, in its exact spelling. */
export const functionWords: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ...functionNames
    .filter((name) => !complexNames.has(name))
    .map((name): readonly [string, FunctionName] => [name, name]),
  ...spellings,
]);

/** How many arguments a function takes: fewest and most. */
export function arity(name: FunctionName): readonly [number, number] {
  switch (name) {
    case "log":
    case "norm":
      return [1, 2];
    case "root":
    case "binomial":
    case "mod":
    case "outer":
    case "dot":
      return [2, 2];
    case "clip":
      return [3, 3];
    case "max":
    case "min":
    case "gcd":
    case "lcm":
    case "sum":
    case "mean":
    case "softmax":
    case "logsumexp":
    case "argmax":
    case "argmin":
      return [1, Number.POSITIVE_INFINITY];
    default:
      return [1, 1];
  }
}

/** f⁻¹ as books write it: the inverse function, never the reciprocal. */
export const inverseFunctions: ReadonlyMap<FunctionName, FunctionName> = new Map<FunctionName, FunctionName>([
  ["sin", "arcsin"],
  ["cos", "arccos"],
  ["tan", "arctan"],
  ["cot", "arccot"],
  ["sinh", "arsinh"],
  ["cosh", "arcosh"],
  ["tanh", "artanh"],
  ["arcsin", "sin"],
  ["arccos", "cos"],
  ["arctan", "tan"],
  ["arsinh", "sinh"],
  ["arcosh", "cosh"],
  ["artanh", "tanh"],
  ["exp", "ln"],
  ["ln", "exp"],
]);

/** Prefixes of libraries, before a dot: np.exp, torch.tanh. */
export const libraries: ReadonlySet<string> = new Set([
  "np",
  "numpy",
  "jnp",
  "math",
  "cmath",
  "torch",
  "nn",
  "functional",
  "F",
  "tf",
  "special",
  "scipy",
  "linalg",
  "Math",
  "keras",
  "jax",
  "sp",
  "sympy",
]);
