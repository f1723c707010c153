import { describe, expect, test } from 'vitest';
import { privilegeOf } from './policy-privilege';

describe('how much policies grant', () => {
  const own = (statement: object) => ({
    name: 'own',
    arn: null,
    document: JSON.stringify({ Statement: statement }),
  });
  const aws = (name: string) => ({ name, arn: `arn:aws:iam::aws:policy/${name}`, document: null });
  test.each([
    ['nothing', [], null],
    ['AdministratorAccess', [aws('AdministratorAccess')], 'administrative'],
    ['all actions on everything', [own({ Effect: 'Allow', Action: '*', Resource: '*' })], 'administrative'],
    [
      'all actions, in a list',
      [own([{ Effect: 'Allow', Action: ['s3:*', '*'], Resource: ['*'] }])],
      'administrative',
    ],
    [
      'all actions on one thing',
      [own({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::x' })],
      'write',
    ],
    ['all of IAM', [own({ Effect: 'Allow', Action: 'iam:*', Resource: '*' })], 'administrative'],
    ['a denial of everything', [own({ Effect: 'Deny', Action: '*', Resource: '*' })], 'read'],
    [
      'reads',
      [own({ Effect: 'Allow', Action: ['s3:GetObject', 'ec2:DescribeInstances'], Resource: '*' })],
      'read',
    ],
    [
      'a write among reads',
      [own({ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' })],
      'write',
    ],
    ['everything but', [own({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })], 'write'],
    ['ReadOnlyAccess', [aws('ReadOnlyAccess')], 'read'],
    ['PowerUserAccess', [aws('PowerUserAccess')], 'write'],
    ['one of AWS that the name does not explain', [aws('AWSSupportAccess')], null],
    ['reads and one unexplained', [aws('ReadOnlyAccess'), aws('AWSSupportAccess')], null],
    ['writes and one unexplained', [aws('AmazonS3FullAccess'), aws('AWSSupportAccess')], 'write'],
    [
      'a customer policy that looks like AWS’ own',
      [{ name: 'AdministratorAccess', arn: 'arn:aws:iam::1:policy/AdministratorAccess', document: null }],
      null,
    ],
    ['no JSON', [{ name: 'x', arn: null, document: '{' }], null],
    ['JSON of another kind', [{ name: 'x', arn: null, document: '{"Statement":["x"]}' }], null],
  ] as const)('%s', (_, policies, expected) => {
    expect(privilegeOf(policies)).toBe(expected);
  });
});
