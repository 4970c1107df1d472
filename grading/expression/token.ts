import type { Constant, FunctionName } from "./expression";
import type { Rational } from "./rational";

interface Place {
  /** Offsets into the normalised text, see characters.ts. */
  readonly from: number;
  readonly to: number;
  /** Whether white space stands before it. */
  readonly space: boolean;
}

/** The same tokens for plain text and for LaTeX, so that one grammar reads both. */
export type Token =
  | (Place & { readonly kind: "number"; readonly value: Rational; readonly text: string })
  | (Place & { readonly kind: "symbol"; readonly name: string; readonly known: boolean })
  | (Place & { readonly kind: "function"; readonly name: FunctionName; readonly variant: FunctionVariant })
  | (Place & { readonly kind: "constant"; readonly name: Constant["name"] })
  | (Place & { readonly kind: "word"; readonly text: string })
  | (Place & { readonly kind: "mark"; readonly text: string })
  | (Place & { readonly kind: "end" });

/** What a spelling says beside the function's name: log2 and lg fix the base, log1p and expm1 shift by one. */
export type FunctionVariant = "usual" | "log2" | "log10" | "lg" | "log1p" | "expm1";
