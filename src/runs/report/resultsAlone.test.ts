import { expect, test } from 'vitest';
import type { ApiClient } from '../../api/client.ts';
import { ApiError, type Failure } from '../../api/failure.ts';
import { resultsAlone } from './resultsAlone.ts';
import type { RunReport } from './schema.ts';

function reportOf(...ids: (string | undefined)[]): RunReport {
  const batches = ids.map((batchId) => (batchId ? { batchId } : {}));
  return { job: 'job1', batches } as unknown as RunReport;
}

function apiWith(results: Record<string, string | Failure>): ApiClient {
  return {
    retrieveResult: ({ batch }: { batch: string }) => {
      const result = results[batch] ?? { kind: 'rejected', status: 400, words: '' };
      return typeof result === 'string'
        ? Promise.resolve(new TextEncoder().encode(result).buffer)
        : Promise.reject(new ApiError(result));
    },
  } as unknown as ApiClient;
}

test('gives the records of all results as they come, with a column for each attribute', async () => {
  const client = apiWith({
    b1: '{"data":[{"external_id":"2","first_name":"Zoë","email":"z@example.com"},{"external_id":"1"}]}',
    b2: '{"data":[{"external_id":12345678901234567890,"score":{"a":1}}]}',
    b3: 'no result',
  });
  const { file, records, lacking } = await resultsAlone(
    reportOf('b1', 'b2', 'b3', 'b4', undefined),
    client,
  );
  expect({ records, lacking }).toEqual({ records: 3, lacking: 3 });
  expect((await file.text()).split('\r\n')).toEqual([
    'batch,external_id,first_name,last_name,address_1,city,state,zipcode,email,score',
    'b1,2,Zoë,,,,,,z@example.com,',
    'b1,1,,,,,,,,',
    'b2,12345678901234567890,,,,,,,,"{""a"":1}"',
    '',
  ]);
});

test('tells what keeps all of them away', async () => {
  await expect(resultsAlone(reportOf('b1'), undefined)).rejects.toThrow(ApiError);
  const refused = apiWith({ b1: { kind: 'unauthorized', words: 'no' } });
  await expect(resultsAlone(reportOf('b1'), refused)).rejects.toThrow(ApiError);
});
