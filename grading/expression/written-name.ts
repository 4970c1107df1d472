import { commands } from "./commands";

const command = String.raw`\\([A-Za-z]+)`;
/** A command with what it stands over or sets: \hat{y}, \hat y, \hat\alpha; in braces nothing else has braces. */
const applied = new RegExp(String.raw`${command}(?:\s*\{([^{}]*)\}|\s+([A-Za-z])|\s*(\\[A-Za-z]+))?`, "g");

const subscripts = /[₀-₉₊₋ₐₑₕ-ₜᵢᵣᵤᵥⱼₓ]+/g;

/**
 * A name as authors write it in LaTeX or with marks of its own, in letters, accents and subscripts that are words: \hat{y}_t is y_hat_t,
 * C_{\text{in}} is C_{in}, ŷ is y_hat, x' is x_prime and x₁ is x_1.
 */
export function inWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(subscripts, (glyphs) => `_{${glyphs.normalize("NFKC").replaceAll("−", "-")}}`)
    .replace(applied, replacement)
    .replace(/^([^_^']+)(?:'|\^\{?\\?prime\}?)(?=$|_)/, "$1_prime");
}

function replacement(written: string, name: string, group?: string, letter?: string, other?: string): string {
  const meaning = commands.get(name);
  const of = (group ?? letter ?? other ?? "").trim();
  switch (meaning?.kind) {
    case "wrapper":
      return of;
    case "accent":
      return of === "" ? written : `${of}_${meaning.accent}`;
    case "skip":
      return written.replace(`\\${name}`, "");
    case "letter":
      return written.replace(`\\${name}`, meaning.letter);
    default:
      return written;
  }
}
