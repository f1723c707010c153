import { AWS_KEYS } from './aws-keys';
import { AWS_PASSWORD_POLICY } from './aws-password-policy';
import { AWS_PEOPLE } from './aws-people';
import { AWS_PLACES } from './aws-places';
import { AWS_SERVICES } from './aws-services';
import { AZURE } from './azure';
import { GCP } from './gcp';
import type { ParityCheck } from './model';
import { OTHER_PROVIDERS } from './other-providers';

/** Every check of Prowler that is about credentials or next to them, with our answer. */
export const PARITY: readonly ParityCheck[] = [
  ...AWS_KEYS,
  ...AWS_PEOPLE,
  ...AWS_PASSWORD_POLICY,
  ...AWS_SERVICES,
  ...AWS_PLACES,
  ...AZURE,
  ...GCP,
  ...OTHER_PROVIDERS,
];
