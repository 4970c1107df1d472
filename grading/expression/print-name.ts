import { greekNames } from "./greek";
import { accents } from "./names";

/** A canonical name in LaTeX: C_{\mathrm{in}}, \delta_{t}, \tilde{c}_{t}, h_{t-1}. */
export function latexName(name: string): string {
  const cut = name.indexOf("_");
  if (cut < 0) return word(name);
  const base = name.slice(0, cut);
  const rest = name.slice(cut + 1);
  const next = rest.split("_", 1)[0] ?? "";
  const accent = accents.has(next) ? accentCommands.get(next) : undefined;
  if (accent === undefined) return `${word(base)}_{${subscript(rest)}}`;
  const letter = `${accent}{${word(base)}}`;
  const after = rest.slice(next.length + 1);
  return after === "" ? letter : `${letter}_{${subscript(after)}}`;
}

const accentCommands: ReadonlyMap<string, string> = new Map([
  ["tilde", "\\tilde"],
  ["hat", "\\hat"],
  ["bar", "\\bar"],
  ["dot", "\\dot"],
  ["ddot", "\\ddot"],
  ["vec", "\\vec"],
]);

const word = (text: string): string =>
  greekNames.has(text)
    ? `\\${text === "epsilon" ? "varepsilon" : text}`
    : text.length === 1
      ? text
      : `\\mathrm{${text}}`;

function subscript(text: string): string {
  const inner = text.startsWith("{") && text.endsWith("}") ? text.slice(1, -1) : text;
  const cut = inner.indexOf("_");
  if (cut > 0 && /^[A-Za-z]+$/.test(inner.slice(0, cut))) return latexName(inner);
  return inner.replaceAll(/[A-Za-z]+/g, (piece) => word(piece));
}
