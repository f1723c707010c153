import { expect, it } from 'vitest';
import { composeMessage } from '../message';
import { NOTICE_KINDS } from '../words/registry';
import { renderTeams } from './teams';

it('stays below what Teams takes, and says that there is more', () => {
  const notices = NOTICE_KINDS.flatMap((kind) =>
    Array.from({ length: 20 }, (_, n) => ({
      kind,
      subject: { kind: 'credential', id: String(n) },
      data: { name: 'ü'.repeat(290) },
      href: `/credentials/${n}`,
      isUrgent: false,
      createdAt: new Date('2026-03-01T00:00:00Z'),
    })),
  );
  const frame = { id: 'x', kind: 'digest' as const, baseUrl: 'https://muster.example.com' };
  const card = (told: typeof notices) =>
    JSON.stringify(
      renderTeams(composeMessage({ ...frame, notices: told, at: new Date('2026-03-01T08:00:00Z') })),
    );
  const large = card(notices);
  expect(Buffer.byteLength(large)).toBeLessThan(28 * 1024);
  expect(large).toContain('The rest is in Muster');
  expect(card(notices.slice(0, 3))).not.toContain('The rest is in Muster');
});
