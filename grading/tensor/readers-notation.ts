import { withoutMethods } from "./array-calls";
import { withJoinedDifferentials } from "./differentials";
import { asNumpy } from "./notation";
import type { Notation } from "./products";
import { chained, type Rewritten } from "./rewriting";
import {
  withHadamardPowers,
  withJoinedDeltas,
  withNormBars,
  withoutBracedDeltas,
  withoutLeftDivision,
  withPlainSpellings,
} from "./spellings";

/** Methods, NumPy's signs and the spellings of books in those of the reader, at last. `isWide` as for `withoutMethods`. */
export const inReadersNotation = (
  text: string,
  notation: Notation,
  isWide: boolean,
  isName: (canonical: string) => boolean,
): Rewritten =>
  chained(
    text,
    (each) => withoutMethods(each, isWide),
    ...(notation === "numpy" ? [asNumpy] : []),
    withNormBars,
    withoutLeftDivision,
    withPlainSpellings,
    withHadamardPowers,
    withoutBracedDeltas,
    (each) => withJoinedDeltas(each, isName),
    (each) => withJoinedDifferentials(each, isName),
  );
