import { AnswerError } from '../../api/answers.ts';
import type { WireError } from './protocol.ts';
import { ListError } from '../types/problem.ts';

export function toWire(error: unknown): WireError {
  if (error instanceof ListError) return { kind: 'list', problem: error.problem };
  if (error instanceof AnswerError) return { kind: 'answer', message: error.message };
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'abort' };
  if (error instanceof Error) return { kind: 'other', name: error.name, message: error.message };
  return { kind: 'other', name: 'Error', message: String(error) };
}

export function fromWire(error: WireError): Error {
  switch (error.kind) {
    case 'list':
      return new ListError(error.problem);
    case 'answer':
      return new AnswerError(error.message);
    case 'abort':
      return new DOMException('The work was stopped.', 'AbortError');
    case 'other':
      return new Error(`${error.name}: ${error.message}`);
  }
}
