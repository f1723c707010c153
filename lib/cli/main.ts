import { Command, CommanderError } from 'commander';
import { MusterError } from '@/lib/kernel/errors';
import type { Json } from '@/lib/kernel/json';
import { addAuditVerbs } from './audit';
import { addCollectVerb } from './collect';
import { addDoctorVerb } from './doctor';
import { addEvidenceVerbs } from './evidence';
import { addExceptionVerbs } from './exceptions';
import { addCredentialVerbs, addFindingVerbs } from './exports';
import { CliError, EXIT, type ExitCode, type Io, printable, type Run, write } from './io';
import { addLocalVerbs } from './local';
import { addOwnerVerbs } from './owners';
import { addPolicyVerbs } from './policies';
import { addProfileVerbs } from './profile';
import { addReviewVerbs } from './reviews';
import { addSourceVerbs } from './sources';
import { addTicketVerbs } from './tickets';

interface Outcome {
  exit: ExitCode;
}

/** Runs the command line; never throws, never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const json = argv.includes('--json');
  const outcome: Outcome = { exit: EXIT.done };
  const said = { out: '', error: '' };
  const program = buildProgram(io, json, outcome, said);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    outcome.exit = await explain(error, json, io, said);
  }
  return outcome.exit;
}

function buildProgram(
  io: Io,
  json: boolean,
  outcome: Outcome,
  said: { out: string; error: string },
): Command {
  const program = new Command('muster')
    .description('Muster: a roll call of every credential. Talks to MUSTER_URL with MUSTER_TOKEN.')
    .exitOverride()
    .allowExcessArguments(false)
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        said.out += text;
      },
      writeErr: (text) => {
        said.error += text;
      },
    });
  const run: Run =
    (verb) =>
    async (...args) => {
      const result = await verb(...args);
      if (!result) return;
      outcome.exit = result.exit ?? EXIT.done;
      if (json) await write(io.stdout, `${JSON.stringify(result.json)}\n`);
      else if (result.text !== '') await write(io.stdout, `${result.text}\n`);
    };
  addSourceVerbs(program, io, run);
  addCollectVerb(program, io, run);
  addExceptionVerbs(program, io, run);
  addOwnerVerbs(program, io, run);
  addReviewVerbs(program, io, run);
  addTicketVerbs(program, io, run);
  addCredentialVerbs(program, io, run);
  addFindingVerbs(program, io, run);
  addPolicyVerbs(program, io, run);
  addProfileVerbs(program, io, run);
  addAuditVerbs(program, io, run);
  addEvidenceVerbs(program, io, run);
  addDoctorVerb(program, io, run);
  addLocalVerbs(program, io, run);
  return program;
}

async function explain(
  error: unknown,
  json: boolean,
  io: Io,
  said: { out: string; error: string },
): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === 0) {
    await write(io.stdout, json ? `${JSON.stringify({ help: said.out })}\n` : said.out);
    return EXIT.done;
  }
  const failure = failureOf(error, said.error);
  if (json) await write(io.stdout, `${JSON.stringify({ error: failure.document })}\n`);
  await write(io.stderr, failure.text);
  return failure.exit;
}

function failureOf(error: unknown, usage: string): { exit: ExitCode; text: string; document: Json } {
  if (error instanceof CommanderError) {
    const message = usage.trim() || error.message;
    return {
      exit: EXIT.usage,
      text: `${message}\n`,
      document: { code: 'cli/usage', message: message.split('\n')[0] ?? message },
    };
  }
  if (error instanceof CliError || error instanceof MusterError) {
    const fields = Object.entries(error.fields ?? {}).map(
      ([name, problem]) => `  ${printable(name)}: ${printable(problem)}\n`,
    );
    return {
      exit: error instanceof CliError ? error.exit : EXIT.failed,
      text: `${error.message}\n${fields.join('')}`,
      document: {
        code: error.code,
        message: error.message,
        ...(error.fields ? { fields: error.fields } : {}),
      },
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    exit: EXIT.failed,
    text: `Unexpected: ${message}\n`,
    document: { code: 'cli/unexpected', message },
  };
}
