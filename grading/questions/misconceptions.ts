import type { Misconception } from "../part";
import { words } from "./words";

/** A named wrong answer: its name, then what makes who gave it think, each in English and Chinese. */
export const wrong = <Key>(
  id: string,
  name: readonly [en: string, zhCN: string],
  explanation: readonly [en: string, zhCN: string],
  key: Key,
): Misconception<Key> => ({ id, name: words(...name), explanation: words(...explanation), key });
