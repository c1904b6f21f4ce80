import { first as english } from '../../../src/messages/en/first.ts';
import { pseudoMessages } from './pseudo.ts';

export const first = pseudoMessages(english);
