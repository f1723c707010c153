import type { Requirement } from './contract';
import { NO_NUMBER, OWN_NUMBER } from './thresholds';

/** CC6: logical access. */
export const SOC2_ACCESS: readonly Requirement[] = [
  {
    id: 'CC6.1',
    paraphrase:
      'Logical access controls protect information assets. Points of focus: inventory; identify and authenticate people, infrastructure and software; manage credentials for infrastructure and software; protect keys through their life.',
    proves:
      'Every credential that existed in the period with owner, place, age and use; replacements against the limit in force on their day; settings of keys; credentials found in source code.',
    cannot:
      'Credentials in places that are not connected, in files and in heads; network and physical access; whether a purpose is legitimate.',
    populations: [
      'population/credentials.csv',
      'population/rotation_events.csv',
      'population/crypto_keys.csv',
      'population/secret_exposures.csv',
    ],
    attributes: [
      'has an owner',
      'value within the limit in force on each date looked at',
      'kept in a secret store where one is available',
      'ended when what it was for ended',
    ],
    threshold: OWN_NUMBER,
    controls: ['MUS-01', 'MUS-02', 'MUS-03', 'MUS-04', 'MUS-08', 'MUS-09', 'MUS-11', 'MUS-12', 'MUS-13'],
  },
  {
    id: 'CC6.2',
    paraphrase:
      'People, systems and software are registered and authorised before they get credentials, and lose them when access ends. Points of focus: credentials are looked at for validity from time to time; those no longer valid are disabled or destroyed.',
    proves:
      'When each credential appeared and went, the approval where Muster knows one, campaigns with every answer, departures with the time until each credential was dealt with, and credentials without use.',
    cannot:
      'Requests and approvals kept in another system; the date a departure was decided, unless the directory or a person recorded it.',
    populations: [
      'population/lifecycle_events.csv',
      'population/terminations.csv',
      'population/access_reviews.csv',
      'population/access_review_items.csv',
      'population/inactive.csv',
    ],
    attributes: [
      'approval dated before creation, by somebody other than the requester',
      'revoked within the time of your own policy',
      'review covered the whole scope and its removals were carried out',
    ],
    threshold: OWN_NUMBER,
    controls: ['MUS-05', 'MUS-06', 'MUS-16', 'MUS-17', 'MUS-22'],
  },
  {
    id: 'CC6.3',
    paraphrase:
      'Access is given, changed and removed by role, with least privilege and segregation of duties. Point of focus: roles and rules are looked at from time to time, those of system and service accounts too.',
    proves:
      'The privilege of each credential as the provider states it, its changes, and reviews in which privileged items are not settled by the owning team alone.',
    cannot:
      'Roles inside applications; whether a privilege is needed: a person says so in a review; segregation of duties outside Muster.',
    populations: ['population/lifecycle_events.csv', 'population/access_review_items.csv'],
    attributes: [
      'change of privilege has an approval',
      'privileged item was decided with a rationale',
      'privileged item was signed off by somebody besides who decided it',
    ],
    threshold: OWN_NUMBER,
    controls: ['MUS-09', 'MUS-16', 'MUS-18', 'MUS-22'],
  },
  {
    id: 'CC6.6',
    paraphrase:
      'Measures against threats from outside the boundary. Points of focus: credentials are protected on their way out of it; access from outside needs more than one factor.',
    proves: 'Passwords of cloud accounts without a second factor, and API keys that anybody may use.',
    cannot:
      'Encryption of connections, firewalls, and factors that the identity provider asks for: Muster sees the setting of cloud accounts only.',
    populations: ['population/credentials.csv'],
    attributes: ['second factor is set', 'key is limited to named services and callers'],
    threshold: NO_NUMBER,
    controls: ['MUS-09', 'MUS-10'],
  },
  {
    id: 'CC6.7',
    paraphrase:
      'Information is protected while it is moved. Point of focus: encryption or secure channels for transmission.',
    proves: 'Certificates of connected places with validity, issuer and the renewal that followed.',
    cannot: 'Which connections use a certificate, protocol versions and cipher suites.',
    populations: ['population/certificates.csv'],
    attributes: ['valid on every day it was in place', 'renewed before its end'],
    threshold: NO_NUMBER,
    controls: ['MUS-07', 'MUS-08'],
  },
  {
    id: 'CC6.8',
    paraphrase: 'Unauthorised or malicious software is prevented or found.',
    proves: null,
    cannot:
      'This criterion is about software. Nothing in a pack is evidence for it; replacement of credentials is shown under CC6.1.',
    populations: [],
    attributes: [],
    threshold: NO_NUMBER,
    controls: [],
  },
];
