import type { Constant, FunctionName } from "./expression";
import { complexWords, functionWords } from "./functions";
import { greekNames } from "./greek";
import { canonicalName } from "./names";
import type { ReadOptions } from "./options";
import type { FunctionVariant } from "./token";

/** What one word, or one part of a word without spaces, stands for. */
export type Meaning =
  | { readonly kind: "symbol"; readonly name: string; readonly known: boolean }
  | { readonly kind: "function"; readonly name: FunctionName; readonly variant: FunctionVariant }
  | { readonly kind: "constant"; readonly name: Constant["name"] }
  | { readonly kind: "word"; readonly text: string };

/** All that reading needs to know of one question, prepared once. */
export interface Vocabulary {
  readonly options: ReadOptions;
  /** Canonical names of the question. */
  readonly names: ReadonlySet<string>;
  /** Letters before the subscript of the names that have one: h of h_{t-1}. */
  readonly bases: ReadonlySet<string>;
  /** "∂L/∂h_t" as base names "L|h_t" → the symbol that stands for it. */
  readonly derivatives: ReadonlyMap<string, string>;
  /** Other spellings → canonical name. */
  readonly aliases: ReadonlyMap<string, string>;
  /** A whole word, or undefined. */
  readonly meaning: (word: string) => Meaning | undefined;
}

const variants: ReadonlyMap<string, { readonly name: FunctionName; readonly variant: FunctionVariant }> = new Map([
  ["log2", { name: "log", variant: "log2" }],
  ["lb", { name: "log", variant: "log2" }],
  ["log10", { name: "log", variant: "log10" }],
  ["lg", { name: "log", variant: "lg" }],
  ["log1p", { name: "ln", variant: "log1p" }],
  ["expm1", { name: "exp", variant: "expm1" }],
]);

/** Words of the language around formulas. They are never taken apart into letters. */
const reserved: ReadonlyMap<string, string> = new Map([
  ["if", "if"],
  ["IF", "if"],
  ["WENN", "if"],
  ["when", "if"],
  ["for", "if"],
  ["where", "where"],
  ["else", "otherwise"],
  ["otherwise", "otherwise"],
  ["elif", "elif"],
  ["then", "then"],
  ["and", "and"],
  ["or", "or"],
  ["not", "not"],
  ["is", "is"],
  ["at", "if"],
  ["elsewhere", "otherwise"],
  ["ow", "otherwise"],
  ["of", "of"],
  ["from", "from"],
  ["to", "to"],
  ["choose", "choose"],
  ["undefined", "undefined"],
  ["DNE", "undefined"],
  ["dne", "undefined"],
  ["undef", "undefined"],
  ["sum", "sum"],
  ["prod", "prod"],
  ["product", "prod"],
]);

export function vocabulary(options: ReadOptions): Vocabulary {
  const names = new Set((options.names ?? []).map(canonicalName));
  const bases = new Set<string>();
  for (const name of names) {
    const cut = name.lastIndexOf("_");
    if (cut > 0) bases.add(baseOf(name));
  }
  const derivatives = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const [written, name] of Object.entries(options.aliases ?? {})) {
    const slash = written.indexOf("/");
    const target = canonicalName(name);
    if (slash < 0) aliases.set(canonicalName(written), target);
    else derivatives.set(`${differential(written.slice(0, slash))}|${differential(written.slice(slash + 1))}`, target);
    names.add(target);
  }
  const own = new Map<string, Meaning>();
  if (options.complex === true) {
    // Of a key with j an i may be an index; of an answer to it, it is the unit as well.
    if (options.imaginaryLetter !== "j" || options.key !== true) own.set("i", { kind: "constant", name: "i" });
    if (options.imaginaryLetter === "j") own.set("j", { kind: "constant", name: "i" });
    for (const [word, name] of complexWords) own.set(word, { kind: "function", name, variant: "usual" });
  }
  for (const [written, name] of aliases) own.set(written, { kind: "symbol", name, known: true });
  for (const name of names) own.set(name, { kind: "symbol", name, known: true });
  // PI is the constant, unless P and I are names.
  for (const word of ["Pi", "PI"]) {
    if (!own.has(word) && ![...word].every((letter) => names.has(letter)))
      own.set(word, { kind: "constant", name: "pi" });
  }
  return { options, names, bases, derivatives, aliases, meaning: (word) => own.get(word) ?? common.get(word) };
}

/** What words mean in every question, unless it has a name that is spelled alike. */
const common: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...[...greekNames].map((name): [string, Meaning] => [name, { kind: "symbol", name, known: false }]),
  ...[...functionWords].map(([word, name]): [string, Meaning] => [word, { kind: "function", name, variant: "usual" }]),
  ...[...variants].map(([word, meaning]): [string, Meaning] => [word, { kind: "function", ...meaning }]),
  ...[...reserved].map(([word, text]): [string, Meaning] => [word, { kind: "word", text }]),
  ...["inf", "Inf", "infinity", "Infinity", "infty"].map((word): [string, Meaning] => [
    word,
    { kind: "constant", name: "infinity" },
  ]),
  // Calls of a closed list (parse-known-call.ts), never products of letters.
  ...["pow", "power", "square", "hypot", "erfc"].map((word): [string, Meaning] => [
    word,
    { kind: "symbol", name: word, known: false },
  ]),
  // Types of numbers that programs print, with digits that are no subscript (parse-container.ts).
  ...["float16", "float32", "float64", "int32", "int64"].map((word): [string, Meaning] => [
    word,
    { kind: "symbol", name: word, known: false },
  ]),
  ["pi", { kind: "constant", name: "pi" }],
  ["e", { kind: "constant", name: "e" }],
]);

/** h of h_{t-1}, c_tilde of c_tilde_t. */
export function baseOf(name: string): string {
  const [base = "", next = ""] = name.split("_", 2);
  return ["tilde", "hat", "bar", "dot", "ddot", "vec", "star", "prime"].includes(next) ? `${base}_${next}` : base;
}

/** "∂h_t", "dh_t", "\partial h_t" → "h_t". */
function differential(written: string): string {
  const compact = written.replaceAll(" ", "").replaceAll("\\partial", "∂");
  return canonicalName(compact.startsWith("∂") || compact.startsWith("d") ? compact.slice(1) : compact);
}
