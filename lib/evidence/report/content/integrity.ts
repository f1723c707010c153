import { type Block, type Cell, code, heading, lead, paragraph, plain, strong } from '../blocks';
import type { Integrity, Report } from '../model';
import { instant, numberOf, sourceOf, thousands } from '../words';

export function* integrity({ integrity: given, cover }: Report, section: number): Generator<Block> {
  yield lead(
    'This section shows how to find out, without trusting the software that made this pack and without a network, whether a file was altered, added or taken away. What is needed is in the folder integrity/.',
  );
  yield {
    kind: 'facts',
    caption: 'What protects this pack',
    rows: [
      ['Hash of every file', 'SHA-256, in integrity/SHA256SUMS and integrity/manifest.json'],
      [
        'Tree over the rows',
        cover.dataRoot
          ? [
              plain('A Merkle tree over every row; its root when this report was written:'),
              code(cover.dataRoot),
            ]
          : 'A Merkle tree over every row; its root is in integrity/manifest.json.',
      ],
      ['Signature', signatureCell(given)],
      [
        'Time stamp',
        given.timestampedBy
          ? `by ${given.timestampedBy}, in integrity/SHA256SUMS.tsr; it says that the sums existed at that time, not that their content is true`
          : 'none: no time-stamp authority is configured',
      ],
      [
        'Previous pack',
        cover.previous ? [code(cover.previous.packId), code(cover.previous.manifestSha256)] : 'none',
      ],
    ],
  };
  yield* trail(given, section);
  yield* commands(given, section);
}

function signatureCell({ signature }: Integrity): Cell {
  if (!signature) return 'none: this pack was not signed';
  return [
    plain(`${signature.algorithm}, in integrity/SHA256SUMS.sig, made with the key`),
    code(signature.keyId),
  ];
}

function* trail({ trail: given }: Integrity, section: number): Generator<Block> {
  yield heading(2, `${section}.1  The audit trail`);
  yield paragraph(
    'Each event of the trail carries the hash of the one before it, so that a changed, removed or inserted event breaks the chain. The events are in audit/trail.jsonl, the result of checking them in audit/chain_verification.json.',
  );
  if (!given) {
    yield paragraph('The chain of the trail is not part of this pack.');
    return;
  }
  yield {
    kind: 'facts',
    caption: 'Chain of the audit trail (audit/chain_verification.json)',
    rows: [
      ['Events', `${thousands(given.firstSequence)} to ${thousands(given.lastSequence)}, by sequence number`],
      ['Last hash', [code(given.head)]],
      ['Gaps', `${numberOf(given.gaps)} (${sourceOf(given.gaps)})`],
      ['Checked', instant(given.verifiedAt)],
      ['Result', [strong(given.isWhole ? 'whole: every link fits' : 'BROKEN: see the file named above')]],
    ],
  };
}

/** Room in points for the commands, so that they stand on one page. */
const COMMANDS_HEIGHT = 360;

const VERIFY: Record<'Ed25519' | 'ES256', string> = {
  Ed25519:
    'openssl pkeyutl -verify -pubin -inkey integrity/signing-key.pem -rawin -in integrity/SHA256SUMS -sigfile integrity/SHA256SUMS.sig',
  ES256:
    'openssl dgst -sha256 -verify integrity/signing-key.pem -signature integrity/SHA256SUMS.sig integrity/SHA256SUMS',
};

function* commands({ signature, timestampedBy }: Integrity, section: number): Generator<Block> {
  yield { kind: 'heading', level: 2, text: `${section}.2  How to verify`, keep: COMMANDS_HEIGHT };
  yield paragraph(
    'Unpack the pack, go to its folder, and run these commands; integrity/VERIFY.txt has them too.',
  );
  yield paragraph('Every file is as it was when the sums were made:');
  yield { kind: 'commands', text: 'sha256sum -c integrity/SHA256SUMS' };
  if (signature) {
    yield paragraph('The sums were signed with the key named above:');
    yield { kind: 'commands', text: VERIFY[signature.algorithm] };
    yield paragraph(
      'Compare integrity/signing-key.pem with a copy of the public key that you got from the entity in another way; a key that comes with the pack alone proves nothing about who signed.',
    );
  }
  if (timestampedBy) {
    yield paragraph('The sums existed at the time of the stamp:');
    yield {
      kind: 'commands',
      text: 'openssl ts -verify -data integrity/SHA256SUMS -in integrity/SHA256SUMS.tsr -CAfile integrity/tsa-chain.pem',
    };
  }
  yield paragraph('The hash of the manifest, to compare with the one the entity or a later pack names:');
  yield { kind: 'commands', text: 'sha256sum integrity/manifest.json' };
  yield paragraph('All of this at once, with row counts, the chain of the trail and the tree over the rows:');
  yield { kind: 'commands', text: 'node integrity/verify.mjs' };
  yield paragraph(
    'The same where Muster is installed; it also says which row was changed, and works without a database:',
  );
  yield { kind: 'commands', text: './muster evidence verify PACK' };
}
