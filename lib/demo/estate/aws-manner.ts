import { TEAMS } from './organisation';
import type { Random } from './random';

export type AwsClass = 'A' | 'B' | 'C' | 'D';

/** What a thing belongs to and what its tags say of it. */
export interface AwsManner {
  team: string;
  system: string;
  class: AwsClass;
  tags: Record<string, string>;
}

export interface AwsAccountName {
  id: string;
  name: 'production' | 'staging' | 'sandbox';
  /** Of all things in the estate. */
  share: number;
}

/** The demo's accounts; the first is the one the reader signs in to. */
export const AWS_ACCOUNTS: readonly AwsAccountName[] = [
  { id: '410000000001', name: 'production', share: 0.5 },
  { id: '410000000002', name: 'staging', share: 0.3 },
  { id: '410000000003', name: 'sandbox', share: 0.2 },
];
export const AWS_REGIONS = ['us-east-1', 'eu-central-1'] as const;
/** Nothing may be listed here: an organisation's policy forbids the region. */
export const AWS_DENIED_REGION = 'eu-west-3';

const ENVIRONMENT = { production: 'production', staging: 'staging', sandbox: 'development' } as const;
const CLASSES: Record<AwsAccountName['name'], readonly AwsClass[]> = {
  production: ['A', 'A', 'B', 'B', 'B', 'B', 'B', 'D'],
  staging: ['B', 'C', 'C', 'C', 'C'],
  sandbox: ['C', 'C', 'C', 'D'],
};
/** Shares of things whose tags lack something. */
const WITHOUT_OWNER = 0.03;
const WITHOUT_CLASS = 0.03;
const WITHOUT_TAGS = 0.02;
const OWNER_UNDER_TEAM = 0.15;

/** Team, system, class and tags of one thing of an account; a few lack an owner, a class or all tags. */
export function awsManner(random: Random, account: AwsAccountName, grades?: readonly AwsClass[]): AwsManner {
  const team = random.pick(TEAMS);
  const grade = random.pick(grades ?? CLASSES[account.name]);
  const tags: Record<string, string> = { environment: ENVIRONMENT[account.name] };
  if (!random.chance(WITHOUT_OWNER)) tags[random.chance(OWNER_UNDER_TEAM) ? 'team' : 'owner'] = team.id;
  if (!random.chance(WITHOUT_CLASS)) tags.class = grade;
  return {
    team: team.id,
    system: random.pick(team.systems),
    class: grade,
    tags: random.chance(WITHOUT_TAGS) ? {} : tags,
  };
}

/** Full tags, for the things of the stories. */
export function storyTags(
  owner: string,
  grade: AwsClass | null,
  account: AwsAccountName,
): Record<string, string> {
  return { owner, ...(grade ? { class: grade } : {}), environment: ENVIRONMENT[account.name] };
}

/** How many of `total` (at size 1) an account has. */
export function shareOf(total: number, size: number, { share }: AwsAccountName): number {
  return Math.round(total * size * share);
}

/** Two thirds are in the first region. */
export function regionOf(random: Random): string {
  return random.chance(0.66) ? AWS_REGIONS[0] : AWS_REGIONS[1];
}
