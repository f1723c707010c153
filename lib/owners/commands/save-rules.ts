import { conflict, invalid } from '@/lib/kernel/errors';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { parseRules } from '../rules/parse';
import type { SaveRules } from '../schema';
import { lockRegister } from '../store';
import { readRules } from '../surroundings';

/** Saves the rules file as a new version. A file with an error in any line is refused as a whole, with its lines. */
export const saveRules: Command<SaveRules, { version: number; rules: number }> = {
  action: 'owner:edit',
  subject: () => ({ kind: 'owner-rules', id: null }),
  async run({ tx, viewer, now }, { version, text }) {
    await lockRegister(tx);
    const current = await readRules(executorOfTx(tx));
    if (current.version !== version)
      throw conflict(
        'owner-rules/moved',
        `${current.savedBy ?? 'Somebody'} saved another version meanwhile. Load the page again and add your lines to theirs.`,
      );
    const { rules, errors } = parseRules(text);
    if (errors.length > 0) {
      const words = errors.slice(0, 20).map(({ line, message }) => `Line ${line}: ${message}`);
      throw invalid('owner-rules/invalid', `Nothing was saved. ${words[0]}`, {
        fields: { text: words.join('\n') },
      });
    }
    const next = version + 1;
    await tx.ownerRules.create({ data: { version: next, text, savedAt: now, savedBy: viewer.name } });
    return {
      value: { version: next, rules: rules.length },
      audit: {
        action: 'owner-rules.saved',
        subject: { kind: 'owner-rules', id: next },
        payload: { version: next, rules: rules.length },
      },
    };
  },
};
