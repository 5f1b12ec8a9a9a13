// Seeded integers: the same on every machine, and any row can be drawn without drawing those before it.

/** Writes 32-bit integers into `into`, decided by the numbers of `seed` alone. xoshiro128** by Blackman and Vigna. */
export function fillRandom(into: Uint32Array, seed: readonly number[]): void {
  let state = seed.reduce((mixed, part) => mix(mixed ^ mix(part)), 0x51ed270b);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state);
  };
  let [a, b, c, d] = [next(), next(), next(), next()];
  for (let at = 0; at < into.length; at++) {
    const scrambled = Math.imul(b, 5);
    into[at] = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
}

/** Murmur3's finalizer: every bit of the argument reaches every bit of the answer. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
