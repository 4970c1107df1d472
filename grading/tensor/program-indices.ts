import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { type Rewritten, rewritten, unchanged } from "./rewriting";
import type { SymbolTable } from "./symbols";
import { timed } from "./time";

/**
 * dh[t] and h[t-1] as dh_{t} and h_{t-1}: programs write a step in square brackets. Only where the name with that subscript is given and the
 * name alone is not, of which the bracket might pick an entry or be a factor; or where it is short for one of the same
 * sequence. `symbolNamed` is the symbol that a name stands for.
 */
export const withProgramIndices = (text: string, symbolNamed: (name: string) => string | null): Rewritten =>
  text.includes("[")
    ? rewritten(text, indexed, ([, name = "", step = ""]) => {
        const subscripted = `${name}_{${step.replaceAll(/\s/g, "")}}`;
        const [meant, alone] = [symbolNamed(subscripted), symbolNamed(name)];
        return meant !== null && (alone === null || sequenceOf(alone) === sequenceOf(meant)) ? subscripted : null;
      })
    : unchanged(text);

/** Of a symbol at no step, itself. */
const sequenceOf = (name: string): string => timed(name)?.family ?? `alone ${name}`;

const indexed = /(?<![\p{L}\d_.\\])(\\?[\p{L}∂][\p{L}\d]{0,11})\[\s*([A-Za-z](?:\s*[-+−]\s*\d)?|\d)\s*\]/gu;

/** Whether a text was written as a program, in which `*` is elementwise: a power with two stars, or a step in square brackets. */
export const isProgram = (text: string): boolean => /\*\*|[\p{L}\d]\[\s*[A-Za-z](?:\s*[-+]\s*\d)?\s*\]/u.test(text);

/** Whether no two quantities stand side by side without a sign, as they do in no program: o (1 - c**2) may be any product. */
export const isSigned = (e: Expression): boolean =>
  !(e.kind === "multiply" && e.factors.filter(({ kind }) => kind !== "number").length > 1) &&
  children(e).every(isSigned);

/**
 * o_t^{(j)} as o_{t,j}, x^{(j)} as x_j: an index that is raised in brackets, since a bare one would be an exponent. Only a letter that is
 * not given here.
 */
export const withLoweredIndices = (text: string, { declared, sizes, steps }: SymbolTable): Rewritten =>
  /\^\s*\{?\s*\(/.test(text)
    ? rewritten(text, raised, ([, name = "", braced, bare, inBraces, plain]) => {
        const index = inBraces ?? plain ?? "";
        if (declared.has(index) || sizes.has(index) || index === steps.index) return null;
        const own = (braced ?? bare)?.trim();
        return `${name}_{${own === undefined ? "" : `${own},`}${index}}`;
      })
    : unchanged(text);

const raised =
  /(?<![\p{L}\d_^])(\\?\p{L}{1,8})(?:\s*_\s*(?:\{([^{},]{1,12})\}|([A-Za-z0-9])))?\s*\^\s*(?:\{\s*\(\s*([i-npq])\s*\)\s*\}|\(\s*([i-npq])\s*\))/gu;
