import { canBeSent, credentialsIn, isCommand } from './credentials.ts';
import type { ConnectMessages } from '../../messages/en/screens/connect.ts';

/** What the user enters to connect, by one of two ways. */
export interface Form {
  readonly way: 'token' | 'password';
  readonly apiKey: string;
  readonly token: string;
  readonly username: string;
  readonly password: string;
  readonly keep: boolean;
}

export const EMPTY_FORM: Form = {
  way: 'token',
  apiKey: '',
  token: '',
  username: '',
  password: '',
  keep: false,
};

/** The form after a change; what is pasted with a key or token and is none of it is taken away. */
export function changeForm(form: Form, { apiKey, token, ...others }: Partial<Form>): Form {
  return {
    ...form,
    ...others,
    ...(apiKey === undefined ? {} : credentialsIn(apiKey, 'apiKey')),
    ...(token === undefined ? {} : credentialsIn(token, 'token')),
  };
}

/** The error of each box; empty if there are none. */
export type FormErrors = {
  readonly [box in 'apiKey' | 'token' | 'username' | 'password']?: string;
};

/** Errors that are shown while the user types. */
export function validateEarly(form: Form, words: ConnectMessages): FormErrors {
  const key = secretError(form.apiKey, undefined, words);
  const rest = form.way === 'token' ? tokenErrors(form, words) : {};
  return key === undefined ? rest : { apiKey: key, ...rest };
}

/** What keeps a form from connecting; empty if nothing does. */
export function validate(form: Form, words: ConnectMessages): FormErrors {
  const key = secretError(form.apiKey, words.keyMissing, words);
  const rest = form.way === 'token' ? tokenErrors(form, words) : loginErrors(form, words);
  return key === undefined ? rest : { apiKey: key, ...rest };
}

/** Keys without a token may exist (A10). */
function tokenErrors(form: Form, words: ConnectMessages): FormErrors {
  const token = secretError(form.token, undefined, words);
  return token === undefined ? {} : { token };
}

function loginErrors({ username, password }: Form, words: ConnectMessages): FormErrors {
  return {
    ...(username.trim() === '' ? { username: words.usernameMissing } : {}),
    ...(password === '' ? { password: words.passwordMissing } : {}),
  };
}

/** What is wrong with a key or token. `missing` is the message for an empty one. */
function secretError(
  text: string,
  missing: string | undefined,
  words: ConnectMessages,
): string | undefined {
  if (text === '') return missing;
  if (isCommand(text)) return words.command;
  return canBeSent(text) ? undefined : words.unprintable;
}
