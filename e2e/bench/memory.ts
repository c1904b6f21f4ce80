import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 4096;

/** Resident bytes of all processes that descend from `root`, `root` included (Linux). */
export function residentBytes(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  let sum = 0;
  for (const pid of parents.keys()) if (descends(pid, root, parents)) sum += resident(pid);
  return sum;
}

function descends(pid: number, root: number, parents: Map<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
    if (at === root) return true;
  return false;
}

function parentOf(pid: number): number {
  // The command's name stands in parentheses and may hold spaces; fields are counted after it.
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function resident(pid: number): number {
  return Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The process id of the browser that runs on this profile: the one that is nobody's helper. */
export function browserProcess(profile: string): number {
  const found = readdirSync('/proc').find((pid) => {
    const command = read(`/proc/${pid}/cmdline`);
    return command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=');
  });
  if (found === undefined) throw new Error('The browser’s process is not to be found.');
  return Number(found);
}

/** Watches the memory of a process tree; `peak` since the last `reset`. */
export function watchMemory(root: number, everyMs = 100) {
  let peak = residentBytes(root);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(root));
  }, everyMs);
  return {
    now: () => residentBytes(root),
    peak: () => peak,
    reset: () => {
      peak = residentBytes(root);
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
