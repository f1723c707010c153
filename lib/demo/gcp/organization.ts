import type { iam_v2 } from '@googleapis/iam';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { GcpState } from '@/lib/demo/estate/gcp';
import { denied, json, notFound } from './answers';
import { listed } from './lists';

/** Google's own limit is 500; small pages make the demo page. */
const PROJECTS_PER_PAGE = 3;
const SEARCH = /^\/v1\/organizations\/(\d+):searchAllResources$/;
const DENY =
  /^\/v2\/policies\/cloudresourcemanager\.googleapis\.com\/((?:projects|organizations)\/[^/]+)\/denypolicies(?:\/(.+))?$/;

/** What belongs to no project alone: the search over the organisation, and deny policies. Undefined: not asked for. */
export function organizationAnswer(state: GcpState, url: URL): DemoResponse | undefined {
  const path = decodeURIComponent(url.pathname);
  const organization = SEARCH.exec(path)?.[1];
  if (organization) return searchProjects(state, organization, url);
  const [, level, policy] = DENY.exec(path) ?? [];
  return level ? denyPolicies(state, level, policy) : undefined;
}

function searchProjects(state: GcpState, organization: string, url: URL): DemoResponse {
  if (organization !== state.organization.number) return denied('cloudasset.assets.searchAllResources');
  const active = state.projects.map(({ project }) => ({ ...project, state: 'ACTIVE' }));
  const results = [...active, ...state.organization.inactive].map(
    ({ id, number, name, labels, state: at }) => ({
      name: `//cloudresourcemanager.googleapis.com/projects/${id}`,
      assetType: 'cloudresourcemanager.googleapis.com/Project',
      project: `projects/${number}`,
      displayName: name,
      labels,
      state: at,
      organization: `organizations/${organization}`,
      additionalAttributes: { projectId: id },
    }),
  );
  return listed(results, url, 'results', PROJECTS_PER_PAGE);
}

/** `policies.listPolicies`, which leaves out the rules, and `policies.get`. */
function denyPolicies(state: GcpState, level: string, id: string | undefined): DemoResponse {
  const [kind, name] = level.split('/');
  if (kind === 'organizations')
    return name === state.organization.number ? json({}) : denied('iam.denypolicies.list');
  const found = state.projects.find(({ project }) => project.id === name || project.number === name);
  if (!found) return denied('iam.denypolicies.list');
  const point = encodeURIComponent(`cloudresourcemanager.googleapis.com/projects/${found.project.number}`);
  const policies = found.project.deniesKeys ? [noNewKeys(`policies/${point}/denypolicies/no-new-keys`)] : [];
  if (id === undefined) return json({ policies: policies.map(({ rules: _, ...policy }) => policy) });
  const policy = policies.find((one) => one.name?.endsWith(`/${id}`));
  return policy ? json(policy) : notFound();
}

function noNewKeys(name: string): iam_v2.Schema$GoogleIamV2Policy {
  return {
    name,
    kind: 'DenyPolicy',
    displayName: 'No new keys of service accounts',
    createTime: '2025-11-03T09:00:00Z',
    rules: [
      {
        description: 'Workload identity federation instead',
        denyRule: {
          deniedPrincipals: ['principalSet://goog/public:all'],
          exceptionPrincipals: ['principalSet://goog/group/break-glass@northwind.example'],
          deniedPermissions: ['iam.googleapis.com/serviceAccountKeys.create'],
        },
      },
    ],
  };
}
