import type { Viewer } from '@/lib/access/roles';
import type { Executor } from '@/lib/platform/database/client';
import { policyInForce } from '@/lib/policies/in-force';
import { connectedKinds } from '@/lib/sources/queries-names';
import { type ExpectedSource, expectedSources, missingSources } from './expected';
import {
  type ProfileFlag,
  profileFlags,
  type Runbook,
  runbooks,
  type SuggestedFramework,
  suggestedFrameworks,
} from './follows';
import type { SavedProfile } from './model';
import { readProfile } from './queries';

/** The profile and all that follows from it. */
export interface ProfileSummary {
  /** null: nobody has answered yet. */
  profile: SavedProfile | null;
  /** Each with whether a connected source reads it. */
  expected: (ExpectedSource & { isConnected: boolean })[];
  flags: ProfileFlag[];
  frameworks: (SuggestedFramework & { isInScope: boolean })[];
  runbooks: Runbook[];
}

/** What the answers lead to, held against the policy in force. */
export async function profileSummary(viewer: Viewer, database: Executor): Promise<ProfileSummary> {
  const profile = await readProfile(viewer, database);
  if (!profile) return { profile, expected: [], flags: [], frameworks: [], runbooks: [] };
  const { frameworks } = await policyInForce(database);
  const { answers } = profile;
  const missing = missingSources(answers, await connectedKinds(viewer, database)).map(({ id }) => id);
  return {
    profile,
    expected: expectedSources(answers).map((each) => ({ ...each, isConnected: !missing.includes(each.id) })),
    flags: profileFlags(answers),
    frameworks: suggestedFrameworks(answers).map((each) => ({
      ...each,
      isInScope: Object.hasOwn(frameworks, each.id),
    })),
    runbooks: runbooks(answers),
  };
}
