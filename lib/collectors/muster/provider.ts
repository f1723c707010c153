import { z } from 'zod';
import { CollectorFailure, type OwnReader, type Provider } from '@/lib/collectors/contract';
import { ownCredentials } from './own-credentials';

/** Muster itself, as a source: it comes with it and has nothing to configure. */
export const musterProvider: Provider<Record<string, never>, OwnReader> = {
  id: 'muster',
  title: 'Muster itself',
  config: z.strictObject({}),
  async connect(_, { own }) {
    if (own) return own;
    throw new CollectorFailure({
      reason: 'unavailable',
      message: 'Only the worker can read what Muster itself holds.',
    });
  },
  scopes: async () => [{ account: 'muster', accountName: 'This Muster', regions: [] }],
  classify: () => ({ reason: 'unavailable', message: 'Its own database or data folder could not be read.' }),
  collectors: [ownCredentials],
};
