import { z } from 'zod';
import { readBody } from '@/app/api/sources/read-body';
import { invalid } from '@/lib/kernel/errors';
import { classificationProblems } from '@/lib/policies/classification-checks';
import { previewClassification } from '@/lib/policies/preview';
import { ClassificationRules } from '@/lib/policies/schema-classification';
import { defineRoute } from '@/lib/web/define-route';

const Preview = z.strictObject({ rules: ClassificationRules });
const MOST = 1_000_000;

/** How many credentials each of these rules matches and decides; nothing is written. */
export const POST = defineRoute({
  action: 'policy:draft',
  name: 'policy.classification-preview',
  handler: async (request, { viewer, runtime }) => {
    const { rules } = await readBody(request, Preview, MOST);
    const problems = classificationProblems(rules);
    if (problems.length > 0) {
      const fields = Object.fromEntries(
        problems.map(({ path, message }) => [`rules.${path.join('.')}`, message]),
      );
      throw invalid('policy/classification', 'These rules contradict each other; see the fields.', {
        fields,
      });
    }
    return previewClassification(viewer, runtime.database, rules, request.signal);
  },
});
