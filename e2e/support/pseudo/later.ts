import { later as english } from '../../../src/messages/en/later.ts';
import { pseudoMessages } from './pseudo.ts';

export const later = pseudoMessages(english);
