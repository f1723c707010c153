import { PERSONAS } from '@/lib/demo/personas';
import { giveGrant } from '@/lib/grants/commands/give-grant';
import { GiveGrant } from '@/lib/grants/schema';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { demoPerson } from './demo-person';

/** Lets the demo's auditor in from the year in which its past begins to the end of the year of `anchor`; once. */
export async function grantDemoAudit(past: Runtime, anchor: Date): Promise<void> {
  const given = await past.database.query(sql`SELECT 1 FROM auditor_grant LIMIT 1`);
  if (given.length > 0) return;
  const auditor = PERSONAS.find(({ role }) => role === 'auditor');
  if (!auditor) throw new Error('the demo has no auditor');
  const input = GiveGrant.parse({
    auditor: auditor.email,
    from: `${past.clock.now().getUTCFullYear()}-01-01`,
    to: `${anchor.getUTCFullYear()}-12-31`,
    note: 'SOC 2 and PCI DSS audits of Northwind',
  });
  await runCommand(past, giveGrant, demoPerson('security'), input);
}
