import { MOST_RESULTS } from './query-string';
import { GROUP_SCHEMA, listResponse, USER_SCHEMA } from './resources';

const CONFIG_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
const TYPE_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const SCHEMA_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

/** What this server can do (RFC 7643, section 5). */
export function serviceProviderConfig(base: string) {
  return {
    schemas: [CONFIG_SCHEMA],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: MOST_RESULTS },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token made under Settings, Directory.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

function resourceType(base: string, id: 'User' | 'Group', schema: string) {
  return {
    schemas: [TYPE_SCHEMA],
    id,
    name: id,
    endpoint: `/${id}s`,
    schema,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  };
}

export function resourceTypes(base: string) {
  const types = [resourceType(base, 'User', USER_SCHEMA), resourceType(base, 'Group', GROUP_SCHEMA)];
  return listResponse(types, types.length, 1);
}

interface AttributeFacts {
  type?: 'string' | 'boolean' | 'complex' | 'reference';
  description: string;
  multiValued?: boolean;
  required?: boolean;
  caseExact?: boolean;
  mutability?: 'readWrite' | 'readOnly' | 'immutable';
  uniqueness?: 'none' | 'server';
  subAttributes?: object[];
}

function attribute(name: string, facts: AttributeFacts) {
  const { type = 'string', subAttributes, ...rest } = facts;
  return {
    name,
    type,
    multiValued: false,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...rest,
    ...(subAttributes && { subAttributes }),
  };
}

const USER_ATTRIBUTES = [
  attribute('userName', {
    description: 'Name by which the user signs in; unique.',
    required: true,
    uniqueness: 'server',
  }),
  attribute('name', {
    type: 'complex',
    description: 'Parts of the name.',
    subAttributes: [
      attribute('formatted', { description: 'The whole name.' }),
      attribute('givenName', { description: 'Given name.' }),
      attribute('familyName', { description: 'Family name.' }),
    ],
  }),
  attribute('displayName', { description: 'Name shown to people.' }),
  attribute('emails', {
    type: 'complex',
    multiValued: true,
    description: 'Addresses of mail.',
    subAttributes: [
      attribute('value', { description: 'The address.' }),
      attribute('type', { description: 'For example work.' }),
      attribute('primary', { type: 'boolean', description: 'The one to write to.' }),
    ],
  }),
  attribute('active', {
    type: 'boolean',
    description: 'Whether the user may sign in; false: they left, and are signed out at once.',
  }),
  attribute('groups', {
    type: 'complex',
    multiValued: true,
    mutability: 'readOnly',
    description: 'Groups the user is in.',
    subAttributes: [
      attribute('value', { description: 'Id of the group.', mutability: 'readOnly' }),
      attribute('display', { description: 'Name of the group.', mutability: 'readOnly' }),
    ],
  }),
];

const GROUP_ATTRIBUTES = [
  attribute('displayName', {
    description: 'Name of the group; unique.',
    required: true,
    uniqueness: 'server',
  }),
  attribute('members', {
    type: 'complex',
    multiValued: true,
    description: 'Users in the group.',
    subAttributes: [
      attribute('value', { description: 'Id of the user.', mutability: 'immutable' }),
      attribute('display', { description: 'Name of the user.', mutability: 'readOnly' }),
    ],
  }),
];

function schema(base: string, id: string, name: string, attributes: readonly object[]) {
  return {
    schemas: [SCHEMA_SCHEMA],
    id,
    name,
    description: `${name} as Muster keeps it; other attributes are accepted and left out.`,
    attributes,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  };
}

export function schemas(base: string) {
  const all = [
    schema(base, USER_SCHEMA, 'User', USER_ATTRIBUTES),
    schema(base, GROUP_SCHEMA, 'Group', GROUP_ATTRIBUTES),
  ];
  return listResponse(all, all.length, 1);
}
