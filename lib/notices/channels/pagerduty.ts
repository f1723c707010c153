import { z } from 'zod';
import { renderPagerDuty } from '../render/events';
import { postTo } from './answers';
import type { Channel } from './contract';
import { Reference } from './fields';

export const PAGERDUTY_ENDPOINT = 'https://events.pagerduty.com/v2/enqueue';

const Config = z.strictObject({
  routingKey: Reference,
  /** The European service has another address, and tests have their own. */
  endpoint: z.url({ protocol: /^https?$/, error: 'A full https:// address.' }).default(PAGERDUTY_ENDPOINT),
});

/** A service of PagerDuty, by Events API v2. The key of an event makes it one alert, however often it is sent. */
export const pagerduty: Channel<z.output<typeof Config>> = {
  title: 'PagerDuty',
  deduplicates: true,
  schema: Config,
  open: async ({ routingKey, endpoint }, context) => {
    const key = await context.resolve(routingKey);
    return {
      send: async ({ message }) => {
        await postTo(endpoint, JSON.stringify(renderPagerDuty(message, key)), context);
      },
      close: () => undefined,
    };
  },
};
