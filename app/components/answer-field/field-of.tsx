import type { Locale } from "next-intl";
import type { ReactNode } from "react";
import type { PartField } from "./answer-field";
import type { AnswerKind } from "./answer-kind";
import { choicesOf } from "./choices-of";
import { symbolsOf } from "./symbols";

/** What the field of a part must know of it, drawn on the server: the browser fetches no code to set statements and signs. */
export function fieldOf(
  { type, options }: { readonly type: AnswerKind; readonly options: unknown },
  locale: Locale,
): PartField {
  const palette = symbolsOf(type, options).map((symbol) => ({
    ...symbol,
    label: pretty(symbol.text.replace(/\($/, "")),
  }));
  return { type, options, choices: choicesOf(type, options, locale), palette };
}

/** delta_{c_t} as δ with its subscripts below. */
function pretty(name: string): ReactNode {
  const [, base = name, below] = /^([^_^]+)_(.+)$/.exec(name.replace(/^(\w)_tilde/, "$1\u0303")) ?? [];
  const sign = greek.get(base) ?? base;
  return below === undefined ? (
    <span>{sign.trim()}</span>
  ) : (
    <span>
      {sign}
      <sub>{pretty(below.replace(/^\{(.*)\}$/, "$1"))}</sub>
    </span>
  );
}

const greek: ReadonlyMap<string, string> = new Map(
  "alpha α,beta β,gamma γ,delta δ,epsilon ε,eta η,theta θ,lambda λ,mu μ,pi π,rho ρ,sigma σ,tau τ,phi φ,psi ψ,omega ω,Delta Δ"
    .split(",")
    .map((pair): [string, string] => [pair.slice(0, -2), pair.slice(-1)]),
);
