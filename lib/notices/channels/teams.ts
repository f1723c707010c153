import { z } from 'zod';
import { renderTeams } from '../render/teams';
import { postTo } from './answers';
import type { Channel } from './contract';
import { Reference } from './fields';

const Config = z.strictObject({ url: Reference });

/** A chat or channel of Microsoft Teams, by a workflow that starts with a webhook, whose address is a secret. */
export const teams: Channel<z.output<typeof Config>> = {
  title: 'Microsoft Teams',
  deduplicates: false,
  schema: Config,
  open: async ({ url }, context) => {
    const address = await context.resolve(url);
    return {
      send: async ({ message }) => {
        await postTo(address, JSON.stringify(renderTeams(message)), context);
      },
      close: () => undefined,
    };
  },
};
