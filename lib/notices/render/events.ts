import type { JsonObject } from '@/lib/kernel/json';
import type { Message } from '../message';

/** Longest summary PagerDuty takes. */
const SUMMARY = 1_024;

/** As PagerDuty's Events API v2 takes it; the key makes the same event twice one alert. */
export function renderPagerDuty(message: Message, routingKey: string): JsonObject {
  const lines = message.sections.flatMap((section) => section.lines);
  const [first] = lines;
  return {
    routing_key: routingKey,
    event_action: 'trigger',
    dedup_key: `muster:${message.id}`,
    client: 'Muster',
    client_url: first?.url ?? message.settingsUrl,
    links: lines.map(({ url, act }) => ({ href: url, text: act })),
    payload: {
      summary: message.subject.slice(0, SUMMARY),
      source: new URL(message.settingsUrl).host,
      severity: message.kind === 'test' ? 'info' : 'critical',
      timestamp: message.at.toISOString(),
      class: message.sections[0]?.kind ?? 'test',
      custom_details: { notices: lines.map(({ text }) => text) },
    },
  };
}

/** The body of a webhook, in the envelope Standard Webhooks recommends: type, timestamp, data. */
export function renderEvent(message: Message): JsonObject {
  return {
    type: `notice.${message.kind}`,
    timestamp: message.at.toISOString(),
    data: {
      id: message.id,
      subject: message.subject,
      count: message.count,
      sections: message.sections.map(({ kind, heading, lines, more }) => ({
        kind,
        heading,
        notices: lines.map(({ text, url, isRepeated }) => ({ text, url, repeated: isRepeated })),
        left_out: more?.count ?? 0,
      })),
    },
  };
}
