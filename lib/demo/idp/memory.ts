import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  endsAt: number;
}

const MOST_ENTRIES = 5_000;

/** Where the demo's identity provider keeps sessions and codes: in memory, each kind apart, until they end. */
export class MemoryAdapter implements Adapter {
  readonly #entries = new Map<string, Entry>();

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    this.#entries.delete(id);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size >= MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
    const endsAt = expiresIn ? performance.now() + expiresIn * 1_000 : Number.POSITIVE_INFINITY;
    this.#entries.set(id, { payload, endsAt });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const entry = this.#entries.get(id);
    return entry && entry.endsAt > performance.now() ? entry.payload : undefined;
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy((payload) => payload.uid === uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBy((payload) => payload.userCode === userCode);
  }

  async #findBy(matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    for (const [id, { payload }] of this.#entries) if (matches(payload)) return this.find(id);
    return undefined;
  }

  async consume(id: string): Promise<undefined> {
    const entry = this.#entries.get(id);
    if (entry) entry.payload.consumed = Math.floor(entry.endsAt / 1_000);
  }

  async destroy(id: string): Promise<undefined> {
    this.#entries.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [id, { payload }] of this.#entries) if (payload.grantId === grantId) this.#entries.delete(id);
  }
}
