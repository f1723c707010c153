import { z } from 'zod';
import { Profile } from './schema';

/** `docs/reference/profile.schema.json`: what a file for `./muster profile apply` may hold. */
export function profileSchemaDocument(): string {
  const schema = z.toJSONSchema(Profile, {
    io: 'input',
    override({ jsonSchema }) {
      // Of an object handed in, not of the answers: they may be written.
      delete jsonSchema.readOnly;
      if (jsonSchema.type === 'array') jsonSchema.uniqueItems = true;
    },
  });
  const head = {
    title: 'Setup profile of Muster',
    description:
      'Written by `node scripts/reference.mjs`. Lists name each choice once; at least one cloud, service or database is named.',
  };
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, ...head, ...rest }, null, 2)}\n`;
}
