import type { JsonObject } from '@/lib/kernel/json';
import type { Producer } from '@/lib/stream/ocsf/model';
import type { PackTerms } from '../model';

/** The newest version that both validators of the contract test judge by. */
export const OSCAL_VERSION = '1.2.1';
/** Namespace of what OSCAL has no word for. */
export const NS = 'urn:muster:oscal';
/** Failures of a test that are named one by one; the others stand in the file they come from. */
export const NAMED_PER_TEST = 200;

/** Of what a pack's findings are told. */
export interface FindingsOrder {
  id: string;
  terms: PackTerms;
  requestedBy: string;
  producer: Producer;
}

/** A requirement of a framework, with the tests of the controls that serve it. */
export interface Requirement {
  framework: { id: string; title: string; version: string };
  id: string;
  paraphrase: string;
  /** What a pack cannot show, where no control serves it. */
  notServed: string | null;
  testIds: readonly string[];
  threshold: { value: string | null; basis: string; reference: string };
}

/** What a test says it does. */
export interface TestDefinition {
  id: string;
  version: string;
  control: string;
  attribute: string;
  logic: string;
  passes: string;
  notApplicable: string;
}

/** How a test came out over the population. */
export interface TestOutcome {
  /** Tests of controls that the rule stands behind; empty where no control of these frameworks has it. */
  testIds: readonly string[];
  /** The rule; of a test over rows its id. */
  rule: string;
  title: string;
  /** What was tested, `credentials` or `rows of FILE`. */
  over: string;
  /** Files of counts and results, and what finds its rows there. */
  counts: string;
  results: string;
  filter: string;
  population: number;
  pass: number;
  fail: number;
  notTested: number;
  notApplicable: number;
  /** The first of those that failed. */
  failures: readonly Failure[];
}

/** A credential that failed a test. */
export interface Failure {
  credentialId: string;
  /** When it first failed in the period. */
  evaluatedAt: string;
  /** When it failed no more; null: it still did when the period ended. */
  until: string | null;
  exceptionId: string | null;
  findingId: string;
  times: number;
}

/** A file of the pack, as resources name it. */
export interface PackedFile {
  path: string;
  title: string;
  sha256: string;
}

/** Words of a place that credentials come from. */
export interface Connector {
  id: string;
  system: string;
  name: string;
  isRemoved: boolean;
}

/** What all documents of a pack are made of; bounded whatever the size of the population. */
export interface PackFacts {
  requirements: readonly Requirement[];
  tests: readonly TestDefinition[];
  outcomes: readonly TestOutcome[];
  /** Words for the credentials that are named, by their ids. */
  credentials: ReadonlyMap<string, { name: string; kind: string; place: string }>;
  connectors: readonly Connector[];
  gaps: number;
  runs: number;
  /** Who asked for or approved an exception. */
  people: readonly string[];
  exceptions: number;
  /** The first exceptions that cover findings of a rule. */
  exceptionsOf: ReadonlyMap<string, readonly string[]>;
  /** Exceptions some of whose findings were open when the period ended. */
  stillFailing: ReadonlySet<string>;
  files: readonly PackedFile[];
}

/** A property in our own namespace. */
export const prop = (name: string, value: string | number): JsonObject => ({
  name,
  ns: NS,
  value: String(value),
});

/** Properties of those values that are known. */
export const props = (values: Readonly<Record<string, string | number | null>>): JsonObject[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [prop(name, value)],
  );

/** A list under its name; nothing where it is empty, because OSCAL has no empty lists. */
export const list = <Name extends string>(name: Name, values: readonly JsonObject[]): JsonObject =>
  values.length > 0 ? { [name]: [...values] } : {};
