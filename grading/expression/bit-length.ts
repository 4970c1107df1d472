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
  if (leading === Number.POSITIVE_INFINITY) return ofLong(size);
  view.setFloat64(0, leading);
  const high = view.getUint32(0);
  const found = (high >>> 20) - 1022;
  // Rounded up to a power of two, the double is one bit longer.
  const isPower = (high & 0xfffff) === 0 && view.getUint32(4) === 0;
  return isPower && size >> BigInt(found - 1) === 0n ? found - 1 : found;
}

/** Of numbers beyond the range of doubles: bits are left out, twice as many each time, until a double holds the rest; or half as many again. */
function ofLong(size: bigint): number {
  let [few, many] = [0, most];
  while (Number(size >> BigInt(many)) === Number.POSITIVE_INFINITY) [few, many] = [many, 2 * many];
  for (;;) {
    const rest = size >> BigInt(many);
    if (rest === 0n) many = (few + many) >> 1;
    else if (Number(rest) === Number.POSITIVE_INFINITY) [few, many] = [many, many + ((many - few) >> 1)];
    else return many + bitLength(rest);
  }
}
