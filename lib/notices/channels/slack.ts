import { z } from 'zod';
import { renderSlack } from '../render/slack';
import { postTo } from './answers';
import type { Channel } from './contract';
import { Reference } from './fields';

const Config = z.strictObject({ url: Reference });

/** A channel of Slack, by an incoming webhook, whose address is a secret. */
export const slack: Channel<z.output<typeof Config>> = {
  title: 'Slack',
  deduplicates: false,
  schema: Config,
  open: async ({ url }, context) => {
    const address = await context.resolve(url);
    return {
      send: async ({ message }) => {
        await postTo(address, JSON.stringify(renderSlack(message)), context);
      },
      close: () => undefined,
    };
  },
};
