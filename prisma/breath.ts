/** Milliseconds of work after which others are let in. */
const longest = 20;

/**
 * Lets others in between the queries of long work. SQLite answers at once, in the thread that asks: a page that asks eight times
 * and computes in between is one piece of work to the event loop, and a save that comes meanwhile waits for all of it. To be
 * called before and after each query; waits for a turn of the loop where work went on for longer than 20 ms.
 */
export class Breath {
  /** When the first query of this turn of the event loop began; null: none yet. */
  #since: number | null = null;

  begin(): void {
    if (this.#since !== null) return;
    this.#since = performance.now();
    setImmediate(() => {
      this.#since = null;
    });
  }

  async end(): Promise<void> {
    if (this.#since === null || performance.now() - this.#since < longest) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
