/**
 * How long the browser keeps what it stores for this page: `kept` until it is removed; `session` until
 * its private window is closed, reloads included; `tab` until the tab is reloaded or closed.
 */
export type Lifetime = 'kept' | 'session' | 'tab';
