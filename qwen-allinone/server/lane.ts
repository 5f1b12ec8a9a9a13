/** Runs tasks one after the other, in the order they came. */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    // The next task must run whether this one failed or not.
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
