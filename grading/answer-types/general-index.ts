import * as Q from "../expression/rational";
import type { Constraint } from "./linear-system";

/** A condition on λ_i, where the parameters are λ_1, λ_2, …: it is one on each of them. */
export function onEachIndex(constraints: readonly Constraint[], parameters: ReadonlySet<string>): Constraint[] {
  return constraints.flatMap((each) => {
    const general = [...each.form.factors.keys()].find((name) => !parameters.has(name) && namesOf(name).length > 0);
    if (general === undefined) return [each];
    return namesOf(general).map((name): Constraint => {
      const factors = new Map(each.form.factors);
      const factor = factors.get(general) ?? Q.zero;
      factors.delete(general);
      factors.set(name, Q.add(factors.get(name) ?? Q.zero, factor));
      return { ...each, form: { ...each.form, factors } };
    });
  });

  /** λ_1, λ_2, … for λ_i. */
  function namesOf(name: string): readonly string[] {
    const base = /^(.+_)\{?[ijkl]\}?$/.exec(name)?.[1];
    if (base === undefined) return [];
    return [...parameters].filter((other) => other.startsWith(base) && /^\d+$/.test(other.slice(base.length)));
  }
}

/** Words that say no more than that a condition on λ_i is one for each i; null where they name fewer indices than there are. */
export function withoutQuantifier(conditions: string, count: number): string | null {
  const [all, last] =
    /\s*[,，;；(（]?\s*(?:(?:for\s+(?:all|each|every|any)|∀|\\forall|对(?:于)?(?:所有|任意|每个|一切))\s*(?:的\s*)?[ijkl](?:\s*(?:=|∈|\\in)\s*\{?\s*1\s*[^\p{L}]*?(\d+)\s*\}?)?|(?:for\s+)?(?<![\p{L}\d_])[ijkl]\s*=\s*1\s*[^\p{L}=]*?(\d+))\s*[)）]?\s*$/iu
      .exec(conditions)
      ?.flatMap((part, i) => (i === 0 || part !== undefined ? [part] : [])) ?? [];
  if (all === undefined) return conditions;
  return last === undefined || Number(last) === count ? conditions.slice(0, -all.length) : null;
}
