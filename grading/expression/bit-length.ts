const view = new DataView(new ArrayBuffer(8));

/** Bits of the leading part of a long number; what a double holds. */
const most = 1000;

/**
 * How many bits |n| has; 0 has none. A double holds the leading ones and their place, in one step however long n is. Of a number beyond
 * the range of doubles that has no more bits than `atMost`, and not many fewer, the leading part is looked at.
 */
export function bitLength(n: bigint, atMost = 0): number {
  const size = n < 0n ? -n : n;
  if (atMost > most) {
    const leading = size >> BigInt(atMost - most);
    if (leading !== 0n) return atMost - most + bitLength(leading);
  }
  const leading = Number(size);
  if (leading === 0) return 0;
  if (leading === Number.POSITIVE_INFINITY) return ofText(size.toString(16));
  view.setFloat64(0, leading);
  const high = view.getUint32(0);
  const found = (high >>> 20) - 1022;
  // Rounded up to a power of two, the double is one bit longer.
  const isPower = (high & 0xfffff) === 0 && view.getUint32(4) === 0;
  return isPower && size >> BigInt(found - 1) === 0n ? found - 1 : found;
}

/** Of numbers beyond the range of doubles. In hexadecimal, of which the text is a quarter as long. */
const ofText = (digits: string): number =>
  4 * (digits.length - 1) + 32 - Math.clz32(Number.parseInt(digits.charAt(0), 16));
