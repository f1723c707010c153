import type { Provider } from '@/lib/collectors/contract';
import { conflict } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import type { Command } from '@/lib/platform/run-command';
import { type ReadConfig, readConfig } from '../config';
import { assertEndpoint } from '../endpoint';
import { connectableProvider } from '../providers';
import type { ConnectSource } from '../schema';
import { insertSource } from '../source-store';

export interface ConnectedSource {
  sourceId: number;
  name: string;
}

/** What connecting asks of the outside; tests hand in their own. */
export interface ConnectParts {
  findProvider(kind: string): Provider;
  assertEndpoint: ReadConfig['assertEndpoint'];
}

/**
 * Adds a source; its first collection is due at once.
 * @throws MusterError `source/unknown-kind`, `source/plain-secret`, `source/config`, `source/name-taken`
 */
export function connectSourceWith(parts: ConnectParts): Command<ConnectSource, ConnectedSource> {
  return {
    action: 'source:connect',
    subject: () => ({ kind: 'source', id: null }),
    run: async ({ tx, now }, input) => {
      const provider = parts.findProvider(input.kind);
      const config = await readConfig({ provider, assertEndpoint: parts.assertEndpoint }, input.config);
      const stored = config.stored as JsonObject;
      const { kind, name, intervalMinutes } = input;
      const sourceId = await insertSource(tx, { kind, name, config: stored, intervalMinutes, at: now });
      if (sourceId === null) throw nameTaken(name);
      return {
        value: { sourceId, name },
        audit: {
          action: 'source.connected',
          subject: { kind: 'source', id: sourceId },
          payload: {
            kind,
            name,
            intervalMinutes,
            configured: Object.keys(stored).sort(),
            endpoints: config.endpoints,
          },
        },
      };
    },
  };
}

function nameTaken(name: string) {
  return conflict('source/name-taken', `There is already a source named "${name}". Choose another name.`, {
    fields: { name: 'Already in use.' },
  });
}

/** `connectSourceWith` the providers and the network this process has. */
export const connectSource = connectSourceWith({ findProvider: connectableProvider, assertEndpoint });
