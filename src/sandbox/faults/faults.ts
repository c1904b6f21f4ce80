import { lot } from '../hash.ts';
import type { Fault, FaultPlan, FaultRule, SandboxCall } from './fault.ts';

/** A fault that struck. */
export interface Strike {
  readonly call: SandboxCall | 'unknown';
  /** The how many-eth request of that call it was. */
  readonly nth: number;
  readonly fault: Fault;
}

const EXPIRED: Fault = {
  kind: 'answer',
  at: 'after body',
  status: 401,
  body: '{"message":"Unauthorized"}',
  headers: { 'content-type': 'application/json' },
};

/** Decides which requests go wrong, and remembers which did. */
export class Faults {
  #plan: FaultPlan = { seed: 1, rules: [] };
  #counts = new Map<SandboxCall | 'unknown' | 'any', number>();
  #times = new Map<FaultRule, number>();
  #expired = new Set<string>();
  #strikes: Strike[] = [];

  /** Sets the faults anew; counts start again, and expired tokens are good again. */
  set(plan: FaultPlan): void {
    this.#plan = plan;
    this.#counts = new Map();
    this.#times = new Map();
    this.#expired = new Set();
    this.#strikes = [];
  }

  get strikes(): readonly Strike[] {
    return this.#strikes;
  }

  /** Counts a request and gives what goes wrong with it, if anything. */
  strike(call: SandboxCall | undefined, token: string): Fault | undefined {
    const any = this.#count('any');
    const name = call ?? 'unknown';
    const nth = this.#count(name);
    if (this.#expired.has(token)) return EXPIRED;
    const index = this.#plan.rules.findIndex((rule, i) => {
      if (rule.call !== undefined && rule.call !== name) return false;
      // An upload has no token that could expire.
      if (rule.fault.kind === 'token expires' && name === 'upload') return false;
      return this.#applies(rule, i, rule.call === undefined ? any : nth);
    });
    const rule = this.#plan.rules[index];
    if (!rule) return undefined;
    this.#times.set(rule, (this.#times.get(rule) ?? 0) + 1);
    this.#strikes.push({ call: name, nth, fault: rule.fault });
    if (rule.fault.kind !== 'token expires') return rule.fault;
    this.#expired.add(token);
    return EXPIRED;
  }

  /** Drawn from the rule and the count alone, so that requests at once do not disturb each other's lots. */
  #applies(rule: FaultRule, index: number, count: number): boolean {
    if (rule.nth !== undefined && rule.nth !== count) return false;
    if (rule.times !== undefined && (this.#times.get(rule) ?? 0) >= rule.times) return false;
    if (rule.chance === undefined) return true;
    return lot(`${this.#plan.seed} ${index} ${rule.call ?? 'any'} ${count}`) < rule.chance;
  }

  #count(name: SandboxCall | 'unknown' | 'any'): number {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count;
  }
}
