import type { Requirement } from './contract';
import { PCI_ACCESS } from './pci-dss-requirements-access';
import { PCI_AUTHENTICATION } from './pci-dss-requirements-authentication';
import { PCI_KEYS } from './pci-dss-requirements-keys';
import { PCI_LOGS } from './pci-dss-requirements-logs';
import { PCI_MACHINES } from './pci-dss-requirements-machines';

/** Requirements of PCI DSS that credentials bear on. Those of users and of applications have populations of their own. */
export const PCI_DSS_REQUIREMENTS: readonly Requirement[] = [
  ...PCI_KEYS,
  ...PCI_ACCESS,
  ...PCI_AUTHENTICATION,
  ...PCI_MACHINES,
  ...PCI_LOGS,
];
