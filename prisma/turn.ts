/** One at a time, in the order of asking. */
export class Turn {
  #last: Promise<void> = Promise.resolve();

  /** Waits for one's turn; the function that it gives ends the turn, and may be called more than once. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }

  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    const end = await this.take();
    try {
      return await work();
    } finally {
      end();
    }
  }
}
