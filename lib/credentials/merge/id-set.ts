const BITS = 32;

/** A set of ids as bits: ids are dense, so a million of them take 125 kB whatever the estate. */
export class IdSet {
  #words = new Uint32Array(1024);

  add(id: number): void {
    const word = Math.floor(id / BITS);
    if (word >= this.#words.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (id % BITS));
  }

  has(id: number): boolean {
    return ((this.#words[Math.floor(id / BITS)] ?? 0) & (1 << (id % BITS))) !== 0;
  }
}
