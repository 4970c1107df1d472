import { indexLetters } from "./index-notation";
import { type Rewritten, rewritten, unchanged } from "./rewriting";
import type { SymbolTable } from "./symbols";

/** x_iA_{ij}x_j as x_i A_{ij}x_j: an index ends where the name of the next entry begins, also where no LaTeX says so. */
export const withAdjoiningEntries = (text: string, { declared }: Pick<SymbolTable, "declared">): Rewritten =>
  adjoining.test(text)
    ? rewritten(text, new RegExp(adjoining, "gu"), ([, base = "", index = "", next = ""]) =>
        declared.has(base) && declared.has(next) && !declared.has(`${base}_${index}${next}`) ? `${index} ` : null,
      )
    : unchanged(text);

const adjoining = new RegExp(
  `(?<=(?<![\\p{L}_\\\\])(\\p{L}{1,8})_)([${indexLetters.join("")}])(?=(\\p{L}{1,3})_)`,
  "u",
);
