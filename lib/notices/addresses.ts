import { ROLE_ORDER } from '@/lib/people/model';
import { type Sql, sql } from '@/lib/platform/database/client';

/** How far a fallback of a fallback is followed. */
const DEPTH = 5;

/**
 * CTEs that say where recipients are reached, after a CTE `wanted (recipient_kind, recipient)`: `mailbox
 * (recipient_kind, recipient, mail, person_id)`. An owner is reached at its own address, else through its members, else
 * at its fallback; whom nobody answers for is told the security leads, unless a channel of its own carries it.
 */
export function mailboxCtes(bootstrapGroup: string | null): Sql {
  return sql`
    present AS (
      SELECT p.id, lower(p.email) AS mail, p.groups FROM person p WHERE p.email LIKE '%@%'
        AND NOT EXISTS (SELECT 1 FROM directory_user d WHERE d.person_id = p.id AND NOT d.active)),
    standing AS (
      SELECT p.id, p.mail, ranked.role FROM present p CROSS JOIN LATERAL (
        SELECT m.role FROM group_mapping m WHERE m.group_name = ANY(p.groups)
        ORDER BY array_position(${[...ROLE_ORDER]}::text[], m.role) LIMIT 1) ranked
      UNION ALL
      SELECT p.id, p.mail, 'security' FROM present p
      WHERE ${bootstrapGroup}::text = ANY(p.groups) AND NOT EXISTS (SELECT 1 FROM group_mapping)),
    member AS (
      SELECT o.name AS owner, lower(d.mail) AS mail, d.person_id FROM owner o
        JOIN owner_member b ON b.owner_id = o.id JOIN directory_user d ON d.id = b.user_id
      WHERE o.removed_at IS NULL AND d.active AND d.mail LIKE '%@%'
      UNION
      SELECT m.team, p.mail, p.id FROM present p
        JOIN group_mapping m ON m.group_name = ANY(p.groups) AND m.role = 'owner' WHERE m.team IS NOT NULL),
    owner_mail AS (
      SELECT name AS owner, lower(mail) AS mail, NULL::uuid AS person_id FROM owner WHERE removed_at IS NULL AND mail LIKE '%@%'
      UNION
      SELECT member.owner, member.mail, member.person_id FROM member
      WHERE NOT EXISTS (SELECT 1 FROM owner o WHERE o.name = member.owner AND o.removed_at IS NULL AND o.mail LIKE '%@%')),
    chain (asked, name, id, depth) AS (
      SELECT w.recipient, w.recipient, o.id, 0 FROM wanted w
        LEFT JOIN owner o ON o.name = w.recipient AND o.removed_at IS NULL WHERE w.recipient_kind = 'owner'
      UNION ALL
      SELECT c.asked, f.name, f.id, c.depth + 1 FROM chain c
        JOIN owner o ON o.id = c.id JOIN owner f ON f.id = o.fallback_id AND f.removed_at IS NULL
      WHERE c.depth < ${DEPTH} AND NOT EXISTS (SELECT 1 FROM owner_mail a WHERE a.owner = c.name)),
    reached AS (
      SELECT DISTINCT c.asked, a.mail, a.person_id FROM chain c JOIN owner_mail a ON a.owner = c.name),
    mailbox AS (
      SELECT 'owner' AS recipient_kind, asked AS recipient, mail, person_id FROM reached
      UNION ALL
      SELECT 'owner', w.recipient, s.mail, s.id FROM wanted w JOIN standing s ON s.role = 'security'
      WHERE w.recipient_kind = 'owner' AND NOT EXISTS (SELECT 1 FROM reached r WHERE r.asked = w.recipient)
        AND NOT EXISTS (SELECT 1 FROM carried k WHERE k.recipient_kind = 'owner' AND k.recipient = w.recipient AND k.is_own)
      UNION ALL
      SELECT 'role', w.recipient, s.mail, s.id FROM wanted w JOIN standing s ON s.role = w.recipient
      WHERE w.recipient_kind = 'role'
      UNION ALL
      SELECT 'person', w.recipient, p.mail, p.id FROM wanted w JOIN present p ON p.id::text = w.recipient
      WHERE w.recipient_kind = 'person')`;
}

/** CTE `carried`: which channels, other than mail, carry whose notices. */
export const CARRIED_CTE: Sql = sql`
  carried AS (
    SELECT w.recipient_kind, w.recipient, c.id AS channel_id, NOT c.everything AS is_own
    FROM wanted w JOIN notice_channel c ON c.removed_at IS NULL AND c.kind <> 'mail' AND (c.everything
      OR (w.recipient_kind = 'role' AND w.recipient = ANY(c.roles))
      OR (w.recipient_kind = 'owner' AND (w.recipient = ANY(c.owners) OR EXISTS (SELECT 1 FROM owner o
        WHERE o.name = w.recipient AND o.removed_at IS NULL AND c.kind = 'slack'
          AND lower(ltrim(o.slack_channel, '#')) = lower(ltrim(c.name, '#')))))))`;
