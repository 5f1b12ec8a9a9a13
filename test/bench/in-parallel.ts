/** Works through a list, so many at a time. @returns the results in the list's order */
export async function inParallel<T, R>(
  all: readonly T[],
  parallel: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  const queue = all.entries();
  const worker = async () => {
    for (const [index, one] of queue) done[index] = await work(one);
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return done;
}
