import { z } from 'zod';

/** One input of the connect form; the command line's `--set` takes the same names. */
export interface SourceField {
  name: string;
  title: string;
  description: string | null;
  placeholder: string | null;
  required: boolean;
  input: 'text' | 'list' | 'choice' | 'switch' | 'number';
  choices: readonly string[];
  /** Text to begin with; empty when there is no default. */
  initial: string;
}

interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  placeholder?: string;
  enum?: unknown[];
  default?: unknown;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** Inputs derived from the fields of a provider's strict object and what their `.meta` says. */
export function fieldsOf(config: z.ZodType): SourceField[] {
  const schema = z.toJSONSchema(config, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    title: field.title ?? name,
    description: field.description ?? null,
    placeholder: field.placeholder ?? null,
    required: (schema.required ?? []).includes(name),
    input: inputOf(field),
    choices: (field.enum ?? []).map(String),
    initial: initialOf(field.default),
  }));
}

function inputOf(field: JsonSchema): SourceField['input'] {
  if (field.enum) return 'choice';
  const types = [field, ...(field.anyOf ?? [])].map((option) => option.type);
  if (types.includes('array')) return 'list';
  if (types.includes('boolean')) return 'switch';
  if (types.includes('number') || types.includes('integer')) return 'number';
  return 'text';
}

function initialOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/**
 * Configuration typed the way the provider's schema wants it, from the text of a form or of `--set`.
 * Empty text counts as not given; lists are separated by commas or lines.
 */
export function configFromText(
  config: z.ZodType,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields = new Map(fieldsOf(config).map((field) => [field.name, field]));
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const read =
      typeof value === 'string' ? fromText(fields.get(name)?.input ?? 'text', value.trim()) : value;
    if (read !== undefined) out[name] = read;
  }
  return out;
}

function fromText(input: SourceField['input'], text: string): unknown {
  if (text === '') return undefined;
  if (input === 'list')
    return text
      .split(/[,\n]+/)
      .map((item) => item.trim())
      .filter(Boolean);
  if (input === 'number' && Number.isFinite(Number(text))) return Number(text);
  if (input === 'switch' && /^(true|1|yes|on)$/i.test(text)) return true;
  if (input === 'switch' && /^(false|0|no|off)$/i.test(text)) return false;
  return text;
}
