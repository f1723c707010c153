import { addDays } from '@/lib/kernel/dates';
import { daysAgo, isAlive, type Life, lifeOf } from './gcp-life';
import { ownLabels, rowsAt, type Thing, type ThingsPlan } from './gcp-things';
import { MAIL_DOMAIN, PEOPLE } from './organisation';
import type { Random } from './random';

export interface MetadataRow {
  kind: 'compute#metadata';
  items: { key: string; value: string }[];
}

/** An instance as Compute Engine lists it. */
export interface InstanceRow {
  name: string;
  selfLink: string;
  zone: string;
  labels: Record<string, string>;
  metadata: MetadataRow;
}

export interface ComputeState {
  commonInstanceMetadata: MetadataRow;
  instances: InstanceRow[];
}

/** A line of the metadata entry `ssh-keys`. */
interface SshKey extends Life {
  line: string;
}

export interface Compute {
  /** In the metadata of the project and of instances; those of an instance end with it. */
  keys: Life[];
  state(at: Date): ComputeState;
}

const ZONES = ['europe-west1-b', 'europe-west1-c', 'europe-west4-a'];
const USERS = ['deploy', 'backup', 'ansible'];
/** What a start-up script says is the users' own: collectors must not keep it. */
const STARTUP = '#!/bin/sh\necho northwind-demo-startup\n';

/** Machines of a project with SSH keys in their metadata, and two keys that open all of them. */
export function computeOf(plan: ThingsPlan): Compute {
  const { random, today, count } = plan;
  const own = Array.from({ length: count > 0 ? 2 : 0 }, (_, index) =>
    sshKey(random.fork(`ssh-${index}`), today, index),
  );
  const instances = Array.from({ length: count }, (_, index) => instance(plan, index));
  return {
    keys: [...own, ...instances.flatMap(({ keys }) => keys)],
    state: (at) => ({
      commonInstanceMetadata: metadata(own, at),
      instances: rowsAt(instances, at),
    }),
  };
}

function instance({ random: all, today, project, teams, environment }: ThingsPlan, index: number) {
  const random = all.fork(`instance-${index}`);
  const life = lifeOf(random, today);
  const team = random.pick(teams);
  const name = `${random.pick(team.systems)}-${environment.slice(0, 4)}-${index + 1}`;
  const zone = random.pick(ZONES);
  const keys = Array.from({ length: random.int(0, 2) }, (_, at) => {
    const key = sshKey(random.fork(`ssh-${at}`), today, index + at);
    const createdAt = new Date(Math.max(key.createdAt.getTime(), life.createdAt.getTime()));
    return { ...key, createdAt, deletedAt: life.deletedAt };
  });
  const labels = ownLabels(random, team, environment);
  const thing: Thing<InstanceRow> & { keys: SshKey[] } = {
    ...life,
    keys,
    row: (at) => ({
      name,
      selfLink: `https://www.googleapis.com/compute/v1/projects/${project}/zones/${zone}/instances/${name}`,
      zone,
      labels,
      metadata: metadata(keys, at),
    }),
  };
  return thing;
}

function metadata(keys: readonly SshKey[], at: Date): MetadataRow {
  const lines = keys.filter((key) => isAlive(key, at)).map(({ line }) => line);
  return {
    kind: 'compute#metadata',
    items: [
      { key: 'startup-script', value: STARTUP },
      ...(lines.length > 0 ? [{ key: 'ssh-keys', value: lines.join('\n') }] : []),
    ],
  };
}

/** Every third was put there by Google for a person and ends soon; the others are made by hand, one in six of them weak. */
function sshKey(random: Random, today: Date, index: number): SshKey {
  const createdAt = daysAgo(random, today, random.int(20, 600));
  const isWeak = random.chance(1 / 6);
  const key = isWeak ? `ssh-rsa ${rsa(random, 128)}` : `ssh-ed25519 ${ed25519(random)}`;
  if (index % 3 === 2) {
    const { id } = random.pick(PEOPLE);
    const user = id.replace('.', '_');
    const expireOn = `${addDays(today, random.int(5, 40)).toISOString().slice(0, 10)}T06:00:00+0000`;
    const text = `google-ssh ${JSON.stringify({ userName: `${id}@${MAIL_DOMAIN}`, expireOn })}`;
    return { createdAt, deletedAt: null, line: `${user}:${key} ${text}` };
  }
  const user = random.pick(USERS);
  return { createdAt, deletedAt: null, line: `${user}:${key} ${user}@bastion` };
}

const bytes = (random: Random, count: number) =>
  Buffer.from(Array.from({ length: count }, () => random.int(0, 255)));

/** Parts of a public key as SSH puts them one after the other, each behind its length. */
function blob(...parts: Buffer[]): string {
  const framed = parts.flatMap((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return [length, part];
  });
  return Buffer.concat(framed).toString('base64');
}

function ed25519(random: Random): string {
  return blob(Buffer.from('ssh-ed25519'), bytes(random, 32));
}

function rsa(random: Random, modulusBytes: number): string {
  const modulus = Buffer.concat([Buffer.from([0, 0xc1]), bytes(random, modulusBytes - 1)]);
  return blob(Buffer.from('ssh-rsa'), Buffer.from([1, 0, 1]), modulus);
}
