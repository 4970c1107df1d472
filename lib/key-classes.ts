import "server-only";
import { createHash } from "node:crypto";
import { findQuestion, type Part } from "@/grading";
import { draw, findPart, findVariant } from "./catalogue";

/** How a part's key depends on the seed, as far as a few variants tell. */
export type KeyKind =
  /** The same for everybody. */
  | "one"
  /** One of several. */
  | "few"
  /** Each student's own. */
  | "each";

const samples = ["outline", "sample", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/** Same printed key, same options, same words: answers to two such variants may be held against each other. */
export function keyClass(part: Part): string {
  const seen = JSON.stringify([part.answer.text, part.options, part.prompt.en]);
  return createHash("sha256").update(seen).digest("base64url").slice(0, 22);
}

const kinds = new Map<string, ReadonlyMap<string, KeyKind>>();

/** "each" where no two of a few variants share a key; each is then taken to be its student's own, which merges too little, never too much. */
export function keyKind(slug: string, version: number, part: string): KeyKind {
  const name = `${slug}/${version}`;
  const known = kinds.get(name) ?? kindsOf(slug, version);
  kinds.set(name, known);
  return known.get(part) ?? "each";
}

function kindsOf(slug: string, version: number): ReadonlyMap<string, KeyKind> {
  const question = findQuestion(slug);
  if (question === undefined || question.version !== version) return new Map();
  const variants = samples.map((seed) => draw(question, seed));
  const kind = (id: string): KeyKind => {
    const classes = new Set(
      variants.map(({ parts }) =>
        parts
          .filter((each) => each.id === id)
          .map(keyClass)
          .join(),
      ),
    );
    return classes.size === 1 ? "one" : classes.size === samples.length ? "each" : "few";
  };
  return new Map((variants[0]?.parts ?? []).map(({ id }) => [id, kind(id)]));
}

/** Drawing a variant costs milliseconds and a class has hundreds: what was found is kept, as long as the process lives. */
const classes = new Map<string, string | null>();
const mostClasses = 100_000;

/** The class of a part's key in one variant; null where the catalogue has it no longer. */
export function classOfSeed(slug: string, version: number, seed: string, part: string): string | null {
  const name = `${slug}/${version}/${seed}/${part}`;
  const known = classes.get(name);
  if (known !== undefined) return known;
  const drawn = findVariant(slug, version, seed);
  const found = drawn === null ? null : findPart(drawn, part);
  const made = found === null ? null : keyClass(found);
  if (classes.size >= mostClasses) classes.clear();
  classes.set(name, made);
  return made;
}
