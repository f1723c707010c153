import type { Environment } from '@/lib/platform/env';
import { publicUrl } from '@/lib/platform/env';
import { resolveReference } from '@/lib/sources/references';
import { type ChannelKind, type Sender, SendFailure } from './channels/contract';
import { CHANNELS } from './channels/registry';

/** Opens a channel as this process is configured; the stored configuration is read by the channel's own schema. */
export function channelOpener(env: Environment): (kind: ChannelKind, config: unknown) => Promise<Sender> {
  return async (kind, config) => {
    const channel = CHANNELS[kind];
    const parsed = channel.schema.safeParse(config);
    if (!parsed.success)
      throw new SendFailure('What is stored of this channel is not understood. Remove it and add it again.', {
        of: 'channel',
      });
    return channel.open(parsed.data, {
      allowPrivate: env.MUSTER_ALLOW_PRIVATE_ENDPOINTS,
      baseUrl: publicUrl(env),
      resolve: (reference) => resolveReference(reference),
    });
  };
}
