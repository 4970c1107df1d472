import type { Bilingual } from "../verdict";
import { words } from "./words";

/** A sentence to judge. `holds` is computed where the sentence has numbers in it. */
export interface Statement {
  /** Stable, for statistics. */
  readonly id: string;
  readonly text: Bilingual;
  readonly holds: boolean;
  /** Why it holds or not: shown afterwards. */
  readonly reason: Bilingual;
  /** A question that makes who misjudged it think, without the answer. */
  readonly thought: Bilingual;
}

export const statement = (
  id: string,
  holds: boolean,
  text: readonly [en: string, zhCN: string],
  reason: readonly [en: string, zhCN: string],
  thought: readonly [en: string, zhCN: string],
): Statement => ({ id, holds, text: words(...text), reason: words(...reason), thought: words(...thought) });
