import type { Told, Words } from './contract';
import { byAndWhy, counted, day, field, given, what } from './parts';

const dueOn = (data: Parameters<typeof day>[0]) => given(day(data, 'dueAt', 'due', 'until'), ', due on ');
const size = ({ data }: Told) => (typeof data.items === 'number' && data.items > 0 ? data.items : 1);
const items = (notice: Told) =>
  typeof notice.data.items === 'number' ? counted(notice.data.items, 'credential') : 'Credentials';

export const REVIEWS = {
  'review.opened': {
    title: 'Review opened',
    heading: (n) => `${counted(n, 'review')} opened`,
    line: (notice) =>
      `Review ${what(notice)} is open${dueOn(notice.data)}${given(field(notice.data, 'items'), '; credentials to attest: ')}${given(field(notice.data, 'privileged'), ', privileged among them: ')}`,
    act: 'Say what is still needed',
  },
  'review.reminder': {
    title: 'Review reminder',
    heading: (n) => `${counted(n, 'review')} waiting for you`,
    line: (notice) => `${what(notice)}: ${items(notice)} still wait${dueOn(notice.data)}`,
    act: 'Say what is still needed',
  },
  'review.delegated': {
    title: 'Review delegated to you',
    heading: (n) => `${counted(n, 'credential')} delegated to you`,
    size,
    line: (notice) =>
      `${what(notice)}: ${items(notice)} delegated${byAndWhy(notice.data)}${dueOn(notice.data)}`,
    act: 'Say what is still needed',
  },
  'review.escalated': {
    title: 'Review nobody answered in time',
    heading: (n) => `${counted(n, 'credential')} nobody attested in time`,
    size,
    line: (notice) =>
      `${what(notice)}: no answer in time${given(field(notice.data, 'from'), ' from ')} for ${items(notice).toLowerCase()}`,
    act: 'Attest them instead',
  },
  'review.sign-off': {
    title: 'Privileged attestations to sign off',
    heading: (n) => `${counted(n, 'review')} with attestations to sign off`,
    line: (notice) =>
      `${what(notice)}: privileged credentials were attested and wait for somebody from outside the team`,
    act: 'Sign off or send back',
  },
  'review.sent-back': {
    title: 'Attestation sent back',
    heading: (n) => `${counted(n, 'attestation')} sent back`,
    size,
    line: (notice) => `${what(notice)}: ${items(notice)} sent back${byAndWhy(notice.data)}`,
    act: 'Decide again',
  },
  'review.follow-up': {
    title: 'Review follow-up not done yet',
    heading: (n) => `${counted(n, 'follow-up')} of reviews not done`,
    size,
    line: (notice) =>
      `${what(notice)}: ${items(notice)} you said to revoke or reduce can still be used as before`,
    act: 'Do it, or ask for an exception',
  },
  'review.awaiting-acknowledgement': {
    title: 'Review awaiting acknowledgement',
    heading: (n) => `${counted(n, 'review')} to acknowledge`,
    line: (notice) => `${what(notice)} is complete; its end was asked for${byAndWhy(notice.data)}`,
    act: 'Acknowledge or send back',
  },
  'review.closed': {
    title: 'Review closed',
    heading: (n) => `${counted(n, 'review')} closed`,
    line: (notice) => `${what(notice)} is closed${given(field(notice.data, 'by'), ', acknowledged by ')}`,
    act: 'See the outcome',
  },
} as const satisfies Record<string, Words>;
