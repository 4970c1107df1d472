import { grade } from "../requests/grade";
import { fastest } from "./answers";
import { hostile } from "./hostile";

/** One answer among the most expensive that were found within the limits. */
export interface Worst {
  readonly shown: string;
  readonly ms: number;
}

/** The slowest ones, the slowest first. */
export function worstAnswers(most: number): readonly Worst[] {
  return hostile
    .map((request) => {
      const work = (): unknown => grade({ id: 1, ...request });
      for (let i = 0; i < 3; i += 1) work();
      const { answer, type } = request;
      return { shown: `${type} ${answer.length > 50 ? `${answer.slice(0, 47)}…` : answer}`, ms: fastest(work, 5) };
    })
    .sort((a, b) => b.ms - a.ms)
    .slice(0, most);
}
