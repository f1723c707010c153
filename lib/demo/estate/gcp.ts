import { addDays } from '@/lib/kernel/dates';
import type { ApiKeyRow, HmacKeyRow } from './gcp-api-keys';
import type { CertificateRow } from './gcp-certificates';
import type { ComputeState } from './gcp-compute';
import { type AccountState, accountState, type ServiceAccount } from './gcp-keys';
import type { KmsKeyState } from './gcp-kms';
import { isAlive } from './gcp-life';
import { type GcpProject, PLANS, projectOf, storyAccount } from './gcp-projects';
import { isListed, type SecretState, secretState } from './gcp-secrets';
import type { SqlInstanceState } from './gcp-sql';
import { rowsAt } from './gcp-things';
import { COMPANY, type EstateOptions } from './organisation';
import { createRandom, type Random } from './random';

export interface GcpProjectState {
  project: Pick<GcpProject, 'id' | 'number' | 'name' | 'labels' | 'isActivityEnabled' | 'deniesKeys'>;
  accounts: AccountState[];
  secrets: SecretState[];
  kmsKeys: KmsKeyState[];
  apiKeys: ApiKeyRow[];
  hmacKeys: HmacKeyRow[];
  sqlInstances: SqlInstanceState[];
  certificates: CertificateRow[];
  compute: ComputeState;
  isDenied: boolean;
}

/** A project that its owners shut down; Google keeps it for a while and answers nothing of it. */
export interface InactiveProject {
  id: string;
  number: string;
  name: string;
  labels: Record<string, string>;
  state: 'DELETE_REQUESTED';
}

export interface GcpOrganization {
  number: string;
  inactive: InactiveProject[];
}

export interface GcpState {
  organization: GcpOrganization;
  projects: GcpProjectState[];
}

/** A tale the demo tells; `id` is the credential's id as its provider writes it, or the project. */
export interface GcpStory {
  title: string;
  id: string;
}

export interface GcpEstate {
  organization: GcpOrganization;
  projects: GcpProject[];
  stories: Record<'activityUnknown' | 'unusedKey' | 'exposedKey' | 'deniedSecrets', GcpStory>;
  /** The estate as Google would show it at `at`. */
  state(at: Date): GcpState;
}

/** Four projects; about 390 credentials at size 1. The same options give the same estate. */
export function gcpEstate(options: EstateOptions): GcpEstate {
  const random = createRandom(`${options.seed}/gcp`);
  const projects = PLANS.map((plan) => projectOf(plan, options, random.fork(plan.suffix)));
  const [commerce, data, logistics, sandbox] = projects as [GcpProject, GcpProject, GcpProject, GcpProject];
  const unused = storyAccount(random.fork('unused'), options.today, commerce.id, 'legacy-export', {
    createdDays: 320,
    usedDays: 200,
  });
  const exposed = storyAccount(random.fork('exposed'), options.today, data.id, 'notebook-share', {
    createdDays: 75,
    usedDays: 21,
    exposedDays: 20,
  });
  commerce.accounts.push(unused);
  data.accounts.push(exposed);
  logistics.denied = { from: addDays(options.today, -75), until: addDays(options.today, -61) };
  const organization = organizationOf(random.fork('organization'));
  return {
    organization,
    projects,
    stories: {
      activityUnknown: { title: 'A project where nobody can tell when a key was last used', id: sandbox.id },
      unusedKey: {
        title: 'A key of a service account that nobody has used for 200 days',
        id: keyName(commerce, unused),
      },
      exposedKey: { title: 'A key that Google found in public and disabled', id: keyName(data, exposed) },
      deniedSecrets: { title: 'A project whose secrets could not be listed for two weeks', id: logistics.id },
    },
    state: (at) => ({ organization, projects: projects.map((project) => projectState(project, at)) }),
  };
}

/** Its projects are those of the estate and one that is no longer active. */
function organizationOf(random: Random): GcpOrganization {
  const number = random.text(12, '123456789');
  const inactive: InactiveProject = {
    id: `${COMPANY}-old-portal`,
    number: random.text(12, '123456789'),
    name: 'Northwind Old portal',
    labels: {},
    state: 'DELETE_REQUESTED',
  };
  return { number, inactive: [inactive] };
}

function keyName(project: GcpProject, { email, keys }: ServiceAccount): string {
  return `projects/${project.id}/serviceAccounts/${email}/keys/${keys[0]?.id}`;
}

function projectState(project: GcpProject, at: Date): GcpProjectState {
  const { id, number, name, labels, isActivityEnabled, deniesKeys, denied, things } = project;
  return {
    project: { id, number, name, labels, isActivityEnabled, deniesKeys },
    accounts: project.accounts.filter((one) => isAlive(one, at)).map((one) => accountState(id, one, at)),
    secrets: project.secrets.filter((one) => isListed(one, at)).map((one) => secretState(number, one, at)),
    kmsKeys: rowsAt(things.kmsKeys, at),
    apiKeys: rowsAt(things.apiKeys, at),
    hmacKeys: rowsAt(things.hmacKeys, at),
    sqlInstances: rowsAt(things.sqlInstances, at),
    certificates: rowsAt(things.certificates, at),
    compute: things.compute.state(at),
    isDenied: denied !== null && denied.from <= at && at < denied.until,
  };
}
