/** Returns a generator of standard normal numbers from a uniform one. @see Box & Muller (1958) */
export function normalNumbers(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
