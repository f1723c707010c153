import type { Outgoing } from '../model';

/** Facility 13, log audit (RFC 5424, 6.2.1). */
const LOG_AUDIT = 13;
/** Severities of OCSF, from unknown to fatal, as those of syslog, where less is worse. */
const SEVERITIES: Readonly<Record<number, number>> = { 1: 6, 2: 5, 3: 4, 4: 3, 5: 2, 6: 1 };
const NOTICE = 5;

export interface SyslogOrigin {
  hostname: string;
  version: string;
  /** Name of the structured data, `name@enterprise-number`. */
  structuredDataId: string;
}

/**
 * One event as RFC 5424 has it. The message is JSON in ASCII, so it needs no byte order mark (6.4), which many who parse
 * JSON would stumble over.
 */
export function syslogMessage(
  event: Outgoing,
  { hostname, version, structuredDataId }: SyslogOrigin,
): string {
  const priority = LOG_AUDIT * 8 + (SEVERITIES[event.severityId] ?? NOTICE);
  const origin = element('origin', { software: 'Muster', swVersion: version });
  const own = element(structuredDataId, {
    chain: event.chain,
    sequence: String(event.sequence),
    event: event.code,
    class: String(event.classUid),
  });
  const header = `<${priority}>1 ${event.at} ${printable(hostname, 255)} muster - ${printable(event.code, 32)}`;
  return `${header} ${origin}${own} ${event.json}`;
}

/** Octet counting (RFC 5425, 4.3): the length of the message, a space, the message. */
export function frame(message: string): string {
  return `${Buffer.byteLength(message)} ${message}`;
}

/** Fields of the header hold printable ASCII without spaces; `-` where nothing is left. */
function printable(text: string, most: number): string {
  return text.replace(/[^\x21-\x7e]/g, '').slice(0, most) || '-';
}

function element(id: string, params: Record<string, string>): string {
  const pairs = Object.entries(params).map(
    ([name, value]) => ` ${name}="${value.replace(/["\\\]]/g, '\\$&')}"`,
  );
  return `[${id}${pairs.join('')}]`;
}
