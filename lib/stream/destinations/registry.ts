import type { DestinationKind } from '../model';
import type { Destination } from './contract';
import { file } from './file';
import { https } from './https';
import { syslog } from './syslog';

/** Every sort of place there is. A configuration is read by its own schema before it is opened. */
export const DESTINATIONS = { file, https, syslog } as unknown as Record<DestinationKind, Destination>;
