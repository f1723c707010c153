var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// zz-report.ts
import { readFileSync } from "node:fs";
import { parse as parse2 } from "csv-parse/sync";

// lib/evidence/build/report/write.ts
import { readFile as readFile2 } from "node:fs/promises";
import path4 from "node:path";

// lib/frameworks/contract.ts
function preset({ kinds, provider, when, ...rest }) {
  return kinds.map((kind) => ({ ...rest, kind, provider: provider ?? null, when: when ?? null }));
}
var APPLICATION_SECRETS = [
  "cloud-access-key",
  "api-key",
  "client-secret",
  "managed-secret",
  "database-user",
  "database-master",
  "service-account-token",
  "personal-access-token"
];
var NON_USER_ACCESS = [
  "cloud-access-key",
  "client-secret",
  "service-account-token",
  "personal-access-token"
];

// lib/frameworks/cis-aws.ts
function version(name, items) {
  const item = (number2) => `CIS AWS ${name} item ${number2}`;
  return {
    version: name,
    clauses: [
      ...preset({
        measure: "age",
        kinds: ["cloud-access-key"],
        provider: "aws",
        days: 90,
        basis: "benchmark",
        control: item(items.keys),
        source: "Recommended by the benchmark: access keys are rotated every 90 days or less."
      }),
      ...preset({
        measure: "idle",
        kinds: ["cloud-access-key", "password"],
        provider: "aws",
        days: 45,
        basis: "benchmark",
        control: item(items.unused),
        source: "Recommended by the benchmark: credentials unused for 45 days or more are disabled."
      }),
      ...preset({
        measure: "age",
        kinds: ["encryption-key"],
        provider: "aws",
        days: 365,
        basis: "benchmark",
        control: item(items.kms),
        source: "Recommended by the benchmark (level 2): rotation of symmetric KMS keys is switched on; its audit text speaks of yearly."
      })
    ]
  };
}
var cisAws = {
  id: "cis-aws",
  title: "CIS AWS",
  numbers: "The benchmark recommends numbers for access keys and for credentials without use. Its numbering differs by version.",
  versions: [
    version("7.0", { keys: "2.12", unused: "2.11", kms: "4.6" }),
    version("6.0", { keys: "2.13", unused: "2.11", kms: "4.6" }),
    version("5.0", { keys: "1.13", unused: "1.11", kms: "3.6" }),
    version("4.0", { keys: "1.14", unused: "1.12", kms: "3.6" }),
    version("3.0", { keys: "1.14", unused: "1.12", kms: "3.6" })
  ]
};

// lib/frameworks/cis-azure.ts
function version2(name, items) {
  return {
    version: name,
    clauses: preset({
      measure: "age",
      kinds: ["cloud-access-key"],
      provider: "azure",
      days: 90,
      basis: "benchmark",
      control: `CIS Azure ${name} ${items}`,
      source: "Recommended by the benchmark for keys of storage accounts: regenerated every 90 days. Applied to the keys of Cosmos DB accounts as well, which is our choice."
    })
  };
}
var cisAzure = {
  id: "cis-azure",
  title: "CIS Azure",
  numbers: "The benchmark recommends a number for keys of storage accounts. For keys and secrets in Key Vault it recommends that an end is set and leaves the day to you; that is judged by the rule on expiry, not here.",
  versions: [
    version2("6.0", "items 9.3.1.1 to 9.3.1.3"),
    version2("5.0", "items 9.3.1.1 to 9.3.1.3"),
    version2("4.0", "items 10.3.1.1 to 10.3.1.3"),
    version2("3.0", "item 4.4")
  ]
};

// lib/frameworks/cis-gcp.ts
function version3(name, items) {
  const item = (number2) => `CIS GCP ${name} item ${number2}`;
  const shared = { measure: "age", provider: "gcp", days: 90, basis: "benchmark" };
  return {
    version: name,
    clauses: [
      ...preset({
        ...shared,
        kinds: ["cloud-access-key"],
        control: item(items.accounts),
        source: "Recommended by the benchmark for keys of service accounts: rotated every 90 days. Applied to HMAC keys as well, which is our choice."
      }),
      ...preset({
        ...shared,
        kinds: ["encryption-key"],
        control: item(items.kms),
        source: "Recommended by the benchmark: KMS keys are rotated within 90 days."
      }),
      ...preset({
        ...shared,
        kinds: ["api-key"],
        control: item(items.apiKeys),
        source: "Recommended by the benchmark: API keys are rotated every 90 days."
      })
    ]
  };
}
var cisGcp = {
  id: "cis-gcp",
  title: "CIS GCP",
  numbers: "The benchmark recommends 90 days for keys of service accounts, KMS keys and API keys. Its numbering differs by version.",
  versions: [
    version3("5.0", { accounts: "1.8", kms: "1.11", apiKeys: "1.16" }),
    version3("4.0", { accounts: "1.7", kms: "1.10", apiKeys: "1.15" }),
    version3("3.0", { accounts: "1.7", kms: "1.10", apiKeys: "1.15" })
  ]
};

// lib/frameworks/fedramp-shared.ts
function fedrampClauses(baseline, idleDays) {
  return [
    ...preset({
      measure: "age",
      kinds: APPLICATION_SECRETS,
      days: 90,
      basis: "entity-defined",
      control: `FedRAMP ${baseline} IA-5(f)`,
      source: "Entity-defined: the baseline sets no period for IA-5(f), the provider defines one by type of authenticator. 90 days after the defaults of AWS Security Hub IAM.3 and SecretsManager.4."
    }),
    ...preset({
      measure: "age",
      kinds: ["encryption-key"],
      days: 365,
      basis: "entity-defined",
      control: `FedRAMP ${baseline} SC-12`,
      source: "Entity-defined: SC-12 refers to federal rules and the baseline sets no period. 365 days after the default of AWS KMS."
    }),
    ...preset({
      measure: "idle",
      kinds: ["password"],
      days: idleDays,
      basis: "text",
      control: `FedRAMP ${baseline} AC-2(3)`,
      source: `In the baseline: its parameter for disabling inactive user accounts is ${idleDays} days.`
    }),
    ...preset({
      measure: "idle",
      kinds: NON_USER_ACCESS,
      days: idleDays,
      basis: "entity-defined",
      control: `FedRAMP ${baseline} AC-2(3)`,
      source: `Entity-defined: for accounts that are not a user\u2019s the provider defines the time and the authorising official accepts it. ${idleDays} days as for users.`
    })
  ];
}
var FEDRAMP_NUMBERS = "The baseline sets a time without use for user accounts (AC-2(3)) and no age for any authenticator (IA-5(f)); IA-5(1) speaks against forced changes of passwords that people remember, so they have no age limit here.";

// lib/frameworks/fedramp-high.ts
var fedrampHigh = {
  id: "fedramp-high",
  title: "FedRAMP High",
  numbers: FEDRAMP_NUMBERS,
  versions: [{ version: "Rev 5", clauses: fedrampClauses("High", 35) }]
};

// lib/frameworks/fedramp-moderate.ts
var fedrampModerate = {
  id: "fedramp-moderate",
  title: "FedRAMP Moderate",
  numbers: FEDRAMP_NUMBERS,
  versions: [{ version: "Rev 5", clauses: fedrampClauses("Moderate", 90) }]
};

// lib/frameworks/gdpr.ts
var gdpr = {
  id: "gdpr",
  title: "GDPR",
  numbers: "Article 32 asks for measures appropriate to the risk and names no number, neither for age nor for use. Nothing is preset.",
  versions: [{ version: "Article 32", clauses: [] }]
};

// lib/frameworks/hipaa.ts
var hipaa = {
  id: "hipaa",
  title: "HIPAA Security Rule",
  numbers: "The rule names no interval for credentials; its one number here is how long policies and records are kept (164.316(b)(2)(i): 6 years). Nothing is preset.",
  versions: [{ version: "45 CFR 164", clauses: [] }]
};

// lib/frameworks/iso-27001.ts
var iso27001 = {
  id: "iso-27001",
  title: "ISO/IEC 27001",
  numbers: "No control of Annex A names an interval. Your own policy is what you are audited against (A.5.17 for secrets, A.8.24 for keys), so nothing is preset here.",
  versions: [{ version: "2022", clauses: [] }]
};

// lib/frameworks/nist-800-53.ts
var nist80053 = {
  id: "nist-800-53",
  title: "NIST SP 800-53",
  numbers: "The catalogue leaves its periods to the organisation (IA-5(f) by type of authenticator, AC-2(3) for inactivity). A baseline such as FedRAMP fills in some of them. Nothing is preset.",
  versions: [{ version: "Rev 5", clauses: [] }]
};

// lib/frameworks/pci-dss.ts
var pciDss = {
  id: "pci-dss",
  title: "PCI DSS",
  numbers: "Its text names 90 days twice, both for people: inactive user accounts (8.2.6), and passwords that are the sole factor (8.3.9, as one of two options). For application and system accounts the frequency comes from your targeted risk analysis (8.6.3, 12.3.1), for keys that protect stored account data from a period you define (3.7.4).",
  versions: [
    {
      version: "4.0.1",
      clauses: [
        ...preset({
          measure: "age",
          kinds: APPLICATION_SECRETS,
          days: 90,
          basis: "tra",
          control: "PCI DSS 4.0.1 8.6.3",
          source: "A starting point for your targeted risk analysis, which sets the frequency; the standard names none. API and access keys are treated as passwords of application accounts, which is for your assessor to judge."
        }),
        ...preset({
          measure: "age",
          kinds: ["encryption-key"],
          days: 365,
          basis: "entity-defined",
          control: "PCI DSS 4.0.1 3.7.4",
          source: "Entity-defined: the standard asks for a defined period per key type and names none; 365 days after the default of AWS KMS. It is about keys that protect stored account data."
        }),
        ...preset({
          measure: "age",
          kinds: ["password"],
          when: "single-factor",
          days: 90,
          basis: "text",
          control: "PCI DSS 4.0.1 8.3.9",
          source: "In the text, as one of two options (the other is dynamic analysis of the account\u2019s posture), and only where the password is the sole factor. Applied where the provider says that no second factor is set."
        }),
        ...preset({
          measure: "idle",
          kinds: ["password"],
          days: 90,
          basis: "text",
          control: "PCI DSS 4.0.1 8.2.6",
          source: "In the text: inactive user accounts are removed or disabled within 90 days of inactivity."
        })
      ]
    }
  ]
};

// lib/frameworks/soc-2.ts
var NO_NUMBER = "Entity-defined: the trust services criteria name no interval, and an auditor tests you against your own policy.";
var soc2 = {
  id: "soc-2",
  title: "SOC 2",
  numbers: "The trust services criteria and their points of focus contain no interval at all. Every number preset here is a choice that becomes yours when you adopt it.",
  versions: [
    {
      version: "2017 (2022)",
      clauses: [
        ...preset({
          measure: "age",
          kinds: APPLICATION_SECRETS,
          days: 90,
          basis: "entity-defined",
          control: "SOC 2 CC6.1",
          source: `${NO_NUMBER} 90 days after the defaults of AWS Security Hub IAM.3 and SecretsManager.4.`
        }),
        ...preset({
          measure: "age",
          kinds: ["encryption-key"],
          days: 365,
          basis: "entity-defined",
          control: "SOC 2 CC6.1",
          source: `${NO_NUMBER} 365 days after the default period of AWS KMS rotation.`
        }),
        ...preset({
          measure: "idle",
          kinds: ["password", ...NON_USER_ACCESS],
          days: 90,
          basis: "entity-defined",
          control: "SOC 2 CC6.2",
          source: `${NO_NUMBER} 90 days after the default of AWS Security Hub IAM.8.`
        })
      ]
    }
  ]
};

// lib/frameworks/registry.ts
var FRAMEWORKS = [
  soc2,
  pciDss,
  fedrampModerate,
  fedrampHigh,
  hipaa,
  gdpr,
  iso27001,
  nist80053,
  cisAws,
  cisAzure,
  cisGcp
];
function findFramework(id2) {
  return FRAMEWORKS.find((framework) => framework.id === id2);
}
function findVersion(id2, version4) {
  return findFramework(id2)?.versions.find((each) => each.version === version4);
}

// lib/frameworks/controls-done.ts
var DONE_CONTROLS = {
  "MUS-15": {
    description: "Incidents on credentials are recorded with when they happened, concluded in writing, and the policy is looked at again by owner and security.",
    type: "corr",
    automation: "hybrid",
    frequency: "on each incident",
    ownerRole: "Security lead",
    rules: []
  },
  "MUS-16": {
    description: "Campaigns ask for each credential in scope whether it is still needed and fit; removals are followed up, and management acknowledges the result.",
    type: "det",
    automation: "hybrid",
    frequency: "on the schedule of each campaign",
    ownerRole: "Security lead",
    rules: []
  },
  "MUS-17": {
    description: "Who leaves gets a list of the credentials they held or could have read, which is worked through to the end.",
    type: "corr",
    automation: "hybrid",
    frequency: "on each departure",
    ownerRole: "Security lead",
    rules: []
  },
  "MUS-18": {
    description: "What stays out of policy needs an approved exception with reason and end, decided by somebody other than who asked.",
    type: "prev",
    automation: "hybrid",
    frequency: "on each request",
    ownerRole: "Security lead",
    rules: []
  },
  "MUS-19": {
    description: "Limits and rules are versioned. A change is simulated before it is published, and one that loosens is published by somebody other than its author.",
    type: "prev",
    automation: "hybrid",
    frequency: "on each change of the policy",
    ownerRole: "Security lead",
    rules: []
  },
  "MUS-20": {
    description: "Policy documents and targeted risk analyses are kept as versions, approved by somebody other than their author, and reviewed in their cycle.",
    type: "prev",
    automation: "manual",
    frequency: "on each version, and in the cycle of each document",
    ownerRole: "Security lead",
    rules: []
  },
  "MUS-21": {
    description: "What people and workers do in Muster is written to a hash-chained, signed trail in the transaction of the change, and the chain is verified.",
    type: "det",
    automation: "auto",
    frequency: "on each action; verified daily",
    ownerRole: "Platform engineer",
    rules: []
  },
  "MUS-22": {
    description: "Creation, change and removal of credentials are observed and held against the approval known for them.",
    type: "det",
    automation: "hybrid",
    frequency: "with each collection",
    ownerRole: "Security lead",
    rules: []
  },
  "MUS-23": {
    description: "Who may do what in Muster follows the groups of the identity provider, and changes of sources, scope and roles are recorded with who made them.",
    type: "prev",
    automation: "auto",
    frequency: "on each request and each change",
    ownerRole: "Platform engineer",
    rules: []
  }
};

// lib/frameworks/controls-judged.ts
var JUDGED_CONTROLS = {
  "MUS-01": {
    description: "The credentials of every connected place are read on a schedule. What could not be read is recorded and shown, and nothing counts as gone before a complete reading no longer lists it.",
    type: "det",
    automation: "auto",
    frequency: "on the schedule of each source",
    ownerRole: "Platform engineer",
    rules: ["lost-visibility"]
  },
  "MUS-02": {
    description: "Each credential has a team that answers for it. Teams look into use, attest need and audit what they own by a date.",
    type: "det",
    automation: "hybrid",
    frequency: "with each collection; duties monthly, quarterly and yearly",
    ownerRole: "Security lead",
    rules: ["owner-missing", "duty-overdue"]
  },
  "MUS-03": {
    description: "Each credential is put into a class within the deadline of the policy, by rule, tag or a person.",
    type: "det",
    automation: "hybrid",
    frequency: "with each collection",
    ownerRole: "Security lead",
    rules: ["unclassified"]
  },
  "MUS-04": {
    description: "A value that reaches the age limit in force opens a finding, and so does a rotation that is switched off or has not run.",
    type: "det",
    automation: "auto",
    frequency: "with each collection, and at the moment a limit is reached",
    ownerRole: "Security lead",
    rules: ["max-age", "rotation-overdue", "automatic-rotation", "recreated"]
  },
  "MUS-05": {
    description: "A credential without use for longer than the limit in force opens a finding.",
    type: "det",
    automation: "auto",
    frequency: "with each collection, and at the moment a limit is reached",
    ownerRole: "Security lead",
    rules: ["unused"]
  },
  "MUS-06": {
    description: "Two working credentials of one holder are let pass only for the overlap of a replacement.",
    type: "det",
    automation: "auto",
    frequency: "with each collection, and when the overlap ends",
    ownerRole: "Security lead",
    rules: ["duplicate-active"]
  },
  "MUS-07": {
    description: "Certificates and other credentials with an end are watched: coming up, past it, without one, or longer than public authorities may issue.",
    type: "det",
    automation: "auto",
    frequency: "with each collection, and when an end comes near",
    ownerRole: "Platform engineer",
    rules: ["expired", "expiring", "no-expiry", "exceeds-ca-limit"]
  },
  "MUS-08": {
    description: "Keys and certificates are held against the least algorithm and size of the policy, and a deletion of a key that is under way is told.",
    type: "det",
    automation: "auto",
    frequency: "with each collection",
    ownerRole: "Platform engineer",
    rules: ["weak-algorithm", "pending-deletion"]
  },
  "MUS-09": {
    description: "Standing keys are kept few and narrow: root keys, long-lived cloud keys and keys without restrictions are findings.",
    type: "det",
    automation: "auto",
    frequency: "with each collection",
    ownerRole: "Security lead",
    rules: ["root-credential", "static-cloud-key", "unrestricted-key"]
  },
  "MUS-10": {
    description: "Passwords of people are checked for a second factor, and the password settings of accounts against the minima of the policy.",
    type: "det",
    automation: "auto",
    frequency: "with each collection",
    ownerRole: "Security lead",
    rules: ["no-mfa", "weak-password-policy"]
  },
  "MUS-11": {
    description: "Credentials that a scanner found in source code stay a finding until their value no longer works.",
    type: "det",
    automation: "hybrid",
    frequency: "with each uploaded scan and each collection",
    ownerRole: "Security lead",
    rules: ["hardcoded-in-repo"]
  },
  "MUS-12": {
    description: "Master passwords of databases that no secret store holds are findings.",
    type: "det",
    automation: "auto",
    frequency: "with each collection",
    ownerRole: "Platform engineer",
    rules: ["unmanaged"]
  },
  "MUS-13": {
    description: "Lifetimes of issued tokens are held against those of the policy.",
    type: "det",
    automation: "auto",
    frequency: "with each collection",
    ownerRole: "Platform engineer",
    rules: ["long-ttl"]
  },
  "MUS-14": {
    description: "Use from a region where a credential had never been used before is a finding for a while.",
    type: "det",
    automation: "auto",
    frequency: "with each collection",
    ownerRole: "Security lead",
    rules: ["new-region"]
  }
};

// lib/frameworks/controls.ts
var CONTROLS = { ...JUDGED_CONTROLS, ...DONE_CONTROLS };
var CONTROL_IDS = Object.keys(CONTROLS);
function controlOf(id2) {
  return { id: id2, ...CONTROLS[id2] };
}

// lib/frameworks/population-test.ts
var overRows = (control2, slug, population, columns, [attribute, logic, passes, notApplicable]) => ({
  slug,
  version: "1",
  control: control2,
  population,
  columns,
  attribute,
  logic,
  passes,
  notApplicable
});
var NEVER = "Never: every row is tested.";

// lib/frameworks/population-tests-decisions.ts
var DECISION_TESTS = [
  overRows(
    "MUS-18",
    "other-approver",
    "exceptions/exceptions.csv",
    ["requested_by", "approved_by"],
    [
      "approved by somebody else",
      "Who approved is compared with who asked, as people, not as accounts.",
      "They are different people.",
      "Not approved."
    ]
  ),
  overRows(
    "MUS-18",
    "before-breach",
    "exceptions/exceptions.csv",
    ["approved_at", "first_breach_at"],
    [
      "approved before the first breach",
      "The approval is compared with the day the rule was first broken. A later approval is shown as retroactive.",
      "Approved on that day or before.",
      "Not approved."
    ]
  ),
  overRows(
    "MUS-18",
    "has-end",
    "exceptions/exceptions.csv",
    ["expires_at", "reason"],
    [
      "has an end and a reason",
      "End and reason are read, and the end is compared with the longest the policy of that day allows.",
      "Both are there, and the end is within it.",
      NEVER
    ]
  ),
  overRows(
    "MUS-19",
    "other-publisher",
    "policy/policy_versions.csv",
    ["approved_by", "approved_at", "change_summary"],
    [
      "loosening published by somebody else",
      "For a version that loosens a limit, its author is compared with who published it, as people.",
      "They are different people.",
      "The version loosens nothing, or is the one that Muster ships."
    ]
  ),
  overRows(
    "MUS-20",
    "document-approved",
    "policy/policy_versions.csv",
    ["approved_by", "approved_at", "effective_from"],
    [
      "document approved by somebody other than its author",
      "Who approved a version is compared with its author, as people, and the approval with when it took effect.",
      "They are different people, and the approval came first.",
      "Not in force in the period."
    ]
  ),
  overRows(
    "MUS-20",
    "analysis-complete",
    "policy/targeted_risk_analyses.csv",
    ["assets", "threats", "likelihood_impact_factors", "resulting_frequency", "justification", "approved_by"],
    [
      "six parts of a targeted risk analysis",
      "Assets, threats, factors, frequency, justification and approval are read.",
      "All six are there.",
      NEVER
    ]
  ),
  overRows(
    "MUS-20",
    "analysis-reviewed",
    "policy/targeted_risk_analyses.csv",
    ["last_reviewed_at", "next_review_due"],
    [
      "targeted risk analysis reviewed in 12 months",
      "The day its next review is due is compared with the dates of the period.",
      "It was never past that day.",
      "Retired before the period."
    ]
  ),
  overRows(
    "MUS-20",
    "limit-within-analysis",
    "policy/targeted_risk_analyses.csv",
    ["pci_requirement", "resulting_frequency"],
    [
      "limit in force within the frequency of the analysis",
      "The frequency is compared with the limits in policy/thresholds.csv that rest on it.",
      "Each of those limits is the frequency or less.",
      "The analysis is about reviews, not about an age."
    ]
  ),
  overRows(
    "MUS-21",
    "chain",
    "audit/chain_verification.json",
    ["first", "last", "head"],
    [
      "trail is whole",
      "Hashes, numbers and signatures of the trail are computed again.",
      "Nothing was changed, is missing or was added.",
      NEVER
    ]
  ),
  overRows(
    "MUS-21",
    "fields",
    "audit/audit_extract.jsonl",
    ["actor", "activity_id", "time", "status_id", "src_endpoint", "resources"],
    [
      "six fields of an event",
      "User, type, time, outcome, origin and object of each event are read.",
      "All are there; of a worker\u2019s event the origin is the worker.",
      NEVER
    ]
  ),
  overRows(
    "MUS-22",
    "approved-before",
    "population/lifecycle_events.csv",
    ["event", "at", "requested_by", "approved_by", "approved_at"],
    [
      "approval before creation",
      "The approval that Muster knows is compared with when the credential appeared, and its approver with the requester.",
      "Approved before, by somebody else.",
      "Not a creation, or no approval is known to Muster; then the result is not tested."
    ]
  ),
  overRows(
    "MUS-23",
    "actor-known",
    "changes/config_changes.csv",
    ["at", "actor", "object", "old", "new"],
    [
      "change has an author",
      "Who made a change, when, and what it was before and after are read.",
      "All are there.",
      NEVER
    ]
  )
];

// lib/frameworks/population-tests-lives.ts
var LIFE_TESTS = [
  overRows(
    "MUS-01",
    "complete",
    "coverage/connector_runs.csv",
    ["objects_read", "objects_source", "result"],
    [
      "everything that was there was read",
      "What a run read is compared with what the provider counts.",
      "The run ended well, and both numbers are the same.",
      "The provider gives no count; then the result is not tested."
    ]
  ),
  overRows(
    "MUS-01",
    "no-gap",
    "coverage/gaps.csv",
    ["from", "to", "reason", "resolution"],
    [
      "collections without a gap",
      "The time between two complete readings of a place is compared with the schedule of its source.",
      "There is no row for the place in the period.",
      "The place was first connected after the period, or removed before it."
    ]
  ),
  overRows(
    "MUS-04",
    "replaced-in-time",
    "population/rotation_events.csv",
    ["interval_days", "policy_max_days_at_time", "within_policy"],
    [
      "replaced within the limit of its day",
      "The age of the value that was replaced is compared with the limit in force on that day.",
      "The age was below the limit.",
      "No limit was in force for it on that day."
    ]
  ),
  overRows(
    "MUS-11",
    "replaced-after-exposure",
    "population/secret_exposures.csv",
    ["first_seen_at", "rotated_at", "hours_to_rotate", "status"],
    [
      "value no longer works",
      "The first sight of an exposure is compared with when the credential was replaced, disabled or gone.",
      "It was replaced, disabled or gone before the end of the period.",
      "The exposure matches no credential that Muster knows; then the result is not tested."
    ]
  ),
  overRows(
    "MUS-15",
    "replaced-after-incident",
    "population/incidents.csv",
    ["confirmed_at", "rotated_at", "contained_at"],
    [
      "credential dealt with after an incident",
      "The record of an incident is compared with the next replacement or removal that was observed.",
      "It was replaced, disabled or gone after the incident.",
      NEVER
    ]
  ),
  overRows(
    "MUS-15",
    "concluded",
    "population/incidents.csv",
    ["closed_at", "root_cause"],
    [
      "incident has a conclusion",
      "The end of an incident and its conclusion are read.",
      "It was closed with a conclusion.",
      "Opened within the period and still open at its end; then the result is not tested."
    ]
  ),
  overRows(
    "MUS-16",
    "covers-all",
    "population/access_reviews.csv",
    ["items_total", "items_reviewed"],
    [
      "review covered its whole scope",
      "Items decided are compared with items in the scope when it was opened.",
      "Both numbers are the same.",
      "Still open at the end of the period, or cancelled before anybody was asked."
    ]
  ),
  overRows(
    "MUS-16",
    "in-interval",
    "population/access_reviews.csv",
    ["previous_closed_at", "closed_at", "interval_days", "required_interval"],
    [
      "review in its interval",
      "The time since the review before is compared with the interval that your policy, or a targeted risk analysis, sets.",
      "The time is within the interval.",
      "The first review of its scope, or no interval is set; then the result is not tested."
    ]
  ),
  overRows(
    "MUS-16",
    "acknowledged",
    "population/access_reviews.csv",
    ["management_acknowledged_by", "management_acknowledged_at"],
    [
      "result acknowledged by management",
      "The acknowledgement of a closed review is read.",
      "Somebody acknowledged it after it was closed.",
      "Still open at the end of the period, or cancelled."
    ]
  ),
  overRows(
    "MUS-16",
    "carried-out",
    "population/access_review_items.csv",
    ["decision", "decided_at", "executed_at"],
    [
      "removal was carried out",
      "A decision to reduce or revoke is compared with what a later collection saw.",
      "The change was seen.",
      "The decision was to keep."
    ]
  ),
  overRows(
    "MUS-17",
    "revoked",
    "population/terminations.csv",
    ["termination_effective_at", "last_revoked_at", "hours_to_revoke", "complete"],
    [
      "credentials of a leaver dealt with",
      "The moment of a departure is compared with when the last credential held or readable was dealt with; the hours are shown.",
      "Every credential was dealt with, within the time that your policy or the framework sets where one is named.",
      "No credential was linked to the person."
    ]
  )
];

// lib/frameworks/population-tests.ts
var POPULATION_TESTS = [...LIFE_TESTS, ...DECISION_TESTS];

// lib/frameworks/rule-tests.ts
var NOT_USABLE = "Disabled, or waiting for deletion.";
var RULE_TESTS = {
  "root-credential": {
    version: "1",
    attribute: "no key of a root user",
    logic: "The holder of an access key is compared with the root user of its account.",
    passes: "The holder is not the root user.",
    notApplicable: `Not an access key, or a key of a machine identity. ${NOT_USABLE}`
  },
  "hardcoded-in-repo": {
    version: "1",
    attribute: "value not in source code",
    logic: "Ids of keys that uploaded scans found in source code are matched with the inventory.",
    passes: "No credential passes: a scan says nothing of what it did not find. A finding ends when the value no longer works.",
    notApplicable: `No scan found it. ${NOT_USABLE}`
  },
  "max-age": {
    version: "1",
    attribute: "value within the age limit in force",
    logic: "Time since the current value was made is compared with the strictest limit that the policy of that date has for it.",
    passes: "The age is below the limit.",
    notApplicable: `The policy has no age limit for it. ${NOT_USABLE}`
  },
  expired: {
    version: "1",
    attribute: "not past its end",
    logic: "The end that the provider states is compared with the date.",
    passes: "The end lies ahead.",
    notApplicable: `It has no end. ${NOT_USABLE}`
  },
  "weak-algorithm": {
    version: "1",
    attribute: "strong algorithm and size",
    logic: "Algorithm and key size are compared with the least sizes of the policy.",
    passes: "The algorithm is known to be strong and the size is at least the least.",
    notApplicable: `A kind without a key of its own, of which no algorithm is stated. ${NOT_USABLE}`
  },
  "no-mfa": {
    version: "1",
    attribute: "second factor set",
    logic: "The second factor of an account with a password is read from the provider.",
    passes: "A second factor is set; for a root user a device of its own where the policy asks for one.",
    notApplicable: `Not a password of a person. ${NOT_USABLE}`
  },
  "automatic-rotation": {
    version: "1",
    attribute: "replaced by itself",
    logic: "How the value is replaced is read from the provider; a reminder counts only where it was followed.",
    passes: "Replacement is automatic, or every reminder was followed in time.",
    notApplicable: `The policy does not ask for it of this kind, or the provider cannot. ${NOT_USABLE}`
  },
  "rotation-overdue": {
    version: "1",
    attribute: "replacement runs as scheduled",
    logic: "The date of the schedule, with the grace of the policy, is compared with the last replacement.",
    passes: "The last attempt did not fail, and the date plus grace has not passed.",
    notApplicable: `No automatic schedule. ${NOT_USABLE}`
  },
  unused: {
    version: "1",
    attribute: "used within the limit in force",
    logic: "Time since the last use, or since creation where there was none, is compared with the limit of the policy of that date.",
    passes: "The time is below the limit.",
    notApplicable: `The policy has no such limit for it, or the provider cannot tell use. ${NOT_USABLE}`
  },
  "owner-missing": {
    version: "1",
    attribute: "has an owner",
    logic: "The owner is read from decisions here and from tags, and its team from the directory.",
    passes: "An owner is named, and somebody active is in it.",
    notApplicable: "Waiting for deletion."
  },
  "duplicate-active": {
    version: "1",
    attribute: "one working credential per holder",
    logic: "Working credentials of one holder are compared by when they were made; the overlap of the policy is allowed.",
    passes: "There is no newer one, or the overlap has not ended.",
    notApplicable: `Kinds of which a holder may have several. ${NOT_USABLE}`
  },
  "no-expiry": {
    version: "1",
    attribute: "has an end",
    logic: "The end that the provider states is read.",
    passes: "An end is set.",
    notApplicable: `The policy does not ask for an end of it. ${NOT_USABLE}`
  },
  "unrestricted-key": {
    version: "1",
    attribute: "limited to services and callers",
    logic: "The restrictions of an API key are read from the provider.",
    passes: "It is limited to named services and callers, as far as the provider knows such limits.",
    notApplicable: `Not an API key, or its provider knows no restrictions. ${NOT_USABLE}`
  },
  unmanaged: {
    version: "1",
    attribute: "held by a secret store",
    logic: "Where the master password of a database is kept is read from the provider.",
    passes: "A secret store holds it.",
    notApplicable: `Not a master password. ${NOT_USABLE}`
  },
  "weak-password-policy": {
    version: "1",
    attribute: "password settings of an account",
    logic: "Length, reuse and composition are compared with the minima of the policy.",
    passes: "Each setting is at least the minimum.",
    notApplicable: "Not the password settings of an account."
  },
  "long-ttl": {
    version: "1",
    attribute: "lifetime of issued tokens",
    logic: "The lifetime is compared with that of the policy for what the tokens are for. No framework sets one.",
    passes: "The lifetime is within it.",
    notApplicable: "Not a token setting, or switched off."
  },
  "exceeds-ca-limit": {
    version: "1",
    attribute: "validity within what public authorities may issue",
    logic: "Validity is compared with the limit on the day of issue, for certificates of public authorities.",
    passes: "The validity is within it.",
    notApplicable: `Not a TLS certificate, or one of a private authority or signed by itself. ${NOT_USABLE}`
  },
  "static-cloud-key": {
    version: "1",
    attribute: "no long-lived cloud key",
    logic: "Long-lived access keys are listed.",
    passes: "No key passes: a role or federation in its place does.",
    notApplicable: `Not a cloud access key, a root key, or one the provider itself manages. ${NOT_USABLE}`
  },
  unclassified: {
    version: "1",
    attribute: "classified in time",
    logic: "The time since it was first seen is compared with the deadline of the policy.",
    passes: "It has a class, or the deadline lies ahead.",
    notApplicable: `Kinds whose class sets no limit. ${NOT_USABLE}`
  },
  recreated: {
    version: "1",
    attribute: "replaced in good time",
    logic: "The age at which a predecessor of the same name or holder went is compared with the limit of then.",
    passes: "The predecessor went in good time, or the time to look at it has passed.",
    notApplicable: `No limit when the predecessor went, or there was none. ${NOT_USABLE}`
  },
  "new-region": {
    version: "1",
    attribute: "used where it was used before",
    logic: "The region of the last use is compared with those seen before.",
    passes: "The region is known, or the time to look at it has passed.",
    notApplicable: `The provider states no region of use. ${NOT_USABLE}`
  },
  "pending-deletion": {
    version: "1",
    attribute: "no deletion that loses data",
    logic: "The state of a key is read from the provider.",
    passes: "Nobody has scheduled its deletion.",
    notApplicable: "Not an encryption key, and not waiting for deletion."
  },
  expiring: {
    version: "1",
    attribute: "renewed in good time",
    logic: "The share of its life that is left is compared with that of the policy.",
    passes: "Enough of its life is left. Past its end the test of ends takes over.",
    notApplicable: `It has no end. ${NOT_USABLE}`
  },
  "lost-visibility": {
    version: "1",
    attribute: "every place can be read",
    logic: "Places that were read before and are refused now are listed with the permission that is missing.",
    passes: "No place is refused that was read before.",
    notApplicable: "The source was removed."
  },
  "duty-overdue": {
    version: "1",
    attribute: "duty done in time",
    logic: "The day a duty was due is compared with when it was done.",
    passes: "It was done by that day, or the day lies ahead.",
    notApplicable: "The duty was closed because nobody can do it any more."
  }
};

// lib/frameworks/thresholds.ts
var OWN_NUMBER = {
  value: null,
  basis: "entity-defined",
  reference: "The text names no number. Yours is in policy/thresholds.csv, in the documents of policy/policy_versions.csv, or not written yet."
};
var NO_NUMBER2 = {
  value: null,
  basis: "text",
  reference: "A condition in the text, without a number."
};
var BENCHMARK_SETTING = {
  value: null,
  basis: "benchmark",
  reference: "Recommended by the benchmark as a setting, without a number."
};
var numbered = (value, basis, reference) => ({
  value,
  basis,
  reference
});
var BY_ANALYSIS = {
  value: null,
  basis: "tra",
  reference: "Your targeted risk analysis sets the frequency: policy/targeted_risk_analyses.csv. The text names none."
};

// lib/frameworks/cis-aws-requirements.ts
var NUMBERS = {
  "3.0": {
    rootKey: "1.4",
    rootMfa: "1.5",
    rootHardware: "1.6",
    userMfa: "1.10",
    atCreation: "1.11",
    unused: "1.12",
    oneKey: "1.13",
    age: "1.14",
    certificates: "1.19",
    kms: "3.6"
  },
  "4.0": {
    rootKey: "1.4",
    rootMfa: "1.5",
    rootHardware: "1.6",
    userMfa: "1.10",
    atCreation: "1.11",
    unused: "1.12",
    oneKey: "1.13",
    age: "1.14",
    certificates: "1.19",
    kms: "3.6"
  },
  "5.0": {
    rootKey: "1.3",
    rootMfa: "1.4",
    rootHardware: "1.5",
    userMfa: "1.9",
    atCreation: "1.10",
    unused: "1.11",
    oneKey: "1.12",
    age: "1.13",
    certificates: "1.18",
    kms: "3.6"
  },
  "6.0": {
    rootKey: "2.3",
    rootMfa: "2.4",
    rootHardware: "2.5",
    userMfa: "2.9",
    atCreation: "2.10",
    unused: "2.11",
    oneKey: "2.12",
    age: "2.13",
    certificates: "2.18",
    kms: "4.6"
  },
  "7.0": {
    rootKey: "2.4",
    rootMfa: "2.5",
    rootHardware: "2.6",
    userMfa: "2.10",
    unused: "2.11",
    age: "2.12",
    certificates: "2.17",
    kms: "4.6"
  }
};
var ACCOUNTS = "Accounts of the organisation that are not connected.";
var CREDENTIALS = ["population/credentials.csv"];
var recommended = (value) => numbered(value, "benchmark", "Recommended by the benchmark.");
var ITEMS = {
  rootKey: {
    paraphrase: "The root user has no access key.",
    proves: "Keys of root users in the accounts that were read.",
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ["no key exists"],
    threshold: recommended("0 keys"),
    controls: ["MUS-09"]
  },
  rootMfa: {
    paraphrase: "The root user has a second factor.",
    proves: "The second factor of each root user.",
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ["second factor is set"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-10"]
  },
  rootHardware: {
    paraphrase: "The second factor of the root user is a device of its own.",
    proves: "The sort of factor, where AWS states it; it is a finding where the policy asks for a device.",
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ["factor is a device"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-10"]
  },
  userMfa: {
    paraphrase: "Users with a console password have a second factor.",
    proves: "Console passwords without a second factor.",
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ["second factor is set"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-10"]
  },
  atCreation: {
    paraphrase: "Users get no access key when they are set up with a console password.",
    proves: "When each key and password appeared.",
    cannot: "What was chosen in the form: a key made shortly after looks the same between two collections.",
    populations: ["population/lifecycle_events.csv"],
    attributes: ["key is not of the day of the user"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-22"]
  },
  unused: {
    paraphrase: "Credentials without use are disabled.",
    proves: "Keys and passwords without use, with their days, and when they were disabled.",
    cannot: "AWS refreshes its credential report at most every 4 hours.",
    populations: ["population/inactive.csv"],
    attributes: ["no enabled one without use for longer"],
    threshold: recommended("45 days"),
    controls: ["MUS-05"]
  },
  oneKey: {
    paraphrase: "A user has one active access key.",
    proves: "Users with two active keys, and since when. The policy may allow an overlap while one replaces the other.",
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ["one active key, or within the overlap"],
    threshold: recommended("1 key"),
    controls: ["MUS-06"]
  },
  age: {
    paraphrase: "Access keys are replaced in time.",
    proves: "The age of each key on each date, and replacements.",
    cannot: ACCOUNTS,
    populations: ["population/credentials.csv", "population/rotation_events.csv"],
    attributes: ["age within the limit"],
    threshold: recommended("90 days"),
    controls: ["MUS-04"]
  },
  certificates: {
    paraphrase: "Expired certificates are removed from IAM.",
    proves: "Certificates in IAM past their end.",
    cannot: ACCOUNTS,
    populations: ["population/certificates.csv"],
    attributes: ["none past its end"],
    threshold: recommended("0 certificates"),
    controls: ["MUS-07"]
  },
  kms: {
    paraphrase: "Rotation of symmetric customer keys in KMS is on (level 2).",
    proves: "The rotation setting of each key and the versions that followed.",
    cannot: "Asymmetric and imported keys have no automatic rotation; they are held against their period by hand.",
    populations: ["population/crypto_keys.csv"],
    attributes: ["rotation is on"],
    threshold: {
      value: null,
      basis: "benchmark",
      reference: "Recommended by the benchmark as a setting; its audit text speaks of yearly."
    },
    controls: ["MUS-04"]
  }
};
function cisAwsRequirements(version4) {
  const numbers2 = NUMBERS[version4];
  if (!numbers2) return null;
  return Object.keys(ITEMS).flatMap((item) => {
    const id2 = numbers2[item];
    return id2 ? [{ id: id2, ...ITEMS[item] }] : [];
  });
}

// lib/frameworks/cis-azure-requirements.ts
var VAULT_5 = {
  rbacKeys: "8.3.1",
  keys: "8.3.2",
  rbacSecrets: "8.3.3",
  secrets: "8.3.4",
  rotation: "8.3.9",
  certificates: "8.3.11"
};
var STORAGE_5 = { reminders: "9.3.1.1", regenerated: "9.3.1.2", keyAccess: "9.3.1.3" };
var ROLES_5 = { privilegedRoles: "5.3.4", roles: "5.3.7" };
var NUMBERS2 = {
  "3.0": {
    rbacKeys: "3.3.1",
    keys: "3.3.2",
    rbacSecrets: "3.3.3",
    secrets: "3.3.4",
    rotation: "3.3.8",
    reminders: "4.3",
    regenerated: "4.4",
    sas: "4.5",
    vault: "9.11"
  },
  "4.0": {
    rbacKeys: "9.3.1",
    keys: "9.3.2",
    rbacSecrets: "9.3.3",
    secrets: "9.3.4",
    rotation: "9.3.9",
    reminders: "10.3.1.1",
    regenerated: "10.3.1.2",
    keyAccess: "10.3.1.3"
  },
  "5.0": { ...VAULT_5, ...STORAGE_5, ...ROLES_5 },
  "6.0": { ...VAULT_5, ...STORAGE_5, ...ROLES_5 }
};
var SUBSCRIPTIONS = "Subscriptions that are not connected.";
var recommended2 = (value) => numbered(value, "benchmark", "Recommended by the benchmark.");
var ends = (what, population) => ({
  paraphrase: `${what} have an end.`,
  proves: "The end of each, and those without one.",
  cannot: `${SUBSCRIPTIONS} The benchmark names no day; whether the end is soon enough is for your policy.`,
  populations: [population],
  attributes: ["an end is set"],
  threshold: OWN_NUMBER,
  controls: ["MUS-07"]
});
var reviewed = (what) => ({
  paraphrase: `${what} are reviewed from time to time.`,
  proves: "Reviews of credentials with their privilege.",
  cannot: "Role assignments as such: Muster reviews credentials.",
  populations: ["population/access_reviews.csv"],
  attributes: ["reviewed"],
  threshold: OWN_NUMBER,
  controls: ["MUS-16"]
});
var ITEMS2 = {
  privilegedRoles: reviewed("Privileged role assignments"),
  roles: reviewed("Role assignments without privilege"),
  rbacKeys: ends("Keys in vaults with role-based access", "population/crypto_keys.csv"),
  keys: ends("Keys in vaults without role-based access", "population/crypto_keys.csv"),
  rbacSecrets: ends("Secrets in vaults with role-based access", "population/credentials.csv"),
  secrets: ends("Secrets in vaults without role-based access", "population/credentials.csv"),
  rotation: {
    paraphrase: "Automatic rotation of keys in Key Vault is on.",
    proves: "The rotation policy of each key and the versions that followed.",
    cannot: SUBSCRIPTIONS,
    populations: ["population/crypto_keys.csv"],
    attributes: ["rotation is on"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-04"]
  },
  certificates: {
    paraphrase: "Certificates in Key Vault have a limited validity.",
    proves: "The validity of each certificate.",
    cannot: `${SUBSCRIPTIONS} No rule of Muster limits the validity of private certificates; the number is in the population.`,
    populations: ["population/certificates.csv"],
    attributes: ["validity within the limit"],
    threshold: recommended2("12 months"),
    controls: ["MUS-07"]
  },
  reminders: {
    paraphrase: "Storage accounts send reminders to replace their keys.",
    proves: "Whether a key period is set on the account, as the provider states it.",
    cannot: "A reminder replaces nothing; what counts is the age of the key.",
    populations: ["population/credentials.csv"],
    attributes: ["reminder is set"],
    threshold: recommended2("90 days"),
    controls: ["MUS-04"]
  },
  regenerated: {
    paraphrase: "Keys of storage accounts are regenerated in time.",
    proves: "The age of each key on each date, and replacements.",
    cannot: SUBSCRIPTIONS,
    populations: ["population/credentials.csv", "population/rotation_events.csv"],
    attributes: ["age within the limit"],
    threshold: recommended2("90 days"),
    controls: ["MUS-04"]
  },
  keyAccess: {
    paraphrase: "Storage accounts cannot be opened by account key.",
    proves: "Whether each account lets its keys open it.",
    cannot: SUBSCRIPTIONS,
    populations: ["population/credentials.csv"],
    attributes: ["access by key is off"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-09"]
  },
  sas: {
    paraphrase: "Shared access signatures end soon.",
    proves: null,
    cannot: "Azure lists no signatures that were issued.",
    populations: [],
    attributes: [],
    threshold: recommended2("1 hour"),
    controls: []
  },
  vault: {
    paraphrase: "Secrets are stored in Key Vault.",
    proves: "Secrets in the vaults that were read, and administrators of databases.",
    cannot: "Secrets that are elsewhere.",
    populations: ["population/credentials.csv"],
    attributes: ["kept in a vault"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-12"]
  }
};
function cisAzureRequirements(version4) {
  const numbers2 = NUMBERS2[version4];
  if (!numbers2) return null;
  return Object.keys(ITEMS2).flatMap((item) => {
    const id2 = numbers2[item];
    return id2 ? [{ id: id2, ...ITEMS2[item] }] : [];
  });
}

// lib/frameworks/cis-gcp-requirements.ts
var PROJECTS = "Projects that are not connected.";
var recommended3 = (value) => numbered(value, "benchmark", "Recommended by the benchmark.");
var restricted = (what) => ({
  paraphrase: what,
  proves: "The restrictions of each API key.",
  cannot: PROJECTS,
  populations: ["population/credentials.csv"],
  attributes: ["restriction is set"],
  threshold: BENCHMARK_SETTING,
  controls: ["MUS-09"]
});
var ITEMS3 = [
  {
    number: 4,
    paraphrase: "Service accounts have no keys made by users.",
    proves: "Keys of service accounts that users made.",
    cannot: PROJECTS,
    populations: ["population/credentials.csv"],
    attributes: ["no such key"],
    threshold: recommended3("0 keys"),
    controls: ["MUS-09"]
  },
  {
    number: 7,
    paraphrase: "Keys of service accounts are replaced in time.",
    proves: "The age of each key on each date, and replacements.",
    cannot: PROJECTS,
    populations: ["population/credentials.csv", "population/rotation_events.csv"],
    attributes: ["age within the limit"],
    threshold: recommended3("90 days"),
    controls: ["MUS-04"]
  },
  {
    number: 10,
    paraphrase: "KMS keys are rotated in time.",
    proves: "The rotation setting of each key and its versions.",
    cannot: PROJECTS,
    populations: ["population/crypto_keys.csv", "population/rotation_events.csv"],
    attributes: ["newest version within the limit"],
    threshold: recommended3("90 days"),
    controls: ["MUS-04"]
  },
  {
    number: 12,
    paraphrase: "API keys exist for services in use only.",
    proves: "The API keys that exist, with their owner and the services they are limited to.",
    cannot: `${PROJECTS} Use: Google states no last use of API keys.`,
    populations: ["population/credentials.csv"],
    attributes: ["key is needed"],
    threshold: BENCHMARK_SETTING,
    controls: ["MUS-02", "MUS-09"]
  },
  { number: 13, ...restricted("API keys are limited to named hosts and apps.") },
  { number: 14, ...restricted("API keys are limited to the interfaces they are for.") },
  {
    number: 15,
    paraphrase: "API keys are replaced in time.",
    proves: "The age of each key on each date, and replacements.",
    cannot: PROJECTS,
    populations: ["population/credentials.csv", "population/rotation_events.csv"],
    attributes: ["age within the limit"],
    threshold: recommended3("90 days"),
    controls: ["MUS-04"]
  },
  {
    number: 17,
    paraphrase: "Functions hold no secrets in their environment variables.",
    proves: null,
    cannot: "Muster does not read environment variables, so that no value can reach it.",
    populations: [],
    attributes: [],
    threshold: BENCHMARK_SETTING,
    controls: []
  }
];
function cisGcpRequirements(version4) {
  const shift = { "3.0": 0, "4.0": 0, "5.0": 1 }[version4];
  if (shift === void 0) return null;
  return ITEMS3.map(({ number: number2, ...item }) => ({ id: `1.${number2 + shift}`, ...item }));
}

// lib/frameworks/nist-800-53-entry.ts
var nist = (id2, paraphrase, proves, cannot, populations, attributes, controls2, threshold = OWN_NUMBER) => ({ id: id2, paraphrase, proves, cannot, populations, attributes, threshold, controls: controls2 });

// lib/frameworks/nist-800-53-requirements-access.ts
var ELSEWHERE = "Accounts and authenticators outside the connected places.";
var NIST_ACCESS = [
  nist(
    "AC-2",
    "Accounts are managed: types, managers, approvals, creation and removal, notice of changes, review.",
    "Credentials that stand for accounts, when they appeared and went, their owners, and reviews.",
    `${ELSEWHERE} When account managers were told, except of what Muster tells itself.`,
    ["population/credentials.csv", "population/lifecycle_events.csv", "population/access_reviews.csv"],
    ["approved", "has a manager", "reviewed in the interval"],
    ["MUS-02", "MUS-16", "MUS-22"]
  ),
  nist(
    "AC-2(k)",
    "Authenticators of shared and group accounts are changed when somebody leaves the group.",
    "Departures, with the credentials somebody could have read and when each was replaced.",
    "Changes of membership that are no departure.",
    ["population/terminations.csv", "population/rotation_events.csv"],
    ["replaced after the change"],
    ["MUS-17"]
  ),
  nist(
    "AC-2(l)",
    "Account management is aligned with termination and transfer.",
    "Departures and the time until each credential was dealt with.",
    "Transfers.",
    ["population/terminations.csv"],
    ["dealt with in time"],
    ["MUS-17"]
  ),
  nist(
    "AC-2(2)",
    "Temporary and emergency accounts are removed or disabled by themselves.",
    null,
    "Muster does not know which accounts are temporary.",
    [],
    [],
    []
  ),
  nist(
    "AC-2(3)",
    "Expired, orphaned, violating and inactive accounts are disabled.",
    "Credentials past their end, without an owner, and without use, with their days.",
    `${ELSEWHERE} Muster finds them; it disables none.`,
    ["population/inactive.csv", "population/credentials.csv"],
    ["no enabled one without use for longer", "none past its end"],
    ["MUS-02", "MUS-05", "MUS-07"]
  ),
  nist(
    "AC-2(7)",
    "Privileged accounts follow a scheme by role or attribute, and are watched.",
    "Credentials with administrative privilege and their reviews.",
    "Role schemes at providers and in applications.",
    ["population/credentials.csv", "population/access_review_items.csv"],
    ["privilege was reviewed"],
    ["MUS-09", "MUS-16"]
  ),
  nist(
    "AC-2(9)",
    "Shared accounts exist only as your conditions allow.",
    "Root keys and passwords, and credentials of accounts that are not a person\u2019s.",
    "Which accounts are shared, and the justification, unless an exception holds it.",
    ["population/credentials.csv", "exceptions/exceptions.csv"],
    ["justified"],
    ["MUS-09", "MUS-18"]
  ),
  nist(
    "AC-2(12)",
    "Accounts are watched for use that is not typical.",
    "Use from regions where a credential was never used before.",
    "Other signs of misuse.",
    ["testing/test_results.csv"],
    ["looked into"],
    ["MUS-14"]
  ),
  nist(
    "AC-2(13)",
    "Accounts of people who pose a significant risk are disabled in time.",
    "Incidents, and when the credential was replaced or removed.",
    "When the risk was found, unless it was recorded.",
    ["population/incidents.csv"],
    ["time from finding to disabling"],
    ["MUS-15"]
  ),
  nist(
    "AC-6(7)",
    "Privileges are reviewed, and taken away where not needed.",
    "Reviews with every answer and the change that followed.",
    "Privileges that are no credential.",
    ["population/access_reviews.csv", "population/access_review_items.csv"],
    ["whole scope", "in the interval"],
    ["MUS-16"]
  ),
  nist(
    "PS-4",
    "On termination access is disabled, and authenticators and credentials are revoked.",
    "Departures and when each credential held or readable was dealt with.",
    "The hour of termination, unless it was recorded; property and exit interviews.",
    ["population/terminations.csv"],
    ["time from termination to the last of them"],
    ["MUS-17"]
  ),
  nist(
    "SC-12",
    "Cryptographic keys are established and managed by your requirements.",
    "Keys with algorithm, size, period in the policy, versions and state.",
    "Keys outside the connected services, and procedures.",
    ["population/crypto_keys.csv", "population/rotation_events.csv"],
    ["age within the period defined for its type"],
    ["MUS-04", "MUS-08"]
  ),
  nist(
    "SC-12(1)",
    "Information stays available when keys are lost.",
    "Encryption keys whose deletion is under way.",
    "Escrow and recovery.",
    ["population/crypto_keys.csv"],
    ["deletion is meant"],
    ["MUS-08"],
    NO_NUMBER2
  ),
  nist(
    "SC-12(2)",
    "Symmetric keys are produced and distributed by approved technology.",
    "The service that holds each symmetric key.",
    "Validation of modules.",
    ["population/crypto_keys.csv"],
    ["service is approved"],
    ["MUS-08"],
    NO_NUMBER2
  ),
  nist(
    "SC-12(3)",
    "Asymmetric keys are produced and distributed by approved technology.",
    "The service that holds each asymmetric key.",
    "Validation of modules.",
    ["population/crypto_keys.csv"],
    ["service is approved"],
    ["MUS-08"],
    NO_NUMBER2
  ),
  nist(
    "SC-13",
    "Cryptography of the kinds you determined is used.",
    "Algorithm and size of keys and certificates.",
    "Validation of modules.",
    ["population/crypto_keys.csv", "population/certificates.csv"],
    ["algorithm is allowed"],
    ["MUS-08"],
    NO_NUMBER2
  ),
  nist(
    "SC-17",
    "Certificates are issued under your policy or by an approved provider.",
    "The issuer and validity of each certificate.",
    "Whether the issuer is approved.",
    ["population/certificates.csv"],
    ["issuer is approved", "valid"],
    ["MUS-07"],
    NO_NUMBER2
  )
];

// lib/frameworks/nist-800-53-requirements-audit.ts
var OTHERS = "Audit records of systems other than Muster.";
var trail = (id2, paraphrase, proves, attributes, threshold = NO_NUMBER2, populations = ["audit/audit_extract.jsonl"]) => ({
  id: id2,
  paraphrase,
  proves,
  cannot: OTHERS,
  populations,
  attributes,
  threshold,
  controls: ["MUS-21"]
});
var CHAIN = ["audit/chain_verification.json"];
var NIST_AUDIT = [
  trail(
    "AU-2",
    "The types of events to be logged are chosen, with reasons, and reviewed.",
    "The events that Muster knows and how long each class is kept.",
    ["type is in the list"],
    OWN_NUMBER
  ),
  trail(
    "AU-3",
    "Records say what, when, where, from where, with what outcome and who.",
    "These fields of each event.",
    ["six fields are present"]
  ),
  {
    ...trail("AU-6", "Audit records are reviewed, and findings are reported.", "", [], OWN_NUMBER, []),
    proves: null,
    cannot: "Muster does not review the records of your systems, and keeps no record of who read its own.",
    controls: []
  },
  trail(
    "AU-8",
    "Time stamps are in UTC or with their offset.",
    "Time stamps of the trail, in UTC.",
    ["stamp has its zone"],
    OWN_NUMBER
  ),
  trail(
    "AU-9",
    "Audit information is protected, and tampering is told.",
    "A trail that can be added to and read only, verified daily, with its chain for this pack.",
    ["verification passes"],
    NO_NUMBER2,
    CHAIN
  ),
  trail(
    "AU-9(2)",
    "Audit records are stored apart from the system.",
    "Whether signed checkpoints are copied to a second place.",
    ["copy is configured and agrees"],
    OWN_NUMBER,
    CHAIN
  ),
  trail(
    "AU-9(3)",
    "The integrity of audit information is protected by cryptography.",
    "SHA-256 chain and signed checkpoints.",
    ["verification passes"],
    NO_NUMBER2,
    CHAIN
  ),
  trail(
    "AU-9(4)",
    "Few privileged users may manage audit functions.",
    "The roles that may change how long events are kept, and each such change.",
    ["role may"],
    OWN_NUMBER,
    ["changes/config_changes.csv"]
  ),
  trail(
    "AU-10",
    "Who did an action cannot deny it.",
    "Who did each action, under which sign-in, in a signed chain. People do not sign single actions.",
    ["actor is named", "verification passes"],
    OWN_NUMBER
  ),
  trail(
    "AU-11",
    "Audit records are kept for a time.",
    "How long each class is kept, and the oldest event.",
    ["oldest event is old enough, or the installation is younger"],
    OWN_NUMBER
  ),
  {
    id: "CM-8",
    paraphrase: "An inventory of components is kept and refreshed.",
    proves: "The inventory of credentials, with every run over every place.",
    cannot: "Components other than credentials.",
    populations: ["population/credentials.csv", "coverage/connector_runs.csv"],
    attributes: ["refreshed in the interval", "gap is explained"],
    threshold: OWN_NUMBER,
    controls: ["MUS-01"]
  }
];

// lib/frameworks/nist-800-53-requirements-identification.ts
var ELSEWHERE2 = "Accounts and authenticators outside the connected places.";
var NIST_IDENTIFICATION = [
  nist(
    "IA-3",
    "Devices are identified and authenticated before they connect.",
    null,
    "Muster does not see connections of devices.",
    [],
    [],
    []
  ),
  nist(
    "IA-4",
    "Identifiers of people, groups, roles, services and devices are authorised, assigned, and not given again for a time.",
    "Identifiers of credentials and holders through time, and those that were made again under the same name.",
    ELSEWHERE2,
    ["population/lifecycle_events.csv", "population/credentials.csv"],
    ["approved", "not used before"],
    ["MUS-22"]
  ),
  nist(
    "IA-5(d)",
    "There are procedures for handing out authenticators, for lost and compromised ones, and for revoking them.",
    "Policy documents with approval; incidents, and what followed on each credential.",
    "Whether people know the procedures.",
    ["policy/policy_versions.csv", "population/incidents.csv"],
    ["procedure in force", "replaced or removed after the incident"],
    ["MUS-15", "MUS-20"]
  ),
  nist(
    "IA-5(e)",
    "Default authenticators are changed before first use.",
    null,
    "No provider states it to Muster.",
    [],
    [],
    []
  ),
  nist(
    "IA-5(f)",
    "Authenticators are changed or refreshed at the period defined for their type, or on defined events.",
    "The period in the policy per type on each date, the age of each value, replacements, and what followed on events.",
    ELSEWHERE2,
    ["population/credentials.csv", "population/rotation_events.csv", "policy/thresholds.csv"],
    ["a period is defined for its type", "age within that period"],
    ["MUS-04", "MUS-19"]
  ),
  nist(
    "IA-5(g)",
    "The content of authenticators is protected.",
    "Where each secret is kept, and credentials found in source code.",
    "Protection inside applications and on devices of people.",
    ["population/credentials.csv", "population/secret_exposures.csv"],
    ["kept in a secret store", "not exposed"],
    ["MUS-11", "MUS-12"]
  ),
  nist(
    "IA-5(i)",
    "Authenticators of group and role accounts are changed when their members change.",
    "Departures, with the credentials somebody could have read and when each was replaced.",
    "Changes of membership that are no departure.",
    ["population/terminations.csv", "population/rotation_events.csv"],
    ["replaced after the change"],
    ["MUS-17"]
  ),
  nist(
    "IA-5(1)",
    "Passwords: known bad ones are refused, they are protected, long ones are allowed, and composition follows your rule.",
    "Password settings of cloud accounts. No rule of Muster ages a password that people remember and that is not alone.",
    "Settings at the identity provider and in applications.",
    ["testing/test_results.csv"],
    ["settings as your rule says"],
    ["MUS-10"]
  ),
  nist(
    "IA-5(2)",
    "Public keys: the private key is protected, and paths and revocation are checked.",
    "Certificates with issuer, validity and store.",
    "Checks of paths and revocation when a certificate is used.",
    ["population/certificates.csv"],
    ["valid", "revocation as the provider states it"],
    ["MUS-07"],
    NO_NUMBER2
  ),
  nist(
    "IA-5(5)",
    "Developers deliver without default authenticators, or with unique ones.",
    null,
    "Muster does not see what suppliers deliver.",
    [],
    [],
    []
  ),
  nist(
    "IA-5(6)",
    "Authenticators are protected as the category of the data calls for.",
    "The class of each credential and where it is kept.",
    "The category of the data it opens.",
    ["population/credentials.csv"],
    ["kept as its class calls for"],
    ["MUS-03", "MUS-12"]
  ),
  nist(
    "IA-5(7)",
    "No unencrypted static authenticators are embedded in applications or other static storage.",
    "Credentials that scans found in source code, and when their value stopped working.",
    "What no scan looked at or recognised.",
    ["population/secret_exposures.csv"],
    ["none open"],
    ["MUS-11"],
    NO_NUMBER2
  ),
  nist(
    "IA-5(8)",
    "The risk of people who have accounts on several systems is managed.",
    null,
    "Muster reads no values, so that it cannot find the same one in two places.",
    [],
    [],
    []
  ),
  nist(
    "IA-5(14)",
    "Trust stores for public keys are managed.",
    null,
    "Muster does not read trust stores.",
    [],
    [],
    []
  ),
  nist(
    "IA-5(18)",
    "Password managers are used and protected.",
    null,
    "Muster does not see password managers of people.",
    [],
    [],
    []
  ),
  nist(
    "IA-9",
    "Services are identified and authenticated before they talk to each other.",
    "Long-lived keys of machines that a workload identity could stand for.",
    "Connections between services.",
    ["population/credentials.csv"],
    ["identity in place of a static key"],
    ["MUS-09"],
    NO_NUMBER2
  )
];

// lib/frameworks/nist-800-53-requirements.ts
var NIST_800_53_REQUIREMENTS = [
  ...NIST_IDENTIFICATION,
  ...NIST_ACCESS,
  ...NIST_AUDIT
];

// lib/frameworks/fedramp-requirements.ts
var IN_NEITHER = ["IA-5(5)", "IA-5(14)", "IA-5(18)", "IA-9", "SC-12(2)", "SC-12(3)"];
var HIGH_ONLY = ["IA-5(8)", "SC-12(1)", "AU-9(2)", "AU-9(3)", "AU-10"];
var inBaseline = (value, more = "") => numbered(value, "text", `In the baseline: its parameter.${more}`);
function parameters(high) {
  return {
    "IA-4": inBaseline("2 years", " Identifiers are not given again before."),
    "IA-5(f)": {
      value: null,
      basis: "entity-defined",
      reference: "The baseline sets no period; the provider defines one by type of authenticator: policy/thresholds.csv."
    },
    "IA-5(1)": {
      value: null,
      basis: "text",
      reference: "In the baseline: password policies do not enforce that users change the passwords they remember."
    },
    "AC-2": inBaseline(
      high ? "review monthly (privileged), every 6 months (other); notice within 24 hours, 8 hours on termination" : "review quarterly (privileged), annually (other); notice within 24 hours, 8 hours on termination"
    ),
    "AC-2(2)": inBaseline(high ? "24 hours" : "96 hours", " From the last use."),
    "AC-2(3)": inBaseline(
      `${high ? 35 : 90} days of inactivity, disabled within 24 hours`,
      " For user accounts; for others the provider defines the time and the authorising official accepts it."
    ),
    "AC-2(13)": inBaseline("1 hour"),
    "AC-6(7)": inBaseline("annually", " At least, for all users with privileges."),
    "PS-4": inBaseline(high ? "1 hour" : "4 hours"),
    "AU-2": inBaseline("annually", " Review of the event types, and when the threat changes."),
    "AU-6": inBaseline("weekly", " At least."),
    "AU-8": inBaseline("1 second", " Granularity of time stamps."),
    "AU-9(2)": inBaseline("weekly"),
    "AU-11": inBaseline("90 days online", " At least, then kept offline by federal rules on records."),
    "CM-8": inBaseline("monthly")
  };
}
function fedrampRequirements(baseline) {
  const isHigh = baseline === "High";
  const set = parameters(isHigh);
  return NIST_800_53_REQUIREMENTS.filter(
    ({ id: id2 }) => !IN_NEITHER.includes(id2) && (isHigh || !HIGH_ONLY.includes(id2))
  ).map((requirement) => ({ ...requirement, threshold: set[requirement.id] ?? requirement.threshold }));
}

// lib/frameworks/gdpr-requirements.ts
var WHICH = "Muster does not know which systems hold personal data; choose them from the population.";
var article = (id2, paraphrase, proves, cannot, populations, attributes, controls2) => ({
  id: id2,
  paraphrase,
  proves,
  cannot,
  populations,
  attributes,
  threshold: OWN_NUMBER,
  controls: controls2
});
var GDPR_REQUIREMENTS = [
  article(
    "5(1)(f)",
    "Integrity and confidentiality of personal data.",
    "Controls over credentials and their results.",
    `${WHICH} What is appropriate to the risk.`,
    ["testing/test_results.csv"],
    ["tests ran and were acted on"],
    ["MUS-04", "MUS-05", "MUS-16"]
  ),
  article(
    "5(2)",
    "Accountability: being able to show it.",
    "This pack, with how each file was obtained.",
    "Processing of personal data itself.",
    ["ipe/ipe_register.csv"],
    ["source and counts are stated"],
    ["MUS-20", "MUS-21"]
  ),
  article(
    "32(1)(a)",
    "Pseudonymisation and encryption, as appropriate.",
    "Keys with algorithm, size, period and state.",
    `${WHICH} Whether data is encrypted or pseudonymised.`,
    ["population/crypto_keys.csv"],
    ["in use and managed"],
    ["MUS-04", "MUS-08"]
  ),
  article(
    "32(1)(b)",
    "Lasting confidentiality, integrity, availability and resilience.",
    "Controls over access by credentials through the period.",
    `${WHICH} Availability and resilience.`,
    ["population/credentials.csv", "testing/test_results.csv"],
    ["as your policy says"],
    ["MUS-04", "MUS-09", "MUS-10"]
  ),
  article(
    "32(1)(d)",
    "A process that regularly tests, assesses and evaluates the measures.",
    "Results of every test through the period, reviews, and how exceptions developed.",
    "Tests that were made outside Muster.",
    ["testing/test_results.csv", "population/access_reviews.csv"],
    ["regular", "acted on"],
    ["MUS-01", "MUS-16", "MUS-18"]
  ),
  article(
    "32(2)",
    "The risk of unauthorised access is taken into account.",
    "Class of each credential, exposures, incidents and departures.",
    "Your assessment of risks.",
    ["population/credentials.csv", "population/secret_exposures.csv", "population/incidents.csv"],
    ["class is set", "exposure was dealt with"],
    ["MUS-03", "MUS-11", "MUS-15"]
  ),
  article(
    "32(4)",
    "People with access act on instructions only.",
    "The holder of each credential, and reviews of whether it is needed.",
    "What people did with their access.",
    ["population/credentials.csv", "population/access_review_items.csv"],
    ["authorised"],
    ["MUS-02", "MUS-16", "MUS-17"]
  )
];

// lib/frameworks/hipaa-requirements.ts
var WHICH2 = "Muster does not know which systems hold ePHI; choose them from the population.";
var shown = (id2, paraphrase, proves, cannot, populations, attributes, controls2) => ({
  id: id2,
  paraphrase,
  proves,
  cannot,
  populations,
  attributes,
  threshold: OWN_NUMBER,
  controls: controls2
});
var unseen = (id2, paraphrase, cannot) => ({
  ...shown(id2, paraphrase, "", cannot, [], [], []),
  proves: null
});
var HIPAA_REQUIREMENTS = [
  shown(
    "164.308(a)(1)(ii)(D)",
    "Records of system activity are reviewed regularly. Required.",
    "Campaigns, duties of owners and results of tests through the period.",
    "Reviews of the logs of systems with ePHI.",
    ["population/access_reviews.csv", "testing/test_results.csv"],
    ["review was done"],
    ["MUS-02", "MUS-16"]
  ),
  shown(
    "164.308(a)(3)(ii)(A)",
    "Workforce with access to ePHI is authorised or supervised. Addressable.",
    "Approvals that Muster knows for credentials.",
    `${WHICH2} Approvals kept elsewhere.`,
    ["population/lifecycle_events.csv"],
    ["approval is present"],
    ["MUS-22"]
  ),
  shown(
    "164.308(a)(3)(ii)(B)",
    "Access of the workforce is found appropriate. Addressable.",
    "Answers of reviews with their rationale.",
    WHICH2,
    ["population/access_review_items.csv"],
    ["appropriateness was answered"],
    ["MUS-16"]
  ),
  shown(
    "164.308(a)(3)(ii)(C)",
    "Access ends with employment. Addressable.",
    "Departures and when each credential was dealt with, those that could have been read too.",
    "Departures that neither directory nor a person told.",
    ["population/terminations.csv"],
    ["dealt with as your policy says"],
    ["MUS-17"]
  ),
  shown(
    "164.308(a)(4)(ii)(B)",
    "Access is authorised, also for programs and processes. Addressable.",
    "Approvals that Muster knows for credentials.",
    `${WHICH2} Approvals kept elsewhere.`,
    ["population/lifecycle_events.csv"],
    ["approval is present"],
    ["MUS-22"]
  ),
  shown(
    "164.308(a)(4)(ii)(C)",
    "Access is established, documented, reviewed and modified. Addressable.",
    "Campaigns with every answer and the change that followed.",
    WHICH2,
    ["population/access_reviews.csv", "population/access_review_items.csv"],
    ["review was done", "changes were made"],
    ["MUS-16"]
  ),
  unseen(
    "164.308(a)(5)(ii)(C)",
    "Sign-ins are monitored and discrepancies reported.",
    "Muster reads no sign-in logs but its own."
  ),
  shown(
    "164.308(a)(5)(ii)(D)",
    "Procedures for creating, changing and safeguarding passwords, as part of awareness and training. No interval is named.",
    "Policy documents with versions and approval; replacements as support.",
    "Training, and whether people know the procedure.",
    ["policy/policy_versions.csv", "population/rotation_events.csv"],
    ["procedure in force"],
    ["MUS-04", "MUS-20"]
  ),
  shown(
    "164.312(a)(1)",
    "Technical access control for persons and software programs.",
    "Credentials of machines and people with privilege and restrictions.",
    `${WHICH2} Controls inside applications.`,
    ["population/credentials.csv"],
    ["only granted ones exist"],
    ["MUS-09", "MUS-16"]
  ),
  shown(
    "164.312(a)(2)(i)",
    "Each user is identified uniquely. Required.",
    "The holder of each credential as the provider names it.",
    "That one person stands behind one name.",
    ["population/credentials.csv"],
    ["one person per name"],
    ["MUS-02"]
  ),
  unseen(
    "164.312(a)(2)(ii)",
    "A procedure for access in an emergency. Required.",
    "Muster does not run emergency access. Exceptions put in force by one voice are in exceptions/exceptions.csv; they allow no access."
  ),
  unseen("164.312(a)(2)(iii)", "Sessions end by themselves. Addressable.", "Muster does not see sessions."),
  shown(
    "164.312(a)(2)(iv)",
    "A mechanism encrypts and decrypts ePHI. Addressable.",
    "Keys with algorithm, size, period and state.",
    `${WHICH2} Whether data is encrypted.`,
    ["population/crypto_keys.csv"],
    ["key is managed as your policy says"],
    ["MUS-04", "MUS-08"]
  ),
  shown(
    "164.312(b)",
    "Activity is recorded and examined.",
    "Muster\u2019s own trail.",
    "Logs of systems with ePHI.",
    ["audit/audit_extract.jsonl"],
    ["event is present"],
    ["MUS-21"]
  ),
  unseen("164.312(c)(1)", "Protection of ePHI from improper change or destruction.", "Muster holds no ePHI."),
  shown(
    "164.312(c)(2)",
    "A mechanism corroborates that data was not altered. Addressable.",
    "The chain of Muster\u2019s own trail, and hashes of this pack.",
    "Integrity of ePHI.",
    ["audit/chain_verification.json"],
    ["verification passes"],
    ["MUS-21"]
  ),
  shown(
    "164.312(d)",
    "A person or entity is verified to be the one claimed.",
    "Second factors of cloud accounts.",
    "Authentication at the identity provider and in applications.",
    ["population/credentials.csv"],
    ["second factor is set"],
    ["MUS-10"]
  ),
  {
    ...shown(
      "164.316(b)(1)",
      "Policies, and records of actions taken, are kept in writing. Required.",
      "Policy documents, versions of limits, reviews and the trail.",
      "Documents that are not registered here.",
      ["policy/policy_versions.csv", "audit/audit_extract.jsonl"],
      ["record exists"],
      ["MUS-19", "MUS-20", "MUS-21"]
    ),
    threshold: NO_NUMBER2
  },
  {
    ...shown(
      "164.316(b)(2)(i)",
      "That documentation is kept for a time. Required.",
      "How long the trail is kept, and that versions of documents are never deleted.",
      "Copies outside Muster.",
      ["changes/config_changes.csv", "policy/policy_versions.csv"],
      ["kept long enough"],
      ["MUS-20", "MUS-21"]
    ),
    threshold: numbered("6 years", "text", "In the text: from creation or from when it was last in effect.")
  }
];

// lib/frameworks/iso-27001-requirements.ts
var control = (id2, paraphrase, proves, cannot, populations, attributes, controls2) => ({
  id: id2,
  paraphrase,
  proves,
  cannot,
  populations,
  attributes,
  threshold: OWN_NUMBER,
  controls: controls2
});
var SCOPE = "Your statement of applicability and the rules it points to.";
var ISO_27001_REQUIREMENTS = [
  control(
    "A.5.9",
    "Assets are inventoried.",
    "An inventory of credentials with owner, place and class.",
    "Assets other than credentials.",
    ["population/credentials.csv", "coverage/connectors.csv"],
    ["in the inventory, with an owner"],
    ["MUS-01", "MUS-02", "MUS-03"]
  ),
  control(
    "A.5.15",
    "Access control: rules for access are set and applied.",
    "Policy documents and, beside them, the limits in force on each date.",
    `${SCOPE} Physical access.`,
    ["policy/policy_versions.csv", "policy/thresholds.csv"],
    ["rule in the document equals the limit in force"],
    ["MUS-19", "MUS-20"]
  ),
  control(
    "A.5.16",
    "Identities are managed through their life.",
    "Holder and owner of each credential, and when it appeared and went.",
    "Identities that hold no credential in a connected place.",
    ["population/credentials.csv", "population/lifecycle_events.csv"],
    ["has an owner", "ended in time"],
    ["MUS-02", "MUS-22"]
  ),
  control(
    "A.5.17",
    "Authentication information is allocated and managed by a process. Replacement of secrets belongs here.",
    "Replacements against the limit in force, where secrets are kept, exposures and what followed.",
    "How a first value was handed over, and advice given to people.",
    ["population/rotation_events.csv", "population/secret_exposures.csv"],
    ["replaced as your rule says", "kept protected", "replaced after exposure"],
    ["MUS-04", "MUS-11", "MUS-12"]
  ),
  control(
    "A.5.18",
    "Access rights are given, reviewed, changed and removed by your rules.",
    "Reviews with every answer, removals that were seen, departures.",
    "Rights that are no credential, and approvals kept elsewhere.",
    ["population/access_reviews.csv", "population/access_review_items.csv", "population/terminations.csv"],
    ["approved", "reviewed in the interval", "removed on leaving"],
    ["MUS-16", "MUS-17", "MUS-22"]
  ),
  control(
    "A.5.28",
    "Evidence is collected and kept usable.",
    "This pack: how each file was obtained, its hashes and signature.",
    "Evidence of events outside Muster.",
    ["ipe/ipe_register.csv"],
    ["source and counts are stated"],
    ["MUS-21"]
  ),
  control(
    "A.5.33",
    "Records are protected.",
    "A trail that can be added to and read only, with its verification.",
    "Records of other systems.",
    ["audit/chain_verification.json"],
    ["verification passes"],
    ["MUS-21"]
  ),
  control(
    "A.8.2",
    "Privileged access rights are restricted and managed.",
    "Credentials with administrative privilege, root keys, and how reviews settled them.",
    "Privileges inside applications, and use within a time window.",
    ["population/credentials.csv", "population/access_review_items.csv"],
    ["approved", "reviewed"],
    ["MUS-09", "MUS-16"]
  ),
  control(
    "A.8.4",
    "Access to source code is managed.",
    "Credentials that scans found in source code.",
    "Who may read or write repositories.",
    ["population/secret_exposures.csv"],
    ["none open"],
    ["MUS-11"]
  ),
  control(
    "A.8.5",
    "Secure authentication.",
    "Second factors of cloud accounts, password settings, lifetimes of tokens.",
    "Authentication at the identity provider and in applications.",
    ["population/credentials.csv", "testing/test_results.csv"],
    ["factor as your rule says"],
    ["MUS-10", "MUS-13"]
  ),
  control(
    "A.8.9",
    "Configuration is managed.",
    "Changes of limits, rules, sources and roles in Muster.",
    "Configuration of other systems.",
    ["changes/config_changes.csv"],
    ["change is recorded with its author"],
    ["MUS-19", "MUS-23"]
  ),
  control(
    "A.8.15",
    "Logging: activities, exceptions and faults are recorded, kept, protected and analysed.",
    "Muster\u2019s own trail with its chain.",
    "Logs of other systems, and their analysis.",
    ["audit/audit_extract.jsonl", "audit/chain_verification.json"],
    ["event present", "unaltered"],
    ["MUS-21"]
  ),
  control(
    "A.8.16",
    "Activities are monitored.",
    "Use from new regions, exposures, gaps in collection.",
    "Monitoring of networks, systems and applications.",
    ["coverage/gaps.csv", "testing/test_results.csv"],
    ["finding was looked into"],
    ["MUS-01", "MUS-14"]
  ),
  {
    ...control(
      "A.8.17",
      "Clocks are synchronised.",
      "",
      "Muster stamps in UTC by the clock of its host; whether that is synchronised is shown by the host.",
      [],
      [],
      []
    ),
    proves: null
  },
  {
    ...control(
      "A.8.18",
      "Utility programs with privileges are controlled.",
      "",
      "Muster knows nothing of utility programs.",
      [],
      [],
      []
    ),
    proves: null
  },
  control(
    "A.8.24",
    "Use of cryptography: rules for it are set and applied, management of keys included.",
    "Keys with algorithm, size, period in the policy and versions; certificates.",
    `${SCOPE} Keys outside the connected services.`,
    ["population/crypto_keys.csv", "population/certificates.csv"],
    ["life of the key as your rule says"],
    ["MUS-04", "MUS-07", "MUS-08"]
  )
];

// lib/frameworks/pci-dss-requirements-access.ts
var APPLICATIONS = "Accounts inside applications, operating systems and devices that no collector reads.";
var PCI_ACCESS = [
  {
    id: "7.2.4",
    paraphrase: "User accounts and their privileges, those of third parties too, are reviewed; what is not appropriate is put right, and management acknowledges it.",
    proves: "Campaigns with scope, every item and answer, removals that were seen carried out, interval since the last one, and the acknowledgement.",
    cannot: `${APPLICATIONS} Users of the identity provider: campaigns here are about credentials.`,
    populations: ["population/access_reviews.csv", "population/access_review_items.csv"],
    attributes: [
      "whole scope covered",
      "at most six months since the last one",
      "removals carried out",
      "acknowledged by management"
    ],
    threshold: numbered(
      "6 months",
      "text",
      "In the text: at least once every six months, for user accounts."
    ),
    controls: ["MUS-16"]
  },
  {
    id: "7.2.5",
    paraphrase: "Application and system accounts have the least privilege they need, on the systems that need them.",
    proves: "Privilege and restrictions of each credential of a machine, as the provider states them.",
    cannot: `${APPLICATIONS} Whether a privilege is needed.`,
    populations: ["population/credentials.csv"],
    attributes: ["privilege is needed for operation"],
    threshold: NO_NUMBER2,
    controls: ["MUS-09", "MUS-16"]
  },
  {
    id: "7.2.5.1",
    paraphrase: "Access of application and system accounts is reviewed at the frequency of a targeted risk analysis; what is not appropriate is put right, and management acknowledges it.",
    proves: "Campaigns over credentials of machines with every item and answer, and the targeted risk analysis that set the frequency then.",
    cannot: APPLICATIONS,
    populations: [
      "population/access_reviews.csv",
      "population/access_review_items.csv",
      "policy/targeted_risk_analyses.csv"
    ],
    attributes: ["interval within that of the analysis", "whole scope covered", "acknowledged by management"],
    threshold: BY_ANALYSIS,
    controls: ["MUS-16", "MUS-20"]
  },
  {
    id: "8.2.1",
    paraphrase: "Every user has an id of their own before access is given.",
    proves: "The holder of each credential as the provider names it.",
    cannot: `${APPLICATIONS} That one person stands behind one id.`,
    populations: ["population/credentials.csv"],
    attributes: ["one person per id"],
    threshold: NO_NUMBER2,
    controls: ["MUS-02"]
  },
  {
    id: "8.2.2",
    paraphrase: "Group, shared and generic accounts are used by exception only: for the time needed, justified, approved by management, the person confirmed first and each action attributable.",
    proves: null,
    cannot: "Muster hands out no shared secrets and records no single uses of them. Root keys and passwords are in population/credentials.csv.",
    populations: [],
    attributes: [],
    threshold: NO_NUMBER2,
    controls: []
  },
  {
    id: "8.2.4",
    paraphrase: "Adding, deleting and changing user ids and authentication factors is authorised, and carried out with the approved privileges only.",
    proves: "Creation, change and removal of credentials with the approval where Muster knows one.",
    cannot: "Approvals kept in another system; where none is known the test says not tested, not passed.",
    populations: ["population/lifecycle_events.csv"],
    attributes: ["approval before the event", "privileges equal the approval"],
    threshold: NO_NUMBER2,
    controls: ["MUS-22"]
  },
  {
    id: "8.2.5",
    paraphrase: "Access of terminated users is revoked at once.",
    proves: "Departures as the directory or a person told them, and for each credential held or readable when it was dealt with.",
    cannot: "The hour at which employment ended, unless it was recorded; accounts that hold no credential here.",
    populations: ["population/terminations.csv"],
    attributes: ["each credential dealt with", "time from departure to the last of them"],
    threshold: numbered(
      "immediately",
      "text",
      "In the text, without a number of hours; the time that passed is shown."
    ),
    controls: ["MUS-17"]
  },
  {
    id: "8.2.6",
    paraphrase: "Inactive user accounts are removed or disabled.",
    proves: "Passwords of people in cloud accounts without use for longer than the limit, with their days.",
    cannot: "Users of the identity provider and of applications. The requirement is about inactivity of users, not about the age of keys.",
    populations: ["population/inactive.csv"],
    attributes: ["no enabled user account without use for longer than that"],
    threshold: numbered("90 days", "text", "In the text: within 90 days of inactivity, for user accounts."),
    controls: ["MUS-05"]
  },
  {
    id: "8.2.7",
    paraphrase: "Accounts for remote access of third parties are enabled only while needed, and watched.",
    proves: null,
    cannot: "Muster does not know which accounts are used by third parties for remote access.",
    populations: [],
    attributes: [],
    threshold: NO_NUMBER2,
    controls: []
  }
];

// lib/frameworks/pci-dss-requirements-authentication.ts
var SETTINGS = "Settings of systems other than the cloud accounts that were read.";
var NO_RECORD = { proves: null, populations: [], attributes: [], controls: [] };
var PCI_AUTHENTICATION = [
  {
    id: "8.3.1",
    paraphrase: "Users and administrators authenticate with at least one factor.",
    proves: "Passwords and second factors of cloud accounts, as the provider states them.",
    cannot: "Factors at the identity provider and in applications.",
    populations: ["population/credentials.csv"],
    attributes: ["a factor is set"],
    threshold: NO_NUMBER2,
    controls: ["MUS-10"]
  },
  {
    id: "8.3.2",
    paraphrase: "Authentication factors are unreadable in transit and in storage, by strong cryptography.",
    proves: "Which secret store holds a secret, and master passwords that none holds.",
    cannot: "Encryption in transit, and secrets outside the connected stores.",
    populations: ["population/credentials.csv"],
    attributes: ["kept in a store that encrypts"],
    threshold: NO_NUMBER2,
    controls: ["MUS-12"]
  },
  {
    id: "8.3.5",
    paraphrase: "Passwords of first use and after a reset are unique and changed at first use.",
    cannot: "No provider states it to Muster.",
    threshold: NO_NUMBER2,
    ...NO_RECORD
  },
  {
    id: "8.3.6",
    paraphrase: "Passwords of users have a least length and mix letters and digits.",
    proves: "The password settings of cloud accounts against the minima of the policy.",
    cannot: SETTINGS,
    populations: ["population/credentials.csv", "testing/test_results.csv"],
    attributes: ["least length", "letters and digits"],
    threshold: numbered(
      "12 characters (8 where the system cannot)",
      "text",
      "In the text, with letters and digits."
    ),
    controls: ["MUS-10"]
  },
  {
    id: "8.3.7",
    paraphrase: "A new password is none of the last ones.",
    proves: "The reuse setting of cloud accounts against the minimum of the policy.",
    cannot: SETTINGS,
    populations: ["population/credentials.csv", "testing/test_results.csv"],
    attributes: ["reuse is prevented"],
    threshold: numbered("last 4 passwords", "text", "In the text."),
    controls: ["MUS-10"]
  },
  {
    id: "8.3.9",
    paraphrase: "For users whose password is the only factor: either it is changed in time, or the posture of the account is analysed as it is used. It does not apply where a second factor is used.",
    proves: "Passwords of people in cloud accounts that stand alone, with their age; and, where all have a second factor, that none stands alone.",
    cannot: "Analysis of posture, and passwords elsewhere. The requirement is about people: what applications hold is under 8.6.3.",
    populations: ["population/credentials.csv", "population/rotation_events.csv"],
    attributes: ["sole factor or not", "age within the limit, or the other option shown"],
    threshold: numbered("90 days", "text", "In the text, as one of two options, for users with one factor."),
    controls: ["MUS-04", "MUS-10"]
  },
  {
    id: "8.3.10.1",
    paraphrase: "Service providers: the same two options where customers sign in with a password as their only factor.",
    cannot: "Muster reads no accounts of your customers.",
    threshold: numbered("90 days", "text", "In the text, as one of two options, for users with one factor."),
    ...NO_RECORD
  },
  {
    id: "8.3.11",
    paraphrase: "Tokens, smart cards and certificates as factors belong to one person and are not shared.",
    proves: "The holder of certificates and keys of people, as the provider names them.",
    cannot: "Hardware tokens and smart cards, and whether a factor is lent.",
    populations: ["population/credentials.csv"],
    attributes: ["one owner"],
    threshold: NO_NUMBER2,
    controls: ["MUS-02"]
  }
];

// lib/frameworks/pci-dss-requirements-keys.ts
var WHICH_KEYS = "Muster does not know which keys protect stored account data; choose them from the population.";
var PROCEDURE = "The written procedure itself, and what people did by it outside a key service.";
var key = (id2, paraphrase, rest) => ({
  id: id2,
  paraphrase,
  populations: rest.proves === null ? [] : ["population/crypto_keys.csv"],
  threshold: NO_NUMBER2,
  controls: rest.proves === null ? [] : ["MUS-08"],
  ...rest
});
var PCI_KEYS = [
  key(
    "3.6.1",
    "Keys that protect stored account data are themselves protected: few custodians, few places, key-encrypting keys as strong as what they encrypt and kept apart.",
    {
      proves: "Keys of the connected key services with store, algorithm and strength.",
      cannot: `${WHICH_KEYS} Grants of keys, and which key encrypts which.`,
      attributes: ["strength and store as the text asks", "place is one of the few named"]
    }
  ),
  key(
    "3.6.1.1",
    "Service providers only: the cryptographic architecture is described, with algorithms, strength, end and use of each key, and no key is shared by production and test.",
    {
      proves: "An inventory of keys with algorithm, strength, place, environment and end where there is one.",
      cannot: `${WHICH_KEYS} The description itself, and devices that no collector reads.`,
      attributes: ["each field is known", "production and test use different keys"]
    }
  ),
  key("3.6.1.2", "Secret and private keys are stored encrypted, in a secure device, or as components.", {
    proves: "The store of each key, and whether a service holds it in hardware where it says so.",
    cannot: `${WHICH_KEYS} Components on paper and devices that no collector reads.`,
    attributes: ["form of storage is one of the three"]
  }),
  key("3.6.1.3", "Cleartext components of keys are known to as few custodians as needed.", {
    proves: null,
    cannot: "Muster knows no custodians of key components.",
    attributes: []
  }),
  key("3.6.1.4", "Keys are stored in as few places as possible.", {
    proves: "How many accounts and regions hold keys, from the inventory.",
    cannot: `${WHICH_KEYS} Copies outside key services.`,
    attributes: ["each place has a reason"]
  }),
  key("3.7.1", "Keys are generated strong, by procedure.", {
    proves: "Algorithm and size of each key against the least the policy allows.",
    cannot: PROCEDURE,
    attributes: ["algorithm and size as the procedure says"]
  }),
  key("3.7.2", "Keys are distributed securely, by procedure.", {
    proves: null,
    cannot: `${PROCEDURE} Muster sees no distribution of keys.`,
    attributes: []
  }),
  key("3.7.3", "Keys are stored securely, by procedure.", {
    proves: "The store of each key.",
    cannot: PROCEDURE,
    attributes: ["kept in the store that the procedure names"]
  }),
  key("3.7.4", "Keys are changed when the cryptoperiod that is defined for their type ends.", {
    proves: "Creation of the current version of each key, the period in the policy on each date, and keys past it.",
    cannot: WHICH_KEYS,
    attributes: ["a period is defined for its type", "current version is younger than that period"],
    threshold: {
      ...OWN_NUMBER,
      reference: "The text names no number: it asks for a defined cryptoperiod per key type. Yours is in policy/thresholds.csv."
    },
    populations: ["population/crypto_keys.csv", "population/rotation_events.csv"],
    controls: ["MUS-04", "MUS-08"]
  }),
  key(
    "3.7.5",
    "Keys are retired, replaced or destroyed at the end of their cryptoperiod, when weakened or when compromise is suspected; retired keys encrypt nothing more.",
    {
      proves: "Changes of state of each key, incidents recorded on keys, and departures of people who could read them.",
      cannot: `${WHICH_KEYS} The reason of a retirement, unless an incident or departure stands for it.`,
      attributes: ["reason is recorded", "old key is disabled for encryption"],
      populations: ["population/crypto_keys.csv", "population/incidents.csv", "population/terminations.csv"],
      controls: ["MUS-04", "MUS-08", "MUS-15", "MUS-17"]
    }
  ),
  key("3.7.6", "Manual operations on cleartext keys are under split knowledge and dual control.", {
    proves: null,
    cannot: "Muster sees no manual key operations.",
    attributes: []
  }),
  key("3.7.7", "Keys cannot be substituted without authorisation.", {
    proves: "New versions and new keys as they were observed.",
    cannot: "Who substituted a key, and whether they were allowed to: key services log that, Muster does not.",
    attributes: ["new version was expected"],
    populations: ["population/crypto_keys.csv", "population/lifecycle_events.csv"],
    controls: ["MUS-22"]
  }),
  key("3.7.8", "Key custodians acknowledge their duties.", {
    proves: null,
    cannot: "Muster keeps no acknowledgements of key custodians.",
    attributes: []
  }),
  key("3.7.9", "Service providers that share keys with customers give them guidance.", {
    proves: null,
    cannot: "Muster knows nothing of guidance to customers.",
    attributes: []
  }),
  key("4.2.1", "Certificates that protect PAN on open networks are valid, neither expired nor revoked.", {
    proves: "Validity of each certificate of the connected places through the period, and its renewal.",
    cannot: "Which certificates carry PAN, revocation beyond what a provider states, protocols and cipher suites.",
    attributes: ["valid on the date looked at", "in the inventory"],
    populations: ["population/certificates.csv"],
    controls: ["MUS-07", "MUS-08"]
  }),
  key("4.2.1.1", "An inventory of trusted keys and certificates for the transmission of PAN is kept.", {
    proves: "The certificates and keys of the connected places on each date.",
    cannot: "Which of them carry PAN, and certificates that no connected place holds.",
    attributes: ["in the inventory on the date looked at"],
    populations: ["population/certificates.csv", "population/crypto_keys.csv"],
    controls: ["MUS-01", "MUS-07"]
  })
];

// lib/frameworks/pci-dss-requirements-logs.ts
var MUSTER_ONLY = "Logs of systems other than Muster: this is about its own trail.";
var trail2 = (id2, paraphrase, proves, attributes, rest = {}) => ({
  id: id2,
  paraphrase,
  proves,
  cannot: MUSTER_ONLY,
  populations: ["audit/audit_extract.jsonl"],
  attributes,
  threshold: NO_NUMBER2,
  controls: ["MUS-21"],
  ...rest
});
var unseen2 = (id2, paraphrase, cannot) => ({
  ...trail2(id2, paraphrase, "", []),
  proves: null,
  cannot,
  populations: [],
  controls: []
});
var PCI_LOGS = [
  unseen2(
    "10.2.1.1",
    "Each person\u2019s access to cardholder data is logged.",
    "Muster holds no cardholder data and reads no logs of systems that do."
  ),
  trail2(
    "10.2.1.2",
    "What people with administrative access do is logged, interactive use of application and system accounts too.",
    "What people and tokens did in Muster, with their role.",
    ["event present for a sampled action"]
  ),
  trail2("10.2.1.3", "Access to logs is logged.", "Exports of the trail, as events of it.", [
    "event present for a sampled export"
  ]),
  trail2(
    "10.2.1.4",
    "Invalid access attempts are logged.",
    "Refused sign-ins and refused actions in Muster.",
    ["event present for a sampled refusal"]
  ),
  trail2(
    "10.2.1.5",
    "Changes of identification and authentication credentials are logged.",
    "Creation, change and removal of credentials as collections saw them, and of Muster\u2019s own tokens and roles as events.",
    ["event present for a sampled change"],
    {
      cannot: "Who changed a credential at a provider and from where: the provider\u2019s own log has that. Muster has what changed, and between which two readings.",
      populations: ["population/lifecycle_events.csv", "audit/audit_extract.jsonl"],
      controls: ["MUS-21", "MUS-22"]
    }
  ),
  trail2(
    "10.2.1.6",
    "Starting, stopping and pausing of logs is logged.",
    "The trail cannot be switched off; changes of how long it is kept are events of it.",
    ["no gap in its numbers"]
  ),
  trail2(
    "10.2.1.7",
    "Creation and deletion of system-level objects is logged.",
    "Creation and removal of credentials, sources and rules.",
    ["event present for a sampled object"]
  ),
  trail2(
    "10.2.2",
    "Each event names user, type, time, success or failure, origin and what was affected.",
    "All six fields of each event.",
    ["user", "type", "time", "outcome", "origin", "object"]
  ),
  trail2(
    "10.3.1",
    "Logs are read by those who need to.",
    "The roles that may read the trail, and each export of it.",
    ["reader has a role that may"],
    { controls: ["MUS-21", "MUS-23"] }
  ),
  trail2(
    "10.3.2",
    "Logs are protected from change by individuals.",
    "The database role of the application may add and read only; the chain shows any change.",
    ["verification passes"],
    { populations: ["audit/chain_verification.json"] }
  ),
  trail2(
    "10.3.3",
    "Logs are promptly copied to a central place that is hard to alter.",
    "Whether signed checkpoints are copied to a second place.",
    ["copy is configured and agrees"],
    {
      cannot: `${MUSTER_ONLY} Where the stream of events ends up is for the system that takes it.`,
      populations: ["audit/chain_verification.json"]
    }
  ),
  trail2(
    "10.3.4",
    "Changes of logs are detected.",
    "Hash chain and signed checkpoints, recomputed for this pack.",
    ["verification passes"],
    { populations: ["audit/chain_verification.json"] }
  ),
  unseen2(
    "10.4.1",
    "Security events and logs of critical systems are reviewed daily.",
    "Muster does not review the logs of your systems."
  ),
  unseen2("10.4.1.1", "Reviews of logs are automated.", "Muster does not review the logs of your systems."),
  {
    ...unseen2("10.4.2.1", "Other logs are reviewed at the frequency of a targeted risk analysis.", ""),
    proves: "The targeted risk analysis that set the frequency, with approval and reviews.",
    cannot: "That the logs were reviewed.",
    populations: ["policy/targeted_risk_analyses.csv"],
    attributes: ["analysis in force on the date looked at"],
    threshold: BY_ANALYSIS,
    controls: ["MUS-20"]
  },
  trail2(
    "10.5.1",
    "Audit logs are kept for a time, the latest part ready at hand.",
    "How long the trail is kept by class, and its oldest event.",
    ["oldest event is old enough, or the installation is younger"],
    {
      threshold: numbered("12 months, the latest 3 at hand", "text", "In the text, for audit log history."),
      populations: ["audit/audit_extract.jsonl", "changes/config_changes.csv"]
    }
  ),
  {
    id: "12.3.1",
    paraphrase: "Where a requirement leaves a frequency to a targeted risk analysis, the analysis names assets, threats, factors of likelihood and impact, and the frequency with its justification, and is reviewed in time.",
    proves: "Each analysis with all six parts, versions, approval by somebody other than its author, and reviews; and the limit in force beside its frequency.",
    cannot: "Whether its reasoning is sound, and analyses that are not kept here.",
    populations: ["policy/targeted_risk_analyses.csv", "policy/thresholds.csv"],
    attributes: [
      "six parts present",
      "approved",
      "reviewed within 12 months",
      "limit in force within its frequency"
    ],
    threshold: numbered("12 months", "text", "In the text, for the review of each analysis."),
    controls: ["MUS-19", "MUS-20"]
  },
  {
    id: "12.3.3",
    paraphrase: "Cipher suites and protocols in use are inventoried and reviewed.",
    proves: "Algorithms and sizes of the keys and certificates that were read.",
    cannot: "Protocols and cipher suites, and the review of the inventory.",
    populations: ["population/crypto_keys.csv", "population/certificates.csv"],
    attributes: ["algorithm is known and allowed"],
    threshold: numbered("12 months", "text", "In the text, for the review of the inventory."),
    controls: ["MUS-08"]
  }
];

// lib/frameworks/pci-dss-requirements-machines.ts
var PCI_MACHINES = [
  {
    id: "8.6.1",
    paraphrase: "Interactive use of application and system accounts is prevented, or by exception: for a time, justified, approved by management, the person confirmed and each action attributable.",
    proves: null,
    cannot: "Muster does not see interactive sessions, nor whether a machine\u2019s account could be used for one.",
    populations: [],
    attributes: [],
    threshold: NO_NUMBER2,
    controls: []
  },
  {
    id: "8.6.2",
    paraphrase: "Passwords of application and system accounts that can sign in interactively are not hard-coded in scripts, configuration files or own source code.",
    proves: "Credentials that a scanner found in source code, and when their value stopped working.",
    cannot: "Repositories and files that no scan covered: a scan says nothing about what it did not look at or recognise.",
    populations: ["population/secret_exposures.csv"],
    attributes: ["none open", "found ones were replaced or removed"],
    threshold: NO_NUMBER2,
    controls: ["MUS-11"]
  },
  {
    id: "8.6.3",
    paraphrase: "Passwords of application and system accounts are changed at the frequency of a targeted risk analysis and when compromise is suspected, and are as complex as that frequency calls for.",
    proves: "Replacements against the limit in force on their day, the analysis that set the frequency then, and replacements after incidents.",
    cannot: "Complexity: no value is ever read. Whether API and access keys count as passwords is for the assessor to judge; they are listed with their kind.",
    populations: [
      "population/credentials.csv",
      "population/rotation_events.csv",
      "population/incidents.csv",
      "policy/targeted_risk_analyses.csv"
    ],
    attributes: [
      "interval within that of the analysis for its class",
      "replaced after suspected compromise",
      "complexity as the analysis says"
    ],
    threshold: BY_ANALYSIS,
    controls: ["MUS-04", "MUS-15", "MUS-20"]
  }
];

// lib/frameworks/pci-dss-requirements.ts
var PCI_DSS_REQUIREMENTS = [
  ...PCI_KEYS,
  ...PCI_ACCESS,
  ...PCI_AUTHENTICATION,
  ...PCI_MACHINES,
  ...PCI_LOGS
];

// lib/frameworks/soc-2-requirements-access.ts
var SOC2_ACCESS = [
  {
    id: "CC6.1",
    paraphrase: "Logical access controls protect information assets. Points of focus: inventory; identify and authenticate people, infrastructure and software; manage credentials for infrastructure and software; protect keys through their life.",
    proves: "Every credential that existed in the period with owner, place, age and use; replacements against the limit in force on their day; settings of keys; credentials found in source code.",
    cannot: "Credentials in places that are not connected, in files and in heads; network and physical access; whether a purpose is legitimate.",
    populations: [
      "population/credentials.csv",
      "population/rotation_events.csv",
      "population/crypto_keys.csv",
      "population/secret_exposures.csv"
    ],
    attributes: [
      "has an owner",
      "value within the limit in force on each date looked at",
      "kept in a secret store where one is available",
      "ended when what it was for ended"
    ],
    threshold: OWN_NUMBER,
    controls: ["MUS-01", "MUS-02", "MUS-03", "MUS-04", "MUS-08", "MUS-09", "MUS-11", "MUS-12", "MUS-13"]
  },
  {
    id: "CC6.2",
    paraphrase: "People, systems and software are registered and authorised before they get credentials, and lose them when access ends. Points of focus: credentials are looked at for validity from time to time; those no longer valid are disabled or destroyed.",
    proves: "When each credential appeared and went, the approval where Muster knows one, campaigns with every answer, departures with the time until each credential was dealt with, and credentials without use.",
    cannot: "Requests and approvals kept in another system; the date a departure was decided, unless the directory or a person recorded it.",
    populations: [
      "population/lifecycle_events.csv",
      "population/terminations.csv",
      "population/access_reviews.csv",
      "population/access_review_items.csv",
      "population/inactive.csv"
    ],
    attributes: [
      "approval dated before creation, by somebody other than the requester",
      "revoked within the time of your own policy",
      "review covered the whole scope and its removals were carried out"
    ],
    threshold: OWN_NUMBER,
    controls: ["MUS-05", "MUS-06", "MUS-16", "MUS-17", "MUS-22"]
  },
  {
    id: "CC6.3",
    paraphrase: "Access is given, changed and removed by role, with least privilege and segregation of duties. Point of focus: roles and rules are looked at from time to time, those of system and service accounts too.",
    proves: "The privilege of each credential as the provider states it, its changes, and reviews in which privileged items are not settled by the owning team alone.",
    cannot: "Roles inside applications; whether a privilege is needed: a person says so in a review; segregation of duties outside Muster.",
    populations: ["population/lifecycle_events.csv", "population/access_review_items.csv"],
    attributes: [
      "change of privilege has an approval",
      "privileged item was decided with a rationale",
      "privileged item was signed off by somebody besides who decided it"
    ],
    threshold: OWN_NUMBER,
    controls: ["MUS-09", "MUS-16", "MUS-18", "MUS-22"]
  },
  {
    id: "CC6.6",
    paraphrase: "Measures against threats from outside the boundary. Points of focus: credentials are protected on their way out of it; access from outside needs more than one factor.",
    proves: "Passwords of cloud accounts without a second factor, and API keys that anybody may use.",
    cannot: "Encryption of connections, firewalls, and factors that the identity provider asks for: Muster sees the setting of cloud accounts only.",
    populations: ["population/credentials.csv"],
    attributes: ["second factor is set", "key is limited to named services and callers"],
    threshold: NO_NUMBER2,
    controls: ["MUS-09", "MUS-10"]
  },
  {
    id: "CC6.7",
    paraphrase: "Information is protected while it is moved. Point of focus: encryption or secure channels for transmission.",
    proves: "Certificates of connected places with validity, issuer and the renewal that followed.",
    cannot: "Which connections use a certificate, protocol versions and cipher suites.",
    populations: ["population/certificates.csv"],
    attributes: ["valid on every day it was in place", "renewed before its end"],
    threshold: NO_NUMBER2,
    controls: ["MUS-07", "MUS-08"]
  },
  {
    id: "CC6.8",
    paraphrase: "Unauthorised or malicious software is prevented or found.",
    proves: null,
    cannot: "This criterion is about software. Nothing in a pack is evidence for it; replacement of credentials is shown under CC6.1.",
    populations: [],
    attributes: [],
    threshold: NO_NUMBER2,
    controls: []
  }
];

// lib/frameworks/soc-2-requirements-operations.ts
var SOC2_OPERATIONS = [
  {
    id: "CC7.1",
    paraphrase: "Changes of configuration that bring in weaknesses are found. Points of focus: defined standards; watching for what departs from them; unknown components; scans.",
    proves: "Every run over every place with its result, gaps, findings with the day they opened and closed, and credentials that were not known before.",
    cannot: "Weaknesses of hosts, images and applications; configuration that is not about credentials.",
    populations: ["coverage/connector_runs.csv", "coverage/gaps.csv", "testing/test_results.csv"],
    attributes: ["run happened on schedule", "finding was closed or excepted"],
    threshold: OWN_NUMBER,
    controls: ["MUS-01", "MUS-03", "MUS-04", "MUS-08"]
  },
  {
    id: "CC7.2",
    paraphrase: "Systems are watched for anomalies. Point of focus: use of identification and authentication credentials that were compromised.",
    proves: "Use from a region where a credential was never used before, and credentials found in source code.",
    cannot: "Other signs of misuse: Muster reads the last use that providers state, not their logs.",
    populations: ["population/secret_exposures.csv", "testing/test_results.csv"],
    attributes: ["finding was looked into", "confirmed exposure led to replacement or removal"],
    threshold: OWN_NUMBER,
    controls: ["MUS-11", "MUS-14"]
  },
  {
    id: "CC7.3",
    paraphrase: "Security events are evaluated: did they, or could they, keep objectives from being met.",
    proves: "Incidents on credentials that were recorded here, with conclusion and the credentials alike to it.",
    cannot: "Incidents kept in another system, and events that nobody recorded as an incident.",
    populations: ["population/incidents.csv"],
    attributes: ["incident has a conclusion", "similar credentials were looked at"],
    threshold: OWN_NUMBER,
    controls: ["MUS-15"]
  },
  {
    id: "CC7.4",
    paraphrase: "Incidents are responded to, contained and put right. Point of focus: unauthorised access is removed.",
    proves: "Time from an incident or exposure to the replacement or removal that was observed.",
    cannot: "Steps of a response outside credentials, and what was told to whom.",
    populations: [
      "population/incidents.csv",
      "population/secret_exposures.csv",
      "population/rotation_events.csv"
    ],
    attributes: ["credential was replaced or removed after confirmation", "cause is recorded"],
    threshold: OWN_NUMBER,
    controls: ["MUS-11", "MUS-15"]
  },
  {
    id: "CC8.1",
    paraphrase: "Changes are authorised, tested and approved, urgent ones and changes of configuration too.",
    proves: "Changes of limits, rules, sources and roles in Muster with author, simulation and who published them; exceptions that were put in force by one voice and their later review.",
    cannot: "Changes of your systems, and tickets that belong to a replacement, unless they are linked in Muster.",
    populations: ["changes/config_changes.csv", "policy/policy_versions.csv"],
    attributes: ["approved before it took effect", "whoever made it is not the only one who approved it"],
    threshold: NO_NUMBER2,
    controls: ["MUS-18", "MUS-19", "MUS-23"]
  },
  {
    id: "CC5.2",
    paraphrase: "General controls over technology are chosen and developed.",
    proves: "The controls listed in this pack with who may change them, and the record of each change.",
    cannot: "General controls over systems other than Muster.",
    populations: ["changes/config_changes.csv"],
    attributes: ["control was in place through the period", "changes of it are recorded"],
    threshold: NO_NUMBER2,
    controls: ["MUS-19", "MUS-23"]
  },
  {
    id: "CC5.3",
    paraphrase: "Policies say what is expected, and procedures put them into action in time.",
    proves: "Versions of policy documents with approval and review, and the limits in force on each date beside them.",
    cannot: "The text of documents, which is kept elsewhere and named here by its hash or link.",
    populations: ["policy/policy_versions.csv", "policy/thresholds.csv"],
    attributes: ["document approved", "reviewed in its own cycle", "limit in force equals the document"],
    threshold: OWN_NUMBER,
    controls: ["MUS-19", "MUS-20"]
  },
  {
    id: "CC2.1",
    paraphrase: "Relevant, complete and accurate information is used to run controls.",
    proves: "For each file how it was obtained, with counts at the source against counts in the pack, and gaps.",
    cannot: "That a provider\u2019s own answer was complete: it is compared with what the provider counts.",
    populations: ["ipe/ipe_register.csv", "coverage/connectors.csv", "coverage/gaps.csv"],
    attributes: ["counts reconcile", "gap is explained"],
    threshold: NO_NUMBER2,
    controls: ["MUS-01", "MUS-21"]
  },
  {
    id: "CC4.1",
    paraphrase: "Controls are evaluated, continuously or separately, for being present and working.",
    proves: "Results of every test through the period, and reviews with their acknowledgement.",
    cannot: "Evaluations that were made outside Muster.",
    populations: ["testing/test_results.csv", "population/access_reviews.csv"],
    attributes: ["test ran in the period", "result was acted on"],
    threshold: NO_NUMBER2,
    controls: ["MUS-16", "MUS-21"]
  },
  {
    id: "CC4.2",
    paraphrase: "Deficiencies are told in time to those who put them right.",
    proves: "Exceptions with age, approval and end, overdue duties, and findings by how long they were open.",
    cannot: "Reports to a board or to management outside Muster.",
    populations: ["exceptions/exceptions.csv"],
    attributes: ["told to the owner", "put right or approved in time"],
    threshold: OWN_NUMBER,
    controls: ["MUS-02", "MUS-18"]
  },
  {
    id: "CC1.3",
    paraphrase: "Structures, reporting lines, authority and responsibility are set.",
    proves: "The team that answers for each credential, with its members as the directory has them.",
    cannot: "Reporting lines and job descriptions.",
    populations: ["population/credentials.csv"],
    attributes: ["owner exists and has an active member"],
    threshold: NO_NUMBER2,
    controls: ["MUS-02"]
  },
  {
    id: "CC1.5",
    paraphrase: "People are held to account for their part in internal control.",
    proves: "Duties of owners done and missed, and who answered, decided and approved.",
    cannot: "Performance measures and incentives.",
    populations: ["population/credentials.csv", "population/access_review_items.csv"],
    attributes: ["duty done by its day, or shown as overdue"],
    threshold: OWN_NUMBER,
    controls: ["MUS-02", "MUS-16"]
  }
];

// lib/frameworks/soc-2-requirements.ts
var SOC2_REQUIREMENTS = [...SOC2_ACCESS, ...SOC2_OPERATIONS];

// lib/frameworks/requirements.ts
var ALL = {
  "soc-2": () => SOC2_REQUIREMENTS,
  "pci-dss": () => PCI_DSS_REQUIREMENTS,
  "fedramp-moderate": () => fedrampRequirements("Moderate"),
  "fedramp-high": () => fedrampRequirements("High"),
  hipaa: () => HIPAA_REQUIREMENTS,
  gdpr: () => GDPR_REQUIREMENTS,
  "iso-27001": () => ISO_27001_REQUIREMENTS,
  "nist-800-53": () => NIST_800_53_REQUIREMENTS,
  "cis-aws": cisAwsRequirements,
  "cis-azure": cisAzureRequirements,
  "cis-gcp": cisGcpRequirements
};
function requirementsOf(frameworkId, version4) {
  if (!findVersion(frameworkId, version4)) return null;
  return ALL[frameworkId]?.(version4) ?? null;
}

// lib/evidence/files/column.ts
var LINE_BREAKING = /[\p{Cc}\u2028\u2029]+/gu;
var FORMULA = /^[=+\-@]/;
var NEEDS_QUOTES = /[",']|^\s|\s$/;
function textCell(text, absent) {
  const clean = (text ?? "").replace(LINE_BREAKING, " ").trim();
  if (clean === "") return absent;
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
function instantCell(at, absent) {
  if (at === null || at === void 0) return absent;
  return `${(typeof at === "string" ? new Date(at) : at).toISOString().slice(0, 19)}Z`;
}
function columnsOf() {
  const make = ([name, source, description], type, allowed, cell) => ({ name, type, allowed, source, description, cell });
  return {
    id: (said, get, absent = "unknown") => make(said, "id", absent === "unknown" ? [] : [absent], (row) => textCell(wordOf(get(row)), absent)),
    text: (said, get, absent = "unknown") => make(said, "text", absent === "unknown" ? [] : [absent], (row) => textCell(get(row), absent)),
    /** A word of a fixed set. */
    word: (said, allowed, get, absent = "unknown") => make(
      said,
      "enum",
      allowed.includes(absent) ? allowed : [...allowed, absent],
      (row) => get(row) ?? absent
    ),
    instant: (said, get, absent = "unknown") => make(said, "instant", absent === "unknown" ? [] : [absent], (row) => {
      const at = get(row);
      return at === "never" || at === "none" ? at : instantCell(at, absent);
    }),
    integer: (said, get, absent = "unknown") => make(said, "integer", absent === "unknown" ? [] : [absent], (row) => wordOf(get(row)) ?? absent),
    days: (said, get, absent = "unknown") => make(said, "days", absent === "unknown" ? [] : [absent], (row) => get(row)?.toFixed(2) ?? absent),
    flag: (said, get) => make(said, "flag", [], (row) => {
      const flag = get(row);
      return flag === null || flag === void 0 ? "unknown" : flag ? "y" : "n";
    }),
    list: (said, get) => make(said, "text", ["none"], (row) => textCell(get(row).join(";"), "none")),
    json: (said, get) => make(said, "json", ["none"], (row) => {
      const value = get(row);
      return value === null || value === void 0 ? "none" : textCell(JSON.stringify(value), "none");
    }),
    /** What has its place in the file, and no source tells yet. */
    missing: (...names2) => names2.map((name) => make([name, "none", NOT_COLLECTED], "text", [], () => "unknown"))
  };
}
var NOT_COLLECTED = "Not collected: no source tells it.";
var wordOf = (value) => value === null || value === void 0 ? null : String(value);

// lib/evidence/files/controls.ts
function frameworkNames(ids) {
  return ids.flatMap((id2) => {
    const framework = findFramework(id2);
    return framework ? [{ id: id2, version: framework.versions[0].version }] : [];
  });
}
function plain(said) {
  const c16 = columnsOf();
  return Object.entries(said).map(
    ([name, description]) => c16.text([name, "lib/frameworks", description], (row) => String(row[name]), "none")
  );
}
var CONTROL_MATRIX = {
  path: "controls/control_matrix.csv",
  title: "Requirements, the controls that serve them, and how they are tested",
  columns: plain({
    framework: "Framework",
    version: "Its version",
    requirement_id: "Number of the requirement",
    paraphrase: "What it is about, in words of ours; the text is the publisher\u2019s",
    control_id: "Control of Muster that serves it",
    control_description: "What the control does; where none serves it, what a pack cannot show",
    control_type: "prev: prevents, det: detects, corr: corrects",
    automation: "auto, manual or hybrid",
    frequency: "How often it runs",
    owner_role: "Who answers for it",
    population_file: "File of this pack that holds its population",
    test_ids: "testing/test_definitions.csv",
    threshold_value: "Interval, where there is one",
    threshold_basis: "text, entity_defined, tra, benchmark or vendor",
    threshold_reference: "Where the interval comes from"
  })
};
var TEST_DEFINITIONS = {
  path: "testing/test_definitions.csv",
  title: "What each test compares, and when it passes",
  columns: plain({
    test_id: "Id of the test",
    version: "Raised when what passes changes",
    control_id: "controls/control_matrix.csv",
    attribute: "What is tested",
    logic_plain: "How, in words",
    logic_ref: "Rule, or file and columns",
    pass_condition: "When it passes",
    na_condition: "When it does not apply"
  })
};

// lib/evidence/report/counted.ts
var LIST_LIMIT = 200;
var ALL_ROWS = "all rows";

// lib/evidence/report/render.ts
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";

// lib/evidence/report/blocks.ts
var plain2 = (text) => ({ text, style: "plain" });
var strong = (text) => ({ text, style: "strong" });
var code = (text) => ({ text, style: "code" });
var muted = (text) => ({ text, style: "muted" });
var heading = (level, text) => ({ kind: "heading", level, text });
var paragraph = (text) => ({ kind: "paragraph", text });
var lead = (text) => ({ kind: "paragraph", text, style: "lead" });
var note = (text) => ({ kind: "paragraph", text, style: "note" });

// lib/evidence/report/words.ts
function thousands(value) {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
var numberOf = ({ value }) => value === null ? "not known" : thousands(value);
function instant(at, missing = "not known") {
  if (at === null) return missing;
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(at);
  return parts ? `${parts[1]} ${parts[2]} UTC` : at;
}
var day = (at, missing = "not known") => at === null ? missing : at.slice(0, 10);
var sourceOf = ({ file, filter }) => `${file}: ${filter}`;
var plural = (count, one, many = `${one}s`) => `${thousands(count)} ${count === 1 ? one : many}`;
var BASIS = {
  text: "in the text of",
  "entity-defined": "entity-defined; basis",
  tra: "entity-defined; basis: targeted risk analysis",
  benchmark: "entity-defined; basis: the recommendation of",
  vendor: "entity-defined; basis: the advice of"
};
function thresholdText({ measure, days, basis, because, references }) {
  const length = days.value === null ? "not set" : plural(days.value, "day");
  const between = basis === "entity-defined" ? ": " : " ";
  const nearby = references.length > 0 ? `; references: ${references.join(", ")}` : "";
  return `${measure} ${length} (${BASIS[basis]}${between}${because}${nearby})`;
}
var basisText = (basis) => ({
  text: "text of the standard",
  "entity-defined": "entity-defined",
  tra: "entity-defined, by targeted risk analysis",
  benchmark: "entity-defined, after a benchmark",
  vendor: "entity-defined, after a vendor\u2019s advice"
})[basis];
function restOf({ rows: rows2, total }, printed = rows2.length) {
  const left = total.value === null ? null : total.value - printed;
  if (left !== null && left <= 0) return null;
  return `and ${left === null ? "an unknown number" : thousands(left)} more, in ${total.file} filtered by ${total.filter}.`;
}

// lib/evidence/report/content/cover.ts
var STATEMENT = "Prepared by management; not an audit opinion";
var TYPES = {
  type1: "Type 1: at one date",
  type2: "Type 2: over a period",
  "point-in-time": "Point in time",
  continuous: "Continuous: over a period"
};
var frameworksText = ({ frameworks }) => frameworks.map(({ title, version: version4 }) => `${title} (${version4})`).join(", ");
var periodText = ({ from, to }) => from === to ? `as of ${instant(from)}` : `${instant(from)} to ${instant(to)}`;
var titleOf = ({ cover }) => `Evidence on credentials: ${frameworksText(cover)}`;
function runningTitle({ cover }) {
  const dates = cover.from === cover.to ? day(cover.from) : `${day(cover.from)} to ${day(cover.to)}`;
  return `${cover.packId} \xB7 ${cover.frameworks.map(({ title }) => title).join(", ")} \xB7 ${dates} \xB7 ${cover.entity}`;
}
function coverFacts({ cover }) {
  const root = cover.dataRoot ? [code(cover.dataRoot), plain2("Root of the Merkle tree over the rows of all data files of this pack.")] : "Not known when this report was written; it is the field root of integrity/manifest.json.";
  return [
    ["Entity", cover.entity],
    ["Frameworks", frameworksText(cover)],
    ["Kind of pack", TYPES[cover.reportType]],
    [cover.from === cover.to ? "Date" : "Period", periodText(cover)],
    ["Pack", [code(cover.packId)]],
    ["Data root", root],
    [
      "Manifest",
      "integrity/manifest.json lists every file, this report too, with its SHA-256. That is why its own hash cannot stand here; the section on integrity says how to compute it."
    ],
    [
      "Previous pack",
      cover.previous ? [
        code(cover.previous.packId),
        plain2("SHA-256 of its manifest:"),
        code(cover.previous.manifestSha256)
      ] : "none"
    ],
    ["Generated", `${instant(cover.generatedAt)} by ${cover.generatedBy}`],
    ["Requested by", cover.requestedBy]
  ];
}
var COVER_NOTE = [
  `${STATEMENT}.`,
  "This pack supports an auditor\u2019s opinion or an assessor\u2019s conclusion; it does not certify anything. The auditor decides what is tested, and how.",
  "Every number in this report names the file of the pack its rows are in, and the filter that selects them. \u201Call rows\u201D means the whole file."
];

// lib/evidence/report/content/assertion.ts
function* assertion({ assertion: given, cover }) {
  yield lead(
    "This section is for the people who answer for the pack. It has no force until they have read and signed it; a printed signature below is the only thing in this pack that software does not make."
  );
  yield paragraph(
    `On behalf of ${cover.entity}, for ${frameworksText(cover)}, ${periodText(cover)}, we state to the best of our knowledge:`
  );
  yield { kind: "list", items: given.statements.length > 0 ? given.statements : STANDARD };
  yield note(`${STATEMENT}. Whoever gives an opinion or a conclusion is independent of the undersigned.`);
  yield { kind: "signatures", people: given.signatories };
}
var STANDARD = [
  "The description of the system, the scope and the exclusions in this report are complete and correct.",
  "The controls described here were in place as described; where they did not work as described, the deviation is listed.",
  "The information in the pack was taken from the sources named, was not selected in favour of a result, and was not changed by hand except where the register of information says so.",
  "All gaps in collection, exceptions and deviations that are known to us are contained in the pack."
];

// lib/evidence/report/content/changes.ts
function* changes({ changes: given }) {
  yield lead(
    "This section shows what was changed in the control itself during the period: thresholds, rules, scope, sources, roles and retention, with who changed it and who approved. The rows are in changes/config_changes.csv."
  );
  if (given.total.value === 0) {
    yield paragraph(`Nothing was changed: no row of ${sourceOf(given.total)}.`);
    return;
  }
  const printed = given.rows.slice(0, LIST_LIMIT);
  yield {
    kind: "table",
    caption: `Changes in the period (${sourceOf(given.total)})`,
    columns: [
      { title: "When", share: 3.2 },
      { title: "What", share: 3 },
      { title: "Before and after", share: 6 },
      { title: "By whom", share: 4 }
    ],
    rows: printed.map(changeRow)
  };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}
function changeRow(change) {
  return [
    instant(change.at),
    [strong(change.object), code(change.id)],
    [plain2(`Before: ${change.before}`), plain2(`After: ${change.after}`)],
    [
      plain2(`Changed by ${change.actor}`),
      plain2(change.approvedBy ? `Approved by ${change.approvedBy}` : "No approval recorded."),
      ...change.ticket ? [plain2(`Ticket ${change.ticket}`)] : []
    ]
  ];
}

// lib/evidence/report/cells.ts
var sourceCell = (count) => [
  code(count.file),
  code(count.filter)
];
var countCell = (count) => [strong(numberOf(count)), ...sourceCell(count)];

// lib/evidence/report/content/controls.ts
function* controls({ controls: given }, section) {
  yield lead(
    "This section shows, control by control, what is done, the population it is tested on, the results, and every deviation one by one, also those put right since. Results are in testing/test_results.csv, what each test does in testing/test_definitions.csv."
  );
  for (const [at, control2] of given.entries()) {
    yield heading(2, `${section}.${at + 1}  ${control2.id}: ${control2.title}`);
    yield about(control2);
    for (const test of control2.tests) yield* oneTest(control2, test);
  }
}
function about(control2) {
  const requirements = control2.requirements.map(({ framework, id: id2 }) => `${framework}: ${id2}`).join(", ");
  const thresholds3 = control2.thresholds.length === 0 ? "none" : control2.thresholds.flatMap((threshold) => [
    plain2(thresholdText(threshold)),
    code(sourceOf(threshold.days))
  ]);
  return {
    kind: "facts",
    caption: `Control ${control2.id}`,
    rows: [
      ["What is done", control2.description],
      ["Answers", requirements],
      ["Kind", `${control2.type}, ${control2.automation}, ${control2.frequency}`],
      ["Who answers for it", control2.owner],
      ["Thresholds", thresholds3],
      [
        "Population",
        [
          plain2(`${control2.population.name}: ${numberOf(control2.population.count)}`),
          code(sourceOf(control2.population.count))
        ]
      ],
      ["What this can show", control2.proves],
      ["What it cannot show", control2.doesNotProve],
      [
        "Gaps in collection",
        control2.gapIds.length === 0 ? "none that touch this control" : `${control2.gapIds.join(", ")}; for these times the results say less (coverage/gaps.csv).`
      ]
    ]
  };
}
function* oneTest(control2, test) {
  yield heading(3, `Test ${test.id}, version ${test.version}: ${test.attribute}`);
  const skipped = test.notApplicable ? ` It is not applicable where ${test.notApplicable}.` : "";
  yield paragraph(`${test.logic} It passes where ${test.passes}.${skipped}`);
  const { results } = test;
  yield {
    kind: "table",
    caption: `Results of test ${test.id} of control ${control2.id}`,
    columns: [
      { title: "Result", share: 3 },
      { title: "Number", share: 2, align: "right" },
      { title: "Where the rows are", share: 8 }
    ],
    rows: [
      ["passed", [strong(numberOf(results.pass))], sourceCell(results.pass)],
      ["failed (deviations)", [strong(numberOf(results.fail))], sourceCell(results.fail)],
      ["not applicable", [strong(numberOf(results.notApplicable))], sourceCell(results.notApplicable)],
      ["not tested", [strong(numberOf(results.notTested))], sourceCell(results.notTested)]
    ]
  };
  yield* deviations(test);
}
function* deviations({ id: id2, deviations: given }) {
  if (given.total.value === 0) {
    yield paragraph(`No deviation: no row of ${sourceOf(given.total)}.`);
    return;
  }
  const printed = given.rows.slice(0, LIST_LIMIT);
  yield {
    kind: "table",
    caption: `Deviations of test ${id2} (${sourceOf(given.total)})`,
    columns: [
      { title: "Subject", share: 3.8 },
      { title: "Found and expected", share: 4.2 },
      { title: "From and to", share: 4.1 },
      { title: "Cause and exception", share: 3.9 }
    ],
    rows: printed.map(deviationRow)
  };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}
function deviationRow(deviation) {
  const over = deviation.daysOver === null ? "days over not known" : `${plural(deviation.daysOver, "day")} over`;
  return [
    [strong(deviation.subject), code(deviation.subjectId)],
    [plain2(`Found: ${deviation.observed}`), plain2(`Expected: ${deviation.expected}`)],
    [
      plain2(`from ${instant(deviation.from)}`),
      plain2(deviation.to === null ? "open at the end of the period" : `ended ${instant(deviation.to)}`),
      plain2(over)
    ],
    [
      plain2(deviation.cause ?? "Cause not recorded."),
      plain2(deviation.exceptionId ? `Exception ${deviation.exceptionId}` : "No exception.")
    ]
  ];
}

// lib/evidence/report/content/coverage.ts
function* coverage({ coverage: given }, section) {
  yield lead(
    "This section shows from where the facts were collected, how often that worked, and when it did not. A gap is a time in which something in scope could not be read; it is repeated at each control it touches. The rows are in coverage/."
  );
  yield heading(2, `${section}.1  Sources`);
  yield {
    kind: "table",
    caption: "Sources and their collections in the period",
    columns: [
      { title: "Source", share: 4 },
      { title: "First and last read", share: 4 },
      { title: "Collections", share: 4 },
      { title: "Of these failed", share: 4 }
    ],
    rows: given.sources.map((source) => [
      [strong(source.name), plain2(source.system)],
      [
        plain2(`first ${instant(source.firstSeenAt)}`),
        plain2(`last complete ${instant(source.lastSuccessAt, "never")}`)
      ],
      countCell(source.runs),
      countCell(source.failedRuns)
    ])
  };
  yield heading(2, `${section}.2  Gaps`);
  const { gaps } = given;
  if (gaps.total.value === 0) {
    yield paragraph(`No gap: no row of ${sourceOf(gaps.total)}.`);
    return;
  }
  const printed = gaps.rows.slice(0, LIST_LIMIT);
  yield {
    kind: "table",
    caption: `Gaps in collection (${sourceOf(gaps.total)})`,
    columns: [
      { title: "Gap", share: 3.4 },
      { title: "From and to", share: 3.9 },
      { title: "Reason and impact", share: 5.2 },
      { title: "Controls touched", share: 2.5 }
    ],
    rows: printed.map((gap) => [
      [code(gap.id), strong(gap.source), plain2(gap.scope)],
      [
        plain2(`from ${instant(gap.from)}`),
        plain2(gap.to === null ? "open at the end of the period" : `to ${instant(gap.to)}`)
      ],
      [
        plain2(gap.reason),
        plain2(`Impact: ${gap.impact}`),
        plain2(`Resolved: ${gap.resolution ?? "not at the end of the period"}`)
      ],
      gap.controls.join(", ") || "none"
    ])
  };
  const rest = restOf(gaps, printed.length);
  if (rest) yield paragraph(rest);
}

// lib/evidence/report/model.ts
function isRetroactive(exception) {
  const last = exception.approvals.map(({ at }) => Date.parse(at)).sort((a, b) => b - a)[0];
  return last !== void 0 && last > Date.parse(exception.firstBreachAt);
}

// lib/evidence/report/content/exceptions.ts
function* exceptions({ exceptions: given, retroactive }) {
  yield lead(
    "This section shows every exception that was in force at some time in the period: what it allows, why, who asked, who approved, and when it ends. The rows are in exceptions/exceptions.csv."
  );
  yield note(
    "An exception is an entry in the entity\u2019s own register: permission, for a limited time, to leave a deviation open. It is not one of the formal documents by which a standard lets an entity meet a requirement in another way."
  );
  if (given.total.value === 0) {
    yield paragraph(`No exception was in force in the period: no row of ${sourceOf(given.total)}.`);
    return;
  }
  yield paragraph(
    `${numberOf(given.total)} in all (${sourceOf(given.total)}); retroactive: ${numberOf(retroactive)} (${sourceOf(retroactive)}). Retroactive means that the last approval came after the breach had begun.`
  );
  const printed = given.rows.slice(0, LIST_LIMIT);
  yield {
    kind: "table",
    caption: "Exceptions one by one",
    columns: [
      { title: "Exception", share: 3.2 },
      { title: "Reason, risk and measures", share: 4.4 },
      { title: "Asked and approved", share: 4.4 },
      { title: "Breach, end and state", share: 4.6 }
    ],
    rows: printed.map(exceptionRow)
  };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}
function exceptionRow(exception) {
  const approvals = exception.approvals.length === 0 ? [plain2("No approval recorded.")] : exception.approvals.map(({ by, at }) => plain2(`Approved by ${by}, ${instant(at)}`));
  const over = exception.daysOver === null ? "Days over not known." : `${plural(exception.daysOver, "day")} over`;
  return [
    [
      strong(exception.id),
      plain2(exception.subject),
      plain2(`Rule ${exception.rule}, policy ${exception.policyVersion}`)
    ],
    [plain2(exception.reason), plain2(`Risk: ${exception.risk}`), plain2(`Meanwhile: ${exception.measures}`)],
    [
      ...isRetroactive(exception) ? [strong("RETROACTIVE")] : [],
      plain2(`Asked by ${exception.requestedBy}, ${instant(exception.requestedAt)}`),
      ...approvals
    ],
    [
      plain2(`Breach from ${instant(exception.firstBreachAt)}`),
      plain2(over),
      plain2(`Ends ${instant(exception.expiresAt)}`),
      strong(exception.status),
      ...exception.closedAt ? [plain2(`Closed ${instant(exception.closedAt)}: ${exception.closure ?? "no proof recorded"}`)] : []
    ]
  ];
}

// lib/evidence/report/content/notices.ts
var PUBLISHERS = [
  [
    "soc2",
    "The Trust Services Criteria are published by the AICPA, which holds the copyright. A SOC 2 report is the opinion of an independent accountant; this pack is not one."
  ],
  ["pci", "PCI DSS is published by the PCI Security Standards Council, which holds the copyright."],
  ["iso", "ISO/IEC 27001 is published by ISO and IEC, which hold the copyright."],
  [
    "cis",
    "The CIS Benchmarks and CIS Controls are published by the Center for Internet Security, which holds the copyright. Numbers of items differ between versions."
  ],
  ["nist", "NIST publications are works of the United States government."],
  ["fedramp", "FedRAMP baselines are works of the United States government."],
  ["hipaa", "The HIPAA Security Rule is a regulation of the United States (45 CFR part 164)."]
];
function noticesFor(frameworks) {
  return PUBLISHERS.filter(([id2]) => frameworks.some((framework) => framework.startsWith(id2))).map(
    ([, text]) => text
  );
}

// lib/evidence/report/content/glossary.ts
var WORDS = [
  [
    "Class",
    "How much harm a credential could do, as set by the entity: A the most, D needs outside coordination."
  ],
  ["Collection", "One reading of a source. What could not be read in it is kept as a gap."],
  [
    "Compliance age",
    "The age of the value divided by the limit in force. At 1.0 the credential goes out of policy."
  ],
  ["Control", "Something the entity does so that a requirement is met."],
  [
    "Credential",
    "One thing that grants access: a key, a password, a token, a certificate. Its value is never collected."
  ],
  [
    "Deviation",
    "One subject for which a test failed at some time in the period, also when it was put right later."
  ],
  ["Exception", "An approved permission, with an end, to leave a deviation open."],
  ["Information (IPE)", "Information produced by the entity: any list or extract the auditor relies on."],
  [
    "Merkle tree",
    "A way to hash many rows into one root, so that one row can be shown to belong without showing the others."
  ],
  [
    "Muster",
    "The software that keeps the entity\u2019s register of credentials and made this pack. It reads facts about credentials, never their values."
  ],
  ["Not applicable", "The test does not concern this subject, for the reason its definition gives."],
  ["Not known", "The source did not say. It counts neither as passed nor as failed."],
  ["Not tested", "The test concerns the subject, but a fact it needs was missing."],
  ["Owner", "A team or role that answers for a credential; never a single person."],
  ["Policy", "The entity\u2019s own limits, in versions with a date from which each is in force."],
  [
    "Population",
    "Everything that existed at any time in the period, what was created and deleted within it too."
  ],
  ["Retroactive", "Approved after the breach had begun."],
  ["Rotation", "The replacement of a credential\u2019s value by a new one."],
  ["Sample", "Items the auditor picked from a population by size and seed."],
  ["SHA-256", "A fingerprint of a file: if one byte changes, the fingerprint changes."],
  ["Source", "A place credentials live in, such as a cloud account or a vault, and the connection to it."]
];
function* glossary({ cover }, section) {
  yield lead("This section explains the words of this report, and says what belongs to whom.");
  yield heading(2, `${section}.1  Words`);
  yield { kind: "facts", caption: "Words used in this report", titles: ["Word", "Meaning"], rows: WORDS };
  yield heading(2, `${section}.2  Paraphrases and copyright`);
  yield paragraph(
    "Requirements are named by their number and described in our own short words. These descriptions are not the text of any standard, do not replace it, and were not approved by those who publish it. Read the standard itself before relying on a requirement."
  );
  for (const text of noticesFor(cover.frameworks.map(({ id: id2 }) => id2))) yield paragraph(text);
  yield paragraph(
    "Names of standards, products and services belong to their owners and are used to name what is meant. None of them has approved this report."
  );
}

// lib/evidence/report/content/information.ts
function* information({ information: given }, section) {
  yield lead(
    "This section shows, for each data file of the pack, where its rows come from, with which query and parameters, and whether the counts at the source and in the pack agree. Auditors call this information produced by the entity (IPE). The rows are in ipe/ipe_register.csv, the queries in ipe/queries/."
  );
  yield note(
    "How to use it: run the query again, or compare the count at the source with the count in the pack, and read what is said about exclusions and about how old the source\u2019s own answer can be."
  );
  for (const [at, source] of given.entries()) {
    yield heading(2, `${section}.${at + 1}  ${source.id}: ${source.title}`);
    yield facts(source);
  }
}
function facts(source) {
  return {
    kind: "facts",
    caption: `Information ${source.id} (ipe/ipe_register.csv: ipe_id = ${source.id})`,
    rows: [
      ["File", [code(source.file)]],
      ["Supports", source.controls.join(", ") || "no control"],
      ["Source", source.source],
      ["Query", [code(source.query), plain2(`Parameters: ${source.parameters}`)]],
      ["Extracted", `${instant(source.extractedFrom)} to ${instant(source.extractedTo)}`],
      ["By", `${source.generatedBy}, asked by ${source.requestedBy}; ${source.productVersion}`],
      ["Rows in the pack", countCell(source.rows)],
      ["Rows at the source", countCell(source.rowsAtSource)],
      ["Reconciliation", [plain2(source.method), plain2(`Difference: ${differenceText(source)}`)]],
      ["Exclusions", source.exclusions],
      ["How old it can be", source.staleness],
      ["Changed by hand", source.manualEdits],
      ["SHA-256", [code(source.sha256)]]
    ]
  };
}
function differenceText({ rows: rows2, rowsAtSource, difference }) {
  if (rows2.value === null || rowsAtSource.value === null)
    return `not known, as a count is missing. ${difference ?? ""}`.trim();
  const by = rows2.value - rowsAtSource.value;
  if (by === 0) return "none.";
  return `${by > 0 ? `${by} more in the pack` : `${-by} fewer in the pack`}. ${difference ?? "Not explained."}`;
}

// lib/evidence/report/content/integrity.ts
function* integrity({ integrity: given, cover }, section) {
  yield lead(
    "This section shows how to find out, without trusting the software that made this pack and without a network, whether a file was altered, added or taken away. What is needed is in the folder integrity/."
  );
  yield {
    kind: "facts",
    caption: "What protects this pack",
    rows: [
      ["Hash of every file", "SHA-256, in integrity/SHA256SUMS and integrity/manifest.json"],
      [
        "Tree over the rows",
        cover.dataRoot ? [
          plain2("A Merkle tree over every row; its root when this report was written:"),
          code(cover.dataRoot)
        ] : "A Merkle tree over every row; its root is in integrity/manifest.json."
      ],
      ["Signature", signatureCell(given)],
      [
        "Time stamp",
        given.timestampedBy ? `by ${given.timestampedBy}, in integrity/SHA256SUMS.tsr; it says that the sums existed at that time, not that their content is true` : "none: no time-stamp authority is configured"
      ],
      [
        "Previous pack",
        cover.previous ? [code(cover.previous.packId), code(cover.previous.manifestSha256)] : "none"
      ]
    ]
  };
  yield* trail3(given, section);
  yield* commands(given, section);
}
function signatureCell({ signature }) {
  if (!signature) return "none: this pack was not signed";
  return [
    plain2(`${signature.algorithm}, in integrity/SHA256SUMS.sig, made with the key`),
    code(signature.keyId)
  ];
}
function* trail3({ trail: given }, section) {
  yield heading(2, `${section}.1  The audit trail`);
  yield paragraph(
    "Each event of the trail carries the hash of the one before it, so that a changed, removed or inserted event breaks the chain. The events are in audit/trail.jsonl, the result of checking them in audit/chain_verification.json."
  );
  if (!given) {
    yield paragraph("The chain of the trail is not part of this pack.");
    return;
  }
  yield {
    kind: "facts",
    caption: "Chain of the audit trail (audit/chain_verification.json)",
    rows: [
      ["Events", `${thousands(given.firstSequence)} to ${thousands(given.lastSequence)}, by sequence number`],
      ["Last hash", [code(given.head)]],
      ["Gaps", `${numberOf(given.gaps)} (${sourceOf(given.gaps)})`],
      ["Checked", instant(given.verifiedAt)],
      ["Result", [strong(given.isWhole ? "whole: every link fits" : "BROKEN: see the file named above")]]
    ]
  };
}
var COMMANDS_HEIGHT = 360;
var VERIFY = {
  Ed25519: "openssl pkeyutl -verify -pubin -inkey integrity/signing-key.pem -rawin -in integrity/SHA256SUMS -sigfile integrity/SHA256SUMS.sig",
  ES256: "openssl dgst -sha256 -verify integrity/signing-key.pem -signature integrity/SHA256SUMS.sig integrity/SHA256SUMS"
};
function* commands({ signature, timestampedBy }, section) {
  yield { kind: "heading", level: 2, text: `${section}.2  How to verify`, keep: COMMANDS_HEIGHT };
  yield paragraph(
    "Unpack the pack, go to its folder, and run these commands; integrity/VERIFY.txt has them too."
  );
  yield paragraph("Every file is as it was when the sums were made:");
  yield { kind: "commands", text: "sha256sum -c integrity/SHA256SUMS" };
  if (signature) {
    yield paragraph("The sums were signed with the key named above:");
    yield { kind: "commands", text: VERIFY[signature.algorithm] };
    yield paragraph(
      "Compare integrity/signing-key.pem with a copy of the public key that you got from the entity in another way; a key that comes with the pack alone proves nothing about who signed."
    );
  }
  if (timestampedBy) {
    yield paragraph("The sums existed at the time of the stamp:");
    yield {
      kind: "commands",
      text: "openssl ts -verify -data integrity/SHA256SUMS -in integrity/SHA256SUMS.tsr -CAfile integrity/tsa-chain.pem"
    };
  }
  yield paragraph("The hash of the manifest, to compare with the one the entity or a later pack names:");
  yield { kind: "commands", text: "sha256sum integrity/manifest.json" };
  yield paragraph("All of this at once, with row counts, the chain of the trail and the tree over the rows:");
  yield { kind: "commands", text: "node integrity/verify.mjs" };
  yield paragraph(
    "The same where Muster is installed; it also says which row was changed, and works without a database:"
  );
  yield { kind: "commands", text: "./muster evidence verify PACK" };
}

// lib/evidence/report/content/matrix.ts
function* matrix({ controls: controls2 }) {
  yield lead(
    "This section shows which control answers which requirement, and which threshold is applied with its basis. The rows are in controls/control_matrix.csv, one for each requirement and control."
  );
  yield note(
    "Requirements are given by number and in our own words; the text of the standard is not repeated. A threshold is what the entity decided for itself unless its basis says that a number stands in the text."
  );
  yield {
    kind: "table",
    caption: "Requirements, controls and thresholds (controls/control_matrix.csv: all rows)",
    columns: [
      { title: "Requirement, in our words", share: 5 },
      { title: "Control", share: 4 },
      { title: "Threshold and basis", share: 4.8 },
      { title: "Tests and population", share: 4.4 }
    ],
    rows: controls2.flatMap(
      (control2) => control2.requirements.map((requirement) => [
        [strong(`${requirement.framework}: ${requirement.id}`), plain2(requirement.paraphrase)],
        [
          strong(control2.id),
          plain2(control2.title),
          plain2(`${control2.type}, ${control2.automation}, ${control2.frequency}`),
          plain2(`Answers for it: ${control2.owner}`)
        ],
        thresholds(control2),
        [
          plain2(control2.tests.map(({ id: id2 }) => id2).join(", ") || "no test"),
          code(control2.population.count.file)
        ]
      ])
    )
  };
}
function thresholds(control2) {
  if (control2.thresholds.length === 0) return "none";
  return control2.thresholds.flatMap((threshold) => [
    plain2(thresholdText(threshold)),
    code(threshold.days.file),
    code(threshold.days.filter)
  ]);
}

// lib/evidence/report/content/policy.ts
function* policy(report, section) {
  yield lead(
    "This section shows which policy and which thresholds were in force on each date of the period, and the risk analyses some of them rest on. The rows are in policy/policy_versions.csv, policy/thresholds.csv and policy/targeted_risk_analyses.csv."
  );
  yield heading(2, `${section}.1  Versions of the policy`);
  if (report.policies.length === 0) yield paragraph("No version of a policy was in force in the period.");
  else
    yield {
      kind: "table",
      caption: "Versions in force in the period (policy/policy_versions.csv: all rows)",
      columns: [
        { title: "Version", share: 2.8 },
        { title: "In force", share: 4 },
        { title: "Approved", share: 3.6 },
        { title: "What changed", share: 5.4 }
      ],
      rows: report.policies.map(versionRow)
    };
  yield* thresholds2(report, section);
  yield* analyses(report, section);
}
function versionRow(version4) {
  return [
    [strong(version4.version), plain2(version4.title)],
    [
      plain2(`from ${instant(version4.effectiveFrom)}`),
      plain2(`to ${instant(version4.effectiveTo, "now, still in force")}`)
    ],
    [plain2(version4.approvedBy), plain2(instant(version4.approvedAt))],
    [plain2(version4.summary), code(`SHA-256 ${version4.sha256}`)]
  ];
}
function* thresholds2({ thresholds: given }, section) {
  yield heading(2, `${section}.2  Thresholds and their history`);
  yield note(
    "Each number is what the entity decided for itself, unless the basis says that it stands in the text of a standard. References name published numbers nearby; they are not the basis."
  );
  if (given.total.value === 0) {
    yield paragraph(`No threshold was set: no row of ${sourceOf(given.total)}.`);
    return;
  }
  const printed = given.rows.slice(0, LIST_LIMIT);
  yield {
    kind: "table",
    caption: `Thresholds in force in the period (${sourceOf(given.total)})`,
    columns: [
      { title: "Kind and class", share: 4 },
      { title: "Oldest", share: 2, align: "right" },
      { title: "Longest without use", share: 2.2, align: "right" },
      { title: "In force", share: 3.4 },
      { title: "Basis and reference", share: 6 }
    ],
    rows: printed.map(thresholdRow)
  };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}
function thresholdRow(row) {
  const days = (value) => value === null ? "no limit" : plural(value, "day");
  return [
    [strong(row.kind), plain2(`class ${row.class}`)],
    days(row.maxAgeDays),
    days(row.maxIdleDays),
    [
      plain2(`policy ${row.policyVersion}`),
      plain2(`from ${day(row.effectiveFrom)}`),
      plain2(`to ${day(row.effectiveTo, "now")}`)
    ],
    [
      plain2(basisText(row.basis)),
      plain2(row.reference),
      ...row.renewBefore ? [plain2(`Renewed ${row.renewBefore} before it expires.`)] : []
    ]
  ];
}
function* analyses({ analyses: given, cover }, section) {
  yield heading(2, `${section}.3  Targeted risk analyses`);
  if (given.length === 0) {
    yield paragraph(
      "No targeted risk analysis is kept for this scope (policy/targeted_risk_analyses.csv: no row)."
    );
    return;
  }
  yield paragraph(
    "A targeted risk analysis is the entity\u2019s reasoning for how often something is done where a standard leaves that to the entity. The rows are in policy/targeted_risk_analyses.csv."
  );
  for (const analysis of given) yield analysisFacts(analysis, cover.to);
}
function analysisFacts(analysis, at) {
  const isLate = Date.parse(analysis.nextReviewDue) < Date.parse(at);
  return {
    kind: "facts",
    caption: `${analysis.id}, for ${analysis.requirement}`,
    rows: [
      ["Resulting frequency", analysis.resultingFrequency],
      ["Assets", analysis.assets],
      ["Threats", analysis.threats],
      ["Likelihood and impact", analysis.factors],
      ["Justification", analysis.justification],
      ["Approved", `${analysis.approvedBy}, ${instant(analysis.approvedAt)}`],
      [
        "Reviewed",
        `last ${day(analysis.lastReviewedAt)}, next due ${day(analysis.nextReviewDue)}${isLate ? ": overdue at the end of the period" : ""}`
      ],
      [
        "Document",
        analysis.documentSha256 ? [code(`SHA-256 ${analysis.documentSha256}`)] : "no document attached"
      ]
    ]
  };
}

// lib/evidence/report/content/samples.ts
function* samples({ samples: given }) {
  yield lead(
    "This section shows the samples the auditor drew: from which population, how, and which items. The auditor chooses size and seed; the same seed over the same population gives the same items. The rows are in testing/sample_selection.csv."
  );
  if (given.length === 0) {
    yield paragraph("No sample was drawn before this pack was made (testing/sample_selection.csv: no row).");
    return;
  }
  yield {
    kind: "table",
    caption: "Samples drawn (testing/sample_selection.csv: all rows)",
    columns: [
      { title: "Sample", share: 3.4 },
      { title: "Population", share: 4 },
      { title: "Items", share: 3.6 },
      { title: "Ids selected", share: 6 }
    ],
    rows: given.map((sample) => {
      const printed = sample.ids.slice(0, LIST_LIMIT);
      const rest = restOf({ rows: printed, total: sample.selected });
      return [
        [
          strong(sample.id),
          plain2(sample.method),
          plain2(`seed ${sample.seed}`),
          plain2(`drawn by ${sample.requestedBy}`)
        ],
        countCell(sample.population),
        countCell(sample.selected),
        [code(printed.join(", ") || "none"), ...rest ? [muted(rest)] : []]
      ];
    })
  };
}

// lib/evidence/report/content/scope.ts
function* scope({ scope: given, cover }, section) {
  yield lead(
    "This section says which system the pack is about, what is inside and what is left out, and what cannot be seen at all. The credentials themselves are in population/credentials.csv."
  );
  yield heading(2, `${section}.1  The system`);
  for (const text of given.description) yield paragraph(text);
  yield paragraph(
    `This is the part on credentials only. It does not replace the description of the system that management of ${cover.entity} gives to its auditor.`
  );
  yield {
    kind: "table",
    caption: "Systems and accounts in scope",
    columns: [
      { title: "System or account", share: 4 },
      { title: "Kind", share: 3 },
      { title: "Environment", share: 2 },
      { title: "Credentials", share: 2, align: "right" },
      { title: "Where the rows are", share: 5 }
    ],
    rows: given.systems.map(({ name, kind, environment, credentials }) => [
      name,
      kind,
      environment,
      [strong(numberOf(credentials))],
      sourceCell(credentials)
    ])
  };
  yield* leftOut(given, section);
  yield* boundaries(given, section);
}
function* leftOut(given, section) {
  yield heading(2, `${section}.2  What is left out`);
  if (given.exclusions.length === 0) yield paragraph("Nothing was excluded from the scope.");
  else
    yield {
      kind: "table",
      caption: "Exclusions decided by the entity",
      columns: [
        { title: "Excluded", share: 4 },
        { title: "Why", share: 5 },
        { title: "Decided", share: 3 }
      ],
      rows: given.exclusions.map(({ what, why, decidedBy, decidedAt }) => [
        what,
        why,
        `${decidedBy ?? "not recorded by whom"}, ${day(decidedAt, "date not recorded")}`
      ])
    };
  if (given.notCollected.length > 0)
    yield {
      kind: "table",
      caption: "Not collected: files this pack could hold and does not",
      columns: [
        { title: "File", share: 4 },
        { title: "Reason", share: 8 }
      ],
      rows: given.notCollected.map(({ file, reason }) => [[{ text: file, style: "code" }], reason])
    };
  yield paragraph(
    given.isPseudonymised ? "People appear under pseudonyms. The entity keeps the key that turns a pseudonym back into a person and can show single persons to the auditor." : "People appear with the names the sources gave."
  );
}
function* boundaries(given, section) {
  yield heading(2, `${section}.3  Boundaries and limits`);
  if (given.subservice.length > 0)
    yield {
      kind: "table",
      caption: "Organisations a part of the control rests on",
      columns: [
        { title: "Organisation", share: 3 },
        { title: "What it does", share: 5 },
        { title: "What is relied on", share: 5 }
      ],
      rows: given.subservice.map(({ name, does, relies }) => [name, does, relies])
    };
  if (given.userControls.length > 0) {
    yield paragraph("What users of the system have to do themselves:");
    yield { kind: "list", items: given.userControls };
  }
  if (given.limits.length > 0) {
    yield paragraph("What cannot be detected:");
    yield { kind: "list", items: given.limits };
  }
}

// lib/evidence/report/grid.ts
function largest(grid) {
  return Math.max(0, ...grid.rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

// lib/evidence/report/pictures.ts
var LABELS = 150;
var ROW = 20;
var HEAD = 18;
function scaleStep(value, most) {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(4, Math.ceil(value / most * 4));
}
var label = (text, x, y, width, rest = {}) => ({ kind: "text", x, y, width, text, size: 7.5, ink: "text", align: "left", ...rest });
function heatmap(grid, width) {
  const most = largest(grid);
  const cell = (width - LABELS) / Math.max(1, grid.columns.length);
  const shapes = grid.columns.map(
    (column, at) => label(column.label, LABELS + at * cell + 1, 4, cell - 2, { align: "center", ink: "muted" })
  );
  for (const [rowAt, row] of grid.rows.entries()) {
    const y = HEAD + rowAt * ROW;
    shapes.push(label(row.label, 0, y + 5, LABELS - 6));
    for (const columnAt of grid.columns.keys()) {
      const value = row.values[columnAt] ?? null;
      const x = LABELS + columnAt * cell;
      const step = value === null ? null : scaleStep(value, most);
      shapes.push(
        {
          kind: "rect",
          x: x + 1,
          y: y + 1,
          width: cell - 2,
          height: ROW - 2,
          fill: step === null ? "hatched" : `scale${step}`
        },
        label(value === null ? "not known" : thousands(value), x + 2, y + 5, cell - 4, {
          align: "center",
          ink: step !== null && step > 2 ? "paper" : "text"
        })
      );
    }
  }
  return { width, height: HEAD + grid.rows.length * ROW + 2, shapes, alt: inWords(grid, "Heatmap") };
}
function roundUp(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(2, most)));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}
var PLOT = 130;
var AXIS = 44;
var NAMES = 112;
var STROKES = [
  { width: 1.8, dash: [], ink: "scale4" },
  { width: 1.4, dash: [5, 3], ink: "text" },
  { width: 1.4, dash: [1, 2.5], ink: "text" },
  { width: 1, dash: [8, 3, 1, 3], ink: "muted" }
];
function trend(grid, width) {
  const most = roundUp(largest(grid));
  const right = width - NAMES;
  const step = (right - AXIS) / Math.max(1, grid.columns.length - 1);
  const yOf = (value) => 8 + PLOT - value / most * PLOT;
  const shapes = [0, 0.5, 1].flatMap((part) => {
    const y = yOf(most * part);
    return [
      {
        kind: "line",
        points: [
          [AXIS, y],
          [right, y]
        ],
        ink: "rule",
        width: 0.5,
        dash: []
      },
      label(thousands(Math.round(most * part)), 0, y - 5, AXIS - 6, { align: "right", ink: "muted" })
    ];
  });
  const every = Math.ceil(grid.columns.length * 46 / Math.max(1, right - AXIS));
  for (const [at, column] of grid.columns.entries())
    if (at % every === 0)
      shapes.push(
        label(column.label, AXIS + at * step - 30, PLOT + 14, 60, { align: "center", ink: "muted" })
      );
  shapes.push(...lines(grid, (at) => AXIS + at * step, yOf));
  shapes.push(...names(grid, yOf, right + 8));
  return { width, height: PLOT + 30, shapes, alt: inWords(grid, "Line chart") };
}
function lines(grid, xOf, yOf) {
  return grid.rows.flatMap((row, rowAt) => {
    const stroke = STROKES[rowAt % STROKES.length] ?? { width: 1, dash: [], ink: "text" };
    const stretches = [[]];
    for (const [at, value] of row.values.entries())
      if (value === null) stretches.push([]);
      else stretches.at(-1)?.push([xOf(at), yOf(value)]);
    return stretches.flatMap((points) => {
      const [only] = points;
      if (points.length > 1) return [{ kind: "line", points, ...stroke }];
      return only ? [{ kind: "dot", x: only[0], y: only[1], radius: 1.6, fill: stroke.ink }] : [];
    });
  });
}
function names(grid, yOf, x) {
  const wanted = grid.rows.map((row, at) => ({
    text: row.label,
    stroke: STROKES[at % STROKES.length],
    y: yOf([...row.values].reverse().find((value) => value !== null) ?? 0) - 5
  }));
  wanted.sort((a, b) => a.y - b.y);
  let free = 0;
  for (const name of wanted) {
    name.y = Math.max(name.y, free);
    free = name.y + 11;
  }
  const over = Math.max(0, free - PLOT - 14);
  return wanted.flatMap(({ text, stroke, y }) => [
    {
      kind: "line",
      points: [
        [x, y - over + 5],
        [x + 16, y - over + 5]
      ],
      ink: stroke?.ink ?? "text",
      width: stroke?.width ?? 1,
      dash: stroke?.dash ?? []
    },
    label(text, x + 20, y - over, NAMES - 28)
  ]);
}
function inWords(grid, what) {
  const rows2 = grid.rows.map((row) => {
    const cells = grid.columns.map((column, at) => {
      const value = row.values[at] ?? null;
      return `${column.label} ${value === null ? "not known" : thousands(value)}`;
    });
    return `${row.label}: ${cells.join(", ")}.`;
  });
  return `${what}: ${grid.title}, in ${grid.unit}. ${rows2.join(" ")}`;
}

// lib/evidence/report/content/grids.ts
var COLUMNS = 9;
var ABOVE_PICTURE = 80;
function* gridBlocks(grid, picture) {
  yield { kind: "heading", level: 3, text: grid.title, keep: picture.height + ABOVE_PICTURE };
  yield paragraph(`${grid.says} Numbers are ${grid.unit}; the rows are in ${grid.file}.`);
  yield { kind: "picture", picture, caption: grid.title };
  const tables2 = Math.ceil(grid.columns.length / COLUMNS);
  const size = Math.ceil(grid.columns.length / tables2);
  for (let at = 0; at < tables2; at += 1) yield numbers(grid, at * size, size);
}
function numbers(grid, from, size) {
  const columns = grid.columns.slice(from, from + size);
  const part = grid.columns.length > size ? `, ${columns[0]?.label} to ${columns.at(-1)?.label}` : "";
  return {
    kind: "table",
    caption: `${grid.title}${part}: rows of ${grid.file} that match the filter of the row and that of the column`,
    columns: [
      { title: `${grid.rowTitle} \\ ${grid.columnTitle}`, share: 2.4 },
      ...columns.map(({ label: label2, filter }) => ({
        title: [strong(label2), code(filter)],
        share: 1,
        align: "right"
      }))
    ],
    rows: grid.rows.map((row) => [
      [strong(row.label), code(row.filter)],
      ...columns.map((_, at) => {
        const value = row.values[from + at] ?? null;
        return value === null ? "not known" : thousands(value);
      })
    ])
  };
}

// lib/evidence/report/content/summary.ts
var PICTURE_WIDTH = 499;
function* summary(report, section) {
  yield lead(
    "This section shows the main numbers of the pack: how much was looked at, how many deviations each test found, and how things moved over the period. The rows behind each number are in the file named beside it."
  );
  yield {
    kind: "table",
    caption: "Main numbers",
    columns: [
      { title: "What is counted", share: 5.6 },
      { title: "Number", share: 1.6, align: "right" },
      { title: "Where the rows are", share: 6 }
    ],
    rows: [
      ...report.scope.figures,
      { label: "Exceptions in force at some time in the period", count: report.exceptions.total },
      { label: "Exceptions approved after the breach began (retroactive)", count: report.retroactive },
      { label: "Gaps in collection", count: report.coverage.gaps.total }
    ].map(({ label: label2, count }) => [label2, [strong(numberOf(count))], sourceCell(count)])
  };
  yield heading(2, `${section}.1  Deviations by test`);
  yield paragraph(deviationSentence(report));
  yield {
    kind: "table",
    caption: "Deviations by control and test",
    columns: [
      { title: "Control", share: 5 },
      { title: "Test", share: 4 },
      { title: "Deviations", share: 5 }
    ],
    rows: report.controls.flatMap(
      (control2) => control2.tests.map((test) => [
        [strong(control2.id), plain2(control2.title)],
        [strong(test.id), plain2(test.attribute)],
        countCell(test.results.fail)
      ])
    )
  };
  yield* pictures(report, section);
}
function* pictures(report, section) {
  if (report.heatmaps.length + report.trends.length === 0) return;
  const [first] = [
    ...report.heatmaps.map((grid) => heatmap(grid, PICTURE_WIDTH)),
    ...report.trends.map((grid) => trend(grid, PICTURE_WIDTH))
  ];
  const keep = (first?.height ?? 0) + ABOVE_PICTURE + 40;
  yield { kind: "heading", level: 2, text: `${section}.2  Pictures`, keep };
  yield note("Each picture is followed by its numbers as a table, with the filter of each row and column.");
  for (const grid of report.heatmaps) yield* gridBlocks(grid, heatmap(grid, PICTURE_WIDTH));
  for (const grid of report.trends) yield* gridBlocks(grid, trend(grid, PICTURE_WIDTH));
}
function deviationSentence({ controls: controls2 }) {
  const tests = controls2.flatMap((control2) => control2.tests);
  const failing = tests.filter(({ results }) => (results.fail.value ?? 0) > 0).length;
  const unknown = tests.filter(({ results }) => results.fail.value === null).length;
  return [
    `${plural(tests.length, "test")} of ${plural(controls2.length, "control")} ${tests.length === 1 ? "is" : "are"} reported here (testing/test_definitions.csv and controls/control_matrix.csv: all rows).`,
    failing === 0 ? "None of them found a deviation." : `${plural(failing, "test")} found at least one deviation (testing/test_results.csv: result = fail, by test_id). A deviation is listed even when it was put right within the period.`,
    unknown > 0 ? `For ${plural(unknown, "test")} the number of deviations is not known.` : ""
  ].filter(Boolean).join(" ");
}

// lib/evidence/report/content/report-blocks.ts
var SECTIONS = [
  { title: "At a glance", blocks: summary },
  { title: "System, scope and exclusions", blocks: scope },
  { title: "Coverage and gaps", blocks: coverage },
  { title: "Control matrix", blocks: matrix },
  { title: "Controls, tests and deviations", blocks: controls },
  { title: "Exceptions", blocks: exceptions },
  { title: "Policy, thresholds and risk analyses", blocks: policy },
  { title: "Samples", blocks: samples },
  { title: "Information used, and how it was obtained", blocks: information },
  { title: "Changes to the control itself", blocks: changes },
  { title: "Assertion of management", blocks: assertion, ownPage: true },
  { title: "Integrity, and how to verify this pack", blocks: integrity },
  { title: "Words and notices", blocks: glossary }
];
function* reportSections(report) {
  for (const [at, section] of SECTIONS.entries()) {
    const title = `${at + 1}  ${section.title}`;
    const blocks = withHeading(title, section.blocks(report, at + 1));
    yield { title, blocks, ownPage: section.ownPage ?? false };
  }
}
function* withHeading(title, blocks) {
  yield heading(1, title);
  yield* blocks;
}

// lib/evidence/report/pdf/fonts.ts
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { create } from "fontkit";

// lib/evidence/report/pdf/text.ts
var CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
var UNSEEN = /[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u;
var SPACES = /\p{Zs}/gu;
function showable(text, has) {
  const out = [];
  let missing = [];
  const flush = () => {
    if (missing.length > 0) out.push(`[${missing.join(" ")}]`);
    missing = [];
  };
  for (const character of text.normalize("NFC").replace(CONTROL, " ").replace(SPACES, " ")) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!UNSEEN.test(character) && has(codePoint)) {
      flush();
      out.push(character);
    } else missing.push(`U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
  }
  flush();
  return out.join("");
}
var JOINTS = /(?<=[/\\._:,;=&?@|+-])/u;
function breakLines(text, width, measure) {
  const lines2 = [];
  const space = measure(" ");
  let line = "";
  let used = 0;
  const push = () => {
    lines2.push(line);
    line = "";
    used = 0;
  };
  for (const word2 of text.split(" ").filter(Boolean)) {
    const wide = measure(word2);
    if (line !== "" && used + space + wide > width) push();
    if (wide <= width) {
      used += (line === "" ? 0 : space) + wide;
      line = line === "" ? word2 : `${line} ${word2}`;
      continue;
    }
    const pieces = broken(word2, width, measure);
    lines2.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
    used = measure(line);
  }
  if (line !== "" || lines2.length === 0) push();
  return lines2;
}
function broken(word2, width, measure) {
  const pieces = [];
  let piece = "";
  for (const part of word2.split(JOINTS).flatMap((part2) => measure(part2) > width ? [...part2] : [part2])) {
    if (piece !== "" && measure(piece + part) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += part;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
function cut(text, width, measure) {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let fits = characters.length;
  while (fits > 0 && measure(`${characters.slice(0, fits).join("").trimEnd()}\u2026`) > width) fits -= 1;
  return `${characters.slice(0, fits).join("").trimEnd()}\u2026`;
}

// lib/evidence/report/pdf/fonts.ts
var FILES = {
  text: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  strong: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  code: "@expo-google-fonts/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf"
};
var FONT_NAMES = Object.keys(FILES);
var AS_WRITTEN = { calt: false, liga: false };
var TABULAR = { tnum: true };
function featuresOf(text, { name }) {
  if (/^[\d,]+$/.test(text)) return TABULAR;
  return name === "text" ? void 0 : {};
}
var Fonts = class _Fonts {
  widths = /* @__PURE__ */ new Map();
  fonts;
  constructor(fonts) {
    this.fonts = fonts;
  }
  static async load() {
    const packages = createRequire(path.join(process.cwd(), "package.json"));
    const open = async (name) => asWritten(create(await readFile(packages.resolve(FILES[name]))));
    return new _Fonts({ text: await open("text"), strong: await open("strong"), code: await open("code") });
  }
  get(name) {
    return this.fonts[name];
  }
  /** The text with what this face cannot draw named by its code points. */
  showable(text, { name }) {
    return showable(text, (codePoint) => this.fonts[name].hasGlyphForCodePoint(codePoint));
  }
  width(text, face) {
    const { name, size } = face;
    const key2 = `${name} ${text}`;
    let width = this.widths.get(key2);
    if (width === void 0) {
      const font = this.fonts[name];
      width = font.layout(text, featuresOf(text, face)).advanceWidth / font.unitsPerEm;
      this.widths.set(key2, width);
    }
    return width * size;
  }
  lines(text, width, face) {
    return breakLines(this.showable(text, face), width, (piece) => this.width(piece, face));
  }
  cut(text, width, face) {
    return cut(this.showable(text, face), width, (piece) => this.width(piece, face));
  }
};
var scriptOf = (text) => /\p{L}/u.test(text) ? void 0 : "latn";
function asWritten(font) {
  const { layout } = font;
  const value = (text, features) => layout.call(font, text, { ...AS_WRITTEN, ...features }, scriptOf(text));
  return Object.create(font, { layout: { value } });
}

// lib/evidence/report/pdf/look.ts
var PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 64, bottom: 60 };
var TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
var BODY_TOP = PAGE.top;
var BODY_BOTTOM = PAGE.height - PAGE.bottom;
var FACES = {
  title: { name: "strong", size: 24, leading: 30 },
  heading1: { name: "strong", size: 17, leading: 22 },
  heading2: { name: "strong", size: 12.5, leading: 17 },
  heading3: { name: "strong", size: 10, leading: 14 },
  body: { name: "text", size: 9.5, leading: 13.5 },
  lead: { name: "text", size: 10, leading: 14.5 },
  strongBody: { name: "strong", size: 9.5, leading: 13.5 },
  note: { name: "text", size: 8.5, leading: 12 },
  caption: { name: "strong", size: 8.5, leading: 12 },
  command: { name: "code", size: 8, leading: 12 },
  furniture: { name: "text", size: 7.5, leading: 10 },
  plain: { name: "text", size: 8, leading: 11 },
  strong: { name: "strong", size: 8, leading: 11 },
  code: { name: "code", size: 6.8, leading: 10 },
  muted: { name: "text", size: 8, leading: 11 }
};
var COLOURS = {
  text: "#16181d",
  muted: "#4a4f5a",
  rule: "#b9bec7",
  head: "#e9ecf0",
  panel: "#f4f5f7",
  accent: "#1f4e79"
};
var INKS = {
  text: COLOURS.text,
  muted: COLOURS.muted,
  rule: COLOURS.rule,
  paper: "#ffffff",
  scale0: "#f1f3f6",
  scale1: "#d2deea",
  scale2: "#a3bdd6",
  scale3: "#3f709e",
  scale4: "#143a5c"
};

// lib/evidence/report/pdf/canvas.ts
var ABOVE_SECTION = 22;
var NOTHING = { add: () => NOTHING, end() {
} };
var Canvas = class {
  fonts;
  known;
  root;
  at = /* @__PURE__ */ new Map();
  y = BODY_TOP;
  page = 0;
  document;
  facts;
  constructor(fonts, facts2, known2, document) {
    this.fonts = fonts;
    this.facts = facts2;
    this.known = known2;
    this.document = document;
    this.root = document?.struct("Document") ?? NOTHING;
    document?.addStructure(this.root);
    this.addPage();
  }
  /** A new node below another, which ends with whoever made it. */
  node(parent, type, options = {}) {
    const node = this.document?.struct(type, options) ?? NOTHING;
    parent.add(node);
    return node;
  }
  /** Draws as content of a node. */
  content(node, type, draw2) {
    if (!this.document) return;
    node.add(this.document.markStructureContent(type));
    draw2(this.document);
    this.document.endMarkedContent();
  }
  /** Draws what a screen reader passes over. */
  artifact(draw2, options = {}) {
    if (!this.document) return;
    this.document.markContent("Artifact", { type: "Layout", ...options });
    draw2(this.document);
    this.document.endMarkedContent();
  }
  line(text, x, y, face, colour = COLOURS.text) {
    if (text === "") return;
    this.document?.font(face.name).fontSize(face.size).fillColor(colour).text(text, x, y + (face.leading - face.size * 1.2) / 2, {
      lineBreak: false,
      features: featuresOf(text, face),
      // Not needed without a link; the library would lay the text out once more to find out.
      ...{ textWidth: 0, wordCount: 1 }
    });
  }
  rule(y, x = PAGE.left, width = TEXT_WIDTH, colour = COLOURS.rule) {
    this.document?.moveTo(x, y).lineTo(x + width, y).lineWidth(0.5).strokeColor(colour).stroke();
  }
  /** Makes a box of this page lead to a named place. */
  link(node, [x, y, width, height], to, says) {
    const options = { structParent: node, Contents: new String(says) };
    this.document?.goTo(x, y, width, height, to, options);
  }
  room() {
    return BODY_BOTTOM - this.y;
  }
  /** Begins a new page where less than `height` is left of this one. */
  need(height) {
    if (this.room() < height && this.y > BODY_TOP) this.addPage();
  }
  addPage() {
    this.document?.addPage();
    this.page += 1;
    this.y = BODY_TOP;
    this.artifact(() => this.furniture(), { type: "Pagination", attached: ["Top", "Bottom"] });
  }
  /** Begins a section: on a new page unless half of this one is left. */
  begin(onNewPage) {
    if (onNewPage || this.room() < (BODY_BOTTOM - BODY_TOP) / 2) this.addPage();
    else this.y += ABOVE_SECTION;
  }
  /** Names this place, for the contents and the bookmarks. */
  mark(name) {
    this.at.set(name, this.page);
    this.document?.addNamedDestination(name, "XYZ", 0, Math.max(0, this.y - 12), null);
  }
  /** The head of every page but the first, and the foot. */
  furniture() {
    const { head, foot } = this.facts;
    const face = FACES.furniture;
    if (this.page > 1) {
      this.line(this.fonts.cut(head, TEXT_WIDTH, face), PAGE.left, 34, face, COLOURS.muted);
      this.rule(48);
    }
    const y = PAGE.height - 40;
    const number2 = `Page ${this.page} of ${this.known.pages}`;
    const right = PAGE.left + TEXT_WIDTH - this.fonts.width(number2, face);
    this.rule(y - 6);
    this.line(this.fonts.cut(foot, TEXT_WIDTH - 90, face), PAGE.left, y, face, COLOURS.muted);
    this.line(number2, right, y, face, COLOURS.muted);
  }
};

// lib/evidence/report/pdf/document.ts
import PDFDocument from "pdfkit";
var PDF_UA = '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
var xmlSafe = (text) => text.replace(/&/g, "and").replace(/</g, "\u2039").replace(/>/g, "\u203A");
function openDocument(fonts, facts2) {
  const document = new PDFDocument({
    autoFirstPage: false,
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en",
    displayTitle: true,
    font: null,
    info: {
      Title: xmlSafe(facts2.title),
      Subject: xmlSafe(facts2.subject),
      Author: xmlSafe(facts2.author),
      Creator: xmlSafe(facts2.creator),
      Producer: "PDFKit",
      CreationDate: facts2.createdAt,
      ModDate: facts2.createdAt
    }
  });
  document.appendXML(PDF_UA);
  for (const name of FONT_NAMES) document.registerFont(name, fonts.get(name));
  return document;
}

// lib/evidence/report/pdf/prose.ts
var BELOW_HEADING = { 1: 150, 2: 120, 3: 100 };
var BELOW_COLON = 40;
var ABOVE_HEADING = { 1: 0, 2: 12, 3: 8 };
function writeLines(canvas, node, type, text, options) {
  const { face, colour, x = PAGE.left, width = TEXT_WIDTH } = options;
  const lines2 = canvas.fonts.lines(text, width, face);
  let from = 0;
  while (from < lines2.length) {
    const left = lines2.length - from;
    canvas.need(Math.min(left, 2) * face.leading);
    let fit = Math.min(left, Math.max(1, Math.floor(canvas.room() / face.leading)));
    if (left - fit === 1 && fit > 2) fit -= 1;
    canvas.content(node, type, () => {
      for (const [at, line] of lines2.slice(from, from + fit).entries())
        canvas.line(line, x, canvas.y + at * face.leading, face, colour);
    });
    canvas.y += fit * face.leading;
    from += fit;
    if (from < lines2.length) canvas.addPage();
  }
}
function writeHeading(canvas, parent, block, name) {
  const face = FACES[`heading${block.level}`];
  const above = canvas.y === BODY_TOP ? 0 : ABOVE_HEADING[block.level];
  canvas.need(above + face.leading + (block.keep ?? BELOW_HEADING[block.level]));
  if (canvas.y > BODY_TOP) canvas.y += above;
  canvas.mark(name);
  const node = canvas.node(parent, `H${block.level}`);
  writeLines(canvas, node, `H${block.level}`, block.text, { face, colour: COLOURS.accent });
  node.end();
  canvas.y += block.level === 1 ? 6 : 3;
}
var STYLES = {
  body: { face: FACES.body, colour: COLOURS.text },
  lead: { face: FACES.lead, colour: COLOURS.text },
  note: { face: FACES.note, colour: COLOURS.muted },
  strong: { face: FACES.strongBody, colour: COLOURS.text }
};
function writeParagraph(canvas, parent, block) {
  const node = canvas.node(parent, "P");
  const style = STYLES[block.style ?? "body"];
  if (block.text.endsWith(":")) canvas.need(style.face.leading * 2 + BELOW_COLON);
  writeLines(canvas, node, "P", block.text, style);
  node.end();
  canvas.y += 6;
}
function writeList(canvas, parent, block) {
  const list = canvas.node(parent, "L");
  for (const text of block.items) {
    canvas.need(FACES.body.leading * 2);
    const item = canvas.node(list, "LI");
    const label2 = canvas.node(item, "Lbl");
    canvas.content(label2, "Lbl", () => canvas.line("\u2022", PAGE.left + 4, canvas.y, FACES.body));
    const body = canvas.node(item, "LBody");
    writeLines(canvas, body, "LBody", text, { face: FACES.body, x: PAGE.left + 16, width: TEXT_WIDTH - 16 });
    item.end();
    canvas.y += 3;
  }
  list.end();
  canvas.y += 4;
}
function writeCommands(canvas, parent, block) {
  const face = FACES.command;
  const lines2 = canvas.fonts.lines(block.text, TEXT_WIDTH - 20, face);
  const height = lines2.length * face.leading + 8;
  canvas.need(height);
  const top = canvas.y;
  canvas.artifact((document) => document.rect(PAGE.left, top, TEXT_WIDTH, height).fill(COLOURS.panel));
  const paragraph2 = canvas.node(parent, "P");
  const node = canvas.node(paragraph2, "Code");
  canvas.content(node, "Code", () => {
    for (const [at, line] of lines2.entries())
      canvas.line(line, PAGE.left + (at === 0 ? 8 : 20), top + 4 + at * face.leading, face);
  });
  paragraph2.end();
  canvas.y = top + height + 8;
}
function writeSignatures(canvas, parent, block) {
  for (const { name, role } of block.people) {
    canvas.need(84);
    canvas.y += 14;
    const node = canvas.node(parent, "P");
    writeLines(canvas, node, "P", name, { face: FACES.strongBody });
    writeLines(canvas, node, "P", role, { face: FACES.body, colour: COLOURS.muted });
    canvas.y += 30;
    const y = canvas.y;
    canvas.artifact(() => {
      canvas.rule(y, PAGE.left, 280, COLOURS.text);
      canvas.rule(y, PAGE.left + 310, TEXT_WIDTH - 310, COLOURS.text);
    });
    canvas.content(node, "P", () => {
      canvas.line("Signature", PAGE.left, y + 2, FACES.note, COLOURS.muted);
      canvas.line("Date", PAGE.left + 310, y + 2, FACES.note, COLOURS.muted);
    });
    node.end();
    canvas.y = y + 18;
  }
}

// lib/evidence/report/pdf/draw-picture.ts
function drawPicture(canvas, parent, picture, caption) {
  canvas.need(picture.height + FACES.caption.leading + 12);
  const top = canvas.y;
  const box = [
    PAGE.left,
    top,
    PAGE.left + picture.width,
    top + picture.height
  ];
  const figure = canvas.node(parent, "Figure", { alt: picture.alt, bbox: box, placement: "Block" });
  canvas.content(figure, "Figure", (document) => {
    for (const shape of picture.shapes)
      if (shape.kind === "text") drawText(canvas, shape, PAGE.left, top);
      else drawShape(document, shape, PAGE.left, top);
  });
  figure.end();
  canvas.y = top + picture.height + 2;
  const below = canvas.node(parent, "P");
  writeLines(canvas, below, "P", `Picture: ${caption}`, { face: FACES.note, colour: COLOURS.muted });
  below.end();
  canvas.y += 8;
}
function drawShape(document, shape, left, top) {
  if (shape.kind === "dot")
    document.circle(left + shape.x, top + shape.y, shape.radius).fill(INKS[shape.fill]);
  else if (shape.kind === "line") {
    const [first, ...rest] = shape.points;
    if (!first) return;
    document.save().lineWidth(shape.width).strokeColor(INKS[shape.ink]);
    if (shape.dash.length > 0) document.dash(shape.dash, {});
    document.moveTo(left + first[0], top + first[1]);
    for (const [x, y] of rest) document.lineTo(left + x, top + y);
    document.stroke().restore();
  } else if (shape.fill === "hatched") hatch(document, shape, left, top);
  else document.rect(left + shape.x, top + shape.y, shape.width, shape.height).fill(INKS[shape.fill]);
}
function hatch(document, shape, left, top) {
  const [x, y] = [left + shape.x, top + shape.y];
  document.save().rect(x, y, shape.width, shape.height).clip();
  document.lineWidth(0.4).strokeColor(COLOURS.rule);
  for (let at = -shape.height; at < shape.width; at += 4)
    document.moveTo(x + at, y + shape.height).lineTo(x + at + shape.height, y).stroke();
  document.restore();
}
function drawText(canvas, shape, left, top) {
  const face = { name: "text", size: shape.size, leading: shape.size * 1.3 };
  const text = canvas.fonts.cut(shape.text, shape.width, face);
  const spare = shape.width - canvas.fonts.width(text, face);
  const shift = { left: 0, center: spare / 2, right: spare }[shape.align];
  canvas.line(text, left + shape.x + shift, top + shape.y, face, INKS[shape.ink]);
}

// lib/evidence/report/pdf/rows.ts
var PAD_X = 5;
var PAD_Y = 3.5;
var HIGHEST = (BODY_BOTTOM - BODY_TOP) * 0.6;
var styled = (cell) => typeof cell === "string" ? [{ text: cell, style: "plain" }] : cell;
function layOut(canvas, cell, { width }, isHead) {
  return styled(cell).flatMap(({ text, style }, part) => {
    const face = FACES[isHead && style === "plain" ? "strong" : style];
    const colour = style === "muted" || style === "code" ? COLOURS.muted : COLOURS.text;
    return canvas.fonts.lines(text, width - 2 * PAD_X, face).map((line) => ({ text: line, face, colour, part }));
  });
}
var heightOf = (lines2) => lines2.reduce((sum, { face }) => sum + face.leading, 0);
var rowHeight = (cells) => Math.max(0, ...cells.map(heightOf)) + 2 * PAD_Y;
function drawLines(canvas, lines2, box, top) {
  let y = top + PAD_Y;
  for (const { text, face, colour } of lines2) {
    const inner = box.width - 2 * PAD_X;
    const shift = box.align === "right" ? inner - canvas.fonts.width(text, face) : 0;
    canvas.line(text, box.x + PAD_X + Math.max(0, shift), y, face, colour);
    y += face.leading;
  }
}
function drawRow(canvas, body, { boxes, cells, repeat }) {
  const height = rowHeight(cells);
  if (canvas.room() < height && (height <= HIGHEST || canvas.room() < 80)) repeat();
  const row = canvas.node(body, "TR");
  const nodes = cells.map(
    (_, at) => canvas.node(row, at === 0 ? "TH" : "TD", at === 0 ? { scope: "Row" } : {})
  );
  const parts = nodes.map(() => /* @__PURE__ */ new Map());
  let rest = cells;
  for (; ; ) {
    const room = canvas.room() - 2 * PAD_Y;
    const now = rest.map((lines2) => fitting(lines2, room));
    drawCells(canvas, { boxes, cells: now, nodes, parts });
    rest = rest.map((lines2, at) => lines2.slice(now[at]?.length));
    if (rest.every((lines2) => lines2.length === 0)) break;
    repeat();
  }
  row.end();
}
function fitting(lines2, room) {
  const fit = [];
  let used = 0;
  for (const line of lines2) {
    used += line.face.leading;
    if (used > room + 0.01) break;
    fit.push(line);
  }
  return fit;
}
function drawCells(canvas, given) {
  const top = canvas.y;
  for (const [at, lines2] of given.cells.entries()) {
    const box = given.boxes[at];
    const known2 = given.parts[at];
    let y = top;
    for (const part of new Set(lines2.map((line) => line.part))) {
      const own = lines2.filter((line) => line.part === part);
      const node = known2.get(part) ?? canvas.node(given.nodes[at], "P");
      known2.set(part, node);
      const from = y;
      canvas.content(node, "P", () => drawLines(canvas, own, box, from));
      y += heightOf(own);
    }
  }
  canvas.y = top + rowHeight(given.cells);
  const bottom = canvas.y;
  canvas.artifact(() => canvas.rule(bottom));
}

// lib/evidence/report/pdf/table.ts
var TOGETHER = 6;
var FACTS_TOGETHER = 14;
function boxesOf(columns) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = PAGE.left;
  return columns.map(({ share, align }) => {
    const box = { x, width: share / shares * TEXT_WIDTH, align: align ?? "left" };
    x += box.width;
    return box;
  });
}
function standOf(canvas, block) {
  const boxes = boxesOf(block.columns);
  const head = block.columns.map(({ title }, at) => layOut(canvas, title, boxes[at], true));
  const height = Math.max(...head.map(heightOf)) + 2 * PAD_Y;
  const kept = block.rows.length > (block.together ?? TOGETHER) ? block.rows.slice(0, 1) : block.rows;
  const rows2 = kept.reduce((sum, row) => sum + rowHeight(layRow(canvas, row, boxes)), 0);
  const least = FACES.caption.leading * 2 + 4 + height + Math.min(rows2, HIGHEST);
  return { boxes, head, height, least };
}
var layRow = (canvas, row, boxes) => boxes.map((box, at) => layOut(canvas, row[at] ?? "none", box, false));
var leastHeight = (canvas, block) => standOf(canvas, block).least;
function writeTable(canvas, parent, block) {
  const stand = standOf(canvas, block);
  const { boxes } = stand;
  canvas.need(stand.least);
  const table = canvas.node(parent, "Table");
  const caption = canvas.node(table, "Caption");
  writeLines(canvas, caption, "Caption", block.caption, { face: FACES.caption });
  canvas.y += 2;
  drawHead(canvas, canvas.node(table, "THead"), stand);
  const repeat = () => {
    canvas.addPage();
    drawContinued(canvas, block.caption);
    drawHead(canvas, null, stand);
  };
  const body = canvas.node(table, "TBody");
  for (const row of block.rows) drawRow(canvas, body, { boxes, cells: layRow(canvas, row, boxes), repeat });
  table.end();
  canvas.y += 10;
}
function factsTable(block) {
  const [label2, value] = block.titles ?? ["What", "Value"];
  const columns = [
    { title: label2, share: 1 },
    { title: value, share: 4 }
  ];
  return { kind: "table", caption: block.caption, columns, rows: block.rows, together: FACTS_TOGETHER };
}
function drawHead(canvas, group, { boxes, head, height }) {
  const top = canvas.y;
  canvas.artifact((document) => {
    document.rect(PAGE.left, top, TEXT_WIDTH, height).fill(COLOURS.head);
    canvas.rule(top + height);
  });
  const row = group && canvas.node(group, "TR");
  for (const [at, lines2] of head.entries()) {
    const box = boxes[at];
    if (row) {
      const cell = canvas.node(row, "TH", { scope: "Column" });
      canvas.content(cell, "TH", () => drawLines(canvas, lines2, box, top));
    } else canvas.artifact(() => drawLines(canvas, lines2, box, top), { type: "Pagination" });
  }
  row?.end();
  canvas.y = top + height;
}
function drawContinued(canvas, caption) {
  const face = FACES.note;
  const text = canvas.fonts.cut(caption, TEXT_WIDTH - 70, face);
  canvas.artifact(() => canvas.line(`${text} (continued)`, PAGE.left, canvas.y, face, COLOURS.muted), {
    type: "Pagination"
  });
  canvas.y += face.leading + 2;
}

// lib/evidence/report/pdf/front.ts
function drawCover(canvas, report) {
  const section = canvas.node(canvas.root, "Sect");
  canvas.y = 110;
  canvas.mark("cover");
  const title = canvas.node(section, "H1");
  writeLines(canvas, title, "H1", titleOf(report), { face: FACES.title, colour: COLOURS.accent });
  title.end();
  canvas.y += 4;
  const { entity } = report.cover;
  writeParagraph(canvas, section, {
    kind: "paragraph",
    text: `${entity}, ${periodText(report.cover)}`,
    style: "lead"
  });
  canvas.y += 14;
  writeTable(canvas, section, factsTable({ caption: "This pack", rows: coverFacts(report) }));
  for (const [at, text] of COVER_NOTE.entries())
    writeParagraph(canvas, section, { kind: "paragraph", text, ...at === 0 ? { style: "strong" } : {} });
  section.end();
}
function drawContents(canvas, entries) {
  canvas.addPage();
  const section = canvas.node(canvas.root, "Sect");
  canvas.mark("contents");
  const title = canvas.node(section, "H1");
  writeLines(canvas, title, "H1", "Contents", { face: FACES.heading1, colour: COLOURS.accent });
  title.end();
  canvas.y += 8;
  const list = canvas.node(section, "TOC");
  for (const entry of entries) drawEntry(canvas, list, entry);
  section.end();
}
function drawEntry(canvas, list, { name, text, level }) {
  const face = level === 1 ? FACES.strongBody : FACES.body;
  const x = PAGE.left + (level === 1 ? 0 : 14);
  if (level === 1) canvas.y += 3;
  canvas.need(face.leading);
  const page = String(canvas.known.at.get(name) ?? "");
  const title = canvas.fonts.cut(text, PAGE.left + TEXT_WIDTH - 40 - x, face);
  const item = canvas.node(list, "TOCI");
  const link = canvas.node(item, "Link");
  const { y } = canvas;
  canvas.content(link, "Link", () => {
    canvas.line(title, x, y, face);
    canvas.line(page, PAGE.left + TEXT_WIDTH - canvas.fonts.width(page, face), y, face);
  });
  canvas.link(link, [x, y, PAGE.left + TEXT_WIDTH - x, face.leading], name, `${title}, page ${page}`);
  item.end();
  canvas.y += face.leading;
}

// lib/evidence/report/render.ts
var MOST_WAITING = 256 * 1024;
async function renderReport(report, out, options = {}) {
  const fonts = await Fonts.load();
  const facts2 = factsOf(report);
  const draft = new Canvas(fonts, facts2, { pages: 0, at: /* @__PURE__ */ new Map() }, null);
  await draw(draft, report, null, options);
  const document = openDocument(fonts, facts2);
  const made = document;
  const drawn = async () => {
    const canvas = new Canvas(fonts, facts2, { pages: draft.page, at: draft.at }, document);
    await draw(canvas, report, document, options);
    document.end();
  };
  await Promise.all([
    pipeline(made, out, { signal: options.signal }),
    drawn().catch((error) => {
      made.destroy(error);
      throw error;
    })
  ]);
  return { pages: draft.page };
}
async function writeReport(report, file, options = {}) {
  return renderReport(report, createWriteStream(file), options);
}
function factsOf(report) {
  const { cover } = report;
  return {
    title: titleOf(report),
    subject: `Pack ${cover.packId}. ${STATEMENT}.`,
    author: cover.entity,
    creator: cover.generatedBy,
    createdAt: new Date(cover.generatedAt),
    head: runningTitle(report),
    foot: `${STATEMENT}.`
  };
}
var nameOf = (section, heading2) => `s${section}-${heading2}`;
function* contentsOf(report) {
  let section = 0;
  for (const { blocks } of reportSections(report)) {
    section += 1;
    let heading2 = 0;
    for (const block of blocks)
      if (block.kind === "heading") {
        heading2 += 1;
        if (block.level < 3)
          yield { name: nameOf(section, heading2), text: block.text, level: block.level };
      }
  }
}
async function draw(canvas, report, document, options) {
  const outline = document?.outline;
  drawCover(canvas, report);
  outline?.addItem("Cover");
  drawContents(canvas, [...contentsOf(report)]);
  outline?.addItem("Contents");
  let section = 0;
  let isAlone = true;
  for (const { title, blocks, ownPage } of reportSections(report)) {
    section += 1;
    canvas.begin(isAlone || ownPage);
    isAlone = ownPage;
    const bookmark = outline?.addItem(title);
    const node = canvas.node(canvas.root, "Sect");
    let heading2 = 0;
    for (const [block, next] of inPairs(blocks)) {
      await settle(document, options);
      if (block.kind === "heading") heading2 += 1;
      drawBlock(canvas, node, keptWith(canvas, block, next), nameOf(section, heading2));
      if (block.kind === "heading" && block.level === 2) bookmark?.addItem(block.text);
    }
    node.end();
  }
  canvas.root.end();
}
function* inPairs(blocks) {
  let last = null;
  for (const block of blocks) {
    if (last) yield [last, block];
    last = block;
  }
  if (last) yield [last, null];
}
function keptWith(canvas, block, next) {
  if (block.kind !== "heading" || next?.kind !== "table" && next?.kind !== "facts") return block;
  const table = next.kind === "facts" ? factsTable(next) : next;
  return { ...block, keep: Math.max(block.keep ?? 0, leastHeight(canvas, table)) };
}
function drawBlock(canvas, node, block, name) {
  if (block.kind === "heading") writeHeading(canvas, node, block, name);
  else if (block.kind === "paragraph") writeParagraph(canvas, node, block);
  else if (block.kind === "list") writeList(canvas, node, block);
  else if (block.kind === "commands") writeCommands(canvas, node, block);
  else if (block.kind === "signatures") writeSignatures(canvas, node, block);
  else if (block.kind === "picture") drawPicture(canvas, node, block.picture, block.caption);
  else if (block.kind === "facts") writeTable(canvas, node, factsTable(block));
  else writeTable(canvas, node, block);
}
async function settle(document, { signal }) {
  const made = document;
  do {
    await setImmediate();
    signal?.throwIfAborted();
    if (made?.destroyed)
      throw made.errored ?? new Error("The file of the report was closed while it was written.");
  } while (made && made.readableLength > MOST_WAITING);
}

// lib/evidence/files/read-csv.ts
import { createReadStream } from "node:fs";
import path2 from "node:path";
import { parse } from "csv-parse";
import { parse as parseNow } from "csv-parse/sync";
var NEUTRALISED = /^'[=+\-@]/;
function asShown(row) {
  for (const column in row) {
    const cell = row[column];
    if (cell !== void 0 && NEUTRALISED.test(cell)) row[column] = cell.slice(1);
  }
  return row;
}
async function* readRows(pack2, file) {
  const source = createReadStream(path2.join(pack2, file));
  const parser = parse({ columns: true });
  source.once("error", (error) => parser.destroy(error));
  try {
    for await (const row of source.pipe(parser)) yield asShown(row);
  } finally {
    source.destroy();
  }
}
function known(row, column) {
  const cell = row[column];
  return cell === void 0 || cell === "unknown" || cell === "none" || cell === "never" ? null : cell;
}

// lib/evidence/build/report/rows.ts
async function eachRow(pack2, file, take) {
  for await (const row of readRows(pack2, file)) take(row);
}
async function listOf(pack2, file, item, limit = LIST_LIMIT) {
  const rows2 = [];
  let total = 0;
  await eachRow(pack2, file, (row) => {
    total += 1;
    if (rows2.length < limit) rows2.push(item(row));
  });
  return { rows: rows2, total: { value: total, file, filter: ALL_ROWS } };
}
async function allOf(pack2, file, item) {
  const { rows: rows2 } = await listOf(pack2, file, item, Number.POSITIVE_INFINITY);
  return [...rows2];
}
var word = (row, column) => row[column] ?? "unknown";
var number = (row, column) => {
  const text = known(row, column);
  return text === null ? null : Number(text);
};
var Counts = class {
  #file;
  #columns;
  #counts = /* @__PURE__ */ new Map();
  constructor(file, ...columns) {
    this.#file = file;
    this.#columns = columns;
  }
  add(row) {
    const key2 = this.#columns.map((column) => word(row, column)).join("\0");
    this.#counts.set(key2, (this.#counts.get(key2) ?? 0) + 1);
  }
  get(...values) {
    return this.#counts.get(values.join("\0")) ?? 0;
  }
  /** The combinations there are, in order. */
  keys() {
    return [...this.#counts.keys()].sort().map((key2) => key2.split("\0"));
  }
  /** The values of one column, in order. */
  values(column) {
    return [...new Set(this.keys().map((key2) => key2[column] ?? ""))].sort();
  }
  counted(...values) {
    const filter = this.#columns.map((column, at) => `${column} = ${values[at]}`).join(" and ");
    return { value: this.get(...values), file: this.#file, filter };
  }
};

// lib/evidence/build/report/controls.ts
var CREDENTIALS2 = "population/credentials.csv";
var COUNTS = "testing/test_counts.csv";
var RESULTS = "testing/test_results.csv";
var MOST_LISTED = 25;
var DEFINITIONS = "testing/test_definitions.csv";
async function readTested(pack2) {
  const counts = /* @__PURE__ */ new Map();
  await eachRow(pack2, COUNTS, (row) => void counts.set(word(row, "rule"), row));
  const failures = /* @__PURE__ */ new Map();
  const subjects = /* @__PURE__ */ new Set();
  await eachRow(pack2, RESULTS, (row) => {
    if (row.result !== "fail") return;
    const rule = word(row, "rule");
    const found = failures.get(rule) ?? { rows: [], total: 0 };
    failures.set(rule, found);
    found.total += 1;
    if (found.rows.length >= MOST_LISTED) return;
    found.rows.push(row);
    subjects.add(word(row, "subject_id"));
  });
  const definitions = [];
  await eachRow(pack2, DEFINITIONS, (row) => void definitions.push(row));
  return { counts, failures, definitions, subjects };
}
function controlsOf2(tested, { frameworks, names: names2, rowsOf, gapIds }) {
  return [...servedBy(frameworks)].map(([id2, served]) => {
    const { description, type, automation, frequency, ownerRole } = controlOf(id2);
    const [first] = served;
    const file = first?.requirement.populations[0] ?? CREDENTIALS2;
    return {
      id: id2,
      title: description.split(/[.;:]/)[0] ?? id2,
      requirements: served.map(({ framework, requirement: { id: number2, paraphrase } }) => ({
        framework,
        id: number2,
        paraphrase
      })),
      description,
      type: TYPES2[type],
      automation: AUTOMATION[automation],
      frequency,
      owner: ownerRole,
      thresholds: [],
      proves: served.find(({ requirement }) => requirement.proves)?.requirement.proves ?? "Nothing by itself.",
      doesNotProve: first?.requirement.cannot ?? "",
      population: { name: file, count: rowsOf(file) },
      tests: tested.definitions.filter((row) => row.control_id === id2).map((row) => testOf(row, tested, names2)),
      gapIds
    };
  });
}
var TYPES2 = { prev: "preventive", det: "detective", corr: "corrective" };
var AUTOMATION = { auto: "automatic", manual: "manual", hybrid: "hybrid" };
function servedBy(frameworks) {
  const byControl = /* @__PURE__ */ new Map();
  for (const { id: id2, version: version4 } of frameworkNames(frameworks)) {
    const framework = `${findFramework(id2)?.title ?? id2} ${version4}`;
    for (const requirement of requirementsOf(id2, version4) ?? [])
      for (const control2 of requirement.controls)
        byControl.set(control2, [...byControl.get(control2) ?? [], { framework, requirement }]);
  }
  return byControl;
}
var RULE = /^rule (.+)$/;
function testOf(definition, { counts, failures }, names2) {
  const rule = RULE.exec(word(definition, "logic_ref"))?.[1] ?? null;
  const found = rule === null ? void 0 : failures.get(rule);
  const row = rule === null ? void 0 : counts.get(rule);
  const counted = (column) => ({
    value: row ? number(row, column) : null,
    file: COUNTS,
    filter: rule === null ? ALL_ROWS : `rule = ${rule}, column ${column}`
  });
  const failed = rule === null ? "result = fail" : `rule = ${rule} and result = fail`;
  return {
    id: word(definition, "test_id"),
    version: word(definition, "version"),
    attribute: word(definition, "attribute"),
    logic: word(definition, "logic_plain"),
    passes: word(definition, "pass_condition"),
    notApplicable: known(definition, "na_condition"),
    results: {
      pass: counted("pass"),
      fail: counted("fail"),
      notApplicable: counted("not_applicable"),
      notTested: counted("not_tested")
    },
    deviations: {
      rows: (found?.rows ?? []).map((each) => deviationOf(each, names2)),
      total: { value: rule === null ? null : found?.total ?? 0, file: RESULTS, filter: failed }
    }
  };
}
function deviationOf(row, names2) {
  const subjectId = word(row, "subject_id");
  return {
    subjectId,
    subject: names2.get(subjectId) ?? subjectId,
    observed: word(row, "observed"),
    expected: "not found by the test",
    from: word(row, "evaluated_at"),
    to: known(row, "until"),
    daysOver: null,
    cause: null,
    exceptionId: known(row, "exception_id")
  };
}

// lib/evidence/build/report/records.ts
var RUNS = "coverage/connector_runs.csv";
var FAILED = ["failed", "cancelled"];
async function readCoverage(pack2) {
  const runs = new Counts(RUNS, "connector_id");
  const failed = new Counts(RUNS, "connector_id", "result");
  await eachRow(pack2, RUNS, (row) => {
    runs.add(row);
    failed.add(row);
  });
  return {
    sources: await allOf(pack2, "coverage/connectors.csv", (row) => {
      const id2 = word(row, "connector_id");
      return {
        name: word(row, "scope"),
        system: word(row, "system"),
        firstSeenAt: word(row, "first_seen"),
        lastSuccessAt: known(row, "last_success_at"),
        runs: runs.counted(id2),
        failedRuns: {
          value: FAILED.reduce((sum, result) => sum + failed.get(id2, result), 0),
          file: RUNS,
          filter: `connector_id = ${id2} and result = failed or cancelled`
        }
      };
    }),
    gaps: await listOf(pack2, "coverage/gaps.csv", gapOf)
  };
}
var gapOf = (row) => ({
  id: word(row, "gap_id"),
  source: `source ${word(row, "connector_id")}`,
  scope: [row.account, row.region, row.collector].join(", "),
  from: word(row, "from"),
  to: word(row, "to"),
  reason: word(row, "reason"),
  impact: word(row, "impact"),
  controls: [],
  resolution: row.resolution === "open" ? null : "It was seen again"
});
async function readExceptions(pack2) {
  let retroactive = 0;
  const exceptions2 = await listOf(pack2, "exceptions/exceptions.csv", exceptionOf);
  await eachRow(pack2, "exceptions/exceptions.csv", (row) => {
    if (isRetroactive(exceptionOf(row))) retroactive += 1;
  });
  return { exceptions: exceptions2, retroactive };
}
function exceptionOf(row) {
  const approvedAt = known(row, "approved_at");
  const by = known(row, "approved_by");
  return {
    id: word(row, "exception_id"),
    subject: word(row, "title"),
    rule: word(row, "rules"),
    policyVersion: word(row, "policy_version"),
    firstBreachAt: word(row, "first_breach_at"),
    daysOver: number(row, "days_over_at_approval"),
    reason: word(row, "cause"),
    risk: word(row, "risk_rating"),
    measures: word(row, "compensating_measures"),
    requestedBy: word(row, "requested_by"),
    requestedAt: word(row, "requested_at"),
    approvals: by && approvedAt ? by.split("; ").map((name) => ({ by: name, at: approvedAt })) : [],
    expiresAt: word(row, "expires_at"),
    status: word(row, "status"),
    closedAt: known(row, "closed_at"),
    closure: known(row, "closure")
  };
}
var policyOf = (row) => ({
  version: word(row, "version"),
  title: word(row, "title"),
  effectiveFrom: word(row, "effective_from"),
  effectiveTo: known(row, "effective_to"),
  approvedBy: word(row, "approved_by"),
  approvedAt: word(row, "approved_at"),
  summary: word(row, "change_summary"),
  sha256: word(row, "sha256")
});
var thresholdOf = (row) => ({
  kind: word(row, "credential_type"),
  class: word(row, "class"),
  maxAgeDays: number(row, "max_age_days"),
  maxIdleDays: number(row, "max_idle_days"),
  renewBefore: known(row, "renew_before"),
  policyVersion: word(row, "policy_version"),
  effectiveFrom: word(row, "effective_from"),
  effectiveTo: known(row, "effective_to"),
  basis: word(row, "basis"),
  reference: word(row, "reference")
});
var analysisOf = (row) => ({
  id: word(row, "tra_id"),
  requirement: word(row, "pci_requirement"),
  assets: word(row, "assets"),
  threats: word(row, "threats"),
  factors: word(row, "likelihood_impact_factors"),
  resultingFrequency: `every ${word(row, "resulting_frequency")} days`,
  justification: word(row, "justification"),
  approvedBy: word(row, "approved_by"),
  approvedAt: word(row, "approved_at"),
  lastReviewedAt: word(row, "last_reviewed_at"),
  nextReviewDue: word(row, "next_review_due"),
  documentSha256: known(row, "doc_sha256")
});
var changeOf = (row) => ({
  id: word(row, "change_id"),
  at: word(row, "at"),
  actor: word(row, "actor"),
  object: `${word(row, "action")}: ${word(row, "object")}`,
  before: word(row, "old"),
  after: word(row, "new"),
  approvedBy: known(row, "approved_by"),
  ticket: known(row, "ticket")
});
var informationOf = (row) => {
  const file = word(row, "file");
  const rows2 = { value: number(row, "rows_out"), file, filter: "all rows" };
  return {
    id: word(row, "ipe_id"),
    title: word(row, "title"),
    file,
    controls: [],
    source: word(row, "source_system"),
    query: word(row, "query_ref"),
    parameters: `from ${word(row, "period_start")} to ${word(row, "period_end")}`,
    extractedFrom: word(row, "extracted_started_at"),
    extractedTo: word(row, "extracted_finished_at"),
    generatedBy: word(row, "generated_by_service"),
    requestedBy: word(row, "requested_by"),
    productVersion: word(row, "product_version"),
    rows: rows2,
    rowsAtSource: { ...rows2, value: number(row, "rows_source") },
    method: word(row, "reconciliation_method"),
    difference: known(row, "difference_explanation"),
    exclusions: word(row, "exclusions"),
    staleness: word(row, "staleness_note"),
    manualEdits: word(row, "manual_edits"),
    sha256: word(row, "sha256")
  };
};

// lib/credentials/model.ts
var CREDENTIAL_KINDS = {
  "cloud-access-key": "Cloud access key",
  "database-master": "Database master credential",
  "database-user": "Database user",
  "managed-secret": "Managed secret",
  "api-key": "API key",
  "signing-key": "Signing key",
  "client-secret": "Client secret",
  "client-certificate": "Client certificate",
  "ssh-key": "SSH key",
  "tls-certificate": "TLS certificate",
  "webhook-secret": "Webhook secret",
  "service-account-token": "Service-account token",
  "personal-access-token": "Personal access token",
  password: "Password",
  "encryption-key": "Encryption key",
  "token-policy": "Token policy"
};
var CLASSES = ["A", "B", "C", "D"];

// lib/platform/database/client.ts
import { PrismaPg } from "@prisma/adapter-pg";
import pg2 from "pg";

// prisma/generated/client.ts
import * as path3 from "node:path";
import { fileURLToPath } from "node:url";
import "@prisma/client/runtime/client";

// prisma/generated/internal/class.ts
import * as runtime from "@prisma/client/runtime/client";
var config = {
  "previewFeatures": [],
  "clientVersion": "7.10.0",
  "engineVersion": "0edf323efd1d98336f3f0a68684b56f689b900d3",
  "activeProvider": "postgresql",
  "inlineSchema": `// Mirrors prisma/migrations, which are written by hand (partial and expression indexes live only there);
// a test compares the two. Times are UTC; days are days of 24 hours.

generator client {
  provider = "prisma-client"
  output   = "./generated"
}

datasource db {
  provider = "postgresql"
}

/// A connection to one place credentials live. Written by the commands of lib/sources.
model Source {
  id               Int       @id @default(autoincrement())
  kind             String
  name             String
  config           Json
  paused           Boolean   @default(false)
  intervalMinutes  Int       @default(360) @map("interval_minutes")
  nextCollectionAt DateTime  @map("next_collection_at") @db.Timestamptz(6)
  createdAt        DateTime  @map("created_at") @db.Timestamptz(6)
  removedAt        DateTime? @map("removed_at") @db.Timestamptz(6)

  @@map("source")
}

/// One holder per source at a time; the fence grows with every acquisition and guards each batch. Written by lib/jobs.
model SourceLease {
  sourceId  Int       @id @map("source_id")
  holder    String?
  fence     BigInt    @default(0)
  expiresAt DateTime? @map("expires_at") @db.Timestamptz(6)

  @@map("source_lease")
}

/// One run over a source. Written by the commands of lib/sources.
model Collection {
  id                String    @id @db.Uuid
  sourceId          Int       @map("source_id")
  state             String
  trigger           String
  requestedBy       String    @map("requested_by")
  requestedAt       DateTime  @map("requested_at") @db.Timestamptz(6)
  startedAt         DateTime? @map("started_at") @db.Timestamptz(6)
  finishedAt        DateTime? @map("finished_at") @db.Timestamptz(6)
  cancelRequestedAt DateTime? @map("cancel_requested_at") @db.Timestamptz(6)
  progress          Json      @default("{}")
  counts            Json      @default("{}")
  failure           Json?

  @@map("collection")
}

/// source \xD7 account \xD7 region \xD7 collector, with the state of its last attempt. Written by the collection workflow.
model CoverageCell {
  id             Int       @id @default(autoincrement())
  sourceId       Int       @map("source_id")
  account        String
  accountName    String?   @map("account_name")
  region         String
  collector      String
  state          String    @default("pending")
  reason         String?
  permission     String?
  attemptedAt    DateTime? @map("attempted_at") @db.Timestamptz(6)
  completedAt    DateTime? @map("completed_at") @db.Timestamptz(6)
  dataAt         DateTime? @map("data_at") @db.Timestamptz(6)
  collectionId   String?   @map("collection_id") @db.Uuid
  listed         Int       @default(0)
  calls          Int       @default(0)
  lostAt         DateTime? @map("lost_at") @db.Timestamptz(6)
  lostPermission String?   @map("lost_permission")

  @@unique([sourceId, account, region, collector])
  @@map("coverage_cell")
}

/// The ledger: what one run read in one cell, and what it could not.
model CollectionCell {
  collectionId String    @map("collection_id") @db.Uuid
  cellId       Int       @map("cell_id")
  state        String
  reason       String?
  permission   String?
  listed       Int       @default(0)
  calls        Int       @default(0)
  startedAt    DateTime  @map("started_at") @db.Timestamptz(6)
  finishedAt   DateTime? @map("finished_at") @db.Timestamptz(6)
  dataAt       DateTime? @map("data_at") @db.Timestamptz(6)

  @@id([collectionId, cellId])
  @@map("collection_cell")
}

/// How much of a source could be seen, as of its last look on each day; the line over time.
model CoverageDay {
  day      DateTime @db.Date
  sourceId Int      @map("source_id")
  cells    Int
  dark     Int
  stale    Int

  @@id([day, sourceId])
  @@map("coverage_day")
}

/// A file that somebody uploaded: what was read of it, never the file. Written by the commands of lib/uploads.
model Upload {
  id            String    @id @db.Uuid
  fileName      String    @map("file_name")
  format        String?
  state         String
  sizeBytes     BigInt    @default(0) @map("size_bytes")
  sha256        String?
  account       String?
  principal     String?
  hintAt        DateTime? @map("hint_at") @db.Timestamptz(6)
  newestAt      DateTime? @map("newest_at") @db.Timestamptz(6)
  /// The date that the file represents, as the person said.
  dataAt        DateTime? @map("data_at") @db.Timestamptz(6)
  complete      Boolean   @default(false)
  good          Int       @default(0)
  entries       Int       @default(0)
  bad           Int       @default(0)
  notes         Int       @default(0)
  problems      Json      @default("[]")
  unreadColumns String[]  @default([]) @map("unread_columns")
  failure       String?
  uploadedBy    String    @map("uploaded_by")
  uploadedAt    DateTime  @map("uploaded_at") @db.Timestamptz(6)
  readAt        DateTime? @map("read_at") @db.Timestamptz(6)
  sourceId      Int?      @map("source_id")
  collectionId  String?   @map("collection_id") @db.Uuid

  @@map("upload")
}

/// One observation or leak of an upload that is not collected yet; metadata only.
model UploadRow {
  uploadId String @map("upload_id") @db.Uuid
  mark     String @db.Uuid
  line     Int
  account  String
  region   String
  content  Json

  @@id([uploadId, mark])
  @@map("upload_row")
}

/// A secret that a scanner found in a repository: where, never what. Written by the collection of an upload.
model Leak {
  id          BigInt    @id @default(autoincrement())
  cellId      Int       @map("cell_id")
  mark        String    @db.Uuid
  repository  String
  path        String
  line        Int?
  commitId    String?   @map("commit_id")
  detector    String
  /// The public id of the credential, where what was found contains one.
  keyId       String?   @map("key_id")
  foundAt     DateTime? @map("found_at") @db.Timestamptz(6)
  verified    Boolean?
  resolution  String?
  firstSeenAt DateTime  @map("first_seen_at") @db.Timestamptz(6)
  seenAt      DateTime  @map("seen_at") @db.Timestamptz(6)
  goneAt      DateTime? @map("gone_at") @db.Timestamptz(6)

  @@unique([cellId, mark])
  @@map("leak")
}

/// One thing that grants access: the last known state, and what the policy says of it. Written by lib/credentials/merge and the sweep.
model Credential {
  id                   BigInt    @id @default(autoincrement())
  identity             String    @unique @db.Uuid
  cellId               Int       @map("cell_id")
  otherCellIds         Int[]     @default([]) @map("other_cell_ids")
  observedHash         String    @map("observed_hash") @db.Uuid
  version              Int       @default(1)
  kind                 String
  provider             String
  account              String
  accountName          String?   @map("account_name")
  region               String
  resource             String
  externalId           String    @map("external_id")
  name                 String
  holderType           String?   @map("holder_type")
  holderId             String?   @map("holder_id")
  holderName           String?   @map("holder_name")
  status               String?
  createdAt            DateTime? @map("created_at") @db.Timestamptz(6)
  valueChangedAt       DateTime? @map("value_changed_at") @db.Timestamptz(6)
  lastRotatedState     String    @map("last_rotated_state")
  lastRotatedAt        DateTime? @map("last_rotated_at") @db.Timestamptz(6)
  expiryState          String    @map("expiry_state")
  expiresAt            DateTime? @map("expires_at") @db.Timestamptz(6)
  rotationMethod       String?   @map("rotation_method")
  rotationIntervalDays Float?    @map("rotation_interval_days")
  algorithm            String?
  privilege            String?
  tags                 Json?
  facts                Json
  environment          String?
  /// tag, manual or rule:ID; null beside an environment: by tag, from before it was kept
  environmentBy        String?   @map("environment_by")
  class                String?
  classBy              String?   @map("class_by")
  ownerTeam            String?   @map("owner_team")
  ownerBy              String?   @map("owner_by")
  /// who decided owner, class or environment by hand, when and why
  byHand               Json?     @map("by_hand")
  firstSeenAt          DateTime  @map("first_seen_at") @db.Timestamptz(6)
  changedAt            DateTime  @map("changed_at") @db.Timestamptz(6)
  seenAt               DateTime  @map("seen_at") @db.Timestamptz(6)
  goneAt               DateTime? @map("gone_at") @db.Timestamptz(6)
  policyVersion        Int?      @map("policy_version")
  judgedAt             DateTime? @map("judged_at") @db.Timestamptz(6)
  dueAt                DateTime? @map("due_at") @db.Timestamptz(6)
  standing             String?
  limitDays            Int?      @map("limit_days")
  limitClause          String?   @map("limit_clause")
  outOfPolicyAt        DateTime? @map("out_of_policy_at") @db.Timestamptz(6)
  ageBucket            String?   @map("age_bucket")
  expiryBucket         String?   @map("expiry_bucket")
  severity             Int       @default(-1) @db.SmallInt
  failing              String[]  @default([])
  unknown              String[]  @default([])
  passing              String[]  @default([])
  search               String
  derived              Json?

  @@map("credential")
}

/// History: the whole state as known from \`known_at\` on, and the collection it came from. Only ever added to.
model CredentialVersion {
  credentialId BigInt   @map("credential_id")
  version      Int
  knownAt      DateTime @map("known_at") @db.Timestamptz(6)
  collectionId String?  @map("collection_id") @db.Uuid
  event        String
  changed      String[] @default([])
  state        Json

  @@id([credentialId, version])
  @@map("credential_version")
}

/// What a credential was before its present state, in the columns of the lists as of an instant. Kept by a trigger.
model CredentialPast {
  id             BigInt
  version        Int
  changedAt      DateTime  @map("changed_at") @db.Timestamptz(6)
  until          DateTime  @db.Timestamptz(6)
  kind           String
  provider       String
  account        String
  region         String
  externalId     String    @map("external_id")
  holderId       String?   @map("holder_id")
  status         String?
  valueChangedAt DateTime? @map("value_changed_at") @db.Timestamptz(6)
  expiresAt      DateTime? @map("expires_at") @db.Timestamptz(6)
  environment    String?
  class          String?
  ownerTeam      String?   @map("owner_team")
  firstSeenAt    DateTime  @map("first_seen_at") @db.Timestamptz(6)
  goneAt         DateTime? @map("gone_at") @db.Timestamptz(6)
  search         String

  @@id([id, version])
  @@map("credential_past")
}

/// Last use as now known; apart from the credential because it moves at every run.
model CredentialUse {
  credentialId BigInt    @id @map("credential_id")
  state        String
  lastUsedAt   DateTime? @map("last_used_at") @db.Timestamptz(6)
  knownAt      DateTime  @map("known_at") @db.Timestamptz(6)
  collectionId String?   @map("collection_id") @db.Uuid
  region       String?
  service      String?
  asOf         DateTime? @map("as_of") @db.Timestamptz(6)

  @@map("credential_use")
}

/// Last use as known at the end of each earlier day on which it moved; the latest is in credential_use.
model CredentialUseDay {
  credentialId BigInt    @map("credential_id")
  day          DateTime  @db.Date
  state        String
  lastUsedAt   DateTime? @map("last_used_at") @db.Timestamptz(6)
  collectionId String?   @map("collection_id") @db.Uuid

  @@id([credentialId, day])
  @@map("credential_use_day")
}

/// A rule that a subject fails, or cannot be judged on; the row is the current or last span.
model Finding {
  id            BigInt    @id @default(autoincrement())
  rule          String
  code          String
  subjectKind   String    @map("subject_kind")
  subjectId     BigInt    @map("subject_id")
  discriminator String    @default("")
  verdict       String
  severity      Int       @db.SmallInt
  data          Json
  policyVersion Int       @map("policy_version")
  openedAt      DateTime  @map("opened_at") @db.Timestamptz(6)
  firstOpenedAt DateTime  @map("first_opened_at") @db.Timestamptz(6)
  changedAt     DateTime  @map("changed_at") @db.Timestamptz(6)
  closedAt      DateTime? @map("closed_at") @db.Timestamptz(6)
  closeReason   String?   @map("close_reason")
  reopened      Int       @default(0)
  cleanDays     Float?    @map("clean_days")
  ownerTeam     String?   @map("owner_team")
  /// the exception in force that covers it while it is open
  exceptionId   BigInt?   @map("exception_id")

  @@unique([subjectKind, subjectId, rule, discriminator])
  @@map("finding")
}

/// Earlier spans of a finding that was closed and came back.
model FindingSpan {
  findingId   BigInt   @map("finding_id")
  openedAt    DateTime @map("opened_at") @db.Timestamptz(6)
  closedAt    DateTime @map("closed_at") @db.Timestamptz(6)
  closeReason String   @map("close_reason")

  @@id([findingId, openedAt])
  @@map("finding_span")
}

/// Live credentials per dimension, value, measure and bucket; moved in the transaction that moves the credential.
model PostureCount {
  dimension String
  value     String
  measure   String
  bucket    String
  count     BigInt

  @@id([dimension, value, measure, bucket])
  @@map("posture_count")
}

/// The totals of posture_count as of the last run of each day; the line over time.
model PostureDay {
  day     DateTime @db.Date
  measure String
  bucket  String
  count   BigInt

  @@id([day, measure, bucket])
  @@map("posture_day")
}

/// Published policies; the greatest version is in force.
model PolicyVersion {
  version        Int       @id
  document       Json
  publishedAt    DateTime  @map("published_at") @db.Timestamptz(6)
  publishedBy    String    @map("published_by")
  reason         String
  author         String?
  changes        Json      @default("[]")
  /// Credentials up to this id have been judged by it; all, once it has been applied.
  appliedThrough BigInt    @default(0) @map("applied_through")
  appliedAt      DateTime? @map("applied_at") @db.Timestamptz(6)
  /// The build of the rules that judged by it; when another takes over, everything is judged again.
  judgedBy       String?   @map("judged_by")
  rejudgeAll     Boolean   @default(false) @map("rejudge_all")

  @@map("policy_version")
}

/// A policy somebody is working on; the last simulation is kept with it.
model PolicyDraft {
  id                String    @id @db.Uuid
  baseVersion       Int       @map("base_version")
  revision          Int       @default(1)
  document          Json
  reason            String
  authorId          String    @map("author_id")
  author            String
  createdAt         DateTime  @map("created_at") @db.Timestamptz(6)
  updatedAt         DateTime  @map("updated_at") @db.Timestamptz(6)
  state             String
  closedAt          DateTime? @map("closed_at") @db.Timestamptz(6)
  simulatedRevision Int?      @map("simulated_revision")
  simulatedAt       DateTime? @map("simulated_at") @db.Timestamptz(6)
  simulation        Json?

  @@map("policy_draft")
}

/// What an organisation says of itself; each time it is saved is a version, the newest counts. Only ever added to.
model SetupProfile {
  version  Int      @id
  answers  Json
  authorId String   @map("author_id")
  author   String
  savedAt  DateTime @map("saved_at") @db.Timestamptz(6)

  @@map("setup_profile")
}

/// Somebody who signed in; groups as of the last sign-in. Roles are looked up, never stored.
model Person {
  id            String   @id @db.Uuid
  issuer        String
  subject       String
  name          String
  email         String?
  groups        String[]
  firstSignInAt DateTime @map("first_sign_in_at") @db.Timestamptz(6)
  lastSignInAt  DateTime @map("last_sign_in_at") @db.Timestamptz(6)

  @@unique([issuer, subject])
  @@map("person")
}

/// Group of the identity provider \u2192 role, and for owners the team.
model GroupMapping {
  id        String   @id @db.Uuid
  groupName String   @map("group_name")
  role      String
  team      String?
  createdAt DateTime @map("created_at") @db.Timestamptz(6)
  createdBy String   @map("created_by")

  @@map("group_mapping")
}

/// A token of the command line or of automation; only its SHA-256 is kept.
model ApiToken {
  id         String    @id @db.Uuid
  name       String
  tokenHash  Bytes     @unique @map("token_hash")
  hint       String
  personId   String?   @map("person_id") @db.Uuid
  role       String
  teams      String[]  @default([])
  scopes     String[]
  createdAt  DateTime  @map("created_at") @db.Timestamptz(6)
  expiresAt  DateTime  @map("expires_at") @db.Timestamptz(6)
  lastUsedAt DateTime? @map("last_used_at") @db.Timestamptz(6)
  revokedAt  DateTime? @map("revoked_at") @db.Timestamptz(6)
  revokedBy  String?   @map("revoked_by")

  @@map("api_token")
}

/// Recent sign-in starts per address, for the rate limit; pruned after an hour.
model SignInAttempt {
  id      BigInt   @id @default(autoincrement())
  address String
  at      DateTime @db.Timestamptz(6)

  @@map("sign_in_attempt")
}

/// Worker processes and their heartbeats; the id is the DBOS executor id.
model Worker {
  id          String    @id
  startedAt   DateTime  @map("started_at") @db.Timestamptz(6)
  heartbeatAt DateTime  @map("heartbeat_at") @db.Timestamptz(6)
  stoppedAt   DateTime? @map("stopped_at") @db.Timestamptz(6)
  host        String
  pid         Int

  @@map("worker")
}

/// Who did what. Added to in the transaction of the change; never updated or deleted by the application.
model AuditEvent {
  id          BigInt   @id @default(autoincrement())
  at          DateTime @db.Timestamptz(6)
  actorKind   String   @map("actor_kind")
  actorId     String   @map("actor_id")
  actorName   String   @map("actor_name")
  actorRole   String   @map("actor_role")
  address     String?
  agent       String?
  action      String
  subjectKind String   @map("subject_kind")
  subjectId   String?  @map("subject_id")
  outcome     String
  payload     Json
  requestId   String   @map("request_id")

  @@map("audit_event")
}

/// A search of a list under a name, its owner's own or shared. Written by the commands of lib/views.
model SavedView {
  id        String   @id @db.Uuid
  noun      String
  name      String
  query     String
  isShared  Boolean  @default(false) @map("is_shared")
  personId  String   @map("person_id") @db.Uuid
  createdAt DateTime @map("created_at") @db.Timestamptz(6)
  updatedAt DateTime @map("updated_at") @db.Timestamptz(6)

  @@map("saved_view")
}

/// The view a person's navigation leads to, per noun. Written by the commands of lib/views.
model SavedViewDefault {
  personId String @map("person_id") @db.Uuid
  noun     String
  viewId   String @map("view_id") @db.Uuid

  @@id([personId, noun])
  @@map("saved_view_default")
}

/// One decision about many credentials, with its progress and its undo. Written by lib/bulk.
model BulkChange {
  id          String    @id @db.Uuid
  kind        String
  decision    Json
  reason      String
  query       String?
  actorId     String    @map("actor_id")
  actor       String
  requestedAt DateTime  @map("requested_at") @db.Timestamptz(6)
  state       String
  matched     Int
  through     BigInt    @default(0)
  attempt     Int       @default(0)
  workedAt    DateTime  @map("worked_at") @db.Timestamptz(6)
  changed     Int       @default(0)
  same        Int       @default(0)
  gone        Int       @default(0)
  overwritten Int       @default(0)
  finishedAt  DateTime? @map("finished_at") @db.Timestamptz(6)
  undoBy      String?   @map("undo_by")
  undoAt      DateTime? @map("undo_at") @db.Timestamptz(6)
  restored    Int       @default(0)
  kept        Int       @default(0)
  undoneAt    DateTime? @map("undone_at") @db.Timestamptz(6)

  @@map("bulk_change")
}

/// One credential of a bulk change: what came of it, and what it was before. Written by lib/bulk.
model BulkChangeItem {
  bulkId       String @map("bulk_id") @db.Uuid
  credentialId BigInt @map("credential_id")
  outcome      String @default("waiting")
  before       Json?
  after        Json?

  @@id([bulkId, credentialId])
  @@map("bulk_change_item")
}

/// An address from which a calendar program reads what expires; only a hash of its secret is kept. Written by lib/calendar.
model CalendarFeed {
  id         String    @id @db.Uuid
  name       String
  tokenHash  Bytes     @unique @map("token_hash")
  hint       String
  personId   String    @map("person_id") @db.Uuid
  query      String
  createdAt  DateTime  @map("created_at") @db.Timestamptz(6)
  lastUsedAt DateTime? @map("last_used_at") @db.Timestamptz(6)
  revokedAt  DateTime? @map("revoked_at") @db.Timestamptz(6)
  revokedBy  String?   @map("revoked_by")

  @@map("calendar_feed")
}

/// A team or role that answers for credentials. Written by the commands of lib/owners and by lib/directory.
model Owner {
  id           String    @id @db.Uuid
  name         String
  kind         String
  mail         String?
  slackChannel String?   @map("slack_channel")
  fallbackId   String?   @map("fallback_id") @db.Uuid
  origin       String
  externalId   String?   @map("external_id")
  createdAt    DateTime  @map("created_at") @db.Timestamptz(6)
  createdBy    String    @map("created_by")
  removedAt    DateTime? @map("removed_at") @db.Timestamptz(6)

  @@map("owner")
}

/// Somebody a directory or an administrator named; may never have signed in. Written by lib/directory and lib/owners.
model DirectoryUser {
  id            String    @id @db.Uuid
  userName      String    @map("user_name")
  externalId    String?   @map("external_id")
  name          String
  mail          String?
  active        Boolean   @default(true)
  origin        String
  personId      String?   @unique @map("person_id") @db.Uuid
  createdAt     DateTime  @map("created_at") @db.Timestamptz(6)
  changedAt     DateTime  @map("changed_at") @db.Timestamptz(6)
  deactivatedAt DateTime? @map("deactivated_at") @db.Timestamptz(6)
  profile       Json      @default("{}")
  removedAt     DateTime? @map("removed_at") @db.Timestamptz(6)

  @@map("directory_user")
}

/// Who belongs to an owner, and how that is known. Written by lib/owners and lib/directory.
model OwnerMember {
  ownerId String   @map("owner_id") @db.Uuid
  userId  String   @map("user_id") @db.Uuid
  origin  String
  addedAt DateTime @map("added_at") @db.Timestamptz(6)
  addedBy String   @map("added_by")

  @@id([ownerId, userId])
  @@map("owner_member")
}

/// Which owner was asked to answer for a credential, and what they said. Written by lib/owners.
model Ownership {
  credentialId BigInt    @map("credential_id")
  owner        String
  state        String
  basis        Json
  askedAt      DateTime  @map("asked_at") @db.Timestamptz(6)
  askedBy      String    @map("asked_by")
  askedById    String    @map("asked_by_id")
  dueAt        DateTime? @map("due_at") @db.Timestamptz(6)
  level        Int       @default(0) @db.SmallInt
  answeredAt   DateTime? @map("answered_at") @db.Timestamptz(6)
  answeredBy   String?   @map("answered_by")
  reason       String?
  hint         String?

  @@id([credentialId, owner])
  @@map("ownership")
}

/// The file of rules that names owners; the newest version counts. Written by lib/owners.
model OwnerRules {
  version Int      @id
  text    String
  savedAt DateTime @map("saved_at") @db.Timestamptz(6)
  savedBy String   @map("saved_by")

  @@map("owner_rules")
}

/// Something a recipient is to be told, once. Written by lib/notices in the transaction of what it tells of.
model Notice {
  id            String    @id @db.Uuid
  recipientKind String    @map("recipient_kind")
  recipient     String
  kind          String
  isUrgent      Boolean   @map("is_urgent")
  subjectKind   String    @map("subject_kind")
  subjectId     String    @map("subject_id")
  occasion      String
  data          Json
  href          String
  createdAt     DateTime  @map("created_at") @db.Timestamptz(6)
  dueAt         DateTime  @map("due_at") @db.Timestamptz(6)
  settledAt     DateTime? @map("settled_at") @db.Timestamptz(6)

  @@unique([recipientKind, recipient, kind, subjectKind, subjectId, occasion])
  @@map("notice")
}

/// An event that is committed and not linked yet. Filled by a trigger, emptied by lib/audit.
model AuditPending {
  eventId BigInt @id @map("event_id")

  @@map("audit_pending")
}

/// The place of an event in the chain of its class; the hash covers the one before it. Only ever added to.
model AuditLink {
  chain    String
  sequence BigInt
  eventId  BigInt @unique @map("event_id")
  hash     Bytes

  @@id([chain, sequence])
  @@map("audit_link")
}

/// Public half of a key that signed; the private one is never in the database.
model SigningKey {
  id          String   @id
  algorithm   String
  publicKey   String   @map("public_key")
  custody     String
  firstUsedAt DateTime @map("first_used_at") @db.Timestamptz(6)

  @@map("signing_key")
}

/// Where the chains ended at a moment, signed. Only ever added to.
model AuditCheckpoint {
  number    BigInt    @id
  at        DateTime  @db.Timestamptz(6)
  document  String
  keyId     String    @map("key_id")
  signature Bytes
  copiedAt  DateTime? @map("copied_at") @db.Timestamptz(6)

  @@map("audit_checkpoint")
}

/// How long events of a class are kept, where somebody said so.
model AuditRetention {
  class  String   @id
  months Int
  setAt  DateTime @map("set_at") @db.Timestamptz(6)
  setBy  String   @map("set_by")

  @@map("audit_retention")
}

/// What came of walking the whole trail.
model AuditVerification {
  id          BigInt   @id @default(autoincrement())
  at          DateTime @db.Timestamptz(6)
  byName      String   @map("by_name")
  events      BigInt
  checkpoints BigInt
  problem     Json?

  @@map("audit_verification")
}

/// A way notices leave by; secrets are references. Written by the commands of lib/notices, its failures by the worker.
model NoticeChannel {
  id         String    @id @db.Uuid
  kind       String
  name       String
  config     Json
  owners     String[]  @default([])
  roles      String[]  @default([])
  everything Boolean   @default(false)
  urgentOnly Boolean   @default(false) @map("urgent_only")
  digestHour Int       @default(8) @map("digest_hour") @db.SmallInt
  createdAt  DateTime  @map("created_at") @db.Timestamptz(6)
  createdBy  String    @map("created_by")
  removedAt  DateTime? @map("removed_at") @db.Timestamptz(6)
  downSince  DateTime? @map("down_since") @db.Timestamptz(6)
  failures   Int       @default(0)
  retryAt    DateTime? @map("retry_at") @db.Timestamptz(6)
  lastError  String?   @map("last_error")

  @@map("notice_channel")
}

/// One message to one address over one channel, with how it went. Written by the worker's delivery.
model NoticeDelivery {
  id         String    @id @db.Uuid
  channelId  String    @map("channel_id") @db.Uuid
  address    String
  kind       String
  occasion   String
  state      String
  createdAt  DateTime  @map("created_at") @db.Timestamptz(6)
  sendAt     DateTime  @map("send_at") @db.Timestamptz(6)
  tries      Int       @default(0)
  firstTryAt DateTime? @map("first_try_at") @db.Timestamptz(6)
  claimedBy  String?   @map("claimed_by")
  claimedAt  DateTime? @map("claimed_at") @db.Timestamptz(6)
  finishedAt DateTime? @map("finished_at") @db.Timestamptz(6)
  lastError  String?   @map("last_error")
  repeated   Boolean   @default(false)

  @@unique([channelId, address, kind, occasion])
  @@map("notice_delivery")
}

/// Which notices a message tells. Written when it is planned.
model NoticeDeliveryItem {
  deliveryId String @map("delivery_id") @db.Uuid
  noticeId   String @map("notice_id") @db.Uuid
  channelId  String @map("channel_id") @db.Uuid
  address    String
  round      Int    @default(0) @db.SmallInt

  @@id([noticeId, channelId, address, round])
  @@map("notice_delivery_item")
}

/// What a person wants by mail and when. Written by themselves.
model NoticePreference {
  personId   String   @id @map("person_id") @db.Uuid
  muted      String[] @default([])
  digestHour Int?     @map("digest_hour") @db.SmallInt
  changedAt  DateTime @map("changed_at") @db.Timestamptz(6)

  @@map("notice_preference")
}

/// The one row that says when digests were planned last. Written by the worker.
model NoticePlan {
  id        Int      @id @db.SmallInt
  plannedAt DateTime @map("planned_at") @db.Timestamptz(6)

  @@map("notice_plan")
}

/// A group of the directory, and the owner whose members its members are. Written by the commands of lib/directory.
model DirectoryGroup {
  id         String   @id @db.Uuid
  name       String
  externalId String?  @map("external_id")
  ownerId    String?  @map("owner_id") @db.Uuid
  createdAt  DateTime @map("created_at") @db.Timestamptz(6)
  changedAt  DateTime @map("changed_at") @db.Timestamptz(6)

  @@map("directory_group")
}

/// Who is in a group of the directory. Written by the commands of lib/directory.
model DirectoryGroupMember {
  groupId String @map("group_id") @db.Uuid
  userId  String @map("user_id") @db.Uuid

  @@id([groupId, userId])
  @@map("directory_group_member")
}

/// How the directory is used; one row, or none where nobody has said anything.
model DirectorySetting {
  id          Int      @id
  groupPrefix String?  @map("group_prefix")
  musterOwner String?  @map("muster_owner")
  changedAt   DateTime @map("changed_at") @db.Timestamptz(6)
  changedBy   String   @map("changed_by")

  @@map("directory_setting")
}

/// An owner that had members, and has nobody active any more. Written by lib/directory.
model OwnerVacancy {
  ownerId String   @id @map("owner_id") @db.Uuid
  since   DateTime @db.Timestamptz(6)

  @@map("owner_vacancy")
}

/// Somebody who left. Written by the commands of lib/directory.
model Leaver {
  id         String    @id @db.Uuid
  userId     String    @map("user_id") @db.Uuid
  name       String
  userName   String    @map("user_name")
  trigger    String
  leftAt     DateTime  @map("left_at") @db.Timestamptz(6)
  recordedBy String    @map("recorded_by")
  teams      String[]
  returnedAt DateTime? @map("returned_at") @db.Timestamptz(6)

  @@map("leaver")
}

/// A credential that somebody who left held, made or could read, and what became of it since.
model LeaverItem {
  leaverId     String    @map("leaver_id") @db.Uuid
  credentialId BigInt    @map("credential_id")
  relation     String
  signal       String
  state        String
  endedAt      DateTime? @map("ended_at") @db.Timestamptz(6)
  endedBy      String?   @map("ended_by")
  reason       String?

  @@id([leaverId, credentialId])
  @@map("leaver_item")
}

/// Where the trail is streamed to; secrets are references. Written by the commands of lib/stream, its progress by the worker.
model StreamDestination {
  id         String    @id @db.Uuid
  kind       String
  name       String
  config     Json
  createdAt  DateTime  @map("created_at") @db.Timestamptz(6)
  createdBy  String    @map("created_by")
  pausedAt   DateTime? @map("paused_at") @db.Timestamptz(6)
  removedAt  DateTime? @map("removed_at") @db.Timestamptz(6)
  downSince  DateTime? @map("down_since") @db.Timestamptz(6)
  failures   Int       @default(0)
  retryAt    DateTime? @map("retry_at") @db.Timestamptz(6)
  lastError  String?   @map("last_error")
  lastSentAt DateTime? @map("last_sent_at") @db.Timestamptz(6)
  sent       BigInt    @default(0)
  lost       BigInt    @default(0)
  holder     String?
  leaseUntil DateTime? @map("lease_until") @db.Timestamptz(6)
  fence      BigInt    @default(0)

  @@map("stream_destination")
}

/// How far a destination is in a chain. Written by the worker after each batch, and when events expire unsent.
model StreamCursor {
  destinationId String @map("destination_id") @db.Uuid
  chain         String
  sequence      BigInt

  @@id([destinationId, chain])
  @@map("stream_cursor")
}

/// One of the last tries to send to a destination. Written by the worker, which keeps the newest.
model StreamAttempt {
  id            BigInt   @id @default(autoincrement())
  destinationId String   @map("destination_id") @db.Uuid
  at            DateTime @db.Timestamptz(6)
  events        Int
  tookMs        Int      @map("took_ms")
  error         String?

  @@map("stream_attempt")
}

/// A permission to keep findings open until a date. Written by lib/exceptions.
model Exception {
  id           BigInt    @id @default(autoincrement())
  state        String
  title        String
  target       Json
  revision     Int       @default(0)
  owners       String[]  @default([])
  severity     Int       @default(-1) @db.SmallInt
  quorum       Int       @default(1) @db.SmallInt
  reason       String
  measures     String
  ticket       String?
  conditions   Json
  startsAt     DateTime? @map("starts_at") @db.Timestamptz(6)
  expiresAt    DateTime? @map("expires_at") @db.Timestamptz(6)
  createdAt    DateTime  @map("created_at") @db.Timestamptz(6)
  author       String
  authorId     String    @map("author_id")
  authorMail   String?   @map("author_mail")
  requestedAt  DateTime? @map("requested_at") @db.Timestamptz(6)
  breachedAt   DateTime? @map("breached_at") @db.Timestamptz(6)
  approvedAt   DateTime? @map("approved_at") @db.Timestamptz(6)
  beganAt      DateTime? @map("began_at") @db.Timestamptz(6)
  frozen       Json?
  endedAt      DateTime? @map("ended_at") @db.Timestamptz(6)
  endReason    String?   @map("end_reason")
  endedBy      String?   @map("ended_by")
  isBreakGlass Boolean   @default(false) @map("is_break_glass")
  reviewDueAt  DateTime? @map("review_due_at") @db.Timestamptz(6)
  reviewedAt   DateTime? @map("reviewed_at") @db.Timestamptz(6)
  renewsId     BigInt?   @map("renews_id")
  renewal      Int       @default(0) @db.SmallInt
  nextAt       DateTime? @map("next_at") @db.Timestamptz(6)
  remindedDays Int?      @map("reminded_days") @db.SmallInt

  @@map("exception")
}

/// A finding that an exception was asked for or covers, as it was then. Written by lib/exceptions.
model ExceptionItem {
  exceptionId   BigInt    @map("exception_id")
  findingId     BigInt    @map("finding_id")
  credentialId  BigInt    @map("credential_id")
  credential    String
  rule          String
  owner         String?
  severity      Int       @db.SmallInt
  breachedAt    DateTime  @map("breached_at") @db.Timestamptz(6)
  facts         Json
  coveredAt     DateTime? @map("covered_at") @db.Timestamptz(6)
  releasedAt    DateTime? @map("released_at") @db.Timestamptz(6)
  releaseReason String?   @map("release_reason")

  @@id([exceptionId, findingId])
  @@map("exception_item")
}

/// What people said of a request for an exception. Only ever added to, by lib/exceptions.
model ExceptionDecision {
  id          BigInt   @id @default(autoincrement())
  exceptionId BigInt   @map("exception_id")
  revision    Int
  decision    String
  personId    String   @map("person_id")
  name        String
  via         String
  role        String
  teams       String[]
  isOutside   Boolean  @map("is_outside")
  reason      String?
  at          DateTime @db.Timestamptz(6)

  @@map("exception_decision")
}

/// A campaign that comes again. Written by the commands of lib/reviews; the worker opens the next one.
model ReviewSchedule {
  id          String    @id @db.Uuid
  name        String
  query       String
  everyMonths Int       @map("every_months") @db.SmallInt
  answerDays  Int       @map("answer_days") @db.SmallInt
  nextAt      DateTime  @map("next_at") @db.Timestamptz(6)
  createdAt   DateTime  @map("created_at") @db.Timestamptz(6)
  createdBy   String    @map("created_by")
  createdById String    @map("created_by_id")
  endedAt     DateTime? @map("ended_at") @db.Timestamptz(6)
  endedBy     String?   @map("ended_by")

  @@map("review_schedule")
}

/// A campaign in which owners attest that credentials are still needed. Written by the commands of lib/reviews.
model Review {
  id           String    @id @db.Uuid
  name         String
  state        String
  query        String
  scheduleId   String?   @map("schedule_id") @db.Uuid
  scheduledFor DateTime? @map("scheduled_for") @db.Timestamptz(6)
  answerDays   Int       @map("answer_days") @db.SmallInt
  createdAt    DateTime  @map("created_at") @db.Timestamptz(6)
  author       String
  authorId     String    @map("author_id")
  openedAt     DateTime? @map("opened_at") @db.Timestamptz(6)
  dueAt        DateTime? @map("due_at") @db.Timestamptz(6)
  items        Int       @default(0)
  closingAt    DateTime? @map("closing_at") @db.Timestamptz(6)
  closingBy    String?   @map("closing_by")
  closingById  String?   @map("closing_by_id")
  closedAt     DateTime? @map("closed_at") @db.Timestamptz(6)
  closedBy     String?   @map("closed_by")
  closedById   String?   @map("closed_by_id")
  statement    String?
  cancelledAt  DateTime? @map("cancelled_at") @db.Timestamptz(6)
  cancelledBy  String?   @map("cancelled_by")
  cancelReason String?   @map("cancel_reason")
  watchedAt    DateTime? @map("watched_at") @db.Timestamptz(6)

  @@map("review")
}

/// One credential in a campaign: who is asked, what they said of which facts, and what came of it. Written by lib/reviews.
model ReviewItem {
  reviewId        String    @map("review_id") @db.Uuid
  credentialId    BigInt    @map("credential_id")
  name            String
  owner           String?
  /// the owner that is asked; null: the security leads
  reviewer        String?
  basis           String
  memberId        String?   @map("member_id") @db.Uuid
  delegatedBy     String?   @map("delegated_by")
  delegatedReason String?   @map("delegated_reason")
  level           Int       @default(0) @db.SmallInt
  dueAt           DateTime? @map("due_at") @db.Timestamptz(6)
  privileged      Boolean
  state           String
  snapshot        Json
  attested        Json?
  decision        String?
  rationale       String?
  decidedAt       DateTime? @map("decided_at") @db.Timestamptz(6)
  decidedBy       String?   @map("decided_by")
  decidedById     String?   @map("decided_by_id")
  decidedFor      String?   @map("decided_for")
  signedAt        DateTime? @map("signed_at") @db.Timestamptz(6)
  signedBy        String?   @map("signed_by")
  signedById      String?   @map("signed_by_id")
  signNote        String?   @map("sign_note")
  sentBackBy      String?   @map("sent_back_by")
  sentBackReason  String?   @map("sent_back_reason")
  endedAt         DateTime? @map("ended_at") @db.Timestamptz(6)
  outcome         String?

  @@id([reviewId, credentialId])
  @@map("review_item")
}

/// Something bad that happened to a credential, in words. Written by the commands of lib/incidents.
model Incident {
  id           BigInt    @id @default(autoincrement())
  credentialId BigInt    @map("credential_id")
  kind         String
  happenedAt   DateTime  @map("happened_at") @db.Timestamptz(6)
  note         String
  ticket       String?
  owner        String?
  state        String
  recordedAt   DateTime  @map("recorded_at") @db.Timestamptz(6)
  recordedBy   String    @map("recorded_by")
  closedAt     DateTime? @map("closed_at") @db.Timestamptz(6)
  closedBy     String?   @map("closed_by")
  conclusion   String?

  @@map("incident")
}

/// A credential that was like that of an incident when it was recorded. Only ever added to.
model IncidentAlike {
  incidentId   BigInt @map("incident_id")
  credentialId BigInt @map("credential_id")

  @@id([incidentId, credentialId])
  @@map("incident_alike")
}

/// A task of an owner, or of the security leads, with the day it is due. Written by the commands of lib/duties.
model Duty {
  id            BigInt    @id @default(autoincrement())
  kind          String
  ownerId       String?   @map("owner_id") @db.Uuid
  owner         String?
  period        String
  name          String
  state         String
  openedAt      DateTime  @map("opened_at") @db.Timestamptz(6)
  dueAt         DateTime  @map("due_at") @db.Timestamptz(6)
  incidentId    BigInt?   @map("incident_id")
  policyVersion Int?      @map("policy_version")
  endedAt       DateTime? @map("ended_at") @db.Timestamptz(6)
  endedBy       String?   @map("ended_by")
  verdict       String?
  note          String?
  summary       Json?

  @@map("duty")
}

/// The place of an open finding in the backlog, with why. Written by the worker, see lib/findings.
model BacklogItem {
  findingId BigInt   @id @map("finding_id")
  score     Int      @db.SmallInt
  risk      Int      @db.SmallInt
  effort    String
  action    String
  parts     Json
  openedAt  DateTime @map("opened_at") @db.Timestamptz(6)
  severity  Int      @db.SmallInt
  ownerTeam String?  @map("owner_team")
  kind      String?
  changedAt DateTime @map("changed_at") @db.Timestamptz(6)
  rankedAt  DateTime @map("ranked_at") @db.Timestamptz(6)

  @@map("backlog_item")
}

/// A place tickets are kept; the token is a reference. Written by the commands of lib/tickets, its failures by the worker.
model TicketTracker {
  id                String    @id @db.Uuid
  kind              String
  name              String
  config            Json
  places            Json      @default("[]")
  mappedOnly        Boolean   @default(false) @map("mapped_only")
  automaticSeverity Int?      @map("automatic_severity") @db.SmallInt
  dailyLimit        Int       @default(50) @map("daily_limit")
  createdAt         DateTime  @map("created_at") @db.Timestamptz(6)
  createdBy         String    @map("created_by")
  removedAt         DateTime? @map("removed_at") @db.Timestamptz(6)
  downSince         DateTime? @map("down_since") @db.Timestamptz(6)
  failures          Int       @default(0)
  retryAt           DateTime? @map("retry_at") @db.Timestamptz(6)
  lastError         String?   @map("last_error")
  polledAt          DateTime? @map("polled_at") @db.Timestamptz(6)
  marks             Json      @default("{}")

  @@map("ticket_tracker")
}

/// One finding in one tracker, as both sides know it. Written by the commands of lib/tickets.
model Ticket {
  id           String    @id @db.Uuid
  trackerId    String    @map("tracker_id") @db.Uuid
  findingId    BigInt    @map("finding_id")
  place        Json
  state        String
  requestedAt  DateTime  @map("requested_at") @db.Timestamptz(6)
  requestedBy  String    @map("requested_by")
  madeAt       DateTime? @map("made_at") @db.Timestamptz(6)
  key          String?
  url          String?
  status       String?
  seenAt       DateTime? @map("seen_at") @db.Timestamptz(6)
  toldClosedAt DateTime? @map("told_closed_at") @db.Timestamptz(6)
  endedAt      DateTime? @map("ended_at") @db.Timestamptz(6)

  @@map("ticket")
}

/// One thing done in a tracker, with how it went. Written by the commands of lib/tickets and by the worker.
model TicketStep {
  id         String    @id @db.Uuid
  trackerId  String    @map("tracker_id") @db.Uuid
  ticketId   String?   @map("ticket_id") @db.Uuid
  kind       String
  occasion   String
  state      String
  createdAt  DateTime  @map("created_at") @db.Timestamptz(6)
  sendAt     DateTime  @map("send_at") @db.Timestamptz(6)
  tries      Int       @default(0)
  firstTryAt DateTime? @map("first_try_at") @db.Timestamptz(6)
  claimedBy  String?   @map("claimed_by")
  claimedAt  DateTime? @map("claimed_at") @db.Timestamptz(6)
  finishedAt DateTime? @map("finished_at") @db.Timestamptz(6)
  lastError  String?   @map("last_error")
  answer     String?

  @@unique([ticketId, kind, occasion])
  @@map("ticket_step")
}

/// A pack of evidence for an audit period: what was asked for, how far it is, and what came of it. Written by lib/evidence.
model EvidencePack {
  id            String    @id @db.Uuid
  frameworks    String[]
  type          String
  since         DateTime  @db.Timestamptz(6)
  until         DateTime  @db.Timestamptz(6)
  scope         Json
  pseudonymised Boolean   @default(false)
  state         String
  requestedAt   DateTime  @map("requested_at") @db.Timestamptz(6)
  requestedBy   String    @map("requested_by")
  requestedById String    @map("requested_by_id")
  reason        String?
  progress      Json      @default("{}")
  attempt       Int       @default(0)
  workedAt      DateTime  @map("worked_at") @db.Timestamptz(6)
  finishedAt    DateTime? @map("finished_at") @db.Timestamptz(6)
  failure       String?
  manifest      String?
  archive       String?
  root          String?
  sizeBytes     BigInt?   @map("size_bytes")
  files         Json?
  previousId    String?   @map("previous_id") @db.Uuid
  keepUntil     DateTime? @map("keep_until") @db.Timestamptz(6)
  heldBy        String?   @map("held_by")
  heldReason    String?   @map("held_reason")
  keptIn        String?   @map("kept_in")
  removedAt     DateTime? @map("removed_at") @db.Timestamptz(6)

  @@map("evidence_pack")
}

/// A targeted risk analysis or a policy document. Only ever added to, by the commands of lib/documents.
model Document {
  id          BigInt   @id @default(autoincrement())
  kind        String
  requirement String?
  addedAt     DateTime @map("added_at") @db.Timestamptz(6)

  @@map("document")
}

/// One text of a document, as it was proposed. Only ever added to; a later version stands beside it.
model DocumentVersion {
  documentId    BigInt    @map("document_id")
  version       Int
  title         String
  changeSummary String    @map("change_summary")
  reviewMonths  Int       @map("review_months") @db.SmallInt
  effectiveFrom DateTime? @map("effective_from") @db.Timestamptz(6)
  proposedAt    DateTime  @map("proposed_at") @db.Timestamptz(6)
  authorId      String    @map("author_id")
  author        String
  assets        String?
  threats       String?
  factors       String?
  frequencyDays Int?      @map("frequency_days") @db.SmallInt
  justification String?
  link          String?
  sha256        String?

  @@id([documentId, version])
  @@map("document_version")
}

/// The approval of a version by somebody other than its author, and from when it is in force. Only ever added to.
model DocumentApproval {
  documentId  BigInt   @map("document_id")
  version     Int
  approvedAt  DateTime @map("approved_at") @db.Timestamptz(6)
  approverId  String   @map("approver_id")
  approvedBy  String   @map("approved_by")
  effectiveAt DateTime @map("effective_at") @db.Timestamptz(6)

  @@id([documentId, version])
  @@map("document_approval")
}

/// A review that found a version to stand. Only ever added to.
model DocumentReview {
  id         BigInt   @id @default(autoincrement())
  documentId BigInt   @map("document_id")
  version    Int
  reviewedAt DateTime @map("reviewed_at") @db.Timestamptz(6)
  reviewerId String   @map("reviewer_id")
  reviewedBy String   @map("reviewed_by")
  note       String

  @@map("document_review")
}

/// The end of a document. Only ever added to; what was in force before stays to be read.
model DocumentRetirement {
  documentId BigInt   @id @map("document_id")
  retiredAt  DateTime @map("retired_at") @db.Timestamptz(6)
  retiredBy  String   @map("retired_by")
  reason     String

  @@map("document_retirement")
}
`,
  "runtimeDataModel": {
    "models": {},
    "enums": {},
    "types": {}
  },
  "parameterizationSchema": {
    "strings": [],
    "graph": ""
  }
};
config.runtimeDataModel = JSON.parse('{"models":{"Source":{"fields":[{"name":"id","kind":"scalar","type":"Int"},{"name":"kind","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"config","kind":"scalar","type":"Json"},{"name":"paused","kind":"scalar","type":"Boolean"},{"name":"intervalMinutes","kind":"scalar","type":"Int","dbName":"interval_minutes"},{"name":"nextCollectionAt","kind":"scalar","type":"DateTime","dbName":"next_collection_at"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"removedAt","kind":"scalar","type":"DateTime","dbName":"removed_at"}],"dbName":"source","schema":null},"SourceLease":{"fields":[{"name":"sourceId","kind":"scalar","type":"Int","dbName":"source_id"},{"name":"holder","kind":"scalar","type":"String"},{"name":"fence","kind":"scalar","type":"BigInt"},{"name":"expiresAt","kind":"scalar","type":"DateTime","dbName":"expires_at"}],"dbName":"source_lease","schema":null},"Collection":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"sourceId","kind":"scalar","type":"Int","dbName":"source_id"},{"name":"state","kind":"scalar","type":"String"},{"name":"trigger","kind":"scalar","type":"String"},{"name":"requestedBy","kind":"scalar","type":"String","dbName":"requested_by"},{"name":"requestedAt","kind":"scalar","type":"DateTime","dbName":"requested_at"},{"name":"startedAt","kind":"scalar","type":"DateTime","dbName":"started_at"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"cancelRequestedAt","kind":"scalar","type":"DateTime","dbName":"cancel_requested_at"},{"name":"progress","kind":"scalar","type":"Json"},{"name":"counts","kind":"scalar","type":"Json"},{"name":"failure","kind":"scalar","type":"Json"}],"dbName":"collection","schema":null},"CoverageCell":{"fields":[{"name":"id","kind":"scalar","type":"Int"},{"name":"sourceId","kind":"scalar","type":"Int","dbName":"source_id"},{"name":"account","kind":"scalar","type":"String"},{"name":"accountName","kind":"scalar","type":"String","dbName":"account_name"},{"name":"region","kind":"scalar","type":"String"},{"name":"collector","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"reason","kind":"scalar","type":"String"},{"name":"permission","kind":"scalar","type":"String"},{"name":"attemptedAt","kind":"scalar","type":"DateTime","dbName":"attempted_at"},{"name":"completedAt","kind":"scalar","type":"DateTime","dbName":"completed_at"},{"name":"dataAt","kind":"scalar","type":"DateTime","dbName":"data_at"},{"name":"collectionId","kind":"scalar","type":"String","dbName":"collection_id"},{"name":"listed","kind":"scalar","type":"Int"},{"name":"calls","kind":"scalar","type":"Int"},{"name":"lostAt","kind":"scalar","type":"DateTime","dbName":"lost_at"},{"name":"lostPermission","kind":"scalar","type":"String","dbName":"lost_permission"}],"dbName":"coverage_cell","schema":null},"CollectionCell":{"fields":[{"name":"collectionId","kind":"scalar","type":"String","dbName":"collection_id"},{"name":"cellId","kind":"scalar","type":"Int","dbName":"cell_id"},{"name":"state","kind":"scalar","type":"String"},{"name":"reason","kind":"scalar","type":"String"},{"name":"permission","kind":"scalar","type":"String"},{"name":"listed","kind":"scalar","type":"Int"},{"name":"calls","kind":"scalar","type":"Int"},{"name":"startedAt","kind":"scalar","type":"DateTime","dbName":"started_at"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"dataAt","kind":"scalar","type":"DateTime","dbName":"data_at"}],"dbName":"collection_cell","schema":null},"CoverageDay":{"fields":[{"name":"day","kind":"scalar","type":"DateTime"},{"name":"sourceId","kind":"scalar","type":"Int","dbName":"source_id"},{"name":"cells","kind":"scalar","type":"Int"},{"name":"dark","kind":"scalar","type":"Int"},{"name":"stale","kind":"scalar","type":"Int"}],"dbName":"coverage_day","schema":null},"Upload":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"fileName","kind":"scalar","type":"String","dbName":"file_name"},{"name":"format","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"sizeBytes","kind":"scalar","type":"BigInt","dbName":"size_bytes"},{"name":"sha256","kind":"scalar","type":"String"},{"name":"account","kind":"scalar","type":"String"},{"name":"principal","kind":"scalar","type":"String"},{"name":"hintAt","kind":"scalar","type":"DateTime","dbName":"hint_at"},{"name":"newestAt","kind":"scalar","type":"DateTime","dbName":"newest_at"},{"name":"dataAt","kind":"scalar","type":"DateTime","dbName":"data_at"},{"name":"complete","kind":"scalar","type":"Boolean"},{"name":"good","kind":"scalar","type":"Int"},{"name":"entries","kind":"scalar","type":"Int"},{"name":"bad","kind":"scalar","type":"Int"},{"name":"notes","kind":"scalar","type":"Int"},{"name":"problems","kind":"scalar","type":"Json"},{"name":"unreadColumns","kind":"scalar","type":"String","dbName":"unread_columns"},{"name":"failure","kind":"scalar","type":"String"},{"name":"uploadedBy","kind":"scalar","type":"String","dbName":"uploaded_by"},{"name":"uploadedAt","kind":"scalar","type":"DateTime","dbName":"uploaded_at"},{"name":"readAt","kind":"scalar","type":"DateTime","dbName":"read_at"},{"name":"sourceId","kind":"scalar","type":"Int","dbName":"source_id"},{"name":"collectionId","kind":"scalar","type":"String","dbName":"collection_id"}],"dbName":"upload","schema":null},"UploadRow":{"fields":[{"name":"uploadId","kind":"scalar","type":"String","dbName":"upload_id"},{"name":"mark","kind":"scalar","type":"String"},{"name":"line","kind":"scalar","type":"Int"},{"name":"account","kind":"scalar","type":"String"},{"name":"region","kind":"scalar","type":"String"},{"name":"content","kind":"scalar","type":"Json"}],"dbName":"upload_row","schema":null},"Leak":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"cellId","kind":"scalar","type":"Int","dbName":"cell_id"},{"name":"mark","kind":"scalar","type":"String"},{"name":"repository","kind":"scalar","type":"String"},{"name":"path","kind":"scalar","type":"String"},{"name":"line","kind":"scalar","type":"Int"},{"name":"commitId","kind":"scalar","type":"String","dbName":"commit_id"},{"name":"detector","kind":"scalar","type":"String"},{"name":"keyId","kind":"scalar","type":"String","dbName":"key_id"},{"name":"foundAt","kind":"scalar","type":"DateTime","dbName":"found_at"},{"name":"verified","kind":"scalar","type":"Boolean"},{"name":"resolution","kind":"scalar","type":"String"},{"name":"firstSeenAt","kind":"scalar","type":"DateTime","dbName":"first_seen_at"},{"name":"seenAt","kind":"scalar","type":"DateTime","dbName":"seen_at"},{"name":"goneAt","kind":"scalar","type":"DateTime","dbName":"gone_at"}],"dbName":"leak","schema":null},"Credential":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"identity","kind":"scalar","type":"String"},{"name":"cellId","kind":"scalar","type":"Int","dbName":"cell_id"},{"name":"otherCellIds","kind":"scalar","type":"Int","dbName":"other_cell_ids"},{"name":"observedHash","kind":"scalar","type":"String","dbName":"observed_hash"},{"name":"version","kind":"scalar","type":"Int"},{"name":"kind","kind":"scalar","type":"String"},{"name":"provider","kind":"scalar","type":"String"},{"name":"account","kind":"scalar","type":"String"},{"name":"accountName","kind":"scalar","type":"String","dbName":"account_name"},{"name":"region","kind":"scalar","type":"String"},{"name":"resource","kind":"scalar","type":"String"},{"name":"externalId","kind":"scalar","type":"String","dbName":"external_id"},{"name":"name","kind":"scalar","type":"String"},{"name":"holderType","kind":"scalar","type":"String","dbName":"holder_type"},{"name":"holderId","kind":"scalar","type":"String","dbName":"holder_id"},{"name":"holderName","kind":"scalar","type":"String","dbName":"holder_name"},{"name":"status","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"valueChangedAt","kind":"scalar","type":"DateTime","dbName":"value_changed_at"},{"name":"lastRotatedState","kind":"scalar","type":"String","dbName":"last_rotated_state"},{"name":"lastRotatedAt","kind":"scalar","type":"DateTime","dbName":"last_rotated_at"},{"name":"expiryState","kind":"scalar","type":"String","dbName":"expiry_state"},{"name":"expiresAt","kind":"scalar","type":"DateTime","dbName":"expires_at"},{"name":"rotationMethod","kind":"scalar","type":"String","dbName":"rotation_method"},{"name":"rotationIntervalDays","kind":"scalar","type":"Float","dbName":"rotation_interval_days"},{"name":"algorithm","kind":"scalar","type":"String"},{"name":"privilege","kind":"scalar","type":"String"},{"name":"tags","kind":"scalar","type":"Json"},{"name":"facts","kind":"scalar","type":"Json"},{"name":"environment","kind":"scalar","type":"String"},{"name":"environmentBy","kind":"scalar","type":"String","dbName":"environment_by"},{"name":"class","kind":"scalar","type":"String"},{"name":"classBy","kind":"scalar","type":"String","dbName":"class_by"},{"name":"ownerTeam","kind":"scalar","type":"String","dbName":"owner_team"},{"name":"ownerBy","kind":"scalar","type":"String","dbName":"owner_by"},{"name":"byHand","kind":"scalar","type":"Json","dbName":"by_hand"},{"name":"firstSeenAt","kind":"scalar","type":"DateTime","dbName":"first_seen_at"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"},{"name":"seenAt","kind":"scalar","type":"DateTime","dbName":"seen_at"},{"name":"goneAt","kind":"scalar","type":"DateTime","dbName":"gone_at"},{"name":"policyVersion","kind":"scalar","type":"Int","dbName":"policy_version"},{"name":"judgedAt","kind":"scalar","type":"DateTime","dbName":"judged_at"},{"name":"dueAt","kind":"scalar","type":"DateTime","dbName":"due_at"},{"name":"standing","kind":"scalar","type":"String"},{"name":"limitDays","kind":"scalar","type":"Int","dbName":"limit_days"},{"name":"limitClause","kind":"scalar","type":"String","dbName":"limit_clause"},{"name":"outOfPolicyAt","kind":"scalar","type":"DateTime","dbName":"out_of_policy_at"},{"name":"ageBucket","kind":"scalar","type":"String","dbName":"age_bucket"},{"name":"expiryBucket","kind":"scalar","type":"String","dbName":"expiry_bucket"},{"name":"severity","kind":"scalar","type":"Int"},{"name":"failing","kind":"scalar","type":"String"},{"name":"unknown","kind":"scalar","type":"String"},{"name":"passing","kind":"scalar","type":"String"},{"name":"search","kind":"scalar","type":"String"},{"name":"derived","kind":"scalar","type":"Json"}],"dbName":"credential","schema":null},"CredentialVersion":{"fields":[{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"version","kind":"scalar","type":"Int"},{"name":"knownAt","kind":"scalar","type":"DateTime","dbName":"known_at"},{"name":"collectionId","kind":"scalar","type":"String","dbName":"collection_id"},{"name":"event","kind":"scalar","type":"String"},{"name":"changed","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"Json"}],"dbName":"credential_version","schema":null},"CredentialPast":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"version","kind":"scalar","type":"Int"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"},{"name":"until","kind":"scalar","type":"DateTime"},{"name":"kind","kind":"scalar","type":"String"},{"name":"provider","kind":"scalar","type":"String"},{"name":"account","kind":"scalar","type":"String"},{"name":"region","kind":"scalar","type":"String"},{"name":"externalId","kind":"scalar","type":"String","dbName":"external_id"},{"name":"holderId","kind":"scalar","type":"String","dbName":"holder_id"},{"name":"status","kind":"scalar","type":"String"},{"name":"valueChangedAt","kind":"scalar","type":"DateTime","dbName":"value_changed_at"},{"name":"expiresAt","kind":"scalar","type":"DateTime","dbName":"expires_at"},{"name":"environment","kind":"scalar","type":"String"},{"name":"class","kind":"scalar","type":"String"},{"name":"ownerTeam","kind":"scalar","type":"String","dbName":"owner_team"},{"name":"firstSeenAt","kind":"scalar","type":"DateTime","dbName":"first_seen_at"},{"name":"goneAt","kind":"scalar","type":"DateTime","dbName":"gone_at"},{"name":"search","kind":"scalar","type":"String"}],"dbName":"credential_past","schema":null},"CredentialUse":{"fields":[{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"state","kind":"scalar","type":"String"},{"name":"lastUsedAt","kind":"scalar","type":"DateTime","dbName":"last_used_at"},{"name":"knownAt","kind":"scalar","type":"DateTime","dbName":"known_at"},{"name":"collectionId","kind":"scalar","type":"String","dbName":"collection_id"},{"name":"region","kind":"scalar","type":"String"},{"name":"service","kind":"scalar","type":"String"},{"name":"asOf","kind":"scalar","type":"DateTime","dbName":"as_of"}],"dbName":"credential_use","schema":null},"CredentialUseDay":{"fields":[{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"day","kind":"scalar","type":"DateTime"},{"name":"state","kind":"scalar","type":"String"},{"name":"lastUsedAt","kind":"scalar","type":"DateTime","dbName":"last_used_at"},{"name":"collectionId","kind":"scalar","type":"String","dbName":"collection_id"}],"dbName":"credential_use_day","schema":null},"Finding":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"rule","kind":"scalar","type":"String"},{"name":"code","kind":"scalar","type":"String"},{"name":"subjectKind","kind":"scalar","type":"String","dbName":"subject_kind"},{"name":"subjectId","kind":"scalar","type":"BigInt","dbName":"subject_id"},{"name":"discriminator","kind":"scalar","type":"String"},{"name":"verdict","kind":"scalar","type":"String"},{"name":"severity","kind":"scalar","type":"Int"},{"name":"data","kind":"scalar","type":"Json"},{"name":"policyVersion","kind":"scalar","type":"Int","dbName":"policy_version"},{"name":"openedAt","kind":"scalar","type":"DateTime","dbName":"opened_at"},{"name":"firstOpenedAt","kind":"scalar","type":"DateTime","dbName":"first_opened_at"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"},{"name":"closedAt","kind":"scalar","type":"DateTime","dbName":"closed_at"},{"name":"closeReason","kind":"scalar","type":"String","dbName":"close_reason"},{"name":"reopened","kind":"scalar","type":"Int"},{"name":"cleanDays","kind":"scalar","type":"Float","dbName":"clean_days"},{"name":"ownerTeam","kind":"scalar","type":"String","dbName":"owner_team"},{"name":"exceptionId","kind":"scalar","type":"BigInt","dbName":"exception_id"}],"dbName":"finding","schema":null},"FindingSpan":{"fields":[{"name":"findingId","kind":"scalar","type":"BigInt","dbName":"finding_id"},{"name":"openedAt","kind":"scalar","type":"DateTime","dbName":"opened_at"},{"name":"closedAt","kind":"scalar","type":"DateTime","dbName":"closed_at"},{"name":"closeReason","kind":"scalar","type":"String","dbName":"close_reason"}],"dbName":"finding_span","schema":null},"PostureCount":{"fields":[{"name":"dimension","kind":"scalar","type":"String"},{"name":"value","kind":"scalar","type":"String"},{"name":"measure","kind":"scalar","type":"String"},{"name":"bucket","kind":"scalar","type":"String"},{"name":"count","kind":"scalar","type":"BigInt"}],"dbName":"posture_count","schema":null},"PostureDay":{"fields":[{"name":"day","kind":"scalar","type":"DateTime"},{"name":"measure","kind":"scalar","type":"String"},{"name":"bucket","kind":"scalar","type":"String"},{"name":"count","kind":"scalar","type":"BigInt"}],"dbName":"posture_day","schema":null},"PolicyVersion":{"fields":[{"name":"version","kind":"scalar","type":"Int"},{"name":"document","kind":"scalar","type":"Json"},{"name":"publishedAt","kind":"scalar","type":"DateTime","dbName":"published_at"},{"name":"publishedBy","kind":"scalar","type":"String","dbName":"published_by"},{"name":"reason","kind":"scalar","type":"String"},{"name":"author","kind":"scalar","type":"String"},{"name":"changes","kind":"scalar","type":"Json"},{"name":"appliedThrough","kind":"scalar","type":"BigInt","dbName":"applied_through"},{"name":"appliedAt","kind":"scalar","type":"DateTime","dbName":"applied_at"},{"name":"judgedBy","kind":"scalar","type":"String","dbName":"judged_by"},{"name":"rejudgeAll","kind":"scalar","type":"Boolean","dbName":"rejudge_all"}],"dbName":"policy_version","schema":null},"PolicyDraft":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"baseVersion","kind":"scalar","type":"Int","dbName":"base_version"},{"name":"revision","kind":"scalar","type":"Int"},{"name":"document","kind":"scalar","type":"Json"},{"name":"reason","kind":"scalar","type":"String"},{"name":"authorId","kind":"scalar","type":"String","dbName":"author_id"},{"name":"author","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"updatedAt","kind":"scalar","type":"DateTime","dbName":"updated_at"},{"name":"state","kind":"scalar","type":"String"},{"name":"closedAt","kind":"scalar","type":"DateTime","dbName":"closed_at"},{"name":"simulatedRevision","kind":"scalar","type":"Int","dbName":"simulated_revision"},{"name":"simulatedAt","kind":"scalar","type":"DateTime","dbName":"simulated_at"},{"name":"simulation","kind":"scalar","type":"Json"}],"dbName":"policy_draft","schema":null},"SetupProfile":{"fields":[{"name":"version","kind":"scalar","type":"Int"},{"name":"answers","kind":"scalar","type":"Json"},{"name":"authorId","kind":"scalar","type":"String","dbName":"author_id"},{"name":"author","kind":"scalar","type":"String"},{"name":"savedAt","kind":"scalar","type":"DateTime","dbName":"saved_at"}],"dbName":"setup_profile","schema":null},"Person":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"issuer","kind":"scalar","type":"String"},{"name":"subject","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"email","kind":"scalar","type":"String"},{"name":"groups","kind":"scalar","type":"String"},{"name":"firstSignInAt","kind":"scalar","type":"DateTime","dbName":"first_sign_in_at"},{"name":"lastSignInAt","kind":"scalar","type":"DateTime","dbName":"last_sign_in_at"}],"dbName":"person","schema":null},"GroupMapping":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"groupName","kind":"scalar","type":"String","dbName":"group_name"},{"name":"role","kind":"scalar","type":"String"},{"name":"team","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"createdBy","kind":"scalar","type":"String","dbName":"created_by"}],"dbName":"group_mapping","schema":null},"ApiToken":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"tokenHash","kind":"scalar","type":"Bytes","dbName":"token_hash"},{"name":"hint","kind":"scalar","type":"String"},{"name":"personId","kind":"scalar","type":"String","dbName":"person_id"},{"name":"role","kind":"scalar","type":"String"},{"name":"teams","kind":"scalar","type":"String"},{"name":"scopes","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"expiresAt","kind":"scalar","type":"DateTime","dbName":"expires_at"},{"name":"lastUsedAt","kind":"scalar","type":"DateTime","dbName":"last_used_at"},{"name":"revokedAt","kind":"scalar","type":"DateTime","dbName":"revoked_at"},{"name":"revokedBy","kind":"scalar","type":"String","dbName":"revoked_by"}],"dbName":"api_token","schema":null},"SignInAttempt":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"address","kind":"scalar","type":"String"},{"name":"at","kind":"scalar","type":"DateTime"}],"dbName":"sign_in_attempt","schema":null},"Worker":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"startedAt","kind":"scalar","type":"DateTime","dbName":"started_at"},{"name":"heartbeatAt","kind":"scalar","type":"DateTime","dbName":"heartbeat_at"},{"name":"stoppedAt","kind":"scalar","type":"DateTime","dbName":"stopped_at"},{"name":"host","kind":"scalar","type":"String"},{"name":"pid","kind":"scalar","type":"Int"}],"dbName":"worker","schema":null},"AuditEvent":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"at","kind":"scalar","type":"DateTime"},{"name":"actorKind","kind":"scalar","type":"String","dbName":"actor_kind"},{"name":"actorId","kind":"scalar","type":"String","dbName":"actor_id"},{"name":"actorName","kind":"scalar","type":"String","dbName":"actor_name"},{"name":"actorRole","kind":"scalar","type":"String","dbName":"actor_role"},{"name":"address","kind":"scalar","type":"String"},{"name":"agent","kind":"scalar","type":"String"},{"name":"action","kind":"scalar","type":"String"},{"name":"subjectKind","kind":"scalar","type":"String","dbName":"subject_kind"},{"name":"subjectId","kind":"scalar","type":"String","dbName":"subject_id"},{"name":"outcome","kind":"scalar","type":"String"},{"name":"payload","kind":"scalar","type":"Json"},{"name":"requestId","kind":"scalar","type":"String","dbName":"request_id"}],"dbName":"audit_event","schema":null},"SavedView":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"noun","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"query","kind":"scalar","type":"String"},{"name":"isShared","kind":"scalar","type":"Boolean","dbName":"is_shared"},{"name":"personId","kind":"scalar","type":"String","dbName":"person_id"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"updatedAt","kind":"scalar","type":"DateTime","dbName":"updated_at"}],"dbName":"saved_view","schema":null},"SavedViewDefault":{"fields":[{"name":"personId","kind":"scalar","type":"String","dbName":"person_id"},{"name":"noun","kind":"scalar","type":"String"},{"name":"viewId","kind":"scalar","type":"String","dbName":"view_id"}],"dbName":"saved_view_default","schema":null},"BulkChange":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"decision","kind":"scalar","type":"Json"},{"name":"reason","kind":"scalar","type":"String"},{"name":"query","kind":"scalar","type":"String"},{"name":"actorId","kind":"scalar","type":"String","dbName":"actor_id"},{"name":"actor","kind":"scalar","type":"String"},{"name":"requestedAt","kind":"scalar","type":"DateTime","dbName":"requested_at"},{"name":"state","kind":"scalar","type":"String"},{"name":"matched","kind":"scalar","type":"Int"},{"name":"through","kind":"scalar","type":"BigInt"},{"name":"attempt","kind":"scalar","type":"Int"},{"name":"workedAt","kind":"scalar","type":"DateTime","dbName":"worked_at"},{"name":"changed","kind":"scalar","type":"Int"},{"name":"same","kind":"scalar","type":"Int"},{"name":"gone","kind":"scalar","type":"Int"},{"name":"overwritten","kind":"scalar","type":"Int"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"undoBy","kind":"scalar","type":"String","dbName":"undo_by"},{"name":"undoAt","kind":"scalar","type":"DateTime","dbName":"undo_at"},{"name":"restored","kind":"scalar","type":"Int"},{"name":"kept","kind":"scalar","type":"Int"},{"name":"undoneAt","kind":"scalar","type":"DateTime","dbName":"undone_at"}],"dbName":"bulk_change","schema":null},"BulkChangeItem":{"fields":[{"name":"bulkId","kind":"scalar","type":"String","dbName":"bulk_id"},{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"outcome","kind":"scalar","type":"String"},{"name":"before","kind":"scalar","type":"Json"},{"name":"after","kind":"scalar","type":"Json"}],"dbName":"bulk_change_item","schema":null},"CalendarFeed":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"tokenHash","kind":"scalar","type":"Bytes","dbName":"token_hash"},{"name":"hint","kind":"scalar","type":"String"},{"name":"personId","kind":"scalar","type":"String","dbName":"person_id"},{"name":"query","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"lastUsedAt","kind":"scalar","type":"DateTime","dbName":"last_used_at"},{"name":"revokedAt","kind":"scalar","type":"DateTime","dbName":"revoked_at"},{"name":"revokedBy","kind":"scalar","type":"String","dbName":"revoked_by"}],"dbName":"calendar_feed","schema":null},"Owner":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"mail","kind":"scalar","type":"String"},{"name":"slackChannel","kind":"scalar","type":"String","dbName":"slack_channel"},{"name":"fallbackId","kind":"scalar","type":"String","dbName":"fallback_id"},{"name":"origin","kind":"scalar","type":"String"},{"name":"externalId","kind":"scalar","type":"String","dbName":"external_id"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"createdBy","kind":"scalar","type":"String","dbName":"created_by"},{"name":"removedAt","kind":"scalar","type":"DateTime","dbName":"removed_at"}],"dbName":"owner","schema":null},"DirectoryUser":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"userName","kind":"scalar","type":"String","dbName":"user_name"},{"name":"externalId","kind":"scalar","type":"String","dbName":"external_id"},{"name":"name","kind":"scalar","type":"String"},{"name":"mail","kind":"scalar","type":"String"},{"name":"active","kind":"scalar","type":"Boolean"},{"name":"origin","kind":"scalar","type":"String"},{"name":"personId","kind":"scalar","type":"String","dbName":"person_id"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"},{"name":"deactivatedAt","kind":"scalar","type":"DateTime","dbName":"deactivated_at"},{"name":"profile","kind":"scalar","type":"Json"},{"name":"removedAt","kind":"scalar","type":"DateTime","dbName":"removed_at"}],"dbName":"directory_user","schema":null},"OwnerMember":{"fields":[{"name":"ownerId","kind":"scalar","type":"String","dbName":"owner_id"},{"name":"userId","kind":"scalar","type":"String","dbName":"user_id"},{"name":"origin","kind":"scalar","type":"String"},{"name":"addedAt","kind":"scalar","type":"DateTime","dbName":"added_at"},{"name":"addedBy","kind":"scalar","type":"String","dbName":"added_by"}],"dbName":"owner_member","schema":null},"Ownership":{"fields":[{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"owner","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"basis","kind":"scalar","type":"Json"},{"name":"askedAt","kind":"scalar","type":"DateTime","dbName":"asked_at"},{"name":"askedBy","kind":"scalar","type":"String","dbName":"asked_by"},{"name":"askedById","kind":"scalar","type":"String","dbName":"asked_by_id"},{"name":"dueAt","kind":"scalar","type":"DateTime","dbName":"due_at"},{"name":"level","kind":"scalar","type":"Int"},{"name":"answeredAt","kind":"scalar","type":"DateTime","dbName":"answered_at"},{"name":"answeredBy","kind":"scalar","type":"String","dbName":"answered_by"},{"name":"reason","kind":"scalar","type":"String"},{"name":"hint","kind":"scalar","type":"String"}],"dbName":"ownership","schema":null},"OwnerRules":{"fields":[{"name":"version","kind":"scalar","type":"Int"},{"name":"text","kind":"scalar","type":"String"},{"name":"savedAt","kind":"scalar","type":"DateTime","dbName":"saved_at"},{"name":"savedBy","kind":"scalar","type":"String","dbName":"saved_by"}],"dbName":"owner_rules","schema":null},"Notice":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"recipientKind","kind":"scalar","type":"String","dbName":"recipient_kind"},{"name":"recipient","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"isUrgent","kind":"scalar","type":"Boolean","dbName":"is_urgent"},{"name":"subjectKind","kind":"scalar","type":"String","dbName":"subject_kind"},{"name":"subjectId","kind":"scalar","type":"String","dbName":"subject_id"},{"name":"occasion","kind":"scalar","type":"String"},{"name":"data","kind":"scalar","type":"Json"},{"name":"href","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"dueAt","kind":"scalar","type":"DateTime","dbName":"due_at"},{"name":"settledAt","kind":"scalar","type":"DateTime","dbName":"settled_at"}],"dbName":"notice","schema":null},"AuditPending":{"fields":[{"name":"eventId","kind":"scalar","type":"BigInt","dbName":"event_id"}],"dbName":"audit_pending","schema":null},"AuditLink":{"fields":[{"name":"chain","kind":"scalar","type":"String"},{"name":"sequence","kind":"scalar","type":"BigInt"},{"name":"eventId","kind":"scalar","type":"BigInt","dbName":"event_id"},{"name":"hash","kind":"scalar","type":"Bytes"}],"dbName":"audit_link","schema":null},"SigningKey":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"algorithm","kind":"scalar","type":"String"},{"name":"publicKey","kind":"scalar","type":"String","dbName":"public_key"},{"name":"custody","kind":"scalar","type":"String"},{"name":"firstUsedAt","kind":"scalar","type":"DateTime","dbName":"first_used_at"}],"dbName":"signing_key","schema":null},"AuditCheckpoint":{"fields":[{"name":"number","kind":"scalar","type":"BigInt"},{"name":"at","kind":"scalar","type":"DateTime"},{"name":"document","kind":"scalar","type":"String"},{"name":"keyId","kind":"scalar","type":"String","dbName":"key_id"},{"name":"signature","kind":"scalar","type":"Bytes"},{"name":"copiedAt","kind":"scalar","type":"DateTime","dbName":"copied_at"}],"dbName":"audit_checkpoint","schema":null},"AuditRetention":{"fields":[{"name":"class","kind":"scalar","type":"String"},{"name":"months","kind":"scalar","type":"Int"},{"name":"setAt","kind":"scalar","type":"DateTime","dbName":"set_at"},{"name":"setBy","kind":"scalar","type":"String","dbName":"set_by"}],"dbName":"audit_retention","schema":null},"AuditVerification":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"at","kind":"scalar","type":"DateTime"},{"name":"byName","kind":"scalar","type":"String","dbName":"by_name"},{"name":"events","kind":"scalar","type":"BigInt"},{"name":"checkpoints","kind":"scalar","type":"BigInt"},{"name":"problem","kind":"scalar","type":"Json"}],"dbName":"audit_verification","schema":null},"NoticeChannel":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"config","kind":"scalar","type":"Json"},{"name":"owners","kind":"scalar","type":"String"},{"name":"roles","kind":"scalar","type":"String"},{"name":"everything","kind":"scalar","type":"Boolean"},{"name":"urgentOnly","kind":"scalar","type":"Boolean","dbName":"urgent_only"},{"name":"digestHour","kind":"scalar","type":"Int","dbName":"digest_hour"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"createdBy","kind":"scalar","type":"String","dbName":"created_by"},{"name":"removedAt","kind":"scalar","type":"DateTime","dbName":"removed_at"},{"name":"downSince","kind":"scalar","type":"DateTime","dbName":"down_since"},{"name":"failures","kind":"scalar","type":"Int"},{"name":"retryAt","kind":"scalar","type":"DateTime","dbName":"retry_at"},{"name":"lastError","kind":"scalar","type":"String","dbName":"last_error"}],"dbName":"notice_channel","schema":null},"NoticeDelivery":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"channelId","kind":"scalar","type":"String","dbName":"channel_id"},{"name":"address","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"occasion","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"sendAt","kind":"scalar","type":"DateTime","dbName":"send_at"},{"name":"tries","kind":"scalar","type":"Int"},{"name":"firstTryAt","kind":"scalar","type":"DateTime","dbName":"first_try_at"},{"name":"claimedBy","kind":"scalar","type":"String","dbName":"claimed_by"},{"name":"claimedAt","kind":"scalar","type":"DateTime","dbName":"claimed_at"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"lastError","kind":"scalar","type":"String","dbName":"last_error"},{"name":"repeated","kind":"scalar","type":"Boolean"}],"dbName":"notice_delivery","schema":null},"NoticeDeliveryItem":{"fields":[{"name":"deliveryId","kind":"scalar","type":"String","dbName":"delivery_id"},{"name":"noticeId","kind":"scalar","type":"String","dbName":"notice_id"},{"name":"channelId","kind":"scalar","type":"String","dbName":"channel_id"},{"name":"address","kind":"scalar","type":"String"},{"name":"round","kind":"scalar","type":"Int"}],"dbName":"notice_delivery_item","schema":null},"NoticePreference":{"fields":[{"name":"personId","kind":"scalar","type":"String","dbName":"person_id"},{"name":"muted","kind":"scalar","type":"String"},{"name":"digestHour","kind":"scalar","type":"Int","dbName":"digest_hour"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"}],"dbName":"notice_preference","schema":null},"NoticePlan":{"fields":[{"name":"id","kind":"scalar","type":"Int"},{"name":"plannedAt","kind":"scalar","type":"DateTime","dbName":"planned_at"}],"dbName":"notice_plan","schema":null},"DirectoryGroup":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"externalId","kind":"scalar","type":"String","dbName":"external_id"},{"name":"ownerId","kind":"scalar","type":"String","dbName":"owner_id"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"}],"dbName":"directory_group","schema":null},"DirectoryGroupMember":{"fields":[{"name":"groupId","kind":"scalar","type":"String","dbName":"group_id"},{"name":"userId","kind":"scalar","type":"String","dbName":"user_id"}],"dbName":"directory_group_member","schema":null},"DirectorySetting":{"fields":[{"name":"id","kind":"scalar","type":"Int"},{"name":"groupPrefix","kind":"scalar","type":"String","dbName":"group_prefix"},{"name":"musterOwner","kind":"scalar","type":"String","dbName":"muster_owner"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"},{"name":"changedBy","kind":"scalar","type":"String","dbName":"changed_by"}],"dbName":"directory_setting","schema":null},"OwnerVacancy":{"fields":[{"name":"ownerId","kind":"scalar","type":"String","dbName":"owner_id"},{"name":"since","kind":"scalar","type":"DateTime"}],"dbName":"owner_vacancy","schema":null},"Leaver":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"userId","kind":"scalar","type":"String","dbName":"user_id"},{"name":"name","kind":"scalar","type":"String"},{"name":"userName","kind":"scalar","type":"String","dbName":"user_name"},{"name":"trigger","kind":"scalar","type":"String"},{"name":"leftAt","kind":"scalar","type":"DateTime","dbName":"left_at"},{"name":"recordedBy","kind":"scalar","type":"String","dbName":"recorded_by"},{"name":"teams","kind":"scalar","type":"String"},{"name":"returnedAt","kind":"scalar","type":"DateTime","dbName":"returned_at"}],"dbName":"leaver","schema":null},"LeaverItem":{"fields":[{"name":"leaverId","kind":"scalar","type":"String","dbName":"leaver_id"},{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"relation","kind":"scalar","type":"String"},{"name":"signal","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"},{"name":"endedBy","kind":"scalar","type":"String","dbName":"ended_by"},{"name":"reason","kind":"scalar","type":"String"}],"dbName":"leaver_item","schema":null},"StreamDestination":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"config","kind":"scalar","type":"Json"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"createdBy","kind":"scalar","type":"String","dbName":"created_by"},{"name":"pausedAt","kind":"scalar","type":"DateTime","dbName":"paused_at"},{"name":"removedAt","kind":"scalar","type":"DateTime","dbName":"removed_at"},{"name":"downSince","kind":"scalar","type":"DateTime","dbName":"down_since"},{"name":"failures","kind":"scalar","type":"Int"},{"name":"retryAt","kind":"scalar","type":"DateTime","dbName":"retry_at"},{"name":"lastError","kind":"scalar","type":"String","dbName":"last_error"},{"name":"lastSentAt","kind":"scalar","type":"DateTime","dbName":"last_sent_at"},{"name":"sent","kind":"scalar","type":"BigInt"},{"name":"lost","kind":"scalar","type":"BigInt"},{"name":"holder","kind":"scalar","type":"String"},{"name":"leaseUntil","kind":"scalar","type":"DateTime","dbName":"lease_until"},{"name":"fence","kind":"scalar","type":"BigInt"}],"dbName":"stream_destination","schema":null},"StreamCursor":{"fields":[{"name":"destinationId","kind":"scalar","type":"String","dbName":"destination_id"},{"name":"chain","kind":"scalar","type":"String"},{"name":"sequence","kind":"scalar","type":"BigInt"}],"dbName":"stream_cursor","schema":null},"StreamAttempt":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"destinationId","kind":"scalar","type":"String","dbName":"destination_id"},{"name":"at","kind":"scalar","type":"DateTime"},{"name":"events","kind":"scalar","type":"Int"},{"name":"tookMs","kind":"scalar","type":"Int","dbName":"took_ms"},{"name":"error","kind":"scalar","type":"String"}],"dbName":"stream_attempt","schema":null},"Exception":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"state","kind":"scalar","type":"String"},{"name":"title","kind":"scalar","type":"String"},{"name":"target","kind":"scalar","type":"Json"},{"name":"revision","kind":"scalar","type":"Int"},{"name":"owners","kind":"scalar","type":"String"},{"name":"severity","kind":"scalar","type":"Int"},{"name":"quorum","kind":"scalar","type":"Int"},{"name":"reason","kind":"scalar","type":"String"},{"name":"measures","kind":"scalar","type":"String"},{"name":"ticket","kind":"scalar","type":"String"},{"name":"conditions","kind":"scalar","type":"Json"},{"name":"startsAt","kind":"scalar","type":"DateTime","dbName":"starts_at"},{"name":"expiresAt","kind":"scalar","type":"DateTime","dbName":"expires_at"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"author","kind":"scalar","type":"String"},{"name":"authorId","kind":"scalar","type":"String","dbName":"author_id"},{"name":"authorMail","kind":"scalar","type":"String","dbName":"author_mail"},{"name":"requestedAt","kind":"scalar","type":"DateTime","dbName":"requested_at"},{"name":"breachedAt","kind":"scalar","type":"DateTime","dbName":"breached_at"},{"name":"approvedAt","kind":"scalar","type":"DateTime","dbName":"approved_at"},{"name":"beganAt","kind":"scalar","type":"DateTime","dbName":"began_at"},{"name":"frozen","kind":"scalar","type":"Json"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"},{"name":"endReason","kind":"scalar","type":"String","dbName":"end_reason"},{"name":"endedBy","kind":"scalar","type":"String","dbName":"ended_by"},{"name":"isBreakGlass","kind":"scalar","type":"Boolean","dbName":"is_break_glass"},{"name":"reviewDueAt","kind":"scalar","type":"DateTime","dbName":"review_due_at"},{"name":"reviewedAt","kind":"scalar","type":"DateTime","dbName":"reviewed_at"},{"name":"renewsId","kind":"scalar","type":"BigInt","dbName":"renews_id"},{"name":"renewal","kind":"scalar","type":"Int"},{"name":"nextAt","kind":"scalar","type":"DateTime","dbName":"next_at"},{"name":"remindedDays","kind":"scalar","type":"Int","dbName":"reminded_days"}],"dbName":"exception","schema":null},"ExceptionItem":{"fields":[{"name":"exceptionId","kind":"scalar","type":"BigInt","dbName":"exception_id"},{"name":"findingId","kind":"scalar","type":"BigInt","dbName":"finding_id"},{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"credential","kind":"scalar","type":"String"},{"name":"rule","kind":"scalar","type":"String"},{"name":"owner","kind":"scalar","type":"String"},{"name":"severity","kind":"scalar","type":"Int"},{"name":"breachedAt","kind":"scalar","type":"DateTime","dbName":"breached_at"},{"name":"facts","kind":"scalar","type":"Json"},{"name":"coveredAt","kind":"scalar","type":"DateTime","dbName":"covered_at"},{"name":"releasedAt","kind":"scalar","type":"DateTime","dbName":"released_at"},{"name":"releaseReason","kind":"scalar","type":"String","dbName":"release_reason"}],"dbName":"exception_item","schema":null},"ExceptionDecision":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"exceptionId","kind":"scalar","type":"BigInt","dbName":"exception_id"},{"name":"revision","kind":"scalar","type":"Int"},{"name":"decision","kind":"scalar","type":"String"},{"name":"personId","kind":"scalar","type":"String","dbName":"person_id"},{"name":"name","kind":"scalar","type":"String"},{"name":"via","kind":"scalar","type":"String"},{"name":"role","kind":"scalar","type":"String"},{"name":"teams","kind":"scalar","type":"String"},{"name":"isOutside","kind":"scalar","type":"Boolean","dbName":"is_outside"},{"name":"reason","kind":"scalar","type":"String"},{"name":"at","kind":"scalar","type":"DateTime"}],"dbName":"exception_decision","schema":null},"ReviewSchedule":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"query","kind":"scalar","type":"String"},{"name":"everyMonths","kind":"scalar","type":"Int","dbName":"every_months"},{"name":"answerDays","kind":"scalar","type":"Int","dbName":"answer_days"},{"name":"nextAt","kind":"scalar","type":"DateTime","dbName":"next_at"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"createdBy","kind":"scalar","type":"String","dbName":"created_by"},{"name":"createdById","kind":"scalar","type":"String","dbName":"created_by_id"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"},{"name":"endedBy","kind":"scalar","type":"String","dbName":"ended_by"}],"dbName":"review_schedule","schema":null},"Review":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"query","kind":"scalar","type":"String"},{"name":"scheduleId","kind":"scalar","type":"String","dbName":"schedule_id"},{"name":"scheduledFor","kind":"scalar","type":"DateTime","dbName":"scheduled_for"},{"name":"answerDays","kind":"scalar","type":"Int","dbName":"answer_days"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"author","kind":"scalar","type":"String"},{"name":"authorId","kind":"scalar","type":"String","dbName":"author_id"},{"name":"openedAt","kind":"scalar","type":"DateTime","dbName":"opened_at"},{"name":"dueAt","kind":"scalar","type":"DateTime","dbName":"due_at"},{"name":"items","kind":"scalar","type":"Int"},{"name":"closingAt","kind":"scalar","type":"DateTime","dbName":"closing_at"},{"name":"closingBy","kind":"scalar","type":"String","dbName":"closing_by"},{"name":"closingById","kind":"scalar","type":"String","dbName":"closing_by_id"},{"name":"closedAt","kind":"scalar","type":"DateTime","dbName":"closed_at"},{"name":"closedBy","kind":"scalar","type":"String","dbName":"closed_by"},{"name":"closedById","kind":"scalar","type":"String","dbName":"closed_by_id"},{"name":"statement","kind":"scalar","type":"String"},{"name":"cancelledAt","kind":"scalar","type":"DateTime","dbName":"cancelled_at"},{"name":"cancelledBy","kind":"scalar","type":"String","dbName":"cancelled_by"},{"name":"cancelReason","kind":"scalar","type":"String","dbName":"cancel_reason"},{"name":"watchedAt","kind":"scalar","type":"DateTime","dbName":"watched_at"}],"dbName":"review","schema":null},"ReviewItem":{"fields":[{"name":"reviewId","kind":"scalar","type":"String","dbName":"review_id"},{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"name","kind":"scalar","type":"String"},{"name":"owner","kind":"scalar","type":"String"},{"name":"reviewer","kind":"scalar","type":"String"},{"name":"basis","kind":"scalar","type":"String"},{"name":"memberId","kind":"scalar","type":"String","dbName":"member_id"},{"name":"delegatedBy","kind":"scalar","type":"String","dbName":"delegated_by"},{"name":"delegatedReason","kind":"scalar","type":"String","dbName":"delegated_reason"},{"name":"level","kind":"scalar","type":"Int"},{"name":"dueAt","kind":"scalar","type":"DateTime","dbName":"due_at"},{"name":"privileged","kind":"scalar","type":"Boolean"},{"name":"state","kind":"scalar","type":"String"},{"name":"snapshot","kind":"scalar","type":"Json"},{"name":"attested","kind":"scalar","type":"Json"},{"name":"decision","kind":"scalar","type":"String"},{"name":"rationale","kind":"scalar","type":"String"},{"name":"decidedAt","kind":"scalar","type":"DateTime","dbName":"decided_at"},{"name":"decidedBy","kind":"scalar","type":"String","dbName":"decided_by"},{"name":"decidedById","kind":"scalar","type":"String","dbName":"decided_by_id"},{"name":"decidedFor","kind":"scalar","type":"String","dbName":"decided_for"},{"name":"signedAt","kind":"scalar","type":"DateTime","dbName":"signed_at"},{"name":"signedBy","kind":"scalar","type":"String","dbName":"signed_by"},{"name":"signedById","kind":"scalar","type":"String","dbName":"signed_by_id"},{"name":"signNote","kind":"scalar","type":"String","dbName":"sign_note"},{"name":"sentBackBy","kind":"scalar","type":"String","dbName":"sent_back_by"},{"name":"sentBackReason","kind":"scalar","type":"String","dbName":"sent_back_reason"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"},{"name":"outcome","kind":"scalar","type":"String"}],"dbName":"review_item","schema":null},"Incident":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"},{"name":"kind","kind":"scalar","type":"String"},{"name":"happenedAt","kind":"scalar","type":"DateTime","dbName":"happened_at"},{"name":"note","kind":"scalar","type":"String"},{"name":"ticket","kind":"scalar","type":"String"},{"name":"owner","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"recordedAt","kind":"scalar","type":"DateTime","dbName":"recorded_at"},{"name":"recordedBy","kind":"scalar","type":"String","dbName":"recorded_by"},{"name":"closedAt","kind":"scalar","type":"DateTime","dbName":"closed_at"},{"name":"closedBy","kind":"scalar","type":"String","dbName":"closed_by"},{"name":"conclusion","kind":"scalar","type":"String"}],"dbName":"incident","schema":null},"IncidentAlike":{"fields":[{"name":"incidentId","kind":"scalar","type":"BigInt","dbName":"incident_id"},{"name":"credentialId","kind":"scalar","type":"BigInt","dbName":"credential_id"}],"dbName":"incident_alike","schema":null},"Duty":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"kind","kind":"scalar","type":"String"},{"name":"ownerId","kind":"scalar","type":"String","dbName":"owner_id"},{"name":"owner","kind":"scalar","type":"String"},{"name":"period","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"openedAt","kind":"scalar","type":"DateTime","dbName":"opened_at"},{"name":"dueAt","kind":"scalar","type":"DateTime","dbName":"due_at"},{"name":"incidentId","kind":"scalar","type":"BigInt","dbName":"incident_id"},{"name":"policyVersion","kind":"scalar","type":"Int","dbName":"policy_version"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"},{"name":"endedBy","kind":"scalar","type":"String","dbName":"ended_by"},{"name":"verdict","kind":"scalar","type":"String"},{"name":"note","kind":"scalar","type":"String"},{"name":"summary","kind":"scalar","type":"Json"}],"dbName":"duty","schema":null},"BacklogItem":{"fields":[{"name":"findingId","kind":"scalar","type":"BigInt","dbName":"finding_id"},{"name":"score","kind":"scalar","type":"Int"},{"name":"risk","kind":"scalar","type":"Int"},{"name":"effort","kind":"scalar","type":"String"},{"name":"action","kind":"scalar","type":"String"},{"name":"parts","kind":"scalar","type":"Json"},{"name":"openedAt","kind":"scalar","type":"DateTime","dbName":"opened_at"},{"name":"severity","kind":"scalar","type":"Int"},{"name":"ownerTeam","kind":"scalar","type":"String","dbName":"owner_team"},{"name":"kind","kind":"scalar","type":"String"},{"name":"changedAt","kind":"scalar","type":"DateTime","dbName":"changed_at"},{"name":"rankedAt","kind":"scalar","type":"DateTime","dbName":"ranked_at"}],"dbName":"backlog_item","schema":null},"TicketTracker":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"kind","kind":"scalar","type":"String"},{"name":"name","kind":"scalar","type":"String"},{"name":"config","kind":"scalar","type":"Json"},{"name":"places","kind":"scalar","type":"Json"},{"name":"mappedOnly","kind":"scalar","type":"Boolean","dbName":"mapped_only"},{"name":"automaticSeverity","kind":"scalar","type":"Int","dbName":"automatic_severity"},{"name":"dailyLimit","kind":"scalar","type":"Int","dbName":"daily_limit"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"createdBy","kind":"scalar","type":"String","dbName":"created_by"},{"name":"removedAt","kind":"scalar","type":"DateTime","dbName":"removed_at"},{"name":"downSince","kind":"scalar","type":"DateTime","dbName":"down_since"},{"name":"failures","kind":"scalar","type":"Int"},{"name":"retryAt","kind":"scalar","type":"DateTime","dbName":"retry_at"},{"name":"lastError","kind":"scalar","type":"String","dbName":"last_error"},{"name":"polledAt","kind":"scalar","type":"DateTime","dbName":"polled_at"},{"name":"marks","kind":"scalar","type":"Json"}],"dbName":"ticket_tracker","schema":null},"Ticket":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"trackerId","kind":"scalar","type":"String","dbName":"tracker_id"},{"name":"findingId","kind":"scalar","type":"BigInt","dbName":"finding_id"},{"name":"place","kind":"scalar","type":"Json"},{"name":"state","kind":"scalar","type":"String"},{"name":"requestedAt","kind":"scalar","type":"DateTime","dbName":"requested_at"},{"name":"requestedBy","kind":"scalar","type":"String","dbName":"requested_by"},{"name":"madeAt","kind":"scalar","type":"DateTime","dbName":"made_at"},{"name":"key","kind":"scalar","type":"String"},{"name":"url","kind":"scalar","type":"String"},{"name":"status","kind":"scalar","type":"String"},{"name":"seenAt","kind":"scalar","type":"DateTime","dbName":"seen_at"},{"name":"toldClosedAt","kind":"scalar","type":"DateTime","dbName":"told_closed_at"},{"name":"endedAt","kind":"scalar","type":"DateTime","dbName":"ended_at"}],"dbName":"ticket","schema":null},"TicketStep":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"trackerId","kind":"scalar","type":"String","dbName":"tracker_id"},{"name":"ticketId","kind":"scalar","type":"String","dbName":"ticket_id"},{"name":"kind","kind":"scalar","type":"String"},{"name":"occasion","kind":"scalar","type":"String"},{"name":"state","kind":"scalar","type":"String"},{"name":"createdAt","kind":"scalar","type":"DateTime","dbName":"created_at"},{"name":"sendAt","kind":"scalar","type":"DateTime","dbName":"send_at"},{"name":"tries","kind":"scalar","type":"Int"},{"name":"firstTryAt","kind":"scalar","type":"DateTime","dbName":"first_try_at"},{"name":"claimedBy","kind":"scalar","type":"String","dbName":"claimed_by"},{"name":"claimedAt","kind":"scalar","type":"DateTime","dbName":"claimed_at"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"lastError","kind":"scalar","type":"String","dbName":"last_error"},{"name":"answer","kind":"scalar","type":"String"}],"dbName":"ticket_step","schema":null},"EvidencePack":{"fields":[{"name":"id","kind":"scalar","type":"String"},{"name":"frameworks","kind":"scalar","type":"String"},{"name":"type","kind":"scalar","type":"String"},{"name":"since","kind":"scalar","type":"DateTime"},{"name":"until","kind":"scalar","type":"DateTime"},{"name":"scope","kind":"scalar","type":"Json"},{"name":"pseudonymised","kind":"scalar","type":"Boolean"},{"name":"state","kind":"scalar","type":"String"},{"name":"requestedAt","kind":"scalar","type":"DateTime","dbName":"requested_at"},{"name":"requestedBy","kind":"scalar","type":"String","dbName":"requested_by"},{"name":"requestedById","kind":"scalar","type":"String","dbName":"requested_by_id"},{"name":"reason","kind":"scalar","type":"String"},{"name":"progress","kind":"scalar","type":"Json"},{"name":"attempt","kind":"scalar","type":"Int"},{"name":"workedAt","kind":"scalar","type":"DateTime","dbName":"worked_at"},{"name":"finishedAt","kind":"scalar","type":"DateTime","dbName":"finished_at"},{"name":"failure","kind":"scalar","type":"String"},{"name":"manifest","kind":"scalar","type":"String"},{"name":"archive","kind":"scalar","type":"String"},{"name":"root","kind":"scalar","type":"String"},{"name":"sizeBytes","kind":"scalar","type":"BigInt","dbName":"size_bytes"},{"name":"files","kind":"scalar","type":"Json"},{"name":"previousId","kind":"scalar","type":"String","dbName":"previous_id"},{"name":"keepUntil","kind":"scalar","type":"DateTime","dbName":"keep_until"},{"name":"heldBy","kind":"scalar","type":"String","dbName":"held_by"},{"name":"heldReason","kind":"scalar","type":"String","dbName":"held_reason"},{"name":"keptIn","kind":"scalar","type":"String","dbName":"kept_in"},{"name":"removedAt","kind":"scalar","type":"DateTime","dbName":"removed_at"}],"dbName":"evidence_pack","schema":null},"Document":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"kind","kind":"scalar","type":"String"},{"name":"requirement","kind":"scalar","type":"String"},{"name":"addedAt","kind":"scalar","type":"DateTime","dbName":"added_at"}],"dbName":"document","schema":null},"DocumentVersion":{"fields":[{"name":"documentId","kind":"scalar","type":"BigInt","dbName":"document_id"},{"name":"version","kind":"scalar","type":"Int"},{"name":"title","kind":"scalar","type":"String"},{"name":"changeSummary","kind":"scalar","type":"String","dbName":"change_summary"},{"name":"reviewMonths","kind":"scalar","type":"Int","dbName":"review_months"},{"name":"effectiveFrom","kind":"scalar","type":"DateTime","dbName":"effective_from"},{"name":"proposedAt","kind":"scalar","type":"DateTime","dbName":"proposed_at"},{"name":"authorId","kind":"scalar","type":"String","dbName":"author_id"},{"name":"author","kind":"scalar","type":"String"},{"name":"assets","kind":"scalar","type":"String"},{"name":"threats","kind":"scalar","type":"String"},{"name":"factors","kind":"scalar","type":"String"},{"name":"frequencyDays","kind":"scalar","type":"Int","dbName":"frequency_days"},{"name":"justification","kind":"scalar","type":"String"},{"name":"link","kind":"scalar","type":"String"},{"name":"sha256","kind":"scalar","type":"String"}],"dbName":"document_version","schema":null},"DocumentApproval":{"fields":[{"name":"documentId","kind":"scalar","type":"BigInt","dbName":"document_id"},{"name":"version","kind":"scalar","type":"Int"},{"name":"approvedAt","kind":"scalar","type":"DateTime","dbName":"approved_at"},{"name":"approverId","kind":"scalar","type":"String","dbName":"approver_id"},{"name":"approvedBy","kind":"scalar","type":"String","dbName":"approved_by"},{"name":"effectiveAt","kind":"scalar","type":"DateTime","dbName":"effective_at"}],"dbName":"document_approval","schema":null},"DocumentReview":{"fields":[{"name":"id","kind":"scalar","type":"BigInt"},{"name":"documentId","kind":"scalar","type":"BigInt","dbName":"document_id"},{"name":"version","kind":"scalar","type":"Int"},{"name":"reviewedAt","kind":"scalar","type":"DateTime","dbName":"reviewed_at"},{"name":"reviewerId","kind":"scalar","type":"String","dbName":"reviewer_id"},{"name":"reviewedBy","kind":"scalar","type":"String","dbName":"reviewed_by"},{"name":"note","kind":"scalar","type":"String"}],"dbName":"document_review","schema":null},"DocumentRetirement":{"fields":[{"name":"documentId","kind":"scalar","type":"BigInt","dbName":"document_id"},{"name":"retiredAt","kind":"scalar","type":"DateTime","dbName":"retired_at"},{"name":"retiredBy","kind":"scalar","type":"String","dbName":"retired_by"},{"name":"reason","kind":"scalar","type":"String"}],"dbName":"document_retirement","schema":null}},"enums":{},"types":{}}');
config.parameterizationSchema = {
  strings: JSON.parse('["where","Source.findUnique","Source.findUniqueOrThrow","orderBy","cursor","Source.findFirst","Source.findFirstOrThrow","Source.findMany","data","Source.createOne","Source.createMany","Source.createManyAndReturn","Source.updateOne","Source.updateMany","Source.updateManyAndReturn","create","update","Source.upsertOne","Source.deleteOne","Source.deleteMany","having","_count","_avg","_sum","_min","_max","Source.groupBy","Source.aggregate","SourceLease.findUnique","SourceLease.findUniqueOrThrow","SourceLease.findFirst","SourceLease.findFirstOrThrow","SourceLease.findMany","SourceLease.createOne","SourceLease.createMany","SourceLease.createManyAndReturn","SourceLease.updateOne","SourceLease.updateMany","SourceLease.updateManyAndReturn","SourceLease.upsertOne","SourceLease.deleteOne","SourceLease.deleteMany","SourceLease.groupBy","SourceLease.aggregate","Collection.findUnique","Collection.findUniqueOrThrow","Collection.findFirst","Collection.findFirstOrThrow","Collection.findMany","Collection.createOne","Collection.createMany","Collection.createManyAndReturn","Collection.updateOne","Collection.updateMany","Collection.updateManyAndReturn","Collection.upsertOne","Collection.deleteOne","Collection.deleteMany","Collection.groupBy","Collection.aggregate","CoverageCell.findUnique","CoverageCell.findUniqueOrThrow","CoverageCell.findFirst","CoverageCell.findFirstOrThrow","CoverageCell.findMany","CoverageCell.createOne","CoverageCell.createMany","CoverageCell.createManyAndReturn","CoverageCell.updateOne","CoverageCell.updateMany","CoverageCell.updateManyAndReturn","CoverageCell.upsertOne","CoverageCell.deleteOne","CoverageCell.deleteMany","CoverageCell.groupBy","CoverageCell.aggregate","CollectionCell.findUnique","CollectionCell.findUniqueOrThrow","CollectionCell.findFirst","CollectionCell.findFirstOrThrow","CollectionCell.findMany","CollectionCell.createOne","CollectionCell.createMany","CollectionCell.createManyAndReturn","CollectionCell.updateOne","CollectionCell.updateMany","CollectionCell.updateManyAndReturn","CollectionCell.upsertOne","CollectionCell.deleteOne","CollectionCell.deleteMany","CollectionCell.groupBy","CollectionCell.aggregate","CoverageDay.findUnique","CoverageDay.findUniqueOrThrow","CoverageDay.findFirst","CoverageDay.findFirstOrThrow","CoverageDay.findMany","CoverageDay.createOne","CoverageDay.createMany","CoverageDay.createManyAndReturn","CoverageDay.updateOne","CoverageDay.updateMany","CoverageDay.updateManyAndReturn","CoverageDay.upsertOne","CoverageDay.deleteOne","CoverageDay.deleteMany","CoverageDay.groupBy","CoverageDay.aggregate","Upload.findUnique","Upload.findUniqueOrThrow","Upload.findFirst","Upload.findFirstOrThrow","Upload.findMany","Upload.createOne","Upload.createMany","Upload.createManyAndReturn","Upload.updateOne","Upload.updateMany","Upload.updateManyAndReturn","Upload.upsertOne","Upload.deleteOne","Upload.deleteMany","Upload.groupBy","Upload.aggregate","UploadRow.findUnique","UploadRow.findUniqueOrThrow","UploadRow.findFirst","UploadRow.findFirstOrThrow","UploadRow.findMany","UploadRow.createOne","UploadRow.createMany","UploadRow.createManyAndReturn","UploadRow.updateOne","UploadRow.updateMany","UploadRow.updateManyAndReturn","UploadRow.upsertOne","UploadRow.deleteOne","UploadRow.deleteMany","UploadRow.groupBy","UploadRow.aggregate","Leak.findUnique","Leak.findUniqueOrThrow","Leak.findFirst","Leak.findFirstOrThrow","Leak.findMany","Leak.createOne","Leak.createMany","Leak.createManyAndReturn","Leak.updateOne","Leak.updateMany","Leak.updateManyAndReturn","Leak.upsertOne","Leak.deleteOne","Leak.deleteMany","Leak.groupBy","Leak.aggregate","Credential.findUnique","Credential.findUniqueOrThrow","Credential.findFirst","Credential.findFirstOrThrow","Credential.findMany","Credential.createOne","Credential.createMany","Credential.createManyAndReturn","Credential.updateOne","Credential.updateMany","Credential.updateManyAndReturn","Credential.upsertOne","Credential.deleteOne","Credential.deleteMany","Credential.groupBy","Credential.aggregate","CredentialVersion.findUnique","CredentialVersion.findUniqueOrThrow","CredentialVersion.findFirst","CredentialVersion.findFirstOrThrow","CredentialVersion.findMany","CredentialVersion.createOne","CredentialVersion.createMany","CredentialVersion.createManyAndReturn","CredentialVersion.updateOne","CredentialVersion.updateMany","CredentialVersion.updateManyAndReturn","CredentialVersion.upsertOne","CredentialVersion.deleteOne","CredentialVersion.deleteMany","CredentialVersion.groupBy","CredentialVersion.aggregate","CredentialPast.findUnique","CredentialPast.findUniqueOrThrow","CredentialPast.findFirst","CredentialPast.findFirstOrThrow","CredentialPast.findMany","CredentialPast.createOne","CredentialPast.createMany","CredentialPast.createManyAndReturn","CredentialPast.updateOne","CredentialPast.updateMany","CredentialPast.updateManyAndReturn","CredentialPast.upsertOne","CredentialPast.deleteOne","CredentialPast.deleteMany","CredentialPast.groupBy","CredentialPast.aggregate","CredentialUse.findUnique","CredentialUse.findUniqueOrThrow","CredentialUse.findFirst","CredentialUse.findFirstOrThrow","CredentialUse.findMany","CredentialUse.createOne","CredentialUse.createMany","CredentialUse.createManyAndReturn","CredentialUse.updateOne","CredentialUse.updateMany","CredentialUse.updateManyAndReturn","CredentialUse.upsertOne","CredentialUse.deleteOne","CredentialUse.deleteMany","CredentialUse.groupBy","CredentialUse.aggregate","CredentialUseDay.findUnique","CredentialUseDay.findUniqueOrThrow","CredentialUseDay.findFirst","CredentialUseDay.findFirstOrThrow","CredentialUseDay.findMany","CredentialUseDay.createOne","CredentialUseDay.createMany","CredentialUseDay.createManyAndReturn","CredentialUseDay.updateOne","CredentialUseDay.updateMany","CredentialUseDay.updateManyAndReturn","CredentialUseDay.upsertOne","CredentialUseDay.deleteOne","CredentialUseDay.deleteMany","CredentialUseDay.groupBy","CredentialUseDay.aggregate","Finding.findUnique","Finding.findUniqueOrThrow","Finding.findFirst","Finding.findFirstOrThrow","Finding.findMany","Finding.createOne","Finding.createMany","Finding.createManyAndReturn","Finding.updateOne","Finding.updateMany","Finding.updateManyAndReturn","Finding.upsertOne","Finding.deleteOne","Finding.deleteMany","Finding.groupBy","Finding.aggregate","FindingSpan.findUnique","FindingSpan.findUniqueOrThrow","FindingSpan.findFirst","FindingSpan.findFirstOrThrow","FindingSpan.findMany","FindingSpan.createOne","FindingSpan.createMany","FindingSpan.createManyAndReturn","FindingSpan.updateOne","FindingSpan.updateMany","FindingSpan.updateManyAndReturn","FindingSpan.upsertOne","FindingSpan.deleteOne","FindingSpan.deleteMany","FindingSpan.groupBy","FindingSpan.aggregate","PostureCount.findUnique","PostureCount.findUniqueOrThrow","PostureCount.findFirst","PostureCount.findFirstOrThrow","PostureCount.findMany","PostureCount.createOne","PostureCount.createMany","PostureCount.createManyAndReturn","PostureCount.updateOne","PostureCount.updateMany","PostureCount.updateManyAndReturn","PostureCount.upsertOne","PostureCount.deleteOne","PostureCount.deleteMany","PostureCount.groupBy","PostureCount.aggregate","PostureDay.findUnique","PostureDay.findUniqueOrThrow","PostureDay.findFirst","PostureDay.findFirstOrThrow","PostureDay.findMany","PostureDay.createOne","PostureDay.createMany","PostureDay.createManyAndReturn","PostureDay.updateOne","PostureDay.updateMany","PostureDay.updateManyAndReturn","PostureDay.upsertOne","PostureDay.deleteOne","PostureDay.deleteMany","PostureDay.groupBy","PostureDay.aggregate","PolicyVersion.findUnique","PolicyVersion.findUniqueOrThrow","PolicyVersion.findFirst","PolicyVersion.findFirstOrThrow","PolicyVersion.findMany","PolicyVersion.createOne","PolicyVersion.createMany","PolicyVersion.createManyAndReturn","PolicyVersion.updateOne","PolicyVersion.updateMany","PolicyVersion.updateManyAndReturn","PolicyVersion.upsertOne","PolicyVersion.deleteOne","PolicyVersion.deleteMany","PolicyVersion.groupBy","PolicyVersion.aggregate","PolicyDraft.findUnique","PolicyDraft.findUniqueOrThrow","PolicyDraft.findFirst","PolicyDraft.findFirstOrThrow","PolicyDraft.findMany","PolicyDraft.createOne","PolicyDraft.createMany","PolicyDraft.createManyAndReturn","PolicyDraft.updateOne","PolicyDraft.updateMany","PolicyDraft.updateManyAndReturn","PolicyDraft.upsertOne","PolicyDraft.deleteOne","PolicyDraft.deleteMany","PolicyDraft.groupBy","PolicyDraft.aggregate","SetupProfile.findUnique","SetupProfile.findUniqueOrThrow","SetupProfile.findFirst","SetupProfile.findFirstOrThrow","SetupProfile.findMany","SetupProfile.createOne","SetupProfile.createMany","SetupProfile.createManyAndReturn","SetupProfile.updateOne","SetupProfile.updateMany","SetupProfile.updateManyAndReturn","SetupProfile.upsertOne","SetupProfile.deleteOne","SetupProfile.deleteMany","SetupProfile.groupBy","SetupProfile.aggregate","Person.findUnique","Person.findUniqueOrThrow","Person.findFirst","Person.findFirstOrThrow","Person.findMany","Person.createOne","Person.createMany","Person.createManyAndReturn","Person.updateOne","Person.updateMany","Person.updateManyAndReturn","Person.upsertOne","Person.deleteOne","Person.deleteMany","Person.groupBy","Person.aggregate","GroupMapping.findUnique","GroupMapping.findUniqueOrThrow","GroupMapping.findFirst","GroupMapping.findFirstOrThrow","GroupMapping.findMany","GroupMapping.createOne","GroupMapping.createMany","GroupMapping.createManyAndReturn","GroupMapping.updateOne","GroupMapping.updateMany","GroupMapping.updateManyAndReturn","GroupMapping.upsertOne","GroupMapping.deleteOne","GroupMapping.deleteMany","GroupMapping.groupBy","GroupMapping.aggregate","ApiToken.findUnique","ApiToken.findUniqueOrThrow","ApiToken.findFirst","ApiToken.findFirstOrThrow","ApiToken.findMany","ApiToken.createOne","ApiToken.createMany","ApiToken.createManyAndReturn","ApiToken.updateOne","ApiToken.updateMany","ApiToken.updateManyAndReturn","ApiToken.upsertOne","ApiToken.deleteOne","ApiToken.deleteMany","ApiToken.groupBy","ApiToken.aggregate","SignInAttempt.findUnique","SignInAttempt.findUniqueOrThrow","SignInAttempt.findFirst","SignInAttempt.findFirstOrThrow","SignInAttempt.findMany","SignInAttempt.createOne","SignInAttempt.createMany","SignInAttempt.createManyAndReturn","SignInAttempt.updateOne","SignInAttempt.updateMany","SignInAttempt.updateManyAndReturn","SignInAttempt.upsertOne","SignInAttempt.deleteOne","SignInAttempt.deleteMany","SignInAttempt.groupBy","SignInAttempt.aggregate","Worker.findUnique","Worker.findUniqueOrThrow","Worker.findFirst","Worker.findFirstOrThrow","Worker.findMany","Worker.createOne","Worker.createMany","Worker.createManyAndReturn","Worker.updateOne","Worker.updateMany","Worker.updateManyAndReturn","Worker.upsertOne","Worker.deleteOne","Worker.deleteMany","Worker.groupBy","Worker.aggregate","AuditEvent.findUnique","AuditEvent.findUniqueOrThrow","AuditEvent.findFirst","AuditEvent.findFirstOrThrow","AuditEvent.findMany","AuditEvent.createOne","AuditEvent.createMany","AuditEvent.createManyAndReturn","AuditEvent.updateOne","AuditEvent.updateMany","AuditEvent.updateManyAndReturn","AuditEvent.upsertOne","AuditEvent.deleteOne","AuditEvent.deleteMany","AuditEvent.groupBy","AuditEvent.aggregate","SavedView.findUnique","SavedView.findUniqueOrThrow","SavedView.findFirst","SavedView.findFirstOrThrow","SavedView.findMany","SavedView.createOne","SavedView.createMany","SavedView.createManyAndReturn","SavedView.updateOne","SavedView.updateMany","SavedView.updateManyAndReturn","SavedView.upsertOne","SavedView.deleteOne","SavedView.deleteMany","SavedView.groupBy","SavedView.aggregate","SavedViewDefault.findUnique","SavedViewDefault.findUniqueOrThrow","SavedViewDefault.findFirst","SavedViewDefault.findFirstOrThrow","SavedViewDefault.findMany","SavedViewDefault.createOne","SavedViewDefault.createMany","SavedViewDefault.createManyAndReturn","SavedViewDefault.updateOne","SavedViewDefault.updateMany","SavedViewDefault.updateManyAndReturn","SavedViewDefault.upsertOne","SavedViewDefault.deleteOne","SavedViewDefault.deleteMany","SavedViewDefault.groupBy","SavedViewDefault.aggregate","BulkChange.findUnique","BulkChange.findUniqueOrThrow","BulkChange.findFirst","BulkChange.findFirstOrThrow","BulkChange.findMany","BulkChange.createOne","BulkChange.createMany","BulkChange.createManyAndReturn","BulkChange.updateOne","BulkChange.updateMany","BulkChange.updateManyAndReturn","BulkChange.upsertOne","BulkChange.deleteOne","BulkChange.deleteMany","BulkChange.groupBy","BulkChange.aggregate","BulkChangeItem.findUnique","BulkChangeItem.findUniqueOrThrow","BulkChangeItem.findFirst","BulkChangeItem.findFirstOrThrow","BulkChangeItem.findMany","BulkChangeItem.createOne","BulkChangeItem.createMany","BulkChangeItem.createManyAndReturn","BulkChangeItem.updateOne","BulkChangeItem.updateMany","BulkChangeItem.updateManyAndReturn","BulkChangeItem.upsertOne","BulkChangeItem.deleteOne","BulkChangeItem.deleteMany","BulkChangeItem.groupBy","BulkChangeItem.aggregate","CalendarFeed.findUnique","CalendarFeed.findUniqueOrThrow","CalendarFeed.findFirst","CalendarFeed.findFirstOrThrow","CalendarFeed.findMany","CalendarFeed.createOne","CalendarFeed.createMany","CalendarFeed.createManyAndReturn","CalendarFeed.updateOne","CalendarFeed.updateMany","CalendarFeed.updateManyAndReturn","CalendarFeed.upsertOne","CalendarFeed.deleteOne","CalendarFeed.deleteMany","CalendarFeed.groupBy","CalendarFeed.aggregate","Owner.findUnique","Owner.findUniqueOrThrow","Owner.findFirst","Owner.findFirstOrThrow","Owner.findMany","Owner.createOne","Owner.createMany","Owner.createManyAndReturn","Owner.updateOne","Owner.updateMany","Owner.updateManyAndReturn","Owner.upsertOne","Owner.deleteOne","Owner.deleteMany","Owner.groupBy","Owner.aggregate","DirectoryUser.findUnique","DirectoryUser.findUniqueOrThrow","DirectoryUser.findFirst","DirectoryUser.findFirstOrThrow","DirectoryUser.findMany","DirectoryUser.createOne","DirectoryUser.createMany","DirectoryUser.createManyAndReturn","DirectoryUser.updateOne","DirectoryUser.updateMany","DirectoryUser.updateManyAndReturn","DirectoryUser.upsertOne","DirectoryUser.deleteOne","DirectoryUser.deleteMany","DirectoryUser.groupBy","DirectoryUser.aggregate","OwnerMember.findUnique","OwnerMember.findUniqueOrThrow","OwnerMember.findFirst","OwnerMember.findFirstOrThrow","OwnerMember.findMany","OwnerMember.createOne","OwnerMember.createMany","OwnerMember.createManyAndReturn","OwnerMember.updateOne","OwnerMember.updateMany","OwnerMember.updateManyAndReturn","OwnerMember.upsertOne","OwnerMember.deleteOne","OwnerMember.deleteMany","OwnerMember.groupBy","OwnerMember.aggregate","Ownership.findUnique","Ownership.findUniqueOrThrow","Ownership.findFirst","Ownership.findFirstOrThrow","Ownership.findMany","Ownership.createOne","Ownership.createMany","Ownership.createManyAndReturn","Ownership.updateOne","Ownership.updateMany","Ownership.updateManyAndReturn","Ownership.upsertOne","Ownership.deleteOne","Ownership.deleteMany","Ownership.groupBy","Ownership.aggregate","OwnerRules.findUnique","OwnerRules.findUniqueOrThrow","OwnerRules.findFirst","OwnerRules.findFirstOrThrow","OwnerRules.findMany","OwnerRules.createOne","OwnerRules.createMany","OwnerRules.createManyAndReturn","OwnerRules.updateOne","OwnerRules.updateMany","OwnerRules.updateManyAndReturn","OwnerRules.upsertOne","OwnerRules.deleteOne","OwnerRules.deleteMany","OwnerRules.groupBy","OwnerRules.aggregate","Notice.findUnique","Notice.findUniqueOrThrow","Notice.findFirst","Notice.findFirstOrThrow","Notice.findMany","Notice.createOne","Notice.createMany","Notice.createManyAndReturn","Notice.updateOne","Notice.updateMany","Notice.updateManyAndReturn","Notice.upsertOne","Notice.deleteOne","Notice.deleteMany","Notice.groupBy","Notice.aggregate","AuditPending.findUnique","AuditPending.findUniqueOrThrow","AuditPending.findFirst","AuditPending.findFirstOrThrow","AuditPending.findMany","AuditPending.createOne","AuditPending.createMany","AuditPending.createManyAndReturn","AuditPending.updateOne","AuditPending.updateMany","AuditPending.updateManyAndReturn","AuditPending.upsertOne","AuditPending.deleteOne","AuditPending.deleteMany","AuditPending.groupBy","AuditPending.aggregate","AuditLink.findUnique","AuditLink.findUniqueOrThrow","AuditLink.findFirst","AuditLink.findFirstOrThrow","AuditLink.findMany","AuditLink.createOne","AuditLink.createMany","AuditLink.createManyAndReturn","AuditLink.updateOne","AuditLink.updateMany","AuditLink.updateManyAndReturn","AuditLink.upsertOne","AuditLink.deleteOne","AuditLink.deleteMany","AuditLink.groupBy","AuditLink.aggregate","SigningKey.findUnique","SigningKey.findUniqueOrThrow","SigningKey.findFirst","SigningKey.findFirstOrThrow","SigningKey.findMany","SigningKey.createOne","SigningKey.createMany","SigningKey.createManyAndReturn","SigningKey.updateOne","SigningKey.updateMany","SigningKey.updateManyAndReturn","SigningKey.upsertOne","SigningKey.deleteOne","SigningKey.deleteMany","SigningKey.groupBy","SigningKey.aggregate","AuditCheckpoint.findUnique","AuditCheckpoint.findUniqueOrThrow","AuditCheckpoint.findFirst","AuditCheckpoint.findFirstOrThrow","AuditCheckpoint.findMany","AuditCheckpoint.createOne","AuditCheckpoint.createMany","AuditCheckpoint.createManyAndReturn","AuditCheckpoint.updateOne","AuditCheckpoint.updateMany","AuditCheckpoint.updateManyAndReturn","AuditCheckpoint.upsertOne","AuditCheckpoint.deleteOne","AuditCheckpoint.deleteMany","AuditCheckpoint.groupBy","AuditCheckpoint.aggregate","AuditRetention.findUnique","AuditRetention.findUniqueOrThrow","AuditRetention.findFirst","AuditRetention.findFirstOrThrow","AuditRetention.findMany","AuditRetention.createOne","AuditRetention.createMany","AuditRetention.createManyAndReturn","AuditRetention.updateOne","AuditRetention.updateMany","AuditRetention.updateManyAndReturn","AuditRetention.upsertOne","AuditRetention.deleteOne","AuditRetention.deleteMany","AuditRetention.groupBy","AuditRetention.aggregate","AuditVerification.findUnique","AuditVerification.findUniqueOrThrow","AuditVerification.findFirst","AuditVerification.findFirstOrThrow","AuditVerification.findMany","AuditVerification.createOne","AuditVerification.createMany","AuditVerification.createManyAndReturn","AuditVerification.updateOne","AuditVerification.updateMany","AuditVerification.updateManyAndReturn","AuditVerification.upsertOne","AuditVerification.deleteOne","AuditVerification.deleteMany","AuditVerification.groupBy","AuditVerification.aggregate","NoticeChannel.findUnique","NoticeChannel.findUniqueOrThrow","NoticeChannel.findFirst","NoticeChannel.findFirstOrThrow","NoticeChannel.findMany","NoticeChannel.createOne","NoticeChannel.createMany","NoticeChannel.createManyAndReturn","NoticeChannel.updateOne","NoticeChannel.updateMany","NoticeChannel.updateManyAndReturn","NoticeChannel.upsertOne","NoticeChannel.deleteOne","NoticeChannel.deleteMany","NoticeChannel.groupBy","NoticeChannel.aggregate","NoticeDelivery.findUnique","NoticeDelivery.findUniqueOrThrow","NoticeDelivery.findFirst","NoticeDelivery.findFirstOrThrow","NoticeDelivery.findMany","NoticeDelivery.createOne","NoticeDelivery.createMany","NoticeDelivery.createManyAndReturn","NoticeDelivery.updateOne","NoticeDelivery.updateMany","NoticeDelivery.updateManyAndReturn","NoticeDelivery.upsertOne","NoticeDelivery.deleteOne","NoticeDelivery.deleteMany","NoticeDelivery.groupBy","NoticeDelivery.aggregate","NoticeDeliveryItem.findUnique","NoticeDeliveryItem.findUniqueOrThrow","NoticeDeliveryItem.findFirst","NoticeDeliveryItem.findFirstOrThrow","NoticeDeliveryItem.findMany","NoticeDeliveryItem.createOne","NoticeDeliveryItem.createMany","NoticeDeliveryItem.createManyAndReturn","NoticeDeliveryItem.updateOne","NoticeDeliveryItem.updateMany","NoticeDeliveryItem.updateManyAndReturn","NoticeDeliveryItem.upsertOne","NoticeDeliveryItem.deleteOne","NoticeDeliveryItem.deleteMany","NoticeDeliveryItem.groupBy","NoticeDeliveryItem.aggregate","NoticePreference.findUnique","NoticePreference.findUniqueOrThrow","NoticePreference.findFirst","NoticePreference.findFirstOrThrow","NoticePreference.findMany","NoticePreference.createOne","NoticePreference.createMany","NoticePreference.createManyAndReturn","NoticePreference.updateOne","NoticePreference.updateMany","NoticePreference.updateManyAndReturn","NoticePreference.upsertOne","NoticePreference.deleteOne","NoticePreference.deleteMany","NoticePreference.groupBy","NoticePreference.aggregate","NoticePlan.findUnique","NoticePlan.findUniqueOrThrow","NoticePlan.findFirst","NoticePlan.findFirstOrThrow","NoticePlan.findMany","NoticePlan.createOne","NoticePlan.createMany","NoticePlan.createManyAndReturn","NoticePlan.updateOne","NoticePlan.updateMany","NoticePlan.updateManyAndReturn","NoticePlan.upsertOne","NoticePlan.deleteOne","NoticePlan.deleteMany","NoticePlan.groupBy","NoticePlan.aggregate","DirectoryGroup.findUnique","DirectoryGroup.findUniqueOrThrow","DirectoryGroup.findFirst","DirectoryGroup.findFirstOrThrow","DirectoryGroup.findMany","DirectoryGroup.createOne","DirectoryGroup.createMany","DirectoryGroup.createManyAndReturn","DirectoryGroup.updateOne","DirectoryGroup.updateMany","DirectoryGroup.updateManyAndReturn","DirectoryGroup.upsertOne","DirectoryGroup.deleteOne","DirectoryGroup.deleteMany","DirectoryGroup.groupBy","DirectoryGroup.aggregate","DirectoryGroupMember.findUnique","DirectoryGroupMember.findUniqueOrThrow","DirectoryGroupMember.findFirst","DirectoryGroupMember.findFirstOrThrow","DirectoryGroupMember.findMany","DirectoryGroupMember.createOne","DirectoryGroupMember.createMany","DirectoryGroupMember.createManyAndReturn","DirectoryGroupMember.updateOne","DirectoryGroupMember.updateMany","DirectoryGroupMember.updateManyAndReturn","DirectoryGroupMember.upsertOne","DirectoryGroupMember.deleteOne","DirectoryGroupMember.deleteMany","DirectoryGroupMember.groupBy","DirectoryGroupMember.aggregate","DirectorySetting.findUnique","DirectorySetting.findUniqueOrThrow","DirectorySetting.findFirst","DirectorySetting.findFirstOrThrow","DirectorySetting.findMany","DirectorySetting.createOne","DirectorySetting.createMany","DirectorySetting.createManyAndReturn","DirectorySetting.updateOne","DirectorySetting.updateMany","DirectorySetting.updateManyAndReturn","DirectorySetting.upsertOne","DirectorySetting.deleteOne","DirectorySetting.deleteMany","DirectorySetting.groupBy","DirectorySetting.aggregate","OwnerVacancy.findUnique","OwnerVacancy.findUniqueOrThrow","OwnerVacancy.findFirst","OwnerVacancy.findFirstOrThrow","OwnerVacancy.findMany","OwnerVacancy.createOne","OwnerVacancy.createMany","OwnerVacancy.createManyAndReturn","OwnerVacancy.updateOne","OwnerVacancy.updateMany","OwnerVacancy.updateManyAndReturn","OwnerVacancy.upsertOne","OwnerVacancy.deleteOne","OwnerVacancy.deleteMany","OwnerVacancy.groupBy","OwnerVacancy.aggregate","Leaver.findUnique","Leaver.findUniqueOrThrow","Leaver.findFirst","Leaver.findFirstOrThrow","Leaver.findMany","Leaver.createOne","Leaver.createMany","Leaver.createManyAndReturn","Leaver.updateOne","Leaver.updateMany","Leaver.updateManyAndReturn","Leaver.upsertOne","Leaver.deleteOne","Leaver.deleteMany","Leaver.groupBy","Leaver.aggregate","LeaverItem.findUnique","LeaverItem.findUniqueOrThrow","LeaverItem.findFirst","LeaverItem.findFirstOrThrow","LeaverItem.findMany","LeaverItem.createOne","LeaverItem.createMany","LeaverItem.createManyAndReturn","LeaverItem.updateOne","LeaverItem.updateMany","LeaverItem.updateManyAndReturn","LeaverItem.upsertOne","LeaverItem.deleteOne","LeaverItem.deleteMany","LeaverItem.groupBy","LeaverItem.aggregate","StreamDestination.findUnique","StreamDestination.findUniqueOrThrow","StreamDestination.findFirst","StreamDestination.findFirstOrThrow","StreamDestination.findMany","StreamDestination.createOne","StreamDestination.createMany","StreamDestination.createManyAndReturn","StreamDestination.updateOne","StreamDestination.updateMany","StreamDestination.updateManyAndReturn","StreamDestination.upsertOne","StreamDestination.deleteOne","StreamDestination.deleteMany","StreamDestination.groupBy","StreamDestination.aggregate","StreamCursor.findUnique","StreamCursor.findUniqueOrThrow","StreamCursor.findFirst","StreamCursor.findFirstOrThrow","StreamCursor.findMany","StreamCursor.createOne","StreamCursor.createMany","StreamCursor.createManyAndReturn","StreamCursor.updateOne","StreamCursor.updateMany","StreamCursor.updateManyAndReturn","StreamCursor.upsertOne","StreamCursor.deleteOne","StreamCursor.deleteMany","StreamCursor.groupBy","StreamCursor.aggregate","StreamAttempt.findUnique","StreamAttempt.findUniqueOrThrow","StreamAttempt.findFirst","StreamAttempt.findFirstOrThrow","StreamAttempt.findMany","StreamAttempt.createOne","StreamAttempt.createMany","StreamAttempt.createManyAndReturn","StreamAttempt.updateOne","StreamAttempt.updateMany","StreamAttempt.updateManyAndReturn","StreamAttempt.upsertOne","StreamAttempt.deleteOne","StreamAttempt.deleteMany","StreamAttempt.groupBy","StreamAttempt.aggregate","Exception.findUnique","Exception.findUniqueOrThrow","Exception.findFirst","Exception.findFirstOrThrow","Exception.findMany","Exception.createOne","Exception.createMany","Exception.createManyAndReturn","Exception.updateOne","Exception.updateMany","Exception.updateManyAndReturn","Exception.upsertOne","Exception.deleteOne","Exception.deleteMany","Exception.groupBy","Exception.aggregate","ExceptionItem.findUnique","ExceptionItem.findUniqueOrThrow","ExceptionItem.findFirst","ExceptionItem.findFirstOrThrow","ExceptionItem.findMany","ExceptionItem.createOne","ExceptionItem.createMany","ExceptionItem.createManyAndReturn","ExceptionItem.updateOne","ExceptionItem.updateMany","ExceptionItem.updateManyAndReturn","ExceptionItem.upsertOne","ExceptionItem.deleteOne","ExceptionItem.deleteMany","ExceptionItem.groupBy","ExceptionItem.aggregate","ExceptionDecision.findUnique","ExceptionDecision.findUniqueOrThrow","ExceptionDecision.findFirst","ExceptionDecision.findFirstOrThrow","ExceptionDecision.findMany","ExceptionDecision.createOne","ExceptionDecision.createMany","ExceptionDecision.createManyAndReturn","ExceptionDecision.updateOne","ExceptionDecision.updateMany","ExceptionDecision.updateManyAndReturn","ExceptionDecision.upsertOne","ExceptionDecision.deleteOne","ExceptionDecision.deleteMany","ExceptionDecision.groupBy","ExceptionDecision.aggregate","ReviewSchedule.findUnique","ReviewSchedule.findUniqueOrThrow","ReviewSchedule.findFirst","ReviewSchedule.findFirstOrThrow","ReviewSchedule.findMany","ReviewSchedule.createOne","ReviewSchedule.createMany","ReviewSchedule.createManyAndReturn","ReviewSchedule.updateOne","ReviewSchedule.updateMany","ReviewSchedule.updateManyAndReturn","ReviewSchedule.upsertOne","ReviewSchedule.deleteOne","ReviewSchedule.deleteMany","ReviewSchedule.groupBy","ReviewSchedule.aggregate","Review.findUnique","Review.findUniqueOrThrow","Review.findFirst","Review.findFirstOrThrow","Review.findMany","Review.createOne","Review.createMany","Review.createManyAndReturn","Review.updateOne","Review.updateMany","Review.updateManyAndReturn","Review.upsertOne","Review.deleteOne","Review.deleteMany","Review.groupBy","Review.aggregate","ReviewItem.findUnique","ReviewItem.findUniqueOrThrow","ReviewItem.findFirst","ReviewItem.findFirstOrThrow","ReviewItem.findMany","ReviewItem.createOne","ReviewItem.createMany","ReviewItem.createManyAndReturn","ReviewItem.updateOne","ReviewItem.updateMany","ReviewItem.updateManyAndReturn","ReviewItem.upsertOne","ReviewItem.deleteOne","ReviewItem.deleteMany","ReviewItem.groupBy","ReviewItem.aggregate","Incident.findUnique","Incident.findUniqueOrThrow","Incident.findFirst","Incident.findFirstOrThrow","Incident.findMany","Incident.createOne","Incident.createMany","Incident.createManyAndReturn","Incident.updateOne","Incident.updateMany","Incident.updateManyAndReturn","Incident.upsertOne","Incident.deleteOne","Incident.deleteMany","Incident.groupBy","Incident.aggregate","IncidentAlike.findUnique","IncidentAlike.findUniqueOrThrow","IncidentAlike.findFirst","IncidentAlike.findFirstOrThrow","IncidentAlike.findMany","IncidentAlike.createOne","IncidentAlike.createMany","IncidentAlike.createManyAndReturn","IncidentAlike.updateOne","IncidentAlike.updateMany","IncidentAlike.updateManyAndReturn","IncidentAlike.upsertOne","IncidentAlike.deleteOne","IncidentAlike.deleteMany","IncidentAlike.groupBy","IncidentAlike.aggregate","Duty.findUnique","Duty.findUniqueOrThrow","Duty.findFirst","Duty.findFirstOrThrow","Duty.findMany","Duty.createOne","Duty.createMany","Duty.createManyAndReturn","Duty.updateOne","Duty.updateMany","Duty.updateManyAndReturn","Duty.upsertOne","Duty.deleteOne","Duty.deleteMany","Duty.groupBy","Duty.aggregate","BacklogItem.findUnique","BacklogItem.findUniqueOrThrow","BacklogItem.findFirst","BacklogItem.findFirstOrThrow","BacklogItem.findMany","BacklogItem.createOne","BacklogItem.createMany","BacklogItem.createManyAndReturn","BacklogItem.updateOne","BacklogItem.updateMany","BacklogItem.updateManyAndReturn","BacklogItem.upsertOne","BacklogItem.deleteOne","BacklogItem.deleteMany","BacklogItem.groupBy","BacklogItem.aggregate","TicketTracker.findUnique","TicketTracker.findUniqueOrThrow","TicketTracker.findFirst","TicketTracker.findFirstOrThrow","TicketTracker.findMany","TicketTracker.createOne","TicketTracker.createMany","TicketTracker.createManyAndReturn","TicketTracker.updateOne","TicketTracker.updateMany","TicketTracker.updateManyAndReturn","TicketTracker.upsertOne","TicketTracker.deleteOne","TicketTracker.deleteMany","TicketTracker.groupBy","TicketTracker.aggregate","Ticket.findUnique","Ticket.findUniqueOrThrow","Ticket.findFirst","Ticket.findFirstOrThrow","Ticket.findMany","Ticket.createOne","Ticket.createMany","Ticket.createManyAndReturn","Ticket.updateOne","Ticket.updateMany","Ticket.updateManyAndReturn","Ticket.upsertOne","Ticket.deleteOne","Ticket.deleteMany","Ticket.groupBy","Ticket.aggregate","TicketStep.findUnique","TicketStep.findUniqueOrThrow","TicketStep.findFirst","TicketStep.findFirstOrThrow","TicketStep.findMany","TicketStep.createOne","TicketStep.createMany","TicketStep.createManyAndReturn","TicketStep.updateOne","TicketStep.updateMany","TicketStep.updateManyAndReturn","TicketStep.upsertOne","TicketStep.deleteOne","TicketStep.deleteMany","TicketStep.groupBy","TicketStep.aggregate","EvidencePack.findUnique","EvidencePack.findUniqueOrThrow","EvidencePack.findFirst","EvidencePack.findFirstOrThrow","EvidencePack.findMany","EvidencePack.createOne","EvidencePack.createMany","EvidencePack.createManyAndReturn","EvidencePack.updateOne","EvidencePack.updateMany","EvidencePack.updateManyAndReturn","EvidencePack.upsertOne","EvidencePack.deleteOne","EvidencePack.deleteMany","EvidencePack.groupBy","EvidencePack.aggregate","Document.findUnique","Document.findUniqueOrThrow","Document.findFirst","Document.findFirstOrThrow","Document.findMany","Document.createOne","Document.createMany","Document.createManyAndReturn","Document.updateOne","Document.updateMany","Document.updateManyAndReturn","Document.upsertOne","Document.deleteOne","Document.deleteMany","Document.groupBy","Document.aggregate","DocumentVersion.findUnique","DocumentVersion.findUniqueOrThrow","DocumentVersion.findFirst","DocumentVersion.findFirstOrThrow","DocumentVersion.findMany","DocumentVersion.createOne","DocumentVersion.createMany","DocumentVersion.createManyAndReturn","DocumentVersion.updateOne","DocumentVersion.updateMany","DocumentVersion.updateManyAndReturn","DocumentVersion.upsertOne","DocumentVersion.deleteOne","DocumentVersion.deleteMany","DocumentVersion.groupBy","DocumentVersion.aggregate","DocumentApproval.findUnique","DocumentApproval.findUniqueOrThrow","DocumentApproval.findFirst","DocumentApproval.findFirstOrThrow","DocumentApproval.findMany","DocumentApproval.createOne","DocumentApproval.createMany","DocumentApproval.createManyAndReturn","DocumentApproval.updateOne","DocumentApproval.updateMany","DocumentApproval.updateManyAndReturn","DocumentApproval.upsertOne","DocumentApproval.deleteOne","DocumentApproval.deleteMany","DocumentApproval.groupBy","DocumentApproval.aggregate","DocumentReview.findUnique","DocumentReview.findUniqueOrThrow","DocumentReview.findFirst","DocumentReview.findFirstOrThrow","DocumentReview.findMany","DocumentReview.createOne","DocumentReview.createMany","DocumentReview.createManyAndReturn","DocumentReview.updateOne","DocumentReview.updateMany","DocumentReview.updateManyAndReturn","DocumentReview.upsertOne","DocumentReview.deleteOne","DocumentReview.deleteMany","DocumentReview.groupBy","DocumentReview.aggregate","DocumentRetirement.findUnique","DocumentRetirement.findUniqueOrThrow","DocumentRetirement.findFirst","DocumentRetirement.findFirstOrThrow","DocumentRetirement.findMany","DocumentRetirement.createOne","DocumentRetirement.createMany","DocumentRetirement.createManyAndReturn","DocumentRetirement.updateOne","DocumentRetirement.updateMany","DocumentRetirement.updateManyAndReturn","DocumentRetirement.upsertOne","DocumentRetirement.deleteOne","DocumentRetirement.deleteMany","DocumentRetirement.groupBy","DocumentRetirement.aggregate","AND","OR","NOT","documentId","retiredAt","retiredBy","reason","equals","in","notIn","lt","lte","gt","gte","contains","startsWith","endsWith","not","id","version","reviewedAt","reviewerId","reviewedBy","note","approvedAt","approverId","approvedBy","effectiveAt","documentId_version","title","changeSummary","reviewMonths","effectiveFrom","proposedAt","authorId","author","assets","threats","factors","frequencyDays","justification","link","sha256","kind","requirement","addedAt","frameworks","type","since","until","scope","pseudonymised","state","requestedAt","requestedBy","requestedById","progress","attempt","workedAt","finishedAt","failure","manifest","archive","root","sizeBytes","files","previousId","keepUntil","heldBy","heldReason","keptIn","removedAt","string_contains","string_starts_with","string_ends_with","array_starts_with","array_ends_with","array_contains","has","hasEvery","hasSome","trackerId","ticketId","occasion","createdAt","sendAt","tries","firstTryAt","claimedBy","claimedAt","lastError","answer","ticketId_kind_occasion","findingId","place","madeAt","key","url","status","seenAt","toldClosedAt","endedAt","name","config","places","mappedOnly","automaticSeverity","dailyLimit","createdBy","downSince","failures","retryAt","polledAt","marks","score","risk","effort","action","parts","openedAt","severity","ownerTeam","changedAt","rankedAt","ownerId","owner","period","dueAt","incidentId","policyVersion","endedBy","verdict","summary","credentialId","incidentId_credentialId","happenedAt","ticket","recordedAt","recordedBy","closedAt","closedBy","conclusion","reviewId","reviewer","basis","memberId","delegatedBy","delegatedReason","level","privileged","snapshot","attested","decision","rationale","decidedAt","decidedBy","decidedById","decidedFor","signedAt","signedBy","signedById","signNote","sentBackBy","sentBackReason","outcome","reviewId_credentialId","query","scheduleId","scheduledFor","answerDays","items","closingAt","closingBy","closingById","closedById","statement","cancelledAt","cancelledBy","cancelReason","watchedAt","everyMonths","nextAt","createdById","exceptionId","revision","personId","via","role","teams","isOutside","at","credential","rule","breachedAt","facts","coveredAt","releasedAt","releaseReason","exceptionId_findingId","target","owners","quorum","measures","conditions","startsAt","expiresAt","authorMail","beganAt","frozen","endReason","isBreakGlass","reviewDueAt","renewsId","renewal","remindedDays","destinationId","events","tookMs","error","chain","sequence","destinationId_chain","pausedAt","lastSentAt","sent","lost","holder","leaseUntil","fence","leaverId","relation","signal","leaverId_credentialId","userId","userName","trigger","leftAt","returnedAt","groupPrefix","musterOwner","changedBy","groupId","groupId_userId","externalId","plannedAt","muted","digestHour","deliveryId","noticeId","channelId","address","round","noticeId_channelId_address_round","repeated","channelId_address_kind_occasion","roles","everything","urgentOnly","byName","checkpoints","problem","class","months","setAt","setBy","number","document","keyId","signature","copiedAt","algorithm","publicKey","custody","firstUsedAt","eventId","hash","chain_sequence","recipientKind","recipient","isUrgent","subjectKind","subjectId","href","settledAt","recipientKind_recipient_kind_subjectKind_subjectId_occasion","text","savedAt","savedBy","askedAt","askedBy","askedById","answeredAt","answeredBy","hint","credentialId_owner","origin","addedBy","ownerId_userId","mail","active","deactivatedAt","profile","slackChannel","fallbackId","tokenHash","lastUsedAt","revokedAt","revokedBy","bulkId","before","after","bulkId_credentialId","actorId","actor","matched","through","changed","same","gone","overwritten","undoBy","undoAt","restored","kept","undoneAt","noun","viewId","personId_noun","isShared","updatedAt","actorKind","actorName","actorRole","agent","payload","requestId","startedAt","heartbeatAt","stoppedAt","host","pid","scopes","groupName","team","issuer","subject","email","groups","firstSignInAt","lastSignInAt","issuer_subject","answers","baseVersion","simulatedRevision","simulatedAt","simulation","publishedAt","publishedBy","changes","appliedThrough","appliedAt","judgedBy","rejudgeAll","day","measure","bucket","count","day_measure_bucket","dimension","value","dimension_value_measure_bucket","closeReason","findingId_openedAt","code","discriminator","firstOpenedAt","reopened","cleanDays","subjectKind_subjectId_rule_discriminator","collectionId","credentialId_day","knownAt","region","service","asOf","provider","account","holderId","valueChangedAt","environment","firstSeenAt","goneAt","search","id_version","event","credentialId_version","identity","cellId","otherCellIds","observedHash","accountName","resource","holderType","holderName","lastRotatedState","lastRotatedAt","expiryState","rotationMethod","rotationIntervalDays","privilege","tags","environmentBy","classBy","ownerBy","byHand","judgedAt","standing","limitDays","limitClause","outOfPolicyAt","ageBucket","expiryBucket","failing","unknown","passing","derived","mark","repository","path","line","commitId","detector","foundAt","verified","resolution","cellId_mark","uploadId","content","uploadId_mark","fileName","format","principal","hintAt","newestAt","dataAt","complete","good","entries","bad","notes","problems","unreadColumns","uploadedBy","uploadedAt","readAt","sourceId","cells","dark","stale","day_sourceId","permission","listed","calls","collectionId_cellId","collector","attemptedAt","completedAt","lostAt","lostPermission","sourceId_account_region_collector","cancelRequestedAt","counts","paused","intervalMinutes","nextCollectionAt","set","push","increment","decrement","multiply","divide"]'),
  graph: "jhTlBdAJDNwJAAD-EAAw3QkAAAQAEN4JAAD-EAAw7gkCAAAAAYcKAQCVDwAhowpAAKoPACGwCkAAlA8AIcIKAQCVDwAhwwoAAMIPACC0DSAAww8AIbUNAgCaDwAhtg1AAJQPACEBAAAAAQAgAQAAAAEAIAzcCQAA_hAAMN0JAAAEABDeCQAA_hAAMO4JAgCaDwAhhwoBAJUPACGjCkAAqg8AIbAKQACUDwAhwgoBAJUPACHDCgAAwg8AILQNIADDDwAhtQ0CAJoPACG2DUAAlA8AIQGjCgAAkhEAIAMAAAAEACADAAAFADAEAAABACADAAAABAAgAwAABQAwBAAAAQAgAwAAAAQAIAMAAAUAMAQAAAEAIAnuCQIAAAABhwoBAAAAAaMKQAAAAAGwCkAAAAABwgoBAAAAAcMKgAAAAAG0DSAAAAABtQ0CAAAAAbYNQAAAAAEBCAAACQAgCe4JAgAAAAGHCgEAAAABowpAAAAAAbAKQAAAAAHCCgEAAAABwwqAAAAAAbQNIAAAAAG1DQIAAAABtg1AAAAAAQEIAAALADABCAAACwAwCe4JAgCMEQAhhwoBAIYRACGjCkAAmBEAIbAKQACFEQAhwgoBAIYRACHDCoAAAAABtA0gAKYRACG1DQIAjBEAIbYNQACFEQAhAgAAAAEAIAgAAA4AIAnuCQIAjBEAIYcKAQCGEQAhowpAAJgRACGwCkAAhREAIcIKAQCGEQAhwwqAAAAAAbQNIACmEQAhtQ0CAIwRACG2DUAAhREAIQIAAAAEACAIAAAQACACAAAABAAgCAAAEAAgAwAAAAEAIA8AAAkAIBAAAA4AIAEAAAABACABAAAABAAgBhUAAIoUACAWAACLFAAgFwAAjhQAIBgAAI0UACAZAACMFAAgowoAAJIRACAM3AkAAP0QADDdCQAAFwAQ3gkAAP0QADDuCQIAlw8AIYcKAQCJDwAhowpAAJ8PACGwCkAAiA8AIcIKAQCJDwAhwwoAALMPACC0DSAAtA8AIbUNAgCXDwAhtg1AAIgPACEDAAAABAAgAwAAFgAwFAAAFwAgAwAAAAQAIAMAAAUAMAQAAAEAIAfcCQAA_BAAMN0JAAAdABDeCQAA_BAAMKkLQACqDwAhvgsBAKsPACHACwQAkw8AIaMNAgAAAAEBAAAAGgAgAQAAABoAIAfcCQAA_BAAMN0JAAAdABDeCQAA_BAAMKkLQACqDwAhvgsBAKsPACHACwQAkw8AIaMNAgCaDwAhAqkLAACSEQAgvgsAAJIRACADAAAAHQAgAwAAHgAwBAAAGgAgAwAAAB0AIAMAAB4AMAQAABoAIAMAAAAdACADAAAeADAEAAAaACAEqQtAAAAAAb4LAQAAAAHACwQAAAABow0CAAAAAQEIAAAiACAEqQtAAAAAAb4LAQAAAAHACwQAAAABow0CAAAAAQEIAAAkADABCAAAJAAwBKkLQACYEQAhvgsBAJkRACHACwQAhBEAIaMNAgCMEQAhAgAAABoAIAgAACcAIASpC0AAmBEAIb4LAQCZEQAhwAsEAIQRACGjDQIAjBEAIQIAAAAdACAIAAApACACAAAAHQAgCAAAKQAgAwAAABoAIA8AACIAIBAAACcAIAEAAAAaACABAAAAHQAgBxUAAIUUACAWAACGFAAgFwAAiRQAIBgAAIgUACAZAACHFAAgqQsAAJIRACC-CwAAkhEAIAfcCQAA-xAAMN0JAAAwABDeCQAA-xAAMKkLQACfDwAhvgsBAKAPACHACwQAhw8AIaMNAgCXDwAhAwAAAB0AIAMAAC8AMBQAADAAIAMAAAAdACADAAAeADAEAAAaACAP3AkAAPoQADDdCQAANgAQ3gkAAPoQADDuCQEAAAABkAoBAJUPACGRCkAAlA8AIZIKAQCVDwAhlAoAAMIPACCXCkAAqg8AIZgKAADFDwAgxwsBAJUPACGsDEAAqg8AIaMNAgCaDwAhsg1AAKoPACGzDQAAwg8AIAEAAAAzACABAAAAMwAgD9wJAAD6EAAw3QkAADYAEN4JAAD6EAAw7gkBAMEPACGQCgEAlQ8AIZEKQACUDwAhkgoBAJUPACGUCgAAwg8AIJcKQACqDwAhmAoAAMUPACDHCwEAlQ8AIawMQACqDwAhow0CAJoPACGyDUAAqg8AIbMNAADCDwAgBJcKAACSEQAgmAoAAJIRACCsDAAAkhEAILINAACSEQAgAwAAADYAIAMAADcAMAQAADMAIAMAAAA2ACADAAA3ADAEAAAzACADAAAANgAgAwAANwAwBAAAMwAgDO4JAQAAAAGQCgEAAAABkQpAAAAAAZIKAQAAAAGUCoAAAAABlwpAAAAAAZgKgAAAAAHHCwEAAAABrAxAAAAAAaMNAgAAAAGyDUAAAAABsw2AAAAAAQEIAAA7ACAM7gkBAAAAAZAKAQAAAAGRCkAAAAABkgoBAAAAAZQKgAAAAAGXCkAAAAABmAqAAAAAAccLAQAAAAGsDEAAAAABow0CAAAAAbINQAAAAAGzDYAAAAABAQgAAD0AMAEIAAA9ADAM7gkBAIYRACGQCgEAhhEAIZEKQACFEQAhkgoBAIYRACGUCoAAAAABlwpAAJgRACGYCoAAAAABxwsBAIYRACGsDEAAmBEAIaMNAgCMEQAhsg1AAJgRACGzDYAAAAABAgAAADMAIAgAAEAAIAzuCQEAhhEAIZAKAQCGEQAhkQpAAIURACGSCgEAhhEAIZQKgAAAAAGXCkAAmBEAIZgKgAAAAAHHCwEAhhEAIawMQACYEQAhow0CAIwRACGyDUAAmBEAIbMNgAAAAAECAAAANgAgCAAAQgAgAgAAADYAIAgAAEIAIAMAAAAzACAPAAA7ACAQAABAACABAAAAMwAgAQAAADYAIAkVAACAFAAgFgAAgRQAIBcAAIQUACAYAACDFAAgGQAAghQAIJcKAACSEQAgmAoAAJIRACCsDAAAkhEAILINAACSEQAgD9wJAAD5EAAw3QkAAEkAEN4JAAD5EAAw7gkBALEPACGQCgEAiQ8AIZEKQACIDwAhkgoBAIkPACGUCgAAsw8AIJcKQACfDwAhmAoAALYPACDHCwEAiQ8AIawMQACfDwAhow0CAJcPACGyDUAAnw8AIbMNAACzDwAgAwAAADYAIAMAAEgAMBQAAEkAIAMAAAA2ACADAAA3ADAEAAAzACAV3AkAAPcQADDdCQAATwAQ3gkAAPcQADDiCQEAqw8AIe4JAgAAAAGQCgEAlQ8AIdcMAQDGDwAh2gwBAJUPACHeDAEAlQ8AIewMAQCrDwAhmA1AAKoPACGjDQIAmg8AIagNAQCrDwAhqQ0CAJoPACGqDQIAmg8AIawNAQCVDwAhrQ1AAKoPACGuDUAAqg8AIa8NQACqDwAhsA0BAKsPACGxDQAA-BAAIAEAAABMACABAAAATAAgFNwJAAD3EAAw3QkAAE8AEN4JAAD3EAAw4gkBAKsPACHuCQIAmg8AIZAKAQCVDwAh1wwBAMYPACHaDAEAlQ8AId4MAQCVDwAh7AwBAKsPACGYDUAAqg8AIaMNAgCaDwAhqA0BAKsPACGpDQIAmg8AIaoNAgCaDwAhrA0BAJUPACGtDUAAqg8AIa4NQACqDwAhrw1AAKoPACGwDQEAqw8AIQniCQAAkhEAINcMAACSEQAg7AwAAJIRACCYDQAAkhEAIKgNAACSEQAgrQ0AAJIRACCuDQAAkhEAIK8NAACSEQAgsA0AAJIRACADAAAATwAgAwAAUAAwBAAATAAgAwAAAE8AIAMAAFAAMAQAAEwAIAMAAABPACADAABQADAEAABMACAR4gkBAAAAAe4JAgAAAAGQCgEAAAAB1wwBAAAAAdoMAQAAAAHeDAEAAAAB7AwBAAAAAZgNQAAAAAGjDQIAAAABqA0BAAAAAakNAgAAAAGqDQIAAAABrA0BAAAAAa0NQAAAAAGuDUAAAAABrw1AAAAAAbANAQAAAAEBCAAAVAAgEeIJAQAAAAHuCQIAAAABkAoBAAAAAdcMAQAAAAHaDAEAAAAB3gwBAAAAAewMAQAAAAGYDUAAAAABow0CAAAAAagNAQAAAAGpDQIAAAABqg0CAAAAAawNAQAAAAGtDUAAAAABrg1AAAAAAa8NQAAAAAGwDQEAAAABAQgAAFYAMAEIAABWADAR4gkBAJkRACHuCQIAjBEAIZAKAQCGEQAh1wwBAJkRACHaDAEAhhEAId4MAQCGEQAh7AwBAJkRACGYDUAAmBEAIaMNAgCMEQAhqA0BAJkRACGpDQIAjBEAIaoNAgCMEQAhrA0BAIYRACGtDUAAmBEAIa4NQACYEQAhrw1AAJgRACGwDQEAmREAIQIAAABMACAIAABZACAR4gkBAJkRACHuCQIAjBEAIZAKAQCGEQAh1wwBAJkRACHaDAEAhhEAId4MAQCGEQAh7AwBAJkRACGYDUAAmBEAIaMNAgCMEQAhqA0BAJkRACGpDQIAjBEAIaoNAgCMEQAhrA0BAIYRACGtDUAAmBEAIa4NQACYEQAhrw1AAJgRACGwDQEAmREAIQIAAABPACAIAABbACACAAAATwAgCAAAWwAgAwAAAEwAIA8AAFQAIBAAAFkAIAEAAABMACABAAAATwAgDhUAAPsTACAWAAD8EwAgFwAA_xMAIBgAAP4TACAZAAD9EwAg4gkAAJIRACDXDAAAkhEAIOwMAACSEQAgmA0AAJIRACCoDQAAkhEAIK0NAACSEQAgrg0AAJIRACCvDQAAkhEAILANAACSEQAgFNwJAAD2EAAw3QkAAGIAEN4JAAD2EAAw4gkBAKAPACHuCQIAlw8AIZAKAQCJDwAh1wwBALcPACHaDAEAiQ8AId4MAQCJDwAh7AwBAKAPACGYDUAAnw8AIaMNAgCXDwAhqA0BAKAPACGpDQIAlw8AIaoNAgCXDwAhrA0BAIkPACGtDUAAnw8AIa4NQACfDwAhrw1AAJ8PACGwDQEAoA8AIQMAAABPACADAABhADAUAABiACADAAAATwAgAwAAUAAwBAAATAAgDtwJAAD0EAAw3QkAAGgAEN4JAAD0EAAw4gkBAKsPACGQCgEAlQ8AIZcKQACqDwAhrAxAAJQPACHXDAEAwQ8AIekMAgCaDwAhmA1AAKoPACGoDQEAqw8AIakNAgCaDwAhqg0CAJoPACGrDQAA9RAAIAEAAABlACABAAAAZQAgDdwJAAD0EAAw3QkAAGgAEN4JAAD0EAAw4gkBAKsPACGQCgEAlQ8AIZcKQACqDwAhrAxAAJQPACHXDAEAwQ8AIekMAgCaDwAhmA1AAKoPACGoDQEAqw8AIakNAgCaDwAhqg0CAJoPACEE4gkAAJIRACCXCgAAkhEAIJgNAACSEQAgqA0AAJIRACADAAAAaAAgAwAAaQAwBAAAZQAgAwAAAGgAIAMAAGkAMAQAAGUAIAMAAABoACADAABpADAEAABlACAK4gkBAAAAAZAKAQAAAAGXCkAAAAABrAxAAAAAAdcMAQAAAAHpDAIAAAABmA1AAAAAAagNAQAAAAGpDQIAAAABqg0CAAAAAQEIAABtACAK4gkBAAAAAZAKAQAAAAGXCkAAAAABrAxAAAAAAdcMAQAAAAHpDAIAAAABmA1AAAAAAagNAQAAAAGpDQIAAAABqg0CAAAAAQEIAABvADABCAAAbwAwCuIJAQCZEQAhkAoBAIYRACGXCkAAmBEAIawMQACFEQAh1wwBAIYRACHpDAIAjBEAIZgNQACYEQAhqA0BAJkRACGpDQIAjBEAIaoNAgCMEQAhAgAAAGUAIAgAAHIAIAriCQEAmREAIZAKAQCGEQAhlwpAAJgRACGsDEAAhREAIdcMAQCGEQAh6QwCAIwRACGYDUAAmBEAIagNAQCZEQAhqQ0CAIwRACGqDQIAjBEAIQIAAABoACAIAAB0ACACAAAAaAAgCAAAdAAgAwAAAGUAIA8AAG0AIBAAAHIAIAEAAABlACABAAAAaAAgCRUAAPYTACAWAAD3EwAgFwAA-hMAIBgAAPkTACAZAAD4EwAg4gkAAJIRACCXCgAAkhEAIJgNAACSEQAgqA0AAJIRACAN3AkAAPMQADDdCQAAewAQ3gkAAPMQADDiCQEAoA8AIZAKAQCJDwAhlwpAAJ8PACGsDEAAiA8AIdcMAQCxDwAh6QwCAJcPACGYDUAAnw8AIagNAQCgDwAhqQ0CAJcPACGqDQIAlw8AIQMAAABoACADAAB6ADAUAAB7ACADAAAAaAAgAwAAaQAwBAAAZQAgCdwJAADxEAAw3QkAAIEBABDeCQAA8RAAMMcMQACUDwAhow0CAJoPACGkDQIAmg8AIaUNAgCaDwAhpg0CAJoPACGnDQAA8hAAIAEAAAB-ACABAAAAfgAgCNwJAADxEAAw3QkAAIEBABDeCQAA8RAAMMcMQACUDwAhow0CAJoPACGkDQIAmg8AIaUNAgCaDwAhpg0CAJoPACEAAwAAAIEBACADAACCAQAwBAAAfgAgAwAAAIEBACADAACCAQAwBAAAfgAgAwAAAIEBACADAACCAQAwBAAAfgAgBccMQAAAAAGjDQIAAAABpA0CAAAAAaUNAgAAAAGmDQIAAAABAQgAAIYBACAFxwxAAAAAAaMNAgAAAAGkDQIAAAABpQ0CAAAAAaYNAgAAAAEBCAAAiAEAMAEIAACIAQAwBccMQACFEQAhow0CAIwRACGkDQIAjBEAIaUNAgCMEQAhpg0CAIwRACECAAAAfgAgCAAAiwEAIAXHDEAAhREAIaMNAgCMEQAhpA0CAIwRACGlDQIAjBEAIaYNAgCMEQAhAgAAAIEBACAIAACNAQAgAgAAAIEBACAIAACNAQAgAwAAAH4AIA8AAIYBACAQAACLAQAgAQAAAH4AIAEAAACBAQAgBRUAAPETACAWAADyEwAgFwAA9RMAIBgAAPQTACAZAADzEwAgCNwJAADwEAAw3QkAAJQBABDeCQAA8BAAMMcMQACIDwAhow0CAJcPACGkDQIAlw8AIaUNAgCXDwAhpg0CAJcPACEDAAAAgQEAIAMAAJMBADAUAACUAQAgAwAAAIEBACADAACCAQAwBAAAfgAgG9wJAADvEAAw3QkAAJoBABDeCQAA7xAAMO4JAQAAAAGGCgEAqw8AIZAKAQCVDwAhmAoBAKsPACGcCgQAkw8AIdcMAQDGDwAh3gwBAKsPACGTDQEAlQ8AIZQNAQCrDwAhlQ0BAKsPACGWDUAAqg8AIZcNQACqDwAhmA1AAKoPACGZDSAAww8AIZoNAgCaDwAhmw0CAJoPACGcDQIAmg8AIZ0NAgCaDwAhng0AAMIPACCfDQAAsg8AIKANAQCVDwAhoQ1AAJQPACGiDUAAqg8AIaMNAgCsDwAhAQAAAJcBACABAAAAlwEAIBvcCQAA7xAAMN0JAACaAQAQ3gkAAO8QADDuCQEAwQ8AIYYKAQCrDwAhkAoBAJUPACGYCgEAqw8AIZwKBACTDwAh1wwBAMYPACHeDAEAqw8AIZMNAQCVDwAhlA0BAKsPACGVDQEAqw8AIZYNQACqDwAhlw1AAKoPACGYDUAAqg8AIZkNIADDDwAhmg0CAJoPACGbDQIAmg8AIZwNAgCaDwAhnQ0CAJoPACGeDQAAwg8AIJ8NAACyDwAgoA0BAJUPACGhDUAAlA8AIaINQACqDwAhow0CAKwPACELhgoAAJIRACCYCgAAkhEAINcMAACSEQAg3gwAAJIRACCUDQAAkhEAIJUNAACSEQAglg0AAJIRACCXDQAAkhEAIJgNAACSEQAgog0AAJIRACCjDQAAkhEAIAMAAACaAQAgAwAAmwEAMAQAAJcBACADAAAAmgEAIAMAAJsBADAEAACXAQAgAwAAAJoBACADAACbAQAwBAAAlwEAIBjuCQEAAAABhgoBAAAAAZAKAQAAAAGYCgEAAAABnAoEAAAAAdcMAQAAAAHeDAEAAAABkw0BAAAAAZQNAQAAAAGVDQEAAAABlg1AAAAAAZcNQAAAAAGYDUAAAAABmQ0gAAAAAZoNAgAAAAGbDQIAAAABnA0CAAAAAZ0NAgAAAAGeDYAAAAABnw0AAPATACCgDQEAAAABoQ1AAAAAAaINQAAAAAGjDQIAAAABAQgAAJ8BACAY7gkBAAAAAYYKAQAAAAGQCgEAAAABmAoBAAAAAZwKBAAAAAHXDAEAAAAB3gwBAAAAAZMNAQAAAAGUDQEAAAABlQ0BAAAAAZYNQAAAAAGXDUAAAAABmA1AAAAAAZkNIAAAAAGaDQIAAAABmw0CAAAAAZwNAgAAAAGdDQIAAAABng2AAAAAAZ8NAADwEwAgoA0BAAAAAaENQAAAAAGiDUAAAAABow0CAAAAAQEIAAChAQAwAQgAAKEBADAY7gkBAIYRACGGCgEAmREAIZAKAQCGEQAhmAoBAJkRACGcCgQAhBEAIdcMAQCZEQAh3gwBAJkRACGTDQEAhhEAIZQNAQCZEQAhlQ0BAJkRACGWDUAAmBEAIZcNQACYEQAhmA1AAJgRACGZDSAAphEAIZoNAgCMEQAhmw0CAIwRACGcDQIAjBEAIZ0NAgCMEQAhng2AAAAAAZ8NAADvEwAgoA0BAIYRACGhDUAAhREAIaINQACYEQAhow0CAJoRACECAAAAlwEAIAgAAKQBACAY7gkBAIYRACGGCgEAmREAIZAKAQCGEQAhmAoBAJkRACGcCgQAhBEAIdcMAQCZEQAh3gwBAJkRACGTDQEAhhEAIZQNAQCZEQAhlQ0BAJkRACGWDUAAmBEAIZcNQACYEQAhmA1AAJgRACGZDSAAphEAIZoNAgCMEQAhmw0CAIwRACGcDQIAjBEAIZ0NAgCMEQAhng2AAAAAAZ8NAADvEwAgoA0BAIYRACGhDUAAhREAIaINQACYEQAhow0CAJoRACECAAAAmgEAIAgAAKYBACACAAAAmgEAIAgAAKYBACADAAAAlwEAIA8AAJ8BACAQAACkAQAgAQAAAJcBACABAAAAmgEAIBAVAADqEwAgFgAA6xMAIBcAAO4TACAYAADtEwAgGQAA7BMAIIYKAACSEQAgmAoAAJIRACDXDAAAkhEAIN4MAACSEQAglA0AAJIRACCVDQAAkhEAIJYNAACSEQAglw0AAJIRACCYDQAAkhEAIKINAACSEQAgow0AAJIRACAb3AkAAO4QADDdCQAArQEAEN4JAADuEAAw7gkBALEPACGGCgEAoA8AIZAKAQCJDwAhmAoBAKAPACGcCgQAhw8AIdcMAQC3DwAh3gwBAKAPACGTDQEAiQ8AIZQNAQCgDwAhlQ0BAKAPACGWDUAAnw8AIZcNQACfDwAhmA1AAJ8PACGZDSAAtA8AIZoNAgCXDwAhmw0CAJcPACGcDQIAlw8AIZ0NAgCXDwAhng0AALMPACCfDQAAsg8AIKANAQCJDwAhoQ1AAIgPACGiDUAAnw8AIaMNAgChDwAhAwAAAJoBACADAACsAQAwFAAArQEAIAMAAACaAQAgAwAAmwEAMAQAAJcBACAK3AkAAOwQADDdCQAAswEAEN4JAADsEAAw2gwBAJUPACHeDAEAlQ8AIYYNAQDBDwAhiQ0CAJoPACGQDQEAwQ8AIZENAADCDwAgkg0AAO0QACABAAAAsAEAIAEAAACwAQAgCdwJAADsEAAw3QkAALMBABDeCQAA7BAAMNoMAQCVDwAh3gwBAJUPACGGDQEAwQ8AIYkNAgCaDwAhkA0BAMEPACGRDQAAwg8AIAADAAAAswEAIAMAALQBADAEAACwAQAgAwAAALMBACADAAC0AQAwBAAAsAEAIAMAAACzAQAgAwAAtAEAMAQAALABACAG2gwBAAAAAd4MAQAAAAGGDQEAAAABiQ0CAAAAAZANAQAAAAGRDYAAAAABAQgAALgBACAG2gwBAAAAAd4MAQAAAAGGDQEAAAABiQ0CAAAAAZANAQAAAAGRDYAAAAABAQgAALoBADABCAAAugEAMAbaDAEAhhEAId4MAQCGEQAhhg0BAIYRACGJDQIAjBEAIZANAQCGEQAhkQ2AAAAAAQIAAACwAQAgCAAAvQEAIAbaDAEAhhEAId4MAQCGEQAhhg0BAIYRACGJDQIAjBEAIZANAQCGEQAhkQ2AAAAAAQIAAACzAQAgCAAAvwEAIAIAAACzAQAgCAAAvwEAIAMAAACwAQAgDwAAuAEAIBAAAL0BACABAAAAsAEAIAEAAACzAQAgBRUAAOUTACAWAADmEwAgFwAA6RMAIBgAAOgTACAZAADnEwAgCdwJAADrEAAw3QkAAMYBABDeCQAA6xAAMNoMAQCJDwAh3gwBAIkPACGGDQEAsQ8AIYkNAgCXDwAhkA0BALEPACGRDQAAsw8AIAMAAACzAQAgAwAAxQEAMBQAAMYBACADAAAAswEAIAMAALQBADAEAACwAQAgE9wJAADoEAAw3QkAAMwBABDeCQAA6BAAMO4JBAAAAAG_CkAAlA8AIecLAQCrDwAh4gxAAJQPACHjDEAAqg8AIekMAgCaDwAhhg0BAMEPACGHDQEAlQ8AIYgNAQCVDwAhiQ0CAKwPACGKDQEAqw8AIYsNAQCVDwAhjA1AAKoPACGNDSAA6RAAIY4NAQCrDwAhjw0AAOoQACABAAAAyQEAIAEAAADJAQAgEtwJAADoEAAw3QkAAMwBABDeCQAA6BAAMO4JBACTDwAhvwpAAJQPACHnCwEAqw8AIeIMQACUDwAh4wxAAKoPACHpDAIAmg8AIYYNAQDBDwAhhw0BAJUPACGIDQEAlQ8AIYkNAgCsDwAhig0BAKsPACGLDQEAlQ8AIYwNQACqDwAhjQ0gAOkQACGODQEAqw8AIQfnCwAAkhEAIOMMAACSEQAgiQ0AAJIRACCKDQAAkhEAIIwNAACSEQAgjQ0AAJIRACCODQAAkhEAIAMAAADMAQAgAwAAzQEAMAQAAMkBACADAAAAzAEAIAMAAM0BADAEAADJAQAgAwAAAMwBACADAADNAQAwBAAAyQEAIA_uCQQAAAABvwpAAAAAAecLAQAAAAHiDEAAAAAB4wxAAAAAAekMAgAAAAGGDQEAAAABhw0BAAAAAYgNAQAAAAGJDQIAAAABig0BAAAAAYsNAQAAAAGMDUAAAAABjQ0gAAAAAY4NAQAAAAEBCAAA0QEAIA_uCQQAAAABvwpAAAAAAecLAQAAAAHiDEAAAAAB4wxAAAAAAekMAgAAAAGGDQEAAAABhw0BAAAAAYgNAQAAAAGJDQIAAAABig0BAAAAAYsNAQAAAAGMDUAAAAABjQ0gAAAAAY4NAQAAAAEBCAAA0wEAMAEIAADTAQAwD-4JBACEEQAhvwpAAIURACHnCwEAmREAIeIMQACFEQAh4wxAAJgRACHpDAIAjBEAIYYNAQCGEQAhhw0BAIYRACGIDQEAhhEAIYkNAgCaEQAhig0BAJkRACGLDQEAhhEAIYwNQACYEQAhjQ0gAOQTACGODQEAmREAIQIAAADJAQAgCAAA1gEAIA_uCQQAhBEAIb8KQACFEQAh5wsBAJkRACHiDEAAhREAIeMMQACYEQAh6QwCAIwRACGGDQEAhhEAIYcNAQCGEQAhiA0BAIYRACGJDQIAmhEAIYoNAQCZEQAhiw0BAIYRACGMDUAAmBEAIY0NIADkEwAhjg0BAJkRACECAAAAzAEAIAgAANgBACACAAAAzAEAIAgAANgBACADAAAAyQEAIA8AANEBACAQAADWAQAgAQAAAMkBACABAAAAzAEAIAwVAADfEwAgFgAA4BMAIBcAAOMTACAYAADiEwAgGQAA4RMAIOcLAACSEQAg4wwAAJIRACCJDQAAkhEAIIoNAACSEQAgjA0AAJIRACCNDQAAkhEAII4NAACSEQAgEtwJAADkEAAw3QkAAN8BABDeCQAA5BAAMO4JBACHDwAhvwpAAIgPACHnCwEAoA8AIeIMQACIDwAh4wxAAJ8PACHpDAIAlw8AIYYNAQCxDwAhhw0BAIkPACGIDQEAiQ8AIYkNAgChDwAhig0BAKAPACGLDQEAiQ8AIYwNQACfDwAhjQ0gAOUQACGODQEAoA8AIQMAAADMAQAgAwAA3gEAMBQAAN8BACADAAAAzAEAIAMAAM0BADAEAADJAQAgO9wJAADjEAAw3QkAAOUBABDeCQAA4xAAMO4JBAAAAAHvCQIAmg8AIYcKAQCVDwAhsApAAKoPACG-CgEAqw8AIb8KQACUDwAhwgoBAJUPACHUCgIAmg8AIdUKAQCrDwAh1gpAAJQPACHbCkAAqg8AId0KAgCsDwAhngsAAMIPACCpC0AAqg8AIc8LAQCVDwAh4QsBAKsPACHqCwEAqw8AIdoMAQCVDwAh3QwBAJUPACHeDAEAlQ8AId8MAQCrDwAh4AxAAKoPACHhDAEAqw8AIeIMQACUDwAh4wxAAKoPACHkDAEAlQ8AIegMAQAAAAHpDAIAmg8AIeoMAADiEAAg6wwBAMEPACHsDAEAqw8AIe0MAQCVDwAh7gwBAKsPACHvDAEAqw8AIfAMAQCVDwAh8QxAAKoPACHyDAEAlQ8AIfMMAQCrDwAh9AwIANQQACH1DAEAqw8AIfYMAADFDwAg9wwBAKsPACH4DAEAqw8AIfkMAQCrDwAh-gwAAMUPACD7DEAAqg8AIfwMAQCrDwAh_QwCAKwPACH-DAEAqw8AIf8MQACqDwAhgA0BAKsPACGBDQEAqw8AIYINAACyDwAggw0AALIPACCEDQAAsg8AIIUNAADFDwAgAQAAAOIBACABAAAA4gEAIDvcCQAA4xAAMN0JAADlAQAQ3gkAAOMQADDuCQQAkw8AIe8JAgCaDwAhhwoBAJUPACGwCkAAqg8AIb4KAQCrDwAhvwpAAJQPACHCCgEAlQ8AIdQKAgCaDwAh1QoBAKsPACHWCkAAlA8AIdsKQACqDwAh3QoCAKwPACGeCwAAwg8AIKkLQACqDwAhzwsBAJUPACHhCwEAqw8AIeoLAQCrDwAh2gwBAJUPACHdDAEAlQ8AId4MAQCVDwAh3wwBAKsPACHgDEAAqg8AIeEMAQCrDwAh4gxAAJQPACHjDEAAqg8AIeQMAQCVDwAh6AwBAMEPACHpDAIAmg8AIeoMAADiEAAg6wwBAMEPACHsDAEAqw8AIe0MAQCVDwAh7gwBAKsPACHvDAEAqw8AIfAMAQCVDwAh8QxAAKoPACHyDAEAlQ8AIfMMAQCrDwAh9AwIANQQACH1DAEAqw8AIfYMAADFDwAg9wwBAKsPACH4DAEAqw8AIfkMAQCrDwAh-gwAAMUPACD7DEAAqg8AIfwMAQCrDwAh_QwCAKwPACH-DAEAqw8AIf8MQACqDwAhgA0BAKsPACGBDQEAqw8AIYINAACyDwAggw0AALIPACCEDQAAsg8AIIUNAADFDwAgILAKAACSEQAgvgoAAJIRACDVCgAAkhEAINsKAACSEQAg3QoAAJIRACCpCwAAkhEAIOELAACSEQAg6gsAAJIRACDfDAAAkhEAIOAMAACSEQAg4QwAAJIRACDjDAAAkhEAIOwMAACSEQAg7gwAAJIRACDvDAAAkhEAIPEMAACSEQAg8wwAAJIRACD0DAAAkhEAIPUMAACSEQAg9gwAAJIRACD3DAAAkhEAIPgMAACSEQAg-QwAAJIRACD6DAAAkhEAIPsMAACSEQAg_AwAAJIRACD9DAAAkhEAIP4MAACSEQAg_wwAAJIRACCADQAAkhEAIIENAACSEQAghQ0AAJIRACADAAAA5QEAIAMAAOYBADAEAADiAQAgAwAAAOUBACADAADmAQAwBAAA4gEAIAMAAADlAQAgAwAA5gEAMAQAAOIBACA47gkEAAAAAe8JAgAAAAGHCgEAAAABsApAAAAAAb4KAQAAAAG_CkAAAAABwgoBAAAAAdQKAgAAAAHVCgEAAAAB1gpAAAAAAdsKQAAAAAHdCgIAAAABnguAAAAAAakLQAAAAAHPCwEAAAAB4QsBAAAAAeoLAQAAAAHaDAEAAAAB3QwBAAAAAd4MAQAAAAHfDAEAAAAB4AxAAAAAAeEMAQAAAAHiDEAAAAAB4wxAAAAAAeQMAQAAAAHoDAEAAAAB6QwCAAAAAeoMAADbEwAg6wwBAAAAAewMAQAAAAHtDAEAAAAB7gwBAAAAAe8MAQAAAAHwDAEAAAAB8QxAAAAAAfIMAQAAAAHzDAEAAAAB9AwIAAAAAfUMAQAAAAH2DIAAAAAB9wwBAAAAAfgMAQAAAAH5DAEAAAAB-gyAAAAAAfsMQAAAAAH8DAEAAAAB_QwCAAAAAf4MAQAAAAH_DEAAAAABgA0BAAAAAYENAQAAAAGCDQAA3BMAIIMNAADdEwAghA0AAN4TACCFDYAAAAABAQgAAOoBACA47gkEAAAAAe8JAgAAAAGHCgEAAAABsApAAAAAAb4KAQAAAAG_CkAAAAABwgoBAAAAAdQKAgAAAAHVCgEAAAAB1gpAAAAAAdsKQAAAAAHdCgIAAAABnguAAAAAAakLQAAAAAHPCwEAAAAB4QsBAAAAAeoLAQAAAAHaDAEAAAAB3QwBAAAAAd4MAQAAAAHfDAEAAAAB4AxAAAAAAeEMAQAAAAHiDEAAAAAB4wxAAAAAAeQMAQAAAAHoDAEAAAAB6QwCAAAAAeoMAADbEwAg6wwBAAAAAewMAQAAAAHtDAEAAAAB7gwBAAAAAe8MAQAAAAHwDAEAAAAB8QxAAAAAAfIMAQAAAAHzDAEAAAAB9AwIAAAAAfUMAQAAAAH2DIAAAAAB9wwBAAAAAfgMAQAAAAH5DAEAAAAB-gyAAAAAAfsMQAAAAAH8DAEAAAAB_QwCAAAAAf4MAQAAAAH_DEAAAAABgA0BAAAAAYENAQAAAAGCDQAA3BMAIIMNAADdEwAghA0AAN4TACCFDYAAAAABAQgAAOwBADABCAAA7AEAMDjuCQQAhBEAIe8JAgCMEQAhhwoBAIYRACGwCkAAmBEAIb4KAQCZEQAhvwpAAIURACHCCgEAhhEAIdQKAgCMEQAh1QoBAJkRACHWCkAAhREAIdsKQACYEQAh3QoCAJoRACGeC4AAAAABqQtAAJgRACHPCwEAhhEAIeELAQCZEQAh6gsBAJkRACHaDAEAhhEAId0MAQCGEQAh3gwBAIYRACHfDAEAmREAIeAMQACYEQAh4QwBAJkRACHiDEAAhREAIeMMQACYEQAh5AwBAIYRACHoDAEAhhEAIekMAgCMEQAh6gwAANcTACDrDAEAhhEAIewMAQCZEQAh7QwBAIYRACHuDAEAmREAIe8MAQCZEQAh8AwBAIYRACHxDEAAmBEAIfIMAQCGEQAh8wwBAJkRACH0DAgAuxMAIfUMAQCZEQAh9gyAAAAAAfcMAQCZEQAh-AwBAJkRACH5DAEAmREAIfoMgAAAAAH7DEAAmBEAIfwMAQCZEQAh_QwCAJoRACH-DAEAmREAIf8MQACYEQAhgA0BAJkRACGBDQEAmREAIYINAADYEwAggw0AANkTACCEDQAA2hMAIIUNgAAAAAECAAAA4gEAIAgAAO8BACA47gkEAIQRACHvCQIAjBEAIYcKAQCGEQAhsApAAJgRACG-CgEAmREAIb8KQACFEQAhwgoBAIYRACHUCgIAjBEAIdUKAQCZEQAh1gpAAIURACHbCkAAmBEAId0KAgCaEQAhnguAAAAAAakLQACYEQAhzwsBAIYRACHhCwEAmREAIeoLAQCZEQAh2gwBAIYRACHdDAEAhhEAId4MAQCGEQAh3wwBAJkRACHgDEAAmBEAIeEMAQCZEQAh4gxAAIURACHjDEAAmBEAIeQMAQCGEQAh6AwBAIYRACHpDAIAjBEAIeoMAADXEwAg6wwBAIYRACHsDAEAmREAIe0MAQCGEQAh7gwBAJkRACHvDAEAmREAIfAMAQCGEQAh8QxAAJgRACHyDAEAhhEAIfMMAQCZEQAh9AwIALsTACH1DAEAmREAIfYMgAAAAAH3DAEAmREAIfgMAQCZEQAh-QwBAJkRACH6DIAAAAAB-wxAAJgRACH8DAEAmREAIf0MAgCaEQAh_gwBAJkRACH_DEAAmBEAIYANAQCZEQAhgQ0BAJkRACGCDQAA2BMAIIMNAADZEwAghA0AANoTACCFDYAAAAABAgAAAOUBACAIAADxAQAgAgAAAOUBACAIAADxAQAgAwAAAOIBACAPAADqAQAgEAAA7wEAIAEAAADiAQAgAQAAAOUBACAlFQAA0hMAIBYAANMTACAXAADWEwAgGAAA1RMAIBkAANQTACCwCgAAkhEAIL4KAACSEQAg1QoAAJIRACDbCgAAkhEAIN0KAACSEQAgqQsAAJIRACDhCwAAkhEAIOoLAACSEQAg3wwAAJIRACDgDAAAkhEAIOEMAACSEQAg4wwAAJIRACDsDAAAkhEAIO4MAACSEQAg7wwAAJIRACDxDAAAkhEAIPMMAACSEQAg9AwAAJIRACD1DAAAkhEAIPYMAACSEQAg9wwAAJIRACD4DAAAkhEAIPkMAACSEQAg-gwAAJIRACD7DAAAkhEAIPwMAACSEQAg_QwAAJIRACD-DAAAkhEAIP8MAACSEQAggA0AAJIRACCBDQAAkhEAIIUNAACSEQAgO9wJAADhEAAw3QkAAPgBABDeCQAA4RAAMO4JBACHDwAh7wkCAJcPACGHCgEAiQ8AIbAKQACfDwAhvgoBAKAPACG_CkAAiA8AIcIKAQCJDwAh1AoCAJcPACHVCgEAoA8AIdYKQACIDwAh2wpAAJ8PACHdCgIAoQ8AIZ4LAACzDwAgqQtAAJ8PACHPCwEAiQ8AIeELAQCgDwAh6gsBAKAPACHaDAEAiQ8AId0MAQCJDwAh3gwBAIkPACHfDAEAoA8AIeAMQACfDwAh4QwBAKAPACHiDEAAiA8AIeMMQACfDwAh5AwBAIkPACHoDAEAsQ8AIekMAgCXDwAh6gwAAOIQACDrDAEAsQ8AIewMAQCgDwAh7QwBAIkPACHuDAEAoA8AIe8MAQCgDwAh8AwBAIkPACHxDEAAnw8AIfIMAQCJDwAh8wwBAKAPACH0DAgA0RAAIfUMAQCgDwAh9gwAALYPACD3DAEAoA8AIfgMAQCgDwAh-QwBAKAPACH6DAAAtg8AIPsMQACfDwAh_AwBAKAPACH9DAIAoQ8AIf4MAQCgDwAh_wxAAJ8PACGADQEAoA8AIYENAQCgDwAhgg0AALIPACCDDQAAsg8AIIQNAACyDwAghQ0AALYPACADAAAA5QEAIAMAAPcBADAUAAD4AQAgAwAAAOUBACADAADmAQAwBAAA4gEAIAvcCQAA3xAAMN0JAAD-AQAQ3gkAAN8QADDvCQIAmg8AIZAKAADCDwAg4QoEAJMPACGYDAAAsg8AINcMAQDGDwAh2QxAAJQPACHmDAEAlQ8AIecMAADgEAAgAQAAAPsBACABAAAA-wEAIArcCQAA3xAAMN0JAAD-AQAQ3gkAAN8QADDvCQIAmg8AIZAKAADCDwAg4QoEAJMPACGYDAAAsg8AINcMAQDGDwAh2QxAAJQPACHmDAEAlQ8AIQHXDAAAkhEAIAMAAAD-AQAgAwAA_wEAMAQAAPsBACADAAAA_gEAIAMAAP8BADAEAAD7AQAgAwAAAP4BACADAAD_AQAwBAAA-wEAIAfvCQIAAAABkAqAAAAAAeEKBAAAAAGYDAAA0RMAINcMAQAAAAHZDEAAAAAB5gwBAAAAAQEIAACDAgAgB-8JAgAAAAGQCoAAAAAB4QoEAAAAAZgMAADREwAg1wwBAAAAAdkMQAAAAAHmDAEAAAABAQgAAIUCADABCAAAhQIAMAfvCQIAjBEAIZAKgAAAAAHhCgQAhBEAIZgMAADQEwAg1wwBAJkRACHZDEAAhREAIeYMAQCGEQAhAgAAAPsBACAIAACIAgAgB-8JAgCMEQAhkAqAAAAAAeEKBACEEQAhmAwAANATACDXDAEAmREAIdkMQACFEQAh5gwBAIYRACECAAAA_gEAIAgAAIoCACACAAAA_gEAIAgAAIoCACADAAAA-wEAIA8AAIMCACAQAACIAgAgAQAAAPsBACABAAAA_gEAIAYVAADLEwAgFgAAzBMAIBcAAM8TACAYAADOEwAgGQAAzRMAINcMAACSEQAgCtwJAADeEAAw3QkAAJECABDeCQAA3hAAMO8JAgCXDwAhkAoAALMPACDhCgQAhw8AIZgMAACyDwAg1wwBALcPACHZDEAAiA8AIeYMAQCJDwAhAwAAAP4BACADAACQAgAwFAAAkQIAIAMAAAD-AQAgAwAA_wEAMAQAAPsBACAX3AkAANwQADDdCQAAlwIAEN4JAADcEAAw7gkEAJMPACHvCQIAmg8AIYcKAQCVDwAhjQpAAJQPACG-CgEAqw8AIdUKAQCrDwAh1gpAAJQPACGpC0AAqg8AIc8LAQCVDwAh4QsBAKsPACHaDAEAlQ8AId0MAQCVDwAh3gwBAJUPACHfDAEAqw8AIeAMQACqDwAh4QwBAKsPACHiDEAAlA8AIeMMQACqDwAh5AwBAJUPACHlDAAA3RAAIAEAAACUAgAgAQAAAJQCACAW3AkAANwQADDdCQAAlwIAEN4JAADcEAAw7gkEAJMPACHvCQIAmg8AIYcKAQCVDwAhjQpAAJQPACG-CgEAqw8AIdUKAQCrDwAh1gpAAJQPACGpC0AAqg8AIc8LAQCVDwAh4QsBAKsPACHaDAEAlQ8AId0MAQCVDwAh3gwBAJUPACHfDAEAqw8AIeAMQACqDwAh4QwBAKsPACHiDEAAlA8AIeMMQACqDwAh5AwBAJUPACEIvgoAAJIRACDVCgAAkhEAIKkLAACSEQAg4QsAAJIRACDfDAAAkhEAIOAMAACSEQAg4QwAAJIRACDjDAAAkhEAIAMAAACXAgAgAwAAmAIAMAQAAJQCACADAAAAlwIAIAMAAJgCADAEAACUAgAgAwAAAJcCACADAACYAgAwBAAAlAIAIBPuCQQAAAAB7wkCAAAAAYcKAQAAAAGNCkAAAAABvgoBAAAAAdUKAQAAAAHWCkAAAAABqQtAAAAAAc8LAQAAAAHhCwEAAAAB2gwBAAAAAd0MAQAAAAHeDAEAAAAB3wwBAAAAAeAMQAAAAAHhDAEAAAAB4gxAAAAAAeMMQAAAAAHkDAEAAAABAQgAAJwCACAT7gkEAAAAAe8JAgAAAAGHCgEAAAABjQpAAAAAAb4KAQAAAAHVCgEAAAAB1gpAAAAAAakLQAAAAAHPCwEAAAAB4QsBAAAAAdoMAQAAAAHdDAEAAAAB3gwBAAAAAd8MAQAAAAHgDEAAAAAB4QwBAAAAAeIMQAAAAAHjDEAAAAAB5AwBAAAAAQEIAACeAgAwAQgAAJ4CADAT7gkEAIQRACHvCQIAjBEAIYcKAQCGEQAhjQpAAIURACG-CgEAmREAIdUKAQCZEQAh1gpAAIURACGpC0AAmBEAIc8LAQCGEQAh4QsBAJkRACHaDAEAhhEAId0MAQCGEQAh3gwBAIYRACHfDAEAmREAIeAMQACYEQAh4QwBAJkRACHiDEAAhREAIeMMQACYEQAh5AwBAIYRACECAAAAlAIAIAgAAKECACAT7gkEAIQRACHvCQIAjBEAIYcKAQCGEQAhjQpAAIURACG-CgEAmREAIdUKAQCZEQAh1gpAAIURACGpC0AAmBEAIc8LAQCGEQAh4QsBAJkRACHaDAEAhhEAId0MAQCGEQAh3gwBAIYRACHfDAEAmREAIeAMQACYEQAh4QwBAJkRACHiDEAAhREAIeMMQACYEQAh5AwBAIYRACECAAAAlwIAIAgAAKMCACACAAAAlwIAIAgAAKMCACADAAAAlAIAIA8AAJwCACAQAAChAgAgAQAAAJQCACABAAAAlwIAIA0VAADGEwAgFgAAxxMAIBcAAMoTACAYAADJEwAgGQAAyBMAIL4KAACSEQAg1QoAAJIRACCpCwAAkhEAIOELAACSEQAg3wwAAJIRACDgDAAAkhEAIOEMAACSEQAg4wwAAJIRACAW3AkAANsQADDdCQAAqgIAEN4JAADbEAAw7gkEAIcPACHvCQIAlw8AIYcKAQCJDwAhjQpAAIgPACG-CgEAoA8AIdUKAQCgDwAh1gpAAIgPACGpC0AAnw8AIc8LAQCJDwAh4QsBAKAPACHaDAEAiQ8AId0MAQCJDwAh3gwBAIkPACHfDAEAoA8AIeAMQACfDwAh4QwBAKAPACHiDEAAiA8AIeMMQACfDwAh5AwBAIkPACEDAAAAlwIAIAMAAKkCADAUAACqAgAgAwAAAJcCACADAACYAgAwBAAAlAIAIAvcCQAA2hAAMN0JAACwAgAQ3gkAANoQADCQCgEAlQ8AIeEKBAAAAAGNDEAAqg8AIdcMAQDGDwAh2QxAAJQPACHaDAEAqw8AIdsMAQCrDwAh3AxAAKoPACEBAAAArQIAIAEAAACtAgAgC9wJAADaEAAw3QkAALACABDeCQAA2hAAMJAKAQCVDwAh4QoEAJMPACGNDEAAqg8AIdcMAQDGDwAh2QxAAJQPACHaDAEAqw8AIdsMAQCrDwAh3AxAAKoPACEFjQwAAJIRACDXDAAAkhEAINoMAACSEQAg2wwAAJIRACDcDAAAkhEAIAMAAACwAgAgAwAAsQIAMAQAAK0CACADAAAAsAIAIAMAALECADAEAACtAgAgAwAAALACACADAACxAgAwBAAArQIAIAiQCgEAAAAB4QoEAAAAAY0MQAAAAAHXDAEAAAAB2QxAAAAAAdoMAQAAAAHbDAEAAAAB3AxAAAAAAQEIAAC1AgAgCJAKAQAAAAHhCgQAAAABjQxAAAAAAdcMAQAAAAHZDEAAAAAB2gwBAAAAAdsMAQAAAAHcDEAAAAABAQgAALcCADABCAAAtwIAMAiQCgEAhhEAIeEKBACEEQAhjQxAAJgRACHXDAEAmREAIdkMQACFEQAh2gwBAJkRACHbDAEAmREAIdwMQACYEQAhAgAAAK0CACAIAAC6AgAgCJAKAQCGEQAh4QoEAIQRACGNDEAAmBEAIdcMAQCZEQAh2QxAAIURACHaDAEAmREAIdsMAQCZEQAh3AxAAJgRACECAAAAsAIAIAgAALwCACACAAAAsAIAIAgAALwCACADAAAArQIAIA8AALUCACAQAAC6AgAgAQAAAK0CACABAAAAsAIAIAoVAADBEwAgFgAAwhMAIBcAAMUTACAYAADEEwAgGQAAwxMAII0MAACSEQAg1wwAAJIRACDaDAAAkhEAINsMAACSEQAg3AwAAJIRACAL3AkAANkQADDdCQAAwwIAEN4JAADZEAAwkAoBAIkPACHhCgQAhw8AIY0MQACfDwAh1wwBALcPACHZDEAAiA8AIdoMAQCgDwAh2wwBAKAPACHcDEAAnw8AIQMAAACwAgAgAwAAwgIAMBQAAMMCACADAAAAsAIAIAMAALECADAEAACtAgAgCdwJAADXEAAw3QkAAMkCABDeCQAA1xAAMJAKAQCVDwAh4QoEAJMPACGNDEAAqg8AIccMQACUDwAh1wwBAMYPACHYDAAA2BAAIAEAAADGAgAgAQAAAMYCACAI3AkAANcQADDdCQAAyQIAEN4JAADXEAAwkAoBAJUPACHhCgQAkw8AIY0MQACqDwAhxwxAAJQPACHXDAEAxg8AIQKNDAAAkhEAINcMAACSEQAgAwAAAMkCACADAADKAgAwBAAAxgIAIAMAAADJAgAgAwAAygIAMAQAAMYCACADAAAAyQIAIAMAAMoCADAEAADGAgAgBZAKAQAAAAHhCgQAAAABjQxAAAAAAccMQAAAAAHXDAEAAAABAQgAAM4CACAFkAoBAAAAAeEKBAAAAAGNDEAAAAABxwxAAAAAAdcMAQAAAAEBCAAA0AIAMAEIAADQAgAwBZAKAQCGEQAh4QoEAIQRACGNDEAAmBEAIccMQACFEQAh1wwBAJkRACECAAAAxgIAIAgAANMCACAFkAoBAIYRACHhCgQAhBEAIY0MQACYEQAhxwxAAIURACHXDAEAmREAIQIAAADJAgAgCAAA1QIAIAIAAADJAgAgCAAA1QIAIAMAAADGAgAgDwAAzgIAIBAAANMCACABAAAAxgIAIAEAAADJAgAgBxUAALwTACAWAAC9EwAgFwAAwBMAIBgAAL8TACAZAAC-EwAgjQwAAJIRACDXDAAAkhEAIAjcCQAA1hAAMN0JAADcAgAQ3gkAANYQADCQCgEAiQ8AIeEKBACHDwAhjQxAAJ8PACHHDEAAiA8AIdcMAQC3DwAhAwAAAMkCACADAADbAgAwFAAA3AIAIAMAAADJAgAgAwAAygIAMAQAAMYCACAXCAAAwg8AINwJAADTEAAw3QkAAOICABDeCQAA0xAAMO4JBAAAAAHTCkAAlA8AIdQKAgCaDwAh1QoBAKsPACHWCkAAlA8AId0KAgCaDwAh3woBAJUPACHnCkAAqg8AIZMLBADEDwAhnAsBAJUPACH0CwEAlQ8AIfULBACTDwAhzwwBAKsPACHRDAEAlQ8AIdIMAQCVDwAh0wxAAJQPACHUDAIAmg8AIdUMCADUEAAh1gwAANUQACABAAAA3wIAIAEAAADfAgAgFggAAMIPACDcCQAA0xAAMN0JAADiAgAQ3gkAANMQADDuCQQAkw8AIdMKQACUDwAh1AoCAJoPACHVCgEAqw8AIdYKQACUDwAh3QoCAJoPACHfCgEAlQ8AIecKQACqDwAhkwsEAMQPACGcCwEAlQ8AIfQLAQCVDwAh9QsEAJMPACHPDAEAqw8AIdEMAQCVDwAh0gwBAJUPACHTDEAAlA8AIdQMAgCaDwAh1QwIANQQACEF1QoAAJIRACDnCgAAkhEAIJMLAACSEQAgzwwAAJIRACDVDAAAkhEAIAMAAADiAgAgAwAA4wIAMAQAAN8CACADAAAA4gIAIAMAAOMCADAEAADfAgAgAwAAAOICACADAADjAgAwBAAA3wIAIBMIgAAAAAHuCQQAAAAB0wpAAAAAAdQKAgAAAAHVCgEAAAAB1gpAAAAAAd0KAgAAAAHfCgEAAAAB5wpAAAAAAZMLBAAAAAGcCwEAAAAB9AsBAAAAAfULBAAAAAHPDAEAAAAB0QwBAAAAAdIMAQAAAAHTDEAAAAAB1AwCAAAAAdUMCAAAAAEBCAAA5wIAIBMIgAAAAAHuCQQAAAAB0wpAAAAAAdQKAgAAAAHVCgEAAAAB1gpAAAAAAd0KAgAAAAHfCgEAAAAB5wpAAAAAAZMLBAAAAAGcCwEAAAAB9AsBAAAAAfULBAAAAAHPDAEAAAAB0QwBAAAAAdIMAQAAAAHTDEAAAAAB1AwCAAAAAdUMCAAAAAEBCAAA6QIAMAEIAADpAgAwEwiAAAAAAe4JBACEEQAh0wpAAIURACHUCgIAjBEAIdUKAQCZEQAh1gpAAIURACHdCgIAjBEAId8KAQCGEQAh5wpAAJgRACGTCwQApxEAIZwLAQCGEQAh9AsBAIYRACH1CwQAhBEAIc8MAQCZEQAh0QwBAIYRACHSDAEAhhEAIdMMQACFEQAh1AwCAIwRACHVDAgAuxMAIQIAAADfAgAgCAAA7AIAIBMIgAAAAAHuCQQAhBEAIdMKQACFEQAh1AoCAIwRACHVCgEAmREAIdYKQACFEQAh3QoCAIwRACHfCgEAhhEAIecKQACYEQAhkwsEAKcRACGcCwEAhhEAIfQLAQCGEQAh9QsEAIQRACHPDAEAmREAIdEMAQCGEQAh0gwBAIYRACHTDEAAhREAIdQMAgCMEQAh1QwIALsTACECAAAA4gIAIAgAAO4CACACAAAA4gIAIAgAAO4CACADAAAA3wIAIA8AAOcCACAQAADsAgAgAQAAAN8CACABAAAA4gIAIAoVAAC2EwAgFgAAtxMAIBcAALoTACAYAAC5EwAgGQAAuBMAINUKAACSEQAg5woAAJIRACCTCwAAkhEAIM8MAACSEQAg1QwAAJIRACAWCAAAsw8AINwJAADQEAAw3QkAAPUCABDeCQAA0BAAMO4JBACHDwAh0wpAAIgPACHUCgIAlw8AIdUKAQCgDwAh1gpAAIgPACHdCgIAlw8AId8KAQCJDwAh5wpAAJ8PACGTCwQAtQ8AIZwLAQCJDwAh9AsBAIkPACH1CwQAhw8AIc8MAQCgDwAh0QwBAIkPACHSDAEAiQ8AIdMMQACIDwAh1AwCAJcPACHVDAgA0RAAIQMAAADiAgAgAwAA9AIAMBQAAPUCACADAAAA4gIAIAMAAOMCADAEAADfAgAgCNwJAADOEAAw3QkAAPsCABDeCQAAzhAAMLkKBACTDwAh0wpAAJQPACHnCkAAlA8AIc8MAQCVDwAh0AwAAM8QACABAAAA-AIAIAEAAAD4AgAgB9wJAADOEAAw3QkAAPsCABDeCQAAzhAAMLkKBACTDwAh0wpAAJQPACHnCkAAlA8AIc8MAQCVDwAhAAMAAAD7AgAgAwAA_AIAMAQAAPgCACADAAAA-wIAIAMAAPwCADAEAAD4AgAgAwAAAPsCACADAAD8AgAwBAAA-AIAIAS5CgQAAAAB0wpAAAAAAecKQAAAAAHPDAEAAAABAQgAAIADACAEuQoEAAAAAdMKQAAAAAHnCkAAAAABzwwBAAAAAQEIAACCAwAwAQgAAIIDADAEuQoEAIQRACHTCkAAhREAIecKQACFEQAhzwwBAIYRACECAAAA-AIAIAgAAIUDACAEuQoEAIQRACHTCkAAhREAIecKQACFEQAhzwwBAIYRACECAAAA-wIAIAgAAIcDACACAAAA-wIAIAgAAIcDACADAAAA-AIAIA8AAIADACAQAACFAwAgAQAAAPgCACABAAAA-wIAIAUVAACxEwAgFgAAshMAIBcAALUTACAYAAC0EwAgGQAAsxMAIAfcCQAAzRAAMN0JAACOAwAQ3gkAAM0QADC5CgQAhw8AIdMKQACIDwAh5wpAAIgPACHPDAEAiQ8AIQMAAAD7AgAgAwAAjQMAMBQAAI4DACADAAAA-wIAIAMAAPwCADAEAAD4AgAgCdwJAADLEAAw3QkAAJQDABDeCQAAyxAAMMgMAQCVDwAhyQwBAJUPACHKDAQAkw8AIcwMAQCVDwAhzQwBAJUPACHODAAAzBAAIAEAAACRAwAgAQAAAJEDACAI3AkAAMsQADDdCQAAlAMAEN4JAADLEAAwyAwBAJUPACHJDAEAlQ8AIcoMBACTDwAhzAwBAJUPACHNDAEAlQ8AIQADAAAAlAMAIAMAAJUDADAEAACRAwAgAwAAAJQDACADAACVAwAwBAAAkQMAIAMAAACUAwAgAwAAlQMAMAQAAJEDACAFyAwBAAAAAckMAQAAAAHKDAQAAAABzAwBAAAAAc0MAQAAAAEBCAAAmQMAIAXIDAEAAAAByQwBAAAAAcoMBAAAAAHMDAEAAAABzQwBAAAAAQEIAACbAwAwAQgAAJsDADAFyAwBAIYRACHJDAEAhhEAIcoMBACEEQAhzAwBAIYRACHNDAEAhhEAIQIAAACRAwAgCAAAngMAIAXIDAEAhhEAIckMAQCGEQAhygwEAIQRACHMDAEAhhEAIc0MAQCGEQAhAgAAAJQDACAIAACgAwAgAgAAAJQDACAIAACgAwAgAwAAAJEDACAPAACZAwAgEAAAngMAIAEAAACRAwAgAQAAAJQDACAFFQAArBMAIBYAAK0TACAXAACwEwAgGAAArxMAIBkAAK4TACAI3AkAAMoQADDdCQAApwMAEN4JAADKEAAwyAwBAIkPACHJDAEAiQ8AIcoMBACHDwAhzAwBAIkPACHNDAEAiQ8AIQMAAACUAwAgAwAApgMAMBQAAKcDACADAAAAlAMAIAMAAJUDADAEAACRAwAgCNwJAADIEAAw3QkAAK0DABDeCQAAyBAAMMcMQACUDwAhyAwBAJUPACHJDAEAlQ8AIcoMBACTDwAhywwAAMkQACABAAAAqgMAIAEAAACqAwAgB9wJAADIEAAw3QkAAK0DABDeCQAAyBAAMMcMQACUDwAhyAwBAJUPACHJDAEAlQ8AIcoMBACTDwAhAAMAAACtAwAgAwAArgMAMAQAAKoDACADAAAArQMAIAMAAK4DADAEAACqAwAgAwAAAK0DACADAACuAwAwBAAAqgMAIATHDEAAAAAByAwBAAAAAckMAQAAAAHKDAQAAAABAQgAALIDACAExwxAAAAAAcgMAQAAAAHJDAEAAAABygwEAAAAAQEIAAC0AwAwAQgAALQDADAExwxAAIURACHIDAEAhhEAIckMAQCGEQAhygwEAIQRACECAAAAqgMAIAgAALcDACAExwxAAIURACHIDAEAhhEAIckMAQCGEQAhygwEAIQRACECAAAArQMAIAgAALkDACACAAAArQMAIAgAALkDACADAAAAqgMAIA8AALIDACAQAAC3AwAgAQAAAKoDACABAAAArQMAIAUVAACnEwAgFgAAqBMAIBcAAKsTACAYAACqEwAgGQAAqRMAIAfcCQAAxxAAMN0JAADAAwAQ3gkAAMcQADDHDEAAiA8AIcgMAQCJDwAhyQwBAIkPACHKDAQAhw8AIQMAAACtAwAgAwAAvwMAMBQAAMADACADAAAArQMAIAMAAK4DADAEAACqAwAgDtwJAADGEAAw3QkAAMYDABDeCQAAxhAAMOIJAQCVDwAh7wkCAAAAAf8JAQCrDwAh5gsAAMIPACDADEAAlA8AIcEMAQCVDwAhwgwAAMIPACDDDAQAkw8AIcQMQACqDwAhxQwBAKsPACHGDCAAww8AIQEAAADDAwAgAQAAAMMDACAO3AkAAMYQADDdCQAAxgMAEN4JAADGEAAw4gkBAJUPACHvCQIAmg8AIf8JAQCrDwAh5gsAAMIPACDADEAAlA8AIcEMAQCVDwAhwgwAAMIPACDDDAQAkw8AIcQMQACqDwAhxQwBAKsPACHGDCAAww8AIQP_CQAAkhEAIMQMAACSEQAgxQwAAJIRACADAAAAxgMAIAMAAMcDADAEAADDAwAgAwAAAMYDACADAADHAwAwBAAAwwMAIAMAAADGAwAgAwAAxwMAMAQAAMMDACAL4gkBAAAAAe8JAgAAAAH_CQEAAAAB5guAAAAAAcAMQAAAAAHBDAEAAAABwgyAAAAAAcMMBAAAAAHEDEAAAAABxQwBAAAAAcYMIAAAAAEBCAAAywMAIAviCQEAAAAB7wkCAAAAAf8JAQAAAAHmC4AAAAABwAxAAAAAAcEMAQAAAAHCDIAAAAABwwwEAAAAAcQMQAAAAAHFDAEAAAABxgwgAAAAAQEIAADNAwAwAQgAAM0DADAL4gkBAIYRACHvCQIAjBEAIf8JAQCZEQAh5guAAAAAAcAMQACFEQAhwQwBAIYRACHCDIAAAAABwwwEAIQRACHEDEAAmBEAIcUMAQCZEQAhxgwgAKYRACECAAAAwwMAIAgAANADACAL4gkBAIYRACHvCQIAjBEAIf8JAQCZEQAh5guAAAAAAcAMQACFEQAhwQwBAIYRACHCDIAAAAABwwwEAIQRACHEDEAAmBEAIcUMAQCZEQAhxgwgAKYRACECAAAAxgMAIAgAANIDACACAAAAxgMAIAgAANIDACADAAAAwwMAIA8AAMsDACAQAADQAwAgAQAAAMMDACABAAAAxgMAIAgVAACiEwAgFgAAoxMAIBcAAKYTACAYAAClEwAgGQAApBMAIP8JAACSEQAgxAwAAJIRACDFDAAAkhEAIA7cCQAAxRAAMN0JAADZAwAQ3gkAAMUQADDiCQEAiQ8AIe8JAgCXDwAh_wkBAKAPACHmCwAAsw8AIMAMQACIDwAhwQwBAIkPACHCDAAAsw8AIMMMBACHDwAhxAxAAJ8PACHFDAEAoA8AIcYMIAC0DwAhAwAAAMYDACADAADYAwAwFAAA2QMAIAMAAADGAwAgAwAAxwMAMAQAAMMDACAR3AkAAMQQADDdCQAA3wMAEN4JAADEEAAw4gkBAJUPACHuCQEAAAAB_gkBAJUPACH_CQEAlQ8AIZAKAQCVDwAhsApAAJQPACHnCkAAqg8AIZQLAgCaDwAh5gsAAMIPACClDEAAlA8AIbwMAgCaDwAhvQwCAKwPACG-DEAAqg8AIb8MAADFDwAgAQAAANwDACABAAAA3AMAIBHcCQAAxBAAMN0JAADfAwAQ3gkAAMQQADDiCQEAlQ8AIe4JAQDBDwAh_gkBAJUPACH_CQEAlQ8AIZAKAQCVDwAhsApAAJQPACHnCkAAqg8AIZQLAgCaDwAh5gsAAMIPACClDEAAlA8AIbwMAgCaDwAhvQwCAKwPACG-DEAAqg8AIb8MAADFDwAgBOcKAACSEQAgvQwAAJIRACC-DAAAkhEAIL8MAACSEQAgAwAAAN8DACADAADgAwAwBAAA3AMAIAMAAADfAwAgAwAA4AMAMAQAANwDACADAAAA3wMAIAMAAOADADAEAADcAwAgDuIJAQAAAAHuCQEAAAAB_gkBAAAAAf8JAQAAAAGQCgEAAAABsApAAAAAAecKQAAAAAGUCwIAAAAB5guAAAAAAaUMQAAAAAG8DAIAAAABvQwCAAAAAb4MQAAAAAG_DIAAAAABAQgAAOQDACAO4gkBAAAAAe4JAQAAAAH-CQEAAAAB_wkBAAAAAZAKAQAAAAGwCkAAAAAB5wpAAAAAAZQLAgAAAAHmC4AAAAABpQxAAAAAAbwMAgAAAAG9DAIAAAABvgxAAAAAAb8MgAAAAAEBCAAA5gMAMAEIAADmAwAwDuIJAQCGEQAh7gkBAIYRACH-CQEAhhEAIf8JAQCGEQAhkAoBAIYRACGwCkAAhREAIecKQACYEQAhlAsCAIwRACHmC4AAAAABpQxAAIURACG8DAIAjBEAIb0MAgCaEQAhvgxAAJgRACG_DIAAAAABAgAAANwDACAIAADpAwAgDuIJAQCGEQAh7gkBAIYRACH-CQEAhhEAIf8JAQCGEQAhkAoBAIYRACGwCkAAhREAIecKQACYEQAhlAsCAIwRACHmC4AAAAABpQxAAIURACG8DAIAjBEAIb0MAgCaEQAhvgxAAJgRACG_DIAAAAABAgAAAN8DACAIAADrAwAgAgAAAN8DACAIAADrAwAgAwAAANwDACAPAADkAwAgEAAA6QMAIAEAAADcAwAgAQAAAN8DACAJFQAAnRMAIBYAAJ4TACAXAAChEwAgGAAAoBMAIBkAAJ8TACDnCgAAkhEAIL0MAACSEQAgvgwAAJIRACC_DAAAkhEAIBHcCQAAwxAAMN0JAADyAwAQ3gkAAMMQADDiCQEAiQ8AIe4JAQCxDwAh_gkBAIkPACH_CQEAiQ8AIZAKAQCJDwAhsApAAIgPACHnCkAAnw8AIZQLAgCXDwAh5gsAALMPACClDEAAiA8AIbwMAgCXDwAhvQwCAKEPACG-DEAAnw8AIb8MAAC2DwAgAwAAAN8DACADAADxAwAwFAAA8gMAIAMAAADfAwAgAwAA4AMAMAQAANwDACAI3AkAAMIQADDdCQAA-AMAEN4JAADCEAAw7wkCAAAAAf4JAQCVDwAh_wkBAJUPACH6C0AAlA8AIbsMAADCDwAgAQAAAPUDACABAAAA9QMAIAjcCQAAwhAAMN0JAAD4AwAQ3gkAAMIQADDvCQIAmg8AIf4JAQCVDwAh_wkBAJUPACH6C0AAlA8AIbsMAADCDwAgAAMAAAD4AwAgAwAA-QMAMAQAAPUDACADAAAA-AMAIAMAAPkDADAEAAD1AwAgAwAAAPgDACADAAD5AwAwBAAA9QMAIAXvCQIAAAAB_gkBAAAAAf8JAQAAAAH6C0AAAAABuwyAAAAAAQEIAAD9AwAgBe8JAgAAAAH-CQEAAAAB_wkBAAAAAfoLQAAAAAG7DIAAAAABAQgAAP8DADABCAAA_wMAMAXvCQIAjBEAIf4JAQCGEQAh_wkBAIYRACH6C0AAhREAIbsMgAAAAAECAAAA9QMAIAgAAIIEACAF7wkCAIwRACH-CQEAhhEAIf8JAQCGEQAh-gtAAIURACG7DIAAAAABAgAAAPgDACAIAACEBAAgAgAAAPgDACAIAACEBAAgAwAAAPUDACAPAAD9AwAgEAAAggQAIAEAAAD1AwAgAQAAAPgDACAFFQAAmBMAIBYAAJkTACAXAACcEwAgGAAAmxMAIBkAAJoTACAI3AkAAMEQADDdCQAAiwQAEN4JAADBEAAw7wkCAJcPACH-CQEAiQ8AIf8JAQCJDwAh-gtAAIgPACG7DAAAsw8AIAMAAAD4AwAgAwAAigQAMBQAAIsEACADAAAA-AMAIAMAAPkDADAEAAD1AwAgDNwJAAC_EAAw3QkAAJEEABDeCQAAvxAAMO4JAQAAAAHCCgEAlQ8AIbQMAQCVDwAhtQwBAJUPACG2DAEAqw8AIbcMAACyDwAguAxAAJQPACG5DEAAlA8AIboMAADAEAAgAQAAAI4EACABAAAAjgQAIAvcCQAAvxAAMN0JAACRBAAQ3gkAAL8QADDuCQEAwQ8AIcIKAQCVDwAhtAwBAJUPACG1DAEAlQ8AIbYMAQCrDwAhtwwAALIPACC4DEAAlA8AIbkMQACUDwAhAbYMAACSEQAgAwAAAJEEACADAACSBAAwBAAAjgQAIAMAAACRBAAgAwAAkgQAMAQAAI4EACADAAAAkQQAIAMAAJIEADAEAACOBAAgCO4JAQAAAAHCCgEAAAABtAwBAAAAAbUMAQAAAAG2DAEAAAABtwwAAJcTACC4DEAAAAABuQxAAAAAAQEIAACWBAAgCO4JAQAAAAHCCgEAAAABtAwBAAAAAbUMAQAAAAG2DAEAAAABtwwAAJcTACC4DEAAAAABuQxAAAAAAQEIAACYBAAwAQgAAJgEADAI7gkBAIYRACHCCgEAhhEAIbQMAQCGEQAhtQwBAIYRACG2DAEAmREAIbcMAACWEwAguAxAAIURACG5DEAAhREAIQIAAACOBAAgCAAAmwQAIAjuCQEAhhEAIcIKAQCGEQAhtAwBAIYRACG1DAEAhhEAIbYMAQCZEQAhtwwAAJYTACC4DEAAhREAIbkMQACFEQAhAgAAAJEEACAIAACdBAAgAgAAAJEEACAIAACdBAAgAwAAAI4EACAPAACWBAAgEAAAmwQAIAEAAACOBAAgAQAAAJEEACAEFQAAkxMAIBgAAJUTACAZAACUEwAgtgwAAJIRACAL3AkAAL4QADDdCQAApAQAEN4JAAC-EAAw7gkBALEPACHCCgEAiQ8AIbQMAQCJDwAhtQwBAIkPACG2DAEAoA8AIbcMAACyDwAguAxAAIgPACG5DEAAiA8AIQMAAACRBAAgAwAAowQAMBQAAKQEACADAAAAkQQAIAMAAJIEADAEAACOBAAgCdwJAAC9EAAw3QkAAKoEABDeCQAAvRAAMO4JAQAAAAGwCkAAlA8AIcgKAQCVDwAhlwsBAJUPACGyDAEAlQ8AIbMMAQCrDwAhAQAAAKcEACABAAAApwQAIAncCQAAvRAAMN0JAACqBAAQ3gkAAL0QADDuCQEAwQ8AIbAKQACUDwAhyAoBAJUPACGXCwEAlQ8AIbIMAQCVDwAhswwBAKsPACEBswwAAJIRACADAAAAqgQAIAMAAKsEADAEAACnBAAgAwAAAKoEACADAACrBAAwBAAApwQAIAMAAACqBAAgAwAAqwQAMAQAAKcEACAG7gkBAAAAAbAKQAAAAAHICgEAAAABlwsBAAAAAbIMAQAAAAGzDAEAAAABAQgAAK8EACAG7gkBAAAAAbAKQAAAAAHICgEAAAABlwsBAAAAAbIMAQAAAAGzDAEAAAABAQgAALEEADABCAAAsQQAMAbuCQEAhhEAIbAKQACFEQAhyAoBAIYRACGXCwEAhhEAIbIMAQCGEQAhswwBAJkRACECAAAApwQAIAgAALQEACAG7gkBAIYRACGwCkAAhREAIcgKAQCGEQAhlwsBAIYRACGyDAEAhhEAIbMMAQCZEQAhAgAAAKoEACAIAAC2BAAgAgAAAKoEACAIAAC2BAAgAwAAAKcEACAPAACvBAAgEAAAtAQAIAEAAACnBAAgAQAAAKoEACAEFQAAkBMAIBgAAJITACAZAACREwAgswwAAJIRACAJ3AkAALwQADDdCQAAvQQAEN4JAAC8EAAw7gkBALEPACGwCkAAiA8AIcgKAQCJDwAhlwsBAIkPACGyDAEAiQ8AIbMMAQCgDwAhAwAAAKoEACADAAC8BAAwFAAAvQQAIAMAAACqBAAgAwAAqwQAMAQAAKcEACAQ3AkAALsQADDdCQAAwwQAEN4JAAC7EAAw7gkBAAAAAbAKQACUDwAhwgoBAJUPACGVCwEAxg8AIZcLAQCVDwAhmAsAALIPACCpC0AAlA8AIYEMAQCVDwAhjAwAAQAAAY0MQACqDwAhjgxAAKoPACGPDAEAqw8AIbEMAACyDwAgAQAAAMAEACABAAAAwAQAIBDcCQAAuxAAMN0JAADDBAAQ3gkAALsQADDuCQEAwQ8AIbAKQACUDwAhwgoBAJUPACGVCwEAxg8AIZcLAQCVDwAhmAsAALIPACCpC0AAlA8AIYEMAQCVDwAhjAwAAZEQACGNDEAAqg8AIY4MQACqDwAhjwwBAKsPACGxDAAAsg8AIASVCwAAkhEAII0MAACSEQAgjgwAAJIRACCPDAAAkhEAIAMAAADDBAAgAwAAxAQAMAQAAMAEACADAAAAwwQAIAMAAMQEADAEAADABAAgAwAAAMMEACADAADEBAAwBAAAwAQAIA3uCQEAAAABsApAAAAAAcIKAQAAAAGVCwEAAAABlwsBAAAAAZgLAACOEwAgqQtAAAAAAYEMAQAAAAGMDAABAAABjQxAAAAAAY4MQAAAAAGPDAEAAAABsQwAAI8TACABCAAAyAQAIA3uCQEAAAABsApAAAAAAcIKAQAAAAGVCwEAAAABlwsBAAAAAZgLAACOEwAgqQtAAAAAAYEMAQAAAAGMDAABAAABjQxAAAAAAY4MQAAAAAGPDAEAAAABsQwAAI8TACABCAAAygQAMAEIAADKBAAwDe4JAQCGEQAhsApAAIURACHCCgEAhhEAIZULAQCZEQAhlwsBAIYRACGYCwAAjBMAIKkLQACFEQAhgQwBAIYRACGMDAABwxIAIY0MQACYEQAhjgxAAJgRACGPDAEAmREAIbEMAACNEwAgAgAAAMAEACAIAADNBAAgDe4JAQCGEQAhsApAAIURACHCCgEAhhEAIZULAQCZEQAhlwsBAIYRACGYCwAAjBMAIKkLQACFEQAhgQwBAIYRACGMDAABwxIAIY0MQACYEQAhjgxAAJgRACGPDAEAmREAIbEMAACNEwAgAgAAAMMEACAIAADPBAAgAgAAAMMEACAIAADPBAAgAwAAAMAEACAPAADIBAAgEAAAzQQAIAEAAADABAAgAQAAAMMEACAHFQAAiRMAIBgAAIsTACAZAACKEwAglQsAAJIRACCNDAAAkhEAII4MAACSEQAgjwwAAJIRACAQ3AkAALoQADDdCQAA1gQAEN4JAAC6EAAw7gkBALEPACGwCkAAiA8AIcIKAQCJDwAhlQsBALcPACGXCwEAiQ8AIZgLAACyDwAgqQtAAIgPACGBDAEAiQ8AIYwMAAGNEAAhjQxAAJ8PACGODEAAnw8AIY8MAQCgDwAhsQwAALIPACADAAAAwwQAIAMAANUEADAUAADWBAAgAwAAAMMEACADAADEBAAwBAAAwAQAIAbcCQAAuRAAMN0JAADcBAAQ3gkAALkQADDuCQQAAAABmgtAAJQPACHWCwEAlQ8AIQEAAADZBAAgAQAAANkEACAG3AkAALkQADDdCQAA3AQAEN4JAAC5EAAw7gkEAJMPACGaC0AAlA8AIdYLAQCVDwAhAAMAAADcBAAgAwAA3QQAMAQAANkEACADAAAA3AQAIAMAAN0EADAEAADZBAAgAwAAANwEACADAADdBAAwBAAA2QQAIAPuCQQAAAABmgtAAAAAAdYLAQAAAAEBCAAA4QQAIAPuCQQAAAABmgtAAAAAAdYLAQAAAAEBCAAA4wQAMAEIAADjBAAwA-4JBACEEQAhmgtAAIURACHWCwEAhhEAIQIAAADZBAAgCAAA5gQAIAPuCQQAhBEAIZoLQACFEQAh1gsBAIYRACECAAAA3AQAIAgAAOgEACACAAAA3AQAIAgAAOgEACADAAAA2QQAIA8AAOEEACAQAADmBAAgAQAAANkEACABAAAA3AQAIAUVAACEEwAgFgAAhRMAIBcAAIgTACAYAACHEwAgGQAAhhMAIAbcCQAAuBAAMN0JAADvBAAQ3gkAALgQADDuCQQAhw8AIZoLQACIDwAh1gsBAIkPACEDAAAA3AQAIAMAAO4EADAUAADvBAAgAwAAANwEACADAADdBAAwBAAA2QQAIAncCQAAtxAAMN0JAAD1BAAQ3gkAALcQADDuCQEAAAABrAxAAJQPACGtDEAAlA8AIa4MQACqDwAhrwwBAJUPACGwDAIAmg8AIQEAAADyBAAgAQAAAPIEACAJ3AkAALcQADDdCQAA9QQAEN4JAAC3EAAw7gkBAJUPACGsDEAAlA8AIa0MQACUDwAhrgxAAKoPACGvDAEAlQ8AIbAMAgCaDwAhAa4MAACSEQAgAwAAAPUEACADAAD2BAAwBAAA8gQAIAMAAAD1BAAgAwAA9gQAMAQAAPIEACADAAAA9QQAIAMAAPYEADAEAADyBAAgBu4JAQAAAAGsDEAAAAABrQxAAAAAAa4MQAAAAAGvDAEAAAABsAwCAAAAAQEIAAD6BAAgBu4JAQAAAAGsDEAAAAABrQxAAAAAAa4MQAAAAAGvDAEAAAABsAwCAAAAAQEIAAD8BAAwAQgAAPwEADAG7gkBAIYRACGsDEAAhREAIa0MQACFEQAhrgxAAJgRACGvDAEAhhEAIbAMAgCMEQAhAgAAAPIEACAIAAD_BAAgBu4JAQCGEQAhrAxAAIURACGtDEAAhREAIa4MQACYEQAhrwwBAIYRACGwDAIAjBEAIQIAAAD1BAAgCAAAgQUAIAIAAAD1BAAgCAAAgQUAIAMAAADyBAAgDwAA-gQAIBAAAP8EACABAAAA8gQAIAEAAAD1BAAgBhUAAP8SACAWAACAEwAgFwAAgxMAIBgAAIITACAZAACBEwAgrgwAAJIRACAJ3AkAALYQADDdCQAAiAUAEN4JAAC2EAAw7gkBAIkPACGsDEAAiA8AIa0MQACIDwAhrgxAAJ8PACGvDAEAiQ8AIbAMAgCXDwAhAwAAAPUEACADAACHBQAwFAAAiAUAIAMAAAD1BAAgAwAA9gQAMAQAAPIEACAR3AkAALUQADDdCQAAjgUAEN4JAAC1EAAw7gkEAAAAAdEKAQCVDwAhgAsBAJUPACGaC0AAlA8AIdYLAQCrDwAh9AsBAJUPACH1CwEAqw8AIZQMAQCVDwAhpgwBAJUPACGnDAEAlQ8AIagMAQCVDwAhqQwBAKsPACGqDAAAwg8AIKsMAQCVDwAhAQAAAIsFACABAAAAiwUAIBHcCQAAtRAAMN0JAACOBQAQ3gkAALUQADDuCQQAkw8AIdEKAQCVDwAhgAsBAJUPACGaC0AAlA8AIdYLAQCrDwAh9AsBAJUPACH1CwEAqw8AIZQMAQCVDwAhpgwBAJUPACGnDAEAlQ8AIagMAQCVDwAhqQwBAKsPACGqDAAAwg8AIKsMAQCVDwAhA9YLAACSEQAg9QsAAJIRACCpDAAAkhEAIAMAAACOBQAgAwAAjwUAMAQAAIsFACADAAAAjgUAIAMAAI8FADAEAACLBQAgAwAAAI4FACADAACPBQAwBAAAiwUAIA7uCQQAAAAB0QoBAAAAAYALAQAAAAGaC0AAAAAB1gsBAAAAAfQLAQAAAAH1CwEAAAABlAwBAAAAAaYMAQAAAAGnDAEAAAABqAwBAAAAAakMAQAAAAGqDIAAAAABqwwBAAAAAQEIAACTBQAgDu4JBAAAAAHRCgEAAAABgAsBAAAAAZoLQAAAAAHWCwEAAAAB9AsBAAAAAfULAQAAAAGUDAEAAAABpgwBAAAAAacMAQAAAAGoDAEAAAABqQwBAAAAAaoMgAAAAAGrDAEAAAABAQgAAJUFADABCAAAlQUAMA7uCQQAhBEAIdEKAQCGEQAhgAsBAIYRACGaC0AAhREAIdYLAQCZEQAh9AsBAIYRACH1CwEAmREAIZQMAQCGEQAhpgwBAIYRACGnDAEAhhEAIagMAQCGEQAhqQwBAJkRACGqDIAAAAABqwwBAIYRACECAAAAiwUAIAgAAJgFACAO7gkEAIQRACHRCgEAhhEAIYALAQCGEQAhmgtAAIURACHWCwEAmREAIfQLAQCGEQAh9QsBAJkRACGUDAEAhhEAIaYMAQCGEQAhpwwBAIYRACGoDAEAhhEAIakMAQCZEQAhqgyAAAAAAasMAQCGEQAhAgAAAI4FACAIAACaBQAgAgAAAI4FACAIAACaBQAgAwAAAIsFACAPAACTBQAgEAAAmAUAIAEAAACLBQAgAQAAAI4FACAIFQAA-hIAIBYAAPsSACAXAAD-EgAgGAAA_RIAIBkAAPwSACDWCwAAkhEAIPULAACSEQAgqQwAAJIRACAR3AkAALQQADDdCQAAoQUAEN4JAAC0EAAw7gkEAIcPACHRCgEAiQ8AIYALAQCJDwAhmgtAAIgPACHWCwEAoA8AIfQLAQCJDwAh9QsBAKAPACGUDAEAiQ8AIaYMAQCJDwAhpwwBAIkPACGoDAEAiQ8AIakMAQCgDwAhqgwAALMPACCrDAEAiQ8AIQMAAACOBQAgAwAAoAUAMBQAAKEFACADAAAAjgUAIAMAAI8FADAEAACLBQAgC9wJAACzEAAw3QkAAKcFABDeCQAAsxAAMO4JAQAAAAGwCkAAlA8AIcIKAQCVDwAhggsBAJUPACGVCwEAwQ8AIaEMAQCVDwAhpAwgAMMPACGlDEAAlA8AIQEAAACkBQAgAQAAAKQFACAL3AkAALMQADDdCQAApwUAEN4JAACzEAAw7gkBAMEPACGwCkAAlA8AIcIKAQCVDwAhggsBAJUPACGVCwEAwQ8AIaEMAQCVDwAhpAwgAMMPACGlDEAAlA8AIQADAAAApwUAIAMAAKgFADAEAACkBQAgAwAAAKcFACADAACoBQAwBAAApAUAIAMAAACnBQAgAwAAqAUAMAQAAKQFACAI7gkBAAAAAbAKQAAAAAHCCgEAAAABggsBAAAAAZULAQAAAAGhDAEAAAABpAwgAAAAAaUMQAAAAAEBCAAArAUAIAjuCQEAAAABsApAAAAAAcIKAQAAAAGCCwEAAAABlQsBAAAAAaEMAQAAAAGkDCAAAAABpQxAAAAAAQEIAACuBQAwAQgAAK4FADAI7gkBAIYRACGwCkAAhREAIcIKAQCGEQAhggsBAIYRACGVCwEAhhEAIaEMAQCGEQAhpAwgAKYRACGlDEAAhREAIQIAAACkBQAgCAAAsQUAIAjuCQEAhhEAIbAKQACFEQAhwgoBAIYRACGCCwEAhhEAIZULAQCGEQAhoQwBAIYRACGkDCAAphEAIaUMQACFEQAhAgAAAKcFACAIAACzBQAgAgAAAKcFACAIAACzBQAgAwAAAKQFACAPAACsBQAgEAAAsQUAIAEAAACkBQAgAQAAAKcFACADFQAA9xIAIBgAAPkSACAZAAD4EgAgC9wJAACyEAAw3QkAALoFABDeCQAAshAAMO4JAQCxDwAhsApAAIgPACHCCgEAiQ8AIYILAQCJDwAhlQsBALEPACGhDAEAiQ8AIaQMIAC0DwAhpQxAAIgPACEDAAAApwUAIAMAALkFADAUAAC6BQAgAwAAAKcFACADAACoBQAwBAAApAUAIAfcCQAAsBAAMN0JAADABQAQ3gkAALAQADCVCwEAwQ8AIaEMAQCVDwAhogwBAMEPACGjDAAAsRAAIAEAAAC9BQAgAQAAAL0FACAG3AkAALAQADDdCQAAwAUAEN4JAACwEAAwlQsBAMEPACGhDAEAlQ8AIaIMAQDBDwAhAAMAAADABQAgAwAAwQUAMAQAAL0FACADAAAAwAUAIAMAAMEFADAEAAC9BQAgAwAAAMAFACADAADBBQAwBAAAvQUAIAOVCwEAAAABoQwBAAAAAaIMAQAAAAEBCAAAxQUAIAOVCwEAAAABoQwBAAAAAaIMAQAAAAEBCAAAxwUAMAEIAADHBQAwA5ULAQCGEQAhoQwBAIYRACGiDAEAhhEAIQIAAAC9BQAgCAAAygUAIAOVCwEAhhEAIaEMAQCGEQAhogwBAIYRACECAAAAwAUAIAgAAMwFACACAAAAwAUAIAgAAMwFACADAAAAvQUAIA8AAMUFACAQAADKBQAgAQAAAL0FACABAAAAwAUAIAMVAAD0EgAgGAAA9hIAIBkAAPUSACAG3AkAAK8QADDdCQAA0wUAEN4JAACvEAAwlQsBALEPACGhDAEAiQ8AIaIMAQCxDwAhAwAAAMAFACADAADSBQAwFAAA0wUAIAMAAADABQAgAwAAwQUAMAQAAL0FACAa3AkAAK4QADDdCQAA2QUAEN4JAACuEAAw4gkBAJUPACHuCQEAAAABhwoBAJUPACGQCgEAlQ8AIZEKQACUDwAhlQoCAJoPACGWCkAAlA8AIZcKQACqDwAh9AoAAMIPACCCCwEAqw8AIZQMAQCVDwAhlQwBAJUPACGWDAIAmg8AIZcMBACTDwAhmAwCAJoPACGZDAIAmg8AIZoMAgCaDwAhmwwCAJoPACGcDAEAqw8AIZ0MQACqDwAhngwCAJoPACGfDAIAmg8AIaAMQACqDwAhAQAAANYFACABAAAA1gUAIBrcCQAArhAAMN0JAADZBQAQ3gkAAK4QADDiCQEAlQ8AIe4JAQDBDwAhhwoBAJUPACGQCgEAlQ8AIZEKQACUDwAhlQoCAJoPACGWCkAAlA8AIZcKQACqDwAh9AoAAMIPACCCCwEAqw8AIZQMAQCVDwAhlQwBAJUPACGWDAIAmg8AIZcMBACTDwAhmAwCAJoPACGZDAIAmg8AIZoMAgCaDwAhmwwCAJoPACGcDAEAqw8AIZ0MQACqDwAhngwCAJoPACGfDAIAmg8AIaAMQACqDwAhBZcKAACSEQAgggsAAJIRACCcDAAAkhEAIJ0MAACSEQAgoAwAAJIRACADAAAA2QUAIAMAANoFADAEAADWBQAgAwAAANkFACADAADaBQAwBAAA1gUAIAMAAADZBQAgAwAA2gUAMAQAANYFACAX4gkBAAAAAe4JAQAAAAGHCgEAAAABkAoBAAAAAZEKQAAAAAGVCgIAAAABlgpAAAAAAZcKQAAAAAH0CoAAAAABggsBAAAAAZQMAQAAAAGVDAEAAAABlgwCAAAAAZcMBAAAAAGYDAIAAAABmQwCAAAAAZoMAgAAAAGbDAIAAAABnAwBAAAAAZ0MQAAAAAGeDAIAAAABnwwCAAAAAaAMQAAAAAEBCAAA3gUAIBfiCQEAAAAB7gkBAAAAAYcKAQAAAAGQCgEAAAABkQpAAAAAAZUKAgAAAAGWCkAAAAABlwpAAAAAAfQKgAAAAAGCCwEAAAABlAwBAAAAAZUMAQAAAAGWDAIAAAABlwwEAAAAAZgMAgAAAAGZDAIAAAABmgwCAAAAAZsMAgAAAAGcDAEAAAABnQxAAAAAAZ4MAgAAAAGfDAIAAAABoAxAAAAAAQEIAADgBQAwAQgAAOAFADAX4gkBAIYRACHuCQEAhhEAIYcKAQCGEQAhkAoBAIYRACGRCkAAhREAIZUKAgCMEQAhlgpAAIURACGXCkAAmBEAIfQKgAAAAAGCCwEAmREAIZQMAQCGEQAhlQwBAIYRACGWDAIAjBEAIZcMBACEEQAhmAwCAIwRACGZDAIAjBEAIZoMAgCMEQAhmwwCAIwRACGcDAEAmREAIZ0MQACYEQAhngwCAIwRACGfDAIAjBEAIaAMQACYEQAhAgAAANYFACAIAADjBQAgF-IJAQCGEQAh7gkBAIYRACGHCgEAhhEAIZAKAQCGEQAhkQpAAIURACGVCgIAjBEAIZYKQACFEQAhlwpAAJgRACH0CoAAAAABggsBAJkRACGUDAEAhhEAIZUMAQCGEQAhlgwCAIwRACGXDAQAhBEAIZgMAgCMEQAhmQwCAIwRACGaDAIAjBEAIZsMAgCMEQAhnAwBAJkRACGdDEAAmBEAIZ4MAgCMEQAhnwwCAIwRACGgDEAAmBEAIQIAAADZBQAgCAAA5QUAIAIAAADZBQAgCAAA5QUAIAMAAADWBQAgDwAA3gUAIBAAAOMFACABAAAA1gUAIAEAAADZBQAgChUAAO8SACAWAADwEgAgFwAA8xIAIBgAAPISACAZAADxEgAglwoAAJIRACCCCwAAkhEAIJwMAACSEQAgnQwAAJIRACCgDAAAkhEAIBrcCQAArRAAMN0JAADsBQAQ3gkAAK0QADDiCQEAiQ8AIe4JAQCxDwAhhwoBAIkPACGQCgEAiQ8AIZEKQACIDwAhlQoCAJcPACGWCkAAiA8AIZcKQACfDwAh9AoAALMPACCCCwEAoA8AIZQMAQCJDwAhlQwBAIkPACGWDAIAlw8AIZcMBACHDwAhmAwCAJcPACGZDAIAlw8AIZoMAgCXDwAhmwwCAJcPACGcDAEAoA8AIZ0MQACfDwAhngwCAJcPACGfDAIAlw8AIaAMQACfDwAhAwAAANkFACADAADrBQAwFAAA7AUAIAMAAADZBQAgAwAA2gUAMAQAANYFACAJ3AkAAKsQADDdCQAA8gUAEN4JAACrEAAw4QoEAJMPACGACwEAlQ8AIZAMAQDBDwAhkQwAAMUPACCSDAAAxQ8AIJMMAACsEAAgAQAAAO8FACABAAAA7wUAIAjcCQAAqxAAMN0JAADyBQAQ3gkAAKsQADDhCgQAkw8AIYALAQCVDwAhkAwBAMEPACGRDAAAxQ8AIJIMAADFDwAgApEMAACSEQAgkgwAAJIRACADAAAA8gUAIAMAAPMFADAEAADvBQAgAwAAAPIFACADAADzBQAwBAAA7wUAIAMAAADyBQAgAwAA8wUAMAQAAO8FACAF4QoEAAAAAYALAQAAAAGQDAEAAAABkQyAAAAAAZIMgAAAAAEBCAAA9wUAIAXhCgQAAAABgAsBAAAAAZAMAQAAAAGRDIAAAAABkgyAAAAAAQEIAAD5BQAwAQgAAPkFADAF4QoEAIQRACGACwEAhhEAIZAMAQCGEQAhkQyAAAAAAZIMgAAAAAECAAAA7wUAIAgAAPwFACAF4QoEAIQRACGACwEAhhEAIZAMAQCGEQAhkQyAAAAAAZIMgAAAAAECAAAA8gUAIAgAAP4FACACAAAA8gUAIAgAAP4FACADAAAA7wUAIA8AAPcFACAQAAD8BQAgAQAAAO8FACABAAAA8gUAIAcVAADqEgAgFgAA6xIAIBcAAO4SACAYAADtEgAgGQAA7BIAIJEMAACSEQAgkgwAAJIRACAI3AkAAKoQADDdCQAAhQYAEN4JAACqEAAw4QoEAIcPACGACwEAiQ8AIZAMAQCxDwAhkQwAALYPACCSDAAAtg8AIAMAAADyBQAgAwAAhAYAMBQAAIUGACADAAAA8gUAIAMAAPMFADAEAADvBQAgDdwJAACpEAAw3QkAAIsGABDeCQAAqRAAMO4JAQAAAAGwCkAAlA8AIcIKAQCVDwAhggsBAJUPACGVCwEAwQ8AIYEMAQCVDwAhjAwAAQAAAY0MQACqDwAhjgxAAKoPACGPDAEAqw8AIQEAAACIBgAgAQAAAIgGACAN3AkAAKkQADDdCQAAiwYAEN4JAACpEAAw7gkBAMEPACGwCkAAlA8AIcIKAQCVDwAhggsBAJUPACGVCwEAwQ8AIYEMAQCVDwAhjAwAAZEQACGNDEAAqg8AIY4MQACqDwAhjwwBAKsPACEDjQwAAJIRACCODAAAkhEAII8MAACSEQAgAwAAAIsGACADAACMBgAwBAAAiAYAIAMAAACLBgAgAwAAjAYAMAQAAIgGACADAAAAiwYAIAMAAIwGADAEAACIBgAgCu4JAQAAAAGwCkAAAAABwgoBAAAAAYILAQAAAAGVCwEAAAABgQwBAAAAAYwMAAEAAAGNDEAAAAABjgxAAAAAAY8MAQAAAAEBCAAAkAYAIAruCQEAAAABsApAAAAAAcIKAQAAAAGCCwEAAAABlQsBAAAAAYEMAQAAAAGMDAABAAABjQxAAAAAAY4MQAAAAAGPDAEAAAABAQgAAJIGADABCAAAkgYAMAruCQEAhhEAIbAKQACFEQAhwgoBAIYRACGCCwEAhhEAIZULAQCGEQAhgQwBAIYRACGMDAABwxIAIY0MQACYEQAhjgxAAJgRACGPDAEAmREAIQIAAACIBgAgCAAAlQYAIAruCQEAhhEAIbAKQACFEQAhwgoBAIYRACGCCwEAhhEAIZULAQCGEQAhgQwBAIYRACGMDAABwxIAIY0MQACYEQAhjgxAAJgRACGPDAEAmREAIQIAAACLBgAgCAAAlwYAIAIAAACLBgAgCAAAlwYAIAMAAACIBgAgDwAAkAYAIBAAAJUGACABAAAAiAYAIAEAAACLBgAgBhUAAOcSACAYAADpEgAgGQAA6BIAII0MAACSEQAgjgwAAJIRACCPDAAAkhEAIA3cCQAAqBAAMN0JAACeBgAQ3gkAAKgQADDuCQEAsQ8AIbAKQACIDwAhwgoBAIkPACGCCwEAiQ8AIZULAQCxDwAhgQwBAIkPACGMDAABjRAAIY0MQACfDwAhjgxAAJ8PACGPDAEAoA8AIQMAAACLBgAgAwAAnQYAMBQAAJ4GACADAAAAiwYAIAMAAIwGADAEAACIBgAgDtwJAACnEAAw3QkAAKQGABDeCQAApxAAMO4JAQAAAAGHCgEAlQ8AIaMKQACqDwAhsApAAJQPACHCCgEAlQ8AIcgKAQCVDwAhzwsBAKsPACGDDAEAlQ8AIYYMAQCrDwAhigwBAKsPACGLDAEAxg8AIQEAAAChBgAgAQAAAKEGACAO3AkAAKcQADDdCQAApAYAEN4JAACnEAAw7gkBAMEPACGHCgEAlQ8AIaMKQACqDwAhsApAAJQPACHCCgEAlQ8AIcgKAQCVDwAhzwsBAKsPACGDDAEAlQ8AIYYMAQCrDwAhigwBAKsPACGLDAEAxg8AIQWjCgAAkhEAIM8LAACSEQAghgwAAJIRACCKDAAAkhEAIIsMAACSEQAgAwAAAKQGACADAAClBgAwBAAAoQYAIAMAAACkBgAgAwAApQYAMAQAAKEGACADAAAApAYAIAMAAKUGADAEAAChBgAgC-4JAQAAAAGHCgEAAAABowpAAAAAAbAKQAAAAAHCCgEAAAAByAoBAAAAAc8LAQAAAAGDDAEAAAABhgwBAAAAAYoMAQAAAAGLDAEAAAABAQgAAKkGACAL7gkBAAAAAYcKAQAAAAGjCkAAAAABsApAAAAAAcIKAQAAAAHICgEAAAABzwsBAAAAAYMMAQAAAAGGDAEAAAABigwBAAAAAYsMAQAAAAEBCAAAqwYAMAEIAACrBgAwC-4JAQCGEQAhhwoBAIYRACGjCkAAmBEAIbAKQACFEQAhwgoBAIYRACHICgEAhhEAIc8LAQCZEQAhgwwBAIYRACGGDAEAmREAIYoMAQCZEQAhiwwBAJkRACECAAAAoQYAIAgAAK4GACAL7gkBAIYRACGHCgEAhhEAIaMKQACYEQAhsApAAIURACHCCgEAhhEAIcgKAQCGEQAhzwsBAJkRACGDDAEAhhEAIYYMAQCZEQAhigwBAJkRACGLDAEAmREAIQIAAACkBgAgCAAAsAYAIAIAAACkBgAgCAAAsAYAIAMAAAChBgAgDwAAqQYAIBAAAK4GACABAAAAoQYAIAEAAACkBgAgCBUAAOQSACAYAADmEgAgGQAA5RIAIKMKAACSEQAgzwsAAJIRACCGDAAAkhEAIIoMAACSEQAgiwwAAJIRACAO3AkAAKYQADDdCQAAtwYAEN4JAACmEAAw7gkBALEPACGHCgEAiQ8AIaMKQACfDwAhsApAAIgPACHCCgEAiQ8AIcgKAQCJDwAhzwsBAKAPACGDDAEAiQ8AIYYMAQCgDwAhigwBAKAPACGLDAEAtw8AIQMAAACkBgAgAwAAtgYAMBQAALcGACADAAAApAYAIAMAAKUGADAEAAChBgAgENwJAAClEAAw3QkAAL0GABDeCQAApRAAMO4JAQAAAAGjCkAAqg8AIbAKQACUDwAhwgoBAJUPACHWCkAAlA8AIZULAQAAAAHGCwEAlQ8AIc8LAQCrDwAhgwwBAJUPACGGDAEAqw8AIYcMIADDDwAhiAxAAKoPACGJDAAAwg8AIAEAAAC6BgAgAQAAALoGACAQ3AkAAKUQADDdCQAAvQYAEN4JAAClEAAw7gkBAMEPACGjCkAAqg8AIbAKQACUDwAhwgoBAJUPACHWCkAAlA8AIZULAQDGDwAhxgsBAJUPACHPCwEAqw8AIYMMAQCVDwAhhgwBAKsPACGHDCAAww8AIYgMQACqDwAhiQwAAMIPACAFowoAAJIRACCVCwAAkhEAIM8LAACSEQAghgwAAJIRACCIDAAAkhEAIAMAAAC9BgAgAwAAvgYAMAQAALoGACADAAAAvQYAIAMAAL4GADAEAAC6BgAgAwAAAL0GACADAAC-BgAwBAAAugYAIA3uCQEAAAABowpAAAAAAbAKQAAAAAHCCgEAAAAB1gpAAAAAAZULAQAAAAHGCwEAAAABzwsBAAAAAYMMAQAAAAGGDAEAAAABhwwgAAAAAYgMQAAAAAGJDIAAAAABAQgAAMIGACAN7gkBAAAAAaMKQAAAAAGwCkAAAAABwgoBAAAAAdYKQAAAAAGVCwEAAAABxgsBAAAAAc8LAQAAAAGDDAEAAAABhgwBAAAAAYcMIAAAAAGIDEAAAAABiQyAAAAAAQEIAADEBgAwAQgAAMQGADAN7gkBAIYRACGjCkAAmBEAIbAKQACFEQAhwgoBAIYRACHWCkAAhREAIZULAQCZEQAhxgsBAIYRACHPCwEAmREAIYMMAQCGEQAhhgwBAJkRACGHDCAAphEAIYgMQACYEQAhiQyAAAAAAQIAAAC6BgAgCAAAxwYAIA3uCQEAhhEAIaMKQACYEQAhsApAAIURACHCCgEAhhEAIdYKQACFEQAhlQsBAJkRACHGCwEAhhEAIc8LAQCZEQAhgwwBAIYRACGGDAEAmREAIYcMIACmEQAhiAxAAJgRACGJDIAAAAABAgAAAL0GACAIAADJBgAgAgAAAL0GACAIAADJBgAgAwAAALoGACAPAADCBgAgEAAAxwYAIAEAAAC6BgAgAQAAAL0GACAIFQAA4RIAIBgAAOMSACAZAADiEgAgowoAAJIRACCVCwAAkhEAIM8LAACSEQAghgwAAJIRACCIDAAAkhEAIBDcCQAApBAAMN0JAADQBgAQ3gkAAKQQADDuCQEAsQ8AIaMKQACfDwAhsApAAIgPACHCCgEAiQ8AIdYKQACIDwAhlQsBALcPACHGCwEAiQ8AIc8LAQCgDwAhgwwBAIkPACGGDAEAoA8AIYcMIAC0DwAhiAxAAJ8PACGJDAAAsw8AIAMAAAC9BgAgAwAAzwYAMBQAANAGACADAAAAvQYAIAMAAL4GADAEAAC6BgAgCdwJAACiEAAw3QkAANYGABDeCQAAohAAMIkKQACUDwAh2AoBAMEPACHFCwEAwQ8AIYMMAQCVDwAhhAwBAJUPACGFDAAAoxAAIAEAAADTBgAgAQAAANMGACAI3AkAAKIQADDdCQAA1gYAEN4JAACiEAAwiQpAAJQPACHYCgEAwQ8AIcULAQDBDwAhgwwBAJUPACGEDAEAlQ8AIQADAAAA1gYAIAMAANcGADAEAADTBgAgAwAAANYGACADAADXBgAwBAAA0wYAIAMAAADWBgAgAwAA1wYAMAQAANMGACAFiQpAAAAAAdgKAQAAAAHFCwEAAAABgwwBAAAAAYQMAQAAAAEBCAAA2wYAIAWJCkAAAAAB2AoBAAAAAcULAQAAAAGDDAEAAAABhAwBAAAAAQEIAADdBgAwAQgAAN0GADAFiQpAAIURACHYCgEAhhEAIcULAQCGEQAhgwwBAIYRACGEDAEAhhEAIQIAAADTBgAgCAAA4AYAIAWJCkAAhREAIdgKAQCGEQAhxQsBAIYRACGDDAEAhhEAIYQMAQCGEQAhAgAAANYGACAIAADiBgAgAgAAANYGACAIAADiBgAgAwAAANMGACAPAADbBgAgEAAA4AYAIAEAAADTBgAgAQAAANYGACADFQAA3hIAIBgAAOASACAZAADfEgAgCNwJAAChEAAw3QkAAOkGABDeCQAAoRAAMIkKQACIDwAh2AoBALEPACHFCwEAsQ8AIYMMAQCJDwAhhAwBAIkPACEDAAAA1gYAIAMAAOgGADAUAADpBgAgAwAAANYGACADAADXBgAwBAAA0wYAIBHcCQAAnxAAMN0JAADvBgAQ3gkAAJ8QADDiCQEAqw8AIZAKAQCVDwAh2QoBAJUPACHbCkAAqg8AIeEKBACTDwAh7AoAAMIPACDwCgIAmg8AIfwLQACUDwAh_QsBAJUPACH-CwEAlQ8AIf8LQACqDwAhgAwBAKsPACGBDAEAqw8AIYIMAACgEAAgAQAAAOwGACABAAAA7AYAIBDcCQAAnxAAMN0JAADvBgAQ3gkAAJ8QADDiCQEAqw8AIZAKAQCVDwAh2QoBAJUPACHbCkAAqg8AIeEKBACTDwAh7AoAAMIPACDwCgIAmg8AIfwLQACUDwAh_QsBAJUPACH-CwEAlQ8AIf8LQACqDwAhgAwBAKsPACGBDAEAqw8AIQXiCQAAkhEAINsKAACSEQAg_wsAAJIRACCADAAAkhEAIIEMAACSEQAgAwAAAO8GACADAADwBgAwBAAA7AYAIAMAAADvBgAgAwAA8AYAMAQAAOwGACADAAAA7wYAIAMAAPAGADAEAADsBgAgDeIJAQAAAAGQCgEAAAAB2QoBAAAAAdsKQAAAAAHhCgQAAAAB7AqAAAAAAfAKAgAAAAH8C0AAAAAB_QsBAAAAAf4LAQAAAAH_C0AAAAABgAwBAAAAAYEMAQAAAAEBCAAA9AYAIA3iCQEAAAABkAoBAAAAAdkKAQAAAAHbCkAAAAAB4QoEAAAAAewKgAAAAAHwCgIAAAAB_AtAAAAAAf0LAQAAAAH-CwEAAAAB_wtAAAAAAYAMAQAAAAGBDAEAAAABAQgAAPYGADABCAAA9gYAMA3iCQEAmREAIZAKAQCGEQAh2QoBAIYRACHbCkAAmBEAIeEKBACEEQAh7AqAAAAAAfAKAgCMEQAh_AtAAIURACH9CwEAhhEAIf4LAQCGEQAh_wtAAJgRACGADAEAmREAIYEMAQCZEQAhAgAAAOwGACAIAAD5BgAgDeIJAQCZEQAhkAoBAIYRACHZCgEAhhEAIdsKQACYEQAh4QoEAIQRACHsCoAAAAAB8AoCAIwRACH8C0AAhREAIf0LAQCGEQAh_gsBAIYRACH_C0AAmBEAIYAMAQCZEQAhgQwBAJkRACECAAAA7wYAIAgAAPsGACACAAAA7wYAIAgAAPsGACADAAAA7AYAIA8AAPQGACAQAAD5BgAgAQAAAOwGACABAAAA7wYAIAoVAADZEgAgFgAA2hIAIBcAAN0SACAYAADcEgAgGQAA2xIAIOIJAACSEQAg2woAAJIRACD_CwAAkhEAIIAMAACSEQAggQwAAJIRACAQ3AkAAJ4QADDdCQAAggcAEN4JAACeEAAw4gkBAKAPACGQCgEAiQ8AIdkKAQCJDwAh2wpAAJ8PACHhCgQAhw8AIewKAACzDwAg8AoCAJcPACH8C0AAiA8AIf0LAQCJDwAh_gsBAIkPACH_C0AAnw8AIYAMAQCgDwAhgQwBAKAPACEDAAAA7wYAIAMAAIEHADAUAACCBwAgAwAAAO8GACADAADwBgAwBAAA7AYAIAfcCQAAnRAAMN0JAACIBwAQ3gkAAJ0QADDvCQIAAAAB-QsBAJUPACH6C0AAlA8AIfsLAQCVDwAhAQAAAIUHACABAAAAhQcAIAfcCQAAnRAAMN0JAACIBwAQ3gkAAJ0QADDvCQIAmg8AIfkLAQCVDwAh-gtAAJQPACH7CwEAlQ8AIQADAAAAiAcAIAMAAIkHADAEAACFBwAgAwAAAIgHACADAACJBwAwBAAAhQcAIAMAAACIBwAgAwAAiQcAMAQAAIUHACAE7wkCAAAAAfkLAQAAAAH6C0AAAAAB-wsBAAAAAQEIAACNBwAgBO8JAgAAAAH5CwEAAAAB-gtAAAAAAfsLAQAAAAEBCAAAjwcAMAEIAACPBwAwBO8JAgCMEQAh-QsBAIYRACH6C0AAhREAIfsLAQCGEQAhAgAAAIUHACAIAACSBwAgBO8JAgCMEQAh-QsBAIYRACH6C0AAhREAIfsLAQCGEQAhAgAAAIgHACAIAACUBwAgAgAAAIgHACAIAACUBwAgAwAAAIUHACAPAACNBwAgEAAAkgcAIAEAAACFBwAgAQAAAIgHACAFFQAA1BIAIBYAANUSACAXAADYEgAgGAAA1xIAIBkAANYSACAH3AkAAJwQADDdCQAAmwcAEN4JAACcEAAw7wkCAJcPACH5CwEAiQ8AIfoLQACIDwAh-wsBAIkPACEDAAAAiAcAIAMAAJoHADAUAACbBwAgAwAAAIgHACADAACJBwAwBAAAhQcAIBEIAADCDwAg3AkAAJoQADDdCQAAoQcAEN4JAACaEAAw7gkBAAAAAYcKAQCVDwAhrwoBAJUPACGwCkAAlA8AIdsKQACUDwAh8QsBAJUPACHyCwEAlQ8AIfMLIADDDwAh9AsBAJUPACH1CwEAlQ8AIfYLAQCVDwAh9wtAAKoPACH4CwAAmxAAIAEAAACeBwAgAQAAAJ4HACAQCAAAwg8AINwJAACaEAAw3QkAAKEHABDeCQAAmhAAMO4JAQDBDwAhhwoBAJUPACGvCgEAlQ8AIbAKQACUDwAh2wpAAJQPACHxCwEAlQ8AIfILAQCVDwAh8wsgAMMPACH0CwEAlQ8AIfULAQCVDwAh9gsBAJUPACH3C0AAqg8AIQH3CwAAkhEAIAMAAAChBwAgAwAAogcAMAQAAJ4HACADAAAAoQcAIAMAAKIHADAEAACeBwAgAwAAAKEHACADAACiBwAwBAAAngcAIA0IgAAAAAHuCQEAAAABhwoBAAAAAa8KAQAAAAGwCkAAAAAB2wpAAAAAAfELAQAAAAHyCwEAAAAB8wsgAAAAAfQLAQAAAAH1CwEAAAAB9gsBAAAAAfcLQAAAAAEBCAAApgcAIA0IgAAAAAHuCQEAAAABhwoBAAAAAa8KAQAAAAGwCkAAAAAB2wpAAAAAAfELAQAAAAHyCwEAAAAB8wsgAAAAAfQLAQAAAAH1CwEAAAAB9gsBAAAAAfcLQAAAAAEBCAAAqAcAMAEIAACoBwAwDQiAAAAAAe4JAQCGEQAhhwoBAIYRACGvCgEAhhEAIbAKQACFEQAh2wpAAIURACHxCwEAhhEAIfILAQCGEQAh8wsgAKYRACH0CwEAhhEAIfULAQCGEQAh9gsBAIYRACH3C0AAmBEAIQIAAACeBwAgCAAAqwcAIA0IgAAAAAHuCQEAhhEAIYcKAQCGEQAhrwoBAIYRACGwCkAAhREAIdsKQACFEQAh8QsBAIYRACHyCwEAhhEAIfMLIACmEQAh9AsBAIYRACH1CwEAhhEAIfYLAQCGEQAh9wtAAJgRACECAAAAoQcAIAgAAK0HACACAAAAoQcAIAgAAK0HACADAAAAngcAIA8AAKYHACAQAACrBwAgAQAAAJ4HACABAAAAoQcAIAQVAADREgAgGAAA0xIAIBkAANISACD3CwAAkhEAIBAIAACzDwAg3AkAAJkQADDdCQAAtAcAEN4JAACZEAAw7gkBALEPACGHCgEAiQ8AIa8KAQCJDwAhsApAAIgPACHbCkAAiA8AIfELAQCJDwAh8gsBAIkPACHzCyAAtA8AIfQLAQCJDwAh9QsBAIkPACH2CwEAiQ8AIfcLQACfDwAhAwAAAKEHACADAACzBwAwFAAAtAcAIAMAAAChBwAgAwAAogcAMAQAAJ4HACAE3AkAAJgQADDdCQAAugcAEN4JAACYEAAw7gsEAAAAAQEAAAC3BwAgAQAAALcHACAE3AkAAJgQADDdCQAAugcAEN4JAACYEAAw7gsEAJMPACEAAwAAALoHACADAAC7BwAwBAAAtwcAIAMAAAC6BwAgAwAAuwcAMAQAALcHACADAAAAugcAIAMAALsHADAEAAC3BwAgAe4LBAAAAAEBCAAAvwcAIAHuCwQAAAABAQgAAMEHADABCAAAwQcAMAHuCwQAhBEAIQIAAAC3BwAgCAAAxAcAIAHuCwQAhBEAIQIAAAC6BwAgCAAAxgcAIAIAAAC6BwAgCAAAxgcAIAMAAAC3BwAgDwAAvwcAIBAAAMQHACABAAAAtwcAIAEAAAC6BwAgBRUAAMwSACAWAADNEgAgFwAA0BIAIBgAAM8SACAZAADOEgAgBNwJAACXEAAw3QkAAM0HABDeCQAAlxAAMO4LBACHDwAhAwAAALoHACADAADMBwAwFAAAzQcAIAMAAAC6BwAgAwAAuwcAMAQAALcHACAI3AkAAJUQADDdCQAA0wcAEN4JAACVEAAwtwsBAJUPACG4CwQAkw8AIe4LBAAAAAHvCwABkRAAIfALAACWEAAgAQAAANAHACABAAAA0AcAIAfcCQAAlRAAMN0JAADTBwAQ3gkAAJUQADC3CwEAlQ8AIbgLBACTDwAh7gsEAJMPACHvCwABkRAAIQADAAAA0wcAIAMAANQHADAEAADQBwAgAwAAANMHACADAADUBwAwBAAA0AcAIAMAAADTBwAgAwAA1AcAMAQAANAHACAEtwsBAAAAAbgLBAAAAAHuCwQAAAAB7wsAAQAAAQEIAADYBwAgBLcLAQAAAAG4CwQAAAAB7gsEAAAAAe8LAAEAAAEBCAAA2gcAMAEIAADaBwAwBLcLAQCGEQAhuAsEAIQRACHuCwQAhBEAIe8LAAHDEgAhAgAAANAHACAIAADdBwAgBLcLAQCGEQAhuAsEAIQRACHuCwQAhBEAIe8LAAHDEgAhAgAAANMHACAIAADfBwAgAgAAANMHACAIAADfBwAgAwAAANAHACAPAADYBwAgEAAA3QcAIAEAAADQBwAgAQAAANMHACAFFQAAxxIAIBYAAMgSACAXAADLEgAgGAAAyhIAIBkAAMkSACAH3AkAAJQQADDdCQAA5gcAEN4JAACUEAAwtwsBAIkPACG4CwQAhw8AIe4LBACHDwAh7wsAAY0QACEDAAAA0wcAIAMAAOUHADAUAADmBwAgAwAAANMHACADAADUBwAwBAAA0AcAIAjcCQAAkxAAMN0JAADsBwAQ3gkAAJMQADDuCQEAAAAB6gsBAJUPACHrCwEAlQ8AIewLAQCVDwAh7QtAAJQPACEBAAAA6QcAIAEAAADpBwAgCNwJAACTEAAw3QkAAOwHABDeCQAAkxAAMO4JAQCVDwAh6gsBAJUPACHrCwEAlQ8AIewLAQCVDwAh7QtAAJQPACEAAwAAAOwHACADAADtBwAwBAAA6QcAIAMAAADsBwAgAwAA7QcAMAQAAOkHACADAAAA7AcAIAMAAO0HADAEAADpBwAgBe4JAQAAAAHqCwEAAAAB6wsBAAAAAewLAQAAAAHtC0AAAAABAQgAAPEHACAF7gkBAAAAAeoLAQAAAAHrCwEAAAAB7AsBAAAAAe0LQAAAAAEBCAAA8wcAMAEIAADzBwAwBe4JAQCGEQAh6gsBAIYRACHrCwEAhhEAIewLAQCGEQAh7QtAAIURACECAAAA6QcAIAgAAPYHACAF7gkBAIYRACHqCwEAhhEAIesLAQCGEQAh7AsBAIYRACHtC0AAhREAIQIAAADsBwAgCAAA-AcAIAIAAADsBwAgCAAA-AcAIAMAAADpBwAgDwAA8QcAIBAAAPYHACABAAAA6QcAIAEAAADsBwAgAxUAAMQSACAYAADGEgAgGQAAxRIAIAjcCQAAkhAAMN0JAAD_BwAQ3gkAAJIQADDuCQEAiQ8AIeoLAQCJDwAh6wsBAIkPACHsCwEAiQ8AIe0LQACIDwAhAwAAAOwHACADAAD-BwAwFAAA_wcAIAMAAADsBwAgAwAA7QcAMAQAAOkHACAJ3AkAAJAQADDdCQAAhQgAEN4JAACQEAAwmgtAAJQPACHlCwQAAAAB5gsBAJUPACHnCwEAlQ8AIegLAAGREAAh6QtAAKoPACEBAAAAgggAIAEAAACCCAAgCdwJAACQEAAw3QkAAIUIABDeCQAAkBAAMJoLQACUDwAh5QsEAJMPACHmCwEAlQ8AIecLAQCVDwAh6AsAAZEQACHpC0AAqg8AIQHpCwAAkhEAIAMAAACFCAAgAwAAhggAMAQAAIIIACADAAAAhQgAIAMAAIYIADAEAACCCAAgAwAAAIUIACADAACGCAAwBAAAgggAIAaaC0AAAAAB5QsEAAAAAeYLAQAAAAHnCwEAAAAB6AsAAQAAAekLQAAAAAEBCAAAiggAIAaaC0AAAAAB5QsEAAAAAeYLAQAAAAHnCwEAAAAB6AsAAQAAAekLQAAAAAEBCAAAjAgAMAEIAACMCAAwBpoLQACFEQAh5QsEAIQRACHmCwEAhhEAIecLAQCGEQAh6AsAAcMSACHpC0AAmBEAIQIAAACCCAAgCAAAjwgAIAaaC0AAhREAIeULBACEEQAh5gsBAIYRACHnCwEAhhEAIegLAAHDEgAh6QtAAJgRACECAAAAhQgAIAgAAJEIACACAAAAhQgAIAgAAJEIACADAAAAgggAIA8AAIoIACAQAACPCAAgAQAAAIIIACABAAAAhQgAIAYVAAC-EgAgFgAAvxIAIBcAAMISACAYAADBEgAgGQAAwBIAIOkLAACSEQAgCdwJAACMEAAw3QkAAJgIABDeCQAAjBAAMJoLQACIDwAh5QsEAIcPACHmCwEAiQ8AIecLAQCJDwAh6AsAAY0QACHpC0AAnw8AIQMAAACFCAAgAwAAlwgAMBQAAJgIACADAAAAhQgAIAMAAIYIADAEAACCCAAgB9wJAACLEAAw3QkAAJ4IABDeCQAAixAAMOELAQAAAAHiCwIAmg8AIeMLQACUDwAh5AsBAJUPACEBAAAAmwgAIAEAAACbCAAgB9wJAACLEAAw3QkAAJ4IABDeCQAAixAAMOELAQCVDwAh4gsCAJoPACHjC0AAlA8AIeQLAQCVDwAhAAMAAACeCAAgAwAAnwgAMAQAAJsIACADAAAAnggAIAMAAJ8IADAEAACbCAAgAwAAAJ4IACADAACfCAAwBAAAmwgAIAThCwEAAAAB4gsCAAAAAeMLQAAAAAHkCwEAAAABAQgAAKMIACAE4QsBAAAAAeILAgAAAAHjC0AAAAAB5AsBAAAAAQEIAAClCAAwAQgAAKUIADAE4QsBAIYRACHiCwIAjBEAIeMLQACFEQAh5AsBAIYRACECAAAAmwgAIAgAAKgIACAE4QsBAIYRACHiCwIAjBEAIeMLQACFEQAh5AsBAIYRACECAAAAnggAIAgAAKoIACACAAAAnggAIAgAAKoIACADAAAAmwgAIA8AAKMIACAQAACoCAAgAQAAAJsIACABAAAAnggAIAUVAAC5EgAgFgAAuhIAIBcAAL0SACAYAAC8EgAgGQAAuxIAIAfcCQAAihAAMN0JAACxCAAQ3gkAAIoQADDhCwEAiQ8AIeILAgCXDwAh4wtAAIgPACHkCwEAiQ8AIQMAAACeCAAgAwAAsAgAMBQAALEIACADAAAAnggAIAMAAJ8IADAEAACbCAAgCdwJAACJEAAw3QkAALcIABDeCQAAiRAAMO4JBAAAAAGaC0AAlA8AIbQLBACTDwAh3gsBAJUPACHfCwQAkw8AIeALAADFDwAgAQAAALQIACABAAAAtAgAIAncCQAAiRAAMN0JAAC3CAAQ3gkAAIkQADDuCQQAkw8AIZoLQACUDwAhtAsEAJMPACHeCwEAlQ8AId8LBACTDwAh4AsAAMUPACAB4AsAAJIRACADAAAAtwgAIAMAALgIADAEAAC0CAAgAwAAALcIACADAAC4CAAwBAAAtAgAIAMAAAC3CAAgAwAAuAgAMAQAALQIACAG7gkEAAAAAZoLQAAAAAG0CwQAAAAB3gsBAAAAAd8LBAAAAAHgC4AAAAABAQgAALwIACAG7gkEAAAAAZoLQAAAAAG0CwQAAAAB3gsBAAAAAd8LBAAAAAHgC4AAAAABAQgAAL4IADABCAAAvggAMAbuCQQAhBEAIZoLQACFEQAhtAsEAIQRACHeCwEAhhEAId8LBACEEQAh4AuAAAAAAQIAAAC0CAAgCAAAwQgAIAbuCQQAhBEAIZoLQACFEQAhtAsEAIQRACHeCwEAhhEAId8LBACEEQAh4AuAAAAAAQIAAAC3CAAgCAAAwwgAIAIAAAC3CAAgCAAAwwgAIAMAAAC0CAAgDwAAvAgAIBAAAMEIACABAAAAtAgAIAEAAAC3CAAgBhUAALQSACAWAAC1EgAgFwAAuBIAIBgAALcSACAZAAC2EgAg4AsAAJIRACAJ3AkAAIgQADDdCQAAyggAEN4JAACIEAAw7gkEAIcPACGaC0AAiA8AIbQLBACHDwAh3gsBAIkPACHfCwQAhw8AIeALAAC2DwAgAwAAALcIACADAADJCAAwFAAAyggAIAMAAAC3CAAgAwAAuAgAMAQAALQIACAT3AkAAIcQADDdCQAA0AgAEN4JAACHEAAw7gkBAAAAAYcKAQCVDwAhowpAAKoPACGwCkAAlA8AIbYKAQCrDwAhwgoBAJUPACHDCgAAwg8AIMgKAQCVDwAhyQpAAKoPACHKCgIAmg8AIcsKQACqDwAhpAsAALIPACDSCwIAmg8AIdsLAACyDwAg3AsgAMMPACHdCyAAww8AIQEAAADNCAAgAQAAAM0IACAT3AkAAIcQADDdCQAA0AgAEN4JAACHEAAw7gkBAMEPACGHCgEAlQ8AIaMKQACqDwAhsApAAJQPACG2CgEAqw8AIcIKAQCVDwAhwwoAAMIPACDICgEAlQ8AIckKQACqDwAhygoCAJoPACHLCkAAqg8AIaQLAACyDwAg0gsCAJoPACHbCwAAsg8AINwLIADDDwAh3QsgAMMPACEEowoAAJIRACC2CgAAkhEAIMkKAACSEQAgywoAAJIRACADAAAA0AgAIAMAANEIADAEAADNCAAgAwAAANAIACADAADRCAAwBAAAzQgAIAMAAADQCAAgAwAA0QgAMAQAAM0IACAQ7gkBAAAAAYcKAQAAAAGjCkAAAAABsApAAAAAAbYKAQAAAAHCCgEAAAABwwqAAAAAAcgKAQAAAAHJCkAAAAABygoCAAAAAcsKQAAAAAGkCwAAshIAINILAgAAAAHbCwAAsxIAINwLIAAAAAHdCyAAAAABAQgAANUIACAQ7gkBAAAAAYcKAQAAAAGjCkAAAAABsApAAAAAAbYKAQAAAAHCCgEAAAABwwqAAAAAAcgKAQAAAAHJCkAAAAABygoCAAAAAcsKQAAAAAGkCwAAshIAINILAgAAAAHbCwAAsxIAINwLIAAAAAHdCyAAAAABAQgAANcIADABCAAA1wgAMBDuCQEAhhEAIYcKAQCGEQAhowpAAJgRACGwCkAAhREAIbYKAQCZEQAhwgoBAIYRACHDCoAAAAAByAoBAIYRACHJCkAAmBEAIcoKAgCMEQAhywpAAJgRACGkCwAAsBIAINILAgCMEQAh2wsAALESACDcCyAAphEAId0LIACmEQAhAgAAAM0IACAIAADaCAAgEO4JAQCGEQAhhwoBAIYRACGjCkAAmBEAIbAKQACFEQAhtgoBAJkRACHCCgEAhhEAIcMKgAAAAAHICgEAhhEAIckKQACYEQAhygoCAIwRACHLCkAAmBEAIaQLAACwEgAg0gsCAIwRACHbCwAAsRIAINwLIACmEQAh3QsgAKYRACECAAAA0AgAIAgAANwIACACAAAA0AgAIAgAANwIACADAAAAzQgAIA8AANUIACAQAADaCAAgAQAAAM0IACABAAAA0AgAIAkVAACrEgAgFgAArBIAIBcAAK8SACAYAACuEgAgGQAArRIAIKMKAACSEQAgtgoAAJIRACDJCgAAkhEAIMsKAACSEQAgE9wJAACGEAAw3QkAAOMIABDeCQAAhhAAMO4JAQCxDwAhhwoBAIkPACGjCkAAnw8AIbAKQACIDwAhtgoBAKAPACHCCgEAiQ8AIcMKAACzDwAgyAoBAIkPACHJCkAAnw8AIcoKAgCXDwAhywpAAJ8PACGkCwAAsg8AINILAgCXDwAh2wsAALIPACDcCyAAtA8AId0LIAC0DwAhAwAAANAIACADAADiCAAwFAAA4wgAIAMAAADQCAAgAwAA0QgAMAQAAM0IACAT3AkAAIQQADDdCQAA6QgAEN4JAACEEAAw7gkBAAAAAYcKAQCVDwAhkAoBAJUPACGXCkAAqg8AIa8KAQCVDwAhsApAAJQPACGxCkAAlA8AIbIKAgCaDwAhswpAAKoPACG0CgEAqw8AIbUKQACqDwAhtgoBAKsPACHVCwEAwQ8AIdYLAQCVDwAh2QsgAMMPACHaCwAAhRAAIAEAAADmCAAgAQAAAOYIACAS3AkAAIQQADDdCQAA6QgAEN4JAACEEAAw7gkBAMEPACGHCgEAlQ8AIZAKAQCVDwAhlwpAAKoPACGvCgEAlQ8AIbAKQACUDwAhsQpAAJQPACGyCgIAmg8AIbMKQACqDwAhtAoBAKsPACG1CkAAqg8AIbYKAQCrDwAh1QsBAMEPACHWCwEAlQ8AIdkLIADDDwAhBZcKAACSEQAgswoAAJIRACC0CgAAkhEAILUKAACSEQAgtgoAAJIRACADAAAA6QgAIAMAAOoIADAEAADmCAAgAwAAAOkIACADAADqCAAwBAAA5ggAIAMAAADpCAAgAwAA6ggAMAQAAOYIACAP7gkBAAAAAYcKAQAAAAGQCgEAAAABlwpAAAAAAa8KAQAAAAGwCkAAAAABsQpAAAAAAbIKAgAAAAGzCkAAAAABtAoBAAAAAbUKQAAAAAG2CgEAAAAB1QsBAAAAAdYLAQAAAAHZCyAAAAABAQgAAO4IACAP7gkBAAAAAYcKAQAAAAGQCgEAAAABlwpAAAAAAa8KAQAAAAGwCkAAAAABsQpAAAAAAbIKAgAAAAGzCkAAAAABtAoBAAAAAbUKQAAAAAG2CgEAAAAB1QsBAAAAAdYLAQAAAAHZCyAAAAABAQgAAPAIADABCAAA8AgAMA_uCQEAhhEAIYcKAQCGEQAhkAoBAIYRACGXCkAAmBEAIa8KAQCGEQAhsApAAIURACGxCkAAhREAIbIKAgCMEQAhswpAAJgRACG0CgEAmREAIbUKQACYEQAhtgoBAJkRACHVCwEAhhEAIdYLAQCGEQAh2QsgAKYRACECAAAA5ggAIAgAAPMIACAP7gkBAIYRACGHCgEAhhEAIZAKAQCGEQAhlwpAAJgRACGvCgEAhhEAIbAKQACFEQAhsQpAAIURACGyCgIAjBEAIbMKQACYEQAhtAoBAJkRACG1CkAAmBEAIbYKAQCZEQAh1QsBAIYRACHWCwEAhhEAIdkLIACmEQAhAgAAAOkIACAIAAD1CAAgAgAAAOkIACAIAAD1CAAgAwAAAOYIACAPAADuCAAgEAAA8wgAIAEAAADmCAAgAQAAAOkIACAKFQAAphIAIBYAAKcSACAXAACqEgAgGAAAqRIAIBkAAKgSACCXCgAAkhEAILMKAACSEQAgtAoAAJIRACC1CgAAkhEAILYKAACSEQAgEtwJAACDEAAw3QkAAPwIABDeCQAAgxAAMO4JAQCxDwAhhwoBAIkPACGQCgEAiQ8AIZcKQACfDwAhrwoBAIkPACGwCkAAiA8AIbEKQACIDwAhsgoCAJcPACGzCkAAnw8AIbQKAQCgDwAhtQpAAJ8PACG2CgEAoA8AIdULAQCxDwAh1gsBAIkPACHZCyAAtA8AIQMAAADpCAAgAwAA-wgAMBQAAPwIACADAAAA6QgAIAMAAOoIADAEAADmCAAgCdwJAACBEAAw3QkAAIIJABDeCQAAgRAAMNMLAQDBDwAh1AsBAMEPACHVCwEAwQ8AIdYLAQCVDwAh1wsCAJoPACHYCwAAghAAIAEAAAD_CAAgAQAAAP8IACAI3AkAAIEQADDdCQAAggkAEN4JAACBEAAw0wsBAMEPACHUCwEAwQ8AIdULAQDBDwAh1gsBAJUPACHXCwIAmg8AIQADAAAAggkAIAMAAIMJADAEAAD_CAAgAwAAAIIJACADAACDCQAwBAAA_wgAIAMAAACCCQAgAwAAgwkAMAQAAP8IACAF0wsBAAAAAdQLAQAAAAHVCwEAAAAB1gsBAAAAAdcLAgAAAAEBCAAAhwkAIAXTCwEAAAAB1AsBAAAAAdULAQAAAAHWCwEAAAAB1wsCAAAAAQEIAACJCQAwAQgAAIkJADAF0wsBAIYRACHUCwEAhhEAIdULAQCGEQAh1gsBAIYRACHXCwIAjBEAIQIAAAD_CAAgCAAAjAkAIAXTCwEAhhEAIdQLAQCGEQAh1QsBAIYRACHWCwEAhhEAIdcLAgCMEQAhAgAAAIIJACAIAACOCQAgAgAAAIIJACAIAACOCQAgAwAAAP8IACAPAACHCQAgEAAAjAkAIAEAAAD_CAAgAQAAAIIJACAFFQAAoRIAIBYAAKISACAXAAClEgAgGAAApBIAIBkAAKMSACAI3AkAAIAQADDdCQAAlQkAEN4JAACAEAAw0wsBALEPACHUCwEAsQ8AIdULAQCxDwAh1gsBAIkPACHXCwIAlw8AIQMAAACCCQAgAwAAlAkAMBQAAJUJACADAAAAggkAIAMAAIMJADAEAAD_CAAgB9wJAAD_DwAw3QkAAJsJABDeCQAA_w8AMNYKQACUDwAhlQsBAAAAAdELAACyDwAg0gsCAKwPACEBAAAAmAkAIAEAAACYCQAgB9wJAAD_DwAw3QkAAJsJABDeCQAA_w8AMNYKQACUDwAhlQsBAMEPACHRCwAAsg8AINILAgCsDwAhAdILAACSEQAgAwAAAJsJACADAACcCQAwBAAAmAkAIAMAAACbCQAgAwAAnAkAMAQAAJgJACADAAAAmwkAIAMAAJwJADAEAACYCQAgBNYKQAAAAAGVCwEAAAAB0QsAAKASACDSCwIAAAABAQgAAKAJACAE1gpAAAAAAZULAQAAAAHRCwAAoBIAINILAgAAAAEBCAAAogkAMAEIAACiCQAwBNYKQACFEQAhlQsBAIYRACHRCwAAnxIAINILAgCaEQAhAgAAAJgJACAIAAClCQAgBNYKQACFEQAhlQsBAIYRACHRCwAAnxIAINILAgCaEQAhAgAAAJsJACAIAACnCQAgAgAAAJsJACAIAACnCQAgAwAAAJgJACAPAACgCQAgEAAApQkAIAEAAACYCQAgAQAAAJsJACAGFQAAmhIAIBYAAJsSACAXAACeEgAgGAAAnRIAIBkAAJwSACDSCwAAkhEAIAfcCQAA_g8AMN0JAACuCQAQ3gkAAP4PADDWCkAAiA8AIZULAQCxDwAh0QsAALIPACDSCwIAoQ8AIQMAAACbCQAgAwAArQkAMBQAAK4JACADAAAAmwkAIAMAAJwJADAEAACYCQAgBdwJAAD9DwAw3QkAALQJABDeCQAA_Q8AMO4JAgAAAAHQC0AAlA8AIQEAAACxCQAgAQAAALEJACAF3AkAAP0PADDdCQAAtAkAEN4JAAD9DwAw7gkCAJoPACHQC0AAlA8AIQADAAAAtAkAIAMAALUJADAEAACxCQAgAwAAALQJACADAAC1CQAwBAAAsQkAIAMAAAC0CQAgAwAAtQkAMAQAALEJACAC7gkCAAAAAdALQAAAAAEBCAAAuQkAIALuCQIAAAAB0AtAAAAAAQEIAAC7CQAwAQgAALsJADAC7gkCAIwRACHQC0AAhREAIQIAAACxCQAgCAAAvgkAIALuCQIAjBEAIdALQACFEQAhAgAAALQJACAIAADACQAgAgAAALQJACAIAADACQAgAwAAALEJACAPAAC5CQAgEAAAvgkAIAEAAACxCQAgAQAAALQJACAFFQAAlRIAIBYAAJYSACAXAACZEgAgGAAAmBIAIBkAAJcSACAF3AkAAPwPADDdCQAAxwkAEN4JAAD8DwAw7gkCAJcPACHQC0AAiA8AIQMAAAC0CQAgAwAAxgkAMBQAAMcJACADAAAAtAkAIAMAALUJADAEAACxCQAgCdwJAAD7DwAw3QkAAM0JABDeCQAA-w8AMO4JAQAAAAGwCkAAlA8AIcIKAQCVDwAh1gpAAJQPACHYCgEAxg8AIc8LAQCrDwAhAQAAAMoJACABAAAAygkAIAncCQAA-w8AMN0JAADNCQAQ3gkAAPsPADDuCQEAwQ8AIbAKQACUDwAhwgoBAJUPACHWCkAAlA8AIdgKAQDGDwAhzwsBAKsPACEC2AoAAJIRACDPCwAAkhEAIAMAAADNCQAgAwAAzgkAMAQAAMoJACADAAAAzQkAIAMAAM4JADAEAADKCQAgAwAAAM0JACADAADOCQAwBAAAygkAIAbuCQEAAAABsApAAAAAAcIKAQAAAAHWCkAAAAAB2AoBAAAAAc8LAQAAAAEBCAAA0gkAIAbuCQEAAAABsApAAAAAAcIKAQAAAAHWCkAAAAAB2AoBAAAAAc8LAQAAAAEBCAAA1AkAMAEIAADUCQAwBu4JAQCGEQAhsApAAIURACHCCgEAhhEAIdYKQACFEQAh2AoBAJkRACHPCwEAmREAIQIAAADKCQAgCAAA1wkAIAbuCQEAhhEAIbAKQACFEQAhwgoBAIYRACHWCkAAhREAIdgKAQCZEQAhzwsBAJkRACECAAAAzQkAIAgAANkJACACAAAAzQkAIAgAANkJACADAAAAygkAIA8AANIJACAQAADXCQAgAQAAAMoJACABAAAAzQkAIAUVAACSEgAgGAAAlBIAIBkAAJMSACDYCgAAkhEAIM8LAACSEQAgCdwJAAD6DwAw3QkAAOAJABDeCQAA-g8AMO4JAQCxDwAhsApAAIgPACHCCgEAiQ8AIdYKQACIDwAh2AoBALcPACHPCwEAoA8AIQMAAADNCQAgAwAA3wkAMBQAAOAJACADAAAAzQkAIAMAAM4JADAEAADKCQAgBtwJAAD4DwAw3QkAAOYJABDeCQAA-A8AMMULAQDBDwAhzQsBAMEPACHOCwAA-Q8AIAEAAADjCQAgAQAAAOMJACAF3AkAAPgPADDdCQAA5gkAEN4JAAD4DwAwxQsBAMEPACHNCwEAwQ8AIQADAAAA5gkAIAMAAOcJADAEAADjCQAgAwAAAOYJACADAADnCQAwBAAA4wkAIAMAAADmCQAgAwAA5wkAMAQAAOMJACACxQsBAAAAAc0LAQAAAAEBCAAA6wkAIALFCwEAAAABzQsBAAAAAQEIAADtCQAwAQgAAO0JADACxQsBAIYRACHNCwEAhhEAIQIAAADjCQAgCAAA8AkAIALFCwEAhhEAIc0LAQCGEQAhAgAAAOYJACAIAADyCQAgAgAAAOYJACAIAADyCQAgAwAAAOMJACAPAADrCQAgEAAA8AkAIAEAAADjCQAgAQAAAOYJACADFQAAjxIAIBgAAJESACAZAACQEgAgBdwJAAD3DwAw3QkAAPkJABDeCQAA9w8AMMULAQCxDwAhzQsBALEPACEDAAAA5gkAIAMAAPgJADAUAAD5CQAgAwAAAOYJACADAADnCQAwBAAA4wkAIAjcCQAA9g8AMN0JAAD_CQAQ3gkAAPYPADDuCQIAAAAB1gpAAJQPACHKCwEAqw8AIcsLAQCrDwAhzAsBAJUPACEBAAAA_AkAIAEAAAD8CQAgCNwJAAD2DwAw3QkAAP8JABDeCQAA9g8AMO4JAgCaDwAh1gpAAJQPACHKCwEAqw8AIcsLAQCrDwAhzAsBAJUPACECygsAAJIRACDLCwAAkhEAIAMAAAD_CQAgAwAAgAoAMAQAAPwJACADAAAA_wkAIAMAAIAKADAEAAD8CQAgAwAAAP8JACADAACACgAwBAAA_AkAIAXuCQIAAAAB1gpAAAAAAcoLAQAAAAHLCwEAAAABzAsBAAAAAQEIAACECgAgBe4JAgAAAAHWCkAAAAABygsBAAAAAcsLAQAAAAHMCwEAAAABAQgAAIYKADABCAAAhgoAMAXuCQIAjBEAIdYKQACFEQAhygsBAJkRACHLCwEAmREAIcwLAQCGEQAhAgAAAPwJACAIAACJCgAgBe4JAgCMEQAh1gpAAIURACHKCwEAmREAIcsLAQCZEQAhzAsBAIYRACECAAAA_wkAIAgAAIsKACACAAAA_wkAIAgAAIsKACADAAAA_AkAIA8AAIQKACAQAACJCgAgAQAAAPwJACABAAAA_wkAIAcVAACKEgAgFgAAixIAIBcAAI4SACAYAACNEgAgGQAAjBIAIMoLAACSEQAgywsAAJIRACAI3AkAAPUPADDdCQAAkgoAEN4JAAD1DwAw7gkCAJcPACHWCkAAiA8AIcoLAQCgDwAhywsBAKAPACHMCwEAiQ8AIQMAAAD_CQAgAwAAkQoAMBQAAJIKACADAAAA_wkAIAMAAIAKADAEAAD8CQAgBdwJAAD0DwAw3QkAAJgKABDeCQAA9A8AMIwKQACUDwAh2AoBAAAAAQEAAACVCgAgAQAAAJUKACAF3AkAAPQPADDdCQAAmAoAEN4JAAD0DwAwjApAAJQPACHYCgEAwQ8AIQADAAAAmAoAIAMAAJkKADAEAACVCgAgAwAAAJgKACADAACZCgAwBAAAlQoAIAMAAACYCgAgAwAAmQoAMAQAAJUKACACjApAAAAAAdgKAQAAAAEBCAAAnQoAIAKMCkAAAAAB2AoBAAAAAQEIAACfCgAwAQgAAJ8KADACjApAAIURACHYCgEAhhEAIQIAAACVCgAgCAAAogoAIAKMCkAAhREAIdgKAQCGEQAhAgAAAJgKACAIAACkCgAgAgAAAJgKACAIAACkCgAgAwAAAJUKACAPAACdCgAgEAAAogoAIAEAAACVCgAgAQAAAJgKACADFQAAhxIAIBgAAIkSACAZAACIEgAgBdwJAADzDwAw3QkAAKsKABDeCQAA8w8AMIwKQACIDwAh2AoBALEPACEDAAAAmAoAIAMAAKoKADAUAACrCgAgAwAAAJgKACADAACZCgAwBAAAlQoAIAzcCQAA8g8AMN0JAACxCgAQ3gkAAPIPADDuCQEAAAABwgoBAJUPACHmCgEAlQ8AIZgLAACyDwAgxQsBAMEPACHGCwEAlQ8AIccLAQCVDwAhyAtAAJQPACHJC0AAqg8AIQEAAACuCgAgAQAAAK4KACAM3AkAAPIPADDdCQAAsQoAEN4JAADyDwAw7gkBAMEPACHCCgEAlQ8AIeYKAQCVDwAhmAsAALIPACDFCwEAwQ8AIcYLAQCVDwAhxwsBAJUPACHIC0AAlA8AIckLQACqDwAhAckLAACSEQAgAwAAALEKACADAACyCgAwBAAArgoAIAMAAACxCgAgAwAAsgoAMAQAAK4KACADAAAAsQoAIAMAALIKADAEAACuCgAgCe4JAQAAAAHCCgEAAAAB5goBAAAAAZgLAACGEgAgxQsBAAAAAcYLAQAAAAHHCwEAAAAByAtAAAAAAckLQAAAAAEBCAAAtgoAIAnuCQEAAAABwgoBAAAAAeYKAQAAAAGYCwAAhhIAIMULAQAAAAHGCwEAAAABxwsBAAAAAcgLQAAAAAHJC0AAAAABAQgAALgKADABCAAAuAoAMAnuCQEAhhEAIcIKAQCGEQAh5goBAIYRACGYCwAAhRIAIMULAQCGEQAhxgsBAIYRACHHCwEAhhEAIcgLQACFEQAhyQtAAJgRACECAAAArgoAIAgAALsKACAJ7gkBAIYRACHCCgEAhhEAIeYKAQCGEQAhmAsAAIUSACDFCwEAhhEAIcYLAQCGEQAhxwsBAIYRACHIC0AAhREAIckLQACYEQAhAgAAALEKACAIAAC9CgAgAgAAALEKACAIAAC9CgAgAwAAAK4KACAPAAC2CgAgEAAAuwoAIAEAAACuCgAgAQAAALEKACAEFQAAghIAIBgAAIQSACAZAACDEgAgyQsAAJIRACAM3AkAAPEPADDdCQAAxAoAEN4JAADxDwAw7gkBALEPACHCCgEAiQ8AIeYKAQCJDwAhmAsAALIPACDFCwEAsQ8AIcYLAQCJDwAhxwsBAIkPACHIC0AAiA8AIckLQACfDwAhAwAAALEKACADAADDCgAwFAAAxAoAIAMAAACxCgAgAwAAsgoAMAQAAK4KACAM3AkAAO8PADDdCQAAygoAEN4JAADvDwAw4gkBAKsPACGQCgEAlQ8AIcEKQACqDwAh3goBAKsPACHhCgQAkw8AIcELAQDBDwAhwgsBAJUPACHDCwEAlQ8AIcQLAADwDwAgAQAAAMcKACABAAAAxwoAIAvcCQAA7w8AMN0JAADKCgAQ3gkAAO8PADDiCQEAqw8AIZAKAQCVDwAhwQpAAKoPACHeCgEAqw8AIeEKBACTDwAhwQsBAMEPACHCCwEAlQ8AIcMLAQCVDwAhA-IJAACSEQAgwQoAAJIRACDeCgAAkhEAIAMAAADKCgAgAwAAywoAMAQAAMcKACADAAAAygoAIAMAAMsKADAEAADHCgAgAwAAAMoKACADAADLCgAwBAAAxwoAIAjiCQEAAAABkAoBAAAAAcEKQAAAAAHeCgEAAAAB4QoEAAAAAcELAQAAAAHCCwEAAAABwwsBAAAAAQEIAADPCgAgCOIJAQAAAAGQCgEAAAABwQpAAAAAAd4KAQAAAAHhCgQAAAABwQsBAAAAAcILAQAAAAHDCwEAAAABAQgAANEKADABCAAA0QoAMAjiCQEAmREAIZAKAQCGEQAhwQpAAJgRACHeCgEAmREAIeEKBACEEQAhwQsBAIYRACHCCwEAhhEAIcMLAQCGEQAhAgAAAMcKACAIAADUCgAgCOIJAQCZEQAhkAoBAIYRACHBCkAAmBEAId4KAQCZEQAh4QoEAIQRACHBCwEAhhEAIcILAQCGEQAhwwsBAIYRACECAAAAygoAIAgAANYKACACAAAAygoAIAgAANYKACADAAAAxwoAIA8AAM8KACAQAADUCgAgAQAAAMcKACABAAAAygoAIAgVAAD9EQAgFgAA_hEAIBcAAIESACAYAACAEgAgGQAA_xEAIOIJAACSEQAgwQoAAJIRACDeCgAAkhEAIAvcCQAA7g8AMN0JAADdCgAQ3gkAAO4PADDiCQEAoA8AIZAKAQCJDwAhwQpAAJ8PACHeCgEAoA8AIeEKBACHDwAhwQsBALEPACHCCwEAiQ8AIcMLAQCJDwAhAwAAAMoKACADAADcCgAwFAAA3QoAIAMAAADKCgAgAwAAywoAMAQAAMcKACAV3AkAAO0PADDdCQAA4woAEN4JAADtDwAw7gkBAAAAAYcKAQCVDwAhowpAAKoPACGwCkAAlA8AIbYKAQCrDwAhwgoBAJUPACHDCgAAwg8AIMgKAQCVDwAhyQpAAKoPACHKCgIAmg8AIcsKQACqDwAhugtAAKoPACG7C0AAqg8AIbwLBACTDwAhvQsEAJMPACG-CwEAqw8AIb8LQACqDwAhwAsEAJMPACEBAAAA4AoAIAEAAADgCgAgFdwJAADtDwAw3QkAAOMKABDeCQAA7Q8AMO4JAQDBDwAhhwoBAJUPACGjCkAAqg8AIbAKQACUDwAhtgoBAKsPACHCCgEAlQ8AIcMKAADCDwAgyAoBAJUPACHJCkAAqg8AIcoKAgCaDwAhywpAAKoPACG6C0AAqg8AIbsLQACqDwAhvAsEAJMPACG9CwQAkw8AIb4LAQCrDwAhvwtAAKoPACHACwQAkw8AIQijCgAAkhEAILYKAACSEQAgyQoAAJIRACDLCgAAkhEAILoLAACSEQAguwsAAJIRACC-CwAAkhEAIL8LAACSEQAgAwAAAOMKACADAADkCgAwBAAA4AoAIAMAAADjCgAgAwAA5AoAMAQAAOAKACADAAAA4woAIAMAAOQKADAEAADgCgAgEu4JAQAAAAGHCgEAAAABowpAAAAAAbAKQAAAAAG2CgEAAAABwgoBAAAAAcMKgAAAAAHICgEAAAAByQpAAAAAAcoKAgAAAAHLCkAAAAABugtAAAAAAbsLQAAAAAG8CwQAAAABvQsEAAAAAb4LAQAAAAG_C0AAAAABwAsEAAAAAQEIAADoCgAgEu4JAQAAAAGHCgEAAAABowpAAAAAAbAKQAAAAAG2CgEAAAABwgoBAAAAAcMKgAAAAAHICgEAAAAByQpAAAAAAcoKAgAAAAHLCkAAAAABugtAAAAAAbsLQAAAAAG8CwQAAAABvQsEAAAAAb4LAQAAAAG_C0AAAAABwAsEAAAAAQEIAADqCgAwAQgAAOoKADAS7gkBAIYRACGHCgEAhhEAIaMKQACYEQAhsApAAIURACG2CgEAmREAIcIKAQCGEQAhwwqAAAAAAcgKAQCGEQAhyQpAAJgRACHKCgIAjBEAIcsKQACYEQAhugtAAJgRACG7C0AAmBEAIbwLBACEEQAhvQsEAIQRACG-CwEAmREAIb8LQACYEQAhwAsEAIQRACECAAAA4AoAIAgAAO0KACAS7gkBAIYRACGHCgEAhhEAIaMKQACYEQAhsApAAIURACG2CgEAmREAIcIKAQCGEQAhwwqAAAAAAcgKAQCGEQAhyQpAAJgRACHKCgIAjBEAIcsKQACYEQAhugtAAJgRACG7C0AAmBEAIbwLBACEEQAhvQsEAIQRACG-CwEAmREAIb8LQACYEQAhwAsEAIQRACECAAAA4woAIAgAAO8KACACAAAA4woAIAgAAO8KACADAAAA4AoAIA8AAOgKACAQAADtCgAgAQAAAOAKACABAAAA4woAIA0VAAD4EQAgFgAA-REAIBcAAPwRACAYAAD7EQAgGQAA-hEAIKMKAACSEQAgtgoAAJIRACDJCgAAkhEAIMsKAACSEQAgugsAAJIRACC7CwAAkhEAIL4LAACSEQAgvwsAAJIRACAV3AkAAOwPADDdCQAA9goAEN4JAADsDwAw7gkBALEPACGHCgEAiQ8AIaMKQACfDwAhsApAAIgPACG2CgEAoA8AIcIKAQCJDwAhwwoAALMPACDICgEAiQ8AIckKQACfDwAhygoCAJcPACHLCkAAnw8AIboLQACfDwAhuwtAAJ8PACG8CwQAhw8AIb0LBACHDwAhvgsBAKAPACG_C0AAnw8AIcALBACHDwAhAwAAAOMKACADAAD1CgAwFAAA9goAIAMAAADjCgAgAwAA5AoAMAQAAOAKACAH3AkAAOoPADDdCQAA_AoAEN4JAADqDwAwswsBAMEPACG3CwEAlQ8AIbgLBACTDwAhuQsAAOsPACABAAAA-QoAIAEAAAD5CgAgBtwJAADqDwAw3QkAAPwKABDeCQAA6g8AMLMLAQDBDwAhtwsBAJUPACG4CwQAkw8AIQADAAAA_AoAIAMAAP0KADAEAAD5CgAgAwAAAPwKACADAAD9CgAwBAAA-QoAIAMAAAD8CgAgAwAA_QoAMAQAAPkKACADswsBAAAAAbcLAQAAAAG4CwQAAAABAQgAAIELACADswsBAAAAAbcLAQAAAAG4CwQAAAABAQgAAIMLADABCAAAgwsAMAOzCwEAhhEAIbcLAQCGEQAhuAsEAIQRACECAAAA-QoAIAgAAIYLACADswsBAIYRACG3CwEAhhEAIbgLBACEEQAhAgAAAPwKACAIAACICwAgAgAAAPwKACAIAACICwAgAwAAAPkKACAPAACBCwAgEAAAhgsAIAEAAAD5CgAgAQAAAPwKACAFFQAA8xEAIBYAAPQRACAXAAD3EQAgGAAA9hEAIBkAAPURACAG3AkAAOkPADDdCQAAjwsAEN4JAADpDwAwswsBALEPACG3CwEAiQ8AIbgLBACHDwAhAwAAAPwKACADAACOCwAwFAAAjwsAIAMAAAD8CgAgAwAA_QoAMAQAAPkKACAJ3AkAAOgPADDdCQAAlQsAEN4JAADoDwAw7gkEAAAAAZoLQACUDwAhswsBAMEPACG0CwIAmg8AIbULAgCaDwAhtgsBAKsPACEBAAAAkgsAIAEAAACSCwAgCdwJAADoDwAw3QkAAJULABDeCQAA6A8AMO4JBACTDwAhmgtAAJQPACGzCwEAwQ8AIbQLAgCaDwAhtQsCAJoPACG2CwEAqw8AIQG2CwAAkhEAIAMAAACVCwAgAwAAlgsAMAQAAJILACADAAAAlQsAIAMAAJYLADAEAACSCwAgAwAAAJULACADAACWCwAwBAAAkgsAIAbuCQQAAAABmgtAAAAAAbMLAQAAAAG0CwIAAAABtQsCAAAAAbYLAQAAAAEBCAAAmgsAIAbuCQQAAAABmgtAAAAAAbMLAQAAAAG0CwIAAAABtQsCAAAAAbYLAQAAAAEBCAAAnAsAMAEIAACcCwAwBu4JBACEEQAhmgtAAIURACGzCwEAhhEAIbQLAgCMEQAhtQsCAIwRACG2CwEAmREAIQIAAACSCwAgCAAAnwsAIAbuCQQAhBEAIZoLQACFEQAhswsBAIYRACG0CwIAjBEAIbULAgCMEQAhtgsBAJkRACECAAAAlQsAIAgAAKELACACAAAAlQsAIAgAAKELACADAAAAkgsAIA8AAJoLACAQAACfCwAgAQAAAJILACABAAAAlQsAIAYVAADuEQAgFgAA7xEAIBcAAPIRACAYAADxEQAgGQAA8BEAILYLAACSEQAgCdwJAADnDwAw3QkAAKgLABDeCQAA5w8AMO4JBACHDwAhmgtAAIgPACGzCwEAsQ8AIbQLAgCXDwAhtQsCAJcPACG2CwEAoA8AIQMAAACVCwAgAwAApwsAMBQAAKgLACADAAAAlQsAIAMAAJYLADAEAACSCwAgJNwJAADmDwAw3QkAAK4LABDeCQAA5g8AMOIJAQCVDwAh7gkEAAAAAfAJQACqDwAh9AlAAKoPACH5CQEAlQ8AIf4JAQCVDwAh_wkBAJUPACGQCgEAlQ8AIZEKQACqDwAhsApAAJQPACHBCkAAqg8AIdQKAgCaDwAh3goBAKsPACHkCgEAqw8AIZELQACqDwAhlAsCAJoPACGdC0AAqg8AIaMLAADCDwAgpAsAALIPACClCwIAmg8AIaYLAQCVDwAhpwsAAMIPACCoC0AAqg8AIakLQACqDwAhqgsBAKsPACGrC0AAqg8AIawLAADFDwAgrQsBAKsPACGuCyAAww8AIa8LQACqDwAhsAsEAMQPACGxCwIAmg8AIbILAgCsDwAhAQAAAKsLACABAAAAqwsAICTcCQAA5g8AMN0JAACuCwAQ3gkAAOYPADDiCQEAlQ8AIe4JBACTDwAh8AlAAKoPACH0CUAAqg8AIfkJAQCVDwAh_gkBAJUPACH_CQEAlQ8AIZAKAQCVDwAhkQpAAKoPACGwCkAAlA8AIcEKQACqDwAh1AoCAJoPACHeCgEAqw8AIeQKAQCrDwAhkQtAAKoPACGUCwIAmg8AIZ0LQACqDwAhowsAAMIPACCkCwAAsg8AIKULAgCaDwAhpgsBAJUPACGnCwAAwg8AIKgLQACqDwAhqQtAAKoPACGqCwEAqw8AIasLQACqDwAhrAsAAMUPACCtCwEAqw8AIa4LIADDDwAhrwtAAKoPACGwCwQAxA8AIbELAgCaDwAhsgsCAKwPACER8AkAAJIRACD0CQAAkhEAIJEKAACSEQAgwQoAAJIRACDeCgAAkhEAIOQKAACSEQAgkQsAAJIRACCdCwAAkhEAIKgLAACSEQAgqQsAAJIRACCqCwAAkhEAIKsLAACSEQAgrAsAAJIRACCtCwAAkhEAIK8LAACSEQAgsAsAAJIRACCyCwAAkhEAIAMAAACuCwAgAwAArwsAMAQAAKsLACADAAAArgsAIAMAAK8LADAEAACrCwAgAwAAAK4LACADAACvCwAwBAAAqwsAICHiCQEAAAAB7gkEAAAAAfAJQAAAAAH0CUAAAAAB-QkBAAAAAf4JAQAAAAH_CQEAAAABkAoBAAAAAZEKQAAAAAGwCkAAAAABwQpAAAAAAdQKAgAAAAHeCgEAAAAB5AoBAAAAAZELQAAAAAGUCwIAAAABnQtAAAAAAaMLgAAAAAGkCwAA7REAIKULAgAAAAGmCwEAAAABpwuAAAAAAagLQAAAAAGpC0AAAAABqgsBAAAAAasLQAAAAAGsC4AAAAABrQsBAAAAAa4LIAAAAAGvC0AAAAABsAsEAAAAAbELAgAAAAGyCwIAAAABAQgAALMLACAh4gkBAAAAAe4JBAAAAAHwCUAAAAAB9AlAAAAAAfkJAQAAAAH-CQEAAAAB_wkBAAAAAZAKAQAAAAGRCkAAAAABsApAAAAAAcEKQAAAAAHUCgIAAAAB3goBAAAAAeQKAQAAAAGRC0AAAAABlAsCAAAAAZ0LQAAAAAGjC4AAAAABpAsAAO0RACClCwIAAAABpgsBAAAAAacLgAAAAAGoC0AAAAABqQtAAAAAAaoLAQAAAAGrC0AAAAABrAuAAAAAAa0LAQAAAAGuCyAAAAABrwtAAAAAAbALBAAAAAGxCwIAAAABsgsCAAAAAQEIAAC1CwAwAQgAALULADAh4gkBAIYRACHuCQQAhBEAIfAJQACYEQAh9AlAAJgRACH5CQEAhhEAIf4JAQCGEQAh_wkBAIYRACGQCgEAhhEAIZEKQACYEQAhsApAAIURACHBCkAAmBEAIdQKAgCMEQAh3goBAJkRACHkCgEAmREAIZELQACYEQAhlAsCAIwRACGdC0AAmBEAIaMLgAAAAAGkCwAA7BEAIKULAgCMEQAhpgsBAIYRACGnC4AAAAABqAtAAJgRACGpC0AAmBEAIaoLAQCZEQAhqwtAAJgRACGsC4AAAAABrQsBAJkRACGuCyAAphEAIa8LQACYEQAhsAsEAKcRACGxCwIAjBEAIbILAgCaEQAhAgAAAKsLACAIAAC4CwAgIeIJAQCGEQAh7gkEAIQRACHwCUAAmBEAIfQJQACYEQAh-QkBAIYRACH-CQEAhhEAIf8JAQCGEQAhkAoBAIYRACGRCkAAmBEAIbAKQACFEQAhwQpAAJgRACHUCgIAjBEAId4KAQCZEQAh5AoBAJkRACGRC0AAmBEAIZQLAgCMEQAhnQtAAJgRACGjC4AAAAABpAsAAOwRACClCwIAjBEAIaYLAQCGEQAhpwuAAAAAAagLQACYEQAhqQtAAJgRACGqCwEAmREAIasLQACYEQAhrAuAAAAAAa0LAQCZEQAhrgsgAKYRACGvC0AAmBEAIbALBACnEQAhsQsCAIwRACGyCwIAmhEAIQIAAACuCwAgCAAAugsAIAIAAACuCwAgCAAAugsAIAMAAACrCwAgDwAAswsAIBAAALgLACABAAAAqwsAIAEAAACuCwAgFhUAAOcRACAWAADoEQAgFwAA6xEAIBgAAOoRACAZAADpEQAg8AkAAJIRACD0CQAAkhEAIJEKAACSEQAgwQoAAJIRACDeCgAAkhEAIOQKAACSEQAgkQsAAJIRACCdCwAAkhEAIKgLAACSEQAgqQsAAJIRACCqCwAAkhEAIKsLAACSEQAgrAsAAJIRACCtCwAAkhEAIK8LAACSEQAgsAsAAJIRACCyCwAAkhEAICTcCQAA5Q8AMN0JAADBCwAQ3gkAAOUPADDiCQEAiQ8AIe4JBACHDwAh8AlAAJ8PACH0CUAAnw8AIfkJAQCJDwAh_gkBAIkPACH_CQEAiQ8AIZAKAQCJDwAhkQpAAJ8PACGwCkAAiA8AIcEKQACfDwAh1AoCAJcPACHeCgEAoA8AIeQKAQCgDwAhkQtAAJ8PACGUCwIAlw8AIZ0LQACfDwAhowsAALMPACCkCwAAsg8AIKULAgCXDwAhpgsBAIkPACGnCwAAsw8AIKgLQACfDwAhqQtAAJ8PACGqCwEAoA8AIasLQACfDwAhrAsAALYPACCtCwEAoA8AIa4LIAC0DwAhrwtAAJ8PACGwCwQAtQ8AIbELAgCXDwAhsgsCAKEPACEDAAAArgsAIAMAAMALADAUAADBCwAgAwAAAK4LACADAACvCwAwBAAAqwsAIBDcCQAA4w8AMN0JAADHCwAQ3gkAAOMPADC5CgQAkw8AIdQKAgCaDwAh2QoBAKsPACHhCgQAkw8AIZMLBACTDwAhmwsBAJUPACGcCwEAlQ8AIZ0LQACUDwAhngsAAMIPACCfC0AAqg8AIaALQACqDwAhoQsBAKsPACGiCwAA5A8AIAEAAADECwAgAQAAAMQLACAP3AkAAOMPADDdCQAAxwsAEN4JAADjDwAwuQoEAJMPACHUCgIAmg8AIdkKAQCrDwAh4QoEAJMPACGTCwQAkw8AIZsLAQCVDwAhnAsBAJUPACGdC0AAlA8AIZ4LAADCDwAgnwtAAKoPACGgC0AAqg8AIaELAQCrDwAhBNkKAACSEQAgnwsAAJIRACCgCwAAkhEAIKELAACSEQAgAwAAAMcLACADAADICwAwBAAAxAsAIAMAAADHCwAgAwAAyAsAMAQAAMQLACADAAAAxwsAIAMAAMgLADAEAADECwAgDLkKBAAAAAHUCgIAAAAB2QoBAAAAAeEKBAAAAAGTCwQAAAABmwsBAAAAAZwLAQAAAAGdC0AAAAABnguAAAAAAZ8LQAAAAAGgC0AAAAABoQsBAAAAAQEIAADMCwAgDLkKBAAAAAHUCgIAAAAB2QoBAAAAAeEKBAAAAAGTCwQAAAABmwsBAAAAAZwLAQAAAAGdC0AAAAABnguAAAAAAZ8LQAAAAAGgC0AAAAABoQsBAAAAAQEIAADOCwAwAQgAAM4LADAMuQoEAIQRACHUCgIAjBEAIdkKAQCZEQAh4QoEAIQRACGTCwQAhBEAIZsLAQCGEQAhnAsBAIYRACGdC0AAhREAIZ4LgAAAAAGfC0AAmBEAIaALQACYEQAhoQsBAJkRACECAAAAxAsAIAgAANELACAMuQoEAIQRACHUCgIAjBEAIdkKAQCZEQAh4QoEAIQRACGTCwQAhBEAIZsLAQCGEQAhnAsBAIYRACGdC0AAhREAIZ4LgAAAAAGfC0AAmBEAIaALQACYEQAhoQsBAJkRACECAAAAxwsAIAgAANMLACACAAAAxwsAIAgAANMLACADAAAAxAsAIA8AAMwLACAQAADRCwAgAQAAAMQLACABAAAAxwsAIAkVAADiEQAgFgAA4xEAIBcAAOYRACAYAADlEQAgGQAA5BEAINkKAACSEQAgnwsAAJIRACCgCwAAkhEAIKELAACSEQAgD9wJAADiDwAw3QkAANoLABDeCQAA4g8AMLkKBACHDwAh1AoCAJcPACHZCgEAoA8AIeEKBACHDwAhkwsEAIcPACGbCwEAiQ8AIZwLAQCJDwAhnQtAAIgPACGeCwAAsw8AIJ8LQACfDwAhoAtAAJ8PACGhCwEAoA8AIQMAAADHCwAgAwAA2QsAMBQAANoLACADAAAAxwsAIAMAAMgLADAEAADECwAgD9wJAADhDwAw3QkAAOALABDeCQAA4Q8AMOIJAQCrDwAh7gkEAAAAAcIKAQCVDwAh9AoBAJUPACGTCwQAkw8AIZQLAgCaDwAhlQsBAJUPACGWCwEAlQ8AIZcLAQCVDwAhmAsAALIPACCZCyAAww8AIZoLQACUDwAhAQAAAN0LACABAAAA3QsAIA_cCQAA4Q8AMN0JAADgCwAQ3gkAAOEPADDiCQEAqw8AIe4JBACTDwAhwgoBAJUPACH0CgEAlQ8AIZMLBACTDwAhlAsCAJoPACGVCwEAlQ8AIZYLAQCVDwAhlwsBAJUPACGYCwAAsg8AIJkLIADDDwAhmgtAAJQPACEB4gkAAJIRACADAAAA4AsAIAMAAOELADAEAADdCwAgAwAAAOALACADAADhCwAwBAAA3QsAIAMAAADgCwAgAwAA4QsAMAQAAN0LACAM4gkBAAAAAe4JBAAAAAHCCgEAAAAB9AoBAAAAAZMLBAAAAAGUCwIAAAABlQsBAAAAAZYLAQAAAAGXCwEAAAABmAsAAOERACCZCyAAAAABmgtAAAAAAQEIAADlCwAgDOIJAQAAAAHuCQQAAAABwgoBAAAAAfQKAQAAAAGTCwQAAAABlAsCAAAAAZULAQAAAAGWCwEAAAABlwsBAAAAAZgLAADhEQAgmQsgAAAAAZoLQAAAAAEBCAAA5wsAMAEIAADnCwAwDOIJAQCZEQAh7gkEAIQRACHCCgEAhhEAIfQKAQCGEQAhkwsEAIQRACGUCwIAjBEAIZULAQCGEQAhlgsBAIYRACGXCwEAhhEAIZgLAADgEQAgmQsgAKYRACGaC0AAhREAIQIAAADdCwAgCAAA6gsAIAziCQEAmREAIe4JBACEEQAhwgoBAIYRACH0CgEAhhEAIZMLBACEEQAhlAsCAIwRACGVCwEAhhEAIZYLAQCGEQAhlwsBAIYRACGYCwAA4BEAIJkLIACmEQAhmgtAAIURACECAAAA4AsAIAgAAOwLACACAAAA4AsAIAgAAOwLACADAAAA3QsAIA8AAOULACAQAADqCwAgAQAAAN0LACABAAAA4AsAIAYVAADbEQAgFgAA3BEAIBcAAN8RACAYAADeEQAgGQAA3REAIOIJAACSEQAgD9wJAADgDwAw3QkAAPMLABDeCQAA4A8AMOIJAQCgDwAh7gkEAIcPACHCCgEAiQ8AIfQKAQCJDwAhkwsEAIcPACGUCwIAlw8AIZULAQCJDwAhlgsBAIkPACGXCwEAiQ8AIZgLAACyDwAgmQsgALQPACGaC0AAiA8AIQMAAADgCwAgAwAA8gsAMBQAAPMLACADAAAA4AsAIAMAAOELADAEAADdCwAgDtwJAADfDwAw3QkAAPkLABDeCQAA3w8AMO4JAQAAAAGwCkAAlA8AIcEKQACqDwAhwgoBAJUPACHICgEAlQ8AId4KAQCrDwAhggsBAJUPACGFCwIAmg8AIZALAgCaDwAhkQtAAJQPACGSCwEAlQ8AIQEAAAD2CwAgAQAAAPYLACAO3AkAAN8PADDdCQAA-QsAEN4JAADfDwAw7gkBAMEPACGwCkAAlA8AIcEKQACqDwAhwgoBAJUPACHICgEAlQ8AId4KAQCrDwAhggsBAJUPACGFCwIAmg8AIZALAgCaDwAhkQtAAJQPACGSCwEAlQ8AIQLBCgAAkhEAIN4KAACSEQAgAwAAAPkLACADAAD6CwAwBAAA9gsAIAMAAAD5CwAgAwAA-gsAMAQAAPYLACADAAAA-QsAIAMAAPoLADAEAAD2CwAgC-4JAQAAAAGwCkAAAAABwQpAAAAAAcIKAQAAAAHICgEAAAAB3goBAAAAAYILAQAAAAGFCwIAAAABkAsCAAAAAZELQAAAAAGSCwEAAAABAQgAAP4LACAL7gkBAAAAAbAKQAAAAAHBCkAAAAABwgoBAAAAAcgKAQAAAAHeCgEAAAABggsBAAAAAYULAgAAAAGQCwIAAAABkQtAAAAAAZILAQAAAAEBCAAAgAwAMAEIAACADAAwC-4JAQCGEQAhsApAAIURACHBCkAAmBEAIcIKAQCGEQAhyAoBAIYRACHeCgEAmREAIYILAQCGEQAhhQsCAIwRACGQCwIAjBEAIZELQACFEQAhkgsBAIYRACECAAAA9gsAIAgAAIMMACAL7gkBAIYRACGwCkAAhREAIcEKQACYEQAhwgoBAIYRACHICgEAhhEAId4KAQCZEQAhggsBAIYRACGFCwIAjBEAIZALAgCMEQAhkQtAAIURACGSCwEAhhEAIQIAAAD5CwAgCAAAhQwAIAIAAAD5CwAgCAAAhQwAIAMAAAD2CwAgDwAA_gsAIBAAAIMMACABAAAA9gsAIAEAAAD5CwAgBxUAANYRACAWAADXEQAgFwAA2hEAIBgAANkRACAZAADYEQAgwQoAAJIRACDeCgAAkhEAIA7cCQAA3g8AMN0JAACMDAAQ3gkAAN4PADDuCQEAsQ8AIbAKQACIDwAhwQpAAJ8PACHCCgEAiQ8AIcgKAQCJDwAh3goBAKAPACGCCwEAiQ8AIYULAgCXDwAhkAsCAJcPACGRC0AAiA8AIZILAQCJDwAhAwAAAPkLACADAACLDAAwFAAAjAwAIAMAAAD5CwAgAwAA-gsAMAQAAPYLACAb3AkAAN0PADDdCQAAkgwAEN4JAADdDwAw7gkBAAAAAf4JAQCVDwAh_wkBAJUPACGQCgEAlQ8AIbAKQACUDwAhwgoBAJUPACHTCkAAqg8AIdsKQACqDwAh5wpAAKoPACHoCgEAqw8AIYILAQCVDwAhgwsBAMYPACGEC0AAqg8AIYULAgCaDwAhhgsCAJoPACGHC0AAqg8AIYgLAQCrDwAhiQsBAKsPACGKCwEAqw8AIYsLAQCrDwAhjAtAAKoPACGNCwEAqw8AIY4LAQCrDwAhjwtAAKoPACEBAAAAjwwAIAEAAACPDAAgG9wJAADdDwAw3QkAAJIMABDeCQAA3Q8AMO4JAQDBDwAh_gkBAJUPACH_CQEAlQ8AIZAKAQCVDwAhsApAAJQPACHCCgEAlQ8AIdMKQACqDwAh2wpAAKoPACHnCkAAqg8AIegKAQCrDwAhggsBAJUPACGDCwEAxg8AIYQLQACqDwAhhQsCAJoPACGGCwIAmg8AIYcLQACqDwAhiAsBAKsPACGJCwEAqw8AIYoLAQCrDwAhiwsBAKsPACGMC0AAqg8AIY0LAQCrDwAhjgsBAKsPACGPC0AAqg8AIQ_TCgAAkhEAINsKAACSEQAg5woAAJIRACDoCgAAkhEAIIMLAACSEQAghAsAAJIRACCHCwAAkhEAIIgLAACSEQAgiQsAAJIRACCKCwAAkhEAIIsLAACSEQAgjAsAAJIRACCNCwAAkhEAII4LAACSEQAgjwsAAJIRACADAAAAkgwAIAMAAJMMADAEAACPDAAgAwAAAJIMACADAACTDAAwBAAAjwwAIAMAAACSDAAgAwAAkwwAMAQAAI8MACAY7gkBAAAAAf4JAQAAAAH_CQEAAAABkAoBAAAAAbAKQAAAAAHCCgEAAAAB0wpAAAAAAdsKQAAAAAHnCkAAAAAB6AoBAAAAAYILAQAAAAGDCwEAAAABhAtAAAAAAYULAgAAAAGGCwIAAAABhwtAAAAAAYgLAQAAAAGJCwEAAAABigsBAAAAAYsLAQAAAAGMC0AAAAABjQsBAAAAAY4LAQAAAAGPC0AAAAABAQgAAJcMACAY7gkBAAAAAf4JAQAAAAH_CQEAAAABkAoBAAAAAbAKQAAAAAHCCgEAAAAB0wpAAAAAAdsKQAAAAAHnCkAAAAAB6AoBAAAAAYILAQAAAAGDCwEAAAABhAtAAAAAAYULAgAAAAGGCwIAAAABhwtAAAAAAYgLAQAAAAGJCwEAAAABigsBAAAAAYsLAQAAAAGMC0AAAAABjQsBAAAAAY4LAQAAAAGPC0AAAAABAQgAAJkMADABCAAAmQwAMBjuCQEAhhEAIf4JAQCGEQAh_wkBAIYRACGQCgEAhhEAIbAKQACFEQAhwgoBAIYRACHTCkAAmBEAIdsKQACYEQAh5wpAAJgRACHoCgEAmREAIYILAQCGEQAhgwsBAJkRACGEC0AAmBEAIYULAgCMEQAhhgsCAIwRACGHC0AAmBEAIYgLAQCZEQAhiQsBAJkRACGKCwEAmREAIYsLAQCZEQAhjAtAAJgRACGNCwEAmREAIY4LAQCZEQAhjwtAAJgRACECAAAAjwwAIAgAAJwMACAY7gkBAIYRACH-CQEAhhEAIf8JAQCGEQAhkAoBAIYRACGwCkAAhREAIcIKAQCGEQAh0wpAAJgRACHbCkAAmBEAIecKQACYEQAh6AoBAJkRACGCCwEAhhEAIYMLAQCZEQAhhAtAAJgRACGFCwIAjBEAIYYLAgCMEQAhhwtAAJgRACGICwEAmREAIYkLAQCZEQAhigsBAJkRACGLCwEAmREAIYwLQACYEQAhjQsBAJkRACGOCwEAmREAIY8LQACYEQAhAgAAAJIMACAIAACeDAAgAgAAAJIMACAIAACeDAAgAwAAAI8MACAPAACXDAAgEAAAnAwAIAEAAACPDAAgAQAAAJIMACAUFQAA0REAIBYAANIRACAXAADVEQAgGAAA1BEAIBkAANMRACDTCgAAkhEAINsKAACSEQAg5woAAJIRACDoCgAAkhEAIIMLAACSEQAghAsAAJIRACCHCwAAkhEAIIgLAACSEQAgiQsAAJIRACCKCwAAkhEAIIsLAACSEQAgjAsAAJIRACCNCwAAkhEAII4LAACSEQAgjwsAAJIRACAb3AkAANwPADDdCQAApQwAEN4JAADcDwAw7gkBALEPACH-CQEAiQ8AIf8JAQCJDwAhkAoBAIkPACGwCkAAiA8AIcIKAQCJDwAh0wpAAJ8PACHbCkAAnw8AIecKQACfDwAh6AoBAKAPACGCCwEAiQ8AIYMLAQC3DwAhhAtAAJ8PACGFCwIAlw8AIYYLAgCXDwAhhwtAAJ8PACGICwEAoA8AIYkLAQCgDwAhigsBAKAPACGLCwEAoA8AIYwLQACfDwAhjQsBAKAPACGOCwEAoA8AIY8LQACfDwAhAwAAAJIMACADAACkDAAwFAAApQwAIAMAAACSDAAgAwAAkwwAMAQAAI8MACAh3AkAANoPADDdCQAAqwwAEN4JAADaDwAwkAoBAJUPACHBCkAAqg8AIcIKAQCVDwAh2QoBAKsPACHbCkAAqg8AIeEKBACTDwAh6goBAMEPACHrCgEAqw8AIewKAQCVDwAh7QoBAMYPACHuCgEAqw8AIe8KAQCrDwAh8AoCAJoPACHxCiAAww8AIfIKAADCDwAg8woAAMUPACD0CgEAqw8AIfUKAQCrDwAh9gpAAKoPACH3CgEAqw8AIfgKAQCrDwAh-QoBAKsPACH6CkAAqg8AIfsKAQCrDwAh_AoBAKsPACH9CgEAqw8AIf4KAQCrDwAh_woBAKsPACGACwEAqw8AIYELAADbDwAgAQAAAKgMACABAAAAqAwAICDcCQAA2g8AMN0JAACrDAAQ3gkAANoPADCQCgEAlQ8AIcEKQACqDwAhwgoBAJUPACHZCgEAqw8AIdsKQACqDwAh4QoEAJMPACHqCgEAwQ8AIesKAQCrDwAh7AoBAJUPACHtCgEAxg8AIe4KAQCrDwAh7woBAKsPACHwCgIAmg8AIfEKIADDDwAh8goAAMIPACDzCgAAxQ8AIPQKAQCrDwAh9QoBAKsPACH2CkAAqg8AIfcKAQCrDwAh-AoBAKsPACH5CgEAqw8AIfoKQACqDwAh-woBAKsPACH8CgEAqw8AIf0KAQCrDwAh_goBAKsPACH_CgEAqw8AIYALAQCrDwAhFcEKAACSEQAg2QoAAJIRACDbCgAAkhEAIOsKAACSEQAg7QoAAJIRACDuCgAAkhEAIO8KAACSEQAg8woAAJIRACD0CgAAkhEAIPUKAACSEQAg9goAAJIRACD3CgAAkhEAIPgKAACSEQAg-QoAAJIRACD6CgAAkhEAIPsKAACSEQAg_AoAAJIRACD9CgAAkhEAIP4KAACSEQAg_woAAJIRACCACwAAkhEAIAMAAACrDAAgAwAArAwAMAQAAKgMACADAAAAqwwAIAMAAKwMADAEAACoDAAgAwAAAKsMACADAACsDAAwBAAAqAwAIB2QCgEAAAABwQpAAAAAAcIKAQAAAAHZCgEAAAAB2wpAAAAAAeEKBAAAAAHqCgEAAAAB6woBAAAAAewKAQAAAAHtCgEAAAAB7goBAAAAAe8KAQAAAAHwCgIAAAAB8QogAAAAAfIKgAAAAAHzCoAAAAAB9AoBAAAAAfUKAQAAAAH2CkAAAAAB9woBAAAAAfgKAQAAAAH5CgEAAAAB-gpAAAAAAfsKAQAAAAH8CgEAAAAB_QoBAAAAAf4KAQAAAAH_CgEAAAABgAsBAAAAAQEIAACwDAAgHZAKAQAAAAHBCkAAAAABwgoBAAAAAdkKAQAAAAHbCkAAAAAB4QoEAAAAAeoKAQAAAAHrCgEAAAAB7AoBAAAAAe0KAQAAAAHuCgEAAAAB7woBAAAAAfAKAgAAAAHxCiAAAAAB8gqAAAAAAfMKgAAAAAH0CgEAAAAB9QoBAAAAAfYKQAAAAAH3CgEAAAAB-AoBAAAAAfkKAQAAAAH6CkAAAAAB-woBAAAAAfwKAQAAAAH9CgEAAAAB_goBAAAAAf8KAQAAAAGACwEAAAABAQgAALIMADABCAAAsgwAMB2QCgEAhhEAIcEKQACYEQAhwgoBAIYRACHZCgEAmREAIdsKQACYEQAh4QoEAIQRACHqCgEAhhEAIesKAQCZEQAh7AoBAIYRACHtCgEAmREAIe4KAQCZEQAh7woBAJkRACHwCgIAjBEAIfEKIACmEQAh8gqAAAAAAfMKgAAAAAH0CgEAmREAIfUKAQCZEQAh9gpAAJgRACH3CgEAmREAIfgKAQCZEQAh-QoBAJkRACH6CkAAmBEAIfsKAQCZEQAh_AoBAJkRACH9CgEAmREAIf4KAQCZEQAh_woBAJkRACGACwEAmREAIQIAAACoDAAgCAAAtQwAIB2QCgEAhhEAIcEKQACYEQAhwgoBAIYRACHZCgEAmREAIdsKQACYEQAh4QoEAIQRACHqCgEAhhEAIesKAQCZEQAh7AoBAIYRACHtCgEAmREAIe4KAQCZEQAh7woBAJkRACHwCgIAjBEAIfEKIACmEQAh8gqAAAAAAfMKgAAAAAH0CgEAmREAIfUKAQCZEQAh9gpAAJgRACH3CgEAmREAIfgKAQCZEQAh-QoBAJkRACH6CkAAmBEAIfsKAQCZEQAh_AoBAJkRACH9CgEAmREAIf4KAQCZEQAh_woBAJkRACGACwEAmREAIQIAAACrDAAgCAAAtwwAIAIAAACrDAAgCAAAtwwAIAMAAACoDAAgDwAAsAwAIBAAALUMACABAAAAqAwAIAEAAACrDAAgGhUAAMwRACAWAADNEQAgFwAA0BEAIBgAAM8RACAZAADOEQAgwQoAAJIRACDZCgAAkhEAINsKAACSEQAg6woAAJIRACDtCgAAkhEAIO4KAACSEQAg7woAAJIRACDzCgAAkhEAIPQKAACSEQAg9QoAAJIRACD2CgAAkhEAIPcKAACSEQAg-AoAAJIRACD5CgAAkhEAIPoKAACSEQAg-woAAJIRACD8CgAAkhEAIP0KAACSEQAg_goAAJIRACD_CgAAkhEAIIALAACSEQAgINwJAADZDwAw3QkAAL4MABDeCQAA2Q8AMJAKAQCJDwAhwQpAAJ8PACHCCgEAiQ8AIdkKAQCgDwAh2wpAAJ8PACHhCgQAhw8AIeoKAQCxDwAh6woBAKAPACHsCgEAiQ8AIe0KAQC3DwAh7goBAKAPACHvCgEAoA8AIfAKAgCXDwAh8QogALQPACHyCgAAsw8AIPMKAAC2DwAg9AoBAKAPACH1CgEAoA8AIfYKQACfDwAh9woBAKAPACH4CgEAoA8AIfkKAQCgDwAh-gpAAJ8PACH7CgEAoA8AIfwKAQCgDwAh_QoBAKAPACH-CgEAoA8AIf8KAQCgDwAhgAsBAKAPACEDAAAAqwwAIAMAAL0MADAUAAC-DAAgAwAAAKsMACADAACsDAAwBAAAqAwAIBDcCQAA2A8AMN0JAADEDAAQ3gkAANgPADDuCQQAAAAB8wkBAJUPACGHCgEAlQ8AIZAKAQCVDwAh2QoBAKsPACHhCgQAkw8AIeMKQACUDwAh5AoBAKsPACHlCkAAlA8AIeYKAQCVDwAh5wpAAKoPACHoCgEAqw8AIekKAQCrDwAhAQAAAMEMACABAAAAwQwAIBDcCQAA2A8AMN0JAADEDAAQ3gkAANgPADDuCQQAkw8AIfMJAQCVDwAhhwoBAJUPACGQCgEAlQ8AIdkKAQCrDwAh4QoEAJMPACHjCkAAlA8AIeQKAQCrDwAh5QpAAJQPACHmCgEAlQ8AIecKQACqDwAh6AoBAKsPACHpCgEAqw8AIQXZCgAAkhEAIOQKAACSEQAg5woAAJIRACDoCgAAkhEAIOkKAACSEQAgAwAAAMQMACADAADFDAAwBAAAwQwAIAMAAADEDAAgAwAAxQwAMAQAAMEMACADAAAAxAwAIAMAAMUMADAEAADBDAAgDe4JBAAAAAHzCQEAAAABhwoBAAAAAZAKAQAAAAHZCgEAAAAB4QoEAAAAAeMKQAAAAAHkCgEAAAAB5QpAAAAAAeYKAQAAAAHnCkAAAAAB6AoBAAAAAekKAQAAAAEBCAAAyQwAIA3uCQQAAAAB8wkBAAAAAYcKAQAAAAGQCgEAAAAB2QoBAAAAAeEKBAAAAAHjCkAAAAAB5AoBAAAAAeUKQAAAAAHmCgEAAAAB5wpAAAAAAegKAQAAAAHpCgEAAAABAQgAAMsMADABCAAAywwAMA3uCQQAhBEAIfMJAQCGEQAhhwoBAIYRACGQCgEAhhEAIdkKAQCZEQAh4QoEAIQRACHjCkAAhREAIeQKAQCZEQAh5QpAAIURACHmCgEAhhEAIecKQACYEQAh6AoBAJkRACHpCgEAmREAIQIAAADBDAAgCAAAzgwAIA3uCQQAhBEAIfMJAQCGEQAhhwoBAIYRACGQCgEAhhEAIdkKAQCZEQAh4QoEAIQRACHjCkAAhREAIeQKAQCZEQAh5QpAAIURACHmCgEAhhEAIecKQACYEQAh6AoBAJkRACHpCgEAmREAIQIAAADEDAAgCAAA0AwAIAIAAADEDAAgCAAA0AwAIAMAAADBDAAgDwAAyQwAIBAAAM4MACABAAAAwQwAIAEAAADEDAAgChUAAMcRACAWAADIEQAgFwAAyxEAIBgAAMoRACAZAADJEQAg2QoAAJIRACDkCgAAkhEAIOcKAACSEQAg6AoAAJIRACDpCgAAkhEAIBDcCQAA1w8AMN0JAADXDAAQ3gkAANcPADDuCQQAhw8AIfMJAQCJDwAhhwoBAIkPACGQCgEAiQ8AIdkKAQCgDwAh4QoEAIcPACHjCkAAiA8AIeQKAQCgDwAh5QpAAIgPACHmCgEAiQ8AIecKQACfDwAh6AoBAKAPACHpCgEAoA8AIQMAAADEDAAgAwAA1gwAMBQAANcMACADAAAAxAwAIAMAAMUMADAEAADBDAAgBtwJAADVDwAw3QkAAN0MABDeCQAA1Q8AMNwKBACTDwAh4QoEAJMPACHiCgAA1g8AIAEAAADaDAAgAQAAANoMACAF3AkAANUPADDdCQAA3QwAEN4JAADVDwAw3AoEAJMPACHhCgQAkw8AIQADAAAA3QwAIAMAAN4MADAEAADaDAAgAwAAAN0MACADAADeDAAwBAAA2gwAIAMAAADdDAAgAwAA3gwAMAQAANoMACAC3AoEAAAAAeEKBAAAAAEBCAAA4gwAIALcCgQAAAAB4QoEAAAAAQEIAADkDAAwAQgAAOQMADAC3AoEAIQRACHhCgQAhBEAIQIAAADaDAAgCAAA5wwAIALcCgQAhBEAIeEKBACEEQAhAgAAAN0MACAIAADpDAAgAgAAAN0MACAIAADpDAAgAwAAANoMACAPAADiDAAgEAAA5wwAIAEAAADaDAAgAQAAAN0MACAFFQAAwhEAIBYAAMMRACAXAADGEQAgGAAAxREAIBkAAMQRACAF3AkAANQPADDdCQAA8AwAEN4JAADUDwAw3AoEAIcPACHhCgQAhw8AIQMAAADdDAAgAwAA7wwAMBQAAPAMACADAAAA3QwAIAMAAN4MADAEAADaDAAgE9wJAADTDwAw3QkAAPYMABDeCQAA0w8AMO4JBAAAAAHzCQEAqw8AIYcKAQCVDwAhkAoBAJUPACHBCkAAqg8AIcIKAQCVDwAh0wpAAJQPACHYCgEAxg8AIdkKAQCrDwAh2goBAJUPACHbCkAAlA8AIdwKBADEDwAh3QoCAKwPACHeCgEAqw8AId8KAQCrDwAh4AoAAMUPACABAAAA8wwAIAEAAADzDAAgE9wJAADTDwAw3QkAAPYMABDeCQAA0w8AMO4JBACTDwAh8wkBAKsPACGHCgEAlQ8AIZAKAQCVDwAhwQpAAKoPACHCCgEAlQ8AIdMKQACUDwAh2AoBAMYPACHZCgEAqw8AIdoKAQCVDwAh2wpAAJQPACHcCgQAxA8AId0KAgCsDwAh3goBAKsPACHfCgEAqw8AIeAKAADFDwAgCfMJAACSEQAgwQoAAJIRACDYCgAAkhEAINkKAACSEQAg3AoAAJIRACDdCgAAkhEAIN4KAACSEQAg3woAAJIRACDgCgAAkhEAIAMAAAD2DAAgAwAA9wwAMAQAAPMMACADAAAA9gwAIAMAAPcMADAEAADzDAAgAwAAAPYMACADAAD3DAAwBAAA8wwAIBDuCQQAAAAB8wkBAAAAAYcKAQAAAAGQCgEAAAABwQpAAAAAAcIKAQAAAAHTCkAAAAAB2AoBAAAAAdkKAQAAAAHaCgEAAAAB2wpAAAAAAdwKBAAAAAHdCgIAAAAB3goBAAAAAd8KAQAAAAHgCoAAAAABAQgAAPsMACAQ7gkEAAAAAfMJAQAAAAGHCgEAAAABkAoBAAAAAcEKQAAAAAHCCgEAAAAB0wpAAAAAAdgKAQAAAAHZCgEAAAAB2goBAAAAAdsKQAAAAAHcCgQAAAAB3QoCAAAAAd4KAQAAAAHfCgEAAAAB4AqAAAAAAQEIAAD9DAAwAQgAAP0MADAQ7gkEAIQRACHzCQEAmREAIYcKAQCGEQAhkAoBAIYRACHBCkAAmBEAIcIKAQCGEQAh0wpAAIURACHYCgEAmREAIdkKAQCZEQAh2goBAIYRACHbCkAAhREAIdwKBACnEQAh3QoCAJoRACHeCgEAmREAId8KAQCZEQAh4AqAAAAAAQIAAADzDAAgCAAAgA0AIBDuCQQAhBEAIfMJAQCZEQAhhwoBAIYRACGQCgEAhhEAIcEKQACYEQAhwgoBAIYRACHTCkAAhREAIdgKAQCZEQAh2QoBAJkRACHaCgEAhhEAIdsKQACFEQAh3AoEAKcRACHdCgIAmhEAId4KAQCZEQAh3woBAJkRACHgCoAAAAABAgAAAPYMACAIAACCDQAgAgAAAPYMACAIAACCDQAgAwAAAPMMACAPAAD7DAAgEAAAgA0AIAEAAADzDAAgAQAAAPYMACAOFQAAvREAIBYAAL4RACAXAADBEQAgGAAAwBEAIBkAAL8RACDzCQAAkhEAIMEKAACSEQAg2AoAAJIRACDZCgAAkhEAINwKAACSEQAg3QoAAJIRACDeCgAAkhEAIN8KAACSEQAg4AoAAJIRACAT3AkAANIPADDdCQAAiQ0AEN4JAADSDwAw7gkEAIcPACHzCQEAoA8AIYcKAQCJDwAhkAoBAIkPACHBCkAAnw8AIcIKAQCJDwAh0wpAAIgPACHYCgEAtw8AIdkKAQCgDwAh2goBAIkPACHbCkAAiA8AIdwKBAC1DwAh3QoCAKEPACHeCgEAoA8AId8KAQCgDwAh4AoAALYPACADAAAA9gwAIAMAAIgNADAUAACJDQAgAwAAAPYMACADAAD3DAAwBAAA8wwAIA_cCQAA0Q8AMN0JAACPDQAQ3gkAANEPADCHCgEAqw8AIbkKBAAAAAHOCgIAmg8AIc8KAgCaDwAh0AoBAJUPACHRCgEAlQ8AIdIKAADCDwAg0wpAAJQPACHUCgIAmg8AIdUKAQCrDwAh1gpAAJQPACHXCkAAlA8AIQEAAACMDQAgAQAAAIwNACAP3AkAANEPADDdCQAAjw0AEN4JAADRDwAwhwoBAKsPACG5CgQAkw8AIc4KAgCaDwAhzwoCAJoPACHQCgEAlQ8AIdEKAQCVDwAh0goAAMIPACDTCkAAlA8AIdQKAgCaDwAh1QoBAKsPACHWCkAAlA8AIdcKQACUDwAhAocKAACSEQAg1QoAAJIRACADAAAAjw0AIAMAAJANADAEAACMDQAgAwAAAI8NACADAACQDQAwBAAAjA0AIAMAAACPDQAgAwAAkA0AMAQAAIwNACAMhwoBAAAAAbkKBAAAAAHOCgIAAAABzwoCAAAAAdAKAQAAAAHRCgEAAAAB0gqAAAAAAdMKQAAAAAHUCgIAAAAB1QoBAAAAAdYKQAAAAAHXCkAAAAABAQgAAJQNACAMhwoBAAAAAbkKBAAAAAHOCgIAAAABzwoCAAAAAdAKAQAAAAHRCgEAAAAB0gqAAAAAAdMKQAAAAAHUCgIAAAAB1QoBAAAAAdYKQAAAAAHXCkAAAAABAQgAAJYNADABCAAAlg0AMAyHCgEAmREAIbkKBACEEQAhzgoCAIwRACHPCgIAjBEAIdAKAQCGEQAh0QoBAIYRACHSCoAAAAAB0wpAAIURACHUCgIAjBEAIdUKAQCZEQAh1gpAAIURACHXCkAAhREAIQIAAACMDQAgCAAAmQ0AIAyHCgEAmREAIbkKBACEEQAhzgoCAIwRACHPCgIAjBEAIdAKAQCGEQAh0QoBAIYRACHSCoAAAAAB0wpAAIURACHUCgIAjBEAIdUKAQCZEQAh1gpAAIURACHXCkAAhREAIQIAAACPDQAgCAAAmw0AIAIAAACPDQAgCAAAmw0AIAMAAACMDQAgDwAAlA0AIBAAAJkNACABAAAAjA0AIAEAAACPDQAgBxUAALgRACAWAAC5EQAgFwAAvBEAIBgAALsRACAZAAC6EQAghwoAAJIRACDVCgAAkhEAIA_cCQAA0A8AMN0JAACiDQAQ3gkAANAPADCHCgEAoA8AIbkKBACHDwAhzgoCAJcPACHPCgIAlw8AIdAKAQCJDwAh0QoBAIkPACHSCgAAsw8AINMKQACIDwAh1AoCAJcPACHVCgEAoA8AIdYKQACIDwAh1wpAAIgPACEDAAAAjw0AIAMAAKENADAUAACiDQAgAwAAAI8NACADAACQDQAwBAAAjA0AIBTcCQAAzw8AMN0JAACoDQAQ3gkAAM8PADDuCQEAAAABhwoBAJUPACGjCkAAqg8AIbAKQACUDwAhtgoBAKsPACHCCgEAlQ8AIcMKAADCDwAgxAoAAMIPACDFCiAAww8AIcYKAgCsDwAhxwoCAJoPACHICgEAlQ8AIckKQACqDwAhygoCAJoPACHLCkAAqg8AIcwKQACqDwAhzQoAAMIPACABAAAApQ0AIAEAAAClDQAgFNwJAADPDwAw3QkAAKgNABDeCQAAzw8AMO4JAQDBDwAhhwoBAJUPACGjCkAAqg8AIbAKQACUDwAhtgoBAKsPACHCCgEAlQ8AIcMKAADCDwAgxAoAAMIPACDFCiAAww8AIcYKAgCsDwAhxwoCAJoPACHICgEAlQ8AIckKQACqDwAhygoCAJoPACHLCkAAqg8AIcwKQACqDwAhzQoAAMIPACAGowoAAJIRACC2CgAAkhEAIMYKAACSEQAgyQoAAJIRACDLCgAAkhEAIMwKAACSEQAgAwAAAKgNACADAACpDQAwBAAApQ0AIAMAAACoDQAgAwAAqQ0AMAQAAKUNACADAAAAqA0AIAMAAKkNADAEAAClDQAgEe4JAQAAAAGHCgEAAAABowpAAAAAAbAKQAAAAAG2CgEAAAABwgoBAAAAAcMKgAAAAAHECoAAAAABxQogAAAAAcYKAgAAAAHHCgIAAAAByAoBAAAAAckKQAAAAAHKCgIAAAABywpAAAAAAcwKQAAAAAHNCoAAAAABAQgAAK0NACAR7gkBAAAAAYcKAQAAAAGjCkAAAAABsApAAAAAAbYKAQAAAAHCCgEAAAABwwqAAAAAAcQKgAAAAAHFCiAAAAABxgoCAAAAAccKAgAAAAHICgEAAAAByQpAAAAAAcoKAgAAAAHLCkAAAAABzApAAAAAAc0KgAAAAAEBCAAArw0AMAEIAACvDQAwEe4JAQCGEQAhhwoBAIYRACGjCkAAmBEAIbAKQACFEQAhtgoBAJkRACHCCgEAhhEAIcMKgAAAAAHECoAAAAABxQogAKYRACHGCgIAmhEAIccKAgCMEQAhyAoBAIYRACHJCkAAmBEAIcoKAgCMEQAhywpAAJgRACHMCkAAmBEAIc0KgAAAAAECAAAApQ0AIAgAALINACAR7gkBAIYRACGHCgEAhhEAIaMKQACYEQAhsApAAIURACG2CgEAmREAIcIKAQCGEQAhwwqAAAAAAcQKgAAAAAHFCiAAphEAIcYKAgCaEQAhxwoCAIwRACHICgEAhhEAIckKQACYEQAhygoCAIwRACHLCkAAmBEAIcwKQACYEQAhzQqAAAAAAQIAAACoDQAgCAAAtA0AIAIAAACoDQAgCAAAtA0AIAMAAAClDQAgDwAArQ0AIBAAALINACABAAAApQ0AIAEAAACoDQAgCxUAALMRACAWAAC0EQAgFwAAtxEAIBgAALYRACAZAAC1EQAgowoAAJIRACC2CgAAkhEAIMYKAACSEQAgyQoAAJIRACDLCgAAkhEAIMwKAACSEQAgFNwJAADODwAw3QkAALsNABDeCQAAzg8AMO4JAQCxDwAhhwoBAIkPACGjCkAAnw8AIbAKQACIDwAhtgoBAKAPACHCCgEAiQ8AIcMKAACzDwAgxAoAALMPACDFCiAAtA8AIcYKAgChDwAhxwoCAJcPACHICgEAiQ8AIckKQACfDwAhygoCAJcPACHLCkAAnw8AIcwKQACfDwAhzQoAALMPACADAAAAqA0AIAMAALoNADAUAAC7DQAgAwAAAKgNACADAACpDQAwBAAApQ0AIBHcCQAAzQ8AMN0JAADBDQAQ3gkAAM0PADDuCQEAAAABkAoBAJUPACGRCkAAlA8AIZIKAQCVDwAhrQoBAMEPACG5CgQAkw8AIboKAADCDwAguwpAAKoPACG8CgEAqw8AIb0KAQCrDwAhvgoBAKsPACG_CkAAqg8AIcAKQACqDwAhwQpAAKoPACEBAAAAvg0AIAEAAAC-DQAgEdwJAADNDwAw3QkAAMENABDeCQAAzQ8AMO4JAQDBDwAhkAoBAJUPACGRCkAAlA8AIZIKAQCVDwAhrQoBAMEPACG5CgQAkw8AIboKAADCDwAguwpAAKoPACG8CgEAqw8AIb0KAQCrDwAhvgoBAKsPACG_CkAAqg8AIcAKQACqDwAhwQpAAKoPACEHuwoAAJIRACC8CgAAkhEAIL0KAACSEQAgvgoAAJIRACC_CgAAkhEAIMAKAACSEQAgwQoAAJIRACADAAAAwQ0AIAMAAMINADAEAAC-DQAgAwAAAMENACADAADCDQAwBAAAvg0AIAMAAADBDQAgAwAAwg0AMAQAAL4NACAO7gkBAAAAAZAKAQAAAAGRCkAAAAABkgoBAAAAAa0KAQAAAAG5CgQAAAABugqAAAAAAbsKQAAAAAG8CgEAAAABvQoBAAAAAb4KAQAAAAG_CkAAAAABwApAAAAAAcEKQAAAAAEBCAAAxg0AIA7uCQEAAAABkAoBAAAAAZEKQAAAAAGSCgEAAAABrQoBAAAAAbkKBAAAAAG6CoAAAAABuwpAAAAAAbwKAQAAAAG9CgEAAAABvgoBAAAAAb8KQAAAAAHACkAAAAABwQpAAAAAAQEIAADIDQAwAQgAAMgNADAO7gkBAIYRACGQCgEAhhEAIZEKQACFEQAhkgoBAIYRACGtCgEAhhEAIbkKBACEEQAhugqAAAAAAbsKQACYEQAhvAoBAJkRACG9CgEAmREAIb4KAQCZEQAhvwpAAJgRACHACkAAmBEAIcEKQACYEQAhAgAAAL4NACAIAADLDQAgDu4JAQCGEQAhkAoBAIYRACGRCkAAhREAIZIKAQCGEQAhrQoBAIYRACG5CgQAhBEAIboKgAAAAAG7CkAAmBEAIbwKAQCZEQAhvQoBAJkRACG-CgEAmREAIb8KQACYEQAhwApAAJgRACHBCkAAmBEAIQIAAADBDQAgCAAAzQ0AIAIAAADBDQAgCAAAzQ0AIAMAAAC-DQAgDwAAxg0AIBAAAMsNACABAAAAvg0AIAEAAADBDQAgDBUAAK4RACAWAACvEQAgFwAAshEAIBgAALERACAZAACwEQAguwoAAJIRACC8CgAAkhEAIL0KAACSEQAgvgoAAJIRACC_CgAAkhEAIMAKAACSEQAgwQoAAJIRACAR3AkAAMwPADDdCQAA1A0AEN4JAADMDwAw7gkBALEPACGQCgEAiQ8AIZEKQACIDwAhkgoBAIkPACGtCgEAsQ8AIbkKBACHDwAhugoAALMPACC7CkAAnw8AIbwKAQCgDwAhvQoBAKAPACG-CgEAoA8AIb8KQACfDwAhwApAAJ8PACHBCkAAnw8AIQMAAADBDQAgAwAA0w0AMBQAANQNACADAAAAwQ0AIAMAAMINADAEAAC-DQAgE9wJAADKDwAw3QkAANoNABDeCQAAyg8AMO4JAQAAAAGHCgEAlQ8AIZAKAQCVDwAhlwpAAKoPACGtCgEAwQ8AIa4KAQDGDwAhrwoBAJUPACGwCkAAlA8AIbEKQACUDwAhsgoCAJoPACGzCkAAqg8AIbQKAQCrDwAhtQpAAKoPACG2CgEAqw8AIbcKAQCrDwAhuAoAAMsPACABAAAA1w0AIAEAAADXDQAgEtwJAADKDwAw3QkAANoNABDeCQAAyg8AMO4JAQDBDwAhhwoBAJUPACGQCgEAlQ8AIZcKQACqDwAhrQoBAMEPACGuCgEAxg8AIa8KAQCVDwAhsApAAJQPACGxCkAAlA8AIbIKAgCaDwAhswpAAKoPACG0CgEAqw8AIbUKQACqDwAhtgoBAKsPACG3CgEAqw8AIQeXCgAAkhEAIK4KAACSEQAgswoAAJIRACC0CgAAkhEAILUKAACSEQAgtgoAAJIRACC3CgAAkhEAIAMAAADaDQAgAwAA2w0AMAQAANcNACADAAAA2g0AIAMAANsNADAEAADXDQAgAwAAANoNACADAADbDQAwBAAA1w0AIA_uCQEAAAABhwoBAAAAAZAKAQAAAAGXCkAAAAABrQoBAAAAAa4KAQAAAAGvCgEAAAABsApAAAAAAbEKQAAAAAGyCgIAAAABswpAAAAAAbQKAQAAAAG1CkAAAAABtgoBAAAAAbcKAQAAAAEBCAAA3w0AIA_uCQEAAAABhwoBAAAAAZAKAQAAAAGXCkAAAAABrQoBAAAAAa4KAQAAAAGvCgEAAAABsApAAAAAAbEKQAAAAAGyCgIAAAABswpAAAAAAbQKAQAAAAG1CkAAAAABtgoBAAAAAbcKAQAAAAEBCAAA4Q0AMAEIAADhDQAwD-4JAQCGEQAhhwoBAIYRACGQCgEAhhEAIZcKQACYEQAhrQoBAIYRACGuCgEAmREAIa8KAQCGEQAhsApAAIURACGxCkAAhREAIbIKAgCMEQAhswpAAJgRACG0CgEAmREAIbUKQACYEQAhtgoBAJkRACG3CgEAmREAIQIAAADXDQAgCAAA5A0AIA_uCQEAhhEAIYcKAQCGEQAhkAoBAIYRACGXCkAAmBEAIa0KAQCGEQAhrgoBAJkRACGvCgEAhhEAIbAKQACFEQAhsQpAAIURACGyCgIAjBEAIbMKQACYEQAhtAoBAJkRACG1CkAAmBEAIbYKAQCZEQAhtwoBAJkRACECAAAA2g0AIAgAAOYNACACAAAA2g0AIAgAAOYNACADAAAA1w0AIA8AAN8NACAQAADkDQAgAQAAANcNACABAAAA2g0AIAwVAACpEQAgFgAAqhEAIBcAAK0RACAYAACsEQAgGQAAqxEAIJcKAACSEQAgrgoAAJIRACCzCgAAkhEAILQKAACSEQAgtQoAAJIRACC2CgAAkhEAILcKAACSEQAgEtwJAADJDwAw3QkAAO0NABDeCQAAyQ8AMO4JAQCxDwAhhwoBAIkPACGQCgEAiQ8AIZcKQACfDwAhrQoBALEPACGuCgEAtw8AIa8KAQCJDwAhsApAAIgPACGxCkAAiA8AIbIKAgCXDwAhswpAAJ8PACG0CgEAoA8AIbUKQACfDwAhtgoBAKAPACG3CgEAoA8AIQMAAADaDQAgAwAA7A0AMBQAAO0NACADAAAA2g0AIAMAANsNADAEAADXDQAgH9wJAADADwAw3QkAAPMNABDeCQAAwA8AMOIJAQCrDwAh7gkBAAAAAYoKAACyDwAgiwoBAJUPACGMCkAAlA8AIY0KQACUDwAhjgoAAMIPACCPCiAAww8AIZAKAQCVDwAhkQpAAJQPACGSCgEAlQ8AIZMKAQCVDwAhlAoAAMIPACCVCgIAmg8AIZYKQACUDwAhlwpAAKoPACGYCgEAqw8AIZkKAQCrDwAhmgoBAKsPACGbCgEAqw8AIZwKBADEDwAhnQoAAMUPACCeCgEAxg8AIZ8KQACqDwAhoAoBAKsPACGhCgEAqw8AIaIKAQCrDwAhowpAAKoPACEBAAAA8A0AIAEAAADwDQAgH9wJAADADwAw3QkAAPMNABDeCQAAwA8AMOIJAQCrDwAh7gkBAMEPACGKCgAAsg8AIIsKAQCVDwAhjApAAJQPACGNCkAAlA8AIY4KAADCDwAgjwogAMMPACGQCgEAlQ8AIZEKQACUDwAhkgoBAJUPACGTCgEAlQ8AIZQKAADCDwAglQoCAJoPACGWCkAAlA8AIZcKQACqDwAhmAoBAKsPACGZCgEAqw8AIZoKAQCrDwAhmwoBAKsPACGcCgQAxA8AIZ0KAADFDwAgngoBAMYPACGfCkAAqg8AIaAKAQCrDwAhoQoBAKsPACGiCgEAqw8AIaMKQACqDwAhDuIJAACSEQAglwoAAJIRACCYCgAAkhEAIJkKAACSEQAgmgoAAJIRACCbCgAAkhEAIJwKAACSEQAgnQoAAJIRACCeCgAAkhEAIJ8KAACSEQAgoAoAAJIRACChCgAAkhEAIKIKAACSEQAgowoAAJIRACADAAAA8w0AIAMAAPQNADAEAADwDQAgAwAAAPMNACADAAD0DQAwBAAA8A0AIAMAAADzDQAgAwAA9A0AMAQAAPANACAc4gkBAAAAAe4JAQAAAAGKCgAAqBEAIIsKAQAAAAGMCkAAAAABjQpAAAAAAY4KgAAAAAGPCiAAAAABkAoBAAAAAZEKQAAAAAGSCgEAAAABkwoBAAAAAZQKgAAAAAGVCgIAAAABlgpAAAAAAZcKQAAAAAGYCgEAAAABmQoBAAAAAZoKAQAAAAGbCgEAAAABnAoEAAAAAZ0KgAAAAAGeCgEAAAABnwpAAAAAAaAKAQAAAAGhCgEAAAABogoBAAAAAaMKQAAAAAEBCAAA-A0AIBziCQEAAAAB7gkBAAAAAYoKAACoEQAgiwoBAAAAAYwKQAAAAAGNCkAAAAABjgqAAAAAAY8KIAAAAAGQCgEAAAABkQpAAAAAAZIKAQAAAAGTCgEAAAABlAqAAAAAAZUKAgAAAAGWCkAAAAABlwpAAAAAAZgKAQAAAAGZCgEAAAABmgoBAAAAAZsKAQAAAAGcCgQAAAABnQqAAAAAAZ4KAQAAAAGfCkAAAAABoAoBAAAAAaEKAQAAAAGiCgEAAAABowpAAAAAAQEIAAD6DQAwAQgAAPoNADAc4gkBAJkRACHuCQEAhhEAIYoKAAClEQAgiwoBAIYRACGMCkAAhREAIY0KQACFEQAhjgqAAAAAAY8KIACmEQAhkAoBAIYRACGRCkAAhREAIZIKAQCGEQAhkwoBAIYRACGUCoAAAAABlQoCAIwRACGWCkAAhREAIZcKQACYEQAhmAoBAJkRACGZCgEAmREAIZoKAQCZEQAhmwoBAJkRACGcCgQApxEAIZ0KgAAAAAGeCgEAmREAIZ8KQACYEQAhoAoBAJkRACGhCgEAmREAIaIKAQCZEQAhowpAAJgRACECAAAA8A0AIAgAAP0NACAc4gkBAJkRACHuCQEAhhEAIYoKAAClEQAgiwoBAIYRACGMCkAAhREAIY0KQACFEQAhjgqAAAAAAY8KIACmEQAhkAoBAIYRACGRCkAAhREAIZIKAQCGEQAhkwoBAIYRACGUCoAAAAABlQoCAIwRACGWCkAAhREAIZcKQACYEQAhmAoBAJkRACGZCgEAmREAIZoKAQCZEQAhmwoBAJkRACGcCgQApxEAIZ0KgAAAAAGeCgEAmREAIZ8KQACYEQAhoAoBAJkRACGhCgEAmREAIaIKAQCZEQAhowpAAJgRACECAAAA8w0AIAgAAP8NACACAAAA8w0AIAgAAP8NACADAAAA8A0AIA8AAPgNACAQAAD9DQAgAQAAAPANACABAAAA8w0AIBMVAACgEQAgFgAAoREAIBcAAKQRACAYAACjEQAgGQAAohEAIOIJAACSEQAglwoAAJIRACCYCgAAkhEAIJkKAACSEQAgmgoAAJIRACCbCgAAkhEAIJwKAACSEQAgnQoAAJIRACCeCgAAkhEAIJ8KAACSEQAgoAoAAJIRACChCgAAkhEAIKIKAACSEQAgowoAAJIRACAf3AkAALAPADDdCQAAhg4AEN4JAACwDwAw4gkBAKAPACHuCQEAsQ8AIYoKAACyDwAgiwoBAIkPACGMCkAAiA8AIY0KQACIDwAhjgoAALMPACCPCiAAtA8AIZAKAQCJDwAhkQpAAIgPACGSCgEAiQ8AIZMKAQCJDwAhlAoAALMPACCVCgIAlw8AIZYKQACIDwAhlwpAAJ8PACGYCgEAoA8AIZkKAQCgDwAhmgoBAKAPACGbCgEAoA8AIZwKBAC1DwAhnQoAALYPACCeCgEAtw8AIZ8KQACfDwAhoAoBAKAPACGhCgEAoA8AIaIKAQCgDwAhowpAAJ8PACEDAAAA8w0AIAMAAIUOADAUAACGDgAgAwAAAPMNACADAAD0DQAwBAAA8A0AIAfcCQAArw8AMN0JAACMDgAQ3gkAAK8PADDuCQQAAAABhwoBAJUPACGICgEAqw8AIYkKQACUDwAhAQAAAIkOACABAAAAiQ4AIAfcCQAArw8AMN0JAACMDgAQ3gkAAK8PADDuCQQAkw8AIYcKAQCVDwAhiAoBAKsPACGJCkAAlA8AIQGICgAAkhEAIAMAAACMDgAgAwAAjQ4AMAQAAIkOACADAAAAjA4AIAMAAI0OADAEAACJDgAgAwAAAIwOACADAACNDgAwBAAAiQ4AIATuCQQAAAABhwoBAAAAAYgKAQAAAAGJCkAAAAABAQgAAJEOACAE7gkEAAAAAYcKAQAAAAGICgEAAAABiQpAAAAAAQEIAACTDgAwAQgAAJMOADAE7gkEAIQRACGHCgEAhhEAIYgKAQCZEQAhiQpAAIURACECAAAAiQ4AIAgAAJYOACAE7gkEAIQRACGHCgEAhhEAIYgKAQCZEQAhiQpAAIURACECAAAAjA4AIAgAAJgOACACAAAAjA4AIAgAAJgOACADAAAAiQ4AIA8AAJEOACAQAACWDgAgAQAAAIkOACABAAAAjA4AIAYVAACbEQAgFgAAnBEAIBcAAJ8RACAYAACeEQAgGQAAnREAIIgKAACSEQAgB9wJAACuDwAw3QkAAJ8OABDeCQAArg8AMO4JBACHDwAhhwoBAIkPACGICgEAoA8AIYkKQACIDwAhAwAAAIwOACADAACeDgAwFAAAnw4AIAMAAACMDgAgAwAAjQ4AMAQAAIkOACAU3AkAAKkPADDdCQAApQ4AEN4JAACpDwAw3wkEAJMPACHvCQIAmg8AIfgJAACtDwAg-QkBAJUPACH6CQEAlQ8AIfsJAgCaDwAh_AlAAKoPACH9CUAAlA8AIf4JAQCVDwAh_wkBAJUPACGACgEAqw8AIYEKAQCrDwAhggoBAKsPACGDCgIArA8AIYQKAQCrDwAhhQoBAKsPACGGCgEAqw8AIQEAAACiDgAgAQAAAKIOACAT3AkAAKkPADDdCQAApQ4AEN4JAACpDwAw3wkEAJMPACHvCQIAmg8AIfkJAQCVDwAh-gkBAJUPACH7CQIAmg8AIfwJQACqDwAh_QlAAJQPACH-CQEAlQ8AIf8JAQCVDwAhgAoBAKsPACGBCgEAqw8AIYIKAQCrDwAhgwoCAKwPACGECgEAqw8AIYUKAQCrDwAhhgoBAKsPACEI_AkAAJIRACCACgAAkhEAIIEKAACSEQAgggoAAJIRACCDCgAAkhEAIIQKAACSEQAghQoAAJIRACCGCgAAkhEAIAMAAAClDgAgAwAApg4AMAQAAKIOACADAAAApQ4AIAMAAKYOADAEAACiDgAgAwAAAKUOACADAACmDgAwBAAAog4AIBDfCQQAAAAB7wkCAAAAAfkJAQAAAAH6CQEAAAAB-wkCAAAAAfwJQAAAAAH9CUAAAAAB_gkBAAAAAf8JAQAAAAGACgEAAAABgQoBAAAAAYIKAQAAAAGDCgIAAAABhAoBAAAAAYUKAQAAAAGGCgEAAAABAQgAAKoOACAQ3wkEAAAAAe8JAgAAAAH5CQEAAAAB-gkBAAAAAfsJAgAAAAH8CUAAAAAB_QlAAAAAAf4JAQAAAAH_CQEAAAABgAoBAAAAAYEKAQAAAAGCCgEAAAABgwoCAAAAAYQKAQAAAAGFCgEAAAABhgoBAAAAAQEIAACsDgAwAQgAAKwOADAQ3wkEAIQRACHvCQIAjBEAIfkJAQCGEQAh-gkBAIYRACH7CQIAjBEAIfwJQACYEQAh_QlAAIURACH-CQEAhhEAIf8JAQCGEQAhgAoBAJkRACGBCgEAmREAIYIKAQCZEQAhgwoCAJoRACGECgEAmREAIYUKAQCZEQAhhgoBAJkRACECAAAAog4AIAgAAK8OACAQ3wkEAIQRACHvCQIAjBEAIfkJAQCGEQAh-gkBAIYRACH7CQIAjBEAIfwJQACYEQAh_QlAAIURACH-CQEAhhEAIf8JAQCGEQAhgAoBAJkRACGBCgEAmREAIYIKAQCZEQAhgwoCAJoRACGECgEAmREAIYUKAQCZEQAhhgoBAJkRACECAAAApQ4AIAgAALEOACACAAAApQ4AIAgAALEOACADAAAAog4AIA8AAKoOACAQAACvDgAgAQAAAKIOACABAAAApQ4AIA0VAACTEQAgFgAAlBEAIBcAAJcRACAYAACWEQAgGQAAlREAIPwJAACSEQAggAoAAJIRACCBCgAAkhEAIIIKAACSEQAggwoAAJIRACCECgAAkhEAIIUKAACSEQAghgoAAJIRACAT3AkAAJ4PADDdCQAAuA4AEN4JAACeDwAw3wkEAIcPACHvCQIAlw8AIfkJAQCJDwAh-gkBAIkPACH7CQIAlw8AIfwJQACfDwAh_QlAAIgPACH-CQEAiQ8AIf8JAQCJDwAhgAoBAKAPACGBCgEAoA8AIYIKAQCgDwAhgwoCAKEPACGECgEAoA8AIYUKAQCgDwAhhgoBAKAPACEDAAAApQ4AIAMAALcOADAUAAC4DgAgAwAAAKUOACADAACmDgAwBAAAog4AIArcCQAAnA8AMN0JAAC-DgAQ3gkAAJwPADDfCQQAkw8AIe8JAgCaDwAh9AlAAJQPACH1CQEAlQ8AIfYJAQCVDwAh9wlAAJQPACH4CQAAnQ8AIAEAAAC7DgAgAQAAALsOACAJ3AkAAJwPADDdCQAAvg4AEN4JAACcDwAw3wkEAJMPACHvCQIAmg8AIfQJQACUDwAh9QkBAJUPACH2CQEAlQ8AIfcJQACUDwAhAAMAAAC-DgAgAwAAvw4AMAQAALsOACADAAAAvg4AIAMAAL8OADAEAAC7DgAgAwAAAL4OACADAAC_DgAwBAAAuw4AIAbfCQQAAAAB7wkCAAAAAfQJQAAAAAH1CQEAAAAB9gkBAAAAAfcJQAAAAAEBCAAAww4AIAbfCQQAAAAB7wkCAAAAAfQJQAAAAAH1CQEAAAAB9gkBAAAAAfcJQAAAAAEBCAAAxQ4AMAEIAADFDgAwBt8JBACEEQAh7wkCAIwRACH0CUAAhREAIfUJAQCGEQAh9gkBAIYRACH3CUAAhREAIQIAAAC7DgAgCAAAyA4AIAbfCQQAhBEAIe8JAgCMEQAh9AlAAIURACH1CQEAhhEAIfYJAQCGEQAh9wlAAIURACECAAAAvg4AIAgAAMoOACACAAAAvg4AIAgAAMoOACADAAAAuw4AIA8AAMMOACAQAADIDgAgAQAAALsOACABAAAAvg4AIAUVAACNEQAgFgAAjhEAIBcAAJERACAYAACQEQAgGQAAjxEAIAncCQAAmw8AMN0JAADRDgAQ3gkAAJsPADDfCQQAhw8AIe8JAgCXDwAh9AlAAIgPACH1CQEAiQ8AIfYJAQCJDwAh9wlAAIgPACEDAAAAvg4AIAMAANAOADAUAADRDgAgAwAAAL4OACADAAC_DgAwBAAAuw4AIArcCQAAmQ8AMN0JAADXDgAQ3gkAAJkPADDfCQQAkw8AIe4JBAAAAAHvCQIAmg8AIfAJQACUDwAh8QkBAJUPACHyCQEAlQ8AIfMJAQCVDwAhAQAAANQOACABAAAA1A4AIArcCQAAmQ8AMN0JAADXDgAQ3gkAAJkPADDfCQQAkw8AIe4JBACTDwAh7wkCAJoPACHwCUAAlA8AIfEJAQCVDwAh8gkBAJUPACHzCQEAlQ8AIQADAAAA1w4AIAMAANgOADAEAADUDgAgAwAAANcOACADAADYDgAwBAAA1A4AIAMAAADXDgAgAwAA2A4AMAQAANQOACAH3wkEAAAAAe4JBAAAAAHvCQIAAAAB8AlAAAAAAfEJAQAAAAHyCQEAAAAB8wkBAAAAAQEIAADcDgAgB98JBAAAAAHuCQQAAAAB7wkCAAAAAfAJQAAAAAHxCQEAAAAB8gkBAAAAAfMJAQAAAAEBCAAA3g4AMAEIAADeDgAwB98JBACEEQAh7gkEAIQRACHvCQIAjBEAIfAJQACFEQAh8QkBAIYRACHyCQEAhhEAIfMJAQCGEQAhAgAAANQOACAIAADhDgAgB98JBACEEQAh7gkEAIQRACHvCQIAjBEAIfAJQACFEQAh8QkBAIYRACHyCQEAhhEAIfMJAQCGEQAhAgAAANcOACAIAADjDgAgAgAAANcOACAIAADjDgAgAwAAANQOACAPAADcDgAgEAAA4Q4AIAEAAADUDgAgAQAAANcOACAFFQAAhxEAIBYAAIgRACAXAACLEQAgGAAAihEAIBkAAIkRACAK3AkAAJYPADDdCQAA6g4AEN4JAACWDwAw3wkEAIcPACHuCQQAhw8AIe8JAgCXDwAh8AlAAIgPACHxCQEAiQ8AIfIJAQCJDwAh8wkBAIkPACEDAAAA1w4AIAMAAOkOADAUAADqDgAgAwAAANcOACADAADYDgAwBAAA1A4AIAfcCQAAkg8AMN0JAADwDgAQ3gkAAJIPADDfCQQAAAAB4AlAAJQPACHhCQEAlQ8AIeIJAQCVDwAhAQAAAO0OACABAAAA7Q4AIAfcCQAAkg8AMN0JAADwDgAQ3gkAAJIPADDfCQQAkw8AIeAJQACUDwAh4QkBAJUPACHiCQEAlQ8AIQADAAAA8A4AIAMAAPEOADAEAADtDgAgAwAAAPAOACADAADxDgAwBAAA7Q4AIAMAAADwDgAgAwAA8Q4AMAQAAO0OACAE3wkEAAAAAeAJQAAAAAHhCQEAAAAB4gkBAAAAAQEIAAD1DgAgBN8JBAAAAAHgCUAAAAAB4QkBAAAAAeIJAQAAAAEBCAAA9w4AMAEIAAD3DgAwBN8JBACEEQAh4AlAAIURACHhCQEAhhEAIeIJAQCGEQAhAgAAAO0OACAIAAD6DgAgBN8JBACEEQAh4AlAAIURACHhCQEAhhEAIeIJAQCGEQAhAgAAAPAOACAIAAD8DgAgAgAAAPAOACAIAAD8DgAgAwAAAO0OACAPAAD1DgAgEAAA-g4AIAEAAADtDgAgAQAAAPAOACAFFQAA_xAAIBYAAIARACAXAACDEQAgGAAAghEAIBkAAIERACAH3AkAAIYPADDdCQAAgw8AEN4JAACGDwAw3wkEAIcPACHgCUAAiA8AIeEJAQCJDwAh4gkBAIkPACEDAAAA8A4AIAMAAIIPADAUAACDDwAgAwAAAPAOACADAADxDgAwBAAA7Q4AIAfcCQAAhg8AMN0JAACDDwAQ3gkAAIYPADDfCQQAhw8AIeAJQACIDwAh4QkBAIkPACHiCQEAiQ8AIQ0VAACLDwAgFgAAkA8AIBcAAJEPACAYAACRDwAgGQAAkQ8AIOMJBAAAAAHkCQQAAAAE5QkEAAAABOYJBAAAAAHnCQQAAAAB6AkEAAAAAekJBAAAAAHtCQQAjw8AIQsVAACLDwAgGAAAjg8AIBkAAI4PACDjCUAAAAAB5AlAAAAABOUJQAAAAATmCUAAAAAB5wlAAAAAAegJQAAAAAHpCUAAAAAB7QlAAI0PACEOFQAAiw8AIBgAAIwPACAZAACMDwAg4wkBAAAAAeQJAQAAAATlCQEAAAAE5gkBAAAAAecJAQAAAAHoCQEAAAAB6QkBAAAAAeoJAQAAAAHrCQEAAAAB7AkBAAAAAe0JAQCKDwAhDhUAAIsPACAYAACMDwAgGQAAjA8AIOMJAQAAAAHkCQEAAAAE5QkBAAAABOYJAQAAAAHnCQEAAAAB6AkBAAAAAekJAQAAAAHqCQEAAAAB6wkBAAAAAewJAQAAAAHtCQEAig8AIQjjCQIAAAAB5AkCAAAABOUJAgAAAATmCQIAAAAB5wkCAAAAAegJAgAAAAHpCQIAAAAB7QkCAIsPACEL4wkBAAAAAeQJAQAAAATlCQEAAAAE5gkBAAAAAecJAQAAAAHoCQEAAAAB6QkBAAAAAeoJAQAAAAHrCQEAAAAB7AkBAAAAAe0JAQCMDwAhCxUAAIsPACAYAACODwAgGQAAjg8AIOMJQAAAAAHkCUAAAAAE5QlAAAAABOYJQAAAAAHnCUAAAAAB6AlAAAAAAekJQAAAAAHtCUAAjQ8AIQjjCUAAAAAB5AlAAAAABOUJQAAAAATmCUAAAAAB5wlAAAAAAegJQAAAAAHpCUAAAAAB7QlAAI4PACENFQAAiw8AIBYAAJAPACAXAACRDwAgGAAAkQ8AIBkAAJEPACDjCQQAAAAB5AkEAAAABOUJBAAAAATmCQQAAAAB5wkEAAAAAegJBAAAAAHpCQQAAAAB7QkEAI8PACEI4wkIAAAAAeQJCAAAAATlCQgAAAAE5gkIAAAAAecJCAAAAAHoCQgAAAAB6QkIAAAAAe0JCACQDwAhCOMJBAAAAAHkCQQAAAAE5QkEAAAABOYJBAAAAAHnCQQAAAAB6AkEAAAAAekJBAAAAAHtCQQAkQ8AIQfcCQAAkg8AMN0JAADwDgAQ3gkAAJIPADDfCQQAkw8AIeAJQACUDwAh4QkBAJUPACHiCQEAlQ8AIQjjCQQAAAAB5AkEAAAABOUJBAAAAATmCQQAAAAB5wkEAAAAAegJBAAAAAHpCQQAAAAB7QkEAJEPACEI4wlAAAAAAeQJQAAAAATlCUAAAAAE5glAAAAAAecJQAAAAAHoCUAAAAAB6QlAAAAAAe0JQACODwAhC-MJAQAAAAHkCQEAAAAE5QkBAAAABOYJAQAAAAHnCQEAAAAB6AkBAAAAAekJAQAAAAHqCQEAAAAB6wkBAAAAAewJAQAAAAHtCQEAjA8AIQrcCQAAlg8AMN0JAADqDgAQ3gkAAJYPADDfCQQAhw8AIe4JBACHDwAh7wkCAJcPACHwCUAAiA8AIfEJAQCJDwAh8gkBAIkPACHzCQEAiQ8AIQ0VAACLDwAgFgAAkA8AIBcAAIsPACAYAACLDwAgGQAAiw8AIOMJAgAAAAHkCQIAAAAE5QkCAAAABOYJAgAAAAHnCQIAAAAB6AkCAAAAAekJAgAAAAHtCQIAmA8AIQ0VAACLDwAgFgAAkA8AIBcAAIsPACAYAACLDwAgGQAAiw8AIOMJAgAAAAHkCQIAAAAE5QkCAAAABOYJAgAAAAHnCQIAAAAB6AkCAAAAAekJAgAAAAHtCQIAmA8AIQrcCQAAmQ8AMN0JAADXDgAQ3gkAAJkPADDfCQQAkw8AIe4JBACTDwAh7wkCAJoPACHwCUAAlA8AIfEJAQCVDwAh8gkBAJUPACHzCQEAlQ8AIQjjCQIAAAAB5AkCAAAABOUJAgAAAATmCQIAAAAB5wkCAAAAAegJAgAAAAHpCQIAAAAB7QkCAIsPACEJ3AkAAJsPADDdCQAA0Q4AEN4JAACbDwAw3wkEAIcPACHvCQIAlw8AIfQJQACIDwAh9QkBAIkPACH2CQEAiQ8AIfcJQACIDwAhCdwJAACcDwAw3QkAAL4OABDeCQAAnA8AMN8JBACTDwAh7wkCAJoPACH0CUAAlA8AIfUJAQCVDwAh9gkBAJUPACH3CUAAlA8AIQLfCQQAAAAB7wkCAAAAARPcCQAAng8AMN0JAAC4DgAQ3gkAAJ4PADDfCQQAhw8AIe8JAgCXDwAh-QkBAIkPACH6CQEAiQ8AIfsJAgCXDwAh_AlAAJ8PACH9CUAAiA8AIf4JAQCJDwAh_wkBAIkPACGACgEAoA8AIYEKAQCgDwAhggoBAKAPACGDCgIAoQ8AIYQKAQCgDwAhhQoBAKAPACGGCgEAoA8AIQsVAACjDwAgGAAAqA8AIBkAAKgPACDjCUAAAAAB5AlAAAAABeUJQAAAAAXmCUAAAAAB5wlAAAAAAegJQAAAAAHpCUAAAAAB7QlAAKcPACEOFQAAow8AIBgAAKYPACAZAACmDwAg4wkBAAAAAeQJAQAAAAXlCQEAAAAF5gkBAAAAAecJAQAAAAHoCQEAAAAB6QkBAAAAAeoJAQAAAAHrCQEAAAAB7AkBAAAAAe0JAQClDwAhDRUAAKMPACAWAACkDwAgFwAAow8AIBgAAKMPACAZAACjDwAg4wkCAAAAAeQJAgAAAAXlCQIAAAAF5gkCAAAAAecJAgAAAAHoCQIAAAAB6QkCAAAAAe0JAgCiDwAhDRUAAKMPACAWAACkDwAgFwAAow8AIBgAAKMPACAZAACjDwAg4wkCAAAAAeQJAgAAAAXlCQIAAAAF5gkCAAAAAecJAgAAAAHoCQIAAAAB6QkCAAAAAe0JAgCiDwAhCOMJAgAAAAHkCQIAAAAF5QkCAAAABeYJAgAAAAHnCQIAAAAB6AkCAAAAAekJAgAAAAHtCQIAow8AIQjjCQgAAAAB5AkIAAAABeUJCAAAAAXmCQgAAAAB5wkIAAAAAegJCAAAAAHpCQgAAAAB7QkIAKQPACEOFQAAow8AIBgAAKYPACAZAACmDwAg4wkBAAAAAeQJAQAAAAXlCQEAAAAF5gkBAAAAAecJAQAAAAHoCQEAAAAB6QkBAAAAAeoJAQAAAAHrCQEAAAAB7AkBAAAAAe0JAQClDwAhC-MJAQAAAAHkCQEAAAAF5QkBAAAABeYJAQAAAAHnCQEAAAAB6AkBAAAAAekJAQAAAAHqCQEAAAAB6wkBAAAAAewJAQAAAAHtCQEApg8AIQsVAACjDwAgGAAAqA8AIBkAAKgPACDjCUAAAAAB5AlAAAAABeUJQAAAAAXmCUAAAAAB5wlAAAAAAegJQAAAAAHpCUAAAAAB7QlAAKcPACEI4wlAAAAAAeQJQAAAAAXlCUAAAAAF5glAAAAAAecJQAAAAAHoCUAAAAAB6QlAAAAAAe0JQACoDwAhE9wJAACpDwAw3QkAAKUOABDeCQAAqQ8AMN8JBACTDwAh7wkCAJoPACH5CQEAlQ8AIfoJAQCVDwAh-wkCAJoPACH8CUAAqg8AIf0JQACUDwAh_gkBAJUPACH_CQEAlQ8AIYAKAQCrDwAhgQoBAKsPACGCCgEAqw8AIYMKAgCsDwAhhAoBAKsPACGFCgEAqw8AIYYKAQCrDwAhCOMJQAAAAAHkCUAAAAAF5QlAAAAABeYJQAAAAAHnCUAAAAAB6AlAAAAAAekJQAAAAAHtCUAAqA8AIQvjCQEAAAAB5AkBAAAABeUJAQAAAAXmCQEAAAAB5wkBAAAAAegJAQAAAAHpCQEAAAAB6gkBAAAAAesJAQAAAAHsCQEAAAAB7QkBAKYPACEI4wkCAAAAAeQJAgAAAAXlCQIAAAAF5gkCAAAAAecJAgAAAAHoCQIAAAAB6QkCAAAAAe0JAgCjDwAhAt8JBAAAAAHvCQIAAAABB9wJAACuDwAw3QkAAJ8OABDeCQAArg8AMO4JBACHDwAhhwoBAIkPACGICgEAoA8AIYkKQACIDwAhB9wJAACvDwAw3QkAAIwOABDeCQAArw8AMO4JBACTDwAhhwoBAJUPACGICgEAqw8AIYkKQACUDwAhH9wJAACwDwAw3QkAAIYOABDeCQAAsA8AMOIJAQCgDwAh7gkBALEPACGKCgAAsg8AIIsKAQCJDwAhjApAAIgPACGNCkAAiA8AIY4KAACzDwAgjwogALQPACGQCgEAiQ8AIZEKQACIDwAhkgoBAIkPACGTCgEAiQ8AIZQKAACzDwAglQoCAJcPACGWCkAAiA8AIZcKQACfDwAhmAoBAKAPACGZCgEAoA8AIZoKAQCgDwAhmwoBAKAPACGcCgQAtQ8AIZ0KAAC2DwAgngoBALcPACGfCkAAnw8AIaAKAQCgDwAhoQoBAKAPACGiCgEAoA8AIaMKQACfDwAhCxUAAIsPACAYAACMDwAgGQAAjA8AIOMJAQAAAAHkCQEAAAAE5QkBAAAABOYJAQAAAAHnCQEAAAAB6AkBAAAAAekJAQAAAAHtCQEAvw8AIQTjCQEAAAAFqgoBAAAAAasKAQAAAASsCgEAAAAEDxUAAIsPACAYAAC-DwAgGQAAvg8AIOMJgAAAAAHmCYAAAAAB5wmAAAAAAegJgAAAAAHpCYAAAAAB7QmAAAAAAaQKAQAAAAGlCgEAAAABpgoBAAAAAacKgAAAAAGoCoAAAAABqQqAAAAAAQUVAACLDwAgGAAAvQ8AIBkAAL0PACDjCSAAAAAB7QkgALwPACENFQAAow8AIBYAAKQPACAXAAC7DwAgGAAAuw8AIBkAALsPACDjCQQAAAAB5AkEAAAABeUJBAAAAAXmCQQAAAAB5wkEAAAAAegJBAAAAAHpCQQAAAAB7QkEALoPACEPFQAAow8AIBgAALkPACAZAAC5DwAg4wmAAAAAAeYJgAAAAAHnCYAAAAAB6AmAAAAAAekJgAAAAAHtCYAAAAABpAoBAAAAAaUKAQAAAAGmCgEAAAABpwqAAAAAAagKgAAAAAGpCoAAAAABCxUAAKMPACAYAACmDwAgGQAApg8AIOMJAQAAAAHkCQEAAAAF5QkBAAAABeYJAQAAAAHnCQEAAAAB6AkBAAAAAekJAQAAAAHtCQEAuA8AIQsVAACjDwAgGAAApg8AIBkAAKYPACDjCQEAAAAB5AkBAAAABeUJAQAAAAXmCQEAAAAB5wkBAAAAAegJAQAAAAHpCQEAAAAB7QkBALgPACEM4wmAAAAAAeYJgAAAAAHnCYAAAAAB6AmAAAAAAekJgAAAAAHtCYAAAAABpAoBAAAAAaUKAQAAAAGmCgEAAAABpwqAAAAAAagKgAAAAAGpCoAAAAABDRUAAKMPACAWAACkDwAgFwAAuw8AIBgAALsPACAZAAC7DwAg4wkEAAAAAeQJBAAAAAXlCQQAAAAF5gkEAAAAAecJBAAAAAHoCQQAAAAB6QkEAAAAAe0JBAC6DwAhCOMJBAAAAAHkCQQAAAAF5QkEAAAABeYJBAAAAAHnCQQAAAAB6AkEAAAAAekJBAAAAAHtCQQAuw8AIQUVAACLDwAgGAAAvQ8AIBkAAL0PACDjCSAAAAAB7QkgALwPACEC4wkgAAAAAe0JIAC9DwAhDOMJgAAAAAHmCYAAAAAB5wmAAAAAAegJgAAAAAHpCYAAAAAB7QmAAAAAAaQKAQAAAAGlCgEAAAABpgoBAAAAAacKgAAAAAGoCoAAAAABqQqAAAAAAQsVAACLDwAgGAAAjA8AIBkAAIwPACDjCQEAAAAB5AkBAAAABOUJAQAAAATmCQEAAAAB5wkBAAAAAegJAQAAAAHpCQEAAAAB7QkBAL8PACEf3AkAAMAPADDdCQAA8w0AEN4JAADADwAw4gkBAKsPACHuCQEAwQ8AIYoKAACyDwAgiwoBAJUPACGMCkAAlA8AIY0KQACUDwAhjgoAAMIPACCPCiAAww8AIZAKAQCVDwAhkQpAAJQPACGSCgEAlQ8AIZMKAQCVDwAhlAoAAMIPACCVCgIAmg8AIZYKQACUDwAhlwpAAKoPACGYCgEAqw8AIZkKAQCrDwAhmgoBAKsPACGbCgEAqw8AIZwKBADEDwAhnQoAAMUPACCeCgEAxg8AIZ8KQACqDwAhoAoBAKsPACGhCgEAqw8AIaIKAQCrDwAhowpAAKoPACEI4wkBAAAAAeQJAQAAAATlCQEAAAAE5gkBAAAAAecJAQAAAAHoCQEAAAAB6QkBAAAAAe0JAQDIDwAhDOMJgAAAAAHmCYAAAAAB5wmAAAAAAegJgAAAAAHpCYAAAAAB7QmAAAAAAaQKAQAAAAGlCgEAAAABpgoBAAAAAacKgAAAAAGoCoAAAAABqQqAAAAAAQLjCSAAAAAB7QkgAL0PACEI4wkEAAAAAeQJBAAAAAXlCQQAAAAF5gkEAAAAAecJBAAAAAHoCQQAAAAB6QkEAAAAAe0JBAC7DwAhDOMJgAAAAAHmCYAAAAAB5wmAAAAAAegJgAAAAAHpCYAAAAAB7QmAAAAAAaQKAQAAAAGlCgEAAAABpgoBAAAAAacKgAAAAAGoCoAAAAABqQqAAAAAAQjjCQEAAAAB5AkBAAAABeUJAQAAAAXmCQEAAAAB5wkBAAAAAegJAQAAAAHpCQEAAAAB7QkBAMcPACEI4wkBAAAAAeQJAQAAAAXlCQEAAAAF5gkBAAAAAecJAQAAAAHoCQEAAAAB6QkBAAAAAe0JAQDHDwAhCOMJAQAAAAHkCQEAAAAE5QkBAAAABOYJAQAAAAHnCQEAAAAB6AkBAAAAAekJAQAAAAHtCQEAyA8AIRLcCQAAyQ8AMN0JAADtDQAQ3gkAAMkPADDuCQEAsQ8AIYcKAQCJDwAhkAoBAIkPACGXCkAAnw8AIa0KAQCxDwAhrgoBALcPACGvCgEAiQ8AIbAKQACIDwAhsQpAAIgPACGyCgIAlw8AIbMKQACfDwAhtAoBAKAPACG1CkAAnw8AIbYKAQCgDwAhtwoBAKAPACES3AkAAMoPADDdCQAA2g0AEN4JAADKDwAw7gkBAMEPACGHCgEAlQ8AIZAKAQCVDwAhlwpAAKoPACGtCgEAwQ8AIa4KAQDGDwAhrwoBAJUPACGwCkAAlA8AIbEKQACUDwAhsgoCAJoPACGzCkAAqg8AIbQKAQCrDwAhtQpAAKoPACG2CgEAqw8AIbcKAQCrDwAhA4cKAQAAAAGuCgEAAAABrwoBAAAAARHcCQAAzA8AMN0JAADUDQAQ3gkAAMwPADDuCQEAsQ8AIZAKAQCJDwAhkQpAAIgPACGSCgEAiQ8AIa0KAQCxDwAhuQoEAIcPACG6CgAAsw8AILsKQACfDwAhvAoBAKAPACG9CgEAoA8AIb4KAQCgDwAhvwpAAJ8PACHACkAAnw8AIcEKQACfDwAhEdwJAADNDwAw3QkAAMENABDeCQAAzQ8AMO4JAQDBDwAhkAoBAJUPACGRCkAAlA8AIZIKAQCVDwAhrQoBAMEPACG5CgQAkw8AIboKAADCDwAguwpAAKoPACG8CgEAqw8AIb0KAQCrDwAhvgoBAKsPACG_CkAAqg8AIcAKQACqDwAhwQpAAKoPACEU3AkAAM4PADDdCQAAuw0AEN4JAADODwAw7gkBALEPACGHCgEAiQ8AIaMKQACfDwAhsApAAIgPACG2CgEAoA8AIcIKAQCJDwAhwwoAALMPACDECgAAsw8AIMUKIAC0DwAhxgoCAKEPACHHCgIAlw8AIcgKAQCJDwAhyQpAAJ8PACHKCgIAlw8AIcsKQACfDwAhzApAAJ8PACHNCgAAsw8AIBTcCQAAzw8AMN0JAACoDQAQ3gkAAM8PADDuCQEAwQ8AIYcKAQCVDwAhowpAAKoPACGwCkAAlA8AIbYKAQCrDwAhwgoBAJUPACHDCgAAwg8AIMQKAADCDwAgxQogAMMPACHGCgIArA8AIccKAgCaDwAhyAoBAJUPACHJCkAAqg8AIcoKAgCaDwAhywpAAKoPACHMCkAAqg8AIc0KAADCDwAgD9wJAADQDwAw3QkAAKINABDeCQAA0A8AMIcKAQCgDwAhuQoEAIcPACHOCgIAlw8AIc8KAgCXDwAh0AoBAIkPACHRCgEAiQ8AIdIKAACzDwAg0wpAAIgPACHUCgIAlw8AIdUKAQCgDwAh1gpAAIgPACHXCkAAiA8AIQ_cCQAA0Q8AMN0JAACPDQAQ3gkAANEPADCHCgEAqw8AIbkKBACTDwAhzgoCAJoPACHPCgIAmg8AIdAKAQCVDwAh0QoBAJUPACHSCgAAwg8AINMKQACUDwAh1AoCAJoPACHVCgEAqw8AIdYKQACUDwAh1wpAAJQPACET3AkAANIPADDdCQAAiQ0AEN4JAADSDwAw7gkEAIcPACHzCQEAoA8AIYcKAQCJDwAhkAoBAIkPACHBCkAAnw8AIcIKAQCJDwAh0wpAAIgPACHYCgEAtw8AIdkKAQCgDwAh2goBAIkPACHbCkAAiA8AIdwKBAC1DwAh3QoCAKEPACHeCgEAoA8AId8KAQCgDwAh4AoAALYPACAT3AkAANMPADDdCQAA9gwAEN4JAADTDwAw7gkEAJMPACHzCQEAqw8AIYcKAQCVDwAhkAoBAJUPACHBCkAAqg8AIcIKAQCVDwAh0wpAAJQPACHYCgEAxg8AIdkKAQCrDwAh2goBAJUPACHbCkAAlA8AIdwKBADEDwAh3QoCAKwPACHeCgEAqw8AId8KAQCrDwAh4AoAAMUPACAF3AkAANQPADDdCQAA8AwAEN4JAADUDwAw3AoEAIcPACHhCgQAhw8AIQXcCQAA1Q8AMN0JAADdDAAQ3gkAANUPADDcCgQAkw8AIeEKBACTDwAhAtwKBAAAAAHhCgQAAAABENwJAADXDwAw3QkAANcMABDeCQAA1w8AMO4JBACHDwAh8wkBAIkPACGHCgEAiQ8AIZAKAQCJDwAh2QoBAKAPACHhCgQAhw8AIeMKQACIDwAh5AoBAKAPACHlCkAAiA8AIeYKAQCJDwAh5wpAAJ8PACHoCgEAoA8AIekKAQCgDwAhENwJAADYDwAw3QkAAMQMABDeCQAA2A8AMO4JBACTDwAh8wkBAJUPACGHCgEAlQ8AIZAKAQCVDwAh2QoBAKsPACHhCgQAkw8AIeMKQACUDwAh5AoBAKsPACHlCkAAlA8AIeYKAQCVDwAh5wpAAKoPACHoCgEAqw8AIekKAQCrDwAhINwJAADZDwAw3QkAAL4MABDeCQAA2Q8AMJAKAQCJDwAhwQpAAJ8PACHCCgEAiQ8AIdkKAQCgDwAh2wpAAJ8PACHhCgQAhw8AIeoKAQCxDwAh6woBAKAPACHsCgEAiQ8AIe0KAQC3DwAh7goBAKAPACHvCgEAoA8AIfAKAgCXDwAh8QogALQPACHyCgAAsw8AIPMKAAC2DwAg9AoBAKAPACH1CgEAoA8AIfYKQACfDwAh9woBAKAPACH4CgEAoA8AIfkKAQCgDwAh-gpAAJ8PACH7CgEAoA8AIfwKAQCgDwAh_QoBAKAPACH-CgEAoA8AIf8KAQCgDwAhgAsBAKAPACEg3AkAANoPADDdCQAAqwwAEN4JAADaDwAwkAoBAJUPACHBCkAAqg8AIcIKAQCVDwAh2QoBAKsPACHbCkAAqg8AIeEKBACTDwAh6goBAMEPACHrCgEAqw8AIewKAQCVDwAh7QoBAMYPACHuCgEAqw8AIe8KAQCrDwAh8AoCAJoPACHxCiAAww8AIfIKAADCDwAg8woAAMUPACD0CgEAqw8AIfUKAQCrDwAh9gpAAKoPACH3CgEAqw8AIfgKAQCrDwAh-QoBAKsPACH6CkAAqg8AIfsKAQCrDwAh_AoBAKsPACH9CgEAqw8AIf4KAQCrDwAh_woBAKsPACGACwEAqw8AIQLhCgQAAAAB6goBAAAAARvcCQAA3A8AMN0JAAClDAAQ3gkAANwPADDuCQEAsQ8AIf4JAQCJDwAh_wkBAIkPACGQCgEAiQ8AIbAKQACIDwAhwgoBAIkPACHTCkAAnw8AIdsKQACfDwAh5wpAAJ8PACHoCgEAoA8AIYILAQCJDwAhgwsBALcPACGEC0AAnw8AIYULAgCXDwAhhgsCAJcPACGHC0AAnw8AIYgLAQCgDwAhiQsBAKAPACGKCwEAoA8AIYsLAQCgDwAhjAtAAJ8PACGNCwEAoA8AIY4LAQCgDwAhjwtAAJ8PACEb3AkAAN0PADDdCQAAkgwAEN4JAADdDwAw7gkBAMEPACH-CQEAlQ8AIf8JAQCVDwAhkAoBAJUPACGwCkAAlA8AIcIKAQCVDwAh0wpAAKoPACHbCkAAqg8AIecKQACqDwAh6AoBAKsPACGCCwEAlQ8AIYMLAQDGDwAhhAtAAKoPACGFCwIAmg8AIYYLAgCaDwAhhwtAAKoPACGICwEAqw8AIYkLAQCrDwAhigsBAKsPACGLCwEAqw8AIYwLQACqDwAhjQsBAKsPACGOCwEAqw8AIY8LQACqDwAhDtwJAADeDwAw3QkAAIwMABDeCQAA3g8AMO4JAQCxDwAhsApAAIgPACHBCkAAnw8AIcIKAQCJDwAhyAoBAIkPACHeCgEAoA8AIYILAQCJDwAhhQsCAJcPACGQCwIAlw8AIZELQACIDwAhkgsBAIkPACEO3AkAAN8PADDdCQAA-QsAEN4JAADfDwAw7gkBAMEPACGwCkAAlA8AIcEKQACqDwAhwgoBAJUPACHICgEAlQ8AId4KAQCrDwAhggsBAJUPACGFCwIAmg8AIZALAgCaDwAhkQtAAJQPACGSCwEAlQ8AIQ_cCQAA4A8AMN0JAADzCwAQ3gkAAOAPADDiCQEAoA8AIe4JBACHDwAhwgoBAIkPACH0CgEAiQ8AIZMLBACHDwAhlAsCAJcPACGVCwEAiQ8AIZYLAQCJDwAhlwsBAIkPACGYCwAAsg8AIJkLIAC0DwAhmgtAAIgPACEP3AkAAOEPADDdCQAA4AsAEN4JAADhDwAw4gkBAKsPACHuCQQAkw8AIcIKAQCVDwAh9AoBAJUPACGTCwQAkw8AIZQLAgCaDwAhlQsBAJUPACGWCwEAlQ8AIZcLAQCVDwAhmAsAALIPACCZCyAAww8AIZoLQACUDwAhD9wJAADiDwAw3QkAANoLABDeCQAA4g8AMLkKBACHDwAh1AoCAJcPACHZCgEAoA8AIeEKBACHDwAhkwsEAIcPACGbCwEAiQ8AIZwLAQCJDwAhnQtAAIgPACGeCwAAsw8AIJ8LQACfDwAhoAtAAJ8PACGhCwEAoA8AIQ_cCQAA4w8AMN0JAADHCwAQ3gkAAOMPADC5CgQAkw8AIdQKAgCaDwAh2QoBAKsPACHhCgQAkw8AIZMLBACTDwAhmwsBAJUPACGcCwEAlQ8AIZ0LQACUDwAhngsAAMIPACCfC0AAqg8AIaALQACqDwAhoQsBAKsPACECuQoEAAAAAZMLBAAAAAEk3AkAAOUPADDdCQAAwQsAEN4JAADlDwAw4gkBAIkPACHuCQQAhw8AIfAJQACfDwAh9AlAAJ8PACH5CQEAiQ8AIf4JAQCJDwAh_wkBAIkPACGQCgEAiQ8AIZEKQACfDwAhsApAAIgPACHBCkAAnw8AIdQKAgCXDwAh3goBAKAPACHkCgEAoA8AIZELQACfDwAhlAsCAJcPACGdC0AAnw8AIaMLAACzDwAgpAsAALIPACClCwIAlw8AIaYLAQCJDwAhpwsAALMPACCoC0AAnw8AIakLQACfDwAhqgsBAKAPACGrC0AAnw8AIawLAAC2DwAgrQsBAKAPACGuCyAAtA8AIa8LQACfDwAhsAsEALUPACGxCwIAlw8AIbILAgChDwAhJNwJAADmDwAw3QkAAK4LABDeCQAA5g8AMOIJAQCVDwAh7gkEAJMPACHwCUAAqg8AIfQJQACqDwAh-QkBAJUPACH-CQEAlQ8AIf8JAQCVDwAhkAoBAJUPACGRCkAAqg8AIbAKQACUDwAhwQpAAKoPACHUCgIAmg8AId4KAQCrDwAh5AoBAKsPACGRC0AAqg8AIZQLAgCaDwAhnQtAAKoPACGjCwAAwg8AIKQLAACyDwAgpQsCAJoPACGmCwEAlQ8AIacLAADCDwAgqAtAAKoPACGpC0AAqg8AIaoLAQCrDwAhqwtAAKoPACGsCwAAxQ8AIK0LAQCrDwAhrgsgAMMPACGvC0AAqg8AIbALBADEDwAhsQsCAJoPACGyCwIArA8AIQncCQAA5w8AMN0JAACoCwAQ3gkAAOcPADDuCQQAhw8AIZoLQACIDwAhswsBALEPACG0CwIAlw8AIbULAgCXDwAhtgsBAKAPACEJ3AkAAOgPADDdCQAAlQsAEN4JAADoDwAw7gkEAJMPACGaC0AAlA8AIbMLAQDBDwAhtAsCAJoPACG1CwIAmg8AIbYLAQCrDwAhBtwJAADpDwAw3QkAAI8LABDeCQAA6Q8AMLMLAQCxDwAhtwsBAIkPACG4CwQAhw8AIQbcCQAA6g8AMN0JAAD8CgAQ3gkAAOoPADCzCwEAwQ8AIbcLAQCVDwAhuAsEAJMPACECswsBAAAAAbcLAQAAAAEV3AkAAOwPADDdCQAA9goAEN4JAADsDwAw7gkBALEPACGHCgEAiQ8AIaMKQACfDwAhsApAAIgPACG2CgEAoA8AIcIKAQCJDwAhwwoAALMPACDICgEAiQ8AIckKQACfDwAhygoCAJcPACHLCkAAnw8AIboLQACfDwAhuwtAAJ8PACG8CwQAhw8AIb0LBACHDwAhvgsBAKAPACG_C0AAnw8AIcALBACHDwAhFdwJAADtDwAw3QkAAOMKABDeCQAA7Q8AMO4JAQDBDwAhhwoBAJUPACGjCkAAqg8AIbAKQACUDwAhtgoBAKsPACHCCgEAlQ8AIcMKAADCDwAgyAoBAJUPACHJCkAAqg8AIcoKAgCaDwAhywpAAKoPACG6C0AAqg8AIbsLQACqDwAhvAsEAJMPACG9CwQAkw8AIb4LAQCrDwAhvwtAAKoPACHACwQAkw8AIQvcCQAA7g8AMN0JAADdCgAQ3gkAAO4PADDiCQEAoA8AIZAKAQCJDwAhwQpAAJ8PACHeCgEAoA8AIeEKBACHDwAhwQsBALEPACHCCwEAiQ8AIcMLAQCJDwAhC9wJAADvDwAw3QkAAMoKABDeCQAA7w8AMOIJAQCrDwAhkAoBAJUPACHBCkAAqg8AId4KAQCrDwAh4QoEAJMPACHBCwEAwQ8AIcILAQCVDwAhwwsBAJUPACEC4QoEAAAAAcELAQAAAAEM3AkAAPEPADDdCQAAxAoAEN4JAADxDwAw7gkBALEPACHCCgEAiQ8AIeYKAQCJDwAhmAsAALIPACDFCwEAsQ8AIcYLAQCJDwAhxwsBAIkPACHIC0AAiA8AIckLQACfDwAhDNwJAADyDwAw3QkAALEKABDeCQAA8g8AMO4JAQDBDwAhwgoBAJUPACHmCgEAlQ8AIZgLAACyDwAgxQsBAMEPACHGCwEAlQ8AIccLAQCVDwAhyAtAAJQPACHJC0AAqg8AIQXcCQAA8w8AMN0JAACrCgAQ3gkAAPMPADCMCkAAiA8AIdgKAQCxDwAhBdwJAAD0DwAw3QkAAJgKABDeCQAA9A8AMIwKQACUDwAh2AoBAMEPACEI3AkAAPUPADDdCQAAkgoAEN4JAAD1DwAw7gkCAJcPACHWCkAAiA8AIcoLAQCgDwAhywsBAKAPACHMCwEAiQ8AIQjcCQAA9g8AMN0JAAD_CQAQ3gkAAPYPADDuCQIAmg8AIdYKQACUDwAhygsBAKsPACHLCwEAqw8AIcwLAQCVDwAhBdwJAAD3DwAw3QkAAPkJABDeCQAA9w8AMMULAQCxDwAhzQsBALEPACEF3AkAAPgPADDdCQAA5gkAEN4JAAD4DwAwxQsBAMEPACHNCwEAwQ8AIQLFCwEAAAABzQsBAAAAAQncCQAA-g8AMN0JAADgCQAQ3gkAAPoPADDuCQEAsQ8AIbAKQACIDwAhwgoBAIkPACHWCkAAiA8AIdgKAQC3DwAhzwsBAKAPACEJ3AkAAPsPADDdCQAAzQkAEN4JAAD7DwAw7gkBAMEPACGwCkAAlA8AIcIKAQCVDwAh1gpAAJQPACHYCgEAxg8AIc8LAQCrDwAhBdwJAAD8DwAw3QkAAMcJABDeCQAA_A8AMO4JAgCXDwAh0AtAAIgPACEF3AkAAP0PADDdCQAAtAkAEN4JAAD9DwAw7gkCAJoPACHQC0AAlA8AIQfcCQAA_g8AMN0JAACuCQAQ3gkAAP4PADDWCkAAiA8AIZULAQCxDwAh0QsAALIPACDSCwIAoQ8AIQfcCQAA_w8AMN0JAACbCQAQ3gkAAP8PADDWCkAAlA8AIZULAQDBDwAh0QsAALIPACDSCwIArA8AIQjcCQAAgBAAMN0JAACVCQAQ3gkAAIAQADDTCwEAsQ8AIdQLAQCxDwAh1QsBALEPACHWCwEAiQ8AIdcLAgCXDwAhCNwJAACBEAAw3QkAAIIJABDeCQAAgRAAMNMLAQDBDwAh1AsBAMEPACHVCwEAwQ8AIdYLAQCVDwAh1wsCAJoPACEE1AsBAAAAAdULAQAAAAHWCwEAAAAB1wsCAAAAARLcCQAAgxAAMN0JAAD8CAAQ3gkAAIMQADDuCQEAsQ8AIYcKAQCJDwAhkAoBAIkPACGXCkAAnw8AIa8KAQCJDwAhsApAAIgPACGxCkAAiA8AIbIKAgCXDwAhswpAAJ8PACG0CgEAoA8AIbUKQACfDwAhtgoBAKAPACHVCwEAsQ8AIdYLAQCJDwAh2QsgALQPACES3AkAAIQQADDdCQAA6QgAEN4JAACEEAAw7gkBAMEPACGHCgEAlQ8AIZAKAQCVDwAhlwpAAKoPACGvCgEAlQ8AIbAKQACUDwAhsQpAAJQPACGyCgIAmg8AIbMKQACqDwAhtAoBAKsPACG1CkAAqg8AIbYKAQCrDwAh1QsBAMEPACHWCwEAlQ8AIdkLIADDDwAhBIcKAQAAAAGvCgEAAAAB1QsBAAAAAdYLAQAAAAET3AkAAIYQADDdCQAA4wgAEN4JAACGEAAw7gkBALEPACGHCgEAiQ8AIaMKQACfDwAhsApAAIgPACG2CgEAoA8AIcIKAQCJDwAhwwoAALMPACDICgEAiQ8AIckKQACfDwAhygoCAJcPACHLCkAAnw8AIaQLAACyDwAg0gsCAJcPACHbCwAAsg8AINwLIAC0DwAh3QsgALQPACET3AkAAIcQADDdCQAA0AgAEN4JAACHEAAw7gkBAMEPACGHCgEAlQ8AIaMKQACqDwAhsApAAJQPACG2CgEAqw8AIcIKAQCVDwAhwwoAAMIPACDICgEAlQ8AIckKQACqDwAhygoCAJoPACHLCkAAqg8AIaQLAACyDwAg0gsCAJoPACHbCwAAsg8AINwLIADDDwAh3QsgAMMPACEJ3AkAAIgQADDdCQAAyggAEN4JAACIEAAw7gkEAIcPACGaC0AAiA8AIbQLBACHDwAh3gsBAIkPACHfCwQAhw8AIeALAAC2DwAgCdwJAACJEAAw3QkAALcIABDeCQAAiRAAMO4JBACTDwAhmgtAAJQPACG0CwQAkw8AId4LAQCVDwAh3wsEAJMPACHgCwAAxQ8AIAfcCQAAihAAMN0JAACxCAAQ3gkAAIoQADDhCwEAiQ8AIeILAgCXDwAh4wtAAIgPACHkCwEAiQ8AIQfcCQAAixAAMN0JAACeCAAQ3gkAAIsQADDhCwEAlQ8AIeILAgCaDwAh4wtAAJQPACHkCwEAlQ8AIQncCQAAjBAAMN0JAACYCAAQ3gkAAIwQADCaC0AAiA8AIeULBACHDwAh5gsBAIkPACHnCwEAiQ8AIegLAAGNEAAh6QtAAJ8PACEHFQAAiw8AIBgAAI8QACAZAACPEAAg4wkAAQAAAeQJAAEAAATlCQABAAAE7QkAAY4QACEHFQAAiw8AIBgAAI8QACAZAACPEAAg4wkAAQAAAeQJAAEAAATlCQABAAAE7QkAAY4QACEE4wkAAQAAAeQJAAEAAATlCQABAAAE7QkAAY8QACEJ3AkAAJAQADDdCQAAhQgAEN4JAACQEAAwmgtAAJQPACHlCwQAkw8AIeYLAQCVDwAh5wsBAJUPACHoCwABkRAAIekLQACqDwAhBOMJAAEAAAHkCQABAAAE5QkAAQAABO0JAAGPEAAhCNwJAACSEAAw3QkAAP8HABDeCQAAkhAAMO4JAQCJDwAh6gsBAIkPACHrCwEAiQ8AIewLAQCJDwAh7QtAAIgPACEI3AkAAJMQADDdCQAA7AcAEN4JAACTEAAw7gkBAJUPACHqCwEAlQ8AIesLAQCVDwAh7AsBAJUPACHtC0AAlA8AIQfcCQAAlBAAMN0JAADmBwAQ3gkAAJQQADC3CwEAiQ8AIbgLBACHDwAh7gsEAIcPACHvCwABjRAAIQfcCQAAlRAAMN0JAADTBwAQ3gkAAJUQADC3CwEAlQ8AIbgLBACTDwAh7gsEAJMPACHvCwABkRAAIQK3CwEAAAABuAsEAAAAAQTcCQAAlxAAMN0JAADNBwAQ3gkAAJcQADDuCwQAhw8AIQTcCQAAmBAAMN0JAAC6BwAQ3gkAAJgQADDuCwQAkw8AIRAIAACzDwAg3AkAAJkQADDdCQAAtAcAEN4JAACZEAAw7gkBALEPACGHCgEAiQ8AIa8KAQCJDwAhsApAAIgPACHbCkAAiA8AIfELAQCJDwAh8gsBAIkPACHzCyAAtA8AIfQLAQCJDwAh9QsBAIkPACH2CwEAiQ8AIfcLQACfDwAhEAgAAMIPACDcCQAAmhAAMN0JAAChBwAQ3gkAAJoQADDuCQEAwQ8AIYcKAQCVDwAhrwoBAJUPACGwCkAAlA8AIdsKQACUDwAh8QsBAJUPACHyCwEAlQ8AIfMLIADDDwAh9AsBAJUPACH1CwEAlQ8AIfYLAQCVDwAh9wtAAKoPACEGhwoBAAAAAa8KAQAAAAHxCwEAAAAB8gsBAAAAAfQLAQAAAAH1CwEAAAABB9wJAACcEAAw3QkAAJsHABDeCQAAnBAAMO8JAgCXDwAh-QsBAIkPACH6C0AAiA8AIfsLAQCJDwAhB9wJAACdEAAw3QkAAIgHABDeCQAAnRAAMO8JAgCaDwAh-QsBAJUPACH6C0AAlA8AIfsLAQCVDwAhENwJAACeEAAw3QkAAIIHABDeCQAAnhAAMOIJAQCgDwAhkAoBAIkPACHZCgEAiQ8AIdsKQACfDwAh4QoEAIcPACHsCgAAsw8AIPAKAgCXDwAh_AtAAIgPACH9CwEAiQ8AIf4LAQCJDwAh_wtAAJ8PACGADAEAoA8AIYEMAQCgDwAhENwJAACfEAAw3QkAAO8GABDeCQAAnxAAMOIJAQCrDwAhkAoBAJUPACHZCgEAlQ8AIdsKQACqDwAh4QoEAJMPACHsCgAAwg8AIPAKAgCaDwAh_AtAAJQPACH9CwEAlQ8AIf4LAQCVDwAh_wtAAKoPACGADAEAqw8AIYEMAQCrDwAhAtkKAQAAAAHhCgQAAAABCNwJAAChEAAw3QkAAOkGABDeCQAAoRAAMIkKQACIDwAh2AoBALEPACHFCwEAsQ8AIYMMAQCJDwAhhAwBAIkPACEI3AkAAKIQADDdCQAA1gYAEN4JAACiEAAwiQpAAJQPACHYCgEAwQ8AIcULAQDBDwAhgwwBAJUPACGEDAEAlQ8AIQLYCgEAAAABxQsBAAAAARDcCQAApBAAMN0JAADQBgAQ3gkAAKQQADDuCQEAsQ8AIaMKQACfDwAhsApAAIgPACHCCgEAiQ8AIdYKQACIDwAhlQsBALcPACHGCwEAiQ8AIc8LAQCgDwAhgwwBAIkPACGGDAEAoA8AIYcMIAC0DwAhiAxAAJ8PACGJDAAAsw8AIBDcCQAApRAAMN0JAAC9BgAQ3gkAAKUQADDuCQEAwQ8AIaMKQACqDwAhsApAAJQPACHCCgEAlQ8AIdYKQACUDwAhlQsBAMYPACHGCwEAlQ8AIc8LAQCrDwAhgwwBAJUPACGGDAEAqw8AIYcMIADDDwAhiAxAAKoPACGJDAAAwg8AIA7cCQAAphAAMN0JAAC3BgAQ3gkAAKYQADDuCQEAsQ8AIYcKAQCJDwAhowpAAJ8PACGwCkAAiA8AIcIKAQCJDwAhyAoBAIkPACHPCwEAoA8AIYMMAQCJDwAhhgwBAKAPACGKDAEAoA8AIYsMAQC3DwAhDtwJAACnEAAw3QkAAKQGABDeCQAApxAAMO4JAQDBDwAhhwoBAJUPACGjCkAAqg8AIbAKQACUDwAhwgoBAJUPACHICgEAlQ8AIc8LAQCrDwAhgwwBAJUPACGGDAEAqw8AIYoMAQCrDwAhiwwBAMYPACEN3AkAAKgQADDdCQAAngYAEN4JAACoEAAw7gkBALEPACGwCkAAiA8AIcIKAQCJDwAhggsBAIkPACGVCwEAsQ8AIYEMAQCJDwAhjAwAAY0QACGNDEAAnw8AIY4MQACfDwAhjwwBAKAPACEN3AkAAKkQADDdCQAAiwYAEN4JAACpEAAw7gkBAMEPACGwCkAAlA8AIcIKAQCVDwAhggsBAJUPACGVCwEAwQ8AIYEMAQCVDwAhjAwAAZEQACGNDEAAqg8AIY4MQACqDwAhjwwBAKsPACEI3AkAAKoQADDdCQAAhQYAEN4JAACqEAAw4QoEAIcPACGACwEAiQ8AIZAMAQCxDwAhkQwAALYPACCSDAAAtg8AIAjcCQAAqxAAMN0JAADyBQAQ3gkAAKsQADDhCgQAkw8AIYALAQCVDwAhkAwBAMEPACGRDAAAxQ8AIJIMAADFDwAgAuEKBAAAAAGQDAEAAAABGtwJAACtEAAw3QkAAOwFABDeCQAArRAAMOIJAQCJDwAh7gkBALEPACGHCgEAiQ8AIZAKAQCJDwAhkQpAAIgPACGVCgIAlw8AIZYKQACIDwAhlwpAAJ8PACH0CgAAsw8AIIILAQCgDwAhlAwBAIkPACGVDAEAiQ8AIZYMAgCXDwAhlwwEAIcPACGYDAIAlw8AIZkMAgCXDwAhmgwCAJcPACGbDAIAlw8AIZwMAQCgDwAhnQxAAJ8PACGeDAIAlw8AIZ8MAgCXDwAhoAxAAJ8PACEa3AkAAK4QADDdCQAA2QUAEN4JAACuEAAw4gkBAJUPACHuCQEAwQ8AIYcKAQCVDwAhkAoBAJUPACGRCkAAlA8AIZUKAgCaDwAhlgpAAJQPACGXCkAAqg8AIfQKAADCDwAgggsBAKsPACGUDAEAlQ8AIZUMAQCVDwAhlgwCAJoPACGXDAQAkw8AIZgMAgCaDwAhmQwCAJoPACGaDAIAmg8AIZsMAgCaDwAhnAwBAKsPACGdDEAAqg8AIZ4MAgCaDwAhnwwCAJoPACGgDEAAqg8AIQbcCQAArxAAMN0JAADTBQAQ3gkAAK8QADCVCwEAsQ8AIaEMAQCJDwAhogwBALEPACEG3AkAALAQADDdCQAAwAUAEN4JAACwEAAwlQsBAMEPACGhDAEAlQ8AIaIMAQDBDwAhApULAQAAAAGhDAEAAAABC9wJAACyEAAw3QkAALoFABDeCQAAshAAMO4JAQCxDwAhsApAAIgPACHCCgEAiQ8AIYILAQCJDwAhlQsBALEPACGhDAEAiQ8AIaQMIAC0DwAhpQxAAIgPACEL3AkAALMQADDdCQAApwUAEN4JAACzEAAw7gkBAMEPACGwCkAAlA8AIcIKAQCVDwAhggsBAJUPACGVCwEAwQ8AIaEMAQCVDwAhpAwgAMMPACGlDEAAlA8AIRHcCQAAtBAAMN0JAAChBQAQ3gkAALQQADDuCQQAhw8AIdEKAQCJDwAhgAsBAIkPACGaC0AAiA8AIdYLAQCgDwAh9AsBAIkPACH1CwEAoA8AIZQMAQCJDwAhpgwBAIkPACGnDAEAiQ8AIagMAQCJDwAhqQwBAKAPACGqDAAAsw8AIKsMAQCJDwAhEdwJAAC1EAAw3QkAAI4FABDeCQAAtRAAMO4JBACTDwAh0QoBAJUPACGACwEAlQ8AIZoLQACUDwAh1gsBAKsPACH0CwEAlQ8AIfULAQCrDwAhlAwBAJUPACGmDAEAlQ8AIacMAQCVDwAhqAwBAJUPACGpDAEAqw8AIaoMAADCDwAgqwwBAJUPACEJ3AkAALYQADDdCQAAiAUAEN4JAAC2EAAw7gkBAIkPACGsDEAAiA8AIa0MQACIDwAhrgxAAJ8PACGvDAEAiQ8AIbAMAgCXDwAhCdwJAAC3EAAw3QkAAPUEABDeCQAAtxAAMO4JAQCVDwAhrAxAAJQPACGtDEAAlA8AIa4MQACqDwAhrwwBAJUPACGwDAIAmg8AIQbcCQAAuBAAMN0JAADvBAAQ3gkAALgQADDuCQQAhw8AIZoLQACIDwAh1gsBAIkPACEG3AkAALkQADDdCQAA3AQAEN4JAAC5EAAw7gkEAJMPACGaC0AAlA8AIdYLAQCVDwAhENwJAAC6EAAw3QkAANYEABDeCQAAuhAAMO4JAQCxDwAhsApAAIgPACHCCgEAiQ8AIZULAQC3DwAhlwsBAIkPACGYCwAAsg8AIKkLQACIDwAhgQwBAIkPACGMDAABjRAAIY0MQACfDwAhjgxAAJ8PACGPDAEAoA8AIbEMAACyDwAgENwJAAC7EAAw3QkAAMMEABDeCQAAuxAAMO4JAQDBDwAhsApAAJQPACHCCgEAlQ8AIZULAQDGDwAhlwsBAJUPACGYCwAAsg8AIKkLQACUDwAhgQwBAJUPACGMDAABkRAAIY0MQACqDwAhjgxAAKoPACGPDAEAqw8AIbEMAACyDwAgCdwJAAC8EAAw3QkAAL0EABDeCQAAvBAAMO4JAQCxDwAhsApAAIgPACHICgEAiQ8AIZcLAQCJDwAhsgwBAIkPACGzDAEAoA8AIQncCQAAvRAAMN0JAACqBAAQ3gkAAL0QADDuCQEAwQ8AIbAKQACUDwAhyAoBAJUPACGXCwEAlQ8AIbIMAQCVDwAhswwBAKsPACEL3AkAAL4QADDdCQAApAQAEN4JAAC-EAAw7gkBALEPACHCCgEAiQ8AIbQMAQCJDwAhtQwBAIkPACG2DAEAoA8AIbcMAACyDwAguAxAAIgPACG5DEAAiA8AIQvcCQAAvxAAMN0JAACRBAAQ3gkAAL8QADDuCQEAwQ8AIcIKAQCVDwAhtAwBAJUPACG1DAEAlQ8AIbYMAQCrDwAhtwwAALIPACC4DEAAlA8AIbkMQACUDwAhArQMAQAAAAG1DAEAAAABCNwJAADBEAAw3QkAAIsEABDeCQAAwRAAMO8JAgCXDwAh_gkBAIkPACH_CQEAiQ8AIfoLQACIDwAhuwwAALMPACAI3AkAAMIQADDdCQAA-AMAEN4JAADCEAAw7wkCAJoPACH-CQEAlQ8AIf8JAQCVDwAh-gtAAJQPACG7DAAAwg8AIBHcCQAAwxAAMN0JAADyAwAQ3gkAAMMQADDiCQEAiQ8AIe4JAQCxDwAh_gkBAIkPACH_CQEAiQ8AIZAKAQCJDwAhsApAAIgPACHnCkAAnw8AIZQLAgCXDwAh5gsAALMPACClDEAAiA8AIbwMAgCXDwAhvQwCAKEPACG-DEAAnw8AIb8MAAC2DwAgEdwJAADEEAAw3QkAAN8DABDeCQAAxBAAMOIJAQCVDwAh7gkBAMEPACH-CQEAlQ8AIf8JAQCVDwAhkAoBAJUPACGwCkAAlA8AIecKQACqDwAhlAsCAJoPACHmCwAAwg8AIKUMQACUDwAhvAwCAJoPACG9DAIArA8AIb4MQACqDwAhvwwAAMUPACAO3AkAAMUQADDdCQAA2QMAEN4JAADFEAAw4gkBAIkPACHvCQIAlw8AIf8JAQCgDwAh5gsAALMPACDADEAAiA8AIcEMAQCJDwAhwgwAALMPACDDDAQAhw8AIcQMQACfDwAhxQwBAKAPACHGDCAAtA8AIQ7cCQAAxhAAMN0JAADGAwAQ3gkAAMYQADDiCQEAlQ8AIe8JAgCaDwAh_wkBAKsPACHmCwAAwg8AIMAMQACUDwAhwQwBAJUPACHCDAAAwg8AIMMMBACTDwAhxAxAAKoPACHFDAEAqw8AIcYMIADDDwAhB9wJAADHEAAw3QkAAMADABDeCQAAxxAAMMcMQACIDwAhyAwBAIkPACHJDAEAiQ8AIcoMBACHDwAhB9wJAADIEAAw3QkAAK0DABDeCQAAyBAAMMcMQACUDwAhyAwBAJUPACHJDAEAlQ8AIcoMBACTDwAhA8cMQAAAAAHIDAEAAAAByQwBAAAAAQjcCQAAyhAAMN0JAACnAwAQ3gkAAMoQADDIDAEAiQ8AIckMAQCJDwAhygwEAIcPACHMDAEAiQ8AIc0MAQCJDwAhCNwJAADLEAAw3QkAAJQDABDeCQAAyxAAMMgMAQCVDwAhyQwBAJUPACHKDAQAkw8AIcwMAQCVDwAhzQwBAJUPACEEyAwBAAAAAckMAQAAAAHMDAEAAAABzQwBAAAAAQfcCQAAzRAAMN0JAACOAwAQ3gkAAM0QADC5CgQAhw8AIdMKQACIDwAh5wpAAIgPACHPDAEAiQ8AIQfcCQAAzhAAMN0JAAD7AgAQ3gkAAM4QADC5CgQAkw8AIdMKQACUDwAh5wpAAJQPACHPDAEAlQ8AIQK5CgQAAAAB0wpAAAAAARYIAACzDwAg3AkAANAQADDdCQAA9QIAEN4JAADQEAAw7gkEAIcPACHTCkAAiA8AIdQKAgCXDwAh1QoBAKAPACHWCkAAiA8AId0KAgCXDwAh3woBAIkPACHnCkAAnw8AIZMLBAC1DwAhnAsBAIkPACH0CwEAiQ8AIfULBACHDwAhzwwBAKAPACHRDAEAiQ8AIdIMAQCJDwAh0wxAAIgPACHUDAIAlw8AIdUMCADREAAhDRUAAKMPACAWAACkDwAgFwAApA8AIBgAAKQPACAZAACkDwAg4wkIAAAAAeQJCAAAAAXlCQgAAAAF5gkIAAAAAecJCAAAAAHoCQgAAAAB6QkIAAAAAe0JCADSEAAhDRUAAKMPACAWAACkDwAgFwAApA8AIBgAAKQPACAZAACkDwAg4wkIAAAAAeQJCAAAAAXlCQgAAAAF5gkIAAAAAecJCAAAAAHoCQgAAAAB6QkIAAAAAe0JCADSEAAhFggAAMIPACDcCQAA0xAAMN0JAADiAgAQ3gkAANMQADDuCQQAkw8AIdMKQACUDwAh1AoCAJoPACHVCgEAqw8AIdYKQACUDwAh3QoCAJoPACHfCgEAlQ8AIecKQACqDwAhkwsEAMQPACGcCwEAlQ8AIfQLAQCVDwAh9QsEAJMPACHPDAEAqw8AIdEMAQCVDwAh0gwBAJUPACHTDEAAlA8AIdQMAgCaDwAh1QwIANQQACEI4wkIAAAAAeQJCAAAAAXlCQgAAAAF5gkIAAAAAecJCAAAAAHoCQgAAAAB6QkIAAAAAe0JCACkDwAhBJwLAQAAAAH0CwEAAAAB9QsEAAAAAdIMAQAAAAEI3AkAANYQADDdCQAA3AIAEN4JAADWEAAwkAoBAIkPACHhCgQAhw8AIY0MQACfDwAhxwxAAIgPACHXDAEAtw8AIQjcCQAA1xAAMN0JAADJAgAQ3gkAANcQADCQCgEAlQ8AIeEKBACTDwAhjQxAAKoPACHHDEAAlA8AIdcMAQDGDwAhAuEKBAAAAAHHDEAAAAABC9wJAADZEAAw3QkAAMMCABDeCQAA2RAAMJAKAQCJDwAh4QoEAIcPACGNDEAAnw8AIdcMAQC3DwAh2QxAAIgPACHaDAEAoA8AIdsMAQCgDwAh3AxAAJ8PACEL3AkAANoQADDdCQAAsAIAEN4JAADaEAAwkAoBAJUPACHhCgQAkw8AIY0MQACqDwAh1wwBAMYPACHZDEAAlA8AIdoMAQCrDwAh2wwBAKsPACHcDEAAqg8AIRbcCQAA2xAAMN0JAACqAgAQ3gkAANsQADDuCQQAhw8AIe8JAgCXDwAhhwoBAIkPACGNCkAAiA8AIb4KAQCgDwAh1QoBAKAPACHWCkAAiA8AIakLQACfDwAhzwsBAIkPACHhCwEAoA8AIdoMAQCJDwAh3QwBAIkPACHeDAEAiQ8AId8MAQCgDwAh4AxAAJ8PACHhDAEAoA8AIeIMQACIDwAh4wxAAJ8PACHkDAEAiQ8AIRbcCQAA3BAAMN0JAACXAgAQ3gkAANwQADDuCQQAkw8AIe8JAgCaDwAhhwoBAJUPACGNCkAAlA8AIb4KAQCrDwAh1QoBAKsPACHWCkAAlA8AIakLQACqDwAhzwsBAJUPACHhCwEAqw8AIdoMAQCVDwAh3QwBAJUPACHeDAEAlQ8AId8MAQCrDwAh4AxAAKoPACHhDAEAqw8AIeIMQACUDwAh4wxAAKoPACHkDAEAlQ8AIQLuCQQAAAAB7wkCAAAAAQrcCQAA3hAAMN0JAACRAgAQ3gkAAN4QADDvCQIAlw8AIZAKAACzDwAg4QoEAIcPACGYDAAAsg8AINcMAQC3DwAh2QxAAIgPACHmDAEAiQ8AIQrcCQAA3xAAMN0JAAD-AQAQ3gkAAN8QADDvCQIAmg8AIZAKAADCDwAg4QoEAJMPACGYDAAAsg8AINcMAQDGDwAh2QxAAJQPACHmDAEAlQ8AIQLvCQIAAAAB4QoEAAAAATvcCQAA4RAAMN0JAAD4AQAQ3gkAAOEQADDuCQQAhw8AIe8JAgCXDwAhhwoBAIkPACGwCkAAnw8AIb4KAQCgDwAhvwpAAIgPACHCCgEAiQ8AIdQKAgCXDwAh1QoBAKAPACHWCkAAiA8AIdsKQACfDwAh3QoCAKEPACGeCwAAsw8AIKkLQACfDwAhzwsBAIkPACHhCwEAoA8AIeoLAQCgDwAh2gwBAIkPACHdDAEAiQ8AId4MAQCJDwAh3wwBAKAPACHgDEAAnw8AIeEMAQCgDwAh4gxAAIgPACHjDEAAnw8AIeQMAQCJDwAh6AwBALEPACHpDAIAlw8AIeoMAADiEAAg6wwBALEPACHsDAEAoA8AIe0MAQCJDwAh7gwBAKAPACHvDAEAoA8AIfAMAQCJDwAh8QxAAJ8PACHyDAEAiQ8AIfMMAQCgDwAh9AwIANEQACH1DAEAoA8AIfYMAAC2DwAg9wwBAKAPACH4DAEAoA8AIfkMAQCgDwAh-gwAALYPACD7DEAAnw8AIfwMAQCgDwAh_QwCAKEPACH-DAEAoA8AIf8MQACfDwAhgA0BAKAPACGBDQEAoA8AIYINAACyDwAggw0AALIPACCEDQAAsg8AIIUNAAC2DwAgBOMJAgAAAAWqCgIAAAABqwoCAAAABKwKAgAAAAQ73AkAAOMQADDdCQAA5QEAEN4JAADjEAAw7gkEAJMPACHvCQIAmg8AIYcKAQCVDwAhsApAAKoPACG-CgEAqw8AIb8KQACUDwAhwgoBAJUPACHUCgIAmg8AIdUKAQCrDwAh1gpAAJQPACHbCkAAqg8AId0KAgCsDwAhngsAAMIPACCpC0AAqg8AIc8LAQCVDwAh4QsBAKsPACHqCwEAqw8AIdoMAQCVDwAh3QwBAJUPACHeDAEAlQ8AId8MAQCrDwAh4AxAAKoPACHhDAEAqw8AIeIMQACUDwAh4wxAAKoPACHkDAEAlQ8AIegMAQDBDwAh6QwCAJoPACHqDAAA4hAAIOsMAQDBDwAh7AwBAKsPACHtDAEAlQ8AIe4MAQCrDwAh7wwBAKsPACHwDAEAlQ8AIfEMQACqDwAh8gwBAJUPACHzDAEAqw8AIfQMCADUEAAh9QwBAKsPACH2DAAAxQ8AIPcMAQCrDwAh-AwBAKsPACH5DAEAqw8AIfoMAADFDwAg-wxAAKoPACH8DAEAqw8AIf0MAgCsDwAh_gwBAKsPACH_DEAAqg8AIYANAQCrDwAhgQ0BAKsPACGCDQAAsg8AIIMNAACyDwAghA0AALIPACCFDQAAxQ8AIBLcCQAA5BAAMN0JAADfAQAQ3gkAAOQQADDuCQQAhw8AIb8KQACIDwAh5wsBAKAPACHiDEAAiA8AIeMMQACfDwAh6QwCAJcPACGGDQEAsQ8AIYcNAQCJDwAhiA0BAIkPACGJDQIAoQ8AIYoNAQCgDwAhiw0BAIkPACGMDUAAnw8AIY0NIADlEAAhjg0BAKAPACEFFQAAow8AIBgAAOcQACAZAADnEAAg4wkgAAAAAe0JIADmEAAhBRUAAKMPACAYAADnEAAgGQAA5xAAIOMJIAAAAAHtCSAA5hAAIQLjCSAAAAAB7QkgAOcQACES3AkAAOgQADDdCQAAzAEAEN4JAADoEAAw7gkEAJMPACG_CkAAlA8AIecLAQCrDwAh4gxAAJQPACHjDEAAqg8AIekMAgCaDwAhhg0BAMEPACGHDQEAlQ8AIYgNAQCVDwAhiQ0CAKwPACGKDQEAqw8AIYsNAQCVDwAhjA1AAKoPACGNDSAA6RAAIY4NAQCrDwAhAuMJIAAAAAHtCSAA5xAAIQLpDAIAAAABhg0BAAAAAQncCQAA6xAAMN0JAADGAQAQ3gkAAOsQADDaDAEAiQ8AId4MAQCJDwAhhg0BALEPACGJDQIAlw8AIZANAQCxDwAhkQ0AALMPACAJ3AkAAOwQADDdCQAAswEAEN4JAADsEAAw2gwBAJUPACHeDAEAlQ8AIYYNAQDBDwAhiQ0CAJoPACGQDQEAwQ8AIZENAADCDwAgAoYNAQAAAAGQDQEAAAABG9wJAADuEAAw3QkAAK0BABDeCQAA7hAAMO4JAQCxDwAhhgoBAKAPACGQCgEAiQ8AIZgKAQCgDwAhnAoEAIcPACHXDAEAtw8AId4MAQCgDwAhkw0BAIkPACGUDQEAoA8AIZUNAQCgDwAhlg1AAJ8PACGXDUAAnw8AIZgNQACfDwAhmQ0gALQPACGaDQIAlw8AIZsNAgCXDwAhnA0CAJcPACGdDQIAlw8AIZ4NAACzDwAgnw0AALIPACCgDQEAiQ8AIaENQACIDwAhog1AAJ8PACGjDQIAoQ8AIRvcCQAA7xAAMN0JAACaAQAQ3gkAAO8QADDuCQEAwQ8AIYYKAQCrDwAhkAoBAJUPACGYCgEAqw8AIZwKBACTDwAh1wwBAMYPACHeDAEAqw8AIZMNAQCVDwAhlA0BAKsPACGVDQEAqw8AIZYNQACqDwAhlw1AAKoPACGYDUAAqg8AIZkNIADDDwAhmg0CAJoPACGbDQIAmg8AIZwNAgCaDwAhnQ0CAJoPACGeDQAAwg8AIJ8NAACyDwAgoA0BAJUPACGhDUAAlA8AIaINQACqDwAhow0CAKwPACEI3AkAAPAQADDdCQAAlAEAEN4JAADwEAAwxwxAAIgPACGjDQIAlw8AIaQNAgCXDwAhpQ0CAJcPACGmDQIAlw8AIQjcCQAA8RAAMN0JAACBAQAQ3gkAAPEQADDHDEAAlA8AIaMNAgCaDwAhpA0CAJoPACGlDQIAmg8AIaYNAgCaDwAhAscMQAAAAAGjDQIAAAABDdwJAADzEAAw3QkAAHsAEN4JAADzEAAw4gkBAKAPACGQCgEAiQ8AIZcKQACfDwAhrAxAAIgPACHXDAEAsQ8AIekMAgCXDwAhmA1AAJ8PACGoDQEAoA8AIakNAgCXDwAhqg0CAJcPACEN3AkAAPQQADDdCQAAaAAQ3gkAAPQQADDiCQEAqw8AIZAKAQCVDwAhlwpAAKoPACGsDEAAlA8AIdcMAQDBDwAh6QwCAJoPACGYDUAAqg8AIagNAQCrDwAhqQ0CAJoPACGqDQIAmg8AIQLXDAEAAAAB6QwCAAAAARTcCQAA9hAAMN0JAABiABDeCQAA9hAAMOIJAQCgDwAh7gkCAJcPACGQCgEAiQ8AIdcMAQC3DwAh2gwBAIkPACHeDAEAiQ8AIewMAQCgDwAhmA1AAJ8PACGjDQIAlw8AIagNAQCgDwAhqQ0CAJcPACGqDQIAlw8AIawNAQCJDwAhrQ1AAJ8PACGuDUAAnw8AIa8NQACfDwAhsA0BAKAPACEU3AkAAPcQADDdCQAATwAQ3gkAAPcQADDiCQEAqw8AIe4JAgCaDwAhkAoBAJUPACHXDAEAxg8AIdoMAQCVDwAh3gwBAJUPACHsDAEAqw8AIZgNQACqDwAhow0CAJoPACGoDQEAqw8AIakNAgCaDwAhqg0CAJoPACGsDQEAlQ8AIa0NQACqDwAhrg1AAKoPACGvDUAAqg8AIbANAQCrDwAhBNoMAQAAAAHeDAEAAAABow0CAAAAAawNAQAAAAEP3AkAAPkQADDdCQAASQAQ3gkAAPkQADDuCQEAsQ8AIZAKAQCJDwAhkQpAAIgPACGSCgEAiQ8AIZQKAACzDwAglwpAAJ8PACGYCgAAtg8AIMcLAQCJDwAhrAxAAJ8PACGjDQIAlw8AIbINQACfDwAhsw0AALMPACAP3AkAAPoQADDdCQAANgAQ3gkAAPoQADDuCQEAwQ8AIZAKAQCVDwAhkQpAAJQPACGSCgEAlQ8AIZQKAADCDwAglwpAAKoPACGYCgAAxQ8AIMcLAQCVDwAhrAxAAKoPACGjDQIAmg8AIbINQACqDwAhsw0AAMIPACAH3AkAAPsQADDdCQAAMAAQ3gkAAPsQADCpC0AAnw8AIb4LAQCgDwAhwAsEAIcPACGjDQIAlw8AIQfcCQAA_BAAMN0JAAAdABDeCQAA_BAAMKkLQACqDwAhvgsBAKsPACHACwQAkw8AIaMNAgCaDwAhDNwJAAD9EAAw3QkAABcAEN4JAAD9EAAw7gkCAJcPACGHCgEAiQ8AIaMKQACfDwAhsApAAIgPACHCCgEAiQ8AIcMKAACzDwAgtA0gALQPACG1DQIAlw8AIbYNQACIDwAhDNwJAAD-EAAw3QkAAAQAEN4JAAD-EAAw7gkCAJoPACGHCgEAlQ8AIaMKQACqDwAhsApAAJQPACHCCgEAlQ8AIcMKAADCDwAgtA0gAMMPACG1DQIAmg8AIbYNQACUDwAhAAAAAAAFtw0EAAAAAbkNBAAAAAG6DQQAAAABuw0EAAAAAbwNBAAAAAEBtw1AAAAAAQG3DQEAAAABAAAAAAAFtw0CAAAAAbkNAgAAAAG6DQIAAAABuw0CAAAAAbwNAgAAAAEAAAAAAAAAAAAAAAG3DUAAAAABAbcNAQAAAAEFtw0CAAAAAbkNAgAAAAG6DQIAAAABuw0CAAAAAbwNAgAAAAEAAAAAAAAAAAAAArcNAQAAAAS4DQEAAAAFAbcNIAAAAAEFtw0EAAAAAbkNBAAAAAG6DQQAAAABuw0EAAAAAbwNBAAAAAEBtw0BAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACtw0BAAAABLgNAQAAAAUBtw0BAAAABAAAAAAAAAAAAAACtw0BAAAABLgNAQAAAAUBtw0BAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAArcNAQAAAAS4DQEAAAAFAbcNAQAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACtw0BAAAABLgNAQAAAAUBtw0BAAAABAAAAAAAAAAAAAAAAAAAAAK3DQEAAAAEuA0BAAAABQK3DQEAAAAEuA0BAAAABQG3DQEAAAAEAbcNAQAAAAQAAAAAAAAAAAAAAAAAAAABtw0AAQAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAK3DQEAAAAEuA0BAAAABQK3DQEAAAAEuA0BAAAABQG3DQEAAAAEAbcNAQAAAAQAAAAAAAACtw0BAAAABLgNAQAAAAUBtw0BAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABbcNCAAAAAG5DQgAAAABug0IAAAAAbsNCAAAAAG8DQgAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAACtw0BAAAABLgNAQAAAAUBtw0BAAAABAAAAAAAArcNAgAAAAS4DQIAAAAFArcNAQAAAAS4DQEAAAAFArcNAQAAAAS4DQEAAAAFArcNAQAAAAS4DQEAAAAFAbcNAgAAAAQBtw0BAAAABAG3DQEAAAAEAbcNAQAAAAQAAAAAAAG3DSAAAAABAAAAAAAAAAAAAAK3DQEAAAAEuA0BAAAABQG3DQEAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAUVAAYWAAcXAAgYAAkZAAoAAAAAAAUVAAYWAAcXAAgYAAkZAAoAAAAFFQAQFgARFwASGAATGQAUAAAAAAAFFQAQFgARFwASGAATGQAUAAAABRUAGhYAGxcAHBgAHRkAHgAAAAAABRUAGhYAGxcAHBgAHRkAHgAAAAUVACQWACUXACYYACcZACgAAAAAAAUVACQWACUXACYYACcZACgAAAAFFQAuFgAvFwAwGAAxGQAyAAAAAAAFFQAuFgAvFwAwGAAxGQAyAAAABRUAOBYAORcAOhgAOxkAPAAAAAAABRUAOBYAORcAOhgAOxkAPAAAAAUVAEIWAEMXAEQYAEUZAEYAAAAAAAUVAEIWAEMXAEQYAEUZAEYAAAAFFQBMFgBNFwBOGABPGQBQAAAAAAAFFQBMFgBNFwBOGABPGQBQAAAABRUAVhYAVxcAWBgAWRkAWgAAAAAABRUAVhYAVxcAWBgAWRkAWgAAAAUVAGAWAGEXAGIYAGMZAGQAAAAAAAUVAGAWAGEXAGIYAGMZAGQAAAAFFQBqFgBrFwBsGABtGQBuAAAAAAAFFQBqFgBrFwBsGABtGQBuAAAABRUAdBYAdRcAdhgAdxkAeAAAAAAABRUAdBYAdRcAdhgAdxkAeAAAAAUVAH4WAH8XAIABGACBARkAggEAAAAAAAUVAH4WAH8XAIABGACBARkAggEAAAAFFQCIARYAiQEXAIoBGACLARkAjAEAAAAAAAUVAIgBFgCJARcAigEYAIsBGQCMAQAAAAUVAJIBFgCTARcAlAEYAJUBGQCWAQAAAAAABRUAkgEWAJMBFwCUARgAlQEZAJYBAAAABRUAnAEWAJ0BFwCeARgAnwEZAKABAAAAAAAFFQCcARYAnQEXAJ4BGACfARkAoAEAAAAFFQCmARYApwEXAKgBGACpARkAqgEAAAAAAAUVAKYBFgCnARcAqAEYAKkBGQCqAQAAAAUVALABFgCxARcAsgEYALMBGQC0AQAAAAAABRUAsAEWALEBFwCyARgAswEZALQBAAAABRUAugEWALsBFwC8ARgAvQEZAL4BAAAAAAAFFQC6ARYAuwEXALwBGAC9ARkAvgEAAAAFFQDEARYAxQEXAMYBGADHARkAyAEAAAAAAAUVAMQBFgDFARcAxgEYAMcBGQDIAQAAAAUVAM4BFgDPARcA0AEYANEBGQDSAQAAAAAABRUAzgEWAM8BFwDQARgA0QEZANIBAAAAAxUA2AEYANkBGQDaAQAAAAMVANgBGADZARkA2gEAAAADFQDgARgA4QEZAOIBAAAAAxUA4AEYAOEBGQDiAQAAAAMVAOgBGADpARkA6gEAAAADFQDoARgA6QEZAOoBAAAABRUA8AEWAPEBFwDyARgA8wEZAPQBAAAAAAAFFQDwARYA8QEXAPIBGADzARkA9AEAAAAFFQD6ARYA-wEXAPwBGAD9ARkA_gEAAAAAAAUVAPoBFgD7ARcA_AEYAP0BGQD-AQAAAAUVAIQCFgCFAhcAhgIYAIcCGQCIAgAAAAAABRUAhAIWAIUCFwCGAhgAhwIZAIgCAAAAAxUAjgIYAI8CGQCQAgAAAAMVAI4CGACPAhkAkAIAAAADFQCWAhgAlwIZAJgCAAAAAxUAlgIYAJcCGQCYAgAAAAUVAJ4CFgCfAhcAoAIYAKECGQCiAgAAAAAABRUAngIWAJ8CFwCgAhgAoQIZAKICAAAABRUAqAIWAKkCFwCqAhgAqwIZAKwCAAAAAAAFFQCoAhYAqQIXAKoCGACrAhkArAIAAAADFQCyAhgAswIZALQCAAAAAxUAsgIYALMCGQC0AgAAAAMVALoCGAC7AhkAvAIAAAADFQC6AhgAuwIZALwCAAAAAxUAwgIYAMMCGQDEAgAAAAMVAMICGADDAhkAxAIAAAADFQDKAhgAywIZAMwCAAAAAxUAygIYAMsCGQDMAgAAAAUVANICFgDTAhcA1AIYANUCGQDWAgAAAAAABRUA0gIWANMCFwDUAhgA1QIZANYCAAAABRUA3AIWAN0CFwDeAhgA3wIZAOACAAAAAAAFFQDcAhYA3QIXAN4CGADfAhkA4AIAAAADFQDmAhgA5wIZAOgCAAAAAxUA5gIYAOcCGQDoAgAAAAUVAO4CFgDvAhcA8AIYAPECGQDyAgAAAAAABRUA7gIWAO8CFwDwAhgA8QIZAPICAAAABRUA-AIWAPkCFwD6AhgA-wIZAPwCAAAAAAAFFQD4AhYA-QIXAPoCGAD7AhkA_AIAAAADFQCCAxgAgwMZAIQDAAAAAxUAggMYAIMDGQCEAwAAAAUVAIoDFgCLAxcAjAMYAI0DGQCOAwAAAAAABRUAigMWAIsDFwCMAxgAjQMZAI4DAAAABRUAlAMWAJUDFwCWAxgAlwMZAJgDAAAAAAAFFQCUAxYAlQMXAJYDGACXAxkAmAMAAAAFFQCeAxYAnwMXAKADGAChAxkAogMAAAAAAAUVAJ4DFgCfAxcAoAMYAKEDGQCiAwAAAAUVAKgDFgCpAxcAqgMYAKsDGQCsAwAAAAAABRUAqAMWAKkDFwCqAxgAqwMZAKwDAAAABRUAsgMWALMDFwC0AxgAtQMZALYDAAAAAAAFFQCyAxYAswMXALQDGAC1AxkAtgMAAAAFFQC8AxYAvQMXAL4DGAC_AxkAwAMAAAAAAAUVALwDFgC9AxcAvgMYAL8DGQDAAwAAAAUVAMYDFgDHAxcAyAMYAMkDGQDKAwAAAAAABRUAxgMWAMcDFwDIAxgAyQMZAMoDAAAABRUA0AMWANEDFwDSAxgA0wMZANQDAAAAAAAFFQDQAxYA0QMXANIDGADTAxkA1AMAAAADFQDaAxgA2wMZANwDAAAAAxUA2gMYANsDGQDcAwAAAAMVAOIDGADjAxkA5AMAAAADFQDiAxgA4wMZAOQDAAAABRUA6gMWAOsDFwDsAxgA7QMZAO4DAAAAAAAFFQDqAxYA6wMXAOwDGADtAxkA7gMAAAADFQD0AxgA9QMZAPYDAAAAAxUA9AMYAPUDGQD2AwAAAAMVAPwDGAD9AxkA_gMAAAADFQD8AxgA_QMZAP4DAAAABRUAhAQWAIUEFwCGBBgAhwQZAIgEAAAAAAAFFQCEBBYAhQQXAIYEGACHBBkAiAQAAAAFFQCOBBYAjwQXAJAEGACRBBkAkgQAAAAAAAUVAI4EFgCPBBcAkAQYAJEEGQCSBAAAAAUVAJgEFgCZBBcAmgQYAJsEGQCcBAAAAAAABRUAmAQWAJkEFwCaBBgAmwQZAJwEAAAABRUAogQWAKMEFwCkBBgApQQZAKYEAAAAAAAFFQCiBBYAowQXAKQEGAClBBkApgQAAAAFFQCsBBYArQQXAK4EGACvBBkAsAQAAAAAAAUVAKwEFgCtBBcArgQYAK8EGQCwBAAAAAUVALYEFgC3BBcAuAQYALkEGQC6BAAAAAAABRUAtgQWALcEFwC4BBgAuQQZALoEAAAABRUAwAQWAMEEFwDCBBgAwwQZAMQEAAAAAAAFFQDABBYAwQQXAMIEGADDBBkAxAQAAAAFFQDKBBYAywQXAMwEGADNBBkAzgQAAAAAAAUVAMoEFgDLBBcAzAQYAM0EGQDOBAAAAAUVANQEFgDVBBcA1gQYANcEGQDYBAAAAAAABRUA1AQWANUEFwDWBBgA1wQZANgEAAAABRUA3gQWAN8EFwDgBBgA4QQZAOIEAAAAAAAFFQDeBBYA3wQXAOAEGADhBBkA4gQAAAAFFQDoBBYA6QQXAOoEGADrBBkA7AQAAAAAAAUVAOgEFgDpBBcA6gQYAOsEGQDsBAAAAAUVAPIEFgDzBBcA9AQYAPUEGQD2BAAAAAAABRUA8gQWAPMEFwD0BBgA9QQZAPYEAAAABRUA_AQWAP0EFwD-BBgA_wQZAIAFAAAAAAAFFQD8BBYA_QQXAP4EGAD_BBkAgAUAAAAFFQCGBRYAhwUXAIgFGACJBRkAigUAAAAAAAUVAIYFFgCHBRcAiAUYAIkFGQCKBQAAAAUVAJAFFgCRBRcAkgUYAJMFGQCUBQAAAAAABRUAkAUWAJEFFwCSBRgAkwUZAJQFAAAABRUAmgUWAJsFFwCcBRgAnQUZAJ4FAAAAAAAFFQCaBRYAmwUXAJwFGACdBRkAngUAAAAFFQCkBRYApQUXAKYFGACnBRkAqAUAAAAAAAUVAKQFFgClBRcApgUYAKcFGQCoBQAAAAUVAK4FFgCvBRcAsAUYALEFGQCyBQAAAAAABRUArgUWAK8FFwCwBRgAsQUZALIFAAAABRUAuAUWALkFFwC6BRgAuwUZALwFAAAAAAAFFQC4BRYAuQUXALoFGAC7BRkAvAUAAAAFFQDCBRYAwwUXAMQFGADFBRkAxgUAAAAAAAUVAMIFFgDDBRcAxAUYAMUFGQDGBQAAAAUVAMwFFgDNBRcAzgUYAM8FGQDQBQAAAAAABRUAzAUWAM0FFwDOBRgAzwUZANAFAAAABRUA1gUWANcFFwDYBRgA2QUZANoFAAAAAAAFFQDWBRYA1wUXANgFGADZBRkA2gUAAAAFFQDgBRYA4QUXAOIFGADjBRkA5AUAAAAAAAUVAOAFFgDhBRcA4gUYAOMFGQDkBQECAQIDAQUGAQYHAQcIAQkKAQoMAgsNAwwPAQ0RAg4SBBETARIUARMVAhoYBRsZCxwbDB0cDB4fDB8gDCAhDCEjDCIlAiMmDSQoDCUqAiYrDicsDCgtDCkuAioxDysyFSw0Fi01Fi44Fi85FjA6FjE8FjI-AjM_FzRBFjVDAjZEGDdFFjhGFjlHAjpKGTtLHzxNID1OID5RID9SIEBTIEFVIEJXAkNYIURaIEVcAkZdIkdeIEhfIElgAkpjI0tkKUxmKk1nKk5qKk9rKlBsKlFuKlJwAlNxK1RzKlV1AlZ2LFd3Klh4Kll5Alp8LVt9M1x_NF2AATRegwE0X4QBNGCFATRhhwE0YokBAmOKATVkjAE0ZY4BAmaPATZnkAE0aJEBNGmSAQJqlQE3a5YBPWyYAT5tmQE-bpwBPm-dAT5wngE-caABPnKiAQJzowE_dKUBPnWnAQJ2qAFAd6kBPniqAT55qwECeq4BQXuvAUd8sQFIfbIBSH61AUh_tgFIgAG3AUiBAbkBSIIBuwECgwG8AUmEAb4BSIUBwAEChgHBAUqHAcIBSIgBwwFIiQHEAQKKAccBS4sByAFRjAHKAVKNAcsBUo4BzgFSjwHPAVKQAdABUpEB0gFSkgHUAQKTAdUBU5QB1wFSlQHZAQKWAdoBVJcB2wFSmAHcAVKZAd0BApoB4AFVmwHhAVucAeMBXJ0B5AFcngHnAVyfAegBXKAB6QFcoQHrAVyiAe0BAqMB7gFdpAHwAVylAfIBAqYB8wFepwH0AVyoAfUBXKkB9gECqgH5AV-rAfoBZawB_AFmrQH9AWauAYACZq8BgQJmsAGCAmaxAYQCZrIBhgICswGHAme0AYkCZrUBiwICtgGMAmi3AY0CZrgBjgJmuQGPAgK6AZICabsBkwJvvAGVAnC9AZYCcL4BmQJwvwGaAnDAAZsCcMEBnQJwwgGfAgLDAaACccQBogJwxQGkAgLGAaUCcscBpgJwyAGnAnDJAagCAsoBqwJzywGsAnnMAa4Ces0BrwJ6zgGyAnrPAbMCetABtAJ60QG2AnrSAbgCAtMBuQJ71AG7AnrVAb0CAtYBvgJ81wG_AnrYAcACetkBwQIC2gHEAn3bAcUCgwHcAccChAHdAcgChAHeAcsChAHfAcwChAHgAc0ChAHhAc8ChAHiAdECAuMB0gKFAeQB1AKEAeUB1gIC5gHXAoYB5wHYAoQB6AHZAoQB6QHaAgLqAd0ChwHrAd4CjQHsAeACjgHtAeECjgHuAeQCjgHvAeUCjgHwAeYCjgHxAegCjgHyAeoCAvMB6wKPAfQB7QKOAfUB7wIC9gHwApAB9wHxAo4B-AHyAo4B-QHzAgL6AfYCkQH7AfcClwH8AfkCmAH9AfoCmAH-Af0CmAH_Af4CmAGAAv8CmAGBAoEDmAGCAoMDAoMChAOZAYQChgOYAYUCiAMChgKJA5oBhwKKA5gBiAKLA5gBiQKMAwKKAo8DmwGLApADoQGMApIDogGNApMDogGOApYDogGPApcDogGQApgDogGRApoDogGSApwDApMCnQOjAZQCnwOiAZUCoQMClgKiA6QBlwKjA6IBmAKkA6IBmQKlAwKaAqgDpQGbAqkDqwGcAqsDrAGdAqwDrAGeAq8DrAGfArADrAGgArEDrAGhArMDrAGiArUDAqMCtgOtAaQCuAOsAaUCugMCpgK7A64BpwK8A6wBqAK9A6wBqQK-AwKqAsEDrwGrAsIDtQGsAsQDtgGtAsUDtgGuAsgDtgGvAskDtgGwAsoDtgGxAswDtgGyAs4DArMCzwO3AbQC0QO2AbUC0wMCtgLUA7gBtwLVA7YBuALWA7YBuQLXAwK6AtoDuQG7AtsDvwG8At0DwAG9At4DwAG-AuEDwAG_AuIDwAHAAuMDwAHBAuUDwAHCAucDAsMC6APBAcQC6gPAAcUC7AMCxgLtA8IBxwLuA8AByALvA8AByQLwAwLKAvMDwwHLAvQDyQHMAvYDygHNAvcDygHOAvoDygHPAvsDygHQAvwDygHRAv4DygHSAoAEAtMCgQTLAdQCgwTKAdUChQQC1gKGBMwB1wKHBMoB2AKIBMoB2QKJBALaAowEzQHbAo0E0wHcAo8E1AHdApAE1AHeApME1AHfApQE1AHgApUE1AHhApcE1AHiApkEAuMCmgTVAeQCnATUAeUCngQC5gKfBNYB5wKgBNQB6AKhBNQB6QKiBALqAqUE1wHrAqYE2wHsAqgE3AHtAqkE3AHuAqwE3AHvAq0E3AHwAq4E3AHxArAE3AHyArIEAvMCswTdAfQCtQTcAfUCtwQC9gK4BN4B9wK5BNwB-AK6BNwB-QK7BAL6Ar4E3wH7Ar8E4wH8AsEE5AH9AsIE5AH-AsUE5AH_AsYE5AGAA8cE5AGBA8kE5AGCA8sEAoMDzATlAYQDzgTkAYUD0AQChgPRBOYBhwPSBOQBiAPTBOQBiQPUBAKKA9cE5wGLA9gE6wGMA9oE7AGNA9sE7AGOA94E7AGPA98E7AGQA-AE7AGRA-IE7AGSA-QEApMD5QTtAZQD5wTsAZUD6QQClgPqBO4BlwPrBOwBmAPsBOwBmQPtBAKaA_AE7wGbA_EE9QGcA_ME9gGdA_QE9gGeA_cE9gGfA_gE9gGgA_kE9gGhA_sE9gGiA_0EAqMD_gT3AaQDgAX2AaUDggUCpgODBfgBpwOEBfYBqAOFBfYBqQOGBQKqA4kF-QGrA4oF_wGsA4wFgAKtA40FgAKuA5AFgAKvA5EFgAKwA5IFgAKxA5QFgAKyA5YFArMDlwWBArQDmQWAArUDmwUCtgOcBYICtwOdBYACuAOeBYACuQOfBQK6A6IFgwK7A6MFiQK8A6UFigK9A6YFigK-A6kFigK_A6oFigLAA6sFigLBA60FigLCA68FAsMDsAWLAsQDsgWKAsUDtAUCxgO1BYwCxwO2BYoCyAO3BYoCyQO4BQLKA7sFjQLLA7wFkQLMA74FkgLNA78FkgLOA8IFkgLPA8MFkgLQA8QFkgLRA8YFkgLSA8gFAtMDyQWTAtQDywWSAtUDzQUC1gPOBZQC1wPPBZIC2APQBZIC2QPRBQLaA9QFlQLbA9UFmQLcA9cFmgLdA9gFmgLeA9sFmgLfA9wFmgLgA90FmgLhA98FmgLiA-EFAuMD4gWbAuQD5AWaAuUD5gUC5gPnBZwC5wPoBZoC6APpBZoC6QPqBQLqA-0FnQLrA-4FowLsA_AFpALtA_EFpALuA_QFpALvA_UFpALwA_YFpALxA_gFpALyA_oFAvMD-wWlAvQD_QWkAvUD_wUC9gOABqYC9wOBBqQC-AOCBqQC-QODBgL6A4YGpwL7A4cGrQL8A4kGrgL9A4oGrgL-A40GrgL_A44GrgKABI8GrgKBBJEGrgKCBJMGAoMElAavAoQElgauAoUEmAYChgSZBrAChwSaBq4CiASbBq4CiQScBgKKBJ8GsQKLBKAGtQKMBKIGtgKNBKMGtgKOBKYGtgKPBKcGtgKQBKgGtgKRBKoGtgKSBKwGApMErQa3ApQErwa2ApUEsQYClgSyBrgClwSzBrYCmAS0BrYCmQS1BgKaBLgGuQKbBLkGvQKcBLsGvgKdBLwGvgKeBL8GvgKfBMAGvgKgBMEGvgKhBMMGvgKiBMUGAqMExga_AqQEyAa-AqUEygYCpgTLBsACpwTMBr4CqATNBr4CqQTOBgKqBNEGwQKrBNIGxQKsBNQGxgKtBNUGxgKuBNgGxgKvBNkGxgKwBNoGxgKxBNwGxgKyBN4GArME3wbHArQE4QbGArUE4wYCtgTkBsgCtwTlBsYCuATmBsYCuQTnBgK6BOoGyQK7BOsGzQK8BO0GzgK9BO4GzgK-BPEGzgK_BPIGzgLABPMGzgLBBPUGzgLCBPcGAsME-AbPAsQE-gbOAsUE_AYCxgT9BtACxwT-Bs4CyAT_Bs4CyQSABwLKBIMH0QLLBIQH1wLMBIYH2ALNBIcH2ALOBIoH2ALPBIsH2ALQBIwH2ALRBI4H2ALSBJAHAtMEkQfZAtQEkwfYAtUElQcC1gSWB9oC1wSXB9gC2ASYB9gC2QSZBwLaBJwH2wLbBJ0H4QLcBJ8H4gLdBKAH4gLeBKMH4gLfBKQH4gLgBKUH4gLhBKcH4gLiBKkHAuMEqgfjAuQErAfiAuUErgcC5gSvB-QC5wSwB-IC6ASxB-IC6QSyBwLqBLUH5QLrBLYH6QLsBLgH6gLtBLkH6gLuBLwH6gLvBL0H6gLwBL4H6gLxBMAH6gLyBMIHAvMEwwfrAvQExQfqAvUExwcC9gTIB-wC9wTJB-oC-ATKB-oC-QTLBwL6BM4H7QL7BM8H8wL8BNEH9AL9BNIH9AL-BNUH9AL_BNYH9AKABdcH9AKBBdkH9AKCBdsHAoMF3Af1AoQF3gf0AoUF4AcChgXhB_YChwXiB_QCiAXjB_QCiQXkBwKKBecH9wKLBegH_QKMBeoH_gKNBesH_gKOBe4H_gKPBe8H_gKQBfAH_gKRBfIH_gKSBfQHApMF9Qf_ApQF9wf-ApUF-QcClgX6B4ADlwX7B_4CmAX8B_4CmQX9BwKaBYAIgQObBYEIhQOcBYMIhgOdBYQIhgOeBYcIhgOfBYgIhgOgBYkIhgOhBYsIhgOiBY0IAqMFjgiHA6QFkAiGA6UFkggCpgWTCIgDpwWUCIYDqAWVCIYDqQWWCAKqBZkIiQOrBZoIjwOsBZwIkAOtBZ0IkAOuBaAIkAOvBaEIkAOwBaIIkAOxBaQIkAOyBaYIArMFpwiRA7QFqQiQA7UFqwgCtgWsCJIDtwWtCJADuAWuCJADuQWvCAK6BbIIkwO7BbMImQO8BbUImgO9BbYImgO-BbkImgO_BboImgPABbsImgPBBb0ImgPCBb8IAsMFwAibA8QFwgiaA8UFxAgCxgXFCJwDxwXGCJoDyAXHCJoDyQXICALKBcsInQPLBcwIowPMBc4IpAPNBc8IpAPOBdIIpAPPBdMIpAPQBdQIpAPRBdYIpAPSBdgIAtMF2QilA9QF2wikA9UF3QgC1gXeCKYD1wXfCKQD2AXgCKQD2QXhCALaBeQIpwPbBeUIrQPcBecIrgPdBegIrgPeBesIrgPfBewIrgPgBe0IrgPhBe8IrgPiBfEIAuMF8givA-QF9AiuA-UF9ggC5gX3CLAD5wX4CK4D6AX5CK4D6QX6CALqBf0IsQPrBf4ItwPsBYAJuAPtBYEJuAPuBYQJuAPvBYUJuAPwBYYJuAPxBYgJuAPyBYoJAvMFiwm5A_QFjQm4A_UFjwkC9gWQCboD9wWRCbgD-AWSCbgD-QWTCQL6BZYJuwP7BZcJwQP8BZkJwgP9BZoJwgP-BZ0JwgP_BZ4JwgOABp8JwgOBBqEJwgOCBqMJAoMGpAnDA4QGpgnCA4UGqAkChgapCcQDhwaqCcIDiAarCcIDiQasCQKKBq8JxQOLBrAJywOMBrIJzAONBrMJzAOOBrYJzAOPBrcJzAOQBrgJzAORBroJzAOSBrwJApMGvQnNA5QGvwnMA5UGwQkClgbCCc4DlwbDCcwDmAbECcwDmQbFCQKaBsgJzwObBskJ1QOcBssJ1gOdBswJ1gOeBs8J1gOfBtAJ1gOgBtEJ1gOhBtMJ1gOiBtUJAqMG1gnXA6QG2AnWA6UG2gkCpgbbCdgDpwbcCdYDqAbdCdYDqQbeCQKqBuEJ2QOrBuIJ3QOsBuQJ3gOtBuUJ3gOuBugJ3gOvBukJ3gOwBuoJ3gOxBuwJ3gOyBu4JArMG7wnfA7QG8QneA7UG8wkCtgb0CeADtwb1Cd4DuAb2Cd4DuQb3CQK6BvoJ4QO7BvsJ5QO8Bv0J5gO9Bv4J5gO-BoEK5gO_BoIK5gPABoMK5gPBBoUK5gPCBocKAsMGiArnA8QGigrmA8UGjAoCxgaNCugDxwaOCuYDyAaPCuYDyQaQCgLKBpMK6QPLBpQK7wPMBpYK8APNBpcK8APOBpoK8APPBpsK8APQBpwK8APRBp4K8APSBqAKAtMGoQrxA9QGowrwA9UGpQoC1gamCvID1wanCvAD2AaoCvAD2QapCgLaBqwK8wPbBq0K9wPcBq8K-APdBrAK-APeBrMK-APfBrQK-APgBrUK-APhBrcK-APiBrkKAuMGugr5A-QGvAr4A-UGvgoC5ga_CvoD5wbACvgD6AbBCvgD6QbCCgLqBsUK-wPrBsYK_wPsBsgKgATtBskKgATuBswKgATvBs0KgATwBs4KgATxBtAKgATyBtIKAvMG0wqBBPQG1QqABPUG1woC9gbYCoIE9wbZCoAE-AbaCoAE-QbbCgL6Bt4KgwT7Bt8KiQT8BuEKigT9BuIKigT-BuUKigT_BuYKigSAB-cKigSBB-kKigSCB-sKAoMH7AqLBIQH7gqKBIUH8AoChgfxCowEhwfyCooEiAfzCooEiQf0CgKKB_cKjQSLB_gKkwSMB_oKlASNB_sKlASOB_4KlASPB_8KlASQB4ALlASRB4ILlASSB4QLApMHhQuVBJQHhwuUBJUHiQsClgeKC5YElweLC5QEmAeMC5QEmQeNCwKaB5ALlwSbB5ELnQScB5MLngSdB5QLngSeB5cLngSfB5gLngSgB5kLngShB5sLngSiB50LAqMHngufBKQHoAueBKUHogsCpgejC6AEpwekC54EqAelC54EqQemCwKqB6kLoQSrB6oLpwSsB6wLqAStB60LqASuB7ALqASvB7ELqASwB7ILqASxB7QLqASyB7YLArMHtwupBLQHuQuoBLUHuwsCtge8C6oEtwe9C6gEuAe-C6gEuQe_CwK6B8ILqwS7B8MLsQS8B8ULsgS9B8YLsgS-B8kLsgS_B8oLsgTAB8sLsgTBB80LsgTCB88LAsMH0AuzBMQH0guyBMUH1AsCxgfVC7QExwfWC7IEyAfXC7IEyQfYCwLKB9sLtQTLB9wLuwTMB94LvATNB98LvATOB-ILvATPB-MLvATQB-QLvATRB-YLvATSB-gLAtMH6Qu9BNQH6wu8BNUH7QsC1gfuC74E1wfvC7wE2AfwC7wE2QfxCwLaB_QLvwTbB_ULxQTcB_cLxgTdB_gLxgTeB_sLxgTfB_wLxgTgB_0LxgThB_8LxgTiB4EMAuMHggzHBOQHhAzGBOUHhgwC5geHDMgE5weIDMYE6AeJDMYE6QeKDALqB40MyQTrB44MzwTsB5AM0ATtB5EM0ATuB5QM0ATvB5UM0ATwB5YM0ATxB5gM0ATyB5oMAvMHmwzRBPQHnQzQBPUHnwwC9gegDNIE9wehDNAE-AeiDNAE-QejDAL6B6YM0wT7B6cM2QT8B6kM2gT9B6oM2gT-B60M2gT_B64M2gSACK8M2gSBCLEM2gSCCLMMAoMItAzbBIQItgzaBIUIuAwChgi5DNwEhwi6DNoEiAi7DNoEiQi8DAKKCL8M3QSLCMAM4wSMCMIM5ASNCMMM5ASOCMYM5ASPCMcM5ASQCMgM5ASRCMoM5ASSCMwMApMIzQzlBJQIzwzkBJUI0QwClgjSDOYElwjTDOQEmAjUDOQEmQjVDAKaCNgM5wSbCNkM7QScCNsM7gSdCNwM7gSeCN8M7gSfCOAM7gSgCOEM7gShCOMM7gSiCOUMAqMI5gzvBKQI6AzuBKUI6gwCpgjrDPAEpwjsDO4EqAjtDO4EqQjuDAKqCPEM8QSrCPIM9wSsCPQM-AStCPUM-ASuCPgM-ASvCPkM-ASwCPoM-ASxCPwM-ASyCP4MArMI_wz5BLQIgQ34BLUIgw0CtgiEDfoEtwiFDfgEuAiGDfgEuQiHDQK6CIoN-wS7CIsNgQW8CI0NggW9CI4NggW-CJENggW_CJINggXACJMNggXBCJUNggXCCJcNAsMImA2DBcQImg2CBcUInA0CxgidDYQFxwieDYIFyAifDYIFyQigDQLKCKMNhQXLCKQNiwXMCKYNjAXNCKcNjAXOCKoNjAXPCKsNjAXQCKwNjAXRCK4NjAXSCLANAtMIsQ2NBdQIsw2MBdUItQ0C1gi2DY4F1wi3DYwF2Ai4DYwF2Qi5DQLaCLwNjwXbCL0NlQXcCL8NlgXdCMANlgXeCMMNlgXfCMQNlgXgCMUNlgXhCMcNlgXiCMkNAuMIyg2XBeQIzA2WBeUIzg0C5gjPDZgF5wjQDZYF6AjRDZYF6QjSDQLqCNUNmQXrCNYNnwXsCNgNoAXtCNkNoAXuCNwNoAXvCN0NoAXwCN4NoAXxCOANoAXyCOINAvMI4w2hBfQI5Q2gBfUI5w0C9gjoDaIF9wjpDaAF-AjqDaAF-QjrDQL6CO4NowX7CO8NqQX8CPENqgX9CPINqgX-CPUNqgX_CPYNqgWACfcNqgWBCfkNqgWCCfsNAoMJ_A2rBYQJ_g2qBYUJgA4ChgmBDqwFhwmCDqoFiAmDDqoFiQmEDgKKCYcOrQWLCYgOswWMCYoOtAWNCYsOtAWOCY4OtAWPCY8OtAWQCZAOtAWRCZIOtAWSCZQOApMJlQ61BZQJlw60BZUJmQ4ClgmaDrYFlwmbDrQFmAmcDrQFmQmdDgKaCaAOtwWbCaEOvQWcCaMOvgWdCaQOvgWeCacOvgWfCagOvgWgCakOvgWhCasOvgWiCa0OAqMJrg6_BaQJsA6-BaUJsg4CpgmzDsAFpwm0Dr4FqAm1Dr4FqQm2DgKqCbkOwQWrCboOxwWsCbwOyAWtCb0OyAWuCcAOyAWvCcEOyAWwCcIOyAWxCcQOyAWyCcYOArMJxw7JBbQJyQ7IBbUJyw4CtgnMDsoFtwnNDsgFuAnODsgFuQnPDgK6CdIOywW7CdMO0QW8CdUO0gW9CdYO0gW-CdkO0gW_CdoO0gXACdsO0gXBCd0O0gXCCd8OAsMJ4A7TBcQJ4g7SBcUJ5A4CxgnlDtQFxwnmDtIFyAnnDtIFyQnoDgLKCesO1QXLCewO2wXMCe4O3AXNCe8O3AXOCfIO3AXPCfMO3AXQCfQO3AXRCfYO3AXSCfgOAtMJ-Q7dBdQJ-w7cBdUJ_Q4C1gn-Dt4F1wn_DtwF2AmAD9wF2QmBDwLaCYQP3wXbCYUP5QU"
};
async function decodeBase64AsWasm(wasmBase64) {
  const { Buffer: Buffer2 } = await import("node:buffer");
  const wasmArray = Buffer2.from(wasmBase64, "base64");
  return new WebAssembly.Module(wasmArray);
}
config.compilerWasm = {
  getRuntime: async () => await import("@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs"),
  getQueryCompilerWasmModule: async () => {
    const { wasm } = await import("@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs");
    return await decodeBase64AsWasm(wasm);
  },
  importName: "./query_compiler_fast_bg.js"
};
function getPrismaClientClass() {
  return runtime.getPrismaClient(config);
}

// prisma/generated/internal/prismaNamespace.ts
var prismaNamespace_exports = {};
__export(prismaNamespace_exports, {
  AnyNull: () => AnyNull2,
  ApiTokenScalarFieldEnum: () => ApiTokenScalarFieldEnum,
  AuditCheckpointScalarFieldEnum: () => AuditCheckpointScalarFieldEnum,
  AuditEventScalarFieldEnum: () => AuditEventScalarFieldEnum,
  AuditLinkScalarFieldEnum: () => AuditLinkScalarFieldEnum,
  AuditPendingScalarFieldEnum: () => AuditPendingScalarFieldEnum,
  AuditRetentionScalarFieldEnum: () => AuditRetentionScalarFieldEnum,
  AuditVerificationScalarFieldEnum: () => AuditVerificationScalarFieldEnum,
  BacklogItemScalarFieldEnum: () => BacklogItemScalarFieldEnum,
  BulkChangeItemScalarFieldEnum: () => BulkChangeItemScalarFieldEnum,
  BulkChangeScalarFieldEnum: () => BulkChangeScalarFieldEnum,
  CalendarFeedScalarFieldEnum: () => CalendarFeedScalarFieldEnum,
  CollectionCellScalarFieldEnum: () => CollectionCellScalarFieldEnum,
  CollectionScalarFieldEnum: () => CollectionScalarFieldEnum,
  CoverageCellScalarFieldEnum: () => CoverageCellScalarFieldEnum,
  CoverageDayScalarFieldEnum: () => CoverageDayScalarFieldEnum,
  CredentialPastScalarFieldEnum: () => CredentialPastScalarFieldEnum,
  CredentialScalarFieldEnum: () => CredentialScalarFieldEnum,
  CredentialUseDayScalarFieldEnum: () => CredentialUseDayScalarFieldEnum,
  CredentialUseScalarFieldEnum: () => CredentialUseScalarFieldEnum,
  CredentialVersionScalarFieldEnum: () => CredentialVersionScalarFieldEnum,
  DbNull: () => DbNull2,
  Decimal: () => Decimal2,
  DirectoryGroupMemberScalarFieldEnum: () => DirectoryGroupMemberScalarFieldEnum,
  DirectoryGroupScalarFieldEnum: () => DirectoryGroupScalarFieldEnum,
  DirectorySettingScalarFieldEnum: () => DirectorySettingScalarFieldEnum,
  DirectoryUserScalarFieldEnum: () => DirectoryUserScalarFieldEnum,
  DocumentApprovalScalarFieldEnum: () => DocumentApprovalScalarFieldEnum,
  DocumentRetirementScalarFieldEnum: () => DocumentRetirementScalarFieldEnum,
  DocumentReviewScalarFieldEnum: () => DocumentReviewScalarFieldEnum,
  DocumentScalarFieldEnum: () => DocumentScalarFieldEnum,
  DocumentVersionScalarFieldEnum: () => DocumentVersionScalarFieldEnum,
  DutyScalarFieldEnum: () => DutyScalarFieldEnum,
  EvidencePackScalarFieldEnum: () => EvidencePackScalarFieldEnum,
  ExceptionDecisionScalarFieldEnum: () => ExceptionDecisionScalarFieldEnum,
  ExceptionItemScalarFieldEnum: () => ExceptionItemScalarFieldEnum,
  ExceptionScalarFieldEnum: () => ExceptionScalarFieldEnum,
  FindingScalarFieldEnum: () => FindingScalarFieldEnum,
  FindingSpanScalarFieldEnum: () => FindingSpanScalarFieldEnum,
  GroupMappingScalarFieldEnum: () => GroupMappingScalarFieldEnum,
  IncidentAlikeScalarFieldEnum: () => IncidentAlikeScalarFieldEnum,
  IncidentScalarFieldEnum: () => IncidentScalarFieldEnum,
  JsonNull: () => JsonNull2,
  JsonNullValueFilter: () => JsonNullValueFilter,
  JsonNullValueInput: () => JsonNullValueInput,
  LeakScalarFieldEnum: () => LeakScalarFieldEnum,
  LeaverItemScalarFieldEnum: () => LeaverItemScalarFieldEnum,
  LeaverScalarFieldEnum: () => LeaverScalarFieldEnum,
  ModelName: () => ModelName,
  NoticeChannelScalarFieldEnum: () => NoticeChannelScalarFieldEnum,
  NoticeDeliveryItemScalarFieldEnum: () => NoticeDeliveryItemScalarFieldEnum,
  NoticeDeliveryScalarFieldEnum: () => NoticeDeliveryScalarFieldEnum,
  NoticePlanScalarFieldEnum: () => NoticePlanScalarFieldEnum,
  NoticePreferenceScalarFieldEnum: () => NoticePreferenceScalarFieldEnum,
  NoticeScalarFieldEnum: () => NoticeScalarFieldEnum,
  NullTypes: () => NullTypes2,
  NullableJsonNullValueInput: () => NullableJsonNullValueInput,
  NullsOrder: () => NullsOrder,
  OwnerMemberScalarFieldEnum: () => OwnerMemberScalarFieldEnum,
  OwnerRulesScalarFieldEnum: () => OwnerRulesScalarFieldEnum,
  OwnerScalarFieldEnum: () => OwnerScalarFieldEnum,
  OwnerVacancyScalarFieldEnum: () => OwnerVacancyScalarFieldEnum,
  OwnershipScalarFieldEnum: () => OwnershipScalarFieldEnum,
  PersonScalarFieldEnum: () => PersonScalarFieldEnum,
  PolicyDraftScalarFieldEnum: () => PolicyDraftScalarFieldEnum,
  PolicyVersionScalarFieldEnum: () => PolicyVersionScalarFieldEnum,
  PostureCountScalarFieldEnum: () => PostureCountScalarFieldEnum,
  PostureDayScalarFieldEnum: () => PostureDayScalarFieldEnum,
  PrismaClientInitializationError: () => PrismaClientInitializationError2,
  PrismaClientKnownRequestError: () => PrismaClientKnownRequestError2,
  PrismaClientRustPanicError: () => PrismaClientRustPanicError2,
  PrismaClientUnknownRequestError: () => PrismaClientUnknownRequestError2,
  PrismaClientValidationError: () => PrismaClientValidationError2,
  QueryMode: () => QueryMode,
  ReviewItemScalarFieldEnum: () => ReviewItemScalarFieldEnum,
  ReviewScalarFieldEnum: () => ReviewScalarFieldEnum,
  ReviewScheduleScalarFieldEnum: () => ReviewScheduleScalarFieldEnum,
  SavedViewDefaultScalarFieldEnum: () => SavedViewDefaultScalarFieldEnum,
  SavedViewScalarFieldEnum: () => SavedViewScalarFieldEnum,
  SetupProfileScalarFieldEnum: () => SetupProfileScalarFieldEnum,
  SignInAttemptScalarFieldEnum: () => SignInAttemptScalarFieldEnum,
  SigningKeyScalarFieldEnum: () => SigningKeyScalarFieldEnum,
  SortOrder: () => SortOrder,
  SourceLeaseScalarFieldEnum: () => SourceLeaseScalarFieldEnum,
  SourceScalarFieldEnum: () => SourceScalarFieldEnum,
  Sql: () => Sql2,
  StreamAttemptScalarFieldEnum: () => StreamAttemptScalarFieldEnum,
  StreamCursorScalarFieldEnum: () => StreamCursorScalarFieldEnum,
  StreamDestinationScalarFieldEnum: () => StreamDestinationScalarFieldEnum,
  TicketScalarFieldEnum: () => TicketScalarFieldEnum,
  TicketStepScalarFieldEnum: () => TicketStepScalarFieldEnum,
  TicketTrackerScalarFieldEnum: () => TicketTrackerScalarFieldEnum,
  TransactionIsolationLevel: () => TransactionIsolationLevel,
  UploadRowScalarFieldEnum: () => UploadRowScalarFieldEnum,
  UploadScalarFieldEnum: () => UploadScalarFieldEnum,
  WorkerScalarFieldEnum: () => WorkerScalarFieldEnum,
  defineExtension: () => defineExtension,
  empty: () => empty2,
  getExtensionContext: () => getExtensionContext,
  join: () => join2,
  prismaVersion: () => prismaVersion,
  raw: () => raw2,
  sql: () => sql
});
import * as runtime2 from "@prisma/client/runtime/client";
var PrismaClientKnownRequestError2 = runtime2.PrismaClientKnownRequestError;
var PrismaClientUnknownRequestError2 = runtime2.PrismaClientUnknownRequestError;
var PrismaClientRustPanicError2 = runtime2.PrismaClientRustPanicError;
var PrismaClientInitializationError2 = runtime2.PrismaClientInitializationError;
var PrismaClientValidationError2 = runtime2.PrismaClientValidationError;
var sql = runtime2.sqltag;
var empty2 = runtime2.empty;
var join2 = runtime2.join;
var raw2 = runtime2.raw;
var Sql2 = runtime2.Sql;
var Decimal2 = runtime2.Decimal;
var getExtensionContext = runtime2.Extensions.getExtensionContext;
var prismaVersion = {
  client: "7.10.0",
  engine: "0edf323efd1d98336f3f0a68684b56f689b900d3"
};
var NullTypes2 = {
  DbNull: runtime2.NullTypes.DbNull,
  JsonNull: runtime2.NullTypes.JsonNull,
  AnyNull: runtime2.NullTypes.AnyNull
};
var DbNull2 = runtime2.DbNull;
var JsonNull2 = runtime2.JsonNull;
var AnyNull2 = runtime2.AnyNull;
var ModelName = {
  Source: "Source",
  SourceLease: "SourceLease",
  Collection: "Collection",
  CoverageCell: "CoverageCell",
  CollectionCell: "CollectionCell",
  CoverageDay: "CoverageDay",
  Upload: "Upload",
  UploadRow: "UploadRow",
  Leak: "Leak",
  Credential: "Credential",
  CredentialVersion: "CredentialVersion",
  CredentialPast: "CredentialPast",
  CredentialUse: "CredentialUse",
  CredentialUseDay: "CredentialUseDay",
  Finding: "Finding",
  FindingSpan: "FindingSpan",
  PostureCount: "PostureCount",
  PostureDay: "PostureDay",
  PolicyVersion: "PolicyVersion",
  PolicyDraft: "PolicyDraft",
  SetupProfile: "SetupProfile",
  Person: "Person",
  GroupMapping: "GroupMapping",
  ApiToken: "ApiToken",
  SignInAttempt: "SignInAttempt",
  Worker: "Worker",
  AuditEvent: "AuditEvent",
  SavedView: "SavedView",
  SavedViewDefault: "SavedViewDefault",
  BulkChange: "BulkChange",
  BulkChangeItem: "BulkChangeItem",
  CalendarFeed: "CalendarFeed",
  Owner: "Owner",
  DirectoryUser: "DirectoryUser",
  OwnerMember: "OwnerMember",
  Ownership: "Ownership",
  OwnerRules: "OwnerRules",
  Notice: "Notice",
  AuditPending: "AuditPending",
  AuditLink: "AuditLink",
  SigningKey: "SigningKey",
  AuditCheckpoint: "AuditCheckpoint",
  AuditRetention: "AuditRetention",
  AuditVerification: "AuditVerification",
  NoticeChannel: "NoticeChannel",
  NoticeDelivery: "NoticeDelivery",
  NoticeDeliveryItem: "NoticeDeliveryItem",
  NoticePreference: "NoticePreference",
  NoticePlan: "NoticePlan",
  DirectoryGroup: "DirectoryGroup",
  DirectoryGroupMember: "DirectoryGroupMember",
  DirectorySetting: "DirectorySetting",
  OwnerVacancy: "OwnerVacancy",
  Leaver: "Leaver",
  LeaverItem: "LeaverItem",
  StreamDestination: "StreamDestination",
  StreamCursor: "StreamCursor",
  StreamAttempt: "StreamAttempt",
  Exception: "Exception",
  ExceptionItem: "ExceptionItem",
  ExceptionDecision: "ExceptionDecision",
  ReviewSchedule: "ReviewSchedule",
  Review: "Review",
  ReviewItem: "ReviewItem",
  Incident: "Incident",
  IncidentAlike: "IncidentAlike",
  Duty: "Duty",
  BacklogItem: "BacklogItem",
  TicketTracker: "TicketTracker",
  Ticket: "Ticket",
  TicketStep: "TicketStep",
  EvidencePack: "EvidencePack",
  Document: "Document",
  DocumentVersion: "DocumentVersion",
  DocumentApproval: "DocumentApproval",
  DocumentReview: "DocumentReview",
  DocumentRetirement: "DocumentRetirement"
};
var TransactionIsolationLevel = runtime2.makeStrictEnum({
  ReadUncommitted: "ReadUncommitted",
  ReadCommitted: "ReadCommitted",
  RepeatableRead: "RepeatableRead",
  Serializable: "Serializable"
});
var SourceScalarFieldEnum = {
  id: "id",
  kind: "kind",
  name: "name",
  config: "config",
  paused: "paused",
  intervalMinutes: "intervalMinutes",
  nextCollectionAt: "nextCollectionAt",
  createdAt: "createdAt",
  removedAt: "removedAt"
};
var SourceLeaseScalarFieldEnum = {
  sourceId: "sourceId",
  holder: "holder",
  fence: "fence",
  expiresAt: "expiresAt"
};
var CollectionScalarFieldEnum = {
  id: "id",
  sourceId: "sourceId",
  state: "state",
  trigger: "trigger",
  requestedBy: "requestedBy",
  requestedAt: "requestedAt",
  startedAt: "startedAt",
  finishedAt: "finishedAt",
  cancelRequestedAt: "cancelRequestedAt",
  progress: "progress",
  counts: "counts",
  failure: "failure"
};
var CoverageCellScalarFieldEnum = {
  id: "id",
  sourceId: "sourceId",
  account: "account",
  accountName: "accountName",
  region: "region",
  collector: "collector",
  state: "state",
  reason: "reason",
  permission: "permission",
  attemptedAt: "attemptedAt",
  completedAt: "completedAt",
  dataAt: "dataAt",
  collectionId: "collectionId",
  listed: "listed",
  calls: "calls",
  lostAt: "lostAt",
  lostPermission: "lostPermission"
};
var CollectionCellScalarFieldEnum = {
  collectionId: "collectionId",
  cellId: "cellId",
  state: "state",
  reason: "reason",
  permission: "permission",
  listed: "listed",
  calls: "calls",
  startedAt: "startedAt",
  finishedAt: "finishedAt",
  dataAt: "dataAt"
};
var CoverageDayScalarFieldEnum = {
  day: "day",
  sourceId: "sourceId",
  cells: "cells",
  dark: "dark",
  stale: "stale"
};
var UploadScalarFieldEnum = {
  id: "id",
  fileName: "fileName",
  format: "format",
  state: "state",
  sizeBytes: "sizeBytes",
  sha256: "sha256",
  account: "account",
  principal: "principal",
  hintAt: "hintAt",
  newestAt: "newestAt",
  dataAt: "dataAt",
  complete: "complete",
  good: "good",
  entries: "entries",
  bad: "bad",
  notes: "notes",
  problems: "problems",
  unreadColumns: "unreadColumns",
  failure: "failure",
  uploadedBy: "uploadedBy",
  uploadedAt: "uploadedAt",
  readAt: "readAt",
  sourceId: "sourceId",
  collectionId: "collectionId"
};
var UploadRowScalarFieldEnum = {
  uploadId: "uploadId",
  mark: "mark",
  line: "line",
  account: "account",
  region: "region",
  content: "content"
};
var LeakScalarFieldEnum = {
  id: "id",
  cellId: "cellId",
  mark: "mark",
  repository: "repository",
  path: "path",
  line: "line",
  commitId: "commitId",
  detector: "detector",
  keyId: "keyId",
  foundAt: "foundAt",
  verified: "verified",
  resolution: "resolution",
  firstSeenAt: "firstSeenAt",
  seenAt: "seenAt",
  goneAt: "goneAt"
};
var CredentialScalarFieldEnum = {
  id: "id",
  identity: "identity",
  cellId: "cellId",
  otherCellIds: "otherCellIds",
  observedHash: "observedHash",
  version: "version",
  kind: "kind",
  provider: "provider",
  account: "account",
  accountName: "accountName",
  region: "region",
  resource: "resource",
  externalId: "externalId",
  name: "name",
  holderType: "holderType",
  holderId: "holderId",
  holderName: "holderName",
  status: "status",
  createdAt: "createdAt",
  valueChangedAt: "valueChangedAt",
  lastRotatedState: "lastRotatedState",
  lastRotatedAt: "lastRotatedAt",
  expiryState: "expiryState",
  expiresAt: "expiresAt",
  rotationMethod: "rotationMethod",
  rotationIntervalDays: "rotationIntervalDays",
  algorithm: "algorithm",
  privilege: "privilege",
  tags: "tags",
  facts: "facts",
  environment: "environment",
  environmentBy: "environmentBy",
  class: "class",
  classBy: "classBy",
  ownerTeam: "ownerTeam",
  ownerBy: "ownerBy",
  byHand: "byHand",
  firstSeenAt: "firstSeenAt",
  changedAt: "changedAt",
  seenAt: "seenAt",
  goneAt: "goneAt",
  policyVersion: "policyVersion",
  judgedAt: "judgedAt",
  dueAt: "dueAt",
  standing: "standing",
  limitDays: "limitDays",
  limitClause: "limitClause",
  outOfPolicyAt: "outOfPolicyAt",
  ageBucket: "ageBucket",
  expiryBucket: "expiryBucket",
  severity: "severity",
  failing: "failing",
  unknown: "unknown",
  passing: "passing",
  search: "search",
  derived: "derived"
};
var CredentialVersionScalarFieldEnum = {
  credentialId: "credentialId",
  version: "version",
  knownAt: "knownAt",
  collectionId: "collectionId",
  event: "event",
  changed: "changed",
  state: "state"
};
var CredentialPastScalarFieldEnum = {
  id: "id",
  version: "version",
  changedAt: "changedAt",
  until: "until",
  kind: "kind",
  provider: "provider",
  account: "account",
  region: "region",
  externalId: "externalId",
  holderId: "holderId",
  status: "status",
  valueChangedAt: "valueChangedAt",
  expiresAt: "expiresAt",
  environment: "environment",
  class: "class",
  ownerTeam: "ownerTeam",
  firstSeenAt: "firstSeenAt",
  goneAt: "goneAt",
  search: "search"
};
var CredentialUseScalarFieldEnum = {
  credentialId: "credentialId",
  state: "state",
  lastUsedAt: "lastUsedAt",
  knownAt: "knownAt",
  collectionId: "collectionId",
  region: "region",
  service: "service",
  asOf: "asOf"
};
var CredentialUseDayScalarFieldEnum = {
  credentialId: "credentialId",
  day: "day",
  state: "state",
  lastUsedAt: "lastUsedAt",
  collectionId: "collectionId"
};
var FindingScalarFieldEnum = {
  id: "id",
  rule: "rule",
  code: "code",
  subjectKind: "subjectKind",
  subjectId: "subjectId",
  discriminator: "discriminator",
  verdict: "verdict",
  severity: "severity",
  data: "data",
  policyVersion: "policyVersion",
  openedAt: "openedAt",
  firstOpenedAt: "firstOpenedAt",
  changedAt: "changedAt",
  closedAt: "closedAt",
  closeReason: "closeReason",
  reopened: "reopened",
  cleanDays: "cleanDays",
  ownerTeam: "ownerTeam",
  exceptionId: "exceptionId"
};
var FindingSpanScalarFieldEnum = {
  findingId: "findingId",
  openedAt: "openedAt",
  closedAt: "closedAt",
  closeReason: "closeReason"
};
var PostureCountScalarFieldEnum = {
  dimension: "dimension",
  value: "value",
  measure: "measure",
  bucket: "bucket",
  count: "count"
};
var PostureDayScalarFieldEnum = {
  day: "day",
  measure: "measure",
  bucket: "bucket",
  count: "count"
};
var PolicyVersionScalarFieldEnum = {
  version: "version",
  document: "document",
  publishedAt: "publishedAt",
  publishedBy: "publishedBy",
  reason: "reason",
  author: "author",
  changes: "changes",
  appliedThrough: "appliedThrough",
  appliedAt: "appliedAt",
  judgedBy: "judgedBy",
  rejudgeAll: "rejudgeAll"
};
var PolicyDraftScalarFieldEnum = {
  id: "id",
  baseVersion: "baseVersion",
  revision: "revision",
  document: "document",
  reason: "reason",
  authorId: "authorId",
  author: "author",
  createdAt: "createdAt",
  updatedAt: "updatedAt",
  state: "state",
  closedAt: "closedAt",
  simulatedRevision: "simulatedRevision",
  simulatedAt: "simulatedAt",
  simulation: "simulation"
};
var SetupProfileScalarFieldEnum = {
  version: "version",
  answers: "answers",
  authorId: "authorId",
  author: "author",
  savedAt: "savedAt"
};
var PersonScalarFieldEnum = {
  id: "id",
  issuer: "issuer",
  subject: "subject",
  name: "name",
  email: "email",
  groups: "groups",
  firstSignInAt: "firstSignInAt",
  lastSignInAt: "lastSignInAt"
};
var GroupMappingScalarFieldEnum = {
  id: "id",
  groupName: "groupName",
  role: "role",
  team: "team",
  createdAt: "createdAt",
  createdBy: "createdBy"
};
var ApiTokenScalarFieldEnum = {
  id: "id",
  name: "name",
  tokenHash: "tokenHash",
  hint: "hint",
  personId: "personId",
  role: "role",
  teams: "teams",
  scopes: "scopes",
  createdAt: "createdAt",
  expiresAt: "expiresAt",
  lastUsedAt: "lastUsedAt",
  revokedAt: "revokedAt",
  revokedBy: "revokedBy"
};
var SignInAttemptScalarFieldEnum = {
  id: "id",
  address: "address",
  at: "at"
};
var WorkerScalarFieldEnum = {
  id: "id",
  startedAt: "startedAt",
  heartbeatAt: "heartbeatAt",
  stoppedAt: "stoppedAt",
  host: "host",
  pid: "pid"
};
var AuditEventScalarFieldEnum = {
  id: "id",
  at: "at",
  actorKind: "actorKind",
  actorId: "actorId",
  actorName: "actorName",
  actorRole: "actorRole",
  address: "address",
  agent: "agent",
  action: "action",
  subjectKind: "subjectKind",
  subjectId: "subjectId",
  outcome: "outcome",
  payload: "payload",
  requestId: "requestId"
};
var SavedViewScalarFieldEnum = {
  id: "id",
  noun: "noun",
  name: "name",
  query: "query",
  isShared: "isShared",
  personId: "personId",
  createdAt: "createdAt",
  updatedAt: "updatedAt"
};
var SavedViewDefaultScalarFieldEnum = {
  personId: "personId",
  noun: "noun",
  viewId: "viewId"
};
var BulkChangeScalarFieldEnum = {
  id: "id",
  kind: "kind",
  decision: "decision",
  reason: "reason",
  query: "query",
  actorId: "actorId",
  actor: "actor",
  requestedAt: "requestedAt",
  state: "state",
  matched: "matched",
  through: "through",
  attempt: "attempt",
  workedAt: "workedAt",
  changed: "changed",
  same: "same",
  gone: "gone",
  overwritten: "overwritten",
  finishedAt: "finishedAt",
  undoBy: "undoBy",
  undoAt: "undoAt",
  restored: "restored",
  kept: "kept",
  undoneAt: "undoneAt"
};
var BulkChangeItemScalarFieldEnum = {
  bulkId: "bulkId",
  credentialId: "credentialId",
  outcome: "outcome",
  before: "before",
  after: "after"
};
var CalendarFeedScalarFieldEnum = {
  id: "id",
  name: "name",
  tokenHash: "tokenHash",
  hint: "hint",
  personId: "personId",
  query: "query",
  createdAt: "createdAt",
  lastUsedAt: "lastUsedAt",
  revokedAt: "revokedAt",
  revokedBy: "revokedBy"
};
var OwnerScalarFieldEnum = {
  id: "id",
  name: "name",
  kind: "kind",
  mail: "mail",
  slackChannel: "slackChannel",
  fallbackId: "fallbackId",
  origin: "origin",
  externalId: "externalId",
  createdAt: "createdAt",
  createdBy: "createdBy",
  removedAt: "removedAt"
};
var DirectoryUserScalarFieldEnum = {
  id: "id",
  userName: "userName",
  externalId: "externalId",
  name: "name",
  mail: "mail",
  active: "active",
  origin: "origin",
  personId: "personId",
  createdAt: "createdAt",
  changedAt: "changedAt",
  deactivatedAt: "deactivatedAt",
  profile: "profile",
  removedAt: "removedAt"
};
var OwnerMemberScalarFieldEnum = {
  ownerId: "ownerId",
  userId: "userId",
  origin: "origin",
  addedAt: "addedAt",
  addedBy: "addedBy"
};
var OwnershipScalarFieldEnum = {
  credentialId: "credentialId",
  owner: "owner",
  state: "state",
  basis: "basis",
  askedAt: "askedAt",
  askedBy: "askedBy",
  askedById: "askedById",
  dueAt: "dueAt",
  level: "level",
  answeredAt: "answeredAt",
  answeredBy: "answeredBy",
  reason: "reason",
  hint: "hint"
};
var OwnerRulesScalarFieldEnum = {
  version: "version",
  text: "text",
  savedAt: "savedAt",
  savedBy: "savedBy"
};
var NoticeScalarFieldEnum = {
  id: "id",
  recipientKind: "recipientKind",
  recipient: "recipient",
  kind: "kind",
  isUrgent: "isUrgent",
  subjectKind: "subjectKind",
  subjectId: "subjectId",
  occasion: "occasion",
  data: "data",
  href: "href",
  createdAt: "createdAt",
  dueAt: "dueAt",
  settledAt: "settledAt"
};
var AuditPendingScalarFieldEnum = {
  eventId: "eventId"
};
var AuditLinkScalarFieldEnum = {
  chain: "chain",
  sequence: "sequence",
  eventId: "eventId",
  hash: "hash"
};
var SigningKeyScalarFieldEnum = {
  id: "id",
  algorithm: "algorithm",
  publicKey: "publicKey",
  custody: "custody",
  firstUsedAt: "firstUsedAt"
};
var AuditCheckpointScalarFieldEnum = {
  number: "number",
  at: "at",
  document: "document",
  keyId: "keyId",
  signature: "signature",
  copiedAt: "copiedAt"
};
var AuditRetentionScalarFieldEnum = {
  class: "class",
  months: "months",
  setAt: "setAt",
  setBy: "setBy"
};
var AuditVerificationScalarFieldEnum = {
  id: "id",
  at: "at",
  byName: "byName",
  events: "events",
  checkpoints: "checkpoints",
  problem: "problem"
};
var NoticeChannelScalarFieldEnum = {
  id: "id",
  kind: "kind",
  name: "name",
  config: "config",
  owners: "owners",
  roles: "roles",
  everything: "everything",
  urgentOnly: "urgentOnly",
  digestHour: "digestHour",
  createdAt: "createdAt",
  createdBy: "createdBy",
  removedAt: "removedAt",
  downSince: "downSince",
  failures: "failures",
  retryAt: "retryAt",
  lastError: "lastError"
};
var NoticeDeliveryScalarFieldEnum = {
  id: "id",
  channelId: "channelId",
  address: "address",
  kind: "kind",
  occasion: "occasion",
  state: "state",
  createdAt: "createdAt",
  sendAt: "sendAt",
  tries: "tries",
  firstTryAt: "firstTryAt",
  claimedBy: "claimedBy",
  claimedAt: "claimedAt",
  finishedAt: "finishedAt",
  lastError: "lastError",
  repeated: "repeated"
};
var NoticeDeliveryItemScalarFieldEnum = {
  deliveryId: "deliveryId",
  noticeId: "noticeId",
  channelId: "channelId",
  address: "address",
  round: "round"
};
var NoticePreferenceScalarFieldEnum = {
  personId: "personId",
  muted: "muted",
  digestHour: "digestHour",
  changedAt: "changedAt"
};
var NoticePlanScalarFieldEnum = {
  id: "id",
  plannedAt: "plannedAt"
};
var DirectoryGroupScalarFieldEnum = {
  id: "id",
  name: "name",
  externalId: "externalId",
  ownerId: "ownerId",
  createdAt: "createdAt",
  changedAt: "changedAt"
};
var DirectoryGroupMemberScalarFieldEnum = {
  groupId: "groupId",
  userId: "userId"
};
var DirectorySettingScalarFieldEnum = {
  id: "id",
  groupPrefix: "groupPrefix",
  musterOwner: "musterOwner",
  changedAt: "changedAt",
  changedBy: "changedBy"
};
var OwnerVacancyScalarFieldEnum = {
  ownerId: "ownerId",
  since: "since"
};
var LeaverScalarFieldEnum = {
  id: "id",
  userId: "userId",
  name: "name",
  userName: "userName",
  trigger: "trigger",
  leftAt: "leftAt",
  recordedBy: "recordedBy",
  teams: "teams",
  returnedAt: "returnedAt"
};
var LeaverItemScalarFieldEnum = {
  leaverId: "leaverId",
  credentialId: "credentialId",
  relation: "relation",
  signal: "signal",
  state: "state",
  endedAt: "endedAt",
  endedBy: "endedBy",
  reason: "reason"
};
var StreamDestinationScalarFieldEnum = {
  id: "id",
  kind: "kind",
  name: "name",
  config: "config",
  createdAt: "createdAt",
  createdBy: "createdBy",
  pausedAt: "pausedAt",
  removedAt: "removedAt",
  downSince: "downSince",
  failures: "failures",
  retryAt: "retryAt",
  lastError: "lastError",
  lastSentAt: "lastSentAt",
  sent: "sent",
  lost: "lost",
  holder: "holder",
  leaseUntil: "leaseUntil",
  fence: "fence"
};
var StreamCursorScalarFieldEnum = {
  destinationId: "destinationId",
  chain: "chain",
  sequence: "sequence"
};
var StreamAttemptScalarFieldEnum = {
  id: "id",
  destinationId: "destinationId",
  at: "at",
  events: "events",
  tookMs: "tookMs",
  error: "error"
};
var ExceptionScalarFieldEnum = {
  id: "id",
  state: "state",
  title: "title",
  target: "target",
  revision: "revision",
  owners: "owners",
  severity: "severity",
  quorum: "quorum",
  reason: "reason",
  measures: "measures",
  ticket: "ticket",
  conditions: "conditions",
  startsAt: "startsAt",
  expiresAt: "expiresAt",
  createdAt: "createdAt",
  author: "author",
  authorId: "authorId",
  authorMail: "authorMail",
  requestedAt: "requestedAt",
  breachedAt: "breachedAt",
  approvedAt: "approvedAt",
  beganAt: "beganAt",
  frozen: "frozen",
  endedAt: "endedAt",
  endReason: "endReason",
  endedBy: "endedBy",
  isBreakGlass: "isBreakGlass",
  reviewDueAt: "reviewDueAt",
  reviewedAt: "reviewedAt",
  renewsId: "renewsId",
  renewal: "renewal",
  nextAt: "nextAt",
  remindedDays: "remindedDays"
};
var ExceptionItemScalarFieldEnum = {
  exceptionId: "exceptionId",
  findingId: "findingId",
  credentialId: "credentialId",
  credential: "credential",
  rule: "rule",
  owner: "owner",
  severity: "severity",
  breachedAt: "breachedAt",
  facts: "facts",
  coveredAt: "coveredAt",
  releasedAt: "releasedAt",
  releaseReason: "releaseReason"
};
var ExceptionDecisionScalarFieldEnum = {
  id: "id",
  exceptionId: "exceptionId",
  revision: "revision",
  decision: "decision",
  personId: "personId",
  name: "name",
  via: "via",
  role: "role",
  teams: "teams",
  isOutside: "isOutside",
  reason: "reason",
  at: "at"
};
var ReviewScheduleScalarFieldEnum = {
  id: "id",
  name: "name",
  query: "query",
  everyMonths: "everyMonths",
  answerDays: "answerDays",
  nextAt: "nextAt",
  createdAt: "createdAt",
  createdBy: "createdBy",
  createdById: "createdById",
  endedAt: "endedAt",
  endedBy: "endedBy"
};
var ReviewScalarFieldEnum = {
  id: "id",
  name: "name",
  state: "state",
  query: "query",
  scheduleId: "scheduleId",
  scheduledFor: "scheduledFor",
  answerDays: "answerDays",
  createdAt: "createdAt",
  author: "author",
  authorId: "authorId",
  openedAt: "openedAt",
  dueAt: "dueAt",
  items: "items",
  closingAt: "closingAt",
  closingBy: "closingBy",
  closingById: "closingById",
  closedAt: "closedAt",
  closedBy: "closedBy",
  closedById: "closedById",
  statement: "statement",
  cancelledAt: "cancelledAt",
  cancelledBy: "cancelledBy",
  cancelReason: "cancelReason",
  watchedAt: "watchedAt"
};
var ReviewItemScalarFieldEnum = {
  reviewId: "reviewId",
  credentialId: "credentialId",
  name: "name",
  owner: "owner",
  reviewer: "reviewer",
  basis: "basis",
  memberId: "memberId",
  delegatedBy: "delegatedBy",
  delegatedReason: "delegatedReason",
  level: "level",
  dueAt: "dueAt",
  privileged: "privileged",
  state: "state",
  snapshot: "snapshot",
  attested: "attested",
  decision: "decision",
  rationale: "rationale",
  decidedAt: "decidedAt",
  decidedBy: "decidedBy",
  decidedById: "decidedById",
  decidedFor: "decidedFor",
  signedAt: "signedAt",
  signedBy: "signedBy",
  signedById: "signedById",
  signNote: "signNote",
  sentBackBy: "sentBackBy",
  sentBackReason: "sentBackReason",
  endedAt: "endedAt",
  outcome: "outcome"
};
var IncidentScalarFieldEnum = {
  id: "id",
  credentialId: "credentialId",
  kind: "kind",
  happenedAt: "happenedAt",
  note: "note",
  ticket: "ticket",
  owner: "owner",
  state: "state",
  recordedAt: "recordedAt",
  recordedBy: "recordedBy",
  closedAt: "closedAt",
  closedBy: "closedBy",
  conclusion: "conclusion"
};
var IncidentAlikeScalarFieldEnum = {
  incidentId: "incidentId",
  credentialId: "credentialId"
};
var DutyScalarFieldEnum = {
  id: "id",
  kind: "kind",
  ownerId: "ownerId",
  owner: "owner",
  period: "period",
  name: "name",
  state: "state",
  openedAt: "openedAt",
  dueAt: "dueAt",
  incidentId: "incidentId",
  policyVersion: "policyVersion",
  endedAt: "endedAt",
  endedBy: "endedBy",
  verdict: "verdict",
  note: "note",
  summary: "summary"
};
var BacklogItemScalarFieldEnum = {
  findingId: "findingId",
  score: "score",
  risk: "risk",
  effort: "effort",
  action: "action",
  parts: "parts",
  openedAt: "openedAt",
  severity: "severity",
  ownerTeam: "ownerTeam",
  kind: "kind",
  changedAt: "changedAt",
  rankedAt: "rankedAt"
};
var TicketTrackerScalarFieldEnum = {
  id: "id",
  kind: "kind",
  name: "name",
  config: "config",
  places: "places",
  mappedOnly: "mappedOnly",
  automaticSeverity: "automaticSeverity",
  dailyLimit: "dailyLimit",
  createdAt: "createdAt",
  createdBy: "createdBy",
  removedAt: "removedAt",
  downSince: "downSince",
  failures: "failures",
  retryAt: "retryAt",
  lastError: "lastError",
  polledAt: "polledAt",
  marks: "marks"
};
var TicketScalarFieldEnum = {
  id: "id",
  trackerId: "trackerId",
  findingId: "findingId",
  place: "place",
  state: "state",
  requestedAt: "requestedAt",
  requestedBy: "requestedBy",
  madeAt: "madeAt",
  key: "key",
  url: "url",
  status: "status",
  seenAt: "seenAt",
  toldClosedAt: "toldClosedAt",
  endedAt: "endedAt"
};
var TicketStepScalarFieldEnum = {
  id: "id",
  trackerId: "trackerId",
  ticketId: "ticketId",
  kind: "kind",
  occasion: "occasion",
  state: "state",
  createdAt: "createdAt",
  sendAt: "sendAt",
  tries: "tries",
  firstTryAt: "firstTryAt",
  claimedBy: "claimedBy",
  claimedAt: "claimedAt",
  finishedAt: "finishedAt",
  lastError: "lastError",
  answer: "answer"
};
var EvidencePackScalarFieldEnum = {
  id: "id",
  frameworks: "frameworks",
  type: "type",
  since: "since",
  until: "until",
  scope: "scope",
  pseudonymised: "pseudonymised",
  state: "state",
  requestedAt: "requestedAt",
  requestedBy: "requestedBy",
  requestedById: "requestedById",
  reason: "reason",
  progress: "progress",
  attempt: "attempt",
  workedAt: "workedAt",
  finishedAt: "finishedAt",
  failure: "failure",
  manifest: "manifest",
  archive: "archive",
  root: "root",
  sizeBytes: "sizeBytes",
  files: "files",
  previousId: "previousId",
  keepUntil: "keepUntil",
  heldBy: "heldBy",
  heldReason: "heldReason",
  keptIn: "keptIn",
  removedAt: "removedAt"
};
var DocumentScalarFieldEnum = {
  id: "id",
  kind: "kind",
  requirement: "requirement",
  addedAt: "addedAt"
};
var DocumentVersionScalarFieldEnum = {
  documentId: "documentId",
  version: "version",
  title: "title",
  changeSummary: "changeSummary",
  reviewMonths: "reviewMonths",
  effectiveFrom: "effectiveFrom",
  proposedAt: "proposedAt",
  authorId: "authorId",
  author: "author",
  assets: "assets",
  threats: "threats",
  factors: "factors",
  frequencyDays: "frequencyDays",
  justification: "justification",
  link: "link",
  sha256: "sha256"
};
var DocumentApprovalScalarFieldEnum = {
  documentId: "documentId",
  version: "version",
  approvedAt: "approvedAt",
  approverId: "approverId",
  approvedBy: "approvedBy",
  effectiveAt: "effectiveAt"
};
var DocumentReviewScalarFieldEnum = {
  id: "id",
  documentId: "documentId",
  version: "version",
  reviewedAt: "reviewedAt",
  reviewerId: "reviewerId",
  reviewedBy: "reviewedBy",
  note: "note"
};
var DocumentRetirementScalarFieldEnum = {
  documentId: "documentId",
  retiredAt: "retiredAt",
  retiredBy: "retiredBy",
  reason: "reason"
};
var SortOrder = {
  asc: "asc",
  desc: "desc"
};
var JsonNullValueInput = {
  JsonNull: JsonNull2
};
var NullableJsonNullValueInput = {
  DbNull: DbNull2,
  JsonNull: JsonNull2
};
var QueryMode = {
  default: "default",
  insensitive: "insensitive"
};
var JsonNullValueFilter = {
  DbNull: DbNull2,
  JsonNull: JsonNull2,
  AnyNull: AnyNull2
};
var NullsOrder = {
  first: "first",
  last: "last"
};
var defineExtension = runtime2.Extensions.defineExtension;

// prisma/generated/client.ts
globalThis["__dirname"] = path3.dirname(fileURLToPath(import.meta.url));
var PrismaClient = getPrismaClientClass();

// lib/platform/database/read-types.ts
import pg from "pg";
var TIMESTAMPTZ = 1184;
var TEXT_ARRAY = 1009;
var parsers = {
  date: pg.types.getTypeParser(TIMESTAMPTZ),
  texts: pg.types.getTypeParser(TEXT_ARRAY)
};

// lib/platform/database/client.ts
var sql2 = prismaNamespace_exports.sql;
var joinSql = prismaNamespace_exports.join;
var rawSql = prismaNamespace_exports.raw;

// lib/evidence/files/query-file.ts
var queryFile = (file) => file;

// lib/evidence/files/config-changes.ts
var SUBJECTS = [
  "policy",
  "policyDraft",
  "profile",
  "source",
  "mapping",
  "token",
  "directory",
  "directory-group",
  "retention",
  "channel",
  "destination",
  "tracker",
  "owner",
  "owner-rules"
];
var c = columnsOf();
var CONFIG_CHANGES = queryFile({
  path: "changes/config_changes.csv",
  title: "Changes of the configuration of the controls in the period",
  query: ({
    period: { from, to }
  }) => sql2`SELECT id, at, actor_name AS actor, actor_role AS "actorRole", action,
      subject_kind AS "subjectKind", subject_id AS "subjectId", payload
    FROM audit_event WHERE at >= ${from}::timestamptz AND at < ${to}::timestamptz AND outcome = 'done'
      AND subject_kind = ANY(${SUBJECTS}::text[]) AND action NOT LIKE 'collection.%' ORDER BY id`,
  columns: [
    c.id(["change_id", "audit_event.id", "Id of the event in the audit trail"], (row) => row.id),
    c.instant(["at", "audit_event.at", "When"], (row) => row.at),
    c.text(["actor", "audit_event.actor_name", "Who, as named then"], (row) => row.actor),
    c.text(["actor_role", "audit_event.actor_role", "In which role"], (row) => row.actorRole),
    c.text(["action", "audit_event.action", "What was done"], (row) => row.action),
    c.text(
      ["object", "audit_event.subject", "To what"],
      (row) => [row.subjectKind, row.subjectId].filter(Boolean).join(":")
    ),
    c.json(["old", "audit_event.payload.before", "What it was"], (row) => row.payload.before ?? null),
    c.json(
      ["new", "audit_event.payload", "What it became, and why"],
      ({ payload: { before: _, ...rest } }) => rest
    ),
    ...c.missing("approved_by", "ticket")
  ]
});

// lib/evidence/files/coverage.ts
var c2 = columnsOf();
var CONNECTORS = queryFile({
  path: "coverage/connectors.csv",
  title: "Sources connected at any time in the period",
  query: ({ period: { from, to } }) => sql2`SELECT s.id, s.kind, s.name, s.created_at AS "createdAt",
      CASE WHEN s.removed_at < ${to}::timestamptz THEN s.removed_at END AS "removedAt",
      (SELECT max(finished_at) FROM collection WHERE source_id = s.id AND state = 'complete' AND finished_at < ${to}::timestamptz)
        AS "lastSuccessAt",
      (SELECT array_agg(DISTINCT k.collector ORDER BY k.collector) FROM coverage_cell k WHERE k.source_id = s.id) AS kinds
    FROM source s WHERE s.created_at < ${to}::timestamptz AND (s.removed_at IS NULL OR s.removed_at >= ${from}::timestamptz)
    ORDER BY s.id`,
  columns: [
    c2.id(["connector_id", "source.id", "Id of the source"], (row) => row.id),
    c2.text(["system", "source.kind", "What it connects to"], (row) => row.kind),
    c2.text(["scope", "source.name", "Name of the source"], (row) => row.name),
    c2.instant(["first_seen", "source.created_at", "When it was connected"], (row) => row.createdAt),
    c2.instant(
      [
        "last_success_at",
        "collection.finished_at",
        "End of its last complete collection before the period ended"
      ],
      (row) => row.lastSuccessAt,
      "never"
    ),
    c2.word(
      ["status", "source.removed_at", "At the end of the period"],
      ["connected", "removed"],
      (row) => row.removedAt ? "removed" : "connected"
    ),
    c2.list(
      ["credential_types_supported", "coverage_cell.collector", "Collectors that ran"],
      (row) => row.kinds ?? []
    )
  ]
});
var r = columnsOf();
var CONNECTOR_RUNS = queryFile({
  path: "coverage/connector_runs.csv",
  title: "Collections in the period",
  query: ({
    period: { from, to }
  }) => sql2`SELECT n.id::text AS id, n.source_id AS "sourceId", n.started_at AS "startedAt",
      n.finished_at AS "finishedAt", n.state, n.failure ->> 'code' AS failure, l.listed, l.cells, l.complete
    FROM collection n LEFT JOIN LATERAL (SELECT sum(listed)::int AS listed, count(*)::int AS cells,
      count(*) FILTER (WHERE state = 'complete')::int AS complete FROM collection_cell WHERE collection_id = n.id) l ON true
    WHERE n.requested_at >= ${from}::timestamptz AND n.requested_at < ${to}::timestamptz ORDER BY n.requested_at, n.id`,
  columns: [
    r.id(["run_id", "collection.id", "Id of the collection"], (row) => row.id),
    r.id(["connector_id", "source.id", "See coverage/connectors.csv"], (row) => row.sourceId),
    r.instant(["started_at", "collection.started_at", "Begin"], (row) => row.startedAt, "never"),
    r.instant(["finished_at", "collection.finished_at", "End"], (row) => row.finishedAt, "never"),
    r.text(["result", "collection.state", "How it ended"], (row) => row.state),
    r.integer(["objects_read", "collection_cell.listed", "What the provider listed"], (row) => row.listed),
    r.integer(
      [
        "objects_source",
        "collection_cell.listed",
        "Providers state no count of their own; pages are read to their end"
      ],
      () => null
    ),
    r.integer(["cells", "collection_cell", "Parts it read: account, region, collector"], (row) => row.cells),
    r.integer(
      ["cells_complete", "collection_cell.state", "Of those, read to their end"],
      (row) => row.complete
    ),
    r.text(["error_class", "collection.failure", "Why it failed"], (row) => row.failure, "none")
  ]
});

// lib/credentials/known-facts.ts
function knownFacts(facts2) {
  return facts2;
}

// lib/evidence/files/credential-words.ts
var IDENTITY_KINDS = ["human", "service", "shared", "unknown"];
var KIND_OF_HOLDER = {
  user: "human",
  root: "shared",
  "machine-user": "service",
  "service-account": "service",
  application: "service",
  service: "service"
};
function identityKind({ holder }) {
  return holder === null ? "unknown" : KIND_OF_HOLDER[holder.type];
}
var isInteractive = ({ kind }) => kind === "password";
var MFA_STATES = ["on", "off", "unknown", "not-applicable"];
function mfaState(state) {
  if (!isInteractive(state)) return "not-applicable";
  const { mfaActive } = knownFacts(state.facts);
  return mfaActive === true ? "on" : mfaActive === false ? "off" : "unknown";
}
function storedIn(state) {
  return state.kind === "managed-secret" ? state.resource : knownFacts(state.facts).managedIn ?? null;
}
var STATUSES = ["active", "disabled", "pending-deletion", "unknown", "absent"];
var statusWord = (state) => state === null ? "absent" : state.status ?? "unknown";
function personOf({ past, context }, text) {
  return identityKind(past.last) === "human" ? context.person(text) : text;
}

// lib/evidence/files/credentials.ts
var c3 = columnsOf();
var METHODS = ["automatic", "reminder", "manual"];
var SINGLE = { on: "n", off: "y", unknown: "unknown", "not-applicable": "na" };
var IDENTITY = [
  c3.id(
    ["credential_id", "credential.id", "Id of the credential in Muster, the same in every file and pack"],
    ({ past }) => past.id
  ),
  c3.text(
    ["display_name", "credential.name", "Name at the provider"],
    (row) => personOf(row, row.past.last.name)
  ),
  c3.word(
    ["type", "credential.kind", "Kind of credential"],
    Object.keys(CREDENTIAL_KINDS),
    ({ past }) => past.last.kind
  ),
  c3.text(
    ["subtype", "credential.resource", "What it is in the words of the provider"],
    ({ past }) => past.last.resource
  ),
  c3.word(
    ["class", "credential.class", "Class as last known in the period"],
    CLASSES,
    ({ past }) => past.last.class,
    "none"
  ),
  c3.word(
    ["classification_status", "credential.class", "Whether a tag, a rule or a person put it into a class"],
    ["classified", "unclassified"],
    ({ past }) => past.last.class === null ? "unclassified" : "classified"
  ),
  c3.text(["system", "credential.provider", "Provider"], ({ past }) => past.last.provider),
  c3.text(["account", "credential.account", "Account, tenant or project"], ({ past }) => past.last.account),
  c3.text(
    ["environment", "credential.environment", "Environment by tag, rule or hand"],
    ({ past }) => past.last.environment
  ),
  c3.text(
    ["identity_id", "credential.holder.id", "Who or what uses it, by the id of the provider"],
    (row) => personOf(row, row.past.last.holder?.id ?? null)
  ),
  c3.word(
    [
      "identity_kind",
      "credential.holder.type",
      "human: a person; service: a machine or application; shared: the root user of an account"
    ],
    IDENTITY_KINDS,
    ({ past }) => identityKind(past.last)
  ),
  c3.text(
    ["owner_id", "credential.ownerTeam", "Team or role that answers for it"],
    ({ past }) => past.last.ownerTeam,
    "none"
  ),
  c3.word(
    ["owner_status", "credential.ownerTeam", "Whether an owner is named"],
    ["named", "none"],
    ({ past }) => past.last.ownerTeam === null ? "none" : "named"
  )
];
var ACCESS = [
  c3.flag(
    ["privileged", "credential.privilege", "Whether it grants administration"],
    ({ past }) => past.last.privilege === null ? null : past.last.privilege === "administrative"
  ),
  c3.flag(
    ["interactive_login", "credential.kind", "Whether a person can sign in with it: passwords alone"],
    ({ past }) => isInteractive(past.last)
  ),
  c3.word(
    ["mfa_state", "credential.facts.mfaActive", "Second factor of an interactive login"],
    MFA_STATES,
    ({ past }) => mfaState(past.last)
  ),
  c3.word(
    [
      "single_factor",
      "credential.facts.mfaActive",
      "Whether a password alone opens it; na: it opens no session"
    ],
    ["y", "n", "na"],
    ({ past }) => SINGLE[mfaState(past.last)]
  ),
  c3.text(
    ["stored_in", "credential.facts.managedIn", "Store that holds the value, as far as the provider says"],
    ({ past }) => storedIn(past.last)
  ),
  ...c3.missing("storage_encrypted")
];
var LIFE = [
  c3.instant(
    ["created_at", "credential.createdAt", "Creation at the provider"],
    ({ past }) => past.last.createdAt
  ),
  ...c3.missing("created_by", "approved_request_id"),
  c3.instant(
    ["last_rotated_at", "credential.lastRotated", "Last replacement of the value, or never"],
    ({ past }) => past.last.lastRotated
  ),
  c3.word(
    [
      "rotation_method",
      "credential.rotationMethod",
      "reminder: something announces it, and nothing replaces it"
    ],
    METHODS,
    ({ past }) => past.last.rotationMethod
  ),
  c3.instant(
    ["expires_at", "credential.expires", "When it ends by itself, or none"],
    ({ past }) => past.last.expires
  ),
  c3.instant(
    ["last_used_at", "credential_use", "Last use as known when the period ended, or never"],
    ({ past }) => past.use.state === "never" ? "never" : past.use.at
  ),
  c3.word(
    ["last_used_source", "credential_use", "Who says when it was used"],
    ["provider", "none"],
    ({ past }) => past.use.state === "unknown" ? "none" : "provider"
  ),
  c3.word(
    ["status_at_period_start", "credential_version.state", "absent: not there yet"],
    STATUSES,
    ({ past }) => statusWord(past.atStart)
  ),
  c3.word(
    ["status_at_period_end", "credential_version.state", "absent: a complete collection no longer listed it"],
    STATUSES,
    ({ past }) => statusWord(past.atEnd)
  ),
  c3.instant(
    [
      "retired_at",
      "credential_version, event gone",
      "When a complete collection first did not list it any more"
    ],
    ({ past }) => past.goneAt,
    "none"
  ),
  ...c3.missing("retired_reason"),
  c3.list(
    ["in_scope_frameworks", "evidence_pack.frameworks", "Frameworks this pack is about"],
    ({ context }) => context.terms.frameworks
  ),
  c3.instant(
    ["first_seen_at", "credential_version", "When a collection first listed it"],
    ({ past }) => past.firstSeenAt
  )
];
var OWN = [
  c3.text(
    ["identifier", "credential.externalId", "Id of the credential itself at the provider; never a value"],
    (row) => personOf(row, row.past.last.externalId)
  ),
  c3.text(
    ["region", "credential.region", "Region at the provider, or global"],
    ({ past }) => past.last.region
  ),
  c3.id(
    ["source_id", "source.id", "Source that lists it: coverage/connectors.csv"],
    ({ past }) => past.sourceId
  )
];
var CREDENTIALS3 = {
  path: "population/credentials.csv",
  title: "Credentials that existed at any time in the period",
  columns: [...IDENTITY, ...ACCESS, ...LIFE, ...OWN]
};

// lib/evidence/files/documents.ts
var c4 = columnsOf();
var RISK_ANALYSES = {
  path: "policy/targeted_risk_analyses.csv",
  title: "Targeted risk analyses in force in the period",
  columns: [
    c4.id(["tra_id", "document", "Id of the analysis"], (row) => row.code),
    c4.integer(["version", "document_version.version", "Counts from 1"], (row) => row.version),
    c4.text(["title", "document_version.title", "Title"], (row) => row.title),
    c4.text(
      ["pci_requirement", "document.requirement", "Requirement whose frequency it sets"],
      (row) => row.requirement
    ),
    c4.text(["assets", "document_version.assets", "What is to be protected"], (row) => row.analysis?.assets),
    c4.text(["threats", "document_version.threats", "Against what"], (row) => row.analysis?.threats),
    c4.text(
      [
        "likelihood_impact_factors",
        "document_version.factors",
        "What makes it likely, and how much harm it does"
      ],
      (row) => row.analysis?.factors
    ),
    c4.integer(
      ["resulting_frequency", "document_version.frequency_days", "Days; set by the organisation"],
      (row) => row.analysis?.frequencyDays
    ),
    c4.text(
      ["justification", "document_version.justification", "Why that is enough"],
      (row) => row.analysis?.justification
    ),
    c4.instant(["effective_from", "document_approval", "In force from"], (row) => row.effectiveAt),
    c4.instant(["effective_to", "document_approval", "In force until"], (row) => row.effectiveTo, "none"),
    c4.text(["approved_by", "document_approval.approved_by", "Never its author"], (row) => row.approvedBy),
    c4.instant(["approved_at", "document_approval.approved_at", "When"], (row) => row.approvedAt),
    c4.instant(
      ["last_reviewed_at", "document_review", "Last review before the period ended"],
      (row) => row.lastReviewedAt
    ),
    c4.instant(["next_review_due", "derived", "Within twelve months of it"], (row) => row.nextReviewDueAt),
    c4.text(["doc_sha256", "derived", "SHA-256 of the version as canonical JSON"], (row) => row.contentSha256)
  ]
};
var p = columnsOf();
var POLICY_DOCUMENTS = {
  path: "policy/policy_documents.csv",
  title: "Policy documents in force in the period",
  columns: [
    p.id(["policy_id", "document", "Id of the document"], (row) => row.code),
    p.integer(["version", "document_version.version", "Counts from 1"], (row) => row.version),
    p.text(["title", "document_version.title", "Title"], (row) => row.title),
    p.instant(["effective_from", "document_approval", "In force from"], (row) => row.effectiveAt),
    p.instant(["effective_to", "document_approval", "In force until"], (row) => row.effectiveTo, "none"),
    p.text(["author", "document_version.author", "Who wrote it"], (row) => row.author),
    p.text(["approved_by", "document_approval.approved_by", "Never its author"], (row) => row.approvedBy),
    p.instant(["approved_at", "document_approval.approved_at", "When"], (row) => row.approvedAt),
    p.text(["link", "document_version.link", "Where its text is"], (row) => row.policy?.link, "none"),
    p.text(
      ["sha256", "document_version.sha256", "SHA-256 of its text, as its author gave it"],
      (row) => row.policy?.sha256,
      "none"
    ),
    p.text(["change_summary", "document_version.change_summary", "What changed"], (row) => row.changeSummary),
    p.instant(
      ["last_reviewed_at", "document_review", "Last review before the period ended"],
      (row) => row.lastReviewedAt
    ),
    p.instant(["next_review_due", "derived", "By its review cycle"], (row) => row.nextReviewDueAt)
  ]
};

// lib/evidence/files/exceptions.ts
var SEVERITIES = ["none", "notice", "low", "medium", "high", "critical"];
var STATUSES2 = ["draft", "requested", "approved", "active", "refused", "expired", "revoked", "voided"];
var DAY_MS = 864e5;
var c5 = columnsOf();
var EXCEPTIONS = queryFile({
  path: "exceptions/exceptions.csv",
  title: "Exceptions asked for or in force in the period",
  query: ({ period: { from, to } }) => sql2`SELECT e.id, e.title, i.findings, i.credentials, i.rules,
      CASE WHEN e.approved_at < ${to}::timestamptz THEN (e.frozen ->> 'policyVersion')::int END AS "policyVersion",
      e.breached_at AS "breachedAt", e.severity, e.reason, e.measures, e.ticket, e.author, e.requested_at AS "requestedAt",
      (SELECT string_agg(d.name, '; ' ORDER BY d.id) FROM exception_decision d
        WHERE d.exception_id = e.id AND d.decision = 'approve' AND d.at < ${to}::timestamptz) AS approvers,
      CASE WHEN e.approved_at < ${to}::timestamptz THEN e.approved_at END AS "approvedAt", e.expires_at AS "expiresAt",
      CASE WHEN e.ended_at < ${to}::timestamptz THEN e.state WHEN e.began_at < ${to}::timestamptz THEN 'active'
        WHEN e.approved_at < ${to}::timestamptz THEN 'approved' ELSE 'requested' END AS status,
      CASE WHEN e.ended_at < ${to}::timestamptz THEN e.ended_at END AS "endedAt",
      CASE WHEN e.ended_at < ${to}::timestamptz THEN e.end_reason END AS "endReason", e.is_break_glass AS "isBreakGlass",
      coalesce(e.began_at < ${to}::timestamptz, false) AND NOT coalesce(e.ended_at < ${to}::timestamptz, false) AS "isOpen"
    FROM exception e JOIN LATERAL (SELECT count(*)::int AS findings,
        string_agg(DISTINCT credential_id::text, ';' ORDER BY credential_id::text) AS credentials,
        string_agg(DISTINCT rule, ';' ORDER BY rule) AS rules FROM exception_item WHERE exception_id = e.id) i ON true
    WHERE e.requested_at < ${to}::timestamptz AND (e.ended_at IS NULL OR e.ended_at >= ${from}::timestamptz) ORDER BY e.id`,
  columns: [
    c5.id(["exception_id", "exception.id", "Id of the exception"], (row) => row.id),
    c5.text(["title", "exception.title", "What it is about"], (row) => row.title),
    c5.integer(["findings", "exception_item", "Findings it was asked for or covers"], (row) => row.findings),
    c5.text(
      ["credential_ids", "exception_item", "See population/credentials.csv"],
      (row) => row.credentials,
      "none"
    ),
    c5.text(["rules", "exception_item.rule", "See testing/test_definitions.csv"], (row) => row.rules, "none"),
    c5.integer(
      ["policy_version", "exception.frozen", "Version in force at approval"],
      (row) => row.policyVersion,
      "none"
    ),
    c5.instant(
      ["first_breach_at", "exception.breached_at", "When the first of its findings opened"],
      (row) => row.breachedAt
    ),
    c5.word(
      ["risk_rating", "exception.severity", "Gravest severity among its findings"],
      SEVERITIES,
      (row) => SEVERITIES[row.severity + 1]
    ),
    c5.text(["cause", "exception.reason", "Why it was asked for"], (row) => row.reason),
    c5.text(
      ["compensating_measures", "exception.measures", "What stands in for it meanwhile"],
      (row) => row.measures
    ),
    c5.text(["ticket", "exception.ticket", "Where it is worked on"], (row) => row.ticket, "none"),
    c5.text(["requested_by", "exception.author", "Who asked"], (row) => row.author),
    c5.instant(["requested_at", "exception.requested_at", "When"], (row) => row.requestedAt),
    c5.text(
      ["approved_by", "exception_decision", "Who approved; never who asked"],
      (row) => row.approvers,
      "none"
    ),
    c5.instant(
      ["approved_at", "exception.approved_at", "When the last needed approval came"],
      (row) => row.approvedAt,
      "none"
    ),
    c5.days(
      ["days_over_at_approval", "derived", "Days between first breach and approval"],
      (row) => row.approvedAt && row.breachedAt ? (row.approvedAt.getTime() - row.breachedAt.getTime()) / DAY_MS : null
    ),
    c5.flag(
      ["retroactive", "derived", "Approved after the first breach"],
      (row) => row.approvedAt && row.breachedAt ? row.approvedAt > row.breachedAt : null
    ),
    c5.flag(
      ["break_glass", "exception.is_break_glass", "Put into force by one voice, with a forced review"],
      (row) => row.isBreakGlass
    ),
    c5.instant(
      ["expires_at", "exception.expires_at", "When it ends at the latest"],
      (row) => row.expiresAt,
      "none"
    ),
    c5.word(["status", "exception.state", "When the period ended"], STATUSES2, (row) => row.status),
    c5.instant(["closed_at", "exception.ended_at", "When it ended"], (row) => row.endedAt, "none"),
    c5.text(["closure", "exception.end_reason", "Why it ended"], (row) => row.endReason, "none"),
    c5.flag(["open_at_period_end", "derived", "In force when the period ended"], (row) => row.isOpen)
  ]
});

// lib/evidence/files/exposures.ts
var c6 = columnsOf();
var SECRET_EXPOSURES = queryFile({
  path: "population/secret_exposures.csv",
  title: "Secrets found in source code that stood there at any time in the period",
  query: ({
    period: { from, to }
  }) => sql2`SELECT k.id, k.repository, k.path, k.line, k.detector, k.first_seen_at AS "seenAt",
      k.key_id AS "keyId", k.verified, CASE WHEN k.gone_at < ${to}::timestamptz THEN k.gone_at END AS "goneAt",
      (SELECT min(c.id) FROM credential c WHERE c.external_id = k.key_id AND c.first_seen_at < ${to}::timestamptz) AS "credentialId"
    FROM leak k WHERE k.first_seen_at < ${to}::timestamptz AND (k.gone_at IS NULL OR k.gone_at >= ${from}::timestamptz) ORDER BY k.id`,
  columns: [
    c6.id(["finding_id", "leak.id", "Id of the place"], (row) => row.id),
    c6.word(["location_kind", "leak", "Scanners of repositories are read"], ["repo"], () => "repo"),
    c6.text(
      ["location", "leak.repository, path, line", "Where it stands"],
      (row) => [row.repository, row.path, row.line].filter((part) => part !== null).join(":")
    ),
    c6.text(["detector", "leak.detector", "What found it"], (row) => row.detector),
    c6.instant(["first_seen_at", "leak.first_seen_at", "When an upload first held it"], (row) => row.seenAt),
    c6.word(["severity", "rule hardcoded-in-repo", "Every one is critical"], ["critical"], () => "critical"),
    c6.id(
      ["credential_id", "credential.id", "The credential it opens, matched by key id"],
      (row) => row.credentialId ?? "",
      "none"
    ),
    c6.flag(["verified_live", "leak.verified", "A scanner tried it, and it worked"], (row) => row.verified),
    ...c6.missing("rotated_at", "hours_to_rotate"),
    c6.instant(["closed_at", "leak.gone_at", "When an upload no longer held it"], (row) => row.goneAt, "none"),
    c6.word(
      ["status", "derived", "When the period ended"],
      ["open", "removed"],
      (row) => row.goneAt ? "removed" : "open"
    )
  ]
});
var n = columnsOf();
var INCIDENTS = queryFile({
  path: "population/incidents.csv",
  title: "Incidents open at any time in the period",
  query: ({
    period: { from, to }
  }) => sql2`SELECT id, credential_id AS "credentialId", kind, happened_at AS "happenedAt",
      recorded_at AS "recordedAt", CASE WHEN closed_at < ${to}::timestamptz THEN closed_at END AS "closedAt",
      CASE WHEN closed_at < ${to}::timestamptz THEN conclusion END AS conclusion
    FROM incident WHERE recorded_at < ${to}::timestamptz AND (closed_at IS NULL OR closed_at >= ${from}::timestamptz) ORDER BY id`,
  columns: [
    n.id(["incident_id", "incident.id", "Id of the incident"], (row) => row.id),
    n.text(["kind", "incident.kind", "What happened"], (row) => row.kind),
    n.instant(["opened_at", "incident.recorded_at", "When it was recorded"], (row) => row.recordedAt),
    n.instant(
      ["confirmed_at", "incident.happened_at", "When it happened, as recorded"],
      (row) => row.happenedAt
    ),
    n.id(
      ["credential_ids", "incident.credential_id", "See population/credentials.csv"],
      (row) => row.credentialId
    ),
    ...n.missing("contained_at", "rotated_at"),
    n.instant(["closed_at", "incident.closed_at", "When it was closed"], (row) => row.closedAt, "none"),
    n.text(["root_cause", "incident.conclusion", "What came of it"], (row) => row.conclusion, "none"),
    ...n.missing("reported_to")
  ]
});

// lib/kernel/dates.ts
var DAY_MS2 = 864e5;
function daysBetween(from, to) {
  return (to.getTime() - from.getTime()) / DAY_MS2;
}
var twoDigits = Array.from({ length: 60 }, (_, n3) => String(n3).padStart(2, "0"));

// lib/evidence/files/gaps.ts
var c7 = columnsOf();
var GAPS = {
  path: "coverage/gaps.csv",
  title: "What could not be collected in the period",
  columns: [
    c7.id(
      ["gap_id", "collection_cell", "Part of the source and begin"],
      (row) => `${row.cellId}-${row.from.getTime()}`
    ),
    c7.id(["connector_id", "source.id", "See coverage/connectors.csv"], (row) => row.sourceId),
    c7.text(["account", "coverage_cell.account", "Account, tenant or project"], (row) => row.account),
    c7.text(["region", "coverage_cell.region", "Region, or global"], (row) => row.region),
    c7.text(["collector", "coverage_cell.collector", "What was to be read"], (row) => row.collector),
    c7.integer(
      ["parts", "derived", "Parts of the source it is about: account, region, collector"],
      (row) => row.parts
    ),
    c7.instant(["from", "collection_cell.started_at", "Begin, cut to the period"], (row) => row.from),
    c7.instant(
      ["to", "collection_cell.started_at", "Next complete look, or the end of the period"],
      (row) => row.to
    ),
    c7.text(
      [
        "reason",
        "collection_cell.state",
        "denied, throttled, failed \u2026; no-collection: nobody looked for more than 7 days"
      ],
      (row) => [row.state, row.reason, row.permission].filter(Boolean).join(": ")
    ),
    c7.text(
      ["impact", "derived", "What that means"],
      () => "What was last seen there stays in the population; what was new meanwhile is missing"
    ),
    c7.text(["control_ids", "control_matrix", "Controls whose population it touches"], () => "all", "none"),
    c7.word(
      ["resolution", "derived", "Whether it was seen again before the period ended"],
      ["seen-again", "open"],
      (row) => row.isOpen ? "open" : "seen-again"
    )
  ]
};

// lib/policies/model.ts
var BASES = ["text", "benchmark", "vendor", "tra", "entity-defined"];

// lib/policies/framework-clauses.ts
function frameworkTitle(id2, version4) {
  return `${findFramework(id2)?.title ?? id2} ${version4}`;
}
function frameworkClauses(policy2, measure, kind, provider, isAlone) {
  const added = Object.entries(policy2.frameworks).flatMap(([id2, { version: version4, clauses }]) => {
    let first;
    for (const clause of clauses) {
      if (clause.measure !== measure || clause.kind !== kind) continue;
      if (clause.provider !== null && clause.provider !== provider) continue;
      if (clause.when === "single-factor" && !isAlone) continue;
      if (!first || clause.days < first.days) first = clause;
    }
    if (!first) return [];
    const { days, basis, source } = first;
    return [{ id: `framework:${id2}`, title: `${frameworkTitle(id2, version4)} profile`, days, basis, source }];
  });
  return added.sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis) || (a.id < b.id ? -1 : 1));
}

// lib/policies/limits.ts
var tables = /* @__PURE__ */ new WeakMap();
function strictest(competing, aside = []) {
  let first;
  for (const clause of competing) if (!first || clause.days < first.days) first = clause;
  if (!first) return null;
  const others = [...competing.filter((clause) => clause !== first), ...aside];
  return { days: first.days, clause: first, others };
}
function kindTable(policy2, kind, provider, isAlone) {
  const { days, source, byClass } = policy2.kindLimits[kind];
  const title = CREDENTIAL_KINDS[kind];
  const own = days === null ? [] : [{ id: `kind:${kind}`, title, days, source }];
  const added = frameworkClauses(policy2, "age", kind, provider, isAlone);
  const plain3 = strictest([...own, ...added]);
  const idleLimit = policy2.idleLimits[kind];
  const ownIdle = idleLimit.days === null ? [] : [{ id: `kind:${kind}`, title, days: idleLimit.days, source: idleLimit.source }];
  const idle = strictest([...ownIdle, ...frameworkClauses(policy2, "idle", kind, provider, isAlone)]);
  const classes = { A: plain3, B: plain3, C: plain3, D: plain3 };
  if (!byClass) return { byClass, plain: plain3, overdue: plain3, classes, idle };
  for (const letter of CLASSES) {
    const clause = { id: `class:${letter}`, title: `Class ${letter}`, ...policy2.classLimits[letter] };
    classes[letter] = letter === "D" ? strictest([clause, ...added], own) : strictest([...own, clause, ...added]);
  }
  const late = `Unclassified for ${policy2.classificationDeadlineDays} days, judged as class A`;
  const asA = { id: "class:unclassified", title: late, ...policy2.classLimits.A };
  return { byClass, plain: plain3, overdue: strictest([...own, asA, ...added]), classes, idle };
}
function tablesOf(policy2) {
  let found = tables.get(policy2);
  if (!found) {
    const clauses = Object.values(policy2.frameworks).flatMap((scope3) => scope3.clauses);
    const asking = clauses.filter((clause) => clause.when === "single-factor");
    found = { asksFactor: new Set(asking.map((clause) => clause.kind)), byPlace: /* @__PURE__ */ new Map() };
    tables.set(policy2, found);
  }
  return found;
}
function tableOf(policy2, { kind, provider, facts: facts2 }) {
  const { asksFactor, byPlace } = tablesOf(policy2);
  const isAlone = asksFactor.has(kind) && knownFacts(facts2).mfaActive === false;
  const key2 = isAlone ? `${kind}!` : kind;
  const known2 = byPlace.get(key2)?.get(provider);
  if (known2) return known2;
  const table = kindTable(policy2, kind, provider, isAlone);
  const places = byPlace.get(key2) ?? /* @__PURE__ */ new Map();
  byPlace.set(key2, places.set(provider, table));
  return table;
}
function deadlineMs(facts2, policy2) {
  return facts2.firstSeenAt.getTime() + policy2.classificationDeadlineDays * DAY_MS2;
}
function limitFor(facts2, policy2, now) {
  const table = tableOf(policy2, facts2);
  if (facts2.class !== null) return table.classes[facts2.class];
  return table.byClass && now.getTime() >= deadlineMs(facts2, policy2) ? table.overdue : table.plain;
}

// lib/credentials/derived.ts
var NOTHING_DERIVED = Object.freeze({
  newerSibling: null,
  predecessor: null,
  newRegion: null,
  regions: Object.freeze([]),
  leak: null,
  ownerless: null
});

// lib/evidence/walk/past.ts
var moment = (text) => text === null ? null : new Date(text);
var momentOr = (text, word2) => text === word2 ? word2 : moment(text);
function factsOfState(state, firstSeenAt, use) {
  return {
    ...state,
    createdAt: moment(state.createdAt),
    valueChangedAt: moment(state.valueChangedAt),
    lastRotated: momentOr(state.lastRotated, "never"),
    expires: momentOr(state.expires, "none"),
    lastUsed: use.state === "known" ? use.at : use.state === "never" ? "never" : null,
    firstSeenAt,
    derived: NOTHING_DERIVED
  };
}

// lib/evidence/files/inactive.ts
var c8 = columnsOf();
var INACTIVE = {
  path: "population/inactive.csv",
  title: "Credentials unused for longer than the policy allows",
  columns: [
    c8.id(["credential_id", "credential.id", "See population/credentials.csv"], ({ past }) => past.id),
    c8.word(
      ["identity_kind", "credential.holder.type", "As in population/credentials.csv"],
      IDENTITY_KINDS,
      ({ past }) => identityKind(past.last)
    ),
    c8.instant(
      ["last_used_at", "credential_use", "Last use as known when the period ended, or never"],
      ({ past }) => past.use.state === "never" ? "never" : past.use.at
    ),
    c8.days(
      [
        "idle_days_max_in_period",
        "derived",
        "Days without use until the period ended, or it was disabled or gone"
      ],
      (row) => row.idleDays
    ),
    c8.integer(
      ["limit_days", "policy in force at the end", "Policy interval (entity-defined)"],
      (row) => row.limitDays
    ),
    c8.text(
      ["limit_basis", "policy in force at the end", "Clause that sets the interval"],
      (row) => row.limitBasis
    ),
    c8.instant(
      ["disabled_at", "credential_version", "When it was seen disabled or gone"],
      (row) => row.endedAt,
      "none"
    ),
    c8.days(["days_over", "derived", "Days past the interval"], (row) => row.idleDays - row.limitDays)
  ]
};

// lib/evidence/files/keys-and-certificates.ts
var k = columnsOf();
var DAY_MS3 = 864e5;
var PURPOSES = { "encryption-key": "encryption", "signing-key": "signing", "ssh-key": "ssh" };
function limitAtEnd({ past, context }) {
  const at = new Date(context.terms.period.to.getTime() - 1);
  return limitFor(factsOfState(past.last, past.firstSeenAt, past.use), context.policyAt(at), at);
}
function nextDue(row) {
  const limit = limitAtEnd(row);
  const { valueChangedAt } = row.past.last;
  return limit && valueChangedAt ? new Date(Date.parse(valueChangedAt) + limit.days * DAY_MS3) : null;
}
var CRYPTO_KEYS = {
  path: "population/crypto_keys.csv",
  title: "Encryption, signing and SSH keys that existed at any time in the period",
  columns: [
    k.id(["key_id", "credential.id", "See population/credentials.csv"], ({ past }) => past.id),
    k.word(
      ["purpose", "credential.kind", "What kind of key it is"],
      Object.values(PURPOSES),
      ({ past }) => past.last.kind in PURPOSES ? PURPOSES[past.last.kind] : null
    ),
    ...k.missing("protects"),
    k.text(
      ["algorithm", "credential.algorithm", "Algorithm and size in the words of the provider"],
      ({ past }) => past.last.algorithm
    ),
    ...k.missing("strength"),
    k.text(
      ["store", "credential.provider", "Where the key is kept"],
      ({ past }) => storedIn(past.last) ?? past.last.resource
    ),
    ...k.missing("protection_form", "fips_validated", "custodians"),
    k.instant(
      ["created_at", "credential.createdAt", "Creation at the provider"],
      ({ past }) => past.last.createdAt
    ),
    k.instant(
      ["current_version_at", "credential.valueChangedAt", "When the current version came to be"],
      ({ past }) => past.last.valueChangedAt
    ),
    k.integer(
      ["cryptoperiod_days", "policy in force at the end", "Policy interval (entity-defined)"],
      (row) => limitAtEnd(row)?.days,
      "none"
    ),
    k.text(
      ["cryptoperiod_basis", "policy in force at the end", "Clause that sets the interval"],
      (row) => limitAtEnd(row)?.clause.id,
      "none"
    ),
    k.instant(["next_due_at", "derived", "When the current version reaches the interval"], nextDue),
    k.word(
      ["state", "credential_version.state", "At the end of the period"],
      STATUSES,
      ({ past }) => statusWord(past.atEnd)
    ),
    ...k.missing("prod_test_shared"),
    k.instant(
      ["retired_at", "credential_version, event gone", "When it was seen gone"],
      ({ past }) => past.goneAt,
      "none"
    ),
    ...k.missing("retired_reason")
  ]
};
var validityDays = ({ past }) => {
  const { notBefore } = knownFacts(past.last.facts);
  const { expires } = past.last;
  return notBefore && expires && expires !== "none" ? daysBetween(new Date(notBefore), new Date(expires)) : null;
};
var CERTIFICATES = {
  path: "population/certificates.csv",
  title: "Certificates that existed at any time in the period",
  columns: [
    k.id(["cert_id", "credential.id", "See population/credentials.csv"], ({ past }) => past.id),
    k.text(["subject", "credential.name", "Name at the provider"], ({ past }) => past.last.name),
    ...k.missing("san_count", "issuer"),
    k.word(
      ["public_trust", "credential.facts.certificateAuthority", "Whether a public authority vouches for it"],
      ["y", "n"],
      ({ past }) => {
        const { certificateAuthority: authority } = knownFacts(past.last.facts);
        return authority ? authority === "public" ? "y" : "n" : null;
      }
    ),
    k.text(
      ["key_algorithm", "credential.algorithm", "Algorithm and size in the words of the provider"],
      ({ past }) => past.last.algorithm
    ),
    k.instant(
      ["not_before", "credential.facts.notBefore", "Begin of validity"],
      ({ past }) => knownFacts(past.last.facts).notBefore
    ),
    k.instant(["not_after", "credential.expires", "End of validity"], ({ past }) => past.last.expires),
    k.days(["validity_days", "derived", "Days between the two"], validityDays),
    ...k.missing("cabf_limit_at_issue", "renewal_started_at"),
    ...k.missing("replaced_by", "deployed_to", "revoked_at", "status_check_at")
  ]
};

// lib/evidence/files/lifecycle-events.ts
var EVENTS = [
  "create",
  "modify",
  "privilege_up",
  "privilege_down",
  "enable",
  "disable",
  "revoke",
  "delete",
  "reappear",
  "owner",
  "classify"
];
var PRIVILEGES = ["read", "write", "administrative"];
var rank = (privilege) => privilege === null ? null : PRIVILEGES.indexOf(privilege);
function lifecycleOf({ event, before, state }) {
  if (event === "created") return "create";
  if (event === "gone") return "delete";
  if (event === "returned") return "reappear";
  if (event === "owner") return "owner";
  if (event === "class" || event === "policy") return "classify";
  if (before === null) return "modify";
  if (state.status !== before.status) {
    if (state.status === "disabled") return "disable";
    if (state.status === "pending-deletion") return "revoke";
    if (state.status === "active" && before.status !== null) return "enable";
  }
  const [was, is] = [rank(before.privilege), rank(state.privilege)];
  if (was !== null && is !== null && was !== is) return is > was ? "privilege_up" : "privilege_down";
  return "modify";
}
function valuesOf(row, state) {
  const { changed } = row.event;
  if (state === null || changed.length === 0) return null;
  const values = changed.map((field) => {
    const value = state[field] ?? null;
    if (field === "name" || field === "externalId") return [field, personOf(row, value)];
    if (field !== "holder" || state.holder === null) return [field, value];
    const { type, id: id2, name } = state.holder;
    return [field, { type, id: personOf(row, id2), name: personOf(row, name) }];
  });
  return Object.fromEntries(values);
}
var c9 = columnsOf();
var LIFECYCLE_EVENTS = {
  path: "population/lifecycle_events.csv",
  title: "Creations, changes and removals in the period, as observed",
  columns: [
    c9.id(
      ["event_id", "credential_version", "Credential and version"],
      ({ past, event }) => `${past.id}-${event.version}`
    ),
    c9.id(["credential_id", "credential.id", "See population/credentials.csv"], ({ past }) => past.id),
    c9.word(
      ["event", "credential_version.event", "reappear: listed again; owner, classify: decided in Muster"],
      EVENTS,
      ({ event }) => lifecycleOf(event)
    ),
    c9.instant(
      [
        "at",
        "credential_version.known_at",
        "When a collection observed it, or Muster decided it; it happened no later"
      ],
      ({ event }) => event.knownAt
    ),
    ...c9.missing("actor"),
    c9.word(
      [
        "actor_kind",
        "credential_version.event",
        "observed: at the provider, which does not say by whom; muster: the audit extract says by whom"
      ],
      ["observed", "muster"],
      ({ event }) => ["owner", "class", "policy"].includes(event.event) ? "muster" : "observed"
    ),
    ...c9.missing("source_ip_or_origin"),
    c9.word(["outcome", "derived", "What was observed has happened"], ["observed"], () => "observed"),
    ...c9.missing(
      "request_id",
      "requested_by",
      "requested_at",
      "approved_by",
      "approved_at",
      "privileges_requested"
    ),
    c9.word(
      ["privileges_implemented", "credential.privilege", "What it grants after the event"],
      PRIVILEGES,
      ({ event }) => event.state.privilege
    ),
    c9.text(
      ["audit_event_hash", "none", "None: collections write one event per run, and this history below it"],
      () => null,
      "none"
    ),
    c9.list(
      ["changed_fields", "credential_version.changed", "Fields that differ from the version before"],
      ({ event }) => event.changed
    ),
    c9.json(
      ["values_before", "credential_version.state", "Their values before"],
      (row) => valuesOf(row, row.event.before)
    ),
    c9.json(
      ["values_after", "credential_version.state", "Their values after"],
      (row) => valuesOf(row, row.event.state)
    )
  ]
};

// lib/evidence/files/policy-versions.ts
var c10 = columnsOf();
var POLICY_VERSIONS = queryFile({
  path: "policy/policy_versions.csv",
  title: "Policy versions in force in the period",
  query: ({ period: { from, to } }) => sql2`SELECT * FROM (
      SELECT version, document ->> 'name' AS title, published_at AS "from",
        lead(published_at) OVER (ORDER BY version) AS "to", published_by AS by, author,
        encode(sha256(convert_to(document::text, 'UTF8')), 'hex') AS sha256, reason AS summary
      FROM policy_version WHERE published_at < ${to}::timestamptz) v
    WHERE v."to" IS NULL OR v."to" > ${from}::timestamptz ORDER BY version`,
  columns: [
    c10.text(["policy_id", "policy_version", "There is one policy, in versions"], () => "credential-policy"),
    c10.integer(["version", "policy_version.version", "Counts from 1"], (row) => row.version),
    c10.text(["title", "policy_version.document", "Name of the policy"], (row) => row.title),
    c10.instant(["effective_from", "policy_version.published_at", "When it was published"], (row) => row.from),
    c10.instant(
      ["effective_to", "policy_version.published_at of the next", "When the next replaced it"],
      (row) => row.to,
      "none"
    ),
    c10.text(["approved_by", "policy_version.published_by", "Who published it"], (row) => row.by),
    c10.instant(["approved_at", "policy_version.published_at", "When it was published"], (row) => row.from),
    c10.text(
      ["sha256", "policy_version.document", "SHA-256 of the document as the database writes it"],
      (row) => row.sha256
    ),
    c10.text(["change_summary", "policy_version.reason", "Reason of its author"], (row) => row.summary, "none"),
    c10.text(["author", "policy_version.author", "Who wrote it"], (row) => row.author)
  ]
});

// lib/evidence/files/reviews.ts
var DAY_MS4 = 864e5;
var c11 = columnsOf();
var ACCESS_REVIEWS = queryFile({
  path: "population/access_reviews.csv",
  title: "Review campaigns open at any time in the period",
  query: ({
    period: { from, to }
  }) => sql2`SELECT r.id::text AS id, r.name, r.query, r.opened_at AS "openedAt",
      CASE WHEN r.closed_at < ${to}::timestamptz THEN r.closed_at END AS "closedAt",
      CASE WHEN r.closed_at < ${to}::timestamptz THEN r.closed_by END AS by,
      CASE WHEN r.closed_at < ${to}::timestamptz THEN 'closed' WHEN r.cancelled_at < ${to}::timestamptz THEN 'cancelled'
        ELSE 'open' END AS status,
      (SELECT max(p.closed_at) FROM review p WHERE p.schedule_id = r.schedule_id AND p.closed_at < r.opened_at) AS "previousAt",
      i.reviewers, i.items, i.reviewed, i.revoked
    FROM review r JOIN LATERAL (SELECT count(DISTINCT coalesce(reviewer, ''))::int AS reviewers, count(*)::int AS items,
        count(*) FILTER (WHERE decided_at < ${to}::timestamptz)::int AS reviewed,
        count(*) FILTER (WHERE decided_at < ${to}::timestamptz AND decision = 'revoke')::int AS revoked
      FROM review_item WHERE review_id = r.id) i ON true
    WHERE r.opened_at < ${to}::timestamptz AND coalesce(r.closed_at, r.cancelled_at, 'infinity') >= ${from}::timestamptz
    ORDER BY r.opened_at, r.id`,
  columns: [
    c11.id(["campaign_id", "review.id", "Id of the campaign"], (row) => row.id),
    c11.text(["name", "review.name", "Name of the campaign"], (row) => row.name),
    c11.text(
      ["scope", "review.query", "Filter of credentials it was opened over"],
      (row) => row.query,
      "every credential"
    ),
    c11.text(["requirement_ids", "control_matrix", "See controls/control_matrix.csv"], () => null, "none"),
    c11.word(
      ["status", "review.state", "When the period ended"],
      ["open", "closed", "cancelled"],
      (row) => row.status
    ),
    c11.instant(["opened_at", "review.opened_at", "When owners were asked"], (row) => row.openedAt),
    c11.instant(
      ["closed_at", "review.closed_at", "When its end was acknowledged"],
      (row) => row.closedAt,
      "none"
    ),
    c11.instant(
      ["previous_closed_at", "review.closed_at", "End of the one before it in its schedule"],
      (row) => row.previousAt,
      "none"
    ),
    c11.days(
      ["interval_days", "derived", "Days between that and its own opening"],
      (row) => row.previousAt ? (row.openedAt.getTime() - row.previousAt.getTime()) / DAY_MS4 : null,
      "none"
    ),
    c11.text(
      ["required_interval", "none", "Entity-defined: see controls/control_matrix.csv"],
      () => null,
      "none"
    ),
    c11.integer(["reviewer_count", "review_item.reviewer", "Owners that were asked"], (row) => row.reviewers),
    c11.integer(["items_total", "review_item", "Credentials in it"], (row) => row.items),
    c11.integer(
      ["items_reviewed", "review_item.decided_at", "Of those, decided when the period ended"],
      (row) => row.reviewed
    ),
    c11.integer(["items_revoked", "review_item.decision", "Of those, to be revoked"], (row) => row.revoked),
    c11.text(
      ["management_acknowledged_by", "review.closed_by", "Second person, never its author"],
      (row) => row.by,
      "none"
    ),
    c11.instant(["management_acknowledged_at", "review.closed_at", "When"], (row) => row.closedAt, "none")
  ]
});
var i = columnsOf();
var ACCESS_REVIEW_ITEMS = queryFile({
  path: "population/access_review_items.csv",
  title: "Decisions in those campaigns",
  query: ({
    period: { from, to }
  }) => sql2`SELECT i.review_id::text AS "reviewId", i.credential_id AS "credentialId", i.privileged,
      i.reviewer, i.owner, CASE WHEN i.decided_at < ${to}::timestamptz THEN i.decision END AS decision,
      CASE WHEN i.decided_at < ${to}::timestamptz THEN i.decided_at END AS "decidedAt",
      CASE WHEN i.decided_at < ${to}::timestamptz THEN i.rationale END AS rationale,
      CASE WHEN i.ended_at < ${to}::timestamptz THEN i.ended_at END AS "endedAt",
      CASE WHEN i.ended_at < ${to}::timestamptz THEN i.outcome END AS outcome,
      CASE WHEN i.signed_at < ${to}::timestamptz THEN i.signed_at END AS "signedAt"
    FROM review_item i JOIN review r ON r.id = i.review_id
    WHERE r.opened_at < ${to}::timestamptz AND coalesce(r.closed_at, r.cancelled_at, 'infinity') >= ${from}::timestamptz
    ORDER BY r.opened_at, r.id, i.credential_id`,
  columns: [
    i.id(["campaign_id", "review.id", "See population/access_reviews.csv"], (row) => row.reviewId),
    i.id(["credential_id", "credential.id", "See population/credentials.csv"], (row) => row.credentialId),
    i.flag(
      ["privilege", "review_item.privileged", "Whether it takes a sign-off from outside the team"],
      (row) => row.privileged
    ),
    i.text(
      ["reviewer_id", "review_item.reviewer", "Owner that was asked; none: the security leads"],
      (row) => row.reviewer,
      "none"
    ),
    i.flag(
      ["reviewer_is_owner", "review_item.owner", "Whether that is its owner"],
      (row) => row.reviewer === row.owner
    ),
    i.word(
      ["decision", "review_item.decision", "What was said"],
      ["keep", "reduce", "revoke"],
      (row) => row.decision,
      "none"
    ),
    i.instant(["decided_at", "review_item.decided_at", "When"], (row) => row.decidedAt, "none"),
    i.text(["rationale", "review_item.rationale", "Why"], (row) => row.rationale, "none"),
    i.instant(
      ["signed_off_at", "review_item.signed_at", "When somebody from outside signed it off"],
      (row) => row.signedAt,
      "none"
    ),
    i.instant(
      ["executed_at", "review_item.ended_at", "When what was said had happened"],
      (row) => row.endedAt,
      "none"
    ),
    i.text(["execution_event_id", "review_item.outcome", "What came of it"], (row) => row.outcome, "none")
  ]
});

// lib/evidence/files/rotation-events.ts
var c12 = columnsOf();
var TRIGGERS = ["scheduled", "compromise", "leaver", "membership_change", "manual", "deploy"];
var ROTATION_EVENTS = {
  path: "population/rotation_events.csv",
  title: "Rotations in the period, as observed",
  columns: [
    c12.id(
      [
        "event_id",
        "credential_version",
        "Credential and version in which it was observed, or its predecessor"
      ],
      ({ rotation }) => rotation.id
    ),
    c12.id(["credential_id", "credential.id", "See population/credentials.csv"], (row) => row.credentialId),
    c12.instant(
      ["rotated_at", "credential.valueChangedAt", "When the new value came to be, by the provider"],
      ({ rotation }) => rotation.rotatedAt
    ),
    c12.instant(
      ["previous_rotated_at", "credential.valueChangedAt before", "When the replaced value came to be"],
      ({ rotation }) => rotation.previousAt
    ),
    c12.days(["interval_days", "derived", "Days between the two"], ({ rotation }) => rotation.intervalDays),
    c12.integer(
      [
        "policy_max_days_at_time",
        "policy in force at rotated_at",
        "Policy interval in force then (entity-defined)"
      ],
      ({ rotation }) => rotation.limitDays,
      "none"
    ),
    c12.flag(
      [
        "within_policy",
        "derived",
        "interval_days \u2264 policy_max_days_at_time; unknown where one of them is missing"
      ],
      ({ rotation }) => rotation.isWithin
    ),
    c12.word(["trigger", "none", "Not collected: no source tells it."], TRIGGERS, () => null),
    ...c12.missing("initiated_by", "approved_by", "change_ticket"),
    c12.word(
      ["method", "credential.rotationMethod", "How the provider says that this credential is rotated"],
      ["automatic", "manual"],
      ({ rotation }) => rotation.method
    ),
    c12.instant(
      [
        "old_version_disabled_at",
        "credential_version of the predecessor",
        "When the replaced credential was gone; known of successors alone"
      ],
      ({ rotation }) => rotation.oldEndedAt
    ),
    ...c12.missing("overlap_minutes"),
    c12.instant(
      ["verified_at", "collection", "When a collection saw the date of the new value"],
      ({ rotation }) => rotation.observedAt
    ),
    c12.word(
      ["result", "derived", "Known by what it left behind; a rotation that failed leaves nothing"],
      ["observed"],
      () => "observed"
    ),
    c12.text(["failure_reason", "derived", "None: see result"], () => null, "none"),
    c12.text(["audit_event_hash", "none", "None: it was not made by Muster"], () => null, "none")
  ]
};

// lib/evidence/files/terminations.ts
var HOUR_MS = 36e5;
var c13 = columnsOf();
var TERMINATIONS = queryFile({
  path: "population/terminations.csv",
  title: "Leavers in the period",
  query: ({
    period: { from, to }
  }) => sql2`SELECT l.id::text AS id, l.left_at AS "leftAt", l.trigger, i.linked, i.open, i.shared,
      i.last_at AS "lastAt"
    FROM leaver l JOIN LATERAL (SELECT count(*)::int AS linked, count(*) FILTER (WHERE relation = 'could-read')::int AS shared,
        count(*) FILTER (WHERE NOT coalesce(ended_at < ${to}::timestamptz, false))::int AS open,
        max(ended_at) FILTER (WHERE ended_at < ${to}::timestamptz) AS last_at FROM leaver_item WHERE leaver_id = l.id) i ON true
    WHERE l.left_at >= ${from}::timestamptz AND l.left_at < ${to}::timestamptz ORDER BY l.left_at, l.id`,
  columns: [
    c13.id(["person_id", "leaver.id", "Id of the leaver\u2019s list; the name is in Muster alone"], (row) => row.id),
    c13.instant(
      ["termination_effective_at", "leaver.left_at", "When the directory said so"],
      (row) => row.leftAt
    ),
    c13.text(
      ["hr_source", "leaver.trigger", "directory: SCIM or sync; hand: recorded by a security lead"],
      (row) => row.trigger
    ),
    c13.instant(["notified_at", "leaver.left_at", "The list is made at that moment"], (row) => row.leftAt),
    c13.integer(["credentials_linked", "leaver_item", "Held, made or readable by them"], (row) => row.linked),
    c13.instant(
      ["last_revoked_at", "leaver_item.ended_at", "When the last was rotated, gone, excepted or dismissed"],
      (row) => row.open === 0 ? row.lastAt : null,
      "none"
    ),
    c13.days(
      ["hours_to_revoke", "derived", "Hours until all were dealt with"],
      (row) => row.open === 0 && row.lastAt ? (row.lastAt.getTime() - row.leftAt.getTime()) / HOUR_MS : null
    ),
    c13.integer(
      ["shared_secrets_known", "leaver_item.relation", "Of those, readable by them"],
      (row) => row.shared
    ),
    ...c13.missing("shared_secrets_rotated_at"),
    c13.flag(
      ["complete", "derived", "Whether all were dealt with when the period ended"],
      (row) => row.open === 0
    )
  ]
});

// lib/evidence/files/test-results.ts
var c14 = columnsOf();
var TEST_RESULTS = {
  path: "testing/test_results.csv",
  title: "Failures of tests in the period, and what could not be tested",
  columns: [
    c14.text(["test_id", "rule", "See testing/test_definitions.csv"], (row) => row.testIds),
    c14.text(["rule", "rule", "Rule that judged it"], (row) => row.rule),
    c14.integer(
      ["test_version", "policy_version.version", "Policy version the rule judged by"],
      (row) => row.policyVersion
    ),
    c14.id(["subject_id", "credential.id", "See population/credentials.csv"], (row) => row.credentialId),
    c14.instant(["evaluated_at", "finding.opened_at", "When it was first judged so"], (row) => row.openedAt),
    c14.instant(["until", "finding.closed_at", "When it was judged otherwise"], (row) => row.closedAt, "none"),
    c14.integer(["policy_version", "policy_version.version", "As test_version"], (row) => row.policyVersion),
    c14.text(["observed", "finding.code", "What was found"], (row) => row.code),
    c14.text(["expected", "rule", "That the rule does not find it"], () => null, "none"),
    c14.word(
      ["result", "finding.verdict", "not_tested: what it takes to judge was not known"],
      ["fail", "not_tested"],
      (row) => row.verdict === "fail" ? "fail" : "not_tested"
    ),
    c14.id(
      ["exception_id", "exception_item", "Exception that covered it: exceptions/exceptions.csv"],
      (row) => row.exceptionId ?? "",
      "none"
    ),
    c14.id(["evidence_ref", "finding.id", "Id of the finding in Muster"], (row) => row.findingId)
  ]
};
var n2 = columnsOf();
var TEST_COUNTS = {
  path: "testing/test_counts.csv",
  title: "Results of each test over the population",
  columns: [
    n2.text(["test_id", "rule", "See testing/test_definitions.csv"], (row) => row.testIds),
    n2.text(["rule", "rule", "Rule that judges"], (row) => row.rule),
    n2.text(["title", "rule", "What the test finds"], (row) => row.title),
    n2.integer(
      ["population", "population/credentials.csv", "Rows of the population"],
      (row) => row.population
    ),
    n2.integer(
      ["pass", "derived", "Applicable, and never failed nor unknown in the period"],
      (row) => row.pass
    ),
    n2.integer(["fail", "testing/test_results.csv", "Failed at any time in the period"], (row) => row.fail),
    n2.integer(
      ["not_tested", "testing/test_results.csv", "Could not be judged at some time, and never failed"],
      (row) => row.notTested
    ),
    n2.integer(["not_applicable", "derived", "The rule is not about it"], (row) => row.notApplicable)
  ]
};

// lib/evidence/files/thresholds.ts
var c15 = columnsOf();
var THRESHOLDS = {
  path: "policy/thresholds.csv",
  title: "Policy intervals in force in the period",
  columns: [
    c15.text(["credential_type", "policy.kindLimits", "Kind of credential, or any"], (row) => row.kind),
    c15.word(["class", "policy.classLimits", "Class, or any"], [...CLASSES, "any"], (row) => row.class),
    c15.integer(["max_age_days", "policy", "Longest age of a value"], (row) => row.ageDays, "none"),
    c15.integer(["max_idle_days", "policy", "Longest time without use"], (row) => row.idleDays, "none"),
    c15.text(["renew_before", "policy.expiring", "See policy/policy_versions.csv"], () => null, "none"),
    c15.integer(
      ["policy_version", "policy_version.version", "Version that sets it"],
      (row) => row.of.policy.version
    ),
    c15.instant(["effective_from", "policy_version.published_at", "In force from"], (row) => row.of.from),
    c15.instant(["effective_to", "policy_version.published_at", "In force until"], (row) => row.of.to, "none"),
    c15.word(
      ["basis", "policy", "What the number rests on"],
      ["text", "entity-defined", "tra", "benchmark", "vendor"],
      (row) => row.basis
    ),
    c15.text(["reference", "policy", "Where the number comes from"], (row) => row.reference, "none")
  ]
};

// lib/evidence/files/registry.ts
var QUERY_FILES = [
  POLICY_VERSIONS,
  CONNECTORS,
  CONNECTOR_RUNS,
  TERMINATIONS,
  ACCESS_REVIEWS,
  ACCESS_REVIEW_ITEMS,
  SECRET_EXPOSURES,
  INCIDENTS,
  EXCEPTIONS,
  CONFIG_CHANGES
];
var WALK_FILES = {
  credentials: CREDENTIALS3,
  rotations: ROTATION_EVENTS,
  lifecycle: LIFECYCLE_EVENTS,
  inactive: INACTIVE,
  keys: CRYPTO_KEYS,
  certificates: CERTIFICATES,
  results: TEST_RESULTS
};
var ROW_FILES = [
  ...Object.values(WALK_FILES),
  TEST_COUNTS,
  TEST_DEFINITIONS,
  CONTROL_MATRIX,
  THRESHOLDS,
  RISK_ANALYSES,
  POLICY_DOCUMENTS,
  GAPS,
  ...QUERY_FILES
].sort((a, b) => a.path < b.path ? -1 : 1);
var NOT_COLLECTED_FILES = [
  {
    path: "population/shared_use.csv",
    reason: "Muster hands out no shared credentials, so it knows nobody\u2019s use of one."
  },
  {
    path: "testing/sample_selection.csv",
    reason: "No sample was drawn for this pack when it was built; samples are drawn by the auditor."
  }
];

// lib/evidence/build/report/scope.ts
var CREDENTIALS4 = "population/credentials.csv";
var ROTATIONS = "population/rotation_events.csv";
var TERMINATIONS2 = "population/terminations.csv";
var PROVIDERS = {
  aws: "Amazon Web Services",
  azure: "Microsoft Azure and Entra ID",
  gcp: "Google Cloud",
  muster: "Muster itself"
};
var LIMITS = [
  "Copies of a value outside the sources in scope cannot be seen.",
  "A rotation that failed leaves nothing behind, so it is not known.",
  "What a provider does not say stands as unknown; it is neither counted as compliant nor as missing."
];
async function readPopulation(pack2, scope3, isPseudonymised, wanted) {
  const systems = new Counts(CREDENTIALS4, "system", "account");
  const owned = new Counts(CREDENTIALS4, "owner_status", "status_at_period_end");
  const classes = new Counts(CREDENTIALS4, "type", "class");
  const rotations = new Counts(ROTATIONS, "within_policy");
  const months = new Counts(ROTATIONS, "month", "within_policy");
  const names2 = /* @__PURE__ */ new Map();
  let credentials = 0;
  await eachRow(pack2, CREDENTIALS4, (row) => {
    credentials += 1;
    for (const counts of [systems, owned, classes]) counts.add(row);
    const id2 = row.credential_id ?? "";
    if (wanted.has(id2)) names2.set(id2, `${row.display_name} (${row.account})`);
  });
  let rotated = 0;
  await eachRow(pack2, ROTATIONS, (row) => {
    rotated += 1;
    rotations.add(row);
    months.add({ ...row, month: row.rotated_at?.slice(0, 7) ?? "" });
  });
  let leavers = 0;
  await eachRow(pack2, TERMINATIONS2, () => {
    leavers += 1;
  });
  const whole = (value, file) => ({ value, file, filter: ALL_ROWS });
  return {
    names: names2,
    heatmaps: [classHeatmap(classes)],
    trends: months.keys().length > 0 ? [rotationTrend(months)] : [],
    scope: {
      description: [
        "Muster keeps the inventory of credentials with which people, services and systems reach the accounts below: keys, secrets, passwords, tokens and certificates. It reads metadata from the providers and never a value.",
        "Collections bring what the providers say; each credential is judged against the policy in force at that moment, and what changed is kept as history."
      ],
      figures: [
        {
          label: "Credentials that existed at any time in the period",
          count: whole(credentials, CREDENTIALS4)
        },
        { label: "Of those there at its end without an owner", count: owned.counted("none", "active") },
        { label: "Rotations that were observed", count: whole(rotated, ROTATIONS) },
        { label: "Of those within the policy interval of that day", count: rotations.counted("y") },
        { label: "People who left", count: whole(leavers, TERMINATIONS2) }
      ],
      systems: systems.keys().map(([system = "", account = ""]) => ({
        name: account,
        kind: PROVIDERS[system] ?? system,
        environment: scope3.environments?.join(", ") ?? "all",
        credentials: systems.counted(system, account)
      })),
      exclusions: exclusionsOf(scope3),
      subservice: systems.values(0).flatMap(
        (system) => system === "muster" ? [] : [
          {
            name: PROVIDERS[system] ?? system,
            does: "Holds the credentials and answers what there is.",
            relies: "That its interfaces list every credential of an account to whoever may read it."
          }
        ]
      ),
      userControls: [],
      limits: LIMITS,
      notCollected: [
        ...NOT_COLLECTED_FILES.map(({ path: file, reason }) => ({ file, reason })),
        ...ROW_FILES.flatMap(({ path: file, columns }) => {
          const missing = columns.filter(({ source }) => source === "none").map(({ name }) => name);
          return missing.length > 0 ? [
            {
              file: `${file}: ${missing.join(", ")}`,
              reason: "No source tells it; the cells say unknown or none."
            }
          ] : [];
        })
      ],
      isPseudonymised
    }
  };
}
function exclusionsOf(scope3) {
  return Object.entries(scope3).flatMap(
    ([name, values]) => values === null ? [] : [
      {
        what: `Everything but ${name}: ${values.join(", ")}`,
        why: "Asked for so",
        decidedBy: null,
        decidedAt: null
      }
    ]
  );
}
function classHeatmap(classes) {
  const letters = classes.values(1);
  return {
    title: "Credentials by kind and class",
    says: "Class A is what reaches financial or personal data, production or administration; B production; C development; D what needs coordination outside; none is not classified.",
    rowTitle: "Kind",
    columnTitle: "Class",
    unit: "credentials",
    file: CREDENTIALS4,
    columns: letters.map((letter) => ({ label: letter, filter: `class = ${letter}` })),
    rows: classes.values(0).map((kind) => ({
      label: CREDENTIAL_KINDS[kind] ?? kind,
      filter: `type = ${kind}`,
      values: letters.map((letter) => classes.get(kind, letter))
    }))
  };
}
var WITHIN = { y: "within the interval", n: "late", unknown: "not known" };
function rotationTrend(months) {
  const all = months.values(0);
  return {
    title: "Rotations by month",
    says: "Rotations by the month in which the new value was made, and whether the policy interval of that day was kept.",
    rowTitle: "Policy interval",
    columnTitle: "Month",
    unit: "rotations",
    file: ROTATIONS,
    columns: all.map((month) => ({ label: month, filter: `rotated_at begins with ${month}` })),
    rows: Object.entries(WITHIN).map(([value, label2]) => ({
      label: label2,
      filter: `within_policy = ${value}`,
      values: all.map((month) => months.get(month, value))
    }))
  };
}

// lib/evidence/build/report/write.ts
async function writePackReport(pack2, order2, rows2, now) {
  await writeReport(await reportOf(pack2, order2, rows2, now), path4.join(pack2, "report.pdf"));
}
async function reportOf(pack2, order2, rows2, now) {
  const { terms, producer } = order2;
  const tested = await readTested(pack2);
  const population = await readPopulation(pack2, terms.scope, false, tested.subjects);
  const coverage2 = await readCoverage(pack2);
  const { exceptions: exceptions2, retroactive } = await readExceptions(pack2);
  const context = {
    frameworks: terms.frameworks,
    names: population.names,
    rowsOf: (file) => ({ value: rows2.get(file) ?? null, file, filter: ALL_ROWS }),
    gapIds: []
  };
  return {
    cover: {
      entity: new URL(producer.url).host,
      frameworks: frameworkNames(terms.frameworks).map(({ id: id2, version: version4 }) => ({
        id: id2,
        version: version4,
        title: findFramework(id2)?.title ?? id2
      })),
      reportType: terms.type === "type-1" ? "type1" : "type2",
      from: terms.period.from.toISOString(),
      to: new Date(terms.period.to.getTime() - 1).toISOString(),
      packId: order2.id,
      generatedAt: now.toISOString(),
      requestedBy: order2.requestedBy,
      generatedBy: `Muster ${producer.version}`,
      dataRoot: null,
      previous: null
    },
    scope: population.scope,
    coverage: coverage2,
    controls: controlsOf2(tested, context),
    exceptions: exceptions2,
    retroactive: { value: retroactive, file: "exceptions/exceptions.csv", filter: "retroactive = y" },
    policies: await allOf(pack2, "policy/policy_versions.csv", policyOf),
    thresholds: await listOf(pack2, "policy/thresholds.csv", thresholdOf),
    analyses: await allOf(pack2, "policy/targeted_risk_analyses.csv", analysisOf),
    samples: [],
    information: await allOf(pack2, "ipe/ipe_register.csv", informationOf),
    changes: await listOf(pack2, "changes/config_changes.csv", changeOf),
    heatmaps: population.heatmaps,
    trends: population.trends,
    assertion: { statements: [], signatories: [] },
    integrity: await integrityOf(pack2, now)
  };
}
async function integrityOf(pack2, now) {
  const file = "audit/chain_verification.json";
  const { chains } = JSON.parse(await readFile2(path4.join(pack2, file), "utf8"));
  const decision = chains.decision;
  return {
    signature: null,
    timestampedBy: null,
    trail: decision ? {
      firstSequence: decision.first,
      lastSequence: decision.last,
      head: decision.head,
      gaps: { value: 0, file, filter: "gaps" },
      verifiedAt: now.toISOString(),
      isWhole: true
    } : null
  };
}

// zz-report.ts
var pack = process.argv[2];
var id = JSON.parse(readFileSync(`${pack}/pack.json`, "utf8"));
var ipe = parse2(readFileSync(`${pack}/ipe/ipe_register.csv`, "utf8"), { columns: true });
var rows = new Map(ipe.map((row) => [row.file, Number(row.rows_out)]));
var scope2 = id.scope;
var order = {
  id: id.pack_id,
  terms: { type: id.report_type, frameworks: id.frameworks, scope: scope2, period: { from: new Date(id.period_start), to: new Date(id.period_end) } },
  requestedBy: id.requested_by,
  requestedAt: new Date(id.requested_at),
  producer: { version: "0.1.0", url: "http://127.0.0.1:3000" },
  person: (n3) => n3,
  entity: process.argv[3] ?? null,
  seal: { algorithm: "Ed25519", keyId: "b1946ac92492d234", stampedBy: null },
  previous: { packId: "0d9f2c1e-5b7a-4f43-9c3d-2f6f6b2a9e01", manifest: "d7".repeat(32) }
};
await writePackReport(pack, order, rows, new Date(id.generated_at));
