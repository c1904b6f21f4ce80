interface Failure {
  readonly path: string;
  readonly error: unknown;
}

/** Work on files that goes on in the background. */
export class Pending {
  readonly #works = new Map<Promise<void>, string>();
  #failures: Failure[] = [];

  /** Work on the file at `path`. Its failure is told by `throwIfFailed` and `settle`. */
  add(path: string, work: Promise<unknown>): void {
    const settled = work.then(
      () => void this.#works.delete(settled),
      (error: unknown) => {
        this.#works.delete(settled);
        this.#failures.push({ path, error });
      },
    );
    this.#works.set(settled, path);
  }

  throwIfFailed(path: string): void {
    const failed = this.#failures.find((one) => one.path === path);
    if (failed) throw failed.error;
  }

  /** Waits for the work at and below `path`. Returns the files whose work failed, and forgets that. */
  async settle(path: string): Promise<Failure[]> {
    const isBelow = (one: string) => one === path || one.startsWith(`${path}/`);
    const works = [...this.#works].filter(([, one]) => isBelow(one));
    await Promise.all(works.map(([work]) => work));
    const failed = this.#failures.filter((one) => isBelow(one.path));
    this.#failures = this.#failures.filter((one) => !isBelow(one.path));
    return failed;
  }
}
