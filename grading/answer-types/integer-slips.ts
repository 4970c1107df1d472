import { type Feedback, feedback } from "../verdict";

/** Below this size every number is near every other one, so nothing is said. */
const smallest = 10n;

/**
 * In which well-known way a wrong whole number is near the right one, or null. The words name the kind of slip to look
 * for, and neither its direction nor its place, so that they do not hand over the answer.
 */
export function integerSlip(answer: bigint, key: bigint): Feedback | null {
  if (absolute(key) < smallest) return null;
  if (answer === -key) {
    return feedback("slip:sign", "The size is right; look at the sign again.", "大小正确；请再检查符号。");
  }
  if (absolute(answer - key) === 1n) {
    return feedback("slip:off-by-one", "Very close: look for an off-by-one.", "非常接近：请检查是否差了 1。");
  }
  if (answer === 2n * key || key === 2n * answer) {
    return feedback("slip:factor-two", "A factor of two is too many or missing.", "多了或少了因子 2。");
  }
  if (isTenfold(answer, key) || isTenfold(key, answer)) {
    return feedback(
      "slip:power-of-ten",
      "A power of ten is too many or missing: count the zeros.",
      "多了或少了 10 的幂：请数一数零的个数。",
    );
  }
  if (swapsDigits(answer.toString(), key.toString())) {
    return feedback(
      "slip:digits-swapped",
      "The digits are right but two of them are swapped.",
      "数字都对，但有两位写反了。",
    );
  }
  return null;
}

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Whether a is b with zeros behind it. */
function isTenfold(a: bigint, b: bigint): boolean {
  if (b === 0n || a % b !== 0n) return false;
  const digits = (a / b).toString();
  return digits.length > 1 && digits === "1".padEnd(digits.length, "0");
}

/** Whether exchanging two digits turns a into b. */
function swapsDigits(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((digit, place) => (digit === b.charAt(place) ? [] : [place]));
  const [first, second] = places;
  return (
    places.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  );
}
