import type { DescribeParametersResult } from '@aws-sdk/client-ssm';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { parameterMetadata } from '@/lib/demo/estate/aws-key-pairs';
import type { AwsCall } from './call';
import { jsonAnswer, jsonError, textOf } from './json';
import { pageAfter, rememberAt } from './page';

const PAGE = 5;

/** Parameter Store of one account and region. It lists; it hands out no value. */
export function createSsm(account: AwsAccount, region: string) {
  const own = account.parameters.filter((parameter) => parameter.region === region);
  const parametersAt = rememberAt((at) => own.flatMap((parameter) => parameterMetadata(parameter, at) ?? []));
  return ({ action, input }: AwsCall, now: Date): DemoResponse | null => {
    if (action.startsWith('GetParameter'))
      return jsonError(400, 'AccessDeniedException', `Not authorized to perform: ssm:${action}`);
    if (action !== 'DescribeParameters') return null;
    const { items, next } = pageAfter(
      parametersAt(now),
      textOf(input, 'NextToken'),
      Number(input.MaxResults),
      PAGE,
    );
    const answer: DescribeParametersResult = { Parameters: items, ...(next ? { NextToken: next } : {}) };
    return jsonAnswer(answer);
  };
}
