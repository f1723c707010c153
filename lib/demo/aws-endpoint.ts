import { createAcm } from './aws/acm';
import { type AwsCall, accountOf, callOf, GLOBAL_SERVICES, QUERY_SERVICES } from './aws/call';
import { createEc2 } from './aws/ec2';
import { createIam } from './aws/iam';
import { jsonError } from './aws/json';
import { createKms } from './aws/kms';
import { createRds } from './aws/rds';
import { createSecretsManager } from './aws/secrets-manager';
import { createSsm } from './aws/ssm';
import { callerArn, sts } from './aws/sts';
import { xmlError } from './aws/xml';
import type { DemoEndpoint, DemoRequest, DemoResponse, DemoWorld } from './endpoint';
import type { AwsAccount, AwsEstate } from './estate/aws';

export interface AwsEndpointOptions {
  /** Every n-th call of an action in an account and region is answered with a throttle; 0 never is. */
  throttleEvery?: number;
}

export interface AwsEndpoint extends DemoEndpoint {
  /** The latest calls as `service:Action`, oldest first. */
  readonly log: readonly string[];
}

/** Null for an operation it does not know. */
type Service = (call: AwsCall, now: Date) => DemoResponse | null;
const REGIONAL: Readonly<Record<string, (account: AwsAccount, region: string) => Service>> = {
  secretsmanager: createSecretsManager,
  kms: createKms,
  acm: createAcm,
  rds: createRds,
  ec2: createEc2,
  ssm: createSsm,
};
const LOG_LENGTH = 5000;
const THROTTLE_EVERY = 150;

/**
 * All services and accounts of the estate behind one address, as of the world's clock. Which service, region and
 * account are meant is read from the signature, as the real front ends do.
 */
export function createAwsEndpoint(estate: AwsEstate, options: AwsEndpointOptions = {}): AwsEndpoint {
  const log: string[] = [];
  const isThrottled = createThrottle(options.throttleEvery ?? THROTTLE_EVERY);
  const iam = createIam();
  const services = new Map<string, Service>();
  const regional = (call: AwsCall, account: AwsAccount): Service | null => {
    const create = Object.hasOwn(REGIONAL, call.service) ? REGIONAL[call.service] : undefined;
    const key = `${call.service}/${account.id}/${call.region}`;
    const known = services.get(key);
    if (known || !create) return known ?? null;
    const made = create(account, call.region);
    services.set(key, made);
    return made;
  };
  const answerOf = (call: AwsCall, account: AwsAccount, now: Date): DemoResponse | null => {
    if (call.service === 'sts') return sts(call, account, estate);
    if (call.service === 'iam') return iam(call, account, now);
    return regional(call, account)?.(call, now) ?? null;
  };
  const answer = (call: AwsCall, now: Date): DemoResponse => {
    const id = accountOf(call.accessKeyId, estate);
    const account = estate.accounts.find((one) => one.id === id);
    if (!account) return refuse(call, 403, 'InvalidClientTokenId', 'The security token is invalid.');
    if (isThrottled(`${call.service}/${account.id}/${call.region}/${call.action}`))
      return refuse(call, 400, 'Throttling', 'Rate exceeded');
    const arn = callerArn(call, account, estate);
    if (estate.deniedRegions.includes(call.region) && !GLOBAL_SERVICES.includes(call.service))
      return denied(call, arn, 'with an explicit deny in a service control policy');
    return answerOf(call, account, now) ?? unknown(call, arn);
  };
  return {
    name: 'aws',
    tls: false,
    log,
    async handle(request: DemoRequest, world: DemoWorld): Promise<DemoResponse> {
      const call = callOf(request);
      if (!call) return jsonError(403, 'MissingAuthenticationTokenException', 'The request is not signed.');
      log.push(`${call.service}:${call.action}`);
      if (log.length > LOG_LENGTH) log.shift();
      return answer(call, world.now());
    },
  };
}

function createThrottle(every: number): (what: string) => boolean {
  const counts = new Map<string, number>();
  return (what) => {
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    return every > 0 && count % every === 0;
  };
}

const JSON_CODES: Readonly<Record<string, string>> = {
  AccessDenied: 'AccessDeniedException',
  InvalidAction: 'UnknownOperationException',
  InvalidClientTokenId: 'UnrecognizedClientException',
  Throttling: 'ThrottlingException',
};

/** The same refusal in the protocol and the words of the service. */
function refuse(call: AwsCall, status: number, code: string, message: string): DemoResponse {
  if (QUERY_SERVICES.includes(call.service)) return xmlError(call.service, status, code, message);
  return jsonError(400, JSON_CODES[code] ?? code, message);
}

function denied(call: AwsCall, arn: string, why: string): DemoResponse {
  const message = `User: ${arn} is not authorized to perform: ${call.service}:${call.action} ${why}`;
  return refuse(call, 403, 'AccessDenied', message);
}

/** A read that the demo does not hold is denied, as in an account whose policy is older than the collector. */
function unknown(call: AwsCall, arn: string): DemoResponse {
  if (/^(List|Get|Describe)[A-Z]/.test(call.action))
    return denied(
      call,
      arn,
      `because no identity-based policy allows the ${call.service}:${call.action} action`,
    );
  return refuse(call, 400, 'InvalidAction', `Could not find operation ${call.action}`);
}
