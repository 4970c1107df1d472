import "server-only";
import type { Part, Sorter } from "@/grading";
import { findPart, findVariant } from "./catalogue";
import { machineName, type Named, plainText, tell } from "./group-name";
import { classOfSeed, keyKind } from "./key-classes";

/** A submission as far as its group depends on it. */
export interface Placeable extends Named {
  readonly seed: string;
  readonly text: string;
  readonly readAs: string | null;
}

/** The group that an answer belongs to: a name of the machine's, or a text among those of one drawn key. */
export interface Place {
  /** Equal for two answers exactly where they are in one group. */
  readonly key: string;
  readonly name: string | null;
}

interface PartOfQuestion {
  readonly slug: string;
  readonly version: number;
  readonly part: string;
}

/**
 * Puts answers to one part of a question into groups of one meaning. What the machine names goes by its name, whatever the
 * variant. The rest is compared directly within one drawn key; where each student has a key of their own, what is left goes
 * by how it stands to the key, else by what was read.
 */
export function placer({ slug, version, part }: PartOfQuestion): (answer: Placeable) => Place {
  const kind = keyKind(slug, version, part);
  const classOf = (seed: string): string => {
    if (kind === "one") return "one";
    return (kind === "few" ? classOfSeed(slug, version, seed, part) : null) ?? seed;
  };
  return (answer) => {
    const name = machineName(answer) ?? (kind === "one" ? null : tell(answer));
    if (name !== null) return { key: `name ${name}`, name };
    const { outcome, seed, text, readAs } = answer;
    const settled = outcome === "partial" ? "incorrect" : outcome;
    if (outcome === "invalid") {
      const plain = plainText(text);
      // Where no figure stands, it says the same whatever the numbers drawn.
      return { key: `invalid ${/\d/.test(plain) ? classOf(seed) : ""} ${plain}`, name: null };
    }
    const own = classOf(seed);
    const shared = own === seed ? null : sorterOf({ slug, version, part }, own, seed);
    const group = shared?.(text) ?? null;
    return { key: `${settled} ${own} ${group ?? `read ${readAs ?? plainText(text)}`}`, name: null };
  };
}

const sorters = new Map<string, Sorter>();
const mostSorters = 500;

/** Kept from one page to the next, so that each text is read and compared once in the life of the process. */
function sorterOf({ slug, version, part }: PartOfQuestion, own: string, seed: string): Sorter | null {
  const name = `${slug}/${version}/${part}/${own}`;
  const known = sorters.get(name);
  if (known !== undefined) return known;
  const found = partOf({ slug, version, part }, own === "one" ? "outline" : seed);
  if (found === null) return null;
  const made = found.sorter();
  if (sorters.size >= mostSorters) sorters.clear();
  sorters.set(name, made);
  return made;
}

export function partOf({ slug, version, part }: PartOfQuestion, seed: string): Part | null {
  const drawn = findVariant(slug, version, seed);
  return drawn === null ? null : findPart(drawn, part);
}
