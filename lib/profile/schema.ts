import { z } from 'zod';
import {
  type Choice,
  CLOUDS,
  COMPLIANCE,
  DATABASES,
  IDENTITY_PROVIDERS,
  JWT_ALGORITHMS,
  SERVICES,
} from './catalogue';

type Ids<Choices extends readonly Choice[]> = [Choices[number]['id'], ...Choices[number]['id'][]];
const idsOf = <const Choices extends readonly Choice[]>(choices: Choices) =>
  choices.map(({ id }) => id) as Ids<Choices>;

/** One of these; what else was given is not repeated, only what is allowed. */
function oneOf<const Values extends readonly [string, ...string[]]>(what: string, values: Values) {
  return z.enum(values, { error: () => `Muster knows no such ${what}. It knows ${values.join(', ')}.` });
}

function listOf<const Values extends readonly [string, ...string[]]>(
  what: string,
  values: Values,
  least = 0,
) {
  return z
    .array(oneOf(what, values), { error: () => 'Answer with a list; an empty one means none.' })
    .min(least, `Name at least one ${what}.`)
    .refine((given) => new Set(given).size === given.length, `A ${what} is named twice.`)
    .readonly();
}

const Jwt = z.discriminatedUnion(
  'use',
  [
    z.strictObject({ use: z.literal('no') }),
    z.strictObject({
      use: z.literal('yes'),
      algorithms: listOf('algorithm', JWT_ALGORITHMS, 1),
      /** Whether one service alone signs and verifies them, or several hold what verifies them. */
      verifiedBy: oneOf('answer', ['one-service', 'several-services']),
    }),
  ],
  { error: () => 'Answer {"use": "no"}, or {"use": "yes", "algorithms": […], "verifiedBy": …}.' },
);

/** The six answers. Each has to be there; what is not there is not guessed. */
export const Profile = z
  .strictObject({
    clouds: listOf('cloud provider', idsOf(CLOUDS)).describe('Cloud providers in use.'),
    compliance: listOf('framework', idsOf(COMPLIANCE)).describe(
      'What the organisation is audited against; empty: nothing.',
    ),
    services: listOf('service', idsOf(SERVICES)).describe('Third-party services that hold credentials.'),
    databases: listOf('database engine', idsOf(DATABASES)).describe('Database engines in use.'),
    identityProvider: oneOf('identity provider', idsOf(IDENTITY_PROVIDERS)).describe('Where people sign in.'),
    jwt: Jwt.describe('Whether the applications use JSON Web Tokens, and how they are signed.'),
  })
  .refine(
    ({ clouds, services, databases }) => clouds.length + services.length + databases.length > 0,
    'A profile that names no cloud, service or database expects nothing; name at least one.',
  );
export type Profile = z.infer<typeof Profile>;

/** A profile as it is saved, with the version it was edited from: 0 before the first. */
export const SaveProfile = z.strictObject({
  version: z.int('Say which version was edited; 0 before the first.').min(0),
  answers: Profile,
});
export type SaveProfile = z.infer<typeof SaveProfile>;

/** Names the version of the profile that a policy is drafted from. */
export const DraftFromProfile = z.strictObject({
  version: z.int('Say which version of the profile.').min(1),
});
export type DraftFromProfile = z.infer<typeof DraftFromProfile>;
