import type { Channel, ChannelKind } from './contract';
import { mail } from './mail';
import { pagerduty } from './pagerduty';
import { slack } from './slack';
import { teams } from './teams';
import { webhook } from './webhook';

/** Every way out there is. A configuration is read by its own schema before a channel is opened with it. */
export const CHANNELS = { mail, slack, teams, pagerduty, webhook } as unknown as Record<ChannelKind, Channel>;
export const CHANNEL_KINDS = Object.keys(CHANNELS) as [ChannelKind, ...ChannelKind[]];
