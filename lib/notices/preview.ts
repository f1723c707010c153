import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { personIdOf } from '@/lib/people/queries';
import { type Database, sql } from '@/lib/platform/database/client';
import { CARRIED_CTE, mailboxCtes } from './addresses';
import { composeMessage, type Section } from './message';
import { nextSlot } from './states';
import type { Told } from './words/contract';

export interface DigestPreview {
  /** Where it goes; null where the identity provider gave no address. */
  mail: string | null;
  at: Date;
  count: number;
  sections: Section[];
}

const DEFAULT_HOUR = 8;

/** What the viewer's next digest would tell if it were made now, whether or not there is a way to send it. */
export async function previewDigest(
  viewer: Viewer,
  database: Database,
  { now, baseUrl, bootstrapGroup }: { now: Date; baseUrl: string; bootstrapGroup: string | null },
): Promise<DigestPreview | null> {
  permit(viewer, 'notice:read');
  const personId = await personIdOf(database.prisma, viewer);
  if (!personId) return null;
  const [hour] = await database.query<{ hour: number; mail: string | null }>(sql`
    SELECT coalesce((SELECT digest_hour FROM notice_preference WHERE person_id = ${personId}::uuid),
      (SELECT digest_hour FROM notice_channel WHERE kind = 'mail' AND removed_at IS NULL), ${DEFAULT_HOUR})::int AS hour,
      (SELECT lower(email) FROM person WHERE id = ${personId}::uuid) AS mail`);
  const at = nextSlot(hour?.hour ?? DEFAULT_HOUR, now);
  const mail = hour?.mail ?? null;
  if (mail === null) return { mail, at, count: 0, sections: [] };
  const notices = await database.query<Told>(sql`
    WITH RECURSIVE due AS (SELECT * FROM notice WHERE settled_at IS NULL AND due_at <= ${at} AND NOT is_urgent),
    wanted AS (SELECT DISTINCT recipient_kind, recipient FROM due),
    ${CARRIED_CTE}, ${mailboxCtes(bootstrapGroup)}
    SELECT n.kind, jsonb_build_object('kind', n.subject_kind, 'id', n.subject_id) AS subject, n.data, n.href,
      n.is_urgent AS "isUrgent", n.created_at AS "createdAt"
    FROM due n WHERE EXISTS (SELECT 1 FROM mailbox b LEFT JOIN notice_preference p ON p.person_id = b.person_id
        WHERE b.recipient_kind = n.recipient_kind AND b.recipient = n.recipient AND b.mail = ${mail}
          AND NOT n.kind = ANY(coalesce(p.muted, '{}')))
      AND NOT EXISTS (SELECT 1 FROM notice_delivery_item i JOIN notice_channel c ON c.id = i.channel_id AND c.kind = 'mail'
        WHERE i.notice_id = n.id AND i.address = ${mail})
    ORDER BY n.created_at, n.id`);
  const { sections, count } = composeMessage({ id: 'preview', kind: 'digest', notices, baseUrl, at });
  return { mail, at, count, sections };
}
