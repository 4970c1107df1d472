import { isAnalytic } from "./positivity";
import { isScalar, isSquare } from "./shape";
import { diag, entrywise, inverse, power, product, type Term, transpose } from "./term";

/**
 * The inverse with the inverses inside it worked out: (AB)⁻¹ = B⁻¹A⁻¹ for square factors, (Aᵀ)⁻¹ = (A⁻¹)ᵀ, (A⁻¹)⁻¹ = A,
 * (Aᵏ)⁻¹ = (A⁻¹)ᵏ, (sA)⁻¹ = s⁻¹A⁻¹,
 * diag(v)⁻¹ = diag(1/v). One side is invertible exactly where the other is.
 */
export function expandedInverse(argument: Term): Term {
  switch (argument.kind) {
    case "product":
      return isSquare(argument.left.shape) && !isScalar(argument.left.shape)
        ? product(expandedInverse(argument.right), expandedInverse(argument.left))
        : inverse(argument);
    case "transpose":
      return transpose(expandedInverse(argument.argument));
    case "inverse":
      // A matrix that is singular on a set with volume has no inverse to undo there.
      return isAnalytic(argument.argument) ? argument.argument : inverse(argument);
    case "identity":
      return argument;
    case "diag":
      return diag(power(argument.argument, -1));
    case "matrix-power":
      return argument.exponent > 0 ? { ...argument, base: expandedInverse(argument.base) } : inverse(argument);
    case "entrywise": {
      const [matrix, ...more] = argument.terms.filter(({ shape }) => !isScalar(shape));
      const scalars = argument.terms.filter(({ shape }) => isScalar(shape));
      if (matrix === undefined || more.length > 0 || scalars.length === 0) return inverse(argument);
      return entrywise([...scalars.map((each) => power(each, -1)), expandedInverse(matrix)]);
    }
    case "quotient":
      return isScalar(argument.denominator.shape) && isAnalytic(argument.denominator)
        ? entrywise([argument.denominator, expandedInverse(argument.numerator)])
        : inverse(argument);
    default:
      return inverse(argument);
  }
}
