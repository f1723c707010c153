import type { Question } from '../model';
import { atEnd, beganLater, count, dayText, figure, gap, page, when } from '../words';

/** Exceptions, limits and the analyses they rest on. */
export const DECISION_QUESTIONS: readonly Question[] = [
  {
    id: 'exceptions',
    topic: 'decisions',
    asks: 'Who approved exception Z, when, until when, and under which policy?',
    requirements: {
      'soc-2': ['CC8.1', 'CC4.2', 'CC6.3'],
      'pci-dss': ['12.3.1'],
      'iso-27001': ['A.5.15'],
      'nist-800-53': ['AC-2(9)'],
      gdpr: ['32(1)(d)'],
    },
    files: ['exceptions/exceptions.csv', 'policy/policy_versions.csv'],
    shown: (facts) => [
      page('In force when the period ended', atEnd(facts, '/exceptions?view=in-force')),
      page('Ended', atEnd(facts, '/exceptions?view=ended')),
    ],
    assess: ({ records: { exceptions } }) => {
      const { total, approved, byOthers, withPolicy, retroactive } = exceptions;
      return {
        says: `${count(total, 'exception')} ${total === 1 ? 'was' : 'were'} asked for or in force; ${approved} ${approved === 1 ? 'was' : 'were'} approved, ${byOthers} of them by somebody other than who asked, and ${retroactive} after the first breach.`,
        figures: [
          figure('Exceptions', total, '/exceptions?view=in-force'),
          figure('After the breach', retroactive, '/exceptions?view=in-force&only=retroactive'),
        ],
        gaps: [
          ...when(
            withPolicy < approved,
            `The policy version of ${count(approved - withPolicy, 'approval')}`,
            'They were approved before it was kept with the approval.',
            'Compare the day of the approval with policy/policy_versions.csv.',
          ),
          ...when(
            byOthers < approved,
            `A second person for ${count(approved - byOthers, 'approval')}`,
            'No approval by somebody other than who asked is recorded.',
            'Tell the auditor who decided, and why.',
          ),
        ],
      };
    },
  },
  {
    id: 'limits-in-force',
    topic: 'decisions',
    asks: 'Which limits were in force on each day, what does each rest on, and who approved them?',
    requirements: {
      'soc-2': ['CC5.3', 'CC8.1', 'CC5.2'],
      'pci-dss': ['12.3.1', '3.7.4'],
      'iso-27001': ['A.5.15', 'A.8.9'],
      'nist-800-53': ['IA-5(f)'],
      hipaa: ['164.316(b)(1)'],
      gdpr: ['5(2)'],
    },
    files: ['policy/policy_versions.csv', 'policy/thresholds.csv', 'changes/config_changes.csv'],
    shown: (facts) => [page('Limits and rules', atEnd(facts, '/policies'))],
    assess: (facts) => {
      const { policies } = facts.records;
      return {
        says: `${count(policies.versions, 'version')} of the policy ${policies.versions === 1 ? 'was' : 'were'} in force in the period, each with its author, who published it, and the basis of every number.`,
        figures: [figure('Versions', policies.versions, '/policies')],
        gaps: [
          ...when(
            beganLater(facts, policies.firstAt),
            `Limits from ${dayText(facts.period.from)} to ${dayText(policies.firstAt ?? facts.period.from)}`,
            'Muster had no policy then.',
            'Hand over the document that was in force before.',
          ),
          ...when(
            policies.ownAuthor > 0,
            `A second person for ${count(policies.ownAuthor, 'version')}`,
            'Their author published them; Muster asks for another person only where a version loosens something.',
            'Have a policy document approved that names those limits.',
          ),
        ],
        unanswered:
          policies.versions === 0
            ? gap(
                'Any limit',
                'No policy was in force in the period.',
                'Choose a period from the day on which the first was published.',
              )
            : null,
      };
    },
  },
  {
    id: 'risk-analyses',
    topic: 'decisions',
    asks: 'Is there an approved risk analysis behind each frequency you chose, looked at within twelve months?',
    requirements: {
      'soc-2': ['CC5.3', 'CC5.2'],
      'pci-dss': ['12.3.1', '8.6.3', '7.2.5.1', '10.4.2.1'],
      'iso-27001': ['A.5.15'],
      'nist-800-53': ['IA-5(d)'],
      hipaa: ['164.308(a)(5)(ii)(D)'],
      gdpr: ['5(2)'],
    },
    files: ['policy/targeted_risk_analyses.csv', 'policy/policy_documents.csv'],
    shown: () => [page('Risk analyses and policy documents', '/policies/documents')],
    assess: ({ records: { analyses, documents } }) => {
      const missing = ['7.2.5.1', '8.6.3', '10.4.2.1'].filter((id) => !analyses.inForce.includes(id));
      return {
        says: `${count(analyses.inForce.length, 'targeted risk analysis', 'targeted risk analyses')} and ${count(documents, 'policy document')} were in force when the period ended; ${analyses.overdue} ${analyses.overdue === 1 ? 'was' : 'were'} past the day of review.`,
        figures: [
          figure('Analyses in force', analyses.inForce.length, '/policies/documents?kind=analysis'),
          figure('Past their review', analyses.overdue, '/policies/documents?standing=overdue'),
        ],
        gaps: [
          ...when(
            missing.length > 0,
            `An analysis for ${missing.join(', ')}`,
            'None was in force when the period ended.',
            'Write it under Policies, Documents, with its six parts, and have it approved by somebody else.',
          ),
          ...when(
            analyses.overdue > 0,
            `The yearly look at ${count(analyses.overdue, 'analysis', 'analyses')}`,
            'The day of review had passed when the period ended.',
            'Review them, and write down what was found.',
          ),
        ],
        unanswered:
          analyses.inForce.length === 0 && documents === 0
            ? gap(
                'Any risk analysis or policy document',
                'None was in force when the period ended.',
                'Write them under Policies, Documents, and have them approved by somebody else.',
              )
            : null,
      };
    },
  },
];
