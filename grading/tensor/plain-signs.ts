import { withAdjoiningEntries } from "./adjoining-entries";
import { withAxes, withKeptAxes, withoutBothAxes } from "./array-axes";
import { withPlainFunctions } from "./array-functions";
import { withBracketedEntries } from "./bracketed-entries";
import { withMaskedCases } from "./cases-in-arrays";
import { withNamedAxes } from "./extremes";
import { withFlattenedProducts } from "./flattened-products";
import { withLengths } from "./lengths";
import { mayCallLibrary, withLibraryCalls, withPlainMethods } from "./library-calls";
import { withMaskMethods } from "./mask-methods";
import { withSteps } from "./masks";
import type { Notation } from "./products";
import { withLoweredIndices, withProgramIndices } from "./program-indices";
import { chained, type Rewritten } from "./rewriting";
import {
  withFilledArrays,
  withIndexDeltas,
  withNamedConstants,
  withNamedProducts,
  withoutKeywords,
  withoutNormNames,
  withPlainNorms,
  withSigns,
  withSingleSums,
  withSquareOfOnes,
} from "./spellings";
import type { SymbolTable } from "./symbols";

/** An answer in the signs of printed mathematics and of the reader, from those of books, libraries and programs, one habit after another. */
export const inPlainSigns = (
  text: string,
  notation: Notation,
  table: SymbolTable,
  symbolNamed: (name: string) => string | null,
): Rewritten =>
  chained(
    text,
    withMaskedCases,
    (each) => withProgramIndices(each, symbolNamed),
    (each) => withLoweredIndices(each, table),
    (each) => withBracketedEntries(each, (name) => symbolNamed(name) !== null),
    (each) => withAdjoiningEntries(each, table),
    (each) => withIndexDeltas(each, table),
    (each) => withFlattenedProducts(each, table),
    withFilledArrays,
    (each) => withLengths(each, table),
    withMaskMethods,
    withPlainFunctions,
    ...(mayCallLibrary(text) ? [withPlainMethods, (each: string) => withLibraryCalls(each, table)] : []),
    withoutBothAxes,
    ...(notation === "numpy" ? [withKeptAxes] : []),
    ...(/max|min/.test(text) ? [withNamedAxes] : []),
    withoutKeywords,
    ...(notation === "numpy" ? [withAxes] : []),
    withSquareOfOnes,
    (each) => withNamedConstants(each, notation, table),
    withNamedProducts,
    withPlainNorms,
    withoutNormNames,
    withSigns,
    withSingleSums,
    withSteps,
  );
